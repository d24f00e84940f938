use jiff::civil::{date, time};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::files::{only_table, read, worksheet, xlsx, xlsx_with};
use crate::read::{Typed, file};

fn written(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(workbook.add_worksheet().set_name("Plan").unwrap());
    workbook.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_of_another_program_is_read() {
    let bytes = written(|sheet| {
        sheet.write(0, 0, "Navn").unwrap();
        sheet.write(0, 1, "Dato").unwrap();
        sheet.write(2, 1, "Aarhus\nOdense").unwrap();
        sheet.write(2, 3, " æøå & <b> ").unwrap();
        sheet.merge_range(4, 0, 6, 2, "merged", &Format::new()).unwrap();
        sheet.write(5, 3, "beside").unwrap();
    });
    assert_eq!(
        read("plan.xlsx", &bytes),
        [
            "table Plan",
            "1: 0 Navn | 1 Dato",
            "3: 1 Aarhus/Odense | 3 æøå & <b>",
            "5: 0+3 merged",
            "6: 0+3^ | 3 beside"
        ]
    );
}

#[test]
fn the_row_that_filters_is_the_heading_and_empty_lines_are_counted() {
    let bytes = written(|sheet| {
        sheet.write(0, 0, "Caption").unwrap();
        sheet.write(2, 0, "Navn").unwrap();
        sheet.write(3, 0, "a\n\n\nb\nc\n").unwrap();
        sheet.autofilter(2, 0, 3, 1).unwrap();
    });
    let table = only_table(file("plan.xlsx", &bytes).unwrap());
    let marked: Vec<_> = table.rows.iter().map(|row| (row.number, row.heading, row.filters)).collect();
    assert_eq!(marked, [(1, false, false), (3, true, true), (4, false, false)]);
    assert_eq!(table.rows[2].cells[0].lines.iter().map(|line| line.gap).collect::<Vec<_>>(), [0, 2, 0]);
    assert_eq!(table.rows[2].cells[0].text(), "a\n\n\nb\nc");
}

#[test]
fn values_keep_their_type() {
    let day = Format::new().set_num_format("dd-mm-yyyy");
    let bytes = written(|sheet| {
        sheet.write(0, 0, 12.5).unwrap();
        sheet.write_with_format(0, 1, ExcelDateTime::from_ymd(2024, 5, 1).unwrap(), &day).unwrap();
        sheet.write_with_format(0, 2, 0.375, &Format::new().set_num_format("hh:mm")).unwrap();
        sheet.write_with_format(0, 3, 45000.5, &Format::new().set_num_format("d. mmm yyyy hh:mm")).unwrap();
        sheet.write(0, 4, true).unwrap();
        sheet.write_with_format(0, 5, 44652, &Format::new().set_num_format("mmmm yyyy")).unwrap();
        sheet.write_with_format(0, 6, 0.25, &Format::new().set_num_format("0%")).unwrap();
        sheet.write(0, 7, "text").unwrap();
    });
    let grid = only_table(file("plan.xlsx", &bytes).unwrap());
    let row = grid.rows.first().unwrap();
    let values: Vec<_> = row.cells.iter().map(|cell| (cell.typed, cell.text())).collect();
    let expected = [
        (Some(Typed::Number(12.5)), "12.5"),
        (Some(Typed::Day(date(2024, 5, 1))), "2024-05-01"),
        (Some(Typed::Time(time(9, 0, 0, 0))), "09:00"),
        (Some(Typed::Moment(date(2023, 3, 15), time(12, 0, 0, 0))), "2023-03-15 12:00"),
        (Some(Typed::Bool(true)), "TRUE"),
        (None, "2022-04"),
        (Some(Typed::Number(0.25)), "25%"),
        (None, "text"),
    ];
    assert_eq!(values, expected.map(|(typed, text)| (typed, text.to_owned())));
}

#[test]
fn another_reader_finds_the_same_texts() {
    use calamine::{Reader, Xlsx};
    let bytes = written(|sheet| {
        for (row, column) in (0..40_u32).flat_map(|row| (0..12_u16).map(move |column| (row, column))) {
            if (row * u32::from(column)) % 3 != 1 {
                sheet.write(row, column, format!("{row}×{column}")).unwrap();
            }
        }
    });
    let mut other: Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(&bytes)).unwrap();
    let range = other.worksheet_range("Plan").unwrap();
    let theirs: Vec<_> =
        range.used_cells().map(|(row, column, value)| (row + 1, column, value.to_string())).collect();
    let grid = only_table(file("plan.xlsx", &bytes).unwrap());
    let cells =
        grid.rows.iter().flat_map(|row| row.cells.iter().map(|cell| (row.number, cell.column, cell.text())));
    assert_eq!(cells.collect::<Vec<_>>(), theirs);
}

#[test]
fn texts_in_pieces_are_one_and_know_what_is_struck() {
    let strings = r#"<si><r><rPr><strike/></rPr><t>alt</t></r></si>
        <si><r><t xml:space="preserve">noget </t></r><r><rPr><strike val="1"/></rPr><t>væk</t></r></si>
        <si><t>kort</t><rPh sb="0" eb="1"><t>udtale</t></rPh></si><si><t>et_x000D_&#10;to</t></si>"#;
    let styles = r#"<fonts><font/><font><strike/></font></fonts><cellStyleXfs><xf fontId="1"/></cellStyleXfs>
        <cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs>"#;
    let rows = r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s" s="1"><v>2</v></c>
        <c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>99</v></c><c r="F1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>"#;
    let told = read("plan.xlsx", &xlsx_with(&worksheet(rows, ""), strings, styles, ""));
    assert_eq!(told, ["table Plan", "1: 0 ~alt | 1 noget væk | 2 ~kort | 3 et/to | 5 inline"]);
}

#[test]
fn formulas_and_faults_are_read_as_they_were_last_shown() {
    let rows = r#"<row r="2"><c r="A2"><f>SUM(B1:B9)</f><v>7</v></c><c r="B2" t="str"><f>A1&amp;"x"</f><v>ax</v></c>
        <c r="C2" t="e"><v>#REF!</v></c><c r="D2" t="d"><v>2024-05-01T09:30:00</v></c><c r="E2"/></row>"#;
    let grid = only_table(file("plan.xlsx", &xlsx(rows)).unwrap());
    let row = grid.rows.first().unwrap();
    let values: Vec<_> = row.cells.iter().map(|cell| (cell.typed, cell.text())).collect();
    let moment = Typed::Moment(date(2024, 5, 1), time(9, 30, 0, 0));
    let expected = [
        (Some(Typed::Number(7.0)), "7"),
        (None, "ax"),
        (None, "#REF!"),
        (Some(moment), "2024-05-01 09:30:00"),
    ];
    assert_eq!((row.number, values), (2, expected.map(|(typed, text)| (typed, text.to_owned())).to_vec()));
}

#[test]
fn days_may_be_counted_from_1904() {
    let styles = r#"<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>"#;
    let sheet = worksheet(r#"<row><c s="1"><v>43538</v></c></row>"#, "");
    let bytes = xlsx_with(&sheet, "", styles, r#"<workbookPr date1904="1"/>"#);
    assert_eq!(read("plan.xlsx", &bytes), ["table Plan", "1: 0 2023-03-15"]);
}

#[test]
fn cells_without_names_stand_one_after_the_other() {
    let rows =
        "<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c r=\"C3\"><v>3</v></c><c><v>4</v></c></row>";
    assert_eq!(read("plan.xlsx", &xlsx(rows)), ["table Plan", "1: 0 1 | 1 2", "3: 2 3 | 3 4"]);
}

#[test]
fn hidden_sheets_are_read_and_those_that_are_never_shown_are_not() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("A").unwrap().write(0, 0, 1).unwrap();
    workbook.add_worksheet().set_name("B").unwrap().set_hidden(true).write(0, 0, 2).unwrap();
    workbook.add_worksheet().set_name("C").unwrap().set_very_hidden(true).write(0, 0, 3).unwrap();
    workbook.add_worksheet().set_name("Tom").unwrap();
    let told = read("plan.xlsx", &workbook.save_to_buffer().unwrap());
    assert_eq!(told, ["table A", "1: 0 1", "table B", "1: 0 2"]);
}

#[test]
fn merged_cells_end_where_the_table_does() {
    let rows = r#"<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c></row>"#;
    let merged = r#"<mergeCells><mergeCell ref="A1:A1048576"/><mergeCell ref="C1:XFD1"/><mergeCell ref="F9:G10"/><mergeCell ref="x"/></mergeCells>"#;
    let bytes = xlsx_with(&worksheet(rows, merged), "", "", "");
    assert_eq!(read("plan.xlsx", &bytes), ["table Plan", "1: 0 1 | 2 2", "3: 0^ | 1 3"]);
}

#[test]
fn merged_cells_that_overlap_are_parted() {
    let rows = r#"<row r="1"><c r="C1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c><c r="D2"><v>3</v></c></row>"#;
    let merged = r#"<mergeCells><mergeCell ref="B2:D2"/><mergeCell ref="C1:C2"/></mergeCells>"#;
    let bytes = xlsx_with(&worksheet(rows, merged), "", "", "");
    assert_eq!(read("plan.xlsx", &bytes), ["table Plan", "1: 2 1", "2: 1 2 | 2^"]);
}
