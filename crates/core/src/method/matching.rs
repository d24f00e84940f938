//! How words that somebody types match a text.

/// How well a word matches, the best last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Match {
    /// It stands inside a word, or is an inflected form of one.
    Inside,
    /// A word begins with it.
    Beginning,
    /// It is a word of the text.
    Whole,
}

/// The words of a text in one spelling: small letters, with å as aa, æ as ae
/// and ø as oe.
pub(super) fn folded_words(text: &str) -> Vec<String> {
    let mut folded = String::with_capacity(text.len());
    for letter in text.to_lowercase().chars() {
        match letter {
            'å' => folded.push_str("aa"),
            'æ' | 'ä' => folded.push_str("ae"),
            'ø' | 'ö' => folded.push_str("oe"),
            'é' | 'è' | 'ê' => folded.push('e'),
            'ó' | 'ò' | 'ô' => folded.push('o'),
            // The ring and the dots where they are letters of their own.
            '\u{30a}' => folded.push('a'),
            '\u{308}' => folded.push('e'),
            // An accent only stresses.
            '\u{300}'..='\u{302}' => {}
            _ if letter.is_alphanumeric() => folded.push(letter),
            _ => folded.push(' '),
        }
    }
    folded.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// How well a folded word matches the folded words of a text.
pub(super) fn best(typed: &str, words: &[String]) -> Option<Match> {
    words.iter().filter_map(|own| one(typed, own)).max()
}

/// How well a typed word matches a word of the text.
fn one(typed: &str, own: &str) -> Option<Match> {
    if own == typed {
        return Some(Match::Whole);
    }
    if own.starts_with(typed) {
        return Some(Match::Beginning);
    }
    (inside(typed, own) || inflected(typed, own)).then_some(Match::Inside)
}

/// Whether it is a later part of a compound: short words would be so anywhere.
fn inside(typed: &str, own: &str) -> bool {
    typed.chars().count() >= 4 && own.contains(typed)
}

/// Whether it is the word with an ending of up to three letters.
fn inflected(typed: &str, own: &str) -> bool {
    let ending = typed.strip_prefix(own).map(|ending| ending.chars().count());
    own.chars().count() >= 4 && ending.is_some_and(|letters| letters <= 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn method_words_are_folded_into_one_spelling() {
        assert_eq!(folded_words("Spørgsmål på Åben ÆRØ"), ["spoergsmaal", "paa", "aaben", "aeroe"]);
        assert_eq!(folded_words("SPOERGSMAAL, paa aaben aeroe!"), ["spoergsmaal", "paa", "aaben", "aeroe"]);
        assert_eq!(folded_words("A\u{30a}ben idé, idé"), ["aaben", "ide", "ide"]);
        assert_eq!(folded_words("2 & 2 kommuner"), ["2", "2", "kommuner"]);
        assert_eq!(folded_words(" – "), Vec::<String>::new());
    }

    #[test]
    fn method_words_match_whole_beginnings_and_compounds() {
        let words = folded_words("Forventningsafstemning med borger");
        let of = |typed| best(typed, &words);
        assert_eq!(of("borger"), Some(Match::Whole));
        assert_eq!(of("forvent"), Some(Match::Beginning));
        assert_eq!(of("afstemning"), Some(Match::Inside));
        assert_eq!(of("borgere"), Some(Match::Inside), "an ending more");
        assert_eq!(of("borgerservice"), None);
        assert_eq!(of("ning"), Some(Match::Inside));
        assert_eq!(of("ing"), None, "too short for the middle of a word");
    }
}
