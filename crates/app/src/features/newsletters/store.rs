//! Newsletters in the database: drafts, what was sent, who wants none.

use std::collections::HashSet;

use jiff::Timestamp;
use samspil_core::mailing::Audience;
use samspil_db::{DbError, Row, Tx, params};
use uuid::Uuid;

use crate::features::accounts;
use crate::moment::stored;
use crate::web::{Kind, Problem};

/// A letter to many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newsletter {
    /// The row.
    pub id: String,
    /// The subject.
    pub subject: String,
    /// The text, plain.
    pub body: String,
    /// For whom it is.
    pub audience: Audience,
    /// Counts its changes.
    pub version: i64,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was sent.
    pub sent_at: Option<Timestamp>,
    /// To how many.
    pub recipients: Option<i64>,
}

/// How many letters of a newsletter stand where.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Delivery {
    /// Taken by a mail server.
    pub sent: usize,
    /// Still to be sent.
    pub waiting: usize,
    /// Not delivered.
    pub failed: usize,
}

const COLUMNS: &str = "id, subject, body, audience, version, created_at, sent_at, recipients";

fn read(row: &Row<'_>) -> Result<Result<Newsletter, Problem>, DbError> {
    let audience = row.text(3)?;
    let made = Newsletter {
        id: row.text(0)?,
        subject: row.text(1)?,
        body: row.text(2)?,
        audience: Audience::default(),
        version: row.integer(4)?,
        created_at: row.text(5)?.parse().unwrap_or_default(),
        sent_at: row.opt_text(6)?.and_then(|at| at.parse().ok()),
        recipients: row.opt_integer(7)?,
    };
    let audience = serde_json::from_str(&audience).map_err(|error| Problem::internal(&error));
    Ok(audience.map(|audience| Newsletter { audience, ..made }))
}

/// The newsletters of a programme, newest first.
///
/// # Errors
/// Where the database refuses.
pub fn list(tx: &mut Tx, programme: &str) -> Result<Vec<Newsletter>, Problem> {
    let sql = format!("SELECT {COLUMNS} FROM newsletter WHERE programme_id = $1 ORDER BY id DESC");
    tx.query(&sql, params![programme], read)?.into_iter().collect()
}

/// One of them.
///
/// # Errors
/// Where it is not there, or the database refuses.
pub fn one(tx: &mut Tx, programme: &str, id: &str) -> Result<Newsletter, Problem> {
    let sql = format!("SELECT {COLUMNS} FROM newsletter WHERE programme_id = $1 AND id = $2");
    tx.query_one_opt(&sql, params![programme, id], read)?.ok_or_else(Problem::not_found)?
}

/// What is written in a newsletter.
pub struct Written<'a> {
    /// The subject.
    pub subject: &'a str,
    /// The text.
    pub body: &'a str,
    /// For whom.
    pub audience: &'a Audience,
}

impl Written<'_> {
    fn audience(&self) -> Result<String, Problem> {
        serde_json::to_string(self.audience).map_err(|error| Problem::internal(&error))
    }
}

/// Keeps a new draft and gives its row.
pub(super) fn insert(
    tx: &mut Tx,
    (programme, account): (&str, Option<&str>),
    written: &Written<'_>,
    now: Timestamp,
) -> Result<String, Problem> {
    let id = Uuid::now_v7().to_string();
    tx.execute(
        "INSERT INTO newsletter (id, programme_id, account_id, subject, body, audience, version, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, 1, $7)",
        params![&id, programme, account, written.subject, written.body, written.audience()?, stored(now)],
    )?;
    Ok(id)
}

/// Keeps a draft that is still at the version given.
pub(super) fn update(
    tx: &mut Tx,
    (programme, id, version): (&str, &str, i64),
    written: &Written<'_>,
) -> Result<(), Problem> {
    let kept = tx.execute(
        "UPDATE newsletter SET subject = $4, body = $5, audience = $6, version = version + 1 \
         WHERE programme_id = $1 AND id = $2 AND version = $3 AND sent_at IS NULL",
        params![programme, id, version, written.subject, written.body, written.audience()?],
    )?;
    if kept == 1 { Ok(()) } else { Err(Problem::new(Kind::Conflict)) }
}

/// Notes that it is sent; false where it was already.
pub(super) fn sent(
    tx: &mut Tx,
    (programme, id): (&str, &str),
    recipients: usize,
    now: Timestamp,
) -> Result<bool, Problem> {
    let noted = tx.execute(
        "UPDATE newsletter SET sent_at = $3, recipients = $4 WHERE programme_id = $1 AND id = $2 AND sent_at IS NULL",
        params![programme, id, stored(now), i64::try_from(recipients).unwrap_or(i64::MAX)],
    )?;
    Ok(noted == 1)
}

/// Throws a draft away.
pub(super) fn remove(tx: &mut Tx, programme: &str, id: &str) -> Result<(), Problem> {
    let gone = tx.execute(
        "DELETE FROM newsletter WHERE programme_id = $1 AND id = $2 AND sent_at IS NULL",
        params![programme, id],
    )?;
    if gone == 1 { Ok(()) } else { Err(Problem::not_found()) }
}

/// How its letters stand.
///
/// # Errors
/// Where the database refuses.
pub fn delivery(tx: &mut Tx, id: &str) -> Result<Delivery, Problem> {
    let rows = tx.query(
        "SELECT CASE WHEN given_up_at IS NOT NULL THEN 2 WHEN sent_at IS NULL THEN 1 ELSE 0 END, count(*) \
         FROM mail WHERE about LIKE $1 GROUP BY 1",
        params![format!("{}%", about(id, ""))],
        |row| Ok((row.integer(0)?, row.integer(1)?)),
    )?;
    let of = |which| {
        let count = rows.iter().find(|(group, _)| *group == which).map_or(0, |(_, count)| *count);
        usize::try_from(count).unwrap_or(0)
    };
    Ok(Delivery { sent: of(0), waiting: of(1), failed: of(2) })
}

/// What a letter of a newsletter to one address is about.
pub(super) fn about(id: &str, email: &str) -> String {
    format!("newsletter:{id}:{email}")
}

/// A way out for one address.
pub(super) fn link(tx: &mut Tx, programme: &str, email: &str, now: Timestamp) -> Result<String, Problem> {
    let code = accounts::secret();
    tx.execute(
        "INSERT INTO newsletter_link (code_hash, programme_id, email, created_at) VALUES ($1, $2, $3, $4)",
        params![accounts::hashed(&code), programme, email, stored(now)],
    )?;
    Ok(code)
}

/// The programme's row and the address behind a way out.
pub(super) fn by_code(tx: &mut Tx, code: &str) -> Result<(String, String), Problem> {
    let found = tx.query_one_opt(
        "SELECT programme_id, email FROM newsletter_link WHERE code_hash = $1",
        params![accounts::hashed(code)],
        |row| Ok((row.text(0)?, row.text(1)?)),
    )?;
    found.ok_or_else(Problem::not_found)
}

/// The addresses that want no newsletters of a programme.
pub(super) fn stopped(tx: &mut Tx, programme: &str) -> Result<HashSet<String>, Problem> {
    let sql = "SELECT email FROM newsletter_stop WHERE programme_id = $1";
    Ok(tx.query(sql, params![programme], |row| row.text(0))?.into_iter().collect())
}

/// Sets whether an address wants newsletters of a programme.
pub(super) fn set_stopped(
    tx: &mut Tx,
    (programme, email): (&str, &str),
    stop: bool,
    now: Timestamp,
) -> Result<(), Problem> {
    if stop {
        tx.execute(
            "INSERT INTO newsletter_stop (programme_id, email, stopped_at) VALUES ($1, $2, $3) \
             ON CONFLICT (programme_id, email) DO NOTHING",
            params![programme, email, stored(now)],
        )?;
    } else {
        tx.execute(
            "DELETE FROM newsletter_stop WHERE programme_id = $1 AND email = $2",
            params![programme, email],
        )?;
    }
    Ok(())
}
