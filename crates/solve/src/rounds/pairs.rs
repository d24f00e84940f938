//! Numbers of pairs of people.

use super::problem::Problem;

/// A table of people by people.
#[derive(Debug, Clone)]
pub(super) struct Pairs<T> {
    people: usize,
    cells: Vec<T>,
}

impl<T: Copy + Default> Pairs<T> {
    pub(super) fn new(people: usize) -> Self {
        Self { people, cells: vec![T::default(); people * people] }
    }

    pub(super) const fn people(&self) -> usize {
        self.people
    }

    pub(super) fn of(&self, a: usize, b: usize) -> T {
        self.cells[a * self.people + b]
    }

    pub(super) fn set(&mut self, a: usize, b: usize, value: T) {
        self.cells[a * self.people + b] = value;
        self.cells[b * self.people + a] = value;
    }

    /// What is known of one person and all others.
    pub(super) fn row(&self, a: usize) -> &[T] {
        &self.cells[a * self.people..(a + 1) * self.people]
    }
}

impl Pairs<u16> {
    /// One more meeting of everyone in a group with everyone else in it.
    pub(super) fn meet(&mut self, group: &[usize]) {
        for (place, &a) in group.iter().enumerate() {
            for &b in &group[..place] {
                self.set(a, b, self.of(a, b).saturating_add(1));
            }
        }
    }

    /// Meetings beyond the first of each pair.
    pub(super) fn repeats(&self) -> u64 {
        let all: u64 = self.cells.iter().map(|count| u64::from(count.saturating_sub(1))).sum();
        all / 2
    }
}

/// Meetings before the first round that is planned: earlier ones, and those of held rounds.
pub(super) fn before(problem: &Problem) -> Pairs<u16> {
    let mut pairs = Pairs::new(problem.people);
    for &(a, b) in &problem.met_before {
        pairs.set(a, b, 1);
    }
    problem.held.iter().flatten().for_each(|group| pairs.meet(group));
    pairs
}

/// Who is kept apart from whom.
pub(super) fn apart(problem: &Problem) -> Pairs<bool> {
    let mut pairs = Pairs::new(problem.people);
    for &(a, b) in &problem.apart {
        pairs.set(a, b, true);
    }
    pairs
}
