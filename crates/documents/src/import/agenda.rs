//! The agenda of one meeting: a row per part, days under their headings.

pub(super) mod cells;
mod courses;
pub(super) mod day;
mod days;
mod part;
mod settle;

use std::collections::HashSet;

use samspil_core::agenda::clock;
use samspil_core::agenda::line::Line;
use samspil_core::programme::Clock;
use samspil_core::{Id, Message};

use super::action_plan::items;
use super::build::Build;
use super::draft::{Destination, Place};
use super::field::Field;
use super::settings::Which;
use super::table::{Placed, Table, TableRow};
use crate::kinds::agenda::printed;
use crate::literal;
use crate::spaces;
use courses::{Course, Courses, Last};
use days::Day;
use part::Part;

/// Reads agendas into the meeting chosen, the meeting that goes by the heading
/// above the table or by a column, or a new one. Tables that only go on with
/// another day belong to the meeting before.
pub(super) fn read(build: &mut Build<'_>, tables: &[&Table<'_>], chosen: &Which) {
    let mut courses = Courses::of_plan(build, chosen);
    for table in tables.iter().filter(|table| table.rows.iter().any(|row| !row.is_empty())) {
        let by_row = table.column(Field::Meeting).is_some();
        let mut at = if by_row { None } else { Some(courses.of_table(build, table)) };
        if let Some(course) = at.and_then(|at| courses.all.get_mut(at)) {
            Reader::of(build, table, course).begin();
        }
        let lines = table.is_programme_in_lines();
        for row in table.rows.iter().filter(|row| !row.is_empty()) {
            let name = table.text(row, Field::Meeting);
            if !name.is_empty() || at.is_none() {
                at = Some(courses.named(build, &name));
            }
            if let Some(course) = at.and_then(|at| courses.all.get_mut(at)) {
                Reader { lines, ..Reader::of(build, table, course) }.row(row);
            }
        }
    }
    let known: HashSet<Id> = courses.all.iter().map(|course| course.meeting.clone()).collect();
    let as_printed = printed(build.target, &known);
    for mut course in courses.all {
        course.parts.iter_mut().for_each(Part::finish);
        settle::settle(build, &course, as_printed.get(&course.meeting).map_or(&[], Vec::as_slice));
        days::settle(build, &course.meeting, &course.days);
    }
}

struct Reader<'r, 'a, 't> {
    build: &'r mut Build<'a>,
    table: &'r Table<'t>,
    course: &'r mut Course,
    /// The programme stands as lines, not as a table.
    lines: bool,
}

impl<'r, 'a, 't> Reader<'r, 'a, 't> {
    fn of(build: &'r mut Build<'a>, table: &'r Table<'t>, course: &'r mut Course) -> Self {
        Self { build, table, course, lines: false }
    }

    /// The heading of a day may stand above the table.
    fn begin(&mut self) {
        if let Some(heading) = self.table.day.and_then(day::heading) {
            let title = (!heading.rest.is_empty()).then(|| heading.rest.to_owned());
            self.day(&heading, None, title);
        }
    }

    fn place(&self, row: &TableRow<'_>, column: usize) -> Place {
        Place { table: self.table.at, row: row.at, column, line: 0 }
    }

    fn day(&mut self, heading: &day::Heading<'_>, place: Option<Place>, title: Option<String>) {
        let next = self.course.days.last().map_or(1, |last| last.number.saturating_add(1));
        let number = heading.number.unwrap_or(next);
        let (weekday, date) = (heading.weekday, heading.date.clone());
        self.course.days.push(Day { number, weekday, date, place, title });
        self.course.last = None;
    }

    /// Which day is on.
    fn on(&self) -> Option<u8> {
        self.course.days.last().map(|day| day.number)
    }

    fn row(&mut self, row: &TableRow<'_>) {
        let mut filled = row.cells.iter().filter(|placed| !placed.cell.lines.is_empty());
        if let (Some(only), None) = (filled.next(), filled.next()) {
            let text = spaces::single(&only.cell.text());
            if let Some(heading) = day::heading(&text) {
                self.heading_row(row, only, &heading);
                return;
            }
        }
        self.dated(row);
        self.part(row);
    }

    /// A row that names the day; what else it says is its title with a date,
    /// else something that takes place.
    fn heading_row(&mut self, row: &TableRow<'_>, only: &Placed<'_>, heading: &day::Heading<'_>) {
        let rest = Some(heading.rest).filter(|rest| !rest.is_empty()).map(str::to_owned);
        let (title, item) = if heading.date.is_some() { (rest, None) } else { (None, rest) };
        self.day(heading, Some(self.place(row, only.cell.column)), title);
        let into = match (&heading.date, &item) {
            (Some(_), _) => Destination::Element(self.course.meeting.clone(), "date"),
            (None, None) => Destination::Heading,
            (None, Some(_)) => Destination::Element(self.course.meeting.clone(), "contents"),
        };
        let day = self.on();
        self.course.parts.extend(item.map(|text| Part::of_words(day, &text)));
        self.build.trace_cell(self.table, row.at, only.cell, &into);
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
            let title = Some(heading.rest).filter(|rest| !rest.is_empty()).map(str::to_owned);
            self.day(&heading, Some(self.place(row, cell.column)), title);
        }
    }

    /// The things in a cell; of two columns of people those of both.
    fn things(&self, row: &TableRow<'_>, fields: &[Field]) -> Option<Vec<String>> {
        let mut known = fields.iter().filter(|field| self.table.column(**field).is_some()).peekable();
        known.peek()?;
        let cells = known.filter_map(|field| self.table.cell(row, *field));
        Some(cells.flat_map(items).map(|item| item.text).collect())
    }

    fn part(&mut self, row: &TableRow<'_>) {
        let what = if self.table.column(Field::What).is_some() { Field::What } else { Field::Contents };
        let mut things = self.things(row, &[what]).unwrap_or_default();
        let mut time = cells::time(&self.things(row, &[Field::Time]).unwrap_or_default());
        let clock_of = self.table.column(Field::Time).unwrap_or(0);
        let place = self.place(row, clock_of);
        let written = spaces::single(&self.table.text(row, Field::Time));
        let mut doubtful = time.span.is_some() && clock::is_doubtful(&written);
        if time.unknown {
            self.build.remark(Some(place), Message::new("import-agenda-no-time").with("text", &*written));
            things.insert(0, written.clone());
        } else if written.is_empty()
            && let Some(first) = things.first_mut()
            && let Some((span, rest, is_doubtful)) = clock::leading(first)
        {
            (time.span, doubtful) = (Some(span), is_doubtful);
            *first = rest.to_owned();
        }
        if time.span.is_none() && !time.unknown && self.goes_on(&things) {
            row.cells.iter().for_each(|placed| self.trace(row, placed, true));
            return;
        }
        let kept = !things.is_empty() || !written.is_empty();
        let part = self.told(row, &things, time);
        if let Some(start) = part.start {
            self.hours(&part, start, doubtful, place);
        }
        self.put(part, &things);
        for placed in &row.cells {
            self.trace(row, placed, kept);
        }
    }

    /// In a programme of lines one without a time belongs to the one above.
    fn goes_on(&mut self, things: &[String]) -> bool {
        let on = self.on();
        let above = self.course.parts.last_mut().filter(|part| part.day == on);
        match above.filter(|_| self.lines) {
            Some(part) => {
                part.goes_on(things);
                true
            }
            None => false,
        }
    }

    fn told(&self, row: &TableRow<'_>, things: &[String], time: cells::Time) -> Part {
        let long = |field: Field| {
            self.table.column(field)?;
            Some(literal::plain(&self.table.text(row, field)))
        };
        let one = |field: Field| long(field).map(|text| spaces::single(&text));
        let written = self.table.columns.iter().flatten();
        let texts = written.map(|field| (*field, self.table.text(row, *field))).collect();
        Part {
            things: things.to_vec(),
            day: self.on(),
            start: time.span.map(|span| span.start),
            end: time.span.and_then(|span| span.end),
            fixed: time.fixed || one(Field::Pinned).is_some_and(|text| !text.is_empty()),
            minutes: one(Field::Minutes).and_then(|text| part::minutes(&text)).or(time.minutes),
            what: cells::what(things),
            presenters: self.things(row, &[Field::Presenter, Field::Who]),
            materials: self.things(row, &[Field::Material]),
            room: one(Field::Venue),
            lane: one(Field::Lane),
            purpose: long(Field::Purpose),
            how: long(Field::How),
            method: one(Field::Form),
            texts,
        }
    }

    /// What is doubtful about a time is told.
    fn hours(&mut self, part: &Part, start: Clock, doubtful: bool, place: Place) {
        let span = clock::Span { start, end: part.end };
        let lane = part.lane.clone().filter(|lane| !lane.is_empty());
        if doubtful {
            let message = Message::new("import-agenda-time-guessed").with("time", span.to_string());
            self.build.remark(Some(place), message);
        }
        let goes_on = |last: &Last| last.lane == lane && last.end != Some(start);
        let before = self.course.last.as_ref().filter(|last| goes_on(last)).map(|last| last.start);
        let ends_before = part.end.is_some_and(|end| end < start) && part.length().is_none();
        if before.is_some_and(|before| start < before) || ends_before {
            let message = Message::new("import-agenda-time-back").with("time", span.to_string());
            self.build.remark(Some(place), message);
        }
        self.course.last = Some(Last { start, end: part.until(), lane });
    }

    /// A part of the day, or when the day is over.
    fn put(&mut self, part: Part, things: &[String]) {
        let words = spaces::single(&things.join(" "));
        let day = part.day.unwrap_or(1);
        if let Some(start) = part.start.filter(|_| is_last(&words)) {
            self.course.over.push((day, start));
        }
        let over = Line { start: part.start, minutes: None, text: words, presenter: None }.is_end();
        let nothing_more = part.is_empty() || (over && part.says_only_when());
        self.course.parts.extend((!nothing_more).then_some(part));
    }

    /// Where a cell went. `kept` says that the row is a part of the meeting.
    fn trace(&mut self, row: &TableRow<'_>, placed: &Placed<'_>, kept: bool) {
        use Field as F;
        let field = self.table.columns.get(placed.column).copied().flatten();
        let cell = placed.cell;
        let into = match field {
            _ if cell.lines.is_empty() => return,
            Some(F::Left) => return,
            Some(F::Meeting) => "title",
            Some(F::Date) if day::heading(&spaces::single(&cell.text())).is_some() => "date",
            Some(F::Time | F::What | F::Contents | F::Presenter | F::Who | F::Minutes | F::Pinned)
                if kept =>
            {
                "contents"
            }
            Some(F::Material | F::Venue | F::Lane | F::Purpose | F::How | F::Form) if kept => "contents",
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

/// Whether the time of a part is that at which the day is over: "Slutt",
/// "Hjemreise".
fn is_last(words: &str) -> bool {
    const WORDS: [&str; 8] = ["slut", "slutt", "end", "finish", "ferdig", "farvel", "hjemreise", "hjemrejse"];
    let first = words.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
    WORDS.contains(&first.as_str())
}

/// Whether a text standing alone in a row or above a table is just that: no
/// heading of a day, not the end of one, no time, not what the table is called.
pub(crate) fn stands_alone(text: &str) -> bool {
    let end = Line { start: Some(Clock::default()), minutes: None, text: text.to_owned(), presenter: None };
    let of_a_day = day::heading(text).is_some() || clock::leading(text).is_some();
    !of_a_day && !is_last(text) && !end.is_end() && !super::words::is("doc-programme", text)
}
