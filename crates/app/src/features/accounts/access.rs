//! What pages and API do alike to somebody's access: with its entry in the
//! history.

use jiff::Timestamp;
use samspil_core::Id;
use samspil_core::access::Role;
use samspil_db::Tx;

use super::colleagues_store::{self, Changing};
use super::history::{self, About, Deed};
use super::{Account, TokenLife, store, tokens};
use crate::web::{Kind, Problem, Viewer};

/// Gives a colleague with access a role.
///
/// # Errors
/// Where there is no such colleague, or the database refuses.
pub fn give_role(
    tx: &mut Tx,
    changing: &Changing<'_>,
    role: Role,
    programme: Option<&Id>,
) -> Result<(), Problem> {
    let colleague = colleagues_store::one(tx, changing.workspace, changing.account, changing.viewer.today)?;
    if colleague.ended {
        return Err(Problem::not_found());
    }
    store::assign(tx, changing.workspace, changing.account, role, programme, None, changing.now)?;
    history::record(tx, &changing.about(), Deed::RoleGiven, Some((role, programme)))
}

fn own(account: &Account, now: Timestamp) -> About<'_> {
    About { workspace: &account.workspace, account: &account.id, by: Some(&account.id), now }
}

/// Makes a personal token and gives its secret. Only somebody signed in makes
/// one: a token that was stolen must not leave another behind when it ends.
///
/// # Errors
/// Where a token asks, or the database refuses.
pub fn make_token(
    tx: &mut Tx,
    viewer: &Viewer,
    name: &str,
    life: TokenLife,
    now: Timestamp,
) -> Result<String, Problem> {
    let account = viewer.account()?;
    if viewer.by_token {
        return Err(Problem::new(Kind::Forbidden));
    }
    let secret = tokens::issue_token(tx, &account.id, name, life, now)?;
    history::record(tx, &own(account, now), Deed::TokenMade, None)?;
    Ok(secret)
}

/// Ends a personal token; false where the account has none with that row.
///
/// # Errors
/// Where the database refuses.
pub fn end_token(tx: &mut Tx, account: &Account, token: &str, now: Timestamp) -> Result<bool, Problem> {
    let ended = tokens::end_token(tx, &account.id, token, now)?;
    if ended {
        history::record(tx, &own(account, now), Deed::TokenEnded, None)?;
    }
    Ok(ended)
}

/// Writes down that somebody made a calendar link.
///
/// # Errors
/// Where the database refuses.
pub fn calendar_made(tx: &mut Tx, account: &Account, now: Timestamp) -> Result<(), Problem> {
    history::record(tx, &own(account, now), Deed::CalendarMade, None)
}

/// Writes down that somebody ended a calendar link.
///
/// # Errors
/// Where the database refuses.
pub fn calendar_ended(tx: &mut Tx, account: &Account, now: Timestamp) -> Result<(), Problem> {
    history::record(tx, &own(account, now), Deed::CalendarEnded, None)
}
