# The demo's mailbox.

mail-title = Sent mail
mail-lead = In the demo letters are not sent; they can be read here.
mail-none = No letters have been written yet. Try to sign in with an address, or invite a colleague.
mail-subject = Subject
mail-to = To
mail-when = When
mail-all = All letters
