//! Changing a plan. Every change is one row of history with what stood before
//! and after, so that undo, comparison and "what changed" need nothing else.

use samspil_core::programme::Head;
use samspil_core::{Element, ElementKind, Id};
use samspil_db::{DbError, Tx, params};
use uuid::Uuid;

use super::by::By;
use super::searchable;
use crate::moment::stored;
use crate::web::{Kind, Problem};

/// One change of a plan.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// A new element, at the end of its list or at a position.
    Create(Element, Option<i64>),
    /// New contents of an element that is still at the version given.
    Update(Element, i64),
    /// An element is taken out that is still at the version given.
    Delete(Id, i64),
    /// An element moves to a position in the order.
    Move(Id, i64),
    /// New contents of the head that is still at the version given.
    Head(Box<Head>, i64),
}

/// What came of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// The batch it belongs to, by which it can be undone.
    pub batch: String,
    /// The version now.
    pub version: i64,
}

/// Why a change was not made. Nothing was changed.
#[derive(Debug)]
pub enum ChangeError {
    /// Somebody changed it in the meantime; the element as it stands now (none
    /// for the head or where it was deleted) and its version.
    Conflict(Option<Box<Element>>, i64),
    /// The element is not there.
    Missing,
    /// The id is taken.
    Taken,
    /// Anything else.
    Problem(Problem),
}

impl From<DbError> for ChangeError {
    fn from(error: DbError) -> Self {
        Self::Problem(error.into())
    }
}

impl From<Problem> for ChangeError {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<ChangeError> for Problem {
    fn from(error: ChangeError) -> Self {
        match error {
            ChangeError::Conflict(..) | ChangeError::Taken => Self::new(Kind::Conflict),
            ChangeError::Missing => Self::not_found(),
            ChangeError::Problem(problem) => problem,
        }
    }
}

pub(super) fn internal(error: &dyn std::fmt::Display) -> ChangeError {
    ChangeError::Problem(Problem::internal(error))
}

/// An element's row.
struct Row {
    kind: ElementKind,
    position: i64,
    version: i64,
    body: String,
}

impl Row {
    fn element(&self) -> Result<Element, ChangeError> {
        Element::from_json_text(self.kind, &self.body).map_err(|e| internal(&e))
    }
}

fn row(tx: &mut Tx, programme: &str, id: &Id) -> Result<Option<Row>, ChangeError> {
    let found = tx.query_one_opt(
        "SELECT kind, position, version, body FROM element WHERE programme_id = $1 AND id = $2",
        params![programme, id.as_str()],
        |row| Ok((row.text(0)?, row.integer(1)?, row.integer(2)?, row.text(3)?)),
    )?;
    let Some((kind, position, version, body)) = found else { return Ok(None) };
    let kind = kind.parse().map_err(|e: samspil_core::element::UnknownKind| internal(&e))?;
    Ok(Some(Row { kind, position, version, body }))
}

/// The entry of history that a change writes.
struct Entry<'a> {
    action: &'a str,
    kind: &'a str,
    element: &'a Id,
    name: &'a str,
    position: i64,
    version: i64,
    before: Option<&'a str>,
    after: Option<&'a str>,
    undoes: Option<&'a str>,
}

fn write_entry(tx: &mut Tx, by: &By, entry: &Entry<'_>) -> Result<(), ChangeError> {
    tx.execute(
        "INSERT INTO change (id, workspace_id, programme_id, batch, account_id, at, action, kind, element, name, \
         position, version, before, after, undoes) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        params![
            Uuid::now_v7().to_string(), &by.workspace, &by.programme, &by.batch, by.account.as_deref(), stored(by.now),
            entry.action, entry.kind, entry.element.as_str(), entry.name, entry.position, entry.version,
            entry.before, entry.after, entry.undoes
        ],
    )?;
    Ok(())
}

/// Writes an entry of history for something that is no change of an element:
/// imported, published, archived, a role given.
///
/// # Errors
/// Where the database refuses.
pub fn record(tx: &mut Tx, by: &By, action: &str, about: &Id, name: &str) -> Result<(), Problem> {
    let entry = Entry {
        action,
        kind: "programme",
        element: about,
        name,
        position: 0,
        version: 0,
        before: None,
        after: None,
        undoes: None,
    };
    touch(tx, by).map_err(Problem::from)?;
    write_entry(tx, by, &entry).map_err(Problem::from)
}

/// Marks the programme as changed, so that every server reads it anew.
fn touch(tx: &mut Tx, by: &By) -> Result<(), ChangeError> {
    tx.execute(
        "UPDATE programme SET revision = revision + 1, changed_at = $2 WHERE id = $1",
        params![&by.programme, stored(by.now)],
    )?;
    Ok(())
}

/// Makes a change: the row, its history, what search finds and the
/// programme's revision in one transaction.
///
/// # Errors
/// Where somebody changed it in the meantime, the element is missing or its id
/// taken, or the database refuses.
pub fn apply(tx: &mut Tx, by: &By, change: Change) -> Result<Applied, ChangeError> {
    apply_as(tx, by, change, None)
}

pub(super) fn apply_as(
    tx: &mut Tx,
    by: &By,
    change: Change,
    undoes: Option<&str>,
) -> Result<Applied, ChangeError> {
    // First, so that two changes of one programme wait for each other.
    touch(tx, by)?;
    let version = match change {
        Change::Create(element, position) => create(tx, by, &element, position, undoes)?,
        Change::Update(element, expected) => update(tx, by, &element, expected, undoes)?,
        Change::Delete(id, expected) => delete(tx, by, &id, expected, undoes)?,
        Change::Move(id, position) => relocate(tx, by, &id, position, undoes)?,
        Change::Head(head, expected) => update_head(tx, by, &head, expected, undoes)?,
    };
    Ok(Applied { batch: by.batch.clone(), version })
}

fn create(
    tx: &mut Tx,
    by: &By,
    element: &Element,
    position: Option<i64>,
    undoes: Option<&str>,
) -> Result<i64, ChangeError> {
    if row(tx, &by.programme, element.id())?.is_some() {
        return Err(ChangeError::Taken);
    }
    let position = match position {
        Some(position) => position,
        None => {
            let last = tx.query_one(
                "SELECT CAST(COALESCE(MAX(position), 0) AS BIGINT) FROM element WHERE programme_id = $1",
                params![&by.programme],
                |row| row.integer(0),
            )?;
            last + 1024
        }
    };
    // An element that comes back after an undo goes on counting, so that an
    // old page's version never fits by chance.
    let last = tx.query_one(
        "SELECT CAST(COALESCE(MAX(version), 0) AS BIGINT) FROM change WHERE programme_id = $1 AND element = $2",
        params![&by.programme, element.id().as_str()],
        |row| row.integer(0),
    )?;
    let version = last + 1;
    let json = element.to_json().map_err(|e| internal(&e))?;
    let body = json.to_string();
    tx.execute(
        "INSERT INTO element (programme_id, id, kind, position, version, body) VALUES ($1, $2, $3, $4, $5, $6)",
        params![&by.programme, element.id().as_str(), element.kind().as_str(), position, version, &body],
    )?;
    searchable::put_element(tx, &by.programme, element, &json)?;
    let entry = Entry {
        action: "create",
        kind: element.kind().as_str(),
        element: element.id(),
        name: element.name(),
        position,
        version,
        before: None,
        after: Some(&body),
        undoes,
    };
    write_entry(tx, by, &entry)?;
    Ok(version)
}

fn update(
    tx: &mut Tx,
    by: &By,
    element: &Element,
    expected: i64,
    undoes: Option<&str>,
) -> Result<i64, ChangeError> {
    let found = row(tx, &by.programme, element.id())?.ok_or(ChangeError::Missing)?;
    if found.kind != element.kind() {
        return Err(ChangeError::Missing);
    }
    if found.version != expected {
        return Err(ChangeError::Conflict(Some(Box::new(found.element()?)), found.version));
    }
    let json = element.to_json().map_err(|e| internal(&e))?;
    let body = json.to_string();
    let version = expected + 1;
    tx.execute(
        "UPDATE element SET version = $3, body = $4 WHERE programme_id = $1 AND id = $2",
        params![&by.programme, element.id().as_str(), version, &body],
    )?;
    searchable::put_element(tx, &by.programme, element, &json)?;
    let entry = Entry {
        action: "update",
        kind: element.kind().as_str(),
        element: element.id(),
        name: element.name(),
        position: found.position,
        version,
        before: Some(&found.body),
        after: Some(&body),
        undoes,
    };
    write_entry(tx, by, &entry)?;
    Ok(version)
}

fn delete(tx: &mut Tx, by: &By, id: &Id, expected: i64, undoes: Option<&str>) -> Result<i64, ChangeError> {
    let found = row(tx, &by.programme, id)?.ok_or(ChangeError::Missing)?;
    if found.version != expected {
        return Err(ChangeError::Conflict(Some(Box::new(found.element()?)), found.version));
    }
    tx.execute(
        "DELETE FROM element WHERE programme_id = $1 AND id = $2",
        params![&by.programme, id.as_str()],
    )?;
    searchable::remove(tx, &by.programme, id)?;
    let element = found.element()?;
    let version = expected + 1;
    let entry = Entry {
        action: "delete",
        kind: found.kind.as_str(),
        element: id,
        name: element.name(),
        position: found.position,
        version,
        before: Some(&found.body),
        after: None,
        undoes,
    };
    write_entry(tx, by, &entry)?;
    Ok(version)
}

fn relocate(tx: &mut Tx, by: &By, id: &Id, position: i64, undoes: Option<&str>) -> Result<i64, ChangeError> {
    let found = row(tx, &by.programme, id)?.ok_or(ChangeError::Missing)?;
    tx.execute(
        "UPDATE element SET position = $3 WHERE programme_id = $1 AND id = $2",
        params![&by.programme, id.as_str(), position],
    )?;
    let element = found.element()?;
    let (before, after) = (found.position.to_string(), position.to_string());
    let entry = Entry {
        action: "move",
        kind: found.kind.as_str(),
        element: id,
        name: element.name(),
        position: found.position,
        version: found.version,
        before: Some(&before),
        after: Some(&after),
        undoes,
    };
    write_entry(tx, by, &entry)?;
    Ok(found.version)
}

fn update_head(
    tx: &mut Tx,
    by: &By,
    head: &Head,
    expected: i64,
    undoes: Option<&str>,
) -> Result<i64, ChangeError> {
    let (before, version) =
        tx.query_one("SELECT head, version FROM programme WHERE id = $1", params![&by.programme], |row| {
            Ok((row.text(0)?, row.integer(1)?))
        })?;
    if version != expected {
        return Err(ChangeError::Conflict(None, version));
    }
    let after = serde_json::to_string(head).map_err(|e| internal(&e))?;
    tx.execute(
        "UPDATE programme SET title = $2, kind = $3, language = $4, state = $5, head = $6, version = $7 WHERE id = $1",
        params![
            &by.programme, &head.title, head.kind.as_str(), head.language.tag(), head.state.as_str(), &after, expected + 1
        ],
    )?;
    searchable::put(tx, &by.programme, &head.id, &head.title, head.purpose.as_deref().unwrap_or(""))?;
    let entry = Entry {
        action: "update",
        kind: "programme",
        element: &head.id,
        name: &head.title,
        position: 0,
        version: expected + 1,
        before: Some(&before),
        after: Some(&after),
        undoes,
    };
    write_entry(tx, by, &entry)?;
    Ok(expected + 1)
}
