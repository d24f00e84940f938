//! What is done with an input. The test that replays the kept inputs uses this
//! file too.

use std::io::{Cursor, Write};

use super::read::limits::{MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_TABLES};
use super::read::{Grid, GridRow, Part, Refusal, Source, clipboard, file};

/// Divides an input into the parts of a file; it stands in no UTF-8 text.
const DIVIDER: u8 = 0xff;

const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A target: its name, and what it does with an input.
type Target = (&'static str, fn(&[u8]));

/// Every target.
pub const TARGETS: [Target; 7] = [
    ("docx", |bytes| checked(file("a.docx", bytes))),
    ("docx_parts", |bytes| checked(file("a.docx", &docx(bytes)))),
    ("xlsx", |bytes| checked(file("a.xlsx", bytes))),
    ("xlsx_parts", |bytes| checked(file("a.xlsx", &xlsx(bytes)))),
    ("csv", |bytes| checked(file("a.csv", bytes))),
    ("html", |bytes| {
        checked(file("a.html", bytes));
        checked(clipboard(&String::from_utf8_lossy(bytes)));
    }),
    ("plan_file", |bytes| {
        let _ = samspil_core::plan_file::read(bytes, "a.toml");
        let _ = samspil_core::plan_file::read_json(bytes);
    }),
];

/// Runs the target of this name.
pub fn run(target: &str, input: &[u8]) {
    match TARGETS.iter().find(|(name, _)| *name == target) {
        Some((_, target)) => target(input),
        None => panic!("no target is called {target}"),
    }
}

/// A Word document of the input's parts: document, styles, relationships.
fn docx(input: &[u8]) -> Vec<u8> {
    let mut parts = input.split(|byte| *byte == DIVIDER);
    let own = parts.next().unwrap_or_default();
    let styles = parts.next().unwrap_or_default();
    let relationships = relationships(&[("s", "styles", "styles.xml")], parts.next());
    packed(
        "word/document.xml",
        &[
            ("word/document.xml", own),
            ("word/styles.xml", styles),
            ("word/_rels/document.xml.rels", relationships.as_slice()),
        ],
    )
}

/// A workbook of the input's parts: sheet, shared strings, styles, workbook.
fn xlsx(input: &[u8]) -> Vec<u8> {
    let mut parts = input.split(|byte| *byte == DIVIDER);
    let sheet = parts.next().unwrap_or_default();
    let strings = parts.next().unwrap_or(b"<sst/>");
    let styles = parts.next().unwrap_or(b"<styleSheet/>");
    let workbook =
        parts.next().unwrap_or(br#"<workbook><sheets><sheet name="A" id="r"/></sheets></workbook>"#);
    let all = [
        ("r", "worksheet", "sheet.xml"),
        ("t", "sharedStrings", "strings.xml"),
        ("s", "styles", "styles.xml"),
    ];
    packed(
        "xl/workbook.xml",
        &[
            ("xl/workbook.xml", workbook),
            ("xl/sheet.xml", sheet),
            ("xl/strings.xml", strings),
            ("xl/styles.xml", styles),
            ("xl/_rels/workbook.xml.rels", relationships(&all, None).as_slice()),
        ],
    )
}

fn relationships(known: &[(&str, &str, &str)], more: Option<&[u8]>) -> Vec<u8> {
    let one = |(id, kind, target): &(&str, &str, &str)| {
        format!(r#"<Relationship Id="{id}" Type="{RELATIONSHIPS}/{kind}" Target="{target}"/>"#)
    };
    let known: String = known.iter().map(one).collect();
    [b"<Relationships>", known.as_bytes(), more.unwrap_or_default(), b"</Relationships>"].concat()
}

fn packed(main: &str, own: &[(&str, &[u8])]) -> Vec<u8> {
    let rels = relationships(&[("m", "officeDocument", main)], None);
    let frame: [(&str, &[u8]); 2] = [("[Content_Types].xml", b"<Types/>"), ("_rels/.rels", &rels)];
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in frame.iter().chain(own) {
        writer.start_file(*name, options).expect("a part in memory");
        writer.write_all(content).expect("a part in memory");
    }
    writer.finish().expect("a container in memory").into_inner()
}

/// What is read keeps its promises; what is refused says why.
fn checked(result: Result<Source, Refusal>) {
    let source = match result {
        Ok(source) => source,
        Err(refusal) => {
            let _ = (refusal.message(), refusal.help());
            return;
        }
    };
    let grids: Vec<&Grid> = source
        .parts
        .iter()
        .filter_map(|part| if let Part::Table(grid) = part { Some(grid) } else { None })
        .collect();
    assert!(grids.len() <= MAX_TABLES);
    assert!(grids.iter().flat_map(|grid| &grid.rows).map(|row| row.cells.len()).sum::<usize>() <= MAX_CELLS);
    for grid in grids {
        assert!(grid.rows.is_sorted_by(|one, next| one.number < next.number), "rows in order");
        assert!(!grid.rows.is_empty() && grid.rows.len() <= MAX_ROWS, "rows within bounds");
        grid.rows.iter().for_each(check_row);
    }
}

fn check_row(row: &GridRow) {
    assert!((1..=MAX_ROWS).contains(&row.number) && !row.cells.is_empty());
    let mut free = 0;
    for cell in &row.cells {
        assert!(cell.column >= free && cell.span >= 1, "cells beside one another");
        free = cell.column + cell.span;
        for line in &cell.lines {
            assert!(!line.text.is_empty() && line.text.trim() == line.text, "lines without spaces");
        }
    }
    assert!(free <= MAX_COLUMNS);
}
