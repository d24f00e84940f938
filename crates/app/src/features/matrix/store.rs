//! What the matrix asks the database beside the plan itself.

use samspil_core::Id;
use samspil_db::{Tx, params};

use crate::web::Problem;

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
