//! Documents as HTML: inside a page of the application, and as a file that
//! anybody can read without it.
//!
//! The markup is plain; its classes are few:
//!
//! | class | on | what it is |
//! |-|-|-|
//! | `doc` | `article` | the document |
//! | `doc-subtitle`, `doc-remark` | `p` | the line below the title; a remark |
//! | `doc-facts` | `dl` | names with what they are, each pair in a `div` |
//! | `scroll` | `div` | a table that may be wider than the screen |
//! | `doc-table`, `dense` | `table` | a table; one in small type |
//! | `number` | `th`, `td` | at the right edge |
//! | `strong`, `blank` | `tr` | set off; kept empty to be written on |
//! | `said` | `caption` | the heading before says the same: for those who do not see |
//! | `doc-picture` | `figure` | a picture |
//! | `muted`, `tentative` | `span`, `em` | tones; strong is `strong`, struck is `del` |
//! | `doc-head`, `doc-foot` | `header`, `footer` | of a file: whose it is; the foot |

mod table;
#[cfg(test)]
mod tests;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use samspil_core::Language;

use crate::characters::{address, clean};
use crate::paper::{Block, Colour, Document, Logo, Look, Picture, RasterFormat, Run, Text, Tone};

/// The document inside a page: its title is a heading of level `first_level`,
/// its headings stand below it.
pub fn fragment(document: &Document, first_level: u8) -> Markup {
    let writer = Writer { language: document.language, first_level };
    html! {
        article.doc lang=(document.language) {
            @if !document.title.is_empty() {
                (heading(first_level, html! { (words(&document.title)) }))
            }
            @if let Some(subtitle) = &document.subtitle { p.doc-subtitle { (words(subtitle)) } }
            (writer.blocks(&document.blocks))
        }
    }
}

/// The document as a whole file: it holds its own style and pictures, no
/// script, and nothing from elsewhere.
pub fn page(document: &Document) -> String {
    let Colour([red, green, blue]) = document.look.colour;
    let accent = format!(":root{{--accent:#{red:02x}{green:02x}{blue:02x}}}");
    let page = html! {
        (DOCTYPE)
        html lang=(document.language) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (words(&document.title)) }
                style { (PreEscaped(accent)) (PreEscaped(STYLE)) }
            }
            body {
                (whose(&document.look))
                main { (fragment(document, 1)) }
                @if !document.foot.is_empty() { footer.doc-foot { (words(&document.foot)) } }
            }
        }
    };
    page.into_string()
}

/// The style of a file.
const STYLE: &str = include_str!("page.css");

fn whose(look: &Look) -> Markup {
    html! {
        @if look.organisation.is_some() || look.logo.is_some() {
            header.doc-head {
                @if let Some(organisation) = &look.organisation { p { (words(organisation)) } }
                @if let Some(logo) = &look.logo { (logo_image(logo)) }
            }
        }
    }
}

fn logo_image(logo: &Logo) -> Markup {
    let kind = match logo.format {
        RasterFormat::Png => "png",
        RasterFormat::Jpeg => "jpeg",
    };
    let source = format!("data:image/{kind};base64,{}", STANDARD.encode(&logo.bytes));
    html! { img src=(source) alt=(clean(&logo.alt)) width=(logo.size.0) height=(logo.size.1); }
}

/// A heading of level 1 to 6.
fn heading(level: u8, content: Markup) -> Markup {
    html! {
        @match level {
            ..=1 => h1 { (content) },
            2 => h2 { (content) },
            3 => h3 { (content) },
            4 => h4 { (content) },
            5 => h5 { (content) },
            6.. => h6 { (content) },
        }
    }
}

/// Words with their line breaks.
fn words(text: &str) -> Markup {
    let text = clean(text);
    html! {
        @for (at, line) in text.split('\n').enumerate() {
            @if at > 0 { br; }
            (line)
        }
    }
}

#[derive(Clone, Copy)]
struct Writer {
    language: Language,
    first_level: u8,
}

impl Writer {
    fn blocks(self, blocks: &[Block]) -> Markup {
        let before = std::iter::once(None).chain(blocks.iter().map(Some));
        html! {
            @for (before, block) in before.zip(blocks) { (self.block(before, block)) }
        }
    }

    fn block(self, before: Option<&Block>, block: &Block) -> Markup {
        match block {
            Block::Heading { level, text, .. } => {
                heading(self.first_level.saturating_add(*level), self.text(text))
            }
            Block::Paragraph(text) => html! { p { (self.text(text)) } },
            Block::Remark(text) => html! { p.doc-remark { (self.text(text)) } },
            Block::List(points) => html! { ul { @for point in points { li { (self.text(point)) } } } },
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => {
                let is_said =
                    matches!(before, Some(Block::Heading { text, .. }) if text.string() == table.caption);
                self.table(table, is_said)
            }
            Block::Picture(picture) => self::picture(picture),
        }
    }

    fn facts(self, facts: &[(String, Vec<Text>)]) -> Markup {
        html! {
            dl.doc-facts {
                @for (name, lines) in facts {
                    div {
                        dt { (words(name)) }
                        @for line in lines { dd { (self.text(line)) } }
                    }
                }
            }
        }
    }

    fn text(self, text: &Text) -> Markup {
        html! { @for run in &text.runs { (self.run(run)) } }
    }

    fn run(self, run: &Run) -> Markup {
        let toned = self.toned(run);
        match run.link.as_deref().and_then(address) {
            Some(address) => html! { a href=(address) rel="noreferrer" { (toned) } },
            None => toned,
        }
    }

    fn toned(self, run: &Run) -> Markup {
        let language = run.language.filter(|language| *language != self.language);
        let said = words(&run.text);
        match run.tone {
            Tone::Plain if language.is_none() => said,
            Tone::Plain => html! { span lang=[language] { (said) } },
            Tone::Strong => html! { strong lang=[language] { (said) } },
            Tone::Muted => html! { span.muted lang=[language] { (said) } },
            Tone::Tentative => html! { em.tentative lang=[language] { (said) } },
            Tone::Struck => html! { del lang=[language] { (said) } },
        }
    }
}

/// A picture as a file of its own inside the page: its style and its ids stay
/// apart from the page's, whose policy allows no style in the text.
fn picture(picture: &Picture) -> Markup {
    let source = format!("data:image/svg+xml;base64,{}", STANDARD.encode(&picture.svg));
    let (width, height) = picture.size;
    html! {
        figure.doc-picture {
            img src=(source) alt=(clean(&picture.alt)) width=(width.round()) height=(height.round());
        }
    }
}
