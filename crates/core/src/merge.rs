//! Two persons or two organisations of a plan become one: whoever pointed at
//! either points at the one that stays.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::date::{FuzzyDate, When};
use crate::element::Reference;
use crate::form::{self, Shape};
use crate::programme::Head;
use crate::{Element, ElementKind, Id, Programme, organisations};

/// Which of two values stands afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// That of the one that stays.
    Kept,
    /// That of the one that goes.
    Gone,
    /// Both: of lists and remarks.
    Both,
}

impl Side {
    /// The word in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Gone => "gone",
            Self::Both => "both",
        }
    }
}

impl std::str::FromStr for Side {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        [Self::Kept, Self::Gone, Self::Both].into_iter().find(|side| side.as_str() == text).ok_or(())
    }
}

/// A field in which the two differ.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The field.
    pub field: String,
    /// What the one that stays says; null where nothing.
    pub kept: Value,
    /// What the one that goes says; null where nothing.
    pub gone: Value,
    /// Whether both can stand beside each other.
    pub joins: bool,
    /// What stands where nobody chooses: both, else what is there, else that
    /// of the one that stays.
    pub usual: Side,
}

/// Why two cannot become one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// One of them is not there, or they are not two of a kind that is merged.
    NoPair,
    /// They are bound to each other, as two: the relationship.
    BoundToEachOther(Id),
    /// What was chosen gives no element.
    Unreadable,
    /// The one that stays would be called as another organisation: its id.
    Twin(Id),
}

/// Everything that changes when two become one.
#[derive(Debug, Clone, PartialEq)]
pub struct Merge {
    /// The one that stays, as it will be.
    pub kept: Element,
    /// The one that goes, as it stands.
    pub gone: Element,
    /// Those that pointed at the one that goes, as they will be.
    pub changed: Vec<Element>,
    /// The head, where it pointed there.
    pub head: Option<Head>,
}

/// Kinds of which two can become one.
pub const KINDS: [ElementKind; 2] = [ElementKind::Person, ElementKind::Organisation];

/// The fields in which two elements of a kind differ, in the order of the form.
pub fn differences(kept: &Element, gone: &Element) -> Vec<Difference> {
    let (kept_json, gone_json) = (json(kept), json(gone));
    let fields = form::of(kept.kind()).fields.iter().filter(|field| field.name != "id");
    let differing = fields.filter_map(|field| {
        let of = |json: &Map<String, Value>| json.get(&field.name).cloned().unwrap_or(Value::Null);
        let (kept, gone) = (of(&kept_json), of(&gone_json));
        let list = matches!(
            field.shape,
            Shape::Rows(_) | Shape::Pointers(_) | Shape::Words(_) | Shape::Lines | Shape::Numbers
        );
        let joins = list || field.name == "note";
        let usual = match (kept.is_null(), gone.is_null()) {
            (_, true) => Side::Kept,
            (true, false) => Side::Gone,
            (false, false) if joins => Side::Both,
            (false, false) => Side::Kept,
        };
        (kept != gone).then(|| Difference { field: field.name.clone(), kept, gone, joins, usual })
    });
    differing.collect()
}

/// What changes when `gone` is merged into `kept`; `chosen` says which value
/// stands where they differ.
///
/// # Errors
/// Where the two cannot become one.
pub fn of(plan: &Programme, kept: &Id, gone: &Id, chosen: &BTreeMap<String, Side>) -> Result<Merge, Refusal> {
    let (kept, gone) = pair(plan, kept, gone)?;
    if let Some(bound) = plan.relationships.iter().find(|bound| {
        bound.everyone().any(|id| id == kept.id()) && bound.everyone().any(|id| id == gone.id())
    }) {
        return Err(Refusal::BoundToEachOther(bound.id.clone()));
    }
    let (from, to) = (gone.id().clone(), kept.id().clone());
    let joined = joined(&kept, &gone, chosen).ok_or(Refusal::Unreadable)?;
    let joined = pointed(&joined, &from, &to).unwrap_or(joined);
    let others = ElementKind::ALL.iter().flat_map(|kind| plan.elements_of(*kind));
    let others = others.filter(|other| other.id() != &from && other.id() != &to);
    let changed = others.filter_map(|other| pointed(&other, &from, &to)).collect();
    let head = pointed_head(&plan.programme, &from, &to);
    let mut merge = Merge { kept: joined, gone, changed, head };
    merge.open_circle(plan);
    merge.told_apart(plan)?;
    Ok(merge)
}

fn pair(plan: &Programme, kept: &Id, gone: &Id) -> Result<(Element, Element), Refusal> {
    let index = plan.index();
    let find = |id: &Id| index.get(id).and_then(|(kind, at)| plan.element_at(*kind, *at));
    match (find(kept), find(gone)) {
        (Some(a), Some(b)) if a.kind() == b.kind() && KINDS.contains(&a.kind()) && a.id() != b.id() => {
            Ok((a, b))
        }
        _ => Err(Refusal::NoPair),
    }
}

fn json(element: &Element) -> Map<String, Value> {
    match element.to_json() {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

/// The one that stays, with the values that were chosen.
fn joined(kept: &Element, gone: &Element, chosen: &BTreeMap<String, Side>) -> Option<Element> {
    let mut fields = json(kept);
    for difference in differences(kept, gone) {
        let Difference { field, kept, gone, joins, usual } = difference;
        let side = chosen.get(&field).copied().filter(|side| joins || *side != Side::Both).unwrap_or(usual);
        let value = match side {
            Side::Kept => kept,
            Side::Gone => gone,
            Side::Both => both(kept, gone),
        };
        // A name must stand, whatever was chosen.
        if !value.is_null() {
            fields.insert(field, value);
        } else {
            fields.shift_remove(&field);
        }
    }
    Element::from_json(kept.kind(), Value::Object(fields)).ok()
}

fn both(kept: Value, gone: Value) -> Value {
    match (kept, gone) {
        (Value::Array(mut all), Value::Array(more)) => {
            for item in more {
                if !all.contains(&item) {
                    all.push(item);
                }
            }
            Value::Array(all)
        }
        (Value::String(one), Value::String(other)) => format!("{one}\n{other}").into(),
        (Value::Null, other) => other,
        (one, _) => one,
    }
}

/// The element with its pointers led elsewhere; nothing where it has none to
/// lead.
fn pointed(element: &Element, from: &Id, to: &Id) -> Option<Element> {
    let mut json = element.to_json().ok()?;
    lead(&mut json, &element.references(), from, to)?;
    if element.id() == to && json.get("part_of").and_then(Value::as_str) == Some(to.as_str()) {
        json.as_object_mut()?.shift_remove("part_of");
    }
    if json.get("deputy").is_some() && json.get("deputy") == json.get("person") {
        json.as_object_mut()?.shift_remove("deputy");
    }
    Element::from_json(element.kind(), json).ok()
}

fn pointed_head(head: &Head, from: &Id, to: &Id) -> Option<Head> {
    let mut json = serde_json::to_value(head).ok()?;
    lead(&mut json, &head.references(), from, to)?;
    serde_json::from_value(json).ok()
}

/// Leads every pointer from one id to another; what then stands twice in a list
/// stands once. Nothing where no pointer leads there.
fn lead(json: &mut Value, references: &[Reference<'_>], from: &Id, to: &Id) -> Option<()> {
    let paths: Vec<String> = references
        .iter()
        .filter(|reference| reference.id == from)
        .map(|reference| format!("/{}", reference.field.replace(['.', '['], "/").replace(']', "")))
        .collect();
    for path in &paths {
        let place = json.pointer_mut(path)?;
        *place = led(place, to);
    }
    for path in &paths {
        once(json, path, to);
    }
    (!paths.is_empty()).then_some(())
}

/// A pointer, or a date that hangs on one.
fn led(written: &Value, to: &Id) -> Value {
    match written.as_str().map(str::parse) {
        Some(Ok(FuzzyDate { when: When::Relative(length, side, _), bound, approx })) => {
            FuzzyDate { when: When::Relative(length, side, to.clone()), bound, approx }.to_string().into()
        }
        _ => to.as_str().into(),
    }
}

/// Takes out what points at `to` a second time in the lists on the way to a
/// place. Two rows that say the same of nobody, as two open seats, stay two.
fn once(json: &mut Value, path: &str, to: &Id) {
    let mut end = path.len();
    while let Some(at) = path.get(..end).and_then(|path| path.rfind('/')) {
        if let Some(Value::Array(items)) = path.get(..at).and_then(|path| json.pointer_mut(path)) {
            let mut seen: Vec<Value> = Vec::new();
            items.retain(|item| {
                if !mentions(item, to) {
                    return true;
                }
                let new = !seen.contains(item);
                if new {
                    seen.push(item.clone());
                }
                new
            });
        }
        end = at;
    }
}

fn mentions(value: &Value, id: &Id) -> bool {
    match value {
        Value::String(text) => text == id.as_str(),
        Value::Array(items) => items.iter().any(|item| mentions(item, id)),
        Value::Object(fields) => fields.values().any(|value| mentions(value, id)),
        _ => false,
    }
}

impl Merge {
    /// The plan as it will be.
    pub fn applied(&self, plan: &Programme) -> Programme {
        let mut made = Programme {
            programme: self.head.clone().unwrap_or_else(|| plan.programme.clone()),
            ..Programme::default()
        };
        let changed: BTreeMap<&Id, &Element> =
            self.changed.iter().chain([&self.kept]).map(|element| (element.id(), element)).collect();
        for element in plan.clone().into_elements() {
            if element.id() != self.gone.id() {
                made.push(changed.get(element.id()).map_or(element, |element| (*element).clone()));
            }
        }
        made
    }

    /// An organisation that would be part of what is part of it is part of
    /// nothing.
    fn open_circle(&mut self, plan: &Programme) {
        let Element::Organisation(kept) = &self.kept else { return };
        let parent = kept.part_of.clone();
        let own = kept.id.clone();
        let made = self.applied(plan);
        let above = |id: &Id| organisations::above(&made, id).iter().any(|parent| parent.id == own);
        if parent.is_some_and(|parent| parent == own || above(&parent))
            && let Element::Organisation(kept) = &mut self.kept
        {
            kept.part_of = None;
        }
    }

    fn told_apart(&self, plan: &Programme) -> Result<(), Refusal> {
        let Element::Organisation(kept) = &self.kept else { return Ok(()) };
        let mut others = plan.clone();
        others.organisations.retain(|other| other.id != *self.gone.id());
        match organisations::twin(&others, kept) {
            Some(twin) => Err(Refusal::Twin(twin.id.clone())),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests;
