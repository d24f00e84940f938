//! When people and rooms are not to be had.

use jiff::civil::Date;

use super::macros::{element, words};
use crate::ElementKind as K;
use crate::Id;

words! {
    /// A day of the week.
    Weekday {
        /// Monday.
        Monday = "monday",
        /// Tuesday.
        Tuesday = "tuesday",
        /// Wednesday.
        Wednesday = "wednesday",
        /// Thursday.
        Thursday = "thursday",
        /// Friday.
        Friday = "friday",
        /// Saturday.
        Saturday = "saturday",
        /// Sunday.
        Sunday = "sunday",
    }
}

element! {
    /// Days on which a person or a room is not to be had; for those who plan.
    Unavailability named reason {
        required {
            /// The first day.
            #[schemars(schema_with = "super::day_schema")]
            from: Date,
            /// The last day.
            #[schemars(schema_with = "super::day_schema")]
            to: Date,
        }
        optional {
            /// The person.
            person: Option<Id>,
            /// The venue or room.
            venue: Option<String>,
            /// Only on these days of the week; every day where none stands.
            weekdays: Vec<Weekday>,
            /// Every so many weeks, counted from the week of the first day; 1 where nothing stands.
            every_weeks: Option<u8>,
            /// Why.
            reason: Option<String>,
        }
    }
    list unavailabilities
    references(e, refs) {
        refs.one("person", e.person.as_ref(), &[K::Person]);
    }
}
