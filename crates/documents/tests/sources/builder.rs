//! Files in the shapes that planners send, written from short texts: `#` begins
//! a heading, `|` a row, other lines are paragraphs, an empty line ends a table.
//! In a cell ` // ` parts paragraphs, `* ` begins an item of a list, `+3 ` reaches over three columns, `^v `
//! begins what the cells `^` below it belong to.

use std::io::{Cursor, Write};

use rust_xlsxwriter::{Format, Workbook};
use zip::write::SimpleFileOptions;

/// A part of a file.
pub enum Part<'a> {
    Heading(&'a str),
    Paragraph(&'a str),
    Table(Vec<Vec<Cell<'a>>>),
}

/// A cell of a row.
#[derive(Clone)]
pub struct Cell<'a> {
    pub lines: Vec<&'a str>,
    pub span: u16,
    begins: bool,
    continues: bool,
}

/// Reads the short text.
pub fn parts(text: &str) -> Vec<Part<'_>> {
    let mut all = Vec::new();
    let mut rows = Vec::new();
    for line in text.lines().chain([""]) {
        match line.strip_prefix('|') {
            Some(row) => rows.push(row.split('|').map(cell).collect()),
            None if !rows.is_empty() => all.push(Part::Table(std::mem::take(&mut rows))),
            None => {}
        }
        match line.strip_prefix("# ") {
            Some(heading) => all.push(Part::Heading(heading)),
            None if line.is_empty() || line.starts_with('|') => {}
            None => all.push(Part::Paragraph(line)),
        }
    }
    all
}

fn cell(text: &str) -> Cell<'_> {
    let (begins, text) = text.strip_prefix("^v ").map_or((false, text), |rest| (true, rest));
    let (continues, text) = if text == "^" { (true, "") } else { (false, text) };
    let spanned = text.strip_prefix('+').and_then(|rest| rest.split_once(' '));
    let (span, text) = match spanned.and_then(|(span, rest)| Some((span.parse().ok()?, rest))) {
        Some(found) => found,
        None => (1, text),
    };
    let lines = text.split(" // ").map(str::trim).filter(|line| !line.is_empty()).collect();
    Cell { lines, span, begins, continues }
}

/// The rows of the tables, in order.
pub fn tables(text: &str) -> Vec<Vec<Vec<Cell<'_>>>> {
    let table = |part| if let Part::Table(rows) = part { Some(rows) } else { None };
    parts(text).into_iter().filter_map(table).collect()
}

/// How many lines stand in the cells.
pub fn lines(text: &str) -> usize {
    tables(text).iter().flatten().flatten().map(|cell| cell.lines.len()).sum()
}

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
const LINKS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;

/// The file as Word has it: the same text gives the same bytes.
pub fn docx(text: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Stored)
        .last_modified_time(zip::DateTime::default());
    let body: String = parts(text).iter().map(part).collect();
    let document = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}<w:sectPr/></w:body></w:document>"#
    );
    for (name, text) in
        [("[Content_Types].xml", TYPES), ("_rels/.rels", LINKS), ("word/document.xml", &document)]
    {
        zip.start_file(name, options).expect("a place in the file");
        zip.write_all(text.as_bytes()).expect("bytes");
    }
    zip.finish().expect("a file").into_inner()
}

fn part(part: &Part<'_>) -> String {
    match part {
        Part::Heading(text) => paragraph(text, r#"<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>"#),
        Part::Paragraph(text) => paragraph(text, ""),
        Part::Table(rows) => {
            let rows: String = rows.iter().map(|row| row_of(row)).collect();
            // A paragraph parts it from the table that may follow.
            format!("<w:tbl>{rows}</w:tbl><w:p/>")
        }
    }
}

fn row_of(row: &[Cell<'_>]) -> String {
    let cells: String = row.iter().map(cell_of).collect();
    format!("<w:tr>{cells}</w:tr>")
}

fn cell_of(cell: &Cell<'_>) -> String {
    let span = if cell.span > 1 { format!(r#"<w:gridSpan w:val="{}"/>"#, cell.span) } else { String::new() };
    let merge = match (cell.begins, cell.continues) {
        (true, _) => r#"<w:vMerge w:val="restart"/>"#,
        (_, true) => "<w:vMerge/>",
        _ => "",
    };
    let lines: String = cell.lines.iter().map(|line| line_of(line)).collect();
    let lines = if lines.is_empty() { "<w:p/>".to_owned() } else { lines };
    format!("<w:tc><w:tcPr>{span}{merge}</w:tcPr>{lines}</w:tc>")
}

/// A paragraph of a cell; an item of a list has its sign from Word.
fn line_of(line: &str) -> String {
    const ITEM: &str = r#"<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>"#;
    line.strip_prefix("* ").map_or_else(|| paragraph(line, ""), |item| paragraph(item, ITEM))
}

fn paragraph(text: &str, style: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    format!(r#"<w:p>{style}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>"#)
}

/// The file as Excel has it: a sheet per table, paragraphs as lines of a cell,
/// merged cells merged.
pub fn xlsx(text: &str) -> Vec<u8> {
    let mut book = Workbook::new();
    for rows in tables(text) {
        let sheet = book.add_worksheet();
        for (at, row) in rows.iter().enumerate() {
            let mut column = 0_u16;
            for cell in row {
                let (here, last) = (u32::try_from(at).expect("a row"), column + cell.span - 1);
                let below = rows.iter().skip(at + 1).take_while(|row| cell.begins && continued(row, column));
                let end = here + u32::try_from(below.count()).expect("rows");
                let text = cell.lines.join("\n").replace("* ", "• ");
                if (end, last) != (here, column) {
                    sheet.merge_range(here, column, end, last, &text, &Format::new()).expect("merged");
                } else if !text.is_empty() {
                    sheet.write_string(here, column, text).expect("a cell");
                }
                column = last + 1;
            }
        }
    }
    book.save_to_buffer().expect("a file")
}

/// The cell of a column belongs to the one above.
fn continued(row: &[Cell<'_>], column: u16) -> bool {
    let mut at = 0;
    row.iter().any(|cell| {
        let here = at == column && cell.continues;
        at += cell.span;
        here
    })
}
