//! S601–S611: local projects: who is to be involved, goals, milestones.

use jiff::civil::Date;

use super::facts::{meeting_counts, takes_place};
use super::{Facts, Findings, Report};
use crate::ElementKind as K;
use crate::Id;
use crate::message::Argument;
use crate::programme::{
    Engagement, Involvement, Meeting, MeetingKind, Milestone, MilestoneMark, MilestonePlan, Seat,
};
use crate::projects::{self, Milestones, Smart, is_written};

/// By what a seat is known in a sentence: its words or role; a person only
/// where everybody may know.
fn named(facts: &Facts<'_>, seat: &Seat) -> Argument {
    let person = seat.person.as_ref().filter(|_| seat.state.is_settled());
    match (&seat.text, seat.role, person) {
        (Some(text), ..) => Argument::Text(text.clone()),
        (None, Some(role), _) => Argument::Key(format!("word-RoleKind-{}", role.as_str()).into()),
        (None, None, Some(person)) => Argument::Text(facts.name(person)),
        (None, None, None) => Argument::Key("check-somebody".into()),
    }
}

/// Those who must be involved, each with its index.
fn musts(involved: &[Involvement]) -> impl Iterator<Item = (usize, &Involvement)> {
    involved.iter().enumerate().filter(|(_, line)| line.engagement == Engagement::Must)
}

fn report(facts: &Facts<'_>, kind: K, at: usize, field: String, who: &Seat, name: &str) -> Report {
    Report::at(kind, at).field(field).with("who", named(facts, who)).with("name", name)
}

/// Whether it is said when: by a date, or by a milestone, of the plan where
/// it is a plan's.
fn is_dated(facts: &Facts<'_>, line: &Involvement, plan: Option<&Id>) -> bool {
    let told = |id: &Id| facts.get::<Milestone>(id).is_some_and(|m| plan.is_none_or(|plan| m.plan == *plan));
    line.when.is_some() || line.milestones.iter().any(told)
}

/// S601: somebody must be involved, but not said when. A meeting's own date
/// says it; one that is not sure yet need not.
pub(super) fn must_without_when(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, meeting) in facts.programme.meetings.iter().enumerate() {
        if meeting.date.is_none() && meeting_counts(meeting) {
            for (line, one) in musts(&meeting.involved).filter(|(_, one)| !is_dated(facts, one, None)) {
                let field = format!("involved[{line}].when");
                found.add(report(facts, K::Meeting, at, field, &one.who, &meeting.title));
            }
        }
    }
    for (at, plan) in facts.programme.milestone_plans.iter().enumerate() {
        for (line, one) in musts(&plan.involved).filter(|(_, one)| !is_dated(facts, one, Some(&plan.id))) {
            let field = format!("involved[{line}].when");
            found.add(report(facts, K::MilestonePlan, at, field, &one.who, &plan.title));
        }
    }
}

/// S602: somebody must be involved, but not said how.
pub(super) fn must_without_how(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let mut tell = |kind: K, at: usize, involved: &[Involvement], name: &str| {
        for (line, one) in musts(involved).filter(|(_, one)| !is_written(one.how.as_ref())) {
            found.add(report(facts, kind, at, format!("involved[{line}].how"), &one.who, name));
        }
    };
    for (at, meeting) in facts.programme.meetings.iter().enumerate() {
        if takes_place(meeting.status) {
            tell(K::Meeting, at, &meeting.involved, &meeting.title);
        }
    }
    for (at, plan) in facts.programme.milestone_plans.iter().enumerate() {
        tell(K::MilestonePlan, at, &plan.involved, &plan.title);
    }
}

/// S603: somebody must be involved in a project, but at no activity or meeting.
pub(super) fn must_without_activity(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, plan) in facts.programme.milestone_plans.iter().enumerate() {
        for (line, one) in musts(&plan.involved).filter(|(_, one)| one.activities.is_empty()) {
            let field = format!("involved[{line}].activities");
            found.add(report(facts, K::MilestonePlan, at, field, &one.who, &plan.title));
        }
    }
}

/// S604: somebody must be at a meeting, but is not among those who take part.
pub(super) fn must_not_invited(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, meeting) in facts.programme.meetings.iter().enumerate() {
        if takes_place(meeting.status) {
            for (line, one) in musts(&meeting.involved) {
                if projects::line_of(&one.who, meeting).is_none() {
                    let field = format!("involved[{line}].who");
                    found.add(report(facts, K::Meeting, at, field, &one.who, &meeting.title));
                }
            }
        }
    }
    for (at, plan) in facts.programme.milestone_plans.iter().enumerate() {
        for (line, one) in musts(&plan.involved) {
            for meeting in one.activities.iter().filter_map(|id| facts.index::<Meeting>(id)) {
                not_invited(facts, found, (at, line), one, meeting);
            }
        }
    }
}

/// Tells where somebody who must be at a meeting for a project is not there.
fn not_invited(
    facts: &Facts<'_>,
    found: &mut Findings<'_>,
    (at, line): (usize, usize),
    one: &Involvement,
    meeting: usize,
) {
    let Some(at_meeting) = facts.programme.meetings.get(meeting) else { return };
    if takes_place(at_meeting.status) && projects::line_of(&one.who, at_meeting).is_none() {
        let field = format!("involved[{line}].activities");
        let report = report(facts, K::MilestonePlan, at, field, &one.who, &at_meeting.title);
        found.add(report.other(K::Meeting, meeting));
    }
}

/// S605: nobody can tell whether the goal is reached.
pub(super) fn goal_not_measurable(facts: &Facts<'_>, found: &mut Findings<'_>) {
    goals_without(facts, found, Smart::Measurable);
}

/// S606: the goal has no date.
pub(super) fn goal_without_date(facts: &Facts<'_>, found: &mut Findings<'_>) {
    goals_without(facts, found, Smart::TimeBound);
}

fn goals_without(facts: &Facts<'_>, found: &mut Findings<'_>, smart: Smart) {
    for (at, plan) in facts.programme.milestone_plans.iter().enumerate() {
        for (number, goal) in plan.smart_goals.iter().enumerate().filter(|(_, goal)| !smart.is_said(goal)) {
            let report = Report::at(K::MilestonePlan, at)
                .field(format!("smart_goals[{number}].{}", smart.field()))
                .with("goal", goal.text.as_str());
            found.add(report.with("name", plan.title.as_str()));
        }
    }
}

/// S607: no milestone shows that the project is over.
pub(super) fn plan_without_last(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let milestones = Milestones::of(facts.programme);
    for (at, plan) in facts.programme.milestone_plans.iter().enumerate() {
        if projects::last(&milestones.list(&plan.id)).is_none() {
            found.add(Report::at(K::MilestonePlan, at).with("name", plan.title.as_str()));
        }
    }
}

/// S608: a milestone lies before the one it stands behind.
pub(super) fn milestones_out_of_order(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let milestones = Milestones::of(facts.programme);
    for plan in &facts.programme.milestone_plans {
        // The latest so far, by the day on which it can be reached first.
        let mut latest: Option<(Date, usize, &Milestone)> = None;
        for (at, milestone) in milestones.in_plan(&plan.id) {
            let Some((from, to)) = milestone.date.as_ref().and_then(|date| facts.days(date)) else {
                continue;
            };
            if let Some((_, other, before)) = latest.filter(|(day, ..)| to < *day) {
                let report = Report::at(K::Milestone, *at).field("date").other(K::Milestone, other);
                found.add(compared(report, milestone, before));
            }
            if latest.is_none_or(|(day, ..)| day <= from) {
                latest = Some((from, *at, milestone));
            }
        }
    }
}

fn compared(report: Report, milestone: &Milestone, before: &Milestone) -> Report {
    let named = report.with("name", milestone.title.as_str()).with("before", before.title.as_str());
    match (&milestone.date, &before.date) {
        (Some(date), Some(other)) => named.stated(date.clone()).computed(other.clone()),
        _ => named,
    }
}

/// S609: there can be one first, one next and one last milestone.
pub(super) fn mark_given_twice(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let milestones = Milestones::of(facts.programme);
    for plan in &facts.programme.milestone_plans {
        for mark in MilestoneMark::ALL.iter().filter(|mark| **mark != MilestoneMark::Ordinary) {
            let mut with = milestones.in_plan(&plan.id).iter().filter(|(_, m)| m.mark == *mark);
            let Some((first, other)) = with.next() else { continue };
            for (at, milestone) in with {
                let report = Report::at(K::Milestone, *at).field("mark").other(K::Milestone, *first);
                let mark = Argument::Key(format!("word-MilestoneMark-{}", mark.as_str()).into());
                let report = report.with("name", milestone.title.as_str()).with("mark", mark);
                found.add(report.with("other", other.title.as_str()));
            }
        }
    }
}

/// S610: a milestone lies before the project begins or after it ends.
pub(super) fn milestone_outside_project(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let milestones = Milestones::of(facts.programme);
    for plan in &facts.programme.milestone_plans {
        for (at, milestone) in milestones.in_plan(&plan.id) {
            let Some((date, (edge, limit))) = outside(facts, plan, milestone) else { continue };
            let report = Report::at(K::Milestone, *at).field("date").with("name", milestone.title.as_str());
            let report = report.with("project", plan.title.as_str()).with("edge", Argument::Key(edge.into()));
            found.add(report.stated(date.clone()).computed(limit.clone()));
        }
    }
}

/// The date of a milestone that lies outside its project, beyond which edge
/// and when that is.
fn outside<'a>(
    facts: &Facts<'_>,
    plan: &'a MilestonePlan,
    milestone: &'a Milestone,
) -> Option<(&'a crate::FuzzyDate, (&'static str, &'a crate::FuzzyDate))> {
    let date = milestone.date.as_ref()?;
    let (from, to) = facts.days(date)?;
    let start = plan.start.as_ref().filter(|start| facts.days(start).is_some_and(|(day, _)| to < day));
    let end = plan.end.as_ref().filter(|end| facts.days(end).is_some_and(|(_, day)| day < from));
    let early = start.map(|start| ("check-before-project", start));
    Some((date, early.or_else(|| end.map(|end| ("check-after-project", end)))?))
}

/// S611: a theme day for which nobody has thought of who is to take part.
pub(super) fn theme_day_without_involvement(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, meeting) in facts.programme.meetings.iter().enumerate() {
        let theme_day = meeting.kind == MeetingKind::ThemeDay && takes_place(meeting.status);
        if theme_day && meeting.involved.is_empty() {
            let report = Report::at(K::Meeting, at).field("involved");
            found.add(report.with("name", meeting.title.as_str()));
        }
    }
}
