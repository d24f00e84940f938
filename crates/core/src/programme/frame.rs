//! Tracks, competences, cohorts, products, the drawn timeline and what a
//! programme rests on.

use jiff::civil::Date;

use super::macros::{element, words};
use super::{Certainty, Phase, Status};
use crate::ElementKind as K;
use crate::{FuzzyDate, Id};

element! {
    /// A track of a talent programme.
    Track named title {
        required {
            /// Its name.
            title: String,
        }
        optional {
            /// Its number.
            number: Option<u16>,
            /// What it holds.
            text: Option<String>,
            /// It supports the programme and is not for participants.
            supporting: bool,
        }
    }
    list tracks
    references(e, refs) { let _ = (e, &refs); }
}

words! {
    /// Where a competence comes from.
    CompetenceOrigin {
        /// Common to the region.
        Regional = "regional",
        /// An organisation's own.
        Local = "local",
        /// Wanted in the future.
        Future = "future",
    }
}

element! {
    /// A competence that activities build.
    Competence named title {
        required {
            /// The competence.
            title: String,
        }
        optional {
            /// Its number.
            number: Option<u16>,
            /// Where it comes from.
            origin: CompetenceOrigin,
            /// More about it.
            text: Option<String>,
        }
    }
    list competences
    references(e, refs) { let _ = (e, &refs); }
}

element! {
    /// A cohort.
    Cohort named title {
        required {
            /// Its name.
            title: String,
        }
        optional {
            /// The fewest who may take part.
            capacity_min: Option<u16>,
            /// The most who may take part.
            capacity_max: Option<u16>,
            /// When it starts.
            start: Option<FuzzyDate>,
            /// When it ends.
            end: Option<FuzzyDate>,
            /// When one must have signed up.
            deadline: Option<FuzzyDate>,
            /// The organisations that send people.
            organisations: Vec<Id>,
        }
    }
    list cohorts
    references(e, refs) {
        refs.date("start", e.start.as_ref());
        refs.date("end", e.end.as_ref());
        refs.date("deadline", e.deadline.as_ref());
        refs.many("organisations", &e.organisations, &[K::Organisation]);
    }
}

words! {
    /// What kind of product it is.
    ProductKind {
        /// Any other.
        Other = "other",
        /// A newsletter.
        Newsletter = "newsletter",
        /// A magazine.
        Magazine = "magazine",
        /// A publication or report.
        Publication = "publication",
        /// A video.
        Video = "video",
        /// A website or register.
        Website = "website",
        /// A tool or method.
        Tool = "tool",
        /// Recommendations.
        Recommendations = "recommendations",
        /// A plan or strategy.
        Plan = "plan",
    }
}

element! {
    /// Something the programme makes.
    Product named title {
        required {
            /// Its name.
            title: String,
        }
        optional {
            /// Its kind.
            kind: ProductKind,
            /// The activities that make it.
            activities: Vec<Id>,
            /// The results it belongs to.
            results: Vec<Id>,
            /// The group that makes it.
            body: Option<Id>,
            /// When it comes.
            date: Option<FuzzyDate>,
            /// How sure it is.
            certainty: Certainty,
            /// How far it has come.
            status: Status,
            /// It is meant to be shared.
            shareable: bool,
        }
    }
    list products
    references(e, refs) {
        refs.many("activities", &e.activities, &[K::Activity]);
        refs.many("results", &e.results, &[K::ResultTarget]);
        refs.one("body", e.body.as_ref(), &[K::Body]);
        refs.date("date", e.date.as_ref());
    }
}

element! {
    /// One thing drawn on the programme's timeline.
    TimelineEntry named title {
        required {
            /// What is drawn.
            title: String,
        }
        optional {
            /// The activity drawn.
            activity: Option<Id>,
            /// Before, during or after the programme.
            phase: Phase,
            /// The date or month drawn.
            date: Option<FuzzyDate>,
            /// Which of several pictures it stands in.
            picture: Option<String>,
        }
    }
    list timeline
    references(e, refs) {
        refs.one("activity", e.activity.as_ref(), &[K::Activity]);
        refs.date("date", e.date.as_ref());
    }
}

words! {
    /// What kind of foundation it is.
    FoundationKind {
        /// A building block.
        BuildingBlock = "building_block",
        /// A principle.
        Principle = "principle",
        /// A value.
        Value = "value",
        /// A leadership level.
        Level = "level",
        /// A pitfall between two levels.
        Pitfall = "pitfall",
        /// A step of a model or method.
        Step = "step",
        /// A readiness criterion.
        Readiness = "readiness",
        /// A commitment: climate, venues, partners.
        Commitment = "commitment",
        /// A question that is asked as the work proceeds.
        Question = "question",
        /// A sequence or process goal.
        Process = "process",
        /// A source of knowledge.
        Knowledge = "knowledge",
    }
}

element! {
    /// Something the programme rests on: a building block, a principle, a level.
    Foundation named title {
        required {
            /// Its name.
            title: String,
        }
        optional {
            /// Its kind.
            kind: FoundationKind,
            /// Its number.
            number: Option<u16>,
            /// More about it.
            text: Option<String>,
            /// Its points.
            items: Vec<String>,
            /// The foundation it is part of.
            part_of: Option<Id>,
        }
    }
    list foundations
    references(e, refs) {
        refs.one("part_of", e.part_of.as_ref(), &[K::Foundation]);
    }
}

element! {
    /// A school holiday of an area.
    SchoolHoliday named title {
        required {
            /// Its name.
            title: String,
            /// The first day.
            #[schemars(schema_with = "day_schema")]
            from: Date,
            /// The last day.
            #[schemars(schema_with = "day_schema")]
            to: Date,
        }
        optional {
            /// The municipality or area.
            area: Option<String>,
        }
    }
    list school_holidays
    references(e, refs) { let _ = (e, &refs); }
}

pub(super) fn day_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({"type": "string", "format": "samspil-day", "description": "a day: 2024-02-12", "examples": ["2024-02-12"]})
}
