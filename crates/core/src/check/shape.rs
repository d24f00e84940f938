//! S110–S112, S117–S120, S122: links that theme words call for, and the shape
//! of meetings, decisions and versions.

use std::collections::{HashMap, HashSet};

use super::facts::meeting_counts;
use super::{Facts, Findings, Report};
use crate::ElementKind as K;
use crate::Id;
use crate::programme::{Body, DecisionStatus, Goal, Meeting, MeetingKind, Revision};

type Tagged = HashMap<String, Vec<usize>>;

fn tagged<'t>(tags: impl Iterator<Item = &'t [String]>) -> Tagged {
    let mut all = Tagged::new();
    for (at, tags) in tags.enumerate() {
        for tag in tags {
            all.entry(tag.trim().to_lowercase()).or_default().push(at);
        }
    }
    all
}

/// Pairs that share a theme word: index in `tagged`, and the word.
fn sharing<'t>(tags: &'t [String], tagged: &Tagged) -> Vec<(usize, &'t str)> {
    let mut pairs: Vec<(usize, &str)> = Vec::new();
    let mut known = HashSet::new();
    for tag in tags {
        for at in tagged.get(&tag.trim().to_lowercase()).into_iter().flatten() {
            if known.insert(*at) {
                pairs.push((*at, tag));
            }
        }
    }
    pairs
}

/// S110: goal and result share a theme word but are not linked.
pub(super) fn goal_and_result_unlinked(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let goals = &facts.programme.goals;
    let by_tag = tagged(goals.iter().map(|g| g.tags.as_slice()));
    for (at, result) in facts.programme.results.iter().enumerate() {
        for (goal_at, tag) in sharing(&result.tags, &by_tag) {
            let Some(goal) = goals.get(goal_at).filter(|g| !result.goals.contains(&g.id)) else { continue };
            found.add_with(|| {
                Report::at(K::ResultTarget, at)
                    .field("goals")
                    .other(K::Goal, goal_at)
                    .with("name", result.title.as_str())
                    .with("other", goal.text.as_str())
                    .with("id", &goal.id)
                    .with("tag", tag)
            });
        }
    }
}

/// S111: effect and result share a theme word but are not linked.
pub(super) fn effect_and_result_unlinked(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let effects = &facts.programme.effects;
    let by_tag = tagged(effects.iter().map(|e| e.tags.as_slice()));
    for (at, result) in facts.programme.results.iter().enumerate() {
        for (effect_at, tag) in sharing(&result.tags, &by_tag) {
            let open = |e: &&crate::programme::Effect| !result.effects.contains(&e.id);
            let Some(effect) = effects.get(effect_at).filter(open) else { continue };
            found.add_with(|| {
                Report::at(K::ResultTarget, at)
                    .field("effects")
                    .other(K::Effect, effect_at)
                    .with("name", result.title.as_str())
                    .with("other", effect.text.as_str())
                    .with("id", &effect.id)
                    .with("tag", tag)
            });
        }
    }
}

/// S112: goal and theme share a theme word but are not linked.
pub(super) fn goal_and_theme_unlinked(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let goals = &facts.programme.goals;
    let by_tag = tagged(goals.iter().map(|g| g.tags.as_slice()));
    for (at, theme) in facts.programme.themes.iter().enumerate() {
        let open = |g: &&Goal| !theme.goals.contains(&g.id) && g.theme.as_ref() != Some(&theme.id);
        for (goal_at, tag) in sharing(&theme.tags, &by_tag) {
            let Some(goal) = goals.get(goal_at).filter(open) else { continue };
            found.add_with(|| {
                Report::at(K::Theme, at)
                    .field("goals")
                    .other(K::Goal, goal_at)
                    .with("name", theme.title.as_str())
                    .with("other", goal.text.as_str())
                    .with("id", &goal.id)
                    .with("tag", tag)
            });
        }
    }
}

/// S117: the meeting takes up several subthemes.
pub(super) fn meeting_with_several_subthemes(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let is_subtheme =
        |id: &&Id| facts.get::<crate::programme::Theme>(id).is_some_and(|theme| theme.part_of.is_some());
    for (at, meeting) in facts.programme.meetings.iter().enumerate() {
        let subthemes: Vec<&Id> = meeting.themes.iter().filter(is_subtheme).collect();
        if subthemes.len() > 1 {
            let report = Report::at(K::Meeting, at).field("themes").with("name", meeting.title.as_str());
            found.add(
                report.with("count", subthemes.len()).with("themes", facts.names(subthemes.iter().copied())),
            );
        }
    }
}

/// Meetings of one series: for the same networks and the same body, without
/// those that are no part of the sequence.
pub(super) fn series<'p>(facts: &Facts<'p>) -> Vec<Vec<(usize, &'p Meeting)>> {
    let mut series: Vec<Vec<(usize, &Meeting)>> = Vec::new();
    let mut known: HashMap<(&[Id], Option<&Id>), usize> = HashMap::new();
    let apart = |m: &Meeting| matches!(m.kind, MeetingKind::ReferenceLeader | MeetingKind::Steering);
    for (at, meeting) in facts.programme.meetings.iter().enumerate().filter(|(_, m)| !apart(m)) {
        let key = (meeting.networks.as_slice(), meeting.body.as_ref());
        let place = *known.entry(key).or_insert_with(|| {
            series.push(Vec::new());
            series.len() - 1
        });
        if let Some(list) = series.get_mut(place) {
            list.push((at, meeting));
        }
    }
    series
}

fn later(facts: &Facts<'_>, other: &Meeting, closing: &Meeting) -> bool {
    let days = |m: &Meeting| m.date.as_ref().and_then(|d| facts.days(d));
    if let (Some(other), Some(closing)) = (days(other), days(closing)) {
        return other.0 > closing.1;
    }
    matches!((other.number, closing.number), (Some(other), Some(closing)) if other > closing)
}

/// S118: the closing meeting is not the last of its series.
pub(super) fn closing_meeting_not_last(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for list in series(facts) {
        for (at, closing) in list.iter().filter(|(_, m)| m.kind == MeetingKind::Closing) {
            let after: Vec<&(usize, &Meeting)> =
                list.iter().filter(|(_, m)| meeting_counts(m) && later(facts, m, closing)).collect();
            if after.is_empty() {
                continue;
            }
            let report = Report::at(K::Meeting, *at).others(K::Meeting, after.iter().map(|(at, _)| *at));
            let names = facts.names(after.iter().map(|(_, m)| &m.id));
            found.add(report.with("name", closing.title.as_str()).with("others", names));
        }
    }
}

/// S119: it is decided, but not when.
pub(super) fn decided_without_date(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, decision) in facts.programme.decisions.iter().enumerate() {
        let meeting = decision.meeting.as_ref().and_then(|id| facts.get::<Meeting>(id));
        let dated = decision.date.is_some() || meeting.is_some_and(|m| m.date.is_some());
        if decision.status == DecisionStatus::Decided && !dated {
            let report = Report::at(K::Decision, at).field("date");
            found.add(report.with("name", decision.text.as_str()));
        }
    }
}

/// S120: nobody approved the version of the plan.
pub(super) fn version_without_approval(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, version) in facts.programme.versions.iter().enumerate() {
        let decided = facts.programme.decisions.iter().any(|d| {
            d.status == DecisionStatus::Decided && d.version.as_ref() == Some(&version.id) && d.body.is_some()
        });
        let approved = version.approved_by.as_ref().is_some_and(|id| facts.get::<Body>(id).is_some());
        if !approved && version.approved.is_none() && !decided {
            let report = Report::at(K::PlanVersion, at).field("approved_by");
            found.add(report.with("name", version.title.as_str()));
        }
    }
}

/// S122: the goal's revision and its wordings do not fit together.
pub(super) fn revision_against_wording(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, goal) in facts.programme.goals.iter().enumerate() {
        let Some(before) = &goal.before else { continue };
        let same = before.trim() == goal.text.trim();
        let said = match goal.revision {
            Revision::AsBefore if !same => "as_before",
            Revision::New if same => "new",
            _ => continue,
        };
        let report = Report::at(K::Goal, at).field("before");
        found.add(report.with("name", goal.text.as_str()).with("said", said));
    }
}
