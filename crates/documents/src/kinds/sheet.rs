//! The sheet of an activity or meeting: what is on its programme day by day,
//! who runs it, what it brings.

use std::collections::BTreeSet;

use samspil_core::Language;
use samspil_core::agenda::{Agenda, Day};
use samspil_core::programme::{Clock, Content, Meeting, Sheet};

use super::agenda::Reader;
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
    /// The agenda of a meeting for those who take part, day by day: with its
    /// times, where the day has any.
    pub(super) fn agenda(&self, meeting: &Meeting, level: u8) -> Vec<Block> {
        let agenda = Agenda::in_plan(self.plan, meeting);
        let one = |day: &Day<'_>| {
            let name = self.day_heading(meeting, &agenda, day);
            let caption = name.string();
            let table = match day.is_timed() {
                true => self.day(meeting, day, caption, Reader::Participants),
                false => self.untimed(meeting, day, caption),
            };
            [heading(level, name), table]
        };
        agenda.days.iter().filter(|day| !day.parts.is_empty()).flat_map(one).collect()
    }

    /// A day without times, with room for those that stand in the words.
    fn untimed(&self, meeting: &Meeting, day: &Day<'_>, caption: String) -> Block {
        let rows = day.slots().map(|slot| self.item(slot.content, meeting.language)).collect();
        let columns = self.columns(&[("doc-time", 2), ("timeline-what", 9), ("field-who", 4)]);
        filled(caption, columns, 0, rows)
    }

    /// Time, what, who.
    fn item(&self, content: &Content, language: Option<Language>) -> Vec<Cell> {
        let (time, text) = timed(&content.text);
        let part = Content { text: text.to_owned(), ..content.clone() };
        let mut what = vec![self.without_presenter(&part, language)];
        what.extend(self.unsure(content));
        vec![Cell::plain(time), Cell::new(what), Cell::new(self.who_lines(content))]
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
pub(super) fn plain(mut text: Text) -> Text {
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
