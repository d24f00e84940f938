//! Mail in the database. A server claims a letter by pushing the moment it is
//! due into the future, so that no other takes it and it comes back if the
//! server dies while sending.

use std::collections::HashMap;

use jiff::{Timestamp, ToSpan};
use samspil_core::Language;
use samspil_db::{Row, Tx, params};
use uuid::Uuid;

use crate::moment::stored;
use crate::web::Problem;

/// A letter to be written.
#[derive(Debug, Clone)]
pub struct NewMail<'a> {
    /// The workspace's row.
    pub workspace: &'a str,
    /// The mail address.
    pub recipient: &'a str,
    /// The language it is written in.
    pub language: Language,
    /// The subject.
    pub subject: &'a str,
    /// The text, plain.
    pub body: &'a str,
    /// When the link in it works no more: later it is not sent.
    pub expires: Timestamp,
    /// What most letters do not have.
    pub extra: Extra<'a>,
}

/// What some letters have beside their text.
#[derive(Debug, Clone, Copy, Default)]
pub struct Extra<'a> {
    /// The programme's row it belongs to.
    pub programme: Option<&'a str>,
    /// The one version of one thing that it tells one recipient: a second
    /// letter about the same is not written.
    pub about: Option<&'a str>,
    /// A calendar file with its method (iMIP, RFC 6047): `REQUEST` or `CANCEL`.
    pub calendar: Option<(&'a str, &'a str)>,
    /// The address at which one click ends letters of this kind (RFC 8058).
    pub unsubscribe: Option<&'a str>,
}

/// A letter in the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The letter's row; also its message id.
    pub id: String,
    /// The mail address.
    pub recipient: String,
    /// The language it is written in.
    pub language: Language,
    /// The subject.
    pub subject: String,
    /// The text, plain.
    pub body: String,
    /// When it was written.
    pub written_at: Timestamp,
    /// How often it was tried to deliver it.
    pub tries: i64,
    /// The calendar file and its method.
    pub calendar: Option<(String, String)>,
    /// The address at which one click ends letters of this kind.
    pub unsubscribe: Option<String>,
}

/// How long a server may take to deliver a letter before another tries.
const LEASE_MINUTES: i64 = 5;

const LETTER: &str =
    "id, recipient, language, subject, body, created_at, tries, method, calendar, unsubscribe";

fn letter(row: &Row<'_>) -> Result<Letter, samspil_db::DbError> {
    Ok(Letter {
        id: row.text(0)?,
        recipient: row.text(1)?,
        language: row.text(2)?.parse().unwrap_or_default(),
        subject: row.text(3)?,
        body: row.text(4)?,
        written_at: row.text(5)?.parse().unwrap_or_default(),
        tries: row.integer(6)?,
        calendar: row.opt_text(7)?.zip(row.opt_text(8)?),
        unsubscribe: row.opt_text(9)?,
    })
}

/// Puts a letter into the outbox, in the transaction of the change it tells of.
/// Gives its row; nothing where one about the same thing stands there already.
///
/// # Errors
/// Where the database refuses.
pub fn queue(tx: &mut Tx, mail: &NewMail<'_>, now: Timestamp) -> Result<Option<String>, Problem> {
    let id = Uuid::now_v7().to_string();
    let Extra { programme, about, calendar, unsubscribe } = mail.extra;
    let (method, calendar) = calendar.unzip();
    let written = tx.execute(
        "INSERT INTO mail (id, workspace_id, recipient, language, subject, body, created_at, due_at, expires_at, \
         tries, programme_id, about, method, calendar, unsubscribe) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8, 0, $9, $10, $11, $12, $13) ON CONFLICT (about) DO NOTHING",
        params![
            &id,
            mail.workspace,
            mail.recipient,
            mail.language.tag(),
            mail.subject,
            mail.body,
            stored(now),
            stored(mail.expires),
            programme,
            about,
            method,
            calendar,
            unsubscribe
        ],
    )?;
    Ok((written == 1).then_some(id))
}

/// The letters that are due and whose link still works, oldest first.
///
/// # Errors
/// Where the database refuses.
pub fn due(tx: &mut Tx, now: Timestamp) -> Result<Vec<Letter>, Problem> {
    let sql = format!(
        "SELECT {LETTER} FROM mail WHERE sent_at IS NULL AND given_up_at IS NULL AND due_at <= $1 AND expires_at > $1 \
         ORDER BY due_at, id LIMIT 20"
    );
    Ok(tx.query(&sql, params![stored(now)], letter)?)
}

/// Takes a letter for this server alone; false where another has it.
///
/// # Errors
/// Where the database refuses.
pub fn claim(tx: &mut Tx, letter: &Letter, now: Timestamp) -> Result<bool, Problem> {
    let until = now.saturating_add(LEASE_MINUTES.minutes()).unwrap_or(now);
    let claimed = tx.execute(
        "UPDATE mail SET due_at = $3, tries = tries + 1 \
         WHERE id = $1 AND tries = $4 AND sent_at IS NULL AND given_up_at IS NULL AND due_at <= $2",
        params![&letter.id, stored(now), stored(until), letter.tries],
    )?;
    Ok(claimed == 1)
}

/// A mail server has accepted the letter. Its text is not kept: it may hold a
/// login link.
///
/// # Errors
/// Where the database refuses.
pub fn delivered(tx: &mut Tx, id: &str, now: Timestamp) -> Result<(), Problem> {
    tx.execute(
        "UPDATE mail SET sent_at = $2, body = '', calendar = NULL, fault = NULL WHERE id = $1",
        params![id, stored(now)],
    )?;
    Ok(())
}

/// The letter was not accepted and is tried again later.
///
/// # Errors
/// Where the database refuses.
pub fn failed(tx: &mut Tx, id: &str, fault: &str, again: Timestamp) -> Result<(), Problem> {
    tx.execute("UPDATE mail SET due_at = $2, fault = $3 WHERE id = $1", params![id, stored(again), fault])?;
    Ok(())
}

/// The letter will not be tried again. Its text is not kept.
///
/// # Errors
/// Where the database refuses.
pub fn given_up(tx: &mut Tx, id: &str, fault: &str, now: Timestamp) -> Result<(), Problem> {
    tx.execute(
        "UPDATE mail SET given_up_at = $2, body = '', calendar = NULL, fault = $3 WHERE id = $1",
        params![id, stored(now), fault],
    )?;
    Ok(())
}

/// A letter that was sent did not arrive; false where it is none of ours.
///
/// # Errors
/// Where the database refuses.
pub fn bounced(tx: &mut Tx, id: &str, fault: &str, now: Timestamp) -> Result<bool, Problem> {
    let fault: String = fault.chars().filter(|c| !c.is_control()).take(500).collect();
    let known = tx.execute(
        "UPDATE mail SET given_up_at = $2, fault = $3 WHERE id = $1 AND sent_at IS NOT NULL",
        params![id, stored(now), fault],
    )?;
    Ok(known == 1)
}

/// The addresses to which a letter of a programme could not be delivered and
/// none was since, each with what the mail server said.
///
/// # Errors
/// Where the database refuses.
pub fn undelivered(tx: &mut Tx, programme: &str) -> Result<HashMap<String, String>, Problem> {
    let rows = tx.query(
        "SELECT recipient, fault, given_up_at FROM mail \
         WHERE programme_id = $1 AND (sent_at IS NOT NULL OR given_up_at IS NOT NULL) ORDER BY created_at, id",
        params![programme],
        |row| Ok((row.text(0)?, row.opt_text(1)?, row.opt_text(2)?)),
    )?;
    let mut last = HashMap::new();
    for (recipient, fault, given_up) in rows {
        match given_up {
            Some(_) => last.insert(recipient, fault.unwrap_or_default()),
            None => last.remove(&recipient),
        };
    }
    Ok(last)
}

/// Gives up the letters that waited longer than their links work.
///
/// # Errors
/// Where the database refuses.
pub fn expire(tx: &mut Tx, now: Timestamp) -> Result<(), Problem> {
    tx.execute(
        "UPDATE mail SET given_up_at = $1, body = '', calendar = NULL \
         WHERE sent_at IS NULL AND given_up_at IS NULL AND expires_at <= $1",
        params![stored(now)],
    )?;
    Ok(())
}

/// Forgets the letters that were sent or given up before a moment.
///
/// # Errors
/// Where the database refuses.
pub fn forget(tx: &mut Tx, before: Timestamp) -> Result<(), Problem> {
    tx.execute("DELETE FROM mail WHERE sent_at < $1 OR given_up_at < $1", params![stored(before)])?;
    Ok(())
}

/// How many letters of a workspace wait, and how many could not be delivered.
///
/// # Errors
/// Where the database refuses.
pub fn waiting(tx: &mut Tx, workspace: &str) -> Result<(usize, usize), Problem> {
    let rows = tx.query(
        "SELECT CASE WHEN given_up_at IS NULL THEN 0 ELSE 1 END, count(*) FROM mail \
         WHERE workspace_id = $1 AND sent_at IS NULL GROUP BY 1",
        params![workspace],
        |row| Ok((row.integer(0)?, row.integer(1)?)),
    )?;
    let of = |which: i64| {
        let count = rows.iter().find(|(group, _)| *group == which).map_or(0, |(_, count)| *count);
        usize::try_from(count).unwrap_or(0)
    };
    Ok((of(0), of(1)))
}

/// The latest letters, newest first.
///
/// # Errors
/// Where the database refuses.
pub(super) fn latest(tx: &mut Tx) -> Result<Vec<Letter>, Problem> {
    let sql = format!("SELECT {LETTER} FROM mail ORDER BY created_at DESC, id DESC LIMIT 200");
    Ok(tx.query(&sql, params![], letter)?)
}

/// One letter.
///
/// # Errors
/// Where the database refuses.
pub(super) fn one(tx: &mut Tx, id: &str) -> Result<Option<Letter>, Problem> {
    let sql = format!("SELECT {LETTER} FROM mail WHERE id = $1");
    Ok(tx.query_one_opt(&sql, params![id], letter)?)
}
