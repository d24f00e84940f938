//! By what members are looked for.

use maud::{Markup, html};
use samspil_core::people::Organisations;
use samspil_core::programme::{Membership, MembershipStatus};
use samspil_core::register::{self, Filter};
use samspil_core::{Id, organisations};
use samspil_db::compare_nordic;

use super::members::status_word;
use crate::features::programmes::Loaded;
use crate::web::Ctx;

/// What the address asks for.
pub(super) fn of(ctx: &Ctx) -> Filter {
    Filter {
        status: ctx.query("status").and_then(|status| status.parse().ok()),
        category: ctx.query("category"),
        subcategory: ctx.query("subcategory"),
        region: ctx.query("region"),
        organisation: ctx.query("organisation").and_then(|id| id.parse().ok()),
        words: ctx.query("words").unwrap_or_default(),
    }
}

/// The fields above the list.
pub(super) fn form(ctx: &Ctx, loaded: &Loaded, filter: &Filter, labels: &Organisations<'_>) -> Markup {
    let words = ctx.words;
    let members = &loaded.plan.memberships;
    let region =
        |member: &Membership| register::region(&loaded.plan, &member.organisation).map(str::to_owned);
    let states: Vec<(String, String)> = MembershipStatus::ALL
        .iter()
        .filter(|status| members.iter().any(|member| member.status == **status))
        .map(|status| (status.as_str().to_owned(), status_word(words, *status)))
        .collect();
    html! {
        form.filters method="get" action=(format!("/programmes/{}/members", loaded.slug())) {
            div.ds-field {
                label.ds-label for="words" { (words.text("register-words")) }
                input.ds-input type="search" id="words" name="words" value=(filter.words);
            }
            (select(ctx, "category", "field-category", &texts(members, |m| m.category.clone()), filter.category.as_deref()))
            (select(ctx, "subcategory", "field-subcategory", &texts(members, |m| m.subcategory.clone()), filter.subcategory.as_deref()))
            (select(ctx, "status", "members-status", &states, filter.status.map(MembershipStatus::as_str)))
            (select(ctx, "region", "organisations-region", &texts(members, region), filter.region.as_deref()))
            (select(ctx, "organisation", "people-organisation", &homes(loaded, labels), filter.organisation.as_ref().map(Id::as_str)))
            button.ds-button data-variant="secondary" { (words.text("people-show")) }
        }
    }
}

/// What stands at the members, each once, in Nordic order.
fn texts(members: &[Membership], of: impl Fn(&Membership) -> Option<String>) -> Vec<(String, String)> {
    let mut all: Vec<String> = members.iter().filter_map(of).collect();
    all.sort_by(|a, b| compare_nordic(a, b));
    all.dedup();
    all.into_iter().map(|text| (text.clone(), text)).collect()
}

/// The members' organisations and what they belong to.
fn homes(loaded: &Loaded, labels: &Organisations<'_>) -> Vec<(String, String)> {
    let plan = &loaded.plan;
    let mut ids: Vec<&Id> = plan.memberships.iter().map(|member| &member.organisation).collect();
    let parents: Vec<&Id> =
        ids.iter().flat_map(|id| organisations::above(plan, id)).map(|parent| &parent.id).collect();
    ids.extend(parents);
    ids.sort();
    ids.dedup();
    let mut all: Vec<(String, String)> =
        ids.into_iter().map(|id| (id.to_string(), labels.label(id).into_owned())).collect();
    all.sort_by(|(_, a), (_, b)| compare_nordic(a, b));
    all
}

/// A choice of one among those that stand there; nothing where there is one at
/// most and none was asked for.
pub(super) fn select(
    ctx: &Ctx,
    name: &str,
    label: &str,
    options: &[(String, String)],
    chosen: Option<&str>,
) -> Markup {
    html! {
        @if options.len() > 1 || chosen.is_some() { div.ds-field {
            label.ds-label for=(name) { (ctx.words.text(label)) }
            select.ds-input id=(name) name=(name) {
                option value="" { (ctx.words.text("people-all")) }
                @for (value, text) in options {
                    option value=(value) selected[chosen == Some(value.as_str())] { (text) }
                }
            }
        } }
    }
}
