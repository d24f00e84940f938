# The demo's mailbox.

mail-title = Sendt post
mail-lead = I demoen bliver breve ikke sendt; de kan læses her.
mail-none = Der er ikke skrevet nogen breve endnu. Prøv at logge ind med en adresse, eller inviter en kollega.
mail-subject = Emne
mail-to = Til
mail-when = Tidspunkt
mail-all = Alle breve
notice-subject = { $programme }: der er noget til dig
notice-asks =
    Hej { $name }

    { $told } Læs mere og svar her:
    { $link }

    Du logger ind med denne mailadresse. Der sker ikke noget, før du svarer, og du må gerne sige nej.

    { $programme }
notice-tells =
    Hej { $name }

    { $told } Læs mere her:
    { $link }

    Du logger ind med denne mailadresse.

    { $programme }
notice-mentor-asked = Du er spurgt, om du vil være mentor.
notice-talent-asked = Der er fundet en mentor til dig.
notice-mentor-agreed = I har begge sagt ja: I er nu mentor og talent.
notice-sparring-asked = Nogen vil gerne have sparring med dig.
notice-sparring-answered = Der er svar på dit ønske om sparring.
