//! The page behind a person's own link: where they stand, yes or no, what they
//! need, somebody else instead. Mail programs open links by themselves, so
//! opening one answers nothing; its button does.

use std::sync::Arc;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::programme::SignUp;
use samspil_core::registration::{self, Entry, Standing};
use samspil_core::{FuzzyDate, Id};
use samspil_db::{Tx, params};
use serde::Deserialize;

use super::asked::{self, Sent};
use super::deeds::{self, Held};
use super::letters::Sender;
use super::public;
use super::store::{self, Registration};
use crate::app::App;
use crate::features::accounts::fields;
use crate::features::programmes::{self, Loaded};
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Form, Kind, Problem};

/// Somebody with their programme and how everybody stands.
struct Found {
    loaded: Arc<Loaded>,
    row: Registration,
    entries: Vec<Entry>,
    at: Option<usize>,
}

impl Found {
    fn sign_up(&self) -> Result<&SignUp, Problem> {
        deeds::sign_up(&self.loaded, self.row.sign_up.as_str())
    }
}

/// The workspace's row and the address of the programme with a row.
fn whereabouts(tx: &mut Tx, programme: &str) -> Result<(String, Id), Problem> {
    let found = tx.query_one_opt(
        "SELECT workspace_id, slug FROM programme WHERE id = $1 AND deleted_at IS NULL",
        params![programme],
        |row| Ok((row.text(0)?, row.text(1)?)),
    )?;
    let (workspace, slug) = found.ok_or_else(Problem::not_found)?;
    Ok((workspace, slug.parse().map_err(|_| Problem::not_found())?))
}

fn find(tx: &mut Tx, app: &App, code: &str) -> Result<Found, Problem> {
    let row = store::by_code(tx, code)?;
    let (workspace, slug) = whereabouts(tx, &row.programme)?;
    let loaded = programmes::load(tx, app, &workspace, &slug)?.ok_or_else(Problem::not_found)?;
    let all = store::all(tx, &row.programme, &row.sign_up)?;
    let at = all.iter().position(|one| one.id == row.id);
    Ok(Found { loaded, entries: all.iter().map(Registration::entry).collect(), at, row })
}

/// Runs something for the one behind a link, while the programme is held.
async fn with(
    ctx: &Ctx,
    code: &str,
    work: impl FnOnce(&mut Tx, &Held<'_>, &mut Registration) -> Result<(), Problem> + Send + 'static,
) -> Result<(), Problem> {
    let (app, code, now) = (ctx.app.clone(), code.to_owned(), ctx.now);
    ctx.app
        .write(move |tx: &mut Tx| {
            let found = store::by_code(tx, &code)?;
            let (workspace, slug) = whereabouts(tx, &found.programme)?;
            let loaded = programmes::hold(tx, &app, &workspace, &slug)?;
            // As it stands now that nobody else can change it.
            let mut row = store::one(tx, &found.id)?;
            let id = row.sign_up.to_string();
            let sender = Sender::of(tx, &app, &loaded, &id, now)?;
            let held = Held { loaded: &loaded, sign_up: deeds::sign_up(&loaded, &id)?, sender: &sender };
            work(tx, &held, &mut row)
        })
        .await
}

pub(super) async fn page(ctx: Ctx, Path(code): Path<String>) -> Result<Response, Problem> {
    shown(&ctx, &code, &Sent(Vec::new()), &[]).await
}

async fn shown(ctx: &Ctx, code: &str, sent: &Sent, errors: &fields::Errors) -> Result<Response, Problem> {
    let (app, secret) = (ctx.app.clone(), code.to_owned());
    let found = ctx.app.read(move |tx| find(tx, &app, &secret)).await?;
    let sign_up = found.sign_up()?;
    let page = Page {
        width: Width::Text,
        eyebrow: Some(&found.loaded.plan.programme.title),
        language: Some(found.loaded.plan.programme.language),
        ..Page::new(&sign_up.title)
    };
    let content = html! { div.stack {
        (fields::summary(ctx.words, errors))
        (standing(ctx, &found))
        (public::facts(ctx, &found.loaded, sign_up))
        (answers(ctx, code, &found, sign_up))
        @if found.row.standing.is_in() {
            (needs(ctx, code, &found, sign_up))
            (substitute(ctx, code, sent, errors))
        }
        (kept(ctx, &found.row))
        (check_in(ctx, &found))
    } };
    Ok(layout::unkept(layout::page(ctx, page, content)))
}

/// Where the person stands, in a sentence.
fn standing(ctx: &Ctx, found: &Found) -> Markup {
    let words = ctx.words;
    let position = found.at.and_then(|at| registration::position(&found.entries, at)).unwrap_or(0);
    let said = match found.row.standing {
        Standing::Invited => words.text("sign-up-you-invited"),
        Standing::Place => words.text("sign-up-you-place"),
        Standing::Waiting => words.with("sign-up-you-waiting", &[("position", &position)]),
        Standing::Declined => words.text("sign-up-you-declined"),
        Standing::Replaced => words.text("sign-up-you-replaced"),
    };
    let colour = match found.row.standing {
        Standing::Place => "success",
        Standing::Invited | Standing::Waiting => "info",
        Standing::Declined | Standing::Replaced => "neutral",
    };
    html! {
        p { (words.with("sign-up-you", &[("name", &found.row.name)])) }
        div.ds-alert data-color=(colour) { p { strong { (said) } } }
    }
}

/// Yes and no, as far as they can still be said.
fn answers(ctx: &Ctx, code: &str, found: &Found, sign_up: &SignUp) -> Markup {
    let words = ctx.words;
    let today = ctx.now.to_zoned(ctx.zone()).date();
    let shut = registration::shut(&found.loaded.plan, sign_up, today);
    let standing = found.row.standing;
    let (may_yes, may_no) = (!standing.is_in() && shut.is_none(), standing != Standing::Declined);
    if standing == Standing::Replaced {
        return html! {};
    }
    let no_first = ctx.query("answer").is_some_and(|answer| answer == "no") || standing.is_in();
    let button = |answer: &str, key: &str, first: bool| {
        html! { button.ds-button name="answer" value=(answer) data-variant=[(!first).then_some("secondary")] { (words.text(key)) } }
    };
    html! {
        @if let Some(shut) = shut.filter(|_| !standing.is_in()) { p { (public::closed(ctx, shut)) } }
        @if may_yes || may_no {
            form.row method="post" action=(format!("/answers/{code}")) {
                @if may_yes { (button("yes", "sign-up-yes", !no_first)) }
                @if may_no { (button("no", if standing.is_in() { "sign-up-withdraw" } else { "sign-up-no" }, no_first && !standing.is_in())) }
            }
        }
    }
}

fn needs(ctx: &Ctx, code: &str, found: &Found, sign_up: &SignUp) -> Markup {
    let words = ctx.words;
    if sign_up.asks.is_empty() {
        return html! {};
    }
    let known = found.row.needs.iter().map(|(question, said)| (question.clone(), said.clone())).collect();
    let until = words.date(&FuzzyDate::from(found.row.needs_until));
    html! { form.form method="post" action=(format!("/answers/{code}/needs")) {
        (asked::questions(words, sign_up, &Sent(known), &[], &until))
        div.actions { button.ds-button data-variant="secondary" { (words.text("sign-up-save-needs")) } }
    } }
}

fn substitute(ctx: &Ctx, code: &str, sent: &Sent, errors: &fields::Errors) -> Markup {
    let words = ctx.words;
    let input = |name, label, kind| {
        fields::input(
            words,
            &fields::Input {
                name,
                label,
                value: sent.value(name),
                kind,
                autocomplete: None,
                errors,
                optional: false,
            },
        )
    };
    html! { details.ds-details open[!errors.is_empty()] {
        summary { (words.text("sign-up-substitute")) }
        div { form.form method="post" action=(format!("/answers/{code}/substitute")) {
            p { (words.text("sign-up-substitute-help")) }
            (input("name", "sign-up-name", "text"))
            (input("email", "account-email", "email"))
            div.actions { button.ds-button data-variant="secondary" { (words.text("sign-up-substitute-do")) } }
        } }
    } }
}

/// Until when what was told is kept.
fn kept(ctx: &Ctx, row: &Registration) -> Markup {
    let words = ctx.words;
    let day = |date| words.date(&FuzzyDate::from(date));
    html! { p.muted.small {
        @if row.person.is_none() { (words.with("sign-up-contact-kept", &[("date", &day(row.contact_until))])) }
        @else { (words.text("sign-up-contact-member")) }
    } }
}

/// For those who plan: the person stands before them.
fn check_in(ctx: &Ctx, found: &Found) -> Markup {
    if !ctx.viewer.may(found.loaded.slug(), Action::EditPlan) || found.row.standing != Standing::Place {
        return html! {};
    }
    let action = format!("/programmes/{}/sign-ups/{}/attendance", found.loaded.slug(), found.row.sign_up);
    html! { form.ds-card method="post" action=(action) {
        input type="hidden" name="row" value=(found.row.id);
        input type="hidden" name="came" value="yes";
        button.ds-button { (ctx.words.text("sign-up-check-in")) }
    } }
}

#[derive(Deserialize)]
pub(super) struct Said {
    answer: String,
}

pub(super) async fn answer(
    ctx: Ctx,
    Path(code): Path<String>,
    Form(Said { answer }): Form<Said>,
) -> Result<Response, Problem> {
    let comes = match answer.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(Problem::new(Kind::Invalid)),
    };
    let done = with(
        &ctx,
        &code,
        move |tx, held, row| if comes { held.accept(tx, row) } else { held.decline(tx, row) },
    );
    told(&ctx, &code, done.await, "answered", &Sent(Vec::new())).await
}

pub(super) async fn tell(
    ctx: Ctx,
    Path(code): Path<String>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let said = Sent(sent);
    let done = with(&ctx, &code, move |tx, held, row| {
        let mut needs = said.needs(held.sign_up);
        needs.values_mut().for_each(|text| *text = text.chars().take(asked::LONGEST).collect());
        held.tell(tx, row, needs)
    });
    told(&ctx, &code, done.await, "needs-saved", &Sent(Vec::new())).await
}

pub(super) async fn replace(
    ctx: Ctx,
    Path(code): Path<String>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let sent = Sent(sent);
    let language = ctx.words.language();
    let other = match sent.substitute(language) {
        Ok(other) => other,
        Err(errors) => {
            let page = shown(&ctx, &code, &sent, &errors).await?;
            return Ok((Kind::Invalid.status(), page).into_response());
        }
    };
    let done = with(&ctx, &code, move |tx, held, row| held.replace(tx, row, other)).await;
    told(&ctx, &code, done, "replaced", &sent).await
}

/// Back to the page, with what came of it.
async fn told(
    ctx: &Ctx,
    code: &str,
    done: Result<(), Problem>,
    key: &str,
    sent: &Sent,
) -> Result<Response, Problem> {
    match done {
        Ok(()) => Ok(layout::redirect(&format!("/answers/{code}?done={key}"))),
        Err(Problem { kind: Kind::Invalid, detail: Some(why), .. }) => {
            let page = shown(ctx, code, sent, &[("email".to_owned(), why)]).await?;
            Ok((Kind::Invalid.status(), page).into_response())
        }
        Err(problem) => Err(problem),
    }
}
