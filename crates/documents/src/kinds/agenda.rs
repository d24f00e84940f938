//! The agenda of a meeting on paper: a table for each day, for those who take
//! part and for those who run it. The way back reads the same cells.

mod cells;
mod figures;

use std::collections::{HashMap, HashSet};

use jiff::civil::Time;
use samspil_core::agenda::{Agenda, Day, Moment, Part, Slot, line};
use samspil_core::programme::{Clock, Content, ContentKind, Meeting, Minutes};
use samspil_core::{Id, Language, Programme};
use samspil_words::Words;

use super::Ground;
use super::scribe::{Scribe, joined};
use super::table::{filled, number};
use crate::import::{Field, stands_alone};
use crate::paper::{Block, Cell, Column, Text, Tone, Value};
use crate::{literal, spaces, titles};

/// For whom an agenda is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reader {
    /// For those who take part.
    Participants,
    /// For those who run it.
    Facilitators,
    /// For those who run it, as a sheet.
    Sheet,
}

/// A column of an agenda: what the way back takes it for, its heading, its
/// share of the width.
type Heading = (Field, &'static str, u16);

const PARTICIPANTS: [Heading; 5] = [
    (Field::Time, "doc-time", 3),
    (Field::Lane, "field-lane", 2),
    (Field::What, "timeline-what", 9),
    (Field::Who, "field-who", 4),
    (Field::Venue, "field-room", 2),
];

const FACILITATORS: [Heading; 7] = [
    (Field::Time, "doc-time", 3),
    (Field::Minutes, "doc-minutes", 2),
    (Field::Lane, "field-lane", 3),
    (Field::What, "agenda-what-how", 13),
    (Field::Who, "field-who", 6),
    (Field::Material, "field-materials", 4),
    (Field::Venue, "field-room", 3),
];

/// The columns of the sheet, after meeting and day.
const SHEET: [Heading; 10] = [
    (Field::Time, "doc-time", 7),
    (Field::Minutes, "field-minutes", 9),
    (Field::Pinned, "field-pinned", 9),
    (Field::Lane, "field-lane", 11),
    (Field::What, "timeline-what", 36),
    (Field::Purpose, "field-purpose", 22),
    (Field::How, "field-how", 32),
    (Field::Form, "field-method", 16),
    (Field::Who, "field-who", 24),
    (Field::Material, "field-materials", 18),
];

impl Reader {
    /// The columns; the sheet's end with the room.
    pub(super) fn columns(self) -> Vec<Heading> {
        match self {
            Self::Participants => PARTICIPANTS.to_vec(),
            Self::Facilitators => FACILITATORS.to_vec(),
            Self::Sheet => SHEET.into_iter().chain([(Field::Venue, "field-room", 12)]).collect(),
        }
    }
}

impl Scribe<'_> {
    /// A day as a table.
    pub(super) fn day(&self, meeting: &Meeting, day: &Day<'_>, caption: String, reader: Reader) -> Block {
        let columns = reader.columns();
        let row = |slot: &Slot<'_>| {
            columns.iter().map(|(field, ..)| self.slot(meeting, slot, *field, reader)).collect()
        };
        let rows = slots(day).iter().map(row).collect();
        filled(caption, self.agenda_columns(&columns), 1, rows)
    }

    /// The rows of a day in the sheet.
    pub(super) fn sheet_rows(&self, meeting: &Meeting, day: &Day<'_>) -> Vec<Vec<Value>> {
        let columns = Reader::Sheet.columns();
        let row =
            |slot: &Slot<'_>| columns.iter().map(|(field, ..)| self.value(meeting, slot, *field)).collect();
        slots(day).iter().map(row).collect()
    }

    fn value(&self, meeting: &Meeting, slot: &Slot<'_>, field: Field) -> Value {
        let clock = |at: Option<Moment>| at.and_then(time_of_day).map_or(Value::Blank, Value::Time);
        match field {
            Field::Time => clock(slot.start),
            Field::Pinned => clock(slot.content.pinned.map(Clock::minutes)),
            Field::Minutes => number(slot.content.minutes.map(Minutes::get)),
            _ => {
                let cell = self.slot(meeting, slot, field, Reader::Sheet);
                Value::from(cell.lines.iter().map(Text::string).collect::<Vec<_>>().join("\n"))
            }
        }
    }

    pub(super) fn agenda_columns(&self, columns: &[Heading]) -> Vec<Column> {
        let column = |(field, key, share): &Heading| Column {
            title: Text::plain(self.words.text(key)),
            share: *share,
            number: *field == Field::Minutes,
        };
        columns.iter().map(column).collect()
    }

    /// "Day 2: 27 September 2012 (Thursday) – What it is about"; where there is
    /// only one day, the programme.
    pub(super) fn day_heading(&self, meeting: &Meeting, agenda: &Agenda<'_>, day: &Day<'_>) -> Text {
        let only = agenda.days.len() == 1 && day.title.is_none();
        if only && meeting.sheet.contents.iter().all(|content| content.day.is_none()) {
            return Text::plain(self.text("doc-programme"));
        }
        let name = Text::plain(self.day_of(meeting, day.number));
        match day.title {
            Some(title) => joined(name.and(" – ", Tone::Plain), self.own(title, meeting.language)),
            None => name,
        }
    }

    /// A cell of the row of an item.
    fn slot(&self, meeting: &Meeting, slot: &Slot<'_>, field: Field, reader: Reader) -> Cell {
        let (content, own) = (slot.content, meeting.language);
        let mut lines = match field {
            Field::Time => self.time_lines(slot, reader),
            Field::Minutes => self.minutes_lines(slot, reader),
            Field::Pinned => content.pinned.iter().map(|pin| Text::plain(pin.to_string())).collect(),
            Field::Lane => self.plain_lines(content.lane.as_ref(), own),
            Field::What => self.what_lines(content, own, reader),
            Field::Who => self.who_lines(content),
            Field::Material => self.material_lines(content, own),
            Field::Venue => self.plain_lines(content.room.as_ref(), own),
            Field::Purpose => content.purpose.iter().map(|text| self.own(literal::told(text), own)).collect(),
            Field::How => content.how.iter().map(|text| self.own(literal::told(text), own)).collect(),
            Field::Form => self.method_name(content).into_iter().collect(),
            _ => Vec::new(),
        };
        if is_pause(content) {
            lines.iter_mut().for_each(mute);
        }
        Cell::new(lines)
    }

    /// The titles of meetings, those of one title told apart by their order in
    /// the plan.
    pub(super) fn meeting_names(&self, meetings: &[&Meeting]) -> Vec<String> {
        let all = &self.plan.meetings;
        let places = titles::places(all.iter().map(|m| spaces::folded(&m.title)));
        let places: HashMap<&Id, usize> = all.iter().map(|m| &m.id).zip(places).collect();
        let name = |m: &&Meeting| {
            let nth = places.get(&m.id).copied().unwrap_or(1);
            let single = spaces::single(&m.title);
            let mistaken = titles::twin(&single).1 > 1 || !stands_alone(&single) || single.is_empty();
            let title = if mistaken { literal::quoted(&m.title) } else { literal::told(&m.title) };
            titles::told_apart(title, nth, || literal::quoted(&m.title))
        };
        meetings.iter().map(name).collect()
    }
}

/// Sets plain words back.
fn mute(line: &mut Text) {
    let plain = line.runs.iter_mut().filter(|run| run.tone == Tone::Plain);
    plain.for_each(|run| run.tone = Tone::Muted);
}

/// A time of day; what runs past midnight is a time of the next.
pub(super) fn time_of_day(at: Moment) -> Option<Time> {
    let (hour, minute) = (i8::try_from(at / 60 % 24).ok()?, i8::try_from(at % 60).ok()?);
    Time::new(hour, minute, 0, 0).ok()
}

/// The items of a day, lane after lane.
fn slots<'a>(day: &Day<'a>) -> Vec<Slot<'a>> {
    day.parts.iter().flat_map(Part::slots).collect()
}

/// Whether an item is a break or a meal.
pub(super) fn is_pause(content: &Content) -> bool {
    matches!(kind_of(content), ContentKind::Break | ContentKind::Meal)
}

/// What an item is; older plans call breaks and meals social.
pub(super) fn kind_of(content: &Content) -> ContentKind {
    match (content.kind, line::kind_of(&content.text)) {
        (ContentKind::Social, pause @ (ContentKind::Break | ContentKind::Meal)) => pause,
        (kind, _) => kind,
    }
}

/// A day of an agenda as it is printed: what stands in each row, column by
/// column. The way back compares with it.
pub(crate) struct Printed {
    /// Which day, from 1.
    pub(crate) day: u8,
    /// The place of each row's item in the contents, and its cells.
    pub(crate) rows: Vec<(usize, Vec<(Field, String)>)>,
}

/// The days of meetings of a plan in every way in which they are printed.
pub(crate) fn printed(plan: &Programme, meetings: &HashSet<Id>) -> HashMap<Id, Vec<Printed>> {
    let mut all: HashMap<Id, Vec<Printed>> = HashMap::new();
    for language in Language::ALL {
        let ground = Ground::plain(plan, Words::of(language));
        let scribe = Scribe::new(&ground);
        for meeting in plan.meetings.iter().filter(|meeting| meetings.contains(&meeting.id)) {
            let agenda = Agenda::in_plan(plan, meeting);
            let days = all.entry(meeting.id.clone()).or_default();
            for reader in [Reader::Participants, Reader::Facilitators, Reader::Sheet] {
                days.extend(agenda.days.iter().map(|day| scribe.printed_day(meeting, day, reader)));
            }
        }
    }
    all
}

impl Scribe<'_> {
    fn printed_day(&self, meeting: &Meeting, day: &Day<'_>, reader: Reader) -> Printed {
        let columns = reader.columns();
        let text = |cell: Cell| cell.lines.iter().map(Text::string).collect::<Vec<_>>().join("\n");
        let row = |slot: &Slot<'_>| {
            let cells =
                columns.iter().map(|(field, ..)| (*field, text(self.slot(meeting, slot, *field, reader))));
            (slot.at, cells.collect())
        };
        Printed { day: day.number, rows: slots(day).iter().map(row).collect() }
    }
}

/// Those who present something, and the units that take part, as printed.
pub(crate) fn who(plan: &Programme, content: &Content, words: Words) -> Vec<String> {
    let ground = Ground::plain(plan, words);
    Scribe::new(&ground).who_lines(content).iter().map(Text::string).collect()
}
