//! A person's own name and sessions in the database.

use jiff::Timestamp;
use samspil_core::Language;
use samspil_db::{Tx, params};

use super::store::hashed;
use crate::moment::stored;
use crate::web::Problem;

/// A session, named by the beginning of its hash.
pub(super) struct Session {
    pub key: String,
    pub begun_at: Timestamp,
    pub ends_at: Timestamp,
    pub this: bool,
}

/// How much of a session's hash names it on the page.
const KEY: usize = 16;

fn moment(text: &str) -> Timestamp {
    text.parse().unwrap_or_default()
}

/// Sets name and language.
pub(super) fn rename(tx: &mut Tx, account: &str, name: &str, language: Language) -> Result<(), Problem> {
    tx.execute(
        "UPDATE account SET name = $2, language = $3 WHERE id = $1",
        params![account, name, language.tag()],
    )?;
    Ok(())
}

/// The sessions that can be used, newest first; `this` is the secret of the
/// session that asks.
pub(super) fn sessions(
    tx: &mut Tx,
    account: &str,
    this: Option<&str>,
    now: Timestamp,
) -> Result<Vec<Session>, Problem> {
    let this = this.map(hashed);
    Ok(tx.query(
        "SELECT token_hash, created_at, expires_at FROM session WHERE account_id = $1 AND expires_at > $2 \
         ORDER BY created_at DESC, token_hash",
        params![account, stored(now)],
        |row| {
            let hash = row.text(0)?;
            Ok(Session {
                key: hash.chars().take(KEY).collect(),
                begun_at: moment(&row.text(1)?),
                ends_at: moment(&row.text(2)?),
                this: this.as_deref() == Some(&hash),
            })
        },
    )?)
}

/// Ends one session; false where the account has none with that key.
pub(super) fn end_session(tx: &mut Tx, account: &str, key: &str) -> Result<bool, Problem> {
    if key.len() != KEY || !key.chars().all(|c| c.is_ascii_hexdigit()) {
        return Ok(false);
    }
    let ended = tx.execute(
        "DELETE FROM session WHERE account_id = $1 AND token_hash LIKE $2",
        params![account, format!("{key}%")],
    )?;
    Ok(ended > 0)
}

/// Ends every session.
pub(super) fn end_sessions(tx: &mut Tx, account: &str) -> Result<(), Problem> {
    tx.execute("DELETE FROM session WHERE account_id = $1", params![account])?;
    Ok(())
}
