//! The heading of a meeting in a planner: "Netværksmøde 1: Titel, 12. maj 2024".

use samspil_core::FuzzyDate;
use samspil_core::programme::MeetingKind;

use crate::import::field::Field;
use crate::import::known::Known;
use crate::import::line::MOST_TRIES;
use crate::import::words;
use crate::{literal, titles};

/// What a heading says.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Named {
    /// Which of the series it is.
    pub(crate) number: Option<u16>,
    /// Its title.
    pub(crate) title: String,
    /// Which of several of one name it is, from 1.
    pub(crate) nth: usize,
    /// When.
    pub(crate) date: Option<FuzzyDate>,
    /// What kind of meeting, where the heading says so.
    pub(crate) kind: Option<MeetingKind>,
}

impl Named {
    /// Reads a heading.
    pub(crate) fn read(known: &Known, heading: &str) -> Self {
        let heading = heading.trim();
        let (rest, date) = dated(known, heading).unwrap_or((heading, None));
        let (rest, nth) = titles::twin(rest.trim());
        if let Some(title) = literal::whole(rest) {
            return Self { number: None, title, nth, date, kind: None };
        }
        let parted = rest.split_once(": ").or_else(|| rest.split_once(':'));
        let prefixed = parted.and_then(|(start, title)| Some((kind_and_number(start)?, title.trim())));
        let ((kind, number), title) = match prefixed {
            Some(((kind, number), title)) => ((Some(kind), number), title),
            None => ((None, None), rest),
        };
        let exact = literal::whole(title);
        // "[Undertema]" is a place to write on: kind and number name the meeting.
        let title = match (&exact, is_placeholder(title), number) {
            (Some(exact), ..) => exact.clone(),
            (None, false, _) => title.trim().to_owned(),
            (None, true, Some(_)) => rest.split(':').next().unwrap_or_default().trim().to_owned(),
            (None, true, None) => String::new(),
        };
        let closing = exact.is_none() && kind.is_none() && words::heading_is_closing(&title);
        Self { number, title, nth, date, kind: kind.or(closing.then_some(MeetingKind::Closing)) }
    }
}

const COMMA: &str = ", ";

/// The name of a heading, and the date after it: the longest ending that is one.
fn dated<'t>(known: &Known, heading: &'t str) -> Option<(&'t str, Option<FuzzyDate>)> {
    literal::outside(heading, COMMA).take(MOST_TRIES).find_map(|at| {
        let (name, date) = (heading.get(..at)?, heading.get(at + COMMA.len()..)?);
        if words::is("doc-date-placeholder", date) || is_placeholder(date) {
            return Some((name, None));
        }
        known.date(date).map(|date| (name, Some(date)))
    })
}

/// A text in brackets stands for what is to be written there.
pub(super) fn is_placeholder(title: &str) -> bool {
    let inside = title.trim().strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    inside.is_some_and(|inside| !inside.contains(['[', ']']))
}

/// "Netværksmøde 1", "Afslutning": the kind of meeting, and its number.
fn kind_and_number(text: &str) -> Option<(MeetingKind, Option<u16>)> {
    let text = text.trim();
    if words::is("doc-closing-short", text) {
        return Some((MeetingKind::Closing, None));
    }
    let (word, number) = text.rsplit_once(' ')?;
    let number = Some(number.trim_end_matches('.').parse().ok()?);
    if words::is("doc-closing-short", word) {
        return Some((MeetingKind::Closing, number));
    }
    let kind = words::word("MeetingKind", MeetingKind::WORDS, word).and_then(|word| word.parse().ok());
    if let Some(kind) = kind {
        return Some((kind, number));
    }
    if words::is_in_any_case("kind-meeting", word) {
        return Some((MeetingKind::Other, number));
    }
    let is_meeting = words::heading(word).is_some_and(|(field, _)| field == Field::Meeting);
    is_meeting.then_some((MeetingKind::NetworkMeeting, number))
}
