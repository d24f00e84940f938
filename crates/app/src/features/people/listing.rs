//! Whether one stands where the other participants see who takes part: asked
//! of the person, answered with one tap, taken back with another.

use axum::response::Response;
use maud::{Markup, html};
use samspil_core::Element;
use samspil_core::programme::{Consent, Person};
use samspil_db::Tx;
use serde::Deserialize;

use crate::features::elements::{self, By, Change};
use crate::features::programmes::{self, Loaded};
use crate::web::address::{is_ours, with_query};
use crate::web::{Ctx, Form, Problem, layout, seat};

/// The question to the reader, or what the reader answered; nothing to whoever
/// is not among the people of the programme, and nothing to citizens, who stand
/// there by first name and initial only.
pub fn panel(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let Some(own) = seat::own(ctx, loaded).filter(|own| !loaded.known().is_citizen(own)) else {
        return html! {};
    };
    let words = ctx.words;
    let listed = own.listing == Some(Consent::Yes);
    let asks = is_open(own);
    let head = &loaded.plan.programme;
    let heading = format!("listing-{}", head.id);
    html! {
        section.listing aria-labelledby=(heading) {
            h2 #(heading) { (words.text("listing-title")) }
            @if ctx.path == "/my-page" { p.muted { (layout::content_span(ctx, head.language, &head.title)) } }
            p { (words.text(match own.listing {
                Some(Consent::Yes) => "listing-yes",
                Some(Consent::No) => "listing-no",
                _ => "listing-ask",
            })) }
            form.row method="post" action=(format!("/programmes/{}/listing", loaded.slug())) {
                input type="hidden" name="next" value=(ctx.path);
                @if !listed { button.ds-button data-variant="secondary" name="answer" value="yes" { (words.text("listing-say-yes")) } }
                @if listed || asks { button.ds-button data-variant="tertiary" name="answer" value="no" { (words.text("listing-say-no")) } }
            }
        }
    }
}

/// Whether a person has not answered yet.
pub fn is_open(person: &Person) -> bool {
    matches!(person.listing, None | Some(Consent::Waiting))
}

/// What the reader answers.
#[derive(Deserialize)]
pub(super) struct Answer {
    answer: String,
    #[serde(default)]
    next: String,
}

pub(super) async fn answer(
    ctx: Ctx,
    Form(Answer { answer, next }): Form<Answer>,
) -> Result<Response, Problem> {
    say(&ctx, answer == "yes").await?;
    let people = format!("/programmes/{}/people", ctx.programme()?.slug());
    let next = if is_ours(&next) { &next } else { &people };
    Ok(layout::redirect(&with_query(next, "done=listing")))
}

/// Writes down whether the reader stands in the list.
///
/// # Errors
/// Where the reader is not among the people of the programme, or the database
/// refuses.
pub async fn say(ctx: &Ctx, yes: bool) -> Result<(), Problem> {
    let said = if yes { Consent::Yes } else { Consent::No };
    let shared = ctx.clone();
    programmes::change(ctx, move |tx: &mut Tx, loaded: &Loaded, by: &By| {
        let mut own = seat::own(&shared, loaded).cloned().ok_or_else(Problem::not_found)?;
        if own.listing != Some(said) {
            own.listing = Some(said);
            let version = loaded.version(&own.id);
            elements::apply(tx, by, Change::Update(Element::Person(own), version))?;
        }
        Ok::<_, Problem>(())
    })
    .await?;
    Ok(())
}
