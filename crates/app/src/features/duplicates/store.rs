//! Pairs that somebody said are not the same.

use std::collections::BTreeSet;

use samspil_core::Id;
use samspil_db::{Tx, params};

use crate::features::elements::By;
use crate::moment::stored;
use crate::web::Problem;

/// A pair, the smaller id first.
fn ordered<'a>(a: &'a Id, b: &'a Id) -> (&'a Id, &'a Id) {
    if a <= b { (a, b) } else { (b, a) }
}

/// The pairs that are not the same, the smaller id first.
///
/// # Errors
/// Where the database refuses.
pub(super) fn list(tx: &mut Tx, programme: &str) -> Result<BTreeSet<(Id, Id)>, Problem> {
    let rows = tx.query(
        "SELECT a, b FROM not_the_same WHERE programme_id = $1 ORDER BY at, a, b",
        params![programme],
        |row| Ok((row.text(0)?, row.text(1)?)),
    )?;
    let read = |(a, b): (String, String)| Some((a.parse().ok()?, b.parse().ok()?));
    Ok(rows.into_iter().filter_map(read).collect())
}

/// Whether a pair is among them.
pub(super) fn has(known: &BTreeSet<(Id, Id)>, a: &Id, b: &Id) -> bool {
    let (a, b) = ordered(a, b);
    known.contains(&(a.clone(), b.clone()))
}

/// Writes down that two are not the same.
///
/// # Errors
/// Where the database refuses.
pub(super) fn differ(tx: &mut Tx, by: &By, a: &Id, b: &Id) -> Result<(), Problem> {
    let (a, b) = ordered(a, b);
    tx.execute(
        "INSERT INTO not_the_same (programme_id, a, b, account_id, at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (programme_id, a, b) DO UPDATE SET at = excluded.at",
        params![&by.programme, a.as_str(), b.as_str(), by.account.as_deref(), stored(by.now)],
    )?;
    Ok(())
}

/// Takes that back.
///
/// # Errors
/// Where the database refuses.
pub(super) fn doubt(tx: &mut Tx, by: &By, a: &Id, b: &Id) -> Result<(), Problem> {
    let (a, b) = ordered(a, b);
    tx.execute(
        "DELETE FROM not_the_same WHERE programme_id = $1 AND a = $2 AND b = $3",
        params![&by.programme, a.as_str(), b.as_str()],
    )?;
    Ok(())
}
