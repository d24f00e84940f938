//! S101–S109, S113–S116, S121: gaps in the chain from goals to effects.

use std::collections::HashSet;

use super::{Facts, Findings, Report};
use crate::ElementKind as K;
use crate::Id;
use crate::programme::{Activity, ActivityKind, Formula, Seat, Theme};

/// S101: no result serves the goal.
pub(super) fn goal_without_result(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let served: HashSet<&Id> = facts.programme.results.iter().flat_map(|r| &r.goals).collect();
    for (at, goal) in facts.programme.goals.iter().enumerate() {
        if !served.contains(&goal.id) {
            found.add(Report::at(K::Goal, at).with("name", goal.text.as_str()));
        }
    }
}

/// S102: the result serves no goal.
pub(super) fn result_without_goal(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, result) in facts.programme.results.iter().enumerate() {
        if result.goals.is_empty() {
            let report = Report::at(K::ResultTarget, at).field("goals");
            found.add(report.with("name", result.title.as_str()));
        }
    }
}

/// S103: no activity leads to the result.
pub(super) fn result_without_activity(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let served: HashSet<&Id> = facts.programme.activities.iter().flat_map(|a| &a.results).collect();
    for (at, result) in facts.programme.results.iter().enumerate() {
        if !served.contains(&result.id) {
            found.add(Report::at(K::ResultTarget, at).with("name", result.title.as_str()));
        }
    }
}

/// S104: the result leads to no effect.
pub(super) fn result_without_effect(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, result) in facts.programme.results.iter().enumerate() {
        if result.effects.is_empty() && result.level.is_none() {
            let report = Report::at(K::ResultTarget, at).field("effects");
            found.add(report.with("name", result.title.as_str()));
        }
    }
}

/// S105: nothing leads to the effect.
pub(super) fn effect_without_result(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let of_results = facts.programme.results.iter().flat_map(|r| &r.effects);
    let of_activities = facts.programme.activities.iter().flat_map(|a| &a.effects);
    let served: HashSet<&Id> = of_results.chain(of_activities).collect();
    for (at, effect) in facts.programme.effects.iter().enumerate() {
        if !served.contains(&effect.id) {
            found.add(Report::at(K::Effect, at).with("name", effect.text.as_str()));
        }
    }
}

/// S106: the effect has no indicator.
pub(super) fn effect_without_indicator(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let told: HashSet<&Id> = facts.programme.criteria.iter().flat_map(|c| &c.of).collect();
    for (at, effect) in facts.programme.effects.iter().enumerate() {
        if !told.contains(&effect.id) {
            found.add(Report::at(K::Effect, at).with("name", effect.text.as_str()));
        }
    }
}

/// The activity, or something it is part of, has something.
fn itself_or_whole(facts: &Facts<'_>, activity: &Activity, has: impl Fn(&Activity) -> bool) -> bool {
    has(activity) || facts.wholes(activity).any(has)
}

/// The activity, something it is part of, or a part of it has something.
fn anywhere(facts: &Facts<'_>, activity: &Activity, has: impl Fn(&Activity) -> bool) -> bool {
    itself_or_whole(facts, activity, &has) || facts.all_parts(&activity.id).into_iter().any(has)
}

/// S107: the activity leads to no result.
pub(super) fn activity_without_result(facts: &Facts<'_>, found: &mut Findings<'_>) {
    if facts.programme.results.is_empty() {
        return;
    }
    let linked = |a: &Activity| !a.results.is_empty() || !a.effects.is_empty();
    for (at, activity) in facts.programme.activities.iter().enumerate() {
        if !anywhere(facts, activity, linked) && activity.kind != ActivityKind::Milestone {
            let report = Report::at(K::Activity, at).field("results");
            found.add(report.with("name", activity.title.as_str()));
        }
    }
}

/// S108: nobody is responsible for the activity.
pub(super) fn activity_without_responsible(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let has_seat = |a: &Activity| a.responsible.as_ref().is_some_and(|seat| *seat != Seat::default());
    for (at, activity) in facts.programme.activities.iter().enumerate() {
        if activity.kind != ActivityKind::Milestone && !itself_or_whole(facts, activity, has_seat) {
            let report = Report::at(K::Activity, at).field("responsible");
            found.add(report.with("name", activity.title.as_str()));
        }
    }
}

/// S109: no network works on the theme.
pub(super) fn theme_without_network(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let networks = &facts.programme.networks;
    let worked: HashSet<&Id> = networks.iter().flat_map(|n| &n.themes).collect();
    if worked.is_empty() {
        return;
    }
    let below: HashSet<&Id> = worked
        .iter()
        .filter_map(|id| facts.get::<Theme>(id))
        .filter_map(|theme| theme.part_of.as_ref())
        .collect();
    for (at, theme) in facts.programme.themes.iter().enumerate() {
        let taken = worked.contains(&theme.id) || below.contains(&theme.id);
        if theme.part_of.is_none() && !taken {
            found.add(
                Report::at(K::Theme, at).with("name", theme.title.as_str()).with("networks", networks.len()),
            );
        }
    }
}

/// S113: no activity builds the competence.
pub(super) fn competence_without_activity(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let built: HashSet<&Id> = facts.programme.activities.iter().flat_map(|a| &a.competences).collect();
    for (at, competence) in facts.programme.competences.iter().enumerate() {
        if !built.contains(&competence.id) {
            found.add(Report::at(K::Competence, at).with("name", competence.title.as_str()));
        }
    }
}

/// S114: the criterion is to be counted but says no threshold.
pub(super) fn criterion_without_threshold(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, criterion) in facts.programme.criteria.iter().enumerate() {
        let counted =
            matches!(criterion.formula, Formula::Completion | Formula::Expectation | Formula::Count);
        if counted && criterion.threshold.is_none() {
            let report = Report::at(K::Criterion, at).field("threshold");
            found.add(report.with("name", criterion.text.as_str()));
        }
    }
}

/// S115: the criterion is judged in words but names no evidence.
pub(super) fn criterion_without_evidence(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, criterion) in facts.programme.criteria.iter().enumerate() {
        if criterion.formula == Formula::Qualitative && criterion.evidence.is_none() {
            let report = Report::at(K::Criterion, at).field("evidence");
            found.add(report.with("name", criterion.text.as_str()));
        }
    }
}

/// S116: no meeting takes up the subtheme.
pub(super) fn subtheme_without_meeting(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let taken: HashSet<&Id> = facts.programme.meetings.iter().flat_map(|m| &m.themes).collect();
    if facts.programme.meetings.is_empty() {
        return;
    }
    for (at, theme) in facts.programme.themes.iter().enumerate() {
        if theme.part_of.is_some() && !taken.contains(&theme.id) {
            found.add(Report::at(K::Theme, at).with("name", theme.title.as_str()));
        }
    }
}

/// S121: the activity stands in no period of the plan.
pub(super) fn activity_without_occurrence(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let programme = facts.programme;
    if programme.programme.periods.is_none() || programme.occurrences.is_empty() {
        return;
    }
    for (at, activity) in programme.activities.iter().enumerate() {
        let placed = |a: &Activity| !facts.occurrences_of(&a.id).is_empty();
        if !anywhere(facts, activity, placed) {
            found.add(Report::at(K::Activity, at).with("name", activity.title.as_str()));
        }
    }
}
