//! The things in a cell: lines that go on with each other are one.

use crate::literal;
use crate::read::{GridCell, GridLine};

/// One thing in a cell.
pub(crate) struct Item {
    /// Its first line.
    pub(crate) line: usize,
    /// How many lines it has.
    pub(crate) lines: usize,
    /// Its words, line by line.
    pub(crate) text: String,
    /// All of it is struck through.
    pub(crate) struck: bool,
}

/// What a line begins with that is a thing of its own.
pub(crate) const BULLET: char = '•';

/// The things in a cell: where any line begins with a bullet, all that do; else
/// every line that does not go on with the one above. What stands between marks
/// is never parted.
pub(crate) fn items(cell: &GridCell) -> Vec<Item> {
    let lines = &cell.lines;
    let inside = inside_marks(lines);
    let begins = |at: usize| !inside[at] && lines[at].text.starts_with(BULLET);
    let pointed = (0..lines.len()).any(begins);
    let mut all: Vec<Item> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let goes_on = inside[at] || line.goes_on || (pointed && !begins(at));
        let bare = line.text.strip_prefix(BULLET).filter(|_| pointed && !inside[at]);
        let text = bare.unwrap_or(&line.text).trim();
        match all.last_mut().filter(|_| goes_on && !begins(at)) {
            Some(item) => {
                (0..=line.gap).for_each(|_| item.text.push('\n'));
                item.text.push_str(text);
                item.lines += 1;
                item.struck &= line.struck;
            }
            None => all.push(Item { line: at, lines: 1, text: text.to_owned(), struck: line.struck }),
        }
    }
    all.retain(|item| !item.text.is_empty());
    all
}

/// Which lines begin between marks that an earlier line opened.
fn inside_marks(lines: &[GridLine]) -> Vec<bool> {
    let mut inside = vec![false; lines.len()];
    let mut at = 0;
    while at < lines.len() {
        if !literal::is_open(&lines[at].text) {
            at += 1;
            continue;
        }
        let rest = lines.iter().skip(at + 1).map(|line| line.text.as_str());
        let Some(more) = closes(rest) else { break };
        inside[at + 1..=at + more].fill(true);
        at += more;
    }
    inside
}

/// After how many more lines what was opened is closed.
fn closes<'t>(mut rest: impl Iterator<Item = &'t str>) -> Option<usize> {
    rest.position(literal::closes).map(|at| at + 1)
}
