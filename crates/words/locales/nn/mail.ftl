# The demo's mailbox.

mail-title = Send post
mail-lead = I demoen blir brev ikkje sende; dei kan lesast her.
mail-none = Det er ikkje skrive nokon brev enno. Prøv å logge inn med ei adresse, eller inviter ein kollega.
mail-subject = Emne
mail-to = Til
mail-when = Tidspunkt
mail-all = Alle brev
notice-subject = { $programme }: det er noko til deg
notice-asks =
    Hei { $name }

    { $told } Les meir og svar her:
    { $link }

    Du loggar inn med denne e-postadressa. Det skjer ikkje noko før du svarar, og du kan gjerne seie nei.

    { $programme }
notice-tells =
    Hei { $name }

    { $told } Les meir her:
    { $link }

    Du loggar inn med denne e-postadressa.

    { $programme }
notice-mentor-asked = Du er spurd om du vil vere mentor.
notice-talent-asked = Det er funne ein mentor til deg.
notice-mentor-agreed = De har begge sagt ja: De er no mentor og talent.
notice-sparring-asked = Nokon ønskjer sparring med deg.
notice-sparring-answered = Du har fått svar på ønsket ditt om sparring.
