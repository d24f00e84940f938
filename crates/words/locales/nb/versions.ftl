# Versions of a plan.

versions-lead = En utgave er planen slik den så ut på et tidspunkt. Sammenlign to utgaver og se hva som er endret.
versions-none = Planen har ingen utgaver ennå. Lagre den første når planen er klar til å godkjennes.
versions-version = Utgave
versions-made = Datert
versions-approved = Godkjent
versions-changes = Endringer
versions-compare-now = Sammenlign med planen nå
versions-not-kept = Bare nevnt, innholdet er ikke lagret her
versions-not-approved = Ikke godkjent
versions-compare = Sammenlign
versions-from = Fra utgave
versions-to = Til utgave
versions-keep = Lagre planen som ny utgave
versions-keep-button = Lagre utgave
versions-name = Navn på utgaven
versions-name-help = For eksempel «Februar 2021» eller «Til styringsgruppen»
versions-name-missing = Utgaven må ha et navn.
versions-approved-by = Godkjent i dag av
versions-not-yet = Ikke godkjent ennå
versions-now = planen nå
versions-compare-title = Fra { $from } til { $to }
versions-equal = De to utgavene er like.
versions-count = { $count ->
    [one] Ett sted er endret.
   *[other] { $count } steder er endret.
}
diff-added = Ny
diff-removed = Fjernet
diff-changed = Endret
