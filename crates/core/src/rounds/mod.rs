//! Rounds at tables: who sits at a meeting, who has met whom before, and what
//! rounds become in the plan. Placing is arithmetic and done elsewhere.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::pairing::couples;
use crate::programme::{Meeting, RoleKind, Seating, SeatingForm, Table};
use crate::{ElementKind, Id, Programme};

/// Somebody is not there in a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Absent {
    /// Who.
    pub who: Id,
    /// Which round, from 1.
    pub round: u16,
}

/// What is chosen for rounds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The meeting; everybody of the programme where none stands.
    pub meeting: Option<Id>,
    /// Units sit together instead of people.
    pub units: bool,
    /// What they are put together for.
    pub form: SeatingForm,
    /// How many rounds, those that stand among them.
    pub rounds: u16,
    /// So many at a table, where no number of tables is given.
    pub size: u16,
    /// So many tables.
    pub tables: Option<u16>,
    /// Who has met at an earlier meeting of the programme counts as having met.
    pub earlier: bool,
    /// The seating whose rounds stand already; only what follows is planned.
    pub after: Option<Id>,
    /// Two who never sit together.
    pub apart: Vec<[Id; 2]>,
    /// Who is not there, and in which round.
    pub absent: Vec<Absent>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            meeting: None,
            units: false,
            form: SeatingForm::Tables,
            rounds: 3,
            size: 4,
            tables: None,
            earlier: true,
            after: None,
            apart: Vec::new(),
            absent: Vec::new(),
        }
    }
}

/// Rounds, each a list of tables with who sits there.
pub type Rounds = Vec<Vec<Vec<Id>>>;

/// Those who sit at the tables, in the order of their ids: the units or people
/// of the meeting. Where its list names nobody, they are the participants and
/// talents of its cohorts and networks.
pub fn sitting<'a>(plan: &'a Programme, settings: &Settings) -> Vec<&'a Id> {
    let meeting = plan.meetings.iter().find(|meeting| Some(&meeting.id) == settings.meeting.as_ref());
    let mut found: Vec<&Id> = if settings.units {
        units(plan, meeting)
    } else {
        let named = meeting.map(named).unwrap_or_default();
        if named.is_empty() { everybody(plan, meeting) } else { named }
    };
    found.sort_unstable();
    found.dedup();
    found
}

fn named(meeting: &Meeting) -> Vec<&Id> {
    let settled = meeting.lines.iter().filter(|line| line.who.state.is_settled());
    settled.filter_map(|line| line.who.person.as_ref()).collect()
}

fn everybody<'a>(plan: &'a Programme, meeting: Option<&Meeting>) -> Vec<&'a Id> {
    const ROLES: [RoleKind; 3] = [RoleKind::Participant, RoleKind::CoreParticipant, RoleKind::Talent];
    let of = |wanted: Option<&Vec<Id>>, has: &[Id]| {
        wanted.is_none_or(|wanted| wanted.is_empty() || has.iter().any(|id| wanted.contains(id)))
    };
    let there = plan.people.iter().filter(|person| {
        person.roles.iter().any(|role| ROLES.contains(role))
            && of(meeting.map(|one| &one.cohorts), &person.cohorts)
            && of(meeting.map(|one| &one.networks), &person.networks)
    });
    there.map(|person| &person.id).collect()
}

fn units<'a>(plan: &'a Programme, meeting: Option<&Meeting>) -> Vec<&'a Id> {
    let networks = meeting.map(|meeting| &meeting.networks).filter(|networks| !networks.is_empty());
    let Some(networks) = networks else { return plan.units.iter().map(|unit| &unit.id).collect() };
    let ours = plan.networks.iter().filter(|network| networks.contains(&network.id));
    let ids: BTreeSet<&Id> = ours.flat_map(|network| &network.units).collect();
    plan.units.iter().map(|unit| &unit.id).filter(|id| ids.contains(id)).collect()
}

/// Who sits at the tables of a round of a seating.
fn seated(table: &Table, units: bool) -> &[Id] {
    if units { &table.units } else { &table.people }
}

/// The pairs that have sat together in the programme already, each once, in
/// order; what is planned on from does not count as earlier.
pub fn met(plan: &Programme, settings: &Settings) -> BTreeSet<[Id; 2]> {
    let earlier =
        plan.seatings.iter().filter(|one| settings.earlier && Some(&one.id) != settings.after.as_ref());
    let tables = earlier.flat_map(|seating| &seating.tables);
    let pairs = tables.flat_map(|table| couples(seated(table, settings.units)));
    pairs.map(|[a, b]| if a <= b { [a.clone(), b.clone()] } else { [b.clone(), a.clone()] }).collect()
}

/// The rounds of the seating that is planned on from.
pub fn held(plan: &Programme, settings: &Settings) -> Rounds {
    let seating = plan.seatings.iter().find(|one| Some(&one.id) == settings.after.as_ref());
    seating.map(|seating| rounds(seating, settings.units)).unwrap_or_default()
}

/// The rounds of a seating.
pub fn rounds(seating: &Seating, units: bool) -> Rounds {
    let numbers: BTreeSet<u16> = seating.tables.iter().map(|table| table.round).collect();
    let of = |round: u16| {
        let mut tables: Vec<&Table> = seating.tables.iter().filter(|table| table.round == round).collect();
        tables.sort_by_key(|table| table.table);
        tables.into_iter().map(|table| seated(table, units).to_vec()).collect()
    };
    numbers.into_iter().map(of).collect()
}

/// How many pairs meet for the first time, and how often pairs meet again, in
/// rounds after pairs that have met.
pub fn figures(met: &BTreeSet<[Id; 2]>, rounds: &Rounds) -> (i64, i64) {
    let (mut known, mut new, mut again) = (met.clone(), 0, 0);
    for table in rounds.iter().flatten() {
        for [a, b] in couples(table) {
            let pair = if a <= b { [a.clone(), b.clone()] } else { [b.clone(), a.clone()] };
            if known.insert(pair) { new += 1 } else { again += 1 }
        }
    }
    (new, again)
}

/// Where somebody sits, round by round: the number of the round and of the
/// table, and who sits there.
pub fn places<'a>(seating: &'a Seating, who: &Id) -> Vec<(&'a Table, Vec<&'a Id>)> {
    let at = |table: &Table| table.people.contains(who) || table.units.contains(who);
    let mut tables: Vec<&Table> = seating.tables.iter().filter(|table| at(table)).collect();
    tables.sort_by_key(|table| (table.round, table.table));
    let others = |table: &'a Table| table.people.iter().chain(&table.units).filter(|id| *id != who).collect();
    tables.into_iter().map(|table| (table, others(table))).collect()
}

/// The seating as it stands in the plan: a new one, or the one that is planned
/// on from with its new rounds.
pub fn taken_over(plan: &Programme, settings: &Settings, rounds: &Rounds, title: &str) -> Seating {
    let standing = plan.seatings.iter().find(|one| Some(&one.id) == settings.after.as_ref());
    let new = || {
        let taken: Vec<Id> = plan.index().into_keys().cloned().collect();
        Seating {
            id: ElementKind::Seating.new_id(title, |id| taken.contains(id)),
            title: title.to_owned(),
            meeting: settings.meeting.clone(),
            form: settings.form,
            ..Seating::default()
        }
    };
    let mut seating = standing.cloned().unwrap_or_else(new);
    seating.tables = (1..).zip(rounds).flat_map(|(round, tables)| tabled(settings, round, tables)).collect();
    seating
}

fn tabled(settings: &Settings, round: u16, tables: &[Vec<Id>]) -> Vec<Table> {
    let one = |(number, who): (u16, &Vec<Id>)| {
        let empty = Table { round, table: number, ..Table::default() };
        if settings.units {
            Table { units: who.clone(), ..empty }
        } else {
            Table { people: who.clone(), ..empty }
        }
    };
    (1..).zip(tables).map(one).collect()
}
