//! A file that takes content from elsewhere is refused: what it shows is not in
//! it, and nothing is ever fetched.

use super::Refusal;
use super::package::{Package, Relationship};

/// Looks through all relationships of a file.
pub(super) fn refuse(package: &mut Package<'_>) -> Result<(), Refusal> {
    for rels in package.names().iter().filter(|name| name.ends_with(".rels")) {
        let outside = package.relationships_in(rels, "")?.into_iter().find(takes_content);
        if let Some(found) = outside {
            return Err(Refusal::Outside { part: owner(rels), target: shortened(&found.target) });
        }
    }
    Ok(())
}

fn takes_content(relationship: &Relationship) -> bool {
    match relationship.kind.as_str() {
        // A link is only followed by who reads it.
        "hyperlink" => false,
        // Another document inside this one, whose words would be missing.
        "aFChunk" | "subDocument" => true,
        // Offices' own templates lie on their drives; only their look is used.
        "attachedTemplate" => relationship.external && is_web_address(&relationship.target),
        _ => relationship.external,
    }
}

fn is_web_address(target: &str) -> bool {
    let target = target.trim().to_ascii_lowercase();
    ["http:", "https:", "ftp:"].iter().any(|scheme| target.starts_with(scheme))
}

/// The part that a `.rels` part speaks for.
fn owner(rels: &str) -> String {
    rels.replace("_rels/", "").trim_end_matches(".rels").to_owned()
}

/// An address that fits into a sentence.
fn shortened(target: &str) -> String {
    if target.chars().count() <= 100 {
        return target.to_owned();
    }
    target.chars().take(99).chain(['…']).collect()
}
