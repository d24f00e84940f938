//! What a method of working together is for, and how people sit in it.

use super::macros::{element, words};
use super::{ContentKind, Minutes};

words! {
    /// What those who plan a meeting need a method for.
    Need {
        /// To get to know each other.
        Meet = "meet",
        /// To align expectations.
        Expectations = "expectations",
        /// To give input: a talk, knowledge from outside.
        Input = "input",
        /// To share experience.
        Experience = "experience",
        /// To get new perspectives and involve citizens.
        Perspectives = "perspectives",
        /// To explore a theme in depth.
        Depth = "depth",
        /// To generate ideas.
        Ideas = "ideas",
        /// To prioritise and decide.
        Decide = "decide",
        /// To plan and commit.
        Plan = "plan",
        /// To give feedback and sparring.
        Feedback = "feedback",
        /// To anchor the work at home and involve others.
        Anchor = "anchor",
        /// To evaluate and learn.
        Evaluate = "evaluate",
        /// To energise.
        Energise = "energise",
    }
}

words! {
    /// How those who take part sit together in a method.
    GroupForm {
        /// Everybody together.
        Plenary = "plenary",
        /// In groups.
        Groups = "groups",
        /// Two and two.
        Pairs = "pairs",
        /// Each on their own.
        Individual = "individual",
    }
}

element! {
    /// A method of facilitation that the programme describes itself.
    Method named title {
        required {
            /// Its name.
            title: String,
        }
        optional {
            /// What it is for.
            purpose: Option<String>,
            /// When it fits.
            fits: Option<String>,
            /// What it is good for.
            needs: Vec<Need>,
            /// What it is on an agenda.
            kind: ContentKind,
            /// The fewest people.
            group_min: Option<u16>,
            /// The most people.
            group_max: Option<u16>,
            /// The usual length.
            minutes: Option<Minutes>,
            /// The shortest.
            minutes_min: Option<Minutes>,
            /// The longest.
            minutes_max: Option<Minutes>,
            /// How much of the time those who take part talk, in percent.
            talk_share: Option<u8>,
            /// Who works together.
            group_form: GroupForm,
            /// The steps in order.
            steps: Vec<String>,
            /// What is needed.
            materials: Vec<String>,
            /// The roles in it.
            method_roles: Vec<String>,
            /// What to look out for.
            tip: Option<String>,
            /// What others call it.
            other_names: Vec<String>,
            /// Other programmes may use it too.
            shared: bool,
        }
    }
    list methods
    references(_e, refs) {}
}
