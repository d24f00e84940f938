//! The pages that lead to the files of a hand-over.

use maud::{DOCTYPE, Markup, html};
use samspil_core::Language;
use samspil_words::Words;

use super::Listed;
use super::archive::Entry;
use super::organisation::Organisation;
use crate::characters::clean;
use crate::kinds::Ground;

const STYLE: &str = "body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}\
li{margin:.4rem 0}img{max-height:4rem;max-width:16rem}.muted{color:#55606e}";

/// The page of one programme.
pub(super) fn programme(ground: &Ground<'_>, listed: &[Listed]) -> String {
    let words = ground.words;
    let head = &ground.plan.programme;
    let content = html! {
        h1 lang=(head.language.tag()) { (clean(&head.title)) }
        p { (words.text("doc-hand-over-lead")) }
        ul { @for (kind, files) in listed { li {
            (words.text(&format!("doc-kind-{}", kind.as_str()))) ": "
            @for (at, (format, name)) in files.iter().enumerate() {
                @if at > 0 { " · " }
                a href=(name) { (words.text(&format!("doc-format-{}", format.as_str()))) }
            }
        } } }
        ul {
            li { a href="calendar.ics" { (words.text("doc-hand-over-calendar")) } }
            li { a href="plan.toml" { (words.text("doc-hand-over-plan-file")) } }
        }
    };
    page(words, &head.title, Some(head.language), &content)
}

/// The page of everything that an organisation has.
pub(super) fn organisation(of: &Organisation<'_>, programmes: &[Entry], logo: Option<&str>) -> String {
    let words = of.words;
    let content = html! {
        @if let (Some(name), Some(logo)) = (logo, &of.look.logo) { p { img src=(name) alt=(clean(&logo.alt)); } }
        h1 { (clean(of.name)) }
        p { (words.text("doc-hand-over-lead")) }
        p.muted { (words.with("doc-hand-over-made", &[("day", &words.day(of.made))])) }
        h2 { (words.with("doc-hand-over-programmes", &[("count", &programmes.len())])) }
        @if programmes.is_empty() { p { (words.text("doc-hand-over-none")) } }
        @else { ul { @for entry in programmes { li { (line(words, entry)) } } } }
        h2 { (words.text("doc-hand-over-where")) }
        ul { @for key in ["pages", "word", "excel", "calendar", "plan-file"] {
            li { (words.text(&format!("doc-hand-over-where-{key}"))) }
        } }
        @if of.colleagues.is_some() {
            h2 { (words.text("nav-colleagues")) }
            p {
                @for (at, format) in super::FORMATS.iter().enumerate() {
                    @if at > 0 { " · " }
                    a href=(format!("organisation/colleagues.{}", format.extension())) {
                        (words.text(&format!("doc-format-{}", format.as_str())))
                    }
                }
            }
        }
    };
    page(words, of.name, None, &content)
}

/// A programme: its name, when it runs, what it is and how far.
fn line(words: Words, entry: &Entry) -> Markup {
    let head = &entry.head;
    let kind = words.text(&format!("word-ProgrammeKind-{}", head.kind.as_str()));
    let state = words.text(&format!("word-ProgrammeState-{}", head.state.as_str()));
    html! {
        a href=(format!("{}/index.html", entry.folder)) lang=(head.language.tag()) { (clean(&head.title)) }
        br;
        span.muted {
            @if let Some(start) = &head.start { (words.date(start)) }
            @if let Some(end) = &head.end { " – " (words.date(end)) }
            @if head.start.is_some() || head.end.is_some() { " · " }
            (kind) " · " (state)
            @if entry.archived { " · " (words.text("doc-hand-over-archived")) }
        }
    }
}

fn page(words: Words, title: &str, own: Option<Language>, content: &Markup) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(words.language().tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title lang=[own.map(Language::tag)] { (clean(title)) }
                style { (STYLE) }
            }
            body { main { (content) } }
        }
    };
    page.into_string()
}
