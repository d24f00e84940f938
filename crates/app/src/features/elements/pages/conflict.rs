//! Two people changed the same: field by field what it was, what the other
//! wrote and what this one wrote. Nothing is lost.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::form::{self, Field, Record, Typed};
use samspil_core::programme::Head;
use samspil_core::{Element, ElementKind, Id};
use serde_json::Value;

use super::super::undo;
use crate::features::programmes::{self, Loaded};
use crate::web::form::{Reader, address, label, name_of, speak};
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Problem};

/// The three texts of a conflict. Where the element was deleted in the
/// meantime there are no others' words.
struct Conflict {
    kind: Option<ElementKind>,
    base: Option<Value>,
    theirs: Option<Value>,
    mine: Value,
    version: i64,
}

impl Conflict {
    fn record(&self) -> &'static Record {
        self.kind.map_or_else(form::head, form::of)
    }

    fn owner(&self) -> &'static str {
        self.kind.map_or("programme", ElementKind::as_str)
    }

    fn base_of(&self, field: &str) -> Option<&Value> {
        self.base.as_ref().and_then(|base| base.get(field))
    }

    /// What I changed stays as I wrote it; all else is as the others left it.
    fn merged(&self) -> Value {
        let Some(theirs) = &self.theirs else { return self.mine.clone() };
        let mut merged = theirs.clone();
        for field in &self.record().fields {
            let mine = self.mine.get(&field.name);
            if mine == self.base_of(&field.name) {
                continue;
            }
            if let Some(fields) = merged.as_object_mut() {
                match mine {
                    Some(value) => drop(fields.insert(field.name.clone(), value.clone())),
                    None => drop(fields.shift_remove(&field.name)),
                }
            }
        }
        merged
    }

    /// The fields in which the three differ.
    fn fields(&self) -> Vec<&'static Field> {
        let differs = |field: &&Field| {
            let mine = self.mine.get(&field.name);
            let theirs = self.theirs.as_ref().and_then(|theirs| theirs.get(&field.name));
            mine != theirs || mine != self.base_of(&field.name)
        };
        self.record().fields.iter().filter(|f| f.name != "id").filter(differs).collect()
    }
}

/// The page for a change that came too late: `mine` was made of the element's
/// version `expected`, which is no longer the present one. For every page that
/// changes elements.
///
/// # Errors
/// Where the database refuses.
pub async fn conflicted(ctx: &Ctx, mine: &Element, expected: i64) -> Result<Response, Problem> {
    let loaded = programmes::standing(ctx).await?;
    let kind = mine.kind();
    let theirs = match loaded.place(mine.id()) {
        Some((found, at)) if found == kind => loaded.plan.element_at(kind, at),
        _ => None,
    };
    let json = |element: &Element| element.to_json().map_err(|e| Problem::internal(&e));
    let conflict = Conflict {
        kind: Some(kind),
        base: base(ctx, &loaded, mine.id(), expected).await?,
        theirs: theirs.as_ref().map(json).transpose()?,
        mine: json(mine)?,
        version: loaded.version(mine.id()),
    };
    let here = address(&loaded, kind, mine.id());
    let name = name_of(ctx, &loaded, theirs.as_ref().unwrap_or(mine));
    Ok(page(ctx, &loaded, &conflict, &here, &name))
}

/// The same for the programme itself.
pub(super) async fn of_head(ctx: &Ctx, mine: &Head, expected: i64) -> Result<Response, Problem> {
    let loaded = programmes::standing(ctx).await?;
    let json = |head: &Head| serde_json::to_value(head).map_err(|e| Problem::internal(&e));
    let conflict = Conflict {
        kind: None,
        base: base(ctx, &loaded, loaded.slug(), expected).await?,
        theirs: Some(json(&loaded.plan.programme)?),
        mine: json(mine)?,
        version: loaded.head_version,
    };
    let here = format!("/programmes/{}", loaded.slug());
    let name = loaded.plan.programme.title.clone();
    Ok(page(ctx, &loaded, &conflict, &here, &name))
}

/// What stood at a version: it is what the next change found.
async fn base(ctx: &Ctx, loaded: &Loaded, id: &Id, version: i64) -> Result<Option<Value>, Problem> {
    let (row, id) = (loaded.row.clone(), id.clone());
    let text = ctx.app.read(move |tx| undo::text_at(tx, &row, &id, version)).await?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

fn page(ctx: &Ctx, loaded: &Loaded, conflict: &Conflict, here: &str, name: &str) -> Response {
    let words = ctx.words;
    let title = words.with("conflict-title", &[("name", &name)]);
    let deleted = conflict.theirs.is_none();
    let merged = form::fill(conflict.record(), &conflict.merged(), &speak(ctx.words));
    let content = html! {
        div.ds-alert data-color="warning" role="alert" {
            p { (words.text(if deleted { "conflict-deleted" } else { "conflict-lead" })) }
        }
        (comparison(ctx, loaded, conflict))
        @if !deleted { p { (words.text("conflict-merge")) } }
        form.form method="post" action=(format!("{here}/edit")) {
            input type="hidden" name="_version" value=(conflict.version);
            @if deleted { input type="hidden" name="_restore" value="on"; }
            (hidden(&merged))
            div.actions {
                button.ds-button { (words.text(if deleted { "conflict-restore" } else { "conflict-mine" })) }
                button.ds-button data-variant="secondary" name="_again" value="on" { (words.text("conflict-again")) }
                a.ds-button data-variant="tertiary" href=(if deleted { back(loaded, conflict) } else { here.to_owned() }) {
                    (words.text(if deleted { "conflict-stay-deleted" } else { "conflict-theirs" }))
                }
            }
        }
    };
    let page = layout::programme_page(ctx, loaded, Page::new(&title), content);
    (StatusCode::CONFLICT, page).into_response()
}

fn back(loaded: &Loaded, conflict: &Conflict) -> String {
    let base = format!("/programmes/{}", loaded.slug());
    conflict.kind.map_or(base.clone(), |kind| format!("{base}/parts/{}", kind.plural()))
}

fn hidden(typed: &Typed) -> Markup {
    html! { @for (name, value) in typed.pairs() { input type="hidden" name=(name) value=(value); } }
}

fn comparison(ctx: &Ctx, loaded: &Loaded, conflict: &Conflict) -> Markup {
    let words = ctx.words;
    let reader = Reader::new(ctx, loaded, None);
    let cell = |field: &Field, value: Option<&Value>| match value {
        Some(value) => reader.value(&field.shape, value),
        None => html! { span.muted { (words.text("form-nothing")) } },
    };
    html! {
        div.scroll role="region" tabindex="0" aria-label=(words.text("conflict-compare")) {
            table.ds-table {
                caption.visually-hidden { (words.text("conflict-compare")) }
                thead { tr {
                    th scope="col" { (words.text("conflict-field")) }
                    @if conflict.base.is_some() { th scope="col" { (words.text("conflict-was")) } }
                    @if conflict.theirs.is_some() { th scope="col" { (words.text("conflict-their-text")) } }
                    th scope="col" { (words.text("conflict-my-text")) }
                } }
                tbody { @for field in conflict.fields() {
                    @if reader.sees(&field.name) {
                        tr {
                            th scope="row" { (label(words, conflict.owner(), &field.name)) }
                            @if let Some(base) = &conflict.base { td { (cell(field, base.get(&field.name))) } }
                            @if let Some(theirs) = &conflict.theirs { td { (cell(field, theirs.get(&field.name))) } }
                            td { (cell(field, conflict.mine.get(&field.name))) }
                        }
                    }
                } }
            }
        }
    }
}
