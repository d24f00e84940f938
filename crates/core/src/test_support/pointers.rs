//! Pointers that lead somewhere.

use serde_json::Value;

use super::{Frame, id_of};
use crate::date::{FuzzyDate, When};
use crate::element::Reference;
use crate::{ElementKind, Id};

/// The same fields with every pointer led to an element of the right kind, or
/// left out where there is none. Parts and dates lead to earlier elements only.
pub(super) fn settled(
    mut value: Value,
    references: &[Reference<'_>],
    of: Option<(ElementKind, usize)>,
    frame: &Frame,
) -> Value {
    for (at, reference) in references.iter().enumerate() {
        let pointer = format!("/{}", reference.field.replace('[', "/").replace(']', "").replace('.', "/"));
        let Some(place) = value.pointer_mut(&pointer) else { continue };
        let target = target(reference, at, of, frame);
        *place = match (target, reference.dated) {
            (Some(id), true) => hung_on(place, id),
            (Some(id), false) => id.as_str().into(),
            (None, _) => Value::Null,
        };
    }
    without_null(&mut value);
    value
}

fn target(
    reference: &Reference<'_>,
    at: usize,
    of: Option<(ElementKind, usize)>,
    frame: &Frame,
) -> Option<Id> {
    let before = reference.dated || reference.field == "part_of";
    let fits = |kind: ElementKind| reference.kinds.is_empty() || reference.kinds.contains(&kind);
    let all = frame.counts.iter().filter(|(kind, _)| fits(*kind));
    let all = all.flat_map(|(kind, count)| (0..*count).map(|at| (*kind, at)));
    let candidates: Vec<_> = all.filter(|place| !before || of.is_none_or(|of| *place < of)).collect();
    let choice = frame.choices.get(at % frame.choices.len().max(1))?;
    (!candidates.is_empty()).then(|| choice.get(&candidates)).map(|(kind, at)| id_of(*kind, *at))
}

fn hung_on(written: &Value, anchor: Id) -> Value {
    match written.as_str().map(str::parse) {
        Some(Ok(FuzzyDate { when: When::Relative(length, side, _), bound, approx })) => {
            FuzzyDate { when: When::Relative(length, side, anchor), bound, approx }.to_string().into()
        }
        _ => Value::Null,
    }
}

fn without_null(value: &mut Value) {
    match value {
        Value::Array(items) => {
            items.retain(|item| !item.is_null());
            items.iter_mut().for_each(without_null);
        }
        Value::Object(table) => {
            table.retain(|_, value| !value.is_null());
            table.values_mut().for_each(without_null);
        }
        _ => {}
    }
}
