use super::files::told;
use crate::read::clipboard;

fn page(html: &str) -> Vec<String> {
    told(&clipboard(html).unwrap())
}

#[test]
fn tables_and_paragraphs_stand_in_their_order() {
    let html = "<!doctype html><html><head><title>x</title><style>p{}</style></head><body>\n<h2>Plan\n for  2024</h2>
        <p>a &amp; b<p>c<table border=1><caption>Mål</caption><thead><tr><td>A<td>B</thead>
        <tr><td>1</td><td>x<br>y</td></tr><tr><td></td><td><p>p</p><ul><li>i<li>j</ul></td></tr></table>after<script>z</script></body></html>";
    assert_eq!(
        page(html),
        [
            "h2 Plan for 2024",
            "p a & b",
            "p c",
            "table Mål",
            "1*: 0 A | 1 B",
            "2: 0 1 | 1 x/>y",
            "3: 0 | 1 p/-i/-j",
            "p after"
        ]
    );
}

#[test]
fn cells_reach_over_columns_and_rows() {
    let html = "<table><tr><th rowspan=3>a<th colspan=2>b<th rowspan=2>c</tr><tr><td>d<td>e</tr><tr><td colspan=3>f</tr><tr><td>g</table>";
    assert_eq!(
        page(html),
        ["table", "1*: 0 a | 1+2 b | 3 c", "2: 0^ | 1 d | 2 e | 3^", "3: 0^ | 1+3 f", "4: 0 g"]
    );
}

#[test]
fn rows_that_are_only_continued_are_kept() {
    let html = "<table><tr><td rowspan=2>a<td rowspan=0>b</tr><tr></tr><tr><td>c</table>";
    assert_eq!(page(html), ["table", "1: 0 a | 1 b", "2: 0^ | 1^", "3: 0 c | 1^"]);
}

#[test]
fn the_clipboard_of_word_is_read() {
    let html = "Version:1.0\r\nStartHTML:0000000105\r\nStartFragment:0000000200\r\n<html xmlns:o=\"urn:x\"><head>
        <!--[if gte mso 9]><xml><w:t>no</w:t></xml><![endif]--><style>/* p.MsoNormal {margin:0} */</style></head>
        <body lang=DA><!--StartFragment--><table class=MsoTableGrid><tr><td width=10><p class=MsoNormal>Net-<o:p></o:p></p>
        <p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span
        style='mso-list:Ignore'>·<span style='font:7.0pt \"Times\"'>&nbsp;&nbsp; </span></span></span><![endif]>punkt<o:p></o:p></p>
        <p><s><span lang=DA>aflyst</span></s><o:p></o:p></p></td></tr></table><!--EndFragment--></body></html>";
    assert_eq!(page(html), ["table", "1: 0 Net-/-punkt/~aflyst"]);
}

#[test]
fn the_clipboard_of_excel_is_read() {
    let html = "<html><head><meta name=ProgId content=Excel.Sheet><style><!--td {mso-ignore:padding;}
        .xl65 {mso-style-parent:style0; text-decoration:line-through;}\n.font5 {color:red;}--></style></head><body>
        <table border=0><!--StartFragment--><col width=64><tr height=20><td class=xl65 x:str>væk</td>
        <td rowspan=2>en<br style='mso-data-placement:same-cell;'>to</td></tr><tr><td>&nbsp;</td></tr><!--EndFragment--></table></body></html>";
    assert_eq!(page(html), ["table", "1: 0 ~væk | 1 en/to", "2: 0 | 1^"]);
}

#[test]
fn the_clipboard_of_google_is_read() {
    let docs = "<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><div dir=\"ltr\"><table><colgroup><col /></colgroup>
        <tbody><tr><td><p dir=\"ltr\"><span style=\"text-decoration:line-through;\">a</span></p></td><td><ul><li dir=\"ltr\"><p><span>b</span></p></li></ul></td></tr></tbody></table></div></b>";
    assert_eq!(page(docs), ["table", "1: 0 ~a | 1 -b"]);
    let sheets = "<google-sheets-html-origin><style>td{}</style><table><tbody><tr><td data-sheets-value='{\"1\":2}'>x<br>y</td></tr></tbody></table></google-sheets-html-origin>";
    assert_eq!(page(sheets), ["table", "1: 0 x/y"]);
}

#[test]
fn a_piece_of_a_table_is_one() {
    assert_eq!(page("<tr><td>a</td><td>b</td></tr><tr><td>c</td></tr>"), ["table", "1: 0 a | 1 b", "2: 0 c"]);
    assert_eq!(page("<td>a</td><td>b"), ["table", "1: 0 a | 1 b"]);
}

#[test]
fn tables_inside_a_cell_are_lines_of_it() {
    assert_eq!(
        page("<table><tr><td>a<table><tr><td>b<td>c</table>d<td>e</table>"),
        ["table", "1: 0 a/b/c/d | 1 e"]
    );
}

#[test]
fn broken_pages_keep_their_text() {
    assert_eq!(page("a < b <3 </> & c"), ["p a < b <3 & c"]);
    assert_eq!(page("<p>ærlig<p>·<b>ø</b>"), ["p ærlig", "p ·ø"]);
    assert_eq!(page("x<table>y<tr>z<td>q<s>r</table>u"), ["p x", "p y", "p z", "table", "1: 0 qr", "p u"]);
    assert_eq!(page("<p title='a>b' class=\"c\">d</p><!-- never closed <p>e"), ["p d"]);
    assert_eq!(page("<table><tr><td><s>a<td>b</table>"), ["table", "1: 0 ~a | 1 b"]);
    assert_eq!(page("</td></tr></table></p>a"), ["p a"]);
}
