//! People with access: accounts, sign-in, sessions, roles, tokens.

mod access;
mod colleagues;
mod colleagues_store;
pub mod demo;
pub(crate) mod fields;
mod front;
mod history;
mod invitation;
mod letters;
mod limits;
mod profile;
mod profile_store;
mod sign_in;
mod store;
#[cfg(test)]
mod tests;
mod tokens;

pub use access::{calendar_ended, calendar_made, end_token, give_role, make_token};
pub use colleagues_store::{
    Changing, Colleague, Held, end_access, end_role, list as colleagues, one as colleague,
};
pub use invitation::{Invitation, Invited, invite};
pub use limits::{count as count_attempt, forget as forget_attempts};
pub use sign_in::{client, mail_address};
pub use store::{
    Account, LinkOwner, LinkUse, NewAccount, addresses, assign, create_account, create_workspace,
    forget_sessions, hashed, is_now, issue_link, nobody, open_session, row_id, secret, viewer, viewer_of,
    workspace_by_slug, workspaces,
};
pub use tokens::{Token, TokenLife, issue_token, tokens};

use samspil_core::access::Action;

use crate::web::{Need, Route};

/// The cookie that holds the session.
pub const SESSION_COOKIE: &str = "samspil_session";

/// The cookie that holds the language chosen on the page.
pub const LANGUAGE_COOKIE: &str = "samspil_language";

const COLLEAGUES: Need = Need::Workspace(Action::ManageAccounts);

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/", Need::Anyone, front::front),
        Route::post("/demo/{persona}", Need::Demo, front::try_as),
        Route::get("/sign-in", Need::Anyone, sign_in::form),
        Route::post("/sign-in", Need::Anyone, sign_in::ask),
        Route::get("/sign-in/sent", Need::Anyone, sign_in::sent),
        Route::get("/sign-in/{token}", Need::Anyone, sign_in::confirm),
        Route::post("/sign-in/{token}", Need::Anyone, sign_in::enter),
        Route::post("/sign-out", Need::Anyone, sign_in::sign_out),
        Route::post("/language", Need::Anyone, sign_in::choose_language),
        Route::get("/me", Need::SignedIn, profile::page),
        Route::post("/me", Need::SignedIn, profile::change),
        Route::post("/me/tokens", Need::SignedIn, profile::make_token),
        Route::post("/me/tokens/{token}/ending", Need::SignedIn, profile::end_token),
        Route::post("/me/sessions/{session}/ending", Need::SignedIn, profile::end_session),
        Route::post("/me/sessions/ending", Need::SignedIn, profile::end_sessions),
        Route::get("/colleagues", COLLEAGUES, colleagues::index),
        Route::get("/colleagues/new", COLLEAGUES, colleagues::new),
        Route::post("/colleagues", COLLEAGUES, colleagues::invite),
        Route::get("/colleagues/{account}", COLLEAGUES, colleagues::show),
        Route::post("/colleagues/{account}/roles", COLLEAGUES, colleagues::give_role),
        Route::post("/colleagues/{account}/roles/{role}/ending", COLLEAGUES, colleagues::end_role),
        Route::post("/colleagues/{account}/roles/{role}/return", COLLEAGUES, colleagues::return_role),
        Route::post("/colleagues/{account}/ending", COLLEAGUES, colleagues::end_access),
        Route::post("/colleagues/{account}/return", COLLEAGUES, colleagues::return_access),
        Route::post("/colleagues/{account}/link", COLLEAGUES, colleagues::send_link),
    ]
}
