//! The lines of a calendar file: escaped, folded, each ended by CR and LF.

/// The most octets of a line, without its end.
const WIDTH: usize = 75;

/// A calendar file as it is written.
#[derive(Default)]
pub(super) struct Lines(String);

impl Lines {
    /// Room for so many octets, so that a large file is not moved about.
    pub(super) fn with_capacity(octets: usize) -> Self {
        Self(String::with_capacity(octets))
    }

    /// A line that is written as it is: its value holds nothing to escape.
    pub(super) fn plain(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{}", printable(value));
        self.folded(&line);
    }

    /// A line whose value is a text that somebody wrote.
    pub(super) fn said(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{}", escaped(value));
        self.folded(&line);
    }

    /// Lines that are whole already.
    pub(super) fn whole(&mut self, lines: &str) {
        self.0.push_str(lines);
    }

    fn folded(&mut self, line: &str) {
        let mut rest = line;
        let mut room = WIDTH;
        while rest.len() > room {
            let (now, later) = rest.split_at(rest.floor_char_boundary(room));
            self.0.push_str(now);
            self.0.push_str("\r\n ");
            rest = later;
            // The space at the beginning counts.
            room = WIDTH - 1;
        }
        self.0.push_str(rest);
        self.0.push_str("\r\n");
    }

    /// The file.
    pub(super) fn finish(self) -> String {
        self.0
    }
}

fn printable(value: &str) -> String {
    value.chars().filter(|c| !c.is_control() && !ends_line(*c)).collect()
}

/// Whether a reader might take the character for the end of a line.
fn ends_line(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A text as a value. Ends of lines are kept; other control characters, which
/// no calendar may hold, are dropped.
fn escaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len() + 8);
    let mut before = ' ';
    for character in value.trim().chars() {
        match character {
            '\\' | ';' | ',' => text.extend(['\\', character]),
            '\n' if before == '\r' => {}
            '\t' => text.push(' '),
            end if ends_line(end) => text.push_str("\\n"),
            control if control.is_control() => {}
            other => text.push(other),
        }
        before = character;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(value: &str) -> String {
        let mut lines = Lines::default();
        lines.said("X", value);
        lines.finish()
    }

    #[test]
    fn a_text_is_escaped_and_holds_no_control_characters() {
        assert_eq!(text("a\\b;c,d"), "X:a\\\\b\\;c\\,d\r\n");
        assert_eq!(text("a\r\nb\nc\rd\u{2028}e\u{85}f"), "X:a\\nb\\nc\\nd\\ne\\nf\r\n");
        assert_eq!(text("a\tb\u{0}\u{7}\u{b}\u{7f}\u{9b}c"), "X:a bc\r\n");
        let mut lines = Lines::default();
        lines.plain("URL", "https://a\r\nATTENDEE:b\u{2028}");
        assert_eq!(lines.finish(), "URL:https://aATTENDEE:b\r\n");
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        for length in 0..200 {
            for word in ["a", "å", "€", "𝄞", "aå€𝄞"] {
                let value = word.repeat(length);
                let folded = text(&value);
                let lines: Vec<_> = folded.strip_suffix("\r\n").expect("an end").split("\r\n").collect();
                assert!(lines.iter().all(|line| line.len() <= 75), "{folded}");
                assert!(lines.iter().skip(1).all(|line| line.starts_with(' ')));
                assert_eq!(folded.replace("\r\n ", ""), format!("X:{value}\r\n"));
            }
        }
        let exact = "a".repeat(73);
        assert_eq!(text(&exact), format!("X:{exact}\r\n"));
        assert_eq!(text(&format!("{exact}b")), format!("X:{exact}\r\n b\r\n"));
    }
}
