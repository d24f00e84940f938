//! Colleagues and their roles in the database.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use samspil_core::Message;
use samspil_core::access::Assignment;
use samspil_core::colleagues::{self, LockOut};
use samspil_db::{Tx, params};

use super::history::{self, About, Deed};
use super::store::assignment;
use crate::moment::stored;
use crate::web::{Kind, Problem, Viewer};

/// Somebody with access, or who had it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    /// The account's row.
    pub id: String,
    /// Name.
    pub name: String,
    /// Mail address.
    pub email: String,
    /// Whether the access has ended.
    pub ended: bool,
    /// Whether the person ever signed in.
    pub came: bool,
    /// The roles, those that hold first.
    pub roles: Vec<Held>,
}

impl Colleague {
    /// The key of the word for how far the access is.
    pub fn access(&self) -> &'static str {
        match (self.ended, self.came) {
            (true, _) => "access-state-ended",
            (false, true) => "access-state-active",
            (false, false) => "access-state-invited",
        }
    }
}

/// A role that a colleague holds or held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The assignment's row.
    pub id: String,
    /// Role, place and time.
    pub assignment: Assignment,
    /// Whether it has ended.
    pub ended: bool,
}

/// The day before today, in Denmark: the last day of a role that ends now.
pub(super) fn yesterday(now: Timestamp) -> Date {
    let today = now.to_zoned(crate::web::zone(false)).date();
    today.checked_sub(1.day()).unwrap_or(today)
}

/// Every colleague of a workspace by name; with an account, that one only.
///
/// # Errors
/// Where the database refuses.
pub fn list(
    tx: &mut Tx,
    workspace: &str,
    account: Option<&str>,
    today: Date,
) -> Result<Vec<Colleague>, Problem> {
    let mut colleagues = tx.query(
        "SELECT a.id, a.name, a.email, a.ended_at, a.came_at FROM account a WHERE a.workspace_id = $1 AND ($2 = '' OR a.id = $2) \
         ORDER BY a.name COLLATE nordic, a.email",
        params![workspace, account.unwrap_or("")],
        |row| {
            Ok(Colleague {
                id: row.text(0)?,
                name: row.text(1)?,
                email: row.text(2)?,
                ended: row.opt_text(3)?.is_some(),
                came: row.opt_text(4)?.is_some(),
                roles: Vec::new(),
            })
        },
    )?;
    for (account, held) in roles(tx, workspace, account, today)? {
        if let Some(colleague) = colleagues.iter_mut().find(|colleague| colleague.id == account) {
            colleague.roles.push(held);
        }
    }
    for colleague in &mut colleagues {
        colleague.roles.sort_by_key(|held| (held.ended, held.assignment.role));
    }
    Ok(colleagues)
}

fn roles(
    tx: &mut Tx,
    workspace: &str,
    account: Option<&str>,
    today: Date,
) -> Result<Vec<(String, Held)>, Problem> {
    let rows = tx.query(
        "SELECT id, account_id, role, programme, from_day, to_day FROM assignment \
         WHERE workspace_id = $1 AND ($2 = '' OR account_id = $2) ORDER BY account_id, id",
        params![workspace, account.unwrap_or("")],
        |row| Ok((row.text(0)?, row.text(1)?, assignment(row, 2)?)),
    )?;
    let held = |(id, account, assignment): (String, String, Option<Assignment>)| {
        let assignment = assignment?;
        let ended = assignment.to.is_some_and(|to| to < today);
        Some((account, Held { id, assignment, ended }))
    };
    Ok(rows.into_iter().filter_map(held).collect())
}

/// One colleague of the workspace.
///
/// # Errors
/// Where there is none with that row, or the database refuses.
pub fn one(tx: &mut Tx, workspace: &str, account: &str, today: Date) -> Result<Colleague, Problem> {
    if account.is_empty() {
        return Err(Problem::not_found());
    }
    list(tx, workspace, Some(account), today)?.pop().ok_or_else(Problem::not_found)
}

/// Who changes whose access.
pub struct Changing<'a> {
    /// Who does it.
    pub viewer: &'a Viewer,
    /// The workspace's row.
    pub workspace: &'a str,
    /// The row of the account that is changed.
    pub account: &'a str,
    /// When.
    pub now: Timestamp,
}

impl Changing<'_> {
    pub(super) fn about(&self) -> About<'_> {
        About {
            workspace: self.workspace,
            account: self.account,
            by: self.viewer.account.as_ref().map(|account| account.id.as_str()),
            now: self.now,
        }
    }

    fn may(&self, held: &Assignment) -> Result<(), Problem> {
        let programme = held.programme.as_ref();
        if colleagues::may_give(&self.viewer.roles, held.role, programme, self.viewer.today) {
            Ok(())
        } else {
            Err(Problem {
                detail: Some(Message::new("colleagues-not-yours")),
                ..Problem::new(Kind::Forbidden)
            })
        }
    }
}

/// Everybody's roles, of accounts with access.
fn all_roles(tx: &mut Tx, workspace: &str) -> Result<Vec<Vec<Assignment>>, Problem> {
    let rows = tx.query(
        "SELECT s.account_id, s.role, s.programme, s.from_day, s.to_day FROM assignment s \
         JOIN account a ON a.id = s.account_id WHERE s.workspace_id = $1 AND a.ended_at IS NULL \
         ORDER BY s.account_id",
        params![workspace],
        |row| Ok((row.text(0)?, assignment(row, 1)?)),
    )?;
    let mut all: Vec<(String, Vec<Assignment>)> = Vec::new();
    for (account, assignment) in rows {
        match all.last_mut() {
            Some((last, roles)) if *last == account => roles.extend(assignment),
            _ => all.push((account, assignment.into_iter().collect())),
        }
    }
    Ok(all.into_iter().map(|(_, roles)| roles).collect())
}

/// Makes a change unless it would lock the workspace. Two such changes of one
/// workspace wait for each other.
fn unless_locked_out(
    tx: &mut Tx,
    changing: &Changing<'_>,
    change: impl FnOnce(&mut Tx) -> Result<(), Problem>,
) -> Result<(), Problem> {
    tx.execute("UPDATE workspace SET name = name WHERE id = $1", params![changing.workspace])?;
    let before = all_roles(tx, changing.workspace)?;
    change(tx)?;
    let after = all_roles(tx, changing.workspace)?;
    match colleagues::locks_out(&before, &after, changing.viewer.today) {
        None => Ok(()),
        Some(LockOut::NobodyManages) => Err(Problem::invalid(Message::new("colleagues-last-manager"))),
        Some(LockOut::NobodyAdministers) => Err(Problem::invalid(Message::new("colleagues-last-admin"))),
    }
}

fn held(tx: &mut Tx, changing: &Changing<'_>, role: &str) -> Result<Held, Problem> {
    let colleague = one(tx, changing.workspace, changing.account, changing.viewer.today)?;
    colleague.roles.into_iter().find(|held| held.id == role).ok_or_else(Problem::not_found)
}

/// Ends a role as of now.
///
/// # Errors
/// Where it is not there, may not be ended, or the database refuses.
pub fn end_role(tx: &mut Tx, changing: &Changing<'_>, role: &str) -> Result<(), Problem> {
    let held = held(tx, changing, role)?;
    changing.may(&held.assignment)?;
    unless_locked_out(tx, changing, |tx| {
        let last = changing.viewer.today.checked_sub(1.day()).unwrap_or(changing.viewer.today);
        tx.execute("UPDATE assignment SET to_day = $2 WHERE id = $1", params![role, last.to_string()])?;
        Ok(())
    })?;
    let about = (held.assignment.role, held.assignment.programme.as_ref());
    history::record(tx, &changing.about(), Deed::RoleEnded, Some(about))
}

/// Gives a role back that has ended.
///
/// # Errors
/// Where it is not there, may not be given, or the database refuses.
pub(super) fn return_role(tx: &mut Tx, changing: &Changing<'_>, role: &str) -> Result<(), Problem> {
    let held = held(tx, changing, role)?;
    changing.may(&held.assignment)?;
    tx.execute("UPDATE assignment SET to_day = NULL WHERE id = $1", params![role])?;
    let about = (held.assignment.role, held.assignment.programme.as_ref());
    history::record(tx, &changing.about(), Deed::RoleReturned, Some(about))
}

/// Ends a colleague's access and every session. Roles stay noted, so that the
/// access can be given back.
///
/// # Errors
/// Where it is not there, may not be ended, or the database refuses.
pub fn end_access(tx: &mut Tx, changing: &Changing<'_>) -> Result<(), Problem> {
    may_all(tx, changing)?;
    unless_locked_out(tx, changing, |tx| {
        let account = changing.account;
        let now = stored(changing.now);
        tx.execute("UPDATE account SET ended_at = $2 WHERE id = $1", params![account, &now])?;
        tx.execute("DELETE FROM session WHERE account_id = $1", params![account])?;
        tx.execute(
            "UPDATE login_link SET expires_at = $2 WHERE account_id = $1 AND reusable = 0 AND used_at IS NULL",
            params![account, &now],
        )?;
        Ok(())
    })?;
    history::record(tx, &changing.about(), Deed::AccessEnded, None)
}

/// Gives a colleague's access back, with the roles of then.
///
/// # Errors
/// Where it is not there, may not be given, or the database refuses.
pub(super) fn return_access(tx: &mut Tx, changing: &Changing<'_>) -> Result<(), Problem> {
    may_all(tx, changing)?;
    tx.execute("UPDATE account SET ended_at = NULL WHERE id = $1", params![changing.account])?;
    history::record(tx, &changing.about(), Deed::AccessReturned, None)
}

/// Whether every role that the colleague holds may be given and ended.
fn may_all(tx: &mut Tx, changing: &Changing<'_>) -> Result<(), Problem> {
    let colleague = one(tx, changing.workspace, changing.account, changing.viewer.today)?;
    colleague.roles.iter().filter(|held| !held.ended).try_for_each(|held| changing.may(&held.assignment))
}
