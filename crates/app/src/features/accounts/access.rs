//! What pages and API do alike to somebody's access: with its entry in the
//! history.

use jiff::Timestamp;
use samspil_core::Id;
use samspil_core::access::Role;
use samspil_db::Tx;

use super::colleagues_store::{self, Changing};
use super::history::{self, About, Deed};
use super::{Account, profile_store, store};
use crate::web::Problem;

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

/// Makes a personal token and gives its secret.
///
/// # Errors
/// Where the database refuses.
pub fn make_token(tx: &mut Tx, account: &Account, name: &str, now: Timestamp) -> Result<String, Problem> {
    let secret = store::issue_token(tx, &account.id, name, now)?;
    history::record(tx, &own(account, now), Deed::TokenMade, None)?;
    Ok(secret)
}

/// Ends a personal token; false where the account has none with that row.
///
/// # Errors
/// Where the database refuses.
pub fn end_token(tx: &mut Tx, account: &Account, token: &str, now: Timestamp) -> Result<bool, Problem> {
    let ended = profile_store::end_token(tx, &account.id, token, now)?;
    if ended {
        history::record(tx, &own(account, now), Deed::TokenEnded, None)?;
    }
    Ok(ended)
}
