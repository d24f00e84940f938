//! The programme's own variant of a form: what it and its columns are called,
//! what it leaves out and what it adds.

use super::macros::{element, value, words};
use crate::Id;

words! {
    /// A form that a programme may have its own variant of.
    FormKind {
        /// Who takes part in which meeting, with what, how.
        MeetingPlanner = "meeting_planner",
        /// Date and contents of every meeting.
        LessonPlan = "lesson_plan",
        /// Who is with, from where, in which role.
        ParticipantList = "participant_list",
    }
}

words! {
    /// A part of a form.
    FormPart {
        /// A column of the programme's own.
        Own = "own",
        /// The title above the form.
        Title = "title",
        /// The guide above the form.
        Guide = "guide",
        /// Who takes part.
        Who = "who",
        /// What the person contributes.
        Contribution = "contribution",
        /// The form of involvement.
        Involvement = "involvement",
        /// Date, hours and place.
        Date = "date",
        /// What is on the programme.
        Contents = "contents",
        /// A person's name.
        Name = "name",
        /// A person's position.
        Position = "position",
        /// A person's organisation.
        Organisation = "organisation",
        /// A person's department.
        Department = "department",
        /// A person's roles.
        Roles = "roles",
        /// A person's networks.
        Networks = "networks",
        /// A person's mail address.
        Email = "email",
        /// A person's telephone.
        Phone = "phone",
        /// The language a person reads.
        Language = "language",
    }
}

element! {
    /// What a part of a form is called, or a column that the programme adds.
    FormLabel named label {
        required {
            /// What is printed there; of a guide its text.
            label: String,
        }
        optional {
            /// The form.
            form: FormKind,
            /// The part of it.
            part: FormPart,
            /// The part is left out.
            hidden: bool,
            /// What to write there, for whoever fills the form in.
            hint: Option<String>,
        }
    }
    list form_labels
    references(_e, refs) {}
}

value! {
    /// What stands in a column of the programme's own.
    OwnValue {
        required {
            /// The column.
            field: Id,
            /// What stands in it.
            text: String,
        }
        optional {}
    }
}
