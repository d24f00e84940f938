//! Distances between blocks.

use super::blocks::Blocks;
use super::problem::Problem;
use super::table::CHUNK;

/// The distances of blocks: sums over their people.
pub(super) struct Near {
    blocks: usize,
    distance: Vec<f64>,
    /// What lies within blocks, which no grouping changes.
    pub(super) inside: f64,
}

impl Near {
    pub(super) fn new(problem: &Problem, blocks: &Blocks) -> Self {
        let (m, n) = (blocks.len(), problem.rules.people);
        let mut distance = vec![0.0; m * m];
        let mut twice = 0.0;
        for (a, row) in problem.distance.chunks_exact(n.max(1)).enumerate() {
            let own = &mut distance[blocks.of[a] * m..(blocks.of[a] + 1) * m];
            for (b, there) in row.iter().enumerate().filter(|(b, _)| *b != a) {
                if blocks.of[b] == blocks.of[a] {
                    twice += there;
                } else {
                    own[blocks.of[b]] += there;
                }
            }
        }
        Self { blocks: m, distance, inside: twice / 2.0 }
    }

    pub(super) fn row(&self, block: usize) -> &[f64] {
        &self.distance[block * self.blocks..(block + 1) * self.blocks]
    }

    pub(super) fn between(&self, a: usize, b: usize) -> f64 {
        self.distance[a * self.blocks + b]
    }

    /// The distances as whole numbers, small enough to be added up for a group.
    pub(super) fn whole(&self) -> Whole {
        let largest = self.distance.iter().fold(0.0, |most: f64, d| most.max(d.abs()));
        let room = f64::from(1 << 26) / (self.blocks as f64 + 1.0);
        let exact = largest <= room && self.distance.iter().all(|d| d.fract() == 0.0);
        let mut scale = 1.0;
        if !exact && largest > 0.0 {
            while largest * scale > room {
                scale /= 2.0;
            }
            while largest * scale * 2.0 <= room && scale < 1e12 {
                scale *= 2.0;
            }
        }
        let width = self.blocks.div_ceil(CHUNK) * CHUNK;
        let mut distance = vec![0; self.blocks * width];
        for (block, whole) in distance.chunks_exact_mut(width.max(1)).enumerate() {
            whole.iter_mut().zip(self.row(block)).for_each(|(whole, d)| *whole = (d * scale).round() as i32);
        }
        Whole { width, distance }
    }
}

/// Distances of blocks as whole numbers. Rows go on with zeros to a multiple of [`CHUNK`].
pub(super) struct Whole {
    pub(super) width: usize,
    distance: Vec<i32>,
}

impl Whole {
    #[inline]
    pub(super) fn row(&self, block: usize) -> &[i32] {
        &self.distance[block * self.width..(block + 1) * self.width]
    }
}
