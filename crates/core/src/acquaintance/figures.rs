//! What a network adds up to, as exact fractions.

use super::Map;
use super::bits::Bits;
use crate::Figure;

/// The figures of a network of *n* people.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// How many people: *n*.
    pub people: usize,
    /// How many pairs have met: *L*.
    pub met: usize,
    /// How many pairs there are: *n(n−1)/2*.
    pub possible: usize,
    /// Density: *2L / n(n−1)*, the share of all pairs that has met (Wasserman
    /// and Faust, *Social Network Analysis*, 1994, section 4.2). It is also
    /// the mean share of the others whom somebody has met. Nothing below two people.
    pub density: Option<Figure>,
    /// Reach in two steps: the mean share of the others whom somebody has met,
    /// or who have met somebody he or she has met (k-step reach, Borgatti,
    /// Everett and Johnson, *Analyzing Social Networks*, 2013, section 10.3.3).
    pub reach: Option<Figure>,
    /// How many of the *n(n−1)* ordered pairs reach counts.
    pub reached: usize,
    /// Into how many parts the network falls that have nobody in common;
    /// somebody who has met nobody is a part.
    pub parts: usize,
    /// How many people the largest part has.
    pub largest: usize,
    /// Who has met nobody, by place.
    pub alone: Vec<usize>,
}

impl Map<'_> {
    /// The figures.
    pub fn figures(&self) -> Figures {
        let people = self.people.len();
        let possible = people * people.saturating_sub(1) / 2;
        let met = (0..people).map(|at| self.met_by(at)).sum::<usize>() / 2;
        let (parts, largest) = self.parts();
        let reached: usize = (0..people).map(|at| self.reached(at)).sum();
        Figures {
            people,
            met,
            possible,
            density: share(met, possible),
            reach: share(reached, possible * 2),
            reached,
            parts,
            largest,
            alone: (0..people).filter(|at| self.met_by(*at) == 0).collect(),
        }
    }

    /// How many others somebody reaches in at most two steps.
    fn reached(&self, person: usize) -> usize {
        let Some(own) = self.met.get(person) else { return 0 };
        let everybody = self.people.len() - 1;
        let (mut reached, mut count) = (own.clone(), own.count());
        for row in own.iter().filter_map(|at| self.met.get(at)) {
            if count == everybody {
                break;
            }
            count += reached.add(row, person);
        }
        count
    }

    /// How many parts there are, and how many people the largest has.
    fn parts(&self) -> (usize, usize) {
        let mut seen = Bits::new(self.people.len());
        let (mut parts, mut largest) = (0, 0);
        for start in 0..self.people.len() {
            if seen.has(start) {
                continue;
            }
            let (mut waiting, mut size) = (vec![start], 0);
            seen.insert(start);
            while let Some(at) = waiting.pop() {
                size += 1;
                for next in self.met.get(at).into_iter().flat_map(Bits::iter) {
                    if !seen.has(next) {
                        seen.insert(next);
                        waiting.push(next);
                    }
                }
            }
            parts += 1;
            largest = largest.max(size);
        }
        (parts, largest)
    }
}

/// A share as an exact fraction; nothing of nothing.
pub(super) fn share(part: usize, whole: usize) -> Option<Figure> {
    let number = |count: usize| i64::try_from(count).ok();
    (whole > 0).then(|| Some(Figure::ratio(number(part)?, number(whole)?))).flatten()
}

/// A share in per cent, rounded to a tenth; nothing of nothing.
pub fn percent(part: usize, whole: usize) -> Option<Figure> {
    let tenths = (part * 2000 + whole).checked_div(2 * whole)?;
    Some(Figure::ratio(i64::try_from(tenths).ok()?, 10))
}
