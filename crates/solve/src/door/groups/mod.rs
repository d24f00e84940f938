//! Groups as JSON.

mod input;
mod output;

use serde_json::Value;

use self::input::Input;
use super::Request;
use super::bad::{BadInput, What, json, most, number};
use super::output::Output;
use crate::groups::{
    Fault, MAX_DISTANCE, MAX_GROUPS, MAX_PAIRS, MAX_PEOPLE, Problem, Rules, Sizes, explain, solve,
};
use crate::limits::Status;

/// A problem together with the names of its roles.
#[derive(Debug, Clone, PartialEq)]
pub struct Groups {
    /// The problem in numbers.
    pub problem: Problem,
    /// The roles as they were given: texts or numbers.
    pub roles: Vec<Value>,
}

/// Solves groups.
pub(super) fn answer(request: Request<'_>) -> Result<Output, BadInput> {
    let groups = groups(request.text)?;
    let fault = |fault: Fault| BadInput::new(".", What::Form(fault.to_string()));
    let answer = solve(&groups.problem, request.seed, &request.limits, request.tell).map_err(fault)?;
    let explanation = match answer.status {
        Status::Infeasible => explain(&groups.problem.rules, &request.grace).map_err(fault)?,
        _ => None,
    };
    Ok(groups.told(&answer, explanation.as_ref()))
}

/// Reads groups.
///
/// # Errors
/// Where it is no JSON, says something unknown, or contradicts itself in form.
pub fn groups(text: &[u8]) -> Result<Groups, BadInput> {
    read(json(text)?)
}

fn read(input: Input) -> Result<Groups, BadInput> {
    let people = number("n", input.n, 0, MAX_PEOPLE as i64)? as usize;
    let groups = number("groups", input.groups, 1, MAX_GROUPS as i64)? as usize;
    let (role, roles) = roles(input.role.unwrap_or_default(), people)?;
    let rules = Rules {
        people,
        groups,
        size_min: sizes("size_min", input.size_min, groups)?,
        size_max: sizes("size_max", input.size_max, groups)?,
        role,
        min_per_role: size("min_per_role", input.min_per_role.unwrap_or(0))?,
        keep: pairs("keep", &input.keep.unwrap_or_default(), people)?,
        forbid: pairs("forbid", &input.forbid.unwrap_or_default(), people)?,
        fixed: fixed(&input.fixed.unwrap_or_default(), people, groups)?,
    };
    Ok(Groups { problem: Problem { distance: distances(&input.distance, people)?, rules }, roles })
}

fn size(path: &str, value: i64) -> Result<usize, BadInput> {
    // Larger than any group is as good as any such number.
    Ok(number(path, value.min(1_000_000), 0, 1_000_000)? as usize)
}

fn sizes(path: &str, given: input::Sizes, groups: usize) -> Result<Sizes, BadInput> {
    match given {
        input::Sizes::All(all) => Ok(Sizes::All(size(path, all)?)),
        input::Sizes::Each(each) => {
            count(path, each.len(), groups)?;
            let each = each.iter().enumerate().map(|(g, value)| size(&format!("{path}[{g}]"), *value));
            Ok(Sizes::Each(each.collect::<Result<_, _>>()?))
        }
    }
}

/// Refuses any other number of entries.
fn count(path: &str, count: usize, needed: usize) -> Result<(), BadInput> {
    if count == needed { Ok(()) } else { Err(BadInput::range(path, count, needed, needed)) }
}

/// The role of each person and the roles there are, in the order in which they come.
fn roles(given: Vec<Value>, people: usize) -> Result<(Vec<Option<usize>>, Vec<Value>), BadInput> {
    let mut known: Vec<Value> = Vec::new();
    let mut role = Vec::new();
    if !given.is_empty() {
        count("role", given.len(), people)?;
    }
    for (person, value) in given.into_iter().enumerate() {
        let place = match value {
            Value::Null => None,
            Value::Array(_) | Value::Object(_) => {
                let what = What::Form("a role is a text or a number".to_owned());
                return Err(BadInput::new(format!("role[{person}]"), what));
            }
            value => Some(known.iter().position(|role| *role == value).unwrap_or_else(|| {
                known.push(value);
                known.len() - 1
            })),
        };
        role.push(place);
    }
    Ok((role, known))
}

fn place(path: String, value: i64, count: usize) -> Result<usize, BadInput> {
    let place = usize::try_from(value).ok().filter(|place| *place < count);
    place.ok_or_else(|| BadInput::range(path, value, 0, count as i64 - 1))
}

fn pairs(path: &str, given: &[[i64; 2]], people: usize) -> Result<Vec<(usize, usize)>, BadInput> {
    most(path, given.len(), MAX_PAIRS)?;
    let pair = |(index, [a, b]): (usize, &[i64; 2])| {
        let a = place(format!("{path}[{index}][0]"), *a, people)?;
        let path = format!("{path}[{index}][1]");
        let b = place(path.clone(), *b, people)?;
        if a == b { Err(BadInput::new(path, What::Twice(a.to_string()))) } else { Ok((a, b)) }
    };
    given.iter().enumerate().map(pair).collect()
}

fn fixed(given: &[[i64; 2]], people: usize, groups: usize) -> Result<Vec<(usize, usize)>, BadInput> {
    most("fixed", given.len(), MAX_PAIRS)?;
    let one = |(index, [person, group]): (usize, &[i64; 2])| {
        let person = place(format!("fixed[{index}][0]"), *person, people)?;
        Ok((person, place(format!("fixed[{index}][1]"), *group, groups)?))
    };
    given.iter().enumerate().map(one).collect()
}

/// Rows are as long as there are people, or hold the later ones only, with or without the person
/// themselves. Where the lower triangle is empty, the upper one counts.
fn distances(given: &[Vec<f64>], people: usize) -> Result<Vec<f64>, BadInput> {
    let without = given.first().is_none_or(|row| people > 0 && row.len() == people - 1);
    let full = people > 1 && given.get(1).is_some_and(|row| row.len() == people);
    let rows = if without { given.len().max(people.saturating_sub(1)) } else { people };
    count("distance", given.len(), rows.min(people))?;
    let mut distance = vec![0.0; people * people];
    for (a, row) in given.iter().enumerate() {
        let first = if full { 0 } else { a + usize::from(without) };
        count(&format!("distance[{a}]"), row.len(), people - first)?;
        for (b, value) in (first..people).zip(row) {
            if !(-MAX_DISTANCE..=MAX_DISTANCE).contains(value) {
                let path = format!("distance[{a}][{}]", b - first);
                return Err(BadInput::range(path, value, -MAX_DISTANCE, MAX_DISTANCE));
            }
            distance[a * people + b] = *value;
        }
    }
    mirror(&mut distance, people)?;
    Ok(distance)
}

/// The upper triangle in both directions; what stands in the lower one must be the same, but for
/// rounding, or nothing at all.
fn mirror(distance: &mut [f64], people: usize) -> Result<(), BadInput> {
    let below = |distance: &[f64]| (0..people).any(|a| distance[a * people..][..a].iter().any(|d| *d != 0.0));
    let lower = below(distance);
    for a in 0..people {
        for b in 0..a {
            let (upper, here) = (distance[b * people + a], distance[a * people + b]);
            if lower && (upper - here).abs() > 1e-9 * upper.abs().max(1.0) {
                return Err(BadInput::range(format!("distance[{a}][{b}]"), here, upper, upper));
            }
            distance[a * people + b] = upper;
        }
    }
    Ok(())
}
