//! Accounts, sessions, links and tokens in the database. Secrets are stored
//! hashed. A login link stands in clear only in the letter that brings it, and
//! there no longer than until the letter is sent or given up or the link is
//! over; whoever reads the database or a copy of it meanwhile can use it.

use jiff::{Timestamp, ToSpan};
use samspil_core::access::{Assignment, Role};
use samspil_core::{Id, Language};
use samspil_db::{DbError, Row, Tx, params};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::moment::stored;
use crate::web::{Problem, Viewer};

/// Somebody with access.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The account's row.
    pub id: String,
    /// The workspace's row.
    pub workspace: String,
    /// The workspace's part of addresses.
    pub workspace_slug: String,
    /// The workspace's name.
    pub workspace_name: String,
    /// The workspace's country: `dk` or `no`.
    pub country: String,
    /// Mail address.
    pub email: String,
    /// Name as shown.
    pub name: String,
    /// The language read.
    pub language: Language,
}

/// What a new account needs.
#[derive(Debug, Clone)]
pub struct NewAccount<'a> {
    /// The workspace's row.
    pub workspace: &'a str,
    /// Mail address.
    pub email: &'a str,
    /// Name as shown.
    pub name: &'a str,
    /// The language read.
    pub language: Language,
}

/// How long a session lasts without a new sign-in, in days.
const SESSION_DAYS: i64 = 30;

/// What a login link is for, which decides how long it can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkUse {
    /// Signing in: once, within half an hour.
    SignIn,
    /// An invitation: once, within a week.
    Invitation,
    /// The demo: repeatedly, for a year.
    Demo,
}

impl LinkUse {
    /// The moment from which a link made now works no more.
    pub fn ends(self, now: Timestamp) -> Timestamp {
        let span = match self {
            Self::SignIn => 30.minutes(),
            Self::Invitation => (7 * 24).hours(),
            Self::Demo => (365 * 24).hours(),
        };
        now.saturating_add(span).unwrap_or(now)
    }
}

/// Whom a login link would sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkOwner {
    /// The account's name.
    pub name: String,
    /// The workspace's name.
    pub workspace: String,
}

/// A secret of 244 random bits, in hexadecimal digits.
pub fn secret() -> String {
    format!("{}{}", Uuid::new_v4().simple(), Uuid::new_v4().simple())
}

/// What is stored of a secret.
pub fn hashed(secret: &str) -> String {
    Sha256::digest(secret.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The identifier of a new row.
pub fn row_id() -> String {
    Uuid::now_v7().to_string()
}

/// Creates a workspace and gives its row.
///
/// # Errors
/// Where the database refuses.
pub fn create_workspace(
    tx: &mut Tx,
    slug: &Id,
    name: &str,
    country: &str,
    language: Language,
    now: Timestamp,
) -> Result<String, Problem> {
    let id = row_id();
    tx.execute(
        "INSERT INTO workspace (id, slug, name, country, language, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        params![&id, slug.as_str(), name, country, language.tag(), stored(now)],
    )?;
    Ok(id)
}

/// The row of the workspace with this part of the address.
///
/// # Errors
/// Where the database refuses.
pub fn workspace_by_slug(tx: &mut Tx, slug: &str) -> Result<Option<String>, Problem> {
    Ok(tx.query_one_opt("SELECT id FROM workspace WHERE slug = $1", params![slug], |row| row.text(0))?)
}

/// Every workspace: its row and its part of addresses.
///
/// # Errors
/// Where the database refuses.
pub fn workspaces(tx: &mut Tx) -> Result<Vec<(String, String)>, Problem> {
    Ok(tx.query("SELECT id, slug FROM workspace ORDER BY slug", params![], |row| {
        Ok((row.text(0)?, row.text(1)?))
    })?)
}

/// Creates an account, or gives the row of the one that has the address.
///
/// # Errors
/// Where the database refuses.
pub fn create_account(tx: &mut Tx, new: &NewAccount<'_>, now: Timestamp) -> Result<String, Problem> {
    let email = new.email.trim().to_lowercase();
    let found = tx.query_one_opt(
        "SELECT id FROM account WHERE workspace_id = $1 AND email = $2",
        params![new.workspace, &email],
        |row| row.text(0),
    )?;
    if let Some(id) = found {
        tx.execute("UPDATE account SET ended_at = NULL WHERE id = $1", params![&id])?;
        return Ok(id);
    }
    let id = row_id();
    tx.execute(
        "INSERT INTO account (id, workspace_id, email, name, language, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        params![&id, new.workspace, &email, new.name, new.language.tag(), stored(now)],
    )?;
    Ok(id)
}

/// Gives an account a role, in one programme or in the whole workspace; a role
/// already held there stays as it is.
///
/// # Errors
/// Where the database refuses.
pub fn assign(
    tx: &mut Tx,
    workspace: &str,
    account: &str,
    role: Role,
    programme: Option<&Id>,
    person: Option<&Id>,
    now: Timestamp,
) -> Result<(), Problem> {
    let programme = programme.map(Id::as_str);
    let held = tx.query_one_opt(
        "SELECT id FROM assignment WHERE account_id = $1 AND role = $2 AND COALESCE(programme, '') = $3 AND to_day IS NULL",
        params![account, role.as_str(), programme.unwrap_or("")],
        |row| row.text(0),
    )?;
    if held.is_none() {
        tx.execute(
            "INSERT INTO assignment (id, workspace_id, account_id, role, programme, person, created_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
            params![
                row_id(),
                workspace,
                account,
                role.as_str(),
                programme,
                person.map(Id::as_str),
                stored(now)
            ],
        )?;
    }
    Ok(())
}

/// Makes the access of one of a programme's people that of another, who is the
/// same.
///
/// # Errors
/// Where the database refuses.
pub fn is_now(tx: &mut Tx, workspace: &str, programme: &Id, (gone, kept): (&Id, &Id)) -> Result<(), Problem> {
    tx.execute(
        "UPDATE assignment SET person = $4 WHERE workspace_id = $1 AND programme = $2 AND person = $3",
        params![workspace, programme.as_str(), gone.as_str(), kept.as_str()],
    )?;
    Ok(())
}

/// Makes a login link's secret.
///
/// # Errors
/// Where the database refuses.
pub fn issue_link(tx: &mut Tx, account: &str, usage: LinkUse, now: Timestamp) -> Result<String, Problem> {
    let secret = secret();
    tx.execute(
        "INSERT INTO login_link (token_hash, account_id, created_at, expires_at, reusable) VALUES ($1, $2, $3, $4, $5)",
        params![hashed(&secret), account, stored(now), stored(usage.ends(now)), usage == LinkUse::Demo],
    )?;
    Ok(secret)
}

/// Whom a login link would sign in, if it can still be used.
///
/// # Errors
/// Where the database refuses.
pub fn link_owner(tx: &mut Tx, secret: &str, now: Timestamp) -> Result<Option<LinkOwner>, Problem> {
    Ok(tx.query_one_opt(
        "SELECT a.name, w.name FROM login_link l JOIN account a ON a.id = l.account_id \
         JOIN workspace w ON w.id = a.workspace_id \
         WHERE l.token_hash = $1 AND l.expires_at > $2 AND (l.reusable = 1 OR l.used_at IS NULL) AND a.ended_at IS NULL",
        params![hashed(secret), stored(now)],
        |row| Ok(LinkOwner { name: row.text(0)?, workspace: row.text(1)? }),
    )?)
}

/// Uses a login link and opens a session; gives the session's secret. `None`
/// where the link was used or is too old.
///
/// # Errors
/// Where the database refuses.
pub fn open_session(tx: &mut Tx, secret_of_link: &str, now: Timestamp) -> Result<Option<String>, Problem> {
    let used = tx.execute(
        "UPDATE login_link SET used_at = $2 WHERE token_hash = $1 AND expires_at > $2 AND (reusable = 1 OR used_at IS NULL)",
        params![hashed(secret_of_link), stored(now)],
    )?;
    if used == 0 {
        return Ok(None);
    }
    let account = tx.query_one_opt(
        "SELECT a.id FROM login_link l JOIN account a ON a.id = l.account_id \
         WHERE l.token_hash = $1 AND a.ended_at IS NULL",
        params![hashed(secret_of_link)],
        |row| row.text(0),
    )?;
    account.map(|account| start_session(tx, &account, now)).transpose()
}

/// Opens a session of an account; gives the session's secret.
///
/// # Errors
/// Where the database refuses.
pub(super) fn start_session(tx: &mut Tx, account: &str, now: Timestamp) -> Result<String, Problem> {
    let secret = secret();
    let expires = now.saturating_add((SESSION_DAYS * 24).hours()).unwrap_or(now);
    tx.execute(
        "INSERT INTO session (token_hash, account_id, created_at, expires_at) VALUES ($1, $2, $3, $4)",
        params![hashed(&secret), account, stored(now), stored(expires)],
    )?;
    tx.execute(
        "UPDATE account SET came_at = $2 WHERE id = $1 AND came_at IS NULL",
        params![account, stored(now)],
    )?;
    Ok(secret)
}

/// Ends a session.
///
/// # Errors
/// Where the database refuses.
pub fn close_session(tx: &mut Tx, secret: &str) -> Result<(), Problem> {
    tx.execute("DELETE FROM session WHERE token_hash = $1", params![hashed(secret)])?;
    Ok(())
}

/// Forgets the sessions that are over, and the links that were over before
/// `past`.
///
/// # Errors
/// Where the database refuses.
pub fn forget_sessions(tx: &mut Tx, now: Timestamp, past: Timestamp) -> Result<(), Problem> {
    tx.execute("DELETE FROM session WHERE expires_at < $1", params![stored(now)])?;
    tx.execute("DELETE FROM login_link WHERE expires_at < $1", params![stored(past)])?;
    Ok(())
}

/// Sets the language an account reads.
///
/// # Errors
/// Where the database refuses.
pub fn set_language(tx: &mut Tx, account: &str, language: Language) -> Result<(), Problem> {
    tx.execute("UPDATE account SET language = $2 WHERE id = $1", params![account, language.tag()])?;
    Ok(())
}

const ACCOUNT: &str = "a.id, a.workspace_id, w.slug, w.name, w.country, a.email, a.name, a.language";

fn account(row: &Row<'_>) -> Result<Account, DbError> {
    Ok(Account {
        id: row.text(0)?,
        workspace: row.text(1)?,
        workspace_slug: row.text(2)?,
        workspace_name: row.text(3)?,
        country: row.text(4)?,
        email: row.text(5)?,
        name: row.text(6)?,
        language: row.text(7)?.parse().unwrap_or_default(),
    })
}

/// The accounts with access that have a mail address, in every workspace.
///
/// # Errors
/// Where the database refuses.
pub(super) fn by_address(tx: &mut Tx, email: &str) -> Result<Vec<Account>, Problem> {
    let sql = format!(
        "SELECT {ACCOUNT} FROM account a JOIN workspace w ON w.id = a.workspace_id \
         WHERE a.email = $1 AND a.ended_at IS NULL ORDER BY w.name COLLATE nordic, w.id"
    );
    Ok(tx.query(&sql, params![email], account)?)
}

/// The mail addresses of a workspace that have access.
///
/// # Errors
/// Where the database refuses.
pub fn addresses(tx: &mut Tx, workspace: &str) -> Result<Vec<String>, Problem> {
    Ok(tx.query(
        "SELECT email FROM account WHERE workspace_id = $1 AND ended_at IS NULL",
        params![workspace],
        |row| row.text(0),
    )?)
}

/// Who asks, by session or token; nobody where neither is valid.
///
/// # Errors
/// Where the database refuses.
pub fn viewer(
    tx: &mut Tx,
    session: Option<&str>,
    token: Option<&str>,
    now: Timestamp,
) -> Result<Viewer, Problem> {
    let (table, condition, secret) = match (token, session) {
        (Some(token), _) => ("api_token", "s.revoked_at IS NULL AND s.expires_at > $2", token),
        (None, Some(session)) => ("session", "s.expires_at > $2", session),
        (None, None) => return Ok(nobody(now)),
    };
    let sql = format!(
        "SELECT {ACCOUNT} FROM {table} s JOIN account a ON a.id = s.account_id JOIN workspace w ON w.id = a.workspace_id \
         WHERE s.token_hash = $1 AND {condition} AND a.ended_at IS NULL"
    );
    let found = tx.query_one_opt(&sql, params![hashed(secret), stored(now)], account)?;
    Ok(Viewer { by_token: token.is_some(), ..known(tx, found, now)? })
}

/// Whoever an account is for, with the roles of now; nobody where it has ended.
///
/// # Errors
/// Where the database refuses.
pub fn viewer_of(tx: &mut Tx, id: &str, now: Timestamp) -> Result<Viewer, Problem> {
    let sql = format!(
        "SELECT {ACCOUNT} FROM account a JOIN workspace w ON w.id = a.workspace_id \
         WHERE a.id = $1 AND a.ended_at IS NULL"
    );
    let found = tx.query_one_opt(&sql, params![id], account)?;
    known(tx, found, now)
}

fn known(tx: &mut Tx, account: Option<Account>, now: Timestamp) -> Result<Viewer, Problem> {
    let Some(account) = account else { return Ok(nobody(now)) };
    let today = now.to_zoned(crate::web::zone(account.country == "no")).date();
    let held = held(tx, &account.id)?;
    let invited = |(role, person): &(Assignment, Option<Id>)| {
        let programme = role.programme.clone().filter(|programme| role.holds(Some(programme), today));
        programme.zip(person.clone())
    };
    let invited_as = held.iter().filter_map(invited).collect();
    let roles = held.into_iter().map(|(role, _)| role).collect();
    Ok(Viewer { account: Some(account), roles, invited_as, today, by_token: false })
}

/// Somebody who is not signed in.
pub fn nobody(now: Timestamp) -> Viewer {
    Viewer { today: now.to_zoned(crate::web::zone(false)).date(), ..Viewer::default() }
}

/// The roles of an account, each with the person of the plan for whom it was given.
fn held(tx: &mut Tx, account: &str) -> Result<Vec<(Assignment, Option<Id>)>, Problem> {
    let rows = tx.query(
        "SELECT role, programme, from_day, to_day, person FROM assignment WHERE account_id = $1 ORDER BY id",
        params![account],
        |row| {
            let person = row.opt_text(4)?.and_then(|id| id.parse().ok());
            Ok(assignment(row, 0)?.map(|role| (role, person)))
        },
    )?;
    Ok(rows.into_iter().flatten().collect())
}

/// Reads role, programme, first and last day from a row, beginning at a
/// column; nothing where the role is none that this version knows.
pub(super) fn assignment(row: &Row<'_>, at: usize) -> Result<Option<Assignment>, DbError> {
    let Ok(role) = row.text(at)?.parse::<Role>() else { return Ok(None) };
    let programme = row.opt_text(at + 1)?;
    let Ok(programme) = programme.map(|p| p.parse()).transpose() else { return Ok(None) };
    let day = |text: Option<String>| text.and_then(|day| day.parse().ok());
    Ok(Some(Assignment { role, programme, from: day(row.opt_text(at + 2)?), to: day(row.opt_text(at + 3)?) }))
}
