//! People by organisation, and the bridges between organisations.

use std::collections::{BTreeMap, HashMap};

use super::Map;
use super::figures::share;
use crate::{Figure, Id};

/// The people of an organisation, or of several that are shown as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cluster<'a> {
    /// The organisation; nothing for those of none, or of several.
    pub organisation: Option<&'a Id>,
    /// Several organisations, each too small to be shown alone.
    pub pooled: bool,
    /// The people, by place.
    pub people: Vec<usize>,
}

/// How many pairs of people of two clusters have met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bridge {
    /// The first cluster, by place.
    pub a: usize,
    /// The second; the same as the first for the pairs inside it.
    pub b: usize,
    /// How many pairs have met.
    pub met: usize,
    /// How many pairs there are.
    pub possible: usize,
}

impl Bridge {
    /// The share of the pairs that has met; nothing where there is no pair.
    pub fn share(&self) -> Option<Figure> {
        share(self.met, self.possible)
    }
}

/// The clusters of a map with the bridges between them.
pub struct Clusters<'a> {
    /// The clusters: the largest first, then in the order of the plan.
    pub all: Vec<Cluster<'a>>,
    /// Which cluster each person is in.
    pub of: Vec<usize>,
    /// Every two clusters, and every cluster with itself.
    pub bridges: Vec<Bridge>,
}

impl<'a> Clusters<'a> {
    /// By organisation. Those with fewer than `least` people, and all after the
    /// first `most`, are one cluster; where even that has fewer than `least`,
    /// the smallest of the others goes with it. So nobody is told by an
    /// organisation in which there are few.
    pub fn new(map: &Map<'a>, least: usize, most: usize) -> Self {
        let mut by: BTreeMap<Option<&'a Id>, Vec<usize>> = BTreeMap::new();
        for (at, person) in map.people.iter().enumerate() {
            by.entry(person.organisation.as_ref()).or_default().push(at);
        }
        let mut all: Vec<Cluster<'a>> = by
            .into_iter()
            .map(|(organisation, people)| Cluster { organisation, pooled: false, people })
            .collect();
        all.sort_by_key(|one| (std::cmp::Reverse(one.people.len()), one.people.first().copied()));
        let all = pooled(all, least, most.max(1));
        let mut of = vec![0; map.people.len()];
        for (at, cluster) in all.iter().enumerate() {
            cluster
                .people
                .iter()
                .filter_map(|person| of.get_mut(*person).map(|slot| *slot = at))
                .for_each(drop);
        }
        let bridges = bridges(map, &all, &of);
        Self { all, of, bridges }
    }

    /// The bridges between different clusters: pairs met and pairs there are.
    pub fn across(&self) -> Bridge {
        let across = self.bridges.iter().filter(|bridge| bridge.a != bridge.b);
        across.fold(Bridge { a: 0, b: 0, met: 0, possible: 0 }, |sum, bridge| Bridge {
            met: sum.met + bridge.met,
            possible: sum.possible + bridge.possible,
            ..sum
        })
    }
}

/// The clusters, largest first, with the small ones as one at the end.
fn pooled(all: Vec<Cluster<'_>>, least: usize, most: usize) -> Vec<Cluster<'_>> {
    let total = all.len();
    let mut kept = all;
    let large = kept.iter().take_while(|one| one.people.len() >= least).count();
    let keep = if large == total && total <= most { total } else { large.min(most - 1) };
    let mut rest = kept.split_off(keep);
    while rest.iter().map(|one| one.people.len()).sum::<usize>() < least && !rest.is_empty() {
        let Some(smallest) = kept.pop() else { break };
        rest.push(smallest);
    }
    if rest.len() < 2 {
        // A single one that is too small has nobody to hide among.
        kept.extend(rest.into_iter().map(|one| Cluster { pooled: one.people.len() < least, ..one }));
        return kept;
    }
    let mut people: Vec<usize> = rest.into_iter().flat_map(|one| one.people).collect();
    people.sort_unstable();
    kept.push(Cluster { organisation: None, pooled: true, people });
    kept
}

fn bridges(map: &Map<'_>, all: &[Cluster<'_>], of: &[usize]) -> Vec<Bridge> {
    let mut met: HashMap<(usize, usize), usize> = HashMap::new();
    for (a, b) in map.pairs() {
        let (Some(a), Some(b)) = (of.get(a), of.get(b)) else { continue };
        *met.entry((*a.min(b), *a.max(b))).or_default() += 1;
    }
    let size = |at: usize| all.get(at).map_or(0, |one| one.people.len());
    let every = (0..all.len()).flat_map(|a| (a..all.len()).map(move |b| (a, b)));
    let bridge = |(a, b): (usize, usize)| Bridge {
        a,
        b,
        met: met.get(&(a, b)).copied().unwrap_or(0),
        possible: if a == b { size(a) * size(a).saturating_sub(1) / 2 } else { size(a) * size(b) },
    };
    every.map(bridge).collect()
}
