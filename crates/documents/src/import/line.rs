//! A line of a plan as people write it: what is done, how sure it is, when,
//! how, and what became of it.

use std::collections::HashMap;

use samspil_core::date::{FuzzyDate, When};
use samspil_core::matrix::Wording;
use samspil_core::period::Column;
use samspil_core::programme::{Certainty, Format, Mark, Status};
use samspil_core::{Id, Language};
use samspil_words::Words;

use super::period::column_in;
use super::words::{self, gaps};

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

/// The elements that dates may hang on, by their names.
#[derive(Debug, Default)]
pub struct Anchors(HashMap<String, Option<Id>>);

impl Anchors {
    /// Those of names and ids; a name that several share names none.
    pub fn of<'a>(named: impl Iterator<Item = (&'a str, &'a Id)>) -> Self {
        let mut all: HashMap<String, Option<Id>> = HashMap::new();
        for (name, id) in named {
            let name = name.trim().to_lowercase();
            all.entry(name).and_modify(|known| *known = None).or_insert_with(|| Some(id.clone()));
        }
        Self(all)
    }

    fn get(&self, name: &str) -> Option<&Id> {
        self.0.get(&name.trim().to_lowercase())?.as_ref()
    }
}

/// What is printed where the words end like details and there are none.
pub const NO_DETAILS: &str = " (–)";

/// Takes a line apart. `struck` says that all of it was struck through.
pub fn read(text: &str, struck: bool, anchors: &Anchors) -> Line {
    let mut line = read_words(text.trim(), anchors);
    if struck && line.details.status == Status::Planned {
        line.details.status = Status::Cancelled;
    }
    line
}

fn read_words(text: &str, anchors: &Anchors) -> Line {
    if let Some(words) = text.strip_suffix(NO_DETAILS) {
        return Line { wording: Wording::read(words, None), details: Details::default() };
    }
    if let Some((words, details)) = bracketed(text, anchors) {
        return with(words, details);
    }
    let (words, details) = loose(text, anchors);
    with(&words, details)
}

fn with(words: &str, details: Details) -> Line {
    // A certainty among the details leaves the words as they are.
    let wording = match details.certainty {
        Some(certainty) => {
            let text = words.split_whitespace().collect::<Vec<_>>().join(" ");
            Wording { text, certainty, marker: details.marker.clone() }
        }
        None => Wording::read(words, None),
    };
    Line { wording, details }
}

/// Details in brackets at the end: every piece must be understood.
fn bracketed<'t>(text: &'t str, anchors: &Anchors) -> Option<(&'t str, Details)> {
    let inside = text.strip_suffix(')')?;
    inside.match_indices(" (").find_map(|(at, _)| {
        let details = pieces(inside.get(at + 2..)?, anchors)?;
        let words = inside.get(..at)?.trim_end();
        (!words.is_empty()).then_some((words, details))
    })
}

fn pieces(text: &str, anchors: &Anchors) -> Option<Details> {
    let mut details = Details::default();
    let mut rest = Some(text);
    while let Some(text) = rest {
        // A cause comes last and may hold anything.
        if with_cause(&mut details, text) {
            return Some(details);
        }
        if let Some((certainty, marker, after)) = quoted(text) {
            details.certainty = Some(certainty);
            details.marker = Some(marker.to_owned());
            rest = after;
            continue;
        }
        let (piece, after) = match text.split_once("; ") {
            Some((piece, after)) => (piece, Some(after)),
            None => (text, None),
        };
        if !piece_of(&mut details, piece, anchors) {
            return None;
        }
        rest = after;
    }
    Some(details)
}

/// "måske, »Evt.«": a certainty with the word that said so, and what follows.
pub(super) fn quoted(text: &str) -> Option<(Certainty, &str, Option<&str>)> {
    Language::ALL.into_iter().find_map(|language| {
        let words = Words::of(language);
        let (open, close) = (words.text("doc-quote-open"), words.text("doc-quote-close"));
        let (word, rest) = text.split_once(&format!(", {open}"))?;
        let certainty = certainty(word)?;
        let end = format!("{close}; ");
        match (rest.split_once(&end), rest.strip_suffix(&*close)) {
            (Some((marker, after)), _) => Some((certainty, marker, Some(after))),
            (None, Some(marker)) => Some((certainty, marker, None)),
            (None, None) => None,
        }
    })
}

fn piece_of(details: &mut Details, piece: &str, anchors: &Anchors) -> bool {
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
    } else if let (None, Some(date)) = (&details.date, date(piece, anchors)) {
        details.date = Some(date);
    } else {
        return false;
    }
    true
}

fn word<T: std::str::FromStr>(name: &str, list: &[&str], text: &str) -> Option<T> {
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

/// "aflyst: årsag", "udsat til 2. halvår 2021: årsag".
fn with_cause(details: &mut Details, text: &str) -> bool {
    let (state, cause) = match text.split_once(": ") {
        Some((state, cause)) => (state, Some(cause)),
        None => (text, None),
    };
    let moved = moved(state);
    let status = match &moved {
        Some((status, _)) => Some(*status),
        None if cause.is_some() => word::<Status>("Status", Status::WORDS, state),
        None => None,
    };
    let Some(status) = status else { return false };
    details.status = status;
    details.moved_to = moved.map(|(_, column)| column);
    details.cause = cause.map(str::to_owned);
    true
}

fn moved(text: &str) -> Option<(Status, Column)> {
    let found = gaps("doc-status-moved", &["status", "column"], text)?;
    Some((word::<Status>("Status", Status::WORDS, found.get("status")?)?, column_in(found.get("column")?)?))
}

/// A date in the words of any language, with the element it hangs on by name.
pub(super) fn date(text: &str, anchors: &Anchors) -> Option<FuzzyDate> {
    if let Ok(date) = FuzzyDate::parse_typed(text)
        && !matches!(date.when, When::Relative(..))
    {
        return Some(date);
    }
    ["date-after", "date-before"].into_iter().find_map(|key| hanging(text, key, anchors))
}

/// "ca. 5 måneder efter Afslutning": the name is put in as the id it stands for.
fn hanging(text: &str, key: &str, anchors: &Anchors) -> Option<FuzzyDate> {
    let name = gaps(key, &["length", "anchor"], text)?.get("anchor").copied()?;
    let id = anchors.get(name)?;
    let named = format!("{}{id}", text.strip_suffix(name)?);
    FuzzyDate::parse_typed(&named).ok().filter(|date| matches!(date.when, When::Relative(..)))
}

/// What a line says without brackets: a cancellation with its cause, a form
/// after a comma, a date at the end.
fn loose(text: &str, anchors: &Anchors) -> (String, Details) {
    let mut details = Details::default();
    let mut words = text.to_owned();
    if let Some((rest, cause)) = cancelled(&words) {
        details.status = Status::Cancelled;
        details.cause = cause;
        words = rest;
    }
    if let Some((rest, format)) = closing_format(&words) {
        details.format = format;
        words = rest;
    }
    if let Some((rest, date)) = closing_date(&words, anchors) {
        details.date = Some(date);
        words = rest;
    }
    (words, details)
}

/// "Aflysning af netværksmøde pga Corona", "Netværksmøde aflyst på grund af …".
fn cancelled(text: &str) -> Option<(String, Option<String>)> {
    const OF: [&str; 8] = [
        "aflysning af ",
        "avlysning av ",
        "avlysing av ",
        "cancellation of ",
        "aflyst: ",
        "avlyst: ",
        "cancelled: ",
        "canceled: ",
    ];
    const IS: [&str; 4] = [" aflyst", " avlyst", " cancelled", " canceled"];
    let lower = text.to_lowercase();
    // Only where small letters take the same room, so that places agree.
    if lower.len() != text.len() {
        return None;
    }
    if let Some(start) = OF.iter().find(|start| lower.starts_with(**start)) {
        let (rest, cause) = because(text.get(start.len()..)?);
        return (!rest.is_empty()).then_some((rest, cause));
    }
    let (at, is) = IS.iter().find_map(|is| lower.find(is).map(|at| (at, is)))?;
    let after = text.get(at + is.len()..)?;
    let whole = after.is_empty() || after.starts_with([' ', '.', ',', ':', '(']);
    let (more, cause) = because(after.trim_start_matches([':', ',']).trim());
    (whole && more.trim_matches(['.', ' ']).is_empty() && at > 0)
        .then(|| (text[..at].trim_end_matches([' ', ',', ':']).to_owned(), cause))
}

/// Splits "netværksmøde pga Corona" into what and why.
fn because(text: &str) -> (String, Option<String>) {
    const WORDS: [&str; 9] = [
        "pga. ",
        "pga ",
        "p.g.a. ",
        "på grund af ",
        "på grunn av ",
        "grunna ",
        "grunnet ",
        "because of ",
        "due to ",
    ];
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return (text.trim().to_owned(), None);
    }
    let found = WORDS.iter().filter_map(|word| {
        let at = lower.find(word)?;
        (at == 0 || lower.get(..at)?.ends_with(' ')).then_some((at, word.len()))
    });
    match found.min() {
        Some((at, length)) => {
            let cause = text.get(at + length..).unwrap_or("").trim().trim_end_matches('.').to_owned();
            (text.get(..at).unwrap_or("").trim().to_owned(), (!cause.is_empty()).then_some(cause))
        }
        None => (text.trim().to_owned(), None),
    }
}

/// "Netværksmøde, fysisk og virtuelt."
fn closing_format(text: &str) -> Option<(String, Format)> {
    let (words, last) = text.trim_end_matches('.').rsplit_once(", ")?;
    let format = word::<Format>("Format", Format::WORDS, last).filter(|format| *format != Format::Unsaid)?;
    (!words.is_empty()).then(|| (words.to_owned(), format))
}

/// "Projektstart 1/11 2019", "Nye grupper dannes pr. 1.juni 21": the longest
/// ending that is a date to the day, month or season of a year.
fn closing_date(text: &str, anchors: &Anchors) -> Option<(String, FuzzyDate)> {
    let trimmed = text.trim_end_matches('.');
    let mut starts: Vec<usize> = trimmed.match_indices(' ').map(|(at, _)| at).collect();
    // A date has at most six words: "senest ca. d. 1. juni 2021".
    starts.drain(..starts.len().saturating_sub(6));
    starts.into_iter().find_map(|at| {
        let ending = trimmed.get(at + 1..)?;
        let date = date(ending, anchors)?;
        // "2024" alone or "maj" may be part of a name.
        let certain = ending.contains(' ') || ending.contains('/');
        let words = trimmed.get(..at)?.trim_end_matches([',', ':', ' ', '–', '-']);
        (certain && !words.is_empty() && !matches!(date.when, When::Relative(..)))
            .then(|| (words.to_owned(), date))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, Details) {
        let line = super::read(text, false, &Anchors::default());
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
        let line = super::read("Studietur", true, &Anchors::default());
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
        let anchors = Anchors::of([("Afslutning", &id)].into_iter());
        let line = super::read("Alumnedag (ca. 5 måneder efter Afslutning)", false, &anchors);
        assert_eq!(line.details, dated("about 5 months after closing"));
    }
}
