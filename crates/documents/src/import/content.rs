//! One thing on the programme of a meeting, as a line.

use samspil_core::matrix::Wording;
use samspil_core::programme::{Certainty, Content, ContentKind};

use super::build::Build;
use super::line::{NO_DETAILS, after_marked, bracketed, certainty, quoted, worded};
use super::seats::seat;
use super::words::{self, gaps};
use crate::literal;

/// A line taken apart.
#[derive(Debug, PartialEq)]
pub struct Parsed {
    /// What it is, and how sure.
    pub wording: Wording,
    /// Its kind.
    pub kind: ContentKind,
    /// On which day.
    pub day: Option<u8>,
    /// Who presents it.
    pub presenter: Option<String>,
}

/// What a line says beside its words.
#[derive(Default)]
struct Details {
    kind: ContentKind,
    day: Option<u8>,
    certainty: Option<Certainty>,
    marker: Option<String>,
    presenter: Option<String>,
}

/// Reads "Case om unge (case; dag 2; v/ Jens J., redaktør)".
pub(super) fn read(build: &Build<'_>, text: &str) -> Content {
    let Parsed { wording, kind, day, presenter } = parse(text);
    let Wording { text, certainty, marker } = wording;
    let presenter = presenter.map(|name| seat(build, &name));
    Content { text, kind, day, presenter, certainty, marker, units: Vec::new(), ..Content::default() }
}

/// Takes a line apart.
pub fn parse(text: &str) -> Parsed {
    let text = text.trim();
    if let Some((words, rest)) = literal::leading(text)
        && let Some(details) = after_marked(rest, pieces)
    {
        let certainty = Some(details.certainty.unwrap_or_default());
        return made(&words, Details { certainty, ..details });
    }
    if let Some(words) = text.strip_suffix(NO_DETAILS) {
        return made(words, Details::default());
    }
    if let Some((words, details)) = bracketed(text, pieces) {
        return made(words, details);
    }
    match presented(text) {
        Some((words, name)) => {
            made(words, Details { presenter: Some(name.to_owned()), ..Details::default() })
        }
        None => made(text, Details::default()),
    }
}

fn made(words: &str, details: Details) -> Parsed {
    let Details { kind, day, certainty, marker, presenter } = details;
    Parsed { wording: worded(words, certainty, marker.as_deref()), kind, day, presenter }
}

fn pieces(text: &str) -> Option<Details> {
    let mut details = Details::default();
    let mut rest = Some(text);
    while let Some(text) = rest {
        // Who presents comes last and may hold anything.
        if let Some(name) = presenter(text) {
            details.presenter = Some(literal::plain(name));
            return Some(details);
        }
        if let Some((certainty, marker, after)) = quoted(text) {
            (details.certainty, details.marker, rest) = (Some(certainty), Some(marker), after);
            continue;
        }
        let (piece, after) = match text.split_once("; ") {
            Some((piece, after)) => (piece, Some(after)),
            None => (text, None),
        };
        if let Some(kind) = words::word("ContentKind", ContentKind::WORDS, piece) {
            details.kind = kind.parse().ok()?;
        } else if let Some(found) = gaps("doc-day", &["day"], piece) {
            details.day = Some(found.get("day")?.parse().ok()?);
        } else {
            details.certainty = Some(certainty(piece)?);
        }
        rest = after;
    }
    Some(details)
}

/// "v/ Jens J.": the name.
fn presenter(text: &str) -> Option<&str> {
    samspil_core::Language::ALL.into_iter().find_map(|language| {
        let by = samspil_words::Words::of(language).text("doc-presented-by");
        text.strip_prefix(&format!("{by} "))
    })
}

/// "Nye ideer v/ professor": who presents, at the end of a line.
pub(super) fn presented(text: &str) -> Option<(&str, &str)> {
    let (words, name) = text.rsplit_once(" v/")?;
    let name = name.trim();
    (!words.trim().is_empty() && !name.is_empty() && name.chars().count() <= 80)
        .then_some((words.trim(), name))
}
