//! Signing up for a meeting or a programme, and the directory of a field's
//! initiatives.

use jiff::civil::Date;

use super::macros::{element, words};
use super::{RoleKind, Seat};
use crate::ElementKind as K;
use crate::Id;

words! {
    /// What is asked of those who sign up, beyond name and mail address.
    SignUpQuestion {
        /// What they do not eat.
        Diet = "diet",
        /// What they need to take part.
        Access = "access",
        /// Whether they stay the night.
        Overnight = "overnight",
        /// How they get there.
        Travel = "travel",
        /// A telephone number.
        Phone = "phone",
        /// Anything they want to say.
        Remark = "remark",
    }
}

element! {
    /// A place where people sign up, for a meeting or for the whole programme.
    SignUp named title {
        required {
            /// What one signs up for.
            title: String,
        }
        optional {
            /// The meeting; the whole programme where none stands.
            meeting: Option<Id>,
            /// What to know before signing up.
            text: Option<String>,
            /// The first day.
            #[schemars(schema_with = "super::day_schema")]
            opens: Option<Date>,
            /// The last day.
            #[schemars(schema_with = "super::day_schema")]
            deadline: Option<Date>,
            /// How many places there are; no limit where nothing stands.
            capacity: Option<u16>,
            /// How many places each participating unit has at most.
            quota: Option<u16>,
            /// The units that may send people; any where none stands.
            units: Vec<Id>,
            /// Who it is for.
            audience: Vec<RoleKind>,
            /// What is asked.
            asks: Vec<SignUpQuestion>,
            /// There is no waiting list: what is full is full.
            no_waiting_list: bool,
            /// Anyone with the address can sign up; else only those invited.
            public: bool,
            /// It is closed, whatever the dates say.
            closed: bool,
            /// Whom to ask.
            contact: Option<Seat>,
        }
    }
    list sign_ups
    references(e, refs) {
        refs.one("meeting", e.meeting.as_ref(), &[K::Meeting]);
        refs.many("units", &e.units, &[K::Unit]);
        refs.seat("contact", e.contact.as_ref());
    }
}

words! {
    /// Whether an initiative is still there.
    InitiativeState {
        /// It is active.
        Active = "active",
        /// It is being planned.
        Planned = "planned",
        /// It has ended.
        Ended = "ended",
    }
}

element! {
    /// An initiative of the field, member or not: an entry of the directory
    /// (bruttoliste).
    Initiative named title {
        required {
            /// Its name.
            title: String,
        }
        optional {
            /// Who runs it, as written.
            host: Option<String>,
            /// Who runs it, of the programme's organisations.
            organisation: Option<Id>,
            /// Art form or other category.
            category: Option<String>,
            /// Sub-genre.
            subcategory: Option<String>,
            /// Town or municipality.
            place: Option<String>,
            /// County or region.
            region: Option<String>,
            /// For whom it is.
            audience: Option<String>,
            /// What it is.
            text: Option<String>,
            /// Whether it is still there.
            state: InitiativeState,
            /// It is left out of the public directory.
            unlisted: bool,
        }
    }
    list initiatives
    references(e, refs) {
        refs.one("organisation", e.organisation.as_ref(), &[K::Organisation]);
    }
}
