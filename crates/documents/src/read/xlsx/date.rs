//! Numbers that stand for days and times, as spreadsheets count them.

use jiff::civil::{Date, Time, date};
use jiff::{Span, Unit};

use super::super::Typed;
use super::format::{Format, Shown};

const SECONDS_OF_DAY: i64 = 86_400;

/// A number as its format shows it: the value, and its words.
pub(super) fn value(number: f64, format: Format, from_1904: bool) -> (Option<Typed>, String) {
    let plain = || (Some(Typed::Number(number)), figure(number));
    match format {
        Format::Number => plain(),
        Format::Percent => (Some(Typed::Number(number)), format!("{}%", figure(number * 100.0))),
        Format::Elapsed => elapsed(number).map_or_else(plain, |text| (Some(Typed::Number(number)), text)),
        Format::Date(shown) => {
            moment(number, from_1904).and_then(|(day, time)| dated(day, time, shown)).unwrap_or_else(plain)
        }
    }
}

/// What the format shows of a day and time. Where it shows no day, the words
/// say the month or year alone: "April 2022" is not the first of April.
fn dated(day: Option<Date>, time: Time, shown: Shown) -> Option<(Option<Typed>, String)> {
    if !(shown.day || shown.month || shown.year) {
        return Some((Some(Typed::Time(time)), clock(time)));
    }
    let day = day?;
    Some(match shown {
        Shown { day: false, month: true, year: true, .. } => (None, day.strftime("%Y-%m").to_string()),
        Shown { day: false, month: false, .. } => (None, day.strftime("%Y").to_string()),
        Shown { time: true, .. } => (Some(Typed::Moment(day, time)), format!("{day} {}", clock(time))),
        _ => (Some(Typed::Day(day)), day.to_string()),
    })
}

/// Hours and minutes; seconds where there are any.
fn clock(time: Time) -> String {
    time.strftime(if time.second() == 0 { "%H:%M" } else { "%H:%M:%S" }).to_string()
}

/// Day and time of a number of days; the day is missing where it has no name.
fn moment(number: f64, from_1904: bool) -> Option<(Option<Date>, Time)> {
    // The last day that a spreadsheet knows is the end of the year 9999.
    if !(0.0..2_958_466.0).contains(&number) {
        return None;
    }
    let seconds = (number * SECONDS_OF_DAY as f64).round() as i64;
    let (days, seconds) = (seconds / SECONDS_OF_DAY, seconds % SECONDS_OF_DAY);
    let time = Time::midnight().checked_add(Span::new().seconds(seconds)).ok()?.round(Unit::Second).ok()?;
    Some((day(days, from_1904), time))
}

fn day(days: i64, from_1904: bool) -> Option<Date> {
    let start = match (from_1904, days) {
        (true, _) => date(1904, 1, 1),
        // Spreadsheets believe in 29 February 1900.
        (false, 60) => return None,
        (false, ..60) => date(1899, 12, 31),
        (false, _) => date(1899, 12, 30),
    };
    start.checked_add(Span::new().try_days(days).ok()?).ok()
}

/// Hours and minutes of a number of days.
fn elapsed(number: f64) -> Option<String> {
    let minutes = (0.0..1_000_000.0).contains(&number).then(|| (number * 1440.0).round() as i64)?;
    Some(format!("{}:{:02}", minutes / 60, minutes % 60))
}

/// A number without the noise of its last digits, as spreadsheets show it.
pub(super) fn figure(number: f64) -> String {
    if number == 0.0 || !number.is_finite() {
        return number.abs().to_string();
    }
    let digits = (14 - number.abs().log10().floor() as i32).clamp(0, 17) as usize;
    let text = format!("{number:.digits$}");
    match text.contains('.') {
        true => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => text,
    }
}

/// A day or moment written as text, as newer files may hold it.
pub(super) fn written(text: &str) -> Option<Typed> {
    let text = text.trim().trim_end_matches('Z');
    match text.split_once('T') {
        Some((day, time)) => {
            let (day, time): (Date, Time) = (day.parse().ok()?, time.parse().ok()?);
            Some(if time == Time::midnight() { Typed::Day(day) } else { Typed::Moment(day, time) })
        }
        None => text.parse().ok().map(Typed::Day),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::super::format::{Format, written};
    use super::{Typed, figure, value};

    fn read(number: f64, code: &str) -> (Option<Typed>, String) {
        value(number, written(code), false)
    }

    #[test]
    fn days_are_those_that_spreadsheets_show() {
        let day = |y, m, d| Some(Typed::Day(date(y, m, d)));
        assert_eq!(read(1.0, "dd-mm-yyyy"), (day(1900, 1, 1), "1900-01-01".into()));
        assert_eq!(read(59.0, "dd-mm-yyyy"), (day(1900, 2, 28), "1900-02-28".into()));
        assert_eq!(read(60.0, "dd-mm-yyyy"), (Some(Typed::Number(60.0)), "60".into()));
        assert_eq!(read(61.0, "dd-mm-yyyy"), (day(1900, 3, 1), "1900-03-01".into()));
        assert_eq!(read(45000.0, "dd-mm-yyyy"), (day(2023, 3, 15), "2023-03-15".into()));
        assert_eq!(value(43538.0, written("dd-mm-yyyy"), true), (day(2023, 3, 15), "2023-03-15".into()));
    }

    #[test]
    fn a_month_is_not_its_first_day() {
        assert_eq!(read(44652.0, "mmm-yy"), (None, "2022-04".into()));
        assert_eq!(read(44652.0, "yyyy"), (None, "2022".into()));
    }

    #[test]
    fn times_are_exact_to_the_second() {
        assert_eq!(read(0.375, "hh:mm"), (Some(Typed::Time(time(9, 0, 0, 0))), "09:00".into()));
        // 14:20 as it is stored.
        assert_eq!(
            read(0.597_222_222_222_222_2, "hh:mm"),
            (Some(Typed::Time(time(14, 20, 0, 0))), "14:20".into())
        );
        assert_eq!(
            read(45000.375, "dd-mm-yyyy hh:mm"),
            (Some(Typed::Moment(date(2023, 3, 15), time(9, 0, 0, 0))), "2023-03-15 09:00".into())
        );
        assert_eq!(read(0.999_999_99, "hh:mm"), (Some(Typed::Time(time(0, 0, 0, 0))), "00:00".into()));
        assert_eq!(value(1.5, Format::Elapsed, false), (Some(Typed::Number(1.5)), "36:00".into()));
    }

    #[test]
    fn numbers_beyond_the_calendar_stay_numbers() {
        for number in [-1.0, 1e300, f64::NAN, f64::INFINITY, 2_958_466.0] {
            let (typed, text) = read(number, "dd-mm-yyyy");
            assert!(matches!(typed, Some(Typed::Number(_))), "{number}: {typed:?}");
            assert_eq!(text, figure(number));
        }
    }

    #[test]
    fn figures_are_without_noise() {
        for (number, text) in [
            (12.0, "12"),
            (0.1 + 0.2, "0.3"),
            (-2.5, "-2.5"),
            (1e15, "1000000000000000"),
            (0.0, "0"),
            (12_345_678_901.5, "12345678901.5"),
        ] {
            assert_eq!(figure(number), text);
        }
    }
}
