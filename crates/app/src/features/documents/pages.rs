//! The list of documents, and a look at one before it is fetched.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::Language;
use samspil_core::access::Action;
use samspil_core::lessons::in_order;
use samspil_documents::html as on_screen;
use samspil_documents::kinds::{Format, Kind, document};

use super::fetch::read;
use super::ground::{Asked, may, offered};
use crate::app::apart;
use crate::features::programmes::Loaded;
use crate::features::versions;
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Problem, address};

pub(super) async fn index(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let words = ctx.words;
    let title = words.text("view-documents");
    let lead = words.text("documents-lead");
    let edits = ctx.viewer.may(loaded.slug(), Action::EditPlan);
    let content = html! { div.stack {
        ul.cards { @for kind in Kind::ALL.iter().copied().filter(|kind| may(&ctx.viewer, loaded.slug(), *kind)) {
            li { (card(&ctx, loaded, kind)) }
        } }
    } };
    let tools = html! {
        @if edits { div.toolbar {
            a.ds-button href=(format!("/programmes/{}/imports", loaded.slug())) { (words.text("documents-import")) }
        } }
    };
    let page = Page { lead: Some(&lead), tools, ..Page::new(&title) };
    Ok(layout::programme_page(&ctx, loaded, page, content))
}

fn card(ctx: &Ctx, loaded: &Loaded, kind: Kind) -> Markup {
    let words = ctx.words;
    let base = format!("/programmes/{}/documents/{}", loaded.slug(), kind.as_str());
    let shown = kind != Kind::HandOver;
    html! {
        section.ds-card.document-card {
            h2 { @if shown { a href=(base) { (words.text(&format!("doc-kind-{}", kind.as_str()))) } }
                 @else { (words.text(&format!("doc-kind-{}", kind.as_str()))) } }
            p.muted { (words.text(&format!("documents-about-{}", kind.as_str()))) }
            ul.tags { @for format in offered(&loaded.plan, kind) {
                li { a.ds-tag href=(format!("{base}/{}", format.as_str())) download {
                    (words.text(&format!("doc-format-{}", format.as_str())))
                    span.visually-hidden { ", " (words.text(&format!("doc-kind-{}", kind.as_str()))) }
                } }
            } }
            @if matches!(kind, Kind::MeetingPlanner | Kind::RunSheet | Kind::MilestonePlan | Kind::SignInSheet) {
                p { a href=(format!("{base}?blank=1")) { (words.text("documents-blank")) } }
            }
        }
    }
}

pub(super) async fn preview(ctx: Ctx, Path((_, kind)): Path<(String, String)>) -> Result<Response, Problem> {
    let kind: Kind = kind.parse().map_err(|()| Problem::not_found())?;
    let loaded = ctx.programme()?.clone();
    let asked = Asked::of(&ctx);
    let basis = read(&ctx, kind, asked.clone()).await?;
    let language = ctx.words.language();
    let shown = apart(move || {
        let paper = document(kind, &basis.ground(language))?;
        Some((paper.page, on_screen::fragment(&paper, 2)))
    })
    .await?;
    let (_, fragment) = shown.ok_or_else(Problem::not_found)?;
    let words = ctx.words;
    let title = words.text(&format!("doc-kind-{}", kind.as_str()));
    let content = html! { div.stack {
        (choices(&ctx, &loaded, kind, &asked).await?)
        (downloads(&ctx, &loaded, kind))
        (own_form(&ctx, &loaded, kind))
        article.paper { (fragment) }
    } };
    let page = Page { width: Width::Wide, ..Page::new(&title) };
    Ok(layout::programme_page(&ctx, &loaded, page, content).into_response())
}

/// To the programme's own names and columns, for those who plan.
fn own_form(ctx: &Ctx, loaded: &Loaded, kind: Kind) -> Markup {
    let Some(form) = kind.form().filter(|_| ctx.viewer.may(loaded.slug(), Action::EditPlan)) else {
        return html! {};
    };
    let words = ctx.words;
    let base = format!("/programmes/{}", loaded.slug());
    let next = layout::encoded(&format!("{base}/documents/{}", kind.as_str()));
    let any = loaded.plan.form_labels.iter().any(|label| label.form == form);
    html! {
        p.row.screen-only {
            a href=(format!("{base}/new/form_label?form={}&_next={next}", form.as_str())) { (words.text("documents-own-form")) }
            @if any { a href=(format!("{base}/parts/form_labels")) { (words.text("kinds-form_label")) } }
        }
    }
}

/// Every format, in every language.
fn downloads(ctx: &Ctx, loaded: &Loaded, kind: Kind) -> Markup {
    let words = ctx.words;
    let base = format!("/programmes/{}/documents/{}", loaded.slug(), kind.as_str());
    let kept = address::without(&ctx.query, "lang");
    let file = |format: &Format, language: Language| {
        let mut asked = kept.clone();
        asked.insert(0, ("lang".to_owned(), language.tag().to_owned()));
        address::joined(&format!("{base}/{}", format.as_str()), &asked)
    };
    html! {
        section.fetch.screen-only aria-label=(words.text("documents-fetch")) {
            @for language in Language::ALL {
                div.row {
                    span lang=(language.tag()) { (language.own_name()) }
                    @for (at, format) in offered(&loaded.plan, kind).enumerate() {
                        @let main = at == 0 && language == words.language();
                        a.ds-button data-variant=[(!main).then_some("secondary")] data-size="sm"
                            href=(file(format, language)) download {
                            (words.text(&format!("doc-format-{}", format.as_str())))
                            span.visually-hidden { ", " (language.own_name()) }
                        }
                    }
                }
            }
        }
    }
}

/// What of the programme is shown, where a kind asks.
async fn choices(ctx: &Ctx, loaded: &Loaded, kind: Kind, asked: &Asked) -> Result<Markup, Problem> {
    let words = ctx.words;
    Ok(match kind {
        Kind::Gathering | Kind::RunSheet | Kind::Invitation => html! {
            form.filters method="get" {
                div.ds-field {
                    label.ds-label for="meeting" { (words.text("kind-meeting")) }
                    select.ds-input id="meeting" name="meeting" {
                        option value="" { (words.text("documents-all-meetings")) }
                        @for meeting in in_order(&loaded.plan) {
                            option value=(meeting.id) selected[asked.meeting.as_ref() == Some(&meeting.id)] { (meeting.title) }
                        }
                    }
                }
                button.ds-button data-variant="secondary" { (words.text("documents-show")) }
            }
        },
        kind if kind.is_for_the_day() => day_choice(ctx, loaded, kind, asked),
        Kind::MilestonePlan if !asked.blank => html! {
            form.filters method="get" {
                div.ds-field {
                    label.ds-label for="project" { (words.text("kind-milestone_plan")) }
                    select.ds-input id="project" name="project" {
                        option value="" { (words.text("documents-all-projects")) }
                        @for plan in &loaded.plan.milestone_plans {
                            option value=(plan.id) selected[asked.project.as_ref() == Some(&plan.id)] { (plan.title) }
                        }
                    }
                }
                button.ds-button data-variant="secondary" { (words.text("documents-show")) }
            }
        },
        Kind::AnnualWheel => html! {
            form.filters method="get" {
                div.ds-field {
                    label.ds-label for="year" { (words.text("documents-year")) }
                    select.ds-input id="year" name="year" {
                        option value="" { (words.text("documents-usual-year")) }
                        @for year in samspil_core::wheel::years(&loaded.plan, ctx.viewer.today) {
                            option value=(year) selected[asked.year == Some(year)] { (year) }
                        }
                    }
                }
                button.ds-button data-variant="secondary" { (words.text("documents-show")) }
            }
        },
        Kind::VersionDiff => version_choice(ctx, loaded, asked).await?,
        Kind::ParticipantList if ctx.viewer.may(loaded.slug(), Action::ViewContacts) => html! {
            form.filters method="get" {
                div.ds-field {
                    input.ds-input type="checkbox" id="contacts" name="contacts" value="1" checked[asked.contacts];
                    label.ds-label for="contacts" { (words.text("documents-contacts")) }
                }
                button.ds-button data-variant="secondary" { (words.text("documents-show")) }
            }
        },
        _ => html! {},
    })
}

/// Whose badges or cards, and how large.
fn day_choice(ctx: &Ctx, loaded: &Loaded, kind: Kind, asked: &Asked) -> Markup {
    let words = ctx.words;
    let all = if kind == Kind::SignInSheet { "documents-all-meetings" } else { "documents-all-people" };
    let chosen = asked.layout.filter(|layout| kind.layouts().contains(layout));
    html! {
        form.filters method="get" {
            div.ds-field {
                label.ds-label for="meeting" { (words.text("kind-meeting")) }
                select.ds-input id="meeting" name="meeting" {
                    option value="" { (words.text(all)) }
                    @for meeting in in_order(&loaded.plan) {
                        option value=(meeting.id) selected[asked.meeting.as_ref() == Some(&meeting.id)] { (meeting.title) }
                    }
                }
            }
            @if !kind.layouts().is_empty() { div.ds-field {
                label.ds-label for="layout" { (words.text("documents-layout")) }
                select.ds-input id="layout" name="layout" {
                    @for layout in kind.layouts() {
                        option value=(layout.as_str()) selected[chosen == Some(*layout)] { (words.text(&format!("documents-layout-{}", layout.as_str()))) }
                    }
                }
            } }
            button.ds-button data-variant="secondary" { (words.text("documents-show")) }
        }
    }
}

async fn version_choice(ctx: &Ctx, loaded: &Loaded, asked: &Asked) -> Result<Markup, Problem> {
    let row = loaded.row.clone();
    let kept = ctx.app.read(move |tx| versions::kept(tx, &row)).await?;
    let words = ctx.words;
    let name = |element: &str| {
        let found = loaded.plan.versions.iter().find(|version| version.id.as_str() == element);
        found.map_or_else(|| element.to_owned(), |version| version.title.clone())
    };
    Ok(html! {
        @if !kept.is_empty() {
            form.filters method="get" {
                @for (field, chosen, empty) in [("from", &asked.from, "documents-newest"), ("to", &asked.to, "documents-now")] {
                    div.ds-field {
                        label.ds-label for=(field) { (words.text(&format!("documents-{field}"))) }
                        select.ds-input id=(field) name=(field) {
                            option value="" { (words.text(empty)) }
                            @for version in &kept {
                                option value=(version.id) selected[chosen.as_deref() == Some(version.id.as_str())] { (name(&version.element)) }
                            }
                        }
                    }
                }
                button.ds-button data-variant="secondary" { (words.text("documents-show")) }
            }
        }
    })
}
