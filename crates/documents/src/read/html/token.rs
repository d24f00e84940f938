//! Pages as tags and text, the way browsers cut them: any text is a page.
//! Tags are not put together to a tree, so that no page is too deep.

/// A piece of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Text, its entities as written.
    Text(&'a str),
    /// An element begins.
    Open(Tag<'a>),
    /// The element of this name ends.
    Close(&'a str),
    /// What stands in `<!…>`, as Word marks what only some programs show.
    Mark(&'a str),
    /// What stands in a `<style>`.
    Style(&'a str),
}

/// The beginning of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// Its name as written.
    pub(super) name: &'a str,
    attributes: &'a str,
}

/// Cuts a page into its pieces.
pub(super) struct Tokens<'a> {
    rest: &'a str,
    /// The element whose content is no text of the page.
    raw: Option<&'a str>,
}

impl<'a> Tokens<'a> {
    /// The pieces of a page, from its beginning.
    pub(super) fn new(page: &'a str) -> Self {
        Self { rest: page, raw: None }
    }

    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    /// What stands before `end`, which is taken too.
    fn until(&mut self, end: &str) -> &'a str {
        let length = self.rest.find(end).unwrap_or(self.rest.len());
        let taken = self.take(length);
        self.take(end.len());
        taken
    }

    fn text(&mut self) -> Token<'a> {
        // A sign that begins no tag is text as well.
        let length =
            self.rest.bytes().skip(1).position(|byte| byte == b'<').map_or(self.rest.len(), |at| at + 1);
        Token::Text(self.take(length))
    }

    fn open(&mut self) -> Token<'a> {
        self.take(1);
        let length = self.rest.find(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>');
        let name = self.take(length.unwrap_or(self.rest.len()));
        let attributes = self.take(attributes_end(self.rest));
        self.take(1);
        if ["script", "style", "title"].iter().any(|raw| name.eq_ignore_ascii_case(raw)) {
            self.raw = Some(name);
        }
        Token::Open(Tag { name, attributes })
    }

    /// The content of an element that holds no text of the page.
    fn raw(&mut self, name: &'a str) -> Token<'a> {
        let mut ends = self.rest.match_indices("</");
        let is_end = |at: usize| {
            self.rest.get(at + 2..at + 2 + name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name))
        };
        let length = ends.find(|(at, _)| is_end(*at)).map_or(self.rest.len(), |(at, _)| at);
        let content = self.take(length);
        if name.eq_ignore_ascii_case("style") { Token::Style(content) } else { Token::Mark("") }
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if let Some(name) = self.raw.take() {
            return Some(self.raw(name));
        }
        let mut start = self.rest.bytes();
        Some(match (start.next()?, start.next()) {
            (b'<', Some(letter)) if letter.is_ascii_alphabetic() => self.open(),
            (b'<', Some(b'/')) => {
                self.take(2);
                Token::Close(self.until(">").trim_ascii_end())
            }
            (b'<', Some(b'!')) if self.rest.starts_with("<!--") => {
                self.take(4);
                self.until("-->");
                Token::Mark("")
            }
            (b'<', Some(b'!' | b'?')) => {
                self.take(2);
                Token::Mark(self.until(">"))
            }
            _ => self.text(),
        })
    }
}

/// Where the attributes of a tag end: at the first `>` outside quotes.
fn attributes_end(text: &str) -> usize {
    let mut at = 0;
    let mut after_equals = false;
    let bytes = text.as_bytes();
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'>' => return at,
            b'"' | b'\'' if after_equals => at = quoted_end(bytes, at),
            _ => {}
        }
        after_equals = byte == b'=' || (after_equals && byte.is_ascii_whitespace());
        at += 1;
    }
    text.len()
}

/// Where the quote that begins at `start` is closed.
fn quoted_end(bytes: &[u8], start: usize) -> usize {
    let rest = bytes.get(start + 1..).unwrap_or_default();
    let quote = bytes.get(start);
    start + 1 + rest.iter().position(|byte| Some(byte) == quote).unwrap_or(rest.len())
}

impl<'a> Tag<'a> {
    /// The value of an attribute, its entities as written.
    pub(super) fn attribute(&self, name: &str) -> Option<&'a str> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            let length =
                rest.find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '/')).unwrap_or(rest.len());
            let (found, after) = rest.split_at(length);
            let value = after.trim_ascii_start().strip_prefix('=').map(str::trim_ascii_start);
            let (value, after) = value.map_or(("", after), value_of);
            if found.eq_ignore_ascii_case(name) && !found.is_empty() {
                return Some(value);
            }
            // An equals sign without a name is passed over.
            rest = if after.len() < rest.len() { after } else { return None };
        }
    }

    /// The value of an attribute as a number.
    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// Whether the tag's own style says something, written without spaces.
    pub(super) fn styled(&self, wanted: &str) -> bool {
        self.attribute("style").is_some_and(|style| {
            let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
            style.to_ascii_lowercase().contains(wanted)
        })
    }
}

/// A value, and what follows it.
fn value_of(text: &str) -> (&str, &str) {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''));
    match quote {
        Some(quote) => {
            let text = text.get(1..).unwrap_or_default();
            text.split_once(quote).unwrap_or((text, ""))
        }
        None => {
            let length = text.find(|c: char| c.is_ascii_whitespace()).unwrap_or(text.len());
            text.split_at(length)
        }
    }
}
