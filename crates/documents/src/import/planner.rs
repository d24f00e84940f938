//! A meeting planner: per meeting who takes part, with what, how.

mod named;

use samspil_core::programme::{
    FormKind, MeetingKind, ParticipantKind, ParticipantLine, Person, RoleKind, Seat, SeatState,
};
use samspil_core::{Id, Language, Message};
use samspil_words::Words;

use super::action_plan::same;
use super::build::Build;
use super::draft::{Destination, Place};
use super::field::Field;
use super::seats::{add_person, known_organisation, known_person, looks_like_a_name, organisation};
use super::settings::Which;
use super::table::{Table, TableRow};
use super::{own, words};
use crate::kinds::planner::printed;
use named::Named;

/// A row of the planner in words.
struct Row {
    who: String,
    contribution: String,
    form: Option<String>,
    role: Option<String>,
    seat_text: Option<String>,
    kind: Option<ParticipantKind>,
    state: Option<SeatState>,
}

/// A meeting as the file has it.
struct Block {
    meeting: Id,
    lines: Vec<ParticipantLine>,
    /// The places of the plan's lines that stand in the file.
    taken: Vec<usize>,
}

/// Reads planners. The first meeting of a file's only planner goes into the
/// one that is chosen.
pub(super) fn read(build: &mut Build<'_>, tables: &[&Table<'_>], chosen: &Which) {
    let mut blocks: Vec<Block> = Vec::new();
    for table in tables {
        let first = if tables.len() == 1 { chosen.clone() } else { Which::ByHeading };
        let mut reader = Reader { build, table, blocks: &mut blocks, nth: 0, first };
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
    nth: u16,
    /// Where the first meeting goes; then by its heading.
    first: Which,
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

    /// The meeting of a heading: found, or made.
    fn meeting(&mut self, heading: &str) -> Id {
        self.nth += 1;
        let named = Named::read(self.build, heading);
        let id = match std::mem::replace(&mut self.first, Which::ByHeading) {
            Which::New => named.make(self.build, heading),
            Which::Meeting(id) => match self.build.plan.meetings.iter().find(|m| m.id.as_str() == id) {
                Some(found) => found.id.clone(),
                None => named.find_or_make(self.build, heading),
            },
            Which::ByHeading => named.find_or_make(self.build, heading),
        };
        self.build.seen.insert(id.clone());
        self.open(id)
    }

    fn open(&mut self, id: Id) -> Id {
        if !self.blocks.iter().any(|block| block.meeting == id) {
            self.blocks.push(Block { meeting: id.clone(), lines: Vec::new(), taken: Vec::new() });
        }
        id
    }

    fn row(&mut self, row: &TableRow<'_>) {
        if row.is_empty() {
            return;
        }
        let filled: Vec<_> = row.cells.iter().filter(|placed| !placed.cell.lines.is_empty()).collect();
        if let ([only], None) = (filled.as_slice(), self.table.column(Field::Meeting))
            && (only.cell.span > 1 || Named::read(self.build, &only.cell.text()).number.is_some())
        {
            let id = self.meeting(&only.cell.text().replace('\n', " "));
            let into = Destination::Element(id, "title");
            self.build.trace_cell(self.table, row.at, only.cell, &into);
            return;
        }
        let Some(at) = self.block_of(row) else { return };
        let words = self.words(row);
        let place = Place { table: self.table.at, row: row.at, column: 0, line: 0 };
        let source = self.build.source(place, &words.who);
        let meeting = self.blocks[at].meeting.clone();
        if words.who.is_empty() && words.contribution.is_empty() && words.form.is_none() {
            self.trace_row(row, &meeting);
            return;
        }
        let known = self.known(at, &words).or_else(|| self.rewritten(at, &words));
        let mut line = known.unwrap_or_else(|| made(self.build, &words, &source));
        own::fill(self.build.target, FormKind::MeetingPlanner, self.table, row, &mut line.own);
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
        let title = self.table.text(row, Field::Meeting);
        if !title.is_empty() {
            let number: Option<u16> = self.table.text(row, Field::Number).parse().ok();
            let date = self.build.known.date(&self.table.text(row, Field::Date));
            let named = Named { number, title, date, kind: MeetingKind::NetworkMeeting };
            let heading = named.title.clone();
            let id = named.find_or_make(self.build, &heading);
            let id = self.open(id);
            return self.blocks.iter().position(|block| block.meeting == id);
        }
        if self.blocks.is_empty() {
            let heading = format!("{} 1", self.build.words.text("kind-meeting"));
            self.meeting(&heading);
        }
        self.blocks.len().checked_sub(1)
    }

    fn words(&self, row: &TableRow<'_>) -> Row {
        let text = |field: Field| self.table.text(row, field);
        let some = |field: Field| Some(text(field)).filter(|text| !text.is_empty());
        let (form, role) = match self.table.column(Field::How) {
            Some(_) => involvement(&text(Field::How)),
            None if self.table.column(Field::FormRole).is_none() => involvement(&text(Field::Form)),
            None => (some(Field::Form), some(Field::FormRole)),
        };
        let word = |list: &str, all: &[&'static str], field: Field| words::word(list, all, &text(field));
        Row {
            who: text(Field::Who),
            contribution: text(Field::Contribution),
            form,
            role,
            seat_text: some(Field::SeatText),
            kind: word("ParticipantKind", ParticipantKind::WORDS, Field::ParticipantKind)
                .and_then(|w| w.parse().ok()),
            state: word("SeatState", SeatState::WORDS, Field::SeatState).and_then(|w| w.parse().ok()),
        }
    }

    /// The line of the plan that a row is, as printed. A line that stood in the
    /// file already is taken again only where there is no other.
    fn known(&mut self, at: usize, row: &Row) -> Option<ParticipantLine> {
        let how = crate::kinds::line::involvement(row.form.as_deref(), row.role.as_deref());
        let (told, told_how) = (self.table.column(Field::Contribution).is_some(), self.tells_how());
        let is = |[who, what, form]: &[String; 3]| {
            self.is_who(who, row)
                && (!told || same(what, &row.contribution))
                && (!told_how || same(form, &how))
        };
        let found = self.standing(at, is);
        let block = &self.blocks[at];
        let one = found.iter().find(|(place, _)| !block.taken.contains(place)).or_else(|| found.first())?;
        let (place, line) = (one.0, one.1.clone());
        self.blocks[at].taken.push(place);
        Some(line)
    }

    /// The line of the same participant, with what the row says anew.
    fn rewritten(&mut self, at: usize, row: &Row) -> Option<ParticipantLine> {
        let found = self.standing(at, |[who, ..]| !row.who.is_empty() && self.is_who(who, row));
        let block = &self.blocks[at];
        let (place, line) = found.into_iter().find(|(place, _)| !block.taken.contains(place))?;
        let mut line = line.clone();
        if self.table.column(Field::Contribution).is_some() {
            line.contribution = Some(row.contribution.clone()).filter(|text| !text.is_empty());
        }
        if self.tells_how() {
            (line.form, line.form_role) = (row.form.clone(), row.role.clone());
        }
        self.blocks[at].taken.push(place);
        Some(line)
    }

    /// Whether the table says how somebody is involved.
    fn tells_how(&self) -> bool {
        [Field::How, Field::Form].into_iter().any(|field| self.table.column(field).is_some())
    }

    /// Whether a row names who is printed so. Where kind and role have columns
    /// of their own, the first line counts.
    fn is_who(&self, printed: &str, row: &Row) -> bool {
        let first = |text: &str| text.lines().next().unwrap_or("").to_owned();
        match self.table.column(Field::How) {
            Some(_) => same(printed, &row.who),
            None if self.tells_how() => same(&first(printed), &first(&row.who)),
            None => same(printed, &row.who),
        }
    }

    /// The lines of the plan's meeting that are printed so, in any language,
    /// with their places.
    fn standing(&self, at: usize, is: impl Fn(&[String; 3]) -> bool) -> Vec<(usize, &'_ ParticipantLine)> {
        let target = self.build.target;
        let meeting = target.meetings.iter().find(|m| m.id == self.blocks[at].meeting);
        let all = meeting.into_iter().flat_map(|meeting| {
            Language::ALL
                .into_iter()
                .flat_map(move |language| {
                    printed(target, meeting, Words::of(language)).into_iter().enumerate()
                })
                .filter(|(_, shown)| is(shown))
                .filter_map(|(place, _)| Some((place, meeting.lines.get(place)?)))
        });
        all.collect()
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

/// "form, role"; a dash where one is missing.
fn involvement(text: &str) -> (Option<String>, Option<String>) {
    let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty() && text != "–");
    match text.rsplit_once(", ") {
        Some((form, role)) => (some(form), some(role)),
        None => (some(text), None),
    }
}

fn made(build: &mut Build<'_>, row: &Row, source: &str) -> ParticipantLine {
    let mut lines: Vec<&str> = row.who.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let mut kind = row.kind;
    if kind.is_none()
        && let Some(last) = lines.last()
        && let Some(word) = words::word("ParticipantKind", ParticipantKind::WORDS, last)
        && lines.len() > 1
    {
        kind = word.parse().ok();
        lines.pop();
    }
    let first = lines.first().copied().unwrap_or_default();
    let more = lines.get(1..).unwrap_or_default().join(" ");
    let (mut who, told) = seat(build, first, source);
    if who.person.is_some() {
        who.text = row.seat_text.clone().or_else(|| (!more.is_empty()).then_some(more));
    } else if !more.is_empty() {
        who.text = Some(format!("{} {more}", who.text.unwrap_or_default()));
    }
    who.state = row.state.unwrap_or(who.state);
    ParticipantLine {
        who,
        kind: kind.or(told).unwrap_or_default(),
        contribution: (!row.contribution.is_empty()).then(|| row.contribution.clone()),
        form: row.form.clone(),
        form_role: row.role.clone(),
        own: Vec::new(),
    }
}

/// Who a cell names: somebody known, a new person where it is a name, else a
/// role that is looked for.
fn seat(build: &mut Build<'_>, text: &str, source: &str) -> (Seat, Option<ParticipantKind>) {
    let (text, state) = without_state(text);
    let (name, organisation_name) = bracketed(text);
    let (name, told, organisation_name) = match (name.split_once(", "), organisation_name) {
        (Some((name, rest)), None) => {
            let kind =
                words::word("ParticipantKind", ParticipantKind::WORDS, rest).and_then(|w| w.parse().ok());
            (name, kind, kind.is_none().then_some(rest))
        }
        (_, organisation) => (name, None, organisation),
    };
    if let Some(person) = known_person(build, name) {
        let organisation = organisation_name.and_then(|name| known_organisation(build, name));
        let own = build.plan.people.iter().find(|p| p.id == person).and_then(|p| p.organisation.clone());
        let organisation = organisation.filter(|id| own.as_ref() != Some(id));
        let state = state.unwrap_or(SeatState::Filled);
        return (Seat { person: Some(person), organisation, state, ..Seat::default() }, told);
    }
    if state.is_none() && looks_like_a_name(name) {
        let organisation = organisation_name.map(|name| organisation(build, name, source));
        let roles = told.filter(|kind| *kind == ParticipantKind::Citizen).map(|_| RoleKind::Citizen);
        let person = Person {
            name: name.to_owned(),
            organisation,
            roles: roles.into_iter().collect(),
            source: Some(source.to_owned()),
            ..Person::default()
        };
        let person = Some(add_person(build, person));
        return (Seat { person, state: SeatState::Filled, ..Seat::default() }, told);
    }
    let state = state.unwrap_or_default();
    (Seat { text: (!text.is_empty()).then(|| text.to_owned()), state, ..Seat::default() }, None)
}

/// "En skoleleder (åben plads)": the words and the state in brackets.
fn without_state(text: &str) -> (&str, Option<SeatState>) {
    let (words, inside) = bracketed(text);
    let Some(inside) = inside else { return (text, None) };
    if let Some(word) = words::word("SeatState", SeatState::WORDS, inside) {
        return (words, word.parse().ok());
    }
    for (key, state) in [("doc-seat-suggested", SeatState::Suggested), ("doc-seat-asked", SeatState::Asked)] {
        if words::is(key, inside) {
            return (words, Some(state));
        }
    }
    (text, None)
}

/// "Navn (organisation)".
fn bracketed(text: &str) -> (&str, Option<&str>) {
    match text.strip_suffix(')').and_then(|text| text.rsplit_once(" (")) {
        Some((words, inside)) => (words, Some(inside)),
        None => (text, None),
    }
}
