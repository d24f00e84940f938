//! A document as the template reads it: data, never markup.

use std::borrow::Cow;

use jiff::civil::DateTime;
use samspil_core::lettering;
use serde::Serialize;

use super::characters::{printable, printable_picture};
use super::measure::{Sheet, logo_width};
use super::table::{TableData, table};
use crate::paper::{Block, Colour, Document, Page, Picture, RasterFormat, Run, Text, Tone};
use crate::spaces;

/// A whole document.
#[derive(Serialize)]
pub(super) struct DocumentData<'a> {
    title: Cow<'a, str>,
    /// The title as it stands in the file's properties.
    name: String,
    /// The title and the organisation at the head of later pages.
    running: String,
    owner: String,
    subtitle: Option<Cow<'a, str>>,
    language: &'static str,
    organisation: Option<Cow<'a, str>>,
    colour: String,
    logo: Option<LogoData>,
    page: PageData,
    foot: String,
    /// Year, month, day, hour, minute, second, for the file's properties.
    moment: [i16; 6],
    blocks: Vec<BlockData<'a>>,
}

#[derive(Serialize)]
struct LogoData {
    format: &'static str,
    alt: String,
    /// Its width in points.
    width: f64,
}

#[derive(Serialize)]
struct PageData {
    width: u16,
    height: u16,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum BlockData<'a> {
    Heading { level: u8, text: Line<'a>, new_page: bool },
    Paragraph { text: Line<'a> },
    Remark { text: Line<'a> },
    List { items: Vec<Line<'a>> },
    Facts { facts: Vec<FactData<'a>> },
    Table { table: TableData<'a> },
    Picture(PictureData),
}

#[derive(Serialize)]
struct FactData<'a> {
    name: Cow<'a, str>,
    /// The name fits beside what is said.
    short: bool,
    lines: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct PictureData {
    svg: String,
    alt: String,
    /// Its width in points.
    width: f64,
}

/// A line: its pieces.
pub(super) type Line<'a> = Vec<Piece<'a>>;

/// A piece of text; what is usual is left out.
#[derive(Serialize)]
pub(super) struct Piece<'a> {
    #[serde(rename = "t")]
    text: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tone: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<&'a str>,
    /// A long word of a narrow column: it may be divided.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    long: bool,
}

impl<'a> DocumentData<'a> {
    /// The document as data.
    pub(super) fn new(document: &'a Document, moment: DateTime) -> Self {
        let (width, height) = document.page.millimetres();
        let title = title(&document.title);
        let organisation =
            document.look.organisation.as_deref().map(printable).filter(|text| !is_blank(text));
        let (running, owner) = running_head(&title, organisation.as_deref(), f64::from(width));
        Self {
            name: short(&title, LONGEST_NAME),
            running,
            owner,
            title,
            subtitle: document.subtitle.as_deref().map(printable).filter(|text| !is_blank(text)),
            language: document.language.tag(),
            organisation,
            colour: hex(document.look.colour),
            logo: logo(document),
            page: PageData { width, height },
            foot: one_line(&printable(&document.foot), f64::from(width) * 2.0),
            moment: parts(moment),
            blocks: blocks(document),
        }
    }
}

/// A file needs a title: one without is named by a dash.
fn title(title: &str) -> Cow<'_, str> {
    let title = printable(title);
    match title {
        title if is_blank(&title) => Cow::Borrowed("–"),
        title if title.chars().count() > LONGEST_ALT => Cow::Owned(short(&title, LONGEST_ALT)),
        title => title,
    }
}

/// Strings in a file must not be endless.
const LONGEST_NAME: usize = 300;
const LONGEST_ALT: usize = 2000;

/// The text in one line, as much as is wanted.
pub(super) fn short(text: &str, longest: usize) -> String {
    let whole = spaces::single(text);
    if whole.chars().count() <= longest {
        return whole;
    }
    whole.chars().take(longest).chain(['…']).collect()
}

/// As much of the text as fits into so many millimetres of small type.
fn one_line(text: &str, millimetres: f64) -> String {
    lettering::wrap(text, 8.0, millimetres * 2.0, 1).concat()
}

/// The title and the organisation at the head of later pages, as far as they
/// are few words: screen readers leave them out, so they must not look like
/// something to be read.
fn running_head(title: &str, organisation: Option<&str>, width: f64) -> (String, String) {
    const MOST_WORDS: usize = 7;
    let count = |text: &str| text.split_whitespace().count();
    let owner = organisation.filter(|name| count(name) + count(title) <= MOST_WORDS).unwrap_or_default();
    let words: Vec<&str> = title.split_whitespace().take(MOST_WORDS).collect();
    let mark = if count(title) > MOST_WORDS { " …" } else { "" };
    (one_line(&format!("{}{mark}", words.join(" ")), width), one_line(owner, 100.0))
}

fn parts(moment: DateTime) -> [i16; 6] {
    let small =
        [moment.month(), moment.day(), moment.hour(), moment.minute(), moment.second()].map(i16::from);
    let [month, day, hour, minute, second] = small;
    [moment.year().max(0), month, day, hour, minute, second]
}

fn is_blank(text: &str) -> bool {
    text.chars().all(|character| character.is_whitespace() || matches!(character, '\u{ad}' | '\u{200b}'))
}

pub(super) fn hex(Colour([red, green, blue]): Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn logo(document: &Document) -> Option<LogoData> {
    let logo = document.look.logo.as_ref()?;
    let format = match logo.format {
        RasterFormat::Png => "png",
        RasterFormat::Jpeg => "jpg",
    };
    Some(LogoData { format, alt: alt(&logo.alt), width: logo_width(logo.size) })
}

/// A picture without words for it would make the whole file unreadable to the
/// check; an empty one is said to be a dash.
fn alt(alt: &str) -> String {
    short(&title(alt), LONGEST_ALT)
}

fn blocks(document: &Document) -> Vec<BlockData<'_>> {
    let sheet = Sheet::of(document.page);
    let mut level = 0;
    let mut out = Vec::with_capacity(document.blocks.len());
    for block in &document.blocks {
        let data = match block {
            Block::Heading { level: asked, text, new_page } => {
                let words = text.string();
                if is_blank(&words) {
                    continue;
                }
                if words.chars().count() > LONGEST_ALT {
                    BlockData::Paragraph { text: line(text) }
                } else {
                    // Readers step through headings: none may be left out.
                    level = (*asked).clamp(1, level + 1).min(3);
                    BlockData::Heading { level, text: line(text), new_page: *new_page }
                }
            }
            Block::Paragraph(text) => BlockData::Paragraph { text: line(text) },
            Block::Remark(text) => BlockData::Remark { text: line(text) },
            Block::List(items) => BlockData::List { items: lines(items) },
            Block::Facts(facts) => BlockData::Facts { facts: facts.iter().map(fact).collect() },
            Block::Table(one) => match table(one, sheet) {
                Some(table) => BlockData::Table { table },
                None => continue,
            },
            Block::Picture(one) => BlockData::Picture(picture(one, document.page)),
        };
        out.push(data);
    }
    out
}

fn fact((name, texts): &(String, Vec<Text>)) -> FactData<'_> {
    let name = printable(name);
    FactData { short: Sheet::fits_beside(&name), name, lines: lines(texts) }
}

fn picture(picture: &Picture, page: Page) -> PictureData {
    PictureData {
        svg: printable_picture(&picture.svg),
        alt: alt(&picture.alt),
        width: Sheet::of(page).picture_width(picture.size),
    }
}

/// The lines of a cell so many points wide: words that take much of its width
/// may be divided, the others stay whole.
pub(super) fn cell_lines(texts: &[Text], width: f64, size: f64) -> Vec<Line<'_>> {
    let is_long = |word: &str| word.len() >= SHORTEST_DIVIDED && lettering::width(word, size) > width * 0.45;
    let mut all = lines(texts);
    for line in &mut all {
        if line.iter().any(|piece| piece.text.split_whitespace().any(is_long)) {
            *line =
                std::mem::take(line).into_iter().flat_map(|piece| at_long_words(piece, is_long)).collect();
        }
    }
    all
}

const SHORTEST_DIVIDED: usize = 7;

/// The piece in pieces, each with long words only or without any.
fn at_long_words(piece: Piece<'_>, is_long: impl Fn(&str) -> bool) -> Vec<Piece<'_>> {
    let mut parts: Vec<(bool, String)> = Vec::new();
    for word in piece.text.split_inclusive(char::is_whitespace) {
        let long = is_long(word.trim_end());
        match parts.last_mut() {
            Some((last, text)) if *last == long => text.push_str(word),
            _ => parts.push((long, word.to_owned())),
        }
    }
    let divided = |(long, text): (bool, String)| match long && is_address(&text) {
        true => Piece { text: Cow::Owned(address(&text)), long: false, ..piece },
        false => Piece { text: Cow::Owned(text), long, ..piece },
    };
    parts.into_iter().map(divided).collect()
}

/// A mail or web address or the name of a file, which no dictionary divides.
fn is_address(word: &str) -> bool {
    word.trim().trim_end_matches(['.', ':']).contains(['@', '.', '/', '_'])
}

/// An address that goes on in a new line after its signs.
fn address(word: &str) -> String {
    let mut out = String::with_capacity(word.len() + 12);
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        out.push(letter);
        let goes_on = letters.peek().is_some_and(|next| next.is_alphanumeric());
        if goes_on && matches!(letter, '@' | '.' | '/' | '_' | '?' | '&' | '=') {
            out.push('\u{200b}');
        }
    }
    out
}

/// Lines as data.
pub(super) fn lines(texts: &[Text]) -> Vec<Line<'_>> {
    texts.iter().filter(|text| !text.is_empty()).map(line).collect()
}

/// A line as data.
pub(super) fn line(text: &Text) -> Line<'_> {
    text.runs.iter().filter(|run| !run.text.is_empty()).map(piece).collect()
}

/// The words of a line that is nothing but words, in one row.
pub(super) fn plain<'l, 'a>(line: &'l mut Line<'a>) -> Option<&'l mut Cow<'a, str>> {
    match line.as_mut_slice() {
        [Piece { text, tone: None, language: None, link: None, long: false }] if !text.contains('\n') => {
            Some(text)
        }
        _ => None,
    }
}

fn piece(run: &Run) -> Piece<'_> {
    let tone = match run.tone {
        Tone::Plain => None,
        Tone::Strong => Some("strong"),
        Tone::Muted => Some("muted"),
        Tone::Tentative => Some("tentative"),
        Tone::Struck => Some("struck"),
    };
    Piece {
        text: printable(&run.text),
        tone,
        language: run.language.map(|language| language.tag()),
        link: run.link.as_deref().filter(|link| leads_out(link)),
        long: false,
    }
}

/// An address a reader may follow, short enough for a file that is kept.
fn leads_out(link: &str) -> bool {
    let known = ["https://", "http://", "mailto:"].iter().any(|scheme| link.starts_with(scheme));
    known && link.len() <= 2000 && link.chars().all(|c| !c.is_whitespace() && !c.is_control())
}
