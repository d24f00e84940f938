//! The clocks on which meetings are held.

use samspil_core::programme::Country;
use serde::Serialize;

/// The clock of a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Zone {
    /// Danish time.
    Copenhagen,
    /// Norwegian time.
    Oslo,
}

impl Zone {
    /// The clock of a programme's country.
    pub fn of(country: Country) -> Self {
        match country {
            Country::Denmark => Self::Copenhagen,
            Country::Norway => Self::Oslo,
        }
    }

    /// The name in the time zone database: `Europe/Oslo`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Copenhagen => "Europe/Copenhagen",
            Self::Oslo => "Europe/Oslo",
        }
    }

    /// The rules of the clock since 1996, as the lines of a calendar file. No
    /// plan with times of day is older.
    pub(super) fn rules(self) -> &'static str {
        match self {
            Self::Copenhagen => concat!(
                "BEGIN:VTIMEZONE\r\nTZID:Europe/Copenhagen\r\n",
                "BEGIN:DAYLIGHT\r\nTZNAME:CEST\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n",
                "DTSTART:19960331T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n",
                "BEGIN:STANDARD\r\nTZNAME:CET\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n",
                "DTSTART:19961027T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n",
                "END:VTIMEZONE\r\n",
            ),
            Self::Oslo => concat!(
                "BEGIN:VTIMEZONE\r\nTZID:Europe/Oslo\r\n",
                "BEGIN:DAYLIGHT\r\nTZNAME:CEST\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n",
                "DTSTART:19960331T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n",
                "BEGIN:STANDARD\r\nTZNAME:CET\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n",
                "DTSTART:19961027T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n",
                "END:VTIMEZONE\r\n",
            ),
        }
    }
}
