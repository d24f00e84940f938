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
                    @if !table.caption.is_empty() { caption.said[is_said] { (words(&table.caption)) } }
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
                            th.number[column.number] scope="col" { (self.text(&column.title)) }
                        }
                    }
                }
            }
        }
    }

    fn row(self, table: &Table, row: &Row) -> Markup {
        let starts = row.cells.iter().scan(0, |at, cell| Some(std::mem::replace(at, *at + cell.span.max(1))));
        html! {
            tr.strong[row.strong].blank[row.blank] {
                @for (at, cell) in starts.zip(&row.cells) { (self.cell(table, at, cell)) }
            }
        }
    }

    fn cell(self, table: &Table, at: usize, cell: &Cell) -> Markup {
        let span = (cell.span > 1).then_some(cell.span);
        let number = span.is_none() && table.columns.get(at).is_some_and(|column| column.number);
        let lines = self.lines(&cell.lines);
        html! {
            @if at < table.row_headings && !cell.lines.is_empty() {
                th.number[number] scope="row" colspan=[span] { (lines) }
            } @else {
                td.number[number] colspan=[span] { (lines) }
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
