//! S201–S206, S209, S216–S217: dates against columns, the programme's span
//! and each other.

use jiff::civil::Date;

use super::facts::takes_place;
use super::{Facts, Findings, Report};
use crate::ElementKind as K;
use crate::date::{Bound, When};
use crate::period::{Column, Period, PeriodScheme};
use crate::programme::{Mark, Phase, Status};
use crate::{FuzzyDate, Id};

/// S201: the date lies outside the column it stands in.
pub(super) fn date_outside_column(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, occurrence) in facts.programme.occurrences.iter().enumerate() {
        let (Column::Period(period), Some(date)) = (occurrence.column, facts.occurrence_date(occurrence))
        else {
            continue;
        };
        let moved = matches!(occurrence.moved_to, Some(Column::Period(to)) if inside(&date, to));
        if inside(&date, period) || moved {
            continue;
        }
        let belongs = date.days().and_then(|(first, last)| fitting(facts, &date, first, last));
        let report = Report::at(K::Occurrence, at)
            .field("date")
            .with("name", facts.occurrence_name(occurrence))
            .with("column", facts.column(occurrence.column))
            .with("known", if belongs.is_some() { "yes" } else { "no" });
        let target = facts.column(belongs.map_or(Column::After, Column::Period));
        found.add(report.stated(date).computed(target));
    }
}

/// Whether the date may stand in the period: it touches it, and "by" a day
/// ends in it.
fn inside(date: &FuzzyDate, period: Period) -> bool {
    let Some((first, last)) = date.days() else { return true };
    if date.bound == Bound::By && !coarser(date, period) {
        return period.contains(last);
    }
    first <= period.end() && period.start() <= last
}

fn coarser(date: &FuzzyDate, period: Period) -> bool {
    matches!(date.when, When::Period(named) if named.scheme() > period.scheme())
}

/// The period of the plan in which the date would stand rightly.
fn fitting(facts: &Facts<'_>, date: &FuzzyDate, first: Date, last: Date) -> Option<Period> {
    let periods = facts.programme.programme.periods.as_ref()?.list();
    let day = if date.bound == Bound::By { last } else { first };
    periods.into_iter().find(|p| p.contains(day))
}

/// Every date that should lie within the programme's span.
struct Dated<'a> {
    kind: K,
    at: usize,
    field: &'static str,
    name: String,
    activity: Option<&'a Id>,
    date: FuzzyDate,
}

fn dated<'a>(facts: &Facts<'a>) -> Vec<Dated<'a>> {
    let programme = facts.programme;
    let mut all = Vec::new();
    for (at, a) in programme.activities.iter().enumerate() {
        let date = a.deadline.clone();
        all.extend(date.map(|date| Dated {
            kind: K::Activity,
            at,
            field: "deadline",
            name: a.title.clone(),
            activity: Some(&a.id),
            date,
        }));
    }
    for (at, o) in programme.occurrences.iter().enumerate().filter(|(_, o)| o.column != Column::After) {
        let date = facts.occurrence_date(o).filter(|_| takes_place(o.status));
        all.extend(date.map(|date| Dated {
            kind: K::Occurrence,
            at,
            field: "date",
            name: facts.occurrence_name(o),
            activity: Some(&o.activity),
            date,
        }));
    }
    for (at, m) in programme.meetings.iter().enumerate().filter(|(_, m)| takes_place(m.status)) {
        let (name, activity) = (m.title.clone(), m.activity.as_ref());
        let date = m.date.clone();
        all.extend(date.map(|date| Dated { kind: K::Meeting, at, field: "date", name, activity, date }));
    }
    for (at, p) in programme.products.iter().enumerate() {
        let (name, activity) = (p.title.clone(), p.activities.first());
        let date = p.date.clone();
        all.extend(date.map(|date| Dated { kind: K::Product, at, field: "date", name, activity, date }));
    }
    all
}

/// The day that must not come too late: the last one of a date that is known
/// to the month or better, the first one of vaguer dates.
fn decisive(date: &FuzzyDate, first: Date, last: Date) -> Date {
    let fine = match &date.when {
        When::Period(period) => period.scheme() == PeriodScheme::Month,
        When::Season(..) => false,
        _ => true,
    };
    if fine || date.bound == Bound::By { last } else { first }
}

/// S202: the date lies after the programme's end.
pub(super) fn date_after_end(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let (_, Some(end)) = facts.span() else { return };
    for item in dated(facts).iter().filter(|i| facts.phase(i.activity) != Phase::After) {
        let Some((first, last)) = facts.days(&item.date) else { continue };
        if decisive(&item.date, first, last) > end {
            let report = Report::at(item.kind, item.at).field(item.field).with("name", item.name.clone());
            found.add(report.stated(item.date.clone()).computed(FuzzyDate::from(end)));
        }
    }
}

/// S203: the column begins after the programme's end.
pub(super) fn column_after_end(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let (_, Some(end)) = facts.span() else { return };
    for (at, occurrence) in facts.programme.occurrences.iter().enumerate() {
        let Column::Period(period) = occurrence.column else { continue };
        let after = facts.phase(Some(&occurrence.activity)) == Phase::After;
        if period.start() > end && occurrence.date.is_none() && !after {
            let report = Report::at(K::Occurrence, at).field("column");
            found.add(
                report
                    .with("name", facts.occurrence_name(occurrence))
                    .stated(facts.column(occurrence.column))
                    .computed(FuzzyDate::from(end)),
            );
        }
    }
}

/// S204: the item stands outside the plan's periods.
pub(super) fn outside_the_periods(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, occurrence) in facts.programme.occurrences.iter().enumerate() {
        if occurrence.column == Column::After {
            let report = Report::at(K::Occurrence, at).field("column");
            found.add(report.with("name", facts.occurrence_name(occurrence)));
        }
    }
}

/// S205: the date lies before the programme's start.
pub(super) fn date_before_start(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let (Some(start), _) = facts.span() else { return };
    for item in dated(facts).iter().filter(|i| facts.phase(i.activity) != Phase::Before) {
        let Some((_, last)) = facts.days(&item.date) else { continue };
        if last < start {
            let report = Report::at(item.kind, item.at).field(item.field).with("name", item.name.clone());
            found.add(report.stated(item.date.clone()).computed(FuzzyDate::from(start)));
        }
    }
}

/// S206: the column is none of the plan's periods.
pub(super) fn column_not_in_plan(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let Some(periods) = &facts.programme.programme.periods else { return };
    let list = periods.list();
    for (at, occurrence) in facts.programme.occurrences.iter().enumerate() {
        for (field, column) in [("column", Some(occurrence.column)), ("moved_to", occurrence.moved_to)] {
            let Some(Column::Period(period)) = column.filter(|c| !in_list(&list, *c)) else { continue };
            let report = Report::at(K::Occurrence, at).field(field);
            found.add(
                report
                    .with("name", facts.occurrence_name(occurrence))
                    .stated(FuzzyDate::from(When::Period(period))),
            );
        }
    }
}

fn in_list(list: &[Period], column: Column) -> bool {
    match column {
        Column::Period(period) => list.contains(&period),
        Column::After => true,
    }
}

/// S216: something ends before it begins.
pub(super) fn ends_before_it_begins(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let head = &facts.programme.programme;
    let span = head_days(facts, &head.start).0.zip(head_days(facts, &head.end).1);
    if let Some((first, last)) = span.filter(|(first, last)| last < first) {
        found.add(backwards(Report::head().field("end"), &head.title, first.into(), last.into()));
    }
    for (kind, at, field, name, first, last) in spans(facts).into_iter().filter(|s| s.5 < s.4) {
        found.add(backwards(Report::at(kind, at).field(field), name, first.into(), last.into()));
    }
    backward_wheel(facts, found);
    backward_hours(facts, found);
}

fn backward_wheel(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, wheel) in facts.programme.wheel.iter().enumerate() {
        let Some((from, until)) = wheel.from.zip(wheel.until).filter(|(from, until)| until < from) else {
            continue;
        };
        let report = Report::at(K::WheelItem, at).field("until").with("name", wheel.title.as_str());
        found.add(report.stated(until.to_string()).computed(from.to_string()));
    }
}

fn backward_hours(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, meeting) in facts.programme.meetings.iter().enumerate() {
        let several = matches!(meeting.date.as_ref().map(|d| &d.when), Some(When::Range(..)));
        let hours = meeting.start.zip(meeting.end).filter(|(start, end)| end <= start);
        let Some((start, end)) = hours.filter(|_| !several && !meeting.overnight) else { continue };
        let report = Report::at(K::Meeting, at).field("end").with("name", meeting.title.as_str());
        found.add(report.stated(end.to_string()).computed(start.to_string()));
    }
}

fn backwards(report: Report, name: &str, first: FuzzyDate, last: FuzzyDate) -> Report {
    report.with("name", name).stated(last).computed(first)
}

fn head_days(facts: &Facts<'_>, date: &Option<FuzzyDate>) -> (Option<Date>, Option<Date>) {
    date.as_ref().and_then(|d| facts.days(d)).unzip()
}

type Span<'a> = (K, usize, &'static str, &'a str, Date, Date);

fn spans<'a>(facts: &Facts<'a>) -> Vec<Span<'a>> {
    let programme = facts.programme;
    let mut all: Vec<Span<'a>> = Vec::new();
    let mut add = |kind, at, field, name, from: &Option<FuzzyDate>, to: &Option<FuzzyDate>| {
        if let (Some(first), Some(last)) = (head_days(facts, from).0, head_days(facts, to).1) {
            all.push((kind, at, field, name, first, last));
        }
    };
    for (at, c) in programme.cohorts.iter().enumerate() {
        add(K::Cohort, at, "end", c.title.as_str(), &c.start, &c.end);
    }
    for (at, b) in programme.bodies.iter().enumerate() {
        add(K::Body, at, "dissolves", b.title.as_str(), &b.formed, &b.dissolves);
    }
    for (at, u) in programme.units.iter().enumerate() {
        add(K::Unit, at, "left", u.title.as_str(), &u.joined, &u.left);
    }
    for (at, h) in programme.school_holidays.iter().enumerate() {
        all.push((K::SchoolHoliday, at, "to", h.title.as_str(), h.from, h.to));
    }
    all
}

/// S217: it takes place after the activity's deadline.
pub(super) fn after_deadline(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for activity in &facts.programme.activities {
        let Some((deadline, (_, limit))) = activity.deadline.as_ref().and_then(|d| Some((d, facts.days(d)?)))
        else {
            continue;
        };
        let occurrences = facts.occurrences_of(&activity.id).iter().filter_map(|at| {
            let o = facts.programme.occurrences.get(*at).filter(|o| takes_place(o.status))?;
            Some((K::Occurrence, *at, facts.occurrence_date(o)?))
        });
        let meetings = facts
            .meetings_of(&activity.id)
            .iter()
            .filter_map(|at| {
                Some((*at, facts.programme.meetings.get(*at).filter(|m| takes_place(m.status))?))
            })
            .filter_map(|(at, meeting)| Some((K::Meeting, at, meeting.date.clone()?)));
        for (kind, at, date) in occurrences.chain(meetings) {
            if facts.days(&date).is_some_and(|(first, _)| first > limit) {
                let report = Report::at(kind, at).field("date").with("name", activity.title.as_str());
                found.add(report.stated(date).computed(deadline.clone()));
            }
        }
    }
}

/// S209: it was postponed, but not to when.
pub(super) fn postponed_without_target(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, occurrence) in facts.programme.occurrences.iter().enumerate() {
        if occurrence.status == Status::Postponed && occurrence.moved_to.is_none() {
            let report = Report::at(K::Occurrence, at).field("moved_to");
            found.add(report.with("name", facts.occurrence_name(occurrence)));
        }
    }
}

/// Whether the occurrence only marks the start or end of the programme.
pub(super) fn only_marks(mark: Option<Mark>) -> bool {
    matches!(mark, Some(Mark::Start | Mark::End))
}
