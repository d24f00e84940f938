//! The order in which elements of a kind stand.

use samspil_core::id::InvalidId;
use samspil_core::{ElementKind, Id};
use samspil_db::{DbError, Tx, params};

use super::by::By;
use super::store::{Change, apply};
use crate::web::Problem;

/// Between two neighbours, so that others find room there.
const STEP: i64 = 1024;

/// Where an element stands; nothing where it is not there.
pub(super) fn position(tx: &mut Tx, programme: &str, id: &Id) -> Result<Option<i64>, DbError> {
    tx.query_one_opt(
        "SELECT position FROM element WHERE programme_id = $1 AND id = $2",
        params![programme, id.as_str()],
        |row| row.integer(0),
    )
}

/// A programme's elements of one kind in order, each with its position.
///
/// # Errors
/// Where the database refuses or holds what cannot be read.
pub fn positions(tx: &mut Tx, programme: &str, kind: ElementKind) -> Result<Vec<(Id, i64)>, Problem> {
    let rows = tx.query(
        "SELECT id, position FROM element WHERE programme_id = $1 AND kind = $2 ORDER BY position, id",
        params![programme, kind.as_str()],
        |row| Ok((row.text(0)?, row.integer(1)?)),
    )?;
    let read = |(id, position): (String, i64)| {
        Ok((id.parse().map_err(|error: InvalidId| Problem::internal(&error))?, position))
    };
    rows.into_iter().map(read).collect()
}

/// Swaps an element with its neighbour of the same kind. Gives whether there
/// was one.
///
/// # Errors
/// Where the element is missing or the database refuses.
pub fn swap(tx: &mut Tx, by: &By, kind: ElementKind, id: &Id, up: bool) -> Result<bool, Problem> {
    let all = positions(tx, &by.programme, kind)?;
    let at = all.iter().position(|(found, _)| found == id).ok_or_else(Problem::not_found)?;
    let other = if up { at.checked_sub(1) } else { Some(at + 1) };
    let (Some((_, mine)), Some((other, theirs))) = (all.get(at), other.and_then(|other| all.get(other)))
    else {
        return Ok(false);
    };
    if mine == theirs {
        // Two at one place: this one steps aside.
        let aside = if up { theirs - 1 } else { theirs + 1 };
        apply(tx, by, Change::Move(id.clone(), aside))?;
    } else {
        apply(tx, by, Change::Move(id.clone(), *theirs))?;
        apply(tx, by, Change::Move(other.clone(), *mine))?;
    }
    Ok(true)
}

/// The new positions that put an element at an index among the others: its own
/// between its neighbours, or everyone's where there is no room.
pub fn placed(others: &[(Id, i64)], index: usize, id: &Id) -> Vec<(Id, i64)> {
    let before = index.checked_sub(1).and_then(|at| others.get(at)).map(|(_, position)| *position);
    let after = others.get(index).map(|(_, position)| *position);
    let between = match (before, after) {
        (Some(before), Some(after)) => {
            Some(before + (after - before) / 2).filter(|at| before < *at && *at < after)
        }
        (Some(before), None) => before.checked_add(STEP),
        (None, Some(after)) => after.checked_sub(STEP),
        (None, None) => Some(STEP),
    };
    if let Some(position) = between {
        return vec![(id.clone(), position)];
    }
    let mut order: Vec<&Id> = others.iter().map(|(id, _)| id).collect();
    order.insert(index.min(order.len()), id);
    (1_i64..).zip(order).map(|(at, id)| (id.clone(), at * STEP)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> Id {
        text.parse().expect("an id")
    }

    #[test]
    fn a_moved_element_stands_between_its_neighbours() {
        let others = [(id("a"), 10), (id("b"), 20)];
        assert_eq!(placed(&others, 1, &id("x")), [(id("x"), 15)]);
        assert_eq!(placed(&others, 0, &id("x")), [(id("x"), -1014)]);
        assert_eq!(placed(&others, 2, &id("x")), [(id("x"), 1044)]);
        assert_eq!(placed(&[], 0, &id("x")), [(id("x"), 1024)]);
        let tight = [(id("a"), 10), (id("b"), 11)];
        assert_eq!(placed(&tight, 1, &id("x")), [(id("a"), 1024), (id("x"), 2048), (id("b"), 3072)]);
    }
}
