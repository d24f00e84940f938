//! People with access: accounts, sign-in, sessions, roles, tokens.

mod pages;
mod store;

pub use store::{
    Account, NewAccount, assign, create_account, create_workspace, issue_link, issue_token, open_session,
    viewer, workspace_by_slug,
};

use crate::web::{Need, Route};

/// The cookie that holds the session.
pub const SESSION_COOKIE: &str = "samspil_session";

/// The cookie that holds the language chosen on the page.
pub const LANGUAGE_COOKIE: &str = "samspil_language";

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/", Need::Anyone, pages::front),
        Route::get("/sign-in", Need::Anyone, pages::sign_in),
        Route::get("/sign-in/{token}", Need::Anyone, pages::confirm),
        Route::post("/sign-in/{token}", Need::Anyone, pages::enter),
        Route::post("/sign-out", Need::Anyone, pages::sign_out),
        Route::post("/language", Need::Anyone, pages::choose_language),
    ]
}
