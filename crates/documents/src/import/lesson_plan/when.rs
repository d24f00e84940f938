//! What the first cell of a row says: date, hours, name, place.

use samspil_core::FuzzyDate;
use samspil_core::programme::Clock;

use crate::import::build::Build;
use crate::import::field::Field;
use crate::import::line::{self, Line};
use crate::import::table::{Table, TableRow};
use crate::import::words;
use crate::literal;
use crate::read::GridCell;

/// What the first cell of a row says of a meeting.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) date: Option<FuzzyDate>,
    pub(super) start: Option<Clock>,
    pub(super) end: Option<Clock>,
    pub(super) number: Option<u16>,
    pub(super) title: Option<Line>,
    pub(super) venue: Option<String>,
    pub(super) overnight: bool,
}

/// Reads the cell line by line, and the columns of their own for hours and name.
pub(super) fn told(build: &Build<'_>, table: &Table<'_>, row: &TableRow<'_>, cell: &GridCell) -> Told {
    let mut told = Told::default();
    let mut dated = false;
    for line in &cell.lines {
        told.line(build, &line.text, &mut dated);
    }
    let title = table.text(row, Field::Meeting);
    if !title.is_empty() {
        told.name(build, &title);
    }
    if let Some((start, end)) = hours(&table.text(row, Field::Time)) {
        (told.start, told.end) = (start, end);
    }
    told
}

impl Told {
    fn line(&mut self, build: &Build<'_>, text: &str, dated: &mut bool) {
        let (text, hours) = parted(text);
        if let Some((start, end)) = hours {
            (self.start, self.end) = (start, end);
        }
        if text.is_empty() {
            return;
        }
        if !*dated && words::is("doc-no-date", text) {
            *dated = true;
            return;
        }
        let date = (!*dated).then(|| build.known.date(text)).flatten();
        if date.is_some() {
            (self.date, *dated) = (date, true);
        } else if words::is("meetings-overnight", text) {
            self.overnight = true;
        } else if self.title.is_none() {
            self.name(build, text);
            *dated = true;
        } else {
            let more = literal::plain(text);
            let venue = self.venue.take().map_or(more.clone(), |venue| format!("{venue}, {more}"));
            self.venue = Some(venue);
        }
    }

    fn name(&mut self, build: &Build<'_>, text: &str) {
        let (number, line) = line::titled(text, &build.known);
        (self.number, self.title) = (number, Some(line));
    }
}

/// Whether a line below the date would be taken for something else than a name
/// or a place.
pub(crate) fn is_no_name(text: &str) -> bool {
    parted(text).1.is_some() || words::is("meetings-overnight", text)
}

/// From when to when.
type Hours = (Option<Clock>, Option<Clock>);

/// "27. august Kl. 9-16": the date and the hours after it.
fn parted(text: &str) -> (&str, Option<Hours>) {
    if literal::leading(text).is_some() {
        return (text, None);
    }
    if let Some(found) = hours(text) {
        return ("", Some(found));
    }
    let lower = text.to_lowercase();
    if lower.len() == text.len()
        && let Some(at) = lower.find(" kl")
        && let Some(found) = hours(&text[at..])
    {
        return (text[..at].trim_end_matches([',', ' ']), Some(found));
    }
    (text, None)
}

/// "kl. 9–16", "09:00-15:30", "fra kl. 9", "til kl. 16".
fn hours(text: &str) -> Option<Hours> {
    let text = text.trim();
    let clock = |text: &str| text.trim().parse::<Clock>().ok();
    if let Some(found) = words::gaps("doc-hours-from", &["start"], text) {
        return Some((Some(clock(found.get("start")?)?), None));
    }
    if let Some(found) = words::gaps("doc-hours-until", &["end"], text) {
        return Some((None, Some(clock(found.get("end")?)?)));
    }
    let lower = text.to_lowercase();
    let rest = ["kl.", "kl", "klokken", "klokka"].iter().find_map(|word| lower.strip_prefix(word));
    let bare = rest.unwrap_or(&lower).trim();
    let (start, end) = bare.split_once(['–', '-'])?;
    Some((Some(clock(start)?), Some(clock(end)?)))
}
