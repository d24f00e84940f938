//! The page of one way of placing: what stands in the plan, what is proposed,
//! and the form that finds more.

use maud::{Markup, html};

use super::store::{self, Kept};
use super::{Fault, Placing, base, key};
use crate::features::programmes::Loaded;
use crate::web::form::Fields;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Problem};

/// What stands in the form.
#[derive(Default)]
pub struct Shown {
    /// What was sent, where it could not be used.
    pub sent: Option<Fields>,
    /// What is wrong with it: field and message.
    pub fault: Option<Fault>,
}

impl Shown {
    /// What was sent in a field; nothing where nothing was sent at all.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.sent.as_ref().map(|sent| sent.get(name))
    }

    /// What is wrong with a field.
    pub fn fault(&self, name: &str) -> Option<&str> {
        self.fault.as_ref().filter(|(field, _)| *field == name).map(|(_, said)| said.as_str())
    }
}

pub(crate) async fn page<P: Placing>(ctx: Ctx) -> Result<Markup, Problem> {
    shown::<P>(&ctx, &Shown::default()).await
}

pub(super) async fn shown<P: Placing>(ctx: &Ctx, shown: &Shown) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let row = loaded.row.clone();
    let known = ctx.app.read(move |tx| store::list::<P>(tx, &row)).await?;
    let words = ctx.words;
    let (title, lead) = (words.text(&format!("view-{}", P::KIND)), words.text(&key::<P>("lead")));
    let content = html! { div.stack data-gap="large" {
        (P::standing(ctx, loaded))
        (proposals(ctx, loaded, &known))
        section.section #new { h2 { (words.text(&key::<P>("find"))) } (find_form::<P>(ctx, loaded, shown)) }
        p { a href=(format!("/programmes/{}/placing", loaded.slug())) { (words.text("placing-all")) } }
    } };
    Ok(layout::programme_page(ctx, loaded, Page { lead: Some(&lead), ..Page::new(&title) }, content))
}

fn proposals<P: Placing>(ctx: &Ctx, loaded: &Loaded, known: &[Kept<P>]) -> Markup {
    let words = ctx.words;
    html! { @if !known.is_empty() { section.section #proposals {
        h2 { (words.text("placing-proposals")) }
        ul.events { @for kept in known {
            @let address = format!("{}/{}", base::<P>(loaded), kept.id);
            @let moment = words.moment(kept.created_at, &ctx.zone());
            li {
                time datetime=(kept.created_at) { (moment) }
                div {
                    a.title href=(address) { (P::result(ctx, &kept.draft)) }
                    @if let Some(by) = &kept.by { p.muted { (by) } }
                    @if kept.taken_at.is_some() { span.ds-tag data-color="success" {
                        span.icon.icon-held aria-hidden="true" {} (words.text("placing-taken")) } }
                }
                form method="post" action=(format!("{address}/removal")) {
                    button.ds-button data-variant="tertiary" data-color="danger" {
                        (words.text("placing-remove")) span.visually-hidden { " " (moment) }
                    }
                }
            }
        } }
    } } }
}

fn find_form<P: Placing>(ctx: &Ctx, loaded: &Loaded, shown: &Shown) -> Markup {
    html! {
        form.form method="post" action=(base::<P>(loaded)) {
            @if let Some((_, said)) = &shown.fault { div.ds-alert data-color="danger" role="alert" { p { (said) } } }
            (P::form(ctx, loaded, shown))
            div.actions { button.ds-button { (ctx.words.text(&key::<P>("find"))) } }
        }
    }
}
