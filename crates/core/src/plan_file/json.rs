//! Plan files in JSON.

use serde_json::Value;

use super::places::{item, join};
use super::{Diagnostic, Places};
use crate::{Message, Programme};

/// The programme as JSON text, in the order of the canonical plan file.
pub fn write_json(programme: &Programme) -> String {
    let canonical = programme.clone().canonical();
    // Serialising plain data into memory cannot fail.
    let mut text = serde_json::to_string_pretty(&canonical).unwrap_or_default();
    text.push('\n');
    text
}

/// The file as a plain value; every place is put into `places`.
pub(super) fn parse(text: &str, places: &mut Places) -> Result<Value, Box<Diagnostic>> {
    let offset = text.len() - text.trim_start_matches('\u{feff}').len();
    let file: Value = serde_json::from_str(text.get(offset..).unwrap_or(""))
        .map_err(|error| Box::new(fault(&error, text, places)))?;
    Scanner { text, at: offset, places }.value("", None);
    Ok(file)
}

fn fault(error: &serde_json::Error, text: &str, places: &Places) -> Diagnostic {
    let start: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let mut offset = (start + error.column().saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let message = Message::new("plan-file-json").with("detail", error.to_string());
    Diagnostic::error("F104", "", message)
        .at(Some(places.range(offset..offset + 1)))
        .help(Message::new("plan-file-json-help"))
}

/// Walks over text that is known to be JSON and notes where values stand.
struct Scanner<'a> {
    text: &'a str,
    at: usize,
    places: &'a mut Places,
}

impl Scanner<'_> {
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(b'}')
    }

    fn space(&mut self) {
        while self.peek().is_ascii_whitespace() {
            self.at += 1;
        }
    }

    fn value(&mut self, path: &str, key: Option<std::ops::Range<usize>>) {
        self.space();
        let start = self.at;
        match self.peek() {
            b'{' => self.object(path),
            b'[' => self.list(path),
            b'"' => self.string(),
            _ => {
                while !matches!(self.peek(), b',' | b']' | b'}') && !self.peek().is_ascii_whitespace() {
                    self.at += 1;
                }
            }
        }
        if !path.is_empty() {
            self.places.put(path.to_owned(), key, start..self.at);
        }
        self.space();
    }

    fn string(&mut self) {
        self.at += 1;
        while self.at < self.text.len() && self.peek() != b'"' {
            self.at += if self.peek() == b'\\' { 2 } else { 1 };
        }
        self.at = (self.at + 1).min(self.text.len());
    }

    fn object(&mut self, path: &str) {
        self.at += 1;
        self.space();
        while self.more(b'}') {
            let start = self.at;
            self.string();
            let key = start..self.at;
            let name: String =
                self.text.get(key.clone()).and_then(|k| serde_json::from_str(k).ok()).unwrap_or_default();
            self.space();
            self.at += 1;
            self.value(&join(path, &name), Some(key));
            self.comma();
        }
        self.at += 1;
    }

    fn list(&mut self, path: &str) {
        self.at += 1;
        self.space();
        let mut index = 0;
        while self.more(b']') {
            self.value(&item(path, index), None);
            index += 1;
            self.comma();
        }
        self.at += 1;
    }

    /// Whether the table or list goes on. Of a file that holds too much nothing
    /// more is looked at.
    fn more(&self, end: u8) -> bool {
        self.at < self.text.len() && self.peek() != end && !self.places.full()
    }

    fn comma(&mut self) {
        if self.peek() == b',' {
            self.at += 1;
            self.space();
        }
    }
}
