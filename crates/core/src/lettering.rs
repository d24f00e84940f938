//! How wide letters are drawn, so that pictures can place text without
//! overlaps. Widths are those of Inter at weight 600, rounded up; the usual
//! fallback fonts are not wider.

/// Hundredths of the type size for the characters 32 to 126.
const WIDTHS: [u8; 95] = [
    29, 33, 53, 65, 66, 101, 67, 33, 38, 38, 54, 68, 32, 47, 32, 38, 66, 43, 63, 64, 67, 62, 64, 58, 65, 64,
    32, 33, 68, 68, 68, 55, 100, 73, 66, 74, 73, 61, 60, 75, 75, 28, 58, 71, 57, 93, 76, 77, 65, 78, 66, 66,
    67, 74, 73, 103, 72, 72, 66, 38, 38, 38, 49, 47, 36, 58, 63, 59, 63, 60, 39, 63, 62, 27, 27, 57, 27, 91,
    62, 61, 63, 63, 40, 55, 36, 62, 59, 84, 57, 59, 57, 46, 36, 46, 68,
];

/// What any other character takes.
const OTHER: u8 = 80;

fn hundredths(letter: char) -> u8 {
    match letter {
        'æ' => 92,
        'Æ' | 'œ' | 'Œ' | '…' => 102,
        'ø' | 'å' | 'ä' | 'ö' | 'é' | 'è' | 'á' | 'ü' | 'đ' | 'š' | 'č' | 'ŋ' => 63,
        '–' | '»' | '«' | '“' | '”' => 64,
        _ => {
            let at = u32::from(letter).checked_sub(32).and_then(|at| usize::try_from(at).ok());
            at.and_then(|at| WIDTHS.get(at)).copied().unwrap_or(OTHER)
        }
    }
}

/// The width of a text in the unit of `size`.
pub fn width(text: &str, size: f64) -> f64 {
    text.chars().map(|letter| f64::from(hundredths(letter))).sum::<f64>() * size / 100.0
}

/// The text in lines no wider than `limit`, at most `lines` of them; what does
/// not fit is left out behind "…". A word wider than a line is cut.
pub fn wrap(text: &str, size: f64, limit: f64, lines: usize) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        if all.len() > lines {
            break;
        }
        match all.last_mut() {
            Some(line) if width(&format!("{line} {word}"), size) <= limit => {
                line.push(' ');
                line.push_str(word);
            }
            _ => all.push(word.to_owned()),
        }
    }
    let over = all.len() > lines;
    all.truncate(lines);
    let last = all.len().saturating_sub(1);
    all.iter().enumerate().map(|(at, line)| cut(line, size, limit, over && at == last)).collect()
}

/// The line, or as much of it as fits before "…".
fn cut(line: &str, size: f64, limit: f64, over: bool) -> String {
    if !over && width(line, size) <= limit {
        return line.to_owned();
    }
    let mut wide = width("…", size);
    let fits = |letter: &(usize, char)| {
        wide += f64::from(hundredths(letter.1)) * size / 100.0;
        wide <= limit
    };
    let end = line.char_indices().take_while(fits).last().map_or(0, |(at, letter)| at + letter.len_utf8());
    let kept = line.get(..end).unwrap_or("");
    format!("{}…", kept.trim_end_matches([' ', ',', '.', ':', ';']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_take_more_room() {
        assert!(width("mmm", 10.0) > width("iii", 10.0));
        assert!((width("a b", 100.0) - 150.0).abs() < 0.001);
    }

    #[test]
    fn no_line_is_wider_than_its_limit() {
        let text =
            "Etablering af medlemsdatabase og indmeldelsesplatform på nettet, æøå og donaudampfschifffahrt";
        for limit in [60.0, 100.0, 200.0, 900.0] {
            for lines in 1..4 {
                let all = wrap(text, 14.0, limit, lines);
                assert!(all.len() <= lines && !all.is_empty());
                assert!(all.iter().all(|line| width(line, 14.0) <= limit), "{all:?}");
            }
        }
    }

    #[test]
    fn a_word_without_end_is_cut_at_once() {
        let word = "m".repeat(1_000_000);
        assert_eq!(wrap(&word, 10.0, 40.0, 2), ["mmm…"]);
        assert_eq!(wrap(&"ord ".repeat(1_000_000), 10.0, 40.0, 1).len(), 1);
    }

    #[test]
    fn what_is_left_out_is_marked() {
        assert_eq!(wrap("en to tre fire", 10.0, 40.0, 1), ["en to…"]);
        assert_eq!(wrap("en to", 10.0, 100.0, 2), ["en to"]);
        assert!(wrap("", 10.0, 100.0, 2).is_empty());
    }
}
