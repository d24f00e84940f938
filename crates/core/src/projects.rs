//! Local projects: a milestone plan with its milestones in order, what its
//! goals lack, and who is to be involved where.

mod heat;

use std::collections::{HashMap, HashSet};

pub use heat::{HeatMap, HeatRow, HeatSum};

use crate::programme::{
    Involvement, Meeting, Milestone, MilestoneMark, MilestonePlan, ParticipantLine, Seat, SeatState,
    SmartGoal, Unit,
};
use crate::{Id, Programme};

/// The milestones of every milestone plan, each with its index in the
/// programme's list, in the order in which they stand.
#[derive(Debug, Default)]
pub struct Milestones<'a>(HashMap<&'a Id, Vec<(usize, &'a Milestone)>>);

impl<'a> Milestones<'a> {
    /// Gathers them.
    pub fn of(programme: &'a Programme) -> Self {
        let mut all: HashMap<&Id, Vec<_>> = HashMap::new();
        for (at, milestone) in programme.milestones.iter().enumerate() {
            all.entry(&milestone.plan).or_default().push((at, milestone));
        }
        Self(all)
    }

    /// Those of one plan.
    pub fn in_plan(&self, plan: &Id) -> &[(usize, &'a Milestone)] {
        self.0.get(plan).map_or(&[], Vec::as_slice)
    }

    /// The same without their indexes.
    pub fn list(&self, plan: &Id) -> Vec<&'a Milestone> {
        self.in_plan(plan).iter().map(|(_, milestone)| *milestone).collect()
    }
}

/// The milestone to reach next: the one that says so, else the first that is
/// not reached.
pub fn next<'a>(milestones: &[&'a Milestone]) -> Option<&'a Milestone> {
    let open = || milestones.iter().filter(|milestone| !milestone.reached);
    open().find(|milestone| milestone.mark == MilestoneMark::Next).or_else(|| open().next()).copied()
}

/// The milestone that shows that the project is over.
pub fn last<'a>(milestones: &[&'a Milestone]) -> Option<&'a Milestone> {
    milestones.iter().find(|milestone| milestone.mark == MilestoneMark::Last).copied()
}

/// The units that have no milestone plan.
pub fn units_without_plan(programme: &Programme) -> Vec<&Unit> {
    let with: HashSet<&Id> = programme.milestone_plans.iter().filter_map(|plan| plan.unit.as_ref()).collect();
    programme.units.iter().filter(|unit| !with.contains(&unit.id)).collect()
}

/// One of the five things that are to be said of a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Smart {
    /// What exactly?
    Specific,
    /// How is it measured?
    Measurable,
    /// Who stands behind it?
    Accepted,
    /// Why can it be reached?
    Realistic,
    /// When?
    TimeBound,
}

impl Smart {
    /// All five, in order.
    pub const ALL: [Self; 5] =
        [Self::Specific, Self::Measurable, Self::Accepted, Self::Realistic, Self::TimeBound];

    /// The word in keys of texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Specific => "specific",
            Self::Measurable => "measurable",
            Self::Accepted => "accepted",
            Self::Realistic => "realistic",
            Self::TimeBound => "time-bound",
        }
    }

    /// The field of a goal in which it stands.
    pub fn field(self) -> &'static str {
        match self {
            Self::Specific => "text",
            Self::Measurable => "measure",
            Self::Accepted => "accepted",
            Self::Realistic => "realistic",
            Self::TimeBound => "due",
        }
    }

    /// Whether a goal says it.
    pub fn is_said(self, goal: &SmartGoal) -> bool {
        match self {
            Self::Specific => is_written(Some(&goal.text)),
            Self::Measurable => is_written(goal.measure.as_ref()),
            Self::Accepted => is_written(goal.accepted.as_ref()),
            Self::Realistic => is_written(goal.realistic.as_ref()),
            Self::TimeBound => goal.due.is_some(),
        }
    }
}

/// Whether something is written there.
pub fn is_written(text: Option<&String>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}

/// The line in which somebody takes part in a meeting: the same person, or
/// where nobody is named the same words or the same role.
pub fn line_of<'a>(who: &Seat, meeting: &'a Meeting) -> Option<&'a ParticipantLine> {
    let lines = || meeting.lines.iter().filter(|line| line.who.state != SeatState::Dropped);
    let words = |seat: &Seat| seat.text.as_ref().map(|text| text.trim().to_lowercase());
    if who.person.is_some() {
        return lines().find(|line| line.who.person == who.person);
    }
    let own = words(who);
    let by_words = lines().find(|line| own.is_some() && words(&line.who) == own);
    by_words.or_else(|| lines().find(|line| who.role.is_some() && line.who.role == who.role))
}

/// The meetings at which somebody is to be involved.
pub fn meetings_of<'a>(programme: &'a Programme, line: &Involvement) -> Vec<&'a Meeting> {
    programme.meetings.iter().filter(|meeting| line.activities.contains(&meeting.id)).collect()
}

/// Each phase where it begins; nothing where it goes on, or where there is none.
pub fn begun_phases<'a>(phases: impl IntoIterator<Item = Option<&'a String>>) -> Vec<Option<&'a str>> {
    let mut before = None;
    let begins = |phase: Option<&'a String>| {
        let own = phase.map(|phase| phase.trim()).filter(|phase| !phase.is_empty());
        let begins = own.filter(|_| own != before);
        before = own;
        begins
    };
    phases.into_iter().map(begins).collect()
}

/// A plan's milestones once one of them is marked: there is one first, one
/// next and one last. Gives those that change.
pub fn marked(milestones: &[&Milestone], id: &Id, mark: MilestoneMark) -> Vec<Milestone> {
    let settled = |milestone: &&&Milestone| {
        let is = milestone.id == *id;
        is && milestone.mark != mark || !is && mark != MilestoneMark::Ordinary && milestone.mark == mark
    };
    let change = |milestone: &&Milestone| Milestone {
        mark: if milestone.id == *id { mark } else { MilestoneMark::Ordinary },
        ..(**milestone).clone()
    };
    milestones.iter().filter(settled).map(change).collect()
}

/// A plan's milestones once one of them is reached or no longer so: the next
/// is then the first open one behind it, unless that is the last. Gives those
/// that change.
pub fn reached(milestones: &[&Milestone], id: &Id, reached: bool) -> Vec<Milestone> {
    let Some(at) = milestones.iter().position(|milestone| milestone.id == *id) else { return Vec::new() };
    let mut changed = Vec::new();
    if let Some(own) = milestones.get(at).filter(|own| own.reached != reached) {
        let was_next = own.mark == MilestoneMark::Next;
        let mark = if was_next && reached { MilestoneMark::Ordinary } else { own.mark };
        changed.push(Milestone { reached, mark, ..(**own).clone() });
        let behind = milestones.iter().skip(at + 1).find(|milestone| !milestone.reached);
        if let Some(behind) = behind.filter(|b| was_next && reached && b.mark == MilestoneMark::Ordinary) {
            changed.push(Milestone { mark: MilestoneMark::Next, ..(**behind).clone() });
        }
    }
    changed
}

/// A project of nothing but its name, for a unit.
pub fn begun(unit: &Unit, id: Id) -> MilestonePlan {
    MilestonePlan {
        id,
        title: unit.project.clone().unwrap_or_else(|| unit.title.clone()),
        unit: Some(unit.id.clone()),
        language: unit.language,
        ..MilestonePlan::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> Id {
        text.parse().expect("an id")
    }

    fn milestone(name: &str, mark: MilestoneMark, reached: bool) -> Milestone {
        Milestone { id: id(name), title: name.to_owned(), mark, reached, ..Milestone::default() }
    }

    fn names<'a>(list: impl IntoIterator<Item = &'a Milestone>) -> Vec<(&'a str, MilestoneMark, bool)> {
        list.into_iter().map(|m| (m.id.as_str(), m.mark, m.reached)).collect()
    }

    #[test]
    fn the_next_is_marked_or_the_first_open_one() {
        use MilestoneMark::{Next, Ordinary};
        let [a, b, c] =
            [milestone("a", Ordinary, true), milestone("b", Ordinary, false), milestone("c", Next, false)];
        assert_eq!(next(&[&a, &b, &c]).map(|m| m.id.as_str()), Some("c"));
        assert_eq!(next(&[&a, &b]).map(|m| m.id.as_str()), Some("b"));
        assert_eq!(next(&[&a]), None);
    }

    #[test]
    fn one_milestone_is_the_next() {
        use MilestoneMark::{First, Next, Ordinary};
        let [a, b, c] =
            [milestone("a", First, false), milestone("b", Next, false), milestone("c", Ordinary, false)];
        let all = [&a, &b, &c];
        assert_eq!(names(&marked(&all, &id("c"), Next)), [("b", Ordinary, false), ("c", Next, false)]);
        assert_eq!(names(&marked(&all, &id("b"), Ordinary)), [("b", Ordinary, false)]);
        assert_eq!(names(&marked(&all, &id("b"), Next)), []);
    }

    #[test]
    fn what_is_reached_hands_the_next_on() {
        use MilestoneMark::{Last, Next, Ordinary};
        let [a, b, c] =
            [milestone("a", Next, false), milestone("b", Ordinary, false), milestone("c", Last, false)];
        let all = [&a, &b, &c];
        assert_eq!(names(&reached(&all, &id("a"), true)), [("a", Ordinary, true), ("b", Next, false)]);
        // The last stays the last.
        assert_eq!(names(&reached(&[&a, &c], &id("a"), true)), [("a", Ordinary, true)]);
        assert_eq!(names(&reached(&all, &id("b"), true)), [("b", Ordinary, true)]);
        assert_eq!(names(&reached(&all, &id("b"), false)), []);
        assert_eq!(names(&reached(&all, &id("gone"), true)), []);
    }

    #[test]
    fn somebody_is_found_among_those_who_take_part() {
        use crate::programme::RoleKind;
        let seat = |text: Option<&str>, role, person: Option<&str>| Seat {
            text: text.map(str::to_owned),
            role,
            person: person.map(id),
            ..Seat::default()
        };
        let who = |who| ParticipantLine { who, ..ParticipantLine::default() };
        let mut meeting = Meeting {
            lines: vec![
                who(seat(Some("Mayor "), Some(RoleKind::Politician), None)),
                who(seat(None, Some(RoleKind::Leader), Some("anna"))),
            ],
            ..Meeting::default()
        };
        let found = |seat: &Seat, meeting: &Meeting| line_of(seat, meeting).is_some();
        assert!(found(&seat(Some("mayor"), None, None), &meeting));
        assert!(found(&seat(Some("borgermester"), Some(RoleKind::Politician), None), &meeting));
        assert!(!found(&seat(Some("vice mayor"), Some(RoleKind::Chair), None), &meeting));
        assert!(found(&seat(None, Some(RoleKind::Leader), None), &meeting));
        assert!(found(&seat(Some("x"), None, Some("anna")), &meeting));
        assert!(!found(&seat(Some("mayor"), None, Some("bo")), &meeting));
        assert!(!found(&Seat::default(), &meeting));
        meeting.lines[1].who.state = SeatState::Dropped;
        assert!(!found(&seat(None, Some(RoleKind::Leader), None), &meeting));
    }

    #[test]
    fn a_phase_is_named_where_it_begins() {
        let all = [Some("One"), Some(" One "), None, Some("One"), Some("Two"), Some(" ")];
        let all: Vec<Option<String>> = all.iter().map(|phase| phase.map(str::to_owned)).collect();
        let found = begun_phases(all.iter().map(Option::as_ref));
        assert_eq!(found, [Some("One"), None, None, Some("One"), Some("Two"), None]);
    }

    #[test]
    fn a_goal_says_five_things() {
        let goal = SmartGoal { text: "a".to_owned(), measure: Some(" ".to_owned()), ..SmartGoal::default() };
        let said: Vec<_> = Smart::ALL.into_iter().filter(|smart| smart.is_said(&goal)).collect();
        assert_eq!(said, [Smart::Specific]);
    }
}
