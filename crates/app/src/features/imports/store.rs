//! Imports in the database: the file, what a person put right, and what came
//! of it.

use jiff::Timestamp;
use samspil_db::{Tx, params};
use samspil_documents::import::{Counts, Settings, TableSettings};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::features::elements::By;
use crate::moment::stored;
use crate::web::{Kind, Problem};

/// A file on its way into a plan, or in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// The row.
    pub id: String,
    /// The file's row.
    pub file: String,
    /// The file's name.
    pub name: String,
    /// When it was sent.
    pub created_at: Timestamp,
    /// What a person put right.
    pub settings: Settings,
    /// Counts every change of the settings.
    pub version: i64,
    /// When it was taken into the plan.
    pub accepted_at: Option<Timestamp>,
    /// The batch of changes it became.
    pub batch: Option<String>,
    /// What came of it, once accepted.
    pub report: Option<Report>,
}

/// What came of an accepted file: every line and where it went.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Report {
    /// Cells with something in them.
    pub cells: usize,
    /// Lines in them.
    pub lines: usize,
    /// Lines that are in the plan.
    pub placed: usize,
    /// Lines that are headings.
    pub headings: usize,
    /// Lines left out on purpose.
    pub left_out: usize,
    /// Lines that stay as text here.
    pub unread: usize,
    /// Every line: where it stood, and where it went.
    pub traces: Vec<Traced>,
}

/// A line and where it went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Traced {
    /// Table, row, column and line, from 1.
    pub place: [usize; 4],
    /// Its words.
    pub text: String,
    /// The element it is in.
    pub element: Option<String>,
    /// The field of it; or `heading`, `left-out`, `unread`.
    pub field: String,
}

impl Report {
    /// A report with these counts.
    pub fn of(counts: Counts, traces: Vec<Traced>) -> Self {
        let Counts { cells, lines, placed, headings, left_out, unread } = counts;
        Self { cells, lines, placed, headings, left_out, unread, traces }
    }
}

const COLUMNS: &str = "i.id, i.file_id, f.name, i.created_at, i.settings, i.version, i.accepted_at, i.batch";

fn import(row: &samspil_db::Row<'_>) -> Result<Import, samspil_db::DbError> {
    Ok(Import {
        id: row.text(0)?,
        file: row.text(1)?,
        name: row.text(2)?,
        created_at: row.parsed(3)?,
        settings: serde_json::from_str(&row.text(4)?).unwrap_or_default(),
        version: row.integer(5)?,
        accepted_at: row.opt_parsed(6)?,
        batch: row.opt_text(7)?,
        report: None,
    })
}

/// The imports of a programme, newest first.
///
/// # Errors
/// Where the database refuses.
pub fn list(tx: &mut Tx, programme: &str) -> Result<Vec<Import>, Problem> {
    let sql = format!(
        "SELECT {COLUMNS} FROM import i JOIN file f ON f.id = i.file_id WHERE i.programme_id = $1 \
         ORDER BY i.created_at DESC, i.id DESC LIMIT 200"
    );
    Ok(tx.query(&sql, params![programme], import)?)
}

/// One import of a programme, with its report.
///
/// # Errors
/// Where there is none, or the database refuses.
pub fn find(tx: &mut Tx, programme: &str, id: &str) -> Result<Import, Problem> {
    let sql = format!(
        "SELECT {COLUMNS}, i.report FROM import i JOIN file f ON f.id = i.file_id \
         WHERE i.programme_id = $1 AND i.id = $2"
    );
    let found = tx.query_one_opt(&sql, params![programme, id], |row| {
        let report = row.opt_text(8)?.and_then(|text| serde_json::from_str(&text).ok());
        Ok(Import { report, ..import(row)? })
    })?;
    found.ok_or_else(Problem::not_found)
}

/// Keeps a file that is to be looked through; gives the import's row.
pub(super) fn create(tx: &mut Tx, by: &By, file: &str, settings: &Settings) -> Result<String, Problem> {
    let id = Uuid::now_v7().to_string();
    tx.execute(
        "INSERT INTO import (id, programme_id, file_id, account_id, created_at, settings, version) \
         VALUES ($1, $2, $3, $4, $5, $6, 1)",
        params![&id, &by.programme, file, by.account.as_deref(), stored(by.now), json(settings)?],
    )?;
    Ok(id)
}

fn json<T: Serialize>(value: &T) -> Result<String, Problem> {
    serde_json::to_string(value).map_err(|error| Problem::internal(&error))
}

/// Keeps what a person put right, where nobody else did since it was read.
///
/// # Errors
/// Where somebody did, it was accepted, or the database refuses.
pub fn settle(tx: &mut Tx, import: &Import) -> Result<(), Problem> {
    let written = tx.execute(
        "UPDATE import SET settings = $2, version = version + 1 \
         WHERE id = $1 AND version = $3 AND accepted_at IS NULL",
        params![&import.id, json(&import.settings)?, import.version],
    )?;
    if written == 1 { Ok(()) } else { Err(Problem::new(Kind::Conflict)) }
}

/// Marks an import as taken into the plan.
pub(super) fn accepted(tx: &mut Tx, import: &Import, by: &By, report: &Report) -> Result<(), Problem> {
    let written = tx.execute(
        "UPDATE import SET accepted_at = $2, batch = $3, report = $4, version = version + 1 \
         WHERE id = $1 AND version = $5 AND accepted_at IS NULL",
        params![&import.id, stored(by.now), &by.batch, json(report)?, import.version],
    )?;
    if written == 1 { Ok(()) } else { Err(Problem::new(Kind::Conflict)) }
}

/// Takes away an import that was not accepted.
///
/// # Errors
/// Where there is none, or the database refuses.
pub fn remove(tx: &mut Tx, programme: &str, id: &str) -> Result<(), Problem> {
    let sql = "DELETE FROM import WHERE programme_id = $1 AND id = $2 AND accepted_at IS NULL";
    if tx.execute(sql, params![programme, id])? == 1 { Ok(()) } else { Err(Problem::not_found()) }
}

/// What was said of a table of this shape before.
pub(super) fn shape(tx: &mut Tx, workspace: &str, shape: &str) -> Result<Option<TableSettings>, Problem> {
    let known = tx.query_one_opt(
        "SELECT settings FROM import_shape WHERE workspace_id = $1 AND shape = $2",
        params![workspace, digest(shape)],
        |row| row.text(0),
    )?;
    Ok(known.and_then(|text| serde_json::from_str(&text).ok()))
}

/// Remembers what was said of a table, for the next of its shape.
pub(super) fn remember(
    tx: &mut Tx,
    workspace: &str,
    shape: &str,
    settings: &TableSettings,
    now: Timestamp,
) -> Result<(), Problem> {
    let known = TableSettings { shifts: Vec::new(), ..settings.clone() };
    tx.execute(
        "INSERT INTO import_shape (workspace_id, shape, settings, changed_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (workspace_id, shape) DO UPDATE SET settings = excluded.settings, changed_at = excluded.changed_at",
        params![workspace, digest(shape), json(&known)?, stored(now)],
    )?;
    Ok(())
}

fn digest(shape: &str) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(shape.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
