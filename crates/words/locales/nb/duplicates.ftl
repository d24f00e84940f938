# People and organisations that stand there twice.

duplicates-title = Dobbelte
duplicates-lead = Personer og organisasjoner som ligner hverandre. Se dem side om side, og slå dem sammen hvis de er den samme.
duplicates-count = { $count ->
    [one] 1 par ligner hverandre
   *[other] { $count } par ligner hverandre
}
duplicates-none = Ingen personer eller organisasjoner ligner hverandre.
duplicates-sign-mail = samme e-postadresse
duplicates-sign-phone = samme telefonnummer
duplicates-sign-name = samme navn
duplicates-sign-initials = navnene passer sammen
duplicates-sign-short = navnet til den ene er kortformen til den andre
duplicates-sign-home = hører til samme sted
duplicates-sign-elsewhere = fra hver sin organisasjon
duplicates-differ = Ikke den samme
duplicates-different = { $count ->
    [one] 1 par er ikke den samme
   *[other] { $count } par er ikke de samme
}
duplicates-doubt = Kan være den samme
duplicates-back = Tilbake til listen
duplicates-compare = Er det den samme?
duplicates-compare-lead = Velg for hvert felt hva som skal gjelde. Alt som peker på den som forsvinner, kommer til å peke på den som blir.
duplicates-field = Felt
duplicates-kept = Blir
duplicates-gone = Forsvinner
duplicates-stands = Hva gjelder?
duplicates-side-kept = den som blir
duplicates-side-gone = den som forsvinner
duplicates-side-both = begge
duplicates-alike = De er like i alle felt.
duplicates-pointing = { $count ->
    [one] 1 sted peker på den som forsvinner
   *[other] { $count } steder peker på den som forsvinner
}
duplicates-undo = Alt kan angres på én gang etterpå. Tilganger til Samspil slås ikke sammen.
duplicates-merge = Slå dem sammen
duplicates-swap = La den andre bli
duplicates-no-pair = De to kan ikke slås sammen. Velg to personer eller to organisasjoner som begge finnes.
duplicates-bound = De to er knyttet til hverandre, f.eks. som buddyer. Fjern først den relasjonen hvis de er samme person.
duplicates-changed-meanwhile = En av dem er endret i mellomtiden. Se dem igjen nedenfor, og velg på nytt.
duplicates-no-side = Skriv kept, gone eller both for hvert felt.
api-op-list-duplicates = Vis personer og organisasjoner som ligner hverandre
api-op-merge-duplicates = Slå sammen to personer eller to organisasjoner
done-pair-different = Paret vises ikke lenger blant de dobbelte.
done-pair-doubted = Paret kan igjen stå blant de dobbelte.
