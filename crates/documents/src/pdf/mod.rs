//! Documents as PDF: for the archive (PDF/A-2a) and for everybody (PDF/UA-1),
//! in one file. The same document gives the same bytes.

mod cards;
mod characters;
mod data;
mod fitted;
mod measure;
mod size;
mod table;
#[cfg(test)]
mod tests;
mod world;

use std::sync::{Mutex, PoisonError};

use jiff::civil::DateTime;
use sha2::{Digest, Sha256};
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::Fault;
use crate::paper::Document;
use data::DocumentData;
use world::{Desk, Template};

pub use cards::write_cards;

/// The moment in files whose document has none: an archive file must name one.
const NO_MOMENT: DateTime = DateTime::constant(1980, 1, 1, 0, 0, 0, 0);

/// The document as a PDF file, without a moment of its own.
///
/// # Errors
///
/// [`Fault::TooLarge`] where it would be hundreds of pages, and
/// [`Fault::Typesetting`] where the pages cannot be set: a picture that is no
/// SVG.
pub fn write(document: &Document) -> Result<Vec<u8>, Fault> {
    write_as_of(document, NO_MOMENT)
}

/// The document as a PDF file that says in its properties when what it tells
/// was last changed.
///
/// # Errors
///
/// As [`write`].
pub fn write_as_of(document: &Document, moment: DateTime) -> Result<Vec<u8>, Fault> {
    if !size::fits(document) {
        return Err(Fault::TooLarge);
    }
    match set(document, moment) {
        // Better without a logo that cannot be printed than not at all.
        Err(_) if document.look.logo.is_some() => {
            let mut plain = document.clone();
            plain.look.logo = None;
            set(&plain, moment)
        }
        written => written,
    }
}

fn set(document: &Document, moment: DateTime) -> Result<Vec<u8>, Fault> {
    let data = serde_json::to_vec(&DocumentData::new(document, moment)).map_err(broken)?;
    let logo = document.look.logo.as_ref().map(|logo| logo.bytes.to_vec()).unwrap_or_default();
    typeset(Template::Document, data, logo)
}

fn typeset(template: Template, data: Vec<u8>, logo: Vec<u8>) -> Result<Vec<u8>, Fault> {
    // Setting takes much memory: one document at a time.
    static DESK: Mutex<()> = Mutex::new(());
    let _alone = DESK.lock().unwrap_or_else(PoisonError::into_inner);
    let options = options(&data, &logo)?;
    let desk = Desk::new(template, data, logo).ok_or_else(|| broken("no template"))?;
    let pages = typst::compile(&desk).output;
    let written = pages.and_then(|pages| typst_pdf::pdf(&pages, &options));
    // What the typesetter remembers would only be of use for this document.
    comemo::evict(0);
    written.map_err(|faults| Fault::Typesetting(said(&faults)))
}

fn options(data: &[u8], logo: &[u8]) -> Result<PdfOptions, Fault> {
    let content = Sha256::new().chain_update(data).chain_update(logo).finalize();
    let ident = content.iter().map(|byte| format!("{byte:02x}")).collect();
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]);
    Ok(PdfOptions {
        ident: Smart::Custom(ident),
        creator: Smart::Custom(Some("Samspil".to_owned())),
        timestamp: None,
        page_ranges: None,
        standards: standards.map_err(|fault| broken(fault.message()))?,
        tagged: true,
        pretty: false,
    })
}

fn broken(cause: impl ToString) -> Fault {
    Fault::Typesetting(cause.to_string())
}

/// What the typesetter found; it may hold words of the document.
fn said(faults: &[SourceDiagnostic]) -> String {
    let messages: Vec<&str> = faults.iter().take(3).map(|fault| fault.message.as_str()).collect();
    messages.join("; ")
}
