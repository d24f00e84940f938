//! The headings of an agenda's days: "DAG 1 – Tirsdag den 4. februar".

use jiff::civil::Weekday;
use samspil_core::date::When;
use samspil_core::{FuzzyDate, Language};
use samspil_words::Words;

/// What the heading of a day says.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::import) struct Heading<'t> {
    /// Which day it is, from 1.
    pub(super) number: Option<u8>,
    /// The day of the week.
    pub(super) weekday: Option<Weekday>,
    /// The day, with or without a year.
    pub(super) date: Option<FuzzyDate>,
    /// What else it says.
    pub(super) rest: &'t str,
}

/// Reads the heading of a day; nothing where a text is none. A number, a
/// weekday or a date makes one; other words may follow a number only.
pub(in crate::import) fn heading(text: &str) -> Option<Heading<'_>> {
    let (number, after) = numbered(text.trim()).map_or((None, text.trim()), |(n, rest)| (Some(n), rest));
    let (named, title) = titled(after, number.is_some());
    let (weekday, after_weekday) = weekday(named).map_or((None, named), |(day, rest)| (Some(day), rest));
    let (after_weekday, behind) = with_weekday(after_weekday);
    let date = day(after_weekday);
    let rest = match (&date, weekday) {
        (Some(_), _) => title,
        (None, Some(_)) if after_weekday.is_empty() => title,
        (None, _) => after,
    };
    let is_day = date.is_some() || (weekday.is_some() && after_weekday.is_empty());
    let weekday = weekday.filter(|_| is_day).or(behind.filter(|_| date.is_some()));
    let is_one = number.is_some() || (rest.is_empty() && is_day);
    is_one.then_some(Heading { number, weekday, date, rest })
}

/// A date and what the day is about, which may stand after a dash.
fn titled(text: &str, numbered: bool) -> (&str, &str) {
    let parted = [" – ", " - "].iter().find_map(|dash| text.split_once(dash)).filter(|_| numbered);
    parted.filter(|(date, _)| day(with_weekday(date).0).is_some()).unwrap_or((text, ""))
}

/// "4. februar 2025 (tirsdag)": the date, and the weekday behind it.
fn with_weekday(text: &str) -> (&str, Option<Weekday>) {
    let parted = text.strip_suffix(')').unwrap_or(text).rsplit_once(" (");
    let found = parted.and_then(|(date, inside)| {
        let (weekday, rest) = weekday(inside)?;
        rest.is_empty().then_some((date, Some(weekday)))
    });
    found.unwrap_or((text, None))
}

/// What stands between the parts of a heading.
fn parted(text: &str) -> &str {
    text.trim_start_matches([' ', '\u{a0}', '–', '—', '-', ':', ',', '.', '('])
        .trim_end_matches([' ', '\u{a0}', ':', ')'])
}

/// "DAG 1 – …", "Day 2: …".
fn numbered(text: &str) -> Option<(u8, &str)> {
    let word = text.get(..3).filter(|word| ["dag", "day"].contains(&word.to_lowercase().as_str()))?;
    let after = text.get(word.len()..)?.strip_prefix([' ', '\u{a0}'])?.trim_start();
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = after.split_at_checked(digits)?;
    let ends = rest.chars().next().is_none_or(|next| !next.is_alphanumeric());
    let number = number.parse().ok().filter(|number| (1..=31).contains(number))?;
    ends.then(|| (number, parted(rest)))
}

/// "Tirsdag den 4. februar": the weekday and what follows.
fn weekday(text: &str) -> Option<(Weekday, &str)> {
    let word = text.split([' ', ',', '\u{a0}', '.']).next().filter(|word| !word.is_empty())?;
    let lower = word.to_lowercase();
    let named = |language: Language, at: i8| {
        Words::of(language).text(&format!("weekday-{at}")).to_lowercase() == lower
    };
    let at = (1..=7).find(|at| Language::ALL.into_iter().any(|language| named(language, *at)))?;
    Some((Weekday::from_monday_one_offset(at).ok()?, parted(text.get(word.len()..)?)))
}

/// One day, not "about" it or "by" it.
fn day(text: &str) -> Option<FuzzyDate> {
    let found = FuzzyDate::parse_typed(text.trim_end_matches('.')).ok()?;
    let plain = FuzzyDate { when: found.when.clone(), ..FuzzyDate::from(jiff::civil::date(2000, 1, 1)) };
    (matches!(found.when, When::Day(_) | When::MonthDay(..)) && found == plain).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_told_by_number_weekday_or_date() {
        use Weekday::{Friday, Tuesday, Wednesday};
        for (text, number, weekday, date, rest) in [
            ("DAG 1 – Tirsdag den 4. februar", Some(1), Some(Tuesday), Some("--02-04"), ""),
            ("Dag 2: onsdag 5. februar 2025", Some(2), Some(Wednesday), Some("2025-02-05"), ""),
            ("Day 2", Some(2), None, None, ""),
            ("Dag 1: 4. februar 2025 (tirsdag)", Some(1), Some(Tuesday), Some("2025-02-04"), ""),
            ("Dag 1: 4. februar – Dypdykk – og mer", Some(1), None, Some("--02-04"), "Dypdykk – og mer"),
            ("Dag 2: onsdag 5. februar – Frem", Some(2), None, None, "onsdag 5. februar – Frem"),
            ("DAG 1 (26. september)", Some(1), None, Some("--09-26"), ""),
            ("Fredag d. 1/11 2019:", None, Some(Friday), Some("2019-11-01"), ""),
            ("tysdag", None, Some(Tuesday), None, ""),
            ("26. september", None, None, Some("--09-26"), ""),
            ("Dag 1 – Velkommen til alle", Some(1), None, None, "Velkommen til alle"),
            ("Dag 1: Tirsdagens tema", Some(1), None, None, "Tirsdagens tema"),
        ] {
            let date = date.map(|date: &str| date.parse().expect("a date"));
            assert_eq!(heading(text), Some(Heading { number, weekday, date, rest }), "{text}");
        }
        for text in [
            "",
            "Dagsorden",
            "Dag",
            "Dag 1b",
            "DAG 40",
            "Tirsdagsmøde",
            "Tirsdag med borgerne",
            "februar 2025",
            "senest 4. februar 2025",
            "Lunsj",
            "🙂🙂 1",
        ] {
            assert_eq!(heading(text), None, "{text}");
        }
    }
}
