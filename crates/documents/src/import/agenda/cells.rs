//! What the cells of an agenda say, taken apart: what takes place, who
//! presents it, what is needed. Paper is written so that it is read back.

use samspil_core::Language;
use samspil_core::agenda::clock::{self, Span};
use samspil_core::agenda::line;
use samspil_core::matrix::Wording;
use samspil_core::programme::{Certainty, Minutes};
use samspil_words::Words;

use crate::import::content;
use crate::import::line::certainty;
use crate::import::words::{after_label, is_in_any_case};
use crate::kinds::line::NOTHING;
use crate::literal;
use crate::spaces;

/// What takes place, as its cell tells it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct What {
    /// Its words, without the marker at their beginning or end.
    pub(crate) text: String,
    /// How sure it is.
    pub(crate) certainty: Certainty,
    /// The word that said so.
    pub(crate) marker: Option<String>,
    /// Who presents it, where the words say so: "Oplæg v/ Lise".
    pub(crate) presenter: Option<String>,
    /// What it is to lead to.
    pub(crate) purpose: Option<String>,
    /// How it is run.
    pub(crate) how: Option<String>,
    /// The method by name.
    pub(crate) method: Option<String>,
}

/// Reads the things in a cell, each with its lines.
pub(crate) fn what(things: &[String]) -> What {
    let mut found = What::default();
    let mut said: Vec<&str> = Vec::new();
    let mut certainty = None;
    for thing in things {
        let (place, text) = if let Some(text) = after_label("field-purpose", thing) {
            (&mut found.purpose, text)
        } else if let Some(text) = after_label("field-how", thing) {
            (&mut found.how, text)
        } else if let Some(text) = after_label("field-method", thing) {
            (&mut found.method, text)
        } else {
            match sure(thing).filter(|_| !said.is_empty()) {
                Some(sure) => certainty = Some(sure),
                None => said.push(thing),
            }
            continue;
        };
        *place = Some(literal::plain(text));
    }
    let said = spaces::single(&said.join(" "));
    let wording = match literal::whole(&said) {
        Some(text) => exact(&text, certainty),
        None => {
            let parted = content::presented(&said);
            found.presenter = parted.map(|(_, name)| name.to_owned());
            worded(parted.map_or(said.as_str(), |(text, _)| text), certainty)
        }
    };
    What { text: wording.text, certainty: wording.certainty, marker: wording.marker, ..found }
}

/// Words that say nothing of how sure they are.
fn exact(text: &str, certainty: Option<Certainty>) -> Wording {
    Wording { text: text.to_owned(), certainty: certainty.unwrap_or_default(), marker: None }
}

/// Words that may say how sure they are. A question is none that is not sure.
fn worded(text: &str, certainty: Option<Certainty>) -> Wording {
    if text.ends_with('?') { exact(text, certainty) } else { Wording::read(text, certainty) }
}

/// A word that says how sure something is, alone on its line.
fn sure(text: &str) -> Option<Certainty> {
    certainty(text).filter(|found| *found != Certainty::Confirmed)
}

/// Who presents something, as the lines of a cell name them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Presenters {
    /// Who presents it.
    pub(crate) first: Option<String>,
    /// Who may present it instead.
    pub(crate) instead: Vec<String>,
    /// Who presents it too.
    pub(crate) too: Vec<String>,
}

/// Reads "A, B eller C"; a line for everybody who presents it too.
pub(crate) fn presenters(lines: &[String]) -> Presenters {
    let mut found = Presenters::default();
    for line in lines.iter().map(|line| bare(line)).filter(|line| !line.is_empty()) {
        if let Some(name) = after_or(line) {
            found.instead.push(literal::plain(name));
        } else if found.first.is_none() {
            let mut names = alternatives(line).into_iter();
            found.first = names.next();
            found.instead.extend(names);
        } else {
            found.too.push(literal::plain(line));
        }
    }
    found
}

/// A name without what joins it to the others.
fn bare(line: &str) -> &str {
    if literal::whole(line).is_some() {
        return line;
    }
    const BEFORE: [&str; 4] = ["v/", "og ", "and ", "•"];
    const AFTER: [&str; 4] = [" og", " and", ",", ";"];
    let mut text = line.trim();
    while let Some(rest) = BEFORE.iter().find_map(|word| text.strip_prefix(word)) {
        text = rest.trim_start();
    }
    while let Some(rest) = AFTER.iter().find_map(|word| text.strip_suffix(word)) {
        text = rest.trim_end();
    }
    text
}

/// "eller rådmand": the name.
fn after_or(line: &str) -> Option<&str> {
    ors().find_map(|or| line.strip_prefix(&format!("{or} ")))
}

fn ors() -> impl Iterator<Item = String> {
    Language::ALL.into_iter().map(|language| Words::of(language).text("agenda-or").into_owned())
}

/// "A, B eller C".
fn alternatives(line: &str) -> Vec<String> {
    let marks: Vec<String> = ors().map(|or| format!(" {or} ")).collect();
    let by_or = marks.iter().fold(vec![line], |all, mark| {
        all.into_iter().flat_map(|text| parted(text, mark)).collect::<Vec<_>>()
    });
    let [first, others @ ..] = by_or.as_slice() else { return Vec::new() };
    let names = if others.is_empty() { vec![line] } else { parted(first, ", ") };
    let all = names.iter().chain(others).map(|name| literal::plain(name.trim()));
    all.filter(|name| !name.is_empty()).collect()
}

/// The pieces of a text between marks that stand outside of quotations.
fn parted<'t>(text: &'t str, mark: &str) -> Vec<&'t str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((piece, more)) = literal::split_once(rest, mark) {
        pieces.push(piece);
        rest = more;
    }
    pieces.push(rest);
    pieces
}

/// What is needed: a line each, or several on a line with commas between.
pub(crate) fn materials(lines: &[String]) -> Vec<String> {
    let mut all = Vec::new();
    for line in lines {
        let mut rest = line.as_str();
        loop {
            let comma = [", ", "; "].iter().filter_map(|mark| literal::split_once(rest, mark));
            match comma.min_by_key(|(before, _)| before.len()) {
                Some((one, more)) => {
                    all.push(one.to_owned());
                    rest = more;
                }
                None => break all.push(rest.to_owned()),
            }
        }
    }
    let bare = |text: &String| literal::plain(text.trim().trim_start_matches('•').trim());
    all.iter().map(bare).filter(|text| !text.is_empty()).collect()
}

/// When something takes place, as its cell tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Time {
    /// From when to when.
    pub(crate) span: Option<Span>,
    /// How long.
    pub(crate) minutes: Option<Minutes>,
    /// The start is fixed.
    pub(crate) fixed: bool,
    /// The cell says neither.
    pub(crate) unknown: bool,
}

/// Reads "10.00–11.15", "45 min.", "12.00 fast".
pub(crate) fn time(lines: &[String]) -> Time {
    let written = spaces::single(&lines.join(" "));
    let parted = written.rsplit_once(' ').unwrap_or(("", &written));
    let fixed = Some(parted.0).filter(|_| is_in_any_case("agenda-fixed", parted.1));
    let said = fixed.unwrap_or(&written).to_owned();
    let span = clock::span(&said);
    let minutes = if span.is_none() { line::minutes(&said) } else { None };
    let nothing = said.is_empty() || said == NOTHING;
    Time { span, minutes, fixed: fixed.is_some(), unknown: !nothing && span.is_none() && minutes.is_none() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(lines: &[&str]) -> Vec<String> {
        lines.iter().map(|line| (*line).to_owned()).collect()
    }

    #[test]
    fn who_presents_who_may_instead_and_who_does_too() {
        for (lines, first, instead, too) in [
            (
                &["Ordfører, rådmann eller hovedtillitsvalgt"][..],
                "Ordfører",
                &["rådmann", "hovedtillitsvalgt"][..],
                &[][..],
            ),
            (&["Anne Prøve, direktør"], "Anne Prøve, direktør", &[], &[]),
            (
                &["Ola Ordfører, Bø,", "Eva Rådmann, Lom og", "og Per Tillitsvalgt"],
                "Ola Ordfører, Bø",
                &[],
                &["Eva Rådmann, Lom", "Per Tillitsvalgt"],
            ),
            (
                &["‹Anne, direktør›", "eller ‹Bo eller Eva›", "‹og Per›"],
                "Anne, direktør",
                &["Bo eller Eva"],
                &["og Per"],
            ),
        ] {
            let found = presenters(&texts(lines));
            let wanted =
                Presenters { first: Some(first.to_owned()), instead: texts(instead), too: texts(too) };
            assert_eq!(found, wanted, "{lines:?}");
        }
        assert_eq!(presenters(&texts(&["", "•"])), Presenters::default());
    }

    #[test]
    fn what_takes_place_and_how() {
        let found = what(&texts(&[
            "Rundbord",
            "Forventet",
            "Formål: Fælles billede",
            "Hvordan: To og to\n8 minutter",
            "Metode: Rundbord",
        ]));
        let text = |text: &str| Some(text.to_owned());
        assert_eq!((found.text.as_str(), found.certainty), ("Rundbord", Certainty::Expected));
        assert_eq!(
            (found.purpose, found.how, found.method),
            (text("Fælles billede"), text("To og to\n8 minutter"), text("Rundbord"))
        );
        let found = what(&texts(&["Når hodet er fullt av gamle", "tanker v/ professor Siv Eksempel"]));
        assert_eq!(
            (found.text.as_str(), found.presenter),
            ("Når hodet er fullt av gamle tanker", text("professor Siv Eksempel"))
        );
        let found = what(&texts(&["Hvad vil vi opnå?"]));
        assert_eq!((found.text.as_str(), found.certainty), ("Hvad vil vi opnå?", Certainty::Confirmed));
    }

    #[test]
    fn what_is_needed() {
        let found = materials(&texts(&["Tusser, flipover; kort", "• ‹Post-its, gule›"]));
        assert_eq!(found, ["Tusser", "flipover", "kort", "Post-its, gule"]);
    }
}
