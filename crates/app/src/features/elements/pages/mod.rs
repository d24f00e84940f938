//! Pages on which the parts of a plan are read and changed, one for all kinds.

mod conflict;
mod edit;
mod head;
mod parts;
mod remove;
mod sheet;

pub use conflict::conflicted;
pub(super) use edit::{change, create, edit, new};
pub(super) use head::{change as change_head, edit as edit_head};
pub(super) use parts::{all, by_id, list, relocate};
pub(super) use remove::{ask, remove};
pub(super) use sheet::sheet;

use axum::response::Response;
use samspil_core::access::Action;
use samspil_core::form::Typed;
use samspil_core::view::is_for_planners;
use samspil_core::{Element, ElementKind, Id};

use crate::features::programmes::Loaded;
use crate::web::address::{is_ours, with_query};
use crate::web::{Ctx, Problem, layout, seat};

/// The kind an address names, in the singular or plural.
fn kind_of(text: &str) -> Result<ElementKind, Problem> {
    text.parse().map_err(|_| Problem::not_found())
}

/// Whether the reader may see elements of a kind at all.
fn sees(ctx: &Ctx, loaded: &Loaded, kind: ElementKind) -> bool {
    !is_for_planners(kind) || ctx.viewer.may(loaded.slug(), Action::EditPlan)
}

/// The kind an address names, where the reader may see it.
fn kind_seen(ctx: &Ctx, loaded: &Loaded, text: &str) -> Result<ElementKind, Problem> {
    kind_of(text).ok().filter(|kind| sees(ctx, loaded, *kind)).ok_or_else(Problem::not_found)
}

/// Whether the reader may see an element.
fn shows(ctx: &Ctx, loaded: &Loaded, element: &Element) -> bool {
    match element {
        Element::Person(person) => seat::seen(ctx, loaded)(person),
        other => sees(ctx, loaded, other.kind()),
    }
}

/// The element an address names.
fn element_of(loaded: &Loaded, kind: ElementKind, id: &str) -> Result<Element, Problem> {
    let id: Id = id.parse().map_err(|_| Problem::not_found())?;
    let (found, at) = loaded.place(&id).ok_or_else(Problem::not_found)?;
    if found != kind {
        return Err(Problem::not_found());
    }
    loaded.plan.element_at(kind, at).ok_or_else(Problem::not_found)
}

/// On to where the form was opened from, or to `usual`, with the change named.
fn saved(typed: &Typed, usual: &str, batch: &str) -> Response {
    let next = Some(typed.one("_next")).filter(|next| is_ours(next)).unwrap_or(usual);
    layout::redirect(&with_query(next, &format!("changed={batch}")))
}
