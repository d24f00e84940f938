//! The run sheet: the agenda as those need it who run a meeting, a page for
//! each day.

use samspil_core::agenda::{Agenda, Day, Part};
use samspil_core::programme::Meeting;

use super::Kind;
use super::agenda::{Reader, time_of_day};
use super::gathering::chosen;
use super::scribe::{Scribe, heading, page_heading};
use super::sheet::{fact, facts};
use super::table::{number, sheet_column};
use crate::import::Field;
use crate::paper::{Block, Cell, Document, Page, Row, Sheet, Table, Text, Value, Workbook};

/// Rows of the empty form.
const BLANK_ROWS: usize = 16;

pub(super) fn document(scribe: &Scribe<'_>) -> Document {
    let blocks = if scribe.ground.choice.blank { blank(scribe) } else { filled(scribe) };
    scribe.document(Kind::RunSheet, Page::Portrait, blocks)
}

/// The meetings that have something on their programme.
fn planned<'a>(scribe: &Scribe<'a>) -> Vec<&'a Meeting> {
    let mut all = chosen(scribe);
    all.retain(|meeting| !meeting.sheet.contents.is_empty());
    all
}

fn filled(scribe: &Scribe<'_>) -> Vec<Block> {
    let meetings = planned(scribe);
    let mut blocks = Vec::new();
    if meetings.is_empty() {
        blocks.push(scribe.remark("doc-no-agenda"));
    }
    for (at, (meeting, name)) in meetings.iter().zip(scribe.meeting_names(&meetings)).enumerate() {
        blocks.push(page_heading(1, scribe.own(name, meeting.language), at == 0));
        blocks.extend(about(scribe, meeting));
        let agenda = Agenda::in_plan(scribe.plan, meeting);
        let days = agenda.days.iter().filter(|day| !day.parts.is_empty());
        for (nth, day) in days.enumerate() {
            blocks.extend(one_day(scribe, meeting, &agenda, day, nth == 0));
        }
    }
    blocks
}

/// What those who run it need to know of the meeting.
fn about(scribe: &Scribe<'_>, meeting: &Meeting) -> Option<Block> {
    let purpose = meeting.sheet.purpose.as_ref().map(|text| scribe.own(text, meeting.language));
    facts([
        fact(scribe, "timeline-when", scribe.when(meeting)),
        fact(scribe, "doc-where", scribe.venue(meeting)),
        fact(scribe, "field-purpose", purpose.into_iter().collect()),
        fact(scribe, "meetings-team", scribe.team(&meeting.sheet)),
    ])
}

/// A day: its table, below it what it comes to and what does not fit.
fn one_day(
    scribe: &Scribe<'_>,
    meeting: &Meeting,
    agenda: &Agenda<'_>,
    day: &Day<'_>,
    first: bool,
) -> Vec<Block> {
    let name = scribe.day_heading(meeting, agenda, day);
    let caption = name.string();
    let mut blocks = vec![page_heading(2, name, first)];
    blocks.push(scribe.day(meeting, day, caption, Reader::Facilitators));
    if day.is_timed() {
        let figures = scribe.words.figures(scribe.day_figures(day));
        let said: Vec<String> = figures.into_iter().map(|(name, value)| format!("{name}: {value}")).collect();
        let troubles = scribe.troubles_of(agenda, day).into_iter().map(Text::plain).collect();
        blocks.extend(facts([
            fact(scribe, "doc-day-time", vec![Text::plain(said.join(" · "))]),
            fact(scribe, "doc-day-troubles", troubles),
        ]));
    }
    blocks
}

/// A page to write on.
fn blank(scribe: &Scribe<'_>) -> Vec<Block> {
    let columns: Vec<_> =
        Reader::Facilitators.columns().into_iter().filter(|(field, ..)| *field != Field::Lane).collect();
    let row = Row { cells: vec![Cell::new(Vec::new()); columns.len()], blank: true, ..Row::default() };
    let caption = scribe.text("doc-blank-run-sheet").into_owned();
    let form = Table {
        caption: caption.clone(),
        columns: scribe.agenda_columns(&columns),
        row_headings: 0,
        dense: false,
        rows: vec![row; BLANK_ROWS],
    };
    vec![heading(1, Text::plain(caption)), Block::Table(form)]
}

pub(super) fn workbook(scribe: &Scribe<'_>) -> Workbook {
    let meetings = planned(scribe);
    let names = scribe.meeting_names(&meetings);
    let sheets = vec![items(scribe, &meetings, &names), days(scribe, &meetings, &names)];
    scribe.workbook(Kind::RunSheet, sheets)
}

/// Every item, which is read back.
fn items(scribe: &Scribe<'_>, meetings: &[&Meeting], names: &[String]) -> Sheet {
    let columns = Reader::Sheet.columns();
    let heads = [("kind-meeting", 18), ("doc-day-and-date", 16)].into_iter();
    let heads = heads.chain(columns.iter().map(|(_, key, width)| (*key, *width)));
    let heads = heads.map(|(key, width)| sheet_column(scribe.text(key), width)).collect();
    let mut rows = Vec::new();
    for (meeting, name) in meetings.iter().zip(names) {
        let agenda = Agenda::in_plan(scribe.plan, meeting);
        for day in &agenda.days {
            let of = Value::from(scribe.day_of(meeting, day.number));
            let with_heads = |cells: Vec<Value>| {
                [Value::from(name.as_str()), of.clone()].into_iter().chain(cells).collect()
            };
            rows.extend(scribe.sheet_rows(meeting, day).into_iter().map(with_heads));
        }
    }
    let sheet = scribe.sheet("doc-kind-run-sheet", &[], rows);
    Sheet { columns: heads, frozen: 3, ..sheet }
}

/// What each day comes to.
fn days(scribe: &Scribe<'_>, meetings: &[&Meeting], names: &[String]) -> Sheet {
    let columns = [
        ("kind-meeting", 26),
        ("field-day", 22),
        ("field-title", 26),
        ("field-start", 10),
        ("field-end", 10),
        ("doc-minutes-gross", 12),
        ("doc-minutes-net", 12),
        ("doc-minutes-talk", 12),
        ("doc-minutes-available", 12),
        ("doc-day-troubles", 60),
    ];
    let mut rows = Vec::new();
    for (meeting, name) in meetings.iter().zip(names) {
        let agenda = Agenda::in_plan(scribe.plan, meeting);
        rows.extend(agenda.days.iter().filter(|day| day.is_timed()).map(|day| {
            let figures = scribe.day_figures(day);
            let start = day.parts.first().and_then(Part::start);
            let clock = |at: Option<u16>| at.and_then(time_of_day).map_or(Value::Blank, Value::Time);
            vec![
                Value::from(name.as_str()),
                Value::from(scribe.day_of(meeting, day.number)),
                day.title.map_or(Value::Blank, Value::from),
                clock(start),
                clock(day.over()),
                number(Some(figures.gross)),
                number(Some(figures.net)),
                number(Some(figures.talk)),
                number(figures.available),
                Value::from(scribe.troubles_of(&agenda, day).join("\n")),
            ]
        }));
    }
    Sheet { frozen: 2, ..scribe.sheet("doc-day-time", &columns, rows) }
}
