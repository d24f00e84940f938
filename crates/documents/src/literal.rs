//! Texts that paper could take for something else stand between ‹ and ›: a
//! title that reads like a date, words that end like details. What stands there
//! is exactly the text; a › of its own is doubled.

const OPEN: char = '‹';
const CLOSE: char = '›';
/// What a point of a list begins with.
const POINT: char = '•';

/// The text between marks.
pub(crate) fn quoted(text: &str) -> String {
    format!("{OPEN}{}{CLOSE}", text.replace(CLOSE, "››"))
}

/// The text between marks at the beginning, and what follows it.
pub(crate) fn leading(text: &str) -> Option<(String, &str)> {
    let inside = text.strip_prefix(OPEN)?;
    let mut found = String::new();
    let mut letters = inside.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if letter != CLOSE {
            found.push(letter);
        } else if letters.next_if(|(_, next)| *next == CLOSE).is_some() {
            found.push(CLOSE);
        } else {
            return Some((found, &inside[at + CLOSE.len_utf8()..]));
        }
    }
    None
}

/// Whether a mark that was opened before is closed somewhere in the text.
pub(crate) fn closes(text: &str) -> bool {
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter == CLOSE && letters.next_if_eq(&CLOSE).is_none() {
            return true;
        }
    }
    false
}

/// Whether a line opens a mark that it does not close.
pub(crate) fn is_open(text: &str) -> bool {
    let opens = |at: usize| text.get(..at).is_some_and(|before| before.is_empty() || before.ends_with(' '));
    let at = text.match_indices(OPEN).map(|(at, _)| at).find(|at| opens(*at));
    at.and_then(|at| text.get(at..)).is_some_and(|rest| leading(rest).is_none())
}

/// The text between marks, where nothing follows.
pub(crate) fn whole(text: &str) -> Option<String> {
    leading(text).filter(|(_, rest)| rest.is_empty()).map(|(text, _)| text)
}

/// The text between marks, else the text itself.
pub(crate) fn plain(text: &str) -> String {
    whole(text).unwrap_or_else(|| text.to_owned())
}

/// The text as it stands on its own: between marks only where it would else
/// be taken for one between marks, or a line of it for a point of a list.
pub(crate) fn told(text: &str) -> String {
    let pointed = text.lines().any(|line| line.trim_start().starts_with(POINT));
    if pointed || text.starts_with(OPEN) || text.lines().any(is_open) {
        quoted(text)
    } else {
        text.to_owned()
    }
}

/// Splits at the first mark that stands outside of quotations.
pub(crate) fn split_once<'t>(text: &'t str, mark: &str) -> Option<(&'t str, &'t str)> {
    let mut rest = text;
    let parts = |rest: &'t str, at: usize| {
        let before = text.len() - rest.len() + at;
        Some((text.get(..before)?, text.get(before + mark.len()..)?))
    };
    loop {
        let (at, open) = (rest.find(mark), rest.find(OPEN));
        match (at, open.and_then(|open| leading(rest.get(open..)?))) {
            (Some(at), _) if open.is_none_or(|open| at < open) => return parts(rest, at),
            (Some(_), Some((_, after))) => rest = after,
            // An open mark that none closes is a letter, and so are all after it.
            (Some(at), None) => return parts(rest, at),
            (None, _) => return None,
        }
    }
}

/// Where a mark stands outside of quotations.
pub(crate) fn outside<'t>(text: &'t str, mark: &'t str) -> impl Iterator<Item = usize> + 't {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let (_, after) = split_once(rest?, mark)?;
        rest = Some(after);
        text.len().checked_sub(after.len() + mark.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_between_marks_is_the_text() {
        for text in ["", "Tur", "a › b", "››", "‹a›", "‹", "a\nb", "x›)"] {
            assert_eq!(whole(&quoted(text)).as_deref(), Some(text));
            assert_eq!(leading(&format!("{} (maj)", quoted(text))), Some((text.to_owned(), " (maj)")));
            assert_eq!(plain(&told(text)), text);
        }
        assert_eq!(leading("‹a"), None);
        assert_eq!(leading("a‹b›"), None);
        let told = ["‹a›", "a ‹b›", "a\n• b"].map(told);
        assert_eq!(told, ["‹‹a›››", "a ‹b›", "‹a\n• b›"]);
    }

    #[test]
    fn marks_inside_quotations_do_not_split() {
        assert_eq!(split_once("‹a; b›; c; d", "; "), Some(("‹a; b›", "c; d")));
        assert_eq!(split_once("‹a; b", "; "), Some(("‹a", "b")));
        assert_eq!(split_once("a", "; "), None);
        assert_eq!(outside("a, ‹b, c›, d", ", ").collect::<Vec<_>>(), [1, 13]);
    }
}
