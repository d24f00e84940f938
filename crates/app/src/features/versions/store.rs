//! Whole plans as they stood when a version was made.

use jiff::Timestamp;
use samspil_core::programme::PlanVersion;
use samspil_core::{Element, FuzzyDate, Id, Programme};
use samspil_db::{Tx, params};
use uuid::Uuid;

use crate::features::elements::{self, By, Change};
use crate::features::programmes::{self, Loaded};
use crate::moment::stored;
use crate::web::Problem;

/// A plan as it stood.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// The row.
    pub id: String,
    /// The version element it belongs to.
    pub element: String,
    /// When it was kept.
    pub created_at: Timestamp,
}

/// The plans kept of a programme, newest first.
///
/// # Errors
/// Where the database refuses.
pub fn list(tx: &mut Tx, programme: &str) -> Result<Vec<Kept>, Problem> {
    Ok(tx.query(
        "SELECT id, element, created_at FROM plan_version WHERE programme_id = $1 ORDER BY created_at DESC, id DESC",
        params![programme],
        |row| {
            Ok(Kept {
                id: row.text(0)?,
                element: row.text(1)?,
                created_at: row.text(2)?.parse().unwrap_or_default(),
            })
        },
    )?)
}

/// A version to be named.
pub struct Named {
    /// What it is called.
    pub title: String,
    /// The body that approves it today.
    pub approved_by: Option<Id>,
    /// Today.
    pub today: FuzzyDate,
}

/// Puts a version into the plan and keeps the plan as it then stands.
///
/// # Errors
/// Where the database refuses.
pub fn keep(tx: &mut Tx, by: &By, loaded: &Loaded, named: Named) -> Result<Kept, Problem> {
    let Named { title, approved_by, today } = named;
    let version = PlanVersion {
        id: Id::from_title(&title, "version").free(|id| loaded.place(id).is_some()),
        title: title.clone(),
        date: Some(today.clone()),
        approved: approved_by.as_ref().map(|_| today),
        approved_by,
        ..PlanVersion::default()
    };
    let element = version.id.to_string();
    elements::apply(tx, by, Change::Create(Element::PlanVersion(version), None))?;
    // What is kept is the plan as it stands in this transaction.
    let standing = programmes::read(tx, &by.workspace, &by.programme)?;
    let body = serde_json::to_string(&standing.plan).map_err(|e| Problem::internal(&e))?;
    let id = Uuid::now_v7().to_string();
    tx.execute(
        "INSERT INTO plan_version (id, programme_id, element, title, created_at, account_id, body) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![&id, &by.programme, &element, title, stored(by.now), by.account.as_deref(), body],
    )?;
    Ok(Kept { id, element, created_at: by.now })
}

/// The title and plan of one version.
///
/// # Errors
/// Where the database refuses.
pub fn read(tx: &mut Tx, programme: &str, id: &str) -> Result<Option<(String, Programme)>, Problem> {
    let found = tx.query_one_opt(
        "SELECT title, body FROM plan_version WHERE programme_id = $1 AND id = $2",
        params![programme, id],
        |row| Ok((row.text(0)?, row.text(1)?)),
    )?;
    let Some((title, body)) = found else { return Ok(None) };
    Ok(Some((title, serde_json::from_str(&body).map_err(|e| Problem::internal(&e))?)))
}
