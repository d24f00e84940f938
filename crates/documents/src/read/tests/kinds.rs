//! Which files are read, and what is said of the others.

use samspil_core::Language;
use samspil_words::Words;

use super::files::{docx, p, read, refused, relationships, with_frame, zipped};
use crate::read::{OtherFormat, Refusal};

/// The beginning of a file of a program from before 2007 that holds this stream.
fn compound(stream: &str) -> Vec<u8> {
    let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    bytes.resize(1024, 0);
    bytes.extend(stream.encode_utf16().chain([0]).flat_map(u16::to_le_bytes));
    bytes
}

#[test]
fn the_content_says_what_a_file_is() {
    let word = docx(&p("a"));
    for name in ["plan.docx", "plan.xlsx", "plan", "plan.csv"] {
        assert_eq!(read(name, &word), ["p a"], "{name}");
    }
    let page = b"\xef\xbb\xbf<html><table><tr><td>a</table>";
    for name in ["plan.html", "plan.xls", "plan"] {
        assert_eq!(read(name, page), ["table", "1: 0 a"], "{name}");
    }
    assert_eq!(read("udtræk.xls", b"a\tb\n"), ["table", "1: 0 a | 1 b"]);
}

#[test]
fn other_formats_are_refused_with_advice() {
    let open = |kind: &str| zipped(&[("mimetype", &format!("application/vnd.oasis.opendocument.{kind}"))]);
    let files: [(&str, Vec<u8>, OtherFormat); 9] = [
        ("a.doc", compound("WordDocument"), OtherFormat::Doc),
        ("a.docx", compound("WordDocument"), OtherFormat::Doc),
        ("a.xls", compound("Workbook"), OtherFormat::Xls),
        ("a.xls", compound("Book"), OtherFormat::Xls),
        ("a.odt", open("text"), OtherFormat::Odt),
        ("a.ods", open("spreadsheet"), OtherFormat::Ods),
        ("a.rtf", b"{\\rtf1\\ansi a}".to_vec(), OtherFormat::Rtf),
        ("a.pdf", b"%PDF-1.7".to_vec(), OtherFormat::Pdf),
        ("a.xlsb", with_frame("xl/workbook.bin", &[]), OtherFormat::Xlsb),
    ];
    for (name, bytes, format) in files {
        assert_eq!(refused(name, &bytes), Refusal::OtherFormat(format), "{name}");
    }
    assert_eq!(
        refused("a.pptx", &with_frame("ppt/presentation.xml", &[])),
        Refusal::OtherFormat(OtherFormat::Slides)
    );
}

#[test]
fn what_is_locked_or_unknown_is_refused() {
    assert_eq!(refused("a.docx", &compound("EncryptedPackage")), Refusal::Protected);
    assert_eq!(refused("a.docx", b""), Refusal::Empty);
    assert_eq!(refused("a.docx", b"a plain text"), Refusal::Misnamed { ending: ".docx".into() });
    assert_eq!(refused("a.XLSX", b"\x89PNG\r\n\0"), Refusal::Misnamed { ending: ".xlsx".into() });
    assert_eq!(refused("a.png", b"\x89PNG\r\n\0"), Refusal::Unknown);
    assert_eq!(refused("a.toml", b"a = 1"), Refusal::Unknown);
    assert_eq!(refused("a.zip", &zipped(&[("a.txt", "a")])), Refusal::Unknown);
    let bytes = 10 * 1024 * 1024 + 1;
    assert_eq!(refused("a.csv", &vec![b'a'; bytes]), Refusal::TooLarge { bytes });
}

#[test]
fn macros_are_refused_wherever_they_show() {
    let rels = relationships(&[("r", "officeDocument", "word/document.xml", false)]);
    let types = |content: &str| {
        zipped(&[("[Content_Types].xml", content), ("_rels/.rels", &rels), ("word/document.xml", "<w/>")])
    };
    let kind = "<Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>";
    assert_eq!(refused("a.docx", &types(kind)), Refusal::Macros);
    assert_eq!(
        refused("a.docx", &with_frame("word/document.xml", &[("word/vbaProject.bin", "x")])),
        Refusal::Macros
    );
    assert_eq!(
        refused("a.xlsx", &with_frame("xl/workbook.xml", &[("xl/macrosheets/sheet1.xml", "x")])),
        Refusal::Macros
    );
    assert_eq!(refused("a.docm", &docx(&p("a"))), Refusal::Macros);
}

#[test]
fn every_refusal_says_what_is_wrong_and_how_to_go_on_in_every_language() {
    for language in Language::ALL {
        let words = Words::of(language);
        for refusal in all() {
            for message in [refusal.message(), refusal.help()] {
                assert!(words.has(&message.key), "{}: {}", language.tag(), message.key);
                let text = words.message(&message);
                assert!(!text.contains('{') && !text.contains('⟦'), "{text}");
            }
        }
    }
    let rows = Refusal::Rows { table: "Deltagere".into() };
    assert_eq!(
        Words::of(Language::Da).message(&rows.message()),
        "Tabel Deltagere er for lang. Der læses højst 20000 rækker af en tabel."
    );
}

fn all() -> Vec<Refusal> {
    use OtherFormat::{Doc, Ods, Odt, Pdf, Rtf, Slides, Xls, Xlsb};
    let (part, table) = ("word/document.xml".to_owned(), "2".to_owned());
    let mut all = vec![
        Refusal::Empty,
        Refusal::TooLarge { bytes: 11_000_000 },
        Refusal::Unknown,
        Refusal::Misnamed { ending: ".docx".into() },
        Refusal::Protected,
        Refusal::Macros,
        Refusal::Outside { part: part.clone(), target: "https://example.org/".into() },
        Refusal::Doctype { part: part.clone() },
        Refusal::Damaged { part: None },
        Refusal::Damaged { part: Some(part.clone()) },
        Refusal::Unpacked,
        Refusal::Entries,
        Refusal::Rows { table: table.clone() },
        Refusal::Columns { table: table.clone(), row: 7 },
        Refusal::Cells,
        Refusal::Tables,
        Refusal::Lines,
        Refusal::Text,
        Refusal::CellText { table, row: 7, column: 3 },
        Refusal::Deep { part },
        Refusal::NestedTables,
    ];
    all.extend([Doc, Odt, Rtf, Xls, Xlsb, Ods, Pdf, Slides].map(Refusal::OtherFormat));
    all
}
