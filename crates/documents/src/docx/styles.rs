//! The styles: everything a Word file says about how it looks.

use super::measure::Measure;
use super::tag;
use super::xml::DECLARATION;
use crate::paper::{Colour, Document, Tone};

/// A paragraph's style.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Title,
    Subtitle,
    /// Level 1 to 3.
    Heading(u8),
    Body,
    ListBullet,
    Caption,
    Remark,
    Picture,
    /// The thin paragraph that keeps a table from what follows.
    Gap,
    Header,
    Footer,
    FactName,
    FactText,
    Table(InTable),
}

/// The style of a paragraph in a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct InTable {
    pub part: TablePart,
    /// At the right edge.
    pub number: bool,
    /// In small type.
    pub dense: bool,
}

/// What a paragraph in a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TablePart {
    Text,
    /// In the heading row.
    Head,
    /// The heading of a row, or in a row that is set off.
    RowHead,
}

impl Style {
    /// The style's id in the file.
    pub fn id(self) -> &'static str {
        match self {
            Self::Title => "Title",
            Self::Subtitle => "Subtitle",
            Self::Heading(..=1) => "Heading1",
            Self::Heading(2) => "Heading2",
            Self::Heading(3..) => "Heading3",
            Self::Body => "BodyText",
            Self::ListBullet => "ListBullet",
            Self::Caption => "Caption",
            Self::Remark => "Remark",
            Self::Picture => "Picture",
            Self::Gap => "TableGap",
            Self::Header => "Header",
            Self::Footer => "Footer",
            Self::FactName => "FactName",
            Self::FactText => "FactText",
            Self::Table(style) => style.id(),
        }
    }

    /// Strong already. Word takes strong inside strong for plain again, so that
    /// no piece of such a paragraph may be strong by itself.
    pub fn is_strong(self) -> bool {
        match self {
            Self::Title | Self::Heading(_) | Self::FactName => true,
            Self::Table(style) => style.part != TablePart::Text,
            _ => false,
        }
    }
}

impl InTable {
    fn id(self) -> &'static str {
        match (self.part, self.number, self.dense) {
            (TablePart::Text, false, false) => "TableText",
            (TablePart::Text, false, true) => "TableTextDense",
            (TablePart::Text, true, false) => "TableNumber",
            (TablePart::Text, true, true) => "TableNumberDense",
            (TablePart::Head, false, false) => "TableHead",
            (TablePart::Head, false, true) => "TableHeadDense",
            (TablePart::Head, true, false) => "TableHeadNumber",
            (TablePart::Head, true, true) => "TableHeadNumberDense",
            (TablePart::RowHead, false, false) => "TableRowHead",
            (TablePart::RowHead, false, true) => "TableRowHeadDense",
            (TablePart::RowHead, true, false) => "TableRowHeadNumber",
            (TablePart::RowHead, true, true) => "TableRowHeadNumberDense",
        }
    }
}

/// The character style of a tone.
pub(super) fn of_tone(tone: Tone) -> Option<&'static str> {
    match tone {
        Tone::Plain => None,
        Tone::Strong => Some("Strong"),
        Tone::Muted => Some("Muted"),
        Tone::Tentative => Some("Tentative"),
        Tone::Struck => Some("Struck"),
    }
}

/// The character style of a link.
pub(super) const LINK: &str = "Hyperlink";
/// The style of tables.
pub(super) const TABLE: &str = "PlanTable";
/// The style of names with what they are.
pub(super) const FACTS: &str = "FactTable";

/// A colour as Word writes it.
fn hex(Colour([red, green, blue]): Colour) -> String {
    format!("{red:02X}{green:02X}{blue:02X}")
}

/// The colour on paper: one part of it to `parts` parts of white.
fn tint(Colour(channels): Colour, parts: u16) -> String {
    let light = |channel: u8| {
        let mixed = (u16::from(channel) + 255 * parts) / (parts + 1);
        u8::try_from(mixed).unwrap_or(u8::MAX)
    };
    hex(Colour(channels.map(light)))
}

/// The part `styles.xml`.
pub(super) fn xml(document: &Document) -> String {
    let look = &document.look;
    let edge = Measure::of(document.page).usable_width();
    let styles = [
        defaults(tag(document.language)),
        titles(&hex(look.colour)),
        headings(&hex(look.colour), &tint(look.colour, 2)),
        prose(),
        beside(),
        facts(&hex(look.colour)),
        margins(edge),
        in_tables(&hex(look.colour)),
        CHARACTERS.to_owned(),
        tables(&hex(look.colour), &tint(look.colour, 11)),
    ];
    format!("{DECLARATION}{START}{}</w:styles>", styles.concat())
}

const START: &str = r#"<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"#;

fn defaults(tag: &str) -> String {
    format!(
        r#"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:eastAsia="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="{tag}" w:eastAsia="{tag}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:suppressAutoHyphens/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>"#
    )
}

/// The paragraph styles that Word has by itself, and shows in its own language.
const BUILT_IN: [&str; 10] = [
    "Title",
    "Subtitle",
    "Heading1",
    "Heading2",
    "Heading3",
    "BodyText",
    "ListBullet",
    "Caption",
    "Header",
    "Footer",
];

/// A paragraph style below `Normal`: its id and Word's name for it, the style
/// of the paragraph after it, and the properties of paragraph and type.
fn paragraph((id, name): (&str, &str), next: &str, paragraph: &str, run: &str) -> String {
    let own = if BUILT_IN.contains(&id) { "" } else { r#" w:customStyle="1""# };
    format!(
        r#"<w:style w:type="paragraph"{own} w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:next w:val="{next}"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"#
    )
}

fn spacing(before: u16, after: u16, line: u16) -> String {
    format!(r#"<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>"#)
}

/// Type: its size in half points, and its colour.
fn size(half_points: u16) -> String {
    format!(r#"<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>"#)
}

fn colour(hex: &str) -> String {
    format!(r#"<w:color w:val="{hex}"/>"#)
}

/// A grey that is still read easily on white.
const MUTED: &str = "595F66";
const STRONG: &str = "<w:b/><w:bCs/>";

const KEEP: &str = "<w:keepNext/><w:keepLines/>";

fn titles(accent: &str) -> String {
    let title = format!("{STRONG}{}{}", colour(accent), size(44));
    let subtitle = format!("{}{}", colour(MUTED), size(25));
    paragraph(("Title", "Title"), "BodyText", &format!("{KEEP}{}", spacing(0, 60, 240)), &title)
        + &paragraph(
            ("Subtitle", "Subtitle"),
            "BodyText",
            &format!("{KEEP}{}", spacing(0, 240, 250)),
            &subtitle,
        )
}

/// Headings: level, type, room before and after. A rule runs below the first.
fn headings(accent: &str, rule: &str) -> String {
    let rule =
        format!(r#"<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="3" w:color="{rule}"/></w:pBdr>"#);
    let heading = |(level, type_size, before, after): (u8, u16, u16, u16)| {
        let rule = if level == 1 { rule.as_str() } else { "" };
        let outline = format!(r#"<w:outlineLvl w:val="{}"/>"#, level - 1);
        let properties = format!("{KEEP}{rule}{}{outline}", spacing(before, after, 250));
        let run = format!("{STRONG}{}{}", colour(accent), size(type_size));
        paragraph((&format!("Heading{level}"), &format!("heading {level}")), "BodyText", &properties, &run)
    };
    [(1, 30, 360, 100), (2, 25, 280, 80), (3, 22, 220, 60)].map(heading).concat()
}

fn prose() -> String {
    let room = spacing(0, 120, 269);
    let points = format!(r#"<w:numPr><w:numId w:val="1"/></w:numPr>{room}<w:contextualSpacing/>"#);
    paragraph(("BodyText", "Body Text"), "BodyText", &room, "")
        + &paragraph(("ListBullet", "List Bullet"), "ListBullet", &points, "")
}

/// What stands beside the text: captions, remarks, pictures.
fn beside() -> String {
    let small = format!("{}{}", colour(MUTED), size(19));
    let caption = format!("<w:keepNext/>{}", spacing(200, 80, 250));
    let picture = format!(r#"{}<w:jc w:val="center"/>"#, spacing(120, 120, 240));
    let gap = r#"<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>"#;
    [
        paragraph(("Caption", "caption"), "BodyText", &caption, &small),
        paragraph(("Remark", "Remark"), "BodyText", &spacing(0, 100, 250), &small),
        paragraph(("Picture", "Picture"), "BodyText", &picture, ""),
        paragraph(("TableGap", "Table Gap"), "BodyText", gap, &size(8)),
    ]
    .concat()
}

fn facts(accent: &str) -> String {
    let room = spacing(30, 30, 259);
    paragraph(("FactText", "Fact Text"), "FactText", &room, "")
        + &paragraph(("FactName", "Fact Name"), "FactText", &room, &format!("{STRONG}{}", colour(accent)))
}

/// The styles of head and foot: their right edge is the text's.
fn margins(edge: u32) -> String {
    let tabs = format!(r#"<w:tabs><w:tab w:val="right" w:pos="{edge}"/></w:tabs>"#);
    let run = format!("{}{}", colour(MUTED), size(17));
    let style = |id: &str, after| {
        let properties = format!("{tabs}{}", spacing(0, after, 240));
        paragraph((id, &id.to_lowercase()), id, &properties, &run)
    };
    style("Header", 240) + &style("Footer", 0)
}

/// The paragraphs of tables: each kind at the left and at the right edge, in
/// usual and in small type. Narrow cells need words parted.
fn in_tables(accent: &str) -> String {
    let head = format!("{STRONG}{}", colour(accent));
    let kinds = [("", "Text", ""), ("Head", "", &head), ("RowHead", "", STRONG)];
    let mut all = String::new();
    for (kind, text, run) in kinds {
        for (number, right) in [(text, ""), ("Number", r#"<w:jc w:val="right"/>"#)] {
            for (dense, type_size, gap) in [("", 19, 24), ("Dense", 16, 14)] {
                let id = format!("Table{kind}{number}{dense}");
                let properties =
                    format!(r#"<w:suppressAutoHyphens w:val="0"/>{}{right}"#, spacing(gap, gap, 245));
                all.push_str(&paragraph(
                    (&id, &spaced(&id)),
                    &id,
                    &properties,
                    &format!("{run}{}", size(type_size)),
                ));
            }
        }
    }
    all
}

/// `TableRowHead` as a name: `Table Row Head`.
fn spaced(id: &str) -> String {
    id.char_indices().fold(String::new(), |mut name, (at, c)| {
        if at > 0 && c.is_ascii_uppercase() {
            name.push(' ');
        }
        name.push(c);
        name
    })
}

const CHARACTERS: &str = concat!(
    r#"<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>"#,
    r#"<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>"#,
    r#"<w:style w:type="character" w:customStyle="1" w:styleId="Muted"><w:name w:val="Muted"/><w:qFormat/><w:rPr><w:color w:val="595F66"/></w:rPr></w:style>"#,
    r#"<w:style w:type="character" w:customStyle="1" w:styleId="Tentative"><w:name w:val="Tentative"/><w:qFormat/><w:rPr><w:i/><w:iCs/></w:rPr></w:style>"#,
    r#"<w:style w:type="character" w:customStyle="1" w:styleId="Struck"><w:name w:val="Struck"/><w:qFormat/><w:rPr><w:strike/><w:color w:val="595F66"/></w:rPr></w:style>"#,
    r#"<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1A5490"/><w:u w:val="single"/></w:rPr></w:style>"#,
);

/// The styles of tables. Strong type is left to the paragraphs, since Word
/// takes strong inside strong for plain again.
fn tables(accent: &str, shade: &str) -> String {
    let side = r#"w:val="single" w:sz="4" w:space="0" w:color="C9CED4""#;
    let borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
        .map(|edge| format!("<w:{edge} {side}/>"))
        .concat();
    format!(
        r#"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="{TABLE}"><w:name w:val="Plan Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{accent}"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="{shade}"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="{FACTS}"><w:name w:val="Fact Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders><w:bottom {side}/><w:insideH {side}/></w:tblBorders><w:tblCellMar><w:right w:w="170" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"#
    )
}
