//! Any kind of document in any of its formats.

use crate::fault::Fault;
use crate::kinds::{Format, Ground, Kind, cards, document, picture, workbook};
use crate::{docx, hand_over, html, pdf, pictures, xlsx};

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum NoFile {
    /// The kind is not written in this format.
    #[error("this kind of document is not written in this format")]
    OtherFormat,
    /// There is nothing to draw.
    #[error("there is nothing to draw")]
    Nothing,
    /// It could not be written.
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// Pixels across a picture as PNG.
const PIXELS: u32 = 2400;

/// A document as a file. `calendar` is the programme's calendar as a file,
/// which needs more than a plan: when each of its items last changed.
///
/// # Errors
/// Where the kind has no such format, nothing to show, or cannot be written.
pub fn render(kind: Kind, format: Format, ground: &Ground<'_>, calendar: &str) -> Result<Vec<u8>, NoFile> {
    if !kind.formats().contains(&format) {
        return Err(NoFile::OtherFormat);
    }
    let paper = || document(kind, ground).ok_or(NoFile::OtherFormat);
    let drawn = || picture(ground, kind).ok_or(NoFile::Nothing);
    Ok(match format {
        Format::Pdf => match cards(kind, ground) {
            Some(cards) => pdf::write_cards(&cards)?,
            None => pdf::write(&paper()?)?,
        },
        Format::Docx => docx::write(&paper()?, &pictures::raster)?,
        Format::Html => html::page(&paper()?).into_bytes(),
        Format::Xlsx => xlsx::write(&workbook(kind, ground).ok_or(NoFile::OtherFormat)?)?,
        Format::Svg => drawn()?.svg.into_bytes(),
        Format::Png => pictures::png(&drawn()?.svg, PIXELS)?,
        Format::Ics => calendar.as_bytes().to_vec(),
        Format::Zip => hand_over::write(ground, calendar)?,
    })
}
