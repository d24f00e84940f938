//! The line of a planner that a row makes, and who sits there.

use samspil_core::Id;
use samspil_core::programme::{ParticipantKind, ParticipantLine, Person, RoleKind, Seat, SeatState};

use super::row::Row;
use super::who::{self, Who};
use crate::import::build::Build;
use crate::import::seats::{add_person, known_person, organisation as organisation_of, same_name};

/// The line that a row makes.
pub(super) fn made(build: &mut Build<'_>, row: &Row, source: &str) -> ParticipantLine {
    let lines: Vec<&str> = row.who.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let told = who::read(&lines);
    let mut seat = seated(build, &told, source);
    seat.state = row.state.unwrap_or(seat.state);
    if let Some(text) = &row.seat_text {
        seat.text = Some(text.clone());
    }
    ParticipantLine {
        who: seat,
        kind: row.kind.or(told.kind).unwrap_or_default(),
        contribution: (!row.contribution.is_empty()).then(|| row.contribution.clone()),
        form: row.form.clone(),
        form_role: row.role.clone(),
        own: Vec::new(),
    }
}

/// The seat of who a cell names: somebody known, a new person, else a role that
/// is looked for.
fn seated(build: &mut Build<'_>, told: &who::Told, source: &str) -> Seat {
    match &told.who {
        Who::Person { name, organisation, exact } => {
            let organisation = organisation.as_deref();
            let (person, organisation) = person(build, name, organisation, *exact, told.kind, source);
            let state = told.state.unwrap_or(SeatState::Filled);
            Seat { person: Some(person), organisation, text: told.role.clone(), state, ..Seat::default() }
        }
        Who::Role(text) => {
            let known = known_person(build, text).filter(|_| told.state.is_none());
            let state =
                told.state.unwrap_or(if known.is_some() { SeatState::Filled } else { SeatState::Open });
            let text = (!text.is_empty() && known.is_none()).then(|| text.clone());
            Seat { person: known, text, count: told.count, state, ..Seat::default() }
        }
    }
}

/// The person of a name, and the organisation of the seat where it is not the
/// person's own.
fn person(
    build: &mut Build<'_>,
    name: &str,
    organisation: Option<&str>,
    exact: bool,
    kind: Option<ParticipantKind>,
    source: &str,
) -> (Id, Option<Id>) {
    let all = || build.plan.people.iter().filter(|person| same_name(&person.name, name));
    let of = |person: &&Person| {
        let own = person.organisation.as_ref().map(|id| short(build, id));
        match (own, organisation) {
            (Some(own), Some(organisation)) => same_name(&own, organisation),
            (own, organisation) => own.is_none() && organisation.is_none(),
        }
    };
    let found = all().find(of).or_else(|| all().next().filter(|_| !exact || organisation.is_some()));
    if let Some(found) = found.cloned() {
        let named = organisation.map(|name| organisation_of(build, name, source));
        return (found.id, named.filter(|id| found.organisation.as_ref() != Some(id)));
    }
    let organisation = organisation.map(|name| organisation_of(build, name, source));
    let roles = kind.filter(|kind| *kind == ParticipantKind::Citizen).map(|_| RoleKind::Citizen);
    let person = Person {
        name: name.to_owned(),
        organisation,
        roles: roles.into_iter().collect(),
        source: Some(source.to_owned()),
        ..Person::default()
    };
    (add_person(build, person), None)
}

/// How planners print an organisation.
fn short(build: &Build<'_>, id: &Id) -> String {
    let found = build.plan.organisations.iter().find(|organisation| organisation.id == *id);
    found.map_or_else(String::new, |o| o.short.clone().unwrap_or_else(|| o.name.clone()))
}
