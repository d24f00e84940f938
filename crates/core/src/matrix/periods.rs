//! Columns for a plan that has none yet, and columns cut anew.

use jiff::civil::Date;

use crate::Programme;
use crate::period::{Column, Period, PeriodScheme};
use crate::programme::{Occurrence, Periods};

/// The most periods a plan may have.
const MOST: usize = 60;

/// Periods in which every date of the programme that has a year finds a
/// column: months for up to 14 months, quarters for up to three years, else
/// half-years. Nothing where no date has a year.
pub fn suggested(programme: &Programme) -> Option<Periods> {
    let days = days(programme);
    let (first, last) = (days.iter().map(|d| d.0).min()?, days.iter().map(|d| d.1).max()?);
    let months =
        (i32::from(last.year()) - i32::from(first.year())) * 12 + i32::from(last.month() - first.month());
    let scheme = match months {
        ..=14 => PeriodScheme::Month,
        15..=36 => PeriodScheme::Quarter,
        _ => PeriodScheme::HalfYear,
    };
    let start = scheme.period_of(first);
    let count = std::iter::successors(Some(start), |p: &Period| Some(p.next()))
        .take(MOST)
        .take_while(|period| period.start() <= last)
        .count();
    Some(Periods { scheme, first: start, count: u8::try_from(count).unwrap_or(1).max(1), labels: Vec::new() })
}

fn days(programme: &Programme) -> Vec<(Date, Date)> {
    let head = &programme.programme;
    let dates = programme
        .meetings
        .iter()
        .filter_map(|m| m.date.as_ref())
        .chain(programme.occurrences.iter().filter_map(|o| o.date.as_ref()))
        .chain([head.start.as_ref(), head.end.as_ref()].into_iter().flatten());
    let dated = dates.filter_map(|date| match head.year {
        Some(year) if date.lacks_year() => date.in_year(year)?.days(),
        _ => date.days(),
    });
    let columns = programme.occurrences.iter().filter_map(|o| match o.column {
        Column::Period(period) => Some((period.start(), period.end())),
        Column::After => None,
    });
    dated.chain(columns).collect()
}

/// The occurrences that change their column when the plan's periods become
/// these: by their date where it has a year, else by where their column began.
/// What no new period holds keeps its column and is shown beside the plan.
pub fn rebucketed(programme: &Programme, periods: &Periods) -> Vec<Occurrence> {
    let list = periods.list();
    programme.occurrences.iter().filter_map(|occurrence| moved(occurrence, &list)).collect()
}

fn moved(occurrence: &Occurrence, list: &[Period]) -> Option<Occurrence> {
    let Column::Period(old) = occurrence.column else { return None };
    if list.iter().any(|period| period.scheme() == old.scheme()) {
        return None;
    }
    let dated = occurrence.date.as_ref().and_then(crate::FuzzyDate::days).map(|(first, _)| first);
    let day = dated.filter(|day| old.contains(*day)).unwrap_or(old.start());
    let new = list.iter().copied().find(|period| period.contains(day))?;
    Some(Occurrence { column: Column::Period(new), ..occurrence.clone() })
}
