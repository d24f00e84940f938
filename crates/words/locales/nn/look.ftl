# Utsjånaden til ein organisasjon på dokumenta sine.

look-title = Utsjånaden på dokumenta
look-lead = Namn, farge og logo står på alt de hentar som Word og PDF.
look-faults = Dette må rettast først
look-organisation = Namnet på organisasjonen
look-organisation-help = Står øvst på kvar side.
look-colour = Farge på overskrifter og tabellar
look-colour-help = Han må vere så mørk at han kan lesast på kvitt papir.
look-logo = Logo
look-logo-help = PNG eller JPEG, høgst {$kilobytes} kB og {$pixels} × {$pixels} pikslar.
look-logo-remove = Fjern logoen
look-alt = Kva logoen viser
look-alt-help = Blir lese opp for den som ikkje ser han.
look-too-long = Skriv høgst {$most} teikn
look-no-colour = Skriv fargen som # og seks siffer, t.d. #1f3b57
look-colour-too-light = Fargen er for lys til å lesast på kvitt. Vel ein mørkare
look-logo-too-large = Logoen er for stor. Lagre han i ei mindre utgåve
look-logo-other-type = Logoen må vere PNG eller JPEG
look-logo-too-many-pixels = Logoen har for mange pikslar. Lagre han i ei mindre utgåve
look-logo-broken = Biletet kan ikkje lesast. Lagre det på nytt og prøv med den nye fila
done-look = Utsjånaden er lagra
