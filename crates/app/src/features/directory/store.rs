//! Suggestions in the database: what was sent, what was decided, and when it
//! is forgotten.

use jiff::{Timestamp, ToSpan};
use samspil_core::directory::Suggestion;
use samspil_core::{Id, Language, Message};
use samspil_db::{DbError, Row, Tx, params};
use uuid::Uuid;

use crate::features::elements::By;
use crate::moment::stored;
use crate::web::Problem;

/// A suggestion that nobody decides is forgotten after so many days.
const WAITS_DAYS: i64 = 180;

/// What was decided is forgotten after so many days.
const DECIDED_DAYS: i64 = 30;

/// So many suggestions of a programme wait at most.
const MOST_WAITING: i64 = 300;

/// What became of a suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// It waits.
    None,
    /// It came in, as this element.
    Accepted(String),
    /// It was turned down, for this reason.
    Rejected(String),
}

/// A suggestion that was sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Sent {
    /// The row.
    pub id: String,
    /// When.
    pub created_at: Timestamp,
    /// The language in which it was written.
    pub language: Language,
    /// What was suggested.
    pub suggestion: Suggestion,
    /// Whom to ask; gone as soon as it is decided.
    pub mail: Option<String>,
    /// Counts its changes.
    pub version: i64,
    /// What became of it.
    pub decision: Decision,
    /// Who decided.
    pub by: Option<String>,
    /// When it is forgotten.
    pub purge_at: Timestamp,
}

const COLUMNS: &str = "id, created_at, language, body, mail, version, accepted, rejected, \
     (SELECT name FROM account WHERE account.id = account_id), purge_at";

fn read(row: &Row<'_>) -> Result<Result<Sent, Problem>, DbError> {
    let (id, created, language, body) = (row.text(0)?, row.text(1)?, row.text(2)?, row.text(3)?);
    let (mail, version, accepted, rejected) =
        (row.opt_text(4)?, row.integer(5)?, row.opt_text(6)?, row.opt_text(7)?);
    let (by, purge) = (row.opt_text(8)?, row.text(9)?);
    let moment = |text: &str| text.parse::<Timestamp>().map_err(|error| Problem::internal(&error));
    let made = || {
        Ok(Sent {
            id,
            created_at: moment(&created)?,
            language: language.parse().unwrap_or(Language::En),
            suggestion: serde_json::from_str(&body).map_err(|error| Problem::internal(&error))?,
            mail,
            version,
            decision: match (accepted, rejected) {
                (Some(element), _) => Decision::Accepted(element),
                (None, Some(reason)) => Decision::Rejected(reason),
                (None, None) => Decision::None,
            },
            by,
            purge_at: moment(&purge)?,
        })
    };
    Ok(made())
}

fn after(now: Timestamp, days: i64) -> String {
    stored(now.saturating_add((days * 24).hours()).unwrap_or(now))
}

/// Keeps what somebody suggests.
///
/// # Errors
/// Where too many wait already, or the database refuses.
pub fn keep(
    tx: &mut Tx,
    programme: &str,
    suggestion: &Suggestion,
    mail: Option<&str>,
    language: Language,
    now: Timestamp,
) -> Result<String, Problem> {
    let waiting = tx.query_one(
        "SELECT count(*) FROM suggestion WHERE programme_id = $1 AND decided_at IS NULL",
        params![programme],
        |row| row.integer(0),
    )?;
    if waiting >= MOST_WAITING {
        return Err(Problem::invalid(Message::new("directory-full")));
    }
    let id = Uuid::now_v7().to_string();
    let body = serde_json::to_string(suggestion).map_err(|error| Problem::internal(&error))?;
    tx.execute(
        "INSERT INTO suggestion (id, programme_id, created_at, language, body, mail, version, purge_at) \
         VALUES ($1, $2, $3, $4, $5, $6, 1, $7)",
        params![&id, programme, stored(now), language.tag(), body, mail, after(now, WAITS_DAYS)],
    )?;
    Ok(id)
}

/// The suggestions of a programme: those that wait first, of each the newest
/// first.
///
/// # Errors
/// Where the database refuses.
pub fn list(tx: &mut Tx, programme: &str) -> Result<Vec<Sent>, Problem> {
    let sql = format!(
        "SELECT {COLUMNS} FROM suggestion WHERE programme_id = $1 \
         ORDER BY CASE WHEN decided_at IS NULL THEN 0 ELSE 1 END, id DESC"
    );
    tx.query(&sql, params![programme], read)?.into_iter().collect()
}

/// One suggestion of a programme.
///
/// # Errors
/// Where it is not there, or the database refuses.
pub fn one(tx: &mut Tx, programme: &str, id: &str) -> Result<Sent, Problem> {
    let sql = format!("SELECT {COLUMNS} FROM suggestion WHERE programme_id = $1 AND id = $2");
    tx.query_one_opt(&sql, params![programme, id], read)?.ok_or_else(Problem::not_found)?
}

/// Writes down what was decided. The mail address goes at once.
///
/// # Errors
/// Where somebody else decided meanwhile, or the database refuses.
pub(super) fn decide(
    tx: &mut Tx,
    by: &By,
    id: &str,
    version: i64,
    accepted: Option<&Id>,
    rejected: Option<&str>,
) -> Result<(), Problem> {
    let changed = tx.execute(
        "UPDATE suggestion SET decided_at = $4, account_id = $5, accepted = $6, rejected = $7, mail = NULL, \
         purge_at = $8, version = version + 1 \
         WHERE programme_id = $1 AND id = $2 AND version = $3 AND decided_at IS NULL",
        params![
            &by.programme,
            id,
            version,
            stored(by.now),
            by.account.as_deref(),
            accepted.map(Id::as_str),
            rejected,
            after(by.now, DECIDED_DAYS)
        ],
    )?;
    if changed == 0 { Err(meanwhile()) } else { Ok(()) }
}

/// Takes a suggestion up again that was decided.
///
/// # Errors
/// Where somebody else did meanwhile, or the database refuses.
pub(super) fn take_up(tx: &mut Tx, by: &By, id: &str, version: i64) -> Result<(), Problem> {
    let changed = tx.execute(
        "UPDATE suggestion SET decided_at = NULL, account_id = NULL, accepted = NULL, rejected = NULL, \
         purge_at = $4, version = version + 1 \
         WHERE programme_id = $1 AND id = $2 AND version = $3 AND decided_at IS NOT NULL",
        params![&by.programme, id, version, after(by.now, WAITS_DAYS)],
    )?;
    if changed == 0 { Err(meanwhile()) } else { Ok(()) }
}

/// What is said where somebody else decided first.
pub(super) fn meanwhile() -> Problem {
    Problem::invalid(Message::new("directory-decided-meanwhile"))
}

/// Forgets the suggestions whose day has come.
///
/// # Errors
/// Where the database refuses.
pub fn purge(tx: &mut Tx, now: Timestamp) -> Result<(), Problem> {
    tx.execute("DELETE FROM suggestion WHERE purge_at <= $1", params![stored(now)])?;
    Ok(())
}
