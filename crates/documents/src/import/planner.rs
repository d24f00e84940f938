//! A meeting planner: per meeting who takes part, with what, how.

mod heading;
mod row;
mod seat;
mod who;

pub(crate) use heading::Named;
pub(crate) use who::{Told as WhoTold, Who, involvement, read as read_who};

use std::collections::HashSet;

use samspil_core::programme::{Meeting, MeetingKind, ParticipantKind, ParticipantLine, SeatState};
use samspil_core::{ElementKind, FuzzyDate, Id, Language, Message};
use samspil_words::Words;

use super::build::Build;
use super::draft::{Destination, Place};
use super::field::Field;
use super::index::Index;
use super::settings::Which;
use super::table::{Table, TableRow};
use super::{known, line, own, words};
use crate::kinds::planner::{Printed, printed};
use crate::spaces::same;
use crate::{literal, titles};
use row::{CONTRIBUTION, FORM, Row};

/// A meeting as the file has it.
struct Block {
    meeting: Id,
    lines: Vec<ParticipantLine>,
    /// The lines of the plan that a row of the file was found to be.
    taken: HashSet<usize>,
}

/// Reads planners. The first meeting of a file's only planner goes into the
/// one that is chosen.
pub(super) fn read(build: &mut Build<'_>, tables: &[&Table<'_>], chosen: &Which) {
    if tables.is_empty() {
        return;
    }
    let mut blocks: Vec<Block> = Vec::new();
    let standing = Standing::of(build);
    for table in tables {
        let first = if tables.len() == 1 { chosen.clone() } else { Which::ByHeading };
        let mut reader = Reader { build, table, blocks: &mut blocks, standing: &standing, first };
        reader.begin();
        for row in &table.rows {
            reader.row(row);
        }
    }
    for Block { meeting, lines, .. } in blocks {
        if let Some(standing) = build.plan.meetings.iter_mut().find(|m| m.id == meeting) {
            standing.lines = lines;
        }
    }
}

struct Reader<'b, 'a, 't> {
    build: &'b mut Build<'a>,
    table: &'t Table<'t>,
    blocks: &'b mut Vec<Block>,
    standing: &'b Standing,
    /// Where the first meeting goes; then by its heading.
    first: Which,
}

/// The plan's meetings as they are printed in each language.
struct Standing {
    all: Vec<Printed>,
    by_heading: Index,
    by_title: Index,
    by_id: Index,
}

impl Standing {
    fn of(build: &Build<'_>) -> Self {
        let all = Language::ALL.into_iter().flat_map(|language| printed(build.target, Words::of(language)));
        let all: Vec<Printed> = all.collect();
        let by = |text: fn(&Printed) -> &str| Index::new(all.iter().map(|printed| text(printed).to_owned()));
        let (by_heading, by_title) = (by(|printed| &printed.heading), by(|printed| &printed.keys[1]));
        let by_id = by(|printed| printed.id.as_str());
        Self { all, by_heading, by_title, by_id }
    }
}

impl Reader<'_, '_, '_> {
    /// The meeting is named above the table or in a row above its heading.
    fn begin(&mut self) {
        if self.table.column(Field::Meeting).is_some() {
            return;
        }
        let above = self.table.grid.rows.iter().take(self.table.head).enumerate().find_map(|(at, row)| {
            let mut filled = row.cells.iter().filter(|cell| !cell.lines.is_empty());
            let first = filled.next().filter(|_| filled.next().is_none())?;
            Some((at, first))
        });
        match (above, self.table.before) {
            (Some((at, cell)), _) => {
                let id = self.meeting(&cell.text().replace('\n', " "));
                self.build.trace_cell(self.table, at, cell, &Destination::Element(id, "title"));
            }
            (None, Some(before)) => {
                self.meeting(before);
            }
            (None, None) => {}
        }
    }

    /// The meeting of a heading: found as it is printed, by what it says, or
    /// made.
    fn meeting(&mut self, heading: &str) -> Id {
        let id = match std::mem::replace(&mut self.first, Which::ByHeading) {
            Which::New => make(self.build, Named::read(&self.build.known, heading), heading),
            Which::Meeting(id) => match self.build.plan.meetings.iter().find(|m| m.id.as_str() == id) {
                Some(found) => found.id.clone(),
                None => self.by_heading(heading),
            },
            Which::ByHeading => self.by_heading(heading),
        };
        self.open(id)
    }

    fn by_heading(&mut self, heading: &str) -> Id {
        match self.standing.by_heading.of(&self.standing.all, heading).next() {
            Some(printed) => printed.id.clone(),
            None => found_or_made(self.build, Named::read(&self.build.known, heading), heading),
        }
    }

    fn open(&mut self, id: Id) -> Id {
        self.build.seen.insert(id.clone());
        if !self.blocks.iter().any(|block| block.meeting == id) {
            self.blocks.push(Block { meeting: id.clone(), lines: Vec::new(), taken: HashSet::new() });
        }
        id
    }

    /// A row that names a meeting: alone in it, and either wider than a column
    /// or with a number. Where the file marks the heading of its table, the name
    /// stands above it.
    fn names_meeting(&self, row: &TableRow<'_>) -> Option<String> {
        if self.table.column(Field::Meeting).is_some() {
            return None;
        }
        let mut filled = row.cells.iter().filter(|placed| !placed.cell.lines.is_empty());
        let only = filled.next().filter(|_| filled.next().is_none())?;
        let marked = self.table.grid.rows.first().is_some_and(|row| row.heading);
        let text = only.cell.text().replace('\n', " ");
        let numbered = || !marked && Named::read(&self.build.known, &text).number.is_some();
        (only.cell.span > 1 || numbered()).then_some(text)
    }

    fn row(&mut self, row: &TableRow<'_>) {
        if row.is_empty() {
            return;
        }
        if let Some(heading) = self.names_meeting(row) {
            let into = Destination::Element(self.meeting(&heading), "title");
            for placed in &row.cells {
                self.build.trace_cell(self.table, row.at, placed.cell, &into);
            }
            return;
        }
        let Some(at) = self.block_of(row) else { return };
        let words = self.words(row);
        let place = Place { table: self.table.at, row: row.at, column: 0, line: 0 };
        let source = self.build.source(place, &words.who);
        let meeting = self.blocks[at].meeting.clone();
        let said = [words.form.is_some(), words.role.is_some()].contains(&true);
        if words.who.is_empty() && words.contribution.is_empty() && !said {
            self.trace_row(row, &meeting);
            return;
        }
        let known = self.known(at, &words).or_else(|| self.rewritten(at, &words));
        let mut line = known.unwrap_or_else(|| seat::made(self.build, &words, &source));
        own::fill(self.table, row, &mut line.own);
        self.blocks[at].lines.push(line);
        self.others(row, &meeting);
        self.trace_row(row, &meeting);
    }

    fn trace_row(&mut self, row: &TableRow<'_>, meeting: &Id) {
        for placed in &row.cells {
            let field = self.table.columns.get(placed.column).copied().flatten();
            let into = match field {
                Some(Field::Left) => continue,
                Some(Field::Meeting | Field::Number) => "title",
                Some(Field::Date) => "date",
                None | Some(Field::Remark) => "note",
                Some(_) => "lines",
            };
            let into = Destination::Element(meeting.clone(), into);
            self.build.trace_cell(self.table, row.at, placed.cell, &into);
        }
    }

    /// The meeting that a row belongs to: named in it, or above.
    fn block_of(&mut self, row: &TableRow<'_>) -> Option<usize> {
        let keys = [Field::Number, Field::Meeting, Field::MeetingKind, Field::Date];
        let keys = keys.map(|field| self.table.column(field).map(|_| self.table.text(row, field)));
        if let Some(title) = keys[1].as_deref().filter(|title| !title.is_empty()) {
            let is = |printed: &&Printed| {
                keys.iter()
                    .zip(&printed.keys)
                    .all(|(key, known)| key.as_ref().is_none_or(|key| same_key(key, known)))
            };
            let id = match self.standing.by_title.of(&self.standing.all, title).find(is) {
                Some(printed) => printed.id.clone(),
                None => {
                    let named = self.named(row, title);
                    found_or_made(self.build, named, title)
                }
            };
            let id = self.open(id);
            return self.blocks.iter().position(|block| block.meeting == id);
        }
        if self.blocks.is_empty() {
            let heading = format!("{} 1", self.build.words.text("kind-meeting"));
            self.meeting(&heading);
        }
        self.blocks.len().checked_sub(1)
    }

    /// The meeting as the columns of a row name it.
    fn named(&self, row: &TableRow<'_>, title: &str) -> Named {
        let kind = self.table.text(row, Field::MeetingKind);
        let kind = line::word("MeetingKind", MeetingKind::WORDS, &kind);
        let (title, nth) = titles::twin(title);
        let closing = kind.is_none() && words::heading_is_closing(title);
        Named {
            number: self.table.text(row, Field::Number).parse().ok(),
            title: literal::plain(title),
            nth,
            date: self.build.known.date(&self.table.text(row, Field::Date)),
            kind: kind.or(closing.then_some(MeetingKind::Closing)),
        }
    }

    fn words(&self, row: &TableRow<'_>) -> Row {
        let text = |field: Field| self.table.text(row, field);
        let some = |field: Field| Some(text(field)).filter(|text| !text.is_empty());
        let (form, role) = match self.table.column(Field::How) {
            Some(_) => who::involvement(&text(Field::How)),
            None if self.table.column(Field::FormRole).is_none() => who::involvement(&text(Field::Form)),
            None => (some(Field::Form), some(Field::FormRole)),
        };
        let fields = [
            Field::Who,
            Field::SeatText,
            Field::ParticipantKind,
            Field::Contribution,
            Field::Form,
            Field::FormRole,
            Field::SeatState,
        ];
        Row {
            cells: fields.map(|field| self.table.column(field).map(|_| text(field))),
            how: self.table.column(Field::How).map(|_| text(Field::How)),
            who: text(Field::Who),
            contribution: text(Field::Contribution),
            form,
            role,
            seat_text: some(Field::SeatText),
            kind: line::word("ParticipantKind", ParticipantKind::WORDS, &text(Field::ParticipantKind)),
            state: line::word("SeatState", SeatState::WORDS, &text(Field::SeatState)),
        }
    }

    /// The line of the plan that a row is, as printed; each once.
    fn known(&mut self, at: usize, row: &Row) -> Option<ParticipantLine> {
        let block = &mut self.blocks[at];
        let target = self.build.target.meetings.iter().find(|m| m.id == block.meeting)?;
        let of_meeting = self.standing.by_id.of(&self.standing.all, block.meeting.as_str());
        let found = of_meeting
            .flat_map(|printed| printed.rows.iter().zip(&printed.cells).enumerate())
            .find(|(nth, (printed, cells))| row.is(printed, cells) && !block.taken.contains(nth));
        let (nth, _) = found?;
        block.taken.insert(nth);
        target.lines.get(nth).cloned()
    }

    /// The line of the same participant, with what the row says anew.
    fn rewritten(&mut self, at: usize, row: &Row) -> Option<ParticipantLine> {
        if row.who.is_empty() {
            return None;
        }
        let block = &mut self.blocks[at];
        let target = self.build.target.meetings.iter().find(|m| m.id == block.meeting)?;
        let of_meeting = self.standing.by_id.of(&self.standing.all, block.meeting.as_str());
        let mut all = of_meeting.flat_map(|printed| printed.rows.iter().zip(&printed.cells).enumerate());
        let found =
            all.find(|(nth, (printed, cells))| !block.taken.contains(nth) && row.is_of(printed, cells));
        let (nth, _) = found?;
        let mut line = target.lines.get(nth)?.clone();
        if row.cells[CONTRIBUTION].is_some() {
            line.contribution = Some(row.contribution.clone()).filter(|text| !text.is_empty());
        }
        if row.how.is_some() || row.cells[FORM].is_some() {
            (line.form, line.form_role) = (row.form.clone(), row.role.clone());
        }
        block.taken.insert(nth);
        Some(line)
    }

    /// Columns that nothing else holds stay as a remark of the meeting.
    fn others(&mut self, row: &TableRow<'_>, meeting: &Id) {
        for placed in &row.cells {
            let field = self.table.columns.get(placed.column).copied().flatten();
            let text = placed.cell.text().replace('\n', " / ");
            if !matches!(field, None | Some(Field::Remark)) || text.is_empty() {
                continue;
            }
            let title = self.table.titles.get(placed.column).cloned().unwrap_or_default();
            if let Some(standing) = self.build.plan.meetings.iter_mut().find(|m| m.id == *meeting) {
                Build::with_note(&mut standing.note, &title, &text);
            }
            let place = Place { table: self.table.at, row: row.at, column: placed.cell.column, line: 0 };
            self.build.remark(Some(place), Message::new("import-kept-as-note").with("text", text.as_str()));
        }
    }
}

/// What stands in a cell is what is printed, or the same day as a number.
fn same_key(cell: &str, printed: &str) -> bool {
    let day = |text: &str| known::in_calendar(text);
    same(cell, printed) || day(cell).is_some_and(|own| day(printed).as_ref() == Some(&own))
}

/// The meeting of a name, or a new one.
fn found_or_made(build: &mut Build<'_>, named: Named, heading: &str) -> Id {
    let Named { number, title, nth, date, kind } = named;
    let alike = |m: &&Meeting| same(&m.title, &title);
    let standing = build.target.meetings.len();
    let all = || build.plan.meetings.iter();
    // Where nothing is said of the kind, it is not the closing one.
    let same_kind = |m: &&Meeting| {
        let closing = m.kind == MeetingKind::Closing;
        kind.map_or(!closing, |kind| m.kind == kind)
    };
    let found = all()
        .filter(|m| alike(m) && m.number == number && m.date == date && same_kind(m))
        .nth(nth - 1)
        .or_else(|| all().take(standing).find(|m| alike(m) && (number.is_none() || m.number == number)))
        .or_else(|| all().take(standing).find(|m| alike(m) && m.number.is_none()))
        .or_else(|| all().take(standing).find(|m| number.is_some() && m.number == number));
    if let Some(id) = found.map(|found| found.id.clone()) {
        date.into_iter().for_each(|date| redate(build, &id, date));
        return id;
    }
    make(build, Named { number, title, nth, date, kind }, heading)
}

/// A new meeting of a name.
fn make(build: &mut Build<'_>, named: Named, heading: &str) -> Id {
    let Named { number, title, date, kind, .. } = named;
    let title = match title.is_empty() {
        true if heading::is_placeholder(heading) => build.words.text("kind-meeting").into_owned(),
        true => heading.to_owned(),
        false => title,
    };
    let id = build.new_id(ElementKind::Meeting, &title);
    let source = Some(build.file.to_owned());
    let kind = kind.unwrap_or(MeetingKind::NetworkMeeting);
    build.plan.meetings.push(Meeting {
        id: id.clone(),
        title,
        number,
        date,
        kind,
        source,
        ..Meeting::default()
    });
    id
}

/// Puts the date of the file into a meeting of the plan.
fn redate(build: &mut Build<'_>, id: &Id, date: FuzzyDate) {
    let source = Some(build.file.to_owned());
    let meeting = build.plan.meetings.iter_mut().find(|meeting| meeting.id == *id);
    if let Some(meeting) = meeting.filter(|meeting| meeting.date.as_ref() != Some(&date)) {
        (meeting.date, meeting.source) = (Some(date), source);
    }
}
