//! Files made to harm: each gets a clear refusal, none costs much.

use std::io::Cursor;

use zip::write::{SimpleFileOptions, ZipWriter};

use super::files::{
    document, docx, docx_with, p, read, refused, relationships, tbl, tc, tr, with_frame, worksheet, xlsx,
    xlsx_with, zipped,
};
use crate::read::{Refusal, clipboard, file};

fn damaged(part: &str) -> Refusal {
    Refusal::Damaged { part: Some(part.to_owned()) }
}

fn deep(part: &str) -> Refusal {
    Refusal::Deep { part: part.to_owned() }
}

#[test]
fn bombs_are_not_unpacked() {
    let spaces = " ".repeat(50 * 1024 * 1024);
    let bytes = with_frame("word/document.xml", &[("word/document.xml", &spaces)]);
    assert!(bytes.len() < 100_000, "{}", bytes.len());
    assert_eq!(refused("a.docx", &bytes), Refusal::Unpacked);
    // All together, in parts that are never read.
    let bytes = zipped(&[("a", spaces.as_str()), ("b", &spaces), ("c", &spaces)]);
    assert_eq!(refused("a.docx", &bytes), Refusal::Unpacked);
}

#[test]
fn sizes_that_lie_are_found_out() {
    let spaces = " ".repeat(8 * 1024 * 1024);
    let honest = with_frame("word/document.xml", &[("word/document.xml", &spaces)]);
    let size = u32::try_from(spaces.len()).unwrap().to_le_bytes();
    for lie in [0_u32, 10, u32::MAX] {
        let mut bytes = honest.clone();
        let places: Vec<usize> =
            (0..bytes.len() - 4).filter(|at| bytes.get(*at..*at + 4) == Some(size.as_slice())).collect();
        assert!(!places.is_empty());
        for at in places {
            bytes.get_mut(at..at + 4).unwrap().copy_from_slice(&lie.to_le_bytes());
        }
        let refusal = refused("a.docx", &bytes);
        let expected = [Refusal::Unpacked, damaged("word/document.xml"), Refusal::Damaged { part: None }];
        assert!(expected.contains(&refusal), "{refusal:?}");
    }
}

#[test]
fn containers_with_too_many_or_doubled_parts_are_refused() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..=5_000 {
        writer.start_file(format!("{number}"), SimpleFileOptions::default()).unwrap();
    }
    assert_eq!(refused("a.docx", &writer.finish().unwrap().into_inner()), Refusal::Entries);
    let same_but_case =
        with_frame("word/document.xml", &[("word/document.xml", "<a/>"), ("word/Document.xml", "<b/>")]);
    assert_eq!(refused("a.docx", &same_but_case), Refusal::Damaged { part: None });
    // The same name twice: written under another one of the same length.
    let mut twice =
        with_frame("word/document.xml", &[("word/document.xml", "<a/>"), ("word/documen2.xml", "<b/>")]);
    let (from, to) = (b"word/documen2.xml", b"word/document.xml");
    while let Some(at) = twice.windows(from.len()).position(|window| window == from) {
        twice.get_mut(at..at + to.len()).unwrap().copy_from_slice(to);
    }
    assert_eq!(refused("a.docx", &twice), Refusal::Damaged { part: None });
}

#[test]
fn a_file_cut_off_anywhere_is_refused() {
    let bytes = docx(&p("a"));
    for length in 0..bytes.len() {
        assert!(file("a.docx", bytes.get(..length).unwrap()).is_err(), "{length}");
    }
}

#[test]
fn a_byte_changed_anywhere_is_no_panic() {
    for whole in [docx(&tbl(&[tr("", &[tc("", &p("a"))])])), xlsx("<row><c><v>1</v></c></row>")] {
        for at in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes.get_mut(at..=at).unwrap().iter_mut().for_each(|byte| *byte ^= 0xff);
            let _ = file("a", &bytes);
        }
    }
}

#[test]
fn broken_xml_is_refused() {
    for xml in ["<w:body>", "<w:p></w:r>", "<w:p", "&unknown;", "<w:t>&#x110000;</w:t>", "</w:p>", "<w:p a='"]
    {
        assert_eq!(refused("a.docx", &docx(xml)), damaged("word/document.xml"), "{xml}");
    }
    let latin = with_frame("word/document.xml", &[]);
    assert_eq!(refused("a.docx", &latin), damaged("word/document.xml"));
    assert_eq!(refused("a.xlsx", &xlsx("<row><c><v>1</v>")), damaged("xl/worksheets/sheet1.xml"));
}

#[test]
fn entities_are_never_replaced() {
    let lol = (1..10)
        .map(|n| format!("<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10)))
        .collect::<String>();
    let laughs = format!("<!DOCTYPE a [<!ENTITY l0 \"lol\">{lol}]><w:document><w:t>&l9;</w:t></w:document>");
    let outside = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document>&x;</w:document>";
    for xml in [laughs.as_str(), outside] {
        let bytes = with_frame("word/document.xml", &[("word/document.xml", xml)]);
        assert_eq!(refused("a.docx", &bytes), Refusal::Doctype { part: "word/document.xml".into() });
    }
}

#[test]
fn nothing_is_taken_from_elsewhere() {
    let outside = |part: &str, target: &str| Refusal::Outside { part: part.into(), target: target.into() };
    for (kind, external) in [
        ("attachedTemplate", true),
        ("image", true),
        ("oleObject", true),
        ("subDocument", true),
        ("frame", true),
    ] {
        let bytes = docx_with(&p("a"), "", &[("r9", kind, "https://example.org/x", external)]);
        assert_eq!(
            refused("a.docx", &bytes),
            outside("word/document.xml", "https://example.org/x"),
            "{kind}"
        );
    }
    let chunk = docx_with(&p("a"), "", &[("r9", "aFChunk", "part.html", false)]);
    assert_eq!(refused("a.docx", &chunk), outside("word/document.xml", "part.html"));
    let link = relationships(&[("r1", "externalLinkPath", "file:///x.xlsx", true)]);
    let sheet = with_frame(
        "xl/workbook.xml",
        &[("xl/workbook.xml", "<workbook/>"), ("xl/externalLinks/_rels/externalLink1.xml.rels", &link)],
    );
    assert_eq!(refused("a.xlsx", &sheet), outside("xl/externallinks/externallink1.xml", "file:///x.xlsx"));
}

#[test]
fn fields_that_ask_other_programs_are_refused() {
    let split = r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> D</w:instrText></w:r><w:r><w:instrText>DEAUTO c:\\x</w:instrText></w:r></w:p>"#;
    let simple = r#"<w:p><w:fldSimple w:instr=" dde x"/></w:p>"#;
    for xml in [split, simple] {
        assert_eq!(
            refused("a.docx", &docx(xml)),
            Refusal::Outside { part: "word/document.xml".into(), target: "DDE".into() }
        );
    }
}

#[test]
fn great_depth_is_refused_or_counted() {
    let nested = |open: &str, close: &str, times| format!("{}{}", open.repeat(times), close.repeat(times));
    assert_eq!(refused("a.docx", &docx(&nested("<w:a>", "</w:a>", 10_000))), deep("word/document.xml"));
    let tables = nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 10_000);
    assert_eq!(refused("a.docx", &docx(&tables)), Refusal::NestedTables);
    assert_eq!(
        refused("a.xlsx", &xlsx(&nested("<row>", "</row>", 10_000))),
        deep("xl/worksheets/sheet1.xml")
    );
    let divs = clipboard(&nested("<div>", "</div>", 100_000)).unwrap();
    assert_eq!(divs.parts, []);
    let struck =
        clipboard(&format!("{}a", "<s><span style='text-decoration:line-through'>".repeat(100_000))).unwrap();
    assert_eq!(struck.parts.len(), 1);
    assert_eq!(clipboard(&"<table><tr><td>".repeat(100_000)), Err(Refusal::NestedTables));
}

#[test]
fn long_sheets_are_refused_with_the_limit() {
    let rows = |count: usize| "<row><c><v>1</v></c></row>".repeat(count);
    assert_eq!(refused("a.xlsx", &xlsx(&rows(100_000))), Refusal::Rows { table: "Plan".into() });
    assert_eq!(read("a.xlsx", &xlsx(&rows(20_000))).len(), 20_001);
    assert_eq!(refused("a.csv", "1;2\n".repeat(100_000).as_bytes()), Refusal::Rows { table: "1".into() });
    let row = tr("", &[tc("", "")]);
    assert_eq!(refused("a.docx", &docx(&tbl(&vec![row; 20_001]))), Refusal::Rows { table: "1".into() });
    assert_eq!(
        clipboard(&format!("<table>{}", "<tr><td>".repeat(20_001))),
        Err(Refusal::Rows { table: "1".into() })
    );
}

#[test]
fn a_single_cell_far_away_makes_no_room_for_the_others() {
    let far = |name: &str| xlsx(&format!(r#"<row r="1"><c r="{name}"><v>1</v></c></row>"#));
    assert_eq!(refused("a.xlsx", &far("XFD1048576")), Refusal::Rows { table: "Plan".into() });
    assert_eq!(refused("a.xlsx", &far("XFD1")), Refusal::Columns { table: "Plan".into(), row: 1 });
    // One without a value is passed over.
    let empty =
        xlsx(r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="3"/></row>"#);
    assert_eq!(read("a.xlsx", &empty), ["table Plan", "1: 0 1"]);
}

#[test]
fn merged_cells_that_cover_everything_cost_little() {
    let rows: String =
        (1..=20_000).map(|row| format!(r#"<row r="{row}"><c r="B{row}"><v>1</v></c></row>"#)).collect();
    let rows = rows.replacen("<row r=\"1\">", "<row r=\"1\"><c r=\"A1\"><v>1</v></c>", 1);
    let merged = format!("<mergeCells>{}</mergeCells>", r#"<mergeCell ref="A1:XFD1048576"/>"#.repeat(10_000));
    assert_eq!(refused("a.xlsx", &xlsx_with(&worksheet(&rows, &merged), "", "", "")), Refusal::Cells);
}

#[test]
fn one_long_text_named_by_many_cells_is_refused() {
    let strings = format!("<si><t>{}</t></si>", "a".repeat(32_000));
    let rows = "<row><c t=\"s\"><v>0</v></c></row>".repeat(10_000);
    assert_eq!(refused("a.xlsx", &xlsx_with(&worksheet(&rows, ""), &strings, "", "")), Refusal::Text);
}

#[test]
fn wide_tables_are_refused() {
    let columns = |row| Refusal::Columns { table: "1".into(), row };
    assert_eq!(refused("a.csv", format!("a{}", ";b".repeat(1_000_000)).as_bytes()), columns(1));
    assert_eq!(read("a.csv", format!("a{}", ";".repeat(1_000_000)).as_bytes()), ["table", "1: 0 a"]);
    let span = tc(r#"<w:gridSpan w:val="4000000000"/>"#, "");
    assert_eq!(refused("a.docx", &docx(&tbl(&[tr("", &[span])]))), columns(1));
    let before = tr(r#"<w:gridBefore w:val="501"/>"#, &[tc("", "")]);
    assert_eq!(refused("a.docx", &docx(&tbl(&[before]))), columns(1));
    assert_eq!(clipboard("<table><tr><td colspan=1000000>a"), Err(columns(1)));
    assert_eq!(clipboard(&format!("<table><tr>{}", "<td>".repeat(501))), Err(columns(1)));
}

#[test]
fn long_cells_are_refused_with_their_place() {
    let long = "a".repeat(32_768);
    let place = |table: &str, row, column| Refusal::CellText { table: table.into(), row, column };
    assert_eq!(refused("a.csv", format!("a;b\nc;{long}").as_bytes()), place("1", 2, 2));
    assert_eq!(refused("a.docx", &docx(&tbl(&[tr("", &[tc("", ""), tc("", &p(&long))])]))), place("1", 1, 2));
    assert_eq!(clipboard(&format!("<table><tr><td><td><td>{long}")), Err(place("1", 1, 3)));
    let rows = format!(r#"<row r="7"><c r="C7" t="inlineStr"><is><t>{long}</t></is></c></row>"#);
    assert_eq!(refused("a.xlsx", &xlsx(&rows)), place("Plan", 7, 3));
    let longest = xlsx(&rows.replace(&long, long.get(1..).unwrap()));
    assert_eq!(read("a.xlsx", &longest).len(), 2);
}

#[test]
fn many_of_anything_is_refused() {
    let table = tbl(&[tr("", &[tc("", "")])]);
    assert_eq!(refused("a.docx", &docx(&table.repeat(2_001))), Refusal::Tables);
    assert_eq!(clipboard(&"<p>a".repeat(400_001)), Err(Refusal::Lines));
    let row = format!("<tr>{}", "<td>".repeat(400));
    assert_eq!(clipboard(&format!("<table>{}", row.repeat(501))), Err(Refusal::Cells));
}

#[test]
fn tags_with_many_attributes_cost_little() {
    let attributes: String = (0..200_000).map(|n| format!(" a{n}=1")).collect();
    assert_eq!(clipboard(&format!("<p{attributes}>a")).unwrap().parts.len(), 1);
    let attributes = attributes.replace("=1", "=\"1\"");
    assert_eq!(read("a.docx", &docx(&format!("<w:p{attributes}><w:r><w:t>a</w:t></w:r></w:p>"))), ["p a"]);
}

#[test]
fn unclosed_things_cost_little() {
    for piece in
        ["<", "<!--", "<p a='", "<s>", "</s", "&", "<style>", "<script></", "<![if", "<td", "\"", "<a b="]
    {
        let _ = clipboard(&piece.repeat(100_000));
    }
    for piece in ["\"", "\"\"", ";", "\n", "\r", "\";", "a\n"] {
        let _ = file("a.csv", piece.repeat(300_000).as_bytes());
    }
}

#[test]
fn a_part_that_is_locked_says_so() {
    let mut bytes = with_frame("word/document.xml", &[("word/document.xml", &document(&p("a")))]);
    // The flag that says so, in both places where a container has it.
    for (sign, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let places: Vec<usize> =
            (0..bytes.len() - 4).filter(|at| bytes.get(*at..*at + 4) == Some(sign.as_slice())).collect();
        for at in places {
            bytes.get_mut(at + flags..=at + flags).unwrap().iter_mut().for_each(|byte| *byte |= 1);
        }
    }
    assert_eq!(refused("a.docx", &bytes), Refusal::Protected);
}
