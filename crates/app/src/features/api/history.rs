//! What was changed, and changing it back.

use axum::response::Response;
use samspil_core::programme::Head;
use samspil_core::view::{Known, View};
use samspil_core::{Element, ElementKind};
use samspil_db::Tx;
use serde::Serialize;
use serde_json::Value;

use super::answer::{self, view_of};
use super::call::Call;
use crate::features::elements::{self, By};
use crate::features::history::{self, Entry};
use crate::features::programmes::{self, Loaded};
use crate::web::{Ctx, Problem};

#[derive(Serialize)]
struct Change {
    id: String,
    batch: String,
    by: Option<String>,
    at: String,
    action: String,
    kind: String,
    element: String,
    name: String,
    before: Value,
    after: Value,
    undoes: Option<String>,
}

/// What stood, as the viewer may see it.
fn seen(kind: &str, text: Option<&str>, view: View, known: &Known) -> Value {
    let Some(text) = text else { return Value::Null };
    let shown = match kind.parse::<ElementKind>() {
        Ok(kind) => Element::from_json_text(kind, text).and_then(|e| view.element(e, known).to_json()),
        Err(_) => {
            serde_json::from_str::<Head>(text).and_then(|head| serde_json::to_value(&*view.head(&head)))
        }
    };
    // Where something moved, its position.
    shown.or_else(|_| serde_json::from_str(text)).unwrap_or_default()
}

impl Change {
    fn of(entry: Entry, view: View, known: &Known) -> Self {
        let before = seen(&entry.kind, entry.before.as_deref(), view, known);
        let after = seen(&entry.kind, entry.after.as_deref(), view, known);
        let Entry { id, batch, who, at, action, kind, element, name, undoes, .. } = entry;
        Self { id, batch, by: who, at: at.to_string(), action, kind, element, name, before, after, undoes }
    }
}

#[derive(Serialize)]
struct List {
    items: Vec<Change>,
}

pub(super) async fn list(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let limit = call.limit()?;
    // Rows are named by hexadecimal digits: all come before a letter.
    let before = call.cursor()?.unwrap_or_else(|| "z".to_owned());
    let tag = answer::Tag::seen(loaded.revision, view_of(&ctx, loaded));
    if let Some(unchanged) = call.unchanged(&tag) {
        return Ok(unchanged);
    }
    let row = loaded.row.clone();
    let mut entries = ctx.app.read(move |tx| history::changes(tx, &row, &before, limit + 1)).await?;
    let more = entries.len() > limit;
    entries.truncate(limit);
    let last = entries.last().map(|entry| entry.id.clone());
    let view = view_of(&ctx, loaded);
    let items = entries.into_iter().map(|entry| Change::of(entry, view, loaded.known())).collect();
    let mut response = answer::found(answer::json(&List { items })?, &tag);
    if let (true, Some(last)) = (more, last) {
        answer::next(&ctx, &mut response, limit, &last);
    }
    Ok(response)
}

#[derive(Serialize)]
struct Undone {
    batch: String,
}

pub(super) async fn undo(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let batch = call.row()?;
    let work = move |tx: &mut Tx, _: &Loaded, by: &By| Ok(elements::undo(tx, by, &batch)?.batch);
    let (batch, loaded) = programmes::change(&ctx, work).await?;
    let path = format!("/api/v1/programmes/{}/changes", loaded.slug());
    let body = answer::json(&Undone { batch: batch.clone() })?;
    Ok(answer::made(&ctx, &path, body, None, Some(&batch)))
}
