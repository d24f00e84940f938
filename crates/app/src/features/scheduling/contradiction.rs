//! Rules that cannot hold together, and what would help.

use maud::{Markup, html};
use samspil_core::scheduling::Draft;

use super::outcome::Outcome;
use super::said;
use super::store::Proposal;
use crate::features::programmes::Loaded;
use crate::web::{Ctx, form};

pub(super) fn section(
    ctx: &Ctx,
    loaded: &Loaded,
    proposal: &Proposal,
    outcome: &Outcome,
    draft: &Draft,
) -> Markup {
    let words = ctx.words;
    html! {
        section.section #contradiction {
            h2 { (words.text("scheduling-contradiction")) }
            @if outcome.causes.is_empty() { p { (words.text("scheduling-contradiction-unknown")) } }
            @else { div.stack {
                p { (words.text(if outcome.smallest { "scheduling-contradiction-lead" } else { "scheduling-contradiction-some" })) }
                ul.findings { @for cause in &outcome.causes {
                    @let text = form::message(ctx, loaded, &cause.message(&loaded.plan, &proposal.settings, draft));
                    li.finding data-severity="error" {
                        span.severity { span.icon.icon-error aria-hidden="true" {} (words.text("scheduling-cause")) }
                        div { p { (text) } }
                        @if let Some(id) = cause.place() {
                            a href=(said::part(loaded, id)) { (words.text("scheduling-see")) span.visually-hidden { " " (loaded.name(id)) } }
                        }
                    }
                } }
            } }
        }
        @if !outcome.ways.is_empty() { section.section #ways {
            h2 { (words.text("scheduling-ways")) }
            div.stack { p { (words.text("scheduling-ways-lead")) }
            ul.plain-list.stack { @for (at, way) in outcome.ways.iter().take(12).enumerate() {
                @let text = form::message(ctx, loaded, &way.message(&loaded.plan, &proposal.settings, draft));
                li { form method="post" action=(format!("/programmes/{}/scheduling/{}/relaxations", loaded.slug(), proposal.id)) {
                    input type="hidden" name="way" value=(at);
                    button.ds-button data-variant="secondary" { (text) }
                } }
            } } }
        } }
    }
}
