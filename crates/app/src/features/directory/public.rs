//! The directory as anyone reads it.

use maud::{Markup, html};
use samspil_core::directory::{self, Entry, Filter};
use samspil_core::programme::InitiativeState;
use samspil_db::compare_nordic;

use super::with_directory;
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Paging, Problem};

/// Initiatives on one page.
const PAGE: usize = 50;

/// What the address asks for.
pub(super) fn asked(ctx: &Ctx) -> Filter {
    Filter {
        words: ctx.query("words").unwrap_or_default(),
        category: ctx.query("category"),
        region: ctx.query("region"),
        state: ctx.query("state").and_then(|state| state.parse().ok()),
    }
}

/// The entries that a filter lets through, by name.
pub(super) fn entries<'a>(loaded: &'a Loaded, filter: &Filter) -> Vec<Entry<'a>> {
    let mut found = directory::entries(&loaded.plan, filter);
    found.sort_by(|a, b| compare_nordic(a.title, b.title).then_with(|| a.id.cmp(b.id)));
    found
}

/// The public address of the directory.
pub(super) fn address(ctx: &Ctx) -> String {
    let base = ctx.path.split("/directory").next().unwrap_or("");
    format!("{base}/directory")
}

pub(super) async fn page(ctx: Ctx) -> Result<Markup, Problem> {
    let loaded = with_directory(&ctx)?;
    let words = ctx.words;
    let here = address(&ctx);
    let title = words.text("directory-title");
    let query = if ctx.query.is_empty() { String::new() } else { format!("?{}", ctx.query) };
    let tools = html! { div.toolbar {
        a.ds-button href=(format!("{here}/suggestion")) { (words.text("directory-suggest")) }
        details.menu { summary { (words.text("directory-get")) } ul {
            li { a href=(format!("{here}.csv{query}")) download { "CSV" } }
            li { a href=(format!("{here}.json{query}")) download { "JSON" } }
        } }
    } };
    let lead = words.text("directory-lead");
    let head = &loaded.plan.programme;
    let page = Page { lead: Some(&lead), eyebrow: Some(&head.title), tools, ..Page::new(&title) };
    let filter = asked(&ctx);
    let content = html! { div.stack {
        (filters(&ctx, loaded, &filter))
        (list(&ctx, loaded, &filter))
        p { a href=(here.trim_end_matches("/directory")) { (words.text("directory-programme")) } }
    } };
    Ok(layout::page(&ctx, page, content))
}

fn filters(ctx: &Ctx, loaded: &Loaded, filter: &Filter) -> Markup {
    let words = ctx.words;
    let all = directory::entries(&loaded.plan, &Filter::default());
    let states: Vec<(String, String)> = InitiativeState::ALL
        .iter()
        .filter(|state| all.iter().any(|entry| entry.state == **state))
        .map(|state| (state.as_str().to_owned(), state_word(ctx, *state)))
        .collect();
    html! { form.filters method="get" action=(address(ctx)) {
        div.ds-field {
            label.ds-label for="words" { (words.text("register-words")) }
            input.ds-input type="search" id="words" name="words" value=(filter.words);
        }
        (select(ctx, "category", "field-category", &texts(all.iter().filter_map(|entry| entry.category)), filter.category.as_deref()))
        (select(ctx, "region", "field-region", &texts(all.iter().filter_map(|entry| entry.region)), filter.region.as_deref()))
        (select(ctx, "state", "field-state", &states, filter.state.map(InitiativeState::as_str)))
        button.ds-button data-variant="secondary" { (words.text("people-show")) }
    } }
}

pub(super) fn state_word(ctx: &Ctx, state: InitiativeState) -> String {
    ctx.words.text(&format!("word-InitiativeState-{}", state.as_str())).into_owned()
}

/// Texts, each once, in Nordic order.
pub(super) fn texts<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<(String, String)> {
    let mut all: Vec<&str> = texts.collect();
    all.sort_by(|a, b| compare_nordic(a, b));
    all.dedup();
    all.into_iter().map(|text| (text.to_owned(), text.to_owned())).collect()
}

fn select(ctx: &Ctx, name: &str, label: &str, options: &[(String, String)], chosen: Option<&str>) -> Markup {
    html! { @if options.len() > 1 || chosen.is_some() { div.ds-field {
        label.ds-label for=(name) { (ctx.words.text(label)) }
        select.ds-input id=(name) name=(name) {
            option value="" { (ctx.words.text("people-all")) }
            @for (value, text) in options { option value=(value) selected[chosen == Some(value.as_str())] { (text) } }
        }
    } } }
}

fn list(ctx: &Ctx, loaded: &Loaded, filter: &Filter) -> Markup {
    let words = ctx.words;
    let found = entries(loaded, filter);
    let all = directory::entries(&loaded.plan, &Filter::default()).len();
    let paging = Paging::of(ctx, found.len(), PAGE);
    html! {
        @if all == 0 { p.empty { (words.text("directory-none")) } } @else {
            p.muted { (words.with("people-count", &[("count", &found.len()), ("all", &all)])) }
            @if found.is_empty() { p.empty { (words.text("directory-no-match")) } }
            ul.cards { @for entry in paging.part(&found) { li { (card(ctx, loaded, entry)) } } }
            (paging.nav(ctx))
        }
    }
}

/// An address as people write it, without its protocol.
fn shortened(link: &str) -> &str {
    let bare = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://")).unwrap_or(link);
    bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/')
}

fn card(ctx: &Ctx, loaded: &Loaded, entry: &Entry<'_>) -> Markup {
    let words = ctx.words;
    let language = layout::lang_of(ctx, loaded, entry.language);
    let place: Vec<&str> = [entry.host, entry.place, entry.region].into_iter().flatten().collect();
    let kind: Vec<&str> = [entry.category, entry.subcategory].into_iter().flatten().collect();
    html! { article.ds-card id=(entry.id) {
        h2 lang=[language] { (entry.title) }
        @if !place.is_empty() { p.muted lang=[language] { (place.join(" · ")) } }
        @if let Some(text) = entry.text { p.keep lang=[language] { (text) } }
        @if let Some(audience) = entry.audience { p { (words.text("directory-for")) ": " span lang=[language] { (audience) } } }
        ul.tags {
            @if !kind.is_empty() { li { span.ds-tag data-color="neutral" lang=[language] { (kind.join(" · ")) } } }
            @if entry.state != InitiativeState::Active { li { span.ds-tag data-state="tentative" { (state_word(ctx, entry.state)) } } }
        }
        @for link in &entry.links { p { a href=(link) rel="nofollow noopener" { (shortened(link)) } } }
    } }
}
