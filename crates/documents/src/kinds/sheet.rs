//! The sheet of an activity or meeting: what is on its programme day by day,
//! who runs it, what it brings.

use std::collections::BTreeSet;

use samspil_core::Language;
use samspil_core::programme::{Clock, Content, Sheet, Unit};

use super::line::certainty_word;
use super::scribe::{Scribe, capital, heading, joined};
use super::table::{cell, filled};
use crate::paper::{Block, Cell, Text, Tone};

/// The contents of a sheet, day by day; those of no day stand first.
pub(super) fn by_day(sheet: &Sheet) -> Vec<(Option<u8>, Vec<&Content>)> {
    let days: BTreeSet<Option<u8>> = sheet.contents.iter().map(|content| content.day).collect();
    let of = |day| sheet.contents.iter().filter(|content| content.day == day).collect();
    days.into_iter().map(|day| (day, of(day))).collect()
}

impl Scribe<'_> {
    /// The programme of a meeting: a table for each day with room for the times.
    /// `day` says how a day is called.
    pub(super) fn programme(
        &self,
        sheet: &Sheet,
        language: Option<Language>,
        level: u8,
        day: impl Fn(u8) -> String,
    ) -> Vec<Block> {
        let mut blocks = Vec::new();
        for (number, contents) in by_day(sheet) {
            let name = number.map_or_else(|| self.text("doc-programme").into_owned(), &day);
            let rows = contents.iter().map(|content| self.item(content, language)).collect();
            let columns = self.columns(&[("doc-time", 2), ("timeline-what", 9), ("field-who", 4)]);
            blocks.push(heading(level, Text::plain(&name)));
            blocks.push(filled(name, columns, 0, rows));
        }
        blocks
    }

    /// Time, what, who.
    fn item(&self, content: &Content, language: Option<Language>) -> Vec<Cell> {
        let presenter = content.presenter.as_ref().and_then(|seat| self.lines().presenter_name(seat));
        let units = content.units.iter().filter_map(|id| self.facts.get::<Unit>(id));
        let units = units.map(|unit| self.own(&unit.title, unit.language));
        let (time, text) = timed(&content.text);
        let part = Content { text: text.to_owned(), ..content.clone() };
        let mut what = vec![self.without_presenter(&part, language)];
        what.extend(self.unsure(content));
        vec![
            Cell::plain(time),
            Cell::new(what),
            Cell::new(presenter.map(plain).into_iter().chain(units).collect()),
        ]
    }

    /// What is on the programme, with its marker as printed.
    pub(super) fn without_presenter(&self, content: &Content, language: Option<Language>) -> Text {
        let text = samspil_core::matrix::wording(&content.text, content.marker.as_deref());
        let sure = content.certainty == samspil_core::programme::Certainty::Confirmed;
        self.toned(text, language, if sure { Tone::Plain } else { Tone::Tentative })
    }

    /// How sure it is, where no marker says it.
    fn unsure(&self, content: &Content) -> Option<Text> {
        let silent = content.marker.is_some() || content.certainty == Default::default();
        let word = self.word("Certainty", certainty_word(content.certainty));
        (!silent).then(|| Text::toned(capital(&word), Tone::Muted))
    }

    /// Who runs it, per day.
    pub(super) fn team(&self, sheet: &Sheet) -> Vec<Text> {
        let mut all = Vec::new();
        for team in &sheet.team {
            let seats = self.seats(&team.seats);
            let day = team.day.map(|day| self.with("meetings-day", &[("day", &usize::from(day))]));
            all.extend(seats.into_iter().map(|seat| match &day {
                Some(day) => joined(Text::toned(format!("{day}: "), Tone::Muted), seat),
                None => seat,
            }));
        }
        all
    }

    /// What those who take part get out of it.
    pub(super) fn outcomes(&self, sheet: &Sheet, language: Option<Language>) -> Vec<Text> {
        sheet.outcomes.iter().map(|text| self.own(text, language)).collect()
    }
}

/// The hours that a part begins with, "10:00" or "10:00–11:15", and its words.
fn timed(text: &str) -> (&str, &str) {
    let Some((time, words)) = text.split_once(' ') else { return ("", text) };
    let is_clock = |text: &str| text.len() == 5 && text.contains(':') && text.parse::<Clock>().is_ok();
    let hours = match time.split_once('–') {
        Some((start, end)) => is_clock(start) && is_clock(end),
        None => is_clock(time),
    };
    if hours { (time, words) } else { ("", text) }
}

/// The same words, not set back.
fn plain(mut text: Text) -> Text {
    text.runs.iter_mut().for_each(|run| run.tone = Tone::Plain);
    text
}

/// A fact with what it says; nothing where it says nothing.
pub(super) fn fact(scribe: &Scribe<'_>, key: &str, lines: Vec<Text>) -> Option<(String, Vec<Text>)> {
    (!lines.is_empty()).then(|| (scribe.text(key).into_owned(), lines))
}

/// Facts as a block; nothing where there are none.
pub(super) fn facts<const N: usize>(all: [Option<(String, Vec<Text>)>; N]) -> Option<Block> {
    let all: Vec<_> = all.into_iter().flatten().collect();
    (!all.is_empty()).then_some(Block::Facts(all))
}

/// A cell with one own text.
pub(super) fn own_cell(scribe: &Scribe<'_>, text: Option<&String>, language: Option<Language>) -> Cell {
    text.map_or_else(|| Cell::new(Vec::new()), |text| cell(scribe.own(text, language)))
}

#[cfg(test)]
mod tests {
    use super::timed;

    #[test]
    fn hours_stand_in_a_column_of_their_own() {
        assert_eq!(timed("10:00–11:15 Velkommen til alle"), ("10:00–11:15", "Velkommen til alle"));
        assert_eq!(timed("08:30 Kaffe"), ("08:30", "Kaffe"));
        for text in ["Kaffe", "Kaffe kl. 08:30", "1000 Kaffe", "25:00 Kaffe", "10:00", "1:2 er to"] {
            assert_eq!(timed(text), ("", text));
        }
    }
}
