# Access: signing in, colleagues, roles, the own profile, letters.

role-admin = administrator
role-coordinator = koordinator
role-network_leader = nettverksleder
role-participant = deltaker
role-talent = talent
role-buddy = buddy
role-line_manager = nærmeste leder
role-mentor = mentor
role-steering_group = medlem av styringsgruppen
role-internal_consultant = intern konsulent
role-consultant = konsulent eller underviser
role-project_leader = prosjektleder
role-politician = folkevalgt
role-union_rep = tillitsvalgt
role-speaker = innleder
role-citizen = innbygger
account-name = Navn
account-email = E-post
account-roles = Roller
account-role = Rolle
account-access = Tilgang
account-language = Språk
account-choose = Velg
role-where = Hvor
role-state = Status
role-state-holds = gjelder
role-state-ended = avsluttet
role-give = Gi en rolle
role-end = Avslutt
role-return = Gi tilbake
roles-none = Ingen roller.
role-missing = Velg en rolle
role-where-missing = Velg hvor rollen gjelder
role-admin-everywhere = En administrator hører til hele arbeidsområdet
role-not-yours = Den rollen kan du ikke gi her
whole-workspace = hele arbeidsområdet
colleagues-invite = Inviter en kollega
colleagues-invite-lead = Kollegaen din får en e-post med en lenke som virker i en uke.
colleagues-send = Send invitasjonen
colleagues-no-mail = { $count ->
    [0] E-post er ikke satt opp. Brev blir liggende i utboksen til den som drifter Samspil hos dere, setter det opp.
    [one] E-post er ikke satt opp. Ett brev ligger i utboksen til den som drifter Samspil hos dere, setter det opp.
   *[other] E-post er ikke satt opp. { $count } brev ligger i utboksen til den som drifter Samspil hos dere, setter det opp.
}
colleagues-mail-failed = { $count ->
    [one] Ett brev kunne ikke leveres. Stemmer adressen? Send en ny lenke fra siden til kollegaen.
   *[other] { $count } brev kunne ikke leveres. Stemmer adressene? Send nye lenker fra sidene til kollegaene.
}
colleagues-former = Tidligere kolleger
colleagues-not-yours = Du kan ikke endre tilgangen for en som har en rolle du selv ikke kan gi.
colleagues-last-manager = Da ville ingen kunne invitere kolleger lenger. Gi først en annen rollen som koordinator eller administrator i hele arbeidsområdet.
colleagues-last-admin = Da ville det ikke være noen administrator lenger. Gi først en annen rollen.
access-state-active = har tilgang
access-state-invited = invitert
access-state-ended = avsluttet
access-end = Avslutt tilgangen
access-return = Gi tilgangen tilbake
link-send = Send en ny lenke
by-command = fra kommandolinjen på serveren
deed-invited = Invitert
deed-role-given = Rolle gitt
deed-role-ended = Rolle avsluttet
deed-role-returned = Rolle gitt tilbake
deed-access-ended = Tilgang avsluttet
deed-access-returned = Tilgang gitt tilbake
deed-link-sent = Ny lenke sendt
deed-profile-changed = Navn eller språk endret
deed-token-made = API-nøkkel laget
deed-token-ended = API-nøkkel avsluttet
deed-signed-out-everywhere = Logget ut overalt
done-invited = Invitasjonen er sendt.
done-role-given = Rollen er gitt.
done-role-ended = Rollen er avsluttet. Du kan gi den tilbake nedenfor.
done-role-returned = Rollen gjelder igjen.
done-access-ended = Tilgangen er avsluttet. Du kan gi den tilbake.
done-access-returned = Tilgangen er gitt tilbake.
done-link-sent = En ny lenke er sendt.
done-profile = Profilen din er lagret.
done-token-ended = Nøkkelen virker ikke lenger.
done-session-ended = Enheten er logget ut.
name-missing = Skriv et navn på høyst 200 tegn
email-wrong = Skriv en e-postadresse, for eksempel navn@kommune.no
sign-in-send = Send meg en lenke
sign-in-sent = Se i innboksen din
sign-in-sent-text = Hvis adressen er kjent, har vi sendt en lenke. Den virker én gang og i en halv time.
sign-in-sent-help = Kommer det ingenting, så se i søppelposten, eller spør den som inviterte deg, hvilken adresse du er invitert med.
sign-in-sent-demo = I demoen kan du lese brevet her
sign-in-again = Be om en ny lenke
demo-lead = Samspil er for dere som planlegger nettverk og talentprogrammer: mål, møter, mennesker og effekter i én plan som alle kan se. Her er fem programmer med oppdiktede mennesker som du fritt kan prøve deg fram i.
demo-try = Kom inn
demo-try-text = Du trenger verken adresse eller passord. Koordinatoren kan endre alt; de andre ser det rollen deres gir rett til.
demo-try-as = Prøv som { $role }
demo-try-others = Eller se den som
demo-programmes = Programmene i demoen
demo-published = Publisert: kan leses uten å logge inn
demo-not-published = Vises når du er logget inn
letter-sign-in-subject = Lenken din til Samspil
letter-sign-in = Hei { $name }

    { $count ->
        [one] Her er lenken din til Samspil:
       *[other] Her er lenkene dine til Samspil:
    }

    { $links }

    Den virker én gang og i en halv time. På siden trykker du på Logg inn.

    Har du ikke bedt om å logge inn, trenger du ikke gjøre noe.
letter-invitation-subject = Du er invitert til { $workspace } i Samspil
letter-invited-by = { $by } har invitert deg til { $workspace } i Samspil, der planen for nettverkene og programmene deres ligger.
letter-invited = Du er invitert til { $workspace } i Samspil, der planen for nettverkene og programmene deres ligger.
letter-invitation = Hei { $name }

    { $opening }

    Rollen din: { $roles }.

    Åpne lenken og trykk på Logg inn. Du trenger ikke velge noe passord:

    { $link }

    Lenken virker én gang og i en uke. Etterpå får du en ny lenke på siden Logg inn.
me-roles = Rollene mine
me-roles-none = Du har ingen roller ennå. Spør den som inviterte deg.
me-tokens = API-nøkler
me-tokens-lead = Med en nøkkel kan et program hente og endre det samme som du. Den virker til du avslutter den, eller til tiden er ute.
me-token-once = Kopier nøkkelen nå. Den vises bare denne ene gangen.
me-token-name = Hva skal nøkkelen brukes til?
me-token-days = Hvor lenge skal den virke?
me-token-life = { $days ->
    [365] Ett år
   *[other] { $days } dager
 }
me-token-until = Virker til { $moment }
me-token-make = Lag en nøkkel
me-token-nameless = Skriv hva nøkkelen skal brukes til
me-token-end = Avslutt
me-sessions = Her er du logget inn
me-session-this = Denne enheten
me-session-other = En annen enhet
me-session-until = til { $moment }
me-session-end = Logg ut
me-sessions-end = Logg ut overalt
