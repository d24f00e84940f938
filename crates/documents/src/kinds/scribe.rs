//! Writes texts: the document's own in the reader's words, the plan's own
//! marked with their language.

use std::borrow::Cow;

use samspil_core::check::Facts;
use samspil_core::people::Organisations;
use samspil_core::programme::Activity;
use samspil_core::{FuzzyDate, Id, Language, Programme};
use samspil_words::{Show, Words};

use super::line::{Lines, anchor_name};
use super::{Ground, Kind};
use crate::literal;
use crate::paper::{Block, Document, Page, Text, Tone, Workbook};

/// A programme being written out for one reader.
pub(super) struct Scribe<'a> {
    pub(super) ground: &'a Ground<'a>,
    pub(super) plan: &'a Programme,
    pub(super) words: Words,
    pub(super) facts: Facts<'a>,
    pub(super) organisations: Organisations<'a>,
}

impl<'a> Scribe<'a> {
    pub(super) fn new(ground: &'a Ground<'a>) -> Self {
        Self {
            ground,
            plan: ground.plan,
            words: ground.words,
            facts: Facts::new(ground.plan),
            organisations: Organisations::new(ground.plan),
        }
    }

    /// The document's own words.
    pub(super) fn text(&self, key: &str) -> Cow<'static, str> {
        self.words.text(key)
    }

    /// The document's own words with arguments.
    pub(super) fn with(&self, key: &str, arguments: &[(&str, &dyn Show)]) -> String {
        self.words.with(key, arguments).into_owned()
    }

    /// The word of a closed list: `Status`, `held`.
    pub(super) fn word(&self, list: &str, word: &str) -> Cow<'static, str> {
        self.words.text(&format!("word-{list}-{word}"))
    }

    /// The lines of plans.
    pub(super) fn lines(&self) -> Lines<'_, 'a> {
        Lines { facts: &self.facts, words: self.words }
    }

    /// The plan's own text, in the element's language or else the programme's.
    pub(super) fn own(&self, text: impl Into<String>, language: Option<Language>) -> Text {
        self.toned(text, language, Tone::Plain)
    }

    /// The same, set in a tone.
    pub(super) fn toned(&self, text: impl Into<String>, language: Option<Language>, tone: Tone) -> Text {
        let language = language.unwrap_or(self.plan.programme.language);
        marked(Text::toned(text, tone), language, self.words)
    }

    /// A date in words; one that hangs on another element names it.
    pub(super) fn date(&self, date: &FuzzyDate) -> String {
        self.words.date_naming(date, |anchor| literal::told(&anchor_name(&self.facts, anchor)))
    }

    /// The date with the programme's year, where its own is not printed.
    pub(super) fn filled(&self, date: &FuzzyDate) -> FuzzyDate {
        self.plan.programme.year.and_then(|year| date.in_year(year)).unwrap_or_else(|| date.clone())
    }

    /// The activity with an id.
    pub(super) fn activity(&self, id: Option<&Id>) -> Option<&'a Activity> {
        self.facts.get(id?)
    }

    /// What a kind of document is called.
    pub(super) fn kind_name(&self, kind: Kind) -> Cow<'static, str> {
        self.words.text(&format!("doc-kind-{}", kind.as_str()))
    }

    /// The title of a document about the programme.
    pub(super) fn title(&self, kind: Kind) -> String {
        self.titled(&self.own_name(kind), &self.plan.programme.title)
    }

    /// "Kind: title".
    pub(super) fn titled(&self, kind: &str, title: &str) -> String {
        self.with("doc-title", &[("kind", &kind), ("title", &title)])
    }

    /// A document of a kind.
    pub(super) fn document(&self, kind: Kind, page: Page, blocks: Vec<Block>) -> Document {
        let head = &self.plan.programme;
        let name = self.kind_name(kind).to_lowercase();
        let organisation = self.ground.look.organisation.clone();
        let subtitle = head.subtitle.clone().filter(|_| tells_the_whole(kind));
        Document {
            title: self.title(kind),
            subtitle: subtitle.filter(|subtitle| subtitle.to_lowercase() != name),
            language: self.words.language(),
            look: self.ground.look.clone(),
            page,
            foot: [Some(head.title.clone()), organisation]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" · "),
            blocks,
        }
    }

    /// A workbook of a kind.
    pub(super) fn workbook(&self, kind: Kind, sheets: Vec<crate::paper::Sheet>) -> Workbook {
        Workbook { title: self.title(kind), language: self.words.language(), sheets }
    }

    /// A heading in the document's own words.
    pub(super) fn heading(&self, level: u8, key: &str) -> Block {
        heading(level, Text::plain(self.words.text(key)))
    }

    /// A remark in the document's own words.
    pub(super) fn remark(&self, key: &str) -> Block {
        Block::Remark(Text::plain(self.words.text(key)))
    }

    /// A paragraph of the plan's own text, where there is one.
    pub(super) fn paragraph(&self, text: Option<&String>, language: Option<Language>) -> Option<Block> {
        text.map(|text| Block::Paragraph(self.own(text, language)))
    }
}

/// Whether the programme's own line below its title belongs on a document.
fn tells_the_whole(kind: Kind) -> bool {
    matches!(kind, Kind::ActionPlan | Kind::LessonPlan | Kind::MeetingPlanner | Kind::Brochure)
}

/// A heading that stands where the text before it ends.
pub(super) fn heading(level: u8, text: Text) -> Block {
    Block::Heading { level, text: told(text), new_page: false }
}

/// A heading; the first stands where it is, the others begin a new page.
pub(super) fn page_heading(level: u8, text: Text, first: bool) -> Block {
    Block::Heading { level, text: told(text), new_page: !first }
}

/// A heading is never empty, also where a title is.
fn told(text: Text) -> Text {
    if text.string().trim().is_empty() { Text::plain(super::line::NOTHING) } else { text }
}

/// A text marked with its language, where that is not the document's.
pub(super) fn marked(text: Text, language: Language, words: Words) -> Text {
    if language == words.language() { text } else { text.in_language(language) }
}

/// One text after the other.
pub(super) fn joined(mut first: Text, second: Text) -> Text {
    first.runs.extend(second.runs);
    first
}

/// A word of a closed list at the beginning of a line.
pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
