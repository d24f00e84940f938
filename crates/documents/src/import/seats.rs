//! People and organisations as tables name them.

pub(crate) use samspil_core::planner::looks_like_a_name;
use samspil_core::programme::{Organisation, Person, Seat, SeatState};
use samspil_core::{ElementKind, Id};

use super::build::Build;
use crate::spaces;

/// Names without regard to case and spaces.
pub(super) fn same_name(a: &str, b: &str) -> bool {
    spaces::folded(a) == spaces::folded(b)
}

/// The organisation of a name or short form; made where there is none.
pub(super) fn organisation(build: &mut Build<'_>, name: &str, source: &str) -> Id {
    if let Some(found) = known_organisation(build, name) {
        return found;
    }
    let id = build.new_id(ElementKind::Organisation, name);
    build.plan.organisations.push(Organisation {
        id: id.clone(),
        name: name.to_owned(),
        source: Some(source.to_owned()),
        ..Organisation::default()
    });
    id
}

/// The organisation of a name, a short form, or a name with its county.
pub(super) fn known_organisation(build: &Build<'_>, name: &str) -> Option<Id> {
    let standing = build.target.organisations.len();
    let named = |(at, o): &(usize, &Organisation)| {
        let full = o.qualifier.as_ref().map(|qualifier| format!("{} ({qualifier})", o.name));
        let names =
            [Some(&o.name), o.short.as_ref(), full.as_ref()].into_iter().flatten().collect::<Vec<_>>();
        // What the file itself brings is told by its capitals, too.
        names.iter().any(|own| *own == name || (*at < standing && same_name(own, name)))
    };
    // One of just this name comes before those that differ in capitals.
    if let Some(found) = build.plan.organisations.iter().find(|o| o.name == name && o.qualifier.is_none()) {
        return Some(found.id.clone());
    }
    // Two of one name are told by the county; without it neither is meant.
    let mut found = build.plan.organisations.iter().enumerate().filter(named).map(|(_, o)| o);
    let first = found.next()?;
    let exact = |o: &&Organisation| {
        o.qualifier.as_ref().is_some_and(|q| same_name(&format!("{} ({q})", o.name), name))
    };
    match found.next() {
        None => Some(first.id.clone()),
        Some(_) => build.plan.organisations.iter().find(exact).map(|o| o.id.clone()),
    }
}

/// The person of a name.
pub(super) fn known_person(build: &Build<'_>, name: &str) -> Option<Id> {
    build.plan.people.iter().find(|person| same_name(&person.name, name)).map(|person| person.id.clone())
}

/// A seat as a cell names it: a person that the plan knows, "Jens J., ØS" with
/// the organisation's short form, or a role that is looked for.
pub(super) fn seat(build: &Build<'_>, text: &str) -> Seat {
    let (name, rest) = text.split_once(", ").unwrap_or((text, ""));
    let organisation = (!rest.is_empty()).then(|| known_organisation(build, rest)).flatten();
    if let Some(person) = known_person(build, name) {
        let text = (!rest.is_empty() && organisation.is_none()).then(|| rest.to_owned());
        return Seat {
            person: Some(person),
            text,
            organisation,
            state: SeatState::Filled,
            ..Seat::default()
        };
    }
    Seat { text: Some(text.to_owned()), ..Seat::default() }
}

/// A new person.
pub(super) fn add_person(build: &mut Build<'_>, person: Person) -> Id {
    let id = build.new_id(ElementKind::Person, &person.name);
    build.plan.people.push(Person { id: id.clone(), ..person });
    id
}
