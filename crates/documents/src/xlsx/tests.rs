use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx, open_workbook_from_rs};
use jiff::civil::{date, time};

use super::*;
use crate::paper::SheetColumn;

fn sheet(name: &str, rows: Vec<Vec<Value>>) -> Sheet {
    let column = |title: &str| SheetColumn { title: title.to_owned(), width: 20 };
    Sheet {
        name: name.to_owned(),
        columns: vec![column("A"), column("=B")],
        frozen: 1,
        rows,
        landscape: false,
    }
}

fn workbook(sheets: Vec<Sheet>) -> Workbook {
    Workbook { title: "Plan".to_owned(), language: Language::Da, sheets }
}

fn opened(workbook: &Workbook) -> Xlsx<Cursor<Vec<u8>>> {
    open_workbook_from_rs(Cursor::new(write(workbook).unwrap())).unwrap()
}

fn read(rows: Vec<Vec<Value>>) -> Range<Data> {
    opened(&workbook(vec![sheet("Sheet", rows)])).worksheet_range("Sheet").unwrap()
}

/// The cell of a sheet of one, as it is read back.
fn cell(value: Value) -> Data {
    read(vec![vec![value]]).get_value((1, 0)).cloned().unwrap_or_default()
}

/// The day and the time that Excel shows.
fn moment(value: Value) -> (Date, Time) {
    let Data::DateTime(moment) = cell(value) else { panic!("neither day nor time") };
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let part = |part: u8| i8::try_from(part).unwrap();
    (
        date(i16::try_from(year).unwrap(), part(month), part(day)),
        time(part(hour), part(minute), part(second), 0),
    )
}

fn text(value: Value) -> String {
    match cell(value) {
        Data::String(text) => text,
        other => panic!("no text: {other:?}"),
    }
}

#[test]
fn a_heading_like_markup_is_kept() {
    let mut book = workbook(vec![sheet("Sheet", vec![])]);
    book.sheets[0].columns[0].title = "<r>a</r>".into();
    let range = opened(&book).worksheet_range("Sheet").expect("a sheet");
    assert_eq!(range.get((0, 0)), Some(&Data::String("<r>a</r>".into())));
}

#[test]
fn headings_are_text() {
    let range = read(vec![]);
    assert_eq!(range.rows().collect::<Vec<_>>(), [[Data::String("A".into()), Data::String("=B".into())]]);
}

#[test]
fn text_is_never_a_formula_or_a_number() {
    for said in [
        "=1+1",
        "+45",
        "-",
        "@x",
        "12",
        "https://example.org",
        " a ",
        "a\nb",
        "_x000D_",
        "<&>\"",
        "<r>a</r>",
        "<r><t>a</t></r>",
        "<r></r>",
    ] {
        assert_eq!(text(Value::Text(said.to_owned())), said);
    }
    let mut book = opened(&workbook(vec![sheet("Sheet", vec![vec!["=1+1".into(), "@SUM(1)".into()]])]));
    assert_eq!(book.worksheet_formula("Sheet").unwrap().used_cells().count(), 0);
}

#[test]
fn what_xml_cannot_hold_is_replaced() {
    assert_eq!(text("a\0b\u{ffff}\r\nc".into()), "a\u{fffd}b\u{fffd}\nc");
}

#[test]
fn long_text_ends_with_dots() {
    let longest = "æ".repeat(LONGEST);
    assert_eq!(text(longest.as_str().into()), longest);
    let shown = text(format!("{longest}x").into());
    assert_eq!(shown, format!("{}…", "æ".repeat(LONGEST - 1)));
    // A pair of UTF-16 units is not torn apart.
    let shown = text("🙂".repeat(LONGEST).into());
    assert_eq!(shown, format!("{}…", "🙂".repeat(LONGEST / 2)));
    assert_eq!(shortened("abc", 0), "…");
}

#[test]
fn numbers_and_figures_are_numbers_where_they_are_exact() {
    assert_eq!(cell(Value::Number(-42)), Data::Float(-42.0));
    assert_eq!(cell(Value::Number(999_999_999_999_999)), Data::Float(999_999_999_999_999.0));
    assert_eq!(text(Value::Number(i64::MIN)), i64::MIN.to_string());
    assert_eq!(cell(Value::Figure(Figure::ratio(17, 8))), Data::Float(2.125));
    assert_eq!(text(Value::Figure(Figure::ratio(13, 24))), "13/24");
    assert_eq!(text(Value::Figure(Figure::ratio(20_000_000_000_000_001, 1_000_000))), "20000000000,000001");
    assert_eq!(cell(Value::Blank), Data::Empty);
}

#[test]
fn days_and_times_are_days_and_times() {
    for day in [date(1900, 1, 1), date(2024, 2, 29), date(9999, 12, 31)] {
        assert_eq!(moment(Value::Date(day)), (day, time(0, 0, 0, 0)));
    }
    assert_eq!(text(Value::Date(date(1899, 12, 31))), "1899-12-31");
    for (hour, minute) in [(0, 0), (9, 5), (23, 59)] {
        let time = time(hour, minute, 30, 0);
        assert_eq!(moment(Value::Time(time)), (date(1899, 12, 31), time));
    }
}

#[test]
fn a_column_may_hold_days_and_others() {
    let day = date(2026, 8, 27);
    let column =
        [Value::Blank, Value::Date(day), Value::Number(5), Value::Time(time(12, 0, 0, 0)), "x".into()];
    let range = read(column.into_iter().map(|value| vec![value]).collect());
    let is_day = |row| matches!(range.get_value((row, 0)), Some(Data::DateTime(_)));
    assert_eq!([2, 3, 4, 5].map(is_day), [true, false, true, false]);
    assert_eq!(range.get_value((3, 0)), Some(&Data::Float(5.0)));
    assert_eq!(range.get_value((5, 0)), Some(&Data::String("x".to_owned())));
}

#[test]
fn cells_beyond_the_columns_are_kept() {
    let range = read(vec![vec!["a".into(), "b".into(), "c".into()]]);
    assert_eq!(range.get_value((1, 2)), Some(&Data::String("c".to_owned())));
}

#[test]
fn names_of_sheets_are_allowed_and_different() {
    let names = |names: &[&str]| {
        let sheets: Vec<_> = names.iter().map(|name| sheet(name, vec![])).collect();
        let book = workbook(sheets);
        assert_eq!(opened(&book).sheet_names(), names::of(&book.sheets, &book.title));
        names::of(&book.sheets, &book.title)
    };
    assert_eq!(
        names(&["a/b[c]:*?\\", "'Plan'", "plan", "", "PLAN"]),
        ["a-b-c-----", "Plan", "plan (2)", "Plan (3)", "PLAN (4)"]
    );
    assert_eq!(names(&["History", "x\ny"]), ["History (2)", "x y"]);
    let long = "Handleplan for netværk og talent";
    assert_eq!(long.chars().count(), 32);
    let expected = ["Handleplan for netværk og tale…", "Handleplan for netværk og … (2)"];
    assert_eq!(names(&[long, long]), expected);
    assert_eq!(names::of(&[sheet(" ' ", vec![])], "''"), ["1"]);
}

#[test]
fn the_same_workbook_gives_the_same_bytes() {
    let rows = vec![vec!["a".into(), Value::Date(date(2026, 8, 27))], vec![Value::Number(1)]];
    let book = workbook(vec![sheet("a", rows.clone()), sheet("b", rows)]);
    assert_eq!(write(&book).unwrap(), write(&book).unwrap());
}

#[test]
fn a_workbook_without_rows_columns_or_sheets_can_be_opened() {
    let bare = Sheet { columns: vec![], ..sheet("Bare", vec![]) };
    assert_eq!(opened(&workbook(vec![bare])).sheet_names(), ["Bare"]);
    assert_eq!(opened(&workbook(vec![])).sheet_names().len(), 1);
}

#[test]
fn more_columns_than_excel_has_are_too_many() {
    let columns = vec![SheetColumn { title: "x".to_owned(), width: 1 }; 16_385];
    let wide = Sheet { columns, ..sheet("Wide", vec![]) };
    let long = |cells| sheet("Long", vec![vec![Value::Blank; cells]]);
    assert!(write(&workbook(vec![long(16_384)])).is_ok());
    for sheet in [wide, long(16_385), long(70_000)] {
        assert!(matches!(write(&workbook(vec![sheet])), Err(Fault::TooLarge)));
    }
}
