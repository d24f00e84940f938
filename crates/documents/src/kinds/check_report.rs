//! What the programme check finds, by severity.

use samspil_core::Message;
use samspil_core::check::{Finding, Place, Severity, check};
use samspil_core::message::Argument;

use super::Kind;
use super::scribe::{Scribe, joined};
use super::table::{cell, table};
use crate::paper::{Block, Cell, Document, Page, Text, Tone, Value, Workbook};

const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Note];

pub(super) fn document(scribe: &Scribe<'_>) -> Document {
    let findings = check(scribe.plan);
    let mut blocks = vec![counts(scribe, &findings)];
    for severity in SEVERITIES {
        let rows: Vec<_> =
            findings.iter().filter(|f| f.severity == severity).map(|f| row(scribe, f)).collect();
        if rows.is_empty() {
            continue;
        }
        let key = format!("severity-{}-many", severity.as_str());
        let columns = scribe.columns(&[("check-place", 4), ("doc-finding", 7), ("doc-to-do", 6)]);
        blocks.extend([scribe.heading(1, &key), table(scribe.text(&key), columns, 1, rows)]);
    }
    scribe.document(Kind::CheckReport, Page::Landscape, blocks)
}

/// How many findings of each severity there are.
fn counts(scribe: &Scribe<'_>, findings: &[Finding]) -> Block {
    let count = |severity: Severity| {
        let count = findings.iter().filter(|f| f.severity == severity).count();
        (count > 0).then(|| scribe.with(&format!("check-count-{}", severity.as_str()), &[("count", &count)]))
    };
    let counts: Vec<String> = SEVERITIES.into_iter().filter_map(count).collect();
    let said = if counts.is_empty() {
        scribe.text("check-none").into_owned()
    } else {
        scribe.with("doc-found", &[("counts", &scribe.words.list(&counts))])
    };
    Block::Paragraph(Text::plain(said))
}

/// Place, what does not hold, what to do.
fn row(scribe: &Scribe<'_>, finding: &Finding) -> Vec<Cell> {
    let mut what = vec![Text::plain(scribe.message(&finding.message))];
    if let (Some(stated), Some(computed)) = (&finding.stated, &finding.computed) {
        let said = |key: &str, argument: &Argument| {
            format!("{}: {}", scribe.text(key), scribe.words.argument(&scribe.named(argument)))
        };
        let both = format!("{} · {}", said("check-stated", stated), said("check-computed", computed));
        what.push(Text::toned(both, Tone::Strong));
    }
    vec![
        Cell::new(vec![place(scribe, &finding.place), Text::toned(finding.code, Tone::Muted)]),
        Cell::new(what),
        cell(Text::plain(scribe.message(&finding.help))),
    ]
}

/// "Activity: title".
fn place(scribe: &Scribe<'_>, place: &Place) -> Text {
    let kind = place.kind.map_or("programme", |kind| kind.as_str());
    let kind = Text::toned(format!("{}: ", scribe.text(&format!("kind-{kind}"))), Tone::Muted);
    joined(kind, scribe.own(place_name(scribe, place), None))
}

fn place_name(scribe: &Scribe<'_>, place: &Place) -> String {
    match place.kind {
        Some(_) => scribe.facts.name(&place.id),
        None => scribe.plan.programme.title.clone(),
    }
}

impl Scribe<'_> {
    /// A message of core; dates that hang on other elements name them.
    fn message(&self, message: &Message) -> String {
        let arguments = message.arguments.iter().map(|(name, value)| (*name, self.named(value))).collect();
        self.words.message(&Message { key: message.key.clone(), arguments }).into_owned()
    }

    fn named(&self, argument: &Argument) -> Argument {
        match argument {
            Argument::Date(date) => Argument::Text(self.date(date)),
            Argument::List(list) => Argument::List(list.iter().map(|one| self.named(one)).collect()),
            other => other.clone(),
        }
    }
}

pub(super) fn workbook(scribe: &Scribe<'_>) -> Workbook {
    let columns = [
        ("doc-severity", 14),
        ("doc-code", 10),
        ("field-kind", 18),
        ("check-place", 36),
        ("doc-finding", 60),
        ("check-stated", 16),
        ("check-computed", 16),
        ("doc-to-do", 60),
    ];
    let rows = check(scribe.plan).into_iter().map(|finding| {
        let argument =
            |argument: &Option<Argument>| argument.as_ref().map_or(Value::Blank, |a| value(scribe, a));
        let kind = finding.place.kind.map_or("programme", |kind| kind.as_str());
        vec![
            Value::from(scribe.text(&format!("severity-{}", finding.severity.as_str())).into_owned()),
            Value::from(finding.code),
            Value::from(scribe.text(&format!("kind-{kind}")).into_owned()),
            Value::from(place_name(scribe, &finding.place)),
            Value::from(scribe.message(&finding.message)),
            argument(&finding.stated),
            argument(&finding.computed),
            Value::from(scribe.message(&finding.help)),
        ]
    });
    scribe.workbook(Kind::CheckReport, vec![scribe.sheet("view-check", &columns, rows.collect())])
}

/// Figures as figures, all else in words.
fn value(scribe: &Scribe<'_>, argument: &Argument) -> Value {
    match argument {
        Argument::Count(count) => Value::Number(*count),
        Argument::Figure(figure) => Value::Figure(*figure),
        other => Value::from(scribe.words.argument(&scribe.named(other))),
    }
}
