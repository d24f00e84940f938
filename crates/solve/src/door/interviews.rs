//! Interviews as JSON.

use serde::Deserialize;
use serde_json::{Value, json};

use super::Request;
use super::bad::{self, BadInput, What, most, number};
use super::output::Output;
use crate::interviews::{
    Explanation, Fault, Interview, MAX_CHOICES, MAX_COST, MAX_INTERVIEWS, MAX_PEOPLE, MAX_SLOTS, Problem,
    Relaxation, Remedy, Rule, explain, solve,
};
use crate::limits::Status;

/// Everything. What may be left out may also be `null`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Input {
    days: i64,
    slots_per_day: i64,
    free: Vec<Vec<i64>>,
    interviews: Vec<Pair>,
    max_per_day: Option<i64>,
    trip_cost: Option<f64>,
    day_cost: Option<f64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    interviewer: i64,
    respondent: i64,
    fixed: Option<i64>,
}

/// What holds where nothing is said.
const MAX_PER_DAY: i64 = 2;
const TRIP_COST: f64 = 10.0;
const DAY_COST: f64 = 1.0;

/// Solves interviews.
pub(super) fn answer(request: Request<'_>) -> Result<Output, BadInput> {
    let problem = interviews(request.text)?;
    let fault = |fault: Fault| BadInput::new(".", What::Form(fault.to_string()));
    let answer = solve(&problem, request.seed, &request.limits, request.tell).map_err(fault)?;
    let explanation = match answer.status {
        Status::Infeasible => explain(&problem, &request.grace).map_err(fault)?.unwrap_or_default(),
        _ => Explanation::default(),
    };
    Ok(Output {
        value: answer.value,
        bound: answer.bound,
        work: answer.work,
        solution: answer.slots.map(|slots| json!({ "slots": slots })),
        conflict: explanation.conflict.iter().map(|rule| told(&problem, *rule)).collect(),
        relaxations: relaxations(&problem, &explanation),
        ..Output::new(answer.status)
    })
}

/// Reads interviews.
///
/// # Errors
/// Where it is no JSON, says something unknown, or contradicts itself in form.
pub fn interviews(text: &[u8]) -> Result<Problem, BadInput> {
    read(bad::json(text)?)
}

fn read(input: Input) -> Result<Problem, BadInput> {
    let days = number("days", input.days, 0, MAX_SLOTS.into())?;
    let slots_per_day = number("slots_per_day", input.slots_per_day, 0, MAX_SLOTS.into())?;
    let slots = days.saturating_mul(slots_per_day);
    most("days", slots as usize, MAX_SLOTS as usize)?;
    most("free", input.free.len(), MAX_PEOPLE)?;
    most("interviews", input.interviews.len(), MAX_INTERVIEWS)?;
    let free = input.free.iter().enumerate().map(|(person, free)| {
        let slot =
            |(place, &slot): (usize, &i64)| self::slot(&format!("free[{person}][{place}]"), slot, slots);
        free.iter().enumerate().map(slot).collect()
    });
    let free = free.collect::<Result<Vec<Vec<u32>>, _>>()?;
    let people = free.len();
    let pairs = input.interviews.iter().enumerate();
    let interviews = pairs.map(|(i, pair)| interview(&format!("interviews[{i}]"), pair, people, slots));
    let problem = Problem {
        days,
        slots_per_day,
        free,
        interviews: interviews.collect::<Result<_, _>>()?,
        max_per_day: number("max_per_day", input.max_per_day.unwrap_or(MAX_PER_DAY), 0, u32::MAX.into())?,
        trip_cost: cost("trip_cost", input.trip_cost.unwrap_or(TRIP_COST))?,
        day_cost: cost("day_cost", input.day_cost.unwrap_or(DAY_COST))?,
    };
    most("interviews", problem.choices(), MAX_CHOICES)?;
    Ok(problem)
}

fn interview(path: &str, pair: &Pair, people: usize, slots: u32) -> Result<Interview, BadInput> {
    let person = |name: &str, person: i64| {
        let known = usize::try_from(person).ok().filter(|person| *person < people);
        known.ok_or_else(|| BadInput::new(format!("{path}.{name}"), What::Unknown(person.to_string())))
    };
    let (interviewer, respondent) =
        (person("interviewer", pair.interviewer)?, person("respondent", pair.respondent)?);
    if interviewer == respondent {
        return Err(BadInput::new(format!("{path}.respondent"), What::Twice(respondent.to_string())));
    }
    let fixed = pair.fixed.map(|fixed| slot(&format!("{path}.fixed"), fixed, slots)).transpose()?;
    Ok(Interview { interviewer, respondent, fixed })
}

fn slot(path: &str, slot: i64, slots: u32) -> Result<u32, BadInput> {
    if slots == 0 {
        return Err(BadInput::new(path, What::Unknown(slot.to_string())));
    }
    number(path, slot, 0, i64::from(slots) - 1)
}

fn cost(path: &str, value: f64) -> Result<f64, BadInput> {
    let fits = (0.0..=MAX_COST).contains(&value);
    if fits { Ok(value) } else { Err(BadInput::range(path, value, 0, MAX_COST)) }
}

/// A rule as an object that names its kind and what it is about.
fn told(problem: &Problem, rule: Rule) -> Value {
    match rule {
        Rule::Window => {
            json!({"rule": "window", "days": problem.days, "slots_per_day": problem.slots_per_day})
        }
        Rule::Interview(i) => {
            let who = problem.interviews.get(i).copied().unwrap_or_default();
            json!({"rule": "interview", "interview": i, "interviewer": who.interviewer, "respondent": who.respondent})
        }
        Rule::Fixed(i) => {
            let slot = problem.interviews.get(i).and_then(|interview| interview.fixed);
            json!({"rule": "fixed", "interview": i, "slot": slot})
        }
        Rule::Free(person) => json!({"rule": "free", "person": person}),
        Rule::Once(person) => json!({"rule": "once", "person": person}),
        Rule::MaxPerDay(person) => {
            json!({"rule": "max_per_day", "person": person, "max_per_day": problem.max_per_day})
        }
    }
}

fn relaxations(problem: &Problem, explanation: &Explanation) -> Vec<Value> {
    let relaxed = |relaxation: &Relaxation| relaxed(problem, relaxation);
    let mut all: Vec<Value> = explanation.relaxations.iter().map(relaxed).collect();
    if !explanation.together.is_empty() {
        all.push(json!({"together": explanation.together.iter().map(relaxed).collect::<Vec<_>>()}));
    }
    all
}

fn relaxed(problem: &Problem, relaxation: &Relaxation) -> Value {
    let mut object = told(problem, relaxation.rule);
    object["change"] = match &relaxation.remedy {
        Remedy::Free(slots) => json!({"free": slots}),
        Remedy::MaxPerDay(most) => json!({"max_per_day": most}),
        Remedy::Slot(slot) => json!({"slot": slot}),
        Remedy::Drop => json!({"drop": true}),
    };
    object
}
