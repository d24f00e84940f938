//! One element as a sheet: what it says, what points at it, what does not hold.

use axum::extract::Path;
use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::form::{self, Field, Record, Shape};
use samspil_core::{Element, ElementKind};
use serde_json::Value;

use super::{element_of, kind_seen, sees, shows};
use crate::features::check;
use crate::features::programmes::Loaded;
use crate::web::form::{Reader, address, label, name_of};
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Paging, Problem, seat};

/// Kinds that point at an element, in the order in which a reader wants them.
const POINTING: [ElementKind; 39] = [
    ElementKind::Occurrence,
    ElementKind::Meeting,
    ElementKind::ResultTarget,
    ElementKind::Activity,
    ElementKind::Criterion,
    ElementKind::Product,
    ElementKind::TimingRule,
    ElementKind::Promise,
    ElementKind::Statement,
    ElementKind::Decision,
    ElementKind::Body,
    ElementKind::WheelItem,
    ElementKind::Network,
    ElementKind::Unit,
    ElementKind::Organisation,
    ElementKind::Membership,
    ElementKind::Person,
    ElementKind::Theme,
    ElementKind::Goal,
    ElementKind::Effect,
    ElementKind::Competence,
    ElementKind::Track,
    ElementKind::Cohort,
    ElementKind::Budget,
    ElementKind::TimelineEntry,
    ElementKind::Foundation,
    ElementKind::SchoolHoliday,
    ElementKind::PlanVersion,
    ElementKind::FormLabel,
    ElementKind::MilestonePlan,
    ElementKind::Milestone,
    ElementKind::Checklist,
    ElementKind::Method,
    ElementKind::Review,
    ElementKind::Unavailability,
    ElementKind::SignUp,
    ElementKind::Seating,
    ElementKind::Relationship,
    ElementKind::Initiative,
];

/// Of these, the ones with a heading of their own.
const DATED: [ElementKind; 2] = [ElementKind::Occurrence, ElementKind::Meeting];

/// The kinds that the red thread runs through.
const THREAD: [ElementKind; 6] = [
    ElementKind::Goal,
    ElementKind::ResultTarget,
    ElementKind::Activity,
    ElementKind::Effect,
    ElementKind::Criterion,
    ElementKind::Meeting,
];

pub(crate) async fn sheet(
    ctx: Ctx,
    Path((_, kind, id)): Path<(String, String, String)>,
) -> Result<Markup, Problem> {
    let loaded = ctx.checked().await?;
    let kind = kind_seen(&ctx, loaded, &kind)?;
    let element = element_of(loaded, kind, &id)?;
    if !shows(&ctx, loaded, &element) {
        return Err(Problem::not_found());
    }
    let words = ctx.words;
    let title = name_of(&ctx, loaded, &element);
    let kind_word = words.text(&format!("kind-{kind}"));
    let json = element.to_json().map_err(|e| Problem::internal(&e))?;
    let reader = Reader::new(&ctx, loaded, element.language());
    let content = html! {
        div.stack data-gap="large" {
            (body(&reader, kind, &json))
            (pointing(&ctx, loaded, &element))
            (findings(&ctx, loaded, &element))
        }
    };
    let page = Page {
        eyebrow: Some(&kind_word),
        language: Some(element.language().unwrap_or(loaded.plan.programme.language)),
        tools: tools(&ctx, loaded, &element),
        ..Page::new(&title)
    };
    Ok(layout::programme_page(&ctx, loaded, page, content))
}

fn tools(ctx: &Ctx, loaded: &Loaded, element: &Element) -> Markup {
    let words = ctx.words;
    let here = address(loaded, element.kind(), element.id());
    html! {
        div.toolbar {
            @if ctx.viewer.may(loaded.slug(), Action::EditPlan) {
                a.ds-button href=(format!("{here}/edit")) { (words.text("edit")) }
            }
            @if THREAD.contains(&element.kind()) {
                a.ds-button data-variant="secondary" href=(format!("/programmes/{}/thread?of={}", loaded.slug(), element.id())) {
                    (words.text("view-thread"))
                }
            }
            @if ctx.viewer.may(loaded.slug(), Action::EditPlan) {
                a.ds-button data-variant="tertiary" data-color="danger" href=(format!("{here}/delete")) { (words.text("delete")) " …" }
            }
        }
    }
}

/// The fields: short ones as facts, sheets and lists under headings.
fn body(reader: &Reader<'_>, kind: ElementKind, json: &Value) -> Markup {
    let words = reader.ctx.words;
    let owner = kind.as_str();
    let record = form::of(kind);
    let own = |field: &&Field| !matches!(field.name.as_str(), "links" | "tags");
    let large: Vec<&Field> = record
        .fields
        .iter()
        .filter(own)
        .filter(|field| is_large(field) && reader.sees(&field.name))
        .filter(|field| json.get(&field.name).is_some())
        .collect();
    let large_names: Vec<&str> = large.iter().map(|field| field.name.as_str()).collect();
    let named = name_field(kind);
    let but: Vec<&str> = large_names.into_iter().chain(named).collect();
    html! {
        (reader.facts(owner, record, json, &but))
        @for field in large {
            @let value = json.get(&field.name).unwrap_or(&Value::Null);
            section.section {
                h2 { (label(words, owner, &field.name)) }
                @match &field.shape {
                    Shape::Record(inner) if inner.name == "Sheet" => { (sheet_of(reader, inner, value)) },
                    shape => { (reader.value(shape, value)) },
                }
            }
        }
    }
}

/// The field that the page's heading shows already.
fn name_field(kind: ElementKind) -> Option<&'static str> {
    match kind {
        ElementKind::Membership | ElementKind::Occurrence => None,
        kind => {
            let record = form::of(kind);
            ["title", "name", "text"].into_iter().find(|name| record.field(name).is_some_and(|f| f.required))
        }
    }
}

fn is_large(field: &Field) -> bool {
    match &field.shape {
        Shape::Rows(_) => true,
        Shape::Record(record) => record.name == "Sheet",
        _ => false,
    }
}

/// The activity sheet as people know it: what is short first, then the team,
/// the contents and the outcome under headings of their own.
fn sheet_of(reader: &Reader<'_>, record: &Record, value: &Value) -> Markup {
    let words = reader.ctx.words;
    const OWN: [&str; 3] = ["team", "contents", "outcomes"];
    html! {
        (reader.facts("Sheet", record, value, &OWN))
        @for name in OWN {
            @if let (Some(field), Some(value)) = (record.field(name), value.get(name)) {
                div.section {
                    h3 { (label(words, "Sheet", name)) }
                    (reader.value(&field.shape, value))
                }
            }
        }
    }
}

/// Elements that point here, on one page.
const PAGE: usize = 100;

/// Everything that points at the element, by kind.
fn pointing(ctx: &Ctx, loaded: &Loaded, element: &Element) -> Markup {
    let words = ctx.words;
    let found = loaded.pointing_at(element.id());
    let view = ctx.viewer.view(loaded.slug());
    let seen = seat::seen(ctx, loaded);
    // What points here only where somebody has not said yes points nowhere for
    // those who may not know.
    let hides = !view.plans && element.kind() == ElementKind::Person;
    let points = |(kind, at): &&(ElementKind, usize)| {
        if !sees(ctx, loaded, *kind) {
            return false;
        }
        if let Some(person) = loaded.plan.people.get(*at).filter(|_| *kind == ElementKind::Person) {
            return seen(person);
        }
        let other = loaded.plan.element_at(*kind, *at).filter(|_| hides);
        let shown = other.map(|other| view.element(other, loaded.known()));
        shown.is_none_or(|shown| shown.references().iter().any(|pointer| pointer.id == element.id()))
    };
    let found: Vec<(ElementKind, usize)> = found.iter().filter(points).copied().collect();
    let of = |kind: ElementKind| found.iter().filter(move |(k, _)| *k == kind);
    let all: Vec<(ElementKind, usize)> = POINTING.into_iter().flat_map(of).copied().collect();
    let paging = Paging::of(ctx, all.len(), PAGE);
    let shown = |kinds: &[ElementKind]| -> Vec<(ElementKind, Vec<Element>)> {
        let part = paging.part(&all).chunk_by(|(a, _), (b, _)| a == b);
        part.filter_map(|places| {
            let (kind, _) = places.first().filter(|(kind, _)| kinds.contains(kind))?;
            let elements = places.iter().filter_map(|(kind, at)| loaded.plan.element_at(*kind, *at));
            Some((*kind, elements.collect()))
        })
        .collect()
    };
    let heading = |kind: ElementKind| {
        html! { (words.text(&format!("kinds-{kind}"))) @if paging.several() { " (" (of(kind).count()) ")" } }
    };
    let (dated, undated): (Vec<_>, Vec<_>) = POINTING.into_iter().partition(|kind| DATED.contains(kind));
    let others = shown(&undated);
    html! {
        @for (kind, elements) in shown(&dated) {
            section.section {
                h2 { (heading(kind)) }
                ul { @for other in &elements { li { (line(ctx, loaded, other)) } } }
            }
        }
        @if !others.is_empty() {
            section.section {
                h2 { (words.text("parts-pointing")) }
                dl.facts { @for (kind, elements) in &others {
                    div {
                        dt { (heading(*kind)) }
                        dd { ul.plain-list { @for other in elements { li { (line(ctx, loaded, other)) } } } }
                    }
                } }
            }
        }
        (paging.nav(ctx))
        (add_occurrence(ctx, loaded, element))
    }
}

fn add_occurrence(ctx: &Ctx, loaded: &Loaded, element: &Element) -> Markup {
    let may = ctx.viewer.may(loaded.slug(), Action::EditPlan);
    let here = address(loaded, element.kind(), element.id());
    let next = layout::encoded(&here);
    let new = |kind: ElementKind, field: &str| {
        let to = format!("/programmes/{}/new/{kind}?{field}={}&_next={next}", loaded.slug(), element.id());
        html! { a.ds-button data-variant="secondary" href=(to) { (ctx.words.text(&format!("new-{kind}"))) } }
    };
    html! {
        @if may {
            @match element.kind() {
                ElementKind::Activity => { p.row { (new(ElementKind::Occurrence, "activity")) (new(ElementKind::Meeting, "activity")) } },
                ElementKind::ResultTarget => { p.row { (new(ElementKind::Activity, "results")) } },
                ElementKind::Goal => { p.row { (new(ElementKind::ResultTarget, "goals")) } },
                ElementKind::Body => { p.row { (new(ElementKind::Decision, "body")) } },
                _ => {},
            }
        }
    }
}

/// One element among those that point here, with its date and how it stands.
fn line(ctx: &Ctx, loaded: &Loaded, element: &Element) -> Markup {
    let reader = Reader::new(ctx, loaded, element.language());
    let json = element.to_json().unwrap_or_default();
    let record = form::of(element.kind());
    let said = |name: &str| {
        let field = record.field(name)?;
        Some(reader.text(&field.shape, json.get(name)?))
    };
    html! {
        (reader.link(element))
        @if let Some(date) = said("date") { span.muted { ", " (date) } }
        @if let Some(status) = said("status") { " " span.ds-tag { (status) } }
        @if let Some(certainty) = said("certainty") { " " span.ds-tag data-state="tentative" { (certainty) } }
        @if let (Some(cause), true) = (said("cause"), element.kind() == ElementKind::Occurrence) { span.muted { ": " (cause) } }
    }
}

fn findings(ctx: &Ctx, loaded: &Loaded, element: &Element) -> Markup {
    if !ctx.viewer.may(loaded.slug(), Action::ViewCheck) {
        return html! {};
    }
    check::of_element(ctx, loaded, element.id())
}
