# The demo's mailbox.

mail-title = Sendt post
mail-lead = I demoen blir brev ikke sendt; de kan leses her.
mail-none = Det er ikke skrevet noen brev ennå. Prøv å logge inn med en adresse, eller inviter en kollega.
mail-subject = Emne
mail-to = Til
mail-when = Tidspunkt
mail-all = Alle brev
