//! Number formats: which numbers are days and times, and how much of them is shown.

/// What a number format makes of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Format {
    /// A number.
    #[default]
    Number,
    /// Of a hundred.
    Percent,
    /// A day or time of day, with what is shown of it.
    Date(Shown),
    /// Hours that may be more than a day's.
    Elapsed,
}

/// What is shown of a day and time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Shown {
    pub(super) year: bool,
    pub(super) month: bool,
    pub(super) day: bool,
    pub(super) time: bool,
}

/// The formats that have a number instead of a text.
pub(super) fn built_in(number: usize) -> Format {
    match number {
        9 | 10 => Format::Percent,
        14..=16 | 27..=31 | 36 | 50..=54 | 57 | 58 => date(true, true, true, false),
        17 | 55 | 56 => date(true, true, false, false),
        18..=21 | 32..=35 | 45 | 47 => date(false, false, false, true),
        22 => date(true, true, true, true),
        46 => Format::Elapsed,
        _ => Format::Number,
    }
}

fn date(year: bool, month: bool, day: bool, time: bool) -> Format {
    Format::Date(Shown { year, month, day, time })
}

/// The format that a text stands for, like `d. mmmm yyyy`. Only its first part
/// counts: the others are for negative numbers, zero and text.
pub(super) fn written(code: &str) -> Format {
    let letters = letters(code);
    if letters.contains(&'E') {
        return Format::Elapsed;
    }
    let mut shown = Shown::default();
    for (at, letter) in letters.iter().enumerate() {
        match letter {
            'y' | 'e' => shown.year = true,
            'd' => shown.day = true,
            'h' | 's' => shown.time = true,
            'm' if is_minute(&letters, at) => shown.time = true,
            'm' => shown.month = true,
            _ => {}
        }
    }
    match shown {
        Shown { year: false, month: false, day: false, time: false } if letters.contains(&'%') => {
            Format::Percent
        }
        Shown { year: false, month: false, day: false, time: false } => Format::Number,
        shown => Format::Date(shown),
    }
}

/// After hours and before seconds, `m` stands for minutes.
fn is_minute(letters: &[char], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| letters.get(before));
    before == Some(&'h') || letters.get(at + 1) == Some(&'s')
}

/// The letters that stand for parts of a day, each run once; `E` for hours that
/// go on past a day, `%` for a percent sign.
fn letters(code: &str) -> Vec<char> {
    let mut found: Vec<char> = Vec::new();
    let mut rest = code.chars();
    while let Some(letter) = rest.next() {
        match letter.to_ascii_lowercase() {
            // What is quoted or escaped is shown as it is.
            '"' => drop(rest.by_ref().find(|next| *next == '"')),
            '\\' | '_' | '*' => drop(rest.next()),
            ';' => break,
            '[' => {
                let inside: String = rest.by_ref().take_while(|next| *next != ']').collect();
                if inside.to_ascii_lowercase().trim_matches(['h', 'm', 's']).is_empty() && !inside.is_empty()
                {
                    found.push('E');
                }
            }
            // `General` is no format of days, whatever its letters.
            'g' => drop(rest.by_ref().take_while(|next| next.is_alphabetic()).count()),
            letter @ ('y' | 'm' | 'd' | 'h' | 's' | '%') if found.last() != Some(&letter) => {
                found.push(letter)
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Format, Shown, built_in, written};

    fn shown(text: &str) -> Shown {
        let has = |letter| text.contains(letter);
        Shown { year: has('y'), month: has('m'), day: has('d'), time: has('t') }
    }

    #[test]
    fn formats_of_days_show_what_they_show() {
        for (code, parts) in [
            ("dd-mm-yyyy", "dmy"),
            ("d. mmmm yyyy", "dmy"),
            ("[$-406]d. mmmm yyyy;@", "dmy"),
            ("mmm-yy", "my"),
            ("mmmm\\ yyyy", "my"),
            ("yyyy", "y"),
            ("hh:mm", "t"),
            ("mm:ss", "t"),
            ("h:mm AM/PM", "t"),
            ("\"kl. \"hh.mm", "t"),
            ("yyyy-mm-dd hh:mm", "dmyt"),
            ("[Red]dd/mm/yy", "dmy"),
        ] {
            assert_eq!(written(code), Format::Date(shown(parts)), "{code}");
        }
    }

    #[test]
    fn other_formats_are_numbers() {
        for code in
            ["General", "0.00", "#,##0 \"dage\"", "0 \\d", "@", "", "[Red]0", "0;[Red]-0 \"d\"", "[>100]0"]
        {
            assert_eq!(written(code), Format::Number, "{code}");
        }
        assert_eq!(written("0.0%"), Format::Percent);
        assert_eq!(written("[h]:mm"), Format::Elapsed);
        assert_eq!(built_in(14), Format::Date(shown("dmy")));
        assert_eq!(built_in(17), Format::Date(shown("my")));
        assert_eq!(built_in(0), Format::Number);
    }

    #[test]
    fn any_text_is_a_format() {
        let brackets = "[".repeat(10_000);
        assert_eq!(written(&brackets), Format::Number);
        assert_eq!(written("\"never closed dd"), Format::Number);
        assert_eq!(written("\\"), Format::Number);
    }
}
