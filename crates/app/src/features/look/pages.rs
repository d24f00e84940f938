//! The page on which the look is chosen.

use axum::extract::FromRequest;
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::Message;
use samspil_documents::logo::{self, NoLogo};
use samspil_documents::paper::{Colour, RasterFormat};

use super::store::{self, Chosen};
use crate::features::files::{self, Kept};
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Problem, Sent, Upload};

/// The least contrast of headings against white paper (WCAG 2.2, 1.4.3).
const CONTRAST: f64 = 4.5;

/// The longest name, in letters.
const LONGEST: usize = 120;

/// What was typed, and what is wrong with it: field and message.
#[derive(Default)]
struct Draft {
    organisation: String,
    colour: String,
    alt: String,
    version: i64,
    faults: Vec<(&'static str, Message)>,
}

pub(super) async fn page(ctx: Ctx) -> Result<Markup, Problem> {
    let chosen = chosen(&ctx).await?;
    Ok(render(&ctx, &chosen, &draft_of(&chosen)))
}

async fn chosen(ctx: &Ctx) -> Result<Chosen, Problem> {
    let workspace = ctx.viewer.account()?.workspace.clone();
    ctx.app.read(move |tx| store::read(tx, &workspace)).await
}

fn draft_of(chosen: &Chosen) -> Draft {
    let Colour([r, g, b]) = Colour::default();
    Draft {
        organisation: chosen.organisation.clone().unwrap_or_default(),
        colour: chosen.colour.clone().unwrap_or_else(|| format!("#{r:02x}{g:02x}{b:02x}")),
        alt: chosen.alt.clone().unwrap_or_default(),
        version: chosen.version,
        faults: Vec::new(),
    }
}

fn render(ctx: &Ctx, chosen: &Chosen, draft: &Draft) -> Markup {
    let words = ctx.words;
    let title = words.text("look-title");
    let content = html! { div.stack {
        p { (words.text("look-lead")) }
        (summary(ctx, draft))
        form.form method="post" action="/look" enctype="multipart/form-data" data-guard {
            input type="hidden" name="version" value=(draft.version);
            (field(ctx, draft, "organisation", "text", &draft.organisation))
            (field(ctx, draft, "colour", "color", &draft.colour))
            (logo_field(ctx, chosen, draft))
            (field(ctx, draft, "alt", "text", &draft.alt))
            div.actions { button.ds-button { (words.text("save")) } }
        }
    } };
    let tools = html! { div.toolbar {
        a.ds-button data-variant="secondary" href="/hand-over" { (words.text("hand-over-link")) }
    } };
    layout::page(ctx, Page { width: Width::Text, tools, ..Page::new(&title) }, content)
}

fn summary(ctx: &Ctx, draft: &Draft) -> Markup {
    html! {
        @if !draft.faults.is_empty() {
            div.ds-error-summary tabindex="-1" autofocus {
                h2 { (ctx.words.text("look-faults")) }
                ul { @for (field, message) in &draft.faults {
                    li { a href=(format!("#{field}")) { (ctx.words.message(message)) } }
                } }
            }
        }
    }
}

fn fault(ctx: &Ctx, draft: &Draft, name: &str) -> Markup {
    html! {
        @for (_, message) in draft.faults.iter().filter(|(field, _)| *field == name) {
            p.ds-validation-message id=(format!("{name}-error")) { (ctx.words.message(message)) }
        }
    }
}

fn field(ctx: &Ctx, draft: &Draft, name: &'static str, kind: &str, value: &str) -> Markup {
    let words = ctx.words;
    let wrong = draft.faults.iter().any(|(field, _)| *field == name);
    let described = if wrong { format!("{name}-help {name}-error") } else { format!("{name}-help") };
    html! {
        div.ds-field {
            label.ds-label for=(name) { (words.text(&format!("look-{name}"))) }
            p data-field="description" id=(format!("{name}-help")) { (words.text(&format!("look-{name}-help"))) }
            input.ds-input.short[kind == "color"] type=(kind) id=(name) name=(name) value=(value)
                aria-invalid=[wrong.then_some("true")] aria-describedby=(described);
            (fault(ctx, draft, name))
        }
    }
}

fn logo_field(ctx: &Ctx, chosen: &Chosen, draft: &Draft) -> Markup {
    let words = ctx.words;
    let wrong = draft.faults.iter().any(|(field, _)| *field == "logo");
    html! {
        div.ds-field {
            label.ds-label for="logo" { (words.text("look-logo")) " " span.optional { (words.text("optional")) } }
            p data-field="description" id="logo-help" {
                (words.with("look-logo-help", &[("kilobytes", &(logo::LARGEST / 1024)), ("pixels", &i64::from(logo::MOST_PIXELS))]))
            }
            input.ds-input type="file" id="logo" name="logo" accept="image/png,image/jpeg"
                aria-invalid=[wrong.then_some("true")] aria-describedby="logo-help";
            (fault(ctx, draft, "logo"))
        }
        @if let Some(file) = &chosen.logo {
            p { img.logo src=(format!("/look/logo?of={file}")) alt=(draft.alt) height="60"; }
            div.ds-field {
                input.ds-input type="checkbox" id="remove" name="remove" value="1";
                label.ds-label for="remove" { (words.text("look-logo-remove")) }
            }
        }
    }
}

pub(super) async fn save(ctx: Ctx, request: Request) -> Result<Response, Problem> {
    let upload = Upload::from_request(request, &()).await?;
    let chosen = chosen(&ctx).await?;
    let sent = upload.file("logo").cloned();
    let mut draft = Draft {
        organisation: upload.field("organisation").trim().to_owned(),
        colour: upload.field("colour").trim().to_lowercase(),
        alt: upload.field("alt").trim().to_owned(),
        version: upload.field("version").parse().unwrap_or(0),
        faults: Vec::new(),
    };
    draft.faults = faults(&draft, sent.as_ref());
    if !draft.faults.is_empty() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, render(&ctx, &chosen, &draft)).into_response());
    }
    let remove = !upload.field("remove").is_empty();
    keep(&ctx, draft, chosen, sent, remove).await?;
    Ok(layout::redirect("/look?done=look"))
}

async fn keep(
    ctx: &Ctx,
    draft: Draft,
    chosen: Chosen,
    sent: Option<Sent>,
    remove: bool,
) -> Result<(), Problem> {
    let account = ctx.viewer.account()?.clone();
    let now = ctx.now;
    let filled = |text: String| (!text.is_empty()).then_some(text);
    ctx.app
        .write(move |tx| {
            let logo = match sent {
                Some(sent) => {
                    let file = Kept { name: sent.name, bytes: sent.bytes };
                    Some(files::keep(tx, &account.workspace, Some(&account.id), &file, now)?)
                }
                None if remove => None,
                None => chosen.logo,
            };
            let look = Chosen {
                organisation: filled(draft.organisation),
                colour: filled(draft.colour),
                logo,
                alt: filled(draft.alt),
                version: draft.version,
            };
            store::write(tx, &account.workspace, &look, now)
        })
        .await
}

fn faults(draft: &Draft, sent: Option<&Sent>) -> Vec<(&'static str, Message)> {
    let mut faults = Vec::new();
    for (field, text) in [("organisation", &draft.organisation), ("alt", &draft.alt)] {
        if text.chars().count() > LONGEST {
            faults.push((field, Message::new("look-too-long").with("most", LONGEST)));
        }
    }
    match store::colour(&draft.colour) {
        None => faults.push(("colour", Message::new("look-no-colour"))),
        Some(colour) if contrast(colour) < CONTRAST => {
            faults.push(("colour", Message::new("look-colour-too-light")));
        }
        Some(_) => {}
    }
    if let Some(Err(why)) = sent.map(|sent| logo::logo(&sent.bytes, "")) {
        faults.push(("logo", Message::new(key(why))));
    }
    faults
}

fn key(why: NoLogo) -> &'static str {
    match why {
        NoLogo::TooLarge => "look-logo-too-large",
        NoLogo::OtherType => "look-logo-other-type",
        NoLogo::TooManyPixels => "look-logo-too-many-pixels",
        NoLogo::Broken => "look-logo-broken",
    }
}

/// The contrast of a colour against white (WCAG 2.2, relative luminance).
fn contrast(Colour(parts): Colour) -> f64 {
    let linear = parts.map(|part| {
        let share = f64::from(part) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    let light = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    1.05 / (light + 0.05)
}

/// The logo itself, for the page.
pub(super) async fn logo(ctx: Ctx) -> Result<Response, Problem> {
    let workspace = ctx.viewer.account()?.workspace.clone();
    let look = ctx.app.read(move |tx| super::of(tx, &workspace)).await?;
    let Some(logo) = look.logo else { return Ok(StatusCode::NO_CONTENT.into_response()) };
    let media = if logo.format == RasterFormat::Png { "image/png" } else { "image/jpeg" };
    Ok(([(header::CONTENT_TYPE, media)], logo.bytes.to_vec()).into_response())
}
