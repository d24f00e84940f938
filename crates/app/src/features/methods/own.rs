//! A programme's own methods: made from others, shared with others.

use axum::extract::Path;
use axum::response::Response;
use samspil_core::programme::Method;
use samspil_core::{Element, ElementKind, Id, fit};
use samspil_db::Tx;
use samspil_words::methods as library;
use serde::Deserialize;

use super::{address, shelf};
use crate::features::elements::{self, By, Change};
use crate::features::programmes::{self, Loaded};
use crate::web::address::with_query;
use crate::web::{Ctx, Form, Kind, Problem, layout};

/// Makes a method of the programme's own from another one, and goes on to its
/// form.
pub(super) async fn version(ctx: Ctx, Path((_, key)): Path<(String, String)>) -> Result<Response, Problem> {
    let reader = ctx.clone();
    let work = move |tx: &mut Tx, standing: &Loaded, by: &By| {
        let language = standing.plan.programme.language;
        let from = shelf::find(tx, &reader.viewer, standing, &key, language)?;
        keep(tx, by, standing, from.taken_over(language))
    };
    let (id, loaded) = programmes::change(&ctx, work).await?;
    let next = layout::encoded(&address(&loaded, id.as_str()));
    Ok(layout::redirect(&format!("/programmes/{}/parts/methods/{id}/edit?next={next}", loaded.slug())))
}

/// Keeps a method as the programme's own, under an id that is free, and gives
/// the id.
pub(super) fn keep(tx: &mut Tx, by: &By, standing: &Loaded, method: Method) -> Result<Id, Problem> {
    let taken = |id: &Id| {
        standing.versions.contains_key(id)
            || *id == standing.plan.programme.id
            || library::find(id.as_str()).is_some()
    };
    let id = ElementKind::Method.new_id(&method.title, taken);
    let element = Element::Method(Method { id: id.clone(), ..method });
    if let Some(fault) = fit::element(&standing.plan, &element).into_iter().next() {
        return Err(Problem::invalid(fault.message));
    }
    elements::apply(tx, by, Change::Create(element, None))?;
    Ok(id)
}

/// Whether other programmes may use a method.
#[derive(Debug, Deserialize)]
pub(super) struct Sharing {
    version: i64,
    shared: bool,
}

pub(super) async fn share(
    ctx: Ctx,
    Path((_, key)): Path<(String, String)>,
    Form(sent): Form<Sharing>,
) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let own = loaded.plan.methods.iter().find(|own| own.id.as_str() == key).ok_or_else(Problem::not_found)?;
    let next = address(loaded, &key);
    let mine = Element::Method(Method { shared: sent.shared, ..own.clone() });
    if own.shared == sent.shared {
        return Ok(layout::redirect(&next));
    }
    let kept = mine.clone();
    let work = move |tx: &mut Tx, _: &Loaded, by: &By| {
        Ok::<_, Problem>(elements::apply(tx, by, Change::Update(kept, sent.version))?)
    };
    match programmes::change(&ctx, work).await {
        Ok((applied, _)) => Ok(layout::redirect(&with_query(&next, &format!("changed={}", applied.batch)))),
        Err(problem) if matches!(problem.kind, Kind::Conflict | Kind::NotFound) => {
            elements::conflicted(&ctx, &mine, sent.version).await
        }
        Err(problem) => Err(problem),
    }
}
