//! Who is at which meeting, and which core participant is missing where.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::lessons::in_order;
use crate::programme::{
    Meeting, MeetingKind, ParticipantKind, ParticipantLine, Person, RoleKind, Seat, SeatState, Status,
};
use crate::{Id, Programme};

/// The meetings of the planner in order, the closing one last; without those
/// of governing bodies.
pub fn meetings(plan: &Programme) -> Vec<&Meeting> {
    let mut all = in_order(plan);
    all.retain(|m| m.kind != MeetingKind::Steering && m.body.is_none());
    all.sort_by_key(|m| m.kind == MeetingKind::Closing);
    all
}

/// How a person stands to a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// Takes part.
    Takes,
    /// Is a core participant and not there.
    Missing,
    /// Has left the series.
    Left,
    /// Has nothing to do there.
    Apart,
}

/// A core participant who is not at a meeting.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gap<'a> {
    /// Who.
    pub person: &'a Person,
    /// Which meeting.
    pub meeting: &'a Meeting,
}

/// Who is at which meeting of a plan, looked up once.
pub struct Attendance<'a> {
    plan: &'a Programme,
    /// The meetings of the planner, in order.
    pub meetings: Vec<&'a Meeting>,
    taking: HashSet<(&'a Id, &'a Id)>,
    core: BTreeMap<&'a Id, BTreeSet<&'a Id>>,
    left: HashMap<&'a Id, usize>,
}

impl<'a> Attendance<'a> {
    /// Of a plan.
    pub fn new(plan: &'a Programme) -> Self {
        let meetings = meetings(plan);
        let taking: HashSet<_> = meetings.iter().flat_map(|m| taking(m).map(|p| (p, &m.id))).collect();
        let left = left(&meetings, &taking);
        Self { plan, core: core(plan), meetings, taking, left }
    }

    /// Whether somebody is to be at every meeting.
    pub fn is_core(&self, person: &Id) -> bool {
        self.core.contains_key(person)
    }

    /// How a person stands to a meeting of the planner.
    pub fn of(&self, person: &Id, meeting: &Meeting) -> Presence {
        if self.taking.contains(&(person, &meeting.id)) {
            return Presence::Takes;
        }
        if self.has_left(person, meeting) {
            return Presence::Left;
        }
        if self.expects(person, meeting) { Presence::Missing } else { Presence::Apart }
    }

    /// Those who take part somewhere or are missing, in the order of the plan.
    pub fn people(&self) -> Vec<&'a Person> {
        let concerned = |p: &&Person| self.meetings.iter().any(|m| self.of(&p.id, m) != Presence::Apart);
        self.plan.people.iter().filter(concerned).collect()
    }

    /// Every core participant missing at a meeting, by person and then meeting.
    pub fn gaps(&self) -> Vec<Gap<'a>> {
        let core = self.plan.people.iter().filter(|p| self.is_core(&p.id));
        let of = |person: &'a Person| {
            let missing = self.meetings.iter().filter(|m| self.of(&person.id, m) == Presence::Missing);
            missing.map(move |meeting| Gap { person, meeting })
        };
        core.flat_map(of).collect()
    }

    fn has_left(&self, person: &Id, meeting: &Meeting) -> bool {
        let Some(left) = self.left.get(person) else { return false };
        self.meetings.iter().skip(*left).any(|m| m.id == meeting.id)
    }

    /// Core participants are at every meeting of their networks that is part of
    /// the series and takes place.
    fn expects(&self, person: &Id, meeting: &Meeting) -> bool {
        let apart = meeting.kind == MeetingKind::ReferenceLeader || meeting.status == Status::Cancelled;
        let Some(networks) = self.core.get(person).filter(|_| !apart) else { return false };
        networks.is_empty()
            || meeting.networks.is_empty()
            || meeting.networks.iter().any(|n| networks.contains(n))
    }
}

fn takes(seat: &Seat) -> Option<&Id> {
    seat.person.as_ref().filter(|_| seat.state != SeatState::Dropped)
}

/// Everybody who takes part in a meeting, presents something or runs it.
fn taking(meeting: &Meeting) -> impl Iterator<Item = &Id> {
    let lines = meeting.lines.iter().map(|line| &line.who);
    let presenting = meeting.sheet.contents.iter().flat_map(|c| c.presenter.iter().chain(&c.co_presenters));
    let running = meeting.sheet.team.iter().flat_map(|team| &team.seats);
    lines.chain(presenting).chain(running).filter_map(takes)
}

fn is_core(line: &ParticipantLine) -> bool {
    let said =
        line.kind == ParticipantKind::CoreParticipant || line.who.role == Some(RoleKind::CoreParticipant);
    said && line.who.state != SeatState::Dropped
}

/// Core participants, each with the networks at whose meetings they are
/// expected; none where it is all of them.
fn core(plan: &Programme) -> BTreeMap<&Id, BTreeSet<&Id>> {
    let mut core: BTreeMap<&Id, BTreeSet<&Id>> = BTreeMap::new();
    for meeting in &plan.meetings {
        for person in meeting.lines.iter().filter(|line| is_core(line)).filter_map(|l| l.who.person.as_ref())
        {
            core.entry(person).or_default().extend(&meeting.networks);
        }
    }
    for person in &plan.people {
        if person.roles.contains(&RoleKind::CoreParticipant) {
            core.entry(&person.id).or_default();
        }
        if let Some(networks) = core.get_mut(&person.id).filter(|_| !person.networks.is_empty()) {
            *networks = person.networks.iter().collect();
        }
    }
    core
}

/// From which meeting on somebody is no longer with them: a place was given up
/// there, and none is taken there or later.
fn left<'a>(meetings: &[&'a Meeting], taking: &HashSet<(&'a Id, &'a Id)>) -> HashMap<&'a Id, usize> {
    let mut left: HashMap<&Id, usize> = HashMap::new();
    for (at, meeting) in meetings.iter().enumerate() {
        let dropped = meeting.lines.iter().filter(|line| line.who.state == SeatState::Dropped);
        let after = meetings.iter().skip(at).filter(|m| m.status != Status::Cancelled);
        let later = |p: &&Id| after.clone().any(|m| taking.contains(&(*p, &m.id)));
        for person in dropped.filter_map(|l| l.who.person.as_ref()).filter(|p| !later(p)) {
            left.entry(person).or_insert(at);
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: &str = r#"
        [programme]
        id = "p"
        title = "P"
        language = "da"
        kind = "learning_network"
        [[meetings]]
        id = "closing"
        title = "Closing"
        kind = "closing"
        number = 3
        networks = ["n"]
        [[meetings]]
        id = "m1"
        title = "One"
        number = 1
        networks = ["n"]
        lines = [{ who = { person = "eva" }, kind = "core_participant" }, { who = { person = "bo", state = "asked" } }]
        [[meetings]]
        id = "m2"
        title = "Two"
        number = 2
        networks = ["n"]
        lines = [{ who = { person = "bo", state = "dropped" } }]
        [[meetings]]
        id = "board"
        title = "Board"
        kind = "steering"
        [[meetings]]
        id = "leader"
        title = "Leader"
        kind = "reference_leader"
        [[meetings]]
        id = "other"
        title = "Other network"
        networks = ["o"]
        [[people]]
        id = "eva"
        name = "Eva"
        [[people]]
        id = "bo"
        name = "Bo"
        [[people]]
        id = "ida"
        name = "Ida"
    "#;

    fn plan() -> Programme {
        toml::from_str(PLAN).expect("a plan")
    }

    fn gaps(plan: &Programme) -> Vec<(&str, &str)> {
        Attendance::new(plan)
            .gaps()
            .iter()
            .map(|gap| (gap.person.id.as_str(), gap.meeting.id.as_str()))
            .collect()
    }

    #[test]
    fn the_closing_meeting_is_last_and_boards_are_elsewhere() {
        let plan = plan();
        let ids: Vec<_> = meetings(&plan).into_iter().map(|m| m.id.as_str()).collect();
        assert_eq!(ids, ["leader", "other", "m1", "m2", "closing"]);
    }

    #[test]
    fn a_core_participant_is_missed_at_the_meetings_of_the_network_only() {
        let mut plan = plan();
        assert_eq!(gaps(&plan), [("eva", "m2"), ("eva", "closing")]);
        plan.meetings[2].status = Status::Cancelled;
        assert_eq!(gaps(&plan), [("eva", "closing")]);
        plan.people[2].roles.push(RoleKind::CoreParticipant);
        assert_eq!(gaps(&plan), [("eva", "closing"), ("ida", "other"), ("ida", "m1"), ("ida", "closing")]);
    }

    #[test]
    fn whoever_runs_or_presents_is_there() {
        let mut plan = plan();
        plan.meetings[2].sheet.team = vec![crate::programme::TeamDay {
            day: None,
            seats: vec![Seat { person: "eva".parse().ok(), ..Seat::default() }],
        }];
        assert_eq!(gaps(&plan), [("eva", "closing")]);
    }

    #[test]
    fn whoever_left_is_missed_no_longer() {
        let mut plan = plan();
        let attendance = Attendance::new(&plan);
        let bo: Id = "bo".parse().expect("an id");
        let all: Vec<_> = attendance.meetings.iter().map(|m| attendance.of(&bo, m)).collect();
        assert_eq!(all, [Presence::Apart, Presence::Apart, Presence::Takes, Presence::Left, Presence::Left]);
        plan.people[1].roles.push(RoleKind::CoreParticipant);
        assert_eq!(gaps(&plan), [("eva", "m2"), ("eva", "closing"), ("bo", "other")]);
    }
}
