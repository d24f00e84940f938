//! Times of day as agendas write them.

use std::fmt;

use crate::programme::Clock;

/// From when to when; shown as "10:00–11:15".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// When it begins.
    pub start: Clock,
    /// When it ends, where that is said.
    pub end: Option<Clock>,
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.end {
            Some(end) => write!(f, "{}–{end}", self.start),
            None => write!(f, "{}", self.start),
        }
    }
}

/// What parts two times: dashes, and words between spaces.
const UNTIL: [&str; 6] = ["–", "—", "-", " til ", " to ", " until "];

/// Reads "1000", "1000–1115", "kl. 9-10.30", "10:00 til 11:15".
pub fn span(text: &str) -> Option<Span> {
    let lower = text.trim().trim_end_matches([':', '.']).to_lowercase();
    let named = ["kl.", "klokken", "klokka", "kl "].iter().find_map(|word| lower.strip_prefix(word));
    let bare = named.unwrap_or(&lower).trim();
    let clock = |text: &str| text.parse::<Clock>().ok();
    match UNTIL.iter().find_map(|until| bare.split_once(until)) {
        Some((start, end)) => Some(Span { start: clock(start)?, end: Some(clock(end)?) }),
        None => Some(Span { start: clock(bare)?, end: None }),
    }
}

/// Whether a time could be something else: "15" may be minutes.
pub fn is_doubtful(text: &str) -> bool {
    let text = text.trim();
    text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The time that a line begins with, the words after it, and whether it could
/// be a number: "1000–1115 Velkommen", "10.00: Velkommen", "1000 Velkommen".
pub fn leading(text: &str) -> Option<(Span, &str, bool)> {
    let text = text.trim();
    let ends = text.char_indices().filter(|(_, c)| *c == ' ').map(|(at, _)| at);
    // "kl. 10 – 11.15 Velkommen": a time has at most four words.
    let mut ends: Vec<usize> = ends.take(4).collect();
    ends.reverse();
    ends.into_iter().find_map(|end| {
        let (time, rest) = (text.get(..end)?, text.get(end..)?.trim());
        let found = span(time)?;
        let clear = found.end.is_some() || time.contains([':', '.']);
        let digits = time.bytes().filter(u8::is_ascii_digit).count();
        let capital = rest.chars().next().is_some_and(char::is_uppercase);
        let like_a_time = digits == 4 && capital && found.start.minutes() % 5 == 0;
        (clear || like_a_time).then_some((found, rest, !clear))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_with_and_without_a_sign_between() {
        for (text, shown) in [
            ("1000", "10:00"),
            ("1000–1115", "10:00–11:15"),
            ("0830 - 0845", "08:30–08:45"),
            ("kl. 9-10.30", "09:00–10:30"),
            ("10:00 til 11:15", "10:00–11:15"),
            ("Kl 9.15", "09:15"),
        ] {
            assert_eq!(span(text).map(|span| span.to_string()).as_deref(), Some(shown), "{text}");
        }
        for text in ["", "2500", "20 min", "formiddag", "1000–", "1000-2560", "–"] {
            assert_eq!(span(text), None, "{text}");
        }
        assert!(is_doubtful("15") && !is_doubtful("1500"));
    }

    #[test]
    fn a_line_may_begin_with_a_time() {
        for (text, shown, rest, doubtful) in [
            ("1000–1115 Velkommen", "10:00–11:15", "Velkommen", false),
            ("kl. 10 – 11.15 Velkommen alle", "10:00–11:15", "Velkommen alle", false),
            ("10.00: Velkommen", "10:00", "Velkommen", false),
            ("1000 Velkommen", "10:00", "Velkommen", true),
        ] {
            let found = leading(text).map(|(span, rest, doubtful)| (span.to_string(), rest, doubtful));
            assert_eq!(found, Some((shown.to_owned(), rest, doubtful)), "{text}");
        }
        for text in ["1000 deltagere", "2024 Års plan", "3 Ting", "1999 Millennium", "Velkommen kl. 10"] {
            assert_eq!(leading(text), None, "{text}");
        }
    }
}
