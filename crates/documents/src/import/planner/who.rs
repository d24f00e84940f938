//! Who takes part in a meeting, and how: "Eva Lind (ØS)", "En leder (åben plads)".

use samspil_core::programme::{ParticipantKind, SeatState};

use crate::import::line::word;
use crate::import::seats::looks_like_a_name;
use crate::import::words;
use crate::literal;

/// Who a cell names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Who {
    /// Somebody by name.
    Person {
        /// The name.
        name: String,
        /// The organisation.
        organisation: Option<String>,
        /// The name stands between marks: exactly this one, with exactly this
        /// organisation or none.
        exact: bool,
    },
    /// A role, or what may be a name.
    Role(String),
}

/// A cell taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Told {
    /// Who it names.
    pub(crate) who: Who,
    /// More than one such place.
    pub(crate) count: Option<u16>,
    /// The role of who is named.
    pub(crate) role: Option<String>,
    /// How far the search has come, where it is said.
    pub(crate) state: Option<SeatState>,
    /// What who is named stands for, where it is said.
    pub(crate) kind: Option<ParticipantKind>,
}

/// Takes the lines of a cell apart.
pub(crate) fn read(lines: &[&str]) -> Told {
    let (last, before) = lines.split_last().unwrap_or((&"", &[]));
    let own = word::<ParticipantKind>("ParticipantKind", ParticipantKind::WORDS, last);
    let (kind, lines) = match own.filter(|_| !before.is_empty()) {
        Some(kind) => (Some(kind), before),
        None => (None, lines),
    };
    let (first, more) = lines.split_first().unwrap_or((&"", &[]));
    let more = more.join(" ");
    let (who, state, told) = seat(first);
    let kind = kind.or(told);
    match who {
        Who::Person { .. } => {
            let role = (!more.is_empty()).then(|| literal::plain(&more));
            Told { who, count: None, role, state, kind }
        }
        Who::Role(text) => {
            let text = if more.is_empty() { text } else { format!("{text} {more}") };
            let exact = literal::leading(first).is_some();
            let (text, count) = if exact { (text, None) } else { counted(&text) };
            Told { who: Who::Role(text), count, role: None, state, kind }
        }
    }
}

/// Who the first line names, how far the search has come, what somebody stands
/// for.
fn seat(text: &str) -> (Who, Option<SeatState>, Option<ParticipantKind>) {
    if let Some(marked) = marked(text) {
        return marked;
    }
    if let Some(state) = word::<SeatState>("SeatState", SeatState::WORDS, text) {
        return (Who::Role(String::new()), Some(state), None);
    }
    let (rest, state) = bracketed(text).map_or((text, None), |(rest, inside)| match searched(inside) {
        Some(state) => (rest, Some((state, true))),
        None => match word::<SeatState>("SeatState", SeatState::WORDS, inside) {
            Some(state) => (rest, Some((state, false))),
            None => (text, None),
        },
    });
    // What is looked for is a role, whatever it reads like.
    if let Some((state, false)) = state {
        return (Who::Role(rest.to_owned()), Some(state), None);
    }
    let sought = state.is_some();
    let (name, organisation, kind) = named(rest);
    if sought || looks_like_a_name(name) {
        let organisation = organisation.map(literal::plain);
        let person = Who::Person { name: name.to_owned(), organisation, exact: false };
        return (person, state.map(|(state, _)| state), kind);
    }
    (Who::Role(rest.to_owned()), None, None)
}

/// "‹Li› (ØS)" is somebody, "‹Leder × 3› (åben plads)" a role.
fn marked(text: &str) -> Option<(Who, Option<SeatState>, Option<ParticipantKind>)> {
    let (name, rest) = literal::leading(text)?;
    let mut inside = Vec::new();
    let mut rest = rest;
    while !rest.is_empty() {
        let piece = rest.strip_prefix(" (")?;
        let end = match literal::leading(piece) {
            Some((_, after)) => piece.len() - after.len(),
            None => piece.find(')')?,
        };
        inside.push(piece.get(..end)?);
        rest = piece.get(end..)?.strip_prefix(')')?;
    }
    let last = inside.last().copied().unwrap_or_default();
    if let Some(state) = word::<SeatState>("SeatState", SeatState::WORDS, last) {
        return (inside.len() == 1).then_some((Who::Role(name), Some(state), None));
    }
    let state = searched(last);
    let organisation = match (inside.as_slice(), state) {
        ([] | [_], Some(_)) | ([], None) => None,
        ([organisation], None) | ([organisation, _], Some(_)) => Some(literal::plain(organisation)),
        _ => return None,
    };
    Some((Who::Person { name, organisation, exact: true }, state, None))
}

/// "Mia M. (ØS)", "Mia M., ØS", "Asta A., Borger".
fn named(text: &str) -> (&str, Option<&str>, Option<ParticipantKind>) {
    if let Some((name, organisation)) = bracketed(text) {
        return (name, Some(organisation), None);
    }
    let Some((name, rest)) = text.split_once(", ") else { return (text, None, None) };
    match word::<ParticipantKind>("ParticipantKind", ParticipantKind::WORDS, rest) {
        Some(kind) => (name, None, Some(kind)),
        None => (name, Some(rest), None),
    }
}

/// How far the search for somebody who is named has come.
fn searched(text: &str) -> Option<SeatState> {
    let keys = [
        ("doc-seat-suggested", SeatState::Suggested),
        ("doc-seat-asked", SeatState::Asked),
        ("doc-seat-dropped", SeatState::Dropped),
    ];
    keys.into_iter().find(|(key, _)| words::is(key, text)).map(|(_, state)| state)
}

/// "Navn (organisation)": what stands before and in the last brackets.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_suffix(')')?;
    if inside.ends_with('›') {
        let marked = inside
            .match_indices(" (")
            .find(|(at, _)| inside.get(at + 2..).is_some_and(|rest| literal::whole(rest).is_some()));
        if let Some((at, _)) = marked {
            return Some((inside.get(..at)?, inside.get(at + 2..)?));
        }
    }
    inside.rsplit_once(" (")
}

/// "En skoleleder × 3".
fn counted(text: &str) -> (String, Option<u16>) {
    let found = text.rsplit_once(" × ").and_then(|(text, count)| Some((text, count.parse().ok()?)));
    match found.filter(|(_, count)| *count > 1) {
        Some((text, count)) => (text.to_owned(), Some(count)),
        None => (text.to_owned(), None),
    }
}

/// "form, role"; a dash where one is missing.
pub(crate) fn involvement(text: &str) -> (Option<String>, Option<String>) {
    const NONE: &str = "–";
    let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty() && text != NONE);
    if let Some((form, rest)) = literal::leading(text) {
        match rest.strip_prefix(", ").map(|role| (literal::whole(role), role == NONE)) {
            None if rest.is_empty() => return (Some(form), None),
            Some((Some(role), _)) => return (Some(form), Some(role)),
            Some((None, true)) => return (Some(form), None),
            _ => {}
        }
    }
    if let Some(role) = text.strip_prefix("–, ").and_then(literal::whole) {
        return (None, Some(role));
    }
    match text.rsplit_once(", ") {
        Some((form, role)) => (some(form), some(role)),
        None => (some(text), None),
    }
}
