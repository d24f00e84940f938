# Versions of a plan.

versions-lead = En udgave er planen, som den så ud på et tidspunkt. Sammenlign to udgaver, og se hvad der er ændret.
versions-none = Planen har ingen udgaver endnu. Gem den første, når planen er klar til at blive godkendt.
versions-version = Udgave
versions-made = Dateret
versions-approved = Godkendt
versions-changes = Ændringer
versions-compare-now = Sammenlign med planen nu
versions-not-kept = Kun nævnt, indholdet er ikke gemt her
versions-not-approved = Ikke godkendt
versions-compare = Sammenlign
versions-from = Fra udgave
versions-to = Til udgave
versions-keep = Gem planen som ny udgave
versions-keep-button = Gem udgave
versions-name = Udgavens navn
versions-name-help = For eksempel »Februar 2021« eller »Til styregruppen«
versions-name-missing = Udgaven skal have et navn.
versions-approved-by = Godkendt i dag af
versions-not-yet = Ikke godkendt endnu
versions-now = planen nu
versions-compare-title = Fra { $from } til { $to }
versions-equal = De to udgaver er ens.
versions-count = { $count ->
    [one] Ét sted er ændret.
   *[other] { $count } steder er ændret.
}
diff-added = Ny
diff-removed = Fjernet
diff-changed = Ændret
