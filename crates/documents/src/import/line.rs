//! A line of a plan as people write it: what is done, how sure it is, when,
//! how, and what became of it.

use samspil_core::Language;
use samspil_core::date::FuzzyDate;
use samspil_core::matrix::Wording;
use samspil_core::period::Column;
use samspil_core::programme::{Certainty, Format, Mark, Periods, Status};
use samspil_words::Words;

use super::known::Known;
use super::loose;
use super::period::column_in;
use super::words::{self, every_gap, gaps};
use crate::literal;
use crate::spaces;
use crate::titles;

/// What a line says beside its words. Printed in brackets after them:
/// "Studietur (12. maj 2024; fysisk; afholdt)".
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Details {
    /// It is a meeting that no occurrence of the plan holds.
    pub meeting: bool,
    /// When.
    pub date: Option<FuzzyDate>,
    /// How sure, where the words do not say so.
    pub certainty: Option<Certainty>,
    /// The word that said so, beside the words.
    pub marker: Option<String>,
    /// How people take part.
    pub format: Format,
    /// A mark in the programme's life.
    pub mark: Option<Mark>,
    /// How far it has come.
    pub status: Status,
    /// Where it was moved to.
    pub moved_to: Option<Column>,
    /// Why it was cancelled or moved.
    pub cause: Option<String>,
}

/// A line taken apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What is done, how sure it is by its words, and the marker that says so.
    pub wording: Wording,
    /// What else it says.
    pub details: Details,
}

/// What is printed where the words end like details and there are none.
pub const NO_DETAILS: &str = " (–)";

/// So many brackets or colons of a line are tried; what is printed with more
/// stands between marks.
pub(super) const MOST_TRIES: usize = 32;

/// Takes a line apart. `struck` says that all of it was struck through.
pub fn read(text: &str, struck: bool, known: &Known) -> Line {
    let mut line = read_words(text.trim(), known);
    if struck && line.details.status == Status::Planned {
        line.details.status = Status::Cancelled;
    }
    line
}

fn read_words(text: &str, known: &Known) -> Line {
    if let Some(line) = marked(text, known) {
        return line;
    }
    if let Some(words) = text.strip_suffix(NO_DETAILS) {
        return Line { wording: Wording::read(words, None), details: Details::default() };
    }
    let (words, details) = match bracketed(text, |inside| pieces(inside, known)) {
        Some((words, details)) => (words.to_owned(), details),
        None => loose::read(text),
    };
    Line { wording: worded(&words, details.certainty, details.marker.as_deref()), details }
}

/// "‹words› (details)": the words are what stands between the marks.
fn marked(text: &str, known: &Known) -> Option<Line> {
    let (words, rest) = literal::leading(text)?;
    let details = after_marked(rest, |inside| pieces(inside, known))?;
    let certainty = details.certainty.unwrap_or_default();
    Some(Line { wording: worded(&words, Some(certainty), details.marker.as_deref()), details })
}

/// A line whose words are a title with its number: "2 Titel (fysisk)".
pub fn titled(text: &str, known: &Known) -> (Option<u16>, Line) {
    let text = text.trim();
    if let Some((number, rest)) = titles::before_mark(text)
        && let Some(line) = marked(rest, known)
    {
        return (number, line);
    }
    let mut line = read(text, false, known);
    let (number, title) = titles::read(&line.wording.text);
    line.wording.text = title;
    (number, line)
}

/// The title of an activity that stands in no column; nothing where the line
/// says that it is a meeting.
pub fn idle(text: &str, known: &Known) -> Option<String> {
    if read(text, false, known).details.meeting {
        return None;
    }
    let text = text.trim();
    let title = literal::plain(text);
    Some(title.strip_suffix(NO_DETAILS).filter(|_| title == text).map_or(title.clone(), str::to_owned))
}

/// The details after words between marks; there may be none.
pub(super) fn after_marked<T: Default>(rest: &str, pieces: impl FnOnce(&str) -> Option<T>) -> Option<T> {
    match rest.trim() {
        "" => Some(T::default()),
        rest => pieces(rest.strip_prefix('(')?.strip_suffix(')')?),
    }
}

/// Words with how sure they are: said beside them, or by them.
pub(super) fn worded(words: &str, certainty: Option<Certainty>, marker: Option<&str>) -> Wording {
    // A certainty among the details leaves the words as they are.
    let Some(certainty) = certainty else { return Wording::read(words, None) };
    let text = spaces::single(words);
    Wording { text, certainty, marker: marker.map(str::to_owned) }
}

/// Details in brackets at the end: every piece must be understood.
pub(super) fn bracketed<T>(text: &str, pieces: impl Fn(&str) -> Option<T>) -> Option<(&str, T)> {
    let inside = text.strip_suffix(')')?;
    inside.match_indices(" (").take(MOST_TRIES).find_map(|(at, _)| {
        let details = pieces(inside.get(at + 2..)?)?;
        let words = inside.get(..at)?.trim_end();
        (!words.is_empty()).then_some((words, details))
    })
}

fn pieces(text: &str, known: &Known) -> Option<Details> {
    let mut details = Details::default();
    let mut rest = Some(text);
    while let Some(text) = rest {
        // A cause comes last and may hold anything.
        if with_cause(&mut details, text, known.periods.as_ref()) {
            return Some(details);
        }
        if let Some((certainty, marker, after)) = quoted(text) {
            details.certainty = Some(certainty);
            details.marker = Some(marker);
            rest = after;
            continue;
        }
        let (piece, after) = match literal::split_once(text, "; ") {
            Some((piece, after)) => (piece, Some(after)),
            None => (text, None),
        };
        if !piece_of(&mut details, piece, known) {
            return None;
        }
        rest = after;
    }
    Some(details)
}

/// "måske, »Evt.«": a certainty with the word that said so, and what follows.
pub(super) fn quoted(text: &str) -> Option<(Certainty, String, Option<&str>)> {
    let (word, rest) = text.split_once(", ")?;
    let certainty = certainty(word)?;
    if let Some((marker, rest)) = literal::leading(rest) {
        let after = if rest.is_empty() { None } else { Some(rest.strip_prefix("; ")?) };
        return Some((certainty, marker, after));
    }
    Language::ALL.into_iter().find_map(|language| {
        let words = Words::of(language);
        let (open, close) = (words.text("doc-quote-open"), words.text("doc-quote-close"));
        let rest = rest.strip_prefix(&*open)?;
        match (rest.split_once(&format!("{close}; ")), rest.strip_suffix(&*close)) {
            (Some((marker, after)), _) => Some((certainty, marker.to_owned(), Some(after))),
            (None, Some(marker)) => Some((certainty, marker.to_owned(), None)),
            (None, None) => None,
        }
    })
}

fn piece_of(details: &mut Details, piece: &str, known: &Known) -> bool {
    if gaps("doc-line-meeting", &[], piece).is_some() {
        details.meeting = true;
    } else if let Some(status) = word::<Status>("Status", Status::WORDS, piece) {
        details.status = status;
    } else if let Some(format) = word::<Format>("Format", Format::WORDS, piece) {
        details.format = format;
    } else if let Some(mark) = word::<Mark>("Mark", Mark::WORDS, piece) {
        details.mark = Some(mark);
    } else if let Some(certainty) = certainty(piece) {
        details.certainty = Some(certainty);
    } else if details.date.is_none() {
        details.date = known.date(piece);
        return details.date.is_some();
    } else {
        return false;
    }
    true
}

/// The word of a closed list that a text is, in any language.
pub(super) fn word<T: std::str::FromStr>(name: &str, list: &[&str], text: &str) -> Option<T> {
    words::word(name, list, text)?.parse().ok()
}

pub(super) fn certainty(text: &str) -> Option<Certainty> {
    let all = ["confirmed", "expected", "tentative", "tbd"];
    match words::word("Certainty", &all, text)? {
        "confirmed" => Some(Certainty::Confirmed),
        "expected" => Some(Certainty::Expected),
        "tentative" => Some(Certainty::Tentative),
        _ => Some(Certainty::Tbd),
    }
}

/// "aflyst: årsag", "udsat til 2. halvår 2021: årsag": the state is the
/// shortest beginning that is one.
fn with_cause(details: &mut Details, text: &str, periods: Option<&Periods>) -> bool {
    let ends = text.match_indices(": ").map(|(at, _)| at).take(MOST_TRIES).chain([text.len()]);
    let found = ends.into_iter().find_map(|at| {
        let (state, cause) = text.split_at_checked(at)?;
        let cause = cause.strip_prefix(": ").map(literal::plain);
        let (status, moved_to) = match moved(state, periods) {
            Some((status, column)) => (status, Some(column)),
            None => (word::<Status>("Status", Status::WORDS, state).filter(|_| cause.is_some())?, None),
        };
        Some((status, moved_to, cause))
    });
    let Some((status, moved_to, cause)) = found else { return false };
    (details.status, details.moved_to, details.cause) = (status, moved_to, cause);
    true
}

fn moved(text: &str, periods: Option<&Periods>) -> Option<(Status, Column)> {
    every_gap("doc-status-moved", &["status", "column"], text).into_iter().find_map(|found| {
        let status = word::<Status>("Status", Status::WORDS, found.get("status")?)?;
        Some((status, column_in(&literal::plain(found.get("column")?), periods)?))
    })
}

#[cfg(test)]
mod tests {
    use samspil_core::Id;

    use super::*;

    fn read(text: &str) -> (String, Details) {
        let line = super::read(text, false, &Known::default());
        (line.wording.text, line.details)
    }

    fn dated(date: &str) -> Details {
        Details { date: Some(date.parse().expect("a date")), ..Details::default() }
    }

    #[test]
    fn dates_stand_in_brackets_or_at_the_end() {
        for (text, words, date) in [
            ("Midtvejsevaluering (april 2022)", "Midtvejsevaluering", "2022-04"),
            ("Evaluering efter et design (senest februar 2024)", "Evaluering efter et design", "by 2024-02"),
            ("Webinar (november)", "Webinar", "--11"),
            ("Projektstart 1/11 2019", "Projektstart", "2019-11-01"),
            ("Nye grupper dannes pr. 1.juni 21", "Nye grupper dannes", "as of 2021-06-01"),
        ] {
            assert_eq!(read(text), (words.to_owned(), dated(date)), "{text}");
        }
        for text in ["Plan for 2024", "Konference (stor)", "Etablering af grupper; styring", "Møde 3"] {
            assert_eq!(read(text), (text.to_owned(), Details::default()), "{text}");
        }
    }

    #[test]
    fn a_cancellation_keeps_its_cause() {
        for text in [
            "Aflysning af netværksmøde pga Corona",
            "netværksmøde aflyst pga. Corona",
            "Aflyst: netværksmøde på grund af Corona.",
            "netværksmøde (aflyst: Corona)",
            "netværksmøde (avlyst: Corona)",
        ] {
            let (words, details) = read(text);
            assert_eq!(words, "netværksmøde", "{text}");
            assert_eq!(
                (details.status, details.cause.as_deref()),
                (Status::Cancelled, Some("Corona")),
                "{text}"
            );
        }
        let line = super::read("Studietur", true, &Known::default());
        assert_eq!(line.details.status, Status::Cancelled);
    }

    #[test]
    fn forms_and_states_are_told() {
        let (words, details) = read("Netværksmøde, fysisk og virtuelt.");
        assert_eq!((words.as_str(), details.format), ("Netværksmøde", Format::Both));
        let (words, details) = read("Tur (12. maj 2024; fysisk; afholdt)");
        let wanted = Details { format: Format::Physical, status: Status::Held, ..dated("2024-05-12") };
        assert_eq!((words.as_str(), details), ("Tur", wanted));
    }

    #[test]
    fn words_that_end_in_brackets_can_be_kept() {
        assert_eq!(read("Tur (maj 2024) (–)"), ("Tur (maj 2024)".to_owned(), Details::default()));
    }

    #[test]
    fn a_date_hangs_on_what_it_names() {
        let id: Id = "closing".parse().expect("an id");
        let known = Known::only("Afslutning", &id, None);
        for name in ["Afslutning", "‹Afslutning›"] {
            let line = super::read(&format!("Alumnedag (ca. 5 måneder efter {name})"), false, &known);
            assert_eq!(line.details, dated("about 5 months after closing"));
        }
    }
}
