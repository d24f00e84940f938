# En organisations udseende på sine dokumenter.

look-title = Dokumenternes udseende
look-lead = Navn, farve og logo står på alt, hvad I henter som Word og PDF.
look-faults = Det skal rettes først
look-organisation = Organisationens navn
look-organisation-help = Står øverst på hver side.
look-colour = Farve på overskrifter og tabeller
look-colour-help = Den skal være så mørk, at den kan læses på hvidt papir.
look-logo = Logo
look-logo-help = PNG eller JPEG, højst {$kilobytes} kB og {$pixels} × {$pixels} pixel.
look-logo-remove = Fjern logoet
look-alt = Hvad logoet viser
look-alt-help = Læses højt for den, der ikke ser det.
look-too-long = Skriv højst {$most} tegn
look-no-colour = Skriv farven som # og seks cifre, f.eks. #1f3b57
look-colour-too-light = Farven er for lys til at læse på hvidt. Vælg en mørkere
look-logo-too-large = Logoet fylder for meget. Gem det i en mindre udgave
look-logo-other-type = Logoet skal være PNG eller JPEG
look-logo-too-many-pixels = Logoet har for mange pixel. Gem det i en mindre udgave
look-logo-broken = Billedet kan ikke læses. Gem det igen, og prøv med den nye fil
done-look = Udseendet er gemt
