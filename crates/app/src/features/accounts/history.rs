//! What was changed about people's access: rows of the same history as
//! changes of plans, with no programme.

use jiff::Timestamp;
use samspil_core::Id;
use samspil_core::access::Role;
use samspil_db::{Tx, params};

use super::store::row_id;
use crate::moment::stored;
use crate::web::Problem;

/// What happened to an account. The words stand under `deed-<word>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Deed {
    Invited,
    RoleGiven,
    RoleEnded,
    RoleReturned,
    AccessEnded,
    AccessReturned,
    LinkSent,
    ProfileChanged,
    TokenMade,
    TokenEnded,
    CalendarMade,
    CalendarEnded,
    SignedOutEverywhere,
}

impl Deed {
    fn word(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::RoleGiven => "role-given",
            Self::RoleEnded => "role-ended",
            Self::RoleReturned => "role-returned",
            Self::AccessEnded => "access-ended",
            Self::AccessReturned => "access-returned",
            Self::LinkSent => "link-sent",
            Self::ProfileChanged => "profile-changed",
            Self::TokenMade => "token-made",
            Self::TokenEnded => "token-ended",
            Self::CalendarMade => "calendar-made",
            Self::CalendarEnded => "calendar-ended",
            Self::SignedOutEverywhere => "signed-out-everywhere",
        }
    }
}

/// About whom, by whom and where.
pub(super) struct About<'a> {
    /// The workspace's row.
    pub workspace: &'a str,
    /// The row of the account that was changed.
    pub account: &'a str,
    /// The account of whoever did it; nothing where a command did.
    pub by: Option<&'a str>,
    /// When.
    pub now: Timestamp,
}

/// Writes one entry.
///
/// # Errors
/// Where the database refuses.
pub(super) fn record(
    tx: &mut Tx,
    about: &About<'_>,
    deed: Deed,
    role: Option<(Role, Option<&Id>)>,
) -> Result<(), Problem> {
    let name =
        tx.query_one("SELECT name FROM account WHERE id = $1", params![about.account], |row| row.text(0))?;
    let after = role.map(|(role, programme)| {
        serde_json::json!({"role": role.as_str(), "programme": programme.map(Id::as_str)}).to_string()
    });
    let id = row_id();
    tx.execute(
        "INSERT INTO change (id, workspace_id, batch, account_id, at, action, kind, element, name, position, version, after) \
         VALUES ($1, $2, $1, $3, $4, $5, 'account', $6, $7, 0, 0, $8)",
        params![&id, about.workspace, about.by, stored(about.now), deed.word(), about.account, name, after],
    )?;
    Ok(())
}

/// An entry as it is shown.
pub(super) struct Entry {
    /// When.
    pub at: Timestamp,
    /// The name of whoever did it; nothing where a command did.
    pub by: Option<String>,
    /// What was done.
    pub deed: String,
    /// The role it was about.
    pub role: Option<Role>,
    /// The programme it was about.
    pub programme: Option<String>,
}

/// The latest entries about an account, newest first.
///
/// # Errors
/// Where the database refuses.
pub(super) fn of_account(tx: &mut Tx, workspace: &str, account: &str) -> Result<Vec<Entry>, Problem> {
    let rows = tx.query(
        "SELECT c.at, a.name, c.action, c.after FROM change c LEFT JOIN account a ON a.id = c.account_id \
         WHERE c.workspace_id = $1 AND c.kind = 'account' AND c.element = $2 ORDER BY c.id DESC LIMIT 50",
        params![workspace, account],
        |row| Ok((row.text(0)?, row.opt_text(1)?, row.text(2)?, row.opt_text(3)?)),
    )?;
    Ok(rows.into_iter().map(|(at, by, deed, after)| entry(&at, by, deed, after.as_deref())).collect())
}

fn entry(at: &str, by: Option<String>, deed: String, after: Option<&str>) -> Entry {
    let details: serde_json::Value =
        after.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
    let text = |name: &str| details.get(name).and_then(|value| value.as_str()).map(str::to_owned);
    Entry {
        at: at.parse().unwrap_or_default(),
        by,
        deed,
        role: text("role").and_then(|role| role.parse().ok()),
        programme: text("programme"),
    }
}
