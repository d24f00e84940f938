# The demo's mailbox.

mail-title = Sendt post
mail-lead = I demoen blir brev ikke sendt; de kan leses her.
mail-none = Det er ikke skrevet noen brev ennå. Prøv å logge inn med en adresse, eller inviter en kollega.
mail-subject = Emne
mail-to = Til
mail-when = Tidspunkt
mail-all = Alle brev
notice-subject = { $programme }: det er noe til deg
notice-asks =
    Hei { $name }

    { $told } Les mer og svar her:
    { $link }

    Du logger inn med denne e-postadressen. Det skjer ikke noe før du svarer, og du kan gjerne si nei.

    { $programme }
notice-tells =
    Hei { $name }

    { $told } Les mer her:
    { $link }

    Du logger inn med denne e-postadressen.

    { $programme }
notice-mentor-asked = Du er spurt om du vil være mentor.
notice-talent-asked = Det er funnet en mentor til deg.
notice-mentor-agreed = Dere har begge sagt ja: Dere er nå mentor og talent.
notice-sparring-asked = Noen ønsker sparring med deg.
notice-sparring-answered = Du har fått svar på ønsket ditt om sparring.
