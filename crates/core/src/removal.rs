//! What taking an element out of a plan takes with it.

use std::collections::{BTreeSet, HashMap, VecDeque};

use serde_json::Value;

use crate::element::Reference;
use crate::form;
use crate::programme::Head;
use crate::{Element, ElementKind, Id, Programme};

/// Everything that changes when an element is taken out.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Removal {
    /// The element itself, then those that cannot be without it.
    pub deleted: Vec<Element>,
    /// Those that pointed there: as they will be, with the fields concerned.
    pub changed: Vec<(Element, Vec<String>)>,
    /// The head without its pointers, where it had any.
    pub head: Option<Head>,
}

/// What taking an element out of a plan changes: pointers to it are taken out;
/// an element that loses what it must have goes too. `None` where there is no
/// such element.
pub fn of(plan: &Programme, id: &Id) -> Option<Removal> {
    let mut left: Vec<Option<(Element, Vec<String>)>> = ElementKind::ALL
        .iter()
        .flat_map(|kind| plan.elements_of(*kind))
        .map(|element| Some((element, Vec::new())))
        .collect();
    let at = left.iter().position(|left| left.as_ref().is_some_and(|(element, _)| element.id() == id))?;
    let pointing = pointing(plan);
    let mut removal = Removal::default();
    let mut gone: VecDeque<Element> = left[at].take().map(|(element, _)| element).into_iter().collect();
    let mut head = plan.programme.clone();
    while let Some(element) = gone.pop_front() {
        let id = element.id().clone();
        removal.deleted.push(element);
        head = head_without(head, &id);
        for at in pointing.get(&id).into_iter().flatten() {
            let Some((element, mut fields)) = left[*at].take() else { continue };
            match without(&element, &id) {
                Some(rest) => {
                    fields.extend(fields_of(&element.references(), &id));
                    left[*at] = Some((rest, fields));
                }
                None => gone.push_back(element),
            }
        }
    }
    removal.changed = left.into_iter().flatten().filter(|(_, fields)| !fields.is_empty()).collect();
    removal.head = (head != plan.programme).then_some(head);
    Some(removal)
}

/// For each id the places of the elements that point at it, counted through all
/// lists.
fn pointing(plan: &Programme) -> HashMap<&Id, BTreeSet<usize>> {
    let mut pointing: HashMap<&Id, BTreeSet<usize>> = HashMap::new();
    let mut at = 0;
    plan.visit(|_, _, _, _, references| {
        for reference in references {
            pointing.entry(reference.id).or_default().insert(at);
        }
        at += 1;
    });
    pointing
}

fn fields_of(references: &[Reference<'_>], id: &Id) -> Vec<String> {
    let mut fields: Vec<String> = Vec::new();
    for reference in references.iter().filter(|reference| reference.id == id) {
        let field = reference.field.split(['.', '[']).next().unwrap_or("").to_owned();
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    fields
}

/// The element without its pointers to `id`; nothing where it cannot be
/// without them. A timing rule that loses an end says nothing any more.
fn without(element: &Element, id: &Id) -> Option<Element> {
    if element.kind() == ElementKind::TimingRule {
        return None;
    }
    let kind = element.kind();
    let mut json = element.to_json().ok()?;
    let mut current = element.clone();
    while let Some(path) = first_pointer(&current.references(), id) {
        let whole = json.clone();
        take_out(&mut json, &path)?;
        current = match Element::from_json(kind, json.clone()) {
            Ok(rest) => rest,
            Err(_) => {
                json = whole;
                take_out(&mut json, row_of(&path)?)?;
                Element::from_json(kind, json.clone()).ok()?
            }
        };
    }
    let emptied = form::of(kind).fields.iter().any(|field| {
        let list = |value: Option<&Value>| value.and_then(Value::as_array).is_some_and(Vec::is_empty);
        field.required && list(json.get(&field.name))
    });
    (!emptied).then_some(current)
}

fn head_without(head: Head, id: &Id) -> Head {
    let mut current = head;
    while let Some(path) = first_pointer(&current.references(), id) {
        let without = serde_json::to_value(&current).ok().and_then(|mut json| {
            take_out(&mut json, &path)?;
            serde_json::from_value(json).ok()
        });
        match without {
            Some(without) => current = without,
            None => break,
        }
    }
    current
}

fn first_pointer(references: &[Reference<'_>], id: &Id) -> Option<String> {
    references.iter().find(|reference| reference.id == id).map(|reference| reference.field.clone())
}

/// The row in which a path ends: of `lines[0].own[1].field` it is
/// `lines[0].own[1]`.
fn row_of(path: &str) -> Option<&str> {
    path.rfind(']').map(|end| &path[..=end]).filter(|row| *row != path)
}

/// Takes the value at a path such as `lines[0].who.person` out.
fn take_out(json: &mut Value, path: &str) -> Option<()> {
    let pointer = format!("/{}", path.replace(['.', '['], "/").replace(']', ""));
    let (parent, last) = pointer.rsplit_once('/')?;
    match json.pointer_mut(parent)? {
        Value::Array(items) => {
            let at: usize = last.parse().ok()?;
            (at < items.len()).then(|| drop(items.remove(at)))
        }
        Value::Object(fields) => fields.shift_remove(last).map(drop),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan() -> Programme {
        let text = r#"
            [programme]
            id = "p"
            title = "P"
            language = "da"
            kind = "network"
            coordinator = { text = "Tovholder", person = "anne" }
            [[goals]]
            id = "goal"
            text = "G"
            [[results]]
            id = "result"
            title = "R"
            goals = ["goal"]
            [[activities]]
            id = "talk"
            title = "T"
            results = ["result"]
            responsible = { text = "En leder", person = "anne" }
            [[activities]]
            id = "follow-up"
            title = "F"
            deadline = "2 weeks after talk"
            [[occurrences]]
            id = "o"
            activity = "talk"
            column = "after"
            [[people]]
            id = "anne"
            name = "Anne"
            [[timing_rules]]
            id = "rule"
            text = "Først det ene"
            what = { of = "talk" }
            relation = "before"
            to = { of = "follow-up" }
        "#;
        toml::from_str(text).expect("a plan")
    }

    fn ids(elements: &[Element]) -> Vec<&str> {
        elements.iter().map(|element| element.id().as_str()).collect()
    }

    #[test]
    fn pointers_go_and_what_cannot_be_without_goes_too() {
        let removal = of(&plan(), &"talk".parse().expect("an id")).expect("a removal");
        assert_eq!(ids(&removal.deleted), ["talk", "o", "rule"]);
        let changed: Vec<_> = removal.changed.iter().map(|(e, f)| (e.id().as_str(), f.clone())).collect();
        assert_eq!(changed, [("follow-up", vec!["deadline".to_owned()])]);
        assert_eq!(removal.head, None);
    }

    #[test]
    fn a_column_takes_its_values_and_nothing_else() {
        let text = r#"
            [programme]
            id = "p"
            title = "P"
            language = "da"
            kind = "network"
            [[meetings]]
            id = "m"
            title = "M"
            lines = [{ who = { text = "En leder" }, own = [
                { field = "time", text = "5 min." }, { field = "room", text = "Salen" },
            ] }]
            [[form_labels]]
            id = "time"
            label = "Tid"
            [[form_labels]]
            id = "room"
            label = "Sted"
        "#;
        let plan: Programme = toml::from_str(text).expect("a plan");
        let removal = of(&plan, &"time".parse().expect("an id")).expect("a removal");
        assert_eq!(ids(&removal.deleted), ["time"]);
        let Some((Element::Meeting(meeting), _)) = removal.changed.first() else { panic!("a meeting") };
        let left: Vec<_> = meeting.lines[0].own.iter().map(|value| value.text.as_str()).collect();
        assert_eq!(left, ["Salen"]);
    }

    #[test]
    fn a_person_leaves_an_open_seat() {
        let removal = of(&plan(), &"anne".parse().expect("an id")).expect("a removal");
        assert_eq!(ids(&removal.deleted), ["anne"]);
        let seat = removal.head.expect("a head").coordinator.expect("a seat");
        assert_eq!((seat.person, seat.text.as_deref()), (None, Some("Tovholder")));
        let Some((Element::Activity(talk), _)) = removal.changed.first() else { panic!("an activity") };
        assert_eq!(talk.responsible.as_ref().and_then(|seat| seat.text.as_deref()), Some("En leder"));
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "a test measures how long it takes")]
    fn a_large_plan_is_looked_through_once() {
        let mut plan = plan();
        let talk = plan.occurrences[0].clone();
        for at in 0..5000 {
            let id = format!("o-{at}").parse().expect("an id");
            plan.occurrences.push(crate::programme::Occurrence { id, ..talk.clone() });
        }
        let began = std::time::Instant::now();
        let removal = of(&plan, &"talk".parse().expect("an id")).expect("a removal");
        assert_eq!(removal.deleted.len(), 5003);
        assert!(began.elapsed().as_secs() < 10, "{:?}", began.elapsed());
    }

    #[test]
    fn what_is_not_there_cannot_be_taken_out() {
        assert_eq!(of(&plan(), &"nobody".parse().expect("an id")), None);
    }
}
