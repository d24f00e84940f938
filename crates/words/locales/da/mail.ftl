# The demo's mailbox.

mail-title = Sendt post
mail-lead = I demoen bliver breve ikke sendt; de kan læses her.
mail-none = Der er ikke skrevet nogen breve endnu. Prøv at logge ind med en adresse, eller inviter en kollega.
mail-subject = Emne
mail-to = Til
mail-when = Tidspunkt
mail-all = Alle breve
