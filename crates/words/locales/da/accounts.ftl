# Access: signing in, colleagues, roles, the own profile, letters.

role-admin = administrator
role-coordinator = koordinator
role-network_leader = netværksleder
role-participant = deltager
role-talent = talent
role-buddy = buddy
role-line_manager = nærmeste leder
role-mentor = mentor
role-steering_group = medlem af styregruppen
role-internal_consultant = intern konsulent
role-consultant = konsulent eller underviser
role-project_leader = projektleder
role-politician = politiker
role-union_rep = tillidsrepræsentant
role-speaker = oplægsholder
role-citizen = borger
account-name = Navn
account-email = E-mail
account-roles = Roller
account-role = Rolle
account-access = Adgang
account-language = Sprog
account-choose = Vælg
role-where = Hvor
role-state = Status
role-state-holds = gælder
role-state-ended = afsluttet
role-give = Giv en rolle
role-end = Afslut
role-return = Giv tilbage
roles-none = Ingen roller.
role-missing = Vælg en rolle
role-where-missing = Vælg, hvor rollen gælder
role-admin-everywhere = En administrator hører til hele arbejdsområdet
role-not-yours = Den rolle kan du ikke give her
whole-workspace = hele arbejdsområdet
colleagues-invite = Inviter en kollega
colleagues-invite-lead = Din kollega får en mail med et link, der virker i en uge.
colleagues-send = Send invitationen
colleagues-no-mail = { $count ->
    [0] Der er ikke sat mail op. Breve bliver liggende i udbakken, til den, der driver Samspil hos jer, sætter det op.
    [one] Der er ikke sat mail op. Ét brev ligger i udbakken, til den, der driver Samspil hos jer, sætter det op.
   *[other] Der er ikke sat mail op. { $count } breve ligger i udbakken, til den, der driver Samspil hos jer, sætter det op.
}
colleagues-mail-failed = { $count ->
    [one] Ét brev kunne ikke leveres. Er adressen rigtig? Send et nyt link fra kollegaens side.
   *[other] { $count } breve kunne ikke leveres. Er adresserne rigtige? Send et nyt link fra kollegaernes sider.
}
colleagues-former = Tidligere kolleger
colleagues-not-yours = Du kan ikke ændre adgangen for en, der har en rolle, du ikke selv kan give.
colleagues-last-manager = Så ville ingen kunne invitere kolleger længere. Giv først en anden rollen som koordinator eller administrator i hele arbejdsområdet.
colleagues-last-admin = Så ville der ikke være nogen administrator længere. Giv først en anden rollen.
access-state-active = har adgang
access-state-invited = inviteret
access-state-ended = afsluttet
access-end = Afslut adgangen
access-return = Giv adgangen tilbage
link-send = Send et nyt link
by-command = fra serverens kommandolinje
deed-invited = Inviteret
deed-role-given = Rolle givet
deed-role-ended = Rolle afsluttet
deed-role-returned = Rolle givet tilbage
deed-access-ended = Adgang afsluttet
deed-access-returned = Adgang givet tilbage
deed-link-sent = Nyt link sendt
deed-profile-changed = Navn eller sprog ændret
deed-token-made = API-nøgle lavet
deed-token-ended = API-nøgle afsluttet
deed-signed-out-everywhere = Logget ud overalt
done-invited = Invitationen er sendt.
done-role-given = Rollen er givet.
done-role-ended = Rollen er afsluttet. Du kan give den tilbage nedenfor.
done-role-returned = Rollen gælder igen.
done-access-ended = Adgangen er afsluttet. Du kan give den tilbage.
done-access-returned = Adgangen er givet tilbage.
done-link-sent = Der er sendt et nyt link.
done-profile = Din profil er gemt.
done-token-ended = Nøglen virker ikke længere.
done-session-ended = Enheden er logget ud.
name-missing = Skriv et navn på højst 200 tegn
email-wrong = Skriv en mailadresse, f.eks. navn@kommune.dk
sign-in-send = Send mig et link
sign-in-sent = Se i din indbakke
sign-in-sent-text = Hvis adressen er kendt, har vi sendt et link. Det virker én gang og i en halv time.
sign-in-sent-help = Kommer der ikke noget, så se efter i uønsket post, eller spørg den, der har inviteret dig, hvilken adresse du er inviteret med.
sign-in-sent-demo = I demoen kan du læse brevet her
sign-in-again = Bed om et nyt link
demo-lead = Samspil er til dem, der planlægger netværk og talentforløb: mål, møder, mennesker og effekter i én plan, som alle kan se. Her er fem programmer med opfundne mennesker, som du frit kan prøve dig frem i.
demo-try = Gå indenfor
demo-try-text = Du behøver hverken adresse eller adgangskode. Koordinatoren kan ændre alt; de andre ser det, deres rolle giver ret til.
demo-try-as = Prøv som { $role }
demo-try-others = Eller se den som
demo-programmes = Programmerne i demoen
demo-published = Offentliggjort: kan læses uden at logge ind
demo-not-published = Ses, når du er logget ind
letter-sign-in-subject = Dit link til Samspil
letter-sign-in = Hej { $name }

    { $count ->
        [one] Her er dit link til Samspil:
       *[other] Her er dine links til Samspil:
    }

    { $links }

    Det virker én gang og i en halv time. På siden trykker du på Log ind.

    Har du ikke bedt om at logge ind, skal du ikke gøre noget.
letter-invitation-subject = Du er inviteret til { $workspace } i Samspil
letter-invited-by = { $by } har inviteret dig til { $workspace } i Samspil, hvor planen for jeres netværk og forløb ligger.
letter-invited = Du er inviteret til { $workspace } i Samspil, hvor planen for jeres netværk og forløb ligger.
letter-invitation = Hej { $name }

    { $opening }

    Din rolle: { $roles }.

    Åbn linket, og tryk på Log ind. Du skal ikke vælge nogen adgangskode:

    { $link }

    Linket virker én gang og i en uge. Derefter får du et nyt link på siden Log ind.
me-roles = Mine roller
me-roles-none = Du har ingen roller endnu. Spørg den, der har inviteret dig.
me-tokens = API-nøgler
me-tokens-lead = Med en nøgle kan et program hente og ændre det samme som du. Den virker, til du afslutter den, eller dens tid er gået.
me-token-once = Kopiér nøglen nu. Den vises kun denne ene gang.
me-token-name = Hvad skal nøglen bruges til?
me-token-days = Hvor længe skal den virke?
me-token-life = { $days ->
    [365] Et år
   *[other] { $days } dage
 }
me-token-until = Virker til { $moment }
me-token-make = Lav en nøgle
me-token-nameless = Skriv, hvad nøglen skal bruges til
me-token-end = Afslut
me-sessions = Her er du logget ind
me-session-this = Denne enhed
me-session-other = En anden enhed
me-session-until = til { $moment }
me-session-end = Log ud
me-sessions-end = Log ud overalt
