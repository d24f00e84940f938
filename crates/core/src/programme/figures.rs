//! What a plan states in figures and rules, kept beside what is computed.

use super::macros::{element, value, words};
use super::{ActivityKind, ContentKind, FoundationKind, OrganisationKind, RoleKind};
use crate::ElementKind as K;
use crate::duration::Duration;
use crate::{Figure, Id};

value! {
    /// One part of a budget line: so many times so long.
    BudgetPart {
        required {
            /// What it is.
            text: String,
            /// How many times.
            count: u16,
            /// How long each takes: "2 hours", "1 days".
            each: Duration,
        }
        optional {
            /// The activities it is for.
            activities: Vec<Id>,
            /// The hours printed.
            stated_hours: Option<Figure>,
            /// The days printed.
            stated_days: Option<Figure>,
            /// It is only an estimate.
            estimate: bool,
            /// It is time spent before the activities, on top of their own length.
            preparation: bool,
            /// A by-name printed beside an activity: "bootcamp".
            label: Option<String>,
            /// The activity the by-name is printed beside.
            labelled: Option<Id>,
        }
    }
}

value! {
    /// A line of a budget: the parts of one track.
    BudgetLine {
        required {
            /// What it is.
            text: String,
        }
        optional {
            /// The track.
            track: Option<Id>,
            /// The parts.
            parts: Vec<BudgetPart>,
            /// The days printed for the line.
            stated_days: Option<Figure>,
            /// The hours printed for the line.
            stated_hours: Option<Figure>,
        }
    }
}

element! {
    /// What one role is to spend in time.
    Budget named title {
        required {
            /// Its name.
            title: String,
            /// The role whose time it is.
            role: RoleKind,
        }
        optional {
            /// The budget claims to hold every activity of the role.
            covers_all: bool,
            /// The lines.
            lines: Vec<BudgetLine>,
            /// The total printed, in days.
            stated_days: Option<Figure>,
            /// The total printed, in hours.
            stated_hours: Option<Figure>,
        }
    }
    list budgets
    references(e, refs) {
        for (l, line) in e.lines.iter().enumerate() {
            refs.one(&format!("lines[{l}].track"), line.track.as_ref(), &[K::Track]);
            for (p, part) in line.parts.iter().enumerate() {
                refs.many(&format!("lines[{l}].parts[{p}].activities"), &part.activities, &[K::Activity]);
                refs.one(&format!("lines[{l}].parts[{p}].labelled"), part.labelled.as_ref(), &[K::Activity]);
            }
        }
    }
}

words! {
    /// How two points in time stand to each other.
    Relation {
        /// The first is over before the second begins.
        Before = "before",
        /// The first lies after the second.
        After = "after",
        /// The first takes place at the second.
        At = "at",
        /// From the first to the second it takes `gap`.
        Gap = "gap",
        /// The first lies between the second and `and`.
        Between = "between",
        /// The first lasts until `gap` after the second.
        Until = "until",
        /// The first recurs every `gap`.
        Interval = "interval",
        /// The days of the first follow each other without a break.
        Residential = "residential",
    }
}

value! {
    /// A point in time of the plan: an activity or meeting, and one of its days.
    Anchor {
        required {
            /// The activity or meeting.
            of: Id,
        }
        optional {
            /// The day of it, from 1; nothing where the whole is meant.
            day: Option<u8>,
        }
    }
}

element! {
    /// A rule of timing that the plan states.
    TimingRule named text {
        required {
            /// The rule in words.
            text: String,
            /// What is placed.
            what: Anchor,
            /// How it stands to `to`.
            relation: Relation,
        }
        optional {
            /// What it is placed by.
            to: Option<Anchor>,
            /// The other end, for `between`.
            and: Option<Anchor>,
            /// How far apart.
            gap: Option<Duration>,
            /// How many times, for `interval`.
            times: Option<u16>,
            /// Whether the place it stands in is a general description, which
            /// a sheet may make more precise.
            general: bool,
        }
    }
    list timing_rules
    references(e, refs) {
        refs.one("what.of", Some(&e.what.of), &[K::Activity, K::Meeting]);
        refs.one("to.of", e.to.as_ref().map(|a| &a.of), &[K::Activity, K::Meeting]);
        refs.one("and.of", e.and.as_ref().map(|a| &a.of), &[K::Activity, K::Meeting]);
    }
}

words! {
    /// What a statement counts.
    Counted {
        /// Distinct organisations in the networks.
        Organisations = "organisations",
        /// Places in the networks: an organisation in two networks takes two.
        Places = "places",
        /// Networks.
        Networks = "networks",
        /// Themes without a parent.
        Themes = "themes",
        /// Tracks.
        Tracks = "tracks",
        /// Tracks for participants, without supporting ones.
        ParticipantTracks = "participant_tracks",
        /// Goals.
        Goals = "goals",
        /// Results.
        Results = "results",
        /// Effects.
        Effects = "effects",
        /// Activities of a kind (`activity_kind`) or below another (`of`).
        Activities = "activities",
        /// Meetings.
        Meetings = "meetings",
        /// Occurrences of the activity `of` that are held or planned.
        Occurrences = "occurrences",
        /// Competences.
        Competences = "competences",
        /// Foundations of a kind.
        Foundations = "foundations",
        /// How often the activity `of` takes place.
        Times = "times",
        /// How often the activity `of` is drawn on the timeline.
        Drawn = "drawn",
        /// Units of the network `of`.
        Units = "units",
        /// Organisations of the network `of`.
        NetworkOrganisations = "network_organisations",
        /// Cross-presentations of the meeting `of`.
        CrossPresentations = "cross_presentations",
    }
}

element! {
    /// A figure that the plan states in words.
    Statement named text {
        required {
            /// What is stated, in words.
            text: String,
            /// The figure stated.
            stated: Figure,
            /// What it counts.
            counted: Counted,
        }
        optional {
            /// Of which element.
            of: Option<Id>,
            /// Only organisations of this kind.
            organisation_kind: Option<OrganisationKind>,
            /// Only activities of this kind.
            activity_kind: Option<ActivityKind>,
            /// Only foundations of this kind.
            foundation_kind: Option<FoundationKind>,
            /// Where in the document it stands.
            place: Option<String>,
        }
    }
    list statements
    references(e, refs) {
        refs.one("of", e.of.as_ref(), &[]);
    }
}

element! {
    /// Something promised of each of several activities or meetings.
    Promise named text {
        required {
            /// What is promised, in words.
            text: String,
            /// Of which activities or meetings.
            of_each: Vec<Id>,
            /// The kind of content each is to have.
            content: ContentKind,
        }
        optional {
            /// How many, at least; 1 where nothing stands.
            count: Option<u16>,
        }
    }
    list promises
    references(e, refs) {
        refs.many("of_each", &e.of_each, &[K::Activity, K::Meeting]);
    }
}
