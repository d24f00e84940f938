//! What belongs to an organisation itself: its logo and who has access.

use jiff::civil::Date;
use samspil_words::Words;

use super::Part;
use crate::fault::Fault;
use crate::kinds::table::{column, sheet_column, table};
use crate::paper::{Cell, Document, Look, Page, RasterFormat, Sheet, Text, Value, Workbook};
use crate::{docx, html, pictures, xlsx};

/// An organisation, as the reader may see it.
#[derive(Debug, Clone, Copy)]
pub struct Organisation<'a> {
    /// What it is called.
    pub name: &'a str,
    /// The reader's words.
    pub words: Words,
    /// The day on which the file is made.
    pub made: Date,
    /// Its look.
    pub look: &'a Look,
    /// Who has access; nothing where the reader may not see that.
    pub colleagues: Option<&'a [Colleague]>,
}

/// Somebody with access, in the reader's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    /// Name.
    pub name: String,
    /// Mail address.
    pub email: String,
    /// Each role, where it holds and until when.
    pub roles: Vec<String>,
    /// Whether the access holds or has ended.
    pub access: String,
}

/// The headings of the list of colleagues by key, with widths in characters.
const COLUMNS: [(&str, u16); 4] =
    [("account-name", 28), ("account-email", 36), ("account-roles", 48), ("account-access", 14)];

/// The files beside the programmes.
pub(super) fn parts(of: &Organisation<'_>) -> Result<Vec<Part>, Fault> {
    let mut parts: Vec<Part> = logo(of.look).into_iter().collect();
    if let Some(colleagues) = of.colleagues {
        let document = document(of, colleagues);
        let at = |ending: &str| format!("organisation/colleagues.{ending}");
        parts.push((at("html"), html::page(&document).into_bytes()));
        parts.push((at("docx"), docx::write(&document, &pictures::raster)?));
        parts.push((at("xlsx"), xlsx::write(&workbook(of, colleagues))?));
    }
    Ok(parts)
}

/// The logo's file, where there is one.
pub(super) fn logo(look: &Look) -> Option<Part> {
    let logo = look.logo.as_ref()?;
    let ending = match logo.format {
        RasterFormat::Png => "png",
        RasterFormat::Jpeg => "jpeg",
    };
    Some((format!("organisation/logo.{ending}"), logo.bytes.to_vec()))
}

fn document(of: &Organisation<'_>, colleagues: &[Colleague]) -> Document {
    let title = of.words.text("nav-colleagues").into_owned();
    let columns = COLUMNS.iter().map(|(key, share)| column(of.words.text(key), *share)).collect();
    let row = |one: &Colleague| {
        let roles = one.roles.iter().map(Text::plain).collect();
        vec![Cell::plain(&one.name), Cell::plain(&one.email), Cell::new(roles), Cell::plain(&one.access)]
    };
    let rows = colleagues.iter().map(row).collect();
    Document {
        title: title.clone(),
        subtitle: None,
        language: of.words.language(),
        look: of.look.clone(),
        page: Page::Landscape,
        foot: of.name.to_owned(),
        blocks: vec![table(title, columns, 1, rows)],
    }
}

fn workbook(of: &Organisation<'_>, colleagues: &[Colleague]) -> Workbook {
    let title = of.words.text("nav-colleagues").into_owned();
    let row = |one: &Colleague| {
        let roles = one.roles.join("\n");
        [one.name.as_str(), &one.email, &roles, &one.access].map(Value::from).to_vec()
    };
    let sheet = Sheet {
        name: title.clone(),
        columns: COLUMNS.iter().map(|(key, width)| sheet_column(of.words.text(key), *width)).collect(),
        frozen: 1,
        rows: colleagues.iter().map(row).collect(),
        landscape: true,
    };
    Workbook { title, language: of.words.language(), sheets: vec![sheet] }
}
