//! About this installation: where its accessibility statement stands.

use axum::response::{IntoResponse, Response};
use maud::html;

use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Need, Route};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    vec![Route::get("/was", Need::Anyone, statement)]
}

/// Leads to the statement that the operator names in the settings; without one
/// the page says what holds and whom to tell.
async fn statement(ctx: Ctx) -> Response {
    if let Some(address) = &ctx.app.config.accessibility_url {
        return layout::redirect(address);
    }
    let words = ctx.words;
    let title = words.text("accessibility-statement");
    let content = html! {
        div.prose {
            p { (words.text("accessibility-what")) }
            p { (words.text("accessibility-how")) }
            p { (words.text("accessibility-none")) }
        }
    };
    layout::page(&ctx, Page { width: Width::Text, ..Page::new(&title) }, content).into_response()
}
