//! Reads what is usual quickly: edges come by the ten million. Whatever is unusual, right or wrong, is
//! nothing here and left to the parser that knows all of JSON.

use super::edges::{Decimal, Edges};
use super::input::Input;

/// Digits of a number that fits without asking.
const DIGITS: usize = 9;

/// Signs that are looked at together.
const EIGHT: usize = 8;

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
        let Some(digits) = self.rest.first_chunk().map(|signs| Digits::of(*signs)) else {
            return self.any_number();
        };
        if !digits.usual() {
            return self.any_number();
        }
        let rest = self.rest.get(digits.count..)?;
        if digits.count == EIGHT && rest.first().is_some_and(u8::is_ascii_digit) {
            return self.any_number();
        }
        self.rest = rest;
        Some(digits.value())
    }

    /// The same, sign by sign.
    #[cold]
    fn any_number(&mut self) -> Option<u32> {
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
        let mut same = Same::default();
        loop {
            while let Some((mentor, score, rest)) = same.edge(self.rest) {
                edges.push_same(mentor, Decimal { whole: score.into(), decimals: 0 });
                self.rest = rest;
            }
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
            same = Same::of(talent);
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

/// How edges of one talent begin: a bracket, its number and a comma, in as many low bytes.
#[derive(Default)]
struct Same {
    signs: u64,
    length: usize,
}

impl Same {
    /// Nothing that any edge begins with where the number is too long.
    fn of(talent: u32) -> Self {
        let text = format!("[{talent},");
        let signs = text.bytes().rev().fold(0, |signs: u64, sign| signs << 8 | u64::from(sign));
        if text.len() <= EIGHT { Self { signs, length: text.len() } } else { Self::default() }
    }

    /// Mentor and score of an edge of this talent without a blank, a minus or decimals, before another one.
    #[inline]
    fn edge<'a>(&self, text: &'a [u8]) -> Option<(u32, u32, &'a [u8])> {
        let others = 8 * (EIGHT - self.length) as u32;
        let signs = u64::from_le_bytes(*text.first_chunk()?);
        if self.length == 0 || (signs ^ self.signs) << others != 0 {
            return None;
        }
        let text = text.get(self.length..)?;
        let mentor = Digits::of(*text.first_chunk()?);
        let [b',', text @ ..] = text.get(mentor.count..)? else { return None };
        let score = Digits::of(*text.first_chunk()?);
        let [b']', b',', text @ ..] = text.get(score.count..)? else { return None };
        (mentor.usual() && score.usual()).then(|| (mentor.value(), score.value(), text))
    }
}

/// How many digits eight signs begin with, and the signs less `0`, the first one lowest.
struct Digits {
    count: usize,
    signs: u64,
}

impl Digits {
    /// Eight at once: a sign is a digit where adding 0x76 to what it is more than `0` does not carry.
    #[inline]
    const fn of(signs: [u8; EIGHT]) -> Self {
        let signs = u64::from_le_bytes(signs) ^ 0x3030_3030_3030_3030;
        let others = (signs.wrapping_add(0x7676_7676_7676_7676) | signs) & 0x8080_8080_8080_8080;
        Self { count: others.trailing_zeros() as usize / 8, signs }
    }

    /// Some digits, and no 0 in front of others.
    #[inline]
    const fn usual(&self) -> bool {
        self.count == 1 || self.count > 1 && self.signs & 0xff != 0
    }

    /// What at least one and at most eight digits mean: neighbours are added, then pairs, then fours.
    #[inline]
    const fn value(&self) -> u32 {
        let digits = self.signs << (64 - 8 * self.count);
        let pairs = (digits.wrapping_mul(10) + (digits >> 8)) & 0x00ff_00ff_00ff_00ff;
        let fours = (pairs.wrapping_mul(100) + (pairs >> 16)) & 0x0000_ffff_0000_ffff;
        (fours.wrapping_mul(10_000) + (fours >> 32)) as u32
    }
}
