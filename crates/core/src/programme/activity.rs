//! What is done, and when it takes place.

use super::macros::{element, record, words};
use super::{Certainty, RoleKind, Sheet};
use crate::ElementKind as K;
use crate::period::Column;
use crate::{FuzzyDate, Id};

words! {
    /// How far the search for somebody has come.
    SeatState {
        /// Nobody yet.
        Open = "open",
        /// Somebody is suggested.
        Suggested = "suggested",
        /// Somebody was asked.
        Asked = "asked",
        /// Taken.
        Filled = "filled",
        /// Given up.
        Dropped = "dropped",
    }
}

impl SeatState {
    /// Whether everybody may know who it is about: not where somebody has not
    /// said yes, or said no.
    pub fn is_settled(self) -> bool {
        matches!(self, Self::Open | Self::Filled)
    }
}

record! {
    /// A place for somebody: a person, or a role that nobody fills yet ("a
    /// school leader"). Filling it keeps the text.
    Seat {
        required {}
        optional {
            /// The role in words.
            text: Option<String>,
            /// The kind of role.
            role: Option<RoleKind>,
            /// Who fills it.
            person: Option<Id>,
            /// From which organisation.
            organisation: Option<Id>,
            /// How many, where more than one.
            count: Option<u16>,
            /// How far the search has come.
            state: SeatState,
        }
    }
}

words! {
    /// What kind of activity it is.
    ActivityKind {
        /// Anything else.
        Other = "other",
        /// A meeting.
        Meeting = "meeting",
        /// A conference.
        Conference = "conference",
        /// A webinar or master class.
        Webinar = "webinar",
        /// A course module.
        Module = "module",
        /// A workshop.
        Workshop = "workshop",
        /// A seminar or gathering day.
        Seminar = "seminar",
        /// A newsletter.
        Newsletter = "newsletter",
        /// A publication.
        Publication = "publication",
        /// An evaluation.
        Evaluation = "evaluation",
        /// Coordination.
        Coordination = "coordination",
        /// Work in groups.
        GroupWork = "group_work",
        /// Recruitment and communication.
        Recruitment = "recruitment",
        /// A conversation.
        Conversation = "conversation",
        /// Sparring between leaders or projects.
        Sparring = "sparring",
        /// Matching or pairing of people.
        Matching = "matching",
        /// A leader mirror.
        Mirror = "mirror",
        /// Shadowing.
        Shadowing = "shadowing",
        /// Digital support.
        Digital = "digital",
        /// A milestone or dated mark.
        Milestone = "milestone",
    }
}

words! {
    /// Whether one must take part.
    Obligation {
        /// It belongs to the programme.
        Mandatory = "mandatory",
        /// It is voluntary.
        Voluntary = "voluntary",
        /// It is offered outside the price.
        OutsidePrice = "outside_price",
    }
}

words! {
    /// Who is together.
    Gathering {
        /// Everybody, across levels.
        Joint = "joint",
        /// Each level on its own.
        LevelSpecific = "level_specific",
        /// Day 1 across levels, day 2 on the own level.
        JointThenLevel = "joint_then_level",
    }
}

words! {
    /// When, seen from the programme, it lies.
    Phase {
        /// While the programme runs.
        During = "during",
        /// Before it begins.
        Before = "before",
        /// When it is over.
        After = "after",
    }
}

element! {
    /// An activity: something that is done once or several times.
    Activity named title {
        required {
            /// What is done.
            title: String,
        }
        optional {
            /// Its number, where activities are numbered (module 1).
            number: Option<u16>,
            /// Its kind.
            kind: ActivityKind,
            /// The results it leads to.
            results: Vec<Id>,
            /// Effects it leads to directly.
            effects: Vec<Id>,
            /// Who is responsible: a person or an open seat.
            responsible: Option<Seat>,
            /// When it must be done.
            deadline: Option<FuzzyDate>,
            /// The track it belongs to.
            track: Option<Id>,
            /// The competences it builds.
            competences: Vec<Id>,
            /// The activity it is part of.
            part_of: Option<Id>,
            /// Across levels or level by level.
            gathering: Option<Gathering>,
            /// Before, during or after the programme.
            phase: Phase,
            /// Must one take part?
            obligation: Obligation,
            /// How often it takes place, where the plan says a number.
            times: Option<u16>,
            /// The number of times is a minimum.
            at_least: bool,
            /// By-names it goes by ("bootcamp").
            labels: Vec<String>,
            /// The activity sheet.
            sheet: Sheet,
        }
    }
    list activities
    references(e, refs) {
        refs.many("results", &e.results, &[K::ResultTarget]);
        refs.many("effects", &e.effects, &[K::Effect]);
        refs.seat("responsible", e.responsible.as_ref());
        refs.date("deadline", e.deadline.as_ref());
        refs.one("track", e.track.as_ref(), &[K::Track]);
        refs.many("competences", &e.competences, &[K::Competence]);
        refs.one("part_of", e.part_of.as_ref(), &[K::Activity]);
        refs.sheet(&e.sheet);
    }
}

words! {
    /// How people take part.
    Format {
        /// Nothing said.
        Unsaid = "unsaid",
        /// In one room.
        Physical = "physical",
        /// On screen.
        Virtual = "virtual",
        /// Room and screen at once.
        Hybrid = "hybrid",
        /// Now in one room, now on screen.
        Both = "both",
    }
}

words! {
    /// How far an occurrence has come.
    Status {
        /// Planned.
        Planned = "planned",
        /// Under way.
        InProgress = "in_progress",
        /// It took place.
        Held = "held",
        /// It was moved.
        Postponed = "postponed",
        /// It was cancelled.
        Cancelled = "cancelled",
    }
}

impl Status {
    /// Whether it does not take place as it stands.
    pub fn is_off(self) -> bool {
        matches!(self, Self::Cancelled | Self::Postponed)
    }
}

words! {
    /// A mark in the life of the programme.
    Mark {
        /// The programme starts.
        Start = "start",
        /// It is half way.
        MidTerm = "mid_term",
        /// It ends.
        End = "end",
        /// It is evaluated.
        Evaluation = "evaluation",
    }
}

element! {
    /// An activity taking place in one period of the plan.
    Occurrence named text {
        required {
            /// The activity.
            activity: Id,
            /// The column it stands in.
            column: Column,
        }
        optional {
            /// Its own words, where they differ from the activity's title.
            text: Option<String>,
            /// The date, as precise as it is known.
            date: Option<FuzzyDate>,
            /// How sure it is.
            certainty: Certainty,
            /// The word that said so, as printed: "Evt.", "?".
            marker: Option<String>,
            /// How people take part.
            format: Format,
            /// How far it has come.
            status: Status,
            /// Why it was cancelled or moved.
            cause: Option<String>,
            /// The column it was moved to.
            moved_to: Option<Column>,
            /// A mark in the programme's life.
            mark: Option<Mark>,
            /// The meetings that hold it.
            meetings: Vec<Id>,
            /// The result below which it is printed, where the activity has several.
            result: Option<Id>,
        }
    }
    list occurrences
    references(e, refs) {
        refs.one("activity", Some(&e.activity), &[K::Activity]);
        refs.date("date", e.date.as_ref());
        refs.many("meetings", &e.meetings, &[K::Meeting]);
        refs.one("result", e.result.as_ref(), &[K::ResultTarget]);
    }
}
