//! Who steers: bodies and groups, their decisions, the annual wheel, the
//! versions of the plan.

use super::macros::{element, value, words};
use super::{Certainty, RoleKind, Seat};
use crate::ElementKind as K;
use crate::duration::Duration;
use crate::{FuzzyDate, Id};

words! {
    /// What kind of body it is.
    BodyKind {
        /// A steering group.
        SteeringGroup = "steering_group",
        /// An advisory board.
        AdvisoryBoard = "advisory_board",
        /// A working group.
        WorkingGroup = "working_group",
        /// A secretariat.
        Secretariat = "secretariat",
        /// A resource group.
        ResourceGroup = "resource_group",
        /// An editorial group.
        EditorialGroup = "editorial_group",
        /// A standing network group.
        NetworkGroup = "network_group",
        /// A corps of mentors.
        MentorCorps = "mentor_corps",
        /// Any other.
        Other = "other",
    }
}

words! {
    /// A stage in the life of a group.
    Stage {
        /// It is led from outside.
        Facilitated = "facilitated",
        /// It runs by itself.
        SelfRunning = "self_running",
        /// It finds new members by itself.
        SelfSupplementing = "self_supplementing",
    }
}

value! {
    /// A group entering a stage.
    GroupStage {
        required {
            /// The stage.
            stage: Stage,
        }
        optional {
            /// From when.
            from: Option<FuzzyDate>,
            /// How sure it is.
            certainty: Certainty,
            /// The word that said so, as printed.
            marker: Option<String>,
        }
    }
}

value! {
    /// How often a body meets.
    Cadence {
        required {
            /// How many meetings.
            times: u16,
        }
        optional {
            /// In what span: "per year", "per period", "in the programme".
            per: Option<String>,
            /// How long each takes.
            length: Option<Duration>,
        }
    }
}

value! {
    /// How many seats of a body somebody has.
    SeatRule {
        required {
            /// At least so many.
            least: u16,
        }
        optional {
            /// For those with this role.
            role: Option<RoleKind>,
            /// For members of this category.
            category: Option<String>,
            /// For people of this organisation.
            organisation: Option<Id>,
            /// At most so many.
            most: Option<u16>,
        }
    }
}

element! {
    /// A governance body, working group or other standing group.
    Body named title {
        required {
            /// Its name.
            title: String,
        }
        optional {
            /// Its kind.
            kind: BodyKind,
            /// What it is for.
            purpose: Option<String>,
            /// Its mandate or terms of reference (kommissorium).
            mandate: Option<String>,
            /// The seats by role.
            seats: Vec<Seat>,
            /// Who comes instead.
            deputies: Vec<Seat>,
            /// Who is to have seats in it.
            seat_rules: Vec<SeatRule>,
            /// Who chairs it.
            chair: Option<Seat>,
            /// Who is its secretary.
            secretary: Option<Seat>,
            /// How often it meets.
            cadence: Option<Cadence>,
            /// The activity that holds its meetings.
            activity: Option<Id>,
            /// The network it is a group of.
            network: Option<Id>,
            /// The cohort it is a group of.
            cohort: Option<Id>,
            /// When it was or will be formed.
            formed: Option<FuzzyDate>,
            /// When it ends.
            dissolves: Option<FuzzyDate>,
            /// The stages of its life.
            stages: Vec<GroupStage>,
        }
    }
    list bodies
    references(e, refs) {
        refs.seats("seats", &e.seats);
        refs.seats("deputies", &e.deputies);
        for (at, rule) in e.seat_rules.iter().enumerate() {
            refs.one(&format!("seat_rules[{at}].organisation"), rule.organisation.as_ref(), &[K::Organisation]);
        }
        refs.seat("chair", e.chair.as_ref());
        refs.seat("secretary", e.secretary.as_ref());
        refs.one("activity", e.activity.as_ref(), &[K::Activity]);
        refs.one("network", e.network.as_ref(), &[K::Network]);
        refs.one("cohort", e.cohort.as_ref(), &[K::Cohort]);
        refs.date("formed", e.formed.as_ref());
        refs.date("dissolves", e.dissolves.as_ref());
        for (at, stage) in e.stages.iter().enumerate() {
            refs.date(&format!("stages[{at}].from"), stage.from.as_ref());
        }
    }
}

words! {
    /// What a decision is about.
    Subject {
        /// Anything else.
        Other = "other",
        /// A version of the plan.
        PlanVersion = "plan_version",
        /// The annual wheel.
        AnnualWheel = "annual_wheel",
        /// A series of meetings.
        MeetingSeries = "meeting_series",
        /// A design.
        Design = "design",
        /// A name.
        Name = "name",
        /// Terms of reference.
        Mandate = "mandate",
    }
}

words! {
    /// Whether it is decided.
    DecisionStatus {
        /// Still to be decided.
        Open = "open",
        /// Decided.
        Decided = "decided",
        /// Turned down.
        Rejected = "rejected",
    }
}

element! {
    /// A decision of a body.
    Decision named text {
        required {
            /// What is decided.
            text: String,
        }
        optional {
            /// The body.
            body: Option<Id>,
            /// What it is about.
            subject: Subject,
            /// The version of the plan it is about.
            version: Option<Id>,
            /// When.
            date: Option<FuzzyDate>,
            /// The meeting where it was taken.
            meeting: Option<Id>,
            /// Whether it is taken.
            status: DecisionStatus,
        }
    }
    list decisions
    references(e, refs) {
        refs.one("body", e.body.as_ref(), &[K::Body]);
        refs.one("version", e.version.as_ref(), &[K::PlanVersion]);
        refs.date("date", e.date.as_ref());
        refs.one("meeting", e.meeting.as_ref(), &[K::Meeting]);
    }
}

value! {
    /// A year in which a wheel item is different.
    WheelException {
        required {
            /// The year.
            #[schemars(range(min = 1900, max = 2200))]
            year: i16,
        }
        optional {
            /// The month it moves to, 1–12; nothing where it is left out.
            month: Option<u8>,
        }
    }
}

element! {
    /// A recurring item of the annual wheel.
    WheelItem named title {
        required {
            /// What recurs.
            title: String,
            /// In which months, 1–12.
            months: Vec<u8>,
        }
        optional {
            /// The ring it is drawn on: governance, meetings, publications …
            ring: Option<String>,
            /// The activity whose occurrences it generates.
            activity: Option<Id>,
            /// Who is responsible.
            responsible: Option<Seat>,
            /// The first year.
            #[schemars(range(min = 1900, max = 2200))]
            from: Option<i16>,
            /// The last year.
            #[schemars(range(min = 1900, max = 2200))]
            until: Option<i16>,
            /// Years that are different.
            exceptions: Vec<WheelException>,
        }
    }
    list wheel
    references(e, refs) {
        refs.one("activity", e.activity.as_ref(), &[K::Activity]);
        refs.seat("responsible", e.responsible.as_ref());
    }
}

element! {
    /// A version of the plan.
    PlanVersion named title {
        required {
            /// Its name: "February 2021".
            title: String,
        }
        optional {
            /// When it was made.
            date: Option<FuzzyDate>,
            /// The body that approved it.
            approved_by: Option<Id>,
            /// When it was approved.
            approved: Option<FuzzyDate>,
        }
    }
    list versions
    references(e, refs) {
        refs.date("date", e.date.as_ref());
        refs.one("approved_by", e.approved_by.as_ref(), &[K::Body]);
        refs.date("approved", e.approved.as_ref());
    }
}
