//! Making one of two.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use samspil_core::merge::{self, Merge, Refusal, Side};
use samspil_core::{Element, Id, Message};
use samspil_db::Tx;

use super::compare::{self, Typed};
use crate::features::elements::{self, By, Change};
use crate::features::programmes::{self, Loaded};
use crate::features::{accounts, sign_ups};
use crate::web::{Ctx, Form, Kind, Problem, form, layout};

/// Why two cannot become one, in words.
pub fn refused(loaded: &Loaded, refusal: &Refusal) -> Message {
    match refusal {
        Refusal::NoPair | Refusal::Unreadable => Message::new("duplicates-no-pair"),
        Refusal::BoundToEachOther(_) => Message::new("duplicates-bound"),
        Refusal::Twin(id) => Message::new("organisation-twice").with("name", loaded.name(id)).with("id", id),
    }
}

/// Makes one of two, in one batch: whoever pointed at the one that goes points
/// at the one that stays.
///
/// # Errors
/// Where they cannot become one, or the database refuses.
pub fn merge(
    tx: &mut Tx,
    by: &By,
    loaded: &Loaded,
    (kept, gone): (&Id, &Id),
    chosen: &BTreeMap<String, Side>,
) -> Result<String, Problem> {
    let merge = merge::of(&loaded.plan, kept, gone, chosen)
        .map_err(|refusal| Problem::invalid(refused(loaded, &refusal)))?;
    carry_out(tx, by, loaded, merge)?;
    Ok(by.batch.clone())
}

fn carry_out(tx: &mut Tx, by: &By, loaded: &Loaded, merge: Merge) -> Result<(), Problem> {
    let Merge { kept, gone, changed, head } = merge;
    if let Some(head) = head {
        elements::apply(tx, by, Change::Head(Box::new(head), loaded.head_version))?;
    }
    let (standing, stays) = (loaded.element(kept.id()), kept.id().clone());
    let mended = changed.into_iter().chain(Some(kept).filter(|kept| standing.as_ref() != Some(kept)));
    for element in mended {
        let version = loaded.version(element.id());
        elements::apply(tx, by, Change::Update(element, version))?;
    }
    if let Element::Person(person) = &gone {
        // Access and registrations go along. An undo leaves them with the one
        // that stayed, as no mail address was changed.
        accounts::is_now(tx, &by.workspace, loaded.slug(), (&person.id, &stays))?;
        sign_ups::is_now(tx, &by.programme, (&person.id, &stays))?;
    }
    elements::apply(tx, by, Change::Delete(gone.id().clone(), loaded.version(gone.id())))?;
    Ok(())
}

pub(super) async fn post(
    ctx: Ctx,
    Path((_, kept, gone)): Path<(String, String, String)>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let read = |id: &str| id.parse::<Id>().map_err(|_| Problem::not_found());
    let (a, b) = (read(&kept)?, read(&gone)?);
    let number = |name: &str| {
        sent.iter().find(|(field, _)| field == name).and_then(|(_, value)| value.parse::<i64>().ok())
    };
    let seen = (number("_kept"), number("_gone"));
    let chosen: BTreeMap<String, Side> =
        sent.iter().filter_map(|(field, side)| Some((field.clone(), side.parse().ok()?))).collect();
    let asked = chosen.clone();
    let outcome = programmes::change(&ctx, move |tx: &mut Tx, loaded, by| {
        if loaded.place(&a).is_none() || loaded.place(&b).is_none() {
            return Err(Problem::not_found());
        }
        // What was compared must be what becomes one.
        if seen != (Some(loaded.version(&a)), Some(loaded.version(&b))) {
            return Err(Problem::invalid(Message::new("duplicates-changed-meanwhile")));
        }
        merge(tx, by, loaded, (&a, &b), &asked)
    })
    .await;
    match outcome {
        Ok((batch, loaded)) => {
            Ok(layout::redirect(&format!("/programmes/{}/duplicates?changed={batch}", loaded.slug())))
        }
        Err(Problem { kind: Kind::Invalid, detail: Some(why), .. }) => {
            let why = Some(form::message(&ctx, ctx.programme()?, &why));
            let page = compare::shown(&ctx, &kept, &gone, &Typed { chosen, why })?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(problem) => Err(problem),
    }
}
