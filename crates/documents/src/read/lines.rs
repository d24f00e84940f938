//! Puts lines together from pieces of text.

use super::budget::Budget;
use super::{GridLine, Refusal};

/// The lines of one paragraph, as its pieces come.
#[derive(Debug, Default)]
pub(super) struct Lines {
    done: Vec<GridLine>,
    text: String,
    /// Characters that are seen, and those of them that are struck through.
    seen: usize,
    struck: usize,
    /// Empty lines since the last.
    gap: u8,
}

/// More empty lines than this are not told.
const MOST_EMPTY: u8 = 3;

impl Lines {
    /// A piece of text. Line breaks in it begin a new line.
    pub(super) fn push(&mut self, text: &str, struck: bool, budget: &mut Budget) -> Result<(), Refusal> {
        budget.text(text.len())?;
        for letter in text.chars() {
            match plain(letter) {
                Letter::Break => self.line_break(budget)?,
                Letter::Nothing => {}
                Letter::Kept(letter) => {
                    self.text.push(letter);
                    let seen = usize::from(!letter.is_whitespace());
                    self.seen += seen;
                    self.struck += if struck { seen } else { 0 };
                }
            }
        }
        Ok(())
    }

    /// The next piece begins a new line.
    pub(super) fn line_break(&mut self, budget: &mut Budget) -> Result<(), Refusal> {
        let text = self.text.trim();
        if !text.is_empty() {
            budget.line()?;
            let (struck, goes_on) = (self.seen == self.struck, !self.done.is_empty());
            let gap = if goes_on { std::mem::take(&mut self.gap) } else { 0 };
            self.done.push(GridLine { text: text.to_owned(), struck, item: false, goes_on, gap });
        } else if !self.done.is_empty() {
            self.gap = (self.gap + 1).min(MOST_EMPTY);
        }
        self.text.clear();
        (self.seen, self.struck) = (0, 0);
        Ok(())
    }

    /// The last piece ends with a space, or there is none.
    pub(super) fn ends_with_space(&self) -> bool {
        self.text.is_empty() || self.text.ends_with(' ')
    }

    /// Nothing was written yet.
    pub(super) fn is_empty(&self) -> bool {
        self.done.is_empty() && self.seen == 0
    }

    /// The lines of the paragraph; the first is the list's item, where it is one.
    pub(super) fn finish(mut self, item: bool, budget: &mut Budget) -> Result<Vec<GridLine>, Refusal> {
        self.line_break(budget)?;
        if let Some(first) = self.done.first_mut() {
            first.item = item;
        }
        Ok(self.done)
    }
}

/// A text whose line breaks are lines of their own.
pub(super) fn separate(text: &str, struck: bool, budget: &mut Budget) -> Result<Vec<GridLine>, Refusal> {
    let mut lines = Lines::default();
    lines.push(&text.replace("\r\n", "\n"), struck, budget)?;
    Ok(apart(lines.finish(false, budget)?))
}

/// The same lines, none going on with the one before it.
pub(super) fn apart(mut lines: Vec<GridLine>) -> Vec<GridLine> {
    lines.iter_mut().for_each(|line| line.goes_on = false);
    lines
}

enum Letter {
    Kept(char),
    Break,
    Nothing,
}

/// The letter as a person sees it: spaces of all widths are one kind, what has
/// no width is left out.
fn plain(letter: char) -> Letter {
    match letter {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Letter::Break,
        '\t' => Letter::Kept('\t'),
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Letter::Kept(' '),
        '\u{2011}' => Letter::Kept('-'),
        // Soft hyphens, joints and marks of direction.
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' => Letter::Nothing,
        '\u{2060}'..='\u{2069}' | '\u{feff}' => Letter::Nothing,
        other if other.is_control() => Letter::Nothing,
        other => Letter::Kept(other),
    }
}
