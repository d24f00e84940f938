use std::io::{Cursor, Read};
use std::sync::Arc;

use proptest::prelude::*;
use quick_xml::events::{BytesStart, Event};

use super::*;
use crate::characters::clean;
use crate::paper::{
    Block, Cell, Colour, Column, Logo, Look, Page, RasterFormat, Row, Run, Table, Text, Tone,
};

fn document(blocks: Vec<Block>) -> Document {
    Document {
        title: "Plan".to_owned(),
        subtitle: None,
        language: Language::Da,
        look: Look::default(),
        page: Page::Portrait,
        foot: "Foot".to_owned(),
        blocks,
    }
}

fn column(title: &str, share: u16) -> Column {
    Column { title: Text::plain(title), share, number: false }
}

fn table(columns: Vec<Column>, rows: Vec<Row>) -> Table {
    Table { caption: "Caption".to_owned(), columns, row_headings: 1, dense: false, rows }
}

fn row(cells: &[&str]) -> Row {
    Row { cells: cells.iter().map(|text| Cell::plain(*text)).collect(), ..Row::default() }
}

/// A document with everything that may stand in one, all of it with `text`.
fn full(text: &str) -> Document {
    let said = || Text::plain(text);
    let link = Run { link: Some(format!("https://example.org/{text}")), ..Run::new(text, Tone::Plain) };
    let cells = vec![Cell::new(vec![said(), said()]), Cell { lines: vec![said()], span: 2 }];
    let logo = Logo {
        bytes: Arc::from(&b"logo"[..]),
        format: RasterFormat::Jpeg,
        size: (90, 30),
        alt: text.to_owned(),
    };
    Document {
        title: text.to_owned(),
        subtitle: Some(text.to_owned()),
        look: Look { organisation: Some(text.to_owned()), colour: Colour::default(), logo: Some(logo) },
        foot: text.to_owned(),
        ..document(vec![
            Block::Heading { level: 1, text: said(), new_page: true },
            Block::Paragraph(said().and(text, Tone::Struck).in_language(Language::Nn)),
            Block::Paragraph(Text { runs: vec![link] }),
            Block::Remark(said()),
            Block::List(vec![said(), said()]),
            Block::Facts(vec![(text.to_owned(), vec![said()])]),
            Block::Table(Table {
                caption: text.to_owned(),
                ..table(
                    vec![column(text, 1), column(text, 2), column("", 3)],
                    vec![Row { cells, strong: true, blank: true }],
                )
            }),
            Block::Picture(Picture { svg: "<svg/>".to_owned(), size: (4.0, 3.0), alt: text.to_owned() }),
        ])
    }
}

fn written(document: &Document) -> Vec<u8> {
    write(document, &|_| Some(b"png".to_vec())).unwrap()
}

fn part(file: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn names(file: &[u8]) -> Vec<String> {
    zip::ZipArchive::new(Cursor::new(file))
        .unwrap()
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect()
}

fn body(blocks: Vec<Block>) -> String {
    part(&written(&document(blocks)), "word/document.xml")
}

fn events(xml: &str) -> Vec<Event<'_>> {
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut events = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return events,
            event => events.push(event),
        }
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = element.try_get_attribute(name).unwrap()?;
    Some(attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).unwrap().into_owned())
}

/// Every paragraph: its style, a bar, its words.
fn paragraphs(xml: &str) -> Vec<String> {
    let (mut all, mut in_text) = (Vec::<String>::new(), false);
    for event in events(xml) {
        match event {
            Event::Start(element) if element.name().as_ref() == "w:p" => all.push(String::new()),
            Event::Start(element) if element.name().as_ref() == "w:t" => in_text = true,
            Event::End(element) if element.name().as_ref() == "w:t" => in_text = false,
            Event::Empty(element) => {
                let piece = match element.name().as_ref() {
                    "w:pStyle" => attribute(&element, "w:val").unwrap() + "|",
                    "w:br" => "\n".to_owned(),
                    "w:tab" => "\t".to_owned(),
                    _ => continue,
                };
                all.last_mut().unwrap().push_str(&piece);
            }
            Event::Text(text) if in_text => {
                all.last_mut().unwrap().push_str(&text);
            }
            Event::GeneralRef(reference) if in_text => {
                let c = match reference.as_ref() {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    other => panic!("unknown reference {other:?}"),
                };
                all.last_mut().unwrap().push(c);
            }
            _ => {}
        }
    }
    all
}

/// The values of an attribute wherever the element stands, in order.
fn values(xml: &str, element: &str, name: &str) -> Vec<String> {
    let elements = events(xml).into_iter().filter_map(|event| match event {
        Event::Start(found) | Event::Empty(found) if found.name().as_ref() == element => Some(found),
        _ => None,
    });
    elements.filter_map(|element| attribute(&element, name)).collect()
}

/// What `full` holds below its title, paragraph by paragraph.
fn expected(said: &str) -> Vec<String> {
    let once = |style: &str| format!("{style}|{said}");
    let mut all = vec![once("Subtitle"), once("Heading1"), format!("BodyText|{said}{said}")];
    all.extend(["BodyText", "Remark", "ListBullet", "ListBullet", "FactName", "FactText"].map(once));
    all.push("TableGap|".to_owned());
    all.extend((!said.is_empty()).then(|| once("Caption")));
    all.extend(["TableHead", "TableHead"].map(once));
    all.push("TableHead|".to_owned());
    all.extend(["TableRowHead"; 3].map(once));
    all.extend(["TableGap|".to_owned(), "Picture|".to_owned()]);
    all
}

proptest! {
    #[test]
    fn any_text_is_read_back_from_every_place(text in "[\\PC\\x00-\\x20\\x{7f}-\\x{9f}\\x{fffe}\\x{ffff}<>&\"']{0,30}") {
        let file = written(&full(&text));
        let said = clean(&text);
        let xml = part(&file, "word/document.xml");
        let title = (!text.is_empty()).then(|| format!("Title|{said}"));
        prop_assert_eq!(paragraphs(&xml), title.into_iter().chain(expected(&said)).collect::<Vec<_>>());
        for (element, name) in [("w:tblCaption", "w:val"), ("wp:docPr", "descr")] {
            prop_assert_eq!(values(&xml, element, name), [said.as_ref()]);
        }
        prop_assert_eq!(paragraphs(&part(&file, "word/header.xml")), [format!("Header|{said}\t")]);
        prop_assert_eq!(paragraphs(&part(&file, "word/footer.xml")), [format!("Footer|{said}\tSide 1 af 1")]);
        for name in names(&file).iter().filter(|name| name.ends_with(".xml") || name.ends_with(".rels")) {
            prop_assert!(!events(&part(&file, name)).is_empty());
        }
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert_eq!(written(&full("Ærø")), written(&full("Ærø")));
}

#[test]
fn the_parts_are_those_that_are_needed() {
    let plain = [
        "[Content_Types].xml",
        "_rels/.rels",
        "word/styles.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "docProps/core.xml",
        "word/footer.xml",
        "word/document.xml",
        "word/_rels/document.xml.rels",
    ];
    let mut expected: Vec<_> = plain.map(str::to_owned).to_vec();
    assert_eq!(names(&written(&document(vec![]))), expected);
    expected.extend(["word/header.xml", "word/_rels/header.xml.rels"].map(str::to_owned));
    expected.extend(["picture1.png", "picture1.svg", "logo.jpeg"].map(|name| format!("word/media/{name}")));
    let mut found = names(&written(&full("x")));
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
}

#[test]
fn a_tone_is_a_character_style_and_a_foreign_language_is_said() {
    let text = Text::plain("a").and("b", Tone::Strong).and("c", Tone::Muted).and("d", Tone::Tentative);
    let foreign = Text::toned("e", Tone::Struck).in_language(Language::Nb);
    let own = Text::plain("f").in_language(Language::Da);
    let xml = body(vec![Block::Paragraph(text), Block::Paragraph(foreign), Block::Paragraph(own)]);
    assert_eq!(values(&xml, "w:rStyle", "w:val"), ["Strong", "Muted", "Tentative", "Struck"]);
    assert_eq!(values(&xml, "w:lang", "w:val"), ["nb-NO"]);
}

#[test]
fn no_piece_of_a_strong_paragraph_is_strong_by_itself() {
    let strong = || Text::toned("x", Tone::Strong).and("y", Tone::Struck);
    let heading = Block::Heading { level: 2, text: strong(), new_page: false };
    let cells = vec![Cell::new(vec![strong()]), Cell::new(vec![strong()])];
    let rows = vec![Row { cells, ..Row::default() }];
    let xml = body(vec![heading, Block::Table(table(vec![column("a", 1), column("b", 1)], rows))]);
    assert_eq!(values(&xml, "w:rStyle", "w:val"), ["Struck", "Struck", "Strong", "Struck"]);
}

#[test]
fn links_lead_outside_and_the_same_address_is_kept_once() {
    let link = |address: &str| Run { link: Some(address.to_owned()), ..Run::new("x", Tone::Plain) };
    let runs = vec![
        link("https://example.org/?a=1&b=2"),
        link("javascript:x"),
        link("https://example.org/?a=1&b=2"),
    ];
    let file = written(&document(vec![Block::Paragraph(Text { runs })]));
    let ids = values(&part(&file, "word/document.xml"), "w:hyperlink", "r:id");
    assert_eq!(ids, ["rId5", "rId5"]);
    let targets = values(&part(&file, "word/_rels/document.xml.rels"), "Relationship", "Target");
    let expected =
        ["styles.xml", "numbering.xml", "settings.xml", "footer.xml", "https://example.org/?a=1&b=2"];
    assert_eq!(targets, expected);
}

#[test]
fn a_table_is_as_wide_as_the_text_and_its_columns_have_their_shares() {
    let columns = vec![column("a", 1), column("b", 2), column("c", 4)];
    let spanning = Row { cells: vec![Cell::plain("x"), Cell { lines: vec![], span: 2 }], ..Row::default() };
    let xml = body(vec![Block::Table(table(columns, vec![row(&["1"]), spanning]))]);
    assert_eq!(values(&xml, "w:gridCol", "w:w"), ["1344", "2689", "5379"]);
    assert_eq!(values(&xml, "w:tblW", "w:w"), ["9412"]);
    let widths = values(&xml, "w:tcW", "w:w");
    assert_eq!(widths, ["1344", "2689", "5379", "1344", "2689", "5379", "1344", "8068"]);
    assert_eq!(values(&xml, "w:gridSpan", "w:val"), ["2"]);
    assert_eq!(values(&xml, "w:tblDescription", "w:val"), ["a, b, c"]);
}

#[test]
fn figures_stand_at_the_right_edge_and_blank_rows_have_room() {
    let columns = vec![column("a", 1), Column { number: true, ..column("b", 1) }];
    let strong = Row { strong: true, ..row(&["I alt", "3"]) };
    let blank = Row { blank: true, ..Row::default() };
    let dense = Table { dense: true, ..table(columns, vec![row(&["x", "3"]), strong, blank]) };
    let xml = body(vec![Block::Table(dense)]);
    let styles: Vec<_> = values(&xml, "w:pStyle", "w:val");
    let expected =
        ["Head", "HeadNumber", "RowHead", "Number", "RowHead", "RowHeadNumber", "RowHead", "Number"];
    assert_eq!(styles[2..10], expected.map(|style| format!("Table{style}Dense")));
    assert_eq!(values(&xml, "w:trHeight", "w:hRule"), ["atLeast"]);
}

#[test]
fn a_caption_is_not_said_twice_and_tables_do_not_touch() {
    let heading = |text: &str| Block::Heading { level: 3, text: Text::plain(text), new_page: false };
    let small = || Block::Table(table(vec![column("a", 1)], vec![]));
    let xml = body(vec![heading("Caption"), small(), small(), heading("Other")]);
    let expected = ["Plan", "Caption", "a", "", "Caption", "a", "Other"];
    let styles = ["Title", "Heading3", "TableHead", "TableGap", "Caption", "TableHead", "Heading3"];
    let expected: Vec<_> =
        styles.iter().zip(expected).map(|(style, text)| format!("{style}|{text}")).collect();
    assert_eq!(paragraphs(&xml), expected);
}

#[test]
fn a_picture_that_cannot_be_drawn_is_said_in_words() {
    let picture =
        |size| Block::Picture(Picture { svg: "<svg/>".to_owned(), size, alt: "Three dots".to_owned() });
    let said = vec!["Title|Plan".to_owned(), "Remark|Three dots".to_owned()];
    let undrawn = write(&document(vec![picture((4.0, 3.0))]), &|_| None).unwrap();
    assert_eq!(paragraphs(&part(&undrawn, "word/document.xml")), said);
    for size in [(0.0, 1.0), (f64::NAN, 1.0), (1.0, -1.0), (f64::INFINITY, 1.0)] {
        assert_eq!(paragraphs(&body(vec![picture(size)])), said, "{size:?}");
    }
}

#[test]
fn every_style_is_there() {
    use styles::{InTable, Style, TablePart};
    let mut styles =
        vec![Style::Title, Style::Subtitle, Style::Body, Style::ListBullet, Style::Caption, Style::Remark];
    styles.extend([
        Style::Picture,
        Style::Gap,
        Style::Header,
        Style::Footer,
        Style::FactName,
        Style::FactText,
    ]);
    styles.extend((1..=3).map(Style::Heading));
    for part in [TablePart::Text, TablePart::Head, TablePart::RowHead] {
        for (number, dense) in [(false, false), (false, true), (true, false), (true, true)] {
            styles.push(Style::Table(InTable { part, number, dense }));
        }
    }
    let mut expected: Vec<_> = styles.into_iter().map(Style::id).collect();
    expected.extend(
        [Tone::Strong, Tone::Muted, Tone::Tentative, Tone::Struck].map(|tone| styles::of_tone(tone).unwrap()),
    );
    expected.extend([styles::LINK, styles::TABLE, styles::FACTS]);
    expected.extend(["Normal", "DefaultParagraphFont", "TableNormal"]);
    let mut known = values(&part(&written(&full("x")), "word/styles.xml"), "w:style", "w:styleId");
    known.sort();
    expected.sort_unstable();
    assert_eq!(known, expected);
}

#[test]
fn every_language_and_sheet_is_said() {
    let expected =
        [(Language::Da, "da-DK"), (Language::Nb, "nb-NO"), (Language::Nn, "nn-NO"), (Language::En, "en-GB")];
    for (language, tag) in expected {
        let file = written(&Document { language, ..document(vec![]) });
        assert_eq!(values(&part(&file, "word/styles.xml"), "w:lang", "w:val"), [tag]);
    }
    for (page, width, height) in [
        (Page::Portrait, "11906", "16838"),
        (Page::Landscape, "16838", "11906"),
        (Page::Wide, "23811", "16838"),
    ] {
        let xml = part(&written(&Document { page, ..document(vec![]) }), "word/document.xml");
        assert_eq!(values(&xml, "w:pgSz", "w:w"), [width]);
        assert_eq!(values(&xml, "w:pgSz", "w:h"), [height]);
    }
}
