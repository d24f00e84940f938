//! Groups on the page: those in the plan, and a proposal's.

use maud::{Markup, html};
use samspil_core::Id;
use samspil_core::grouping::Members;
use samspil_core::programme::{Body, BodyKind};

use super::draft::GROUP;
use super::{Groups, said};
use crate::features::placing::{self, Kept, Refused};
use crate::features::programmes::Loaded;
use crate::web::{Ctx, layout};

/// The groups in the plan.
pub(super) fn standing(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let kinds = [BodyKind::NetworkGroup, BodyKind::WorkingGroup];
    let all: Vec<&Body> = loaded.plan.bodies.iter().filter(|body| kinds.contains(&body.kind)).collect();
    html! { section.section #standing {
        h2 { (words.text("groups-standing")) }
        @if all.is_empty() { p.empty { (words.text("groups-none")) } } @else {
            ul.events { @for body in all { li {
                div {
                    a.title href=(format!("/programmes/{}/parts-of/{}", loaded.slug(), body.id)) {
                        (layout::content_span(ctx, loaded.plan.programme.language, &body.title))
                    }
                    p.muted { (words.with("groups-members", &[("count", &body.seats.len())])) }
                }
                span.ds-tag data-color="neutral" { (words.text(&format!("word-BodyKind-{}", body.kind.as_str()))) }
            } } }
        }
    } }
}

fn title(ctx: &Ctx, at: usize) -> String {
    ctx.words.with("groups-title", &[("number", &(at + 1))]).into_owned()
}

/// The groups of a proposal with what each mixes.
pub(super) fn found(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Groups>) -> Markup {
    let words = ctx.words;
    let members = Members::of(&loaded.plan, &kept.settings);
    let columns = ["groups-column-group", "groups-column-who", "placing-column-why"]
        .map(|key| words.text(key).into_owned());
    let row = |(at, group): (usize, &Vec<Id>)| {
        let who = html! { ul.plain-list { @for id in group { li { (placing::about(ctx, loaded, id)) } } } };
        vec![html! { (title(ctx, at)) }, who, html! { (said::why(ctx, &members, group)) }]
    };
    let rows: Vec<Vec<Markup>> = kept.draft.groups.iter().enumerate().map(row).collect();
    placing::table("found", &words.text("groups-groups"), &columns, &rows)
}

/// Who goes where instead.
pub(super) fn change_fields(
    ctx: &Ctx,
    loaded: &Loaded,
    kept: &Kept<Groups>,
    refused: Option<&Refused>,
) -> Markup {
    let words = ctx.words;
    let all: Vec<Id> = kept.draft.groups.iter().flatten().cloned().collect();
    let (a, b) = (refused.map(|one| one.wanted.a.as_str()), refused.map(|one| one.wanted.b.as_str()));
    let to = html! {
        optgroup label=(words.text("groups-swaps-with")) { (placing::person_options(ctx, loaded, &all, b)) }
        optgroup label=(words.text("groups-goes-to")) { @for at in 0..kept.draft.groups.len() {
            @let value = format!("{GROUP}{}", at + 1);
            option value=(value) selected[b == Some(value.as_str())] { (title(ctx, at)) }
        } }
    };
    html! {
        (placing::chooser(ctx, "a", "groups-swap-one", &placing::person_options(ctx, loaded, &all, a)))
        (placing::chooser(ctx, "b", "groups-swap-other", &to))
    }
}
