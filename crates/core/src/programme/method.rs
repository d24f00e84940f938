//! What a method of working together is for, and how people sit in it.

use super::macros::words;

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
