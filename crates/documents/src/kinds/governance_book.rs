//! Governance as tables: bodies, their meetings, decisions, versions.

use samspil_core::programme::{Body, Decision, Meeting, PlanVersion};

use super::Kind;
use super::meeting::exact_day;
use super::scribe::Scribe;
use super::table::words;
use crate::paper::{Sheet, Text, Value, Workbook};

pub(super) fn workbook(scribe: &Scribe<'_>) -> Workbook {
    let sheets = vec![bodies(scribe), meetings(scribe), decisions(scribe), versions(scribe)];
    scribe.workbook(Kind::GovernancePlan, sheets)
}

/// Texts below each other.
fn lines(all: &[Text]) -> Value {
    Value::from(all.iter().map(Text::string).collect::<Vec<_>>().join("\n"))
}

fn bodies(scribe: &Scribe<'_>) -> Sheet {
    let columns = [
        ("governance-body", 34),
        ("field-kind", 18),
        ("field-purpose", 44),
        ("governance-mandate", 44),
        ("governance-chair", 28),
        ("governance-secretary", 28),
        ("governance-seats", 44),
        ("governance-cadence", 24),
    ];
    let row = |body: &Body| {
        vec![
            Value::from(body.title.as_str()),
            Value::from(scribe.word("BodyKind", body.kind.as_str()).into_owned()),
            words(body.purpose.as_ref()),
            words(body.mandate.as_ref()),
            lines(&scribe.seats(&body.chair)),
            lines(&scribe.seats(&body.secretary)),
            lines(&scribe.seats(&body.seats)),
            scribe.cadence(body).map_or(Value::Blank, |text| Value::from(text.string())),
        ]
    };
    scribe.sheet("kinds-body", &columns, scribe.plan.bodies.iter().map(row).collect())
}

fn meetings(scribe: &Scribe<'_>) -> Sheet {
    let columns = [
        ("field-date", 22),
        ("doc-calendar-day", 14),
        ("kind-meeting", 40),
        ("governance-body", 30),
        ("field-venue", 28),
        ("field-status", 14),
    ];
    let row = |m: &Meeting| {
        let day = m.date.as_ref().and_then(|date| exact_day(&scribe.filled(date)));
        vec![
            m.date.as_ref().map_or(Value::Blank, |date| Value::from(scribe.date(date))),
            day.map_or(Value::Blank, Value::Date),
            Value::from(m.title.as_str()),
            scribe.body(m.body.as_ref()).map_or(Value::Blank, |text| Value::from(text.string())),
            words(m.venue.as_ref()),
            Value::from(scribe.word("Status", m.status.as_str()).into_owned()),
        ]
    };
    scribe.sheet("kinds-meeting", &columns, scribe.governing().into_iter().map(row).collect())
}

fn decisions(scribe: &Scribe<'_>) -> Sheet {
    let columns = [
        ("kind-decision", 50),
        ("governance-subject", 24),
        ("governance-who", 30),
        ("governance-when", 18),
        ("doc-status", 16),
    ];
    let row = |decision: &Decision| {
        vec![
            Value::from(decision.text.as_str()),
            Value::from(scribe.word("Subject", decision.subject.as_str()).into_owned()),
            scribe.body(decision.body.as_ref()).map_or(Value::Blank, |text| Value::from(text.string())),
            decision.date.as_ref().map_or(Value::Blank, |date| scribe.date_value(date)),
            Value::from(scribe.word("DecisionStatus", decision.status.as_str()).into_owned()),
        ]
    };
    scribe.sheet("governance-decisions", &columns, scribe.plan.decisions.iter().map(row).collect())
}

fn versions(scribe: &Scribe<'_>) -> Sheet {
    let columns = [
        ("governance-version", 34),
        ("versions-made", 18),
        ("governance-approved-by", 30),
        ("governance-approved", 18),
    ];
    let rows = scribe.plan.versions.iter().map(|version: &PlanVersion| {
        let (by, when) = scribe.approval(version);
        vec![
            Value::from(version.title.as_str()),
            version.date.as_ref().map_or(Value::Blank, |date| scribe.date_value(date)),
            scribe.body(by).map_or(Value::Blank, |text| Value::from(text.string())),
            when.map_or(Value::Blank, |date| scribe.date_value(date)),
        ]
    });
    scribe.sheet("kinds-version", &columns, rows.collect())
}
