//! What lists and cells call goals and effects: "Mål 2. …", "A: …".

use crate::import::field::Field;
use crate::import::words::heading;
use crate::read::GridCell;
use crate::{literal, titles};

/// What a goal is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum GoalName {
    /// By numbers only: "Mål 1 Mål 2".
    Numbers(Vec<u16>),
    /// By number and text; which of several goals that have both it is, from 1,
    /// where the text stands between marks because several have the number.
    Numbered(u16, String, Option<usize>),
    /// By its text; which of several that have it, from 1.
    Text(String, usize),
}

impl GoalName {
    /// Reads what stands in a cell or list.
    pub(crate) fn read(text: &str) -> Self {
        let (text, nth) = titles::twin(text);
        if let Some(text) = literal::whole(text) {
            return Self::Text(text, nth);
        }
        if let Some(numbers) = numbers(text) {
            return Self::Numbers(numbers);
        }
        match numbered(text) {
            Some((number, words)) => match literal::whole(words) {
                Some(text) => Self::Numbered(number, text, Some(nth)),
                None => Self::Numbered(number, words.to_owned(), None),
            },
            None => Self::Text(text.to_owned(), nth),
        }
    }
}

/// What an effect is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct EffectName {
    /// Its letter.
    pub(crate) letter: Option<String>,
    /// Its text; empty where only the letter stands.
    pub(crate) text: String,
    /// The text stands between marks.
    pub(crate) exact: bool,
    /// Which of several of one letter and text it is, from 1.
    pub(crate) nth: usize,
}

impl EffectName {
    /// Reads what stands in a cell or list.
    pub(crate) fn read(text: &str) -> Self {
        let (text, nth) = titles::twin(text.trim());
        if let Some((label, rest)) = literal::leading(text) {
            if rest.is_empty() {
                return Self { letter: None, text: label, exact: true, nth };
            }
            if let Some(rest) = rest.strip_prefix(": ") {
                return Self::of(Some(label), rest, nth);
            }
        }
        match lettered(text) {
            Some((letter, rest)) => Self::of(Some(letter), rest, nth),
            None => Self::of(None, text, nth),
        }
    }

    fn of(letter: Option<String>, text: &str, nth: usize) -> Self {
        match literal::whole(text) {
            Some(text) => Self { letter, text, exact: true, nth },
            None => Self { letter, text: text.to_owned(), exact: false, nth },
        }
    }
}

/// "A: Flere …" taken apart; the text is empty where only the letter stands.
fn lettered(text: &str) -> Option<(String, &str)> {
    let letter = text.chars().next().filter(char::is_ascii_uppercase)?;
    let after = text.get(1..)?.trim_start();
    if after.is_empty() {
        return Some((letter.to_string(), ""));
    }
    let body = after.strip_prefix([':', '.', ')'])?.trim();
    Some((letter.to_string(), body))
}

/// A line reads like an effect: it begins with a letter.
pub(crate) fn is_lettered(text: &str) -> bool {
    lettered(text.trim()).is_some()
}

/// A cell reads like effects: each line begins with a letter.
pub(crate) fn like_effects(cell: &GridCell) -> bool {
    !cell.lines.is_empty() && cell.lines.iter().all(|line| is_lettered(&line.text))
}

/// The numbers of the goals that a text names: "Mål 1 Mål 2" is 1 and 2.
fn numbers(text: &str) -> Option<Vec<u16>> {
    let mut found = Vec::new();
    for word in text.split([' ', ',', ';', '\n', '\u{a0}']).filter(|word| !word.is_empty()) {
        if is_goal_word(word) || matches!(word, "og" | "and" | "&" | "+") {
            continue;
        }
        found.push(word.trim_end_matches(['.', ':']).parse().ok()?);
    }
    (!found.is_empty()).then_some(found)
}

fn is_goal_word(word: &str) -> bool {
    heading(word).is_some_and(|(field, _)| field == Field::Goals)
}

/// "Mål 1. Afprøve …": the number and the words of a goal.
fn numbered(text: &str) -> Option<(u16, &str)> {
    let (word, rest) = text.trim().split_once([' ', '\u{a0}'])?;
    if !is_goal_word(word) {
        return None;
    }
    let digits = rest.chars().take_while(char::is_ascii_digit).count();
    let number = rest.get(..digits)?.parse().ok()?;
    let words = rest.get(digits..)?.trim_start_matches(['.', ':', ' ', '–', '-', '\u{a0}']).trim();
    (!words.is_empty()).then_some((number, words))
}
