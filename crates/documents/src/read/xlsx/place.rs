//! Cells' names: `C7` is row 7, column 2 counted from 0.

/// Rows and columns that a sheet can have.
pub(super) const LAST: (usize, usize) = (1_048_576, 16_384);

/// Row from 1 and column from 0 of a cell's name.
pub(super) fn cell(name: &str) -> Option<(usize, usize)> {
    let letters = name.trim().trim_matches('$');
    let digits = letters.find(|c: char| c.is_ascii_digit())?;
    let (column, row) = letters.split_at(digits);
    let row: usize = row.parse().ok().filter(|row| (1..=LAST.0).contains(row))?;
    Some((row, self::column(column)?))
}

fn column(letters: &str) -> Option<usize> {
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let number = letters.bytes().try_fold(0, |sum: usize, letter| {
        letter.is_ascii_alphabetic().then(|| sum * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1)
    })?;
    (number <= LAST.1).then(|| number - 1)
}

/// First and last cell of `A1:C7`; of a single cell, twice that.
pub(super) fn range(name: &str) -> Option<((usize, usize), (usize, usize))> {
    let (first, last) = name.split_once(':').unwrap_or((name, name));
    let (first, last) = (cell(first)?, cell(last)?);
    (first.0 <= last.0 && first.1 <= last.1).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::{cell, range};

    #[test]
    fn names_of_cells_are_understood_up_to_the_last_one() {
        assert_eq!(cell("A1"), Some((1, 0)));
        assert_eq!(cell("aa10"), Some((10, 26)));
        assert_eq!(cell("XFD1048576"), Some((1_048_576, 16_383)));
        for wrong in ["", "A", "1", "A0", "XFE1", "A1048577", "ABCD1", "A99999999999999999999", "Æ1", "A-1"]
        {
            assert_eq!(cell(wrong), None, "{wrong}");
        }
        assert_eq!(range("B2:C7"), Some(((2, 1), (7, 2))));
        assert_eq!(range("C7:B2"), None);
    }
}
