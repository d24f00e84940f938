//! One sign-up as those who plan see it: who comes, who waits, who has not
//! answered; inviting, reminding, telling of changes.

use std::collections::{BTreeMap, HashMap};

use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use samspil_core::FuzzyDate;
use samspil_core::programme::{Engagement, Person, SignUp, SignUpQuestion};
use samspil_core::registration::{self, Entry, Frame, Standing};
use samspil_db::Tx;
use serde::Deserialize;

use super::deeds::{self, Held};
use super::letters::{self, Sender};
use super::store::{self, Registration};
use super::{asked, public};
use crate::features::mail;
use crate::features::programmes::{self, Loaded};
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Form, Kind, Problem};

/// A sign-up with everybody on its list.
pub(super) struct Desk {
    pub(super) all: Vec<Registration>,
    /// How many were sent an older version of the meeting.
    behind: usize,
    /// Addresses that letters do not reach, with what the mail server said.
    unreached: HashMap<String, String>,
}

impl Desk {
    pub(super) fn of(&self, standing: Standing) -> Vec<&Registration> {
        self.all.iter().filter(|row| row.standing == standing).collect()
    }
}

pub(super) async fn desk(ctx: &Ctx, sign_up: &SignUp) -> Result<Desk, Problem> {
    let loaded = ctx.programme()?.clone();
    let (app, id, now) = (ctx.app.clone(), sign_up.id.clone(), ctx.now);
    let off = registration::meeting_of(&loaded.plan, sign_up).is_some_and(|meeting| meeting.status.is_off());
    ctx.app
        .write(move |tx: &mut Tx| {
            let sender = Sender::of(tx, &app, &loaded, id.as_str(), now)?;
            let all = store::all(tx, &loaded.row, &id)?;
            let behind = sender
                .event
                .as_ref()
                .map_or(0, |event| all.iter().filter(|row| letters::is_behind(row, event, off)).count());
            let unreached = mail::undelivered(tx, &loaded.row)?;
            Ok::<_, Problem>(Desk { all, behind, unreached })
        })
        .await
}

pub(super) async fn page(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let sign_up = deeds::sign_up(loaded, &id)?;
    let desk = desk(&ctx, sign_up).await?;
    let words = ctx.words;
    let base = format!("/programmes/{}/sign-ups/{id}", loaded.slug());
    let tools = html! { div.toolbar {
        a.ds-button href=(format!("{base}/attendance")) { (words.text("attendance-title")) }
        a.ds-button data-variant="secondary" href=(format!("/programmes/{}/parts/sign_up/{id}/edit", loaded.slug())) { (words.text("sign-up-edit")) }
    } };
    let page = Page { tools, language: Some(loaded.plan.programme.language), ..Page::new(&sign_up.title) };
    let content = html! { div.stack data-gap="large" {
        (behind(&ctx, &base, &desk))
        (public::facts(&ctx, loaded, sign_up))
        (address(&ctx, loaded, sign_up))
        (numbers(&ctx, sign_up, &desk))
        (people(&ctx, loaded, &base, &desk))
        (needs(&ctx, sign_up, &desk))
        (invite_form(&ctx, loaded, &base, sign_up, &desk))
        p { a href=(format!("/programmes/{}/sign-ups", loaded.slug())) { (words.text("sign-ups-all")) } }
    } };
    Ok(layout::unkept(layout::programme_page(&ctx, loaded, page, content)))
}

/// That the meeting has changed since people were told of it.
fn behind(ctx: &Ctx, base: &str, desk: &Desk) -> Markup {
    let words = ctx.words;
    html! { @if desk.behind > 0 {
        div.ds-alert data-color="warning" {
            p { (words.with("sign-up-behind", &[("count", &desk.behind)])) }
            form method="post" action=(format!("{base}/updates")) {
                button.ds-button { (words.with("sign-up-tell-them", &[("count", &desk.behind)])) }
            }
        }
    } }
}

/// Where people sign up.
fn address(ctx: &Ctx, loaded: &Loaded, sign_up: &SignUp) -> Markup {
    let words = ctx.words;
    let Some(account) = &ctx.viewer.account else { return html! {} };
    let address = format!("/public/{}/{}/sign-ups/{}", account.workspace_slug, loaded.slug(), sign_up.id);
    html! {
        @if !sign_up.public { p { (words.text("sign-up-only-invited")) } }
        @else if !loaded.is_public() { p { (words.text("sign-up-not-published")) } }
        @else { p { (words.text("sign-up-address")) " " a href=(address) { (ctx.app.config.public_url) (address) } } }
    }
}

fn numbers(ctx: &Ctx, sign_up: &SignUp, desk: &Desk) -> Markup {
    let words = ctx.words;
    let entries: Vec<Entry> = desk.all.iter().map(Registration::entry).collect();
    let figures = [
        (Some(registration::places(&entries)), "sign-up-figure-places"),
        (registration::left(Frame::of(sign_up), &entries), "sign-up-figure-left"),
        (Some(desk.of(Standing::Waiting).len()), "sign-up-figure-waiting"),
        (Some(desk.of(Standing::Invited).len()), "sign-up-figure-silent"),
        (Some(desk.of(Standing::Declined).len()), "sign-up-figure-declined"),
    ];
    html! { dl.facts { @for (figure, key) in figures { @if let Some(figure) = figure {
        div { dt { (words.text(key)) } dd { (figure) } }
    } } } }
}

fn people(ctx: &Ctx, loaded: &Loaded, base: &str, desk: &Desk) -> Markup {
    let words = ctx.words;
    if desk.all.is_empty() {
        return html! { p.empty { (words.text("sign-up-nobody")) } };
    }
    html! { @for standing in Standing::ALL.iter().copied() {
        @let rows = desk.of(standing);
        @if !rows.is_empty() {
            section.section {
                @let id = format!("standing-{}", standing.as_str());
                h2 id=(id) { (words.text(&format!("sign-up-list-{}", standing.as_str()))) " (" (rows.len()) ")" }
                @if standing == Standing::Invited { form.actions method="post" action=(format!("{base}/reminders")) {
                    button.ds-button data-variant="secondary" { (words.with("sign-up-remind", &[("count", &rows.len())])) }
                } }
                (list(ctx, loaded, base, &id, (&rows, &desk.unreached)))
            }
        }
    } }
}

fn list(
    ctx: &Ctx,
    loaded: &Loaded,
    base: &str,
    label: &str,
    (rows, unreached): (&[&Registration], &HashMap<String, String>),
) -> Markup {
    let words = ctx.words;
    let columns = [
        "sign-up-name",
        "sign-up-column-from",
        "account-email",
        "sign-up-column-since",
        "sign-up-column-change",
    ];
    html! { div.scroll role="region" tabindex="0" aria-labelledby=(label) { table.ds-table.stacked role="table" {
        thead role="rowgroup" { tr role="row" { @for key in columns { th scope="col" role="columnheader" { (words.text(key)) } } } }
        tbody role="rowgroup" { @for (at, row) in rows.iter().enumerate() { tr role="row" {
            th scope="row" role="rowheader" {
                @if row.standing == Standing::Waiting { (at + 1) ". " }
                (name(ctx, row))
                @if let Some(engagement) = row.engagement { " " span.ds-tag { (words.text(&format!("word-Engagement-{}", engagement.as_str()))) } }
            }
            td role="cell" data-label=(words.text(columns[1])) { (origin(loaded, row)) }
            td role="cell" data-label=(words.text(columns[2])) {
                @if !row.name.is_empty() { a href=(format!("mailto:{}", row.email)) { (row.email) } }
                @if let Some(fault) = unreached.get(&row.email) {
                    br; span.ds-tag data-color="danger" { (words.text("sign-up-unreached")) } " " span.muted.small { (fault) }
                }
            }
            td role="cell" data-label=(words.text(columns[3])) {
                (words.moment(row.created_at, &ctx.zone()))
                @if let Some(reminded) = row.reminded_at { br; span.muted.small { (words.with("sign-up-reminded", &[("moment", &words.moment(reminded, &ctx.zone()))])) } }
            }
            td role="cell" data-label=(words.text(columns[4])) { (change(ctx, base, row)) }
        } } }
    } } }
}

/// The name; what stands in its place once it is kept no more.
pub(super) fn name(ctx: &Ctx, row: &Registration) -> Markup {
    html! { @if row.name.is_empty() { span.muted { (ctx.words.with("sign-up-forgotten", &[("number", &row.turn)])) } } @else { (row.name) } }
}

pub(super) fn origin(loaded: &Loaded, row: &Registration) -> String {
    let unit = row.unit.as_ref().map(|unit| loaded.name(unit).to_owned());
    let parts: Vec<String> = unit.into_iter().chain(row.organisation.clone()).collect();
    parts.join(", ")
}

/// Answering for somebody who called.
fn change(ctx: &Ctx, base: &str, row: &Registration) -> Markup {
    let words = ctx.words;
    if row.standing == Standing::Replaced || row.name.is_empty() {
        return html! {};
    }
    let (answer, key) =
        if row.standing.is_in() { ("no", "sign-up-take-off") } else { ("yes", "sign-up-put-on") };
    html! { form method="post" action=(format!("{base}/answers")) {
        input type="hidden" name="row" value=(row.id);
        button.ds-button data-variant="tertiary" name="answer" value=(answer) { (words.text(key)) span.visually-hidden { " " (row.name) } }
    } }
}

/// What those who come need, as sums and person by person.
fn needs(ctx: &Ctx, sign_up: &SignUp, desk: &Desk) -> Markup {
    let words = ctx.words;
    let coming = desk.of(Standing::Place);
    let asked = |question: &SignUpQuestion| {
        coming.iter().filter_map(|row| Some((*row, row.need(*question)?))).collect::<Vec<_>>()
    };
    let until = coming.iter().map(|row| row.needs_until).min();
    html! { @if !sign_up.asks.is_empty() && !coming.is_empty() { section.section {
        h2 { (words.text("sign-up-needs")) }
        @if let Some(until) = until { p.muted { (words.with("sign-up-needs-kept", &[("date", &words.date(&FuzzyDate::from(until)))])) } }
        @for question in &sign_up.asks {
            @let said = asked(question);
            h3 { (words.text(asked::label(*question))) " (" (said.len()) ")" }
            @if *question != SignUpQuestion::Overnight { ul {
                @for (text, who) in sums(&said) { li { (text) @if who.len() > 1 { " × " (who.len()) } ": " (who.join(", ")) } }
            } }
        }
        p { (words.text("sign-up-needs-care")) }
    } } }
}

/// What was said, with those who said the same.
fn sums<'a>(said: &[(&'a Registration, &'a str)]) -> BTreeMap<String, Vec<&'a str>> {
    let mut sums: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (row, text) in said {
        sums.entry(text.trim().to_lowercase()).or_default().push(&row.name);
    }
    sums
}

/// Who can be invited: those who must, should and can be with first.
fn invite_form(ctx: &Ctx, loaded: &Loaded, base: &str, sign_up: &SignUp, desk: &Desk) -> Markup {
    let words = ctx.words;
    let groups = groups(loaded, sign_up, desk);
    html! { section.section #invite {
        h2 { (words.text("sign-up-invite")) }
        @if groups.values().all(Vec::is_empty) { p.empty { (words.text("sign-up-invite-nobody")) } } @else {
            p { (words.text("sign-up-invite-help")) }
            form.form method="post" action=(format!("{base}/invitations")) {
                @for (group, people) in &groups { @if !people.is_empty() {
                    fieldset.ds-fieldset {
                        legend.ds-label { (match group {
                            Group::Involved(engagement) => words.text(&format!("word-Engagement-{}", engagement.as_str())),
                            Group::Others => words.text("sign-up-invite-others"),
                        }) }
                        @for person in people {
                            @let field = format!("invite-{}", person.id);
                            @let reachable = deeds::address(person).is_some();
                            div.ds-field {
                                input.ds-input type="checkbox" id=(field) name="person" value=(person.id)
                                    checked[reachable && matches!(group, Group::Involved(Engagement::Must | Engagement::Should))] disabled[!reachable];
                                label.ds-label for=(field) { (person.name)
                                    @if !reachable { " " span.muted { "(" (words.text("sign-up-no-address")) ")" } } }
                            }
                        }
                    }
                } }
                div.actions { button.ds-button { (words.text("sign-up-invite-do")) } }
            }
        }
    } }
}

/// How important it is that somebody comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Involved(Engagement),
    Others,
}

/// Everybody who is not on the list yet, by how important it is that they come.
fn groups<'a>(loaded: &'a Loaded, sign_up: &SignUp, desk: &Desk) -> BTreeMap<Group, Vec<&'a Person>> {
    let mut groups: BTreeMap<Group, Vec<&Person>> = BTreeMap::new();
    for person in &loaded.plan.people {
        let email = deeds::address(person);
        let known = |row: &Registration| {
            row.person.as_ref() == Some(&person.id) || Some(&row.email) == email.as_ref()
        };
        if !desk.all.iter().any(known) {
            let group = deeds::engagement(loaded, sign_up, &person.id).map_or(Group::Others, Group::Involved);
            groups.entry(group).or_default().push(person);
        }
    }
    groups
}

/// Does something with a sign-up while the programme is held.
pub(super) async fn with<T: Send + 'static>(
    ctx: &Ctx,
    id: &str,
    work: impl FnOnce(&mut Tx, &Held<'_>) -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    let loaded = ctx.programme()?.clone();
    let (app, id, now) = (ctx.app.clone(), id.to_owned(), ctx.now);
    ctx.app
        .write(move |tx: &mut Tx| {
            let standing = programmes::hold(tx, &app, &loaded.workspace, loaded.slug())?;
            let sender = Sender::of(tx, &app, &standing, &id, now)?;
            work(tx, &Held { loaded: &standing, sign_up: deeds::sign_up(&standing, &id)?, sender: &sender })
        })
        .await
}

fn back(ctx: &Ctx, id: &str, done: &str) -> Result<Response, Problem> {
    let slug = ctx.programme()?.slug();
    Ok(layout::redirect(&format!("/programmes/{slug}/sign-ups/{id}?done={done}")))
}

pub(super) async fn invite(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let chosen: Vec<String> =
        sent.into_iter().filter(|(name, _)| name == "person").map(|(_, id)| id).collect();
    let invited = with(&ctx, &id, move |tx, held| {
        let people: Vec<(&Person, Option<Engagement>)> = held
            .loaded
            .plan
            .people
            .iter()
            .filter(|person| chosen.iter().any(|id| id == person.id.as_str()))
            .map(|person| (person, held.engagement(&person.id)))
            .collect();
        held.invite(tx, &people)
    });
    let (invited, _) = invited.await?;
    back(&ctx, &id, if invited > 0 { "people-invited" } else { "nobody-invited" })
}

pub(super) async fn remind(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    with(&ctx, &id, |tx, held| held.remind(tx)).await?;
    back(&ctx, &id, "reminded")
}

pub(super) async fn update(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    with(&ctx, &id, |tx, held| held.update_all(tx)).await?;
    back(&ctx, &id, "told")
}

#[derive(Deserialize)]
pub(super) struct Said {
    row: String,
    answer: String,
}

/// Those who plan answer for somebody.
pub(super) async fn answer(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(Said { row, answer }): Form<Said>,
) -> Result<Response, Problem> {
    let comes = match answer.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(Problem::new(Kind::Invalid)),
    };
    with(&ctx, &id, move |tx, held| {
        let mut row = store::one(tx, &row)?;
        if comes { held.accept(tx, &mut row) } else { held.decline(tx, &mut row) }
    })
    .await?;
    back(&ctx, &id, "answered")
}
