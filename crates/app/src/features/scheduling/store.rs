//! Proposals in the database: what a run went by, how far it is, what it found.

use jiff::{Timestamp, ToSpan};
use samspil_core::scheduling::Settings;
use samspil_db::{Row, Tx, params};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::outcome::Outcome;
use crate::features::elements::By;
use crate::moment::stored;
use crate::web::Problem;

/// How many proposals of a programme are kept.
pub(super) const KEPT: usize = 10;

/// A run that has not been heard of for so long, in seconds, is over: its
/// server was stopped.
const SILENT: i64 = 30;

/// How far a run is.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Far {
    /// Steps so far.
    pub steps: u64,
    /// What the best dates so far weigh.
    pub weight: Option<f64>,
    /// What no dates weigh less than.
    pub bound: Option<f64>,
}

/// A proposal: a run, and what came of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// The row.
    pub id: String,
    /// The name of who asked for it.
    pub by: Option<String>,
    /// When.
    pub created_at: Timestamp,
    /// When it was last heard of.
    pub heard_at: Timestamp,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
    /// What it went by, in short.
    pub fingerprint: String,
    /// What was chosen for it.
    pub settings: Settings,
    /// How far it is.
    pub far: Far,
    /// What it found.
    pub outcome: Option<Outcome>,
    /// When it was taken over.
    pub taken_at: Option<Timestamp>,
    /// The batch of changes it became.
    pub batch: Option<String>,
}

impl Proposal {
    /// Whether it still runs.
    pub fn runs(&self, now: Timestamp) -> bool {
        let silent = now.duration_since(self.heard_at).as_secs() > SILENT;
        self.ended_at.is_none() && !silent
    }
}

const COLUMNS: &str = "id, (SELECT name FROM account WHERE account.id = account_id), created_at, heard_at, ended_at, fingerprint, settings, progress, outcome, \
     taken_at, batch";

fn read(row: &Row<'_>) -> Result<Result<Proposal, Problem>, samspil_db::DbError> {
    let moment = |text: String| text.parse::<Timestamp>().map_err(|e| Problem::internal(&e));
    let id = row.text(0)?;
    let by = row.opt_text(1)?;
    let (created, heard) = (row.text(2)?, row.text(3)?);
    let (ended, fingerprint, settings) = (row.opt_text(4)?, row.text(5)?, row.text(6)?);
    let (far, outcome, taken, batch) =
        (row.opt_text(7)?, row.opt_text(8)?, row.opt_text(9)?, row.opt_text(10)?);
    let made = || {
        Ok(Proposal {
            id,
            by,
            created_at: moment(created)?,
            heard_at: moment(heard)?,
            ended_at: ended.map(moment).transpose()?,
            fingerprint,
            settings: json(&settings)?,
            far: far.map(|text| json(&text)).transpose()?.unwrap_or_default(),
            outcome: outcome.map(|text| json(&text)).transpose()?,
            taken_at: taken.map(moment).transpose()?,
            batch,
        })
    };
    Ok(made())
}

fn json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Problem> {
    serde_json::from_str(text).map_err(|error| Problem::internal(&error))
}

fn text(value: &impl Serialize) -> Result<String, Problem> {
    serde_json::to_string(value).map_err(|error| Problem::internal(&error))
}

/// Every proposal of a programme, newest first.
///
/// # Errors
/// Where the database refuses.
pub fn list(tx: &mut Tx, programme: &str) -> Result<Vec<Proposal>, Problem> {
    let sql = format!("SELECT {COLUMNS} FROM scheduling_proposal WHERE programme_id = $1 ORDER BY id DESC");
    tx.query(&sql, params![programme], read)?.into_iter().collect()
}

/// One proposal of a programme.
///
/// # Errors
/// Where it is not there, or the database refuses.
pub fn find(tx: &mut Tx, programme: &str, id: &str) -> Result<Proposal, Problem> {
    let sql = format!("SELECT {COLUMNS} FROM scheduling_proposal WHERE programme_id = $1 AND id = $2");
    tx.query_one_opt(&sql, params![programme, id], read)?.ok_or_else(Problem::not_found)?
}

/// The run of a programme that has not ended.
pub(super) fn running(tx: &mut Tx, programme: &str, now: Timestamp) -> Result<Option<String>, Problem> {
    let heard = stored(now.saturating_sub(SILENT.seconds()).unwrap_or(now));
    Ok(tx.query_one_opt(
        "SELECT id FROM scheduling_proposal WHERE programme_id = $1 AND ended_at IS NULL AND heard_at >= $2",
        params![programme, heard],
        |row| row.text(0),
    )?)
}

/// Begins a run; the oldest proposals make room.
pub(super) fn begin(tx: &mut Tx, by: &By, settings: &Settings, fingerprint: &str) -> Result<String, Problem> {
    let id = Uuid::now_v7().to_string();
    tx.execute(
        "INSERT INTO scheduling_proposal (id, programme_id, account_id, created_at, heard_at, cancelled, \
         fingerprint, settings) VALUES ($1, $2, $3, $4, $4, 0, $5, $6)",
        params![&id, &by.programme, by.account.as_deref(), stored(by.now), fingerprint, text(settings)?],
    )?;
    let all = tx.query(
        "SELECT id FROM scheduling_proposal WHERE programme_id = $1 ORDER BY id DESC",
        params![&by.programme],
        |row| row.text(0),
    )?;
    for old in all.into_iter().skip(KEPT) {
        remove(tx, &by.programme, &old)?;
    }
    Ok(id)
}

/// Notes how far a run is; whether somebody stopped it, or took it away.
pub(super) fn heard(tx: &mut Tx, id: &str, far: Far, now: Timestamp) -> Result<bool, Problem> {
    tx.execute(
        "UPDATE scheduling_proposal SET progress = $2, heard_at = $3 WHERE id = $1",
        params![id, text(&far)?, stored(now)],
    )?;
    let stopped =
        tx.query_one_opt("SELECT cancelled FROM scheduling_proposal WHERE id = $1", params![id], |row| {
            row.integer(0)
        })?;
    Ok(stopped.is_none_or(|stopped| stopped != 0))
}

/// Notes what a run found; nothing where it broke off.
pub(super) fn ended(tx: &mut Tx, id: &str, outcome: Option<&Outcome>, now: Timestamp) -> Result<(), Problem> {
    let outcome = outcome.map(text).transpose()?;
    tx.execute(
        "UPDATE scheduling_proposal SET outcome = $2, ended_at = $3, heard_at = $3 WHERE id = $1",
        params![id, outcome, stored(now)],
    )?;
    Ok(())
}

/// Asks a run to stop.
pub(super) fn cancel(tx: &mut Tx, programme: &str, id: &str) -> Result<(), Problem> {
    tx.execute(
        "UPDATE scheduling_proposal SET cancelled = 1 WHERE programme_id = $1 AND id = $2",
        params![programme, id],
    )?;
    Ok(())
}

/// Notes that a proposal was taken over.
pub(super) fn taken(tx: &mut Tx, by: &By, id: &str) -> Result<(), Problem> {
    tx.execute(
        "UPDATE scheduling_proposal SET taken_at = $3, batch = $4 WHERE programme_id = $1 AND id = $2",
        params![&by.programme, id, stored(by.now), &by.batch],
    )?;
    Ok(())
}

/// Removes a proposal; one that runs is stopped by it.
pub(super) fn remove(tx: &mut Tx, programme: &str, id: &str) -> Result<(), Problem> {
    tx.execute(
        "DELETE FROM scheduling_proposal WHERE programme_id = $1 AND id = $2",
        params![programme, id],
    )?;
    Ok(())
}
