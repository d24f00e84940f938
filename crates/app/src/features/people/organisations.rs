//! The organisations of a programme: the list, and the page of one with its
//! parents, units, networks, people and projects.

use std::borrow::Cow;
use std::collections::HashMap;

use axum::extract::Path;
use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::duplicates::folded;
use samspil_core::people::{self, Organisations};
use samspil_core::programme::{Organisation, OrganisationKind, Unit};
use samspil_core::{Id, Programme, organisations, register};
use samspil_db::compare_nordic;

use super::belongings::{self, Shown};
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Paging, Problem};

/// Organisations on one page.
const PAGE: usize = 100;

/// Which organisations are looked for.
struct Filter {
    kind: Option<OrganisationKind>,
    words: String,
}

impl Filter {
    fn of(ctx: &Ctx) -> Self {
        let kind = ctx.query("kind").and_then(|kind| kind.parse().ok());
        Self { kind, words: ctx.query("words").unwrap_or_default() }
    }

    fn fits(&self, plan: &Programme, organisation: &Organisation, words: &[String]) -> bool {
        if self.kind.is_some_and(|kind| organisation.kind != kind) {
            return false;
        }
        let short = organisation.short.as_deref().unwrap_or("");
        let region = register::region(plan, &organisation.id).unwrap_or("");
        let said = folded(&format!("{} {short} {region}", organisation.name));
        words.iter().all(|word| said.split(' ').any(|own| own.starts_with(word.as_str())))
    }
}

pub(super) async fn index(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let words = ctx.words;
    let title = words.text("organisations-title");
    let edit = ctx.viewer.may(loaded.slug(), Action::EditPlan);
    let tools = html! { @if edit { div.toolbar {
        a.ds-button href=(format!("/programmes/{}/new/organisation", loaded.slug())) { (words.text("organisations-add")) }
        a.ds-button data-variant="secondary" href=(format!("/programmes/{}/new/unit", loaded.slug())) { (words.text("organisations-add-unit")) }
    } } };
    let filter = Filter::of(&ctx);
    let content = html! { div.stack {
        (super::relatives(&ctx, loaded))
        @if loaded.plan.organisations.is_empty() { p.empty { (words.text("organisations-none")) } }
        @else { (filters(&ctx, loaded, &filter)) (list(&ctx, loaded, &filter)) }
    } };
    Ok(layout::programme_page(&ctx, loaded, Page { tools, ..Page::new(&title) }, content))
}

fn filters(ctx: &Ctx, loaded: &Loaded, filter: &Filter) -> Markup {
    let words = ctx.words;
    let here = |kind: &&OrganisationKind| loaded.plan.organisations.iter().any(|one| one.kind == **kind);
    html! {
        form.filters method="get" action=(format!("/programmes/{}/organisations", loaded.slug())) {
            div.ds-field {
                label.ds-label for="words" { (words.text("register-words")) }
                input.ds-input type="search" id="words" name="words" value=(filter.words);
            }
            div.ds-field {
                label.ds-label for="kind" { (words.text("field-kind")) }
                select.ds-input #kind name="kind" {
                    option value="" { (words.text("people-all")) }
                    @for kind in OrganisationKind::ALL.iter().filter(here) {
                        option value=(kind.as_str()) selected[filter.kind == Some(*kind)] { (kind_word(ctx, *kind)) }
                    }
                }
            }
            button.ds-button data-variant="secondary" { (words.text("people-show")) }
        }
    }
}

fn kind_word(ctx: &Ctx, kind: OrganisationKind) -> Cow<'static, str> {
    Cow::Owned(ctx.words.text(&format!("word-OrganisationKind-{}", kind.as_str())).into_owned())
}

fn list(ctx: &Ctx, loaded: &Loaded, filter: &Filter) -> Markup {
    let (words, plan) = (ctx.words, &loaded.plan);
    let labels = Organisations::new(plan);
    let asked: Vec<String> = folded(&filter.words).split_whitespace().map(str::to_owned).collect();
    let mut found: Vec<&Organisation> =
        plan.organisations.iter().filter(|one| filter.fits(plan, one, &asked)).collect();
    found.sort_by(|a, b| {
        compare_nordic(&labels.label(&a.id), &labels.label(&b.id)).then_with(|| a.id.cmp(&b.id))
    });
    let paging = Paging::of(ctx, found.len(), PAGE);
    let networks = people::networks_each(plan);
    let mut counts: HashMap<&Id, usize> = HashMap::new();
    plan.people
        .iter()
        .filter_map(|person| person.organisation.as_ref())
        .for_each(|id| *counts.entry(id).or_default() += 1);
    html! {
        p.muted { (words.with("people-count", &[("count", &found.len()), ("all", &plan.organisations.len())])) }
        @if found.is_empty() { p.empty { (words.text("organisations-no-match")) } } @else {
            table.ds-table.stacked role="table" aria-label=(words.text("organisations-title")) {
                thead role="rowgroup" { tr role="row" {
                    @for key in ["people-organisation", "field-kind", "organisations-region", "organisations-part-of"] {
                        th scope="col" role="columnheader" { (words.text(key)) }
                    }
                    th.number scope="col" role="columnheader" { (words.text("networks-title")) }
                    th.number scope="col" role="columnheader" { (words.text("view-people")) }
                } }
                tbody role="rowgroup" { @for one in paging.part(&found) {
                    @let region = register::region(plan, &one.id).unwrap_or("");
                    @let parent = organisations::above(plan, &one.id).first().copied();
                    tr role="row" {
                        th scope="row" role="rowheader" { (link(ctx, loaded, &labels, &one.id)) }
                        td role="cell" data-label=(words.text("field-kind")) { (kind_word(ctx, one.kind)) }
                        td role="cell" data-label=(words.text("organisations-region")) { (layout::content_span(ctx, plan.programme.language, region)) }
                        td role="cell" data-label=(words.text("organisations-part-of")) { @if let Some(parent) = parent { (link(ctx, loaded, &labels, &parent.id)) } }
                        td.number role="cell" data-label=(words.text("networks-title")) { (networks.get(&one.id).copied().unwrap_or(0)) }
                        td.number role="cell" data-label=(words.text("view-people")) { (counts.get(&one.id).copied().unwrap_or(0)) }
                    }
                } }
            }
            (paging.nav(ctx))
        }
    }
}

/// An organisation's name as a link to its page.
pub(super) fn link(ctx: &Ctx, loaded: &Loaded, labels: &Organisations<'_>, id: &Id) -> Markup {
    let label = labels.label(id);
    html! { a href=(format!("/programmes/{}/organisations/{id}", loaded.slug())) { (layout::content_span(ctx, loaded.plan.programme.language, &label)) } }
}

pub(super) async fn organisation(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let one =
        loaded.plan.organisations.iter().find(|one| one.id.as_str() == id).ok_or_else(Problem::not_found)?;
    let plan = &loaded.plan;
    let labels = Organisations::new(plan);
    let around = organisations::around(plan, &one.id);
    let words = ctx.words;
    let content = html! { div.stack {
        (super::relatives(&ctx, loaded))
        dl.facts {
            (fact(&ctx, "field-kind", &html! { (kind_word(&ctx, one.kind)) }))
            @if let Some(region) = register::region(plan, &one.id) { (fact(&ctx, "organisations-region", &layout::content_span(&ctx, plan.programme.language, region))) }
            @if let Some(short) = &one.short { (fact(&ctx, "field-short", &html! { (short) })) }
            @if let Some(country) = one.country { (fact(&ctx, "field-country", &html! { (words.text(&format!("word-Country-{}", country.as_str()))) })) }
            (parents(&ctx, loaded, &labels, one))
            (children(&ctx, loaded, &labels, one))
        }
        (belongings::sections(&Shown { ctx: &ctx, loaded, labels: &labels }, &around, true))
    } };
    let page = Page {
        language: Some(one.language.unwrap_or(plan.programme.language)),
        tools: belongings::tools(&ctx, loaded, "organisations", &one.id),
        ..Page::new(&one.name)
    };
    Ok(layout::programme_page(&ctx, loaded, page, content))
}

fn fact(ctx: &Ctx, key: &str, value: &Markup) -> Markup {
    html! { div { dt { (ctx.words.text(key)) } dd { (value) } } }
}

/// What it belongs to, the nearest first.
fn parents(ctx: &Ctx, loaded: &Loaded, labels: &Organisations<'_>, one: &Organisation) -> Markup {
    let above = organisations::above(&loaded.plan, &one.id);
    let way = html! { @for (at, parent) in above.iter().enumerate() { @if at > 0 { " › " } (link(ctx, loaded, labels, &parent.id)) } };
    html! { @if !above.is_empty() { (fact(ctx, "organisations-part-of", &way)) } }
}

fn children(ctx: &Ctx, loaded: &Loaded, labels: &Organisations<'_>, one: &Organisation) -> Markup {
    let mut below = organisations::below(&loaded.plan, &one.id);
    below.sort_by(|a, b| compare_nordic(&a.name, &b.name));
    let list =
        html! { ul.plain-list { @for child in &below { li { (link(ctx, loaded, labels, &child.id)) } } } };
    html! { @if !below.is_empty() { (fact(ctx, "organisations-parts", &list)) } }
}

pub(super) async fn unit(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let unit = loaded.plan.units.iter().find(|unit| unit.id.as_str() == id).ok_or_else(Problem::not_found)?;
    let labels = Organisations::new(&loaded.plan);
    let around = organisations::around_unit(&loaded.plan, unit);
    let content = html! { div.stack {
        (super::relatives(&ctx, loaded))
        (unit_facts(&ctx, loaded, &labels, unit))
        (belongings::sections(&Shown { ctx: &ctx, loaded, labels: &labels }, &around, false))
    } };
    let words = ctx.words;
    let eyebrow = words.text("kind-unit");
    let page = Page {
        eyebrow: Some(&eyebrow),
        language: Some(unit.language.unwrap_or(loaded.plan.programme.language)),
        tools: belongings::tools(&ctx, loaded, "units", &unit.id),
        ..Page::new(&unit.title)
    };
    Ok(layout::programme_page(&ctx, loaded, page, content))
}

fn unit_facts(ctx: &Ctx, loaded: &Loaded, labels: &Organisations<'_>, unit: &Unit) -> Markup {
    let words = ctx.words;
    let language = unit.language.unwrap_or(loaded.plan.programme.language);
    let members =
        html! { ul.plain-list { @for id in &unit.organisations { li { (link(ctx, loaded, labels, id)) } } } };
    html! { dl.facts {
        (fact(ctx, "networks-organisations", &members))
        @if let Some(project) = &unit.project { (fact(ctx, "field-project", &layout::content_span(ctx, language, project))) }
        @if let Some(contact) = &unit.contact { (fact(ctx, "people-contact", &crate::web::seat::seat(ctx, loaded, contact))) }
        (belongings::span(ctx, loaded, unit.joined.as_ref(), unit.left.as_ref()).map_or_else(
            || html! {},
            |span| fact(ctx, "register-time", &html! { (span) }),
        ))
        @if unit.organisations.len() > 1 { (fact(ctx, "organisations-joint", &html! { (words.with("networks-joint", &[("count", &unit.organisations.len())])) })) }
    } }
}
