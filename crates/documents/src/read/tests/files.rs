//! Builds files part by part, and says in short what was read.

use std::io::{Cursor, Write};

use zip::write::{SimpleFileOptions, ZipWriter};

use crate::read::{Grid, GridCell, Part, Refusal, Source, file};

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const SHEET: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A container with these parts.
pub fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Relationships: id, kind, target, and whether it lies outside.
pub fn relationships(all: &[(&str, &str, &str, bool)]) -> String {
    let one = |(id, kind, target, external): &(&str, &str, &str, bool)| {
        let mode = if *external { r#" TargetMode="External""# } else { "" };
        format!(r#"<Relationship Id="{id}" Type="{RELATIONSHIPS}/{kind}" Target="{target}"{mode}/>"#)
    };
    format!("<Relationships>{}</Relationships>", all.iter().map(one).collect::<String>())
}

/// The parts that every file has, pointing at its main part.
pub fn with_frame<'a>(main: &str, own: &[(&'a str, &'a str)]) -> Vec<u8> {
    let rels = relationships(&[("r", "officeDocument", main, false)]);
    let mut parts = vec![("[Content_Types].xml", "<Types/>"), ("_rels/.rels", &rels)];
    parts.extend_from_slice(own);
    zipped(&parts)
}

/// The main part of a document with this body.
pub fn document(body: &str) -> String {
    format!(r#"<?xml version="1.0"?><w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>"#)
}

/// A Word document with this body and these styles.
pub fn docx_with(body: &str, styles: &str, relationships_of_main: &[(&str, &str, &str, bool)]) -> Vec<u8> {
    let mut all = vec![("s", "styles", "styles.xml", false)];
    all.extend_from_slice(relationships_of_main);
    let styles = format!(r#"<w:styles xmlns:w="{WORD}">{styles}</w:styles>"#);
    with_frame(
        "word/document.xml",
        &[
            ("word/document.xml", &document(body)),
            ("word/_rels/document.xml.rels", &relationships(&all)),
            ("word/styles.xml", &styles),
        ],
    )
}

/// A Word document with this body.
pub fn docx(body: &str) -> Vec<u8> {
    docx_with(body, "", &[])
}

/// A sheet of a workbook with these rows, and what follows them.
pub fn worksheet(rows: &str, after: &str) -> String {
    format!(r#"<worksheet xmlns="{SHEET}"><sheetData>{rows}</sheetData>{after}</worksheet>"#)
}

/// A workbook of one sheet called `Plan`.
pub fn xlsx_with(worksheet: &str, strings: &str, styles: &str, properties: &str) -> Vec<u8> {
    let workbook = format!(
        r#"<workbook xmlns="{SHEET}" xmlns:r="{RELATIONSHIPS}">{properties}
           <sheets><sheet name="Plan" sheetId="1" r:id="r1"/></sheets></workbook>"#
    );
    let rels = relationships(&[
        ("r1", "worksheet", "worksheets/sheet1.xml", false),
        ("r2", "sharedStrings", "sharedStrings.xml", false),
        ("r3", "styles", "styles.xml", false),
    ]);
    with_frame(
        "xl/workbook.xml",
        &[
            ("xl/workbook.xml", &workbook),
            ("xl/_rels/workbook.xml.rels", &rels),
            ("xl/worksheets/sheet1.xml", worksheet),
            ("xl/sharedStrings.xml", &format!("<sst>{strings}</sst>")),
            ("xl/styles.xml", &format!("<styleSheet>{styles}</styleSheet>")),
        ],
    )
}

/// A workbook of one sheet with these rows.
pub fn xlsx(rows: &str) -> Vec<u8> {
    xlsx_with(&worksheet(rows, ""), "", "", "")
}

/// A paragraph in XML.
pub fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// A cell in XML.
pub fn tc(properties: &str, content: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>")
}

/// A row in XML.
pub fn tr(properties: &str, cells: &[String]) -> String {
    format!("<w:tr><w:trPr>{properties}</w:trPr>{}</w:tr>", cells.concat())
}

/// A table in XML.
pub fn tbl(rows: &[String]) -> String {
    format!("<w:tbl><w:tblPr/>{}</w:tbl>", rows.concat())
}

/// What was read, one line for each paragraph and row.
pub fn told(source: &Source) -> Vec<String> {
    source.parts.iter().flat_map(told_part).collect()
}

/// What was read of a file's bytes.
pub fn read(name: &str, bytes: &[u8]) -> Vec<String> {
    told(&file(name, bytes).unwrap())
}

/// Why a file is not read.
pub fn refused(name: &str, bytes: &[u8]) -> Refusal {
    file(name, bytes).unwrap_err()
}

/// The only table of a file.
pub fn only_table(source: Source) -> Grid {
    match <[Part; 1]>::try_from(source.parts) {
        Ok([Part::Table(grid)]) => grid,
        other => panic!("not one table: {other:?}"),
    }
}

fn told_part(part: &Part) -> Vec<String> {
    match part {
        Part::Paragraph { text, heading: Some(level) } => vec![format!("h{level} {text}")],
        Part::Paragraph { text, heading: None } => vec![format!("p {text}")],
        Part::Table(grid) => told_table(grid),
    }
}

fn told_table(grid: &Grid) -> Vec<String> {
    let name = grid.name.as_ref().map_or("table".to_owned(), |name| format!("table {name}"));
    let row = |row: &crate::read::GridRow| {
        let heading = if row.heading { "*" } else { "" };
        format!(
            "{}{heading}: {}",
            row.number,
            row.cells.iter().map(told_cell).collect::<Vec<_>>().join(" | ")
        )
    };
    std::iter::once(name).chain(grid.rows.iter().map(row)).collect()
}

/// `2+3^ text`: column 2, over 3 columns, continuing the cell above; lines are
/// divided by `/`, `>` goes on, `-` is an item, `~` is struck through.
fn told_cell(cell: &GridCell) -> String {
    let span = if cell.span == 1 { String::new() } else { format!("+{}", cell.span) };
    let continues = if cell.continues { "^" } else { "" };
    let mut lines = Vec::new();
    for line in &cell.lines {
        let mark = |on: bool, mark: &'static str| if on { mark } else { "" };
        let marks = [mark(line.goes_on, ">"), mark(line.item, "-"), mark(line.struck, "~")].concat();
        lines.push(format!("{marks}{}", line.text));
    }
    format!("{}{span}{continues} {}", cell.column, lines.join("/")).trim_end().to_owned()
}
