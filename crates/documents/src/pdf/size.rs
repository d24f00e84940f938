//! How large a document may be. Setting takes about 60 kB and 0.5 ms for every
//! paragraph or cell; what is larger belongs into a spreadsheet.

use crate::paper::{Block, Document, Table, Text};

/// The most paragraphs, lines of cells and cells.
const LINES: usize = 10_000;
/// The most bytes of text.
const TEXT: usize = 1_000_000;
/// The most bytes of pictures.
const PICTURES: usize = 8_000_000;

/// What a document holds: lines, bytes of text, bytes of pictures.
#[derive(Default)]
struct Held {
    lines: usize,
    text: usize,
    pictures: usize,
}

/// The document can be set.
pub(super) fn fits(document: &Document) -> bool {
    let mut held = Held { lines: document.blocks.len(), ..Held::default() };
    document.blocks.iter().for_each(|block| held.add(block));
    held.lines <= LINES && held.text <= TEXT && held.pictures <= PICTURES
}

impl Held {
    fn add(&mut self, block: &Block) {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) | Block::Remark(text) => self.line(text),
            Block::List(items) => items.iter().for_each(|item| self.line(item)),
            Block::Facts(facts) => facts.iter().for_each(|(name, lines)| {
                self.text += name.len();
                lines.iter().for_each(|line| self.line(line));
            }),
            Block::Table(table) => self.table(table),
            Block::Picture(picture) => self.pictures += picture.svg.len(),
        }
    }

    fn table(&mut self, table: &Table) {
        // Empty cells cost less.
        self.lines += table.columns.len() + table.rows.len() * table.columns.len() / 4;
        table.columns.iter().for_each(|column| self.line(&column.title));
        let cells = table.rows.iter().flat_map(|row| &row.cells);
        cells.flat_map(|cell| &cell.lines).for_each(|line| self.line(line));
    }

    fn line(&mut self, text: &Text) {
        self.lines += 1 + text.runs.len() / 2;
        self.text += text.runs.iter().map(|run| run.text.len()).sum::<usize>();
    }
}
