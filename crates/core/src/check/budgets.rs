//! S408–S412: time budgets against the activities they are for.

use std::collections::HashMap;

use super::{Facts, Findings, Report};
use crate::ElementKind as K;
use crate::Figure;
use crate::budget::of;
use crate::duration::{Duration, Unit};
use crate::message::Argument;
use crate::programme::{Activity, BudgetPart, Obligation};

type PartAt<'a> = (usize, String, &'a BudgetPart);

/// Every part of every budget, with the budget's index and the part's path.
fn parts<'a>(facts: &Facts<'a>) -> Vec<PartAt<'a>> {
    let mut all = Vec::new();
    for (at, budget) in facts.programme.budgets.iter().enumerate() {
        for (l, line) in budget.lines.iter().enumerate() {
            let parts = line.parts.iter().enumerate();
            all.extend(parts.map(|(p, part)| (at, format!("lines[{l}].parts[{p}]"), part)));
        }
    }
    all
}

/// A duration in the unit that is shown: hours where it was said in hours or
/// minutes, else working days.
fn in_unit(duration: Duration, hours: bool, per_day: Figure) -> Option<(Figure, Figure)> {
    let (min, max) = duration.work_minutes(per_day)?;
    let minutes = if hours { Figure::whole(60) } else { per_day.times(Figure::whole(60))? };
    Some((min.divided_by(minutes)?, max.divided_by(minutes)?))
}

/// S408: the budget counts another length than the activity sheet.
pub(super) fn length_against_sheet(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let per_day = facts.programme.programme.hours_per_day();
    for (at, path, part) in parts(facts).into_iter().filter(|(_, _, part)| !part.preparation) {
        for activity in part.activities.iter().filter_map(|id| facts.get::<Activity>(id)) {
            let Some(sheet) = activity.sheet.duration else { continue };
            let hours = matches!(sheet.unit, Unit::Hours | Unit::Minutes);
            let lengths = in_unit(part.each, hours, per_day).zip(in_unit(sheet, hours, per_day));
            let Some(((low, high), (min, max))) = lengths.filter(|(each, sheet)| each != sheet) else {
                continue;
            };
            let report = Report::at(K::Budget, at)
                .field(format!("{path}.each"))
                .others(K::Activity, facts.index::<Activity>(&activity.id))
                .with("name", activity.title.as_str())
                .with("unit", if hours { "hours" } else { "days" })
                .with("min", min)
                .with("max", max)
                .with("range", if min == max { "no" } else { "yes" });
            found.add(report.stated(range(low, high)).computed(range(min, max)));
        }
    }
}

fn range(min: Figure, max: Figure) -> Argument {
    if min == max { min.into() } else { vec![min.into(), max.into()].into() }
}

/// How often an activity takes place: its number of times, or how many parts
/// it gathers, or once.
fn times(facts: &Facts<'_>, activity: &Activity) -> usize {
    let once = if facts.is_heading(activity) { facts.parts_of(&activity.id).len() } else { 1 };
    activity.times.map_or(once, usize::from)
}

/// S409: the budget counts another number of times than the activity.
pub(super) fn count_against_times(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, path, part) in parts(facts).into_iter().filter(|(_, _, part)| !part.estimate) {
        let activities: Vec<&Activity> =
            part.activities.iter().filter_map(|id| facts.get::<Activity>(id)).collect();
        let said = activities.iter().any(|a| a.times.is_some()) || activities.len() > 1;
        let expected: usize = activities.iter().map(|a| times(facts, a)).sum();
        let enough = activities.iter().any(|a| a.at_least) && usize::from(part.count) > expected;
        if said && !enough && usize::from(part.count) != expected {
            let indexes = activities.iter().filter_map(|a| facts.index::<Activity>(&a.id));
            let report = Report::at(K::Budget, at).field(format!("{path}.count"));
            let report = report.others(K::Activity, indexes).with("name", part.text.as_str());
            found.add(report.stated(i64::from(part.count)).computed(expected));
        }
    }
}

/// S410: the budget claims to hold everything but leaves the activity out.
pub(super) fn activity_left_out(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, figures) in of(facts).iter().enumerate().filter(|(_, f)| f.budget.covers_all) {
        for (activity_at, activity) in &figures.left_out {
            found.add_with(|| {
                let report = Report::at(K::Budget, at).field("covers_all").other(K::Activity, *activity_at);
                let report = report.with("name", activity.title.as_str());
                report.with("budget", figures.budget.title.as_str())
            });
        }
    }
}

/// S411: the budget leaves out obligations that are described elsewhere.
pub(super) fn obligations_left_out(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, figures) in of(facts).iter().enumerate().filter(|(_, f)| !f.budget.covers_all) {
        let missing = figures.left_out.iter().filter(|(_, a)| a.obligation == Obligation::Mandatory);
        let missing: Vec<&(usize, &Activity)> = missing.collect();
        if missing.is_empty() {
            continue;
        }
        let report = Report::at(K::Budget, at).field("lines").with("name", figures.budget.title.as_str());
        let names = facts.names(missing.iter().map(|(_, a)| &a.id));
        let report = report.with("count", missing.len()).with("activities", names);
        found.add(report.others(K::Activity, missing.iter().map(|(at, _)| *at)));
    }
}

/// S412: a by-name stands beside another activity than its own.
pub(super) fn by_name_elsewhere(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let mut owners: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, activity) in facts.programme.activities.iter().enumerate() {
        for label in &activity.labels {
            owners.entry(label.trim().to_lowercase()).or_default().push(at);
        }
    }
    for (at, path, part) in parts(facts) {
        let Some((label, beside)) = part.label.as_ref().zip(part.labelled.as_ref()) else { continue };
        let Some(own) = owners.get(&label.trim().to_lowercase()) else { continue };
        let activities: Vec<&Activity> =
            own.iter().filter_map(|at| facts.programme.activities.get(*at)).collect();
        if activities.iter().all(|a| a.id != *beside) {
            let report = Report::at(K::Budget, at).field(format!("{path}.labelled"));
            let report = report.others(K::Activity, own.iter().copied()).with("label", label.as_str());
            let names = facts.names(activities.iter().map(|a| &a.id));
            found.add(report.stated(facts.name(beside)).computed(names));
        }
    }
}
