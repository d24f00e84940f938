//! The page of buddies: who is paired, what is proposed, and the form that
//! finds pairs.

use maud::{Markup, html};
use samspil_core::Id;
use samspil_core::pairing::{People, Settings};
use samspil_core::programme::{Relationship, RelationshipKind};

use super::said;
use super::store::{self, Kept};
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Problem};

/// What stands in the form.
pub(super) struct Shown<'a> {
    /// What was sent, where it could not be used.
    pub(super) sent: &'a [(String, String)],
    /// What is wrong with it: field and message.
    pub(super) fault: Option<(&'static str, String)>,
}

pub(super) async fn page(ctx: Ctx) -> Result<Markup, Problem> {
    shown(&ctx, &Shown { sent: &[], fault: None }).await
}

pub(super) async fn shown(ctx: &Ctx, shown: &Shown<'_>) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let row = loaded.row.clone();
    let known = ctx.app.read(move |tx| store::list(tx, &row)).await?;
    let words = ctx.words;
    let (title, lead) = (words.text("view-pairs"), words.text("pairs-lead"));
    let content = html! { div.stack data-gap="large" {
        (standing(ctx, loaded))
        (proposals(ctx, loaded, &known))
        section.section #new { h2 { (words.text("pairs-new")) } (find_form(ctx, loaded, shown)) }
    } };
    Ok(layout::programme_page(ctx, loaded, Page { lead: Some(&lead), ..Page::new(&title) }, content))
}

/// The pairs in the plan.
fn standing(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let pairs: Vec<&Relationship> =
        loaded.plan.relationships.iter().filter(|bound| bound.kind == RelationshipKind::Buddies).collect();
    html! { section.section #pairs {
        h2 { (words.text("pairs-standing")) }
        @if pairs.is_empty() { p.empty { (words.text("pairs-none")) } } @else {
            ul.events { @for pair in pairs { li {
                div {
                    a.title href=(format!("/programmes/{}/parts-of/{}", loaded.slug(), pair.id)) { (said::names(ctx, loaded, &pair.people)) }
                    @if let Some(cohort) = &pair.cohort { p.muted { (layout::content_span(ctx, loaded.plan.programme.language, loaded.name(cohort))) } }
                }
                span.ds-tag data-color="neutral" { (words.text(&format!("word-RelationshipState-{}", pair.state.as_str()))) }
            } } }
        }
    } }
}

fn proposals(ctx: &Ctx, loaded: &Loaded, known: &[Kept]) -> Markup {
    let words = ctx.words;
    html! { @if !known.is_empty() { section.section #proposals {
        h2 { (words.text("pairs-proposals")) }
        ul.events { @for kept in known {
            @let address = format!("/programmes/{}/pairs/{}", loaded.slug(), kept.id);
            @let moment = words.moment(kept.created_at, &ctx.zone());
            li {
                time datetime=(kept.created_at) { (moment) }
                div {
                    a.title href=(address) { (result(ctx, kept)) }
                    @if let Some(by) = &kept.by { p.muted { (by) } }
                    @if kept.taken_at.is_some() { span.ds-tag data-color="success" {
                        span.icon.icon-held aria-hidden="true" {} (words.text("pairs-taken")) } }
                }
                form method="post" action=(format!("{address}/removal")) {
                    button.ds-button data-variant="tertiary" data-color="danger" {
                        (words.text("pairs-remove")) span.visually-hidden { " " (moment) }
                    }
                }
            }
        } }
    } } }
}

/// What came of a proposal, in a sentence.
pub(super) fn result(ctx: &Ctx, kept: &Kept) -> String {
    let draft = &kept.draft;
    let trios = draft.pairs.iter().filter(|pair| pair.len() == 3).count();
    let pairs = draft.pairs.len() - trios;
    let key = if draft.pairs.is_empty() { "pairs-found-none" } else { "pairs-found" };
    ctx.words.with(key, &[("pairs", &pairs), ("trios", &trios)]).into_owned()
}

fn find_form(ctx: &Ctx, loaded: &Loaded, shown: &Shown<'_>) -> Markup {
    let words = ctx.words;
    let sent =
        |name: &str| shown.sent.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str());
    let fault = |name: &str| shown.fault.as_ref().filter(|(field, _)| *field == name).map(|(_, said)| said);
    let action = format!("/programmes/{}/pairs", loaded.slug());
    html! {
        @if People::of(&loaded.plan, &Settings::default()).len() < 2 { p { (words.text("pairs-nobody")) } }
        form.form method="post" action=(action) {
            @if let Some((_, said)) = &shown.fault { div.ds-alert data-color="danger" role="alert" { p { (said) } } }
            @if !loaded.plan.cohorts.is_empty() { div.ds-field {
                label.ds-label for="cohort" { (words.text("field-cohort")) }
                select.ds-input id="cohort" name="cohort" {
                    option value="" { (words.text("pairs-all-cohorts")) }
                    @for cohort in &loaded.plan.cohorts {
                        option value=(cohort.id) selected[sent("cohort") == Some(cohort.id.as_str()) || (sent("cohort").is_none() && loaded.plan.cohorts.len() == 1)] { (cohort.title) }
                    }
                }
            } }
            details.ds-details open[shown.fault.is_some()] {
                summary { (words.text("pairs-wishes-and-vetoes")) }
                p { (words.text("pairs-lines-help")) }
                @for (name, key) in [("wishes", "pairs-wishes"), ("apart", "pairs-apart"), ("kept", "pairs-kept")] { div.ds-field {
                    label.ds-label for=(name) { (words.text(key)) }
                    p.ds-field-description #(format!("{name}-help")) { (words.text(&format!("{key}-help"))) }
                    textarea.ds-input id=(name) name=(name) rows="3" aria-describedby=(format!("{name}-help"))
                        aria-invalid=[fault(name).map(|_| "true")] { (sent(name).unwrap_or_default()) }
                } }
            }
            details.ds-details { summary { (words.text("pairs-rules")) } ul {
                @for rule in ["level", "area", "trio", "points"] { li { (words.text(&format!("pairs-rule-{rule}"))) } }
            } }
            div.actions { button.ds-button { (words.text("pairs-find")) } }
        }
    }
}

/// People to choose from, by name.
pub(super) fn options(ctx: &Ctx, loaded: &Loaded, people: &[Id], chosen: Option<&Id>) -> Markup {
    let mut named: Vec<(String, &Id)> = people.iter().map(|id| (said::name(ctx, loaded, id), id)).collect();
    named.sort_by(|(a, _), (b, _)| samspil_db::compare_nordic(a, b));
    html! { @for (name, id) in named { option value=(id) selected[chosen == Some(id)] { (name) } } }
}
