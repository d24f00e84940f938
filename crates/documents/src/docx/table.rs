//! Tables.

use super::measure::{Measure, widths};
use super::styles::{FACTS, InTable, Style, TABLE, TablePart};
use super::text::Paragraphs;
use crate::paper::{Cell, Column, Row, Table, Text};

/// Writes a table as wide as the text. A table without columns is none.
pub(super) fn write(paragraphs: &mut Paragraphs, measure: Measure, table: &Table) {
    if table.columns.is_empty() {
        return;
    }
    let widths = widths(&table.columns, measure.usable_width());
    start(paragraphs, TABLE, &widths, table.row_headings > 0, Some(table));
    let mut writer = Writer { paragraphs, table, widths: &widths };
    writer.heading_row();
    table.rows.iter().for_each(|row| writer.row(row));
    paragraphs.xml.put("</w:tbl>");
}

/// Writes names with what they are: a table of two columns without a heading row.
pub(super) fn facts(paragraphs: &mut Paragraphs, measure: Measure, facts: &[(String, Vec<Text>)]) {
    if facts.is_empty() {
        return;
    }
    let total = measure.usable_width();
    // The names are as wide on lying paper as they are on upright paper.
    let names = (total / 4).min(2600);
    let widths = [names, total - names];
    start(paragraphs, FACTS, &widths, true, None);
    for (name, lines) in facts {
        paragraphs.xml.put("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        cell(paragraphs, widths[0], 1, "", Style::FactName, &[Text::plain(name)]);
        cell(paragraphs, widths[1], 1, "", Style::FactText, lines);
        paragraphs.xml.put("</w:tr>");
    }
    paragraphs.xml.put("</w:tbl>");
}

fn start(
    paragraphs: &mut Paragraphs,
    style: &str,
    widths: &[u32],
    has_row_headings: bool,
    table: Option<&Table>,
) {
    let total: u32 = widths.iter().sum();
    let (row, column) = (u8::from(table.is_some()), u8::from(has_row_headings));
    // The same marks once more as bits, for older readers.
    let bits = 0x0600 + 0x20 * u16::from(row) + 0x80 * u16::from(column);
    paragraphs.xml.put(&format!(
        r#"<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{total}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="{bits:04X}" w:firstRow="{row}" w:lastRow="0" w:firstColumn="{column}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>"#
    ));
    if let Some(table) = table {
        describe(paragraphs, table);
    }
    paragraphs.xml.put("</w:tblPr><w:tblGrid>");
    for width in widths {
        paragraphs.xml.put(&format!(r#"<w:gridCol w:w="{width}"/>"#));
    }
    paragraphs.xml.put("</w:tblGrid>");
}

/// For those who do not see it: what the table shows, and its columns.
fn describe(paragraphs: &mut Paragraphs, table: &Table) {
    let columns: Vec<_> = table.columns.iter().map(|column| column.title.string()).collect();
    paragraphs.xml.put(r#"<w:tblCaption w:val=""#).words(&table.caption).put(r#""/>"#);
    paragraphs.xml.put(r#"<w:tblDescription w:val=""#).words(&columns.join(", ")).put(r#""/>"#);
}

struct Writer<'a> {
    paragraphs: &'a mut Paragraphs,
    table: &'a Table,
    widths: &'a [u32],
}

impl Writer<'_> {
    fn heading_row(&mut self) {
        self.paragraphs.xml.put("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (column, width) in self.table.columns.iter().zip(self.widths) {
            let style = self.style(TablePart::Head, column.number);
            cell(self.paragraphs, *width, 1, "", style, std::slice::from_ref(&column.title));
        }
        self.paragraphs.xml.put("</w:tr>");
    }

    fn row(&mut self, row: &Row) {
        self.paragraphs.xml.put("<w:tr><w:trPr><w:cantSplit/>").put(height(row)).put("</w:trPr>");
        let mut at = 0;
        for cell in &row.cells {
            self.cell(row, at, cell);
            at += cell.span.max(1);
        }
        let missing = Cell::new(Vec::new());
        // Word repairs a row without cells; a table of one column may have one.
        (at..self.widths.len()).for_each(|at| self.cell(row, at, &missing));
        self.paragraphs.xml.put("</w:tr>");
    }

    fn cell(&mut self, row: &Row, at: usize, content: &Cell) {
        let span = content.span.max(1);
        let width = self.widths.iter().skip(at).take(span).sum();
        let part =
            if row.strong || at < self.table.row_headings { TablePart::RowHead } else { TablePart::Text };
        let is_number = |column: &Column| column.number && span == 1;
        let style = self.style(part, self.table.columns.get(at).is_some_and(is_number));
        let shade = if row.strong { r#"<w:shd w:val="clear" w:color="auto" w:fill="F3F4F6"/>"# } else { "" };
        cell(self.paragraphs, width, span, shade, style, &content.lines);
    }

    fn style(&self, part: TablePart, number: bool) -> Style {
        Style::Table(InTable { part, number, dense: self.table.dense })
    }
}

/// Room to write by hand: at least a centimetre.
fn height(row: &Row) -> &'static str {
    if row.blank { r#"<w:trHeight w:val="600" w:hRule="atLeast"/>"# } else { "" }
}

/// A cell of so many columns. Even an empty one holds a paragraph.
fn cell(paragraphs: &mut Paragraphs, width: u32, span: usize, shade: &str, style: Style, lines: &[Text]) {
    paragraphs.xml.put(&format!(r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>"#));
    if span > 1 {
        paragraphs.xml.put(&format!(r#"<w:gridSpan w:val="{span}"/>"#));
    }
    paragraphs.xml.put(shade).put("</w:tcPr>");
    if lines.is_empty() {
        paragraphs.empty(style);
    }
    lines.iter().for_each(|line| paragraphs.add(style, line));
    paragraphs.xml.put("</w:tc>");
}
