//! The edges as they are read: many, so as compact as they can be.

use std::fmt;

use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};

use crate::door::bad::BadInput;

/// The largest score, taken without its sign.
const MAX_SCORE: i64 = 1_000_000_000;
/// The most decimals that are kept.
pub(super) const DECIMALS: usize = 9;

/// Edges in the order of the input.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Edges {
    /// A talent, and where its edges begin that follow each other.
    runs: Vec<(u32, usize)>,
    mentor: Vec<u32>,
    /// The scores times a power of ten, so that they are whole.
    score: Vec<i64>,
    decimals: usize,
    /// The first number that cannot be kept: edge, place in it, as it stands there.
    odd: Option<(usize, usize, String)>,
}

/// A number with few decimals: `whole` / 10^`decimals`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Decimal {
    pub(super) whole: i64,
    pub(super) decimals: usize,
}

/// Edges by talent.
pub(super) struct Rows {
    pub(super) start: Vec<usize>,
    pub(super) host: Vec<u32>,
    pub(super) score: Vec<i64>,
}

impl Edges {
    pub(super) const fn len(&self) -> usize {
        self.mentor.len()
    }

    #[inline]
    pub(super) fn push(&mut self, talent: u32, mentor: u32, score: Decimal) {
        if self.runs.last().is_none_or(|last| last.0 != talent) {
            self.runs.push((talent, self.mentor.len()));
        }
        self.mentor.push(mentor);
        let whole = if score.decimals == self.decimals { score.whole } else { self.scaled(score) };
        self.score.push(whole);
    }

    /// A score with as many decimals as all others, which get more where it has more.
    #[cold]
    fn scaled(&mut self, score: Decimal) -> i64 {
        if score.decimals > self.decimals {
            let factor = power(score.decimals - self.decimals);
            self.score.iter_mut().for_each(|other| *other *= factor);
            self.decimals = score.decimals;
        }
        score.whole * power(self.decimals - score.decimals)
    }

    /// An edge whose numbers may be anything.
    fn push_any(&mut self, talent: i64, mentor: i64, score: f64) {
        let edge = self.len();
        let mut odd = |place: usize, value: String| {
            self.odd.get_or_insert((edge, place, value));
        };
        let talent = u32::try_from(talent).unwrap_or_else(|_| {
            odd(0, talent.to_string());
            0
        });
        let mentor = u32::try_from(mentor).unwrap_or_else(|_| {
            odd(1, mentor.to_string());
            0
        });
        let decimal = Decimal::of(score).unwrap_or_else(|| {
            odd(2, score.to_string());
            Decimal { whole: 0, decimals: 0 }
        });
        self.push(talent, mentor, decimal);
    }

    /// Whether all of them are about somebody.
    pub(super) fn check(&self, talents: u32, mentors: u32) -> Result<(), BadInput> {
        let talent = self.runs.iter().find(|run| run.0 >= talents).map(|run| (run.1, 0, run.0.to_string()));
        let strange = |mentor: &u32| *mentor >= mentors;
        let mentor = match self.mentor.iter().max() {
            Some(most) if strange(most) => self.mentor.iter().position(strange),
            _ => None,
        };
        let mentor = mentor.map(|edge| (edge, 1, self.mentor[edge].to_string()));
        let first = [talent, mentor, self.odd.clone()].into_iter().flatten().min();
        let Some((edge, place, value)) = first else { return Ok(()) };
        let path = format!("edges[{edge}][{place}]");
        Err(match place {
            0 => BadInput::range(path, value, 0, i64::from(talents) - 1),
            1 => BadInput::range(path, value, 0, i64::from(mentors) - 1),
            _ => BadInput::range(path, value, -MAX_SCORE, MAX_SCORE),
        })
    }

    /// Sorted by talent, and how many whole numbers a score of 1 is; decimals are left out where
    /// scores would get larger than `most`.
    pub(super) fn rows(mut self, talents: usize, most: i64) -> (Rows, i64) {
        let largest = self.score.iter().map(|score| score.unsigned_abs()).max().unwrap_or(0);
        let largest = i64::try_from(largest).unwrap_or(i64::MAX);
        let surplus =
            (0..self.decimals).find(|fewer| largest / power(*fewer) < most).unwrap_or(self.decimals);
        if surplus > 0 {
            let factor = power(surplus);
            self.score.iter_mut().for_each(|score| *score = rounded(*score, factor));
        }
        let unit = power(self.decimals - surplus);
        (
            if self.runs.is_sorted_by_key(|run| run.0) {
                self.in_order(talents)
            } else {
                self.sorted(talents)
            },
            unit,
        )
    }

    fn in_order(self, talents: usize) -> Rows {
        let mut start = vec![self.mentor.len(); talents + 1];
        let mut next = 0;
        for &(talent, first) in &self.runs {
            start[next..=talent as usize].fill(first);
            next = talent as usize + 1;
        }
        Rows { start, host: self.mentor, score: self.score }
    }

    fn sorted(self, talents: usize) -> Rows {
        let mut start = vec![0; talents + 1];
        for (talent, range) in self.ranges() {
            start[talent + 1] += range.len();
        }
        for talent in 0..talents {
            start[talent + 1] += start[talent];
        }
        let (mut host, mut score, mut next) = (vec![0; self.len()], vec![0; self.len()], start.clone());
        for (talent, range) in self.ranges() {
            let place = next[talent]..next[talent] + range.len();
            next[talent] = place.end;
            host[place.clone()].copy_from_slice(&self.mentor[range.clone()]);
            score[place].copy_from_slice(&self.score[range]);
        }
        Rows { start, host, score }
    }

    /// The runs: a talent, and which edges.
    fn ranges(&self) -> impl Iterator<Item = (usize, std::ops::Range<usize>)> + '_ {
        let ends = self.runs.iter().skip(1).map(|run| run.1).chain([self.len()]);
        self.runs.iter().zip(ends).map(|(&(talent, first), end)| (talent as usize, first..end))
    }

    /// Which edge is the second between the two.
    pub(super) fn second(&self, talent: u32, mentor: u32) -> Option<usize> {
        let mine = self.ranges().filter(|run| run.0 == talent as usize).flat_map(|run| run.1);
        mine.filter(|edge| self.mentor[*edge] == mentor).nth(1)
    }
}

impl Decimal {
    /// A number to nine decimals; nothing where it is too large.
    fn of(number: f64) -> Option<Self> {
        if number.abs() > MAX_SCORE as f64 {
            return None;
        }
        let text = number.abs().to_string();
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let found = Self::of_digits(whole.parse().ok()?, part.as_bytes());
        Some(if number < 0.0 { Self { whole: -found.whole, ..found } } else { found })
    }

    /// From what stands before the point, and the digits after it.
    pub(super) fn of_digits(whole: i64, part: &[u8]) -> Self {
        let kept = part.len().min(DECIMALS);
        let mut decimals = kept;
        let digits = part[..kept].iter().fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'));
        let up = part.get(kept).is_some_and(|digit| *digit >= b'5');
        let mut whole = whole * power(kept) + digits + i64::from(up);
        while decimals > 0 && whole % 10 == 0 {
            whole /= 10;
            decimals -= 1;
        }
        Self { whole, decimals }
    }
}

const fn power(exponent: usize) -> i64 {
    10i64.pow(exponent as u32)
}

/// Divided by a power of ten, halves away from 0.
const fn rounded(number: i64, factor: i64) -> i64 {
    (number + number.signum() * (factor / 2)) / factor
}

impl<'de> Deserialize<'de> for Edges {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(List)
    }
}

struct List;

impl<'de> Visitor<'de> for List {
    type Value = Edges;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of edges [talent, mentor, score]")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Edges, A::Error> {
        let mut edges = Edges::default();
        while let Some((talent, mentor, score)) = list.next_element()? {
            edges.push_any(talent, mentor, score);
        }
        Ok(edges)
    }
}
