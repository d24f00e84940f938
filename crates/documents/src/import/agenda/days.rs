//! From the headings of an agenda's days to the date of its meeting.

use jiff::civil::{Date, Weekday};
use samspil_core::date::When;
use samspil_core::message::Argument;
use samspil_core::programme::Head;
use samspil_core::{FuzzyDate, Id, Message};

use crate::import::build::Build;
use crate::import::draft::Place;

/// A day of an agenda.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Day {
    /// Which day it is, from 1.
    pub(super) number: u8,
    /// The day of the week, where it is said.
    pub(super) weekday: Option<Weekday>,
    /// The day, where it is said.
    pub(super) date: Option<FuzzyDate>,
    /// Where it stands; nothing where it stands above the table.
    pub(super) place: Option<Place>,
    /// What it is about, where that is said.
    pub(super) title: Option<String>,
}

/// Gives a meeting the date that its days say, where the plan has none; tells
/// what does not agree.
pub(super) fn settle(build: &mut Build<'_>, meeting: &Id, days: &[Day]) {
    let dated: Vec<(&Day, &FuzzyDate)> =
        days.iter().filter_map(|day| Some((day, day.date.as_ref()?))).collect();
    let Some((first, as_written)) = dated.first() else { return };
    let Some(standing) = build.plan.meetings.iter().find(|m| m.id == *meeting) else { return };
    let (own, title) = (standing.date.clone(), standing.title.clone());
    let year = year(&build.plan.programme, own.as_ref(), &dated);
    let known: Vec<Date> = dated.iter().filter_map(|(_, date)| full(date, year)).collect();
    weekdays(build, &dated, year);
    let found = match (known.iter().min(), known.iter().max()) {
        (Some(from), Some(to)) if known.len() == dated.len() && from == to => FuzzyDate::from(*from),
        (Some(from), Some(to)) if known.len() == dated.len() => FuzzyDate::from(When::Range(*from, *to)),
        _ => (*as_written).clone(),
    };
    match own {
        Some(own) if own == found || holds(&own, &found, year) => {}
        Some(own) => {
            let message = Message::new("import-agenda-other-date").with("meeting", title);
            build.remark(first.place, message.with("date", found).with("own", own));
        }
        None => {
            if found.lacks_year() {
                build.remark(first.place, Message::new("import-year-missing").with("date", found.clone()));
            } else if build.plan.programme.year.is_none() && dated.iter().all(|(_, date)| date.lacks_year()) {
                build.remark(first.place, Message::new("import-agenda-year").with("date", found.clone()));
            }
            if let Some(standing) = build.plan.meetings.iter_mut().find(|m| m.id == *meeting) {
                standing.date = Some(found);
            }
        }
    }
}

/// Whether all days of one date are days of another: an agenda may leave days
/// out.
fn holds(own: &FuzzyDate, found: &FuzzyDate, year: Option<i16>) -> bool {
    let days =
        |date: &FuzzyDate| year.and_then(|year| date.in_year(year)).unwrap_or_else(|| date.clone()).days();
    days(own).zip(days(found)).is_some_and(|((first, last), (from, to))| first <= from && to <= last)
}

fn full(date: &FuzzyDate, year: Option<i16>) -> Option<Date> {
    match year {
        Some(year) => date.in_year(year)?.day(),
        None => date.day(),
    }
}

/// The year that is not printed: that of the meeting, of another day, of the
/// programme, or the only one of the programme in which the weekdays are right.
fn year(head: &Head, own: Option<&FuzzyDate>, dated: &[(&Day, &FuzzyDate)]) -> Option<i16> {
    let of = |date: &FuzzyDate| date.days().map(|(first, _)| first.year());
    let said = own.and_then(of).or_else(|| dated.iter().find_map(|(_, date)| of(date))).or(head.year);
    said.or_else(|| {
        let (from, to) = (of(head.start.as_ref()?)?, head.end.as_ref()?.days()?.1.year());
        let mut fitting = (from..=to).filter(|year| dated.iter().all(|(day, date)| fits(day, date, *year)));
        fitting.next().filter(|_| fitting.next().is_none())
    })
}

fn fits(day: &Day, date: &FuzzyDate, year: i16) -> bool {
    let full = full(date, Some(year));
    full.is_some_and(|full| day.weekday.is_none_or(|weekday| weekday == full.weekday()))
}

/// Weekdays that are those of another year are told.
fn weekdays(build: &mut Build<'_>, dated: &[(&Day, &FuzzyDate)], year: Option<i16>) {
    for (day, date) in dated {
        let (Some(weekday), Some(full)) = (day.weekday, full(date, year)) else { continue };
        if weekday != full.weekday() {
            let right = format!("weekday-{}", full.weekday().to_monday_one_offset());
            let message = Message::new("import-agenda-weekday").with("date", FuzzyDate::from(full));
            let right = Argument::Key(right.into());
            build.remark(day.place, message.with("weekday", right));
        }
    }
}
