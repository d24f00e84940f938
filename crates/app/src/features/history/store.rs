//! History and visits in the database.

use std::collections::{HashMap, HashSet};

use jiff::{Timestamp, ToSpan};
use samspil_db::{Row, Tx, Value, params, placeholders};

use crate::moment::stored;
use crate::web::Problem;

/// One change as history keeps it.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The entry's row; rows of later entries come later as texts.
    pub id: String,
    /// What belongs together.
    pub batch: String,
    /// The account's row; nothing where a command of the server did it.
    pub account: Option<String>,
    /// The account's name.
    pub who: Option<String>,
    /// When.
    pub at: Timestamp,
    /// `create`, `update`, `delete`, `move` or what was done with the whole.
    pub action: String,
    /// The kind of element, or `programme`.
    pub kind: String,
    /// The element's id.
    pub element: String,
    /// What it was called.
    pub name: String,
    /// What stood before, as JSON; of a move the position.
    pub before: Option<String>,
    /// What stands after.
    pub after: Option<String>,
    /// The entry that this one undoes.
    pub undoes: Option<String>,
}

const COLUMNS: &str = "c.id, c.batch, c.account_id, a.name, c.at, c.action, c.kind, c.element, c.name, c.before, c.after, c.undoes";

fn entry(row: &Row<'_>) -> Result<Entry, samspil_db::DbError> {
    Ok(Entry {
        id: row.text(0)?,
        batch: row.text(1)?,
        account: row.opt_text(2)?,
        who: row.opt_text(3)?,
        at: row.text(4)?.parse().unwrap_or_default(),
        action: row.text(5)?,
        kind: row.text(6)?,
        element: row.text(7)?,
        name: row.text(8)?,
        before: row.opt_text(9)?,
        after: row.opt_text(10)?,
        undoes: row.opt_text(11)?,
    })
}

/// Changes made together.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Batch {
    pub(super) id: String,
    pub(super) entries: Vec<Entry>,
    pub(super) undone: bool,
}

/// A page of batches, newest first.
pub(super) fn batches(
    tx: &mut Tx,
    programme: &str,
    limit: usize,
    offset: usize,
) -> Result<Vec<Batch>, Problem> {
    let ids = tx.query(
        "SELECT batch, MAX(id) AS newest FROM change WHERE programme_id = $1 GROUP BY batch \
         ORDER BY newest DESC LIMIT $2 OFFSET $3",
        params![programme, limit, offset],
        |row| row.text(0),
    )?;
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut bound: Vec<Value> = vec![programme.into()];
    bound.extend(ids.iter().map(Value::from));
    let list = placeholders(2, ids.len());
    let entries = tx.query(
        &format!(
            "SELECT {COLUMNS} FROM change c LEFT JOIN account a ON a.id = c.account_id \
             WHERE c.programme_id = $1 AND c.batch IN ({list}) ORDER BY c.id"
        ),
        &bound,
        entry,
    )?;
    let undone: HashSet<String> = tx
        .query(
            &format!(
                "SELECT DISTINCT o.batch FROM change c JOIN change o ON o.id = c.undoes \
                 WHERE c.programme_id = $1 AND o.batch IN ({list})"
            ),
            &bound,
            |row| row.text(0),
        )?
        .into_iter()
        .collect();
    let mut by_batch: HashMap<String, Vec<Entry>> = HashMap::new();
    for entry in entries {
        by_batch.entry(entry.batch.clone()).or_default().push(entry);
    }
    Ok(ids
        .into_iter()
        .map(|id| Batch {
            entries: by_batch.remove(&id).unwrap_or_default(),
            undone: undone.contains(&id),
            id,
        })
        .collect())
}

/// The newest entries of a programme's history, before the one named.
///
/// # Errors
/// Where the database refuses.
pub fn newest(tx: &mut Tx, programme: &str, before: &str, limit: usize) -> Result<Vec<Entry>, Problem> {
    Ok(tx.query(
        &format!(
            "SELECT {COLUMNS} FROM change c LEFT JOIN account a ON a.id = c.account_id \
             WHERE c.programme_id = $1 AND c.id < $2 ORDER BY c.id DESC LIMIT $3"
        ),
        params![programme, before, limit],
        entry,
    )?)
}

/// The changes of one batch, oldest first.
pub(super) fn batch(tx: &mut Tx, programme: &str, batch: &str) -> Result<Vec<Entry>, Problem> {
    Ok(tx.query(
        &format!(
            "SELECT {COLUMNS} FROM change c LEFT JOIN account a ON a.id = c.account_id \
             WHERE c.programme_id = $1 AND c.batch = $2 ORDER BY c.id"
        ),
        params![programme, batch],
        entry,
    )?)
}

/// More changes of one programme than this are not looked through for one
/// reader.
const MOST: usize = 200;

/// The changes of a programme since a moment that others than the reader made,
/// newest first.
pub(super) fn since(
    tx: &mut Tx,
    programme: &str,
    moment: Timestamp,
    reader: &str,
) -> Result<Vec<Entry>, Problem> {
    Ok(tx.query(
        &format!(
            "SELECT {COLUMNS} FROM change c LEFT JOIN account a ON a.id = c.account_id \
             WHERE c.programme_id = $1 AND c.at > $2 AND COALESCE(c.account_id, '') <> $3 \
             ORDER BY c.id DESC LIMIT $4"
        ),
        params![programme, stored(moment), reader, MOST],
        entry,
    )?)
}

/// When somebody was here: now, and the time before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Visit {
    pub(super) seen: Timestamp,
    pub(super) before: Option<Timestamp>,
}

impl Visit {
    /// What lies after this moment is new. `None` on the first visit.
    pub(super) fn news_since(self, now: Timestamp) -> Option<Timestamp> {
        if continues(self.seen, now) { self.before } else { Some(self.seen) }
    }
}

/// Whether a visit still goes on: half an hour without a look ends it.
fn continues(seen: Timestamp, now: Timestamp) -> bool {
    seen.saturating_add(30.minutes()).is_ok_and(|end| now < end)
}

fn read_visit(row: &Row<'_>, at: usize) -> Result<Visit, samspil_db::DbError> {
    Ok(Visit {
        seen: row.text(at)?.parse().unwrap_or_default(),
        before: row.opt_text(at + 1)?.and_then(|text| text.parse().ok()),
    })
}

/// The visit of one programme.
pub(super) fn visit(tx: &mut Tx, account: &str, programme: &str) -> Result<Option<Visit>, Problem> {
    Ok(tx.query_one_opt(
        "SELECT seen_at, before_at FROM visit WHERE account_id = $1 AND programme_id = $2",
        params![account, programme],
        |row| read_visit(row, 0),
    )?)
}

/// Every visit of an account, by the programme's row.
pub(super) fn visits(tx: &mut Tx, account: &str) -> Result<HashMap<String, Visit>, Problem> {
    let rows = tx.query(
        "SELECT programme_id, seen_at, before_at FROM visit WHERE account_id = $1",
        params![account],
        |row| Ok((row.text(0)?, read_visit(row, 1)?)),
    )?;
    Ok(rows.into_iter().collect())
}

/// Whether a look now is worth writing down: a visit that goes on is written
/// at most every few minutes.
pub(super) fn is_due(visit: Option<Visit>, now: Timestamp) -> bool {
    visit.is_none_or(|visit| visit.seen.saturating_add(5.minutes()).is_ok_and(|due| due <= now))
}

/// Notes that somebody looks at a programme.
pub(super) fn note_visit(tx: &mut Tx, account: &str, programme: &str, now: Timestamp) -> Result<(), Problem> {
    let before = match visit(tx, account, programme)? {
        Some(visit) if continues(visit.seen, now) => visit.before,
        Some(visit) => Some(visit.seen),
        None => None,
    };
    tx.execute(
        "INSERT INTO visit (account_id, programme_id, seen_at, before_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (account_id, programme_id) DO UPDATE SET seen_at = excluded.seen_at, before_at = excluded.before_at",
        params![account, programme, stored(now), before.map(stored)],
    )?;
    Ok(())
}
