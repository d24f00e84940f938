//! All parts of a plan, the list of one kind, and its order.

use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::{Element, ElementKind, Id};
use samspil_db::Tx;

use super::super::by::By;
use super::super::order::swap;
use super::{element_of, kind_of, kind_seen, saved, sees, shows};
use crate::features::programmes::{self, Loaded};
use crate::web::form::{Sent, address, name_of};
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Paging, Problem, seat};

use ElementKind as K;

/// The kinds in the order in which a plan grows.
const GROUPS: [(&str, &[K]); 6] = [
    ("parts-purpose", &[K::Goal, K::ResultTarget, K::Effect, K::Criterion, K::Theme, K::Foundation]),
    (
        "parts-doing",
        &[K::Activity, K::Occurrence, K::Meeting, K::Method, K::Review, K::Product, K::Track, K::Competence],
    ),
    (
        "parts-people",
        &[
            K::Person,
            K::Organisation,
            K::Unit,
            K::Network,
            K::Membership,
            K::Cohort,
            K::Relationship,
            K::SignUp,
            K::Seating,
            K::Initiative,
        ],
    ),
    ("parts-projects", &[K::MilestonePlan, K::Milestone, K::Checklist]),
    ("parts-steering", &[K::Body, K::Decision, K::WheelItem, K::PlanVersion]),
    (
        "parts-figures",
        &[
            K::Budget,
            K::TimingRule,
            K::Statement,
            K::Promise,
            K::TimelineEntry,
            K::SchoolHoliday,
            K::Unavailability,
            K::FormLabel,
        ],
    ),
];

/// Elements on one page of a list.
const PAGE: usize = 100;

pub(crate) async fn all(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let words = ctx.words;
    let may_edit = ctx.viewer.may(loaded.slug(), Action::EditPlan);
    let base = format!("/programmes/{}", loaded.slug());
    let content = html! {
        @for (key, kinds) in GROUPS {
            section.section {
                h2 { (words.text(key)) }
                ul.cards { @for kind in kinds {
                    @let count = loaded.plan.count(*kind);
                    @if may_edit || (count > 0 && sees(&ctx, loaded, *kind)) {
                        li { article.ds-card {
                            h3 { a href=(format!("{base}/{}", if count > 0 { format!("parts/{}", kind.plural()) } else { format!("new/{kind}") })) {
                                (words.text(&format!("kinds-{kind}")))
                            } }
                            @if count > 0 {
                                p { (words.with("parts-count", &[("count", &count)])) }
                            } @else {
                                p { (words.text(&format!("new-{kind}"))) }
                            }
                            p.muted { (words.text(&format!("about-{kind}"))) }
                        } }
                    }
                } }
            }
        }
    };
    let title = words.text("view-parts");
    let lead = words.text("parts-lead");
    Ok(layout::programme_page(&ctx, loaded, Page { lead: Some(&lead), ..Page::new(&title) }, content))
}

/// To an element of which only the id is known.
pub(crate) async fn by_id(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let id: Id = id.parse().map_err(|_| Problem::not_found())?;
    let element = loaded.element(&id).filter(|element| shows(&ctx, loaded, element));
    let kind = element.ok_or_else(Problem::not_found)?.kind();
    Ok(layout::redirect(&address(loaded, kind, &id)))
}

/// One line of the list.
struct Line {
    element: Element,
    name: String,
}

pub(crate) async fn list(ctx: Ctx, Path((_, kind)): Path<(String, String)>) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let kind = kind_seen(&ctx, loaded, &kind)?;
    let words = ctx.words;
    let wanted = ctx.query("find").unwrap_or_default().to_lowercase();
    let mut all = loaded.plan.elements_of(kind);
    if kind == K::Person {
        let seen = seat::seen(&ctx, loaded);
        all.retain(|element| matches!(element, Element::Person(person) if seen(person)));
    }
    let total = all.len();
    let lines: Vec<Line> = all
        .into_iter()
        .map(|element| Line { name: name_of(&ctx, loaded, &element), element })
        .filter(|line| wanted.is_empty() || line.name.to_lowercase().contains(&wanted))
        .collect();
    let paging = Paging::of(&ctx, lines.len(), PAGE);
    let shown = paging.part(&lines);
    let may_edit = ctx.viewer.may(loaded.slug(), Action::EditPlan);
    let new = format!("/programmes/{}/new/{kind}", loaded.slug());
    let title = words.text(&format!("kinds-{kind}"));
    let about = words.text(&format!("about-{kind}"));
    let content = html! {
        @if total > 10 || !wanted.is_empty() {
            form.filters role="search" {
                div.ds-field {
                    label.ds-label for="find" { (words.with("parts-find", &[("kinds", &title)])) }
                    input.ds-input type="search" id="find" name="find" value=[ctx.query("find")];
                }
                button.ds-button data-variant="secondary" { (words.text("search")) }
            }
        }
        @if total == 0 {
            div.empty {
                p { (about) }
                @if may_edit { a.ds-button href=(new) { (words.text(&format!("new-{kind}"))) } }
            }
        } @else if shown.is_empty() {
            p.empty { (words.text("parts-not-found")) }
        } @else {
            (table(&ctx, loaded, kind, shown, may_edit && wanted.is_empty()))
            (paging.nav(&ctx))
        }
    };
    let tools = html! {
        @if may_edit && total > 0 { div.toolbar { a.ds-button href=(new) { (words.text(&format!("new-{kind}"))) } } }
    };
    let page = Page { lead: (total > 0).then_some(about.as_ref()), tools, ..Page::new(&title) };
    Ok(layout::programme_page(&ctx, loaded, page, content))
}

fn table(ctx: &Ctx, loaded: &Loaded, kind: ElementKind, lines: &[Line], moves: bool) -> Markup {
    let words = ctx.words;
    let first = loaded.plan.element_at(kind, 0);
    let last = loaded.plan.count(kind).checked_sub(1).and_then(|at| loaded.plan.element_at(kind, at));
    html! {
        table.ds-table {
            caption.visually-hidden { (words.text(&format!("kinds-{kind}"))) }
            thead { tr {
                th scope="col" { (words.text(&format!("kind-{kind}"))) }
                @if moves { th scope="col" { (words.text("parts-order")) } }
            } }
            tbody { @for line in lines {
                @let id = line.element.id();
                tr id=(id) {
                    th scope="row" {
                        a href=(address(loaded, kind, id)) lang=[layout::lang_of(ctx, loaded, line.element.language())] { (line.name) }
                    }
                    @if moves { td {
                        form.row method="post" action=(format!("{}/move", address(loaded, kind, id))) {
                            @for (to, edge) in [("up", &first), ("down", &last)] {
                                @if edge.as_ref().is_none_or(|edge| edge.id() != id) {
                                    button.ds-button data-variant="tertiary" name="to" value=(to) {
                                        (words.text(&format!("parts-{to}")))
                                        span.visually-hidden { ": " (line.name) }
                                    }
                                }
                            }
                        }
                    } }
                }
            } }
        }
    }
}

/// Moves an element one place up or down among its kind.
pub(crate) async fn relocate(
    ctx: Ctx,
    Path((_, kind, id)): Path<(String, String, String)>,
    Sent(typed): Sent,
) -> Result<Response, Problem> {
    let kind = kind_of(&kind)?;
    let loaded = ctx.programme()?;
    let element = element_of(loaded, kind, &id)?;
    let up = typed.one("to") == "up";
    let id = element.id().clone();
    let list = format!("/programmes/{}/parts/{}#{id}", loaded.slug(), kind.plural());
    let work = move |tx: &mut Tx, _: &Loaded, by: &By| {
        swap(tx, by, kind, &id, up).map(|moved| moved.then(|| by.batch.clone()))
    };
    let (batch, _) = programmes::change(&ctx, work).await?;
    Ok(batch.map_or_else(|| layout::redirect(&list), |batch| saved(&typed, &list, &batch)))
}
