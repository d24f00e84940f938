//! Files in the database.

use jiff::Timestamp;
use samspil_db::{Tx, params};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::moment::stored;
use crate::web::Problem;

/// A file as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Keeps a file of a workspace; one that is there already, byte for byte and by
/// the same name, is kept once. Gives its row.
///
/// # Errors
/// Where the database refuses.
pub fn keep(
    tx: &mut Tx,
    workspace: &str,
    account: Option<&str>,
    file: &Kept,
    now: Timestamp,
) -> Result<String, Problem> {
    let digest: String = Sha256::digest(&file.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let known = tx.query_one_opt(
        "SELECT id FROM file WHERE workspace_id = $1 AND digest = $2 AND name = $3",
        params![workspace, &digest, &file.name],
        |row| row.text(0),
    )?;
    if let Some(known) = known {
        return Ok(known);
    }
    let id = Uuid::now_v7().to_string();
    tx.execute(
        "INSERT INTO file (id, workspace_id, name, digest, account_id, created_at, body) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![&id, workspace, &file.name, digest, account, stored(now), file.bytes.as_slice()],
    )?;
    Ok(id)
}

/// A file of a workspace.
///
/// # Errors
/// Where the database refuses.
pub fn read(tx: &mut Tx, workspace: &str, id: &str) -> Result<Option<Kept>, Problem> {
    Ok(tx.query_one_opt(
        "SELECT name, body FROM file WHERE workspace_id = $1 AND id = $2",
        params![workspace, id],
        |row| Ok(Kept { name: row.text(0)?, bytes: row.blob(1)? }),
    )?)
}
