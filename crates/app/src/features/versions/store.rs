//! Whole plans as they stood when a version was made.

use jiff::Timestamp;
use samspil_core::{Id, Programme};
use samspil_db::{Tx, params};
use uuid::Uuid;

use crate::web::Problem;

/// A plan as it stood.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// The row.
    pub id: String,
    /// The version element it belongs to.
    pub element: String,
    /// When it was kept.
    pub created_at: Timestamp,
}

/// The plans kept of a programme, newest first.
///
/// # Errors
/// Where the database refuses.
pub fn list(tx: &mut Tx, programme: &str) -> Result<Vec<Kept>, Problem> {
    Ok(tx.query(
        "SELECT id, element, created_at FROM plan_version WHERE programme_id = $1 ORDER BY created_at DESC, id DESC",
        params![programme],
        |row| {
            Ok(Kept {
                id: row.text(0)?,
                element: row.text(1)?,
                created_at: row.text(2)?.parse().unwrap_or_default(),
            })
        },
    )?)
}

/// Keeps the plan as it stands.
///
/// # Errors
/// Where the database refuses.
pub fn keep(
    tx: &mut Tx,
    programme: &str,
    element: &Id,
    title: &str,
    account: Option<&str>,
    plan: &Programme,
    now: Timestamp,
) -> Result<(), Problem> {
    let body = serde_json::to_string(plan).map_err(|e| Problem::internal(&e))?;
    tx.execute(
        "INSERT INTO plan_version (id, programme_id, element, title, created_at, account_id, body) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![
            Uuid::now_v7().to_string(),
            programme,
            element.as_str(),
            title,
            now.to_string(),
            account,
            body
        ],
    )?;
    Ok(())
}

/// The title and plan of one version.
///
/// # Errors
/// Where the database refuses.
pub fn read(tx: &mut Tx, programme: &str, id: &str) -> Result<Option<(String, Programme)>, Problem> {
    let found = tx.query_one_opt(
        "SELECT title, body FROM plan_version WHERE programme_id = $1 AND id = $2",
        params![programme, id],
        |row| Ok((row.text(0)?, row.text(1)?)),
    )?;
    let Some((title, body)) = found else { return Ok(None) };
    Ok(Some((title, serde_json::from_str(&body).map_err(|e| Problem::internal(&e))?)))
}
