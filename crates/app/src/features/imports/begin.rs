//! Sending a file or a copied table, and the list of what was sent.

use axum::extract::{FromRequest, Path, Request};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::Message;
use samspil_db::Tx;
use samspil_documents::import::{Settings, TableKind};

use super::settle::draft_of;
use super::store::{self, Import};
use crate::features::elements::By;
use crate::features::files::{self, Kept};
use crate::features::programmes::{self, Loaded};
use crate::web::layout::{self, Page};
use crate::web::{Ctx, LARGEST, Problem, Upload};

pub(super) async fn page(ctx: Ctx) -> Result<Markup, Problem> {
    shown(&ctx, "", &[]).await
}

/// `faults`: why a file was refused, and how to go on.
async fn shown(ctx: &Ctx, pasted: &str, faults: &[Message]) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let row = loaded.row.clone();
    let known = ctx.app.read(move |tx| store::list(tx, &row)).await?;
    let words = ctx.words;
    let title = words.text("imports-title");
    let lead = words.text("imports-lead");
    let content = html! { div.stack {
        @if !faults.is_empty() {
            div.ds-error-summary tabindex="-1" autofocus {
                h2 { (words.text("imports-refused")) }
                @for fault in faults { p { (words.message(fault)) } }
            }
        }
        (form(ctx, loaded, pasted))
        (earlier(ctx, loaded, &known))
    } };
    let page = Page { lead: Some(&lead), ..Page::new(&title) };
    Ok(layout::programme_page(ctx, loaded, page, content))
}

fn form(ctx: &Ctx, loaded: &Loaded, pasted: &str) -> Markup {
    let words = ctx.words;
    html! {
        form.form method="post" enctype="multipart/form-data" action=(format!("/programmes/{}/imports", loaded.slug())) {
            div.ds-field {
                label.ds-label for="file" { (words.text("imports-file")) }
                p data-field="description" id="file-help" {
                    (words.with("imports-file-help", &[("megabytes", &(LARGEST / 1024 / 1024))]))
                }
                input.ds-input type="file" id="file" name="file" aria-describedby="file-help"
                    accept=".docx,.xlsx,.csv,.html,.htm,.txt";
            }
            div.ds-field {
                label.ds-label for="pasted" { (words.text("imports-pasted")) }
                p data-field="description" id="pasted-help" { (words.text("imports-pasted-help")) }
                textarea.ds-input id="pasted" name="pasted" rows="4" data-paste="pasted-html" aria-describedby="pasted-help" { (pasted) }
                input type="hidden" id="pasted-html" name="pasted_html" value="";
            }
            div.actions { button.ds-button { (words.text("imports-look")) } }
        }
    }
}

fn earlier(ctx: &Ctx, loaded: &Loaded, known: &[Import]) -> Markup {
    let words = ctx.words;
    let zone = ctx.zone();
    html! {
        section.section {
            h2 { (words.text("imports-earlier")) }
            @if known.is_empty() { p.empty { (words.text("imports-none")) } }
            @else { ul.events { @for import in known { li {
                time datetime=(import.created_at) { (words.moment(import.created_at, &zone)) }
                a.title href=(format!("/programmes/{}/imports/{}", loaded.slug(), import.id)) { (import.name) }
                @if import.accepted_at.is_some() {
                    span.ds-tag data-color="success" { span.icon.icon-held aria-hidden="true" {} (words.text("imports-accepted")) }
                } @else {
                    span.ds-tag data-state="tentative" { span.icon.icon-tentative aria-hidden="true" {} (words.text("imports-waiting")) }
                }
            } } } }
        }
    }
}

/// What became of a file that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The import's row.
    pub id: String,
}

pub(super) async fn send(ctx: Ctx, request: Request) -> Result<Response, Problem> {
    let upload = Upload::from_request(request, &()).await?;
    let pasted = upload.field("pasted").to_owned();
    let Some(file) = sent(&ctx, &upload) else {
        let nothing = Message::new("imports-nothing-sent");
        let page = shown(&ctx, &pasted, &[nothing]).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let made =
        programmes::change(&ctx, move |tx: &mut Tx, loaded, by| take(tx, by, loaded, &file, None)).await;
    match made {
        Ok((taken, loaded)) => {
            Ok(layout::redirect(&format!("/programmes/{}/imports/{}", loaded.slug(), taken.id)))
        }
        Err(Problem { detail: Some(why), kind: crate::web::Kind::Invalid, fields }) => {
            let faults: Vec<Message> =
                std::iter::once(why).chain(fields.into_iter().map(|(_, how)| how)).collect();
            let page = shown(&ctx, &pasted, &faults).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(problem) => Err(problem),
    }
}

/// The file chosen, else the table pasted: with its cells where the browser
/// gave them, else as lines with tabs between.
fn sent(ctx: &Ctx, upload: &Upload) -> Option<Kept> {
    if let Some(file) = upload.file("file") {
        return Some(Kept { name: file.name.clone(), bytes: file.bytes.clone() });
    }
    let name = ctx.words.text("imports-pasted-name");
    let (html, text) = (upload.field("pasted_html"), upload.field("pasted"));
    if html.contains("<t") && !text.trim().is_empty() {
        return Some(Kept { name: format!("{name}.html"), bytes: html.as_bytes().to_vec() });
    }
    (!text.trim().is_empty()).then(|| Kept { name: format!("{name}.txt"), bytes: text.as_bytes().to_vec() })
}

/// Takes a file in to be looked through; tables of a shape that was mapped
/// before are read as they were then. `kind` says what its tables are: where
/// some are recognised as that already, the others are left; else all are.
///
/// # Errors
/// Where the file cannot be read: with why, and how to go on.
pub fn take(
    tx: &mut Tx,
    by: &By,
    loaded: &Loaded,
    file: &Kept,
    kind: Option<TableKind>,
) -> Result<Taken, Problem> {
    let (_, draft) = draft_of(&file.name, &file.bytes, &loaded.plan, &Settings::default())?;
    let mut settings = Settings::default();
    let recognised = draft.tables.iter().any(|table| Some(table.kind) == kind);
    for (at, table) in draft.tables.iter().enumerate() {
        if let Some(known) = store::shape(tx, &loaded.workspace, &table.shape)? {
            settings.tables.insert(at, known);
        }
        if let Some(kind) = kind.filter(|kind| *kind != table.kind) {
            let kind = if recognised { TableKind::Ignored } else { kind };
            settings.tables.entry(at).or_default().kind = Some(kind.as_str().to_owned());
        }
    }
    let row = files::keep(tx, &loaded.workspace, by.account.as_deref(), file, by.now)?;
    Ok(Taken { id: store::create(tx, by, &row, &settings)? })
}

pub(super) async fn remove(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    let ((), loaded) =
        programmes::change(&ctx, move |tx: &mut Tx, loaded, _| store::remove(tx, &loaded.row, &id)).await?;
    Ok(layout::redirect(&format!("/programmes/{}/imports?done=import-removed", loaded.slug())))
}

/// The file as it was sent; never shown by the browser as a page of ours.
pub(super) async fn original(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let (row, workspace) = (loaded.row.clone(), loaded.workspace.clone());
    let file = ctx
        .app
        .read(move |tx| {
            let import = store::find(tx, &row, &id)?;
            files::read(tx, &workspace, &import.file)?.ok_or_else(Problem::not_found)
        })
        .await?;
    let name = layout::encoded(&file.name).replace('+', "%20");
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename*=UTF-8''{name}")),
    ];
    Ok(layout::unkept((headers, file.bytes)))
}
