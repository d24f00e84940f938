//! The body of a document, from its first element to its last. Nothing here
//! calls itself: however deep elements lie, they are counted.

use super::super::budget::Budget;
use super::super::limits::MAX_TABLE_DEPTH;
use super::super::table::TableBuilder;
use super::super::xml::{Node, Tag, Xml};
use super::super::{Part, Refusal, Source, joined};
use super::field::{Fields, refuse_exchange};
use super::paragraph::{Paragraph, Run, symbol};
use super::styles::Styles;

/// What was read of a body so far.
pub(super) struct Body<'a> {
    part: &'a str,
    styles: &'a Styles,
    budget: Budget,
    parts: Vec<Part>,
    /// The outermost open table, and how many lie inside one another.
    table: Option<TableBuilder>,
    tables: usize,
    /// Open paragraphs: a text box stands inside one.
    paragraphs: Vec<Paragraph>,
    fields: Fields,
    /// Open choices between ways to show the same: whether one was taken.
    choices: Vec<bool>,
    /// Open fields to fill in: whether they show what is to be written there.
    placeholders: Vec<bool>,
    /// Which properties are being read.
    properties: Properties,
    in_text: bool,
    in_instruction: bool,
    /// The open row is marked as deleted.
    row_deleted: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Properties {
    None,
    Paragraph,
    Run,
    Row,
    Cell,
    Table,
}

impl<'a> Body<'a> {
    /// Reads the text of the part with this name.
    pub(super) fn read(text: &str, part: &'a str, styles: &'a Styles) -> Result<Source, Refusal> {
        let mut body = Self::new(part, styles);
        let mut xml = Xml::new(text, part);
        loop {
            match xml.next()? {
                Node::Open(tag) if body.leaves_out(&tag) => xml.skip()?,
                Node::Open(tag) => body.open(&tag)?,
                Node::Text(text) => body.text(&text)?,
                Node::Close(tag) => body.close(tag.local_name().into_inner())?,
                Node::End => return Ok(Source { parts: body.parts }),
            }
        }
    }

    fn new(part: &'a str, styles: &'a Styles) -> Self {
        Self {
            part,
            styles,
            budget: Budget::default(),
            parts: Vec::new(),
            table: None,
            tables: 0,
            paragraphs: Vec::new(),
            fields: Fields::default(),
            choices: Vec::new(),
            placeholders: Vec::new(),
            properties: Properties::None,
            in_text: false,
            in_instruction: false,
            row_deleted: false,
        }
    }

    /// Text that was deleted or moved away, properties as they were before, the
    /// second way to show the same, and how something is spoken.
    fn leaves_out(&mut self, tag: &Tag<'_>) -> bool {
        match tag.name() {
            "del" if self.properties == Properties::Row => {
                self.row_deleted = true;
                true
            }
            "del" | "moveFrom" | "rt" | "sectPr" => true,
            "pPrChange" | "rPrChange" | "tblPrChange" | "trPrChange" | "tcPrChange" | "tblGridChange" => true,
            // The look of the mark at a paragraph's end.
            "rPr" => self.properties == Properties::Paragraph,
            "Choice" | "Fallback" => {
                self.choices.last_mut().is_some_and(|taken| std::mem::replace(taken, true))
            }
            _ => false,
        }
    }

    fn open(&mut self, tag: &Tag<'_>) -> Result<(), Refusal> {
        match tag.name() {
            "p" => self.paragraphs.push(Paragraph::default()),
            "r" => self.paragraph().map(|p| p.run = Run::default()).unwrap_or_default(),
            "t" => self.in_text = true,
            "instrText" => self.in_instruction = true,
            "tab" | "ptab" if self.properties == Properties::None => self.write("\t")?,
            "br" | "cr" => self.write("\n")?,
            "noBreakHyphen" => self.write("-")?,
            "sym" => self.write(symbol(tag).encode_utf8(&mut [0; 4]))?,
            "fldChar" => self.fields.mark(&tag.attribute("fldCharType").unwrap_or_default()),
            "fldSimple" => refuse_exchange(&tag.attribute("instr").unwrap_or_default(), self.part)?,
            "AlternateContent" => self.choices.push(false),
            "sdt" => self.placeholders.push(false),
            "showingPlcHdr" => {
                self.placeholders.last_mut().map(|shown| *shown = tag.on()).unwrap_or_default()
            }
            "tbl" => self.open_table()?,
            "tr" if self.tables == 1 => self.open_row()?,
            "tc" if self.tables == 1 => self.open_cell()?,
            name => match properties(name) {
                Some(opened) => self.properties = opened,
                None => self.property(tag)?,
            },
        }
        Ok(())
    }

    fn property(&mut self, tag: &Tag<'_>) -> Result<(), Refusal> {
        let outermost = self.tables == 1;
        match self.properties {
            Properties::None => {}
            Properties::Paragraph => self.paragraph().map(|p| p.property(tag)).unwrap_or_default(),
            Properties::Run => self.paragraph().map(|p| p.run.property(tag)).unwrap_or_default(),
            Properties::Row if outermost => self.row_property(tag)?,
            Properties::Cell if outermost => self.cell_property(tag)?,
            Properties::Table if outermost && tag.name() == "tblCaption" => {
                let caption = tag.attribute("val").unwrap_or_default();
                self.budget.text(caption.len())?;
                self.table.as_mut().map(|table| table.name(&caption)).unwrap_or_default();
            }
            _ => {}
        }
        Ok(())
    }

    fn row_property(&mut self, tag: &Tag<'_>) -> Result<(), Refusal> {
        let Some(table) = &mut self.table else { return Ok(()) };
        match (tag.name(), table.row()) {
            ("tblHeader", Some(row)) => row.heading = tag.on(),
            ("gridBefore", _) => table.skip(tag.number("val").unwrap_or(0))?,
            _ => {}
        }
        Ok(())
    }

    fn cell_property(&mut self, tag: &Tag<'_>) -> Result<(), Refusal> {
        let Some(cell) = self.table.as_mut().and_then(TableBuilder::cell) else { return Ok(()) };
        match tag.name() {
            "gridSpan" => cell.span = tag.number("val").unwrap_or(1).max(1),
            "vMerge" => cell.continues = tag.attribute("val").as_deref() != Some("restart"),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), Refusal> {
        match name {
            "p" => self.close_paragraph()?,
            "t" => self.in_text = false,
            "instrText" => self.in_instruction = false,
            "AlternateContent" => drop(self.choices.pop()),
            "sdt" => drop(self.placeholders.pop()),
            "tbl" => self.close_table()?,
            "tr" if self.tables == 1 => self.close_row()?,
            "tc" if self.tables == 1 => self.close_cell()?,
            "pPr" | "rPr" | "trPr" | "tcPr" | "tblPr" => self.properties = Properties::None,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), Refusal> {
        if self.in_instruction {
            return self.fields.instruction(text, self.part);
        }
        // A line break of the XML is a space; the document's own are elements.
        match self.in_text {
            true if text.contains(['\n', '\r']) => self.write(&text.replace(['\n', '\r'], " ")),
            true => self.write(text),
            false => Ok(()),
        }
    }

    /// Text of the open paragraph, where it is seen.
    fn write(&mut self, text: &str) -> Result<(), Refusal> {
        if !self.fields.shows_text() || self.placeholders.contains(&true) {
            return Ok(());
        }
        let Some(paragraph) = self.paragraphs.last_mut() else { return Ok(()) };
        if paragraph.is_hidden(self.styles) {
            return Ok(());
        }
        let struck = paragraph.is_struck(self.styles);
        paragraph.lines.push(text, struck, &mut self.budget)
    }

    fn paragraph(&mut self) -> Option<&mut Paragraph> {
        self.paragraphs.last_mut()
    }

    fn close_paragraph(&mut self) -> Result<(), Refusal> {
        self.fields.end_paragraph();
        let Some(mut paragraph) = self.paragraphs.pop() else { return Ok(()) };
        let item = paragraph.is_item(self.styles);
        let lines = std::mem::take(&mut paragraph.lines).finish(item, &mut self.budget)?;
        if let Some(table) = &mut self.table {
            return table.lines(lines);
        }
        if !lines.is_empty() {
            let text = joined(&lines);
            self.parts.push(Part::Paragraph { text, heading: paragraph.heading(self.styles) });
        }
        Ok(())
    }

    fn open_table(&mut self) -> Result<(), Refusal> {
        self.tables += 1;
        if self.tables > MAX_TABLE_DEPTH {
            return Err(Refusal::NestedTables);
        }
        if self.tables == 1 {
            self.table = Some(TableBuilder::new(None, &mut self.budget)?);
        }
        Ok(())
    }

    fn close_table(&mut self) -> Result<(), Refusal> {
        self.tables = self.tables.saturating_sub(1);
        if self.tables == 0
            && let Some(table) = self.table.take()
        {
            let grid = table.finish()?;
            if !grid.rows.is_empty() {
                self.parts.push(Part::Table(grid));
            }
        }
        Ok(())
    }

    fn open_row(&mut self) -> Result<(), Refusal> {
        self.row_deleted = false;
        self.table.as_mut().map_or(Ok(()), TableBuilder::open_row)
    }

    fn close_row(&mut self) -> Result<(), Refusal> {
        let Some(table) = &mut self.table else { return Ok(()) };
        if std::mem::take(&mut self.row_deleted) {
            table.drop_row();
        }
        table.close_row()
    }

    fn open_cell(&mut self) -> Result<(), Refusal> {
        self.table.as_mut().map_or(Ok(()), |table| table.open_cell(&mut self.budget))
    }

    fn close_cell(&mut self) -> Result<(), Refusal> {
        self.table.as_mut().map_or(Ok(()), TableBuilder::close_cell)
    }
}

fn properties(name: &str) -> Option<Properties> {
    Some(match name {
        "pPr" => Properties::Paragraph,
        "rPr" => Properties::Run,
        "trPr" => Properties::Row,
        "tcPr" => Properties::Cell,
        "tblPr" => Properties::Table,
        _ => return None,
    })
}
