//! Local projects: their milestone plans, who is to be involved in them,
//! checklists, and the six questions of a theme day.

mod checklist;
mod checklists;
mod goals;
mod heat;
mod involve;
mod involved;
mod journey;
mod list;
mod milestones;
mod partnership;
mod questions;
mod save;
mod sheet;
mod store;
#[cfg(test)]
mod tests;

use samspil_core::access::Action;

use crate::features::programmes::Loaded;
use crate::web::{Need, Route};

/// Whether the programme has local projects, or somebody who could have one.
pub fn concern(loaded: &Loaded) -> bool {
    let plan = &loaded.plan;
    !(plan.units.is_empty() && plan.milestone_plans.is_empty() && plan.checklists.is_empty())
}

/// The routes of this capability.
pub fn routes() -> Vec<Route> {
    let view = Need::Programme(Action::View);
    let edit = Need::Programme(Action::EditPlan);
    let mut routes = vec![
        Route::get("/programmes/{programme}/projects", view, list::projects),
        Route::post("/programmes/{programme}/projects", edit, list::begin),
        Route::get("/programmes/{programme}/projects/{project}", view, sheet::project),
        Route::post("/programmes/{programme}/projects/{project}/milestones", edit, milestones::add),
        Route::post("/programmes/{programme}/milestones/{milestone}/mark", edit, milestones::mark),
        Route::post("/programmes/{programme}/milestones/{milestone}/reached", edit, milestones::reach),
        Route::post("/programmes/{programme}/milestones/{milestone}/place", edit, milestones::relocate),
        Route::get("/programmes/{programme}/checklists", view, checklists::all),
        Route::post("/programmes/{programme}/checklists", edit, checklists::take),
        Route::get("/programmes/{programme}/checklists/{checklist}", view, checklist::one),
        Route::post("/programmes/{programme}/checklists/{checklist}/sharing", edit, checklists::share),
        Route::post("/programmes/{programme}/checklists/{checklist}/steps/{step}", edit, checklist::tick),
        Route::get("/programmes/{programme}/meetings/{meeting}/questions", view, questions::questions),
        Route::post("/programmes/{programme}/meetings/{meeting}/questions", edit, questions::answer),
    ];
    routes.extend(involvement());
    routes
}

/// Who is to be involved: in a project, and at a meeting.
fn involvement() -> Vec<Route> {
    let edit = Need::Programme(Action::EditPlan);
    vec![
        Route::get("/programmes/{programme}/projects/{project}/involved/{line}", edit, involve::form),
        Route::post("/programmes/{programme}/projects/{project}/involved/{line}", edit, involve::save),
        Route::post(
            "/programmes/{programme}/projects/{project}/involved/{line}/removal",
            edit,
            involve::remove,
        ),
        Route::post(
            "/programmes/{programme}/projects/{project}/involved/{line}/participation",
            edit,
            involve::invite,
        ),
        Route::get("/programmes/{programme}/meetings/{meeting}/involved/{line}", edit, involve::form),
        Route::post("/programmes/{programme}/meetings/{meeting}/involved/{line}", edit, involve::save),
        Route::post(
            "/programmes/{programme}/meetings/{meeting}/involved/{line}/removal",
            edit,
            involve::remove,
        ),
        Route::post(
            "/programmes/{programme}/meetings/{meeting}/involved/{line}/participation",
            edit,
            involve::invite,
        ),
    ]
}
