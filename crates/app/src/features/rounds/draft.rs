//! From those who sit and whom they have met to numbers, and back.

use std::collections::BTreeSet;

use samspil_core::rounds::{self as seats, Rounds, Settings};
use samspil_core::{Id, Message, Programme};
use samspil_solve::Limits;
use samspil_solve::rounds::{
    self, Change as Remedy, Fault, Plan, Problem as Numbers, Rule as Clash, Seating,
};
use serde::{Deserialize, Serialize};

use crate::features::placing::Change;
use crate::web::Problem;

/// Rounds, or why there are none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Who sits where, those rounds first that stand already.
    pub rounds: Rounds,
    /// How many pairs meet for the first time.
    pub new: i64,
    /// How often pairs meet again.
    pub again: i64,
    /// No rounds have fewer meetings again; nothing where it is not known.
    pub fewest: Option<i64>,
    /// Rules that contradict each other.
    pub conflict: Vec<Rule>,
    /// What would help, the least first.
    pub ways: Vec<Way>,
}

/// One rule of what was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// So many who are there in a round, from 1, sit at so many tables.
    Tables(u16, u16, u16),
    /// Two never sit together.
    Apart([Id; 2]),
}

/// A change with which there are rounds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// These may sit together.
    Together(Vec<[Id; 2]>),
    /// So many at a table.
    Size(u16),
    /// So many tables.
    Tables(u16),
}

impl Way {
    /// What was chosen, with this change.
    pub(super) fn apply(&self, settings: &Settings) -> Settings {
        let mut after = settings.clone();
        match self {
            Self::Together(pairs) => {
                let same = |[a, b]: &[Id; 2]| pairs.iter().any(|[x, y]| (a, b) == (x, y) || (a, b) == (y, x));
                after.apart.retain(|two| !same(two));
            }
            Self::Size(size) => {
                after.size = *size;
                after.tables = None;
            }
            Self::Tables(tables) => after.tables = Some(*tables),
        }
        after
    }
}

/// So many steps at most: a few seconds.
const STEPS: u64 = 5_000_000;
/// Begins the search: the same rounds for the same people.
const SEED: u64 = 1;

/// Finds rounds in which as few as possible meet again. Takes a while where there are many.
///
/// # Errors
/// Where there is nobody to sit, or somebody is named who does not.
pub(super) fn find(plan: &Programme, settings: &Settings) -> Result<Draft, Problem> {
    let people = seats::sitting(plan, settings);
    if people.len() < 2 {
        return Err(Problem::invalid(Message::new("rounds-nobody")));
    }
    let numbers = numbers(plan, settings, &people).map_err(Problem::invalid)?;
    let refuse = |_: Fault| Problem::invalid(Message::new("rounds-too-many"));
    let answer = rounds::solve(&numbers, SEED, &Limits::work(STEPS), &mut |_| ()).map_err(refuse)?;
    let Some(found) = answer.plan else {
        let why = rounds::explain(&numbers, &Limits::work(STEPS)).map_err(refuse)?;
        let why = why.map(|why| (why.conflict, why.relaxations)).unwrap_or_default();
        let conflict = why.0.iter().filter_map(|rule| named(&people, *rule)).collect();
        let ways = why.1.iter().filter_map(|way| way_of(&people, &way.change)).collect();
        return Ok(Draft { conflict, ways, ..Draft::default() });
    };
    let fewest = answer.bound.and_then(|bound| i64::try_from(bound).ok());
    Ok(with(plan, settings, told(&people, &found), fewest))
}

fn with(plan: &Programme, settings: &Settings, rounds: Rounds, fewest: Option<i64>) -> Draft {
    let (new, again) = seats::figures(&seats::met(plan, settings), &rounds);
    Draft { rounds, new, again, fewest, ..Draft::default() }
}

/// What stands before the number of a table to which somebody goes.
pub(super) const TABLE: &str = "table:";

/// The draft after two have changed places in a round, or one has gone to another table.
pub(super) fn changed(
    plan: &Programme,
    settings: &Settings,
    draft: &Draft,
    change: &Change,
) -> Result<Draft, Message> {
    let unknown = |text: &str| Message::new("placing-unknown").with("name", text.to_owned());
    let number = change.round.unwrap_or(0);
    let at = usize::from(number).checked_sub(1).filter(|at| *at < draft.rounds.len());
    let no_round = || Message::new("rounds-no-round").with("number", i64::from(number));
    let mut rounds = draft.rounds.clone();
    let tables = at.and_then(|at| rounds.get_mut(at)).ok_or_else(no_round)?;
    let seat = |tables: &[Vec<Id>], text: &str| {
        let of =
            |(table, who): (usize, &Vec<Id>)| Some((table, who.iter().position(|id| id.as_str() == text)?));
        tables.iter().enumerate().find_map(of).ok_or_else(|| unknown(text))
    };
    let (table, place) = seat(tables, &change.a)?;
    let a = tables.get(table).and_then(|who| who.get(place)).cloned().ok_or_else(|| unknown(&change.a))?;
    match change.b.strip_prefix(TABLE) {
        Some(to) => {
            let to =
                to.parse::<usize>().ok().and_then(|to| to.checked_sub(1)).filter(|to| *to < tables.len());
            let to = to.ok_or_else(|| unknown(&change.b))?;
            tables.iter_mut().for_each(|who| who.retain(|id| *id != a));
            tables.iter_mut().skip(to).take(1).for_each(|who| who.push(a.clone()));
        }
        None => {
            let (other, there) = seat(tables, &change.b)?;
            let b = tables.get(other).and_then(|who| who.get(there)).cloned();
            let b = b.ok_or_else(|| unknown(&change.b))?;
            for id in tables.iter_mut().flatten() {
                if *id == a {
                    id.clone_from(&b);
                } else if *id == b {
                    id.clone_from(&a);
                }
            }
        }
    }
    Ok(with(plan, settings, rounds, draft.fewest))
}

fn told(people: &[&Id], plan: &Plan) -> Rounds {
    let ids =
        |table: &Vec<usize>| table.iter().filter_map(|at| people.get(*at)).map(|id| (*id).clone()).collect();
    plan.iter().map(|round| round.iter().map(ids).collect()).collect()
}

/// The rounds in numbers; nothing where somebody sits who is not there any more.
pub(super) fn plan_of(people: &[&Id], rounds: &Rounds) -> Option<Plan> {
    let table =
        |table: &Vec<Id>| table.iter().map(|id| people.binary_search(&id).ok()).collect::<Option<_>>();
    rounds.iter().map(|round| round.iter().map(table).collect::<Option<_>>()).collect()
}

/// What the rounds must keep to, in numbers.
///
/// # Errors
/// Where somebody is named who does not sit here, or a round that is none.
pub(super) fn numbers(plan: &Programme, settings: &Settings, people: &[&Id]) -> Result<Numbers, Message> {
    let place = |id: &Id| {
        people.binary_search(&id).map_err(|_| Message::new("placing-unknown").with("name", id.to_string()))
    };
    let known = |id: &Id| people.binary_search(&id).ok();
    let seating = match settings.tables {
        Some(tables) => Seating::Groups(tables.into()),
        None => Seating::Size(settings.size.max(1).into()),
    };
    let held = seats::held(plan, settings);
    let rounds = usize::from(settings.rounds);
    if held.len() > rounds {
        return Err(Message::new("rounds-all-stand").with("count", held.len()));
    }
    let mut numbers = Numbers::new(people.len(), seating, rounds);
    numbers.held = held.iter().map(|round| standing(people, round)).collect();
    let couple = |[a, b]: &[Id; 2]| Some((known(a)?, known(b)?));
    numbers.met_before = seats::met(plan, settings).iter().filter_map(couple).collect();
    numbers.apart =
        settings.apart.iter().map(|[a, b]| Ok((place(a)?, place(b)?))).collect::<Result<_, Message>>()?;
    numbers.absent = vec![Vec::new(); rounds];
    for absent in &settings.absent {
        let at = usize::from(absent.round).checked_sub(1);
        let round = at.and_then(|at| numbers.absent.get_mut(at));
        let none = || Message::new("rounds-no-round").with("number", i64::from(absent.round));
        round.ok_or_else(none)?.push(place(&absent.who)?);
    }
    Ok(numbers)
}

/// A round that stands, of those who are still there, each once.
fn standing(people: &[&Id], round: &[Vec<Id>]) -> Vec<Vec<usize>> {
    let mut seen = BTreeSet::new();
    let mut there = |id: &Id| people.binary_search(&id).ok().filter(|at| seen.insert(*at));
    round.iter().map(|table| table.iter().filter_map(&mut there).collect()).collect()
}

fn short(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

fn named(people: &[&Id], rule: Clash) -> Option<Rule> {
    let id = |at: usize| people.get(at).map(|id| (*id).clone());
    Some(match rule {
        Clash::Seating { round, present, groups } => {
            Rule::Tables(short(round + 1), short(present), short(groups))
        }
        Clash::Apart(a, b) => Rule::Apart([id(a)?, id(b)?]),
    })
}

fn way_of(people: &[&Id], change: &Remedy) -> Option<Way> {
    let id = |at: usize| people.get(at).map(|id| (*id).clone());
    Some(match change {
        Remedy::Together { pairs, .. } => {
            Way::Together(pairs.iter().filter_map(|(a, b)| Some([id(*a)?, id(*b)?])).collect())
        }
        Remedy::Seating(Seating::Size(size)) => Way::Size(short(*size)),
        Remedy::Seating(Seating::Groups(groups)) => Way::Tables(short(*groups)),
    })
}
