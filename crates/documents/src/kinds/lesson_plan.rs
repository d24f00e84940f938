//! The lesson plan: date and contents of every meeting.

use std::collections::{HashMap, HashSet};

use samspil_core::lessons::in_order;
use samspil_core::programme::{Content, ContentKind, FormKind, FormPart, Meeting, Person, Seat};
use samspil_core::{Id, Programme};
use samspil_words::Words;

use super::line::certainty_word;
use super::meeting::{exact_day, hours, time};
use super::own::Usual;
use super::scribe::{Scribe, joined};
use super::table::{bulleted, number, sheet_column, table, words};
use super::{Ground, Kind};
use crate::import::is_no_name;
use crate::literal;
use crate::paper::{Block, Cell, Document, Page, Sheet, Text, Tone, Value, Workbook};

/// The columns of the lesson plan.
const COLUMNS: [Usual; 2] = [(FormPart::Date, "field-date", 3), (FormPart::Contents, "field-contents", 9)];

pub(super) fn document(scribe: &Scribe<'_>) -> Document {
    let head = &scribe.plan.programme;
    let mut blocks: Vec<Block> = scribe.guide(FormKind::LessonPlan).into_iter().collect();
    if let Some(purpose) = scribe.paragraph(head.purpose.as_ref(), None) {
        blocks.extend([scribe.heading(1, "field-purpose"), purpose]);
    }
    if let Some(group) = &head.target_group {
        let name = scribe.text("field-target_group").into_owned();
        blocks.push(Block::Facts(vec![(name, vec![scribe.own(group, None)])]));
    }
    blocks.push(scribe.heading(1, "kinds-meeting"));
    let meetings = in_order(scribe.plan);
    if meetings.is_empty() {
        blocks.push(scribe.remark("doc-no-meetings"));
    } else {
        blocks.push(plan(scribe, &meetings));
    }
    blocks.extend(responsible(scribe));
    blocks.extend(scribe.paragraph(head.reading_guide.as_ref(), None));
    scribe.document(Kind::LessonPlan, Page::Portrait, blocks)
}

fn plan(scribe: &Scribe<'_>, meetings: &[&Meeting]) -> Block {
    let recurring = recurring(meetings);
    let rows = meetings.iter().map(|m| cells(scribe, m, &recurring));
    let columns = scribe.form_columns(FormKind::LessonPlan, &COLUMNS, false);
    table(scribe.text("doc-lessons-caption"), columns, 1, rows.collect())
}

fn cells(scribe: &Scribe<'_>, meeting: &Meeting, recurring: &HashSet<&str>) -> Vec<Cell> {
    let usual = vec![
        (FormPart::Date, date_cell(scribe, meeting)),
        (FormPart::Contents, contents_cell(scribe, meeting, recurring)),
    ];
    scribe.form_cells(FormKind::LessonPlan, usual, &meeting.own, meeting.language)
}

/// What is on the programme of every meeting that has one.
fn recurring<'a>(meetings: &[&'a Meeting]) -> HashSet<&'a str> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    let planned: Vec<_> = meetings.iter().filter(|m| !m.sheet.contents.is_empty()).collect();
    for meeting in &planned {
        let texts: HashSet<&str> = meeting.sheet.contents.iter().map(|c| c.text.as_str()).collect();
        texts.into_iter().for_each(|text| *counts.entry(text).or_default() += 1);
    }
    counts.retain(|_, count| *count > 1 && *count == planned.len());
    counts.into_keys().collect()
}

/// Date, hours, title with number, venue.
fn date_cell(scribe: &Scribe<'_>, meeting: &Meeting) -> Cell {
    // The date stands as the plan writes it, also without its year.
    let date = match &meeting.date {
        Some(date) => Text::toned(scribe.date(date), Tone::Strong),
        None => Text::toned(scribe.text("doc-no-date"), Tone::Tentative),
    };
    let hours = scribe.hours(meeting).map(Text::plain);
    let title = scribe.lines().meeting_name(meeting);
    let venue = meeting.venue.as_ref().map(|venue| match is_no_name(venue) {
        true => scribe.own(literal::quoted(venue), meeting.language),
        false => scribe.own(literal::told(venue), meeting.language),
    });
    let all = [Some(date), hours, Some(title), venue, scribe.overnight(meeting)];
    Cell::new(all.into_iter().flatten().collect())
}

/// The rows of the plan as they are printed: the lines of date and contents.
/// The way back compares with them.
pub(crate) fn printed(plan: &Programme, words: Words) -> Vec<(Id, [Vec<String>; 2])> {
    let ground = Ground::plain(plan, words);
    let scribe = Scribe::new(&ground);
    let none = HashSet::new();
    let lines = |cell: Cell| cell.lines.iter().map(Text::string).collect::<Vec<_>>();
    let row = |m: &Meeting| [lines(date_cell(&scribe, m)), lines(contents_cell(&scribe, m, &none))];
    in_order(plan).into_iter().map(|m| (m.id.clone(), row(m))).collect()
}

/// Purpose, process goal, contents, outcomes.
fn contents_cell(scribe: &Scribe<'_>, meeting: &Meeting, recurring: &HashSet<&str>) -> Cell {
    let (sheet, own) = (&meeting.sheet, meeting.language);
    let said = |key: &str, text: &String| {
        joined(
            Text::toned(format!("{}: ", scribe.text(key)), Tone::Strong),
            scribe.own(literal::told(text), own),
        )
    };
    let mut lines: Vec<Text> = Vec::new();
    lines.extend(sheet.purpose.iter().map(|text| said("field-purpose", text)));
    lines.extend(meeting.process_goal.iter().map(|text| said("field-process_goal", text)));
    lines.extend(sheet.contents.iter().map(|content| {
        let mut line = scribe.lines().content(content, own);
        if let Some(first) = line.runs.first_mut()
            && first.tone == Tone::Plain
            && recurring.contains(content.text.as_str())
        {
            first.tone = Tone::Strong;
        }
        line
    }));
    lines.extend(sheet.outcomes.iter().map(|text| said("field-outcomes", text)));
    Cell::new(lines)
}

/// Who is responsible, and whom to ask.
pub(super) fn responsible(scribe: &Scribe<'_>) -> Vec<Block> {
    let head = &scribe.plan.programme;
    let consultants = scribe.seats(&head.consultants);
    let coordinator: Vec<Text> = head.coordinator.iter().map(|seat| scribe.participant(seat)).collect();
    let mut facts = Vec::new();
    if !consultants.is_empty() {
        facts.push((scribe.text("field-consultants").into_owned(), consultants));
    }
    if !coordinator.is_empty() {
        facts.push((scribe.text("field-coordinator").into_owned(), coordinator));
    }
    if facts.is_empty() {
        return Vec::new();
    }
    if let Some(contact) = ask(scribe, head.coordinator.as_ref()) {
        facts.push((scribe.text("doc-questions").into_owned(), vec![contact]));
    }
    vec![scribe.heading(1, "meetings-contact"), Block::Facts(facts)]
}

/// How to reach whom to ask, as far as the plan shows it.
pub(super) fn ask(scribe: &Scribe<'_>, seat: Option<&Seat>) -> Option<Text> {
    let person: &Person = scribe.holder(seat?)?;
    let contact = scribe.contact(person)?;
    Some(joined(Text::plain(format!("{}, ", person.name)), contact))
}

pub(super) fn workbook(scribe: &Scribe<'_>) -> Workbook {
    let meetings = in_order(scribe.plan);
    let views = [as_printed, meetings_sheet, contents_sheet];
    scribe.workbook(Kind::LessonPlan, views.map(|view| view(scribe, &meetings)).to_vec())
}

/// The two columns of the printed plan, which is read back.
fn as_printed(scribe: &Scribe<'_>, meetings: &[&Meeting]) -> Sheet {
    let recurring = recurring(meetings);
    let row = |m: &&Meeting| {
        let mut cells = cells(scribe, m, &recurring).into_iter();
        let date =
            cells.next().map(|cell| cell.lines.iter().map(Text::string).collect::<Vec<_>>().join("\n"));
        let own = scribe.own_values(FormKind::LessonPlan, &m.own);
        // Only contents are points; own columns hold what was written.
        let points = cells.len() - own.len();
        let rest = cells.take(points).map(|cell| bulleted(&cell.lines));
        [Value::from(date.unwrap_or_default())].into_iter().chain(rest).chain(own).collect()
    };
    let columns = scribe.form_columns(FormKind::LessonPlan, &COLUMNS, false);
    let columns = columns.iter().map(|column| sheet_column(column.title.string(), column.share * 10));
    let sheet = scribe.sheet("doc-kind-lesson-plan", &[], meetings.iter().map(row).collect());
    Sheet { frozen: 1, columns: columns.collect(), ..sheet }
}

fn meetings_sheet(scribe: &Scribe<'_>, meetings: &[&Meeting]) -> Sheet {
    let columns = [
        ("doc-meeting-number", 10),
        ("field-title", 40),
        ("field-date", 22),
        ("doc-calendar-day", 14),
        ("field-start", 10),
        ("field-end", 10),
        ("time-hours", 10),
        ("field-venue", 28),
        ("field-purpose", 50),
        ("field-status", 14),
        ("field-cause", 24),
        ("field-certainty", 14),
        ("field-marker", 14),
        ("field-format", 14),
        ("field-process_goal", 30),
    ];
    let rows = meetings.iter().map(|m| meeting_row(scribe, m)).collect();
    Sheet { frozen: 2, ..scribe.sheet("kinds-meeting", &columns, rows) }
}

fn meeting_row(scribe: &Scribe<'_>, m: &Meeting) -> Vec<Value> {
    let word = |list: &str, word: &str| Value::from(scribe.word(list, word).into_owned());
    let clock = |clock| time(clock).map_or(Value::Blank, Value::Time);
    let day = m.date.as_ref().and_then(|date| exact_day(&scribe.filled(date)));
    vec![
        number(m.number),
        Value::from(m.title.as_str()),
        m.date.as_ref().map_or(Value::Blank, |date| Value::from(scribe.date(date))),
        day.map_or(Value::Blank, Value::Date),
        m.start.map_or(Value::Blank, clock),
        m.end.map_or(Value::Blank, clock),
        hours(m).map_or(Value::Blank, Value::Figure),
        words(m.venue.as_ref()),
        words(m.sheet.purpose.as_ref()),
        word("Status", m.status.as_str()),
        words(m.cause.as_ref()),
        word("Certainty", certainty_word(m.certainty)),
        words(m.marker.as_ref()),
        word("Format", m.format.as_str()),
        words(m.process_goal.as_ref()),
    ]
}

fn contents_sheet(scribe: &Scribe<'_>, meetings: &[&Meeting]) -> Sheet {
    let columns = [
        ("doc-meeting-number", 10),
        ("kind-meeting", 30),
        ("field-contents", 60),
        ("field-kind", 20),
        ("field-day", 8),
        ("field-presenter", 34),
        ("field-certainty", 14),
        ("field-marker", 14),
    ];
    let rows = meetings.iter().flat_map(|m| m.sheet.contents.iter().map(|c| content_row(scribe, m, c)));
    scribe.sheet("field-contents", &columns, rows.collect())
}

fn content_row(scribe: &Scribe<'_>, m: &Meeting, c: &Content) -> Vec<Value> {
    let kind =
        (c.kind != ContentKind::Other).then(|| scribe.word("ContentKind", c.kind.as_str()).into_owned());
    let presenter = c.presenter.as_ref().and_then(|seat| scribe.lines().presenter_name(seat));
    vec![
        number(m.number),
        Value::from(m.title.as_str()),
        Value::from(c.text.as_str()),
        words(kind.as_ref()),
        number(c.day),
        presenter.map_or(Value::Blank, |name| Value::from(name.string())),
        Value::from(scribe.word("Certainty", certainty_word(c.certainty)).into_owned()),
        words(c.marker.as_ref()),
    ]
}
