//! Who is bound to whom, for how long: buddies, mentors, managers, sparring;
//! and who sat with whom.

use jiff::civil::Date;

use super::macros::{element, value, words};
use crate::ElementKind as K;
use crate::{FuzzyDate, Id};

words! {
    /// What binds people.
    RelationshipKind {
        /// Two talents of one level, or three where their number is odd.
        Buddies = "buddies",
        /// A mentor and who has one.
        Mentor = "mentor",
        /// The nearest manager of somebody.
        LineManager = "line_manager",
        /// Leaders, or funded projects, that spar with each other.
        Sparring = "sparring",
        /// A colleague of somebody.
        Colleague = "colleague",
        /// Somebody who works with them from outside.
        Collaborator = "collaborator",
    }
}

words! {
    /// Where a relation stands.
    RelationshipState {
        /// It is a proposal; those in it do not know of it.
        Proposed = "proposed",
        /// They are asked whether they want it.
        Asked = "asked",
        /// It holds.
        Agreed = "agreed",
        /// Somebody said no.
        Declined = "declined",
        /// It is over, for whatever reason; nobody has to give one.
        Ended = "ended",
    }
}

impl RelationshipState {
    /// Whether those in it are kept for it: nobody else may take their place.
    pub fn holds(self) -> bool {
        matches!(self, Self::Proposed | Self::Asked | Self::Agreed)
    }
}

words! {
    /// What somebody says to a relation.
    Consent {
        /// Nothing yet.
        Waiting = "waiting",
        /// Yes.
        Yes = "yes",
        /// No; no reason is asked for.
        No = "no",
    }
}

value! {
    /// What one of the people says to it.
    RelationshipAnswer {
        required {
            /// Who.
            person: Id,
        }
        optional {
            /// What.
            answer: Consent,
            /// When.
            #[schemars(schema_with = "super::day_schema")]
            on: Option<Date>,
            /// With a yes to a mentor: that the mentor also comes along at work
            /// and tells what was seen (shadowing).
            shadowing: bool,
        }
    }
}

element! {
    /// People bound to each other for a time. What they tell each other is
    /// theirs; those who plan see that they are.
    Relationship named title {
        required {
            /// Those in it; of a mentor, manager, colleague or collaborator: whose it is.
            people: Vec<Id>,
        }
        optional {
            /// A name for it.
            title: Option<String>,
            /// What binds them.
            kind: RelationshipKind,
            /// The mentor, manager, colleague or collaborator.
            with: Option<Id>,
            /// The projects that spar.
            units: Vec<Id>,
            /// The cohort it belongs to.
            cohort: Option<Id>,
            /// Where it stands.
            state: RelationshipState,
            /// What each says; a mentor is asked first.
            answers: Vec<RelationshipAnswer>,
            /// What they agreed on: how often, how long, about what.
            frame: Option<String>,
            /// From when.
            from: Option<FuzzyDate>,
            /// Until when.
            to: Option<FuzzyDate>,
        }
    }
    list relationships
    references(e, refs) {
        refs.many("people", &e.people, &[K::Person]);
        refs.one("with", e.with.as_ref(), &[K::Person]);
        refs.many("units", &e.units, &[K::Unit]);
        refs.one("cohort", e.cohort.as_ref(), &[K::Cohort]);
        for (at, answer) in e.answers.iter().enumerate() {
            refs.one(&format!("answers[{at}].person"), Some(&answer.person), &[K::Person]);
        }
        refs.date("from", e.from.as_ref());
        refs.date("to", e.to.as_ref());
    }
}

impl Relationship {
    /// Everyone in it, each once.
    pub fn everyone(&self) -> impl Iterator<Item = &Id> {
        let beside = self.with.iter().filter(|with| !self.people.contains(with));
        self.people.iter().chain(beside)
    }

    /// Whether mentor and talent both want the mentor to come along at work.
    pub fn shadows(&self) -> bool {
        let wants = |id: &Id| self.answers.iter().any(|one| one.person == *id && one.shadowing);
        self.kind == RelationshipKind::Mentor && self.with.is_some() && self.everyone().all(wants)
    }
}

words! {
    /// What people are put together for.
    SeatingForm {
        /// Tables.
        Tables = "tables",
        /// One unit presents another (2 & 2).
        TwoAndTwo = "two_and_two",
        /// Interviews.
        Interviews = "interviews",
        /// Groups that work together.
        Groups = "groups",
    }
}

value! {
    /// Who sits together in one round.
    Table {
        required {
            /// The round, from 1.
            round: u16,
            /// The table, from 1.
            table: u16,
        }
        optional {
            /// The people at it.
            people: Vec<Id>,
            /// The units at it.
            units: Vec<Id>,
        }
    }
}

element! {
    /// Who sits with whom at a meeting, round by round.
    Seating named title {
        required {
            /// Its name.
            title: String,
        }
        optional {
            /// The meeting it is for.
            meeting: Option<Id>,
            /// What they are put together for.
            form: SeatingForm,
            /// Who sits together.
            tables: Vec<Table>,
        }
    }
    list seatings
    references(e, refs) {
        refs.one("meeting", e.meeting.as_ref(), &[K::Meeting]);
        for (at, table) in e.tables.iter().enumerate() {
            refs.many(&format!("tables[{at}].people"), &table.people, &[K::Person]);
            refs.many(&format!("tables[{at}].units"), &table.units, &[K::Unit]);
        }
    }
}
