//! What is done with a programme as a whole, by pages and API alike: each with
//! its entry in the history.

use samspil_core::access::{Action, Role};
use samspil_core::programme::Head;
use samspil_core::{Id, shift};
use samspil_db::{Tx, params};

use super::loaded::{Loaded, read};
use super::store::{self, Summary};
use crate::features::accounts::{self, Changing};
use crate::features::elements::{self, By};
use crate::moment::stored;
use crate::web::{Ctx, Problem, Viewer};

/// Lets everyone read a programme, or no longer.
///
/// # Errors
/// Where it is still a draft, or the database refuses.
pub fn publish(tx: &mut Tx, loaded: &Loaded, by: &By, on: bool) -> Result<(), Problem> {
    if let (true, Some(draft)) = (on, loaded.unpublishable()) {
        return Err(Problem::invalid(draft));
    }
    set(tx, "UPDATE programme SET published_at = $2 WHERE id = $1", by, on)?;
    record(tx, loaded, by, if on { "publish" } else { "unpublish" })
}

/// Puts a programme away, or takes it back.
///
/// # Errors
/// Where the database refuses.
pub fn archive(tx: &mut Tx, loaded: &Loaded, by: &By, on: bool) -> Result<(), Problem> {
    set(tx, "UPDATE programme SET archived_at = $2 WHERE id = $1", by, on)?;
    record(tx, loaded, by, if on { "archive" } else { "unarchive" })
}

/// Deletes a programme so that it can be restored.
///
/// # Errors
/// Where the database refuses.
pub fn delete(tx: &mut Tx, loaded: &Loaded, by: &By) -> Result<(), Problem> {
    set(tx, "UPDATE programme SET deleted_at = $2, published_at = NULL WHERE id = $1", by, true)?;
    record(tx, loaded, by, "delete")
}

fn set(tx: &mut Tx, sql: &str, by: &By, on: bool) -> Result<(), Problem> {
    tx.execute(sql, params![&by.programme, on.then(|| stored(by.now))])?;
    Ok(())
}

fn record(tx: &mut Tx, loaded: &Loaded, by: &By, action: &str) -> Result<(), Problem> {
    elements::record(tx, by, action, loaded.slug(), &loaded.plan.programme.title)
}

/// Whether a programme is in the viewer's lists: a deleted one only for those
/// who may restore it.
pub fn listed(viewer: &Viewer, programme: &Summary) -> bool {
    viewer.sees(&programme.slug, programme.state)
        && (!programme.deleted || viewer.may(&programme.slug, Action::Manage))
}

/// Brings a deleted programme back, for whoever may manage it; nothing where
/// there is none for them.
///
/// # Errors
/// Where the database refuses or holds what cannot be read.
pub fn restore(tx: &mut Tx, ctx: &Ctx, slug: &Id) -> Result<Option<Loaded>, Problem> {
    let account = ctx.viewer.account()?;
    let all = store::list(tx, &account.workspace)?;
    let found = all.into_iter().find(|p| p.deleted && p.slug == *slug && listed(&ctx.viewer, p));
    let Some(found) = found else { return Ok(None) };
    let by = By::new(&account.workspace, &found.row, Some(&account.id), ctx.now);
    tx.execute("UPDATE programme SET deleted_at = NULL WHERE id = $1", params![&found.row])?;
    elements::record(tx, &by, "restore", slug, &found.title)?;
    read(tx, &account.workspace, &found.row).map(Some)
}

/// A copy of a programme in other years.
pub struct Copy {
    /// What it is called.
    pub title: String,
    /// Its id; nothing for the first free one that the title proposes.
    pub id: Option<Id>,
    /// By how many years every date moves.
    pub years: i16,
}

/// Copies a programme. Whoever copies can manage the copy.
///
/// # Errors
/// Where the id is taken, or the database refuses.
pub fn copy(tx: &mut Tx, ctx: &Ctx, loaded: &Loaded, copy: Copy) -> Result<Head, Problem> {
    let account = ctx.viewer.account()?;
    let taken = store::taken_ids(tx, &loaded.workspace)?;
    let proposed = || Id::from_title(&copy.title, "programme").free(|id| taken.contains(id));
    let id = copy.id.clone().unwrap_or_else(proposed);
    let mut plan = shift::shift(&loaded.plan, copy.years, id);
    plan.programme.title = copy.title;
    let head = plan.programme.clone();
    let row = store::create(tx, &loaded.workspace, plan, ctx.now)?;
    let by = By::new(&loaded.workspace, &row, Some(&account.id), ctx.now);
    elements::record(tx, &by, "copy", &head.id, &head.title)?;
    if !ctx.viewer.may(&head.id, Action::Manage) {
        let (viewer, now) = (&ctx.viewer, ctx.now);
        let changing = Changing { viewer, workspace: &loaded.workspace, account: &account.id, now };
        accounts::give_role(tx, &changing, Role::Coordinator, Some(&head.id))?;
    }
    Ok(head)
}
