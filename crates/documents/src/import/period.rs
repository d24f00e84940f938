//! Periods as headings name them: "Aktiviteter kvartal 3-4 2019".

use samspil_core::date::{FuzzyDate, Season, When};
use samspil_core::period::{Column, Period, PeriodScheme, YEARS};
use samspil_core::programme::Periods;

use super::field::Field;
use super::words::heading;

/// The column a text names on its own: a period, or what comes after the last;
/// `own` are the plan's own headings.
pub(crate) fn column_in(text: &str, own: Option<&Periods>) -> Option<Column> {
    if let Some(period) = labelled(text, own) {
        return Some(Column::Period(period));
    }
    if let Some((Field::Column(column), _)) = heading(text) {
        return Some(column);
    }
    period(text).map(Column::Period)
}

/// The period that a heading ends with; `own` are the plan's own headings.
pub(super) fn in_heading(text: &str, own: Option<&Periods>) -> Option<Period> {
    let words: Vec<&str> = text.split_whitespace().collect();
    (0..words.len().min(12)).find_map(|from| {
        let ending = words.get(from..)?.join(" ");
        labelled(&ending, own).or_else(|| period(&ending))
    })
}

/// The period that the plan's own heading names: one of the plan's, else one of
/// a year that the text says.
fn labelled(text: &str, own: Option<&Periods>) -> Option<Period> {
    let own = own.filter(|own| !own.labels.is_empty())?;
    let lower = text.to_lowercase();
    let is = |period: &Period| own.label(*period).is_some_and(|label| label.to_lowercase() == lower);
    own.list().into_iter().find(is).or_else(|| {
        let years = text.split(|c: char| !c.is_ascii_digit()).filter_map(|year| year.parse().ok());
        let years = years.filter(|year: &i16| YEARS.contains(year));
        years.flat_map(|year| of_year(own.scheme, year)).find(is)
    })
}

fn of_year(scheme: PeriodScheme, year: i16) -> Vec<Period> {
    let first = jiff::civil::date(year, if scheme == PeriodScheme::SchoolYear { 8 } else { 1 }, 1);
    let all = std::iter::successors(Some(scheme.period_of(first)), |period| Some(period.next()));
    all.take(usize::try_from(scheme.per_year()).unwrap_or(1)).collect()
}

/// The periods that headings name: where several periods of the plan share one,
/// they stand in order, after those of the table before.
pub(super) fn in_order(named: &mut [(Period, &str)], before: Option<Period>, own: &Periods) {
    let mut last: std::collections::HashMap<String, Option<Period>> = std::collections::HashMap::new();
    for (period, title) in named {
        let Some(label) = own.label(*period).filter(|label| label.to_lowercase() == title.to_lowercase())
        else {
            continue;
        };
        let after = last.entry(label.clone()).or_insert(before);
        let of_label = |other: &Period| own.label(*other).as_ref() == Some(&label);
        let later = |other: &Period| after.is_none_or(|after| other.start() > after.start());
        if let Some(next) = own.list().into_iter().filter(of_label).find(later) {
            *period = next;
        }
        *after = Some(*period);
    }
}

fn period(text: &str) -> Option<Period> {
    quarters(text).or_else(|| match FuzzyDate::parse_typed(text).ok()? {
        FuzzyDate { when: When::Period(period), approx: false, .. } => Some(period),
        FuzzyDate { when: When::Season(year, Season::Spring), .. } => half(year, 1),
        FuzzyDate { when: When::Season(year, Season::Autumn), .. } => half(year, 2),
        _ => None,
    })
}

fn half(year: i16, index: u8) -> Option<Period> {
    format!("{year}-H{index}").parse().ok()
}

/// "kvartal 3-4 2019", "3.-4. kvartal 2019": two quarters are a half-year.
fn quarters(text: &str) -> Option<Period> {
    let lower = text.to_lowercase().replace(['–', '—'], "-").replace('.', "");
    let words: Vec<&str> = lower.split_whitespace().collect();
    let (pair, year) = match words.as_slice() {
        ["kvartal" | "quarters" | "quarter", pair, year]
        | [pair, "kvartal" | "quarters" | "quarter", year] => (*pair, *year),
        _ => return None,
    };
    let year: i16 = year.parse().ok().filter(|year| YEARS.contains(year))?;
    match pair {
        "1-2" => half(year, 1),
        "3-4" => half(year, 2),
        _ => None,
    }
}

/// The columns of a plan whose headings are these, in order: scheme, first,
/// count and, where the headings are not the usual ones, their form.
pub(super) fn periods_of(
    named: &[(Period, String)],
    usual: impl Fn(Period) -> Vec<String>,
) -> Option<Periods> {
    let scheme = named.first()?.0.scheme();
    if named.iter().any(|(period, _)| period.scheme() != scheme) {
        return None;
    }
    let first = named.iter().map(|(period, _)| *period).min_by_key(|period| period.start())?;
    let last = named.iter().map(|(period, _)| *period).max_by_key(|period| period.start())?;
    let count = std::iter::successors(Some(first), |period| Some(period.next()))
        .take(60)
        .position(|period| period == last)?
        + 1;
    let count = u8::try_from(count).ok()?;
    Some(Periods { scheme, first, count, labels: labels(scheme, named, usual) })
}

fn labels(
    scheme: PeriodScheme,
    named: &[(Period, String)],
    usual: impl Fn(Period) -> Vec<String>,
) -> Vec<String> {
    let lower = |text: &str| text.to_lowercase();
    if named.iter().all(|(period, text)| usual(*period).iter().any(|usual| lower(usual) == lower(text))) {
        return Vec::new();
    }
    let form = |index: i16| {
        let mut forms = named.iter().filter(|(period, _)| i16::from(period.index()) == index);
        let form = |(period, text): &(Period, String)| text.replace(&period.year().to_string(), "{year}");
        let first = forms.next().map(form)?;
        forms.all(|other| form(other) == first).then_some(first).filter(|form| form.contains("{year}"))
    };
    (1..=scheme.per_year()).map(form).collect::<Option<Vec<_>>>().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_end_with_a_period() {
        for (text, period) in [
            ("Aktiviteter kvartal 3-4 2019", "2019-H2"),
            ("Aktiviteter 1.–2. kvartal 2020", "2020-H1"),
            ("2. halvår 2021", "2021-H2"),
            ("Forår 2022", "2022-H1"),
            ("Q3 2024", "2024-Q3"),
            ("maj 2024", "2024-05"),
            ("2024", "2024"),
            ("skoleåret 2024/2025", "2024-S"),
        ] {
            assert_eq!(in_heading(text, None).map(|p| p.to_string()), Some(period.to_owned()), "{text}");
        }
        for text in ["Resultater", "Aktiviteter", "kvartal", ""] {
            assert_eq!(in_heading(text, None), None, "{text}");
        }
    }

    #[test]
    fn the_plans_own_headings_are_kept_as_a_form() {
        let named: Vec<(Period, String)> = [("2019-H2", "kvartal 3-4 2019"), ("2020-H1", "kvartal 1-2 2020")]
            .map(|(period, text)| (period.parse().expect("a period"), text.to_owned()))
            .to_vec();
        let periods = periods_of(&named, |_| Vec::new()).expect("periods");
        assert_eq!(periods.labels, ["kvartal 1-2 {year}", "kvartal 3-4 {year}"]);
        assert_eq!((periods.first.to_string(), periods.count), ("2019-H2".to_owned(), 2));
    }
}
