//! The lines of an affine space: its points are the people, parallel lines the
//! groups of a round. The plane of q × q points gives q + 1 rounds.

use super::super::answer::Round;
use super::field::Field;
use super::grouped;

/// Where there are q to the power of d people in groups of q.
pub(super) fn space(groups: usize, size: usize) -> Option<Vec<Round>> {
    let people = groups * size;
    let dimensions = (2..).take_while(|d| power(size, *d) <= people).find(|d| power(size, *d) == people)?;
    let field = Field::new(size)?;
    // A direction is named by its coordinates, the first that is not 0 being 1.
    let directions =
        (1..people).filter(|direction| coordinate(*direction, size, leading(*direction, size)) == 1);
    Some(directions.map(|direction| parallel(&field, direction, dimensions)).collect())
}

fn power(size: usize, exponent: u32) -> usize {
    size.saturating_pow(exponent)
}

fn coordinate(point: usize, size: usize, place: u32) -> usize {
    point / power(size, place) % size
}

/// The last place with a coordinate that is not 0.
fn leading(direction: usize, size: usize) -> u32 {
    direction.ilog(size)
}

/// A line is known by the point on it whose coordinate at one place is 0.
fn parallel(field: &Field, direction: usize, dimensions: u32) -> Round {
    let size = field.order;
    let place = leading(direction, size);
    let numbers = (0..power(size, dimensions)).map(|point| {
        let steps = coordinate(point, size, place);
        let (mut number, mut unit) = (0, 1);
        for other in (0..dimensions).filter(|other| *other != place) {
            let step = field.multiply(steps, coordinate(direction, size, other));
            number += unit * field.subtract(coordinate(point, size, other), step);
            unit *= size;
        }
        number
    });
    grouped(power(size, dimensions - 1), numbers)
}
