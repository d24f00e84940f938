//! What the matrix asks the database beside the plan itself.

use samspil_core::{ElementKind, Id};
use samspil_db::{Tx, params};

use crate::web::Problem;

/// An element's text as it stood at a version that somebody changed since.
///
/// # Errors
/// Where the database refuses.
pub(super) fn text_at(
    tx: &mut Tx,
    programme: &str,
    element: &Id,
    version: i64,
) -> Result<Option<String>, Problem> {
    let found = tx.query_one_opt(
        "SELECT before FROM change WHERE programme_id = $1 AND element = $2 AND version = $3 \
         AND action IN ('update', 'delete') ORDER BY id DESC LIMIT 1",
        params![programme, element.as_str(), version + 1],
        |row| row.opt_text(0),
    )?;
    Ok(found.flatten())
}

/// The elements of a kind in order, each with its position.
///
/// # Errors
/// Where the database refuses.
pub(super) fn positions(
    tx: &mut Tx,
    programme: &str,
    kind: ElementKind,
) -> Result<Vec<(String, i64)>, Problem> {
    Ok(tx.query(
        "SELECT id, position FROM element WHERE programme_id = $1 AND kind = $2 ORDER BY position, id",
        params![programme, kind.as_str()],
        |row| Ok((row.text(0)?, row.integer(1)?)),
    )?)
}

/// An element's text as it stood when it was deleted.
///
/// # Errors
/// Where the database refuses.
pub(super) fn deleted_text(tx: &mut Tx, programme: &str, element: &Id) -> Result<Option<String>, Problem> {
    let found = tx.query_one_opt(
        "SELECT before FROM change WHERE programme_id = $1 AND element = $2 AND action = 'delete' \
         ORDER BY id DESC LIMIT 1",
        params![programme, element.as_str()],
        |row| row.opt_text(0),
    )?;
    Ok(found.flatten())
}

/// Who changed an element last.
///
/// # Errors
/// Where the database refuses.
pub(super) fn last_editor(tx: &mut Tx, programme: &str, element: &Id) -> Result<Option<String>, Problem> {
    Ok(tx.query_one_opt(
        "SELECT a.name FROM change c JOIN account a ON a.id = c.account_id \
         WHERE c.programme_id = $1 AND c.element = $2 ORDER BY c.id DESC LIMIT 1",
        params![programme, element.as_str()],
        |row| row.text(0),
    )?)
}
