//! Whether the plan still holds: asked after each meeting, answered, and what
//! changed because of it.

use super::Seat;
use super::macros::{element, words};
use crate::ElementKind as K;
use crate::{FuzzyDate, Id};

words! {
    /// What is asked after a meeting.
    ReviewQuestion {
        /// Does the plan still hold?
        PlanHolds = "plan_holds",
        /// Is an extra meeting with the reference leader needed?
        ReferenceLeader = "reference_leader",
        /// Are more or fewer meetings needed?
        MeetingCount = "meeting_count",
        /// Who is missing?
        WhoIsMissing = "who_is_missing",
        /// Is it still relevant for everybody to take part?
        StillRelevant = "still_relevant",
    }
}

words! {
    /// What an answer led to.
    ReviewOutcome {
        /// The plan stands.
        Unchanged = "unchanged",
        /// Still to be settled.
        Open = "open",
        /// A meeting was added.
        MeetingAdded = "meeting_added",
        /// A meeting was dropped.
        MeetingDropped = "meeting_dropped",
        /// A place was added.
        SeatAdded = "seat_added",
        /// Somebody left.
        SeatDropped = "seat_dropped",
        /// Something else changed.
        Other = "other",
    }
}

element! {
    /// An answer to whether the plan holds, and what changed because of it.
    Review named answer {
        required {
            /// The meeting it was asked after.
            meeting: Id,
            /// What was answered, or why the plan changes.
            answer: String,
        }
        optional {
            /// What was asked.
            question: ReviewQuestion,
            /// Who answered.
            who: Option<Seat>,
            /// When.
            date: Option<FuzzyDate>,
            /// What it led to.
            outcome: ReviewOutcome,
            /// What was changed.
            changed: Vec<Id>,
        }
    }
    list reviews
    references(e, refs) {
        refs.one("meeting", Some(&e.meeting), &[K::Meeting]);
        refs.seat("who", e.who.as_ref());
        refs.date("date", e.date.as_ref());
        refs.many("changed", &e.changed, &[]);
    }
}
