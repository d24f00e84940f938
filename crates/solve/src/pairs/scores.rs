//! The scores of a level: a triangle where most pairs are allowed, else lists.

use super::search::Arc;

/// A pair that is not allowed.
const ABSENT: i32 = i32::MIN;

/// So many numbers are looked at together.
const LANES: usize = 8;

/// The scores between the vertices of a level.
#[derive(Debug, Clone)]
pub(super) enum Scores {
    /// Row `u` holds what `u` and `0..u` score.
    Dense { n: usize, cells: Vec<i32> },
    /// The neighbours of vertex `u`, in order, are `arcs[starts[u]..starts[u + 1]]`.
    Sparse { starts: Vec<usize>, arcs: Vec<Arc> },
}

fn row_start(u: usize) -> usize {
    u * u.saturating_sub(1) / 2
}

impl Scores {
    /// Nothing allowed so far; `degrees` says how many edges will be put at each vertex.
    pub(super) fn with_degrees(degrees: &[u32]) -> Self {
        let n = degrees.len();
        let ends: usize = degrees.iter().map(|&degree| degree as usize).sum();
        if row_start(n) <= 2 * ends {
            return Self::Dense { n, cells: vec![ABSENT; row_start(n)] };
        }
        let mut starts = vec![0];
        starts.extend(degrees.iter().scan(0, |end, &degree| {
            *end += degree as usize;
            Some(*end)
        }));
        Self::Sparse { starts, arcs: vec![Arc { to: 0, score: ABSENT }; ends] }
    }

    /// Puts an edge in; `filled` counts, in the sparse form, the edges at each vertex so far.
    /// Whether it was new, as far as is known already.
    pub(super) fn put(&mut self, u: usize, v: usize, score: i32, filled: &mut [u32]) -> bool {
        match self {
            Self::Dense { cells, .. } => {
                let cell = &mut cells[row_start(u.max(v)) + u.min(v)];
                std::mem::replace(cell, score) == ABSENT
            }
            Self::Sparse { starts, arcs } => [(u, v), (v, u)].into_iter().all(|(here, there)| {
                let place = starts[here] + filled[here] as usize;
                let fits = place < starts[here + 1];
                if fits {
                    arcs[place] = Arc { to: there as u32, score };
                    filled[here] += 1;
                }
                fits
            }),
        }
    }

    /// Joins the last vertex to all others with one and the same score, the least there is.
    pub(super) fn join_last(&mut self, filled: &mut [u32]) {
        let Some(last) = self.n().checked_sub(1) else { return };
        let least = match self {
            Self::Dense { cells, .. } => cells.iter().copied().filter(|&score| score != ABSENT).min(),
            Self::Sparse { arcs, .. } => {
                arcs.iter().map(|arc| arc.score).filter(|&score| score != ABSENT).min()
            }
        };
        for u in 0..last {
            self.put(u, last, least.unwrap_or(0), filled);
        }
    }

    /// Puts lists in order; a pair that stands there twice, if there is one.
    pub(super) fn finish(&mut self) -> Option<(u32, u32)> {
        let Self::Sparse { starts, arcs } = self else { return None };
        for u in 0..starts.len() - 1 {
            let row = &mut arcs[starts[u]..starts[u + 1]];
            row.sort_unstable();
            if let Some(twin) = row.windows(2).find(|twin| twin[0].to == twin[1].to) {
                return Some((u as u32, twin[0].to));
            }
        }
        None
    }

    pub(super) const fn n(&self) -> usize {
        match self {
            Self::Dense { n, .. } => *n,
            Self::Sparse { starts, .. } => starts.len() - 1,
        }
    }

    /// How many numbers looking at all pairs takes.
    pub(super) const fn len(&self) -> usize {
        match self {
            Self::Dense { cells, .. } => cells.len(),
            Self::Sparse { arcs, .. } => arcs.len(),
        }
    }

    /// What two vertices score; nothing where they are not allowed.
    pub(super) fn score(&self, u: u32, v: u32) -> Option<i32> {
        match self {
            Self::Dense { cells, .. } if u != v => {
                let score = cells[row_start(u.max(v) as usize) + u.min(v) as usize];
                (score != ABSENT).then_some(score)
            }
            Self::Dense { .. } => None,
            Self::Sparse { .. } => {
                let row = self.list(u as usize);
                row.binary_search_by_key(&v, |arc| arc.to).ok().map(|place| row[place].score)
            }
        }
    }

    /// What the three pairs of a trio score, where all are allowed.
    pub(super) fn trio(&self, [a, b, c]: [u32; 3]) -> Option<i64> {
        let score = |a, b| self.score(a, b).map(i64::from);
        Some(score(a, b)? + score(b, c)? + score(a, c)?)
    }

    fn list(&self, u: usize) -> &[Arc] {
        match self {
            Self::Sparse { starts, arcs } => &arcs[starts[u]..starts[u + 1]],
            Self::Dense { .. } => &[],
        }
    }

    /// All edges of a vertex in the order of their other ends.
    pub(super) fn arcs(&self, u: u32) -> impl Iterator<Item = Arc> + '_ {
        let (cells, above): (&[i32], _) = match self {
            Self::Dense { n, cells } => (cells, u + 1..*n as u32),
            Self::Sparse { .. } => (&[], 0..0),
        };
        let start = row_start(u as usize + 1) + u as usize;
        // The next row is longer by one.
        let column = above.scan(start, move |at, to| {
            let score = cells.get(*at).copied();
            *at += to as usize;
            score.map(|score| Arc { to, score })
        });
        self.arcs_below_dense(u)
            .chain(column)
            .filter(|arc| arc.score != ABSENT)
            .chain(self.list(u as usize).iter().copied())
    }

    /// A row of the triangle, with what is not allowed.
    fn arcs_below_dense(&self, u: u32) -> impl Iterator<Item = Arc> + '_ {
        let cells: &[i32] = match self {
            Self::Dense { cells, .. } => &cells[row_start(u as usize)..row_start(u as usize + 1)],
            Self::Sparse { .. } => &[],
        };
        cells.iter().zip(0..).map(|(&score, to)| Arc { to, score })
    }

    /// The edges of a vertex to those before it.
    pub(super) fn arcs_below(&self, u: u32) -> impl Iterator<Item = Arc> + '_ {
        let dense = self.arcs_below_dense(u).filter(|arc| arc.score != ABSENT);
        dense.chain(self.list(u as usize).iter().copied().take_while(move |arc| arc.to < u))
    }

    /// The edges of a vertex to those before it of which `2 * score` exceeds what the two duals,
    /// given in halves, come to.
    pub(super) fn lacking(&self, u: u32, halves: &[f64], mut found: impl FnMut(Arc)) {
        let own = halves[u as usize];
        let Self::Dense { cells, .. } = self else {
            let exceeds = |arc: &Arc| f64::from(arc.score) - halves[arc.to as usize] > own;
            self.arcs_below(u).filter(exceeds).for_each(found);
            return;
        };
        let row = &cells[row_start(u as usize)..row_start(u as usize + 1)];
        let halves = &halves[..row.len()];
        for (block, (scores, theirs)) in row.chunks(4 * LANES).zip(halves.chunks(4 * LANES)).enumerate() {
            let mut most = [f64::NEG_INFINITY; LANES];
            for (scores, theirs) in scores.chunks(LANES).zip(theirs.chunks(LANES)) {
                for (lane, (&score, half)) in most.iter_mut().zip(scores.iter().zip(theirs)) {
                    let gain = f64::from(score) - half;
                    *lane = if gain > *lane { gain } else { *lane };
                }
            }
            if most.iter().all(|&gain| gain <= own) {
                continue;
            }
            for (place, (&score, half)) in scores.iter().zip(theirs).enumerate() {
                if f64::from(score) - half > own && score != ABSENT {
                    found(Arc { to: (block * 4 * LANES + place) as u32, score });
                }
            }
        }
    }

    /// For each vertex the most that a score exceeds the other's half dual.
    pub(super) fn reach(&self, u: u32, halves: &[f64], most: &mut [f64]) {
        let own = halves[u as usize];
        let place = u as usize;
        let Self::Dense { cells, .. } = self else {
            for arc in self.arcs_below(u) {
                let (score, v) = (f64::from(arc.score), arc.to as usize);
                most[place] = most[place].max(score - halves[v]);
                most[v] = most[v].max(score - own);
            }
            return;
        };
        let row = &cells[row_start(place)..row_start(place + 1)];
        let (below, rest) = most.split_at_mut(place);
        let mut best = [rest[0]; LANES];
        let lists = row.chunks(LANES).zip(halves[..place].chunks(LANES)).zip(below.chunks_mut(LANES));
        for ((scores, halves), most) in lists {
            for (((&score, half), most), best) in scores.iter().zip(halves).zip(most).zip(&mut best) {
                let score = if score == ABSENT { f64::NEG_INFINITY } else { f64::from(score) };
                let (here, there) = (score - half, score - own);
                *best = if here > *best { here } else { *best };
                *most = if there > *most { there } else { *most };
            }
        }
        rest[0] = best.iter().copied().fold(rest[0], f64::max);
    }

    /// The edges of a vertex to those before it by which one of both gets more than it asks for, where
    /// the other keeps its half dual. `take` says what both ask for from then on: `u`, then the other.
    pub(super) fn wanted(
        &self,
        u: u32,
        halves: &[f64],
        asked: &mut [f64],
        mut take: impl FnMut(Arc) -> (f64, f64),
    ) {
        let place = u as usize;
        let own = halves[place];
        let mut offer = |arc: Arc, asked: &mut [f64]| {
            let (score, v) = (f64::from(arc.score), arc.to as usize);
            if score - halves[v] > asked[place] || score - own > asked[v] {
                (asked[place], asked[v]) = take(arc);
            }
        };
        let Self::Dense { cells, .. } = self else {
            self.arcs_below(u).for_each(|arc| offer(arc, asked));
            return;
        };
        let row = &cells[row_start(place)..row_start(place + 1)];
        for (block, scores) in row.chunks(LANES).enumerate() {
            let range = block * LANES..block * LANES + scores.len();
            let mine = asked[place];
            let mut any = false;
            for ((&score, half), theirs) in
                scores.iter().zip(&halves[range.clone()]).zip(&asked[range.clone()])
            {
                let score = f64::from(score);
                any |= (score - half > mine) | (score - own > *theirs);
            }
            if any {
                let block = range.zip(scores).filter(|(_, score)| **score != ABSENT);
                block.for_each(|(to, &score)| offer(Arc { to: to as u32, score }, asked));
            }
        }
    }
}
