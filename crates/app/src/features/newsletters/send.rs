//! Sending a newsletter: one letter for each recipient, written with the note
//! that it is sent.

use axum::extract::Path;
use axum::response::Response;
use jiff::{Timestamp, ToSpan};
use samspil_core::Message;
use samspil_db::Tx;
use samspil_words::Words;
use serde::Deserialize;

use super::recipients::{Recipient, recipients};
use super::store::{self, Newsletter};
use crate::features::mail::{self, Extra, NewMail};
use crate::features::programmes::{self, Loaded};
use crate::web::layout;
use crate::web::{Ctx, Form, Kind, Problem};

#[derive(Deserialize)]
pub(super) struct Sure {
    version: i64,
}

pub(super) async fn send(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(Sure { version }): Form<Sure>,
) -> Result<Response, Problem> {
    deliver_now(&ctx, &id, version).await?;
    let slug = ctx.programme()?.slug();
    Ok(layout::redirect(&format!("/programmes/{slug}/newsletters/{id}?done=newsletter-sent")))
}

/// Sends a newsletter as it stands at a version; one that is sent stays so.
///
/// # Errors
/// Where it is not there, was changed meanwhile, has nobody to go to, or the
/// database refuses.
pub async fn deliver_now(ctx: &Ctx, id: &str, version: i64) -> Result<(), Problem> {
    let loaded = ctx.programme()?.clone();
    let (app, now, row) = (ctx.app.clone(), ctx.now, id.to_owned());
    ctx.app
        .write(move |tx: &mut Tx| {
            let standing = programmes::hold(tx, &app, &loaded.workspace, loaded.slug())?;
            let newsletter = store::one(tx, &standing.row, &row)?;
            // What was looked at is what is sent.
            if newsletter.version != version {
                return Err(Problem::new(Kind::Conflict));
            }
            deliver(tx, &standing, &newsletter, &app.config.public_url, now)
        })
        .await
}

fn deliver(
    tx: &mut Tx,
    loaded: &Loaded,
    newsletter: &Newsletter,
    public_url: &str,
    now: Timestamp,
) -> Result<(), Problem> {
    let all = recipients(tx, loaded, &newsletter.audience)?.all;
    if all.is_empty() {
        return Err(Problem::invalid(Message::new("newsletter-nobody")));
    }
    // Pressed twice, sent once.
    if !store::sent(tx, (&loaded.row, &newsletter.id), all.len(), now)? {
        return Ok(());
    }
    all.iter().try_for_each(|recipient| letter(tx, loaded, newsletter, (recipient, public_url), now))
}

fn letter(
    tx: &mut Tx,
    loaded: &Loaded,
    newsletter: &Newsletter,
    (recipient, public_url): (&Recipient, &str),
    now: Timestamp,
) -> Result<(), Problem> {
    let code = store::link(tx, &loaded.row, &recipient.email, now)?;
    let way_out = format!("{public_url}/newsletters/{code}");
    let mail = NewMail {
        workspace: &loaded.workspace,
        recipient: &recipient.email,
        language: recipient.language,
        subject: &newsletter.subject,
        body: &body(loaded, newsletter, recipient, &way_out),
        expires: now.saturating_add((24 * 14).hours()).unwrap_or(now),
        extra: Extra {
            programme: Some(&loaded.row),
            about: Some(&store::about(&newsletter.id, &recipient.email)),
            calendar: None,
            unsubscribe: Some(&way_out),
        },
    };
    mail::queue(tx, &mail, now)?;
    Ok(())
}

/// The text, then why it came and how to get no more.
pub(super) fn body(loaded: &Loaded, newsletter: &Newsletter, recipient: &Recipient, way_out: &str) -> String {
    let words = Words::of(recipient.language);
    let foot =
        words.with("newsletter-foot", &[("programme", &loaded.plan.programme.title), ("link", &way_out)]);
    format!("{}\n\n-- \n{foot}", newsletter.body.trim_end())
}
