//! Who takes part in which meeting, at a glance, and the planner as tables.

use std::collections::HashMap;

use samspil_core::Id;
use samspil_core::lessons::Part;
use samspil_core::planner::{Attendance, Presence};
use samspil_core::programme::{
    FormKind, FormPart, Meeting, MeetingKind, ParticipantLine, Person, Seat, SeatState,
};

use super::action_plan::shares;
use super::attendee::Attendees;
use super::planner::{meetings, name};
use super::scribe::Scribe;
use super::table::{cell, column, number, sheet_column, table, words};
use super::{Kind, line};
use crate::paper::{Block, Cell, Sheet, Text, Tone, Value, Workbook};
use crate::spaces;
use crate::{literal, titles};

/// The most meetings of one table of the overview.
const MOST: usize = 8;

/// A person's way through the meetings: how the person stands to each, and with
/// what.
type Way<'a> = Vec<(Presence, Vec<Part<'a>>)>;

/// The persons of the planner and where they take part.
struct Overview<'a> {
    people: Vec<(&'a Person, Way<'a>)>,
}

impl<'a> Overview<'a> {
    fn new(scribe: &Scribe<'a>, meetings: &[&Meeting]) -> Self {
        let attendance = Attendance::new(scribe.plan);
        let mut all = parts(scribe);
        let row = |person: &'a Person| {
            let mut parts = all.remove(&person.id).unwrap_or_default();
            let at = |m: &&Meeting| (attendance.of(&person.id, m), parts.remove(&m.id).unwrap_or_default());
            (person, meetings.iter().map(at).collect::<Way<'a>>())
        };
        Self { people: attendance.people().into_iter().map(row).collect() }
    }
}

/// What each person does at each meeting; what was given up is left out.
fn parts<'a>(scribe: &Scribe<'a>) -> HashMap<&'a Id, HashMap<&'a Id, Vec<Part<'a>>>> {
    let mut all: HashMap<&Id, HashMap<&Id, Vec<Part<'a>>>> = HashMap::new();
    let mut put = |seat: &'a Seat, meeting: &'a Id, part: Part<'a>| {
        if let Some(person) = seat.person.as_ref().filter(|_| seat.state != SeatState::Dropped) {
            all.entry(person).or_default().entry(meeting).or_default().push(part);
        }
    };
    for m in &scribe.plan.meetings {
        m.lines.iter().for_each(|line| put(&line.who, &m.id, Part::Line(line)));
        for content in &m.sheet.contents {
            content
                .presenter
                .iter()
                .chain(&content.co_presenters)
                .for_each(|seat| put(seat, &m.id, Part::Presents(content)));
        }
        for team in &m.sheet.team {
            team.seats.iter().for_each(|seat| put(seat, &m.id, Part::Runs(team.day)));
        }
    }
    all
}

/// The overview as tables, and who of the core is missing where.
pub(super) fn blocks(scribe: &Scribe<'_>, meetings: &[&Meeting]) -> Vec<Block> {
    let overview = Overview::new(scribe, meetings);
    if overview.people.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![scribe.heading(1, "doc-overview")];
    for part in shares(meetings.len(), MOST) {
        let mut columns = vec![column(scribe.text("field-person"), 6)];
        let here = meetings.get(part.clone()).unwrap_or_default();
        columns.extend(here.iter().zip(part.clone()).map(|(m, at)| {
            let title = short(scribe, m, at);
            // A word needs more room than a number.
            let share = if title.chars().count() > 3 { 5 } else { 3 };
            column(title, share)
        }));
        let rows = overview.people.iter().map(|(person, at)| {
            let marks = at.get(part.clone()).unwrap_or_default().iter().map(|(p, _)| mark(scribe, *p));
            [cell(Text::plain(&person.name))].into_iter().chain(marks).collect()
        });
        blocks.push(table(scribe.text("doc-overview-caption"), columns, 1, rows.collect()));
    }
    blocks.extend(gaps(scribe, meetings, &overview));
    blocks
}

/// A meeting in short: its number, or its place in the order.
fn short(scribe: &Scribe<'_>, meeting: &Meeting, at: usize) -> String {
    match meeting.kind {
        MeetingKind::Closing => scribe.text("doc-closing-short").into_owned(),
        MeetingKind::ReferenceLeader => scribe.text("doc-reference-short").into_owned(),
        _ => meeting.number.map_or_else(|| (at + 1).to_string(), |number| number.to_string()),
    }
}

fn mark(scribe: &Scribe<'_>, presence: Presence) -> Cell {
    match presence {
        Presence::Takes => Cell::plain(scribe.text("doc-takes-part")),
        Presence::Missing => cell(Text::toned(scribe.text("doc-missing"), Tone::Strong)),
        Presence::Apart | Presence::Left => Cell::new(Vec::new()),
    }
}

/// Core participants who are not at every meeting.
fn gaps(scribe: &Scribe<'_>, meetings: &[&Meeting], overview: &Overview<'_>) -> Option<Block> {
    let gap = |(person, way): &(&Person, Way<'_>)| {
        let missing = meetings.iter().zip(way).filter(|(_, (p, _))| *p == Presence::Missing);
        let names: Vec<String> = missing.map(|(m, _)| name(scribe, m).string()).collect();
        (!names.is_empty()).then(|| {
            let meetings = scribe.words.list(&names);
            Text::plain(scribe.with("doc-core-missing", &[("name", &person.name), ("meetings", &meetings)]))
        })
    };
    let all: Vec<Text> = overview.people.iter().filter_map(gap).collect();
    (!all.is_empty()).then_some(Block::List(all))
}

pub(super) fn workbook(scribe: &Scribe<'_>) -> Workbook {
    let meetings = meetings(scribe);
    let sheets = vec![lines(scribe, &meetings), presence(scribe, &meetings)];
    scribe.workbook(Kind::MeetingPlanner, sheets)
}

fn lines(scribe: &Scribe<'_>, meetings: &[&Meeting]) -> Sheet {
    let mut columns = vec![
        ("doc-meeting-number", 10),
        ("kind-meeting", 34),
        ("doc-meeting-kind", 18),
        ("field-date", 18),
        ("meetings-who", 34),
        ("field-Seat-text", 34),
        ("field-ParticipantLine-kind", 18),
        ("field-contribution", 44),
        ("field-form", 26),
        ("field-form_role", 20),
    ];
    // Who has not said yes is known to those who plan only.
    let all = meetings.iter().flat_map(|m| &m.lines);
    let searched = all.into_iter().any(|line| !line.who.state.is_settled());
    columns.extend(searched.then_some(("field-Seat-state", 18)));
    let attendees = Attendees::new(scribe);
    let filled = |first: &[Value], line: &ParticipantLine| {
        let [rest @ .., state] = cells(scribe, &attendees, line);
        let told = |text: String| if text.is_empty() { Value::Blank } else { Value::from(text) };
        let all = first.iter().cloned().chain(rest.map(told)).chain(searched.then(|| told(state)));
        all.chain(scribe.own_values(FormKind::MeetingPlanner, &line.own)).collect::<Vec<_>>()
    };
    // A meeting without participants stands on a row of its own.
    let rows = meetings.iter().zip(titles(meetings)).flat_map(|(m, title)| {
        let kind = scribe.word("MeetingKind", m.kind.as_str()).into_owned();
        let date = m.date.as_ref().map_or(Value::Blank, |date| scribe.date_value(date));
        let first = [number(m.number), Value::from(title), Value::from(kind), date];
        match m.lines.is_empty() {
            true => vec![first.to_vec()],
            false => m.lines.iter().map(|line| filled(&first, line)).collect(),
        }
    });
    let mut sheet = scribe.sheet("meetings-lines", &columns, rows.collect());
    rename(scribe, &columns, &mut sheet);
    sheet.columns.extend(scribe.own_sheet_columns(FormKind::MeetingPlanner));
    Sheet { frozen: 2, ..sheet }
}

/// The programme's own names of the planner's columns.
fn rename(scribe: &Scribe<'_>, columns: &[(&str, u16)], sheet: &mut Sheet) {
    let form = scribe.form(FormKind::MeetingPlanner);
    let parts = [("meetings-who", FormPart::Who), ("field-contribution", FormPart::Contribution)];
    for (column, (key, _)) in sheet.columns.iter_mut().zip(columns) {
        let part = parts.iter().find(|(known, _)| known == key).map(|(_, part)| *part);
        if let Some(label) = part.and_then(|part| form.part(part)) {
            column.title.clone_from(&label.label);
        }
    }
}

/// The titles of meetings, told apart where several have one number, title,
/// kind and date.
pub(super) fn titles(meetings: &[&Meeting]) -> Vec<String> {
    let words = |m: &Meeting| spaces::single(&m.title);
    let places = titles::places(meetings.iter().map(|m| (m.number, words(m), m.kind, m.date.as_ref())));
    let title = |(m, nth): (&&Meeting, usize)| {
        let mistaken = titles::twin(&m.title).1 > 1;
        let title = if mistaken { literal::quoted(&m.title) } else { literal::told(&m.title) };
        titles::told_apart(title, nth, || literal::quoted(&m.title))
    };
    meetings.iter().zip(places).map(title).collect()
}

/// Number, title, kind and date of a meeting as texts.
pub(super) fn keys(scribe: &Scribe<'_>, m: &Meeting, title: String) -> [String; 4] {
    let number = m.number.map_or_else(String::new, |number| number.to_string());
    let kind = scribe.word("MeetingKind", m.kind.as_str()).into_owned();
    [number, title, kind, m.date.as_ref().map_or_else(String::new, |date| scribe.date(date))]
}

/// What a line tells, column by column: who, role, kind, contribution, form,
/// role in it, state.
pub(super) fn cells(
    scribe: &Scribe<'_>,
    attendees: &Attendees<'_, '_>,
    line: &ParticipantLine,
) -> [String; 7] {
    let held = scribe.holder(&line.who).is_some();
    let own = |text: &Option<String>| text.clone().unwrap_or_default();
    [
        attendees.name(line).string(),
        line.who.text.clone().filter(|_| held).unwrap_or_default(),
        scribe.word("ParticipantKind", line.kind.as_str()).into_owned(),
        own(&line.contribution),
        own(&line.form),
        own(&line.form_role),
        scribe.word("SeatState", line.who.state.as_str()).into_owned(),
    ]
}

fn presence(scribe: &Scribe<'_>, meetings: &[&Meeting]) -> Sheet {
    let overview = Overview::new(scribe, meetings);
    let rows = overview.people.iter().map(|(person, at)| {
        let organisation = person.organisation.as_ref().map(|id| scribe.organisations.label(id).into_owned());
        let mut row = vec![Value::from(person.name.as_str()), words(organisation.as_ref())];
        row.extend(at.iter().map(|(presence, parts)| Value::from(told(scribe, *presence, parts))));
        row
    });
    let mut sheet =
        scribe.sheet("doc-overview", &[("field-person", 28), ("field-organisation", 28)], Vec::new());
    sheet.rows = rows.collect();
    sheet.columns.extend(meetings.iter().map(|m| sheet_column(line::numbered(m.number, &m.title), 22)));
    sheet
}

/// What a person does at a meeting.
fn told(scribe: &Scribe<'_>, presence: Presence, parts: &[Part<'_>]) -> String {
    match presence {
        Presence::Apart | Presence::Left => String::new(),
        Presence::Missing => scribe.text("doc-missing").into_owned(),
        Presence::Takes => parts.iter().map(|part| part_words(scribe, part)).collect::<Vec<_>>().join("\n"),
    }
}

fn part_words(scribe: &Scribe<'_>, part: &Part<'_>) -> String {
    match part {
        Part::Line(line) => {
            line.contribution.clone().unwrap_or_else(|| scribe.text("meetings-takes-part").into_owned())
        }
        Part::Presents(content) => format!("{} {}", scribe.text("meetings-presents"), content.text),
        Part::Runs(None) => scribe.text("meetings-runs").into_owned(),
        Part::Runs(Some(day)) => scribe.with("meetings-runs-day", &[("day", &usize::from(*day))]),
    }
}
