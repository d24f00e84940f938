//! The head of a row: which result, track or activity it is, which goals it
//! serves and which effects it leads to.

use std::collections::HashSet;

use samspil_core::element::Part;
use samspil_core::matrix::Rows;
use samspil_core::people::members_counted;
use samspil_core::programme::{Activity, MembersCounted, ResultTarget, Target, Track};
use samspil_core::{ElementKind, Id, Language, Programme};
use samspil_words::Words;

use super::cells::trace;
use super::items::items;
use super::{Aligned, heads};
use crate::import::build::Build;
use crate::import::draft::{Destination, Place};
use crate::import::field::Field;
use crate::import::table::{Table, TableRow};
use crate::import::words::{self, gaps};
use crate::kinds::action_plan::{PrintedRow, printed};
use crate::read::{GridCell, joined};
use crate::spaces::same;
use crate::{literal, titles};

/// What the head of a row says.
struct Head {
    number: Option<u16>,
    title: String,
    /// The title with its number, as it stands.
    whole: String,
    /// Which of several of one name it is, from 1.
    nth: usize,
    text: Option<String>,
    /// How many members there are, and at least so many there are to be.
    target: Option<(usize, u32)>,
    place: Place,
}

/// What a row is.
pub(super) enum Named {
    /// It goes on with the one above.
    Not,
    /// It gathers what belongs to none.
    Rest,
    /// A result, track or activity; and whether goals and effects stand in it as
    /// they are printed.
    As(Id, [bool; 2]),
}

/// The row's result, track or activity.
pub(super) fn read(
    build: &mut Build<'_>,
    reading: &mut Rowwise,
    table: &Table<'_>,
    row: &TableRow<'_>,
    aligned: &Aligned,
) -> Named {
    let cell = |wanted: Field| {
        let found = row.cells.iter().zip(&aligned.fields).find(|(_, field)| **field == Some(wanted));
        found.map(|(placed, _)| placed.cell).filter(|cell| !cell.lines.is_empty() && !cell.continues)
    };
    let Some(named) = cell(Field::Row) else { return Named::Not };
    let printed = reading.printed(named, cell(Field::Goals), cell(Field::Effects));
    let (id, alike) = match printed {
        Some(printed) => printed,
        None => {
            let head = head(table, row.at, named, cell(Field::Number));
            if is_rest_row(&head.whole) {
                build.trace_cell(table, row.at, named, &Destination::Heading);
                return Named::Rest;
            }
            let id = match reading.rows_are {
                Rows::Results => result(build, reading, head),
                Rows::Tracks => track(build, reading, head),
                Rows::Activities => activity(build, reading, head),
            };
            (id, [false; 2])
        }
    };
    reading.claimed.insert(id.clone());
    build.seen.insert(id.clone());
    build.trace_cell(table, row.at, named, &Destination::Element(id.clone(), "title"));
    if let Some(number) = cell(Field::Number) {
        build.trace_cell(table, row.at, number, &Destination::Element(id.clone(), "number"));
    }
    Named::As(id, alike)
}

/// Finds rows: by how they are printed, and each once in a table.
pub(super) struct Rowwise {
    pub(super) rows_are: Rows,
    standing: Vec<PrintedRow>,
    /// Those that the table has named already.
    pub(super) claimed: HashSet<Id>,
}

impl Rowwise {
    pub(super) fn new(build: &Build<'_>, rows_are: Rows) -> Self {
        let all = Language::ALL.into_iter().map(Words::of);
        let standing = all.flat_map(|words| printed(build.target, words)).collect();
        Self { rows_are, standing, claimed: HashSet::new() }
    }

    /// The row that is printed like this, and whether its goals and effects are.
    fn printed(
        &self,
        head: &GridCell,
        goals: Option<&GridCell>,
        effects: Option<&GridCell>,
    ) -> Option<(Id, [bool; 2])> {
        let head: Vec<String> = head.lines.iter().map(|line| line.text.clone()).collect();
        let listed = |cell: Option<&GridCell>| {
            cell.map_or_else(Vec::new, |cell| items(cell).into_iter().map(|item| item.text).collect())
        };
        let (goals, effects) = (listed(goals), listed(effects));
        let free = self.standing.iter().filter(|row| !self.claimed.contains(&row.id));
        let found = free
            .filter(|row| alike(&row.head, &head))
            .map(|row| (row.id.clone(), [alike(&row.goals, &goals), alike(&row.effects, &effects)]));
        found.max_by_key(|(_, alike)| alike.iter().filter(|same| **same).count())
    }
}

fn alike(a: &[String], b: &[String]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
}

/// The row that gathers what belongs to no result.
pub(crate) fn is_rest_row(title: &str) -> bool {
    let keys = ["matrix-no-result", "matrix-no-track", "matrix-no-activity"];
    keys.iter().any(|key| words::is(key, title))
}

fn head(table: &Table<'_>, row: usize, cell: &GridCell, number: Option<&GridCell>) -> Head {
    let place = Place { table: table.at, row, column: cell.column, line: 0 };
    let mut lines = cell.lines.as_slice();
    let target = lines.last().and_then(|line| counted(&line.text));
    if let ([rest @ .., _], Some(_)) = (lines, target)
        && !rest.is_empty()
    {
        lines = rest;
    }
    let own = number.and_then(|cell| cell.text().trim().parse().ok());
    let (first, nth) = titles::twin(lines.first().map_or("", |line| line.text.as_str()));
    let (number, title) = match own {
        Some(number) => (Some(number), literal::plain(first)),
        None => titles::read(first),
    };
    let text = joined(lines.get(1..).unwrap_or_default());
    let text = (!text.is_empty()).then(|| literal::plain(&text));
    Head { number, title, whole: first.to_owned(), nth, text, target, place }
}

/// "3 af mindst 7": how many there are, and how many there are to be.
pub(crate) fn counted(line: &str) -> Option<(usize, u32)> {
    let found = gaps("matrix-target", &["reached", "wanted"], line)?;
    Some((found.get("reached")?.parse().ok()?, found.get("wanted")?.parse().ok()?))
}

fn source(build: &Build<'_>, head: &Head) -> Option<String> {
    Some(build.source(head.place, &head.title))
}

/// The element of a name: one that the table has not named yet, else, where it
/// is the only one, the one it has.
fn of_name<'p, T: Part>(
    all: &'p [T],
    claimed: &HashSet<Id>,
    nth: usize,
    named: impl Fn(&&'p T) -> bool,
) -> Option<&'p T> {
    let free = all.iter().filter(|one| !claimed.contains(one.id())).find(&named);
    free.or_else(|| all.iter().find(named).filter(|_| nth == 1))
}

fn result(build: &mut Build<'_>, reading: &Rowwise, head: Head) -> Id {
    let by_title = |r: &&ResultTarget| r.number == head.number && same(&r.title, &head.title);
    let by_number = |r: &&ResultTarget| {
        head.number.is_some() && r.number == head.number && !reading.claimed.contains(&r.id)
    };
    let standing = build.target.results.len();
    let results = &build.plan.results;
    let found = of_name(results, &reading.claimed, head.nth, by_title)
        .or_else(|| results.iter().take(standing).find(by_number))
        .map(|result| result.id.clone());
    let from = source(build, &head);
    let target = head.target.map(|told| target(build.target, told));
    if let Some(result) = build.plan.results.iter_mut().find(|result| Some(&result.id) == found.as_ref()) {
        let before = result.clone();
        if !same(&result.title, &head.title) {
            result.title = head.title;
        }
        if head.text.is_some()
            && !same(result.text.as_deref().unwrap_or(""), head.text.as_deref().unwrap_or(""))
        {
            result.text = head.text;
        }
        if let Some(target) = target {
            result.target.get_or_insert_with(|| target.clone()).at_least = target.at_least;
        }
        if *result != before {
            result.source = from;
        }
        return result.id.clone();
    }
    let id = build.new_id(ElementKind::ResultTarget, &head.title);
    build.plan.results.push(ResultTarget {
        id: id.clone(),
        title: head.title,
        number: head.number,
        text: head.text,
        target,
        source: from,
        ..ResultTarget::default()
    });
    id
}

/// What is to be reached, counted in the way that gives the number told.
fn target(plan: &Programme, (reached, at_least): (usize, u32)) -> Target {
    let counts = |counted: &MembersCounted| members_counted(plan, *counted) == reached;
    let counted = MembersCounted::ALL.iter().copied().find(counts).unwrap_or_default();
    Target { at_least, counted }
}

fn track(build: &mut Build<'_>, reading: &Rowwise, head: Head) -> Id {
    let named = |t: &&Track| t.number == head.number && same(&t.title, &head.title);
    if let Some(track) = of_name(&build.plan.tracks, &reading.claimed, head.nth, named) {
        return track.id.clone();
    }
    let id = build.new_id(ElementKind::Track, &head.title);
    let from = source(build, &head);
    let (title, number, text) = (head.title, head.number, head.text);
    build.plan.tracks.push(Track { id: id.clone(), title, number, text, source: from, ..Track::default() });
    id
}

fn activity(build: &mut Build<'_>, reading: &Rowwise, head: Head) -> Id {
    let title = literal::plain(&head.whole);
    let named = |a: &&Activity| same(&a.title, &title);
    if let Some(activity) = of_name(&build.plan.activities, &reading.claimed, head.nth, named) {
        return activity.id.clone();
    }
    let id = build.new_id(ElementKind::Activity, &title);
    let from = source(build, &head);
    build.plan.activities.push(Activity { id: id.clone(), title, source: from, ..Activity::default() });
    id
}

/// Reads the goals of a row.
pub(super) fn goals(build: &mut Build<'_>, table: &Table<'_>, row: usize, cell: &GridCell, of: Option<&Id>) {
    let Some(of) = of.filter(|_| !cell.lines.is_empty() && !cell.continues) else { return };
    let named = items(cell).iter().flat_map(|item| heads::goals_named(build, &item.text)).collect();
    let Some(result) = build.plan.results.iter_mut().find(|result| result.id == *of) else { return };
    link(&mut result.goals, named);
    build.trace_cell(table, row, cell, &Destination::Element(of.clone(), "goals"));
}

/// Replaces the links by those of the file, where they are others.
fn link(links: &mut Vec<Id>, mut named: Vec<Id>) {
    let mut seen = HashSet::new();
    named.retain(|id| seen.insert(id.clone()));
    let alike = links.len() == named.len() && links.iter().all(|id| named.contains(id));
    if !alike {
        *links = named;
    }
}

/// Reads the effects of a row.
pub(super) fn effects(
    build: &mut Build<'_>,
    table: &Table<'_>,
    row: usize,
    cell: &GridCell,
    of: Option<&Id>,
) {
    let Some(of) = of.filter(|_| !cell.lines.is_empty() && !cell.continues) else { return };
    if !build.plan.results.iter().any(|result| result.id == *of) {
        return;
    }
    let mut named: Vec<Id> = Vec::new();
    for item in items(cell) {
        let id = heads::effect_named(build, &item.text);
        let place = Place { table: table.at, row, column: cell.column, line: item.line };
        trace(build, place, item.lines, cell, &id);
        named.push(id);
    }
    if let Some(result) = build.plan.results.iter_mut().find(|result| result.id == *of) {
        link(&mut result.effects, named);
    }
}

/// Keeps a text as a remark of a row's element.
pub(super) fn note(build: &mut Build<'_>, id: &Id, title: &str, text: &str) -> bool {
    let plan = &mut build.plan;
    let note = plan
        .results
        .iter_mut()
        .find(|e| e.id == *id)
        .map(|e| &mut e.note)
        .or_else(|| plan.tracks.iter_mut().find(|e| e.id == *id).map(|e| &mut e.note))
        .or_else(|| plan.activities.iter_mut().find(|e| e.id == *id).map(|e| &mut e.note));
    match note {
        Some(note) => {
            Build::with_note(note, title, text);
            true
        }
        None => false,
    }
}
