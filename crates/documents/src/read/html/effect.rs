//! What elements do to the text inside them: strike it through, or leave it out.

use std::collections::HashSet;

use super::token::Tag;

/// More elements inside one another than this have no effect of their own.
const MAX_EFFECTS: usize = 64;

/// The elements that are open and have an effect, from outside.
#[derive(Debug, Default)]
pub(super) struct Effects {
    open: Vec<Effect>,
    /// Classes whose text is struck through.
    struck_classes: HashSet<String>,
}

#[derive(Debug)]
struct Effect {
    name: String,
    /// Elements of the same name that are open inside it.
    inside: usize,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Struck,
    LeftOut,
}

impl Effects {
    /// Looks through a style sheet for classes whose text is struck through.
    pub(super) fn learn(&mut self, sheet: &str) {
        for rule in sheet.split('}') {
            let Some((names, rules)) = rule.split_once('{') else { continue };
            if rules.contains("line-through") {
                let classes =
                    names.split('.').skip(1).filter_map(|part| part.split(|c: char| !is_name(c)).next());
                self.struck_classes.extend(classes.map(str::to_owned));
            }
        }
    }

    /// An element begins.
    pub(super) fn open(&mut self, tag: &Tag<'_>) {
        match self.kind(tag) {
            Some(kind) if self.open.len() < MAX_EFFECTS => {
                self.open.push(Effect { name: tag.name.to_ascii_lowercase(), inside: 0, kind });
            }
            _ => {
                if let Some(effect) = self.innermost(tag.name) {
                    effect.inside += 1;
                }
            }
        }
    }

    /// An element ends.
    pub(super) fn close(&mut self, name: &str) {
        match self.innermost(name) {
            Some(effect) if effect.inside > 0 => effect.inside -= 1,
            Some(_) => {
                let at = self.open.iter().rposition(|effect| effect.name.eq_ignore_ascii_case(name));
                self.open.truncate(at.unwrap_or(0));
            }
            None => {}
        }
    }

    /// How many are open.
    pub(super) fn len(&self) -> usize {
        self.open.len()
    }

    /// All but the outer ones end.
    pub(super) fn end_inner(&mut self, outer: usize) {
        self.open.truncate(outer);
    }

    /// Text that stands here is struck through.
    pub(super) fn struck(&self) -> bool {
        self.open.iter().any(|effect| effect.kind == Kind::Struck)
    }

    /// Text that stands here is left out.
    pub(super) fn left_out(&self) -> bool {
        self.open.iter().any(|effect| effect.kind == Kind::LeftOut)
    }

    fn innermost(&mut self, name: &str) -> Option<&mut Effect> {
        self.open.iter_mut().rev().find(|effect| effect.name.eq_ignore_ascii_case(name))
    }

    fn kind(&self, tag: &Tag<'_>) -> Option<Kind> {
        // The bullet that Word writes before an item of a list.
        if tag.styled("mso-list:ignore") {
            return Some(Kind::LeftOut);
        }
        let struck = ["s", "strike", "del"].iter().any(|name| tag.name.eq_ignore_ascii_case(name))
            || tag.styled("line-through")
            || self.is_struck_class(tag);
        (struck && !is_void(tag.name)).then_some(Kind::Struck)
    }

    fn is_struck_class(&self, tag: &Tag<'_>) -> bool {
        !self.struck_classes.is_empty()
            && tag.attribute("class").is_some_and(|classes| {
                classes.split_ascii_whitespace().any(|class| self.struck_classes.contains(class))
            })
    }
}

fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '-' || letter == '_'
}

/// Elements that hold nothing and are never closed.
fn is_void(name: &str) -> bool {
    ["br", "hr", "img", "input", "meta", "link", "col", "wbr"]
        .iter()
        .any(|void| name.eq_ignore_ascii_case(void))
}
