//! Why a meeting was changed: what was said after an earlier one.

use maud::{Markup, html};
use samspil_core::Id;
use samspil_core::access::Action;

use crate::features::programmes::Loaded;
use crate::web::{Ctx, form, layout};

/// "Changed because …", for those who plan: what was said may be about people.
pub fn reasons(ctx: &Ctx, loaded: &Loaded, meeting: &Id) -> Markup {
    if !ctx.viewer.may(loaded.slug(), Action::EditPlan) {
        return html! {};
    }
    let found: Vec<_> =
        loaded.plan.reviews.iter().filter(|review| review.changed.contains(meeting)).collect();
    html! {
        @if !found.is_empty() { ul.plain-list.small.muted { @for review in found {
            @let language = review.language.unwrap_or(loaded.plan.programme.language);
            li {
                (ctx.words.text("review-changed-because")) " »" (layout::content_span(ctx, language, &review.answer)) "« "
                @if let Some(date) = &review.date { "(" (form::date(ctx, loaded, date)) ") " }
                a href=(format!("/programmes/{}/meetings/{}/review", loaded.slug(), review.meeting)) { (ctx.words.text("review-see")) }
            }
        } } }
    }
}
