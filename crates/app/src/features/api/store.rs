//! What the API reads and writes beyond what the capabilities offer.

use samspil_db::{Tx, params};

use crate::web::Problem;

/// A personal token: row, name, when it was made.
pub(super) type Token = (String, String, String);

/// The tokens of an account that can be used, newest first.
pub(super) fn tokens(tx: &mut Tx, account: &str, now: &str) -> Result<Vec<Token>, Problem> {
    Ok(tx.query(
        "SELECT id, name, created_at FROM api_token WHERE account_id = $1 AND revoked_at IS NULL \
         AND (expires_at IS NULL OR expires_at > $2) ORDER BY id DESC",
        params![account, now],
        |row| Ok((row.text(0)?, row.text(1)?, row.text(2)?)),
    )?)
}
