//! A new programme: empty, or from a plan file.

use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::period::{Period, PeriodScheme};
use samspil_core::plan_file::{self, Diagnostic};
use samspil_core::programme::{Country, Head, Periods, ProgrammeKind};
use samspil_core::{Id, Language, Message, Programme};
use serde::Deserialize;

use super::store;
use crate::app::apart;
use crate::features::elements::{self, By};
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Form, Kind, Problem};

/// What was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    title: String,
    kind: String,
    language: String,
    country: String,
    scheme: String,
    first: String,
    count: String,
    file: String,
}

pub(super) async fn form(ctx: Ctx) -> Markup {
    let typed = Typed {
        language: match ctx.words.language() {
            Language::En => "da".to_owned(),
            language => language.tag().to_owned(),
        },
        country: ctx.viewer.account.as_ref().map(|a| a.country.clone()).unwrap_or_default(),
        scheme: PeriodScheme::HalfYear.as_str().to_owned(),
        first: PeriodScheme::HalfYear.period_of(ctx.viewer.today).to_string(),
        count: "4".to_owned(),
        ..Typed::default()
    };
    page(&ctx, &typed, &[], &[])
}

type Fault = (&'static str, Message);

fn page(ctx: &Ctx, typed: &Typed, faults: &[Fault], file_faults: &[Diagnostic]) -> Markup {
    let words = ctx.words;
    let title = words.text("programme-new");
    let content = html! {
        @if !faults.is_empty() || !file_faults.is_empty() { (summary(ctx, faults, file_faults)) }
        form.form method="post" action="/programmes/new" data-guard {
            (input(ctx, faults, "title", &typed.title, false))
            (select(ctx, "kind", &typed.kind, ProgrammeKind::WORDS.iter().map(|w| (*w, words.text(&format!("word-ProgrammeKind-{w}"))))))
            div.pair {
                (select(ctx, "language", &typed.language, Language::ALL.iter().map(|l| (l.tag(), l.own_name().into()))))
                (select(ctx, "country", &typed.country, Country::WORDS.iter().map(|w| (*w, words.text(&format!("word-Country-{w}"))))))
            }
            div.pair {
                (select(ctx, "scheme", &typed.scheme, PeriodScheme::ALL.iter().map(|s| (s.as_str(), words.text(&format!("word-PeriodScheme-{}", s.as_str()))))))
                (input(ctx, faults, "first", &typed.first, true))
                (input(ctx, faults, "count", &typed.count, true))
            }
            details.ds-details open[!file_faults.is_empty()] {
                summary { (words.text("programme-from-file")) }
                div { div.ds-field {
                    label.ds-label for="file" { (words.text("programme-file")) }
                    p data-field="description" id="file-help" { (words.text("programme-file-help")) }
                    textarea.ds-input id="file" name="file" rows="8" spellcheck="false" aria-describedby="file-help" { (typed.file) }
                } }
            }
            div.actions {
                button.ds-button { (words.text("programme-create")) }
                a.ds-button data-variant="tertiary" href="/programmes" { (words.text("cancel")) }
            }
        }
    };
    layout::page(ctx, Page { width: Width::Text, ..Page::new(&title) }, content)
}

fn summary(ctx: &Ctx, faults: &[Fault], file_faults: &[Diagnostic]) -> Markup {
    let words = ctx.words;
    html! {
        div.ds-error-summary tabindex="-1" autofocus {
            h2 { (words.with("form-errors", &[("count", &(faults.len() + file_faults.len()))])) }
            ul {
                @for (field, message) in faults { li { a href=(format!("#{field}")) { (words.message(message)) } } }
                @for fault in file_faults {
                    li { a href="#file" {
                        @if let Some(place) = fault.place {
                            (words.with("form-line", &[("line", &place.line), ("column", &place.column)])) " "
                        }
                        (words.message(&fault.message))
                    } @if let Some(help) = &fault.help { " " (words.message(help)) } }
                }
            }
        }
    }
}

fn input(ctx: &Ctx, faults: &[Fault], name: &str, value: &str, short: bool) -> Markup {
    let words = ctx.words;
    let fault = faults.iter().find(|(field, _)| *field == name);
    let help = format!("programme-{name}-help");
    html! {
        div.ds-field {
            label.ds-label for=(name) { (words.text(&format!("programme-{name}"))) }
            @if words.has(&help) { p data-field="description" id=(format!("{name}-help")) { (words.text(&help)) } }
            input.ds-input.short[short] id=(name) name=(name) value=(value) aria-invalid=[fault.map(|_| "true")]
                aria-describedby=[words.has(&help).then(|| format!("{name}-help"))];
            @if let Some((_, message)) = fault { p.ds-validation-message { (words.message(message)) } }
        }
    }
}

fn select<'a>(
    ctx: &Ctx,
    name: &str,
    chosen: &str,
    options: impl Iterator<Item = (&'a str, std::borrow::Cow<'a, str>)>,
) -> Markup {
    html! {
        div.ds-field {
            label.ds-label for=(name) { (ctx.words.text(&format!("programme-{name}"))) }
            select.ds-input id=(name) name=(name) { @for (value, text) in options {
                option value=(value) selected[value == chosen] { (text) }
            } }
        }
    }
}

pub(super) async fn create(ctx: Ctx, Form(typed): Form<Typed>) -> Result<Response, Problem> {
    if !typed.file.trim().is_empty() {
        let (read, typed) =
            apart(move || (plan_file::read(typed.file.as_bytes(), "plan.toml"), typed)).await?;
        return match read {
            Ok(read) => store_new(ctx, typed, read.programme).await,
            Err(faults) => Ok((Kind::Invalid.status(), page(&ctx, &typed, &[], &faults)).into_response()),
        };
    }
    match head(&typed) {
        Ok(head) => store_new(ctx, typed, Programme { programme: head, ..Programme::default() }).await,
        Err(faults) => Ok((Kind::Invalid.status(), page(&ctx, &typed, &faults, &[])).into_response()),
    }
}

fn head(typed: &Typed) -> Result<Head, Vec<Fault>> {
    let mut faults: Vec<Fault> = Vec::new();
    let title = typed.title.trim().to_owned();
    if title.is_empty() {
        faults.push(("title", Message::new("programme-title-missing")));
    }
    let scheme = PeriodScheme::ALL.into_iter().find(|s| s.as_str() == typed.scheme).unwrap_or_default();
    let first: Option<Period> = typed.first.trim().parse().ok().filter(|p: &Period| p.scheme() == scheme);
    if first.is_none() {
        let example = scheme.period_of(jiff::civil::date(2027, 1, 1)).to_string();
        faults.push(("first", Message::new("programme-first-wrong").with("example", example)));
    }
    let count: Option<u8> = typed.count.trim().parse().ok().filter(|c| (1..=60).contains(c));
    if count.is_none() {
        faults.push(("count", Message::new("programme-count-wrong")));
    }
    let (Some(first), Some(count), true) = (first, count, faults.is_empty()) else { return Err(faults) };
    Ok(Head {
        id: Id::from_title(&title, "programme"),
        title,
        language: typed.language.parse().unwrap_or_default(),
        kind: ProgrammeKind::ALL.iter().copied().find(|k| k.as_str() == typed.kind).unwrap_or_default(),
        country: Country::ALL.iter().copied().find(|c| c.as_str() == typed.country).unwrap_or_default(),
        periods: Some(Periods { scheme, first, count, labels: Vec::new() }),
        ..Head::default()
    })
}

async fn store_new(ctx: Ctx, typed: Typed, mut plan: Programme) -> Result<Response, Problem> {
    let account = ctx.viewer.account()?.clone();
    let now = ctx.now;
    let from_file = !typed.file.trim().is_empty();
    let id = ctx
        .app
        .write(move |tx| {
            let taken = store::taken_ids(tx, &account.workspace)?;
            plan.programme.id = plan.programme.id.free(|id| taken.contains(id));
            let id = plan.programme.id.clone();
            let title = plan.programme.title.clone();
            let row = store::create(tx, &account.workspace, plan, now)?;
            let by = By::new(&account.workspace, &row, Some(&account.id), now);
            elements::record(tx, &by, if from_file { "import" } else { "create" }, &id, &title)?;
            Ok::<_, Problem>(id)
        })
        .await?;
    Ok(layout::redirect(&format!("/programmes/{id}?done=created")))
}
