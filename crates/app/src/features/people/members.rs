//! The member register: who, how many of what, and how far to the target.

use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::people::{self, Organisations, Tally};
use samspil_core::programme::{Membership, MembershipStatus};
use samspil_core::register::{self, Filter};
use samspil_db::compare_nordic;

use super::{member_filters, organisations};
use crate::features::programmes::Loaded;
use crate::web::form;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Paging, Problem, seat};
use samspil_words::Words;

pub(super) fn status_word(words: Words, status: MembershipStatus) -> String {
    words.text(&format!("word-MembershipStatus-{}", status.as_str())).into_owned()
}

pub(super) async fn page(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let words = ctx.words;
    let title = words.text("members-title");
    let base = format!("/programmes/{}", loaded.slug());
    let page = Page {
        tools: html! {
            @if ctx.viewer.may(loaded.slug(), Action::EditPlan) {
                div.toolbar { a.ds-button href=(format!("{base}/new/membership")) { (words.text("members-add")) } }
            }
        },
        ..Page::new(&title)
    };
    let content = html! { div.stack {
        (super::relatives(&ctx, loaded))
        (targets(&ctx, loaded))
        @if loaded.plan.memberships.is_empty() { p.empty { (words.text("members-none")) } } @else {
            (list(&ctx, loaded, &member_filters::of(&ctx), &base))
            (counts(&ctx, loaded))
        }
    } };
    Ok(layout::programme_page(&ctx, loaded, page, content))
}

/// Every result with a target: counted now, of at least so many.
fn targets(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    html! {
        @for result in &loaded.plan.results {
            @if let Some(target) = &result.target {
                @let counted = people::members_counted(&loaded.plan, target.counted);
                @let least = usize::try_from(target.at_least).unwrap_or(usize::MAX);
                @let reached = counted >= least;
                div.ds-alert data-color=(if reached { "success" } else { "info" }) {
                    p { strong { (words.with("members-target", &[("counted", &counted), ("least", &least)])) } " "
                        (words.text(&format!("members-counted-{}", target.counted.as_str()))) }
                    p { (words.text(if reached { "members-target-reached" } else { "members-target-not-yet" })) " "
                        a href=(format!("/programmes/{}/thread?of={}", loaded.slug(), result.id)) {
                            @if let Some(number) = result.number { (number) ". " }
                            (layout::content_span(ctx, result.language.unwrap_or(loaded.plan.programme.language), &result.title))
                        }
                    }
                }
            }
        }
    }
}

fn counts(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let (rows, all) = people::tallies(loaded.plan.memberships.iter());
    let mut rows: Vec<_> = rows.into_iter().collect();
    rows.sort_by(|((a, b), _), ((c, d), _)| {
        let text = |text: &Option<&str>| text.unwrap_or("").to_owned();
        compare_nordic(&text(a), &text(c)).then_with(|| compare_nordic(&text(b), &text(d)))
    });
    let statuses: Vec<_> = MembershipStatus::ALL.iter().copied().filter(|s| all.of(*s) > 0).collect();
    let language = loaded.plan.programme.language;
    html! {
        section.section {
            h2 { (words.text("members-counts")) }
            div.scroll role="region" tabindex="0" aria-label=(words.text("members-counts")) {
                table.ds-table {
                    thead { tr {
                        th scope="col" { (words.text("field-category")) }
                        th scope="col" { (words.text("field-subcategory")) }
                        @for status in &statuses { th.number scope="col" { (status_word(words, *status)) } }
                        th.number scope="col" { (words.text("members-total")) }
                    } }
                    tbody { @for ((category, subcategory), tally) in &rows { tr {
                        th scope="row" { @match category {
                            Some(text) => (layout::content_span(ctx, language, text)),
                            None => span.muted { (words.text("members-no-category")) },
                        } }
                        td { @if let Some(text) = subcategory { (layout::content_span(ctx, language, text)) } }
                        (numbers(&statuses, tally))
                    } } }
                    tfoot { tr {
                        th scope="row" colspan="2" { (words.text("members-total")) }
                        (numbers(&statuses, &all))
                    } }
                }
            }
        }
    }
}

fn numbers(statuses: &[MembershipStatus], tally: &Tally) -> Markup {
    html! {
        @for count in statuses.iter().map(|status| tally.of(*status)) { td.number { @if count > 0 { (count) } @else { span.muted { "0" } } } }
        td.number { strong { (tally.total()) } }
    }
}

/// Members on one page.
const PAGE: usize = 100;

fn list(ctx: &Ctx, loaded: &Loaded, filter: &Filter, base: &str) -> Markup {
    let words = ctx.words;
    let plan = &loaded.plan;
    let labels = Organisations::new(plan);
    let mut members = register::found(plan, filter);
    members.sort_by(|a, b| {
        compare_nordic(&labels.label(&a.organisation), &labels.label(&b.organisation))
            .then_with(|| a.id.cmp(&b.id))
    });
    let paging = Paging::of(ctx, members.len(), PAGE);
    html! {
        section.section.stack {
            h2 { (words.text("members-list")) }
            (member_filters::form(ctx, loaded, filter, &labels))
            p.muted { (words.with("people-count", &[("count", &members.len()), ("all", &plan.memberships.len())])) }
            @if members.is_empty() { p.empty { (words.text("register-no-match")) } } @else {
                table.ds-table.stacked role="table" aria-label=(words.text("members-list")) {
                    thead role="rowgroup" { tr role="row" {
                        @for key in COLUMNS { th scope="col" role="columnheader" { (words.text(key)) } }
                    } }
                    tbody role="rowgroup" { @for member in paging.part(&members) { (row(ctx, loaded, &labels, member, base)) } }
                }
                (paging.nav(ctx))
            }
        }
    }
}

const COLUMNS: [&str; 7] = [
    "people-organisation",
    "organisations-region",
    "field-category",
    "members-status",
    "members-since",
    "register-left",
    "members-person",
];

fn row(ctx: &Ctx, loaded: &Loaded, labels: &Organisations<'_>, member: &Membership, base: &str) -> Markup {
    let words = ctx.words;
    let plan = &loaded.plan;
    let language = plan.programme.language;
    let cell = |key: &str, inner: Markup| html! { td role="cell" data-label=(words.text(key)) { (inner) } };
    let parts: Vec<&str> =
        [&member.category, &member.subcategory].into_iter().filter_map(|t| t.as_deref()).collect();
    let date = |date: &Option<samspil_core::FuzzyDate>| {
        html! { @if let Some(date) = date { (form::date(ctx, loaded, date)) } }
    };
    let status = html! { (status_word(words, member.status)) (steps(ctx, loaded, member))
        @if ctx.viewer.may(loaded.slug(), Action::EditPlan) {
            " " a href=(format!("{base}/parts/memberships/{}/edit?next={}", member.id, layout::encoded(&ctx.path))) {
                (words.text("edit")) span.visually-hidden { ": " (labels.label(&member.organisation)) }
            }
        }
    };
    html! { tr role="row" {
        th scope="row" role="rowheader" { (organisations::link(ctx, loaded, labels, &member.organisation)) }
        (cell("organisations-region", layout::content_span(ctx, language, register::region(plan, &member.organisation).unwrap_or(""))))
        (cell("field-category", layout::content_span(ctx, member.language.unwrap_or(language), &parts.join(" · "))))
        (cell("members-status", status))
        (cell("members-since", date(&member.joined)))
        (cell("register-left", date(&member.left)))
        (cell("members-person", person(ctx, loaded, member)))
    } }
}

/// Where it came to stand when.
fn steps(ctx: &Ctx, loaded: &Loaded, member: &Membership) -> Markup {
    html! { @if !member.states.is_empty() { ol.plain-list.small.muted { @for step in &member.states { li {
        (status_word(ctx.words, step.status))
        @if let Some(on) = &step.on { ": " (form::date(ctx, loaded, on)) }
    } } } } }
}

/// Who speaks for the member, and who comes instead.
fn person(ctx: &Ctx, loaded: &Loaded, member: &Membership) -> Markup {
    let link = |id: &samspil_core::Id| {
        let person = loaded.plan.people.iter().find(|person| person.id == *id);
        html! { @if let Some(person) = person {
            a href=(format!("/programmes/{}/people/{id}", loaded.slug())) { (seat::name(ctx, loaded, person)) }
        } }
    };
    html! {
        @if let Some(id) = &member.person { (link(id)) }
        @if let Some(id) = &member.deputy { span.muted { " (" (ctx.words.text("person-deputy")) ": " (link(id)) ")" } }
    }
}
