//! From people and rules to numbers, and back from the answer to people.

use samspil_core::pairing::{People, Settings};
use samspil_core::{Id, Message, Programme};
use samspil_solve::pairs::{self, Edge, Fault, Odd};
use samspil_solve::{Limits, Status};
use serde::{Deserialize, Serialize};

use crate::web::Problem;

/// Pairs, or why there are none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The pairs, and trios.
    pub pairs: Vec<Vec<Id>>,
    /// Their points together.
    pub points: i64,
    /// What no pairs exceed; nothing where it is not known.
    pub most: Option<i64>,
    /// Who stands in the way.
    pub blocked: Vec<Blocked>,
    /// Exceptions that would help, those with the fewest first.
    pub exceptions: Vec<Exception>,
}

/// People who stand in the way: each of the groups needs one of the few.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blocked {
    /// Who is needed by too many; nobody where the groups can be paired with no one at all.
    pub few: Vec<Id>,
    /// Who can only be paired within their group or with one of the few.
    pub groups: Vec<Vec<Id>>,
    /// How many remain without a partner at least.
    pub over: u32,
}

/// An exception that makes pairs possible.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exception {
    /// Pairs to allow although a rule speaks against it.
    pub allow: Vec<[Id; 2]>,
    /// Who is left without a partner.
    pub leave: Vec<Id>,
}

/// So many steps at most: a few seconds.
const STEPS: u64 = 5_000_000;

/// Finds the best pairs for those who are to be paired. Takes a while where they are many.
///
/// # Errors
/// Where there is nobody to pair, somebody is named who is not among them, or a
/// pair that is to stand is none.
pub(super) fn find(plan: &Programme, settings: &Settings) -> Result<Draft, Problem> {
    let people = People::of(plan, settings);
    if people.len() < 2 {
        return Err(Problem::invalid(Message::new("pairs-nobody")));
    }
    known(&people, settings)?;
    let problem =
        numbers(&people, settings).map_err(|_| Problem::invalid(Message::new("pairs-kept-is-none")))?;
    let answer = pairs::solve(&problem, &Limits::work(STEPS), &Limits::work(STEPS), &mut |_| ());
    let id = |place: u32| people.at(place as usize).map(|person| person.id.clone());
    let ids = |places: &[u32]| places.iter().filter_map(|place| id(*place)).collect::<Vec<Id>>();
    let mut draft = Draft {
        most: answer.bound.filter(|_| answer.status == Status::Optimal || answer.solution.is_some()),
        points: answer.value.unwrap_or_default(),
        ..Draft::default()
    };
    if let Some(solution) = &answer.solution {
        draft.pairs = solution.pairs.iter().map(|pair| ids(pair)).collect();
        draft.pairs.extend(solution.trios.iter().map(|trio| ids(trio)));
    }
    draft.blocked = answer
        .blocks
        .iter()
        .map(|block| Blocked {
            few: ids(&block.blocking),
            groups: block.groups.iter().map(|group| ids(group)).collect(),
            over: block.over,
        })
        .collect();
    draft.exceptions = answer
        .relaxations
        .iter()
        .map(|way| Exception {
            allow: way.allow.iter().filter_map(|[a, b]| Some([id(*a)?, id(*b)?])).collect(),
            leave: ids(&way.leave),
        })
        .collect();
    Ok(draft)
}

/// Whoever is named is one of those to be paired.
fn known(people: &People<'_>, settings: &Settings) -> Result<(), Problem> {
    let named = settings.apart.iter().chain(&settings.wishes).chain(&settings.kept).chain(&settings.allowed);
    match named.flatten().find(|id| people.place(id).is_none()) {
        Some(id) => Err(Problem::invalid(Message::new("pairs-unknown").with("name", id.to_string()))),
        None => Ok(()),
    }
}

fn numbers(people: &People<'_>, settings: &Settings) -> Result<pairs::Problem, Fault> {
    let place = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
    let edges: Vec<Edge> =
        people.allowed().into_iter().map(|(a, b, score)| Edge { a: place(a), b: place(b), score }).collect();
    let fixed = |[a, b]: &[Id; 2]| Some([place(people.place(a)?), place(people.place(b)?)]);
    let fixed: Vec<[u32; 2]> = settings.kept.iter().filter_map(fixed).collect();
    pairs::Problem::new(place(people.len()), Some(&people.levels()), Odd::Trio, &mut edges.as_slice(), &fixed)
}
