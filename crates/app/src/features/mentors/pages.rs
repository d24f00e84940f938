//! Mentors on the page: those in the plan, and a proposal's.

use maud::{Markup, html};
use samspil_core::Id;
use samspil_core::mentoring::{Pair, People, turn};
use samspil_core::programme::{Person, Relationship, RelationshipKind, RelationshipState};

use super::{Mentors, draft, said};
use crate::features::placing::{self, Kept, Refused};
use crate::features::programmes::Loaded;
use crate::web::{Ctx, Paging};

/// How many relations stand on a page.
const PAGE: usize = 50;

/// The mentors in the plan: where each relation stands, and nothing of what is said in it.
pub(super) fn standing(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let all: Vec<&Relationship> =
        loaded.plan.relationships.iter().filter(|bound| bound.kind == RelationshipKind::Mentor).collect();
    let paging = Paging::of(ctx, all.len(), PAGE);
    html! { section.section #mentors {
        h2 { (words.text("mentors-standing")) }
        @if all.is_empty() { p.empty { (words.text("mentors-none")) } } @else {
            ul.events { @for bound in paging.part(&all) { (line(ctx, loaded, bound)) } }
            (paging.nav(ctx))
        }
        @if all.iter().any(|bound| bound.state == RelationshipState::Proposed) {
            form method="post" action=(format!("/programmes/{}/mentors/asking", loaded.slug())) {
                p { (words.text("mentors-ask-help")) }
                button.ds-button data-variant="secondary" { (words.text("mentors-ask")) }
            }
        }
    } }
}

fn line(ctx: &Ctx, loaded: &Loaded, bound: &Relationship) -> Markup {
    let words = ctx.words;
    let both = |with: &Id| {
        let (talent, mentor) = (placing::names(ctx, loaded, &bound.people), placing::name(ctx, loaded, with));
        words.with("mentors-both", &[("talent", &talent), ("mentor", &mentor)]).into_owned()
    };
    html! { li {
        div {
            a.title href=(format!("/programmes/{}/parts-of/{}", loaded.slug(), bound.id)) {
                @match &bound.with { Some(with) => (both(with)), None => (placing::names(ctx, loaded, &bound.people)) }
            }
            @if let Some(next) = turn(bound) {
                p.muted { (words.with("mentors-waits", &[("name", &placing::name(ctx, loaded, next))])) }
            }
        }
        span.ds-tag data-color="neutral" { (words.text(&format!("word-RelationshipState-{}", bound.state.as_str()))) }
    } }
}

/// The mentors of a proposal with their reasons.
pub(super) fn found(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Mentors>) -> Markup {
    let words = ctx.words;
    let people = People::of(&loaded.plan, &kept.settings);
    let columns = ["mentors-talent", "mentors-mentor", "placing-column-why", "placing-column-points"]
        .map(|key| words.text(key).into_owned());
    let row = |pair: &Pair| {
        vec![
            placing::about(ctx, loaded, &pair.talent),
            placing::about(ctx, loaded, &pair.mentor),
            html! { (said::reasons(ctx, &people, pair)) },
            html! { span.number { (draft::points(&people, pair)) } },
        ]
    };
    let rows: Vec<Vec<Markup>> = kept.draft.pairs.iter().map(row).collect();
    placing::table("pairs", &words.text("mentors-pairs"), &columns, &rows)
}

/// Who gets whom instead.
pub(super) fn change_fields(
    ctx: &Ctx,
    loaded: &Loaded,
    kept: &Kept<Mentors>,
    refused: Option<&Refused>,
) -> Markup {
    let words = ctx.words;
    let people = People::of(&loaded.plan, &kept.settings);
    let ids = |all: &[&Person]| -> Vec<Id> { all.iter().map(|person| person.id.clone()).collect() };
    let (talents, mentors) = (ids(people.talents()), ids(people.mentors()));
    let (a, b) = (refused.map(|one| one.wanted.a.as_str()), refused.map(|one| one.wanted.b.as_str()));
    let to = html! {
        optgroup label=(words.text("mentors-gets")) { (placing::person_options(ctx, loaded, &mentors, b)) }
        optgroup label=(words.text("mentors-swaps-with")) { (placing::person_options(ctx, loaded, &talents, b)) }
        option value="" selected[b == Some("")] { (words.text("mentors-goes-without")) }
    };
    html! {
        (placing::chooser(ctx, "a", "mentors-talent", &placing::person_options(ctx, loaded, &talents, a)))
        (placing::chooser(ctx, "b", "mentors-mentor", &to))
    }
}
