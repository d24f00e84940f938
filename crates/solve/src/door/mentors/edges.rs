//! The edges as they are read: many, so as compact as they can be.

use std::fmt;

use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};

use crate::door::bad::BadInput;

/// The largest score, taken without its sign.
const MAX_SCORE: i64 = 1_000_000_000;
/// The most decimals that are kept.
pub(super) const DECIMALS: usize = 9;

/// Edges in the order of the input.
///
/// Where all are for all, the mentors of each talent are the same list: a run whose list is the one of
/// the run before it has no list of its own.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Edges {
    runs: Vec<Run>,
    mentor: Vec<u32>,
    /// The scores times a power of ten, so that they are whole.
    score: Vec<i64>,
    decimals: usize,
    /// The first number that cannot be kept: edge, place in it, as it stands there.
    odd: Option<(usize, usize, String)>,
}

/// Edges of a talent that follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    talent: u32,
    /// Its first edge.
    first: usize,
    /// Where its mentors begin.
    list: usize,
}

/// A number with few decimals: `whole` / 10^`decimals`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Decimal {
    pub(super) whole: i64,
    pub(super) decimals: usize,
}

/// Edges by talent.
pub(super) struct Rows {
    /// Where the edges of each talent begin; one more at the end.
    pub(super) start: Vec<usize>,
    /// Where the mentors of each talent begin.
    pub(super) list: Vec<usize>,
    pub(super) host: Vec<u32>,
    pub(super) score: Vec<i64>,
}

impl Edges {
    pub(super) const fn len(&self) -> usize {
        self.score.len()
    }

    #[inline]
    pub(super) fn push(&mut self, talent: u32, mentor: u32, score: Decimal) {
        if self.runs.last().is_none_or(|last| last.talent != talent) {
            self.begin(talent);
        }
        self.push_same(mentor, score);
    }

    /// One more edge of the talent whose edge was the last.
    #[inline]
    pub(super) fn push_same(&mut self, mentor: u32, score: Decimal) {
        self.mentor.push(mentor);
        let whole = if score.decimals == self.decimals { score.whole } else { self.scaled(score) };
        self.score.push(whole);
    }

    /// A new run.
    #[cold]
    fn begin(&mut self, talent: u32) {
        self.share();
        self.runs.push(Run { talent, first: self.score.len(), list: self.mentor.len() });
    }

    /// The last run loses its list where it is the same as the one before.
    fn share(&mut self) {
        if let [.., before, last] = &mut self.runs[..] {
            let (same, own) = self.mentor.split_at(last.list);
            if same.get(before.list..before.list + last.first - before.first) == Some(own) {
                self.mentor.truncate(last.list);
                last.list = before.list;
            }
        }
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
        let talent = self.runs.iter().find(|run| run.talent >= talents);
        let talent = talent.map(|run| (run.first, 0, run.talent.to_string()));
        let strange = |mentor: &u32| *mentor >= mentors;
        let mentor = match self.mentor.iter().max() {
            Some(most) if strange(most) => self.edges().find(|edge| strange(&edge.1)),
            _ => None,
        };
        let mentor = mentor.map(|(edge, mentor)| (edge, 1, mentor.to_string()));
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
        self.share();
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
            if self.runs.is_sorted_by_key(|run| run.talent) {
                self.in_order(talents)
            } else {
                self.sorted(talents)
            },
            unit,
        )
    }

    fn in_order(self, talents: usize) -> Rows {
        let mut start = vec![self.len(); talents + 1];
        let mut list = vec![0; talents];
        let mut next = 0;
        for run in &self.runs {
            let talent = run.talent as usize;
            start[next..=talent].fill(run.first);
            list[talent] = run.list;
            next = talent + 1;
        }
        Rows { start, list, host: self.mentor, score: self.score }
    }

    fn sorted(self, talents: usize) -> Rows {
        let mut start = vec![0; talents + 1];
        for (run, length) in self.lengths() {
            start[run.talent as usize + 1] += length;
        }
        for talent in 0..talents {
            start[talent + 1] += start[talent];
        }
        let (mut host, mut score, mut next) = (vec![0; self.len()], vec![0; self.len()], start.clone());
        for (run, length) in self.lengths() {
            let begin = &mut next[run.talent as usize];
            let place = *begin..*begin + length;
            *begin = place.end;
            host[place.clone()].copy_from_slice(&self.mentor[run.list..run.list + length]);
            score[place].copy_from_slice(&self.score[run.first..run.first + length]);
        }
        Rows { list: start[..talents].to_vec(), start, host, score }
    }

    /// The runs, and how many edges they have.
    fn lengths(&self) -> impl Iterator<Item = (Run, usize)> + '_ {
        let ends = self.runs.iter().skip(1).map(|run| run.first).chain([self.len()]);
        self.runs.iter().zip(ends).map(|(run, end)| (*run, end - run.first))
    }

    /// The number of each edge in the order of the input, and its mentor.
    fn edges(&self) -> impl Iterator<Item = (usize, u32)> + '_ {
        self.lengths().flat_map(|(run, length)| self.of(run, length))
    }

    fn of(&self, run: Run, length: usize) -> impl Iterator<Item = (usize, u32)> + '_ {
        (run.first..).zip(self.mentor[run.list..run.list + length].iter().copied())
    }

    /// Which edge is the second between the two.
    pub(super) fn second(&self, talent: u32, mentor: u32) -> Option<usize> {
        let mine = self.lengths().filter(|(run, _)| run.talent == talent);
        let mut edges = mine.flat_map(|(run, length)| self.of(run, length));
        edges.by_ref().filter(|edge| edge.1 == mentor).nth(1).map(|edge| edge.0)
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
