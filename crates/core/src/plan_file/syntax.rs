//! From text to a TOML document: every syntax error at once.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, Error};

use super::{Diagnostic, Places};
use crate::Message;

/// How the parser's words for an error begin, and our message for it.
const KINDS: &[(&str, &str)] = &[
    ("string values must be quoted", "plan-file-syntax-unquoted"),
    ("invalid value", "plan-file-syntax-unquoted"),
    ("missing value", "plan-file-syntax-value"),
    ("key with no value", "plan-file-syntax-equals"),
    ("missing assignment", "plan-file-syntax-equals"),
    ("invalid unquoted key", "plan-file-syntax-key"),
    ("unquoted keys cannot be empty", "plan-file-syntax-key"),
    ("keys cannot be multi-line", "plan-file-syntax-key"),
    ("unclosed array table", "plan-file-syntax-header"),
    ("unclosed table", "plan-file-syntax-header"),
    ("missing table open", "plan-file-syntax-header"),
    ("unclosed array", "plan-file-syntax-list"),
    ("missing comma between array", "plan-file-syntax-list"),
    ("unexpected `=` in array", "plan-file-syntax-list"),
    ("extra comma", "plan-file-syntax-comma"),
    ("unclosed inline table", "plan-file-syntax-inline"),
    ("missing comma between key-value", "plan-file-syntax-inline"),
    ("invalid inline table", "plan-file-syntax-inline"),
    ("invalid basic string", "plan-file-syntax-string"),
    ("invalid literal string", "plan-file-syntax-string"),
    ("invalid multi-line", "plan-file-syntax-long-string"),
    ("missing escaped value", "plan-file-syntax-escape"),
    ("too few unicode", "plan-file-syntax-escape"),
    ("unexpected key or value", "plan-file-syntax-rest"),
    ("unexpected content", "plan-file-syntax-rest"),
    ("invalid date", "plan-file-syntax-date"),
    ("invalid time", "plan-file-syntax-date"),
    ("invalid offset", "plan-file-syntax-date"),
    ("invalid datetime", "plan-file-syntax-date"),
    ("unexpected leading zero", "plan-file-syntax-number"),
    ("redundant", "plan-file-syntax-number"),
    ("`_` may only go", "plan-file-syntax-number"),
    ("cannot extend value", "plan-file-duplicate-key"),
    ("duplicate key", "plan-file-duplicate-key"),
    ("recursion limit", "plan-file-too-deep"),
    ("cannot recurse", "plan-file-too-deep"),
];

/// The document as far as it can be read, and its syntax errors: the first of
/// each line, because the parser stumbles on over what follows it.
pub(super) fn parse<'t>(text: &'t str, places: &Places) -> (Spanned<DeTable<'t>>, Vec<Diagnostic>) {
    let (document, errors) = DeTable::parse_recoverable(text);
    let mut first: BTreeMap<usize, (usize, &Error)> = BTreeMap::new();
    for error in &errors {
        let at = error.span().map_or(0, |span| shown(span, text).start);
        let kept = first.entry(places.line(at)).or_insert((at, error));
        if at < kept.0 {
            *kept = (at, error);
        }
    }
    let found =
        first.into_values().take(super::structure::MOST).map(|(_, error)| explain(error, text, places));
    (document, found.collect())
}

fn explain(error: &Error, text: &str, places: &Places) -> Diagnostic {
    let span = shown(error.span().unwrap_or(0..0), text);
    let key = KINDS.iter().find(|(begin, _)| error.message().starts_with(begin)).map(|(_, key)| *key);
    let code = match key {
        Some("plan-file-duplicate-key") => "F102",
        Some("plan-file-too-deep") => "F103",
        _ => "F101",
    };
    let written = text.get(span.clone()).unwrap_or("").trim();
    let message = Message::new(key.unwrap_or("plan-file-syntax"))
        .with("written", super::notation::short(written))
        .with("detail", error.message());
    let found = Diagnostic::error(code, "", message).at(Some(places.range(span)));
    match key {
        Some("plan-file-syntax-unquoted") if !written.is_empty() => {
            found.help(Message::new("plan-file-write").with("example", format!("{written:?}")))
        }
        Some(key) => found.help(Message::new(format!("{key}-help"))),
        None => found.help(Message::new("plan-file-syntax-help")),
    }
}

/// The parser points behind the end of a line where something is missing at
/// its end: move such a place back onto the line's last character.
fn shown(span: Range<usize>, text: &str) -> Range<usize> {
    if !span.is_empty() {
        return span;
    }
    let before = text.get(..span.start).unwrap_or("");
    match before.strip_suffix('\n') {
        Some(line) => line.trim_end_matches('\r').len()..span.start,
        None => span,
    }
}
