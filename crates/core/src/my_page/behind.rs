//! What is behind in a programme: for those who plan it.

use jiff::civil::Date;

use super::mine::{days, is_done};
use crate::check::Facts;
use crate::planner::{Sought, Urgency, board, standing};
use crate::programme::{Meeting, RelationshipState, SeatState, Status};
use crate::{ElementKind, Id, Programme};

/// How far ahead a meeting should have its agenda, in days.
pub const AGENDA_DAYS: i32 = 60;

/// What is behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Late {
    /// An activity, milestone or step past its deadline.
    Overdue,
    /// A meeting whose day is over and of which nobody said what became of it.
    Unsaid,
    /// A meeting without a date.
    Undated,
    /// A meeting of the next weeks without anything on its agenda.
    Bare,
    /// A seat for which somebody is sought.
    Seat,
    /// A relation that somebody was asked about and has not answered.
    Unanswered,
}

impl Late {
    /// All of them, the most pressing first.
    pub const ALL: [Self; 6] =
        [Self::Overdue, Self::Unsaid, Self::Seat, Self::Unanswered, Self::Undated, Self::Bare];

    /// The word for it in messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Unsaid => "unsaid",
            Self::Undated => "undated",
            Self::Bare => "bare",
            Self::Seat => "seat",
            Self::Unanswered => "unanswered",
        }
    }
}

/// One thing that is behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Behind<'a> {
    /// In which way.
    pub late: Late,
    /// The kind of element it is about.
    pub kind: ElementKind,
    /// The element.
    pub id: &'a Id,
    /// Its last day, or the day by which it must be known.
    pub day: Option<Date>,
    /// Days left until that day; below zero where it is over.
    pub left: Option<i32>,
    /// Its own words, where the element's name says too little: a step, a seat.
    pub text: Option<&'a str>,
}

/// Everything that is behind on a day, by kind and then by day; what has no day
/// last.
pub fn behind(plan: &Programme, today: Date) -> Vec<Behind<'_>> {
    let desk = Desk { plan, facts: Facts::new(plan), today };
    let mut all = desk.overdue();
    all.extend(desk.meetings());
    all.extend(desk.seats());
    all.extend(desk.unanswered());
    let rank = |late: Late| Late::ALL.iter().position(|one| *one == late);
    all.sort_by(|a, b| {
        let key = |one: &Behind<'_>| (rank(one.late), one.day.is_none(), one.day);
        key(a).cmp(&key(b)).then_with(|| a.id.cmp(b.id))
    });
    all
}

struct Desk<'a> {
    plan: &'a Programme,
    facts: Facts<'a>,
    today: Date,
}

impl<'a> Desk<'a> {
    fn one(&self, late: Late, kind: ElementKind, id: &'a Id, day: Option<Date>) -> Behind<'a> {
        let left = day.and_then(|day| self.today.until(day).ok()).map(|span| span.get_days());
        Behind { late, kind, id, day, left, text: None }
    }

    fn last(&self, date: Option<&crate::FuzzyDate>) -> Option<Date> {
        days(&self.facts, date).map(|(_, last)| last)
    }

    fn overdue(&self) -> Vec<Behind<'a>> {
        let over = |day: &Option<Date>| day.is_some_and(|day| day < self.today);
        let activities = self.plan.activities.iter().filter(|one| !is_done(&self.facts, one));
        let activities =
            activities.map(|one| (ElementKind::Activity, &one.id, self.last(one.deadline.as_ref()), None));
        let milestones = self.plan.milestones.iter().filter(|one| !one.reached);
        let milestones =
            milestones.map(|one| (ElementKind::Milestone, &one.id, self.last(one.date.as_ref()), None));
        let lists = self.plan.checklists.iter().filter(|list| !list.template);
        let steps = lists.flat_map(|list| list.steps.iter().map(move |step| (list, step)));
        let steps = steps.filter(|(_, step)| !step.done).map(|(list, step)| {
            let day = self.last(step.deadline.as_ref());
            (ElementKind::Checklist, &list.id, day, Some(step.text.as_str()))
        });
        let all = activities.chain(milestones).chain(steps).filter(|(_, _, day, _)| over(day));
        all.map(|(kind, id, day, text)| Behind { text, ..self.one(Late::Overdue, kind, id, day) }).collect()
    }

    fn meetings(&self) -> Vec<Behind<'a>> {
        let open =
            |m: &&Meeting| matches!(m.status, Status::Planned | Status::InProgress | Status::Postponed);
        let of = |meeting: &'a Meeting| {
            let day = self.last(meeting.date.as_ref());
            let late = self.meeting(meeting, day)?;
            Some(self.one(late, ElementKind::Meeting, &meeting.id, day))
        };
        self.plan.meetings.iter().filter(open).filter_map(of).collect()
    }

    fn meeting(&self, meeting: &Meeting, day: Option<Date>) -> Option<Late> {
        let Some(day) = day else { return Some(Late::Undated) };
        if day < self.today {
            return Some(Late::Unsaid).filter(|_| meeting.status != Status::Postponed);
        }
        let near = self.today.until(day).is_ok_and(|span| span.get_days() <= AGENDA_DAYS);
        (near && meeting.sheet.contents.is_empty()).then_some(Late::Bare)
    }

    /// Seats of what is still to come, for which nobody has said yes.
    fn seats(&self) -> Vec<Behind<'a>> {
        let open =
            |sought: &Sought<'_>| !matches!(standing(sought.seat), SeatState::Filled | SeatState::Dropped);
        let pressing = |sought: &Sought<'_>| {
            matches!(sought.urgency(self.today), Urgency::Overdue(_) | Urgency::Left(_))
        };
        let wanted = board(self.plan).into_iter().filter(|sought| open(sought) && pressing(sought));
        wanted
            .map(|sought| {
                let day = sought.needed_by();
                Behind {
                    text: sought.seat.text.as_deref(),
                    ..self.one(Late::Seat, sought.kind, sought.owner, day)
                }
            })
            .collect()
    }

    fn unanswered(&self) -> Vec<Behind<'a>> {
        let asked = self.plan.relationships.iter().filter(|bound| bound.state == RelationshipState::Asked);
        asked
            .map(|bound| {
                let day = self.last(bound.from.as_ref());
                self.one(Late::Unanswered, ElementKind::Relationship, &bound.id, day)
            })
            .collect()
    }
}
