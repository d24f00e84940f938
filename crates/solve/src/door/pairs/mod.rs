//! Pairs as JSON, or as a file of edges.

mod input;
mod output;

pub use self::input::Source;
use self::input::{Binary, Input, Unit};
use super::Request;
use super::bad::{BadInput, What, json, most, number};
use super::output::Output;
use crate::pairs::{Edges, Fault, MAX_EDGES, MAX_PEOPLE, MAX_SCORE, Odd, Problem, solve};

/// What is said beside the JSON.
#[derive(Default)]
pub struct PairsOptions<'a> {
    /// What becomes of an odd number, whatever the JSON says.
    pub odd: Option<Odd>,
    /// A file of edges, little-endian: `u32 n`, `u64 m`, then `m` times `u32 a`, `u32 b`, `i32 score`.
    /// With it, there is no JSON.
    pub edges: Option<&'a mut dyn Source>,
}

impl Odd {
    /// Both.
    pub const ALL: &'static [Self] = &[Self::Trio, Self::LeaveOne];

    /// The name by which it is asked for.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Trio => "trio",
            Self::LeaveOne => "leave_one",
        }
    }
}

/// Finds pairs.
///
/// # Errors
/// Where the JSON or the file is no such problem.
pub fn pairs(request: Request<'_>, options: PairsOptions<'_>) -> Result<Output, BadInput> {
    let problem = match options.edges {
        Some(source) => {
            let mut edges = Binary::new(source)?;
            problem(edges.people, None, options.odd.unwrap_or_default(), &mut edges)?
        }
        None => read(request.text, options.odd)?,
    };
    let answer = solve(&problem, &request.limits, &request.grace, request.tell);
    Ok(output::told(&answer))
}

fn read(text: &[u8], odd: Option<Odd>) -> Result<Problem, BadInput> {
    // Paths of mistakes are only worked out where there is one: that takes longer.
    let input: Input = serde_json::from_slice(text).or_else(|_| json(text))?;
    let people = number("n", input.n, 0, MAX_PEOPLE.into())?;
    most("edges", input.edges.edges.len(), MAX_EDGES as usize)?;
    if let Some((row, place, value)) = input.edges.wild {
        let (least, greatest) = range(place, people);
        return Err(BadInput::range(format!("edges[{row}][{place}]"), value, least, greatest));
    }
    let units = input.unit_of.map(|units| units_of(&units, people)).transpose()?;
    let said = input.odd.map(|odd| odd_of(&odd)).transpose()?.unwrap_or_default();
    problem(people, units.as_deref(), odd.unwrap_or(said), &mut input.edges.edges.as_slice())
}

fn problem(people: u32, units: Option<&[u32]>, odd: Odd, edges: &mut dyn Edges) -> Result<Problem, BadInput> {
    Problem::new(people, units, odd, edges, &[]).map_err(|fault| bad(&fault, people))
}

/// The least and the most of the numbers of an edge.
fn range(place: usize, people: u32) -> (i64, i64) {
    if place == 2 { (-i64::from(MAX_SCORE), MAX_SCORE.into()) } else { (0, i64::from(people) - 1) }
}

fn bad(fault: &Fault, people: u32) -> BadInput {
    match *fault {
        Fault::Person { edge, end, person } => {
            let (least, most) = range(0, people);
            BadInput::range(format!("edges[{edge}][{end}]"), person, least, most)
        }
        Fault::Loop { edge, person } => {
            BadInput::new(format!("edges[{edge}][1]"), What::Twice(person.to_string()))
        }
        Fault::Score { edge } => {
            let (least, most) = range(2, people);
            BadInput::range(format!("edges[{edge}][2]"), i32::MIN, least, most)
        }
        Fault::Twice { edge, pair: [a, b] } => {
            BadInput::new(format!("edges[{edge}]"), What::Twice(format!("{a}, {b}")))
        }
        Fault::Across { edge } => BadInput::new(format!("edges[{edge}]"), What::Form(fault.to_string())),
        Fault::People(_) | Fault::Edges | Fault::Fixed(_) | Fault::Source(_) => {
            BadInput::new("edges", What::Form(fault.to_string()))
        }
    }
}

/// Levels as numbers from 0.
fn units_of(units: &[Unit], people: u32) -> Result<Vec<u32>, BadInput> {
    if units.len() != people as usize {
        return Err(BadInput::range("unit_of", units.len(), people, people));
    }
    let mut known: Vec<&Unit> = units.iter().collect();
    known.sort_unstable();
    known.dedup();
    Ok(units.iter().map(|unit| known.partition_point(|other| *other < unit) as u32).collect())
}

fn odd_of(name: &str) -> Result<Odd, BadInput> {
    let known = Odd::ALL.iter().find(|odd| odd.as_str() == name);
    known.copied().ok_or_else(|| BadInput::new("odd", What::Unknown(name.to_owned())))
}
