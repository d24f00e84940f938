//! The page about the API for those who write programs.

use axum::http::Method;
use maud::{Markup, html};

use super::document;
use super::table::{OPERATIONS, Operation};
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Kind};

pub(super) async fn page(ctx: Ctx) -> Markup {
    let words = ctx.words;
    let title = words.text("api-title");
    let lead = words.text("api-description");
    let content = html! {
        section.section {
            h2 { (words.text("api-token")) }
            div.prose { p { (words.text("api-token-text")) } }
            p { a href="/me" { (words.text("nav-me")) } }
        }
        section.section {
            h2 { (words.text("api-examples")) }
            @for (key, command) in examples(&ctx.app.config.public_url) {
                h3 { (words.text(key)) }
                pre role="region" tabindex="0" aria-label=(words.text(key)) { code lang="en" { (command) } }
            }
        }
        section.section {
            h2 { (words.text("api-rules")) }
            ul.prose {
                @for rule in ["versions", "pages", "languages", "people", "undo", "drafts"] {
                    li { (words.text(&format!("api-rule-{rule}"))) }
                }
            }
        }
        section.section {
            h2 { (words.text("api-operations")) }
            p { a href="/api/v1/openapi.json" { (words.text("api-document")) } }
            (operations(&ctx))
        }
        section.section {
            h2 { (words.text("api-problems")) }
            p { (words.text("api-problems-text")) }
            dl.facts { @for kind in Kind::ALL { (problem(&ctx, kind)) } }
        }
    };
    layout::page(&ctx, Page { lead: Some(&lead), ..Page::new(&title) }, content)
}

fn problem(ctx: &Ctx, kind: Kind) -> Markup {
    let words = ctx.words;
    let word = kind.word();
    html! {
        div id=(format!("problem-{word}")) {
            dt { (kind.status().as_u16()) " " (words.text(&format!("problem-{word}"))) }
            dd { (words.text(&format!("problem-{word}-help"))) }
        }
    }
}

/// Commands to try.
fn examples(base: &str) -> [(&'static str, String); 4] {
    let call = "curl --header \"Authorization: Bearer $TOKEN\"";
    [
        ("api-example-list", format!("{call} \\\n  {base}/api/v1/programmes")),
        (
            "api-example-create",
            format!(
                "{call} \\\n  --json '{{\"text\": \"More institutions work together\"}}' \\\n  {base}/api/v1/programmes/my-programme/goals"
            ),
        ),
        (
            "api-example-change",
            format!(
                "{call} \\\n  --request PATCH --header 'If-Match: \"1\"' \\\n  --json '{{\"note\": \"Agreed in May\"}}' \\\n  {base}/api/v1/programmes/my-programme/goals/goal-1"
            ),
        ),
        ("api-example-plan", format!("{call} \\\n  {base}/api/v1/programmes/my-programme/plan.toml")),
    ]
}

/// The operations under their headings; those of one kind of element folded.
fn operations(ctx: &Ctx) -> Markup {
    let mut groups: Vec<(String, Vec<&Operation>)> = Vec::new();
    for operation in OPERATIONS.iter() {
        let name = document::tag(operation, ctx.words);
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, list)) => list.push(operation),
            None => groups.push((name, vec![operation])),
        }
    }
    html! {
        @for (name, list) in &groups {
            details.ds-details {
                summary { (name) " (" (list.len()) ")" }
                div { (table(ctx, name, list)) }
            }
        }
    }
}

fn table(ctx: &Ctx, name: &str, list: &[&Operation]) -> Markup {
    let words = ctx.words;
    html! {
        div.scroll role="region" tabindex="0" aria-label=(name) {
            table.ds-table {
                thead { tr {
                    th scope="col" { (words.text("api-method")) }
                    th scope="col" { (words.text("api-address")) }
                    th scope="col" { (words.text("api-does")) }
                } }
                tbody { @for operation in list { tr {
                    td { (operation.method.as_str()) }
                    td { code { (operation.path) } }
                    td {
                        (document::summary(operation, words))
                        @if operation.method != Method::GET && operation.shape.conditional { " · If-Match" }
                    }
                } } }
            }
        }
    }
}
