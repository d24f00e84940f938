# People and organisations that stand there twice.

duplicates-title = Doble
duplicates-lead = Personar og organisasjonar som liknar kvarandre. Sjå dei side om side, og slå dei saman om dei er den same.
duplicates-count = { $count ->
    [one] 1 par liknar kvarandre
   *[other] { $count } par liknar kvarandre
}
duplicates-none = Ingen personar eller organisasjonar liknar kvarandre.
duplicates-sign-mail = same e-postadresse
duplicates-sign-phone = same telefonnummer
duplicates-sign-name = same namn
duplicates-sign-initials = namna passar saman
duplicates-sign-short = namnet til den eine er kortforma til den andre
duplicates-sign-home = høyrer til same staden
duplicates-sign-elsewhere = frå kvar sin organisasjon
duplicates-differ = Ikkje den same
duplicates-different = { $count ->
    [one] 1 par er ikkje den same
   *[other] { $count } par er ikkje dei same
}
duplicates-doubt = Kan vere den same
duplicates-back = Tilbake til lista
duplicates-compare = Er det den same?
duplicates-compare-lead = Vel for kvart felt kva som skal gjelde. Alt som peikar på den som forsvinn, kjem til å peike på den som blir.
duplicates-field = Felt
duplicates-kept = Blir
duplicates-gone = Forsvinn
duplicates-stands = Kva gjeld?
duplicates-side-kept = den som blir
duplicates-side-gone = den som forsvinn
duplicates-side-both = begge
duplicates-alike = Dei er like i alle felt.
duplicates-pointing = { $count ->
    [one] 1 stad peikar på den som forsvinn
   *[other] { $count } stader peikar på den som forsvinn
}
duplicates-undo = Alt kan angrast på éin gong etterpå. Tilgangar til Samspil blir ikkje slått saman.
duplicates-merge = Slå dei saman
duplicates-swap = La den andre bli
duplicates-no-pair = Dei to kan ikkje slåast saman. Vel to personar eller to organisasjonar som begge finst.
duplicates-bound = Dei to er knytte til kvarandre, t.d. som buddyar. Fjern først den relasjonen om dei er same person.
duplicates-changed-meanwhile = Ein av dei er endra i mellomtida. Sjå dei igjen nedanfor, og vel på nytt.
duplicates-no-side = Skriv kept, gone eller both for kvart felt.
api-op-list-duplicates = Vis personar og organisasjonar som liknar kvarandre
api-op-merge-duplicates = Slå saman to personar eller to organisasjonar
done-pair-different = Paret står ikkje lenger blant dei doble.
done-pair-doubted = Paret kan igjen stå blant dei doble.
