//! Writing a newsletter and looking at it before it is sent.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::mailing::Audience;
use samspil_core::programme::RoleKind;
use samspil_core::registration::Standing;
use samspil_core::{Id, Message};
use samspil_db::Tx;

use super::recipients::{Recipients, recipients};
use super::send;
use super::store::{self, Delivery, Newsletter, Written};
use crate::features::accounts::fields;
use crate::features::elements::By;
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Form, Kind, Problem};

/// The most characters of subject and text.
const SUBJECT: usize = 200;
const BODY: usize = 50_000;

/// What stands in the form.
#[derive(Default)]
struct Typed {
    subject: String,
    body: String,
    audience: Audience,
    errors: Vec<(String, Message)>,
}

impl Typed {
    fn of(newsletter: &Newsletter) -> Self {
        let Newsletter { subject, body, audience, .. } = newsletter.clone();
        Self { subject, body, audience, errors: Vec::new() }
    }

    fn read(loaded: &Loaded, sent: &[(String, String)]) -> Self {
        let value =
            |name: &str| sent.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.trim());
        let all = |name: &'static str| {
            sent.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
        };
        let ids = |name, known: Vec<&Id>| -> Vec<Id> {
            all(name)
                .filter_map(|id| known.iter().find(|known| known.as_str() == id))
                .map(|id| (*id).clone())
                .collect()
        };
        let plan = &loaded.plan;
        let standings: Vec<Standing> = all("standing").filter_map(|word| word.parse().ok()).collect();
        let sign_up =
            plan.sign_ups.iter().find(|one| one.id.as_str() == value("sign_up")).map(|one| one.id.clone());
        let audience = Audience {
            roles: all("role")
                .filter_map(|role| role.parse().ok())
                .filter(|role| *role != RoleKind::UnionRep)
                .collect(),
            networks: ids("network", plan.networks.iter().map(|one| &one.id).collect()),
            cohorts: ids("cohort", plan.cohorts.iter().map(|one| &one.id).collect()),
            sign_up: sign_up.map(|id| (id, standings)),
        };
        let mut typed = Self {
            subject: value("subject").to_owned(),
            body: value("body").to_owned(),
            audience,
            errors: Vec::new(),
        };
        typed.check();
        typed
    }

    fn check(&mut self) {
        let mut wrong =
            |field: &str, key: &'static str| self.errors.push((field.to_owned(), Message::new(key)));
        let one_line = !self.subject.contains(|c: char| c.is_control());
        match self.subject.chars().count() {
            0 => wrong("subject", "newsletter-subject-missing"),
            1..=SUBJECT if one_line => {}
            _ => wrong("subject", "newsletter-too-long"),
        }
        match self.body.chars().count() {
            0 => wrong("body", "newsletter-body-missing"),
            1..=BODY => {}
            _ => wrong("body", "newsletter-too-long"),
        }
        if self.audience.sign_up.as_ref().is_some_and(|(_, standings)| standings.is_empty()) {
            wrong("sign_up", "newsletter-standing-missing");
        }
    }

    fn written(&self) -> Written<'_> {
        Written { subject: &self.subject, body: &self.body, audience: &self.audience }
    }
}

/// Keeps a new draft from the fields of the form, and gives its row.
///
/// # Errors
/// Where something is missing or too long, or the database refuses.
pub async fn draft(ctx: &Ctx, sent: &[(String, String)]) -> Result<String, Problem> {
    let loaded = ctx.programme()?;
    let typed = Typed::read(loaded, sent);
    if let Some((_, first)) = typed.errors.first().cloned() {
        return Err(Problem { fields: typed.errors, ..Problem::invalid(first) });
    }
    let by = ctx.viewer.account()?.id.clone();
    let (row, now) = (loaded.row.clone(), ctx.now);
    ctx.app.write(move |tx: &mut Tx| store::insert(tx, (&row, Some(&by)), &typed.written(), now)).await
}

pub(super) async fn index(ctx: Ctx) -> Result<Markup, Problem> {
    index_page(&ctx, &Typed::default()).await
}

async fn index_page(ctx: &Ctx, typed: &Typed) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let row = loaded.row.clone();
    let known = ctx.app.read(move |tx| store::list(tx, &row)).await?;
    let words = ctx.words;
    let (title, lead) = (words.text("view-newsletters"), words.text("newsletters-lead"));
    let content = html! { div.stack data-gap="large" {
        (fields::summary(words, &typed.errors))
        section.section {
            h2 { (words.text("newsletters-all")) }
            @if known.is_empty() { p.empty { (words.text("newsletters-none")) } } @else { ul.events { @for one in &known {
                @let moment = one.sent_at.unwrap_or(one.created_at);
                li {
                    time datetime=(moment) { (words.moment(moment, &ctx.zone())) }
                    div { a.title href=(format!("/programmes/{}/newsletters/{}", loaded.slug(), one.id)) { (one.subject) } }
                    (state(ctx, one))
                }
            } } }
        }
        section.section #new {
            h2 { (words.text("newsletters-new")) }
            form.form method="post" action=(format!("/programmes/{}/newsletters", loaded.slug())) {
                (inputs(ctx, loaded, typed))
                div.actions { button.ds-button { (words.text("newsletter-look")) } }
            }
        }
    } };
    Ok(layout::programme_page(ctx, loaded, Page { lead: Some(&lead), ..Page::new(&title) }, content))
}

fn state(ctx: &Ctx, one: &Newsletter) -> Markup {
    let words = ctx.words;
    html! {
        @match (one.sent_at, one.recipients) {
            (Some(_), Some(count)) => span.ds-tag data-color="success" { span.icon.icon-held aria-hidden="true" {} (words.with("newsletter-sent-to", &[("count", &count)])) },
            _ => span.ds-tag data-color="neutral" { (words.text("newsletter-draft")) },
        }
    }
}

fn inputs(ctx: &Ctx, loaded: &Loaded, typed: &Typed) -> Markup {
    let words = ctx.words;
    let errors = &typed.errors;
    let wrong = errors.iter().find(|(field, _)| field == "body");
    html! {
        (fields::input(words, &fields::Input {
            name: "subject", label: "newsletter-subject", value: &typed.subject, kind: "text", autocomplete: None, errors, optional: false
        }))
        div.ds-field {
            label.ds-label for="body" { (words.text("newsletter-body")) }
            textarea.ds-input #body name="body" rows="12" aria-invalid=[wrong.map(|_| "true")] aria-describedby=[wrong.map(|_| "body-error")] { (typed.body) }
            @if let Some((_, message)) = wrong { p.ds-validation-message #body-error { (words.message(message)) } }
        }
        (audience(ctx, loaded, &typed.audience, errors))
    }
}

fn audience(ctx: &Ctx, loaded: &Loaded, chosen: &Audience, errors: &fields::Errors) -> Markup {
    let words = ctx.words;
    let plan = &loaded.plan;
    let mut roles: Vec<RoleKind> =
        plan.people.iter().flat_map(|person| person.roles.iter().copied()).collect();
    roles.sort_unstable_by_key(|role| role.as_str());
    roles.dedup();
    // Nobody makes a list by union.
    roles.retain(|role| *role != RoleKind::UnionRep);
    let mut roles: Vec<(String, String, bool)> = roles
        .into_iter()
        .map(|role| {
            let name = words.text(&format!("word-RoleKind-{}", role.as_str())).into_owned();
            (role.as_str().to_owned(), name, chosen.roles.contains(&role))
        })
        .collect();
    roles.sort_by(|a, b| samspil_db::compare_nordic(&a.1, &b.1));
    let of = |id: &Id, title: &str, picked: &[Id]| (id.to_string(), title.to_owned(), picked.contains(id));
    let networks: Vec<_> =
        plan.networks.iter().map(|one| of(&one.id, &one.title, &chosen.networks)).collect();
    let cohorts: Vec<_> =
        plan.cohorts.iter().map(|one| of(&one.id, loaded.name(&one.id), &chosen.cohorts)).collect();
    let sign_ups: Vec<(String, String)> =
        plan.sign_ups.iter().map(|one| (one.id.to_string(), one.title.clone())).collect();
    let standings: Vec<_> = [Standing::Place, Standing::Waiting, Standing::Invited, Standing::Declined]
        .into_iter()
        .map(|standing| {
            let picked = chosen.sign_up.as_ref().is_some_and(|(_, all)| all.contains(&standing));
            (
                standing.as_str().to_owned(),
                words.text(&format!("sign-up-list-{}", standing.as_str())).into_owned(),
                picked,
            )
        })
        .collect();
    let list = chosen.sign_up.as_ref().map_or("", |(id, _)| id.as_str());
    html! {
        p { (words.text("newsletter-audience-help")) }
        (boxes(ctx, "role", "newsletter-roles", &roles))
        (boxes(ctx, "network", "kinds-network", &networks))
        (boxes(ctx, "cohort", "kinds-cohort", &cohorts))
        @if !sign_ups.is_empty() {
            (fields::select(words, "sign_up", "newsletter-sign-up", Some("newsletter-no-sign-up"), &sign_ups, list, errors))
            (boxes(ctx, "standing", "newsletter-standing", &standings))
        }
    }
}

fn boxes(ctx: &Ctx, name: &str, legend: &str, all: &[(String, String, bool)]) -> Markup {
    html! { @if !all.is_empty() { fieldset.ds-fieldset {
        legend.ds-label { (ctx.words.text(legend)) }
        @for (value, text, checked) in all {
            @let id = format!("{name}-{value}");
            div.ds-field {
                input.ds-input type="checkbox" id=(id) name=(name) value=(value) checked[*checked];
                label.ds-label for=(id) { (text) }
            }
        }
    } } }
}

/// A newsletter with who gets it.
struct Shown {
    newsletter: Newsletter,
    recipients: Recipients,
    delivery: Delivery,
}

async fn load(ctx: &Ctx, id: String) -> Result<Shown, Problem> {
    let loaded = ctx.programme()?.clone();
    let read = move |tx: &mut Tx| {
        let newsletter = store::one(tx, &loaded.row, &id)?;
        let recipients = recipients(tx, &loaded, &newsletter.audience)?;
        let delivery = store::delivery(tx, &newsletter.id)?;
        Ok::<_, Problem>(Shown { newsletter, recipients, delivery })
    };
    ctx.app.read(read).await
}

pub(super) async fn page(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    let shown = load(&ctx, id).await?;
    let typed = Typed::of(&shown.newsletter);
    newsletter_page(&ctx, &shown, &typed)
}

fn newsletter_page(ctx: &Ctx, shown: &Shown, typed: &Typed) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let words = ctx.words;
    let one = &shown.newsletter;
    let base = format!("/programmes/{}/newsletters", loaded.slug());
    let content = html! { div.stack data-gap="large" {
        (fields::summary(words, &typed.errors))
        p { (state(ctx, one)) }
        (delivery(ctx, shown))
        (preview(ctx, loaded, shown))
        @if one.sent_at.is_none() {
            (sending(ctx, &base, shown))
            section.section #edit {
                h2 { (words.text("newsletter-edit")) }
                form.form method="post" action=(format!("{base}/{}", one.id)) {
                    input type="hidden" name="version" value=(one.version);
                    (inputs(ctx, loaded, typed))
                    div.actions {
                        button.ds-button data-variant="secondary" { (words.text("newsletter-look-again")) }
                    }
                }
                form.actions method="post" action=(format!("{base}/{}/removal", one.id)) {
                    button.ds-button data-variant="tertiary" data-color="danger" { (words.text("newsletter-remove")) }
                }
            }
        }
        p { a href=(base) { (words.text("newsletters-all")) } }
    } };
    let page = Page { language: Some(loaded.plan.programme.language), ..Page::new(&one.subject) };
    Ok(layout::unkept(layout::programme_page(ctx, loaded, page, content)))
}

fn delivery(ctx: &Ctx, shown: &Shown) -> Markup {
    let Delivery { sent, waiting, failed } = shown.delivery;
    let figures =
        [(sent, "newsletter-delivered"), (waiting, "newsletter-waiting"), (failed, "newsletter-failed")];
    html! { @if sent + waiting + failed > 0 { dl.facts { @for (count, key) in figures {
        div { dt { (ctx.words.text(key)) } dd { (count) } }
    } } } }
}

/// As it arrives.
fn preview(ctx: &Ctx, loaded: &Loaded, shown: &Shown) -> Markup {
    let words = ctx.words;
    let Some(first) = shown.recipients.all.first() else { return html! {} };
    let way_out = format!("{}/newsletters/…", ctx.app.config.public_url);
    html! { section.section {
        h2 { (words.text("newsletter-preview")) }
        div.ds-card { p.keep lang=[layout::lang_of(ctx, loaded, None)] { (send::body(loaded, &shown.newsletter, first, &way_out)) } }
    } }
}

/// Who gets it, and the button.
fn sending(ctx: &Ctx, base: &str, shown: &Shown) -> Markup {
    let words = ctx.words;
    let Shown { newsletter, recipients: Recipients { all, without, stopped }, .. } = shown;
    html! { section.section #send {
        h2 { (words.text("newsletter-recipients")) }
        @if all.is_empty() { div.ds-alert data-color="warning" { p { (words.text("newsletter-nobody")) } } } @else {
            details.ds-details { summary { (words.with("newsletter-count", &[("count", &all.len())])) }
                div { ul { @for one in all { li { (one.name) " " span.muted { (one.email) } } } } } }
        }
        @if !without.is_empty() { p { (words.with("newsletter-without", &[("names", &words.list(without))])) } }
        @if *stopped > 0 { p { (words.with("newsletter-stopped-count", &[("count", stopped)])) } }
        @if !all.is_empty() {
            form.actions method="post" action=(format!("{base}/{}/sending", newsletter.id)) {
                input type="hidden" name="version" value=(newsletter.version);
                button.ds-button { (words.with("newsletter-send", &[("count", &all.len())])) }
            }
        }
    } }
}

pub(super) async fn create(ctx: Ctx, Form(sent): Form<Vec<(String, String)>>) -> Result<Response, Problem> {
    let loaded = ctx.programme()?.clone();
    let typed = Typed::read(&loaded, &sent);
    if !typed.errors.is_empty() {
        let page = index_page(&ctx, &typed).await?;
        return Ok((Kind::Invalid.status(), page).into_response());
    }
    let by = By::of(&ctx)?;
    let work = move |tx: &mut Tx| {
        store::insert(tx, (&by.programme, by.account.as_deref()), &typed.written(), by.now)
    };
    let id = ctx.app.write(work).await?;
    Ok(layout::redirect(&format!("/programmes/{}/newsletters/{id}", loaded.slug())))
}

pub(super) async fn change(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let loaded = ctx.programme()?.clone();
    let typed = Typed::read(&loaded, &sent);
    if !typed.errors.is_empty() {
        let shown = load(&ctx, id).await?;
        let page = newsletter_page(&ctx, &shown, &typed)?;
        return Ok((Kind::Invalid.status(), page).into_response());
    }
    let version = sent.iter().find(|(name, _)| name == "version").and_then(|(_, value)| value.parse().ok());
    let version: i64 = version.ok_or_else(|| Problem::new(Kind::Invalid))?;
    let (row, at) = (loaded.row.clone(), id.clone());
    ctx.app.write(move |tx: &mut Tx| store::update(tx, (&row, &at, version), &typed.written())).await?;
    Ok(layout::redirect(&format!("/programmes/{}/newsletters/{id}", loaded.slug())))
}

pub(super) async fn remove(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    let loaded = ctx.programme()?.clone();
    let row = loaded.row.clone();
    ctx.app.write(move |tx: &mut Tx| store::remove(tx, &row, &id)).await?;
    Ok(layout::redirect(&format!("/programmes/{}/newsletters?done=newsletter-removed", loaded.slug())))
}
