//! Whether pairs that a person put together keep the rules, and what they
//! become in the plan.

use std::collections::BTreeMap;

use super::{Bar, People, Settings, couples};
use crate::programme::{Relationship, RelationshipAnswer, RelationshipKind, RelationshipState};
use crate::{Element, ElementKind, Id, Programme};

/// What does not hold about pairs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// Two who may not be a pair.
    Barred(Id, Id, Bar),
    /// Somebody in several pairs.
    Twice(Id),
    /// Somebody in none.
    Missing(Id),
    /// Somebody who is not among those to be paired.
    Unknown(Id),
    /// Neither two nor three; three only where a level has an odd number.
    Size(Vec<Id>),
}

/// All that does not hold about pairs; nothing where they are good.
pub fn troubles(people: &People<'_>, pairs: &[Vec<Id>]) -> Vec<Trouble> {
    let mut found: Vec<Trouble> = pairs.iter().flat_map(|pair| barred(people, pair)).collect();
    found.extend(sizes(people, pairs));
    let mut seen: BTreeMap<&Id, usize> = BTreeMap::new();
    pairs.iter().flatten().for_each(|id| *seen.entry(id).or_default() += 1);
    for (id, count) in &seen {
        if people.place(id).is_none() {
            found.push(Trouble::Unknown((*id).clone()));
        } else if *count > 1 {
            found.push(Trouble::Twice((*id).clone()));
        }
    }
    let all = people.people.iter().map(|person| &person.id);
    found.extend(all.filter(|id| !seen.contains_key(id)).cloned().map(Trouble::Missing));
    found
}

fn barred(people: &People<'_>, pair: &[Id]) -> Vec<Trouble> {
    let person = |id: &Id| people.place(id).and_then(|place| people.at(place));
    let bar = |[a, b]: [&Id; 2]| {
        let bar =
            person(a).zip(person(b)).filter(|(a, b)| a.id != b.id).and_then(|(a, b)| people.bar(a, b))?;
        Some(Trouble::Barred(a.clone(), b.clone(), bar))
    };
    couples(pair).filter_map(bar).collect()
}

/// A trio only where the number on its level is odd, and no second one there.
fn sizes<'p>(people: &People<'_>, pairs: &'p [Vec<Id>]) -> impl Iterator<Item = Trouble> + use<'p> {
    let levels = people.levels();
    let level = |id: &Id| people.place(id).and_then(|place| levels.get(place)).copied();
    let mut spare: BTreeMap<u32, bool> = BTreeMap::new();
    for at in &levels {
        let odd = spare.entry(*at).or_insert(false);
        *odd = !*odd;
    }
    let mut wrong = Vec::new();
    for pair in pairs {
        let fits = match pair.len() {
            2 => true,
            3 => pair.first().and_then(level).and_then(|at| spare.get_mut(&at)).is_some_and(std::mem::take),
            _ => false,
        };
        if !fits {
            wrong.push(Trouble::Size(pair.clone()));
        }
    }
    wrong.into_iter()
}

/// The pairs as they stand in the plan: proposed, nobody is told yet; or asked.
pub fn taken_over(plan: &Programme, settings: &Settings, pairs: &[Vec<Id>], asked: bool) -> Vec<Element> {
    let mut taken: Vec<Id> = plan.index().into_keys().cloned().collect();
    let mut made = Vec::new();
    for pair in pairs {
        let id = ElementKind::Relationship.new_id("", |id| taken.contains(id));
        taken.push(id.clone());
        let answer =
            |person: &Id| RelationshipAnswer { person: person.clone(), ..RelationshipAnswer::default() };
        made.push(Element::Relationship(Relationship {
            id,
            people: pair.clone(),
            kind: RelationshipKind::Buddies,
            cohort: settings.cohort.clone(),
            state: if asked { RelationshipState::Asked } else { RelationshipState::Proposed },
            answers: if asked { pair.iter().map(answer).collect() } else { Vec::new() },
            ..Relationship::default()
        }));
    }
    made
}
