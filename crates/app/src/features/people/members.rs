//! The member register: who, how many of what, and how far to the target.

use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::people::{self, Organisations, Tally};
use samspil_core::programme::{Membership, MembershipStatus};
use samspil_db::compare_nordic;

use crate::features::programmes::Loaded;
use crate::web::form;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Paging, Problem, seat};
use samspil_words::Words;

struct Filter {
    status: Option<MembershipStatus>,
    category: Option<String>,
}

impl Filter {
    fn of(ctx: &Ctx) -> Self {
        let status = ctx.query("status");
        Self {
            status: MembershipStatus::ALL.iter().copied().find(|s| Some(s.as_str()) == status.as_deref()),
            category: ctx.query("category"),
        }
    }

    fn fits(&self, member: &Membership) -> bool {
        self.status.is_none_or(|status| member.status == status)
            && self.category.as_ref().is_none_or(|category| member.category.as_ref() == Some(category))
    }
}

fn status_word(words: Words, status: MembershipStatus) -> String {
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
            (counts(&ctx, loaded))
            (list(&ctx, loaded, &Filter::of(&ctx), &base))
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
        @for status in statuses { td.number { (tally.of(*status)) } }
        td.number { strong { (tally.total()) } }
    }
}

/// Members on one page.
const PAGE: usize = 100;

fn list(ctx: &Ctx, loaded: &Loaded, filter: &Filter, base: &str) -> Markup {
    let words = ctx.words;
    let plan = &loaded.plan;
    let organisations = Organisations::new(plan);
    let edit = ctx.viewer.may(loaded.slug(), Action::EditPlan);
    let mut members: Vec<_> = plan.memberships.iter().filter(|member| filter.fits(member)).collect();
    members.sort_by(|a, b| {
        compare_nordic(&organisations.label(&a.organisation), &organisations.label(&b.organisation))
            .then_with(|| a.id.cmp(&b.id))
    });
    let paging = Paging::of(ctx, members.len(), PAGE);
    let person = |member: &Membership| {
        let id = member.person.as_ref()?;
        plan.people.iter().find(|p| p.id == *id).map(|p| seat::name(ctx, loaded, p))
    };
    let language = plan.programme.language;
    html! {
        section.section.stack {
            h2 { (words.text("members-list")) }
            (filters(ctx, loaded, filter, base))
            p.muted { (words.with("people-count", &[("count", &members.len()), ("all", &plan.memberships.len())])) }
            div.scroll role="region" tabindex="0" aria-label=(words.text("members-list")) {
                table.ds-table {
                    thead { tr {
                        th scope="col" { (words.text("people-organisation")) }
                        th scope="col" { (words.text("field-category")) }
                        th scope="col" { (words.text("members-status")) }
                        th scope="col" { (words.text("members-since")) }
                        th scope="col" { (words.text("members-person")) }
                    } }
                    tbody { @for member in paging.part(&members) { tr {
                        th scope="row" {
                            @let label = organisations.label(&member.organisation);
                            @if edit {
                                a href=(format!("{base}/parts/memberships/{}/edit", member.id)) { (layout::content_span(ctx, language, &label)) }
                            } @else { (layout::content_span(ctx, language, &label)) }
                        }
                        td {
                            @let parts: Vec<&str> = [&member.category, &member.subcategory].into_iter().filter_map(|t| t.as_deref()).collect();
                            (layout::content_span(ctx, language, &parts.join(" · ")))
                        }
                        td { (status_word(words, member.status)) }
                        td { @if let Some(joined) = &member.joined { (form::date(ctx, loaded, joined)) } }
                        td { (person(member).unwrap_or_default()) }
                    } } }
                }
            }
            (paging.nav(ctx))
        }
    }
}

fn filters(ctx: &Ctx, loaded: &Loaded, filter: &Filter, base: &str) -> Markup {
    let words = ctx.words;
    let members = &loaded.plan.memberships;
    let mut categories: Vec<&str> = members.iter().filter_map(|m| m.category.as_deref()).collect();
    categories.sort_by(|a, b| compare_nordic(a, b));
    categories.dedup();
    html! {
        form.filters method="get" action=(format!("{base}/members")) {
            div.ds-field {
                label.ds-label for="category" { (words.text("field-category")) }
                select.ds-input #category name="category" {
                    option value="" { (words.text("people-all")) }
                    @for category in categories {
                        option value=(category) selected[filter.category.as_deref() == Some(category)] { (category) }
                    }
                }
            }
            div.ds-field {
                label.ds-label for="status" { (words.text("members-status")) }
                select.ds-input #status name="status" {
                    option value="" { (words.text("people-all")) }
                    @for status in MembershipStatus::ALL.iter().filter(|s| members.iter().any(|m| m.status == **s)) {
                        option value=(status.as_str()) selected[filter.status == Some(*status)] { (status_word(words, *status)) }
                    }
                }
            }
            button.ds-button data-variant="secondary" { (words.text("people-show")) }
        }
    }
}
