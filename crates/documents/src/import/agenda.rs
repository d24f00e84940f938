//! The agenda of one meeting: a row per part, days under their headings.

pub(super) mod day;
mod days;

use samspil_core::programme::{Clock, Content, ContentKind, Meeting, MeetingKind};
use samspil_core::{ElementKind, Id, Message};

use super::build::Build;
use super::draft::{Destination, Place};
use super::field::Field;
use super::seats::seat;
use super::settings::Which;
use super::table::{Placed, Table, TableRow};
use crate::spaces;
use crate::spaces::same;
use days::Day;
use samspil_core::agenda::clock::{self, Span};

/// How far an agenda has been read: the day that is on, and its hours.
struct Course {
    meeting: Id,
    days: Vec<Day>,
    /// What the last part began at, on the day that is on.
    before: Option<Clock>,
    first: Option<Clock>,
    /// When the last part ends.
    end: Option<Clock>,
}

/// Reads agendas into the meeting chosen, the meeting that goes by the heading
/// above the table, or a new one. Tables that only go on with another day
/// belong to the meeting before.
pub(super) fn read(build: &mut Build<'_>, tables: &[&Table<'_>], chosen: &Which) {
    let mut courses: Vec<Course> = Vec::new();
    for table in tables.iter().filter(|table| table.rows.iter().any(|row| !row.is_empty())) {
        let goes_on = table.day.is_some() && title_of(table).is_empty();
        let last = courses.last().filter(|_| goes_on || *chosen == Which::New).map(|c| c.meeting.clone());
        let id = last.unwrap_or_else(|| meeting(build, table, chosen));
        let at = courses.iter().position(|course| course.meeting == id).unwrap_or_else(|| {
            courses.push(Course { meeting: id, days: Vec::new(), before: None, first: None, end: None });
            courses.len() - 1
        });
        let mut reader = Reader { build, table, course: &mut courses[at] };
        reader.begin();
        for row in table.rows.iter().filter(|row| !row.is_empty()) {
            reader.row(row);
        }
    }
    for course in courses {
        hours(build, &course);
        days::settle(build, &course.meeting, &course.days);
    }
}

fn title_of<'a>(table: &Table<'a>) -> &'a str {
    table.before.or(table.grid.name.as_deref()).unwrap_or_default().trim()
}

fn meeting(build: &mut Build<'_>, table: &Table<'_>, chosen: &Which) -> Id {
    let title = title_of(table);
    let meetings = &build.plan.meetings;
    let found = match chosen {
        Which::Meeting(id) => meetings.iter().find(|m| m.id.as_str() == id.as_str()),
        Which::ByHeading => meetings.iter().find(|m| same(&m.title, title)),
        Which::New => None,
    };
    if let Some(found) = found {
        return found.id.clone();
    }
    let title =
        if title.is_empty() { build.words.text("kind-meeting").into_owned() } else { title.to_owned() };
    let id = build.new_id(ElementKind::Meeting, &title);
    if *chosen != Which::New {
        build.remark(None, Message::new("import-agenda-new-meeting").with("meeting", title.as_str()));
    }
    let source = Some(build.file.to_owned());
    let meeting = Meeting { id: id.clone(), title, kind: MeetingKind::Other, source, ..Meeting::default() };
    build.plan.meetings.push(meeting);
    id
}

/// The hours of the meeting, where the plan does not say them.
fn hours(build: &mut Build<'_>, course: &Course) {
    let Some(meeting) = build.plan.meetings.iter_mut().find(|m| m.id == course.meeting) else { return };
    if meeting.start.is_none() && meeting.end.is_none() {
        (meeting.start, meeting.end) = (course.first, course.end);
    }
}

struct Reader<'r, 'a, 't> {
    build: &'r mut Build<'a>,
    table: &'r Table<'t>,
    course: &'r mut Course,
}

impl Reader<'_, '_, '_> {
    /// The heading of a day may stand above the table.
    fn begin(&mut self) {
        if let Some(heading) = self.table.day.and_then(day::heading) {
            self.day(&heading, None);
        }
    }

    fn place(&self, row: &TableRow<'_>, column: usize) -> Place {
        Place { table: self.table.at, row: row.at, column, line: 0 }
    }

    fn day(&mut self, heading: &day::Heading<'_>, place: Option<Place>) {
        let next = self.course.days.last().map_or(1, |last| last.number.saturating_add(1));
        let number = heading.number.unwrap_or(next);
        let (weekday, date) = (heading.weekday, heading.date.clone());
        self.course.days.push(Day { number, weekday, date, place });
        self.course.before = None;
        if !heading.rest.is_empty() {
            self.put(Content { text: heading.rest.to_owned(), ..Content::default() });
        }
    }

    fn row(&mut self, row: &TableRow<'_>) {
        let mut filled = row.cells.iter().filter(|placed| !placed.cell.lines.is_empty());
        if let (Some(only), None) = (filled.next(), filled.next()) {
            let text = spaces::single(&only.cell.text());
            if let Some(heading) = day::heading(&text) {
                self.day(&heading, Some(self.place(row, only.cell.column)));
                let meeting = self.course.meeting.clone();
                let into = match (&heading.date, heading.rest.is_empty()) {
                    (Some(_), _) => Destination::Element(meeting, "date"),
                    (None, true) => Destination::Heading,
                    (None, false) => Destination::Element(meeting, "contents"),
                };
                self.build.trace_cell(self.table, row.at, only.cell, &into);
                return;
            }
        }
        self.dated(row);
        self.part(row);
    }

    /// A column of dates: another date begins another day.
    fn dated(&mut self, row: &TableRow<'_>) {
        let Some(cell) = self.table.cell(row, Field::Date).filter(|cell| !cell.lines.is_empty()) else {
            return;
        };
        let text = spaces::single(&cell.text());
        let Some(heading) = day::heading(&text) else { return };
        let alike = |last: &Day| {
            heading.number.is_none_or(|number| number == last.number)
                && (last.weekday, &last.date) == (heading.weekday, &heading.date)
        };
        if !self.course.days.last().is_some_and(alike) {
            self.day(&heading, Some(self.place(row, cell.column)));
        }
    }

    fn part(&mut self, row: &TableRow<'_>) {
        let joined = |field: Field| spaces::single(&self.table.text(row, field));
        let what = if self.table.column(Field::What).is_some() {
            joined(Field::What)
        } else {
            joined(Field::Contents)
        };
        let who = [Field::Presenter, Field::Who].map(joined).join(" ").trim().to_owned();
        let (time, material) = (joined(Field::Time), joined(Field::Material));
        let text = self.timed(row, &time, &what);
        if !text.is_empty() {
            let presenter = (!who.is_empty()).then(|| seat(self.build, &who));
            self.put(Content { text, kind: kind(&what), presenter, ..Content::default() });
        }
        if !material.is_empty() {
            self.note(Field::Material, &material);
        }
        for placed in &row.cells {
            self.trace(row, placed, text_is_kept(&time, &what));
        }
    }

    /// A part in words, its time before it.
    fn timed(&mut self, row: &TableRow<'_>, time: &str, what: &str) -> String {
        let column = self.table.column(Field::Time).unwrap_or(0);
        let place = self.place(row, column);
        let in_words = time.is_empty().then(|| clock::leading(what)).flatten();
        let (span, rest, doubtful) = match (clock::span(time), in_words) {
            (Some(span), _) => (span, what, clock::is_doubtful(time)),
            (None, Some(found)) => found,
            (None, None) => {
                if !time.is_empty() {
                    self.build.remark(Some(place), Message::new("import-agenda-no-time").with("text", time));
                }
                return [time, what]
                    .into_iter()
                    .filter(|part| !part.is_empty())
                    .collect::<Vec<_>>()
                    .join(" ");
            }
        };
        if doubtful {
            let message = Message::new("import-agenda-time-guessed").with("time", span.to_string());
            self.build.remark(Some(place), message);
        }
        self.hours(span, rest, place);
        format!("{span} {rest}").trim_end().to_owned()
    }

    fn hours(&mut self, span: Span, what: &str, place: Place) {
        let back = self.course.before.is_some_and(|before| span.start < before);
        if back || span.end.is_some_and(|end| end < span.start) {
            let message = Message::new("import-agenda-time-back").with("time", span.to_string());
            self.build.remark(Some(place), message);
        }
        self.course.before = Some(span.start);
        self.course.first.get_or_insert(span.start);
        self.course.end = span.end.or_else(|| is_end(what).then_some(span.start));
    }

    fn put(&mut self, content: Content) {
        let day = self.course.days.last().map(|day| day.number);
        let Some(standing) = self.build.plan.meetings.iter_mut().find(|m| m.id == self.course.meeting) else {
            return;
        };
        let known = |c: &Content| c.day == day && same(&c.text, &content.text);
        if !standing.sheet.contents.iter().any(known) {
            standing.sheet.contents.push(Content { day, ..content });
        }
    }

    fn note(&mut self, field: Field, text: &str) {
        let at = self.table.column(field);
        let title = at.and_then(|at| self.table.titles.get(at)).map_or("", String::as_str);
        if let Some(standing) = self.build.plan.meetings.iter_mut().find(|m| m.id == self.course.meeting) {
            Build::with_note(&mut standing.note, title, text);
        }
    }

    /// Where a cell went. `kept` says that the row is a part of the meeting.
    fn trace(&mut self, row: &TableRow<'_>, placed: &Placed<'_>, kept: bool) {
        let field = self.table.columns.get(placed.column).copied().flatten();
        let cell = placed.cell;
        let into = match field {
            _ if cell.lines.is_empty() => return,
            Some(Field::Left) => return,
            Some(Field::Material) => "note",
            Some(Field::Date) if day::heading(&spaces::single(&cell.text())).is_some() => "date",
            Some(Field::Time | Field::What | Field::Contents | Field::Presenter | Field::Who) if kept => {
                "contents"
            }
            _ => {
                self.keep(row, placed);
                "note"
            }
        };
        let into = Destination::Element(self.course.meeting.clone(), into);
        self.build.trace_cell(self.table, row.at, cell, &into);
    }

    /// What nothing else holds stays as a remark of the meeting.
    fn keep(&mut self, row: &TableRow<'_>, placed: &Placed<'_>) {
        let title = self.table.titles.get(placed.column).map_or("", String::as_str);
        let text = placed.cell.text().replace('\n', " / ");
        let Some(standing) = self.build.plan.meetings.iter_mut().find(|m| m.id == self.course.meeting) else {
            return;
        };
        Build::with_note(&mut standing.note, title, &text);
        let place = self.place(row, placed.cell.column);
        self.build.remark(Some(place), Message::new("import-kept-as-note").with("text", text.as_str()));
    }
}

/// Whether a row with this time and these words is a part of the meeting.
fn text_is_kept(time: &str, what: &str) -> bool {
    !(time.is_empty() && what.is_empty())
}

/// Whether a part only says that it is over: "Slutt for i dag".
fn is_end(what: &str) -> bool {
    const WORDS: [&str; 7] = ["slut", "slutt", "end", "finish", "farvel", "hjemreise", "hjemrejse"];
    let first = what.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
    WORDS.contains(&first.as_str())
}

/// Breaks and meals are known by their words; everything else is for the person
/// who reads it to say.
fn kind(text: &str) -> ContentKind {
    const SOCIAL: [&str; 10] =
        ["lunsj", "lunch", "frokost", "kaffe", "coffee", "pause", "break", "middag", "dinner", "utsjekk"];
    let lower = text.to_lowercase();
    if SOCIAL.iter().any(|word| lower.contains(word)) { ContentKind::Social } else { ContentKind::Other }
}
