//! What the API reads and writes beyond what the capabilities offer.

use std::sync::Arc;

use samspil_core::{ElementKind, Id};
use samspil_db::{Tx, params};

use crate::features::elements::By;
use crate::features::programmes::{self, Loaded};
use crate::web::{Ctx, Problem};

/// Runs one change of the programme that the address names, against the plan
/// as it stands inside the transaction.
pub(super) async fn change<T: Send + 'static>(
    ctx: &Ctx,
    work: impl FnOnce(&mut Tx, &Loaded, &By) -> Result<T, Problem> + Send + 'static,
) -> Result<(T, Arc<Loaded>), Problem> {
    let loaded = ctx.programme()?.clone();
    let account = ctx.viewer.account()?.id.clone();
    let (app, now) = (ctx.app.clone(), ctx.now);
    ctx.app
        .write(move |tx| {
            let standing = programmes::load(tx, &app, &loaded.workspace, loaded.slug())?
                .filter(|standing| !standing.deleted)
                .ok_or_else(Problem::not_found)?;
            let by = By::new(&standing.workspace, &standing.row, Some(&account), now);
            let made = work(tx, &standing, &by)?;
            Ok::<_, Problem>((made, standing))
        })
        .await
}

/// The positions of a programme's elements of one kind, in order.
pub(super) fn positions(tx: &mut Tx, programme: &str, kind: ElementKind) -> Result<Vec<(Id, i64)>, Problem> {
    let rows = tx.query(
        "SELECT id, position FROM element WHERE programme_id = $1 AND kind = $2 ORDER BY position, id",
        params![programme, kind.as_str()],
        |row| Ok((row.text(0)?, row.integer(1)?)),
    )?;
    rows.into_iter()
        .map(|(id, position)| {
            Ok((
                id.parse().map_err(|error: samspil_core::id::InvalidId| Problem::internal(&error))?,
                position,
            ))
        })
        .collect()
}

/// The new positions that put an element at an index among the others: its own
/// between its neighbours, or everyone's where there is no room.
pub(super) fn placed(others: &[(Id, i64)], index: usize, id: &Id) -> Vec<(Id, i64)> {
    const STEP: i64 = 1024;
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

/// Every part of an address that a programme of the workspace has, deleted or
/// not.
pub(super) fn slugs(tx: &mut Tx, workspace: &str) -> Result<Vec<String>, Problem> {
    Ok(tx
        .query("SELECT slug FROM programme WHERE workspace_id = $1", params![workspace], |row| row.text(0))?)
}

/// One entry of a programme's history.
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) batch: String,
    pub(super) account: Option<String>,
    pub(super) at: String,
    pub(super) action: String,
    pub(super) kind: String,
    pub(super) element: String,
    pub(super) name: String,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
    pub(super) undoes: Option<String>,
}

/// The newest entries of a programme's history, before the one named.
pub(super) fn changes(
    tx: &mut Tx,
    programme: &str,
    before: &str,
    limit: usize,
) -> Result<Vec<Entry>, Problem> {
    Ok(tx.query(
        "SELECT c.id, c.batch, a.name, c.at, c.action, c.kind, c.element, c.name, c.before, c.after, c.undoes \
         FROM change c LEFT JOIN account a ON a.id = c.account_id \
         WHERE c.programme_id = $1 AND c.id < $2 ORDER BY c.id DESC LIMIT $3",
        params![programme, before, i64::try_from(limit).unwrap_or(i64::MAX)],
        |row| {
            Ok(Entry {
                id: row.text(0)?,
                batch: row.text(1)?,
                account: row.opt_text(2)?,
                at: row.text(3)?,
                action: row.text(4)?,
                kind: row.text(5)?,
                element: row.text(6)?,
                name: row.text(7)?,
                before: row.opt_text(8)?,
                after: row.opt_text(9)?,
                undoes: row.opt_text(10)?,
            })
        },
    )?)
}

/// A personal token: row, name, when it was made.
pub(super) type Token = (String, String, String);

/// The tokens of an account that can be used, newest first.
pub(super) fn tokens(tx: &mut Tx, account: &str, now: &str) -> Result<Vec<Token>, Problem> {
    Ok(tx.query(
        "SELECT id, name, created_at FROM api_token WHERE account_id = $1 AND revoked_at IS NULL \
         AND (expires_at IS NULL OR expires_at > $2) ORDER BY id DESC",
        params![account, now],
        |row| Ok((row.text(0)?, row.text(1)?, row.text(2)?)),
    )?)
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
