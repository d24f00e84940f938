//! Why there are no pairs: who stands in the way, and which exceptions would help.
//!
//! Where trees can grow no more, the vertices within them fall into groups of odd size that are joined
//! only to the ones between them (Tutte 1947, Berge 1958; the groups are those of Gallai and Edmonds).

use super::level;
use super::nest::NONE;
use super::problem::{Level, Odd, Problem};
use super::search::{Matcher, Stuck};
use super::start;
use crate::limits::{Halted, Meter};

/// People who stand in the way: without those in `blocking`, each of the groups (of odd size) is joined to
/// nobody else, so each needs one of them. There are `over` groups too many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Who is asked for by too many groups.
    pub blocking: Vec<u32>,
    /// Groups of people of whom one at least has to find a partner among the blocking ones.
    pub groups: Vec<Vec<u32>>,
    /// How many people remain without a partner at least.
    pub over: u32,
    /// One too many would do, as a trio or left over; but no group can give one and remain possible.
    pub no_trio: bool,
}

/// Exceptions, all of which together make the whole problem possible.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Relaxation {
    /// Pairs to allow.
    pub allow: Vec<[u32; 2]>,
    /// People to leave over.
    pub leave: Vec<u32>,
}

/// So many different sets of pairs to allow are named.
const ALTERNATIVES: usize = 3;

/// Who blocks the given levels, and what would help.
pub(super) fn explain(
    problem: &Problem,
    blocked: &[usize],
    meter: &Meter<'_>,
) -> Result<(Vec<Block>, Vec<Relaxation>), Halted> {
    let mut blocks = Vec::new();
    let mut relaxations = vec![Relaxation::default(); ALTERNATIVES + 1];
    for &place in blocked {
        let level = &problem.levels[place];
        let (mate, trees) = trees(level, meter)?;
        blocks.push(block(level, &trees));
        let name = |v: u32| level.members[v as usize];
        for (number, relaxation) in relaxations.iter_mut().enumerate() {
            let pairs =
                if number < ALTERNATIVES { pairs(level, problem.odd, &mate, &trees, number) } else { None };
            match pairs {
                Some(pairs) => relaxation.allow.extend(pairs.iter().map(|pair| pair.map(name))),
                None => relaxation.leave.extend(over(level, problem.odd, &trees).iter().map(|&v| name(v))),
            }
        }
    }
    let mut distinct: Vec<Relaxation> = Vec::new();
    for relaxation in relaxations {
        if !distinct.contains(&relaxation) {
            distinct.push(relaxation);
        }
    }
    distinct.sort_by_key(|relaxation| relaxation.allow.len() + relaxation.leave.len());
    Ok((blocks, distinct))
}

/// A largest matching of a level, and the trees that could not grow: one for each vertex without partner.
fn trees(level: &Level, meter: &Meter<'_>) -> Result<(Vec<u32>, Vec<Stuck>), Halted> {
    let mut matcher: Matcher = start::matcher(&level.scores, meter)?;
    if level.is_odd() {
        let last = level.members.len() as u32;
        matcher.release(last);
        matcher.leave_out(last, true);
    }
    let trees = level::match_all(&mut matcher, &level.scores, meter)?;
    Ok((matcher.mate, trees))
}

fn block(level: &Level, trees: &[Stuck]) -> Block {
    let named = |list: &[u32]| {
        let mut named: Vec<u32> = list.iter().map(|&v| level.members[v as usize]).collect();
        named.sort_unstable();
        named
    };
    let inner: Vec<u32> = trees.iter().flat_map(|tree| tree.inner.iter().copied()).collect();
    let mut groups: Vec<Vec<u32>> =
        trees.iter().flat_map(|tree| tree.groups.iter().map(|group| named(group))).collect();
    groups.sort_unstable();
    let over = trees.len() as u32;
    Block { blocking: named(&inner), groups, over, no_trio: level.is_odd() && over == 1 }
}

/// How many of the trees a level may keep.
fn kept(level: &Level, odd: Odd) -> usize {
    usize::from(level.is_odd() && odd == Odd::LeaveOne)
}

/// Whom to leave over, beside those who may be anyway.
fn over(level: &Level, odd: Odd, trees: &[Stuck]) -> Vec<u32> {
    trees.iter().skip(kept(level, odd)).map(|tree| tree.root).collect()
}

/// Pairs to allow: each joins two trees. Where one remains and needs a trio, somebody joins their
/// neighbour and the neighbour's partner.
fn pairs(level: &Level, odd: Odd, mate: &[u32], trees: &[Stuck], number: usize) -> Option<Vec<[u32; 2]>> {
    let trio = level.is_odd() && odd == Odd::Trio;
    let any = |tree: &Stuck| {
        let outer: Vec<u32> = tree.groups.iter().flatten().copied().collect();
        // For a trio the pairs have to stay as they are.
        if trio { tree.root } else { outer.get(number % outer.len().max(1)).copied().unwrap_or(tree.root) }
    };
    let two = |two: &[Stuck]| match two {
        [one, other] => Some([any(one), any(other)]),
        _ => None,
    };
    let mut allowed: Vec<[u32; 2]> = trees.chunks(2).filter_map(two).collect();
    if trio {
        let root = trees.last()?.root;
        let last = level.members.len() as u32;
        let through = level.scores.arcs(root).filter(|arc| arc.to < last).map(|arc| mate[arc.to as usize]);
        let thirds: Vec<u32> =
            through.filter(|&third| third != NONE && third < last && third != root).collect();
        // For three trees or more such a trio may be allowed already.
        if thirds.iter().any(|&third| level.scores.score(root, third).is_some()) {
            return Some(allowed);
        }
        match thirds.get(number % thirds.len().max(1)) {
            Some(&third) => allowed.push([root, third]),
            None => {
                let [a, b] = allowed.first().copied()?;
                allowed.extend([[root, a], [root, b]]);
            }
        }
    }
    Some(allowed)
}
