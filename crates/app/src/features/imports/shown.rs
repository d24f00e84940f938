//! A file that was taken in: what came of it, with every line still traceable.

use maud::{Markup, html};
use samspil_core::check::Facts;
use samspil_core::programme::{Meeting, Occurrence};
use samspil_core::{ElementKind, Id};
use samspil_documents::import::Counts;
use samspil_documents::kinds::line::Lines;
use samspil_words::Words;

use super::review::counts;
use super::store::{Import, Report, Traced};
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Paging, form};

/// Lines on one page.
const PAGE: usize = 200;

pub(super) fn page(ctx: &Ctx, loaded: &Loaded, import: &Import) -> Markup {
    let words = ctx.words;
    let title = words.with("imports-shown-title", &[("file", &import.name)]);
    let base = format!("/programmes/{}/imports/{}", loaded.slug(), import.id);
    let nothing = Report::default();
    let report = import.report.as_ref().unwrap_or(&nothing);
    let unread: Vec<&Traced> = report.traces.iter().filter(|trace| trace.field == "unread").collect();
    let paging = Paging::of(ctx, report.traces.len(), PAGE);
    let content = html! { div.stack data-gap="large" {
        @if let Some(at) = import.accepted_at {
            p { (words.with("imports-shown-lead", &[("moment", &words.moment(at, &ctx.zone()))])) }
        }
        (counts(ctx, of(report)))
        div.row {
            a.ds-button href=(format!("/programmes/{}/plan", loaded.slug())) { (words.text("imports-to-plan")) }
            (undo(ctx, loaded, import))
            a.ds-button data-variant="tertiary" href=(format!("{base}/file")) { (words.text("imports-original")) }
        }
        @if !unread.is_empty() { section.section {
            h2 { (words.with("imports-unread-lines", &[("count", &unread.len())])) }
            p { (words.text("imports-unread-help")) }
            ul { @for trace in &unread { li { (place(words, trace)) ": " (trace.text) } } }
        } }
        section.section {
            h2 { (words.text("imports-every-line")) }
            div.scroll role="region" tabindex="0" aria-label=(words.text("imports-every-line")) {
                table.ds-table {
                    thead { tr {
                        th scope="col" { (words.text("imports-place")) }
                        th scope="col" { (words.text("imports-in-file")) }
                        th scope="col" { (words.text("imports-in-plan")) }
                    } }
                    tbody { @for trace in paging.part(&report.traces) { tr {
                        th scope="row" { (place(words, trace)) }
                        td { (trace.text) }
                        td { (went(ctx, loaded, trace)) }
                    } } }
                }
            }
            (paging.nav(ctx))
        }
    } };
    let page = Page { width: Width::Wide, ..Page::new(&title) };
    layout::programme_page(ctx, loaded, page, content)
}

fn of(report: &Report) -> Counts {
    Counts {
        cells: report.cells,
        lines: report.lines,
        placed: report.placed,
        headings: report.headings,
        left_out: report.left_out,
        unread: report.unread,
    }
}

/// Undoing the whole import.
fn undo(ctx: &Ctx, loaded: &Loaded, import: &Import) -> Markup {
    html! {
        @if let Some(batch) = &import.batch {
            form method="post" action=(format!("/programmes/{}/undo", loaded.slug())) {
                input type="hidden" name="batch" value=(batch);
                input type="hidden" name="next" value=(ctx.path);
                button.ds-button data-variant="secondary" {
                    span.icon.icon-undo aria-hidden="true" {}
                    (ctx.words.text("imports-undo"))
                }
            }
        }
    }
}

fn place(words: Words, trace: &Traced) -> String {
    let [table, row, column, _] = trace.place;
    words.with("imports-at", &[("table", &table), ("row", &row), ("column", &column)]).into_owned()
}

fn went(ctx: &Ctx, loaded: &Loaded, trace: &Traced) -> Markup {
    let words = ctx.words;
    let Some(element) = trace.element.as_ref().and_then(|id| id.parse::<Id>().ok()) else {
        let key = match trace.field.as_str() {
            "heading" => "imports-heading",
            "left-out" => "imports-left-out",
            "unread" => "imports-unread",
            other => return html! { (field(words, other)) },
        };
        return html! { (words.text(key)) };
    };
    html! {
        @match loaded.place(&element) {
            Some((kind, _)) => {
                a href=(form::address(loaded, kind, &element)) { (loaded.name(&element)) }
                " · " (field(words, &trace.field))
            }
            None => { (words.text("imports-gone")) }
        }
    }
}

/// What a field is called.
pub(super) fn field(words: Words, field: &str) -> String {
    let key = match field {
        "number" | "title" | "goals" | "effects" | "text" | "note" | "contents" | "sheet" | "date"
        | "lines" => {
            format!("imports-into-{field}")
        }
        other => format!("imports-field-{other}"),
    };
    if words.has(&key) { words.text(&key).into_owned() } else { words.text("imports-into-text").into_owned() }
}

/// What a line becomes in a field of an element, and the element's kind: the
/// meeting's date, a part of it in the words of the line, else the element.
pub(super) fn became(
    facts: &Facts<'_>,
    words: Words,
    id: &Id,
    field: &str,
    line: &str,
) -> (Option<ElementKind>, String) {
    let (kind, text) = element(facts, words, id);
    let date = facts.get::<Meeting>(id).and_then(|meeting| meeting.date.as_ref());
    let text = match (field, date) {
        ("date", Some(date)) => words.date_naming(date, |anchor| facts.name(anchor)),
        ("contents" | "lines" | "note" | "sheet", _) => line.to_owned(),
        _ => text,
    };
    (kind, text)
}

/// An element as it will be printed, and its kind.
pub(super) fn element(facts: &Facts<'_>, words: Words, id: &Id) -> (Option<ElementKind>, String) {
    let plan = facts.programme;
    let lines = Lines { facts, words };
    if let Some(occurrence) = facts.get::<Occurrence>(id) {
        let column = words.column(plan.programme.periods.as_ref(), occurrence.column);
        return (
            Some(ElementKind::Occurrence),
            format!("{} · {column}", lines.occurrence(occurrence).string()),
        );
    }
    (facts.place(id).map(|(kind, _)| kind), facts.name(id))
}
