//! Excel files: one sheet per view, with typed cells, headings that stay in
//! sight and filter. The same workbook gives the same bytes.

mod names;
#[cfg(test)]
mod tests;

use jiff::civil::{Date, Time};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook as Book, Worksheet, XlsxError,
};
use samspil_core::{Figure, Language};

use crate::Fault;
use crate::characters::clean;
use crate::paper::{Sheet, SheetColumn, Value, Workbook};

/// The longest text of a cell, counted as Excel counts: in UTF-16 units.
const LONGEST: usize = 32_767;
/// Excel shows no more digits of a number.
const LARGEST: u64 = 1_000_000_000_000_000;

/// The workbook as an Excel file.
///
/// Text is never a formula, whatever it begins with. A cell holds at most
/// 32,767 characters: longer text ends with "…" there. Figures that no decimal
/// number holds exactly, numbers of more than fifteen digits and days before
/// 1900 stand as text. Names of sheets are shortened to 31 characters and made
/// different from each other.
///
/// # Errors
/// [`Fault::TooLarge`] where a sheet has more than 1,048,575 rows or 16,384
/// columns; [`Fault::Packing`] where the file cannot be put together.
pub fn write(workbook: &Workbook) -> Result<Vec<u8>, Fault> {
    let mut book = Book::new();
    book.set_properties(&properties(workbook)?);
    // A little larger, much sooner.
    book.set_zip_compression_level(1);
    let formats = Formats::of(workbook.language);
    let names = names::of(&workbook.sheets, &workbook.title);
    for (sheet, name) in workbook.sheets.iter().zip(names) {
        write_sheet(book.add_worksheet().set_name(name)?, sheet, &formats)?;
    }
    Ok(book.save_to_buffer()?)
}

impl From<XlsxError> for Fault {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::RowColumnLimitError => Self::TooLarge,
            other => Self::Packing(other.to_string()),
        }
    }
}

/// Every file says that it was made on the same day, so that it depends on
/// nothing but what it holds.
fn properties(workbook: &Workbook) -> Result<DocProperties, Fault> {
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    Ok(DocProperties::new().set_title(clean(&workbook.title)).set_creation_datetime(&made))
}

/// How cells look.
struct Formats {
    heading: Format,
    column: Format,
    /// Text that would become a formula when somebody types in its cell.
    guarded: Format,
    date: Format,
    time: Format,
    language: Language,
}

impl Formats {
    fn of(language: Language) -> Self {
        let column = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let heading = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_background_color("F3F5F7")
            .set_border_bottom(FormatBorder::Medium)
            .set_border_bottom_color("1F3B57");
        let typed = |format: &str| column.clone().set_align(FormatAlign::Left).set_num_format(format);
        Self {
            heading,
            guarded: column.clone().set_quote_prefix(),
            date: typed(date_format(language)),
            time: typed("hh:mm"),
            column,
            language,
        }
    }
}

fn date_format(language: Language) -> &'static str {
    match language {
        Language::Da => "dd\\-mm\\-yyyy",
        Language::Nb | Language::Nn => "dd\\.mm\\.yyyy",
        Language::En => "dd\\/mm\\/yyyy",
    }
}

fn write_sheet(page: &mut Worksheet, sheet: &Sheet, formats: &Formats) -> Result<(), Fault> {
    let columns = u16::try_from(sheet.columns.len()).map_err(|_| Fault::TooLarge)?;
    let rows = u32::try_from(sheet.rows.len()).map_err(|_| Fault::TooLarge)?;
    set_up_paper(page, sheet)?;
    for (at, column) in (0..).zip(&sheet.columns) {
        write_heading(page, at, column, formats)?;
    }
    if columns > 0 {
        page.autofilter(0, 0, rows, columns - 1)?;
        // One column at least is left to be moved.
        page.set_freeze_panes(1, sheet.frozen.min(columns - 1))?;
    }
    for (row, values) in (1..).zip(&sheet.rows) {
        for (column, value) in (0..).zip(values) {
            write_value(page, (row, column), value, formats)?;
        }
    }
    Ok(())
}

/// On A4, one page wide, with the headings on every page.
fn set_up_paper(page: &mut Worksheet, sheet: &Sheet) -> Result<(), Fault> {
    page.set_paper_size(9).set_print_fit_to_pages(1, 0).set_footer("&L&A&R&P / &N");
    page.set_print_gridlines(true);
    page.set_repeat_rows(0, 0)?;
    if sheet.landscape {
        page.set_landscape();
    }
    Ok(())
}

fn write_heading(
    page: &mut Worksheet,
    at: u16,
    column: &SheetColumn,
    formats: &Formats,
) -> Result<(), Fault> {
    page.set_column_width(at, column.width.clamp(4, 120))?;
    page.set_column_format(at, &formats.column)?;
    page.write_string_with_format(0, at, held(&column.title), &formats.heading)?;
    Ok(())
}

fn write_value(
    page: &mut Worksheet,
    place: (u32, u16),
    value: &Value,
    formats: &Formats,
) -> Result<(), Fault> {
    match value {
        Value::Blank => {}
        Value::Text(text) => write_text(page, place, text, formats)?,
        Value::Number(number) => write_number(page, place, *number)?,
        Value::Figure(figure) => write_figure(page, place, *figure, formats)?,
        Value::Date(date) => write_date(page, place, *date, formats)?,
        Value::Time(time) => write_time(page, place, *time, formats)?,
    }
    Ok(())
}

fn write_text(
    page: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let text = held(text);
    if text.starts_with(['=', '+', '-', '@']) {
        page.write_string_with_format(row, column, text, &formats.guarded)?;
    } else {
        page.write_string(row, column, text)?;
    }
    Ok(())
}

/// The text as a cell can hold it.
fn held(text: &str) -> String {
    let text = clean(text);
    // No text has more UTF-16 units than bytes.
    if text.len() <= LONGEST { text.into_owned() } else { shortened(&text, LONGEST) }
}

/// The text with at most so many UTF-16 units; what is cut off shows as "…".
fn shortened(text: &str, longest: usize) -> String {
    if text.encode_utf16().count() <= longest {
        return text.to_owned();
    }
    let mut room = longest.saturating_sub(1);
    let fits = |c: &char| {
        let left = room.checked_sub(c.len_utf16());
        room = left.unwrap_or(0);
        left.is_some()
    };
    text.chars().take_while(fits).chain(['…']).collect()
}

#[expect(clippy::cast_precision_loss, reason = "fifteen digits are exact")]
fn write_number(page: &mut Worksheet, (row, column): (u32, u16), number: i64) -> Result<(), XlsxError> {
    if number.unsigned_abs() < LARGEST {
        page.write_number(row, column, number as f64)?;
    } else {
        page.write_string(row, column, number.to_string())?;
    }
    Ok(())
}

fn write_figure(
    page: &mut Worksheet,
    (row, column): (u32, u16),
    figure: Figure,
    formats: &Formats,
) -> Result<(), XlsxError> {
    if figure.decimals().is_some() && figure < Figure::whole(1_000_000_000) {
        page.write_number(row, column, figure.to_f64())?;
    } else {
        let mark = if formats.language == Language::En { '.' } else { ',' };
        page.write_string(row, column, figure.text(mark))?;
    }
    Ok(())
}

fn write_date(
    page: &mut Worksheet,
    (row, column): (u32, u16),
    date: Date,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let day = (u16::try_from(date.year()), u8::try_from(date.month()), u8::try_from(date.day()));
    if let (Ok(year @ 1900..), Ok(month), Ok(day)) = day {
        let day = ExcelDateTime::from_ymd(year, month, day)?;
        page.write_datetime_with_format(row, column, day, &formats.date)?;
    } else {
        page.write_string(row, column, date.to_string())?;
    }
    Ok(())
}

/// A time of day as the part of a day that has passed.
fn write_time(
    page: &mut Worksheet,
    (row, column): (u32, u16),
    time: Time,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let minutes = i32::from(time.hour()) * 60 + i32::from(time.minute());
    let seconds = f64::from(minutes * 60 + i32::from(time.second()));
    page.write_number_with_format(row, column, seconds / 86_400.0, &formats.time)?;
    Ok(())
}
