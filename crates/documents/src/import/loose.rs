//! What people write without brackets: a cancellation with its cause, a form
//! after a comma, a date at the end.

use samspil_core::date::FuzzyDate;
use samspil_core::programme::{Format, Status};

use super::known::in_calendar;
use super::line::{Details, word};

/// What a line says without brackets, and its words without that.
pub(super) fn read(text: &str) -> (String, Details) {
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
    if let Some((rest, date)) = closing_date(&words) {
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
fn closing_date(text: &str) -> Option<(String, FuzzyDate)> {
    let trimmed = text.trim_end_matches('.');
    let mut starts: Vec<usize> = trimmed.match_indices(' ').map(|(at, _)| at).collect();
    // A date has at most six words: "senest ca. d. 1. juni 2021".
    starts.drain(..starts.len().saturating_sub(6));
    starts.into_iter().find_map(|at| {
        let ending = trimmed.get(at + 1..)?;
        let date = in_calendar(ending)?;
        // "2024" alone or "maj" may be part of a name.
        let certain = ending.contains(' ') || ending.contains('/');
        let words = trimmed.get(..at)?.trim_end_matches([',', ':', ' ', '–', '-']);
        (certain && !words.is_empty()).then(|| (words.to_owned(), date))
    })
}
