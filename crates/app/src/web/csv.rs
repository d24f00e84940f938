//! Comma-separated values as spreadsheets of the North read them: semicolons,
//! UTF-8 with a mark at the beginning, quotes where needed.

/// One line of a file.
pub fn line(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    format!("{}\r\n", cells.join(";"))
}

/// What stands at the beginning of a file.
pub const MARK: &str = "\u{feff}";

/// A cell. A text that a spreadsheet would take for a formula is marked as
/// text; a telephone number with a plus is none.
fn quoted(cell: &str) -> String {
    let telephone = cell.starts_with('+') && cell.chars().skip(1).all(|c| c.is_ascii_digit() || c == ' ');
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !telephone;
    let cell = if formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([';', '"', '\n', '\r', '\'']) || cell.trim() != cell {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_needed_and_never_formulas() {
        let cells = ["Ægir", "a;b", "say \"hi\"", "=1+1", "+45 12 34 56 78", "+1+cmd"].map(str::to_owned);
        assert_eq!(line(&cells), "Ægir;\"a;b\";\"say \"\"hi\"\"\";\"'=1+1\";+45 12 34 56 78;\"'+1+cmd\"\r\n");
    }
}
