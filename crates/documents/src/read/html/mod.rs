//! Pages, and what Word, Excel, Google and LibreOffice put on the clipboard.

mod effect;
mod entity;
mod page;
mod spans;
mod token;

use super::{Refusal, Source};
use page::Page;
use token::{Token, Tokens};

/// Reads a page, or a piece of one. Any text is a page.
pub(super) fn read(text: &str) -> Result<Source, Refusal> {
    let mut page = Page::default();
    for token in Tokens::new(without_header(text)) {
        match token {
            Token::Text(text) => page.text(text)?,
            Token::Open(tag) => page.open(&tag)?,
            Token::Close(name) => page.close(name)?,
            Token::Mark(mark) => page.mark(mark),
            Token::Style(sheet) => page.style(sheet),
        }
    }
    page.finish()
}

/// On Windows, the clipboard says in lines before the page where it begins.
fn without_header(text: &str) -> &str {
    match text.find('<') {
        Some(start) if text.starts_with("Version:") => text.get(start..).unwrap_or(text),
        _ => text,
    }
}
