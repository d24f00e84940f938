# The page of findings.

check-lead = What does not hold in the plan, and what to do about it.
check-filter = Show
check-all = All
check-none = The check has found nothing.
check-open = See all findings
check-stated = Stated
check-computed = Computed
check-place = Place
check-why = Why is this a finding?
check-count-error = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
check-count-warning = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
check-count-note = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
severity-error = Error
severity-error-many = Errors
severity-warning = Warning
severity-warning-many = Warnings
severity-note = Note
severity-note-many = Notes
check-also = It is also about:
