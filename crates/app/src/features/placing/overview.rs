//! All ways of placing people, on one page.

use maud::{Markup, html};
use samspil_core::programme::{BodyKind, RelationshipKind};

use super::store;
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Problem};

/// The ways of placing, in the order of the page.
const WAYS: [&str; 5] = ["pairs", "mentors", "groups", "rounds", "interviews"];

pub(super) async fn page(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let row = loaded.row.clone();
    let open = ctx.app.read(move |tx| store::open(tx, &row)).await?;
    let words = ctx.words;
    let (title, lead) = (words.text("view-placing"), words.text("placing-lead"));
    let card = |way: &str| {
        let standing = standing(loaded, way).map(|count| ("placing-standing", "neutral", count));
        let proposals = open.iter().filter(|kind| *kind == way).count();
        let proposals = (proposals > 0).then_some(("placing-open", "info", proposals));
        let tags: Vec<(&str, &str, usize)> = standing.into_iter().chain(proposals).collect();
        html! { article.ds-card {
            h2 { a href=(format!("/programmes/{}/{way}", loaded.slug())) { (words.text(&format!("view-{way}"))) } }
            p { (words.text(&format!("{way}-lead"))) }
            @if !tags.is_empty() { ul.tags { @for (key, colour, count) in tags {
                li { span.ds-tag data-color=(colour) { (words.with(key, &[("count", &count)])) } }
            } } }
        } }
    };
    let content = html! { ul.cards { @for way in WAYS { li { (card(way)) } } } };
    Ok(layout::programme_page(&ctx, loaded, Page { lead: Some(&lead), ..Page::new(&title) }, content))
}

/// How many of a kind the plan has; nothing where it does not hold them.
fn standing(loaded: &Loaded, way: &str) -> Option<usize> {
    let plan = &loaded.plan;
    let bound = |kind| plan.relationships.iter().filter(|one| one.kind == kind && one.state.holds()).count();
    let grouped = [BodyKind::NetworkGroup, BodyKind::WorkingGroup];
    match way {
        "pairs" => Some(bound(RelationshipKind::Buddies)),
        "mentors" => Some(bound(RelationshipKind::Mentor)),
        "groups" => Some(plan.bodies.iter().filter(|body| grouped.contains(&body.kind)).count()),
        "rounds" => Some(plan.seatings.len()),
        _ => None,
    }
}
