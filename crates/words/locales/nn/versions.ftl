# Versions of a plan.

versions-lead = Ei utgåve er planen slik han såg ut på eit tidspunkt. Samanlikn to utgåver og sjå kva som er endra.
versions-none = Planen har ingen utgåver enno. Lagre den første når planen er klar til å bli godkjend.
versions-version = Utgåve
versions-made = Datert
versions-approved = Godkjend
versions-changes = Endringar
versions-compare-now = Samanlikn med planen no
versions-not-kept = Berre nemnd, innhaldet er ikkje lagra her
versions-not-approved = Ikkje godkjend
versions-compare = Samanlikn
versions-from = Frå utgåve
versions-to = Til utgåve
versions-keep = Lagre planen som ny utgåve
versions-keep-button = Lagre utgåve
versions-name = Namn på utgåva
versions-name-help = Til dømes «Februar 2021» eller «Til styringsgruppa»
versions-name-missing = Utgåva må ha eit namn.
versions-approved-by = Godkjend i dag av
versions-not-yet = Ikkje godkjend enno
versions-now = planen no
versions-compare-title = Frå { $from } til { $to }
versions-equal = Dei to utgåvene er like.
versions-count = { $count ->
    [one] Éin stad er endra.
   *[other] { $count } stader er endra.
}
diff-added = Ny
diff-removed = Fjerna
diff-changed = Endra
