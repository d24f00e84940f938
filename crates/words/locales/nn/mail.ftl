# The demo's mailbox.

mail-title = Send post
mail-lead = I demoen blir brev ikkje sende; dei kan lesast her.
mail-none = Det er ikkje skrive nokon brev enno. Prøv å logge inn med ei adresse, eller inviter ein kollega.
mail-subject = Emne
mail-to = Til
mail-when = Tidspunkt
mail-all = Alle brev
