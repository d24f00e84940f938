//! Tables.

use maud::{Markup, html};

use super::{Writer, words};
use crate::characters::clean;
use crate::paper::{Cell, Row, Table, Text};

impl Writer {
    /// A table; `is_said` where the heading before it says what its caption says.
    pub(super) fn table(self, table: &Table, is_said: bool) -> Markup {
        html! {
            div.scroll role="region" tabindex="0" aria-label=(clean(&table.caption)) {
                table.doc-table.dense[table.dense] {
                    @if !table.caption.is_empty() { caption class=[is_said.then_some("said")] { (words(&table.caption)) } }
                    (self.heading_row(table))
                    tbody { @for row in &table.rows { (self.row(table, row)) } }
                }
            }
        }
    }

    fn heading_row(self, table: &Table) -> Markup {
        html! {
            thead {
                tr {
                    @for column in &table.columns {
                        // A heading without words would be announced as one all the same.
                        @if column.title.is_empty() {
                            td {}
                        } @else {
                            th class=[edge(column.number)] scope="col" { (self.text(&column.title)) }
                        }
                    }
                }
            }
        }
    }

    fn row(self, table: &Table, row: &Row) -> Markup {
        let starts = row.cells.iter().scan(0, |at, cell| Some(std::mem::replace(at, *at + cell.span.max(1))));
        let width: usize = row.cells.iter().map(|cell| cell.span.max(1)).sum();
        html! {
            tr class=[kind(row)] {
                @for (at, cell) in starts.zip(&row.cells) { (self.cell(table, at, cell)) }
                @for _ in width..table.columns.len() { td {} }
            }
        }
    }

    fn cell(self, table: &Table, at: usize, cell: &Cell) -> Markup {
        let span = (cell.span > 1).then_some(cell.span);
        let number = span.is_none() && table.columns.get(at).is_some_and(|column| column.number);
        let lines = self.lines(&cell.lines);
        html! {
            @if at < table.row_headings && !cell.lines.is_empty() {
                th class=[edge(number)] scope="row" colspan=[span] { (lines) }
            } @else {
                td class=[edge(number)] colspan=[span] { (lines) }
            }
        }
    }

    /// One line stands in the cell itself, several are paragraphs.
    fn lines(self, lines: &[Text]) -> Markup {
        html! {
            @if let [line] = lines {
                (self.text(line))
            } @else {
                @for line in lines { p { (self.text(line)) } }
            }
        }
    }
}

/// The class of figures, which stand at the right edge.
fn edge(number: bool) -> Option<&'static str> {
    number.then_some("number")
}

fn kind(row: &Row) -> Option<&'static str> {
    match (row.strong, row.blank) {
        (false, false) => None,
        (true, false) => Some("strong"),
        (false, true) => Some("blank"),
        (true, true) => Some("strong blank"),
    }
}
