# People and organisations that stand there twice.

duplicates-title = Dobbelte
duplicates-lead = Personer og organisationer, der ligner hinanden. Se dem side om side, og læg dem sammen, hvis de er den samme.
duplicates-count = { $count ->
    [one] 1 par ligner hinanden
   *[other] { $count } par ligner hinanden
}
duplicates-none = Ingen personer eller organisationer ligner hinanden.
duplicates-sign-mail = samme mailadresse
duplicates-sign-phone = samme telefonnummer
duplicates-sign-name = samme navn
duplicates-sign-initials = navnene passer sammen
duplicates-sign-short = den enes navn er den andens kortform
duplicates-sign-home = hører til samme sted
duplicates-sign-elsewhere = fra hver sin organisation
duplicates-differ = Ikke den samme
duplicates-different = { $count ->
    [one] 1 par er ikke den samme
   *[other] { $count } par er ikke de samme
}
duplicates-doubt = Kan være den samme
duplicates-back = Tilbage til listen
duplicates-compare = Er det den samme?
duplicates-compare-lead = Vælg for hvert felt, hvad der skal gælde. Alt, der peger på den, der forsvinder, kommer til at pege på den, der bliver.
duplicates-field = Felt
duplicates-kept = Bliver
duplicates-gone = Forsvinder
duplicates-stands = Hvad gælder?
duplicates-side-kept = den, der bliver
duplicates-side-gone = den, der forsvinder
duplicates-side-both = begge
duplicates-alike = De er ens i alle felter.
duplicates-pointing = { $count ->
    [one] 1 sted peger på den, der forsvinder
   *[other] { $count } steder peger på den, der forsvinder
}
duplicates-undo = Det hele kan fortrydes på én gang bagefter. Adgang til Samspil lægges ikke sammen.
duplicates-merge = Læg dem sammen
duplicates-swap = Lad den anden blive
duplicates-no-pair = De to kan ikke lægges sammen. Vælg to personer eller to organisationer, som begge findes.
duplicates-bound = De to er knyttet til hinanden, f.eks. som buddyer. Fjern først den relation, hvis de er den samme person.
duplicates-changed-meanwhile = En af dem er ændret i mellemtiden. Se dem igen nedenfor, og vælg på ny.
duplicates-no-side = Skriv kept, gone eller both for hvert felt.
api-op-list-duplicates = Vis personer og organisationer, der ligner hinanden
api-op-merge-duplicates = Læg to personer eller to organisationer sammen
done-pair-different = Parret vises ikke mere blandt de dobbelte.
done-pair-doubted = Parret kan igen stå blandt de dobbelte.
