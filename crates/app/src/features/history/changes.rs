//! What is new in all programmes somebody sees, since the last visit.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::{Timestamp, ToSpan};
use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::view::is_for_planners;
use samspil_core::{ElementKind, Id};
use samspil_db::Tx;
use serde_json::Value;

use super::store::{self, Entry, Visit};
use crate::features::programmes::{self, Loaded};
use crate::web::form::{Reader, label};
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Problem};

/// Things shown of one programme.
const MOST: usize = 30;

/// How far back somebody sees who never opened the programme.
const FIRST_DAYS: i64 = 14;

/// Notes that the reader looks at a programme.
///
/// # Errors
/// Where the database refuses.
pub async fn visited(ctx: &Ctx, loaded: &Loaded) -> Result<(), Problem> {
    let Some(account) = ctx.viewer.account.as_ref().filter(|_| !ctx.viewer.by_token) else { return Ok(()) };
    let (account, row, now) = (account.id.clone(), loaded.row.clone(), ctx.now);
    let (who, what) = (account.clone(), row.clone());
    let last = ctx.app.read(move |tx| store::visit(tx, &who, &what)).await?;
    if store::is_due(last, now) {
        ctx.app.write(move |tx| store::note_visit(tx, &account, &row, now)).await?;
    }
    Ok(())
}

/// One programme with what is new in it.
struct News {
    loaded: Arc<Loaded>,
    visit: Option<Visit>,
    entries: Vec<Entry>,
}

pub(super) async fn changes(ctx: Ctx) -> Result<Markup, Problem> {
    let words = ctx.words;
    let asked = ctx.clone();
    let news = ctx.app.read(move |tx| gather(tx, &asked)).await?;
    let title = words.text("nav-changes");
    let lead = words.text("changes-lead");
    let shown: Vec<(Markup, &News)> = news
        .iter()
        .map(|news| (things(&ctx, news), news))
        .filter(|(markup, _)| !markup.0.is_empty())
        .collect();
    let content = html! {
        @if shown.is_empty() { div.empty { p { (words.text("changes-none")) } } }
        @for (things, news) in &shown {
            @let head = &news.loaded.plan.programme;
            section.section {
                header {
                    h2 { a href=(format!("/programmes/{}", head.id)) { (layout::content_span(&ctx, head.language, &head.title)) } }
                    @if ctx.viewer.may(&head.id, Action::ViewHistory) {
                        a href=(format!("/programmes/{}/history", head.id)) {
                            (words.text("view-history")) span.visually-hidden { ": " (head.title) }
                        }
                    }
                }
                p.muted { (since(&ctx, news)) }
                (things)
            }
        }
    };
    Ok(layout::page(&ctx, Page { lead: Some(&lead), ..Page::new(&title) }, content))
}

fn since(ctx: &Ctx, news: &News) -> String {
    let words = ctx.words;
    match news.visit.and_then(|visit| visit.news_since(ctx.now)) {
        Some(moment) => {
            words.with("changes-since", &[("when", &words.moment(moment, &ctx.zone()))]).into_owned()
        }
        None => words.text("changes-first").into_owned(),
    }
}

fn begin(visit: Option<Visit>, now: Timestamp) -> Timestamp {
    let first = now.saturating_sub((24 * FIRST_DAYS).hours()).unwrap_or(now);
    visit.and_then(|visit| visit.news_since(now)).unwrap_or(first)
}

/// The programmes the reader sees that others changed.
fn gather(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<News>, Problem> {
    let account = ctx.viewer.account()?;
    let visits = store::visits(tx, &account.id)?;
    let seen: Vec<_> = programmes::list(tx, &account.workspace)?
        .into_iter()
        .filter(|p| !p.deleted && !p.archived && ctx.viewer.sees(&p.slug, p.state))
        .collect();
    let mut news = Vec::new();
    for programme in seen {
        let visit = visits.get(&programme.row).copied();
        let begin = begin(visit, ctx.now);
        if programme.changed_at <= begin {
            continue;
        }
        let entries = store::since(tx, &programme.row, begin, &account.id)?;
        if entries.is_empty() {
            continue;
        }
        if let Some(loaded) = programmes::load(tx, &ctx.app, &account.workspace, &programme.slug)? {
            news.push(News { loaded, visit, entries });
        }
    }
    Ok(news)
}

/// What happened to one element: first and last word of it, and its fields.
#[derive(Default)]
struct Thing {
    created: bool,
    moved_only: bool,
    name: String,
    fields: Vec<String>,
}

/// Each thing once, the newest first, as the plan has it now. Fields that the
/// reader may not see are left out, and what was new and is gone again too.
fn things(ctx: &Ctx, news: &News) -> Markup {
    let loaded = &news.loaded;
    let reader = Reader::new(ctx, loaded, None);
    let mut order: Vec<(String, String)> = Vec::new();
    let mut by_element: HashMap<(String, String), Thing> = HashMap::new();
    let plans = ctx.viewer.view(loaded.slug()).plans;
    let hidden = |entry: &&Entry| {
        ElementKind::ALL.iter().any(|kind| kind.as_str() == entry.kind && is_for_planners(*kind))
    };
    for entry in news.entries.iter().filter(|entry| plans || !hidden(entry)) {
        let key = (entry.kind.clone(), entry.element.clone());
        if !by_element.contains_key(&key) {
            order.push(key.clone());
        }
        let thing = by_element.entry(key).or_insert_with(|| Thing { moved_only: true, ..Thing::default() });
        thing.created |= entry.action == "create" && entry.undoes.is_none();
        thing.moved_only &= entry.action == "move";
        thing.name.clone_from(&entry.name);
        for field in changed_fields(entry) {
            if reader.sees(&field) && !thing.fields.contains(&field) {
                thing.fields.push(field);
            }
        }
    }
    let lines: Vec<Markup> =
        order.iter().filter_map(|key| line(ctx, &reader, key, by_element.get(key)?)).collect();
    if lines.is_empty() {
        return html! {};
    }
    html! {
        ul { @for line in lines.iter().take(MOST) { li { (line) } } }
        @if lines.len() > MOST { p.muted { (ctx.words.with("changes-more", &[("count", &(lines.len() - MOST))])) } }
    }
}

fn line(ctx: &Ctx, reader: &Reader<'_>, (kind, id): &(String, String), thing: &Thing) -> Option<Markup> {
    let words = ctx.words;
    let plan = &reader.loaded.plan;
    let kind: Option<ElementKind> = kind.parse().ok();
    let owner = kind.map_or("programme", ElementKind::as_str);
    let fields: Vec<String> = thing.fields.iter().map(|field| label(words, owner, field)).collect();
    let kind_word = words.text(&format!("kind-{owner}"));
    let what = |action: &str| words.text(&format!("history-{action}"));
    let Some(kind) = kind else {
        return (!fields.is_empty())
            .then(|| html! { (what("update")) " · " (kind_word) ": " (words.list(&fields)) });
    };
    let present = id.parse::<Id>().ok().and_then(|id| reader.loaded.place(&id));
    match present.and_then(|(kind, at)| plan.element_at(kind, at)) {
        Some(_) if thing.moved_only => None,
        Some(_) if !thing.created && fields.is_empty() => None,
        Some(element) => Some(html! {
            (what(if thing.created { "create" } else { "update" })) " · " (kind_word) ": " (reader.link(&element))
            @if !thing.created { span.muted { " (" (words.list(&fields)) ")" } }
        }),
        // Gone. Who a person was is nobody's business any more.
        None if thing.created || kind == ElementKind::Person => None,
        None => Some(html! {
            (what("delete")) " · " (kind_word) ": "
            (layout::content_span(ctx, plan.programme.language, &thing.name))
        }),
    }
}

/// The fields of an element that a change touched.
fn changed_fields(entry: &Entry) -> Vec<String> {
    let parse = |text: &Option<String>| {
        let value = text.as_deref().and_then(|text| serde_json::from_str::<Value>(text).ok());
        value.and_then(|value| value.as_object().cloned()).unwrap_or_default()
    };
    if entry.action != "update" {
        return Vec::new();
    }
    let (before, after) = (parse(&entry.before), parse(&entry.after));
    let mut names: Vec<String> = before.keys().chain(after.keys()).cloned().collect();
    names.dedup();
    names.retain(|name| before.get(name) != after.get(name));
    names
}
