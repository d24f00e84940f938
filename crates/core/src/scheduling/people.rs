//! Who must be there, and who is to be there.

use std::collections::{BTreeMap, BTreeSet};

use super::events::Sitting;
use crate::attending::USUAL;
use crate::check::Facts;
use crate::programme::{
    Body, Cohort, Format, ParticipantKind, Person, RoleKind, Seat, SeatState, Unavailability,
};
use crate::{Id, Programme};

fn holder(seat: &Seat) -> Option<&Id> {
    seat.person.as_ref().filter(|_| seat.state != SeatState::Dropped)
}

/// The people without whom a day cannot be held: its team, its presenters,
/// core participants. `day` counts the days of the sheet.
pub(super) fn must(facts: &Facts<'_>, sitting: &Sitting<'_>, day: u8) -> BTreeSet<Id> {
    let on = |of: Option<u8>| of.is_none_or(|of| of == day);
    let mut all: BTreeSet<&Id> = BTreeSet::new();
    if let Some(sheet) = sitting.sheet() {
        let team = sheet.team.iter().filter(|team| on(team.day)).flat_map(|team| &team.seats);
        let contents = sheet.contents.iter().filter(|content| on(content.day));
        let presenters = contents.flat_map(|c| c.presenter.iter().chain(&c.co_presenters));
        all.extend(team.chain(presenters).filter_map(holder));
    }
    if let Some(meeting) = sitting.meeting {
        let core = meeting.lines.iter().filter(|line| line.kind == ParticipantKind::CoreParticipant);
        all.extend(core.filter_map(|line| holder(&line.who)));
        let in_network = |person: &&Person| person.networks.iter().any(|n| meeting.networks.contains(n));
        let cores = facts.programme.people.iter().filter(|p| p.roles.contains(&RoleKind::CoreParticipant));
        all.extend(cores.filter(in_network).map(|person| &person.id));
        let body = meeting.body.as_ref().and_then(|id| facts.get::<Body>(id));
        all.extend(body.and_then(|body| body.chair.as_ref()).and_then(holder));
    }
    all.into_iter().filter(|id| facts.index::<Person>(id).is_some()).cloned().collect()
}

/// The people for whom it is held, without those who must be there anyway.
pub(super) fn audience(
    facts: &Facts<'_>,
    sitting: &Sitting<'_>,
    cohort: Option<&Cohort>,
    must: &BTreeSet<Id>,
) -> BTreeSet<Id> {
    let roles = sitting.sheet().map_or(&[][..], |sheet| &sheet.audience);
    let roles = if roles.is_empty() { &USUAL[..] } else { roles };
    let networks = sitting.meeting.map_or(&[][..], |meeting| &meeting.networks);
    let meant = |person: &&Person| {
        let role = person.roles.iter().any(|role| roles.contains(role));
        let network = networks.is_empty() || person.networks.iter().any(|n| networks.contains(n));
        role && network && cohort.is_none_or(|cohort| belongs(person, cohort))
    };
    let mut all: BTreeSet<&Id> = BTreeSet::new();
    let body = sitting.meeting.and_then(|m| m.body.as_ref()).and_then(|id| facts.get::<Body>(id));
    match body {
        Some(body) => all.extend(body.seats.iter().filter_map(holder)),
        None => all.extend(facts.programme.people.iter().filter(meant).map(|person| &person.id)),
    }
    let lines = sitting.meeting.into_iter().flat_map(|meeting| &meeting.lines);
    all.extend(lines.filter_map(|line| holder(&line.who)));
    all.into_iter().filter(|id| !must.contains(*id)).cloned().collect()
}

/// Whether somebody goes with a cohort: by the organisation that sends them.
fn belongs(person: &Person, cohort: &Cohort) -> bool {
    let sends = |organisation: &Id| cohort.organisations.contains(organisation);
    cohort.organisations.is_empty() || person.organisation.as_ref().is_none_or(sends)
}

/// A venue's name as it is compared.
pub(super) fn venue(text: &str) -> String {
    text.trim().to_lowercase()
}

/// The venue that is taken while it takes place.
pub(super) fn venue_of(sitting: &Sitting<'_>) -> Option<String> {
    let meeting = sitting.meeting.filter(|meeting| meeting.format != Format::Virtual)?;
    meeting.venue.as_deref().map(venue).filter(|venue| !venue.is_empty())
}

/// The stated absences, by person and by venue.
#[derive(Default)]
pub(super) struct Absences<'a> {
    pub(super) people: BTreeMap<&'a Id, Vec<&'a Unavailability>>,
    pub(super) venues: BTreeMap<String, Vec<&'a Unavailability>>,
}

impl<'a> Absences<'a> {
    pub(super) fn of(programme: &'a Programme) -> Self {
        let mut all = Self::default();
        for away in &programme.unavailabilities {
            if let Some(person) = &away.person {
                all.people.entry(person).or_default().push(away);
            }
            if let Some(name) = &away.venue {
                all.venues.entry(venue(name)).or_default().push(away);
            }
        }
        all
    }
}
