# The demo's mailbox.

mail-title = Sent mail
mail-lead = In the demo letters are not sent; they can be read here.
mail-none = No letters have been written yet. Try to sign in with an address, or invite a colleague.
mail-subject = Subject
mail-to = To
mail-when = When
mail-all = All letters
notice-subject = { $programme }: something for you
notice-asks =
    Hello { $name },

    { $told } Read more and answer here:
    { $link }

    You sign in with this mail address. Nothing happens before you answer, and you may say no.

    { $programme }
notice-tells =
    Hello { $name },

    { $told } Read more here:
    { $link }

    You sign in with this mail address.

    { $programme }
notice-mentor-asked = You are asked to be a mentor.
notice-talent-asked = A mentor has been found for you.
notice-mentor-agreed = You have both said yes: you are now mentor and talent.
notice-sparring-asked = Somebody would like sparring with you.
notice-sparring-answered = Your request for sparring has been answered.
