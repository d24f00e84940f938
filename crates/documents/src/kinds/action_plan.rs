//! The action plan: goals and results down, periods across, effects in the
//! margin.

use std::ops::Range;

use samspil_core::matrix::{self, Line, Matrix, Rows};
use samspil_core::people::members_counted;
use samspil_core::period::Column as Period;
use samspil_core::programme::{Criterion, Effect, Goal, PlanVersion, ResultTarget};
use samspil_core::{Id, Programme};
use samspil_words::Words;

use super::labels::Labels;
use super::line::numbered;
use super::scribe::{Scribe, joined};
use super::table::{column, row};
use super::{Ground, Kind};
use crate::import::{GoalName, counted, grouped, is_rest_row};
use crate::paper::{Block, Cell, Column, Document, Page, Row, Table, Text, Tone};
use crate::spaces;
use crate::{literal, titles};

/// The most periods of one table; more are told in several.
const MOST: usize = 12;

/// From so many columns on the page is a wide one.
const WIDE: usize = 7;

pub(super) fn document(scribe: &Scribe<'_>) -> Document {
    let layout = Layout::new(scribe);
    let page = if layout.matrix.columns.len() < WIDE { Page::Landscape } else { Page::Wide };
    let mut blocks: Vec<Block> = version(scribe).into_iter().collect();
    let guide = &scribe.plan.programme.reading_guide;
    let guide = guide.as_ref().map(|guide| no_goal(guide));
    blocks.extend(scribe.paragraph(guide.as_ref(), None));
    blocks.extend(goals(scribe, &layout.labels));
    blocks.extend(layout.tables());
    blocks.extend(legend(scribe, &layout));
    blocks.extend(effects(scribe, &layout.labels));
    blocks.extend(criteria(scribe, &layout.labels));
    let document = scribe.document(Kind::ActionPlan, page, blocks);
    Document { subtitle: document.subtitle.as_deref().map(no_goal), ..document }
}

/// A text around the plan, not to be taken for one of its goals.
fn no_goal(text: &str) -> String {
    match GoalName::read(text) {
        GoalName::Numbered(..) => literal::quoted(text),
        _ => text.to_owned(),
    }
}

/// The last version of the plan, and who approved it.
fn version(scribe: &Scribe<'_>) -> Option<Block> {
    let version: &PlanVersion = scribe.plan.versions.last()?;
    let word = scribe.text("versions-version");
    let named = version.title.to_lowercase().contains(&word.to_lowercase());
    let before = if named { String::new() } else { format!("{word}: ") };
    let title = if before.is_empty() { no_goal(&version.title) } else { version.title.clone() };
    let line = joined(Text::plain(before), scribe.own(title, version.language));
    let by = version.approved_by.as_ref().map(|id| scribe.facts.name(id));
    let when = version.approved.as_ref().map(|date| scribe.date(date));
    let approved = match (by, when) {
        (Some(by), Some(when)) => scribe.with("doc-approved-by-on", &[("body", &by), ("date", &when)]),
        (Some(by), None) => scribe.with("doc-approved-by", &[("body", &by)]),
        (None, Some(when)) => scribe.with("doc-approved-on", &[("date", &when)]),
        (None, None) => return Some(Block::Remark(line)),
    };
    Some(Block::Remark(line.and(format!(" · {approved}"), Tone::Plain)))
}

fn goals(scribe: &Scribe<'_>, labels: &Labels<'_>) -> Vec<Block> {
    let goals: Vec<Text> = scribe.plan.goals.iter().map(|goal| labels.whole_goal(scribe, goal)).collect();
    listed(scribe, "kinds-goal", goals)
}

fn effects(scribe: &Scribe<'_>, labels: &Labels<'_>) -> Vec<Block> {
    let whole = |effect: &Effect| {
        let text = labels.whole_effect(scribe, effect);
        match &effect.target_group {
            Some(group) => for_whom(scribe, text, effect, group),
            None => text,
        }
    };
    listed(scribe, "kinds-effect", scribe.plan.effects.iter().map(whole).collect())
}

/// "A: Text (Target group: young people)".
fn for_whom(scribe: &Scribe<'_>, text: Text, effect: &Effect, group: &str) -> Text {
    let whole = text.string();
    let written = |group: String| {
        let text = text.clone().and(format!(" ({}: ", scribe.text("field-target_group")), Tone::Muted);
        joined(joined(text, scribe.toned(group, effect.language, Tone::Muted)), Text::toned(")", Tone::Muted))
    };
    let usual = written(literal::told(group));
    let is_read_back = grouped(&usual.string()) == (&whole, Some(group.to_owned()));
    if is_read_back { usual } else { written(literal::quoted(group)) }
}

fn criteria(scribe: &Scribe<'_>, labels: &Labels<'_>) -> Vec<Block> {
    let criteria = scribe.plan.criteria.iter().map(|criterion| {
        let text = scribe.own(&criterion.text, criterion.language);
        match told_of(scribe, labels, criterion) {
            Some(of) => text.and(format!(" ({of})"), Tone::Muted),
            None => text,
        }
    });
    listed(scribe, "kinds-criterion", criteria.collect())
}

/// What a criterion tells of, in short.
fn told_of(scribe: &Scribe<'_>, labels: &Labels<'_>, criterion: &Criterion) -> Option<String> {
    let short = |id| {
        if let Some(goal) = scribe.facts.get::<Goal>(id) {
            return labels.goal(scribe, goal).string();
        }
        if let Some(effect) = scribe.facts.get::<Effect>(id) {
            let effect = labels.effect(scribe, effect).string();
            return scribe.with("doc-effect-letter", &[("letter", &effect)]);
        }
        match scribe.facts.get::<ResultTarget>(id) {
            Some(result) => numbered(result.number, &result.title),
            None => scribe.facts.name(id),
        }
    };
    let all: Vec<String> = criterion.of.iter().map(short).collect();
    (!all.is_empty()).then(|| all.join("; "))
}

/// A heading and a list; nothing where the list is empty.
fn listed(scribe: &Scribe<'_>, key: &str, items: Vec<Text>) -> Vec<Block> {
    if items.is_empty() { Vec::new() } else { vec![scribe.heading(1, key), Block::List(items)] }
}

/// What tones and parentheses say, for plans with something planned.
fn legend(scribe: &Scribe<'_>, layout: &Layout<'_, '_>) -> Vec<Block> {
    if layout.matrix.columns.is_empty() {
        return Vec::new();
    }
    let key = |key: &str| Text::plain(scribe.text(key));
    let items = vec![
        Text::toned(scribe.text("doc-legend-tentative-name"), Tone::Tentative)
            .and(format!(": {}", scribe.text("doc-legend-tentative")), Tone::Plain),
        Text::toned(scribe.text("doc-legend-struck-name"), Tone::Struck)
            .and(format!(": {}", scribe.text("doc-legend-struck")), Tone::Plain),
        key("doc-legend-details"),
    ];
    vec![scribe.heading(1, "doc-legend"), Block::List(items)]
}

/// The matrix in words.
pub(super) struct Layout<'s, 'a> {
    scribe: &'s Scribe<'a>,
    pub(super) matrix: Matrix,
    pub(super) labels: Labels<'a>,
    unplaced: bool,
    /// Which of several of one name each row is.
    places: Vec<usize>,
}

fn places_of(plan: &Programme, rows_are: Rows) -> Vec<usize> {
    let name = |number: Option<u16>, title: &str| (number, spaces::single(title));
    match rows_are {
        Rows::Results => titles::places(plan.results.iter().map(|r| name(r.number, &r.title))),
        Rows::Tracks => titles::places(plan.tracks.iter().map(|t| name(t.number, &t.title))),
        Rows::Activities => titles::places(plan.activities.iter().map(|a| name(None, &a.title))),
    }
}

/// What the row of a result, track or activity is called.
fn row_title(number: Option<Option<u16>>, title: &str, nth: usize) -> String {
    let usual = number.map_or_else(|| literal::told(title), |number| numbered(number, title));
    let mistaken = is_rest_row(&usual) || titles::twin(&usual).1 > 1;
    let marked = || titles::marked(number.flatten(), title);
    titles::told_apart(if mistaken { marked() } else { usual }, nth, marked)
}

/// More about a result, not to be taken for its target.
fn row_text(result: &ResultTarget, text: &str) -> String {
    let last = text.lines().last().unwrap_or_default();
    let mistaken = result.target.is_none() && counted(last).is_some();
    if mistaken { literal::quoted(text) } else { literal::told(text) }
}

/// A row of the plan as it is printed, line by line. The way back compares with
/// it.
pub(crate) struct PrintedRow {
    /// The result, track or activity.
    pub(crate) id: Id,
    /// What it is called, and more about it.
    pub(crate) head: Vec<String>,
    /// The goals it serves.
    pub(crate) goals: Vec<String>,
    /// The effects it leads to.
    pub(crate) effects: Vec<String>,
}

/// The rows of a plan as they are printed.
pub(crate) fn printed(plan: &Programme, words: Words) -> Vec<PrintedRow> {
    let ground = Ground::plain(plan, words);
    let scribe = Scribe::new(&ground);
    let layout = Layout::new(&scribe);
    let lines = |cell: Option<&Cell>| -> Vec<String> {
        cell.map_or_else(Vec::new, |cell| cell.lines.iter().map(Text::string).collect())
    };
    let row = |row: &matrix::Row| {
        let id = matrix::row_id(plan, layout.matrix.rows_are, row.of)?.clone();
        let headings = layout.headings(row.of);
        let (goals, head) = match headings.as_slice() {
            [goals, head] => (lines(Some(goals)), lines(Some(head))),
            cells => (Vec::new(), lines(cells.first())),
        };
        let head = head.iter().flat_map(|line| line.lines()).map(|line| line.trim().to_owned());
        let head = head.filter(|line| !line.is_empty()).collect();
        let effects = layout.result(row.of).filter(|_| layout.results());
        let effects = effects.map_or_else(Vec::new, |r| layout.labels.effects_of(&scribe, r));
        Some(PrintedRow { id, head, goals, effects: effects.iter().map(Text::string).collect() })
    };
    layout.matrix.rows.iter().filter_map(row).collect()
}

impl<'s, 'a> Layout<'s, 'a> {
    pub(super) fn new(scribe: &'s Scribe<'a>) -> Self {
        let matrix = matrix::matrix(scribe.plan, scribe.ground.today);
        let unplaced = matrix.rows.iter().any(|row| !row.rest.is_empty());
        let places = places_of(scribe.plan, matrix.rows_are);
        Self { scribe, matrix, labels: Labels::new(scribe), unplaced, places }
    }

    fn results(&self) -> bool {
        self.matrix.rows_are == Rows::Results
    }

    /// How many columns are headings of rows.
    pub(super) fn row_headings(&self) -> usize {
        if self.results() { 2 } else { 1 }
    }

    fn tables(&self) -> Vec<Block> {
        if self.matrix.rows.is_empty() {
            return vec![self.scribe.heading(1, "view-plan"), self.scribe.remark("doc-plan-empty")];
        }
        let parts = shares(self.matrix.columns.len(), MOST);
        let last = parts.len().saturating_sub(1);
        let mut blocks = vec![self.scribe.heading(1, "view-plan")];
        if self.matrix.columns.is_empty() {
            blocks.push(self.scribe.remark("doc-plan-no-periods"));
        } else if self.matrix.guessed {
            blocks.push(self.scribe.remark("matrix-guessed"));
        }
        blocks.extend(parts.into_iter().enumerate().map(|(at, part)| self.table(part, at == last)));
        blocks
    }

    fn table(&self, part: Range<usize>, last: bool) -> Block {
        let rows = self.matrix.rows.iter().map(|of| row(self.cells(of, part.clone(), last)));
        let columns = self.columns(part.clone(), last);
        Block::Table(Table {
            caption: self.scribe.text("matrix-caption").into_owned(),
            // Tracks of a plan without periods stand alone.
            row_headings: self.row_headings().min(columns.len().saturating_sub(1)),
            columns,
            dense: true,
            rows: rows.collect::<Vec<Row>>(),
        })
    }

    /// The columns of a part of the periods; the last part has what stands
    /// after them.
    pub(super) fn columns(&self, part: Range<usize>, last: bool) -> Vec<Column> {
        let scribe = self.scribe;
        let mut columns = match self.matrix.rows_are {
            Rows::Results => scribe.columns(&[("kinds-goal", 3), ("kinds-result", 8)]),
            Rows::Tracks => scribe.columns(&[("kinds-track", 8)]),
            Rows::Activities => scribe.columns(&[("kinds-activity", 8)]),
        };
        let periods = self.matrix.columns.get(part).unwrap_or_default();
        columns.extend(periods.iter().map(|heading| column(self.period(heading.column), 7)));
        if last && self.unplaced {
            columns.push(column(scribe.text("matrix-unplaced"), 6));
        }
        if last && self.results() {
            columns.push(column(scribe.text("kinds-effect"), 9));
        }
        columns
    }

    pub(super) fn period(&self, period: Period) -> String {
        self.scribe.words.column(self.scribe.plan.programme.periods.as_ref(), period)
    }

    /// The cells of a row in a part of the periods.
    pub(super) fn cells(&self, row: &matrix::Row, part: Range<usize>, last: bool) -> Vec<Cell> {
        let mut cells = self.headings(row.of);
        let periods = row.cells.get(part).unwrap_or_default();
        cells.extend(periods.iter().map(|lines| self.lines(lines)));
        if last && self.unplaced {
            cells.push(self.lines(&row.rest));
        }
        if last && self.results() {
            let result = self.result(row.of);
            cells.push(Cell::new(result.map_or_else(Vec::new, |r| self.labels.effects_of(self.scribe, r))));
        }
        cells
    }

    fn result(&self, of: Option<usize>) -> Option<&'a ResultTarget> {
        self.scribe.plan.results.get(of?)
    }

    fn headings(&self, of: Option<usize>) -> Vec<Cell> {
        let plan = self.scribe.plan;
        let none = |key: &str| Cell::new(vec![Text::toned(self.scribe.text(key), Tone::Muted)]);
        let one = |text: Text| vec![Cell::new(vec![text])];
        let nth = of.and_then(|at| self.places.get(at)).copied().unwrap_or(1);
        match self.matrix.rows_are {
            Rows::Results => match self.result(of) {
                Some(result) => {
                    let goals = self.labels.goals_of(self.scribe, result);
                    vec![Cell::new(goals), Cell::new(self.result_lines(result, nth))]
                }
                None => vec![Cell::new(Vec::new()), none("matrix-no-result")],
            },
            Rows::Tracks => match of.and_then(|at| plan.tracks.get(at)) {
                Some(track) => {
                    let title = row_title(Some(track.number), &track.title, nth);
                    one(self.scribe.toned(title, track.language, Tone::Strong))
                }
                None => vec![none("matrix-no-track")],
            },
            Rows::Activities => match of.and_then(|at| plan.activities.get(at)) {
                Some(activity) => {
                    one(self.scribe.own(row_title(None, &activity.title, nth), activity.language))
                }
                None => vec![none("matrix-no-activity")],
            },
        }
    }

    /// A result: its title with number, more about it, its target.
    fn result_lines(&self, result: &ResultTarget, nth: usize) -> Vec<Text> {
        let title = row_title(Some(result.number), &result.title, nth);
        let title = self.scribe.toned(title, result.language, Tone::Strong);
        let text = result.text.as_ref().map(|text| self.scribe.own(row_text(result, text), result.language));
        let target = result.target.as_ref().map(|target| {
            let reached = members_counted(self.scribe.plan, target.counted);
            let wanted = usize::try_from(target.at_least).unwrap_or(usize::MAX);
            let said = self.scribe.with("matrix-target", &[("reached", &reached), ("wanted", &wanted)]);
            Text::toned(said, Tone::Muted)
        });
        [Some(title), text, target].into_iter().flatten().collect()
    }

    fn lines(&self, lines: &[Line]) -> Cell {
        let (plan, write) = (self.scribe.plan, self.scribe.lines());
        let text = |line: &Line| match *line {
            Line::Occurrence { at, .. } => plan.occurrences.get(at).map(|o| write.occurrence(o)),
            Line::Meeting { at } => plan.meetings.get(at).map(|m| write.meeting(m)),
            Line::Activity { at } => plan.activities.get(at).map(|a| write.activity(a)),
        };
        Cell::new(lines.iter().filter_map(text).collect())
    }
}

/// So many columns divided into as few parts of at most `most` as hold them, all
/// about as wide; one empty part where there are none.
pub(super) fn shares(columns: usize, most: usize) -> Vec<Range<usize>> {
    let parts = columns.div_ceil(most).max(1);
    (0..parts).map(|part| (columns * part / parts)..(columns * (part + 1) / parts)).collect()
}
