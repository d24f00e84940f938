//! The page of sparring: one's own, the form that asks for it, and for those who
//! plan all of them.

use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::programme::{Person, Relationship, RelationshipKind, RelationshipState};
use samspil_core::sparring::{self, LONGEST};
use samspil_core::{Id, Message};
use samspil_db::compare_nordic;

use super::deeds::Asked;
use crate::features::people;
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Paging, Problem, seat};

/// Relations on one page.
const PAGE: usize = 50;

/// What was typed where it could not be used.
#[derive(Default)]
pub(super) struct Typed {
    /// The request.
    pub(super) asked: Asked,
    /// The relation whose frame was typed.
    pub(super) relation: Option<String>,
    /// The frame.
    pub(super) frame: String,
    /// Why not.
    pub(super) why: Option<Message>,
}

pub(super) async fn page(ctx: Ctx) -> Result<Markup, Problem> {
    shown(&ctx, &Typed::default())
}

/// The page, with what was typed that could not be used.
pub(super) fn shown(ctx: &Ctx, typed: &Typed) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let words = ctx.words;
    let (title, lead) = (words.text("sparring-title"), words.text("sparring-lead"));
    let me = seat::own(ctx, loaded);
    let content = html! { div.stack data-gap="large" {
        (people::relatives(ctx, loaded))
        @if let Some(why) = &typed.why { div.ds-alert data-color="danger" role="alert" { p { (words.message(why)) } } }
        @match me {
            Some(me) => { (own(ctx, loaded, me, typed)) (form(ctx, loaded, me, &typed.asked)) },
            None => p.muted { (words.text("sparring-not-among")) },
        }
        @if ctx.viewer.may(loaded.slug(), Action::EditPlan) { (all(ctx, loaded)) }
    } };
    Ok(layout::programme_page(ctx, loaded, Page { lead: Some(&lead), ..Page::new(&title) }, content))
}

fn named(ctx: &Ctx, loaded: &Loaded, id: &Id) -> String {
    let person = loaded.plan.people.iter().find(|person| person.id == *id);
    person.map_or_else(|| id.to_string(), |person| seat::name(ctx, loaded, person))
}

/// Who is in it, and for which projects.
fn about(ctx: &Ctx, loaded: &Loaded, bound: &Relationship, but: Option<&Id>) -> Markup {
    let others: Vec<String> =
        bound.people.iter().filter(|id| Some(*id) != but).map(|id| named(ctx, loaded, id)).collect();
    let units: Vec<&str> = bound.units.iter().map(|id| loaded.name(id)).collect();
    html! {
        span.title { (ctx.words.list(&others)) }
        @if !units.is_empty() { p.muted { (layout::content_span(ctx, loaded.plan.programme.language, &units.join(" · "))) } }
    }
}

fn state(ctx: &Ctx, state: RelationshipState) -> Markup {
    let color = if state == RelationshipState::Agreed { "success" } else { "neutral" };
    html! { span.ds-tag data-color=(color) { (ctx.words.text(&format!("word-RelationshipState-{}", state.as_str()))) } }
}

fn own(ctx: &Ctx, loaded: &Loaded, me: &Person, typed: &Typed) -> Markup {
    let words = ctx.words;
    let mine = sparring::of(&loaded.plan, &me.id);
    let (waiting, rest): (Vec<&Relationship>, Vec<&Relationship>) =
        mine.into_iter().partition(|bound| sparring::waits_for(bound, &me.id));
    html! {
        @if !waiting.is_empty() { section.section #asked {
            h2 { (words.text("sparring-asked-of-you")) }
            @for bound in waiting { (question(ctx, loaded, me, bound, typed)) }
        } }
        section.section #own {
            h2 { (words.text("sparring-own")) }
            @if rest.is_empty() { p.empty { (words.text("sparring-none")) } }
            @for bound in rest { (relation(ctx, loaded, me, bound, typed)) }
        }
    }
}

fn address(loaded: &Loaded, bound: &Relationship, deed: &str) -> String {
    format!("/programmes/{}/sparring/{}/{deed}", loaded.slug(), bound.id)
}

/// The frame of a relation, as it stands or as it was typed.
fn frame(ctx: &Ctx, bound: &Relationship, typed: &Typed) -> Markup {
    let words = ctx.words;
    let id = format!("frame-{}", bound.id);
    let sent = typed.relation.as_deref() == Some(bound.id.as_str());
    let text = if sent { typed.frame.as_str() } else { bound.frame.as_deref().unwrap_or("") };
    html! { div.ds-field {
        label.ds-label for=(id) { (words.text("sparring-frame")) }
        p data-field="description" id=(format!("{id}-help")) { (words.text("sparring-frame-help")) }
        textarea.ds-input id=(id) name="frame" rows="4" maxlength=(LONGEST) aria-describedby=(format!("{id}-help")) { (text) }
    } }
}

/// A request that waits for the reader's answer.
fn question(ctx: &Ctx, loaded: &Loaded, me: &Person, bound: &Relationship, typed: &Typed) -> Markup {
    let words = ctx.words;
    html! { article.ds-card {
        (about(ctx, loaded, bound, Some(&me.id)))
        form.form method="post" action=(address(loaded, bound, "answer")) {
            (frame(ctx, bound, typed))
            div.actions {
                button.ds-button name="answer" value="yes" { (words.text("sparring-yes")) }
                button.ds-button data-variant="secondary" name="answer" value="no" { (words.text("sparring-no")) }
            }
        }
    } }
}

fn relation(ctx: &Ctx, loaded: &Loaded, me: &Person, bound: &Relationship, typed: &Typed) -> Markup {
    let words = ctx.words;
    let holds = bound.state == RelationshipState::Agreed;
    html! { article.ds-card {
        (about(ctx, loaded, bound, Some(&me.id))) " " (state(ctx, bound.state))
        @if holds {
            form.form method="post" action=(address(loaded, bound, "frame")) {
                (frame(ctx, bound, typed))
                div.actions { button.ds-button data-variant="secondary" { (words.text("sparring-save-frame")) } }
            }
        } @else if let Some(text) = &bound.frame { p.keep { (text) } }
        @if bound.state.holds() {
            form method="post" action=(address(loaded, bound, "ending")) {
                button.ds-button data-variant="tertiary" data-color="danger" { (words.text(if holds { "sparring-end" } else { "sparring-withdraw" })) }
            }
        }
    } }
}

/// The form that asks for sparring.
fn form(ctx: &Ctx, loaded: &Loaded, me: &Person, asked: &Asked) -> Markup {
    let words = ctx.words;
    if !sparring::can_spar(me) {
        return html! {};
    }
    let seen = seat::seen(ctx, loaded);
    let may_be_asked = |person: &&Person| person.id != me.id && sparring::can_spar(person) && seen(person);
    let others = loaded.plan.people.iter().filter(may_be_asked);
    let mut people: Vec<(String, &Id)> =
        others.map(|person| (seat::name(ctx, loaded, person), &person.id)).collect();
    people.sort_by(|(a, _), (b, _)| compare_nordic(a, b));
    let own = sparring::own_units(&loaded.plan, me);
    let units: Vec<_> =
        loaded.plan.units.iter().filter(|unit| !own.iter().any(|own| own.id == unit.id)).collect();
    let language = layout::lang_of(ctx, loaded, None);
    html! { section.section #ask {
        h2 { (words.text("sparring-ask-title")) }
        form.form method="post" action=(format!("/programmes/{}/sparring", loaded.slug())) data-guard {
            div.ds-field {
                label.ds-label for="person" { (words.text("sparring-person")) }
                select.ds-input id="person" name="person" {
                    option value="" { (words.text("sparring-choose")) }
                    @for (name, id) in &people { option value=(id) selected[asked.person == id.as_str()] { (name) } }
                }
            }
            @if !units.is_empty() { div.ds-field {
                label.ds-label for="unit" { (words.text("sparring-unit")) " " span.optional { "(" (words.text("optional")) ")" } }
                p data-field="description" id="unit-help" { (words.text("sparring-unit-help")) }
                select.ds-input id="unit" name="unit" aria-describedby="unit-help" {
                    option value="" { (words.text("sparring-no-unit")) }
                    @for unit in units { option value=(unit.id) lang=[language] selected[asked.unit == unit.id.as_str()] { (unit.title) } }
                }
            } }
            div.ds-field {
                label.ds-label for="frame" { (words.text("sparring-wish")) }
                p data-field="description" id="frame-help" { (words.text("sparring-frame-help")) }
                textarea.ds-input id="frame" name="frame" rows="4" maxlength=(LONGEST) aria-describedby="frame-help" { (asked.frame) }
            }
            div.actions { button.ds-button { (words.text("sparring-ask")) } }
        }
    } }
}

/// Every sparring of the programme, for those who plan: who with whom, and where
/// it stands.
fn all(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let all: Vec<&Relationship> =
        loaded.plan.relationships.iter().filter(|bound| bound.kind == RelationshipKind::Sparring).collect();
    let paging = Paging::of(ctx, all.len(), PAGE);
    html! { section.section #all {
        h2 { (words.text("sparring-all")) }
        @if all.is_empty() { p.muted { (words.text("sparring-none-yet")) } } @else {
            ul.events { @for bound in paging.part(&all) { li {
                div { (about(ctx, loaded, bound, None)) }
                (state(ctx, bound.state))
                a href=(format!("/programmes/{}/parts/relationships/{}/edit", loaded.slug(), bound.id)) { (words.text("edit"))
                    span.visually-hidden { ": " (words.list(&bound.people.iter().map(|id| named(ctx, loaded, id)).collect::<Vec<_>>())) } }
            } } }
            (paging.nav(ctx))
        }
    } }
}
