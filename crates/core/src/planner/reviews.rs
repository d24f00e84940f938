//! Which meetings are to be talked over, and what changes when somebody leaves.

use std::collections::HashSet;

use jiff::civil::Date;

use crate::check::Facts;
use crate::programme::{Meeting, ParticipantKind, ParticipantLine, RoleKind, Seat, SeatState, Status};
use crate::timeline::resolve;
use crate::{Element, Id, Programme};

use super::{Attendance, Presence, meetings};

/// The meetings that are over and have not been talked over yet, in order.
pub fn to_review(plan: &Programme, today: Date) -> Vec<&Meeting> {
    let facts = Facts::new(plan);
    let reviewed: HashSet<&Id> = plan.reviews.iter().map(|review| &review.meeting).collect();
    let past = |m: &Meeting| m.date.as_ref().and_then(|d| resolve(&facts, d)).is_some_and(|d| d.last < today);
    let over = |m: &&Meeting| match m.status {
        Status::Held => true,
        Status::Planned => past(m),
        _ => false,
    };
    meetings(plan).into_iter().filter(over).filter(|m| !reviewed.contains(&m.id)).collect()
}

/// The meetings that come after one, in order; without cancelled ones.
pub fn later<'a>(plan: &'a Programme, meeting: &Id) -> Vec<&'a Meeting> {
    let after = meetings(plan).into_iter().skip_while(|m| m.id != *meeting).skip(1);
    after.filter(|m| !matches!(m.status, Status::Cancelled | Status::Held)).collect()
}

/// What changes when somebody leaves after a meeting: the places taken later
/// are given up. A core participant stops being one, and is named as gone at
/// the next meeting even without a place there.
pub fn leaves(plan: &Programme, person: &Id, after: &Id) -> Vec<Element> {
    let attendance = Attendance::new(plan);
    let mut changed = Vec::new();
    let mut named = false;
    for meeting in later(plan, after) {
        let mut without = meeting.clone();
        let mine = without.lines.iter_mut().filter(|line| line.who.person.as_ref() == Some(person));
        mine.for_each(|line| line.who.state = SeatState::Dropped);
        if !named && attendance.of(person, meeting) == Presence::Missing {
            without.lines.push(gone(person));
        }
        named = named || without != *meeting;
        if without != *meeting {
            changed.push(Element::Meeting(without));
        }
    }
    let core = plan.people.iter().find(|p| p.id == *person && p.roles.contains(&RoleKind::CoreParticipant));
    changed.extend(core.cloned().map(|mut person| {
        person.roles.retain(|role| *role != RoleKind::CoreParticipant);
        Element::Person(person)
    }));
    changed
}

fn gone(person: &Id) -> ParticipantLine {
    let who = Seat { person: Some(person.clone()), state: SeatState::Dropped, ..Seat::default() };
    ParticipantLine { who, kind: ParticipantKind::CoreParticipant, ..ParticipantLine::default() }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::planner::Gap;

    const PLAN: &str = r#"
        [programme]
        id = "p"
        title = "P"
        language = "da"
        kind = "learning_network"
        [[meetings]]
        id = "m1"
        title = "1"
        number = 1
        date = "2027-01-10"
        lines = [{ who = { person = "eva" }, kind = "core_participant" }]
        [[meetings]]
        id = "m2"
        title = "2"
        number = 2
        date = "2027-02-10"
        [[meetings]]
        id = "m3"
        title = "3"
        number = 3
        date = "2027-03-10"
        lines = [{ who = { person = "eva" }, kind = "core_participant" }, { who = { text = "A role" } }]
        [[meetings]]
        id = "held"
        title = "Held"
        date = "2027-04-01"
        status = "held"
        [[people]]
        id = "eva"
        name = "Eva"
        roles = ["core_participant", "participant"]
        [[reviews]]
        id = "r"
        meeting = "m1"
        answer = "Yes"
    "#;

    #[test]
    fn what_is_over_and_not_talked_over_is_told() {
        let plan: Programme = toml::from_str(PLAN).expect("a plan");
        let on = |day| to_review(&plan, day).into_iter().map(|m| m.id.as_str()).collect::<Vec<_>>();
        assert_eq!(on(date(2027, 2, 10)), ["held"]);
        assert_eq!(on(date(2027, 2, 11)), ["m2", "held"]);
    }

    #[test]
    fn whoever_leaves_gives_up_later_places_and_is_missed_no_longer() {
        let mut plan: Programme = toml::from_str(PLAN).expect("a plan");
        let (eva, m1) = (plan.people[0].id.clone(), plan.meetings[0].id.clone());
        let changed = leaves(&plan, &eva, &m1);
        assert_eq!(changed.iter().map(|e| e.id().as_str()).collect::<Vec<_>>(), ["m2", "m3", "eva"]);
        for element in changed {
            match element {
                Element::Meeting(m) => {
                    let at = plan.meetings.iter().position(|one| one.id == m.id).expect("the meeting");
                    plan.meetings[at] = m;
                }
                Element::Person(person) => plan.people[0] = person,
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(plan.meetings[2].lines[0].who.state, SeatState::Dropped);
        assert_eq!(plan.meetings[2].lines[1].who.text.as_deref(), Some("A role"));
        assert_eq!(Attendance::new(&plan).gaps(), Vec::<Gap<'_>>::new());
        let mut reached = leaves(&plan, &eva, &m1);
        reached.retain(|e| e.id() != &eva);
        assert_eq!(reached, Vec::new(), "leaving twice changes nothing more");
    }
}
