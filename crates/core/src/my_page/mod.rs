//! My page: what somebody has before them in a programme, by date; and what is
//! behind, for those who plan.
//!
//! Only what is one's own is told: meetings one is at, what one is responsible
//! for, what one is asked. Who is bound to whom beside is in none of it.

mod behind;
mod mine;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

use crate::access::{Action, Role, grants};
use crate::programme::{Person, RoleKind};
use crate::{ElementKind, Id};

pub use behind::{Behind, Late, behind};
pub use mine::mine;

/// How many things are shown first.
pub const NEXT: usize = 3;

/// Somebody in a programme.
#[derive(Debug, Clone)]
pub struct Me<'a> {
    /// The person of the plan, where it is known.
    pub person: Option<&'a Person>,
    /// The roles held in the programme today.
    pub roles: Vec<Role>,
}

/// Why something is one's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    /// Presents something at the meeting.
    Presents,
    /// Runs the meeting.
    Runs,
    /// Is named as taking part.
    Takes,
    /// Belongs to the body that meets.
    Body,
    /// The meeting is for people like the reader.
    Audience,
    /// Plans it.
    Plans,
    /// Is responsible for it.
    Responsible,
    /// Belongs to the project.
    Project,
    /// Is asked whether to enter a relation.
    Asked,
    /// The body one belongs to is to decide.
    Decides,
}

impl Reason {
    /// The word for it in messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Presents => "presents",
            Self::Runs => "runs",
            Self::Takes => "takes",
            Self::Body => "body",
            Self::Audience => "audience",
            Self::Plans => "plans",
            Self::Responsible => "responsible",
            Self::Project => "project",
            Self::Asked => "asked",
            Self::Decides => "decides",
        }
    }
}

/// Something that one has before one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing<'a> {
    /// The kind of element it is about.
    pub kind: ElementKind,
    /// The element.
    pub id: &'a Id,
    /// Its first and last day, where they are known.
    pub days: Option<(Date, Date)>,
    /// Why it is one's own, the weightiest first.
    pub reason: Reason,
    /// Its own words, where it has no name: a step of a checklist.
    pub text: Option<&'a str>,
}

impl Thing<'_> {
    /// Whether its last day is over.
    pub fn is_late(&self, today: Date) -> bool {
        self.days.is_some_and(|(_, last)| last < today)
    }

    /// Sorts by date, what has none last.
    fn order(&self) -> (bool, Option<(Date, Date)>, Reason, &Id) {
        (self.days.is_none(), self.days, self.reason, self.id)
    }
}

impl Me<'_> {
    /// Whether what is behind is told to this person.
    pub fn plans(&self) -> bool {
        self.roles.iter().any(|role| grants(*role, Action::EditPlan))
    }

    /// Whether one has a role of the plan, by what the plan says of the person
    /// or by what one may do here.
    fn has(&self, kind: RoleKind) -> bool {
        let known = self.person.is_some_and(|person| person.roles.contains(&kind));
        known || crate::people::access_role(kind).is_some_and(|role| self.roles.contains(&role))
    }

    fn is(&self, id: &Id) -> bool {
        self.person.is_some_and(|person| person.id == *id)
    }
}

/// What comes first of what several programmes have: each with which of them.
pub fn first<'a, 'p>(all: &'a [Vec<Thing<'p>>]) -> Vec<(usize, &'a Thing<'p>)> {
    let every = all.iter().enumerate().flat_map(|(at, things)| things.iter().map(move |thing| (at, thing)));
    let mut every: Vec<_> = every.collect();
    every.sort_by(|(at, a), (other, b)| a.order().cmp(&b.order()).then(at.cmp(other)));
    every
}
