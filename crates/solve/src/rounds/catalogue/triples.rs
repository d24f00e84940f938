//! Groups of three and of four, from finite fields.

use super::super::answer::Round;
use super::field::Field;

/// Three times q people in threes, where q is a prime power one more than a multiple of six (Ray-Chaudhuri and
/// Wilson, "Solution of Kirkman's schoolgirl problem", 1971).
pub(super) fn triples(groups: usize, size: usize) -> Option<Vec<Round>> {
    if size != 3 || groups % 6 != 1 {
        return None;
    }
    let field = Field::new(groups)?;
    let t = (groups - 1) / 6;
    let point = |exponent: usize, row: usize| (field.power(exponent), row % 3);
    let mut first = vec![vec![(0, 0), (0, 1), (0, 2)]];
    let across =
        |i: usize, j: usize| (0..3).map(move |row| point(i + (j + 2 * row) * t, row)).collect::<Vec<_>>();
    for i in 0..t {
        for row in 0..3 {
            first.push((0..3).map(|step| point(i + 2 * step * t, row)).collect());
        }
        first.extend([1, 3, 5].map(|j| across(i, j)));
    }
    let mut rounds = moved(&field, &first, 0);
    // Each of the others gives a round by itself, moved to all places.
    for i in 0..t {
        for j in [0, 2, 4] {
            let one = across(i, j);
            rounds.push((0..groups).map(|by| group(&field, &one, by)).collect());
        }
    }
    Some(rounds)
}

/// Three times q and one more people in fours, where q is a prime power one more than a multiple of four
/// (Bose, "On the construction of balanced incomplete block designs", 1939).
pub(super) fn fours(groups: usize, size: usize) -> Option<Vec<Round>> {
    let order = (4 * groups).checked_sub(1)? / 3;
    if size != 4 || 3 * order + 1 != 4 * groups || order % 4 != 1 {
        return None;
    }
    let field = Field::new(order)?;
    let t = (order - 1) / 4;
    // (power + 1) ÷ (power − 1) must be no square.
    let odd = |power: &usize| {
        let power = field.power(*power);
        let (above, below) = (field.add(power, 1), field.subtract(power, 1));
        above != 0 && below != 0 && (field.log(above) + field.log(below)) % 2 == 1
    };
    let apart = (1..order - 1).step_by(2).find(odd)?;
    let mut first = vec![vec![(0, 0), (0, 1), (0, 2), LAST]];
    for i in (0..2 * t).step_by(2) {
        for row in 0..3 {
            let next = (row + 1) % 3;
            let at = |exponent: usize, row: usize| (field.power(exponent), row);
            first.push(vec![
                at(i, row),
                at(i + 2 * t, row),
                at(i + apart, next),
                at(i + apart + 2 * t, next),
            ]);
        }
    }
    Some(moved(&field, &first, 3 * order))
}

/// An element and a row; or the one person who stays in place.
type Point = (usize, usize);
const LAST: Point = (0, usize::MAX);

/// A round, moved to all places; `last` is the number of who stays in place.
fn moved(field: &Field, first: &[Vec<Point>], last: usize) -> Vec<Round> {
    let numbered = |points: &Vec<Point>, by: usize| {
        let fixed = points.contains(&LAST).then_some(last);
        let others: Vec<Point> = points.iter().copied().filter(|point| *point != LAST).collect();
        group(field, &others, by).into_iter().chain(fixed).collect()
    };
    (0..field.order).map(|by| first.iter().map(|points| numbered(points, by)).collect()).collect()
}

fn group(field: &Field, points: &[Point], by: usize) -> Vec<usize> {
    points.iter().map(|(element, row)| row * field.order + field.add(*element, by)).collect()
}
