//! The directory as a file: open data, with the same search as the page.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use samspil_core::directory::Entry;
use serde::Serialize;

use super::public::{address, asked, entries, state_word};
use super::with_directory;
use crate::web::csv;
use crate::web::{Ctx, Problem};

#[derive(Serialize)]
struct File<'a> {
    programme: &'a str,
    /// Who may read it: everyone.
    class: &'static str,
    address: String,
    items: Vec<Entry<'a>>,
    total: usize,
}

pub(super) async fn json(ctx: Ctx) -> Result<Response, Problem> {
    let loaded = with_directory(&ctx)?;
    let items = entries(loaded, &asked(&ctx));
    let file = File {
        programme: &loaded.plan.programme.title,
        class: "public",
        address: format!("{}{}", ctx.app.config.public_url, address(&ctx)),
        total: items.len(),
        items,
    };
    let body = serde_json::to_vec(&file).map_err(|error| Problem::internal(&error))?;
    let headers = [
        (header::CONTENT_TYPE, "application/json".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}-directory.json\"", loaded.slug())),
    ];
    Ok((headers, body).into_response())
}

pub(super) async fn csv(ctx: Ctx) -> Result<Response, Problem> {
    let loaded = with_directory(&ctx)?;
    let words = ctx.words;
    let heading: Vec<String> = [
        "directory-field-title",
        "directory-field-host",
        "directory-field-place",
        "directory-field-region",
        "directory-field-category",
        "directory-field-subcategory",
        "directory-field-audience",
        "field-state",
        "directory-field-text",
        "field-links",
    ]
    .iter()
    .map(|key| words.text(key).into_owned())
    .collect();
    let mut text = format!("{}{}", csv::MARK, csv::line(&heading));
    for entry in entries(loaded, &asked(&ctx)) {
        let own = |text: Option<&str>| text.unwrap_or("").to_owned();
        text.push_str(&csv::line(&[
            entry.title.to_owned(),
            own(entry.host),
            own(entry.place),
            own(entry.region),
            own(entry.category),
            own(entry.subcategory),
            own(entry.audience),
            state_word(&ctx, entry.state),
            own(entry.text),
            entry.links.join(" "),
        ]));
    }
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}-directory.csv\"", loaded.slug())),
    ];
    Ok((headers, text).into_response())
}
