//! The page of governance.

use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::programme::{Decision, DecisionStatus, PlanVersion, Subject};

use super::bodies;
use super::decide::Typed;
use crate::features::documents;
use crate::features::programmes::Loaded;
use crate::web::form;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Paging, Problem};

pub(super) async fn governance(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    Ok(page(&ctx, loaded, &Typed::default()))
}

/// The whole page, with what was typed into the form that could not be used.
pub(super) fn page(ctx: &Ctx, loaded: &Loaded, typed: &Typed) -> Markup {
    let words = ctx.words;
    let plan = &loaded.plan;
    let lead = words.text("governance-lead");
    let title = words.text("view-governance");
    let edit = ctx.viewer.may(loaded.slug(), Action::EditPlan);
    let nothing = plan.bodies.is_empty() && plan.decisions.is_empty() && plan.versions.is_empty();
    let tools = html! { @if !nothing { div.toolbar {
        (documents::menu(ctx, loaded, samspil_documents::kinds::Kind::GovernancePlan, ""))
        @if edit {
        a.ds-button data-variant="secondary" href=(format!("/programmes/{}/new/body", loaded.slug())) { (words.text("governance-add-body")) }
        }
    } } };
    let page = Page { lead: Some(&lead), tools, ..Page::new(&title) };
    let content = if nothing {
        empty(ctx, loaded, edit)
    } else {
        html! {
            (summary(ctx, typed))
            @for body in &plan.bodies { (bodies::body(ctx, loaded, body)) }
            (bodies::year_plan(ctx, loaded))
            (decisions(ctx, loaded, typed))
            (versions(ctx, loaded))
            @if edit { (form(ctx, loaded, typed)) }
        }
    };
    layout::programme_page(ctx, loaded, page, content)
}

fn empty(ctx: &Ctx, loaded: &Loaded, edit: bool) -> Markup {
    let words = ctx.words;
    html! {
        div.empty {
            h2 { (words.text("governance-empty")) }
            p { (words.text("governance-empty-help")) }
            @if edit { p { a.ds-button href=(format!("/programmes/{}/new/body", loaded.slug())) { (words.text("governance-add-first")) } } }
        }
    }
}

/// What is wrong with what was sent, above everything else.
fn summary(ctx: &Ctx, typed: &Typed) -> Markup {
    let words = ctx.words;
    html! {
        @if typed.late {
            @let field = typed.decision.as_ref().map_or("text".to_owned(), |id| format!("date-{id}"));
            div.ds-error-summary tabindex="-1" autofocus {
                h2 { (words.text("problem-conflict")) }
                p { a href=(format!("#{field}")) { (words.text("changed-meanwhile")) } }
                @if typed.decision.is_some() { p { (words.text("governance-date")) ": " (typed.date) } }
            }
        }
        @if !typed.wrong.is_empty() {
            div.ds-error-summary tabindex="-1" autofocus {
                h2 { (words.with("governance-errors", &[("count", &typed.wrong.len())])) }
                ul { @for field in &typed.wrong { li { a href=(format!("#{}", field)) { (words.text(error_key(field))) } } } }
            }
        }
    }
}

fn error_key(field: &str) -> &'static str {
    if field == "text" { "governance-error-text" } else { "governance-error-date" }
}

/// Decisions on one page.
const PAGE: usize = 100;

fn decisions(ctx: &Ctx, loaded: &Loaded, typed: &Typed) -> Markup {
    let words = ctx.words;
    let all = &loaded.plan.decisions;
    let (open, done): (Vec<&Decision>, Vec<&Decision>) =
        all.iter().partition(|decision| decision.status == DecisionStatus::Open);
    let paging = Paging::of(ctx, done.len(), PAGE);
    html! {
        section.section #decisions {
            h2 { (words.text("governance-decisions")) }
            @if all.is_empty() { p.muted { (words.text("governance-no-decisions")) } }
            @if !open.is_empty() {
                h3 { (words.text("governance-to-decide")) }
                ul.events { @for decision in open { (open_decision(ctx, loaded, decision, typed)) } }
            }
            @if !done.is_empty() {
                table.ds-table.stacked role="table" aria-label=(words.text("governance-decided")) {
                    thead role="rowgroup" { tr role="row" {
                        @for key in ["governance-what", "governance-who", "governance-when", "governance-outcome"] { th scope="col" role="columnheader" { (words.text(key)) } }
                    } }
                    tbody role="rowgroup" { @for decision in paging.part(&done) { (decided(ctx, loaded, decision)) } }
                }
                (paging.nav(ctx))
            }
        }
    }
}

fn name(ctx: &Ctx, loaded: &Loaded, decision: &Decision) -> Markup {
    let language = decision.language.unwrap_or(loaded.plan.programme.language);
    let text = layout::content_span(ctx, language, &decision.text);
    if ctx.viewer.may(loaded.slug(), Action::EditPlan) {
        html! { a href=(format!("/programmes/{}/parts/decision/{}/edit", loaded.slug(), decision.id)) { (text) } }
    } else {
        text
    }
}

fn body_name(ctx: &Ctx, loaded: &Loaded, id: Option<&samspil_core::Id>) -> Markup {
    let body = loaded.plan.bodies.iter().find(|body| Some(&body.id) == id);
    html! { @match body {
        Some(body) => (layout::content_span(ctx, loaded.plan.programme.language, &body.title)),
        None => span.muted { (ctx.words.text("governance-no-body")) },
    } }
}

fn subject(ctx: &Ctx, loaded: &Loaded, decision: &Decision) -> Markup {
    let words = ctx.words;
    let version = loaded.plan.versions.iter().find(|v| decision.version.as_ref() == Some(&v.id));
    html! {
        @if decision.subject != Subject::Other { span.small.muted {
            (words.text(&format!("word-Subject-{}", decision.subject.as_str())))
            @if let Some(version) = version { ": " (layout::content_span(ctx, loaded.plan.programme.language, &version.title)) }
        } }
    }
}

fn decided(ctx: &Ctx, loaded: &Loaded, decision: &Decision) -> Markup {
    let words = ctx.words;
    let meeting = loaded.plan.meetings.iter().find(|m| decision.meeting.as_ref() == Some(&m.id));
    let date = decision.date.as_ref().or_else(|| meeting.and_then(|m| m.date.as_ref()));
    html! {
        tr role="row" {
            th scope="row" role="rowheader" { (name(ctx, loaded, decision)) br; (subject(ctx, loaded, decision)) }
            td role="cell" data-label=(words.text("governance-who")) { (body_name(ctx, loaded, decision.body.as_ref())) }
            td role="cell" data-label=(words.text("governance-when")) {
                @match date { Some(date) => (form::date(ctx, loaded, date)), None => span.muted { (words.text("governance-no-date")) } }
            }
            td role="cell" data-label=(words.text("governance-outcome")) {
                span.ds-tag data-color="neutral" {
                    span class=(if decision.status == DecisionStatus::Decided { "icon icon-ok" } else { "icon icon-cancelled" }) aria-hidden="true" {}
                    (words.text(&format!("word-DecisionStatus-{}", decision.status.as_str())))
                }
            }
        }
    }
}

fn open_decision(ctx: &Ctx, loaded: &Loaded, decision: &Decision, typed: &Typed) -> Markup {
    let words = ctx.words;
    let mine = typed.decision.as_ref() == Some(&decision.id);
    let wrong = mine && !typed.wrong.is_empty();
    let field = format!("date-{}", decision.id);
    html! {
        li {
            div { (body_name(ctx, loaded, decision.body.as_ref())) }
            div { p.title { (name(ctx, loaded, decision)) } (subject(ctx, loaded, decision)) }
            @if ctx.viewer.may(loaded.slug(), Action::EditPlan) {
                form.inline-form.screen-only method="post" action=(format!("/programmes/{}/governance/decisions/{}", loaded.slug(), decision.id)) {
                    input type="hidden" name="version" value=(loaded.version(&decision.id));
                    div.ds-field {
                        label.ds-label for=(field) { (words.text("governance-date")) span.visually-hidden { ": " (decision.text) } }
                        input.ds-input.short id=(field) name="date" value=(if mine { typed.date.clone() } else { words.day(ctx.viewer.today) })
                            aria-invalid=[wrong.then_some("true")];
                        @if wrong { p.ds-validation-message { (words.text("governance-error-date")) } }
                    }
                    button.ds-button data-variant="secondary" name="outcome" value="decided" { (words.text("governance-decide")) }
                    button.ds-button data-variant="tertiary" name="outcome" value="rejected" { (words.text("governance-reject")) }
                }
            }
        }
    }
}

/// Which version of the plan was approved, by whom and when.
fn versions(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let language = loaded.plan.programme.language;
    html! {
        @if !loaded.plan.versions.is_empty() { section.section {
            header { h2 { (words.text("governance-versions")) } a href=(format!("/programmes/{}/versions", loaded.slug())) { (words.text("governance-all-versions")) } }
            table.ds-table.stacked role="table" aria-label=(words.text("governance-versions")) {
                thead role="rowgroup" { tr role="row" { @for key in ["governance-version", "governance-approved-by", "governance-approved"] { th scope="col" role="columnheader" { (words.text(key)) } } } }
                tbody role="rowgroup" { @for version in &loaded.plan.versions {
                    @let (by, when) = approval(loaded, version);
                    tr role="row" {
                        th scope="row" role="rowheader" { (layout::content_span(ctx, language, &version.title)) }
                        td role="cell" data-label=(words.text("governance-approved-by")) { (body_name(ctx, loaded, by)) }
                        td role="cell" data-label=(words.text("governance-approved")) {
                            @match when { Some(date) => (form::date(ctx, loaded, date)), None => span.muted { (words.text("governance-not-approved")) } }
                        }
                    }
                } }
            }
        } }
    }
}

/// Who approved a version and when: as it says itself, or as a decision does.
fn approval<'a>(
    loaded: &'a Loaded,
    version: &'a PlanVersion,
) -> (Option<&'a samspil_core::Id>, Option<&'a samspil_core::FuzzyDate>) {
    let about =
        |d: &&Decision| d.version.as_ref() == Some(&version.id) && d.status == DecisionStatus::Decided;
    let decision = loaded.plan.decisions.iter().find(about);
    let by = version.approved_by.as_ref().or_else(|| decision.and_then(|d| d.body.as_ref()));
    (by, version.approved.as_ref().or_else(|| decision.and_then(|d| d.date.as_ref())))
}

/// A decision in one step: what, who, when, and the version it approves.
fn form(ctx: &Ctx, loaded: &Loaded, typed: &Typed) -> Markup {
    let words = ctx.words;
    let plan = &loaded.plan;
    // What was typed into an open decision is shown there.
    let none = Typed::default();
    let typed = if typed.decision.is_none() { typed } else { &none };
    let fresh = typed.wrong.is_empty() && !typed.late;
    let wrong = |field: &str| typed.wrong.iter().any(|w| w == field);
    let chosen = |value: &str, typed: &str| value == typed;
    html! {
        section.section {
            h2 #record { (words.text("governance-record")) }
            p.muted { (words.text("governance-record-help")) }
            form.form.section method="post" action=(format!("/programmes/{}/governance/decisions", loaded.slug())) data-guard {
                div.ds-field {
                    label.ds-label for="text" { (words.text("governance-what")) }
                    textarea.ds-input id="text" name="text" rows="2" aria-invalid=[wrong("text").then_some("true")] aria-describedby=[wrong("text").then_some("text-error")] { (typed.text) }
                    @if wrong("text") { p.ds-validation-message id="text-error" { (words.text("governance-error-text")) } }
                }
                div.pair {
                    div.ds-field {
                        label.ds-label for="body" { (words.text("governance-who")) }
                        select.ds-input id="body" name="body" {
                            option value="" { (words.text("governance-no-body")) }
                            @for body in &plan.bodies { option value=(body.id) selected[chosen(body.id.as_str(), &typed.body)] { (body.title) } }
                        }
                    }
                    div.ds-field {
                        label.ds-label for="date" { (words.text("governance-date")) }
                        input.ds-input id="date" name="date" value=(if fresh { words.day(ctx.viewer.today) } else { typed.date.clone() })
                            aria-invalid=[wrong("date").then_some("true")] aria-describedby=[wrong("date").then_some("date-error")];
                        @if wrong("date") { p.ds-validation-message id="date-error" { (words.text("governance-error-date")) } }
                    }
                }
                div.pair {
                    div.ds-field {
                        label.ds-label for="subject" { (words.text("governance-subject")) }
                        select.ds-input id="subject" name="subject" { @for subject in Subject::ALL {
                            option value=(subject.as_str()) selected[chosen(subject.as_str(), &typed.subject)] { (words.text(&format!("word-Subject-{}", subject.as_str()))) }
                        } }
                    }
                    @if !plan.versions.is_empty() { div.ds-field {
                        label.ds-label for="version" { (words.text("governance-approves")) " " span.optional { "(" (words.text("optional")) ")" } }
                        select.ds-input id="version" name="version" {
                            option value="" { (words.text("governance-no-version")) }
                            @for version in &plan.versions { option value=(version.id) selected[chosen(version.id.as_str(), &typed.version)] { (version.title) } }
                        }
                    } }
                }
                div.actions { button.ds-button { (words.text("governance-save")) } }
            }
        }
    }
}
