//! Pairs on the page: those in the plan, the form, and a proposal's.

use maud::{Markup, html};
use samspil_core::pairing::{People, Settings};
use samspil_core::programme::{Relationship, RelationshipKind};

use super::{Pairs, each, said};
use crate::features::placing::{self, Kept, Shown};
use crate::features::programmes::Loaded;
use crate::web::{Ctx, layout};

/// The pairs in the plan.
pub(super) fn standing(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let pairs: Vec<&Relationship> =
        loaded.plan.relationships.iter().filter(|bound| bound.kind == RelationshipKind::Buddies).collect();
    html! { section.section #pairs {
        h2 { (words.text("pairs-standing")) }
        @if pairs.is_empty() { p.empty { (words.text("pairs-none")) } } @else {
            ul.events { @for pair in pairs { li {
                div {
                    a.title href=(format!("/programmes/{}/parts-of/{}", loaded.slug(), pair.id)) { (placing::names(ctx, loaded, &pair.people)) }
                    @if let Some(cohort) = &pair.cohort { p.muted { (layout::content_span(ctx, loaded.plan.programme.language, loaded.name(cohort))) } }
                }
                span.ds-tag data-color="neutral" { (words.text(&format!("word-RelationshipState-{}", pair.state.as_str()))) }
            } } }
        }
    } }
}

/// The fields of the form.
pub(super) fn form(ctx: &Ctx, loaded: &Loaded, shown: &Shown) -> Markup {
    let words = ctx.words;
    html! {
        @if People::of(&loaded.plan, &Settings::default()).len() < 2 { p { (words.text("pairs-nobody")) } }
        (placing::cohort_field(ctx, loaded, shown, "placing-all-talents"))
        details.ds-details open[shown.fault.is_some()] {
            summary { (words.text("pairs-wishes-and-vetoes")) }
            p { (words.text("placing-lines-help")) }
            (placing::area(ctx, shown, "wishes", "pairs-wishes"))
            (placing::area(ctx, shown, "apart", "pairs-apart"))
            (placing::area(ctx, shown, "kept", "pairs-kept"))
        }
        details.ds-details { summary { (words.text("placing-rules")) } ul {
            @for rule in ["level", "area", "trio", "points"] { li { (words.text(&format!("pairs-rule-{rule}"))) } }
        } }
    }
}

/// The pairs of a proposal with their reasons.
pub(super) fn found(ctx: &Ctx, loaded: &Loaded, kept: &Kept<Pairs>) -> Markup {
    let words = ctx.words;
    let people = People::of(&loaded.plan, &kept.settings);
    let columns = ["pairs-column-pair", "placing-column-why", "placing-column-points"]
        .map(|key| words.text(key).into_owned());
    let rows: Vec<Vec<Markup>> = kept
        .draft
        .pairs
        .iter()
        .map(|pair| {
            let reasons = said::reasons(ctx, &people, pair);
            let who = html! {
                @for id in pair { p { (placing::about(ctx, loaded, id)) } }
                @if pair.len() == 3 { p { span.ds-tag data-color="info" { (words.text("pairs-trio")) } } }
            };
            let why = html! { @if let [one] = reasons.as_slice() { (one) } @else {
                ul { @for ([a, b], reason) in each(pair, &reasons) {
                    li { (placing::names(ctx, loaded, &[a.clone(), b.clone()])) ": " (reason) }
                } }
            } };
            vec![who, why, html! { span.number { (people.total(std::slice::from_ref(pair))) } }]
        })
        .collect();
    placing::table("pairs", &words.text("pairs-pairs"), &columns, &rows)
}
