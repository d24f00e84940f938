//! Text that must fit: as large as there is room for it, in several lines
//! where that lets it be larger.

use samspil_core::lettering::{self, width};
use serde::Serialize;

/// Room for a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// How wide, in points.
    pub(super) width: f64,
    /// The most lines.
    pub(super) lines: usize,
    /// The largest type, in points.
    pub(super) largest: u8,
    /// The smallest.
    pub(super) smallest: u8,
}

/// A text in lines, and its type in points.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Fitted {
    /// The size of its type.
    pub(super) size: u8,
    /// Its lines.
    pub(super) lines: Vec<String>,
}

/// The text as large as it fits without dividing a word; where not even the
/// smallest type does, with words divided, and what is still too much is left
/// out behind "…".
pub(super) fn fit(text: &str, room: Room) -> Fitted {
    let whole = |size: u8| {
        let lines = lettering::wrap(text, f64::from(size), room.width, usize::MAX - 1);
        let all = lines.len() <= room.lines && !lines.iter().any(|line| line.ends_with('…'));
        all.then_some(Fitted { size, lines })
    };
    let sizes = (room.smallest..=room.largest).rev();
    sizes.clone().find_map(whole).unwrap_or_else(|| {
        let size = f64::from(room.smallest);
        let divided: Vec<String> =
            text.split_whitespace().map(|word| divided(word, size, room.width)).collect();
        let lines = lettering::wrap(&divided.join(" "), size, room.width, room.lines);
        Fitted { size: room.smallest, lines }
    })
}

/// A word in parts that fit in a line each, with hyphens where it is divided.
fn divided(word: &str, size: f64, limit: f64) -> String {
    let mut parts = vec![String::new()];
    let hyphen = width("-", size);
    let mut taken = 0.0;
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        let wide = width(letter.encode_utf8(&mut [0; 4]), size);
        let rim = if letters.peek().is_some() { hyphen } else { 0.0 };
        if taken + wide + rim > limit && taken > 0.0 {
            if let Some(last) = parts.last_mut().filter(|last| !last.ends_with('-')) {
                last.push('-');
            }
            parts.push(String::new());
            taken = 0.0;
        }
        if let Some(last) = parts.last_mut() {
            last.push(letter);
        }
        taken += wide;
    }
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ROOM: Room = Room { width: 200.0, lines: 2, largest: 26, smallest: 12 };

    #[test]
    fn a_short_name_is_large_and_a_long_one_smaller() {
        assert_eq!(fit("Eva Lind", ROOM), Fitted { size: 26, lines: vec!["Eva Lind".to_owned()] });
        let two = fit("Liselotte Damgaard", ROOM);
        assert_eq!((two.size, two.lines), (26, vec!["Liselotte".to_owned(), "Damgaard".to_owned()]));
        let long = fit("Anne-Marie Sofie Rasmussen-Christensen", ROOM);
        assert_eq!(long.lines, ["Anne-Marie Sofie", "Rasmussen-Christensen"]);
        assert!(long.size < 20, "{long:?}");
    }

    #[test]
    fn a_word_without_end_is_divided_and_then_cut() {
        let word = fit("Speciallægepraksisplanlægningskonsulenten", ROOM);
        assert_eq!((word.size, word.lines.len()), (12, 2));
        assert!(word.lines[0].ends_with('-') && !word.lines[1].ends_with('…'), "{word:?}");
        assert!(fit(&"m".repeat(500), ROOM).lines[1].ends_with('…'));
        assert!(fit("", ROOM).lines.is_empty());
    }

    proptest! {
        #[test]
        fn nothing_is_wider_or_higher_than_its_room(text in "[A-Za-zæøåÆØÅ .'–-]{0,120}", wide in 60.0..400.0_f64, lines in 1..4_usize) {
            let room = Room { width: wide, lines, ..ROOM };
            let found = fit(&text, room);
            prop_assert!(found.lines.len() <= lines);
            prop_assert!((room.smallest..=room.largest).contains(&found.size));
            for line in &found.lines {
                prop_assert!(width(line, f64::from(found.size)) <= wide + 0.001, "{line}");
            }
        }
    }
}
