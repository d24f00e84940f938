//! Goals, results, effects and how success is told.

use super::macros::{element, value, words};
use crate::ElementKind as K;
use crate::{Figure, FuzzyDate, Id};

words! {
    /// How a goal stands to its earlier wording.
    Revision {
        /// Never revised.
        None = "none",
        /// Newly worded; the old wording stands beside it.
        New = "new",
        /// Confirmed as before.
        AsBefore = "as_before",
    }
}

element! {
    /// A goal of the programme.
    Goal named text {
        required {
            /// The goal in words.
            text: String,
        }
        optional {
            /// Its number, where goals are numbered.
            number: Option<u16>,
            /// Whether it was revised while the programme ran.
            revision: Revision,
            /// The earlier wording.
            before: Option<String>,
            /// The theme it belongs to.
            theme: Option<Id>,
            /// When it was revised.
            revised: Option<FuzzyDate>,
        }
    }
    list goals
    references(e, refs) {
        refs.one("theme", e.theme.as_ref(), &[K::Theme]);
        refs.date("revised", e.revised.as_ref());
    }
}

words! {
    /// On which level an outcome shows.
    OutcomeLevel {
        /// The single person.
        Individual = "individual",
        /// The team.
        Team = "team",
        /// The organisation.
        Organisation = "organisation",
    }
}

words! {
    /// What is counted in the member register.
    MembersCounted {
        /// Distinct organisations signed up or active.
        Organisations = "organisations",
        /// Memberships signed up or active.
        Memberships = "memberships",
    }
}

value! {
    /// A target counted from the member register.
    Target {
        required {
            /// The number to reach, at least.
            at_least: u32,
        }
        optional {
            /// What is counted.
            counted: MembersCounted,
        }
    }
}

element! {
    /// A result the programme is to reach.
    ResultTarget named title {
        required {
            /// The result in words.
            title: String,
        }
        optional {
            /// Its number, from 0.
            number: Option<u16>,
            /// More about it.
            text: Option<String>,
            /// The goals it serves.
            goals: Vec<Id>,
            /// The effects it leads to.
            effects: Vec<Id>,
            /// The level, where the result is an outcome for a person, team or organisation.
            level: Option<OutcomeLevel>,
            /// A number to reach, counted from the member register.
            target: Option<Target>,
            /// An assumption it rests on.
            assumption: Option<String>,
            /// How it will be verified.
            verification: Option<String>,
        }
    }
    list results
    references(e, refs) {
        refs.many("goals", &e.goals, &[K::Goal]);
        refs.many("effects", &e.effects, &[K::Effect]);
    }
}

element! {
    /// An effect for those the programme is for.
    Effect named text {
        required {
            /// The effect in words.
            text: String,
        }
        optional {
            /// Its letter, where effects are lettered.
            letter: Option<String>,
            /// Whom it is for.
            target_group: Option<String>,
        }
    }
    list effects
    references(e, refs) { let _ = (e, &refs); }
}

words! {
    /// How a criterion is judged.
    Formula {
        /// By words and evidence.
        Qualitative = "qualitative",
        /// Completed divided by started.
        Completion = "completion",
        /// Answers that meet or exceed the expectation, divided by answers.
        Expectation = "expectation",
        /// A count that must be reached.
        Count = "count",
        /// A pool that is refilled.
        Refill = "refill",
    }
}

element! {
    /// A success criterion, or an indicator of a goal, result or effect.
    Criterion named text {
        required {
            /// The criterion in words.
            text: String,
        }
        optional {
            /// What it tells of: goals, results, effects.
            of: Vec<Id>,
            /// How it is judged.
            formula: Formula,
            /// The share to reach, in percent, or the count.
            threshold: Option<Figure>,
            /// It holds for each cohort on its own.
            per_cohort: bool,
            /// What is to be gathered as evidence.
            evidence: Option<String>,
        }
    }
    list criteria
    references(e, refs) {
        refs.many("of", &e.of, &[K::Goal, K::ResultTarget, K::Effect]);
    }
}
