//! Titles with their numbers: "2 Title". Written so that number and title can
//! be told apart again.

use crate::literal;

/// A dash before a title without a number that begins like one.
const NO_NUMBER: &str = "– ";

/// The title with its number before it.
pub(crate) fn numbered(number: Option<u16>, title: &str) -> String {
    let usual = match number {
        Some(number) => format!("{number} {title}"),
        None => title.to_owned(),
    };
    let dashed = || number.is_none().then(|| format!("{NO_NUMBER}{title}"));
    let means = |written: &String| twin(written).1 == 1 && read(written) == (number, title.to_owned());
    [Some(usual), dashed()].into_iter().flatten().find(means).unwrap_or_else(|| marked(number, title))
}

/// The same with the title between marks.
pub(crate) fn marked(number: Option<u16>, title: &str) -> String {
    let title = literal::quoted(title);
    number.map_or_else(|| title.clone(), |number| format!("{number} {title}"))
}

/// The same for what several of one list are called: the second ends with "‹2›".
/// `marked` is the same name with its title between marks.
pub(crate) fn told_apart(written: String, nth: usize, marked: impl FnOnce() -> String) -> String {
    if nth < 2 {
        return written;
    }
    let mark = literal::quoted(&nth.to_string());
    let all = format!("{written} {mark}");
    if twin(&all) == (written.as_str(), nth) { all } else { format!("{} {mark}", marked()) }
}

/// What was written, and which of several it is, from 1.
pub(crate) fn twin(text: &str) -> (&str, usize) {
    let is_title = before_mark(text).is_some_and(|(_, rest)| literal::whole(rest).is_some());
    let found = text.rsplit_once(' ').filter(|_| !is_title).and_then(|(before, last)| {
        let nth: usize = literal::whole(last)?.parse().ok()?;
        (nth > 1).then_some((before, nth))
    });
    found.unwrap_or((text, 1))
}

/// Which of several alike each is, from 1.
pub(crate) fn places<T: std::hash::Hash + Eq>(all: impl IntoIterator<Item = T>) -> Vec<usize> {
    let mut counts = std::collections::HashMap::new();
    let count = |one| {
        let nth = counts.entry(one).or_insert(0_usize);
        *nth += 1;
        *nth
    };
    all.into_iter().map(count).collect()
}

/// The number and the title of what was written.
pub(crate) fn read(text: &str) -> (Option<u16>, String) {
    if let Some((number, rest)) = before_mark(text)
        && let Some(title) = literal::whole(rest)
    {
        return (number, title);
    }
    if let Some(title) = text.strip_prefix(NO_NUMBER) {
        return (None, title.to_owned());
    }
    let (number, title) = leading_number(text).map_or((None, text), |(number, title)| (Some(number), title));
    (number, title.to_owned())
}

/// The number before a title between marks, and the rest from the mark on.
pub(crate) fn before_mark(text: &str) -> Option<(Option<u16>, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(digits)?;
    let rest = rest.trim_start_matches(['.', ' ']);
    literal::leading(rest)?;
    Some(if number.is_empty() { (None, text) } else { (Some(number.parse().ok()?), rest) })
        .filter(|(_, rest)| rest.starts_with('‹'))
}

/// "0 Styring og kommunikation": a number of at most three digits, then words.
fn leading_number(text: &str) -> Option<(u16, &str)> {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let rest = text.get(digits..)?;
    let words = rest.trim_start_matches(['.', ':', ')']).trim_start();
    let parted = rest.starts_with([' ', '.', ':', ')', '\u{a0}']);
    (digits > 0 && digits < 4 && parted && words.chars().any(char::is_alphabetic))
        .then(|| Some((text.get(..digits)?.parse().ok()?, words)))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_several_alike_each_has_its_own_name() {
        assert_eq!(places(["a", "b", "a", "a"]), [1, 1, 2, 3]);
        for nth in [1, 2, 13] {
            let written = told_apart(numbered(Some(2), "Plan"), nth, String::new);
            assert_eq!(twin(&written), ("2 Plan", nth));
        }
        let written = numbered(None, "Plan ‹2›");
        assert_eq!((twin(&written), read(&written)), ((written.as_str(), 1), (None, "Plan ‹2›".to_owned())));
        let written = told_apart(numbered(None, "4246"), 2, || marked(None, "4246"));
        assert_eq!((written.as_str(), twin(&written)), ("‹4246› ‹2›", ("‹4246›", 2)));
        assert_eq!(twin(&numbered(Some(4246), "007")), ("4246 ‹007›", 1));
    }

    #[test]
    fn numbers_are_told_from_titles() {
        for (number, title, written) in [
            (Some(2), "Et netværk", "2 Et netværk"),
            (None, "Et netværk", "Et netværk"),
            (None, "5 netværk", "– 5 netværk"),
            (None, "– 5 netværk", "– – 5 netværk"),
            (Some(2), "???", "2 ‹???›"),
            (Some(2024), "Plan", "2024 ‹Plan›"),
            (None, "‹Plan›", "– ‹Plan›"),
            (None, "2 ‹Plan›", "– 2 ‹Plan›"),
        ] {
            assert_eq!(numbered(number, title), written);
            assert_eq!(read(written), (number, title.to_owned()));
            assert_eq!(read(&marked(number, title)), (number, title.to_owned()));
        }
    }
}
