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
use crate::paper::{Sheet, Value, Workbook};

/// The longest text of a cell, counted as Excel counts: in UTF-16 units.
const LONGEST: usize = 32_767;
/// The columns of a sheet.
const COLUMNS: usize = 16_384;
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

/// What the numbers of a cell are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Plain,
    Date,
    Time,
}

impl Kind {
    /// What stands first in a column; the column's empty cells are ready for more of it.
    fn usual(sheet: &Sheet, column: usize) -> Self {
        let mut values = sheet.rows.iter().filter_map(|row| row.get(column));
        match values.find(|value| **value != Value::Blank) {
            Some(Value::Date(_)) => Self::Date,
            Some(Value::Time(_)) => Self::Time,
            _ => Self::Plain,
        }
    }
}

/// How cells look.
struct Formats {
    heading: Format,
    plain: Format,
    date: Format,
    time: Format,
    /// Text that would become a formula when somebody types in its cell.
    guarded: Format,
    language: Language,
}

impl Formats {
    fn of(language: Language) -> Self {
        let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let heading = plain.clone().set_bold().set_background_color("F3F5F7");
        let heading = heading.set_border_bottom(FormatBorder::Medium).set_border_bottom_color("1F3B57");
        let typed = |format: &str| plain.clone().set_align(FormatAlign::Left).set_num_format(format);
        let guarded = plain.clone().set_quote_prefix();
        Self { heading, guarded, date: typed(date_format(language)), time: typed("hh:mm"), plain, language }
    }

    fn kind(&self, kind: Kind) -> &Format {
        match kind {
            Kind::Plain => &self.plain,
            Kind::Date => &self.date,
            Kind::Time => &self.time,
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
    if sheet.rows.iter().any(|row| row.len() > COLUMNS) {
        return Err(Fault::TooLarge);
    }
    set_up_paper(page, sheet)?;
    let usual: Vec<_> = (0..sheet.columns.len()).map(|column| Kind::usual(sheet, column)).collect();
    set_up_columns(page, sheet, &usual, formats)?;
    let mut cells = Cells { page, formats };
    for (row, values) in (1..).zip(&sheet.rows) {
        // Cells beyond the columns have no heading, but are kept.
        let usual = usual.iter().copied().chain(std::iter::repeat(Kind::Plain));
        for ((column, value), usual) in (0..).zip(values).zip(usual) {
            cells.write(Place { row, column, usual }, value)?;
        }
    }
    Ok(())
}

/// The headings, which stay in sight and filter.
fn set_up_columns(
    page: &mut Worksheet,
    sheet: &Sheet,
    usual: &[Kind],
    formats: &Formats,
) -> Result<(), Fault> {
    let columns = u16::try_from(sheet.columns.len()).map_err(|_| Fault::TooLarge)?;
    let rows = u32::try_from(sheet.rows.len()).map_err(|_| Fault::TooLarge)?;
    for ((at, column), usual) in (0..columns).zip(&sheet.columns).zip(usual) {
        page.set_column_width(at, column.width.clamp(4, 120))?;
        page.set_column_format(at, formats.kind(*usual))?;
        let title = held(&column.title);
        match looks_formatted(&title) {
            true => {
                page.write_rich_string_with_format(0, at, &[(&Format::default(), &title)], &formats.heading)?
            }
            false => page.write_string_with_format(0, at, title, &formats.heading)?,
        };
    }
    if columns > 0 {
        page.autofilter(0, 0, rows, columns - 1)?;
        // One column at least is left to be moved.
        page.set_freeze_panes(1, sheet.frozen.min(columns - 1))?;
    }
    Ok(())
}

/// The writer would take the text for one that it has formatted itself, and
/// lose it.
fn looks_formatted(text: &str) -> bool {
    text.starts_with("<r>") && text.ends_with("</r>")
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

/// A cell's place, and what its column usually holds.
#[derive(Clone, Copy)]
struct Place {
    row: u32,
    column: u16,
    usual: Kind,
}

struct Cells<'a> {
    page: &'a mut Worksheet,
    formats: &'a Formats,
}

impl Cells<'_> {
    fn write(&mut self, place: Place, value: &Value) -> Result<(), XlsxError> {
        match value {
            Value::Blank => Ok(()),
            Value::Text(text) => self.text(place, text),
            Value::Number(number) => self.whole(place, *number),
            Value::Figure(figure) => self.figure(place, *figure),
            Value::Date(date) => self.date(place, *date),
            Value::Time(time) => self.number(place, part_of_day(*time), Kind::Time),
        }
    }

    fn text(&mut self, Place { row, column, .. }: Place, text: &str) -> Result<(), XlsxError> {
        let text = held(text);
        if text.starts_with(['=', '+', '-', '@']) {
            self.page.write_string_with_format(row, column, text, &self.formats.guarded)?;
        } else if looks_formatted(&text) {
            self.page.write_rich_string(row, column, &[(&Format::default(), &text)])?;
        } else {
            self.page.write_string(row, column, text)?;
        }
        Ok(())
    }

    #[expect(clippy::cast_precision_loss, reason = "fifteen digits are exact")]
    fn whole(&mut self, place: Place, number: i64) -> Result<(), XlsxError> {
        if number.unsigned_abs() < LARGEST {
            self.number(place, number as f64, Kind::Plain)
        } else {
            self.text(place, &number.to_string())
        }
    }

    fn figure(&mut self, place: Place, figure: Figure) -> Result<(), XlsxError> {
        if figure.decimals().is_some() && figure < Figure::whole(1_000_000_000) {
            self.number(place, figure.to_f64(), Kind::Plain)
        } else {
            let mark = if self.formats.language == Language::En { '.' } else { ',' };
            self.text(place, &figure.text(mark))
        }
    }

    fn date(&mut self, place: Place, date: Date) -> Result<(), XlsxError> {
        let day = (u16::try_from(date.year()), u8::try_from(date.month()), u8::try_from(date.day()));
        if let (Ok(year @ 1900..), Ok(month), Ok(day)) = day {
            self.number(place, ExcelDateTime::from_ymd(year, month, day)?.to_excel(), Kind::Date)
        } else {
            self.text(place, &date.to_string())
        }
    }

    /// A number. Its format is said only where it is not its column's, which is
    /// smaller and sooner written.
    fn number(&mut self, place: Place, number: f64, kind: Kind) -> Result<(), XlsxError> {
        let Place { row, column, usual } = place;
        if kind == usual {
            self.page.write_number(row, column, number)?;
        } else {
            self.page.write_number_with_format(row, column, number, self.formats.kind(kind))?;
        }
        Ok(())
    }
}

/// The part of a day that has passed at a time.
fn part_of_day(time: Time) -> f64 {
    let minutes = i32::from(time.hour()) * 60 + i32::from(time.minute());
    f64::from(minutes * 60 + i32::from(time.second())) / 86_400.0
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
