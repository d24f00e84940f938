//! Colleagues: who has access, with which roles; inviting and ending.

use std::collections::HashMap;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::access::{Assignment, Role};
use samspil_core::{Id, Language, Message, colleagues};
use serde::Deserialize;

use super::colleagues_store::{self as store, Changing, Colleague, Held};
use super::history::{self, Deed, Entry};
use super::invitation::{self, Invitation};
use super::{fields, sign_in};
use crate::features::{mail, programmes};
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Form, Kind, Paging, Problem};
use samspil_words::Words;

/// Titles of programmes by their part of addresses.
type Titles = HashMap<Id, (String, Language)>;

fn titles(list: Vec<programmes::Summary>) -> Titles {
    list.into_iter().map(|p| (p.slug.clone(), (p.title, p.language))).collect()
}

pub(super) fn role_name(words: Words, role: Role) -> String {
    words.text(&format!("role-{}", role.as_str())).into_owned()
}

/// Where a role holds.
fn place(ctx: &Ctx, titles: &Titles, programme: Option<&Id>) -> Markup {
    match programme {
        None => html! { (ctx.words.text("whole-workspace")) },
        Some(id) => match titles.get(id) {
            Some((title, language)) => layout::content_span(ctx, *language, title),
            None => html! { (id) },
        },
    }
}

/// Colleagues on one page.
const PAGE: usize = 100;

pub(super) async fn index(ctx: Ctx) -> Result<Markup, Problem> {
    let workspace = ctx.viewer.account()?.workspace.clone();
    let today = ctx.viewer.today;
    let (all, titles, (waiting, failed)) = ctx
        .app
        .read(move |tx| {
            let all = store::list(tx, &workspace, None, today)?;
            let titles = titles(programmes::list(tx, &workspace)?);
            Ok::<_, Problem>((all, titles, mail::waiting(tx, &workspace)?))
        })
        .await?;
    let words = ctx.words;
    let title = words.text("nav-colleagues");
    // Those who have access first, then those who had it.
    let (former, mut all): (Vec<_>, Vec<_>) = all.into_iter().partition(|colleague| colleague.ended);
    let former_count = former.len();
    all.extend(former);
    let paging = Paging::of(&ctx, all.len(), PAGE);
    let here = paging.part(&all);
    let (present, former) = here.split_at(here.iter().take_while(|colleague| !colleague.ended).count());
    let no_mail = ctx.app.config.mail.is_none() && !ctx.app.config.demo;
    let page = Page {
        tools: html! { div.toolbar { a.ds-button href="/colleagues/new" { (words.text("colleagues-invite")) } } },
        ..Page::new(&title)
    };
    let content = html! {
        @if no_mail {
            div.ds-alert data-color="warning" { p { (words.with("colleagues-no-mail", &[("count", &waiting)])) } }
        }
        @if failed > 0 {
            div.ds-alert data-color="warning" { p { (words.with("colleagues-mail-failed", &[("count", &failed)])) } }
        }
        @if !present.is_empty() { (table(&ctx, &title, present, &titles)) }
        @if !former.is_empty() {
            section.section {
                h2 { (words.text("colleagues-former")) " (" (former_count) ")" }
                (table(&ctx, &words.text("colleagues-former"), former, &titles))
            }
        }
        (paging.nav(&ctx))
    };
    Ok(layout::page(&ctx, page, content))
}

fn table(ctx: &Ctx, label: &str, colleagues: &[Colleague], titles: &Titles) -> Markup {
    let words = ctx.words;
    html! {
        div.scroll role="region" tabindex="0" aria-label=(label) {
            table.ds-table.stacked role="table" {
                thead role="rowgroup" { tr role="row" {
                    @for key in ["account-name", "account-email", "account-roles", "account-access"] {
                        th scope="col" role="columnheader" { (words.text(key)) }
                    }
                } }
                tbody role="rowgroup" { @for colleague in colleagues { tr role="row" {
                    th scope="row" role="rowheader" { a href=(format!("/colleagues/{}", colleague.id)) { (colleague.name) } }
                    td role="cell" data-label=(words.text("account-email")) { (colleague.email) }
                    td role="cell" data-label=(words.text("account-roles")) { ul.plain-list {
                        @for held in colleague.roles.iter().filter(|held| !held.ended) {
                            li { (role_name(words, held.assignment.role)) " · "
                                span.muted { (place(ctx, titles, held.assignment.programme.as_ref())) } }
                        }
                    } }
                    td.nowrap role="cell" data-label=(words.text("account-access")) { (words.text(colleague.access())) }
                } } }
            }
        }
    }
}

/// What stands in the form of an invitation.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    name: String,
    email: String,
    role: String,
    programme: String,
    language: String,
}

/// The value that stands for the whole workspace.
const EVERYWHERE: &str = "*";

fn roles_to_give(ctx: &Ctx, list: &[programmes::Summary]) -> Vec<(String, String)> {
    let (roles, today) = (&ctx.viewer.roles, ctx.viewer.today);
    let mut all = colleagues::giveable(roles, None, today);
    for programme in list {
        all.extend(colleagues::giveable(roles, Some(&programme.slug), today));
    }
    Role::ALL
        .iter()
        .filter(|role| all.contains(role))
        .map(|role| (role.as_str().to_owned(), role_name(ctx.words, *role)))
        .collect()
}

fn places_to_give(ctx: &Ctx, list: &[programmes::Summary]) -> Vec<(String, String)> {
    let (roles, today) = (&ctx.viewer.roles, ctx.viewer.today);
    let may = |place: Option<&Id>| !colleagues::giveable(roles, place, today).is_empty();
    let mut places = Vec::new();
    if may(None) {
        places.push((EVERYWHERE.to_owned(), ctx.words.text("whole-workspace").into_owned()));
    }
    places.extend(
        list.iter()
            .filter(|p| !p.deleted && may(Some(&p.slug)))
            .map(|p| (p.slug.to_string(), p.title.clone())),
    );
    places
}

fn role_fields(ctx: &Ctx, list: &[programmes::Summary], typed: &Typed, errors: &fields::Errors) -> Markup {
    let (roles, places) = (roles_to_give(ctx, list), places_to_give(ctx, list));
    html! {
        (fields::select(ctx.words, "role", "account-role", Some("account-choose"), &roles, &typed.role, errors))
        (fields::select(ctx.words, "programme", "role-where", Some("account-choose"), &places, &typed.programme, errors))
    }
}

async fn programme_list(ctx: &Ctx) -> Result<Vec<programmes::Summary>, Problem> {
    let workspace = ctx.viewer.account()?.workspace.clone();
    ctx.app.read(move |tx| programmes::list(tx, &workspace)).await
}

pub(super) async fn new(ctx: Ctx) -> Result<Markup, Problem> {
    let list = programme_list(&ctx).await?;
    let typed = Typed { language: ctx.words.language().tag().to_owned(), ..Typed::default() };
    Ok(invitation_page(&ctx, &list, &typed, &[]))
}

fn invitation_page(
    ctx: &Ctx,
    list: &[programmes::Summary],
    typed: &Typed,
    errors: &fields::Errors,
) -> Markup {
    let words = ctx.words;
    let title = words.text("colleagues-invite");
    let text = |name, value, kind| fields::Input {
        name,
        label: if name == "name" { "account-name" } else { "account-email" },
        value,
        kind,
        autocomplete: Some("off"),
        errors,
        optional: false,
    };
    let languages: Vec<_> =
        Language::ALL.iter().map(|l| (l.tag().to_owned(), l.own_name().to_owned())).collect();
    let content = html! { div.stack {
        (fields::summary(words, errors))
        p { (words.text("colleagues-invite-lead")) }
        form.form method="post" action="/colleagues" data-guard {
            (fields::input(words, &text("name", &typed.name, "text")))
            (fields::input(words, &text("email", &typed.email, "email")))
            (role_fields(ctx, list, typed, errors))
            (fields::select(words, "language", "account-language", None, &languages, &typed.language, errors))
            div.actions {
                button.ds-button { (words.text("colleagues-send")) }
                a.ds-button data-variant="tertiary" href="/colleagues" { (words.text("cancel")) }
            }
        }
    } };
    layout::page(ctx, Page { width: Width::Text, ..Page::new(&title) }, content)
}

/// Role and place as chosen, or what is wrong with the choice.
fn chosen(
    ctx: &Ctx,
    list: &[programmes::Summary],
    typed: &Typed,
    errors: &mut Vec<(String, Message)>,
) -> Option<(Role, Option<Id>)> {
    let role: Option<Role> = typed.role.parse().ok();
    if role.is_none() {
        errors.push(("role".to_owned(), Message::new("role-missing")));
    }
    let place = match typed.programme.as_str() {
        EVERYWHERE => Some(None),
        slug => list.iter().find(|p| !p.deleted && p.slug.as_str() == slug).map(|p| Some(p.slug.clone())),
    };
    if place.is_none() {
        errors.push(("programme".to_owned(), Message::new("role-where-missing")));
    }
    let (role, place) = (role?, place?);
    let wrong = if role == Role::Admin && place.is_some() {
        Some("role-admin-everywhere")
    } else if !colleagues::may_give(&ctx.viewer.roles, role, place.as_ref(), ctx.viewer.today) {
        Some("role-not-yours")
    } else {
        None
    };
    match wrong {
        Some(key) => {
            errors.push(("role".to_owned(), Message::new(key)));
            None
        }
        None => Some((role, place)),
    }
}

pub(super) async fn invite(ctx: Ctx, Form(typed): Form<Typed>) -> Result<Response, Problem> {
    let list = programme_list(&ctx).await?;
    let mut errors = Vec::new();
    let name: String = typed.name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.len() > 200 {
        errors.push(("name".to_owned(), Message::new("name-missing")));
    }
    let email = sign_in::mail_address(&typed.email);
    if email.is_none() {
        errors.push(("email".to_owned(), Message::new("email-wrong")));
    }
    let given = chosen(&ctx, &list, &typed, &mut errors);
    let (Some(email), Some((role, place)), true) = (email, given, errors.is_empty()) else {
        let page = invitation_page(&ctx, &list, &typed, &errors);
        return Ok((Kind::Invalid.status(), page).into_response());
    };
    let language = typed.language.parse().unwrap_or(ctx.words.language());
    let (shared, now) = (ctx.clone(), ctx.now);
    ctx.app
        .write(move |tx| {
            let by = shared.viewer.account()?;
            let invitation = Invitation {
                workspace: &by.workspace,
                email: &email,
                name: &name,
                language,
                roles: &[role],
                programme: place.as_ref(),
                person: None,
                by: Some((&by.id, &by.name)),
                public_url: &shared.app.config.public_url,
                letter: true,
            };
            invitation::invite(tx, &invitation, now)
        })
        .await?;
    Ok(layout::redirect("/colleagues?done=invited"))
}

pub(super) async fn show(ctx: Ctx, Path(account): Path<String>) -> Result<Markup, Problem> {
    colleague_page(&ctx, account, &Typed::default(), &[]).await
}

async fn colleague_page(
    ctx: &Ctx,
    account: String,
    typed: &Typed,
    errors: &fields::Errors,
) -> Result<Markup, Problem> {
    let workspace = ctx.viewer.account()?.workspace.clone();
    let today = ctx.viewer.today;
    let (colleague, list, entries) = ctx
        .app
        .read(move |tx| {
            let colleague = store::one(tx, &workspace, &account, today)?;
            let entries = history::of_account(tx, &workspace, &account)?;
            Ok::<_, Problem>((colleague, programmes::list(tx, &workspace)?, entries))
        })
        .await?;
    let words = ctx.words;
    let base = format!("/colleagues/{}", colleague.id);
    let content = html! { div.stack {
        (fields::summary(words, errors))
        dl.facts {
            div { dt { (words.text("account-email")) } dd { (colleague.email) } }
            div { dt { (words.text("account-access")) } dd { (words.text(colleague.access())) } }
        }
        (access_buttons(words, &base, &colleague))
        section.section.stack {
            h2 { (words.text("account-roles")) }
            (role_table(ctx, &base, &colleague, &titles(list.clone())))
            @if !colleague.ended {
                h3 { (words.text("role-give")) }
                form.form method="post" action=(format!("{base}/roles")) {
                    (role_fields(ctx, &list, typed, errors))
                    div.actions { button.ds-button { (words.text("role-give")) } }
                }
            }
        }
        (deeds(ctx, &entries, &titles(list)))
    } };
    let page = Page { eyebrow: Some(&words.text("nav-colleagues")), ..Page::new(&colleague.name) };
    Ok(layout::page(ctx, page, content))
}

fn access_buttons(words: Words, base: &str, colleague: &Colleague) -> Markup {
    let button = |path: &str, key: &str| {
        html! {
            form method="post" action=(format!("{base}/{path}")) {
                button.ds-button data-variant="secondary" { (words.text(key)) }
            }
        }
    };
    html! {
        div.row {
            @if colleague.ended { (button("return", "access-return")) } @else {
                (button("link", "link-send"))
                form method="post" action=(format!("{base}/ending")) {
                    button.ds-button data-variant="secondary" data-color="danger" { (words.text("access-end")) }
                }
            }
        }
    }
}

fn role_table(ctx: &Ctx, base: &str, colleague: &Colleague, titles: &Titles) -> Markup {
    let words = ctx.words;
    html! {
        @if colleague.roles.is_empty() { p.empty { (words.text("roles-none")) } } @else {
            div.scroll role="region" tabindex="0" aria-label=(words.text("account-roles")) {
                table.ds-table {
                    thead { tr {
                        th scope="col" { (words.text("account-role")) }
                        th scope="col" { (words.text("role-where")) }
                        th scope="col" { (words.text("role-state")) }
                        th scope="col" { span.visually-hidden { (words.text("edit")) } }
                    } }
                    tbody { @for held in &colleague.roles { (role_row(ctx, base, held, titles)) } }
                }
            }
        }
    }
}

fn role_row(ctx: &Ctx, base: &str, held: &Held, titles: &Titles) -> Markup {
    let words = ctx.words;
    let Assignment { role, programme, .. } = &held.assignment;
    let name = role_name(words, *role);
    let (path, key) = if held.ended { ("return", "role-return") } else { ("ending", "role-end") };
    let may = colleagues::may_give(&ctx.viewer.roles, *role, programme.as_ref(), ctx.viewer.today);
    html! {
        tr {
            th scope="row" { (name) }
            td { (place(ctx, titles, programme.as_ref())) }
            td { (words.text(if held.ended { "role-state-ended" } else { "role-state-holds" })) }
            td { @if may {
                form method="post" action=(format!("{base}/roles/{}/{path}", held.id)) {
                    button.ds-button data-variant="tertiary" data-size="sm" {
                        (words.text(key)) span.visually-hidden { ": " (name) }
                    }
                }
            } }
        }
    }
}

fn deeds(ctx: &Ctx, entries: &[Entry], titles: &Titles) -> Markup {
    let words = ctx.words;
    let zone = ctx.zone();
    html! {
        @if !entries.is_empty() {
            section.section {
                h2 { (words.text("view-history")) }
                ul.events { @for entry in entries { li {
                    time datetime=(entry.at) { (words.moment(entry.at, &zone)) }
                    div {
                        p { (words.text(&format!("deed-{}", entry.deed))) }
                        p.muted {
                            @if let Some(role) = entry.role {
                                (role_name(words, role)) " · "
                                @let programme = entry.programme.as_ref().and_then(|p| p.parse::<Id>().ok());
                                (place(ctx, titles, programme.as_ref())) " · "
                            }
                            @match &entry.by {
                                Some(by) => (by),
                                None => (words.text("by-command")),
                            }
                        }
                    }
                } } }
            }
        }
    }
}

pub(super) async fn give_role(
    ctx: Ctx,
    Path(account): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Problem> {
    let list = programme_list(&ctx).await?;
    let mut errors = Vec::new();
    let Some((role, place)) = chosen(&ctx, &list, &typed, &mut errors) else {
        let page = colleague_page(&ctx, account, &typed, &errors).await?;
        return Ok((Kind::Invalid.status(), page).into_response());
    };
    changed(&ctx, account, "role-given", move |tx, changing| {
        let colleague = store::one(tx, changing.workspace, changing.account, changing.viewer.today)?;
        if colleague.ended {
            return Err(Problem::not_found());
        }
        super::assign(tx, changing.workspace, changing.account, role, place.as_ref(), None, changing.now)?;
        history::record(tx, &changing.about(), Deed::RoleGiven, Some((role, place.as_ref())))
    })
    .await
}

/// Makes a change of a colleague and goes back to the colleague's page.
async fn changed(
    ctx: &Ctx,
    account: String,
    done: &str,
    change: impl FnOnce(&mut samspil_db::Tx, &Changing<'_>) -> Result<(), Problem> + Send + 'static,
) -> Result<Response, Problem> {
    let (shared, row) = (ctx.clone(), account.clone());
    ctx.app
        .write(move |tx| {
            let workspace = &shared.viewer.account()?.workspace;
            let changing = Changing { viewer: &shared.viewer, workspace, account: &row, now: shared.now };
            change(tx, &changing)
        })
        .await?;
    Ok(layout::redirect(&format!("/colleagues/{account}?done={done}")))
}

pub(super) async fn end_role(
    ctx: Ctx,
    Path((account, role)): Path<(String, String)>,
) -> Result<Response, Problem> {
    changed(&ctx, account, "role-ended", move |tx, changing| store::end_role(tx, changing, &role)).await
}

pub(super) async fn return_role(
    ctx: Ctx,
    Path((account, role)): Path<(String, String)>,
) -> Result<Response, Problem> {
    changed(&ctx, account, "role-returned", move |tx, changing| store::return_role(tx, changing, &role)).await
}

pub(super) async fn end_access(ctx: Ctx, Path(account): Path<String>) -> Result<Response, Problem> {
    changed(&ctx, account, "access-ended", store::end_access).await
}

pub(super) async fn return_access(ctx: Ctx, Path(account): Path<String>) -> Result<Response, Problem> {
    changed(&ctx, account, "access-returned", store::return_access).await
}

pub(super) async fn send_link(ctx: Ctx, Path(account): Path<String>) -> Result<Response, Problem> {
    let shared = ctx.clone();
    changed(&ctx, account, "link-sent", move |tx, changing| {
        let colleague = store::one(tx, changing.workspace, changing.account, changing.viewer.today)?;
        if colleague.ended {
            return Err(Problem::not_found());
        }
        let by = shared.viewer.account()?;
        let roles: Vec<Role> =
            colleague.roles.iter().filter(|held| !held.ended).map(|held| held.assignment.role).collect();
        let invitation = Invitation {
            workspace: changing.workspace,
            email: &colleague.email,
            name: &colleague.name,
            language: Language::default(),
            roles: &roles,
            programme: None,
            person: None,
            by: Some((&by.id, &by.name)),
            public_url: &shared.app.config.public_url,
            letter: true,
        };
        invitation::send_link(tx, &invitation, changing.account, changing.now)?;
        history::record(tx, &changing.about(), Deed::LinkSent, None)
    })
    .await
}
