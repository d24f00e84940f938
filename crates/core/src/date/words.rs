//! Dates in the words of Danish, Norwegian and English writers.

use jiff::civil::Date;

use super::{Bound, FuzzyDate, InvalidDate, Season, Side, When};
use crate::duration::Duration;
use crate::period::{Period, PeriodScheme, YEARS};

const MONTHS: [&[&str]; 12] = [
    &["januar", "january", "jan"],
    &["februar", "february", "feb"],
    &["marts", "mars", "march", "mar"],
    &["april", "apr"],
    &["maj", "mai", "may"],
    &["juni", "june", "jun"],
    &["juli", "july", "jul"],
    &["august", "aug"],
    &["september", "sept", "sep"],
    &["oktober", "october", "okt", "oct"],
    &["november", "nov"],
    &["december", "desember", "des", "dec"],
];

const SEASONS: [(&[&str], Season); 4] = [
    (&["forår", "foråret", "vår", "våren", "spring"], Season::Spring),
    (&["sommer", "sommeren", "sommar", "sommaren", "summer"], Season::Summer),
    (&["efterår", "efteråret", "høst", "høsten", "haust", "hausten", "autumn"], Season::Autumn),
    (&["vinter", "vinteren", "winter"], Season::Winter),
];

const BY: [&str; 4] = ["senest", "seinast", "innen", "by"];
const AS_OF: [&str; 4] = ["pr.", "pr", "per", "fra"];
const ABOUT: [&str; 5] = ["ca.", "ca", "cirka", "omkring", "about"];

fn month(word: &str) -> Option<i8> {
    let word = word.trim_end_matches('.');
    let at = MONTHS.iter().position(|names| names.contains(&word))?;
    i8::try_from(at + 1).ok()
}

fn season(word: &str) -> Option<Season> {
    SEASONS.iter().find(|(names, _)| names.contains(&word)).map(|(_, season)| *season)
}

fn year(word: &str) -> Option<i16> {
    match word.len() {
        4 => word.parse().ok().filter(|y| YEARS.contains(y)),
        2 => word.parse::<i16>().ok().map(|y| 2000 + y),
        _ => None,
    }
}

fn day_number(word: &str) -> Option<i8> {
    word.trim_end_matches('.').parse().ok().filter(|d| (1..=31).contains(d))
}

/// Reads a date such as "senest februar 2024", "27. august" or "1/11 2019".
pub(super) fn parse(text: &str) -> Result<FuzzyDate, InvalidDate> {
    let lower = text.trim().to_lowercase();
    let mut bound = Bound::On;
    let rest = match lower.strip_prefix("as of ") {
        Some(rest) => {
            bound = Bound::AsOf;
            rest
        }
        None => &lower,
    };
    let mut spaced: Vec<&str> = rest.split([' ', '\u{a0}']).filter(|w| !w.is_empty()).collect();
    let mut approx = false;
    while let Some(first) = spaced.first() {
        match first.trim_end_matches(',') {
            w if BY.contains(&w) => bound = Bound::By,
            w if AS_OF.contains(&w) => bound = Bound::AsOf,
            w if ABOUT.contains(&w) => approx = true,
            "d." | "den" => {}
            _ => break,
        }
        spaced.remove(0);
    }
    // A comma parts words, and in lengths ("0,5 dage") it is a decimal mark.
    let length = spaced.join(" ");
    let words: Vec<&str> = length.split([' ', ',']).filter(|w| !w.is_empty()).collect();
    let rest = words.join(" ");
    let when = spoken(&words)
        .or_else(|| range(&rest))
        .or_else(|| relative(&length))
        .or_else(|| Period::in_words(&rest).map(When::Period))
        .or_else(|| rest.parse().ok().map(When::Period))
        .or_else(|| numeric(&words))
        .ok_or(InvalidDate)?;
    Ok(FuzzyDate { when, bound, approx })
}

/// "26.–27. september 2012" and "30. september – 2. oktober 2012".
fn range(text: &str) -> Option<When> {
    let (first, last) = text.split_once('–').or_else(|| text.split_once(" - "))?;
    let last: Vec<&str> = last.split_whitespace().collect();
    let Some(When::Day(end)) = spoken(&last) else { return None };
    let first: Vec<&str> = first.split_whitespace().collect();
    let start = match first.as_slice() {
        [day] => Date::new(end.year(), end.month(), day_number(day)?),
        [day, name] => Date::new(end.year(), month(name)?, day_number(day)?),
        [day, name, y] => Date::new(year(y)?, month(name)?, day_number(day)?),
        _ => return None,
    };
    start.ok().filter(|start| *start <= end).map(|start| When::Range(start, end))
}

/// "5 måneder efter closing-seminar": the other element is named by its id.
fn relative(text: &str) -> Option<When> {
    const SIDES: [(&str, Side); 5] = [
        (" efter ", Side::After),
        (" etter ", Side::After),
        (" after ", Side::After),
        (" før ", Side::Before),
        (" before ", Side::Before),
    ];
    SIDES.into_iter().find_map(|(word, side)| {
        let (length, anchor) = text.split_once(word)?;
        Some(When::Relative(Duration::parse_typed(length).ok()?, side, anchor.trim().parse().ok()?))
    })
}

fn spoken(words: &[&str]) -> Option<When> {
    match words {
        [word] => month(word).map(When::Month).or_else(|| joined(word)),
        [a, b] => {
            if let (Some(month), Some(year)) = (month(a), year(b)) {
                let first = Date::new(year, month, 1).ok()?;
                return Some(When::Period(PeriodScheme::Month.period_of(first)));
            }
            if let (Some(season), Some(year)) = (season(a), year(b)) {
                return Some(When::Season(year, season));
            }
            let (day, month) = (day_number(a)?, month(b)?);
            Date::new(2000, month, day).ok().map(|_| When::MonthDay(month, day))
        }
        [a, b, c] => Date::new(year(c)?, month(b)?, day_number(a)?).ok().map(When::Day),
        _ => None,
    }
}

/// "1.juni" written without a space.
fn joined(word: &str) -> Option<When> {
    let (day, name) = word.split_once('.')?;
    let (day, month) = (day_number(day)?, month(name)?);
    Date::new(2000, month, day).ok().map(|_| When::MonthDay(month, day))
}

fn numeric(words: &[&str]) -> Option<When> {
    let joined = words.join("/");
    let parts: Vec<&str> = joined.split(['/', '.', '-']).filter(|p| !p.is_empty()).collect();
    match parts.as_slice() {
        [day, month] => {
            let (day, month) = (day_number(day)?, month.parse().ok()?);
            Date::new(2000, month, day).ok().map(|_| When::MonthDay(month, day))
        }
        [day, month, y] => {
            let month = self::month(month).or_else(|| month.parse().ok())?;
            Date::new(year(y)?, month, day_number(day)?).ok().map(When::Day)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::FuzzyDate;

    #[test]
    fn dates_as_people_write_them() {
        for (typed, canonical) in [
            ("1/11 2019", "2019-11-01"),
            ("d. 1/11 2023", "2023-11-01"),
            ("pr. 1.juni 21", "as of 2021-06-01"),
            ("pr. 1. juni 2021", "as of 2021-06-01"),
            ("as of 1 June 2021", "as of 2021-06-01"),
            ("april 2022", "2022-04"),
            ("senest februar 2024", "by 2024-02"),
            ("Forår 2024", "2024-spring"),
            ("27. august", "--08-27"),
            ("29.10", "--10-29"),
            ("november", "--11"),
            ("ca. mai 2025", "about 2025-05"),
            ("26.09.2012", "2012-09-26"),
            ("26.–27. september 2012", "2012-09-26/2012-09-27"),
            ("30. september – 2. oktober 2012", "2012-09-30/2012-10-02"),
            ("ca. 5 måneder efter closing-seminar", "about 5 months after closing-seminar"),
            ("0,5–1,5 måneder før start", "0.5-1.5 months before start"),
            ("maj, 2024", "2024-05"),
            ("2. halvår 2019", "2019-H2"),
            ("senest 2024", "by 2024"),
        ] {
            assert_eq!(
                FuzzyDate::parse_typed(typed).map(|d| d.to_string()),
                Ok(canonical.to_owned()),
                "{typed}"
            );
        }
        for bad in ["", "snart", "32. august", "31. februar 2020", "??"] {
            assert!(FuzzyDate::parse_typed(bad).is_err(), "{bad}");
        }
    }
}
