//! No more newsletters. Opening the link ends nothing, since mail programs open
//! links by themselves; its button does, and so does the one click of a mail
//! program (RFC 8058), which sends the same.

use axum::extract::Path;
use axum::response::Response;
use maud::html;
use samspil_db::{Tx, params};

use super::store;
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Form, Problem};

/// The title of the programme, and whether the address wants no letters.
fn find(tx: &mut Tx, code: &str) -> Result<(String, bool), Problem> {
    let (programme, email) = store::by_code(tx, code)?;
    let stopped = store::stopped(tx, &programme)?.contains(&email);
    let sql = "SELECT title FROM programme WHERE id = $1 AND deleted_at IS NULL";
    let title = tx.query_one_opt(sql, params![&programme], |row| row.text(0))?;
    Ok((title.ok_or_else(Problem::not_found)?, stopped))
}

pub(super) async fn page(ctx: Ctx, Path(code): Path<String>) -> Result<Response, Problem> {
    let secret = code.clone();
    let (programme, stopped) = ctx.app.read(move |tx| find(tx, &secret)).await?;
    let words = ctx.words;
    let title = words.text("newsletter-stop-title");
    let said = if stopped { "newsletter-stopped" } else { "newsletter-stop-ask" };
    let (answer, button) = if stopped { ("again", "newsletter-again") } else { ("stop", "newsletter-stop") };
    let content = html! { div.stack {
        p { (words.with(said, &[("programme", &programme)])) }
        form.row method="post" action=(format!("/newsletters/{code}")) {
            button.ds-button name="answer" value=(answer) data-variant=[stopped.then_some("secondary")] { (words.text(button)) }
        }
    } };
    Ok(layout::unkept(layout::page(&ctx, Page { width: Width::Text, ..Page::new(&title) }, content)))
}

pub(super) async fn stop(
    ctx: Ctx,
    Path(code): Path<String>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let again = sent.iter().any(|(name, value)| name == "answer" && value == "again");
    let (secret, now) = (code.clone(), ctx.now);
    ctx.app
        .write(move |tx: &mut Tx| {
            let (programme, email) = store::by_code(tx, &secret)?;
            store::set_stopped(tx, (&programme, &email), !again, now)
        })
        .await?;
    Ok(layout::redirect(&format!("/newsletters/{code}")))
}
