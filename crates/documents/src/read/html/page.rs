//! A page, from its first tag to its last. Elements are never put inside one
//! another: what is open is counted.

use super::super::budget::Budget;
use super::super::limits::{MAX_COLUMNS, MAX_TABLE_DEPTH};
use super::super::lines::{Lines, apart};
use super::super::table::TableBuilder;
use super::super::{Part, Refusal, Source, joined};
use super::effect::Effects;
use super::entity::decode;
use super::spans::Spans;
use super::token::Tag;

/// What was read of a page so far.
#[derive(Debug, Default)]
pub(super) struct Page {
    budget: Budget,
    parts: Vec<Part>,
    /// The outermost open table, and how many lie inside one another.
    table: Option<TableBuilder>,
    tables: usize,
    spans: Spans,
    lines: Lines,
    heading: Option<u8>,
    item: bool,
    effects: Effects,
    /// How many effects stand outside the open cell.
    outside_cell: usize,
    in_caption: bool,
    in_head: bool,
    /// All cells of the open row are headings.
    only_headings: bool,
    /// Between Word's marks for the bullet of a list's item.
    in_bullet: bool,
    preformatted: bool,
    /// A spreadsheet wrote it: a line break is a line of its own.
    from_sheet: bool,
}

impl Page {
    /// Text between tags.
    pub(super) fn text(&mut self, text: &str) -> Result<(), Refusal> {
        if self.in_bullet || self.effects.left_out() {
            return Ok(());
        }
        let text = decode(text);
        let struck = self.effects.struck();
        if self.preformatted {
            return self.lines.push(&text.replace("\r\n", "\n"), struck, &mut self.budget);
        }
        let text = collapse(&text, self.lines.ends_with_space());
        self.lines.push(&text, struck, &mut self.budget)
    }

    /// What stands in `<!…>`.
    pub(super) fn mark(&mut self, mark: &str) {
        if mark.starts_with("[if !supportLists") {
            (self.in_bullet, self.item) = (true, true);
        } else if mark.starts_with("[endif") {
            self.in_bullet = false;
        }
    }

    /// A style sheet.
    pub(super) fn style(&mut self, sheet: &str) {
        self.effects.learn(sheet);
    }

    /// An element begins.
    pub(super) fn open(&mut self, tag: &Tag<'_>) -> Result<(), Refusal> {
        let name = tag.name.to_ascii_lowercase();
        if is_block(&name) {
            self.flush()?;
        }
        match name.as_str() {
            "br" => self.line_break()?,
            "table" => self.open_table()?,
            "thead" | "tbody" | "tfoot" if self.tables == 1 => self.row_group(name == "thead")?,
            "caption" if self.tables == 1 => self.in_caption = true,
            "tr" if self.tables <= 1 => self.open_row()?,
            "td" | "th" if self.tables <= 1 => return self.open_cell(tag, name == "th"),
            "li" => self.item = true,
            "p" => self.open_paragraph(tag),
            "pre" => self.preformatted = true,
            "meta" => self.from_sheet |= tag.attribute("content").is_some_and(names_spreadsheet),
            "google-sheets-html-origin" => self.from_sheet = true,
            name => self.heading = heading(name).or(self.heading),
        }
        self.effects.open(tag);
        Ok(())
    }

    /// An element ends.
    pub(super) fn close(&mut self, name: &str) -> Result<(), Refusal> {
        let lower = name.to_ascii_lowercase();
        if is_block(&lower) {
            self.flush()?;
        }
        match lower.as_str() {
            "table" => self.close_table()?,
            "thead" | "tbody" | "tfoot" if self.tables == 1 => self.row_group(false)?,
            "caption" => self.in_caption = false,
            "tr" if self.tables == 1 => self.close_row()?,
            "td" | "th" if self.tables == 1 => self.close_cell()?,
            "li" | "p" => self.item = false,
            "pre" => self.preformatted = false,
            _ => {}
        }
        if is_block(&lower) && lower != "div" {
            self.heading = None;
        }
        self.effects.close(name);
        Ok(())
    }

    /// The page as read.
    pub(super) fn finish(mut self) -> Result<Source, Refusal> {
        self.flush()?;
        while self.tables > 0 {
            self.close_table()?;
        }
        Ok(Source { parts: self.parts })
    }

    fn line_break(&mut self) -> Result<(), Refusal> {
        if self.in_bullet || self.effects.left_out() {
            Ok(())
        } else {
            self.lines.line_break(&mut self.budget)
        }
    }

    fn open_paragraph(&mut self, tag: &Tag<'_>) {
        let item = tag
            .attribute("style")
            .is_some_and(|style| style.contains("mso-list:") && !style.contains("mso-list:none"));
        self.item |= item;
        if tag.attribute("class").is_some_and(|class| class.eq_ignore_ascii_case("MsoTitle")) {
            self.heading = Some(1);
        }
    }

    /// The lines so far are a paragraph of the open cell, caption or page.
    fn flush(&mut self) -> Result<(), Refusal> {
        if self.lines.is_empty() {
            self.lines = Lines::default();
            return Ok(());
        }
        let item = std::mem::take(&mut self.item);
        let lines = std::mem::take(&mut self.lines).finish(item, &mut self.budget)?;
        let text = || joined(&lines);
        match &mut self.table {
            Some(table) if self.in_caption => table.name(&text()),
            Some(table) if table.takes_lines() => {
                return table.lines(if self.from_sheet { apart(lines) } else { lines });
            }
            _ => self.parts.push(Part::Paragraph { text: text(), heading: self.heading }),
        }
        Ok(())
    }

    fn open_table(&mut self) -> Result<(), Refusal> {
        self.tables += 1;
        if self.tables > MAX_TABLE_DEPTH {
            return Err(Refusal::NestedTables);
        }
        if self.tables == 1 {
            (self.in_caption, self.in_head, self.only_headings) = (false, false, false);
            self.spans = Spans::default();
            self.outside_cell = self.effects.len();
            self.table = Some(TableBuilder::new(None, &mut self.budget)?);
        }
        Ok(())
    }

    fn close_table(&mut self) -> Result<(), Refusal> {
        if self.tables == 1 {
            self.close_row()?;
            self.in_caption = false;
            let grid = self.table.take().map(TableBuilder::finish).transpose()?.unwrap_or_default();
            if !grid.rows.is_empty() {
                self.parts.push(Part::Table(grid));
            }
        }
        self.tables = self.tables.saturating_sub(1);
        Ok(())
    }

    /// Rows of a new group follow: headings, or others.
    fn row_group(&mut self, of_headings: bool) -> Result<(), Refusal> {
        self.close_row()?;
        self.in_head = of_headings;
        Ok(())
    }

    /// Begins a row, and a table around it where none is open.
    fn open_row(&mut self) -> Result<(), Refusal> {
        match self.tables {
            0 => self.open_table()?,
            _ => self.close_row()?,
        }
        self.in_caption = false;
        self.only_headings = true;
        self.table.as_mut().map_or(Ok(()), TableBuilder::open_row)
    }

    fn close_row(&mut self) -> Result<(), Refusal> {
        self.close_cell()?;
        let Some(table) = &mut self.table else { return Ok(()) };
        if table.row().is_none() {
            return Ok(());
        }
        let has_own = table.row().is_some_and(|row| !row.cells.is_empty());
        self.spans.after_row(table, &mut self.budget)?;
        if let Some(row) = table.row() {
            row.heading = self.in_head || (self.only_headings && has_own);
        }
        self.spans.next_row();
        table.close_row()
    }

    fn open_cell(&mut self, tag: &Tag<'_>, is_heading: bool) -> Result<(), Refusal> {
        self.close_cell()?;
        if self.table.as_mut().is_none_or(|table| table.row().is_none()) {
            self.open_row()?;
        }
        let Some(table) = &mut self.table else { return Ok(()) };
        self.only_headings &= is_heading;
        self.spans.before_cell(table, &mut self.budget)?;
        table.open_cell(&mut self.budget)?;
        let span = tag.number("colspan").unwrap_or(1).clamp(1, MAX_COLUMNS + 1);
        self.spans.reach(table.column(), tag.number("rowspan").unwrap_or(1), span);
        if let Some(cell) = table.cell() {
            cell.span = span;
        }
        self.outside_cell = self.effects.len();
        self.effects.open(tag);
        Ok(())
    }

    fn close_cell(&mut self) -> Result<(), Refusal> {
        let Some(table) = &mut self.table else { return Ok(()) };
        if table.cell().is_some() {
            self.effects.end_inner(self.outside_cell);
        }
        table.close_cell()
    }
}

/// Whether the element stands in lines of its own.
fn is_block(name: &str) -> bool {
    heading(name).is_some()
        || matches!(
            name,
            "p" | "div"
                | "li"
                | "ul"
                | "ol"
                | "dl"
                | "dt"
                | "dd"
                | "table"
                | "caption"
                | "tr"
                | "td"
                | "th"
                | "thead"
                | "tbody"
                | "tfoot"
                | "blockquote"
                | "pre"
                | "hr"
                | "section"
                | "article"
                | "header"
                | "footer"
                | "address"
                | "figure"
                | "figcaption"
                | "form"
                | "fieldset"
                | "legend"
                | "center"
                | "main"
                | "nav"
                | "aside"
                | "body"
                | "html"
        )
}

fn heading(name: &str) -> Option<u8> {
    match name.as_bytes() {
        [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
        _ => None,
    }
}

fn names_spreadsheet(content: &str) -> bool {
    ["Excel", "Calc", "spreadsheet"].iter().any(|name| content.contains(name))
}

/// White space of the source as one space each, none after a space.
fn collapse(text: &str, mut after_space: bool) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if !letter.is_ascii_whitespace() {
            out.push(letter);
            after_space = false;
        } else if !std::mem::replace(&mut after_space, true) {
            out.push(' ');
        }
    }
    out
}
