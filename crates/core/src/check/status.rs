//! S207, S208, S215: cancelled and postponed items, and the order of meetings.

use super::facts::{counts, meeting_counts};
use super::shape::series;
use super::{Facts, Findings, Report};
use crate::ElementKind as K;
use crate::programme::{Activity, Counted, Occurrence, ProgrammeState, Status};
use crate::{Figure, Id};

/// S207: cancelled without a cause.
pub(super) fn cancelled_without_cause(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let head = &facts.programme.programme;
    if head.state == ProgrammeState::Cancelled && head.cause.is_none() {
        found.add(Report::head().field("cause").with("name", head.title.as_str()));
    }
    for (at, o) in facts.programme.occurrences.iter().enumerate() {
        if o.status == Status::Cancelled && o.cause.is_none() {
            let report = Report::at(K::Occurrence, at).field("cause");
            found.add(report.with("name", facts.occurrence_name(o)));
        }
    }
    for (at, m) in facts.programme.meetings.iter().enumerate() {
        if m.status == Status::Cancelled && m.cause.is_none() {
            found.add(Report::at(K::Meeting, at).field("cause").with("name", m.title.as_str()));
        }
    }
}

/// The activity's occurrences: those that count, and those cancelled or
/// postponed that would make up the number.
pub(super) fn tally(facts: &Facts<'_>, activity: &Id) -> (usize, Vec<usize>) {
    let all: Vec<(usize, &Occurrence)> = facts
        .occurrences_of(activity)
        .iter()
        .filter_map(|at| facts.programme.occurrences.get(*at).map(|o| (*at, o)))
        .collect();
    let counting = all.iter().filter(|(_, o)| counts(o)).count();
    let off = |o: &Occurrence| matches!(o.status, Status::Cancelled | Status::Postponed);
    (counting, all.iter().filter(|(_, o)| off(o)).map(|(at, _)| *at).collect())
}

/// Whether a figure is reached only with the cancelled occurrences.
pub(super) fn only_with_cancelled(stated: Figure, counting: usize, cancelled: usize) -> bool {
    let whole = |n: usize| Figure::whole(i64::try_from(n).unwrap_or(i64::MAX));
    cancelled > 0 && stated > whole(counting) && stated <= whole(counting + cancelled)
}

/// S208: a cancelled or postponed item is counted.
pub(super) fn cancelled_counted(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let mut look = |report: Report, activity: &Activity, stated: Figure| {
        let (counting, cancelled) = tally(facts, &activity.id);
        if only_with_cancelled(stated, counting, cancelled.len()) {
            let report = report.with("name", activity.title.as_str()).with("cancelled", cancelled.len());
            found.add(report.others(K::Occurrence, cancelled).stated(stated).computed(counting));
        }
    };
    for (at, activity) in facts.programme.activities.iter().enumerate() {
        if let Some(times) = activity.times {
            look(Report::at(K::Activity, at).field("times"), activity, Figure::whole(times.into()));
        }
    }
    for (at, statement) in facts.programme.statements.iter().enumerate() {
        let activity = statement.of.as_ref().and_then(|id| facts.get::<Activity>(id));
        if let Some(activity) = activity.filter(|_| statement.counted == Counted::Occurrences) {
            look(Report::at(K::Statement, at).field("stated"), activity, statement.stated);
        }
    }
}

/// S215: a meeting with a later number has an earlier date.
pub(super) fn numbers_against_dates(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for list in series(facts) {
        let mut dated: Vec<_> = list
            .iter()
            .filter(|(_, m)| meeting_counts(m))
            .filter_map(|(at, m)| Some((m.number?, *at, *m, m.date.as_ref()?, facts.days(m.date.as_ref()?)?)))
            .collect();
        dated.sort_by_key(|(number, at, ..)| (*number, *at));
        for pair in dated.windows(2) {
            let [(n, at, first, date, days), (m, next_at, next, next_date, next_days)] = pair else {
                continue;
            };
            if m > n && next_days.1 < days.0 {
                let report = Report::at(K::Meeting, *next_at).field("date").other(K::Meeting, *at);
                let report = report.with("name", next.title.as_str()).with("other", first.title.as_str());
                found.add(report.stated((*next_date).clone()).computed((*date).clone()));
            }
        }
    }
}
