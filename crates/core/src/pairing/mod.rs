//! Buddies: who may be paired with whom, how well they suit each other, and
//! why. Finding the best pairs is arithmetic and done elsewhere; what goes in
//! and what the answer means is said here.

mod judge;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::programme::{Person, Relationship, RelationshipKind, RelationshipState, RoleKind};
use crate::{Id, Programme};

pub use judge::{Trouble, taken_over, troubles};

/// What is chosen for pairs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The cohort; everyone where none stands.
    pub cohort: Option<Id>,
    /// Two who are not to be paired, for a reason that nobody has to give.
    pub apart: Vec<[Id; 2]>,
    /// Who wishes for whom.
    pub wishes: Vec<[Id; 2]>,
    /// Pairs that stand.
    pub kept: Vec<[Id; 2]>,
    /// Rules that are set aside for these two, since nothing else is possible.
    pub allowed: Vec<[Id; 2]>,
    /// Who goes without a buddy, since nothing else is possible.
    pub left: Vec<Id>,
}

/// Why two people may not be a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bar {
    /// They are on different levels.
    Level,
    /// They work in the same area of the same organisation.
    Area,
    /// They are in the same organisation, and it is not said in which area.
    AreaUnknown,
    /// They are not to be paired.
    Apart,
}

impl Bar {
    /// The word for it in messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Area => "area",
            Self::AreaUnknown => "area-unknown",
            Self::Apart => "apart",
        }
    }
}

/// What speaks for a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Both are on the same level: a rule, not a wish.
    Level,
    /// They are in different organisations.
    Organisation,
    /// They are in different areas of one organisation.
    Area,
    /// They were never buddies before.
    New,
    /// One of them wishes for the other.
    Wish,
    /// Both wish for each other.
    Mutual,
}

impl Reason {
    /// All of them, what weighs most first.
    pub const ALL: &'static [Self] =
        &[Self::Level, Self::Mutual, Self::Organisation, Self::New, Self::Wish, Self::Area];

    /// The word for it in messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Organisation => "organisation",
            Self::Area => "area",
            Self::New => "new",
            Self::Wish => "wish",
            Self::Mutual => "mutual",
        }
    }

    /// What it counts, in points. Another organisation counts more than one
    /// wish and less than two; what is a rule counts nothing.
    pub fn points(self) -> i32 {
        match self {
            Self::Level => 0,
            Self::Organisation => 40,
            Self::Area => 10,
            Self::New | Self::Wish => 20,
            Self::Mutual => 50,
        }
    }
}

/// Those who are to be paired, in the order of their ids.
pub struct People<'a> {
    people: Vec<&'a Person>,
    settings: &'a Settings,
    earlier: BTreeSet<[&'a Id; 2]>,
}

impl<'a> People<'a> {
    /// The talents of a plan, of the chosen cohort, who are in no pair yet that
    /// goes on.
    pub fn of(plan: &'a Programme, settings: &'a Settings) -> Self {
        let ours = |bound: &&Relationship| bound.kind == RelationshipKind::Buddies;
        let taken: BTreeSet<&Id> = plan
            .relationships
            .iter()
            .filter(ours)
            .filter(|bound| bound.state.holds() && bound.cohort == settings.cohort)
            .flat_map(|bound| &bound.people)
            .collect();
        let mut people: Vec<&Person> = plan
            .people
            .iter()
            .filter(|person| person.roles.contains(&RoleKind::Talent) && !taken.contains(&person.id))
            .filter(|person| !settings.left.contains(&person.id))
            .filter(|person| settings.cohort.as_ref().is_none_or(|cohort| person.cohorts.contains(cohort)))
            .collect();
        people.sort_by(|a, b| a.id.cmp(&b.id));
        let over =
            plan.relationships.iter().filter(ours).filter(|bound| bound.state == RelationshipState::Ended);
        let earlier = over.flat_map(|bound| couples(&bound.people)).map(|[a, b]| ordered(a, b)).collect();
        Self { people, settings, earlier }
    }

    /// How many they are.
    pub fn len(&self) -> usize {
        self.people.len()
    }

    /// Whether there is nobody.
    pub fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    /// The person in a place.
    pub fn at(&self, place: usize) -> Option<&'a Person> {
        self.people.get(place).copied()
    }

    /// The place of a person.
    pub fn place(&self, id: &Id) -> Option<usize> {
        self.people.binary_search_by(|person| person.id.cmp(id)).ok()
    }

    /// Why two of them may not be a pair; the first of several reasons. What is
    /// allowed as an exception is not barred, but for those who are to be kept
    /// apart.
    pub fn bar(&self, a: &Person, b: &Person) -> Option<Bar> {
        if has(&self.settings.apart, a, b) {
            return Some(Bar::Apart);
        }
        let bar = if a.level != b.level { Some(Bar::Level) } else { same_area(a, b) };
        bar.filter(|_| !has(&self.settings.allowed, a, b))
    }

    /// What speaks for two of them, what weighs most first.
    pub fn reasons(&self, a: &Person, b: &Person) -> Vec<Reason> {
        let other = a.organisation.is_none() || a.organisation != b.organisation;
        let wish = |from: &Person, to: &Person| {
            self.settings.wishes.iter().any(|[who, whom]| *who == from.id && *whom == to.id)
        };
        let (there, back) = (wish(a, b), wish(b, a));
        let holds = |reason: &Reason| match reason {
            Reason::Level => a.level.is_some() && a.level == b.level,
            Reason::Organisation => other,
            Reason::Area => !other && same_area(a, b).is_none(),
            Reason::New => !self.earlier.contains(&ordered(&a.id, &b.id)),
            Reason::Wish => there != back,
            Reason::Mutual => there && back,
        };
        Reason::ALL.iter().copied().filter(holds).collect()
    }

    /// How well two of them suit each other, in points.
    pub fn score(&self, a: &Person, b: &Person) -> i32 {
        self.reasons(a, b).into_iter().map(Reason::points).sum()
    }

    /// The pairs that are allowed, as places with their points.
    pub fn allowed(&self) -> Vec<(usize, usize, i32)> {
        let mut found = Vec::new();
        for (i, a) in self.people.iter().enumerate() {
            for (j, b) in self.people.iter().enumerate().skip(i + 1) {
                if self.bar(a, b).is_none() {
                    found.push((i, j, self.score(a, b)));
                }
            }
        }
        found
    }

    /// For each person a number that those on the same level share: the place
    /// of the first of them. An exception across levels makes them one.
    pub fn levels(&self) -> Vec<u32> {
        let first = |person: &Person| self.people.iter().position(|other| other.level == person.level);
        let number = |person: &&Person| first(person).and_then(|at| u32::try_from(at).ok()).unwrap_or(0);
        let mut levels: Vec<u32> = self.people.iter().map(number).collect();
        for [a, b] in &self.settings.allowed {
            let of = |id: &Id| self.place(id).and_then(|place| levels.get(place)).copied();
            if let Some((a, b)) = of(a).zip(of(b)) {
                levels.iter_mut().filter(|level| **level == a.max(b)).for_each(|level| *level = a.min(b));
            }
        }
        levels
    }

    /// The points of pairs and trios together.
    pub fn total(&self, pairs: &[Vec<Id>]) -> i32 {
        let person = |id: &Id| self.place(id).and_then(|place| self.at(place));
        let score = |[a, b]: [&Id; 2]| person(a).zip(person(b)).map_or(0, |(a, b)| self.score(a, b));
        pairs.iter().flat_map(|pair| couples(pair)).map(score).sum()
    }
}

/// Every two of some people.
pub fn couples(people: &[Id]) -> impl Iterator<Item = [&Id; 2]> {
    people.iter().enumerate().flat_map(|(at, a)| people.iter().skip(at + 1).map(move |b| [a, b]))
}

fn ordered<'a>(a: &'a Id, b: &'a Id) -> [&'a Id; 2] {
    if a <= b { [a, b] } else { [b, a] }
}

pub(crate) fn has(list: &[[Id; 2]], a: &Person, b: &Person) -> bool {
    list.iter().any(|[x, y]| (*x == a.id && *y == b.id) || (*x == b.id && *y == a.id))
}

pub(crate) fn same_area(a: &Person, b: &Person) -> Option<Bar> {
    if a.organisation.is_none() || a.organisation != b.organisation {
        return None;
    }
    let area = |person: &Person| person.department.as_deref().map(|area| area.trim().to_lowercase());
    match (area(a), area(b)) {
        (Some(a), Some(b)) => (a == b).then_some(Bar::Area),
        _ => Some(Bar::AreaUnknown),
    }
}
