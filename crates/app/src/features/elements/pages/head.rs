//! The form of the programme itself.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::fit;
use samspil_core::form::{self, Fault, Typed};
use samspil_core::plan_file;
use samspil_core::programme::Head;
use serde_json::Map;

use super::super::store::{self, Change};
use super::edit::unreadable;
use super::{conflict, saved};
use crate::features::programmes::{self, Loaded};
use crate::web::form::{Choices, Form, Sent, speak};
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Kind, Problem};

pub(crate) async fn edit(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let json = serde_json::to_value(&loaded.plan.programme).unwrap_or_default();
    let typed = form::fill(form::head(), &json, &speak(ctx.words));
    Ok(page(&ctx, loaded, loaded.head_version, &typed, &[], None))
}

pub(crate) async fn change(ctx: Ctx, Sent(typed): Sent) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let version: i64 = typed.one("_version").parse().map_err(|_| Problem::new(Kind::Invalid))?;
    if typed.has("_again") || typed.has("_more") {
        let more = Some(typed.one("_more")).filter(|list| !list.is_empty());
        return Ok(page(&ctx, loaded, version, &typed, &[], more).into_response());
    }
    let head = match read(loaded, &typed) {
        Ok(head) => head,
        Err(faults) => {
            let shown = page(&ctx, loaded, version, &typed, &faults, None);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response());
        }
    };
    let overview = format!("/programmes/{}", loaded.slug());
    if head == loaded.plan.programme {
        return Ok(layout::redirect(&overview));
    }
    let mine = head.clone();
    let outcome = programmes::change(&ctx, move |tx, standing, by| {
        let faults = fit::head(&standing.plan, &head);
        if !faults.is_empty() {
            return Ok(Err(faults));
        }
        store::apply(tx, by, Change::Head(Box::new(head), version)).map(Ok).map_err(Problem::from)
    })
    .await;
    match outcome {
        Ok((Ok(applied), _)) => Ok(saved(&typed, &overview, &applied.batch)),
        Ok((Err(faults), standing)) => {
            let shown = page(&ctx, &standing, version, &typed, &faults, None);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
        }
        Err(problem) if problem.kind == Kind::Conflict => conflict::of_head(&ctx, &mine, version).await,
        Err(problem) => Err(problem),
    }
}

fn read(loaded: &Loaded, typed: &Typed) -> Result<Head, Vec<Fault>> {
    let kept = Map::from_iter([("id".to_owned(), loaded.slug().as_str().into())]);
    let json = form::read(form::head(), typed, &kept)?;
    let head: Head = serde_json::from_value(json.clone())
        .map_err(|_| unreadable(plan_file::read_head(&loaded.plan, json).err()))?;
    let faults = fit::head(&loaded.plan, &head);
    if faults.is_empty() { Ok(head) } else { Err(faults) }
}

fn page(
    ctx: &Ctx,
    loaded: &Loaded,
    version: i64,
    typed: &Typed,
    faults: &[Fault],
    more: Option<&str>,
) -> Markup {
    let words = ctx.words;
    let form = Form {
        ctx,
        loaded,
        kind: None,
        id: None,
        typed,
        faults,
        more,
        part: None,
        choices: Choices::default(),
    };
    let title = words.with("form-edit", &[("name", &loaded.plan.programme.title)]);
    let content = html! {
        (form.summary())
        form.form method="post" data-guard {
            button.visually-hidden tabindex="-1" aria-hidden="true" { (words.text("save")) }
            input type="hidden" name="_version" value=(version);
            (form.inputs())
            div.actions {
                button.ds-button { (words.text("save")) }
                a.ds-button data-variant="tertiary" href=(format!("/programmes/{}", loaded.slug())) { (words.text("cancel")) }
            }
        }
    };
    layout::programme_page(ctx, loaded, Page::new(&title), content)
}
