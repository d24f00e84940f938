//! Keeping a changed element, and going on to where it is seen.

use axum::response::Response;
use samspil_core::{Element, Message, fit};
use samspil_db::Tx;

use crate::features::elements::{self, By, Change};
use crate::features::programmes::{self, Loaded};
use crate::web::layout;
use crate::web::{Ctx, Kind, Problem, address};

/// Keeps an element of which a person saw the version given, and goes on to
/// `next`; where somebody changed it in the meantime, both texts are shown.
pub(super) async fn update(ctx: &Ctx, mine: Element, version: i64, next: &str) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    if version == loaded.version(mine.id()) && loaded.element(mine.id()).as_ref() == Some(&mine) {
        return Ok(layout::redirect(next));
    }
    let kept = mine.clone();
    let work = move |tx: &mut Tx, standing: &Loaded, by: &By| {
        fits(standing, &kept)?;
        Ok(elements::apply(tx, by, Change::Update(kept, version))?)
    };
    match programmes::change(ctx, work).await {
        Ok((applied, _)) => Ok(changed(next, &applied.batch)),
        Err(problem) if matches!(problem.kind, Kind::Conflict | Kind::NotFound) => {
            elements::conflicted(ctx, &mine, version).await
        }
        Err(problem) => Err(problem),
    }
}

/// On to a page, with the change named that can be undone there.
pub(super) fn changed(next: &str, batch: &str) -> Response {
    layout::redirect(&address::with_query(next, &format!("changed={batch}")))
}

/// Whether an element can stand in the plan as it is now.
pub(super) fn fits(standing: &Loaded, element: &Element) -> Result<(), Problem> {
    match fit::element(&standing.plan, element).into_iter().next() {
        Some(fault) => Err(Problem::invalid(fault.message)),
        None => Ok(()),
    }
}

/// What was sent cannot be used at all: the page never offers it.
pub(super) fn unusable() -> Problem {
    Problem::invalid(Message::new("form-unreadable"))
}
