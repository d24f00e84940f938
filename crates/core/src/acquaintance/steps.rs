//! What brings people together, in order of time.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;

use super::{Attendance, Counted};
use crate::attending::{Attending, sits};
use crate::check::Facts;
use crate::programme::{
    Body, Meeting, Relationship, RelationshipKind, RelationshipState, Seating, Status, Table,
};
use crate::timeline::resolve;
use crate::{FuzzyDate, Id, Programme};

/// What kind of thing brings people together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Cause {
    /// A meeting that took place.
    Meeting,
    /// A group or body that was formed.
    Group,
    /// A relation that was agreed.
    Relationship,
}

/// One thing that brought people together.
#[derive(Debug, Clone)]
pub struct Step<'a> {
    /// The meeting, group or relation.
    pub id: &'a Id,
    /// What it is.
    pub cause: Cause,
    /// Its first day, where that is known.
    pub date: Option<Date>,
    /// Everybody at it.
    all: Vec<&'a Id>,
    /// Those of it who were closer together.
    close: Vec<Vec<&'a Id>>,
}

impl<'a> Step<'a> {
    /// The sets of people who met at it.
    pub fn sets(&self, counted: Counted) -> impl Iterator<Item = &Vec<&'a Id>> {
        let whole = counted == Counted::Meetings || self.cause != Cause::Meeting;
        self.close.iter().chain(whole.then_some(&self.all))
    }
}

/// Everything that brought people together up to a day: by day, what has no day
/// last, then in the order of the plan.
pub fn steps<'a>(plan: &'a Programme, attendances: &[Attendance], today: Date) -> Vec<Step<'a>> {
    let maker = Maker::new(plan, attendances, today);
    let meetings = plan.meetings.iter().filter_map(|meeting| maker.meeting(meeting));
    let groups = plan.bodies.iter().filter_map(|body| maker.group(body));
    let bound = plan.relationships.iter().filter_map(|bound| maker.bound(bound));
    let mut all: Vec<Step<'_>> = meetings.chain(groups).chain(bound).collect();
    all.sort_by_key(|step| (step.date.is_none(), step.date));
    all
}

struct Maker<'a> {
    facts: Facts<'a>,
    attending: Attending<'a>,
    people: HashMap<&'a Id, &'a Id>,
    units: HashMap<&'a Id, Vec<&'a Id>>,
    seatings: HashMap<&'a Id, Vec<&'a Seating>>,
    /// Who came or did not, by meeting and person; the last word counts.
    came: HashMap<Id, BTreeMap<Id, bool>>,
    today: Date,
}

impl<'a> Maker<'a> {
    fn new(plan: &'a Programme, attendances: &[Attendance], today: Date) -> Self {
        let mut units: HashMap<&Id, Vec<&Id>> = HashMap::new();
        for person in &plan.people {
            person.units.iter().for_each(|unit| units.entry(unit).or_default().push(&person.id));
        }
        let mut seatings: HashMap<&Id, Vec<&Seating>> = HashMap::new();
        for seating in &plan.seatings {
            seating.meeting.iter().for_each(|meeting| seatings.entry(meeting).or_default().push(seating));
        }
        let mut came: HashMap<Id, BTreeMap<Id, bool>> = HashMap::new();
        for one in attendances {
            came.entry(one.meeting.clone()).or_default().insert(one.person.clone(), one.came);
        }
        let people = plan.people.iter().map(|person| (&person.id, &person.id)).collect();
        Self {
            facts: Facts::new(plan),
            attending: Attending::new(plan),
            people,
            units,
            seatings,
            came,
            today,
        }
    }

    /// A meeting that was held, or whose last day is over and which was not
    /// called off.
    fn meeting(&self, meeting: &'a Meeting) -> Option<Step<'a>> {
        let days = self.days(meeting.date.as_ref());
        let over = days.is_some_and(|(_, last)| last <= self.today);
        let called_off = matches!(meeting.status, Status::Cancelled | Status::Postponed);
        if meeting.status != Status::Held && (!over || called_off || !meeting.certainty.counts()) {
            return None;
        }
        let mut all: BTreeSet<&Id> =
            self.attending.of(meeting).into_iter().map(|(person, _)| &person.id).collect();
        let known = self.came.get(&meeting.id);
        for (person, came) in known.into_iter().flatten() {
            match self.people.get(person).filter(|_| *came) {
                Some(person) => drop(all.insert(person)),
                None => drop(all.remove(person)),
            }
        }
        let was_there = |id: &&'a Id| known.and_then(|known| known.get(*id)) != Some(&false);
        let tables = self.seatings.get(&meeting.id).into_iter().flatten().flat_map(|seating| &seating.tables);
        let tables = tables.map(|table| self.table(table).into_iter().filter(was_there).collect());
        Some(Step {
            id: &meeting.id,
            cause: Cause::Meeting,
            date: days.map(|(first, _)| first),
            close: tables.collect(),
            all: all.into_iter().collect(),
        })
    }

    fn table(&self, table: &'a Table) -> BTreeSet<&'a Id> {
        let of_units = table.units.iter().filter_map(|unit| self.units.get(unit)).flatten().copied();
        self.known(&table.people).chain(of_units).collect()
    }

    /// A group whose forming day is known and has come.
    fn group(&self, body: &'a Body) -> Option<Step<'a>> {
        let (formed, _) = self.days(body.formed.as_ref()).filter(|(first, _)| *first <= self.today)?;
        let seats = body.seats.iter().chain(&body.chair).chain(&body.secretary);
        let all: BTreeSet<&Id> = seats.filter_map(sits).collect();
        self.step(&body.id, Cause::Group, Some(formed), all)
    }

    /// A relation that holds or held, from the day it is dated.
    fn bound(&self, bound: &'a Relationship) -> Option<Step<'a>> {
        // Managers, colleagues and collaborators knew each other before.
        let met = matches!(
            bound.kind,
            RelationshipKind::Buddies | RelationshipKind::Mentor | RelationshipKind::Sparring
        );
        let agreed = met && matches!(bound.state, RelationshipState::Agreed | RelationshipState::Ended);
        let first = self.days(bound.from.as_ref()).map(|(first, _)| first);
        if !agreed || first.is_some_and(|day| day > self.today) {
            return None;
        }
        self.step(&bound.id, Cause::Relationship, first, bound.everyone().collect())
    }

    fn step(&self, id: &'a Id, cause: Cause, date: Option<Date>, all: BTreeSet<&'a Id>) -> Option<Step<'a>> {
        let all: Vec<&Id> = all.into_iter().filter(|id| self.people.contains_key(*id)).collect();
        (all.len() > 1).then_some(Step { id, cause, date, all, close: Vec::new() })
    }

    fn known(&self, ids: &'a [Id]) -> impl Iterator<Item = &'a Id> {
        ids.iter().filter(|id| self.people.contains_key(id))
    }

    /// The first and last day of a date.
    fn days(&self, date: Option<&FuzzyDate>) -> Option<(Date, Date)> {
        let date = date?;
        let found = resolve(&self.facts, date)?;
        Some((found.first, found.last))
    }
}
