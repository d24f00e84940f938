//! What the typesetter sees of the world: a template, a document, a logo and
//! our fonts. No files, no packages, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use crate::fonts::fonts;

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    // Table headings of rows, and summaries.
    let features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});
static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(fonts())));
static FILES: LazyLock<Option<Files>> = LazyLock::new(|| {
    let source = |path, text: &str| Some(Source::new(file(path)?, text.to_owned()));
    let document = source("/template.typ", include_str!("template.typ"))?;
    let cards = source("/cards.typ", include_str!("cards.typ"))?;
    Some(Files { document, cards, data: file("/document.json")?, logo: file("/logo")? })
});

/// The few names there are: names are kept forever, so none may come from outside.
struct Files {
    document: Source,
    cards: Source,
    data: FileId,
    logo: FileId,
}

fn file(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}

/// What is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Template {
    /// A document that is read.
    Document,
    /// Cards that are cut or folded.
    Cards,
}

/// One document, ready to be set.
pub(super) struct Desk {
    files: &'static Files,
    template: &'static Source,
    data: Bytes,
    logo: Bytes,
}

impl Desk {
    /// Lays out a document and its logo; nothing where the program itself is broken.
    pub(super) fn new(template: Template, data: Vec<u8>, logo: Vec<u8>) -> Option<Self> {
        let files = FILES.as_ref()?;
        let template = match template {
            Template::Document => &files.document,
            Template::Cards => &files.cards,
        };
        Some(Self { files, template, data: Bytes::new(data), logo: Bytes::new(logo) })
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id {
            id if id == self.files.data => Ok(self.data.clone()),
            id if id == self.files.logo => Ok(self.logo.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts().get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
