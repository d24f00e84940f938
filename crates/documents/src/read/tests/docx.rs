use super::files::{docx, docx_with, p, read, tbl, tc, tr};

fn body(xml: &str) -> Vec<String> {
    read("plan.docx", &docx(xml))
}

fn run(properties: &str, text: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

/// The lines of a cell with this content.
fn cell(content: &str) -> String {
    let told = body(&tbl(&[tr("", &[tc("", content)])]));
    told.get(1).and_then(|row| row.strip_prefix("1: 0")).unwrap_or_default().trim_start().to_owned()
}

#[test]
fn paragraphs_and_tables_stand_in_their_order() {
    let table =
        tbl(&[tr("", &[tc("", &p("a")), tc("", &p("b"))]), tr("", &[tc("", &p("")), tc("", &p("d"))])]);
    let xml = format!("{}{table}{}{}", p("before"), p(" "), p("after"));
    assert_eq!(body(&xml), ["p before", "table", "1: 0 a | 1 b", "2: 0 | 1 d", "p after"]);
}

#[test]
fn headings_are_known_by_the_styles_name_level_or_parent() {
    let styles = r#"
        <w:style w:styleId="Overskrift2"><w:name w:val="heading 2"/></w:style>
        <w:style w:styleId="Eget"><w:name w:val="Eget"/><w:basedOn w:val="Overskrift2"/></w:style>
        <w:style w:styleId="Niveau"><w:name w:val="Kapitel"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
        <w:style w:styleId="Brød"><w:name w:val="Brød"/><w:basedOn w:val="Overskrift2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
        <w:style w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>
        <w:style w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>
        <w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>"#;
    let paragraph =
        |properties: &str, text: &str| format!("<w:p><w:pPr>{properties}</w:pPr>{}</w:p>", run("", text));
    let styled = |style: &str| paragraph(&format!(r#"<w:pStyle w:val="{style}"/>"#), style);
    let ids = ["Titel", "Overskrift2", "Eget", "Niveau", "Brød", "A", "Heading4", "Ukendt"];
    let xml = ids.map(styled).concat() + &paragraph(r#"<w:outlineLvl w:val="0"/>"#, "direct");
    assert_eq!(
        read("plan.docx", &docx_with(&xml, styles, &[])),
        [
            "h1 Titel",
            "h2 Overskrift2",
            "h2 Eget",
            "h3 Niveau",
            "p Brød",
            "p A",
            "h4 Heading4",
            "p Ukendt",
            "h1 direct"
        ]
    );
}

#[test]
fn rows_may_be_ragged_and_cells_may_be_merged() {
    let span = |n: usize| format!(r#"<w:gridSpan w:val="{n}"/>"#);
    let restart = r#"<w:vMerge w:val="restart"/>"#;
    let rows = [
        tr("<w:tblHeader/>", &[tc(&span(2), &p("a")), tc("", &p("b"))]),
        tr(r#"<w:gridBefore w:val="1"/>"#, &[tc(restart, &p("c")), tc("", &p("d"))]),
        tr(r#"<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>"#, &[tc("<w:vMerge/>", &p(""))]),
        tr(r#"<w:tblHeader w:val="0"/>"#, &[tc(&(span(3) + r#"<w:vMerge w:val="continue"/>"#), &p("e"))]),
    ];
    assert_eq!(body(&tbl(&rows)), ["table", "1*: 0+2 a | 2 b", "2: 1 c | 2 d", "3: 1^", "4: 0+3^ e"]);
}

#[test]
fn a_table_has_its_caption() {
    let xml = format!(
        r#"<w:tbl><w:tblPr><w:tblCaption w:val="Handlingsplan &amp; mål"/></w:tblPr>{}</w:tbl>"#,
        tr("", &[tc("", &p("a"))])
    );
    assert_eq!(body(&xml), ["table Handlingsplan & mål", "1: 0 a"]);
}

#[test]
fn a_cell_has_a_line_for_each_paragraph_break_and_item() {
    let broken = "<w:p><w:r><w:t>one</w:t><w:br/><w:t> two </w:t><w:cr/></w:r></w:p>";
    let item = r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>item</w:t><w:br/><w:t>more</w:t></w:r></w:p>"#;
    let none =
        r#"<w:p><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr><w:r><w:t>none</w:t></w:r></w:p>"#;
    let xml = format!("{broken}{}{item}{none}", p(""));
    assert_eq!(cell(&xml), "one/>two/-item/>more/none");
}

#[test]
fn letters_are_those_that_are_seen() {
    let xml = "<w:p><w:r><w:t>9</w:t><w:tab/><w:t>kl&#160;ni</w:t><w:softHyphen/><w:t>ti&#xAD;me</w:t>\
               <w:noBreakHyphen/><w:t>x\u{2011}y\nz</w:t><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r></w:p>";
    assert_eq!(cell(xml), "9\tkl nitime-x-y z✓");
}

#[test]
fn a_line_is_struck_when_all_that_is_seen_of_it_is() {
    let styles = r#"<w:style w:type="character" w:styleId="Aflyst"><w:name w:val="Aflyst"/><w:rPr><w:strike/></w:rPr></w:style>"#;
    let lines = [
        run("<w:strike/>", "all"),
        run("<w:strike/>", "part") + &run("", " of it"),
        run("<w:dstrike/>", "twice") + &run("", "  "),
        run(r#"<w:rStyle w:val="Aflyst"/>"#, "by style"),
        run(r#"<w:rStyle w:val="Aflyst"/><w:strike w:val="false"/>"#, "not by style"),
        "<w:pPr><w:rPr><w:strike/></w:rPr></w:pPr>".to_owned() + &run("", "mark only"),
    ];
    let content: String = lines.iter().map(|runs| format!("<w:p>{runs}</w:p>")).collect();
    let told = read("plan.docx", &docx_with(&tbl(&[tr("", &[tc("", &content)])]), styles, &[]));
    assert_eq!(told, ["table", "1: 0 ~all/part of it/~twice/~by style/not by style/mark only"]);
}

#[test]
fn changes_are_read_as_if_accepted() {
    let xml = format!(
        "<w:p><w:ins>{}</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:moveFrom>{}</w:moveFrom>{}</w:p>",
        run("", "new"),
        run("", "moved away"),
        run("<w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange>", " kept"),
    );
    assert_eq!(cell(&xml), "new kept");
    let rows = [tr("<w:del/>", &[tc("", &p("gone"))]), tr("<w:ins/>", &[tc("", &p("here"))])];
    assert_eq!(body(&tbl(&rows)), ["table", "2: 0 here"]);
}

#[test]
fn fields_show_their_result() {
    let mark = |kind: &str| format!(r#"<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>"#);
    let instruction = |text: &str| format!("<w:r><w:instrText>{text}</w:instrText></w:r>");
    let nested = [
        mark("begin"),
        instruction("IF "),
        mark("begin"),
        instruction("PAGE"),
        mark("separate"),
        run("", "7"),
    ]
    .concat()
        + &[mark("end"), instruction(" = 1"), mark("separate"), run("", "result"), mark("end")].concat();
    let link = format!("<w:hyperlink>{}</w:hyperlink>", run("", "link"));
    let simple = format!(r#"<w:fldSimple w:instr="DATE">{}</w:fldSimple>"#, run("", "1. maj"));
    assert_eq!(cell(&format!("<w:p>{nested} {link}{simple}</w:p>")), "resultlink1. maj");
}

#[test]
fn a_field_that_is_never_closed_hides_no_other_paragraph() {
    let open = r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:t>inside</w:t></w:r></w:p>"#;
    assert_eq!(cell(&format!("{open}{}", p("after"))), "after");
}

#[test]
fn text_boxes_are_read_once() {
    let boxed = format!("<w:txbxContent>{}</w:txbxContent>", p("boxed"));
    let xml = format!(
        "<w:p>{}<w:r><mc:AlternateContent><mc:Choice><w:drawing>{boxed}</w:drawing></mc:Choice>\
         <mc:Fallback><w:pict>{boxed}</w:pict></mc:Fallback></mc:AlternateContent></w:r>{}</w:p>",
        run("", "be"),
        run("", "side"),
    );
    assert_eq!(cell(&xml), "boxed/beside");
    let only_fallback = "<w:p><mc:AlternateContent><mc:Fallback><w:r><w:t>old</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>";
    assert_eq!(cell(only_fallback), "old");
}

#[test]
fn tables_inside_a_cell_are_lines_of_it() {
    let inner = tbl(&[tr("<w:tblHeader/>", &[tc(r#"<w:gridSpan w:val="9"/>"#, &p("b")), tc("", &p("c"))])]);
    let rows = [tr("", &[tc("", &(p("a") + &inner + &p("d"))), tc("", &p("e"))])];
    assert_eq!(body(&tbl(&rows)), ["table", "1: 0 a/b/c/d | 1 e"]);
}

#[test]
fn what_is_to_be_filled_in_or_hidden_is_no_text() {
    let prompt = format!(
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        run("", "Klik her")
    );
    let filled = format!("<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>", run("", "filled"));
    let hidden = run("<w:vanish/>", "hidden");
    assert_eq!(cell(&format!("<w:p>{prompt}{filled}{hidden}</w:p>")), "filled");
}

#[test]
fn links_to_pages_are_no_content_from_elsewhere() {
    let outside = [
        ("r9", "hyperlink", "https://example.org/", true),
        ("r8", "attachedTemplate", "file:///C:/normal.dotm", true),
    ];
    assert_eq!(read("plan.docx", &docx_with(&p("a"), "", &outside)), ["p a"]);
}
