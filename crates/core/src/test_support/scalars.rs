//! Texts, dates, durations and figures.

use jiff::civil::Date;
use proptest::prelude::*;

use crate::date::{Bound, FuzzyDate, Season, Side, When};
use crate::duration::{Duration, Unit};
use crate::period::{Period, PeriodScheme};
use crate::{Figure, Id};

/// A text of the kinds that break writers of files: quotes, line breaks,
/// backslashes, control characters, spaces at the ends, Nordic letters.
pub fn text() -> impl Strategy<Value = String> {
    let nasty = proptest::sample::select(vec![
        "",
        " ",
        "\n",
        "\"",
        "\"\"\"",
        "'''",
        "\"\"",
        "\\",
        "\\u",
        "a\\\nb",
        "\r\n",
        "\t",
        "\u{0}",
        "\u{7f}",
        "# no comment",
        "[[goals]]",
        "x = 1",
        " ends with space ",
        "line 1\nline 2\n",
        "\n\nfirst",
        "æøåÆØÅ",
        "\u{feff}",
        "\u{2028}",
        "🦉",
        "'\"'",
        "{ a = 1 }",
        "2019-11-01",
        "true",
        "1.5",
        "=",
        ",",
    ]);
    let plain = "[a-zæøå ]{1,24}";
    prop_oneof![
        4 => plain.prop_map(String::from),
        1 => any::<String>(),
        2 => proptest::collection::vec(nasty, 1..5).prop_map(|parts| parts.concat()),
    ]
}

/// A day of the years that plans may name.
pub(crate) fn day() -> impl Strategy<Value = Date> {
    (1901_i16..2199, 1_i8..=12, 1_i8..=28).prop_filter_map("a day", |(y, m, d)| Date::new(y, m, d).ok())
}

/// A period of a scheme.
pub(crate) fn period(scheme: PeriodScheme) -> impl Strategy<Value = Period> {
    day().prop_map(move |day| scheme.period_of(day))
}

/// A date as precise as you like; one that hangs on an element hangs on `x`.
pub fn date() -> BoxedStrategy<FuzzyDate> {
    let sides = proptest::sample::select(vec![Side::Before, Side::After]);
    let when = prop_oneof![
        day().prop_map(When::Day),
        (day(), day()).prop_map(|(a, b)| When::Range(a.min(b), a.max(b))),
        (day(), proptest::sample::select(&PeriodScheme::ALL[..]))
            .prop_map(|(day, scheme)| When::Period(scheme.period_of(day))),
        (1900_i16..2200, proptest::sample::select(&Season::ALL[..])).prop_map(|(y, s)| When::Season(y, s)),
        (1_i8..=12, 1_i8..=28).prop_map(|(month, day)| When::MonthDay(month, day)),
        (1_i8..=12).prop_map(When::Month),
        // "about" belongs to the date, not to the length in it.
        (duration(), sides).prop_map(|(length, side)| {
            When::Relative(Duration { approx: false, ..length }, side, Id::from_title("x", "x"))
        }),
    ];
    let bounds = proptest::sample::select(vec![Bound::On, Bound::By, Bound::AsOf]);
    let date = (when, bounds, any::<bool>());
    date.prop_map(|(when, bound, approx)| FuzzyDate { when, bound, approx }).boxed()
}

/// A figure that a file can hold.
pub fn figure() -> impl Strategy<Value = Figure> {
    prop_oneof![
        (0_i64..=1_000_000_000).prop_map(Figure::whole),
        (0_i64..=1_000_000_000_000_000).prop_map(|millionths| Figure::ratio(millionths, 1_000_000)),
        (0_i64..5000, 1_i64..100).prop_map(|(top, bottom)| Figure::ratio(top, bottom)),
    ]
}

/// A duration.
pub fn duration() -> impl Strategy<Value = Duration> {
    // With each unit how many of it fit into the 300 years that a plan may name.
    let units = vec![
        (Unit::Minutes, 100_000_000),
        (Unit::Hours, 2_600_000),
        (Unit::Days, 109_500),
        (Unit::Weeks, 15_600),
        (Unit::Months, 3_500),
        (Unit::Years, 300),
    ];
    let drawn = (proptest::sample::select(units), any::<bool>()).prop_flat_map(|((unit, most), approx)| {
        let figure = || (0_i64..=most, 1_i64..13).prop_map(|(top, bottom)| Figure::ratio(top, bottom));
        (figure(), figure(), Just(unit), Just(approx))
    });
    drawn.prop_map(|(a, b, unit, approx)| Duration { min: a.min(b), max: a.max(b), unit, approx })
}
