//! Values of any field as a person reads them.

use samspil_core::check::Facts;
use samspil_core::duration::Duration;
use samspil_core::form::{self, Notation, Record, Shape};
use samspil_core::period::{Column, Period};
use samspil_core::{ElementKind, Figure, FuzzyDate, Id};
use serde_json::Value;

use super::scribe::Scribe;

/// Reads values of two versions of a plan.
pub(super) struct Values<'s, 'a> {
    pub(super) scribe: &'s Scribe<'a>,
    /// The earlier version, which knows the names of what is gone.
    pub(super) before: &'s Facts<'a>,
}

impl Values<'_, '_> {
    /// The title and shape of the field at a path such as
    /// `lines[0].contribution`.
    pub(super) fn field(&self, kind: Option<ElementKind>, path: &str) -> (String, Option<Shape>) {
        let mut owner = kind.map_or("programme", ElementKind::as_str);
        let mut record = kind.map_or_else(form::head, form::of);
        let mut titles: Vec<String> = Vec::new();
        let mut shape = None;
        for step in path.split('.') {
            let (name, at) = match step.split_once('[') {
                Some((name, at)) => (name, at.trim_end_matches(']').parse::<usize>().ok()),
                None => (step, None),
            };
            let Some(field) = record.field(name) else {
                titles.push(step.to_owned());
                return (titles.join(": "), None);
            };
            let title = self.label(owner, name);
            titles.push(at.map_or_else(|| title.clone(), |at| format!("{title} {}", at + 1)));
            shape = Some(field.shape.clone());
            if let Shape::Rows(inner) | Shape::Record(inner) = &field.shape {
                (record, owner) = (inner, inner.name.as_str());
            }
        }
        (titles.join(": "), shape)
    }

    /// The title of a field: its owner's own word for it, or the usual one.
    fn label(&self, owner: &str, field: &str) -> String {
        let words = self.scribe.words;
        let own = format!("field-{owner}-{field}");
        let usual = format!("field-{field}");
        match (words.has(&own), words.has(&usual)) {
            (true, _) => words.text(&own).into_owned(),
            (false, true) => words.text(&usual).into_owned(),
            (false, false) => field.to_owned(),
        }
    }

    /// A value, line by line.
    pub(super) fn lines(&self, shape: Option<&Shape>, value: &Value) -> Vec<String> {
        match value {
            Value::Null => Vec::new(),
            Value::Array(all) => all.iter().flat_map(|value| self.lines(shape, value)).collect(),
            Value::Object(fields) => {
                let record = match shape {
                    Some(Shape::Record(record) | Shape::Rows(record)) => Some(record),
                    _ => None,
                };
                fields.iter().map(|(name, value)| self.inner(record, name, value)).collect()
            }
            value => vec![self.one(shape, value)],
        }
    }

    /// A field of a value: "Title: words".
    fn inner(&self, record: Option<&Record>, name: &str, value: &Value) -> String {
        let shape = record.and_then(|record| record.field(name)).map(|field| &field.shape);
        let owner = record.map_or("", |record| record.name.as_str());
        format!("{}: {}", self.label(owner, name), self.lines(shape, value).join("; "))
    }

    fn one(&self, shape: Option<&Shape>, value: &Value) -> String {
        let written = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        shape.and_then(|shape| self.said(shape, value, &written)).unwrap_or(written)
    }

    /// A single value in words; nothing where it stands as it is.
    fn said(&self, shape: &Shape, value: &Value, written: &str) -> Option<String> {
        let words = self.scribe.words;
        let periods = self.scribe.plan.programme.periods.as_ref();
        Some(match shape {
            Shape::Bool => words.text(if value.as_bool()? { "yes" } else { "no" }).into_owned(),
            Shape::Figure => words.figure(written.parse::<Figure>().ok()?),
            Shape::Word(list) | Shape::Words(list) => {
                let key = format!("word-{}-{written}", list.name);
                words.has(&key).then(|| words.text(&key).into_owned())?
            }
            Shape::Numbers => {
                words.month(i8::try_from(value.as_i64()?).ok().filter(|m| (1..=12).contains(m))?)
            }
            Shape::Pointer(_) | Shape::Pointers(_) => self.name(&written.parse().ok()?),
            Shape::Notation(Notation::Date | Notation::Day) => {
                words.date_naming(&written.parse::<FuzzyDate>().ok()?, |anchor| self.name(anchor))
            }
            Shape::Notation(Notation::Duration) => words.duration(written.parse::<Duration>().ok()?),
            Shape::Notation(Notation::Period) => words.period(written.parse::<Period>().ok()?),
            Shape::Notation(Notation::Column) => words.column(periods, written.parse::<Column>().ok()?),
            _ => return None,
        })
    }

    /// What an element is called, in this version or the earlier one.
    fn name(&self, id: &Id) -> String {
        let known = self.scribe.facts.place(id).is_some();
        if known { self.scribe.facts.name(id) } else { self.before.name(id) }
    }
}
