//! The governance plan: bodies, when they meet, what they decide, which
//! version they approved.

use samspil_core::matrix::matrix;
use samspil_core::period::Column;
use samspil_core::programme::{
    Body, Certainty, Decision, DecisionStatus, GroupStage, Meeting, MeetingKind, Occurrence, PlanVersion,
    Subject,
};
use samspil_core::{FuzzyDate, Id};

use super::action_plan::shares;
use super::scribe::{Scribe, capital, heading, joined};
use super::sheet::{fact, facts};
use super::table::{cell, column, table};
use super::{Kind, governance_book};
use crate::paper::{Block, Cell, Document, Page, Text, Tone, Workbook};

/// The most periods of one table.
const MOST: usize = 6;

pub(super) fn document(scribe: &Scribe<'_>) -> Document {
    let plan = scribe.plan;
    let mut blocks = Vec::new();
    if plan.bodies.is_empty() && plan.decisions.is_empty() && plan.versions.is_empty() {
        blocks.push(scribe.remark("doc-governance-empty"));
    }
    blocks.extend(plan.bodies.iter().flat_map(|body| one(scribe, body)));
    blocks.extend(year_plan(scribe));
    blocks.extend(meetings(scribe));
    blocks.extend(decisions(scribe));
    blocks.extend(versions(scribe));
    scribe.document(Kind::GovernancePlan, Page::Landscape, blocks)
}

pub(super) fn workbook(scribe: &Scribe<'_>) -> Workbook {
    governance_book::workbook(scribe)
}

/// A body: purpose, mandate, seats, how often it meets, how it lives.
fn one(scribe: &Scribe<'_>, body: &Body) -> Vec<Block> {
    let own = body.language;
    let mut blocks = vec![heading(1, scribe.own(&body.title, own))];
    blocks.extend(scribe.paragraph(body.purpose.as_ref(), own));
    let mandate = body.mandate.iter().map(|text| scribe.own(text, own)).collect();
    let cadence = scribe.cadence(body).into_iter().collect();
    blocks.extend(facts([
        fact(scribe, "governance-mandate", mandate),
        fact(scribe, "governance-chair", scribe.seats(&body.chair)),
        fact(scribe, "governance-secretary", scribe.seats(&body.secretary)),
        fact(scribe, "governance-seats", scribe.seats(&body.seats)),
        fact(scribe, "governance-cadence", cadence),
        fact(scribe, "governance-life", scribe.life(body)),
        fact(scribe, "governance-stages", body.stages.iter().map(|s| stage(scribe, body, s)).collect()),
    ]));
    blocks
}

impl<'a> Scribe<'a> {
    /// "3 × 2 hours per year".
    pub(super) fn cadence(&self, body: &Body) -> Option<Text> {
        let cadence = body.cadence.as_ref()?;
        let times = usize::from(cadence.times);
        let count = match cadence.length {
            Some(length) => format!("{times} × {}", self.words.duration(length)),
            None => self.with("governance-meetings", &[("count", &times)]),
        };
        Some(Text::plain(match &cadence.per {
            Some(per) => self.with("governance-per", &[("count", &count), ("per", per)]),
            None => count,
        }))
    }

    /// When a body is formed and ends.
    fn life(&self, body: &Body) -> Vec<Text> {
        let said = |key: &str, date: &FuzzyDate| Text::plain(self.with(key, &[("date", &self.date(date))]));
        let formed = body.formed.iter().map(|date| said("governance-formed", date));
        formed.chain(body.dissolves.iter().map(|date| said("governance-dissolves", date))).collect()
    }

    /// The name of a body.
    pub(super) fn body(&self, id: Option<&Id>) -> Option<Text> {
        let body: &Body = self.facts.get(id?)?;
        Some(self.own(&body.title, body.language))
    }

    /// The meetings of governing bodies, in order.
    pub(super) fn governing(&self) -> Vec<&'a Meeting> {
        let all = samspil_core::lessons::in_order(self.plan);
        all.into_iter().filter(|m| m.body.is_some() || m.kind == MeetingKind::Steering).collect()
    }

    /// Who approved a version and when: as it says itself, or as a decision
    /// does.
    pub(super) fn approval(&self, version: &'a PlanVersion) -> (Option<&'a Id>, Option<&'a FuzzyDate>) {
        let about =
            |d: &&Decision| d.version.as_ref() == Some(&version.id) && d.status == DecisionStatus::Decided;
        let decision = self.plan.decisions.iter().find(about);
        let by = version.approved_by.as_ref().or_else(|| decision.and_then(|d| d.body.as_ref()));
        (by, version.approved.as_ref().or_else(|| decision.and_then(|d| d.date.as_ref())))
    }

    /// When something was decided: its own date or its meeting's.
    pub(super) fn decided(&self, decision: &'a Decision) -> Option<&'a FuzzyDate> {
        let meeting = decision.meeting.as_ref().and_then(|id| self.facts.get::<Meeting>(id));
        decision.date.as_ref().or_else(|| meeting.and_then(|m| m.date.as_ref()))
    }
}

/// A stage of a group's life with when and how sure.
fn stage(scribe: &Scribe<'_>, body: &Body, stage: &GroupStage) -> Text {
    let mut text = Text::plain(capital(&scribe.word("Stage", stage.stage.as_str())));
    if let Some(from) = &stage.from {
        let from = scribe.with("governance-from", &[("date", &scribe.date(from))]);
        text = text.and(format!(" {from}"), Tone::Muted);
    }
    match (&stage.marker, stage.certainty) {
        (Some(marker), _) => {
            let marker = scribe.toned(marker, body.language, Tone::Tentative);
            joined(joined(text.and(" (", Tone::Muted), marker), Text::toned(")", Tone::Muted))
        }
        (None, Certainty::Confirmed) => text,
        (None, certainty) => {
            let word = scribe.word("Certainty", super::line::certainty_word(certainty));
            text.and(format!(" ({word})"), Tone::Tentative)
        }
    }
}

/// Which body meets in which period of the plan.
fn year_plan(scribe: &Scribe<'_>) -> Vec<Block> {
    let bodies: Vec<&Body> = scribe.plan.bodies.iter().filter(|body| body.activity.is_some()).collect();
    let columns: Vec<Column> =
        matrix(scribe.plan, scribe.ground.today).columns.iter().map(|heading| heading.column).collect();
    if bodies.is_empty() || columns.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![scribe.heading(1, "governance-year-plan")];
    for part in shares(columns.len(), MOST) {
        let here = columns.get(part).unwrap_or_default();
        let mut headings = scribe.columns(&[("governance-body", 6)]);
        let periods = scribe.plan.programme.periods.as_ref();
        headings.extend(here.iter().map(|period| column(scribe.words.column(periods, *period), 5)));
        let rows = bodies.iter().map(|body| body_row(scribe, body, here)).collect();
        blocks.push(table(scribe.text("governance-year-plan-caption"), headings, 1, rows));
    }
    blocks
}

fn body_row(scribe: &Scribe<'_>, body: &Body, columns: &[Column]) -> Vec<Cell> {
    let all = body.activity.as_ref().map_or(&[][..], |id| scribe.facts.occurrences_of(id));
    let all: Vec<&Occurrence> = all.iter().filter_map(|at| scribe.plan.occurrences.get(*at)).collect();
    let cells = columns.iter().map(|column| {
        let here = all.iter().filter(|o| o.column == *column);
        Cell::new(here.map(|o| scribe.lines().occurrence(o)).collect())
    });
    [cell(scribe.own(&body.title, body.language))].into_iter().chain(cells).collect()
}

/// The dated meetings of the bodies.
fn meetings(scribe: &Scribe<'_>) -> Vec<Block> {
    let rows: Vec<_> = scribe
        .governing()
        .into_iter()
        .map(|m| {
            let place = scribe.venue(m);
            let body = scribe.body(m.body.as_ref()).unwrap_or_default();
            vec![
                Cell::new(scribe.when(m)),
                cell(scribe.lines().meeting_title(m)),
                cell(body),
                Cell::new(place),
            ]
        })
        .collect();
    let keys = [("governance-when", 4), ("kind-meeting", 6), ("governance-body", 5), ("doc-where", 4)];
    titled(scribe, "kinds-meeting", &keys, rows)
}

/// What is to be decided, then what was.
fn decisions(scribe: &Scribe<'_>) -> Vec<Block> {
    let (open, done): (Vec<&Decision>, Vec<&Decision>) =
        scribe.plan.decisions.iter().partition(|decision| decision.status == DecisionStatus::Open);
    let rows = open.into_iter().chain(done).map(|decision| {
        let when = scribe.decided(decision).map(|date| scribe.date(date));
        vec![
            Cell::new(what(scribe, decision)),
            cell(scribe.body(decision.body.as_ref()).unwrap_or_default()),
            Cell::plain(when.unwrap_or_default()),
            Cell::plain(capital(&scribe.word("DecisionStatus", decision.status.as_str()))),
        ]
    });
    let keys = [("kind-decision", 8), ("governance-who", 4), ("governance-when", 3), ("doc-status", 3)];
    titled(scribe, "governance-decisions", &keys, rows.collect())
}

fn what(scribe: &Scribe<'_>, decision: &Decision) -> Vec<Text> {
    let text = scribe.own(&decision.text, decision.language);
    let about = (decision.subject != Subject::Other).then(|| {
        let subject = capital(&scribe.word("Subject", decision.subject.as_str()));
        let version = decision.version.as_ref().map(|id| scribe.facts.name(id));
        let said = version.map_or(subject.clone(), |version| format!("{subject}: {version}"));
        Text::toned(said, Tone::Muted)
    });
    [text].into_iter().chain(about).collect()
}

/// Which version of the plan was approved, by whom and when.
fn versions(scribe: &Scribe<'_>) -> Vec<Block> {
    let rows = scribe.plan.versions.iter().map(|version| {
        let (by, when) = scribe.approval(version);
        let made = version.date.as_ref().map(|date| scribe.date(date));
        let when = match when {
            Some(date) => Text::plain(scribe.date(date)),
            None => Text::toned(scribe.text("governance-not-approved"), Tone::Tentative),
        };
        vec![
            cell(scribe.own(&version.title, version.language)),
            Cell::plain(made.unwrap_or_default()),
            cell(scribe.body(by).unwrap_or_default()),
            cell(when),
        ]
    });
    let keys = [
        ("governance-version", 6),
        ("versions-made", 3),
        ("governance-approved-by", 5),
        ("governance-approved", 4),
    ];
    titled(scribe, "governance-versions", &keys, rows.collect())
}

/// A table below its heading; nothing where it has no rows.
fn titled(scribe: &Scribe<'_>, key: &str, columns: &[(&str, u16)], rows: Vec<Vec<Cell>>) -> Vec<Block> {
    if rows.is_empty() {
        return Vec::new();
    }
    vec![scribe.heading(1, key), table(scribe.text(key), scribe.columns(columns), 1, rows)]
}
