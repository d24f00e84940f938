# Utseendet til en organisasjon på dokumentene sine.

look-title = Utseendet på dokumentene
look-lead = Navn, farge og logo står på alt dere henter som Word og PDF.
look-faults = Dette må rettes først
look-organisation = Navnet på organisasjonen
look-organisation-help = Står øverst på hver side.
look-colour = Farge på overskrifter og tabeller
look-colour-help = Den må være så mørk at den kan leses på hvitt papir.
look-logo = Logo
look-logo-help = PNG eller JPEG, høyst {$kilobytes} kB og {$pixels} × {$pixels} piksler.
look-logo-remove = Fjern logoen
look-alt = Hva logoen viser
look-alt-help = Leses opp for den som ikke ser den.
look-too-long = Skriv høyst {$most} tegn
look-no-colour = Skriv fargen som # og seks sifre, f.eks. #1f3b57
look-colour-too-light = Fargen er for lys til å leses på hvitt. Velg en mørkere
look-logo-too-large = Logoen er for stor. Lagre den i en mindre utgave
look-logo-other-type = Logoen må være PNG eller JPEG
look-logo-too-many-pixels = Logoen har for mange piksler. Lagre den i en mindre utgave
look-logo-broken = Bildet kan ikke leses. Lagre det på nytt og prøv med den nye fila
done-look = Utseendet er lagret
