//! Reads what is usual quickly: edges come by the ten million. Whatever is unusual, right or wrong, is
//! nothing here and left to the parser that knows all of JSON.

use super::edges::{Decimal, Edges};
use super::input::Input;

/// Digits of a number that fits without asking.
const DIGITS: usize = 9;

pub(super) fn read(text: &[u8]) -> Option<Input> {
    let mut reader = Reader { rest: text };
    let (mut talents, mut mentors, mut capacity, mut edges, mut objective) = (None, None, None, None, None);
    reader.mark(b'{')?;
    loop {
        let name = reader.word()?;
        reader.mark(b':')?;
        let new = match name {
            b"talents" => talents.replace(reader.spaced()?).is_none(),
            b"mentors" => mentors.replace(reader.spaced()?).is_none(),
            b"capacity" => capacity.replace(reader.numbers()?).is_none(),
            b"edges" => edges.replace(reader.edges()?).is_none(),
            b"objective" => objective.replace(String::from_utf8(reader.word()?.to_vec()).ok()?).is_none(),
            _ => false,
        };
        if !new {
            return None;
        }
        match reader.next()? {
            b',' => {}
            b'}' => break,
            _ => return None,
        }
    }
    reader.space();
    let input =
        Input { talents: talents?.into(), mentors: mentors?.into(), capacity, edges: edges?, objective };
    reader.rest.is_empty().then_some(input)
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    #[inline]
    fn space(&mut self) {
        while let Some((b' ' | b'\n' | b'\r' | b'\t', rest)) = self.rest.split_first() {
            self.rest = rest;
        }
    }

    /// The next sign.
    #[inline]
    fn next(&mut self) -> Option<u8> {
        self.space();
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    #[inline]
    fn mark(&mut self, mark: u8) -> Option<()> {
        (self.next()? == mark).then_some(())
    }

    /// A text without anything that needs to be explained.
    fn word(&mut self) -> Option<&'a [u8]> {
        self.mark(b'"')?;
        let end = self.rest.iter().position(|sign| !sign.is_ascii_lowercase() && *sign != b'_')?;
        let word = self.rest.get(..end)?;
        self.rest = self.rest.get(end..)?;
        self.mark(b'"')?;
        Some(word)
    }

    /// A whole number of few digits.
    #[inline]
    fn number(&mut self) -> Option<u32> {
        let mut number = 0;
        let mut digits = 0;
        while let Some((digit @ b'0'..=b'9', rest)) = self.rest.split_first() {
            if digits == DIGITS || digits > 0 && number == 0 {
                return None;
            }
            number = number * 10 + u32::from(digit - b'0');
            digits += 1;
            self.rest = rest;
        }
        (digits > 0).then_some(number)
    }

    fn spaced(&mut self) -> Option<u32> {
        self.space();
        self.number()
    }

    fn numbers(&mut self) -> Option<Vec<i64>> {
        let mut numbers = Vec::new();
        self.mark(b'[')?;
        self.space();
        if self.rest.first() == Some(&b']') {
            self.next()?;
            return Some(numbers);
        }
        loop {
            numbers.push(self.spaced()?.into());
            match self.next()? {
                b',' => {}
                b']' => return Some(numbers),
                _ => return None,
            }
        }
    }

    fn edges(&mut self) -> Option<Edges> {
        let mut edges = Edges::default();
        self.mark(b'[')?;
        self.space();
        if self.rest.first() == Some(&b']') {
            self.next()?;
            return Some(edges);
        }
        loop {
            self.mark(b'[')?;
            let talent = self.spaced()?;
            self.mark(b',')?;
            let mentor = self.spaced()?;
            self.mark(b',')?;
            edges.push(talent, mentor, self.score()?);
            self.mark(b']')?;
            match self.next()? {
                b',' => {}
                b']' => return Some(edges),
                _ => return None,
            }
        }
    }

    #[inline]
    fn score(&mut self) -> Option<Decimal> {
        self.space();
        let minus = self.rest.first() == Some(&b'-');
        if minus {
            self.rest = self.rest.get(1..)?;
        }
        let whole = i64::from(self.number()?);
        let found = match self.rest.first()? {
            b'.' => self.part(whole)?,
            _ => Decimal { whole, decimals: 0 },
        };
        Some(if minus { Decimal { whole: -found.whole, ..found } } else { found })
    }

    /// What stands after the point.
    fn part(&mut self, whole: i64) -> Option<Decimal> {
        let rest = self.rest.get(1..)?;
        let end = rest.iter().position(|sign| !sign.is_ascii_digit())?;
        self.rest = rest.get(end..)?;
        (end > 0).then(|| Decimal::of_digits(whole, rest.get(..end).unwrap_or_default()))
    }
}
