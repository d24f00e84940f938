# Access: signing in, colleagues, roles, the own profile, letters.

role-admin = administrator
role-coordinator = koordinator
role-network_leader = nettverksleiar
role-participant = deltakar
role-talent = talent
role-buddy = buddy
role-line_manager = nærmaste leiar
role-mentor = mentor
role-steering_group = medlem av styringsgruppa
role-internal_consultant = intern konsulent
role-consultant = konsulent eller undervisar
role-project_leader = prosjektleiar
role-politician = folkevald
role-union_rep = tillitsvald
role-speaker = innleiar
role-citizen = innbyggjar
account-name = Namn
account-email = E-post
account-roles = Roller
account-role = Rolle
account-access = Tilgang
account-language = Språk
account-choose = Vel
role-where = Kvar
role-state = Status
role-state-holds = gjeld
role-state-ended = avslutta
role-give = Gi ei rolle
role-end = Avslutt
role-return = Gi tilbake
roles-none = Ingen roller.
role-missing = Vel ei rolle
role-where-missing = Vel kvar rolla gjeld
role-admin-everywhere = Ein administrator høyrer til heile arbeidsområdet
role-not-yours = Den rolla kan du ikkje gi her
whole-workspace = heile arbeidsområdet
colleagues-invite = Inviter ein kollega
colleagues-invite-lead = Kollegaen din får ein e-post med ei lenkje som verkar i ei veke.
colleagues-send = Send invitasjonen
colleagues-no-mail = { $count ->
    [0] E-post er ikkje sett opp. Brev blir liggjande i utboksen til den som driftar Samspil hos dykk, set det opp.
    [one] E-post er ikkje sett opp. Eitt brev ligg i utboksen til den som driftar Samspil hos dykk, set det opp.
   *[other] E-post er ikkje sett opp. { $count } brev ligg i utboksen til den som driftar Samspil hos dykk, set det opp.
}
colleagues-mail-failed = { $count ->
    [one] Eitt brev kunne ikkje leverast. Stemmer adressa? Send ei ny lenkje frå sida til kollegaen.
   *[other] { $count } brev kunne ikkje leverast. Stemmer adressene? Send nye lenkjer frå sidene til kollegaene.
}
colleagues-former = Tidlegare kollegaer
colleagues-not-yours = Du kan ikkje endre tilgangen for ein som har ei rolle du sjølv ikkje kan gi.
colleagues-last-manager = Då ville ingen kunne invitere kollegaer lenger. Gi først ein annan rolla som koordinator eller administrator i heile arbeidsområdet.
colleagues-last-admin = Då ville det ikkje vere nokon administrator lenger. Gi først ein annan rolla.
access-state-active = har tilgang
access-state-invited = invitert
access-state-ended = avslutta
access-end = Avslutt tilgangen
access-return = Gi tilgangen tilbake
link-send = Send ei ny lenkje
by-command = frå kommandolinja på tenaren
deed-invited = Invitert
deed-role-given = Rolle gitt
deed-role-ended = Rolle avslutta
deed-role-returned = Rolle gitt tilbake
deed-access-ended = Tilgang avslutta
deed-access-returned = Tilgang gitt tilbake
deed-link-sent = Ny lenkje send
deed-profile-changed = Namn eller språk endra
deed-token-made = API-nøkkel laga
deed-token-ended = API-nøkkel avslutta
deed-signed-out-everywhere = Logga ut overalt
done-invited = Invitasjonen er send.
done-role-given = Rolla er gitt.
done-role-ended = Rolla er avslutta. Du kan gi henne tilbake nedanfor.
done-role-returned = Rolla gjeld igjen.
done-access-ended = Tilgangen er avslutta. Du kan gi han tilbake.
done-access-returned = Tilgangen er gitt tilbake.
done-link-sent = Ei ny lenkje er send.
done-profile = Profilen din er lagra.
done-token-ended = Nøkkelen verkar ikkje lenger.
done-session-ended = Eininga er logga ut.
name-missing = Skriv eit namn på høgst 200 teikn
email-wrong = Skriv ei e-postadresse, til dømes namn@kommune.no
sign-in-send = Send meg ei lenkje
sign-in-sent = Sjå i innboksen din
sign-in-sent-text = Om adressa er kjend, har vi sendt ei lenkje. Ho verkar éin gong og i ein halv time.
sign-in-sent-help = Kjem det ingenting, så sjå i søppelposten, eller spør den som inviterte deg, kva adresse du er invitert med.
sign-in-sent-demo = I demoen kan du lese brevet her
sign-in-again = Be om ei ny lenkje
demo-lead = Samspil er for dykk som planlegg nettverk og talentprogram: mål, møte, menneske og effektar i éin plan som alle kan sjå. Her er fem program med oppdikta menneske som du fritt kan prøve deg fram i.
demo-try = Kom inn
demo-try-text = Du treng korkje adresse eller passord. Koordinatoren kan endre alt; dei andre ser det rolla deira gir rett til.
demo-try-as = Prøv som { $role }
demo-try-others = Eller sjå han som
demo-programmes = Programma i demoen
demo-published = Publisert: kan lesast utan å logge inn
demo-not-published = Viser når du er logga inn
letter-sign-in-subject = Lenkja di til Samspil
letter-sign-in = Hei { $name }

    { $count ->
        [one] Her er lenkja di til Samspil:
       *[other] Her er lenkjene dine til Samspil:
    }

    { $links }

    Ho verkar éin gong og i ein halv time. På sida trykkjer du på Logg inn.

    Har du ikkje bede om å logge inn, treng du ikkje gjere noko.
letter-invitation-subject = Du er invitert til { $workspace } i Samspil
letter-invited-by = { $by } har invitert deg til { $workspace } i Samspil, der planen for nettverka og programma dykkar ligg.
letter-invited = Du er invitert til { $workspace } i Samspil, der planen for nettverka og programma dykkar ligg.
letter-invitation = Hei { $name }

    { $opening }

    Rolla di: { $roles }.

    Opne lenkja og trykk på Logg inn. Du treng ikkje velje noko passord:

    { $link }

    Lenkja verkar éin gong og i ei veke. Etterpå får du ei ny lenkje på sida Logg inn.
me-roles = Rollene mine
me-roles-none = Du har ingen roller enno. Spør den som inviterte deg.
me-tokens = API-nøklar
me-tokens-lead = Med ein nøkkel kan eit program hente og endre det same som du. Han verkar til du avsluttar han, eller til tida er ute.
me-token-once = Kopier nøkkelen no. Han blir berre vist denne eine gongen.
me-token-name = Kva skal nøkkelen brukast til?
me-token-days = Kor lenge skal han verke?
me-token-life = { $days ->
    [365] Eitt år
   *[other] { $days } dagar
 }
me-token-until = Verkar til { $moment }
me-token-make = Lag ein nøkkel
me-token-nameless = Skriv kva nøkkelen skal brukast til
me-token-end = Avslutt
me-sessions = Her er du logga inn
me-session-this = Denne eininga
me-session-other = Ei anna eining
me-session-until = til { $moment }
me-session-end = Logg ut
me-sessions-end = Logg ut overalt
