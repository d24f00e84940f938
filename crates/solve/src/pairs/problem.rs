//! A problem, put together from its edges.

use super::scores::Scores;

/// Two people who may be a pair, and what that scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edge {
    /// One of them.
    pub a: u32,
    /// The other.
    pub b: u32,
    /// What they score: more is better, below zero is allowed.
    pub score: i32,
}

/// What becomes of a level of an odd number of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Odd {
    /// Three of them work together; all three pairs among them must be allowed, and count.
    #[default]
    Trio,
    /// One is left over.
    LeaveOne,
}

/// The most people.
pub const MAX_PEOPLE: u32 = 1_000_000;
/// The most edges.
pub const MAX_EDGES: u64 = 200_000_000;
/// The most of a score, and, negative, the least.
pub const MAX_SCORE: i32 = i32::MAX;

/// Edges that can be gone through again and again, always in the same order.
pub trait Edges {
    /// Hands all edges over, in pieces.
    ///
    /// # Errors
    /// What `take` says, or [`Fault::Source`] where they cannot be read.
    fn each(&mut self, take: &mut dyn FnMut(&[Edge]) -> Result<(), Fault>) -> Result<(), Fault>;
}

impl Edges for &[Edge] {
    fn each(&mut self, take: &mut dyn FnMut(&[Edge]) -> Result<(), Fault>) -> Result<(), Fault> {
        take(self)
    }
}

/// Edges that make no problem. `edge` counts from 0.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// More people than are searched.
    #[error("{0} people")]
    People(usize),
    /// More edges than are searched.
    #[error("more than {MAX_EDGES} edges")]
    Edges,
    /// An end that is nobody.
    #[error("edge {edge}: nobody is {person}")]
    Person {
        /// Which edge.
        edge: u64,
        /// 0 for its first end, 1 for its second.
        end: u8,
        /// What stands there.
        person: u32,
    },
    /// Both ends are the same.
    #[error("edge {edge} joins somebody to themselves")]
    Loop {
        /// Which edge.
        edge: u64,
        /// Who.
        person: u32,
    },
    /// A score that is too small.
    #[error("edge {edge}: a score is at least -{MAX_SCORE}")]
    Score {
        /// Which edge.
        edge: u64,
    },
    /// Two people who stood there before.
    #[error("edge {edge} stands there twice")]
    Twice {
        /// The later one.
        edge: u64,
        /// Who.
        pair: [u32; 2],
    },
    /// Two people of two levels.
    #[error("edge {edge} joins two levels")]
    Across {
        /// Which edge.
        edge: u64,
    },
    /// Fixed pairs that name somebody twice, nobody, or two who may not be a pair.
    #[error("fixed pair {0}")]
    Fixed(usize),
    /// The edges cannot be read.
    #[error("{0}")]
    Source(String),
}

/// One level: people who are matched among themselves.
#[derive(Debug, Clone)]
pub(super) struct Level {
    /// Who they are, in order.
    pub(super) members: Vec<u32>,
    /// What they score. Where they are an odd number, one more vertex stands after them, with the same
    /// score to all: its partner is left over.
    pub(super) scores: Scores,
}

impl Level {
    pub(super) const fn is_odd(&self) -> bool {
        self.members.len() % 2 == 1
    }

    /// What it scores to be left over; counts for nothing in the end.
    pub(super) fn stay(&self) -> i64 {
        let last = self.members.len() as u32;
        self.scores.score(0, last).map_or(0, i64::from)
    }
}

/// People, the pairs that are allowed among them, and what these score.
#[derive(Debug, Clone)]
pub struct Problem {
    /// How many people there are: `0..people`.
    pub(super) people: u32,
    pub(super) odd: Odd,
    pub(super) levels: Vec<Level>,
    /// For each person the level and the place in it.
    pub(super) places: Vec<(u32, u32)>,
    /// Pairs that stand, with their scores.
    pub(super) fixed: Vec<Edge>,
}

/// In no level: in a fixed pair.
pub(super) const NOWHERE: u32 = u32::MAX;

impl Problem {
    /// Puts a problem together, in two passes through the edges.
    ///
    /// `levels` says the level of each person; without it, levels are the connected components. Pairs in
    /// `fixed` (allowed ones) are kept: these people take no part in the search.
    ///
    /// # Errors
    /// Where the edges make no problem.
    pub fn new(
        people: u32,
        levels: Option<&[u32]>,
        odd: Odd,
        edges: &mut dyn Edges,
        fixed: &[[u32; 2]],
    ) -> Result<Self, Fault> {
        if people > MAX_PEOPLE || levels.is_some_and(|levels| levels.len() != people as usize) {
            return Err(Fault::People(levels.map_or(people as usize, <[u32]>::len)));
        }
        let partners = partners(people, fixed)?;
        let (roots, degrees) = survey(people, levels, edges, &partners)?;
        let mut problem = Self { people, odd, levels: Vec::new(), places: Vec::new(), fixed: Vec::new() };
        problem.place(&roots, &degrees, &partners);
        problem.fill(edges)?;
        if let Some(missing) = fixed.iter().position(|pair| !problem.holds(*pair)) {
            return Err(Fault::Fixed(missing));
        }
        Ok(problem)
    }

    /// How many people there are.
    #[must_use]
    pub const fn people(&self) -> u32 {
        self.people
    }

    /// What two people score as a pair; nothing where they may not be one.
    #[must_use]
    pub fn score(&self, a: u32, b: u32) -> Option<i32> {
        let (level, here) = *self.places.get(a as usize)?;
        let (other, there) = *self.places.get(b as usize)?;
        if level == NOWHERE {
            let fixed =
                self.fixed.iter().find(|edge| [edge.a, edge.b] == [a, b] || [edge.b, edge.a] == [a, b]);
            return fixed.map(|edge| edge.score);
        }
        if level == other { self.levels[level as usize].scores.score(here, there) } else { None }
    }

    fn holds(&self, pair: [u32; 2]) -> bool {
        self.fixed.iter().any(|edge| [edge.a, edge.b] == pair || [edge.b, edge.a] == pair)
    }

    /// Finds the levels: in the order of their first members.
    fn place(&mut self, roots: &[u32], degrees: &[u32], partners: &[u32]) {
        let mut known = vec![NOWHERE; roots.len()];
        let mut members: Vec<Vec<u32>> = Vec::new();
        for (person, &root) in roots.iter().enumerate() {
            if partners[person] != NOWHERE {
                self.places.push((NOWHERE, 0));
                continue;
            }
            let level = &mut known[root as usize];
            if *level == NOWHERE {
                *level = members.len() as u32;
                members.push(Vec::new());
            }
            let list = &mut members[*level as usize];
            self.places.push((*level, list.len() as u32));
            list.push(person as u32);
        }
        for members in members {
            let mut degrees: Vec<u32> = members.iter().map(|&person| degrees[person as usize]).collect();
            if members.len() % 2 == 1 {
                degrees.iter_mut().for_each(|degree| *degree = degree.saturating_add(1));
                degrees.push(members.len() as u32);
            }
            self.levels.push(Level { scores: Scores::with_degrees(&degrees), members });
        }
    }

    /// The second pass: scores to where they belong.
    fn fill(&mut self, edges: &mut dyn Edges) -> Result<(), Fault> {
        let mut filled: Vec<Vec<u32>> = self.levels.iter().map(|level| vec![0; level.scores.n()]).collect();
        let mut count = 0;
        edges.each(&mut |piece| {
            for &edge in piece {
                let ends = (self.places.get(edge.a as usize), self.places.get(edge.b as usize));
                let (Some(&(level, here)), Some(&(other, there))) = ends else { return Err(Fault::Edges) };
                if level == NOWHERE && other == NOWHERE {
                    self.fixed.push(edge);
                } else if level == other {
                    let place = level as usize;
                    let scores = &mut self.levels[place].scores;
                    if !scores.put(here as usize, there as usize, edge.score, &mut filled[place]) {
                        return Err(Fault::Twice { edge: count, pair: [edge.a, edge.b] });
                    }
                }
                count += 1;
            }
            Ok(())
        })?;
        for (level, filled) in self.levels.iter_mut().zip(&mut filled) {
            if level.is_odd() {
                level.scores.join_last(filled);
            }
            if let Some((u, v)) = level.scores.finish() {
                let pair = [level.members[u as usize], level.members[v as usize]];
                return Err(second(edges, pair));
            }
        }
        Ok(())
    }
}

/// Who is in a fixed pair with whom.
fn partners(people: u32, fixed: &[[u32; 2]]) -> Result<Vec<u32>, Fault> {
    let mut partners = vec![NOWHERE; people as usize];
    for (place, &[a, b]) in fixed.iter().enumerate() {
        for (here, there) in [(a, b), (b, a)] {
            let partner = partners.get_mut(here as usize).filter(|partner| **partner == NOWHERE && a != b);
            *partner.ok_or(Fault::Fixed(place))? = there;
        }
    }
    Ok(partners)
}

/// The first pass: who belongs together (a representative for each person), and how many edges each has.
fn survey(
    people: u32,
    levels: Option<&[u32]>,
    edges: &mut dyn Edges,
    partners: &[u32],
) -> Result<(Vec<u32>, Vec<u32>), Fault> {
    let mut parents: Vec<u32> = levels.map_or_else(|| (0..people).collect(), dense);
    let mut degrees = vec![0_u32; people as usize];
    let mut count = 0;
    edges.each(&mut |piece| {
        for edge in piece {
            sound(*edge, people, count)?;
            let (a, b) = (edge.a as usize, edge.b as usize);
            if levels.is_none() {
                unite(&mut parents, edge.a, edge.b);
            } else if parents[a] != parents[b] {
                return Err(Fault::Across { edge: count });
            }
            if partners[a] == NOWHERE && partners[b] == NOWHERE {
                degrees[a] = degrees[a].saturating_add(1);
                degrees[b] = degrees[b].saturating_add(1);
            }
            count += 1;
        }
        if count > MAX_EDGES { Err(Fault::Edges) } else { Ok(()) }
    })?;
    if levels.is_none() {
        for person in 0..people {
            parents[person as usize] = root(&mut parents, person);
        }
    }
    Ok((parents, degrees))
}

fn sound(edge: Edge, people: u32, count: u64) -> Result<(), Fault> {
    if edge.a >= people || edge.b >= people {
        let (end, person) = if edge.a >= people { (0, edge.a) } else { (1, edge.b) };
        return Err(Fault::Person { edge: count, end, person });
    }
    if edge.a == edge.b {
        return Err(Fault::Loop { edge: count, person: edge.a });
    }
    if edge.score < -MAX_SCORE { Err(Fault::Score { edge: count }) } else { Ok(()) }
}

/// Numbers from 0 without gaps instead of any.
fn dense(levels: &[u32]) -> Vec<u32> {
    let mut sorted = levels.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    levels.iter().map(|level| sorted.partition_point(|other| other < level) as u32).collect()
}

fn root(parents: &mut [u32], person: u32) -> u32 {
    let mut at = person;
    while parents[at as usize] != at {
        parents[at as usize] = parents[parents[at as usize] as usize];
        at = parents[at as usize];
    }
    at
}

fn unite(parents: &mut [u32], a: u32, b: u32) {
    let (a, b) = (root(parents, a), root(parents, b));
    parents[a.max(b) as usize] = a.min(b);
}

/// Where a pair stands for the second time.
fn second(edges: &mut dyn Edges, pair: [u32; 2]) -> Fault {
    let (mut count, mut seen) = (0, false);
    let found = edges.each(&mut |piece| {
        for edge in piece {
            if [edge.a, edge.b] == pair || [edge.b, edge.a] == pair {
                if seen {
                    return Err(Fault::Twice { edge: count, pair });
                }
                seen = true;
            }
            count += 1;
        }
        Ok(())
    });
    found.err().unwrap_or(Fault::Twice { edge: count, pair })
}
