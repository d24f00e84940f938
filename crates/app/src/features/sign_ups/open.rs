//! The sign-ups of a programme, and opening one for a meeting.

use axum::response::Response;
use maud::{Markup, html};
use samspil_core::programme::{Meeting, SignUp, SignUpQuestion};
use samspil_core::registration::{self, Standing};
use samspil_core::{Element, Id};
use samspil_db::Tx;
use serde::Deserialize;

use super::public;
use super::store::{self, Registration};
use crate::features::elements::{self, Change};
use crate::features::programmes::{self, Loaded};
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Form, Problem, form};

pub(super) async fn index(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let row = loaded.row.clone();
    let all = ctx.app.read(move |tx| store::of_programme(tx, &row)).await?;
    let words = ctx.words;
    let (title, lead) = (words.text("view-sign-ups"), words.text("sign-ups-lead"));
    let content = html! { div.stack data-gap="large" {
        section.section {
            h2 #open { (words.text("sign-ups-open")) }
            @if loaded.plan.sign_ups.is_empty() { p.empty { (words.text("sign-ups-none")) } }
            @else { (table(&ctx, loaded, &all)) }
        }
        (new(&ctx, loaded))
    } };
    Ok(layout::programme_page(&ctx, loaded, Page { lead: Some(&lead), ..Page::new(&title) }, content))
}

fn table(ctx: &Ctx, loaded: &Loaded, all: &[Registration]) -> Markup {
    let words = ctx.words;
    let today = ctx.now.to_zoned(ctx.zone()).date();
    let columns = [
        "sign-ups-column-what",
        "sign-ups-column-places",
        "sign-ups-column-waiting",
        "sign-ups-column-silent",
        "sign-ups-column-state",
    ];
    html! { div.scroll role="region" tabindex="0" aria-labelledby="open" { table.ds-table.stacked role="table" {
        thead role="rowgroup" { tr role="row" { @for key in columns { th scope="col" role="columnheader" { (words.text(key)) } } } }
        tbody role="rowgroup" { @for sign_up in &loaded.plan.sign_ups {
            @let count = |standing| all.iter().filter(|row| row.sign_up == sign_up.id && row.standing == standing).count();
            tr role="row" {
                th scope="row" role="rowheader" {
                    a href=(format!("/programmes/{}/sign-ups/{}", loaded.slug(), sign_up.id)) lang=[layout::lang_of(ctx, loaded, sign_up.language)] { (sign_up.title) }
                    @if let Some(date) = registration::meeting_of(&loaded.plan, sign_up).and_then(|meeting| meeting.date.as_ref()) {
                        br; span.muted.small { (form::date(ctx, loaded, date)) }
                    }
                }
                td role="cell" data-label=(words.text(columns[1])) {
                    @match sign_up.capacity {
                        Some(capacity) => (words.with("sign-ups-of", &[("taken", &count(Standing::Place)), ("capacity", &usize::from(capacity))])),
                        None => (count(Standing::Place)),
                    }
                }
                td.number role="cell" data-label=(words.text(columns[2])) { (count(Standing::Waiting)) }
                td.number role="cell" data-label=(words.text(columns[3])) { (count(Standing::Invited)) }
                td role="cell" data-label=(words.text(columns[4])) {
                    @match registration::shut(&loaded.plan, sign_up, today) {
                        Some(shut) => (public::closed(ctx, shut)),
                        None => (words.text("sign-ups-is-open")),
                    }
                }
            }
        } }
    } } }
}

/// The meetings without a sign-up, and the form that opens one.
fn new(ctx: &Ctx, loaded: &Loaded) -> Markup {
    let words = ctx.words;
    let meetings = without(loaded);
    html! { section.section #new {
        h2 { (words.text("sign-ups-new")) }
        @if meetings.is_empty() { p { (words.text("sign-ups-no-meeting")) } } @else {
            p { (words.text("sign-ups-new-help")) }
            form.form method="post" {
                div.ds-field {
                    label.ds-label for="meeting" { (words.text("kind-meeting")) }
                    select.ds-input #meeting name="meeting" { @for meeting in &meetings {
                        option value=(meeting.id) { (meeting.title) }
                    } }
                }
                div.actions { button.ds-button { (words.text("sign-ups-new-do")) } }
            }
        }
        p { a href=(format!("/programmes/{}/new/sign_up", loaded.slug())) { (words.text("sign-ups-new-own")) } }
    } }
}

fn without(loaded: &Loaded) -> Vec<&Meeting> {
    let has =
        |meeting: &Meeting| loaded.plan.sign_ups.iter().any(|one| one.meeting.as_ref() == Some(&meeting.id));
    loaded.plan.meetings.iter().filter(|meeting| !meeting.status.is_off() && !has(meeting)).collect()
}

#[derive(Deserialize)]
pub(super) struct Chosen {
    meeting: Id,
}

pub(super) async fn create(ctx: Ctx, Form(chosen): Form<Chosen>) -> Result<Response, Problem> {
    let work = move |tx: &mut Tx, loaded: &Loaded, by: &elements::By| {
        let meeting = without(loaded).into_iter().find(|meeting| meeting.id == chosen.meeting);
        let meeting = meeting.ok_or_else(Problem::not_found)?;
        let id = Id::from_title(&format!("sign-up {}", meeting.id), "sign-up")
            .free(|id| loaded.place(id).is_some());
        let sign_up = SignUp {
            id: id.clone(),
            title: meeting.title.clone(),
            language: meeting.language,
            meeting: Some(meeting.id.clone()),
            asks: vec![SignUpQuestion::Diet, SignUpQuestion::Access],
            ..SignUp::default()
        };
        elements::apply(tx, by, Change::Create(Element::SignUp(sign_up), None))?;
        Ok(id)
    };
    let (id, loaded) = programmes::change(&ctx, work).await?;
    Ok(layout::redirect(&format!("/programmes/{}/sign-ups/{id}", loaded.slug())))
}
