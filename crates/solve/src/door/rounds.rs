//! Rounds of small groups as JSON.

use serde::Deserialize;
use serde_json::{Value, json};

use super::Request;
use super::bad::{BadInput, What, json as parsed, most, number};
use super::entries::Entries;
use super::output::Output;
use crate::limits::Status;
use crate::rounds::{
    Answer, Change, Explanation, Fault, MAX_PAIRS, MAX_PEOPLE, MAX_ROUNDS, Problem, Relaxation, Rule,
    Seating, explain, repeats, solve,
};

/// Everything. What may be left out may also be `null`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Input {
    people: i64,
    group_size: Option<i64>,
    groups: Option<i64>,
    rounds: i64,
    absent: Option<Entries<Vec<i64>>>,
    met_before: Option<Vec<(i64, i64)>>,
    apart: Option<Vec<(i64, i64)>>,
}

/// Plans rounds.
pub(super) fn answer(request: Request<'_>) -> Result<Output, BadInput> {
    let problem = rounds(request.text)?;
    let fault = |fault: Fault| BadInput::new(".", What::Form(fault.to_string()));
    let answer = solve(&problem, request.seed, &request.limits, request.tell).map_err(fault)?;
    let explanation = match answer.status {
        Status::Infeasible => explain(&problem, &request.grace).map_err(fault)?,
        _ => None,
    };
    Ok(told(&problem, answer, explanation.as_ref()))
}

/// Reads a problem of rounds.
///
/// # Errors
/// Where it is no JSON, says something unknown, or names people or rounds that do not exist.
pub fn rounds(text: &[u8]) -> Result<Problem, BadInput> {
    let input: Input = parsed(text)?;
    let people = number("people", input.people, 0, MAX_PEOPLE as i64)? as usize;
    let rounds = number("rounds", input.rounds, 0, MAX_ROUNDS as i64)? as usize;
    let seating = seating(input.group_size, input.groups)?;
    Ok(Problem {
        absent: absent(input.absent.unwrap_or_default(), people, rounds)?,
        met_before: pairs("met_before", &input.met_before.unwrap_or_default(), people)?,
        apart: pairs("apart", &input.apart.unwrap_or_default(), people)?,
        ..Problem::new(people, seating, rounds)
    })
}

fn seating(size: Option<i64>, groups: Option<i64>) -> Result<Seating, BadInput> {
    // A group larger than everyone is everyone, and more groups than people are one for each.
    let fits = |path: &str, value: i64| number(path, value, 1, u32::MAX.into()).map(|value| value as usize);
    match (size, groups) {
        (Some(size), None) => fits("group_size", size).map(Seating::Size),
        (None, Some(groups)) => fits("groups", groups).map(Seating::Groups),
        (None, None) => {
            Err(BadInput::new("group_size", What::Form("missing, and so is `groups`".to_owned())))
        }
        (Some(_), Some(_)) => {
            Err(BadInput::new("groups", What::Form("there is `group_size` too".to_owned())))
        }
    }
}

fn absent(given: Entries<Vec<i64>>, people: usize, rounds: usize) -> Result<Vec<Vec<usize>>, BadInput> {
    let mut absent: Vec<Option<Vec<usize>>> = vec![None; rounds];
    for (name, list) in given.0 {
        let path = format!("absent[\"{name}\"]");
        let plain = name.bytes().all(|b| b.is_ascii_digit()) && (name == "0" || !name.starts_with('0'));
        let place = name.parse().ok().filter(|_| plain);
        let Some(entry) = place.and_then(|place: usize| absent.get_mut(place)) else {
            return Err(BadInput::range(path, name, 0, rounds as i64 - 1));
        };
        let list = list.iter().enumerate();
        let list = list.map(|(at, &person)| known(|| format!("{path}[{at}]"), person, people));
        if entry.replace(list.collect::<Result<_, _>>()?).is_some() {
            return Err(BadInput::new(path, What::Twice(name)));
        }
    }
    Ok(absent.into_iter().map(Option::unwrap_or_default).collect())
}

fn pairs(path: &str, given: &[(i64, i64)], people: usize) -> Result<Vec<(usize, usize)>, BadInput> {
    most(path, given.len(), MAX_PAIRS)?;
    let pair = |(at, &(a, b)): (usize, &(i64, i64))| {
        let pair = (
            known(|| format!("{path}[{at}][0]"), a, people)?,
            known(|| format!("{path}[{at}][1]"), b, people)?,
        );
        if a == b {
            return Err(BadInput::new(format!("{path}[{at}]"), What::Twice(a.to_string())));
        }
        Ok(pair)
    };
    given.iter().enumerate().map(pair).collect()
}

fn known(path: impl Fn() -> String, person: i64, people: usize) -> Result<usize, BadInput> {
    let found = usize::try_from(person).ok().filter(|person| *person < people);
    found.ok_or_else(|| BadInput::range(path(), person, 0, people as i64 - 1))
}

fn told(problem: &Problem, answer: Answer, explanation: Option<&Explanation>) -> Output {
    let rules = explanation.map(|e| e.conflict.as_slice()).unwrap_or_default();
    let relaxations = explanation.map(|e| e.relaxations.as_slice()).unwrap_or_default();
    Output {
        value: answer.repeats.map(|repeats| repeats as f64),
        bound: answer.bound.map(|bound| bound as f64),
        work: answer.work,
        solution: answer.plan.map(|plan| json!({"rounds": plan, "repeats": repeats(problem, &plan)})),
        conflict: rules.iter().map(rule).collect(),
        relaxations: relaxations.iter().map(relaxation).collect(),
        ..Output::new(answer.status)
    }
}

fn rule(rule: &Rule) -> Value {
    match rule {
        Rule::Seating { round, present, groups } => {
            json!({"rule": "groups", "round": round, "present": present, "groups": groups})
        }
        Rule::Apart(a, b) => json!({"rule": "apart", "people": [a, b]}),
    }
}

fn relaxation(relaxation: &Relaxation) -> Value {
    match &relaxation.change {
        Change::Together { pairs, fewest } => {
            json!({"rule": "apart", "change": {"together": pairs, "fewest": fewest}})
        }
        Change::Seating(Seating::Size(size)) => json!({"rule": "groups", "change": {"group_size": size}}),
        Change::Seating(Seating::Groups(groups)) => json!({"rule": "groups", "change": {"groups": groups}}),
    }
}
