//! Calendar links in the database, and what they lead to. Their secrets are
//! stored hashed.

use jiff::Timestamp;
use jiff::civil::Date;
use samspil_core::programme::ProgrammeState;
use samspil_core::{Id, Language};
use samspil_db::{DbError, Row, Tx, params};

use crate::features::accounts;
use crate::moment::stored;
use crate::web::Problem;

/// A calendar link, without its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The link's row.
    pub id: String,
    /// The row of the account it belongs to.
    pub account: String,
    /// What it is for; empty where its owner did not say.
    pub name: String,
    /// The programme's row; nothing where it leads to every one its owner sees.
    pub programme: Option<String>,
    /// The language of the calendar.
    pub language: Language,
    /// When it was made.
    pub made_at: Timestamp,
    /// The last day on which it was used.
    pub fetched_on: Option<Date>,
}

const LINK: &str = "id, account_id, name, programme_id, language, created_at, fetched_on";

fn link(row: &Row<'_>) -> Result<Link, DbError> {
    Ok(Link {
        id: row.text(0)?,
        account: row.text(1)?,
        name: row.text(2)?,
        programme: row.opt_text(3)?,
        language: row.text(4)?.parse().unwrap_or_default(),
        made_at: row.text(5)?.parse().unwrap_or_default(),
        fetched_on: row.opt_text(6)?.and_then(|day| day.parse().ok()),
    })
}

/// The links of an account, newest first.
///
/// # Errors
/// Where the database refuses.
pub fn links(tx: &mut Tx, account: &str) -> Result<Vec<Link>, Problem> {
    let sql =
        format!("SELECT {LINK} FROM calendar_feed WHERE account_id = $1 ORDER BY created_at DESC, id DESC");
    Ok(tx.query(&sql, params![account], link)?)
}

/// The link with a secret.
pub(super) fn by_secret(tx: &mut Tx, secret: &str) -> Result<Option<Link>, Problem> {
    let sql = format!("SELECT {LINK} FROM calendar_feed WHERE token_hash = $1");
    Ok(tx.query_one_opt(&sql, params![accounts::hashed(secret)], link)?)
}

/// Stores a new link and gives its secret.
pub(super) fn insert(tx: &mut Tx, link: &Link) -> Result<String, Problem> {
    let secret = accounts::secret();
    tx.execute(
        "INSERT INTO calendar_feed (id, token_hash, account_id, name, programme_id, language, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![
            &link.id,
            accounts::hashed(&secret),
            &link.account,
            &link.name,
            link.programme.as_ref(),
            link.language.tag(),
            stored(link.made_at)
        ],
    )?;
    Ok(secret)
}

/// Takes a link away; false where the account has none with that row.
pub(super) fn remove(tx: &mut Tx, account: &str, link: &str) -> Result<bool, Problem> {
    let gone =
        tx.execute("DELETE FROM calendar_feed WHERE id = $1 AND account_id = $2", params![link, account])?;
    Ok(gone == 1)
}

/// Writes down the day on which a link was used.
pub(super) fn fetched(tx: &mut Tx, link: &str, day: Date) -> Result<(), Problem> {
    tx.execute("UPDATE calendar_feed SET fetched_on = $2 WHERE id = $1", params![link, day.to_string()])?;
    Ok(())
}

/// A programme as it may stand in a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Listed {
    /// The programme's row.
    pub(super) row: String,
    /// Its part of addresses.
    pub(super) slug: Id,
    /// What it is called.
    pub(super) title: String,
    /// How far it is.
    pub(super) state: ProgrammeState,
    /// Counts its changes.
    pub(super) revision: i64,
}

/// The programmes of a workspace that are not deleted, or one of them.
pub(super) fn listed(tx: &mut Tx, workspace: &str, only: Option<&str>) -> Result<Vec<Listed>, Problem> {
    const ALL: &str = "SELECT id, slug, title, state, revision FROM programme \
        WHERE workspace_id = $1 AND deleted_at IS NULL ORDER BY slug";
    const ONE: &str = "SELECT id, slug, title, state, revision FROM programme \
        WHERE workspace_id = $1 AND deleted_at IS NULL AND id = $2";
    let found = match only {
        None => tx.query(ALL, params![workspace], programme),
        Some(row) => tx.query(ONE, params![workspace, row], programme),
    };
    Ok(found?.into_iter().flatten().collect())
}

fn programme(row: &Row<'_>) -> Result<Option<Listed>, DbError> {
    let (Ok(slug), Ok(state)) = (row.text(1)?.parse(), row.text(3)?.parse()) else { return Ok(None) };
    Ok(Some(Listed { row: row.text(0)?, slug, title: row.text(2)?, state, revision: row.integer(4)? }))
}
