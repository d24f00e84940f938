# People and organisations that stand there twice.

duplicates-title = Duplicates
duplicates-lead = People and organisations that look alike. See them side by side and merge them if they are the same.
duplicates-count = { $count ->
    [one] 1 pair looks alike
   *[other] { $count } pairs look alike
}
duplicates-none = No people or organisations look alike.
duplicates-sign-mail = the same mail address
duplicates-sign-phone = the same telephone number
duplicates-sign-name = the same name
duplicates-sign-initials = names that fit each other
duplicates-sign-short = the name of one is the short form of the other
duplicates-sign-home = from the same place
duplicates-sign-elsewhere = from different organisations
duplicates-differ = Not the same
duplicates-different = { $count ->
    [one] 1 pair is not the same
   *[other] { $count } pairs are not the same
}
duplicates-doubt = May be the same
duplicates-back = Back to the list
duplicates-compare = Is it the same?
duplicates-compare-lead = Choose for each field what is to stand. Everything that points at the one that goes will point at the one that stays.
duplicates-field = Field
duplicates-kept = Stays
duplicates-gone = Goes
duplicates-stands = What stands?
duplicates-side-kept = the one that stays
duplicates-side-gone = the one that goes
duplicates-side-both = both
duplicates-alike = They are alike in every field.
duplicates-pointing = { $count ->
    [one] 1 place points at the one that goes
   *[other] { $count } places point at the one that goes
}
duplicates-undo = All of it can be undone at once afterwards. Access to Samspil is not merged.
duplicates-merge = Merge them
duplicates-swap = Let the other one stay
duplicates-no-pair = The two cannot become one. Choose two people or two organisations that are both there.
duplicates-bound = The two are bound to each other, as buddies for example. Remove that relation first if they are one person.
duplicates-changed-meanwhile = One of them was changed meanwhile. See them again below and choose anew.
duplicates-no-side = Write kept, gone or both for each field.
api-op-list-duplicates = List people and organisations that look alike
api-op-merge-duplicates = Merge two people or two organisations
done-pair-different = The pair is no longer shown among the duplicates.
done-pair-doubted = The pair can stand among the duplicates again.
