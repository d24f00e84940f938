//! Whether mentors that a person put together keep the rules, what would help
//! those who have none, and what they become in the plan.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Bar, People, Settings, consent};
use crate::programme::{Relationship, RelationshipKind};
use crate::{Element, ElementKind, Id, Programme};

/// A talent with a mentor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// The talent.
    pub talent: Id,
    /// The mentor.
    pub mentor: Id,
}

/// A talent for whom no mentor is left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unserved {
    /// Who.
    pub talent: Id,
    /// The mentors who would do, all taken by others.
    pub full: Vec<Full>,
}

/// A mentor who has no room left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Full {
    /// Who.
    pub mentor: Id,
    /// Who has them.
    pub talents: Vec<Id>,
}

/// An exception with which one talent more gets a mentor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Exception {
    /// This mentor takes one more.
    More(Id),
    /// This mentor is allowed for this talent although a rule speaks against it.
    Allow(Pair),
    /// This talent goes without.
    Leave(Id),
}

/// What does not hold about mentors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// A mentor whom the talent may not have.
    Barred(Pair, Bar),
    /// A mentor of too many, and how many there is room for.
    Full(Id, u16),
    /// A talent with several mentors.
    Twice(Id),
    /// Somebody who is not looking for a mentor, or none.
    Unknown(Id),
}

/// All that does not hold; nothing where they are good. Talents may go without.
pub fn troubles(people: &People<'_>, pairs: &[Pair]) -> Vec<Trouble> {
    let mut found: Vec<Trouble> = pairs.iter().filter_map(|pair| wrong(people, pair)).collect();
    let mut seen = BTreeSet::new();
    found.extend(
        pairs
            .iter()
            .filter(|pair| !seen.insert(&pair.talent))
            .map(|pair| Trouble::Twice(pair.talent.clone())),
    );
    let mut taken: BTreeMap<&Id, u16> = BTreeMap::new();
    pairs.iter().for_each(|pair| *taken.entry(&pair.mentor).or_default() += 1);
    let full = taken
        .into_iter()
        .filter(|(mentor, count)| people.mentor(mentor).is_some() && *count > people.room(mentor));
    found.extend(full.map(|(mentor, _)| Trouble::Full(mentor.clone(), people.room(mentor))));
    found
}

fn wrong(people: &People<'_>, pair: &Pair) -> Option<Trouble> {
    let Some(talent) = people.talent(&pair.talent) else {
        return Some(Trouble::Unknown(pair.talent.clone()));
    };
    let Some(mentor) = people.mentor(&pair.mentor) else {
        return Some(Trouble::Unknown(pair.mentor.clone()));
    };
    people.bar(talent, mentor).map(|bar| Trouble::Barred(pair.clone(), bar))
}

/// The pairs where a talent gets a mentor, changes mentors with another talent,
/// or (with nobody) goes without. Nothing where somebody is not known.
pub fn moved(people: &People<'_>, pairs: &[Pair], talent: &Id, to: Option<&Id>) -> Option<Vec<Pair>> {
    people.talent(talent)?;
    let of = |who: &Id| pairs.iter().find(|pair| pair.talent == *who).map(|pair| pair.mentor.clone());
    let mut changes: Vec<(&Id, Option<Id>)> = Vec::new();
    match to {
        None => changes.push((talent, None)),
        Some(other) if people.talent(other).is_some() => {
            changes.extend([(talent, of(other)), (other, of(talent))]);
        }
        Some(mentor) => changes.push((talent, Some(people.mentor(mentor)?.id.clone()))),
    }
    let mut after: Vec<Pair> =
        pairs.iter().filter(|pair| changes.iter().all(|(who, _)| **who != pair.talent)).cloned().collect();
    after.extend(
        changes.into_iter().filter_map(|(who, mentor)| Some(Pair { talent: who.clone(), mentor: mentor? })),
    );
    after.sort_by(|a, b| a.talent.cmp(&b.talent));
    Some(after)
}

/// The most exceptions that are named.
const NAMED: usize = 8;

/// What would give a mentor to one talent more, the least first: one place
/// more, a rule set aside, one talent going without.
pub fn exceptions(people: &People<'_>, unserved: &[Unserved], pairs: &[Pair]) -> Vec<Exception> {
    let taken = |mentor: &Id| pairs.iter().filter(|pair| pair.mentor == *mentor).count();
    let free = |mentor: &Id| usize::from(people.room(mentor)) > taken(mentor);
    let mut wanted: BTreeMap<&Id, usize> = BTreeMap::new();
    unserved.iter().flat_map(|one| &one.full).for_each(|full| *wanted.entry(&full.mentor).or_default() += 1);
    let mut more: Vec<(&Id, usize)> = wanted.into_iter().collect();
    more.sort_by_key(|(mentor, count)| (std::cmp::Reverse(*count), *mentor));
    let mut allow: Vec<(i64, Pair)> = Vec::new();
    for talent in unserved.iter().filter_map(|one| people.talent(&one.talent)) {
        let barred = people.mentors().iter().filter(|mentor| free(&mentor.id));
        let barred = barred.filter(|mentor| people.bar(talent, mentor).is_some_and(Bar::yields));
        let best = barred.max_by_key(|mentor| (people.score(talent, mentor), std::cmp::Reverse(&mentor.id)));
        allow.extend(best.map(|mentor| {
            (people.score(talent, mentor), Pair { talent: talent.id.clone(), mentor: mentor.id.clone() })
        }));
    }
    allow.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let more = more.into_iter().take(NAMED / 2).map(|(mentor, _)| Exception::More(mentor.clone()));
    let allow = allow.into_iter().take(NAMED / 2).map(|(_, pair)| Exception::Allow(pair));
    let leave = unserved.iter().map(|one| Exception::Leave(one.talent.clone()));
    more.chain(allow).chain(leave).take(NAMED).collect()
}

/// The mentors as they stand in the plan: proposed, nobody is told yet; or the
/// mentor is asked.
pub fn taken_over(plan: &Programme, settings: &Settings, pairs: &[Pair], ask: bool) -> Vec<Element> {
    let mut taken: Vec<Id> = plan.index().into_keys().cloned().collect();
    let mut made = Vec::new();
    for pair in pairs {
        let id = ElementKind::Relationship.new_id("", |id| taken.contains(id));
        taken.push(id.clone());
        let bound = Relationship {
            id,
            people: vec![pair.talent.clone()],
            kind: RelationshipKind::Mentor,
            with: Some(pair.mentor.clone()),
            cohort: settings.cohort.clone(),
            ..Relationship::default()
        };
        let asked = if ask { consent::asked(&bound) } else { None };
        made.push(Element::Relationship(asked.unwrap_or(bound)));
    }
    made
}
