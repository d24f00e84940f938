//! Mentors: who may be one, for whom, how well they suit each other, and why.
//! Finding the best is arithmetic and done elsewhere; what goes in and what the
//! answer means is said here.

mod consent;
mod judge;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::pairing::{has, same_area};
use crate::programme::macros::words;
use crate::programme::{HeldRole, Person, Relationship, RelationshipKind, RelationshipState, RoleKind};
use crate::{Id, Programme};

pub use consent::{Refusal, Said, answered, asked, ended, sees, turn};
pub use judge::{Exception, Full, Pair, Trouble, Unserved, exceptions, moved, taken_over, troubles};

words! {
    /// How far from each other a mentor and a talent must work.
    Distance {
        /// Not in the same area of one organisation.
        Area = "area",
        /// Not in the same organisation.
        Organisation = "organisation",
        /// Anywhere.
        Any = "any",
    }
}

/// How many talents one mentor takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Room {
    /// The mentor.
    pub mentor: Id,
    /// At most so many, those they have among them.
    pub talents: u16,
}

/// What is chosen for mentors. Couples name the talent first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The cohort of the talents; everyone where none stands.
    pub cohort: Option<Id>,
    /// The day for which it is looked who is a mentor.
    pub on: Option<Date>,
    /// Earlier talents are asked too, not only those who have volunteered.
    pub earlier_talents: bool,
    /// Line managers are asked too.
    pub line_managers: bool,
    /// How far apart the two must work.
    pub distance: Distance,
    /// How many talents a mentor takes, where nothing else is said.
    pub room: u16,
    /// How many talents single mentors take.
    pub rooms: Vec<Room>,
    /// Two who are not to be bound, for a reason that nobody has to give; either first.
    pub apart: Vec<[Id; 2]>,
    /// Who wishes for whom; either may wish.
    pub wishes: Vec<[Id; 2]>,
    /// Talent and mentor who are agreed already.
    pub kept: Vec<[Id; 2]>,
    /// Rules that are set aside for these two, since nothing else is possible.
    pub allowed: Vec<[Id; 2]>,
    /// Who goes without a mentor, since nothing else is possible.
    pub left: Vec<Id>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            cohort: None,
            on: None,
            earlier_talents: false,
            line_managers: false,
            distance: Distance::Area,
            room: 2,
            rooms: Vec::new(),
            apart: Vec::new(),
            wishes: Vec::new(),
            kept: Vec::new(),
            allowed: Vec::new(),
            left: Vec::new(),
        }
    }
}

/// Why somebody may not be a talent's mentor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bar {
    /// They are not to be bound.
    Apart,
    /// It is the talent's own line manager.
    Manager,
    /// They were bound before, or one of them said no.
    Before,
    /// They work in the same area of one organisation.
    Area,
    /// They are in one organisation, and it is not said in which area.
    AreaUnknown,
    /// They work in the same organisation.
    Organisation,
}

impl Bar {
    /// The word for it in messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Apart => "apart",
            Self::Manager => "manager",
            Self::Before => "before",
            Self::Area => "area",
            Self::AreaUnknown => "area-unknown",
            Self::Organisation => "organisation",
        }
    }

    /// Whether an exception may set it aside: a veto and the own manager stand.
    pub fn yields(self) -> bool {
        !matches!(self, Self::Apart | Self::Manager)
    }
}

/// What speaks for a mentor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Both wish for each other.
    Mutual,
    /// They are in different organisations.
    Organisation,
    /// The talent wishes for the mentor.
    TalentWish,
    /// The mentor wishes for the talent.
    MentorWish,
    /// The mentor was a talent, too.
    Way,
    /// So many topics that both have, three at most.
    Topics(u8),
    /// They are in different areas of one organisation.
    Area,
}

impl Reason {
    /// The word for it in messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Mutual => "mutual",
            Self::Organisation => "organisation",
            Self::TalentWish => "talent-wish",
            Self::MentorWish => "mentor-wish",
            Self::Way => "way",
            Self::Topics(_) => "topics",
            Self::Area => "area",
        }
    }

    /// What it counts, in points. Another organisation counts more than one wish.
    pub fn points(self) -> i64 {
        match self {
            Self::Mutual => 60,
            Self::Organisation => 40,
            Self::TalentWish => 35,
            Self::MentorWish => 25,
            Self::Way => 15,
            Self::Topics(count) => 10 * i64::from(count),
            Self::Area => 10,
        }
    }
}

/// The most topics that count.
const TOPICS: u8 = 3;

/// Talents who have no mentor, and those who may become one; in the order of their ids.
pub struct People<'a> {
    talents: Vec<&'a Person>,
    mentors: Vec<&'a Person>,
    settings: &'a Settings,
    managers: BTreeSet<(&'a Id, &'a Id)>,
    before: BTreeSet<(&'a Id, &'a Id)>,
    has: BTreeMap<&'a Id, u16>,
}

impl<'a> People<'a> {
    /// The talents of a plan, of the chosen cohort, whose mentor is not found
    /// yet; and all who volunteer, or may be asked.
    pub fn of(plan: &'a Programme, settings: &'a Settings) -> Self {
        let bound = |kind: RelationshipKind| {
            plan.relationships.iter().filter(move |one| one.kind == kind).flat_map(|one| {
                one.with.iter().flat_map(move |with| one.people.iter().map(move |who| (one, who, with)))
            })
        };
        let mentored = || bound(RelationshipKind::Mentor);
        let ours = |one: &Relationship| one.state.holds();
        let served: BTreeSet<&Id> =
            mentored().filter(|(one, ..)| ours(one)).map(|(_, talent, _)| talent).collect();
        let mut has = BTreeMap::new();
        mentored()
            .filter(|(one, ..)| ours(one))
            .for_each(|(_, _, mentor)| *has.entry(mentor).or_default() += 1);
        let over =
            |one: &Relationship| matches!(one.state, RelationshipState::Ended | RelationshipState::Declined);
        let managers: BTreeSet<(&Id, &Id)> =
            bound(RelationshipKind::LineManager).map(|(_, talent, with)| (talent, with)).collect();
        let known = Known { settings, managers: managers.iter().map(|(_, with)| *with).collect() };
        Self {
            talents: sorted(plan, |person| known.is_talent(person) && !served.contains(&person.id)),
            mentors: sorted(plan, |person| known.may_be_mentor(person)),
            settings,
            before: mentored()
                .filter(|(one, ..)| over(one))
                .map(|(_, talent, with)| (talent, with))
                .collect(),
            managers,
            has,
        }
    }

    /// The talents.
    pub fn talents(&self) -> &[&'a Person] {
        &self.talents
    }

    /// The mentors.
    pub fn mentors(&self) -> &[&'a Person] {
        &self.mentors
    }

    /// A talent without a mentor.
    pub fn talent(&self, id: &Id) -> Option<&'a Person> {
        self.talents.iter().copied().find(|person| person.id == *id)
    }

    /// Somebody who may be a mentor.
    pub fn mentor(&self, id: &Id) -> Option<&'a Person> {
        self.mentors.iter().copied().find(|person| person.id == *id)
    }

    /// How many talents a mentor can take beside those they have.
    pub fn room(&self, mentor: &Id) -> u16 {
        let own = self.settings.rooms.iter().rev().find(|room| room.mentor == *mentor);
        let all = own.map_or(self.settings.room, |room| room.talents);
        all.saturating_sub(self.has.get(mentor).copied().unwrap_or(0))
    }

    /// Why somebody may not be a talent's mentor; the first of several reasons.
    /// What is allowed as an exception is not barred, but for a veto and the
    /// own manager.
    pub fn bar(&self, talent: &Person, mentor: &Person) -> Option<Bar> {
        let two = (&talent.id, &mentor.id);
        let far = || match self.settings.distance {
            Distance::Any => None,
            Distance::Area => same_area(talent, mentor).map(|bar| match bar {
                crate::pairing::Bar::AreaUnknown => Bar::AreaUnknown,
                _ => Bar::Area,
            }),
            Distance::Organisation => {
                let same = talent.organisation.is_some() && talent.organisation == mentor.organisation;
                same.then_some(Bar::Organisation)
            }
        };
        if has(&self.settings.apart, talent, mentor) {
            return Some(Bar::Apart);
        }
        let bar = if self.managers.contains(&two) {
            Some(Bar::Manager)
        } else if self.before.contains(&two) {
            Some(Bar::Before)
        } else {
            far()
        };
        bar.filter(|bar| !bar.yields() || !has(&self.settings.allowed, talent, mentor))
    }

    /// What speaks for a mentor, what weighs most first.
    pub fn reasons(&self, talent: &Person, mentor: &Person) -> Vec<Reason> {
        let wish = |from: &Person, to: &Person| {
            self.settings.wishes.iter().any(|[who, whom]| *who == from.id && *whom == to.id)
        };
        let other = talent.organisation.is_none() || talent.organisation != mentor.organisation;
        let wished = match (wish(talent, mentor), wish(mentor, talent)) {
            (true, true) => Some(Reason::Mutual),
            (true, false) => Some(Reason::TalentWish),
            (false, true) => Some(Reason::MentorWish),
            (false, false) => None,
        };
        let place = if other {
            Some(Reason::Organisation)
        } else {
            same_area(talent, mentor).is_none().then_some(Reason::Area)
        };
        let on = self.settings.on.unwrap_or(Date::MAX);
        let way = was_talent(mentor, on).then_some(Reason::Way);
        let topics = Some(topics(talent, mentor)).filter(|count| *count > 0).map(Reason::Topics);
        let mut found: Vec<Reason> = [wished, place, way, topics].into_iter().flatten().collect();
        found.sort_by_key(|reason| std::cmp::Reverse(reason.points()));
        found
    }

    /// How well two suit each other, in points.
    pub fn score(&self, talent: &Person, mentor: &Person) -> i64 {
        self.reasons(talent, mentor).into_iter().map(Reason::points).sum()
    }
}

/// What says who is who.
struct Known<'a> {
    settings: &'a Settings,
    managers: BTreeSet<&'a Id>,
}

impl Known<'_> {
    fn is_talent(&self, person: &Person) -> bool {
        let cohort = self.settings.cohort.as_ref();
        person.roles.contains(&RoleKind::Talent)
            && cohort.is_none_or(|cohort| person.cohorts.contains(cohort))
            && !self.settings.left.contains(&person.id)
    }

    fn may_be_mentor(&self, person: &Person) -> bool {
        let on = self.settings.on.unwrap_or(Date::MAX);
        let manager = person.roles.contains(&RoleKind::LineManager) || self.managers.contains(&person.id);
        let asked = (self.settings.line_managers && manager)
            || (self.settings.earlier_talents && was_talent(person, on));
        !self.is_talent(person) && !pauses(person, on) && (volunteers(person) || asked)
    }
}

fn sorted(plan: &Programme, wanted: impl Fn(&Person) -> bool) -> Vec<&Person> {
    let mut all: Vec<&Person> = plan.people.iter().filter(|person| wanted(person)).collect();
    all.sort_by(|a, b| a.id.cmp(&b.id));
    all
}

fn held(person: &Person, role: RoleKind) -> impl Iterator<Item = &HeldRole> {
    person.held.iter().filter(move |held| held.role == role)
}

fn volunteers(person: &Person) -> bool {
    person.roles.contains(&RoleKind::Mentor) || held(person, RoleKind::Mentor).next().is_some()
}

/// Whether somebody is a mentor at times, and this is none of them.
fn pauses(person: &Person, on: Date) -> bool {
    let begun =
        |one: &HeldRole| one.from.as_ref().and_then(|from| from.days()).is_none_or(|(first, _)| first <= on);
    let over = |one: &HeldRole| one.to.as_ref().and_then(|to| to.days()).is_some_and(|(_, last)| last < on);
    let mut times = held(person, RoleKind::Mentor).peekable();
    times.peek().is_some() && !times.any(|one| begun(one) && !over(one))
}

fn was_talent(person: &Person, on: Date) -> bool {
    let over = |one: &HeldRole| one.to.as_ref().and_then(|to| to.days()).is_some_and(|(_, last)| last < on);
    held(person, RoleKind::Talent).any(over)
}

/// How many topics two have in common, by their tags.
fn topics(a: &Person, b: &Person) -> u8 {
    let of = |person: &Person| -> BTreeSet<String> {
        person.tags.iter().map(|tag| tag.trim().to_lowercase()).collect()
    };
    let count = of(a).intersection(&of(b)).count();
    u8::try_from(count).unwrap_or(TOPICS).min(TOPICS)
}
