//! The frame every page stands in.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use maud::{DOCTYPE, Markup, html};
use samspil_core::Language;
use samspil_core::access::Action;

use super::{Ctx, Problem, address, assets, form, views};
use crate::features::programmes::Loaded;

/// How wide a page's text runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Width {
    /// As usual.
    #[default]
    Usual,
    /// Narrow, for reading and signing in.
    Text,
    /// The whole window, for large plans; prints on its side.
    Wide,
}

/// A page: its title, where it stands and what is on it.
pub struct Page<'a> {
    /// What the browser's tab and the heading say.
    pub title: &'a str,
    /// A line above the heading.
    pub eyebrow: Option<&'a str>,
    /// A line below the heading, with its language where it is not the reader's.
    pub lead: Option<&'a str>,
    /// The language of title and lead, where they are what a user wrote.
    pub language: Option<Language>,
    /// Beside the heading: at most one primary button.
    pub tools: Markup,
    /// How wide.
    pub width: Width,
    /// Where scripts do not run, the page is asked for again after so many
    /// seconds: something is going on.
    pub refresh: Option<u8>,
}

impl<'a> Page<'a> {
    /// A page with a title.
    pub fn new(title: &'a str) -> Self {
        Self {
            title,
            eyebrow: None,
            lead: None,
            language: None,
            tools: html! {},
            width: Width::Usual,
            refresh: None,
        }
    }
}

/// A redirect after a form (303).
pub fn redirect(to: &str) -> Response {
    (axum::http::StatusCode::SEE_OTHER, [(header::LOCATION, to.to_owned())]).into_response()
}

/// A text as a part of a query string.
pub fn encoded(text: &str) -> String {
    serde_urlencoded::to_string([("", text)])
        .map(|t| t.trim_start_matches('=').to_owned())
        .unwrap_or_default()
}

/// A page inside one programme, with the programme's own views as tabs.
pub fn programme_page(ctx: &Ctx, loaded: &Loaded, page: Page<'_>, content: Markup) -> Markup {
    let tabs = views::tabs(ctx, loaded);
    frame(ctx, page, Some(loaded), html! { (tabs) (content) })
}

/// A page outside programmes.
pub fn page(ctx: &Ctx, page: Page<'_>, content: Markup) -> Markup {
    frame(ctx, page, None, content)
}

fn frame(ctx: &Ctx, page: Page<'_>, programme: Option<&Loaded>, content: Markup) -> Markup {
    let words = ctx.words;
    let scope = programme.map(|p| p.plan.programme.title.as_str()).filter(|title| *title != page.title);
    let title = match scope {
        Some(scope) => format!("{} · {scope} · Samspil", page.title),
        None => format!("{} · Samspil", page.title),
    };
    let landscape = page.width == Width::Wide;
    html! {
        (DOCTYPE)
        html lang=(words.language().tag()) data-color="brand1" data-color-scheme="auto" data-size="sm" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="htmx-config" content=r#"{"includeIndicatorCSS":false,"inlineStyleNonce":"","allowEval":false}"#;
                title { (title) }
                @if let Some(seconds) = page.refresh { noscript { meta http-equiv="refresh" content=(seconds); } }
                link rel="icon" href=(asset("favicon.svg")) type="image/svg+xml";
                link rel="stylesheet" href=(asset("vendor/designsystemet-theme.css"));
                link rel="stylesheet" href=(asset("vendor/designsystemet.css"));
                link rel="stylesheet" href=(asset("samspil.css"));
                script src=(asset("vendor/htmx.min.js")) defer {}
                script src=(asset("samspil.js")) defer {}
            }
            body {
                a.ds-skip-link href="#main" { (words.text("skip-to-content")) }
                (header(ctx))
                (breadcrumb(ctx, programme, page.title))
                main.page #main tabindex="-1" data-width=[width(page.width)] .landscape[landscape] {
                    div.page-head {
                        @let language = page.language.filter(|l| *l != words.language()).map(Language::tag);
                        div {
                            @if let Some(eyebrow) = page.eyebrow { p.eyebrow { (eyebrow) } }
                            h1 lang=[language] { (page.title) }
                            @if let Some(lead) = page.lead { p.lead lang=[language] { (lead) } }
                        }
                        (page.tools)
                    }
                    div #flash { (flash(ctx, programme)) }
                    (content)
                }
                (footer(ctx))
            }
        }
    }
}

fn width(width: Width) -> Option<&'static str> {
    match width {
        Width::Usual => None,
        Width::Text => Some("text"),
        Width::Wide => Some("wide"),
    }
}

/// The address of an embedded file.
pub fn asset(path: &str) -> String {
    format!("/assets/{}/{path}", assets::version())
}

fn header(ctx: &Ctx) -> Markup {
    let words = ctx.words;
    let current =
        |path: &str| (ctx.path == path || ctx.path.starts_with(&format!("{path}/"))).then_some("page");
    html! {
        header.site-header { div.bar {
            a.brand href="/" { "Samspil" @if let Some(account) = &ctx.viewer.account { " " small { (account.workspace_name) } } }
            nav.site-nav aria-label=(words.text("main-menu")) { ul {
                @if ctx.viewer.signed_in() {
                    li { a href="/my-page" aria-current=[current("/my-page")] { (words.text("nav-my-page")) } }
                    li { a href="/programmes" aria-current=[current("/programmes")] { (words.text("nav-programmes")) } }
                    li { a href="/changes" aria-current=[current("/changes")] { (words.text("nav-changes")) } }
                    @if ctx.viewer.may_in_workspace(Action::ManageAccounts) {
                        li { a href="/colleagues" aria-current=[current("/colleagues")] { (words.text("nav-colleagues")) } }
                    }
                }
                @if ctx.app.config.demo {
                    li { a href="/mail" aria-current=[current("/mail")] { (words.text("nav-mail")) } }
                }
            } }
            @if ctx.viewer.signed_in() {
                form.site-search role="search" action="/search" {
                    label.visually-hidden for="q" { (words.text("search")) }
                    input.ds-input type="search" id="q" name="q" placeholder=(words.text("search")) value=[ctx.query("q")];
                    button.ds-button data-variant="tertiary" data-icon {
                        span.icon.icon-search aria-hidden="true" {}
                        span.visually-hidden { (words.text("search")) }
                    }
                }
            }
            (languages(ctx))
            (user(ctx))
        } }
    }
}

fn languages(ctx: &Ctx) -> Markup {
    let here = address::joined(&ctx.path, &address::without(&ctx.query, "lang"));
    html! {
        details.menu.language-menu {
            summary { (ctx.words.language().own_name()) }
            form method="post" action="/language" {
                input type="hidden" name="next" value=(here);
                ul { @for language in Language::ALL {
                    li { button name="language" value=(language.tag()) lang=(language.tag())
                        aria-current=[(language == ctx.words.language()).then_some("true")] { (language.own_name()) } }
                } }
            }
        }
    }
}

fn user(ctx: &Ctx) -> Markup {
    let words = ctx.words;
    html! {
        @if let Some(account) = &ctx.viewer.account {
            details.menu.user-menu {
                summary { (account.name) }
                ul {
                    li { a href="/me" { (words.text("nav-me")) } }
                    li { a href="/calendar" { (words.text("nav-calendar")) } }
                    li { form method="post" action="/sign-out" { button { (words.text("sign-out")) } } }
                }
            }
        } @else if ctx.path != "/sign-in" {
            a.ds-button data-variant="secondary" href="/sign-in" { (words.text("sign-in")) }
        }
    }
}

fn breadcrumb(ctx: &Ctx, programme: Option<&Loaded>, title: &str) -> Markup {
    let Some(loaded) = programme else { return html! {} };
    let head = &loaded.plan.programme;
    html! {
        div.site-below { nav.breadcrumb aria-label=(ctx.words.text("breadcrumb")) { ol {
            li { a href="/programmes" { (ctx.words.text("nav-programmes")) } }
            @if head.title == title {
                li aria-current="page" { (content_span(ctx, head.language, &head.title)) }
            } @else {
                li { a href=(format!("/programmes/{}", head.id)) { (content_span(ctx, head.language, &head.title)) } }
                li aria-current="page" { (title) }
            }
        } } }
    }
}

/// After a change: what happened, with the way back.
fn flash(ctx: &Ctx, programme: Option<&Loaded>) -> Markup {
    let words = ctx.words;
    if let (Some(batch), Some(loaded)) = (ctx.query("changed"), programme) {
        let undone = ctx.query("undone").is_some();
        return html! {
            div.ds-alert.flash data-color="success" role="status" {
                p { (words.text(if undone { "change-undone" } else { "change-saved" })) }
                form method="post" action=(format!("/programmes/{}/undo", loaded.slug())) {
                    input type="hidden" name="batch" value=(batch);
                    input type="hidden" name="next" value=(ctx.path);
                    button.ds-button data-variant="secondary" data-color="success" {
                        span.icon.icon-undo aria-hidden="true" {}
                        (words.text(if undone { "redo" } else { "undo" }))
                    }
                }
            }
        };
    }
    match ctx.query("done").filter(|key| words.has(&format!("done-{key}"))) {
        Some(key) => html! {
            div.ds-alert.flash data-color="success" role="status" { p { (words.text(&format!("done-{key}"))) } }
        },
        None => html! {},
    }
}

fn footer(ctx: &Ctx) -> Markup {
    let words = ctx.words;
    html! {
        footer.site-footer { div.bar {
            p { (words.text("footer-about")) }
            ul {
                li { a href="/was" { (words.text("accessibility-statement")) } }
                li { a href="/api" { (words.text("footer-api")) } }
            }
        } }
    }
}

/// Text that a user wrote, tagged with its language where the reader's is
/// another.
pub fn content_span(ctx: &Ctx, language: Language, text: &str) -> Markup {
    if language == ctx.words.language() {
        html! { (text) }
    } else {
        html! { span lang=(language.tag()) { (text) } }
    }
}

/// The language attribute for a text of the plan, or of an element with a
/// language of its own, where the reader's is another.
pub fn lang_of(ctx: &Ctx, loaded: &Loaded, own: Option<Language>) -> Option<&'static str> {
    let language = own.unwrap_or(loaded.plan.programme.language);
    (language != ctx.words.language()).then(|| language.tag())
}

/// A problem as a page: what happened and how to go on.
pub(super) fn problem_page(ctx: &Ctx, problem: &Problem) -> Markup {
    let words = ctx.words;
    let word = problem.kind.word();
    let title = words.text(&format!("problem-{word}"));
    let content = html! {
        @if let Some(detail) = &problem.detail { p { (words.message(detail)) } }
        @if !problem.fields.is_empty() {
            ul { @for (_, message) in &problem.fields { li { (words.message(message)) } } }
        }
        p { (words.text(&format!("problem-{word}-help"))) }
        div.actions {
            a.ds-button href="/" { (words.text("to-front-page")) }
        }
    };
    page(ctx, Page { width: Width::Text, ..Page::new(&title) }, content)
}

/// What was sent after the session had ended: shown, so that nothing is lost,
/// and ready to be sent again after signing in.
pub(super) fn unsent_page(ctx: &Ctx, sent: &[(String, String)]) -> Markup {
    let words = ctx.words;
    let title = words.text("unsent-title");
    let here = address::joined(&ctx.path, &address::without(&ctx.query, "lang"));
    let content = html! { div.stack {
        p { (words.text("unsent-lead")) }
        (sent_facts(ctx, sent))
        form.form method="post" action=(here) {
            @for (name, value) in sent { input type="hidden" name=(name) value=(value); }
            div.actions {
                a.ds-button href="/sign-in" target="_blank" { (words.text("unsent-sign-in")) }
                button.ds-button data-variant="secondary" { (words.text("unsent-again")) }
            }
        }
    } };
    page(ctx, Page { width: Width::Text, ..Page::new(&title) }, content)
}

/// What was sent for a place that is there no longer: shown, so that it can be
/// copied to another.
pub fn unplaced_page(ctx: &Ctx, sent: &[(String, String)], back: &str) -> Markup {
    let title = ctx.words.text("unplaced-title");
    let content = html! { div.stack {
        p { (ctx.words.text("unplaced-lead")) }
        (sent_facts(ctx, sent))
        div.actions { a.ds-button href=(back) { (ctx.words.text("unplaced-back")) } }
    } };
    page(ctx, Page { width: Width::Text, ..Page::new(&title) }, content)
}

fn sent_facts(ctx: &Ctx, sent: &[(String, String)]) -> Markup {
    html! {
        dl.facts { @for (name, value) in sent.iter().filter(|(name, value)| is_typed(name, value)) {
            @let said = form::word(ctx.words, field_of(name), value);
            div { dt { (field_title(ctx, name)) } dd { span.keep { (said.as_deref().unwrap_or(value)) } } }
        } }
    }
}

/// Whether a person typed or chose what stands in a field, and not the form.
fn is_typed(name: &str, value: &str) -> bool {
    let of_form = ["version", "line", "next", "batch", "action"];
    let first = name.split(':').next().unwrap_or(name);
    !(value.trim().is_empty() || name.starts_with('_') || of_form.contains(&first))
}

/// The field that an input is for, by its name in a form:
/// `sheet.contents.0.text`, `text:kick-off`.
fn field_of(name: &str) -> &str {
    let path = name.split(':').next().unwrap_or(name);
    path.rsplit('.').find(|step| step.parse::<usize>().is_err()).unwrap_or(path)
}

fn field_title(ctx: &Ctx, name: &str) -> String {
    let field = field_of(name);
    if ctx.words.has(&format!("field-{field}")) {
        form::label(ctx.words, "", field)
    } else {
        field.to_owned()
    }
}

/// An answer that nobody keeps, neither the browser nor anyone on the way: it
/// holds a secret or people's data.
pub fn unkept(answer: impl IntoResponse) -> Response {
    let no_store = header::HeaderValue::from_static("no-store");
    let mut response = answer.into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, no_store);
    response
}
