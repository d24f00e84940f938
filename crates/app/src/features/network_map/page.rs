//! The page: what is looked at, the figures, the picture, and the same as lists.

use axum::response::Response;
use maud::{Markup, html};
use samspil_core::acquaintance::{Cause, Clusters, Counted, Figures, Map, Step, percent};
use samspil_core::{Figure, FuzzyDate, Id};
use samspil_documents::pictures::{self, Drawn, Network};

use super::lists;
use super::shown::Shown;
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Problem, address, picture};

pub(super) async fn page(ctx: Ctx) -> Result<Markup, Problem> {
    let shown = Shown::of(&ctx).await?;
    let map = shown.map();
    let words = ctx.words;
    let (title, lead) = (words.text("view-network-map"), words.text("network-map-lead"));
    let clusters = shown.clusters(&map);
    let content = html! { div.stack data-gap="large" {
        (filters(&shown, &map))
        @if map.people.len() < 2 || shown.too_few(&map) {
            div.empty { p { (words.text(if map.people.is_empty() { "network-map-nobody" } else { "network-map-too-few" })) } }
        } @else {
            (figures(&shown, &map, &clusters))
            (figure(&shown, &map, &clusters))
            (lists::lists(&shown, &map, &clusters))
        }
    } };
    let page = Page { lead: Some(&lead), width: Width::Wide, ..Page::new(&title) };
    Ok(layout::programme_page(&ctx, shown.loaded, page, content))
}

pub(super) async fn file(ctx: Ctx) -> Result<Response, Problem> {
    let shown = Shown::of(&ctx).await?;
    let map = shown.map();
    let clusters = shown.clusters(&map);
    let drawn =
        drawn(&shown, &map, &clusters).filter(|_| !shown.too_few(&map)).ok_or_else(Problem::not_found)?;
    Ok(picture::file(&drawn, &format!("{}-network-map", shown.loaded.slug())))
}

/// What is looked at.
fn filters(shown: &Shown<'_>, map: &Map<'_>) -> Markup {
    let (words, plan) = (shown.ctx.words, &shown.loaded.plan);
    let last = map.counted.checked_sub(1);
    let until = last.and_then(|at| map.steps.get(at)).map(|step| step.id);
    // There can be as many relations as people: they are stepped through only.
    let offered = |step: &&Step<'_>| step.cause != Cause::Relationship || until == Some(step.id);
    let option =
        |id: &Id, title: &str, chosen: bool| html! { option value=(id) selected[chosen] { (title) } };
    let all = words.text("network-map-all");
    html! {
        form.filters method="get" {
            @if !map.steps.is_empty() { div.ds-field {
                label.ds-label for="until" { (words.text("network-map-until")) }
                select.ds-input id="until" name="until" { @for step in map.steps.iter().filter(offered) {
                    @let date = step.date.map(|day| format!("{}: ", words.date(&FuzzyDate::from(day))));
                    (option(step.id, &format!("{}{}", date.unwrap_or_default(), shown.step_text(step)), until == Some(step.id)))
                } }
            } }
            @for (name, key, items, chosen) in [
                ("network", "kind-network", plan.networks.iter().map(|n| (&n.id, &n.title)).collect::<Vec<_>>(), &shown.choice.network),
                ("cohort", "kind-cohort", plan.cohorts.iter().map(|c| (&c.id, &c.title)).collect(), &shown.choice.cohort),
            ] { @if !items.is_empty() { div.ds-field {
                label.ds-label for=(name) { (words.text(key)) }
                select.ds-input id=(name) name=(name) {
                    option value="" { (all) }
                    @for (id, title) in items { (option(id, title, chosen.as_ref() == Some(id))) }
                }
            } } }
            div.ds-field {
                label.ds-label for="counted" { (words.text("network-map-counted")) }
                select.ds-input id="counted" name="counted" {
                    option value="" { (words.text("network-map-counted-meetings")) }
                    option value="close" selected[shown.choice.counted == Counted::Close] { (words.text("network-map-counted-close")) }
                }
            }
            button.ds-button data-variant="secondary" { (words.text("documents-show")) }
        }
        (time(shown, map))
    }
}

/// A step back and forth in time.
fn time(shown: &Shown<'_>, map: &Map<'_>) -> Markup {
    let (ctx, words) = (shown.ctx, shown.ctx.words);
    let before = map.counted.checked_sub(2).and_then(|at| map.steps.get(at));
    let place = [("step", &map.counted as &dyn samspil_words::Show), ("steps", &map.steps.len())];
    html! { @if map.steps.len() > 1 { nav.row.screen-only aria-label=(words.text("network-map-time")) {
        @if let Some(step) = before {
            a.ds-button data-variant="tertiary" rel="prev" href=(at(ctx, step.id)) { (words.text("network-map-earlier")) }
        }
        span { (words.with("network-map-step", &place)) }
        @if let Some(step) = map.steps.get(map.counted) {
            a.ds-button data-variant="tertiary" rel="next" href=(at(ctx, step.id)) { (words.text("network-map-later")) }
        }
    } } }
}

/// The same page up to another step.
fn at(ctx: &Ctx, step: &Id) -> String {
    let mut asked = address::without(&ctx.query, "until");
    asked.retain(|(name, _)| name != "page");
    asked.push(("until".to_owned(), step.to_string()));
    address::joined(&ctx.path, &asked)
}

fn figures(shown: &Shown<'_>, map: &Map<'_>, clusters: &Clusters<'_>) -> Markup {
    let words = shown.ctx.words;
    let found = map.figures();
    let across = clusters.across();
    let of = |part: usize, whole: usize| told(shown, part, whole);
    let fact = |key: &str, value: String| html! { div { dt { (words.text(key)) } dd { (value) } } };
    html! {
        section.section aria-labelledby="figures" {
            h2 #figures { (words.text("network-map-figures")) }
            dl.facts {
                (fact("network-map-people", found.people.to_string()))
                (fact("network-map-density", of(found.met, found.possible)))
                (fact("network-map-reach", of(found.reached, found.possible * 2)))
                @if clusters.all.len() > 1 { (fact("network-map-bridges", of(across.met, across.possible))) }
                (fact("network-map-parts", parts(shown, &found)))
                (fact("network-map-alone", found.alone.len().to_string()))
            }
            details.ds-details { summary { (words.text("network-map-how")) } div { ul {
                @for key in ["met", "density", "reach", "bridges", "parts", "confidential"] { li { (words.text(&format!("network-map-how-{key}"))) } }
            } } }
        }
    }
}

fn parts(shown: &Shown<'_>, found: &Figures) -> String {
    shown
        .ctx
        .words
        .with("network-map-parts-of", &[("parts", &found.parts), ("largest", &found.largest)])
        .into_owned()
}

/// "12 of 40 (30 %)".
pub(super) fn told(shown: &Shown<'_>, part: usize, whole: usize) -> String {
    let share = percent(part, whole).unwrap_or(Figure::ZERO);
    let arguments: [(&str, &dyn samspil_words::Show); 3] =
        [("part", &part), ("whole", &whole), ("share", &share)];
    shown.ctx.words.with("network-map-share", &arguments).into_owned()
}

fn figure(shown: &Shown<'_>, map: &Map<'_>, clusters: &Clusters<'_>) -> Markup {
    let words = shown.ctx.words;
    let Some(drawn) = drawn(shown, map, clusters) else { return html! {} };
    let mut asked = address::without(&shown.ctx.query, "page");
    asked.retain(|(name, _)| name != "list" && name != "person");
    let file = address::joined(&format!("/programmes/{}/network-map.svg", shown.loaded.slug()), &asked);
    html! {
        figure.figure.network {
            div.scroll role="region" tabindex="0" aria-label=(words.text("network-map-picture-region")) { (drawn.inline()) }
            figcaption {
                (words.text(if shown.named { "network-map-caption-named" } else { "network-map-caption" })) " "
                a.screen-only href=(file) download { (words.text("network-map-download")) }
            }
        }
    }
}

fn drawn(shown: &Shown<'_>, map: &Map<'_>, clusters: &Clusters<'_>) -> Option<Drawn> {
    let words = shown.ctx.words;
    let cluster = |at: usize| shown.cluster(clusters, at);
    let person = |at: usize| map.people.get(at).map(|person| shown.name(person)).unwrap_or_default();
    let found = map.figures();
    let across = clusters.across();
    let title = words.with("network-map-title", &[("programme", &shown.loaded.plan.programme.title)]);
    let counts: [(&str, &dyn samspil_words::Show); 4] = [
        ("people", &found.people),
        ("organisations", &clusters.all.len()),
        ("met", &found.met),
        ("across", &across.met),
    ];
    pictures::network(&Network {
        map,
        clusters,
        words,
        title: title.into_owned(),
        description: words.with("network-map-description", &counts).into_owned(),
        cluster: &cluster,
        person: shown.named.then_some(&person as &dyn Fn(usize) -> String),
        own: shown.own(map),
    })
}
