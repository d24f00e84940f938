//! Word documents: the tables and paragraphs of the body. Headers, footers,
//! notes, comments and what is marked as deleted are left out.

mod body;
mod field;
mod paragraph;
mod styles;

use super::package::Package;
use super::{Refusal, Source, external};
use body::Body;
use styles::Styles;

/// Reads a document whose main part has this name.
pub(super) fn read(mut package: Package<'_>, main: &str) -> Result<Source, Refusal> {
    external::refuse(&mut package)?;
    let styles = package.relationships(main)?.into_iter().find(|one| one.kind == "styles" && !one.external);
    let styles = match styles {
        Some(found) => package.part(&found.target)?.map(|text| Styles::read(&text, &found.target)),
        None => None,
    };
    let styles = styles.transpose()?.unwrap_or_default();
    let text = package.required(main)?;
    Body::read(&text, main, &styles)
}
