//! XML as a growing text.

use crate::characters::clean;

/// The first line of every part.
pub(super) const DECLARATION: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

/// XML that is being written.
#[derive(Default)]
pub(super) struct Xml(String);

impl Xml {
    /// A part that has begun.
    pub fn part() -> Self {
        Self(DECLARATION.to_owned())
    }

    /// Adds markup as it is.
    pub fn put(&mut self, markup: &str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Adds words, as text or inside an attribute's double quotes.
    pub fn words(&mut self, words: &str) -> &mut Self {
        let words = clean(words);
        let mut rest = words.as_ref();
        while let Some(at) = rest.find(['&', '<', '>', '"', '\n', '\t']) {
            let (plain, special) = rest.split_at(at);
            self.0.push_str(plain);
            self.0.push_str(escape(special.as_bytes()[0]));
            rest = &special[1..];
        }
        self.put(rest)
    }

    /// What has been written.
    pub fn finish(self) -> String {
        self.0
    }
}

/// Line breaks and tabs are escaped since attributes would lose them.
fn escape(byte: u8) -> &'static str {
    match byte {
        b'&' => "&amp;",
        b'<' => "&lt;",
        b'>' => "&gt;",
        b'"' => "&quot;",
        b'\n' => "&#10;",
        _ => "&#9;",
    }
}
