//! A table recognised: what it is, where its heading ends, what its columns
//! mean.

mod heading;

use samspil_core::agenda::clock;
use samspil_core::{Id, Language};

use super::field::{Field, TableKind};
use super::own::Own;
use super::settings::TableSettings;
use super::words::{self, heading};
use super::{agenda, period};
use crate::read::{Grid, GridCell, GridRow};

/// A cell where it counts: rows may have been moved sideways.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed<'a> {
    /// The column it counts in, from 0.
    pub(super) column: usize,
    /// The cell as it stands in the file.
    pub(super) cell: &'a GridCell,
}

/// A row below the heading.
#[derive(Debug, Clone)]
pub(super) struct TableRow<'a> {
    /// Its place in the table, from 0.
    pub(super) at: usize,
    /// Its cells.
    pub(super) cells: Vec<Placed<'a>>,
}

impl<'a> TableRow<'a> {
    /// The cell of a column.
    pub(super) fn cell(&self, column: usize) -> Option<&'a GridCell> {
        self.cells.iter().find(|placed| placed.column == column).map(|placed| placed.cell)
    }

    /// Nothing stands in it.
    pub(super) fn is_empty(&self) -> bool {
        self.cells.iter().all(|placed| placed.cell.lines.is_empty())
    }
}

/// A table and what it was recognised as.
#[derive(Debug, Clone)]
pub(super) struct Table<'a> {
    /// Its place among the file's tables, from 0.
    pub(super) at: usize,
    /// The table.
    pub(super) grid: &'a Grid,
    /// The heading or paragraph just before it.
    pub(super) before: Option<&'a str>,
    /// The heading of a day just before it: agendas.
    pub(super) day: Option<&'a str>,
    /// All its headings are ours and none says what it is: another view of what
    /// stands elsewhere in the file.
    pub(super) view: bool,
    /// What it is.
    pub(super) kind: TableKind,
    /// How many rows are heading.
    pub(super) head: usize,
    /// What each column means.
    pub(super) columns: Vec<Option<Field>>,
    /// The headings of the columns.
    pub(super) titles: Vec<String>,
    /// The languages its headings may be in, with how many are.
    pub(super) languages: Vec<(Language, usize)>,
    /// The columns of the plan's own form, with what they are.
    pub(super) own: Vec<(usize, Id)>,
    /// The rows below the heading.
    pub(super) rows: Vec<TableRow<'a>>,
}

impl<'a> Table<'a> {
    /// A heading that names a day stands before it: a day of an agenda, else a
    /// heading as any other.
    pub(super) fn above(&mut self, day: Option<&'a str>) {
        match self.kind {
            TableKind::Agenda => self.day = day,
            _ => self.before = self.before.or(day),
        }
    }

    /// The column of a meaning.
    pub(super) fn column(&self, field: Field) -> Option<usize> {
        self.columns.iter().position(|known| *known == Some(field))
    }

    /// What stands in a row below a meaning.
    pub(super) fn cell(&self, row: &TableRow<'a>, field: Field) -> Option<&'a GridCell> {
        row.cell(self.column(field)?)
    }

    /// The text of a cell, trimmed; empty where nothing stands.
    pub(super) fn text(&self, row: &TableRow<'a>, field: Field) -> String {
        self.cell(row, field).map(|cell| cell.text().trim().to_owned()).unwrap_or_default()
    }

    /// What tells tables of the same shape: the words of the first row.
    pub(super) fn shape(&self) -> String {
        let first = self.grid.rows.first().map(|row| row.cells.as_slice()).unwrap_or_default();
        first.iter().map(|cell| words::normal(&cell.text())).collect::<Vec<_>>().join("|")
    }

    /// The width of most rows.
    pub(super) fn width(&self) -> usize {
        self.columns.len()
    }
}

/// How wide a row is, in columns.
pub(super) fn width(row: &GridRow) -> usize {
    row.cells.iter().map(|cell| cell.column + cell.span.max(1)).max().unwrap_or(0)
}

/// Recognises a table; `previous` is the table before it, which it may go on
/// with, `own` is what the plan calls its own.
pub(super) fn recognise<'a>(
    at: usize,
    grid: &'a Grid,
    before: Option<&'a str>,
    settings: &TableSettings,
    previous: Option<&Table<'a>>,
    own: Own<'_>,
) -> Table<'a> {
    let mut table = Table {
        at,
        grid,
        before,
        day: None,
        view: false,
        kind: TableKind::Ignored,
        head: 0,
        columns: Vec::new(),
        titles: Vec::new(),
        languages: Vec::new(),
        own: Vec::new(),
        rows: Vec::new(),
    };
    table.read_heading(own);
    table.part_periods(previous, own);
    table.name_rows();
    let ours = is_overview(grid) || is_of_a_meeting(grid);
    table.kind = if ours { TableKind::Ignored } else { table.guessed() };
    table.view = table.kind == TableKind::Ignored && (ours || is_view(grid));
    if table.kind == TableKind::Ignored && table.head == 0 && !table.view {
        table.go_on_with(previous);
    }
    if let Some(kind) = settings.kind() {
        table.choose(kind, own);
    }
    if table.kind == TableKind::Agenda && table.columns.is_empty() && table.is_programme_in_lines() {
        (table.columns, table.titles) = (vec![Some(Field::What)], vec![String::new()]);
    }
    let widest = grid.rows.iter().map(width).max().unwrap_or(0);
    let far = settings.columns.keys().max().map_or(0, |column| column + 1).min(widest);
    let columns = table.columns.len().max(far).max(usual_width(grid, table.head));
    table.columns.resize(columns, None);
    table.titles.resize(columns, String::new());
    for (column, field) in &settings.columns {
        if let Some(place) = table.columns.get_mut(*column) {
            *place = Some(*field);
        }
    }
    table.own = own.columns(&table);
    table.rows = rows(grid, &table, settings, own);
    table
}

/// Whether a sheet is our overview of who takes part in which meeting, whose
/// headings are the meetings' titles.
fn is_overview(grid: &Grid) -> bool {
    let first = grid.rows.first().filter(|row| row.filters);
    let heads = |column: usize, key: &str| {
        first.and_then(|row| row.cells.get(column)).is_some_and(|cell| words::is(key, &cell.text()))
    };
    let named = grid.name.as_deref().is_some_and(|name| words::is("doc-overview", name));
    named && heads(0, "field-person") && heads(1, "field-organisation")
}

/// Whether a table is our view of who takes part in a meeting, which stands
/// below its programme.
fn is_of_a_meeting(grid: &Grid) -> bool {
    let Some(name) = grid.name.as_deref() else { return false };
    let of_network =
        |found: &words::Gaps<'_>| found.get("kind").is_some_and(|kind| words::is("kind-network", kind));
    let heads = |cell: &GridCell| {
        ["field-who", "field-contribution", "field-form"].iter().any(|key| words::is(key, &cell.text()))
    };
    // The planner's own table has its name from there, but other headings.
    let headed = grid.rows.first().is_some_and(|row| row.heading && row.cells.iter().all(heads));
    (headed && words::gaps("meetings-lines-of", &["meeting"], name).is_some())
        || words::every_gap("doc-title", &["kind", "title"], name).iter().any(of_network)
}

/// Whether all headings of a table are ours, or its caption is, or the names
/// down its side are.
fn is_view(grid: &Grid) -> bool {
    if grid.name.as_deref().is_some_and(words::is_label) {
        return true;
    }
    let named = |row: &GridRow| row.cells.first().is_some_and(|cell| words::is_label(&cell.text()));
    if grid.rows.iter().all(|row| row.cells.len() == 2) && grid.rows.iter().all(named) {
        return true;
    }
    let Some(first) = grid.rows.first() else { return false };
    let filled: Vec<&GridCell> = first.cells.iter().filter(|cell| !cell.lines.is_empty()).collect();
    filled.len() >= 2 && filled.iter().all(|cell| words::is_label(&cell.text()))
}

/// The width that most rows below the heading have.
pub(super) fn usual_width(grid: &Grid, head: usize) -> usize {
    let mut counts = std::collections::BTreeMap::new();
    for row in grid.rows.iter().skip(head) {
        *counts.entry(width(row)).or_insert(0_usize) += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map_or(0, |(width, _)| width)
}

impl<'a> Table<'a> {
    /// What the headings make of it.
    fn guessed(&self) -> TableKind {
        let has = |field: Field| self.columns.contains(&Some(field));
        let periods = self.columns.iter().filter(|f| matches!(f, Some(Field::Column(_)))).count();
        let columns = periods + usize::from(has(Field::Unplaced));
        let named = has(Field::Row) || has(Field::Goals) || has(Field::Umbrella);
        if named && (columns >= 2 || (columns == 1 && has(Field::Row) && has(Field::Goals)))
            || self.is_plan_without_periods()
        {
            TableKind::ActionPlan
        } else if has(Field::Time) && has(Field::What) && has(Field::Who) {
            TableKind::Agenda
        } else if has(Field::Who) && [Field::Contribution, Field::How, Field::Own].into_iter().any(has) {
            TableKind::MeetingPlanner
        } else if has(Field::Date) && (has(Field::Contents) || has(Field::Own)) {
            TableKind::LessonPlan
        } else if has(Field::Name)
            && [Field::Organisation, Field::Email, Field::Title, Field::Roles].into_iter().any(has)
        {
            TableKind::Participants
        } else if (has(Field::Time) && (has(Field::What) || has(Field::Contents)))
            || self.is_programme_in_lines()
        {
            TableKind::Agenda
        } else if has(Field::Goals) && has(Field::Number) && !has(Field::Row) && self.head > 0 {
            TableKind::Goals
        } else if self.named_lines() >= 3 && !self.grid.rows.first().is_some_and(|row| row.heading) {
            TableKind::ActivitySheets
        } else {
            TableKind::Ignored
        }
    }

    /// The columns of a plan in which no period stands yet.
    fn is_plan_without_periods(&self) -> bool {
        let marked = self.grid.rows.first().is_some_and(|row| row.heading);
        let columns: Vec<Field> = self.columns.iter().map_while(|field| *field).collect();
        let plan = matches!(
            columns.as_slice(),
            [Field::Row | Field::Umbrella]
                | [Field::Row | Field::Umbrella, Field::Column(_) | Field::Unplaced]
                | [Field::Goals, Field::Row, Field::Effects]
        );
        marked && columns.len() == self.columns.len() && plan
    }

    /// One column without a heading, in which three lines or more begin with a
    /// time.
    pub(super) fn is_programme_in_lines(&self) -> bool {
        const LEAST: usize = 3;
        let one = |row: &GridRow| matches!(row.cells.as_slice(), [cell] if cell.column == 0);
        let timed =
            |row: &&GridRow| row.cells.first().is_some_and(|cell| clock::leading(&cell.text()).is_some());
        self.head == 0
            && self.grid.rows.iter().all(one)
            && self.grid.rows.iter().filter(timed).take(LEAST).count() == LEAST
    }

    /// How many rows begin with the name of a sheet's line.
    fn named_lines(&self) -> usize {
        let first = |row: &GridRow| row.cells.first().map(GridCell::text).unwrap_or_default();
        self.grid.rows.iter().filter(|row| words::sheet_line(&first(row)).is_some()).count()
    }

    /// Takes it for what somebody says it is.
    fn choose(&mut self, kind: TableKind, own: Own<'_>) {
        self.kind = kind;
        if kind == TableKind::ActivitySheets {
            (self.head, self.columns) = (0, Vec::new());
        } else if kind == TableKind::Agenda && self.head == 0 && begins_with_a_time(self.grid) {
            self.columns = [Field::Time, Field::What, Field::Who].map(Some).to_vec();
            self.titles = vec![String::new(); 3];
        } else if self.head == 0 && self.columns.is_empty() {
            self.head = usize::from(!self.grid.rows.is_empty());
            if let Some(first) = self.grid.rows.first() {
                for cell in &first.cells {
                    self.name_column(cell, own);
                }
            }
        }
        let offered = kind.fields();
        for field in &mut self.columns {
            let fits = |field: &Field| {
                offered.contains(field)
                    || *field == Field::Own
                    || (kind == TableKind::ActionPlan && matches!(field, Field::Column(_)))
            };
            *field = field.filter(fits);
        }
    }
}

/// An agenda without headings: its first cell is a time or names a day.
fn begins_with_a_time(grid: &Grid) -> bool {
    let first = grid.rows.first().and_then(|row| row.cells.first()).map(GridCell::text).unwrap_or_default();
    clock::span(&first).is_some() || agenda::day::heading(&first).is_some()
}

/// What a heading means: the plan's own word, a known one, or a period of a
/// plan.
fn meaning(text: &str, own: Own<'_>) -> Option<Field> {
    let line = text.replace('\n', " ");
    let known = own.meaning(&line).or_else(|| heading(&line).map(|(field, _)| field));
    known.or_else(|| {
        period::in_heading(&line, own.periods)
            .map(|period| Field::Column(samspil_core::period::Column::Period(period)))
    })
}

fn rows<'a>(grid: &'a Grid, table: &Table<'a>, settings: &TableSettings, own: Own<'_>) -> Vec<TableRow<'a>> {
    let below = grid.rows.iter().enumerate().skip(table.head);
    below
        .filter(|(_, row)| !table.repeats_heading(row, own))
        .map(|(at, row)| TableRow { at, cells: placed(at, row, settings) })
        .collect()
}

impl Table<'_> {
    /// A heading that stands again further down, as at the end of a long table:
    /// all its cells are headings, and where the file marks headings, those of
    /// their own columns.
    fn repeats_heading(&self, row: &GridRow, own: Own<'_>) -> bool {
        let filled: Vec<&GridCell> = row.cells.iter().filter(|c| !c.lines.is_empty()).collect();
        let own_title = |cell: &&GridCell| {
            let title = self.titles.get(cell.column).map(String::as_str).unwrap_or_default();
            words::normal(title) == words::normal(&cell.text())
        };
        let marked = self.grid.rows.first().is_some_and(|row| row.heading) && !row.heading;
        filled.len() >= 3
            && filled.iter().all(|cell| meaning(&cell.text(), own).is_some())
            && (!marked || filled.iter().all(own_title))
    }
}

fn placed<'a>(at: usize, row: &'a GridRow, settings: &TableSettings) -> Vec<Placed<'a>> {
    let shifts: Vec<_> = settings.shifts.iter().filter(|shift| shift.row == at).collect();
    row.cells
        .iter()
        .map(|cell| {
            let by: i64 = shifts
                .iter()
                .filter(|shift| cell.column >= shift.from)
                .map(|shift| i64::from(shift.by))
                .sum();
            let column = i64::try_from(cell.column).unwrap_or(0).saturating_add(by).max(0);
            Placed { column: usize::try_from(column).unwrap_or(0), cell }
        })
        .collect()
}
