//! The meeting planner: who takes part in which meeting, with what, how.

use samspil_core::lessons::in_order;
use samspil_core::programme::{FormKind, FormPart, Meeting, MeetingKind, ParticipantKind, ParticipantLine};

use super::Kind;
use super::line::involvement;
use super::own::Usual;
use super::scribe::{Scribe, capital, heading, joined};
use super::{planner_overview, table};
use crate::paper::{Block, Cell, Column, Document, Page, Row, Table, Text, Tone};

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
    let mut all = in_order(scribe.plan);
    all.retain(|m| m.kind != MeetingKind::Steering && m.body.is_none());
    all.sort_by_key(|m| m.kind == MeetingKind::Closing);
    all
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
    for meeting in meetings {
        blocks.push(heading(1, title(scribe, meeting)));
        blocks.extend(about(scribe, meeting));
        let columns = scribe.form_columns(FormKind::MeetingPlanner, &COLUMNS, false);
        let mut rows: Vec<Row> = meeting.lines.iter().map(|line| row(scribe, meeting, line)).collect();
        rows.resize_with(rows.len().max(ROWS), || empty(columns.len()));
        blocks.push(form(scribe, meeting.title.clone(), columns, rows));
    }
    blocks
}

/// "Network meeting 1: Title, date".
fn title(scribe: &Scribe<'_>, meeting: &Meeting) -> Text {
    let date = match &meeting.date {
        Some(date) => scribe.date(date),
        None => scribe.text("doc-date-placeholder").into_owned(),
    };
    joined(name(scribe, meeting), Text::plain(format!(", {date}")))
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
        columns,
        row_headings: 1,
        dense: false,
        rows,
    })
}

fn empty(columns: usize) -> Row {
    Row { cells: (0..columns).map(|_| Cell::new(Vec::new())).collect(), strong: false, blank: true }
}

fn row(scribe: &Scribe<'_>, meeting: &Meeting, line: &ParticipantLine) -> Row {
    let parts = COLUMNS.iter().map(|(part, ..)| *part);
    let usual = parts.zip(cells(scribe, meeting, line)).collect();
    table::row(scribe.form_cells(FormKind::MeetingPlanner, usual, &line.own, meeting.language))
}

/// Who, contribution, how.
fn cells(scribe: &Scribe<'_>, meeting: &Meeting, line: &ParticipantLine) -> Vec<Cell> {
    let contribution = line.contribution.as_ref().map(|text| scribe.own(text, meeting.language));
    let how = involvement(line.form.as_deref(), line.form_role.as_deref());
    vec![
        who(scribe, line),
        Cell::new(contribution.into_iter().collect()),
        table::cell(scribe.own(how, meeting.language)),
    ]
}

/// Who takes part: the person, then the role in words; what the person stands
/// for, where that is not simply the profession.
fn who(scribe: &Scribe<'_>, line: &ParticipantLine) -> Cell {
    let mut lines = vec![scribe.participant(&line.who)];
    if scribe.holder(&line.who).is_some() {
        lines.extend(line.who.text.as_ref().map(|text| scribe.toned(text, None, Tone::Muted)));
    }
    if line.kind != ParticipantKind::Professional {
        let kind = capital(&scribe.word("ParticipantKind", line.kind.as_str()));
        lines.push(Text::toned(kind, Tone::Muted));
    }
    Cell::new(lines)
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

/// The lines of a meeting as the planner prints them: who, contribution, how.
/// The way back compares with them.
pub(crate) fn printed(
    plan: &samspil_core::Programme,
    meeting: &Meeting,
    words: samspil_words::Words,
) -> Vec<[String; 3]> {
    let ground = super::Ground::plain(plan, words);
    let scribe = Scribe::new(&ground);
    let text = |cell: &Cell| cell.lines.iter().map(Text::string).collect::<Vec<_>>().join("\n");
    let line = |line: &ParticipantLine| {
        let cells = cells(&scribe, meeting, line);
        [0, 1, 2].map(|at| cells.get(at).map(&text).unwrap_or_default())
    };
    meeting.lines.iter().map(line).collect()
}
