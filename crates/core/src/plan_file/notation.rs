//! How the notations of plan files are called and written.

use crate::duration::Duration;
use crate::period::{Column, Period};
use crate::programme::Clock;
use crate::{Figure, FuzzyDate, Id};

/// One notation: the format's name in the schema, the code and the message of
/// a value that breaks it, and whether a text follows it.
pub(super) struct Notation {
    pub(super) format: &'static str,
    pub(super) code: &'static str,
    pub(super) message: &'static str,
    pub(super) fits: fn(&str) -> bool,
}

/// Every notation. The message key with `-help` behind it tells how to write.
pub(super) const NOTATIONS: &[Notation] = &[
    Notation {
        format: "samspil-id",
        code: "F205",
        message: "plan-file-id",
        fits: |text| text.parse::<Id>().is_ok(),
    },
    Notation {
        format: "samspil-date",
        code: "F206",
        message: "plan-file-date",
        fits: |text| text.parse::<FuzzyDate>().is_ok(),
    },
    Notation {
        format: "samspil-period",
        code: "F207",
        message: "plan-file-period",
        fits: |text| text.parse::<Period>().is_ok(),
    },
    Notation {
        format: "samspil-column",
        code: "F208",
        message: "plan-file-column",
        fits: |text| text.parse::<Column>().is_ok(),
    },
    Notation {
        format: "samspil-duration",
        code: "F209",
        message: "plan-file-duration",
        fits: |text| text.parse::<Duration>().is_ok(),
    },
    Notation {
        format: "samspil-clock",
        code: "F210",
        message: "plan-file-clock",
        fits: |text| text.parse::<Clock>().is_ok(),
    },
    Notation {
        format: "samspil-day",
        code: "F211",
        message: "plan-file-day",
        fits: |text| crate::date::parse_day(text).is_some(),
    },
    Notation {
        format: "samspil-figure",
        code: "F213",
        message: "plan-file-figure",
        fits: |text| text.parse::<Figure>().is_ok(),
    },
];

/// The notation of a format.
pub(super) fn of(format: &str) -> Option<&'static Notation> {
    NOTATIONS.iter().find(|notation| notation.format == format)
}

/// What stands in the file, on one line and not too long to be shown.
pub(super) fn short(written: &str) -> String {
    const LONGEST: usize = 60;
    let line = written.split(['\n', '\r']).next().unwrap_or("");
    let cut: String = line.chars().take(LONGEST).collect();
    if cut.len() < written.len() { format!("{cut}…") } else { cut }
}
