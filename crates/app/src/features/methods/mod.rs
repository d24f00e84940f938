//! The method library: ways of working together, sought by need, put into
//! agendas, made one's own and shared with other programmes.

mod entry;
mod insert;
mod list;
mod own;
mod page;
mod shelf;
mod store;
#[cfg(test)]
mod tests;
mod used;

pub use entry::{Entry, Origin};
pub use shelf::{Found, of_workspace, search};

use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::planner::same_name;

use crate::features::programmes::Loaded;
use crate::web::{Ctx, Need, Route, layout};

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    let view = Need::Programme(Action::View);
    let edit = Need::Programme(Action::EditPlan);
    vec![
        Route::get("/programmes/{programme}/methods", view, list::methods),
        Route::get("/programmes/{programme}/methods/{method}", view, page::method),
        Route::post("/programmes/{programme}/methods/{method}/insertion", edit, insert::insert),
        Route::post("/programmes/{programme}/methods/{method}/version", edit, own::version),
        Route::post("/programmes/{programme}/methods/{method}/sharing", edit, own::share),
    ]
}

/// Where a method is shown.
pub(crate) fn address(loaded: &Loaded, key: &str) -> String {
    format!("/programmes/{}/methods/{key}", loaded.slug())
}

/// A method by its name, with the way to it; what no method is called stays as
/// it stands.
pub fn link(ctx: &Ctx, loaded: &Loaded, key: &str) -> Markup {
    match shelf::known(loaded, key, ctx.words.language()) {
        Some(entry) => html! {
            a href=(address(loaded, key)) hx-boost="false" { (layout::content_span(ctx, entry.language, &entry.method.title)) }
        },
        None => html! { (key) },
    }
}

/// What may be proposed where a form of involvement is typed, in the plan's
/// language: the names of the methods.
pub fn forms(loaded: &Loaded) -> Vec<String> {
    let all = shelf::own_and_library(loaded, loaded.plan.programme.language);
    all.into_iter().map(|entry| entry.method.title).collect()
}

/// What may be proposed where somebody's role is typed, in the plan's language:
/// the roles of the methods that have the name, or of all where none has.
pub fn roles(loaded: &Loaded, form: &str) -> Vec<String> {
    let all = shelf::own_and_library(loaded, loaded.plan.programme.language);
    let named = |entry: &&Entry| entry.names().iter().any(|name| same_name(name, form));
    let mut of: Vec<&Entry> = all.iter().filter(named).collect();
    if of.is_empty() {
        of = all.iter().collect();
    }
    of.into_iter().flat_map(|entry| entry.method.method_roles.clone()).collect()
}
