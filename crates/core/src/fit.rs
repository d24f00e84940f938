//! Whether a changed element fits into its plan: what it points at is there,
//! nothing is part of itself, months are months and ends follow beginnings.

use std::collections::HashMap;

use crate::element::Reference;
use crate::form::Fault;
use crate::message::{Argument, Message};
use crate::period::Column;
use crate::programme::{Head, Link};
use crate::{Element, ElementKind, Id, Programme};

/// What does not fit of an element that is to stand in the plan, with the name
/// of the form's input (`lines.0.who.person`).
pub fn element(plan: &Programme, element: &Element) -> Vec<Fault> {
    let index = plan.index();
    let kind_of = |id: &Id| {
        if id == element.id() { Some(element.kind()) } else { index.get(id).map(|(kind, _)| *kind) }
    };
    let mut faults = pointers(&element.references(), kind_of);
    faults.extend(circle(plan, element));
    faults.extend(sense(plan, element));
    faults
}

/// What does not fit of a head that is to stand before the plan.
pub fn head(plan: &Programme, head: &Head) -> Vec<Fault> {
    let index = plan.index();
    let mut faults = pointers(&head.references(), |id| index.get(id).map(|(kind, _)| *kind));
    faults.extend(links(&head.links));
    if let Some(periods) = &head.periods {
        if !(1..=60).contains(&periods.count) {
            let message = Message::new("form-not-a-number").with("least", 1_i64).with("most", 60_i64);
            faults.push(Fault::new("periods.count", message));
        }
        if periods.first.scheme() != periods.scheme {
            faults.push(Fault::new("periods.first", Message::new("form-other-scheme")));
        }
    }
    faults
}

fn pointers(references: &[Reference<'_>], kind_of: impl Fn(&Id) -> Option<ElementKind>) -> Vec<Fault> {
    let check = |reference: &Reference<'_>| {
        let message = match kind_of(reference.id) {
            None => Message::new("form-no-such-element").with("id", reference.id),
            Some(kind) if !reference.kinds.is_empty() && !reference.kinds.contains(&kind) => {
                Message::new("form-wrong-kind")
                    .with("id", reference.id)
                    .with("kind", Argument::Key(format!("kind-{kind}").into()))
            }
            Some(_) => return None,
        };
        Some(Fault::new(input(&reference.field), message))
    };
    references.iter().filter_map(check).collect()
}

/// The name of the input for a pointer's path: `lines[0].who.person` stands in
/// `lines.0.who.person`, `goals[1]` in `goals`.
pub fn input(field: &str) -> String {
    let field =
        if field.ends_with(']') { field.rsplit_once('[').map_or(field, |(list, _)| list) } else { field };
    field.replace('[', ".").replace(']', "")
}

/// The element would be part of itself, or its date hang on itself.
fn circle(plan: &Programme, element: &Element) -> Option<Fault> {
    let mut next: HashMap<Id, Vec<Id>> = HashMap::new();
    let mut dated: HashMap<Id, Vec<Id>> = HashMap::new();
    let mut note = |id: &Id, references: &[Reference<'_>]| {
        for reference in references {
            let map = match reference {
                Reference { field, .. } if field == "part_of" => &mut next,
                Reference { dated: true, .. } => &mut dated,
                _ => continue,
            };
            map.entry(id.clone()).or_default().push(reference.id.clone());
        }
    };
    plan.visit(|_, _, id, _, references| {
        if id != element.id() {
            note(id, &references);
        }
    });
    note(element.id(), &element.references());
    let reference = |wanted: &dyn Fn(&Reference<'_>) -> bool| {
        element.references().into_iter().find(|r| wanted(r)).map(|r| input(&r.field))
    };
    if reaches(&next, element.id()) {
        return reference(&|r| r.field == "part_of")
            .map(|path| Fault::new(path, Message::new("form-part-of-itself")));
    }
    if reaches(&dated, element.id()) {
        return reference(&|r| r.dated).map(|path| Fault::new(path, Message::new("form-date-of-itself")));
    }
    None
}

/// Whether following the pointers from an element leads back to it.
fn reaches(next: &HashMap<Id, Vec<Id>>, start: &Id) -> bool {
    let mut seen = std::collections::HashSet::new();
    let mut open: Vec<&Id> = next.get(start).into_iter().flatten().collect();
    while let Some(id) = open.pop() {
        if id == start {
            return true;
        }
        if seen.insert(id) {
            open.extend(next.get(id).into_iter().flatten());
        }
    }
    false
}

fn sense(plan: &Programme, element: &Element) -> Vec<Fault> {
    let mut faults = Vec::new();
    match element {
        Element::WheelItem(item) => {
            if item.months.iter().any(|month| !(1..=12).contains(month)) {
                faults.push(Fault::new("months", Message::new("form-not-a-month")));
            }
            for (at, exception) in item.exceptions.iter().enumerate() {
                if exception.month.is_some_and(|month| !(1..=12).contains(&month)) {
                    faults
                        .push(Fault::new(format!("exceptions.{at}.month"), Message::new("form-not-a-month")));
                }
            }
            if item.from.zip(item.until).is_some_and(|(from, until)| until < from) {
                faults.push(Fault::new("until", Message::new("form-end-before-start")));
            }
        }
        Element::SchoolHoliday(holiday) if holiday.to < holiday.from => {
            faults.push(Fault::new("to", Message::new("form-end-before-start")));
        }
        Element::Occurrence(occurrence) => {
            let scheme = plan.programme.periods.as_ref().map(|periods| periods.scheme);
            for (field, column) in [("column", Some(occurrence.column)), ("moved_to", occurrence.moved_to)] {
                if let (Some(Column::Period(period)), Some(scheme)) = (column, scheme)
                    && period.scheme() != scheme
                {
                    faults.push(Fault::new(field, Message::new("form-other-scheme")));
                }
            }
        }
        _ => {}
    }
    faults.extend(
        element
            .to_json()
            .ok()
            .and_then(|json| serde_json::from_value(json.get("links")?.clone()).ok())
            .map_or_else(Vec::new, |list: Vec<Link>| links(&list)),
    );
    faults
}

fn links(links: &[Link]) -> Vec<Fault> {
    let wrong = |url: &str| {
        !(url.starts_with("https://") || url.starts_with("http://")) || url.contains(char::is_whitespace)
    };
    let faults = links.iter().enumerate().filter(|(_, link)| wrong(&link.url));
    faults.map(|(at, _)| Fault::new(format!("links.{at}.url"), Message::new("form-not-an-address"))).collect()
}
