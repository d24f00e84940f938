//! What changed between two versions of a plan, element by element and field
//! by field.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use crate::{Element, ElementKind, Id, Programme};

/// What happened to an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum What {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// Some of its fields differ.
    Changed,
}

/// A field that differs, with its value before and after; `None` where it had
/// or has none. The name is a path: `sheet.purpose`, `lines[0].contribution`.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldChange {
    /// The path of the field in its element.
    pub field: String,
    /// What stood.
    pub before: Option<Value>,
    /// What stands.
    pub after: Option<Value>,
}

/// One element that differs.
#[derive(Debug, Clone, PartialEq)]
pub struct ElementChange {
    /// Its kind; nothing for the programme's head.
    pub kind: Option<ElementKind>,
    /// Its id.
    pub id: Id,
    /// Its name, as it is now, or as it was where it is gone.
    pub name: String,
    /// What happened to it.
    pub what: What,
    /// The fields that differ; empty where the element is new or gone.
    pub fields: Vec<FieldChange>,
}

/// Everything that differs, in the order of the plan file: the head, then kind
/// by kind; within a kind the elements of `after` first, then those that are
/// gone.
pub fn diff(before: &Programme, after: &Programme) -> Vec<ElementChange> {
    let mut changes = Vec::new();
    if before.programme != after.programme {
        changes.push(ElementChange {
            kind: None,
            id: after.programme.id.clone(),
            name: after.programme.title.clone(),
            what: What::Changed,
            fields: fields(json(&before.programme), json(&after.programme)),
        });
    }
    for kind in ElementKind::ALL {
        let old = before.elements_of(*kind);
        let new = after.elements_of(*kind);
        let by_id: HashMap<&Id, &Element> = old.iter().map(|e| (e.id(), e)).collect();
        for element in &new {
            changes.extend(compare(by_id.get(element.id()).copied(), Some(element)));
        }
        let stays: HashMap<&Id, ()> = new.iter().map(|e| (e.id(), ())).collect();
        changes.extend(
            old.iter().filter(|e| !stays.contains_key(e.id())).filter_map(|e| compare(Some(e), None)),
        );
    }
    changes
}

/// How an element differs from what it was, if it does.
pub fn compare(before: Option<&Element>, after: Option<&Element>) -> Option<ElementChange> {
    let (what, element) = match (before, after) {
        (None, Some(element)) => (What::Added, element),
        (Some(element), None) => (What::Removed, element),
        (Some(old), Some(new)) if old != new => (What::Changed, new),
        _ => return None,
    };
    let fields = match (before, after) {
        (Some(old), Some(new)) => {
            fields(old.to_json().unwrap_or_default(), new.to_json().unwrap_or_default())
        }
        _ => Vec::new(),
    };
    let name = match element.name() {
        "" => element.id().to_string(),
        name => name.to_owned(),
    };
    Some(ElementChange { kind: Some(element.kind()), id: element.id().clone(), name, what, fields })
}

fn json(value: &impl serde::Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

/// The fields in which two JSON values differ.
pub fn fields(before: Value, after: Value) -> Vec<FieldChange> {
    let mut flat: BTreeMap<String, (Option<Value>, Option<Value>)> = BTreeMap::new();
    flatten("", before, &mut |path, value| flat.entry(path).or_default().0 = Some(value));
    flatten("", after, &mut |path, value| flat.entry(path).or_default().1 = Some(value));
    flat.into_iter()
        .filter(|(_, (before, after))| before != after)
        .map(|(field, (before, after))| FieldChange { field, before, after })
        .collect()
}

fn flatten(path: &str, value: Value, put: &mut impl FnMut(String, Value)) {
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                let path = if path.is_empty() { name } else { format!("{path}.{name}") };
                flatten(&path, value, put);
            }
        }
        Value::Array(list) if list.iter().any(Value::is_object) => {
            for (at, value) in list.into_iter().enumerate() {
                flatten(&format!("{path}[{at}]"), value, put);
            }
        }
        other => put(path.to_owned(), other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::Goal;

    fn goal(id: &str, text: &str) -> Goal {
        Goal { id: id.parse().expect("an id"), text: text.to_owned(), ..Goal::default() }
    }

    #[test]
    fn equal_plans_do_not_differ() {
        let plan = Programme { goals: vec![goal("g1", "a")], ..Programme::default() };
        assert_eq!(diff(&plan, &plan), Vec::new());
    }

    #[test]
    fn what_is_new_gone_or_changed_is_named() {
        let before = Programme { goals: vec![goal("g1", "a"), goal("g2", "b")], ..Programme::default() };
        let after = Programme { goals: vec![goal("g1", "c"), goal("g3", "d")], ..Programme::default() };
        let seen: Vec<_> =
            diff(&before, &after).into_iter().map(|c| (c.id.to_string(), c.what, c.fields.len())).collect();
        assert_eq!(
            seen,
            [("g1".into(), What::Changed, 1), ("g3".into(), What::Added, 0), ("g2".into(), What::Removed, 0)]
        );
    }

    #[test]
    fn a_field_deep_inside_is_named_by_its_path() {
        let before = serde_json::json!({"lines": [{"who": {"text": "a"}}], "goals": ["x"]});
        let after = serde_json::json!({"lines": [{"who": {"text": "b"}}], "goals": ["x", "y"]});
        let names: Vec<_> = fields(before, after).into_iter().map(|f| f.field).collect();
        assert_eq!(names, ["goals", "lines[0].who.text"]);
    }
}
