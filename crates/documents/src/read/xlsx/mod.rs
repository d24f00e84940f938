//! Excel workbooks: each sheet a table, with the values the file holds. Nothing
//! is computed. Hidden rows, columns and sheets are read; sheets that Excel
//! itself does not offer to show are not. Empty cells are left out.

mod date;
mod format;
mod merge;
mod place;
mod sheet;
mod strings;
mod styles;

use super::budget::Budget;
use super::package::{Package, Relationship};
use super::xml::{Node, Xml};
use super::{Part, Refusal, Source, external};
use sheet::Sheet;
use strings::Strings;
use styles::Styles;

/// What all sheets share.
struct Workbook {
    strings: Strings,
    styles: Styles,
    /// Days are counted from 1904.
    from_1904: bool,
}

/// A sheet as the workbook names it.
struct Named {
    name: String,
    relationship: String,
}

/// Reads a workbook whose main part has this name.
pub(super) fn read(mut package: Package<'_>, main: &str) -> Result<Source, Refusal> {
    external::refuse(&mut package)?;
    let relationships = package.relationships(main)?;
    let text = package.required(main)?;
    let (names, from_1904) = sheets(&text, main)?;
    let strings = shared(&mut package, &relationships, "sharedStrings", Strings::read)?;
    let styles = shared(&mut package, &relationships, "styles", Styles::read)?;
    let workbook = Workbook { strings, styles, from_1904 };
    let mut budget = Budget::default();
    let mut parts = Vec::new();
    for named in names {
        let is_sheet = |one: &&Relationship| one.id == named.relationship && one.kind == "worksheet";
        let Some(found) = relationships.iter().find(is_sheet) else { continue };
        let text = package.required(&found.target)?;
        let grid = Sheet::read(&text, &found.target, named.name, &workbook, &mut budget)?;
        if !grid.rows.is_empty() {
            parts.push(Part::Table(grid));
        }
    }
    Ok(Source { parts })
}

/// A part that all sheets share, where there is one.
fn shared<T: Default>(
    package: &mut Package<'_>,
    relationships: &[Relationship],
    kind: &str,
    read: fn(&str, &str) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    let Some(found) = relationships.iter().find(|one| one.kind == kind) else { return Ok(T::default()) };
    match package.part(&found.target)? {
        Some(text) => read(&text, &found.target),
        None => Ok(T::default()),
    }
}

/// The sheets from the left, and whether days are counted from 1904.
fn sheets(text: &str, part: &str) -> Result<(Vec<Named>, bool), Refusal> {
    let mut xml = Xml::new(text, part);
    let (mut names, mut from_1904) = (Vec::new(), false);
    loop {
        match xml.next()? {
            Node::Open(tag) if tag.name() == "workbookPr" => {
                from_1904 = matches!(tag.attribute("date1904").as_deref(), Some("1" | "true"));
            }
            Node::Open(tag)
                if tag.name() == "sheet" && tag.attribute("state").as_deref() != Some("veryHidden") =>
            {
                let name = tag.attribute("name").unwrap_or_default();
                // `r:id`; the sheet's own number is `sheetId`.
                names.push(Named { name, relationship: tag.attribute("id").unwrap_or_default() });
            }
            Node::End => return Ok((names, from_1904)),
            _ => {}
        }
    }
}
