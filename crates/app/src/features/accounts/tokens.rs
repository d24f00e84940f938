//! Personal API tokens in the database. Their secrets are stored hashed.

use jiff::{Timestamp, ToSpan};
use samspil_db::{Tx, params};

use super::store::{hashed, row_id, secret};
use crate::moment::stored;
use crate::web::Problem;

/// How long a personal API token works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TokenLife {
    /// 30 days.
    Month,
    /// 90 days, unless something else is chosen.
    #[default]
    Quarter,
    /// A year.
    Year,
}

impl TokenLife {
    /// Every choice, the shortest first.
    pub const ALL: [Self; 3] = [Self::Month, Self::Quarter, Self::Year];

    /// In days.
    pub fn days(self) -> i64 {
        match self {
            Self::Month => 30,
            Self::Quarter => 90,
            Self::Year => 365,
        }
    }
}

/// Makes a personal API token; its secret is shown once.
///
/// # Errors
/// Where the database refuses.
pub fn issue_token(
    tx: &mut Tx,
    account: &str,
    name: &str,
    life: TokenLife,
    now: Timestamp,
) -> Result<String, Problem> {
    let secret = format!("samspil_{}", secret());
    let expires = now.saturating_add((life.days() * 24).hours()).unwrap_or(now);
    tx.execute(
        "INSERT INTO api_token (id, token_hash, account_id, name, created_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        params![row_id(), hashed(&secret), account, name, stored(now), stored(expires)],
    )?;
    Ok(secret)
}

/// A personal API token, without its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The token's row.
    pub id: String,
    /// What it is for.
    pub name: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// From when on it works no more.
    pub ends_at: Timestamp,
}

/// The tokens of an account that can be used, newest first.
///
/// # Errors
/// Where the database refuses.
pub fn tokens(tx: &mut Tx, account: &str, now: Timestamp) -> Result<Vec<Token>, Problem> {
    Ok(tx.query(
        "SELECT id, name, created_at, expires_at FROM api_token \
         WHERE account_id = $1 AND revoked_at IS NULL AND expires_at > $2 ORDER BY created_at DESC, id",
        params![account, stored(now)],
        |row| {
            Ok(Token {
                id: row.text(0)?,
                name: row.text(1)?,
                made_at: row.text(2)?.parse().unwrap_or_default(),
                ends_at: row.text(3)?.parse().unwrap_or_default(),
            })
        },
    )?)
}

/// Ends a token; false where the account has none with that row.
pub(super) fn end_token(tx: &mut Tx, account: &str, token: &str, now: Timestamp) -> Result<bool, Problem> {
    let ended = tx.execute(
        "UPDATE api_token SET revoked_at = $3 WHERE id = $1 AND account_id = $2 AND revoked_at IS NULL",
        params![token, account, stored(now)],
    )?;
    Ok(ended == 1)
}
