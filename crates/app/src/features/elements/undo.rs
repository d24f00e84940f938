//! Changing back: undoing a batch of changes, and what history says an
//! element was.

use samspil_core::element::UnknownKind;
use samspil_core::id::InvalidId;
use samspil_core::{Element, ElementKind, Id};
use samspil_db::{Tx, params};

use super::by::By;
use super::order;
use super::store::{Applied, Change, ChangeError, apply_as, internal};
use crate::web::Problem;

/// One entry of history as undo needs it.
struct Past {
    id: String,
    action: String,
    kind: String,
    element: Id,
    position: i64,
    version: i64,
    before: Option<String>,
    after: Option<String>,
}

/// Whether an entry of history has an inverse: publishing, archiving and
/// taking a plan in have none.
pub fn can_be_undone(kind: &str, action: &str) -> bool {
    match action {
        "update" => true,
        "create" | "delete" | "move" => kind != "programme",
        _ => false,
    }
}

/// Undoes a batch of changes as a new batch, newest first. Refuses as a whole
/// where something was changed or moved since.
///
/// # Errors
/// Where a later change stands in the way, the batch is unknown or holds
/// nothing that can be undone, or the database refuses.
pub fn undo(tx: &mut Tx, by: &By, batch: &str) -> Result<Applied, ChangeError> {
    let mut past = entries(tx, &by.programme, batch)?;
    past.retain(|past| can_be_undone(&past.kind, &past.action));
    if past.is_empty() {
        return Err(ChangeError::Missing);
    }
    for past in past {
        if past.action == "move" {
            stands_still(tx, &by.programme, &past)?;
        }
        apply_as(tx, by, inverse(&past)?, Some(&past.id))?;
    }
    Ok(Applied { batch: by.batch.clone(), version: 0 })
}

/// The entries of a batch, newest first.
fn entries(tx: &mut Tx, programme: &str, batch: &str) -> Result<Vec<Past>, ChangeError> {
    let rows = tx.query(
        "SELECT element, id, action, kind, position, version, before, after FROM change \
         WHERE programme_id = $1 AND batch = $2 ORDER BY id DESC",
        params![programme, batch],
        |row| {
            let element: Result<Id, InvalidId> = row.text(0)?.parse();
            let (id, action, kind) = (row.text(1)?, row.text(2)?, row.text(3)?);
            let (position, version) = (row.integer(4)?, row.integer(5)?);
            let (before, after) = (row.opt_text(6)?, row.opt_text(7)?);
            Ok(element.map(|element| Past { id, action, kind, element, position, version, before, after }))
        },
    )?;
    rows.into_iter().map(|row| row.map_err(|e| internal(&e))).collect()
}

/// A move is taken back only from where it led.
fn stands_still(tx: &mut Tx, programme: &str, past: &Past) -> Result<(), ChangeError> {
    let led_to = past.after.as_deref().and_then(|after| after.parse::<i64>().ok());
    let stands = order::position(tx, programme, &past.element)?.ok_or(ChangeError::Missing)?;
    if led_to == Some(stands) { Ok(()) } else { Err(ChangeError::Conflict(None, past.version)) }
}

fn inverse(past: &Past) -> Result<Change, ChangeError> {
    let before = past.before.as_deref().unwrap_or("null");
    if past.kind == "programme" {
        let head = serde_json::from_str(before).map_err(|e| internal(&e))?;
        return Ok(Change::Head(Box::new(head), past.version));
    }
    let kind: ElementKind = past.kind.parse().map_err(|e: UnknownKind| internal(&e))?;
    let element = || Element::from_json_text(kind, before).map_err(|e| internal(&e));
    Ok(match past.action.as_str() {
        "create" => Change::Delete(past.element.clone(), past.version),
        "delete" => Change::Create(element()?, Some(past.position)),
        "move" => Change::Move(past.element.clone(), past.position),
        _ => Change::Update(element()?, past.version),
    })
}

/// An element's text, or the head's, as it stood at a version that somebody
/// changed since.
///
/// # Errors
/// Where the database refuses.
pub fn text_at(tx: &mut Tx, programme: &str, id: &Id, version: i64) -> Result<Option<String>, Problem> {
    let found = tx.query_one_opt(
        "SELECT before FROM change WHERE programme_id = $1 AND element = $2 AND version = $3 \
         AND action IN ('update', 'delete') ORDER BY id DESC LIMIT 1",
        params![programme, id.as_str(), version + 1],
        |row| row.opt_text(0),
    )?;
    Ok(found.flatten())
}
