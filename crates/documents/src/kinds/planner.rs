//! The meeting planner: who takes part in which meeting, with what, how.

use samspil_core::programme::{FormKind, FormPart, Meeting, MeetingKind, ParticipantLine};
use samspil_core::{Id, Programme};
use samspil_words::Words;

use super::Kind;
use super::attendee::Attendees;
use super::line::involvement;
use super::own::Usual;
use super::planner_heading::headings;
use super::scribe::{Scribe, heading, joined};
use super::{planner_overview, table};
use crate::paper::{Block, Cell, Column, Document, Page, Row, Table, Text};

/// Rows of a meeting, at least; those without a participant are to be written
/// on.
const ROWS: usize = 6;

/// Rows of each meeting of the empty form.
const BLANK_ROWS: usize = 12;

/// The columns of the planner.
const COLUMNS: [Usual; 3] = [
    (FormPart::Who, "meetings-who", 4),
    (FormPart::Contribution, "meetings-what", 5),
    (FormPart::Involvement, "meetings-how", 4),
];

/// Meetings of the empty form, before the closing one.
const BLANK_MEETINGS: u16 = 5;

pub(super) fn document(scribe: &Scribe<'_>) -> Document {
    let blocks = if scribe.ground.choice.blank { blank(scribe) } else { filled(scribe) };
    scribe.document(Kind::MeetingPlanner, Page::Portrait, blocks)
}

/// The meetings in order, the closing one last; without those of governing
/// bodies.
pub(super) fn meetings<'a>(scribe: &Scribe<'a>) -> Vec<&'a Meeting> {
    samspil_core::planner::meetings(scribe.plan)
}

fn filled(scribe: &Scribe<'_>) -> Vec<Block> {
    let meetings = meetings(scribe);
    let guide = &scribe.plan.programme.reading_guide;
    let own = scribe.guide(FormKind::MeetingPlanner);
    let mut blocks: Vec<Block> = own.or_else(|| scribe.paragraph(guide.as_ref(), None)).into_iter().collect();
    if meetings.is_empty() {
        blocks.push(scribe.remark("doc-no-meetings"));
        return blocks;
    }
    blocks.extend(planner_overview::blocks(scribe, &meetings));
    let attendees = Attendees::new(scribe);
    for (meeting, title) in meetings.iter().zip(headings(scribe, &meetings)) {
        blocks.push(heading(1, title));
        blocks.extend(about(scribe, meeting));
        let columns = scribe.form_columns(FormKind::MeetingPlanner, &COLUMNS, false);
        let mut rows: Vec<Row> =
            meeting.lines.iter().map(|line| row(scribe, &attendees, meeting, line)).collect();
        rows.resize_with(rows.len().max(ROWS), || empty(columns.len()));
        blocks.push(form(scribe, meeting.title.clone(), columns, rows));
    }
    blocks
}

/// The title, after kind and number where it does not name the number itself.
pub(super) fn name(scribe: &Scribe<'_>, meeting: &Meeting) -> Text {
    let title = scribe.own(&meeting.title, meeting.language);
    let Some(number) = meeting.number.map(|number| number.to_string()) else { return title };
    if meeting.title.contains(&number) || meeting.kind == MeetingKind::Closing {
        return title;
    }
    let kind = scribe.meeting_kind(meeting.kind).unwrap_or_else(|| scribe.text("kind-meeting").into_owned());
    joined(Text::plain(format!("{kind} {number}: ")), title)
}

/// Subthemes, hours and place of a meeting.
fn about(scribe: &Scribe<'_>, meeting: &Meeting) -> Option<Block> {
    let themes = scribe.themes(meeting);
    let mut facts = Vec::new();
    if !themes.is_empty() {
        let name = scribe.with("meetings-themes", &[("count", &themes.len())]);
        facts.push((name, themes.into_iter().map(|t| scribe.own(&t.title, t.language)).collect()));
    }
    let place: Vec<Text> =
        scribe.hours(meeting).map(Text::plain).into_iter().chain(scribe.venue(meeting)).collect();
    if !place.is_empty() {
        facts.push((scribe.text("doc-time-and-place").into_owned(), place));
    }
    (!facts.is_empty()).then_some(Block::Facts(facts))
}

/// The table of one meeting.
fn form(scribe: &Scribe<'_>, caption: String, columns: Vec<Column>, rows: Vec<Row>) -> Block {
    Block::Table(Table {
        caption: scribe.with("meetings-lines-of", &[("meeting", &caption)]),
        row_headings: usize::from(columns.len() > 1),
        columns,
        dense: false,
        rows,
    })
}

fn empty(columns: usize) -> Row {
    Row { cells: (0..columns).map(|_| Cell::new(Vec::new())).collect(), strong: false, blank: true }
}

fn row(scribe: &Scribe<'_>, attendees: &Attendees<'_, '_>, meeting: &Meeting, line: &ParticipantLine) -> Row {
    let parts = COLUMNS.iter().map(|(part, ..)| *part);
    let usual = parts.zip(cells(scribe, attendees, meeting, line)).collect();
    table::row(scribe.form_cells(FormKind::MeetingPlanner, usual, &line.own, meeting.language))
}

/// Who, contribution, how.
fn cells(
    scribe: &Scribe<'_>,
    attendees: &Attendees<'_, '_>,
    meeting: &Meeting,
    line: &ParticipantLine,
) -> Vec<Cell> {
    let contribution = line.contribution.as_ref().map(|text| scribe.own(text, meeting.language));
    let how = involvement(line.form.as_deref(), line.form_role.as_deref());
    vec![
        Cell::new(attendees.lines(line)),
        Cell::new(contribution.into_iter().collect()),
        table::cell(scribe.own(how, meeting.language)),
    ]
}

/// The empty form: five meetings and a closing one.
fn blank(scribe: &Scribe<'_>) -> Vec<Block> {
    let meetings = (1..=BLANK_MEETINGS)
        .map(|number| scribe.with("doc-blank-meeting", &[("number", &number.to_string())]));
    let closing = scribe.text("doc-blank-closing").into_owned();
    let guide = scribe.guide(FormKind::MeetingPlanner).unwrap_or_else(|| scribe.remark("doc-blank-guide"));
    let mut blocks = vec![guide];
    for title in meetings.chain([closing]) {
        let columns = scribe.form_columns(FormKind::MeetingPlanner, &COLUMNS, true);
        let rows = (0..BLANK_ROWS).map(|_| empty(columns.len())).collect();
        blocks.push(heading(1, Text::plain(&title)));
        blocks.push(form(scribe, title, columns, rows));
    }
    blocks
}

/// A planner as it is printed in Word and Excel. The way back compares with it.
pub(crate) struct Printed {
    /// The meeting.
    pub(crate) id: Id,
    /// Its heading, and number, title and date in a sheet.
    pub(crate) heading: String,
    /// The same in a sheet: number, title, kind, date.
    pub(crate) keys: [String; 4],
    /// Its lines: who, contribution, how.
    pub(crate) rows: Vec<[String; 3]>,
    /// The same in a sheet: who, role, kind, contribution, form, role in it,
    /// state.
    pub(crate) cells: Vec<[String; 7]>,
}

/// The meetings of a plan as they are printed.
pub(crate) fn printed(plan: &Programme, words: Words) -> Vec<Printed> {
    let ground = super::Ground::plain(plan, words);
    let scribe = Scribe::new(&ground);
    let attendees = Attendees::new(&scribe);
    let all = meetings(&scribe);
    let titles = planner_overview::titles(&all);
    let text = |cell: &Cell| cell.lines.iter().map(Text::string).collect::<Vec<_>>().join("\n");
    let row = |meeting: &Meeting, line: &ParticipantLine| {
        let cells = cells(&scribe, &attendees, meeting, line);
        [0, 1, 2].map(|at| cells.get(at).map(&text).unwrap_or_default())
    };
    let one = |((meeting, heading), title): ((&&Meeting, Text), String)| Printed {
        id: meeting.id.clone(),
        heading: heading.string(),
        keys: planner_overview::keys(&scribe, meeting, title),
        rows: meeting.lines.iter().map(|line| row(meeting, line)).collect(),
        cells: meeting.lines.iter().map(|line| planner_overview::cells(&scribe, &attendees, line)).collect(),
    };
    all.iter().zip(headings(&scribe, &all)).zip(titles).map(one).collect()
}
