//! People in a grid of `size` rows and `groups` columns: every group has one
//! of each row (Latin squares that are orthogonal to each other, or transversal
//! designs); at last the rows themselves are divided.

use super::super::answer::Round;
use super::field::{Field, prime_powers};
use super::{design, grouped};

/// Where there are no more rows than columns.
///
/// With numbers of a ring in which differences of factors have an inverse, the person of row i and
/// column v sits in group v + factor × row; or, where there are as many factors as rows, in group
/// v + factor of the row × round (MacNeish 1922 and Bose, Shrikhande, Parker 1960).
pub(super) fn grid(groups: usize, size: usize) -> Option<Vec<Round>> {
    if size > groups {
        return None;
    }
    let ring = Ring::new(groups)?;
    let factors = ring.factors();
    let rounds = if size <= factors { groups } else { factors };
    let mut rounds: Vec<Round> = (0..rounds)
        .map(|round| {
            let numbers = (0..size * groups).map(|person| {
                let (row, column) = (person / groups, person % groups);
                let shift = if size <= factors {
                    ring.multiply(ring.factor(row), round)
                } else {
                    ring.multiply(ring.factor(round), row)
                };
                ring.add(column, shift)
            });
            grouped(groups, numbers)
        })
        .collect();
    if groups.is_multiple_of(size) {
        rounds.extend(rows(groups, size));
    }
    Some(rounds)
}

/// Every row by itself, as far as such plans are known.
fn rows(groups: usize, size: usize) -> Vec<Round> {
    let of_row = design(groups / size, size);
    let shifted = |group: &Vec<usize>, row: usize| group.iter().map(|person| row * groups + person).collect();
    let round = |round: &Round| {
        (0..size).flat_map(|row| round.iter().map(move |group| shifted(group, row))).collect()
    };
    of_row.iter().map(round).collect()
}

/// Fields side by side; a number stands for one element of each.
struct Ring(Vec<Field>);

impl Ring {
    fn new(order: usize) -> Option<Self> {
        prime_powers(order).into_iter().map(Field::new).collect::<Option<_>>().map(Self)
    }

    /// How many elements there are whose differences all have an inverse.
    fn factors(&self) -> usize {
        self.0.iter().map(|field| field.order).min().unwrap_or(0)
    }

    /// One of them: the same number in all fields.
    fn factor(&self, number: usize) -> usize {
        self.0.iter().rev().fold(0, |all, field| all * field.order + number % field.order)
    }

    fn add(&self, a: usize, b: usize) -> usize {
        self.each(a, b, Field::add)
    }

    fn multiply(&self, a: usize, b: usize) -> usize {
        self.each(a, b, Field::multiply)
    }

    fn each(&self, mut a: usize, mut b: usize, operation: impl Fn(&Field, usize, usize) -> usize) -> usize {
        let (mut result, mut unit) = (0, 1);
        for field in &self.0 {
            result += unit * operation(field, a % field.order, b % field.order);
            a /= field.order;
            b /= field.order;
            unit *= field.order;
        }
        result
    }
}
