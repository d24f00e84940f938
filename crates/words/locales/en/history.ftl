# Who changed what, undo, and what is new since the last visit.

history-lead = Every change, newest first. What was done at once is undone at once.
history-none = No changes yet. When somebody changes the plan, this page says who did what.
history-server = The server
history-by = { $who }, { $when }
history-create = Added
history-update = Changed
history-delete = Deleted
history-move = Moved in the order
history-other = Other
history-undone = Was undone
history-is-undo = Undoes an earlier change
history-was = Before:
history-is = Now:
history-removed = Removed:
history-more = { $count ->
    [one] and { $count } more change
    *[other] and { $count } more changes
    }
history-older = Older changes
history-newer = Newer changes
undo-conflict-title = This cannot be undone now
undo-conflict-lead = Some of it has been changed again since. Nothing was changed now. See in the history what came after and undo that first, or put it right yourself.
undo-conflict-what = It would have undone
undo-to-history = To the history
undo-back = Back
changes-lead = What happened in your programmes since you last looked.
changes-none = Nothing has changed since you were last here.
changes-since = Since { $when }
changes-first = You have not opened this programme before. Here is the latest.
changes-quiet = Nothing new
changes-more = { $count ->
    [one] and { $count } more
    *[other] and { $count } more
    }
