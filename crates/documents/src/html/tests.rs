use super::*;
use crate::paper::{Cell, Column, Page, Row, Table};

fn document(blocks: Vec<Block>) -> Document {
    Document {
        title: "Plan <1>".to_owned(),
        subtitle: None,
        language: Language::Da,
        look: Look::default(),
        page: Page::Portrait,
        foot: "Foot".to_owned(),
        blocks,
    }
}

/// What stands between the title and the article's end.
fn written(blocks: Vec<Block>) -> String {
    let html = fragment(&document(blocks), 2).into_string();
    let start = "<article class=\"doc\" lang=\"da\"><h2>Plan &lt;1&gt;</h2>";
    html.strip_prefix(start).unwrap().strip_suffix("</article>").unwrap().to_owned()
}

fn paragraph(run: Run) -> String {
    let html = written(vec![Block::Paragraph(Text { runs: vec![run] })]);
    html.strip_prefix("<p>").unwrap().strip_suffix("</p>").unwrap().to_owned()
}

#[test]
fn text_is_escaped_and_its_breaks_stay() {
    let run = Run::new("<script>\"&'\r\n\0", Tone::Plain);
    assert_eq!(paragraph(run), "&lt;script&gt;&quot;&amp;'<br>\u{fffd}");
}

#[test]
fn tones_have_elements_and_a_foreign_language_is_said() {
    let cases = [
        (Tone::Plain, "x", "<span lang=\"nb\">x</span>"),
        (Tone::Strong, "<strong>x</strong>", "<strong lang=\"nb\">x</strong>"),
        (Tone::Muted, "<span class=\"muted\">x</span>", "<span class=\"muted\" lang=\"nb\">x</span>"),
        (Tone::Tentative, "<em class=\"tentative\">x</em>", "<em class=\"tentative\" lang=\"nb\">x</em>"),
        (Tone::Struck, "<del>x</del>", "<del lang=\"nb\">x</del>"),
    ];
    for (tone, own, foreign) in cases {
        let run = Run { language: Some(Language::Da), ..Run::new("x", tone) };
        assert_eq!(paragraph(run.clone()), own);
        assert_eq!(paragraph(Run { language: Some(Language::Nb), ..run }), foreign);
    }
}

#[test]
fn links_lead_to_the_web_or_are_words() {
    let link = |address: &str| Run { link: Some(address.to_owned()), ..Run::new("x", Tone::Plain) };
    let expected = "<a href=\"https://example.org/%22?a&amp;b\" rel=\"noreferrer\">x</a>";
    assert_eq!(paragraph(link("https://example.org/\"?a&b")), expected);
    assert_eq!(paragraph(link("javascript:alert(1)")), "x");
}

#[test]
fn headings_stand_below_the_title() {
    let heading = |level| Block::Heading { level, text: Text::plain("x"), new_page: false };
    assert_eq!(written(vec![heading(1), heading(2), heading(3)]), "<h3>x</h3><h4>x</h4><h5>x</h5>");
}

#[test]
fn lists_remarks_and_facts_are_what_they_are() {
    let blocks = vec![
        Block::Remark(Text::plain("r")),
        Block::List(vec![Text::plain("a"), Text::plain("b")]),
        Block::Facts(vec![("When".to_owned(), vec![Text::plain("1"), Text::plain("2")])]),
    ];
    let expected = "<p class=\"doc-remark\">r</p><ul><li>a</li><li>b</li></ul>\
                    <dl class=\"doc-facts\"><div><dt>When</dt><dd>1</dd><dd>2</dd></div></dl>";
    assert_eq!(written(blocks), expected);
}

fn table() -> Table {
    let column = |title: &str, number| Column { title: Text::plain(title), share: 1, number };
    let rows = vec![
        Row { cells: vec![Cell::plain("a"), Cell::plain("1"), Cell::plain("")], ..Row::default() },
        Row {
            cells: vec![Cell::plain("b"), Cell { lines: vec![Text::plain("c"), Text::plain("d")], span: 2 }],
            strong: true,
            blank: true,
        },
        Row { blank: true, ..Row::default() },
    ];
    let columns = vec![column("A", false), column("B", true), column("", false)];
    Table { caption: "C".to_owned(), columns, row_headings: 1, dense: true, rows }
}

#[test]
fn a_table_has_a_caption_and_headings_of_rows_and_columns() {
    let expected = "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"C\"><table class=\"doc-table dense\">\
        <caption>C</caption><thead><tr><th scope=\"col\">A</th><th class=\"number\" scope=\"col\">B</th><td></td></tr></thead>\
        <tbody><tr><th scope=\"row\">a</th><td class=\"number\">1</td><td></td></tr>\
        <tr class=\"strong blank\"><th scope=\"row\">b</th><td colspan=\"2\"><p>c</p><p>d</p></td></tr>\
        <tr class=\"blank\"><td></td><td></td><td></td></tr></tbody></table></div>";
    assert_eq!(written(vec![Block::Table(table())]), expected);
}

#[test]
fn a_caption_that_the_heading_said_is_for_those_who_do_not_see() {
    let heading = Block::Heading { level: 1, text: Text::plain("C"), new_page: false };
    let html = written(vec![heading, Block::Table(Table { rows: vec![], columns: vec![], ..table() })]);
    let expected = "<h3>C</h3><div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"C\"><table class=\"doc-table dense\">\
        <caption class=\"said\">C</caption><thead><tr></tr></thead><tbody></tbody></table></div>";
    assert_eq!(html, expected);
}

#[test]
fn a_picture_is_a_file_of_its_own_with_words() {
    let picture = Picture { svg: "<svg/>".to_owned(), size: (4.2, 3.0), alt: "\"Dots\"".to_owned() };
    let expected = "<figure class=\"doc-picture\"><img src=\"data:image/svg+xml;base64,PHN2Zy8+\" alt=\"&quot;Dots&quot;\" width=\"4\" height=\"3\"></figure>";
    assert_eq!(written(vec![Block::Picture(picture)]), expected);
}

#[test]
fn a_file_holds_its_style_and_calls_nothing_from_elsewhere() {
    let logo =
        Logo { bytes: (*b"x").into(), format: RasterFormat::Png, size: (2, 1), alt: "Arms".to_owned() };
    let look = Look { organisation: Some("A & B".to_owned()), logo: Some(logo), ..Look::default() };
    let html = page(&Document { look, ..document(vec![]) });
    let expected = format!(
        "<!DOCTYPE html><html lang=\"da\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>Plan &lt;1&gt;</title><style>:root{{--accent:#1f3b57}}{STYLE}</style></head><body>\
         <header class=\"doc-head\"><p>A &amp; B</p><img src=\"data:image/png;base64,eA==\" alt=\"Arms\" width=\"2\" height=\"1\"></header>\
         <main><article class=\"doc\" lang=\"da\"><h1>Plan &lt;1&gt;</h1></article></main><footer class=\"doc-foot\">Foot</footer></body></html>"
    );
    assert_eq!(html, expected);
    assert!(!STYLE.contains("url(") && !STYLE.contains("@import"));
}
