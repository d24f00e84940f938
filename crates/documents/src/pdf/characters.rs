//! Characters that can stand in a PDF. An archive file must not hold one that
//! no font of it draws, so such a character is shown as `U+FFFD`: the reader
//! sees that something stood there.

use std::borrow::Cow;

use crate::fonts::{in_signs, in_text};

const UNKNOWN: char = '\u{fffd}';
/// After so many letters without a break, the line may be broken anywhere.
const LONGEST: usize = 40;

/// The text with characters the fonts can draw. Line breaks stay.
pub(super) fn printable(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n')) && !has_long_word(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut previous = ' ';
    let mut word = 0;
    for character in text.chars() {
        let Some(character) = drawn(character, previous) else { continue };
        word = if is_break(character) { 0 } else { word + 1 };
        if word > LONGEST && !is_combining(character) {
            out.push('\u{200b}');
            word = 1;
        }
        out.push(character);
        previous = character;
    }
    Cow::Owned(out)
}

/// The same for a whole SVG file: its markup is ASCII and stays as it is.
pub(super) fn printable_picture(svg: &str) -> String {
    let mut previous = ' ';
    let mut next = |character| {
        let character = drawn(character, previous)?;
        previous = character;
        Some(character)
    };
    svg.chars().filter_map(&mut next).collect()
}

/// What is drawn for a character; nothing for one without a shape.
fn drawn(character: char, previous: char) -> Option<char> {
    match character {
        '\n' | ' '..='~' => Some(character),
        '\t' | '\u{2028}' | '\u{2029}' | '\u{85}' => Some(' '),
        '\u{ad}' | '\u{200b}' => Some(character),
        _ if has_no_shape(character) => None,
        // One cluster comes from one font.
        _ if is_combining(character) => (in_text(previous) && in_text(character)).then_some(character),
        _ if in_text(character) || in_signs(character) => Some(character),
        _ => Some(UNKNOWN),
    }
}

/// Controls, marks of direction, joiners, selectors, tags.
fn has_no_shape(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{1f3fb}'..='\u{1f3ff}'
            | '\u{e0000}'..='\u{e0fff}')
}

fn is_combining(character: char) -> bool {
    matches!(character,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

fn is_break(character: char) -> bool {
    character.is_whitespace() || matches!(character, '-' | '\u{ad}' | '\u{200b}' | '\u{2013}' | '\u{2014}')
}

fn has_long_word(text: &str) -> bool {
    text.len() > LONGEST && text.split([' ', '\n', '-']).any(|word| word.len() > LONGEST)
}
