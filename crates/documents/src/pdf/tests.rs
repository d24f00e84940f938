use proptest::prelude::*;
use samspil_core::Language;

use super::*;
use crate::paper::{
    Block, Cell, Colour, Column, Logo, Look, Page, Picture, RasterFormat, Row, Run, Table, Text, Tone,
};

fn document(blocks: Vec<Block>) -> Document {
    Document {
        title: "Handleplan for netværket".to_owned(),
        subtitle: Some("Gælder fra august".to_owned()),
        language: Language::Da,
        look: Look { organisation: Some("Region Eksempel".to_owned()), ..Look::default() },
        page: Page::Landscape,
        foot: "Udgave 3".to_owned(),
        blocks,
    }
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(Text::plain(text))
}

fn column(title: &str, number: bool) -> Column {
    Column { title: Text::plain(title), share: 2, number }
}

fn row(cells: &[&str]) -> Row {
    Row { cells: cells.iter().map(|text| Cell::plain(*text)).collect(), ..Row::default() }
}

fn table() -> Table {
    let heading = Row { cells: vec![Cell { span: 3, ..Cell::plain("Spor 1") }], strong: true, blank: false };
    let tones = [Tone::Strong, Tone::Muted, Tone::Tentative, Tone::Struck];
    let told = tones.iter().map(|tone| Text::toned("ord", *tone)).collect();
    Table {
        caption: "Resultatmål og aktiviteter".to_owned(),
        columns: vec![column("Resultatmål", false), column("2. halvår 2025", false), column("Timer", true)],
        row_headings: 1,
        dense: true,
        rows: vec![
            heading,
            row(&["Flere søger lederstillinger", "Opstart", "12,5"]),
            Row { cells: vec![Cell::plain("Nyt"), Cell::new(told), Cell::plain("3")], ..Row::default() },
            Row { blank: true, ..row(&["", "", ""]) },
        ],
    }
}

fn svg() -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\" width=\"100\" height=\"50\">\
     <style>text{font-family:Inter}.strong{font-weight:600}</style>\
     <text class=\"strong\" x=\"4\" y=\"20\">Møde på Åland 🎉</text></svg>"
        .to_owned()
}

fn rich() -> Document {
    let link = Run { link: Some("https://example.org/".to_owned()), ..Run::new("siden", Tone::Plain) };
    document(vec![
        paragraph("Indledning\nmed linjeskift"),
        Block::Remark(Text::plain("Deltakarane møtest").in_language(Language::Nn)),
        Block::Heading { level: 1, text: Text::plain("Plan"), new_page: true },
        Block::Table(table()),
        Block::Heading { level: 2, text: Text::plain("Praktisk"), new_page: false },
        Block::Facts(vec![("Hvor".to_owned(), vec![Text { runs: vec![link] }, Text::plain("Rådhuset")])]),
        Block::List(vec![Text::plain("et"), Text::plain("to")]),
        Block::Picture(Picture { svg: svg(), size: (100.0, 50.0), alt: "Et møde".to_owned() }),
    ])
}

fn holds(file: &[u8], words: &str) -> bool {
    file.windows(words.len()).any(|part| part == words.as_bytes())
}

#[test]
fn the_file_is_for_everybody_and_for_the_archive() {
    let file = write(&rich()).expect("a file");
    assert!(file.starts_with(b"%PDF-1.7"));
    for words in
        ["/Lang(da)", "/Marked true", "<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<"]
    {
        assert!(holds(&file, words), "{words}");
    }
    assert!(holds(&file, "Handleplan for netværket"), "the title in the metadata");
}

#[test]
fn the_same_document_is_the_same_file_and_another_one_is_not() {
    let file = write(&rich()).expect("a file");
    assert!(file == write(&rich()).expect("a file"));
    let mut other = rich();
    other.look.colour = Colour([0x5a, 0x1f, 0x2b]);
    assert!(file != write(&other).expect("a file"));
    let later = DateTime::constant(2026, 8, 27, 9, 0, 0, 0);
    assert!(file != write_as_of(&rich(), later).expect("a file"));
}

fn count(file: &[u8], words: &str) -> usize {
    file.windows(words.len()).filter(|part| *part == words.as_bytes()).count()
}

fn pages(document: &Document) -> usize {
    count(&write(document).expect("a file"), "/Type/Page/")
}

#[test]
fn every_cell_is_a_cell_for_screen_readers() {
    let file = write(&document(vec![Block::Table(table())])).expect("a file");
    // The heads of three columns and of two rows, and a heading inside the table.
    assert_eq!(["/S/Table", "/S/TR", "/S/TH", "/S/TD"].map(|tag| count(&file, tag)), [1, 5, 6, 7]);
}

#[test]
fn a_row_stands_on_one_page_unless_it_is_higher() {
    let of = |rows: Vec<Row>| pages(&document(vec![Block::Table(Table { rows, ..table() })]));
    // A row takes a third of the page.
    let third = "linje\n".repeat(16);
    assert_eq!(of(vec![row(&["a", &third, ""]); 2]), 1);
    assert_eq!(of(vec![row(&["a", &third, ""]); 3]), 2);
    // Nothing of a long one is lost below the page's edge.
    assert_eq!(of(vec![row(&["a", &"linje\n".repeat(200), ""])]), 5);
    assert_eq!(of(vec![Row { strong: true, ..row(&[&"linje\n".repeat(200)]) }]), 5);
}

#[test]
fn a_chapter_begins_a_page_and_a_picture_fills_one_at_most() {
    let heading = |new_page| Block::Heading { level: 1, text: Text::plain("Kapitel"), new_page };
    assert_eq!(pages(&document(vec![paragraph("a"), heading(false), heading(false)])), 1);
    assert_eq!(pages(&document(vec![paragraph("a"), heading(true), heading(true)])), 3);
    for size in [(1600.0, 100.0), (1600.0, 900.0), (10.0, 1000.0)] {
        let picture = Block::Picture(Picture { svg: svg(), size, alt: "Et møde".to_owned() });
        assert_eq!(pages(&document(vec![picture])), 1, "{size:?}");
    }
}

#[test]
fn the_shape_of_a_document_is_never_an_obstacle() {
    let bare = Document { title: String::new(), subtitle: None, foot: String::new(), ..document(Vec::new()) };
    let deep = Block::Heading { level: 3, text: Text::plain("Dybt"), new_page: false };
    let none = Table { columns: Vec::new(), ..table() };
    let empty = Table { rows: Vec::new(), ..table() };
    let ragged = Table { rows: vec![row(&["a"]), row(&["a", "b", "c", "d"]), Row::default()], ..table() };
    let wide = Table {
        columns: (0..150).map(|nth| column(&format!("Kolonne {nth}"), nth % 2 == 0)).collect(),
        rows: vec![row(&["Ord"; 150])],
        ..table()
    };
    let lines = Table { rows: vec![row(&["a\nb", &"langt ".repeat(20_000), "1"])], ..table() };
    let ending = Table { rows: table().rows.into_iter().take(1).collect(), ..table() };
    let nothing = vec![Block::List(Vec::new()), Block::Facts(Vec::new()), paragraph("")];
    let all = [vec![], vec![deep], vec![Block::Table(none)], vec![Block::Table(empty)], nothing];
    let tables = [ragged, wide, lines, ending].map(|table| vec![Block::Table(table)]);
    assert!(write(&bare).is_ok());
    for blocks in all.into_iter().chain(tables) {
        assert!(write(&document(blocks.clone())).is_ok(), "{blocks:?}");
    }
}

#[test]
fn what_no_font_draws_is_shown_as_such() {
    let text = "🎉👩‍👩‍👧 漢字 العربية \u{feff}a\u{0}\u{7}\u{1b}\u{ad}b\u{200b}c\u{e000}\u{fffe}\u{202e}x\u{2028}y e\u{301} \u{2190}\u{301} ☐☑✓";
    let shown = characters::printable(text);
    assert_eq!(
        shown,
        "\u{fffd}\u{fffd}\u{fffd}\u{fffd} \u{fffd}\u{fffd} \u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd} a\u{ad}b\u{200b}c\u{fffd}\u{fffd}x y e\u{301} \u{2190}\u{301} ☐☑✓"
    );
    let heading = Block::Heading { level: 1, text: Text::plain(text), new_page: false };
    let named = Document {
        title: text.to_owned(),
        foot: text.to_owned(),
        ..document(vec![heading, paragraph(text)])
    };
    assert!(write(&named).is_ok());
    assert_eq!(characters::printable("Blåbærgrød – 12,5 %"), "Blåbærgrød – 12,5 %");
}

#[test]
fn every_character_of_the_plane_can_be_printed_in_every_tone() {
    let all: String = (0..=0x2_ffff).filter_map(char::from_u32).collect();
    let text: String = characters::printable(&all).chars().filter(|c| *c != '\u{fffd}').collect();
    let tones = [Tone::Plain, Tone::Strong, Tone::Tentative, Tone::Struck];
    let mut blocks: Vec<Block> =
        tones.iter().map(|tone| Block::Paragraph(Text::toned(text.clone(), *tone))).collect();
    // Italic and strong at once: a tentative piece of a sum.
    let cells = Cell::new(vec![Text::toned(text.clone(), Tone::Tentative)]);
    let strong = Row { cells: vec![cells, Cell::plain(""), Cell::plain("")], strong: true, blank: false };
    blocks.push(Block::Table(Table { rows: vec![strong], ..table() }));
    assert!(text.chars().count() > 2500);
    write(&document(blocks)).expect("a file");
}

#[test]
fn addresses_go_on_after_their_signs_in_narrow_columns() {
    let said = |text: &str, width: f64| {
        let texts = [Text::plain(text)];
        let lines = data::cell_lines(&texts, width, 9.0);
        serde_json::to_value(&lines).expect("lines")[0]
            .as_array()
            .expect("pieces")
            .iter()
            .fold(String::new(), |all, piece| all + piece["t"].as_str().unwrap_or_default())
    };
    let mail = "henriette.skovlund@center.example";
    assert_eq!(said(mail, 60.0), "henriette.\u{200b}skovlund@\u{200b}center.\u{200b}example");
    assert_eq!(said(mail, 600.0), mail);
    assert_eq!(said("Overborgmester.", 30.0), "Overborgmester.");
}

#[test]
fn words_without_end_are_broken() {
    let word = "m".repeat(100);
    assert_eq!(
        characters::printable(&word),
        format!("{0}\u{200b}{0}\u{200b}{1}", "m".repeat(40), "m".repeat(20))
    );
    let name = "n".repeat(50_000);
    let heading = Block::Heading { level: 1, text: Text::plain(name.clone()), new_page: false };
    let link = Run { link: Some("https://example.org/".to_owned()), ..Run::new(name.clone(), Tone::Plain) };
    let link = Block::Paragraph(Text { runs: vec![link] });
    let endless = Document {
        title: name.clone(),
        foot: name.clone(),
        ..document(vec![heading, paragraph(&name), link])
    };
    let written = write(&endless);
    assert!(written.is_ok(), "{written:?}");
}

#[test]
fn what_would_be_hundreds_of_pages_is_refused_at_once() {
    let rows = Block::Table(Table { rows: vec![row(&["a", "b", "c"]); 10_000], ..table() });
    let endless =
        Block::Table(Table { columns: vec![column("a", false); 200_000], rows: Vec::new(), ..table() });
    let long = paragraph(&"ord ".repeat(600_000));
    let picture =
        Block::Picture(Picture { svg: " ".repeat(9_000_000), size: (1.0, 1.0), alt: String::new() });
    let many = vec![paragraph(""); 20_000];
    for blocks in [vec![rows], vec![endless], vec![long], vec![picture], many] {
        assert!(matches!(write(&document(blocks)), Err(Fault::TooLarge)));
    }
}

#[test]
fn words_are_data() {
    let text = "#panic() $x$ *a* _b_ `c` <d> @e = f // g /* h \\ [i] #let";
    assert!(write(&document(vec![paragraph(text), Block::List(vec![Text::plain(text)])])).is_ok());
}

#[test]
fn a_logo_that_cannot_be_printed_is_left_out_and_a_broken_picture_is_a_fault() {
    let logo = Logo {
        bytes: b"no picture".as_slice().into(),
        format: RasterFormat::Png,
        size: (10, 10),
        alt: "Logo".to_owned(),
    };
    let mut with = document(vec![paragraph("Tekst")]);
    let without = write(&with).expect("a file");
    with.look.logo = Some(logo);
    assert!(write(&with).expect("a file") == without);
    let broken = Picture { svg: "<svg".to_owned(), size: (f64::NAN, -1.0), alt: String::new() };
    assert!(matches!(write(&document(vec![Block::Picture(broken)])), Err(Fault::Typesetting(_))));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(24) })]

    #[test]
    fn any_text_can_be_printed(text in any::<String>(), other in "\\PC{0,40}", level in 0_u8..9) {
        let heading = Block::Heading { level, text: Text::plain(other.clone()), new_page: false };
        let table = Table { rows: vec![row(&[&text, &other, &text])], ..table() };
        let facts = Block::Facts(vec![(text.clone(), vec![Text::toned(other.clone(), Tone::Tentative)])]);
        let all = document(vec![paragraph(&text), heading, facts, Block::Table(table), Block::List(vec![Text::plain(text)])]);
        let written = write(&Document { title: other, ..all });
        prop_assert!(written.is_ok(), "{written:?}");
    }
}
