//! S416, S417, S419, S501, S502: organisations, units and seats.

use std::collections::HashMap;

use super::counts::presented;
use super::{Facts, Findings, Report};
use crate::ElementKind as K;
use crate::Id;
use crate::message::Argument;
use crate::organisations::FullName;
use crate::planner::Attendance;
use crate::programme::{Meeting, Person, Seat, SeatState, Unit};

/// S416: the organisation is in several networks.
pub(super) fn organisation_in_several_networks(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let mut networks_of: HashMap<&Id, Vec<usize>> = HashMap::new();
    for (at, network) in facts.programme.networks.iter().enumerate() {
        let units = network.units.iter().filter_map(|id| facts.get::<Unit>(id));
        for organisation in units.flat_map(|u| &u.organisations) {
            let list = networks_of.entry(organisation).or_default();
            if list.last() != Some(&at) {
                list.push(at);
            }
        }
    }
    for (at, organisation) in facts.programme.organisations.iter().enumerate() {
        let Some(list) = networks_of.get(&organisation.id).filter(|list| list.len() > 1) else { continue };
        let names = list.iter().filter_map(|n| facts.programme.networks.get(*n)).map(|n| &n.id);
        let report = Report::at(K::Organisation, at).others(K::Network, list.iter().copied());
        found.add(
            report
                .with("name", organisation.name.as_str())
                .with("count", list.len())
                .with("networks", facts.names(names)),
        );
    }
}

/// S417: fewer presentations than organisations, since some take part together.
pub(super) fn fewer_presentations(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, meeting) in facts.programme.meetings.iter().enumerate() {
        let units: Vec<(&Id, usize)> = presented(meeting)
            .into_iter()
            .filter_map(|id| Some((id, facts.get::<Unit>(id)?.organisations.len())))
            .collect();
        let organisations: usize = units.iter().map(|(_, n)| n).sum();
        if organisations <= units.len() {
            continue;
        }
        let joint: Vec<&Id> = units.iter().filter(|(_, n)| *n > 1).map(|(id, _)| *id).collect();
        let others = joint.iter().filter_map(|id| facts.index::<Unit>(id)).collect::<Vec<_>>();
        let report = Report::at(K::Meeting, at).field("sheet.contents").others(K::Unit, others);
        found.add(
            report
                .with("name", meeting.title.as_str())
                .with("joint", facts.names(joint))
                .stated(organisations)
                .computed(units.len()),
        );
    }
}

/// S419: two organisations have the same name, qualifier and country.
pub(super) fn same_organisation_twice(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let home = facts.programme.programme.country;
    let mut known: HashMap<FullName, usize> = HashMap::new();
    for (at, organisation) in facts.programme.organisations.iter().enumerate() {
        let first = *known.entry(FullName::of(organisation, home)).or_insert(at);
        if first != at {
            let report = Report::at(K::Organisation, at).field("qualifier").other(K::Organisation, first);
            found.add(report.with("name", organisation.name.as_str()));
        }
    }
}

fn open(seat: &Seat) -> bool {
    seat.person.is_none() && seat.state != SeatState::Filled && seat.state != SeatState::Dropped
}

fn open_seats(meeting: &Meeting) -> Vec<&Seat> {
    let presenters = meeting.sheet.contents.iter().filter_map(|c| c.presenter.as_ref());
    meeting.lines.iter().map(|line| &line.who).chain(presenters).filter(|seat| open(seat)).collect()
}

/// S501: the meeting has open seats.
pub(super) fn open_seats_in_meeting(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, meeting) in facts.programme.meetings.iter().enumerate() {
        let seats = open_seats(meeting);
        if seats.is_empty() {
            continue;
        }
        let name = |seat: &&Seat| match &seat.text {
            Some(text) => Argument::Text(text.clone()),
            None => Argument::Text("–".to_owned()),
        };
        let names: Vec<Argument> = seats.iter().map(name).collect();
        let report = Report::at(K::Meeting, at).field("lines").with("name", meeting.title.as_str());
        found.add(report.with("count", seats.len()).with("seats", names));
    }
}

/// S502: a core participant is not at the meeting.
pub(super) fn core_participant_missing(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for gap in Attendance::new(facts.programme).gaps() {
        let (Some(at), Some(person)) =
            (facts.index::<Meeting>(&gap.meeting.id), facts.index::<Person>(&gap.person.id))
        else {
            continue;
        };
        let report = Report::at(K::Meeting, at).field("lines").other(K::Person, person);
        found.add(report.with("name", gap.meeting.title.as_str()).with("person", gap.person.name.as_str()));
    }
}
