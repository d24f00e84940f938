//! Taking whole plans in.

use std::collections::HashMap;

use jiff::Timestamp;
use samspil_core::{Element, Id, Message, Programme};
use samspil_db::{Tx, params};

use super::loaded::{Loaded, read};
use super::store::create;
use crate::features::accounts;
use crate::features::elements::{self, By, Change};
use crate::web::{Kind, Problem};

/// The workspace a command means: the one named, else the only one; nothing
/// where there is none yet.
///
/// # Errors
/// Where none has the name, or several are there and none is named.
pub fn workspace_for(tx: &mut Tx, slug: Option<&str>) -> Result<Option<String>, Problem> {
    let all = accounts::workspaces(tx)?;
    let names = || all.iter().map(|(_, slug)| slug.clone()).collect::<Vec<_>>().join(", ");
    match (slug, all.as_slice()) {
        (Some(wanted), _) => {
            let named = all.iter().find(|(_, slug)| slug == wanted).map(|(id, _)| Some(id.clone()));
            named.ok_or_else(|| Problem::invalid(Message::new("workspace-unknown").with("known", names())))
        }
        (None, []) => Ok(None),
        (None, [(id, _)]) => Ok(Some(id.clone())),
        (None, _) => Err(Problem::invalid(Message::new("workspace-several").with("known", names()))),
    }
}

/// What came of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Imported {
    /// A new programme.
    Created,
    /// The plan of a programme that was there.
    Replaced,
}

/// Takes a plan in: as a new programme, or with `replace` as the new plan of
/// the one that has its id. Replacing is a batch of changes and can be undone.
///
/// # Errors
/// Where the id is taken and `replace` is not given, or the database refuses.
pub fn import(
    tx: &mut Tx,
    workspace: &str,
    plan: Programme,
    replace: bool,
    account: Option<&str>,
    now: Timestamp,
) -> Result<Imported, Problem> {
    let row = tx.query_one_opt(
        "SELECT id FROM programme WHERE workspace_id = $1 AND slug = $2",
        params![workspace, plan.programme.id.as_str()],
        |row| row.text(0),
    )?;
    let Some(row) = row else {
        let id = plan.programme.id.clone();
        let title = plan.programme.title.clone();
        let row = create(tx, workspace, plan, now)?;
        elements::record(tx, &By::new(workspace, &row, account, now), "import", &id, &title)?;
        return Ok(Imported::Created);
    };
    if !replace {
        let detail = Message::new("import-taken").with("programme", &plan.programme.id);
        return Err(Problem { detail: Some(detail), ..Problem::new(Kind::Conflict) });
    }
    let old = read(tx, workspace, &row)?;
    tx.execute("UPDATE programme SET deleted_at = NULL WHERE id = $1", params![&row])?;
    let by = By::new(workspace, &row, account, now);
    replace_plan(tx, &by, &old, plan)?;
    Ok(Imported::Replaced)
}

/// Turns the plan that stands into another, change by change.
///
/// # Errors
/// Where somebody changed it in the meantime, or the database refuses.
pub fn replace_plan(tx: &mut Tx, by: &By, old: &Loaded, plan: Programme) -> Result<(), Problem> {
    if plan.programme != old.plan.programme {
        elements::apply(tx, by, Change::Head(Box::new(plan.programme.clone()), old.head_version))?;
    }
    let mut standing: HashMap<Id, Element> =
        old.plan.clone().into_elements().into_iter().map(|e| (e.id().clone(), e)).collect();
    let wanted = plan.into_elements();
    let kept = |id: &Id, kind| wanted.iter().any(|e| e.id() == id && e.kind() == kind);
    let gone: Vec<_> =
        standing.values().filter(|e| !kept(e.id(), e.kind())).map(|e| e.id().clone()).collect();
    for id in gone {
        standing.remove(&id);
        elements::apply(tx, by, Change::Delete(id.clone(), old.version(&id)))?;
    }
    for (at, element) in wanted.into_iter().enumerate() {
        let position = i64::try_from((at + 1) * 1024).unwrap_or(i64::MAX);
        let id = element.id().clone();
        match standing.get(&id) {
            None => {
                elements::apply(tx, by, Change::Create(element, Some(position)))?;
            }
            Some(same) => {
                if *same != element {
                    elements::apply(tx, by, Change::Update(element, old.version(&id)))?;
                }
                elements::apply(tx, by, Change::Move(id, position))?;
            }
        }
    }
    Ok(())
}
