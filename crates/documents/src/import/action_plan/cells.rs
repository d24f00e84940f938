//! The cells of an action plan: each line is something that takes place.

use std::collections::{HashMap, HashSet};

use jiff::civil::date;
use samspil_core::check::Facts;
use samspil_core::matrix::{self, Rows, matrix, row_id};
use samspil_core::period::Column;
use samspil_core::programme::{Meeting, MeetingKind, Occurrence};
use samspil_core::{ElementKind, Id, Language, Programme};
use samspil_words::Words;

use super::activities::Activities;
use super::items::items;
use crate::import::build::Build;
use crate::import::draft::{Destination, Place};
use crate::import::known::Known;
use crate::import::line::{self, Line};
use crate::import::table::Table;
use crate::kinds::line::Lines;
use crate::read::GridCell;
use crate::spaces::same;

/// The cell of a row; `None` as column is what stands in none.
pub(super) type At = (Option<Id>, Option<Column>);

/// Something that stands in a cell of the plan, as documents print it.
struct Standing {
    id: Id,
    kind: ElementKind,
    /// As printed in each language.
    texts: Vec<String>,
    found: bool,
}

impl Standing {
    fn is(&self, text: &str) -> bool {
        self.texts.iter().any(|known| same(known, text))
    }

    /// Whether a line in other words says the same: "Aflysning af møde pga.
    /// sygdom" and "møde (aflyst: sygdom)".
    fn means(&self, line: &Line, known_names: &Known) -> bool {
        self.texts.iter().any(|known| {
            let known = line::read(known, false, known_names);
            known.details == line.details
                && known.wording.certainty == line.wording.certainty
                && known.wording.text.to_lowercase() == line.wording.text.to_lowercase()
        })
    }

    /// How much a text is like it, from 0 to 1.
    fn likeness(&self, text: &str) -> f64 {
        let text = text.to_lowercase();
        let all = self.texts.iter().map(|known| strsim::normalized_levenshtein(&known.to_lowercase(), &text));
        all.fold(0.0, f64::max)
    }
}

/// A line of the file that the plan does not hold as it is.
struct Pending {
    at: At,
    place: Place,
    /// The lines as they stand.
    lines: Vec<String>,
    text: String,
    struck: bool,
    settled: bool,
}

/// The lines of all cells, gathered before they are compared with the plan.
pub(super) struct Cells {
    rows_are: Rows,
    standing: HashMap<At, Vec<Standing>>,
    pending: Vec<Pending>,
    rows: HashSet<Option<Id>>,
    columns: HashSet<Option<Column>>,
}

impl Cells {
    /// The cells of a plan as they are printed, in every language.
    pub(super) fn new(target: &Programme, rows_are: Rows) -> Self {
        let facts = Facts::new(target);
        let lines = Language::ALL.map(|language| Lines { facts: &facts, words: Words::of(language) });
        let laid = matrix(target, date(2000, 1, 1));
        let mut standing: HashMap<At, Vec<Standing>> = HashMap::new();
        for row in &laid.rows {
            let key = row_id(target, laid.rows_are, row.of).cloned();
            let columns = laid.columns.iter().map(|heading| Some(heading.column)).chain([None]);
            for (column, cell) in columns.zip(row.cells.iter().chain([&row.rest])) {
                let found = cell.iter().filter_map(|line| of(target, *line, &lines)).collect();
                standing.insert((key.clone(), column), found);
            }
        }
        Self { rows_are, standing, pending: Vec::new(), rows: HashSet::new(), columns: HashSet::new() }
    }

    /// Takes in a cell.
    pub(super) fn cell(
        &mut self,
        build: &mut Build<'_>,
        table: &Table<'_>,
        row: usize,
        cell: &GridCell,
        of: Option<&Id>,
        column: Option<Column>,
    ) {
        let at: At = (of.cloned(), column);
        self.rows.insert(at.0.clone());
        self.columns.insert(column);
        for item in items(cell) {
            let place = Place { table: table.at, row, column: cell.column, line: item.line };
            let known = self
                .standing
                .get_mut(&at)
                .and_then(|all| all.iter_mut().find(|known| !known.found && known.is(&item.text)));
            match known {
                Some(known) => {
                    known.found = true;
                    build.seen.insert(known.id.clone());
                    trace(build, place, item.lines, cell, &known.id);
                }
                None => self.pending.push(Pending {
                    at: at.clone(),
                    place,
                    lines: cell
                        .lines
                        .iter()
                        .skip(item.line)
                        .take(item.lines)
                        .map(|line| line.text.clone())
                        .collect(),
                    text: item.text,
                    struck: item.struck,
                    settled: false,
                }),
            }
        }
    }

    /// Makes changes of what the plan does not hold yet.
    pub(super) fn finish(mut self, build: &mut Build<'_>) {
        self.changed(build);
        self.moved(build);
        self.new_lines(build);
        for ((row, column), standing) in &self.standing {
            if self.rows.contains(row) && self.columns.contains(column) {
                let occurrences = standing.iter().filter(|s| s.kind == ElementKind::Occurrence);
                build.expected.extend(occurrences.map(|s| s.id.clone()));
            }
        }
    }

    /// Lines that stand where something similar stood.
    fn changed(&mut self, build: &mut Build<'_>) {
        for pending in &mut self.pending {
            let Some(all) = self.standing.get_mut(&pending.at) else { continue };
            let read = line::read(&pending.text, pending.struck, &build.known);
            let likeness = |standing: &Standing| match standing.means(&read, &build.known) {
                true => 2.0,
                false => standing.likeness(&pending.text),
            };
            let free = all.iter_mut().filter(|s| !s.found && s.kind == ElementKind::Occurrence);
            let closest = free
                .map(|s| (likeness(s), s))
                .filter(|(likeness, _)| *likeness >= 0.6)
                .max_by(|(a, _), (b, _)| a.total_cmp(b));
            if let Some((_, standing)) = closest {
                standing.found = true;
                pending.settled = true;
                rewrite(build, &standing.id.clone(), pending, None);
            }
        }
    }

    /// Lines that stood in another cell of the same row.
    fn moved(&mut self, build: &mut Build<'_>) {
        for pending in self.pending.iter_mut().filter(|pending| !pending.settled) {
            let Some(column) = pending.at.1 else { continue };
            let elsewhere = self.standing.iter_mut().filter(|((row, _), _)| *row == pending.at.0);
            let mut all: Vec<&mut Standing> = elsewhere.flat_map(|(_, all)| all).collect();
            all.sort_by(|a, b| a.id.cmp(&b.id));
            let found = all
                .into_iter()
                .find(|s| !s.found && s.kind == ElementKind::Occurrence && s.is(&pending.text));
            if let Some(standing) = found {
                standing.found = true;
                pending.settled = true;
                rewrite(build, &standing.id.clone(), pending, Some(column));
            }
        }
    }

    fn new_lines(&self, build: &mut Build<'_>) {
        let mut activities = Activities::new(build, self.rows_are);
        for pending in self.pending.iter().filter(|pending| !pending.settled) {
            add(build, &mut activities, pending);
        }
        activities.arrange(build);
    }
}

/// A line of the plan as documents print it.
fn of(plan: &Programme, line: matrix::Line, lines: &[Lines<'_, '_>; 4]) -> Option<Standing> {
    let (id, kind, texts) = match line {
        matrix::Line::Occurrence { at, .. } => {
            let occurrence = plan.occurrences.get(at)?;
            (&occurrence.id, ElementKind::Occurrence, lines.each_ref().map(|l| l.occurrence(occurrence)))
        }
        matrix::Line::Meeting { at } => {
            let meeting = plan.meetings.get(at)?;
            (&meeting.id, ElementKind::Meeting, lines.each_ref().map(|l| l.meeting(meeting)))
        }
        matrix::Line::Activity { at } => {
            let activity = plan.activities.get(at)?;
            (&activity.id, ElementKind::Activity, lines.each_ref().map(|l| l.activity(activity)))
        }
    };
    let mut texts: Vec<String> = texts.iter().map(|text| text.string()).collect();
    texts.dedup();
    Some(Standing { id: id.clone(), kind, texts, found: false })
}

pub(super) fn trace(build: &mut Build<'_>, place: Place, lines: usize, cell: &GridCell, id: &Id) {
    for (nth, line) in cell.lines.iter().skip(place.line).take(lines).enumerate() {
        let place = Place { line: place.line + nth, ..place };
        build.trace(place, &line.text, Destination::Element(id.clone(), "text"));
    }
}

fn trace_pending(build: &mut Build<'_>, pending: &Pending, id: &Id) {
    for (nth, line) in pending.lines.iter().enumerate() {
        let place = Place { line: pending.place.line + nth, ..pending.place };
        build.trace(place, line, Destination::Element(id.clone(), "text"));
    }
}

/// Puts what a line says into the occurrence that it stands for.
fn rewrite(build: &mut Build<'_>, id: &Id, pending: &Pending, column: Option<Column>) {
    let read = line::read(&pending.text, pending.struck, &build.known);
    let source = build.source(pending.place, &pending.text);
    let Some(at) = build.plan.occurrences.iter().position(|o| o.id == *id) else { return };
    let activity = build.plan.occurrences[at].activity.clone();
    let title = title_of(&build.plan, &activity).to_owned();
    let occurrence = &mut build.plan.occurrences[at];
    let before = occurrence.clone();
    fill(occurrence, read, &title);
    if let Some(column) = column {
        occurrence.column = column;
    }
    if *occurrence != before {
        occurrence.source = Some(source);
    }
    build.seen.insert(id.clone());
    trace_pending(build, pending, id);
}

fn title_of<'a>(plan: &'a Programme, activity: &Id) -> &'a str {
    plan.activities.iter().find(|a| a.id == *activity).map_or("", |a| a.title.as_str())
}

fn fill(occurrence: &mut Occurrence, read: Line, title: &str) {
    let Line { wording, details } = read;
    let own = wording.text != title;
    occurrence.text = own.then_some(wording.text);
    (occurrence.certainty, occurrence.marker) = (wording.certainty, wording.marker);
    (occurrence.date, occurrence.format, occurrence.mark) = (details.date, details.format, details.mark);
    (occurrence.status, occurrence.cause, occurrence.moved_to) =
        (details.status, details.cause, details.moved_to);
}

/// Makes what a line says.
fn add(build: &mut Build<'_>, activities: &mut Activities, pending: &Pending) {
    let source = build.source(pending.place, &pending.text);
    if pending.at.1.is_none()
        && let Some(title) = line::idle(&pending.text, &build.known)
    {
        let activity = activities.idle(build, &pending.at, &title, &source);
        return trace_pending(build, pending, &activity);
    }
    let read = line::read(&pending.text, pending.struck, &build.known);
    if read.details.meeting {
        return add_meeting(build, activities, pending, read, source);
    }
    let activity = activities.of_line(build, &pending.at, &read.wording.text, &source);
    let Some(column) = pending.at.1 else { return trace_pending(build, pending, &activity) };
    let known = title_of(&build.plan, &activity).to_owned();
    let id = build.new_id(ElementKind::Occurrence, &format!("{activity}-{column}"));
    let mut occurrence = Occurrence {
        id: id.clone(),
        activity: activity.clone(),
        column,
        source: Some(source),
        ..Occurrence::default()
    };
    fill(&mut occurrence, read, &known);
    build.plan.occurrences.push(occurrence);
    trace_pending(build, pending, &id);
}

/// A line that says it is a meeting.
fn add_meeting(
    build: &mut Build<'_>,
    activities: &mut Activities,
    pending: &Pending,
    read: Line,
    source: String,
) {
    let Line { wording, details } = read;
    let activity = activities.of_meeting(build, &pending.at, &wording.text, &source);
    let id = build.new_id(ElementKind::Meeting, &wording.text);
    build.plan.meetings.push(Meeting {
        id: id.clone(),
        title: wording.text,
        kind: MeetingKind::Other,
        activity,
        date: details.date,
        format: details.format,
        certainty: wording.certainty,
        marker: wording.marker,
        status: details.status,
        cause: details.cause,
        source: Some(source),
        ..Meeting::default()
    });
    trace_pending(build, pending, &id);
}
