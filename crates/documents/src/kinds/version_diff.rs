//! What differs between two versions of a plan, field by field.

use samspil_core::check::Facts;
use samspil_core::diff::{ElementChange, FieldChange, What, diff};
use samspil_core::{ElementKind, Language, Programme};

use super::scribe::{Scribe, joined, marked};
use super::table::{cell, table};
use super::value::Values;
use super::{Earlier, Kind};
use crate::paper::{Block, Cell, Document, Page, Text, Tone, Value, Workbook};

pub(super) fn document(scribe: &Scribe<'_>) -> Document {
    let blocks = match scribe.ground.choice.earlier {
        None => vec![scribe.remark("doc-no-earlier-version")],
        Some(earlier) => Compared::new(scribe, earlier).blocks(),
    };
    scribe.document(Kind::VersionDiff, Page::Landscape, blocks)
}

pub(super) fn workbook(scribe: &Scribe<'_>) -> Workbook {
    let rows = match scribe.ground.choice.earlier {
        None => Vec::new(),
        Some(earlier) => Compared::new(scribe, earlier).sheet_rows(),
    };
    let columns = [
        ("field-kind", 20),
        ("doc-element", 40),
        ("doc-change", 12),
        ("doc-field", 28),
        ("doc-before", 50),
        ("doc-after", 50),
    ];
    scribe.workbook(Kind::VersionDiff, vec![scribe.sheet("versions-changes", &columns, rows)])
}

struct Compared<'s, 'a> {
    scribe: &'s Scribe<'a>,
    earlier: Earlier<'a>,
    before: Facts<'a>,
    changes: Vec<ElementChange>,
}

/// One row: an element, or one of its fields with what stood and stands.
struct Row {
    field: String,
    before: Vec<String>,
    after: Vec<String>,
}

impl<'s, 'a> Compared<'s, 'a> {
    fn new(scribe: &'s Scribe<'a>, earlier: Earlier<'a>) -> Self {
        let changes = diff(earlier.plan, scribe.plan);
        Self { scribe, earlier, before: Facts::new(earlier.plan), changes }
    }

    fn blocks(&self) -> Vec<Block> {
        let scribe = self.scribe;
        let now = self.earlier.now.map_or_else(|| scribe.text("versions-now").into_owned(), str::to_owned);
        let title = scribe.with("versions-compare-title", &[("from", &self.earlier.name), ("to", &now)]);
        let said = match self.changes.len() {
            0 => scribe.text("versions-equal").into_owned(),
            count => scribe.with("versions-count", &[("count", &count)]),
        };
        let mut blocks =
            vec![Block::Paragraph(Text::toned(title, Tone::Strong)), Block::Paragraph(Text::plain(said))];
        let rows: Vec<_> = self.changes.iter().flat_map(|change| self.table_rows(change)).collect();
        if !rows.is_empty() {
            let keys = [
                ("doc-element", 5),
                ("doc-change", 2),
                ("doc-field", 4),
                ("doc-before", 7),
                ("doc-after", 7),
            ];
            blocks.push(table(scribe.text("versions-changes"), scribe.columns(&keys), 1, rows));
        }
        blocks
    }

    fn table_rows(&self, change: &ElementChange) -> Vec<Vec<Cell>> {
        let language = self.language(change);
        let own = |lines: &[String]| {
            let text = |line: &String| marked(Text::plain(line), language, self.scribe.words);
            Cell::new(lines.iter().map(text).collect())
        };
        let kind = Text::toned(format!("{}: ", self.kind(change)), Tone::Muted);
        let name = joined(kind, marked(Text::plain(self.name(change)), language, self.scribe.words));
        let row = |row: Row| {
            let what = self.scribe.text(what(change.what));
            vec![
                cell(name.clone()),
                Cell::plain(what),
                Cell::plain(row.field),
                own(&row.before),
                own(&row.after),
            ]
        };
        self.rows(change).into_iter().map(row).collect()
    }

    fn sheet_rows(&self) -> Vec<Vec<Value>> {
        let rows = self.changes.iter().flat_map(|change| {
            self.rows(change).into_iter().map(|row| {
                vec![
                    Value::from(self.kind(change)),
                    Value::from(self.name(change)),
                    Value::from(self.scribe.text(what(change.what)).into_owned()),
                    Value::from(row.field),
                    Value::from(row.before.join("\n")),
                    Value::from(row.after.join("\n")),
                ]
            })
        });
        rows.collect()
    }

    /// A row per field that differs; one for an element that is new or gone.
    fn rows(&self, change: &ElementChange) -> Vec<Row> {
        match change.what {
            What::Added => {
                vec![Row { field: String::new(), before: Vec::new(), after: vec![self.name(change)] }]
            }
            What::Removed => {
                vec![Row { field: String::new(), before: vec![self.name(change)], after: Vec::new() }]
            }
            What::Changed => change.fields.iter().map(|field| self.field(change, field)).collect(),
        }
    }

    fn field(&self, change: &ElementChange, field: &FieldChange) -> Row {
        let values = Values { scribe: self.scribe, before: &self.before };
        let (title, shape) = values.field(change.kind, &field.field);
        let said = |value: &Option<_>| {
            value.as_ref().map_or_else(Vec::new, |value| values.lines(shape.as_ref(), value))
        };
        Row { field: title, before: said(&field.before), after: said(&field.after) }
    }

    fn kind(&self, change: &ElementChange) -> String {
        let kind = change.kind.map_or("programme", ElementKind::as_str);
        self.scribe.text(&format!("kind-{kind}")).into_owned()
    }

    fn name(&self, change: &ElementChange) -> String {
        if change.kind.is_none() {
            return change.name.clone();
        }
        let facts = if change.what == What::Removed { &self.before } else { &self.scribe.facts };
        facts.name(&change.id)
    }

    /// The language of an element's own texts.
    fn language(&self, change: &ElementChange) -> Language {
        let of = |plan: &Programme| {
            let kind = change.kind?;
            plan.element_at(kind, plan.position(kind, &change.id)?)?.language()
        };
        let own = of(self.scribe.plan).or_else(|| of(self.earlier.plan));
        own.unwrap_or(self.scribe.plan.programme.language)
    }
}

fn what(what: What) -> &'static str {
    match what {
        What::Added => "diff-added",
        What::Removed => "diff-removed",
        What::Changed => "diff-changed",
    }
}
