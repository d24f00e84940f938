//! The look of a workspace in the database.

use jiff::Timestamp;
use samspil_db::{Tx, params};
use samspil_documents::logo;
use samspil_documents::paper::{Colour, Look};

use crate::features::files::{self, Kept};
use crate::moment::stored;
use crate::web::{Kind, Problem};

/// The look as it was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Chosen {
    /// The organisation's name on documents.
    pub(super) organisation: Option<String>,
    /// The colour of headings, as `#1f3b57`.
    pub(super) colour: Option<String>,
    /// The file of the logo.
    pub(super) logo: Option<String>,
    /// What the logo shows, for those who do not see it.
    pub(super) alt: Option<String>,
    /// Counts every change.
    pub(super) version: i64,
}

pub(super) fn read(tx: &mut Tx, workspace: &str) -> Result<Chosen, Problem> {
    let found = tx.query_one_opt(
        "SELECT organisation, colour, logo, alt, version FROM look WHERE workspace_id = $1",
        params![workspace],
        |row| {
            Ok(Chosen {
                organisation: row.opt_text(0)?,
                colour: row.opt_text(1)?,
                logo: row.opt_text(2)?,
                alt: row.opt_text(3)?,
                version: row.integer(4)?,
            })
        },
    )?;
    Ok(found.unwrap_or_default())
}

/// Keeps the look, where nobody changed it since it was read.
pub(super) fn write(tx: &mut Tx, workspace: &str, chosen: &Chosen, now: Timestamp) -> Result<(), Problem> {
    let Chosen { organisation, colour, logo, alt, version } = chosen;
    let bound = params![
        workspace,
        organisation.as_deref(),
        colour.as_deref(),
        logo.as_deref(),
        alt.as_deref(),
        stored(now),
        *version
    ];
    let written = if *version == 0 {
        tx.execute(
            "INSERT INTO look (workspace_id, organisation, colour, logo, alt, changed_at, version) \
             SELECT $1, $2, $3, $4, $5, $6, $7 + 1 WHERE NOT EXISTS (SELECT 1 FROM look WHERE workspace_id = $1)",
            bound,
        )?
    } else {
        tx.execute(
            "UPDATE look SET organisation = $2, colour = $3, logo = $4, alt = $5, changed_at = $6, version = $7 + 1 \
             WHERE workspace_id = $1 AND version = $7",
            bound,
        )?
    };
    if written == 1 { Ok(()) } else { Err(Problem::new(Kind::Conflict)) }
}

/// The look of a workspace's documents.
///
/// # Errors
/// Where the database refuses.
pub fn of(tx: &mut Tx, workspace: &str) -> Result<Look, Problem> {
    let chosen = read(tx, workspace)?;
    let file = match &chosen.logo {
        Some(id) => files::read(tx, workspace, id)?,
        None => None,
    };
    let alt = chosen.alt.clone().or(chosen.organisation.clone()).unwrap_or_default();
    let colour = chosen.colour.as_deref().and_then(colour).unwrap_or_default();
    // It was looked through when it was sent.
    let logo = file.and_then(|Kept { bytes, .. }| logo::logo(&bytes, &alt).ok());
    Ok(Look { organisation: chosen.organisation, colour, logo })
}

/// A colour written `#1f3b57`.
pub(super) fn colour(text: &str) -> Option<Colour> {
    let digits = text.trim().strip_prefix('#')?;
    if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some(Colour([part(0)?, part(2)?, part(4)?]))
}
