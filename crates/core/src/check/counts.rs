//! S401, S402, S418, S421: what a statement counts, counted in the plan.

use super::facts::{counts, meeting_counts};
use super::{Facts, Findings, Report};
use crate::ElementKind as K;
use crate::people::{NetworkCounts, counts_of, members_counted};
use crate::programme::{Activity, ContentKind, Counted, Meeting, Network, Statement};
use crate::{Figure, Id};

fn figure(number: usize) -> Figure {
    Figure::whole(i64::try_from(number).unwrap_or(i64::MAX))
}

/// What the plan holds of the thing counted; nothing where it cannot be said.
pub(super) fn computed(facts: &Facts<'_>, statement: &Statement) -> Option<Figure> {
    let programme = facts.programme;
    let of = statement.of.as_ref();
    let number = match statement.counted {
        Counted::Organisations | Counted::NetworkOrganisations => places(facts, statement).organisations,
        Counted::Places => places(facts, statement).places,
        Counted::Networks => programme.networks.len(),
        Counted::Themes => programme.themes.iter().filter(|t| t.part_of.as_ref() == of).count(),
        Counted::Tracks => programme.tracks.len(),
        Counted::ParticipantTracks => programme.tracks.iter().filter(|t| !t.supporting).count(),
        Counted::Goals => programme.goals.len(),
        Counted::Results => programme.results.len(),
        Counted::Effects => programme.effects.len(),
        Counted::Activities => activities(facts, statement),
        Counted::Meetings => meetings(facts, of),
        Counted::Occurrences => occurrences(facts, of?),
        Counted::Competences => programme.competences.len(),
        Counted::Foundations => foundations(facts, statement),
        Counted::Times => usize::from(facts.get::<Activity>(of?)?.times?),
        Counted::Drawn => facts.drawn(of?).len(),
        Counted::Units => facts.get::<Network>(of?)?.units.len(),
        Counted::CrossPresentations => presented(facts.get::<Meeting>(of?)?).len(),
    };
    Some(figure(number))
}

/// The organisations of the networks, or of the network named, as the page of
/// the networks counts them.
fn places(facts: &Facts<'_>, statement: &Statement) -> NetworkCounts {
    let networks = facts.programme.networks.iter();
    let asked = networks.filter(|n| statement.of.as_ref().is_none_or(|of| *of == n.id));
    counts_of(facts.programme, asked, |o| statement.organisation_kind.is_none_or(|kind| o.kind == kind))
}

fn activities(facts: &Facts<'_>, statement: &Statement) -> usize {
    let below = |a: &&Activity| match &statement.of {
        Some(of) => a.part_of.as_ref() == Some(of) || a.track.as_ref() == Some(of),
        None => true,
    };
    let of_kind = |a: &&Activity| statement.activity_kind.is_none_or(|kind| a.kind == kind);
    facts.programme.activities.iter().filter(below).filter(of_kind).count()
}

fn meetings(facts: &Facts<'_>, of: Option<&Id>) -> usize {
    let belongs = |m: &&Meeting| {
        of.is_none_or(|of| {
            m.activity.as_ref() == Some(of) || m.body.as_ref() == Some(of) || m.networks.contains(of)
        })
    };
    facts.programme.meetings.iter().filter(belongs).filter(|m| meeting_counts(m)).count()
}

fn occurrences(facts: &Facts<'_>, of: &Id) -> usize {
    let all = facts.occurrences_of(of).iter().filter_map(|at| facts.programme.occurrences.get(*at));
    all.filter(|o| counts(o)).count()
}

fn foundations(facts: &Facts<'_>, statement: &Statement) -> usize {
    let all = facts.programme.foundations.iter();
    all.filter(|f| statement.foundation_kind.is_none_or(|kind| f.kind == kind))
        .filter(|f| statement.of.as_ref().is_none_or(|of| f.part_of.as_ref() == Some(of)))
        .count()
}

/// The units that the meeting's cross-presentations present, each once.
pub(super) fn presented(meeting: &Meeting) -> Vec<&Id> {
    let parts = meeting.sheet.contents.iter().filter(|c| c.kind == ContentKind::CrossPresentation);
    let mut units: Vec<&Id> = Vec::new();
    for unit in parts.flat_map(|c| &c.units) {
        if !units.contains(&unit) {
            units.push(unit);
        }
    }
    units
}

/// The key that names the thing counted.
fn counted_key(counted: Counted) -> crate::message::Argument {
    crate::message::Argument::Key(format!("check-counted-{}", counted.as_str().replace('_', "-")).into())
}

/// S401: the figure stated is not the figure of the plan.
pub(super) fn stated_against_plan(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, statement) in facts.programme.statements.iter().enumerate() {
        let Some(figure) = computed(facts, statement).filter(|f| *f != statement.stated) else { continue };
        let report = Report::at(K::Statement, at).field("stated").with("name", statement.text.as_str());
        let report = report.with("counted", counted_key(statement.counted));
        found.add(report.stated(statement.stated).computed(figure));
    }
}

/// S421: what the figure counts cannot be counted in the plan.
pub(super) fn statement_not_countable(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, statement) in facts.programme.statements.iter().enumerate() {
        if computed(facts, statement).is_none() {
            let report = Report::at(K::Statement, at).field("of").with("name", statement.text.as_str());
            found.add(report.with("counted", counted_key(statement.counted)));
        }
    }
}

fn same_thing(a: &Statement, b: &Statement) -> bool {
    (a.counted, &a.of, a.organisation_kind, a.activity_kind, a.foundation_kind)
        == (b.counted, &b.of, b.organisation_kind, b.activity_kind, b.foundation_kind)
}

/// S402: two statements give different figures for the same thing.
pub(super) fn statements_disagree(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let statements = &facts.programme.statements;
    for (at, statement) in statements.iter().enumerate() {
        let earlier = statements.iter().take(at).position(|s| same_thing(s, statement));
        let Some((first_at, first)) = earlier.and_then(|i| Some((i, statements.get(i)?))) else { continue };
        if first.stated != statement.stated {
            let report = Report::at(K::Statement, at).field("stated").other(K::Statement, first_at);
            found.add(
                report
                    .with("name", statement.text.as_str())
                    .with("other", first.text.as_str())
                    .with("counted", counted_key(statement.counted))
                    .with("first", first.stated)
                    .stated(statement.stated),
            );
        }
    }
}

/// S418: the target is not reached yet by the member register.
pub(super) fn target_not_reached(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, result) in facts.programme.results.iter().enumerate() {
        let Some(target) = &result.target else { continue };
        let reached = members_counted(facts.programme, target.counted);
        if reached < usize::try_from(target.at_least).unwrap_or(usize::MAX) {
            let report = Report::at(K::ResultTarget, at).field("target").with("name", result.title.as_str());
            found.add(report.stated(i64::from(target.at_least)).computed(reached));
        }
    }
}
