//! One thing on the programme of a meeting, as a line.

use samspil_core::matrix::Wording;
use samspil_core::programme::{Certainty, Content, ContentKind, Seat};

use super::build::Build;
use super::line::{NO_DETAILS, certainty, quoted};
use super::seats::seat;
use super::words::{self, gaps};

/// What a line says beside its words.
#[derive(Default)]
struct Details {
    kind: ContentKind,
    day: Option<u8>,
    certainty: Option<Certainty>,
    marker: Option<String>,
    presenter: Option<Seat>,
}

/// Reads "Case om unge (case; dag 2; v/ Jens J., redaktør)".
pub(super) fn read(build: &Build<'_>, text: &str) -> Content {
    if let Some(words) = text.strip_suffix(NO_DETAILS) {
        return made(words, Details::default());
    }
    if let Some((words, details)) = bracketed(build, text) {
        return made(words, details);
    }
    match presented(text) {
        Some((words, name)) => {
            made(words, Details { presenter: Some(seat(build, name)), ..Details::default() })
        }
        None => made(text, Details::default()),
    }
}

fn made(words: &str, details: Details) -> Content {
    let Details { kind, day, certainty, marker, presenter } = details;
    let wording = match certainty {
        Some(certainty) => {
            let text = words.split_whitespace().collect::<Vec<_>>().join(" ");
            Wording { text, certainty, marker }
        }
        None => Wording::read(words, None),
    };
    let Wording { text, certainty, marker } = wording;
    Content { text, kind, day, presenter, certainty, marker, units: Vec::new() }
}

fn bracketed<'t>(build: &Build<'_>, text: &'t str) -> Option<(&'t str, Details)> {
    let inside = text.strip_suffix(')')?;
    inside.match_indices(" (").find_map(|(at, _)| {
        let details = pieces(build, inside.get(at + 2..)?)?;
        let words = inside.get(..at)?.trim_end();
        (!words.is_empty()).then_some((words, details))
    })
}

fn pieces(build: &Build<'_>, text: &str) -> Option<Details> {
    let mut details = Details::default();
    let mut rest = Some(text);
    while let Some(text) = rest {
        // Who presents comes last and may hold anything.
        if let Some(name) = presenter(text) {
            details.presenter = Some(seat(build, name));
            return Some(details);
        }
        if let Some((certainty, marker, after)) = quoted(text) {
            (details.certainty, details.marker, rest) = (Some(certainty), Some(marker.to_owned()), after);
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
fn presented(text: &str) -> Option<(&str, &str)> {
    let (words, name) = text.rsplit_once(" v/")?;
    let name = name.trim();
    (!words.trim().is_empty() && !name.is_empty() && name.chars().count() <= 80)
        .then_some((words.trim(), name))
}
