use proptest::prelude::*;

use super::files::{only_table, read};
use crate::read::file;

#[test]
fn cells_are_divided_by_what_divides_most_lines() {
    let rows = ["table", "1: 0 Navn | 1 Sted", "2: 0 a, b, c | 1 d, e"];
    assert_eq!(read("a.csv", b"Navn;Sted\na, b, c;d, e\n"), rows);
    assert_eq!(read("a.csv", b"Navn\tSted\r\na, b, c\td, e"), rows);
    assert_eq!(read("a.csv", b"Navn,Sted\n\"a, b, c\",\"d, e\"\n"), rows);
    assert_eq!(read("a.csv", b"sep=|\r\nNavn|Sted\r\na, b, c|d, e\r\n"), rows);
}

#[test]
fn letters_are_read_however_they_are_stored() {
    let text = "År;Ønske\n–;æble\n";
    let rows = ["table", "1: 0 År | 1 Ønske", "2: 0 – | 1 æble"];
    let little: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let big: Vec<u8> =
        [0xfe, 0xff].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    let windows = b"\xc5r;\xd8nske\n\x96;\xe6ble\n";
    let marked = ["\u{feff}", text].concat();
    for bytes in [text.as_bytes(), marked.as_bytes(), &little, &big, windows] {
        assert_eq!(read("a.csv", bytes), rows);
    }
}

#[test]
fn rows_have_the_number_they_have_in_a_spreadsheet() {
    let text = "a;b\n\n\"c\nd\";\"say \"\"e\"\"\"\n;;\n;f;\n";
    assert_eq!(read("a.csv", text.as_bytes()), ["table", "1: 0 a | 1 b", "3: 0 c/d | 1 say \"e\"", "5: 1 f"]);
}

#[test]
fn formulas_are_text() {
    assert_eq!(read("a.csv", b"=cmd|'/c calc'!A1;2\n"), ["table", "1: 0 =cmd|'/c calc'!A1 | 1 2"]);
}

fn write(rows: &[Vec<String>], delimiter: &str) -> String {
    let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(delimiter) + "\r\n").collect()
}

proptest! {
    #[test]
    fn what_is_written_is_read(
        rows in prop::collection::vec(prop::collection::vec("[a-zæøå0-9;,\"=]{1,8}( [a-z]{1,4}){0,2}", 2..6), 1..12),
        delimiter in prop::sample::select(vec![";", ",", "\t"]),
    ) {
        let grid = only_table(file("a.csv", write(&rows, delimiter).as_bytes()).unwrap());
        let read: Vec<Vec<String>> = grid.rows.iter().map(|row| row.cells.iter().map(|cell| cell.text()).collect()).collect();
        prop_assert_eq!(read, rows);
    }
}
