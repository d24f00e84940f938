//! Dates, periods and durations in the reader's words.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use samspil_core::date::{Bound, FuzzyDate, Side, When};
use samspil_core::duration::{Duration, Unit};
use samspil_core::period::{Column, Period, PeriodScheme};
use samspil_core::programme::Periods;
use samspil_core::{Figure, Id, Language};

use super::Words;

impl Words {
    /// A month's name, 1–12: "august".
    pub fn month(self, month: i8) -> String {
        self.text(&format!("month-{month}")).into_owned()
    }

    /// A day: "27. august 2012", in English "27 August 2012".
    pub fn day(self, day: Date) -> String {
        format!("{} {} {}", self.day_number(day.day()), self.month(day.month()), day.year())
    }

    /// A weekday's name: "mandag".
    pub fn weekday(self, day: Date) -> String {
        self.text(&format!("weekday-{}", day.weekday().to_monday_one_offset())).into_owned()
    }

    /// A time of day, from minutes since midnight: "09.30", in English "09:30".
    pub fn clock(self, minutes: u16) -> String {
        let sign = if self.language == Language::En { ':' } else { '.' };
        format!("{:02}{sign}{:02}", minutes / 60 % 24, minutes % 60)
    }

    /// A number of minutes in hours and minutes: "1 t. 30 min.".
    pub fn minutes(self, minutes: u32) -> String {
        let (hours, rest) =
            (usize::try_from(minutes / 60).unwrap_or(0), usize::try_from(minutes % 60).unwrap_or(0));
        self.with("minutes-length", &[("hours", &hours), ("minutes", &rest)]).into_owned()
    }

    fn day_number(self, day: i8) -> String {
        if self.language == Language::En { day.to_string() } else { format!("{day}.") }
    }

    fn days(self, first: Date, last: Date) -> String {
        if first.year() == last.year() && first.month() == last.month() {
            format!("{}–{}", self.day_number(first.day()), self.day(last))
        } else {
            format!("{} – {}", self.day(first), self.day(last))
        }
    }

    /// A date as precise as its writer made it: "senest februar 2024". One that
    /// depends on another element names it by its id; readers know it by its
    /// name: see [`crate::web::form::date`].
    pub fn date(self, date: &FuzzyDate) -> String {
        self.date_naming(date, |anchor| anchor.to_string())
    }

    /// The same, with the element that a date depends on called by `name`.
    pub fn date_naming(self, date: &FuzzyDate, name: impl Fn(&Id) -> String) -> String {
        let mut text = match &date.when {
            When::Day(day) => self.day(*day),
            When::Range(first, last) => self.days(*first, *last),
            When::Period(period) => self.period(*period),
            When::Season(year, season) => {
                format!("{} {year}", self.text(&format!("season-{}", season.word())))
            }
            When::MonthDay(month, day) => format!("{} {}", self.day_number(*day), self.month(*month)),
            When::Month(month) => self.month(*month),
            When::Relative(length, side, anchor) => {
                let key = if *side == Side::After { "date-after" } else { "date-before" };
                self.with(key, &[("length", &self.duration(*length)), ("anchor", &name(anchor))]).into_owned()
            }
        };
        if date.approx {
            text = self.with("date-about", &[("date", &text)]).into_owned();
        }
        match date.bound {
            Bound::On => text,
            Bound::By => self.with("date-by", &[("date", &text)]).into_owned(),
            Bound::AsOf => self.with("date-as-of", &[("date", &text)]).into_owned(),
        }
    }

    /// A period: "2. halvår 2019".
    pub fn period(self, period: Period) -> String {
        let year = i64::from(period.year());
        match period.scheme() {
            PeriodScheme::Month => {
                format!("{} {year}", self.month(i8::try_from(period.index()).unwrap_or(1)))
            }
            PeriodScheme::Year => year.to_string(),
            scheme => {
                let key = format!("period-{}", scheme.as_str());
                self.with(
                    &key,
                    &[
                        ("index", &period.index().to_string()),
                        ("year", &year.to_string()),
                        ("next", &(year + 1).to_string()),
                    ],
                )
                .into_owned()
            }
        }
    }

    /// The heading of a plan's column, in the plan's own words where it has any.
    pub fn column(self, periods: Option<&Periods>, column: Column) -> String {
        match column {
            Column::After => self.text("column-after").into_owned(),
            Column::Period(period) => {
                periods.and_then(|p| p.label(period)).unwrap_or_else(|| self.period(period))
            }
        }
    }

    /// A length of time: "ca. 3-4 uger".
    pub fn duration(self, duration: Duration) -> String {
        let unit = match duration.unit {
            Unit::Minutes => "minutes",
            Unit::Hours => "hours",
            Unit::Days => "days",
            Unit::Weeks => "weeks",
            Unit::Months => "months",
            Unit::Years => "years",
        };
        let number = if duration.min == duration.max {
            self.figure(duration.min)
        } else {
            format!("{}–{}", self.figure(duration.min), self.figure(duration.max))
        };
        let plural = if duration.max > Figure::whole(1) { "many" } else { "one" };
        let text =
            self.with(&format!("duration-{unit}"), &[("number", &number), ("plural", &plural)]).into_owned();
        if duration.approx { self.with("date-about", &[("date", &text)]).into_owned() } else { text }
    }

    /// A moment on the workspace's clock: "21. november 2026 kl. 09.05".
    pub fn moment(self, moment: Timestamp, zone: &TimeZone) -> String {
        let local = moment.to_zoned(zone.clone());
        let clock = format!("{:02}:{:02}", local.hour(), local.minute());
        self.with("moment", &[("day", &self.day(local.date())), ("clock", &clock)]).into_owned()
    }
}
