//! Looking a file through: what stands in it beside what it becomes.

use std::collections::HashMap;

use axum::extract::Path;
use maud::{Markup, html};
use samspil_core::check::{Facts, Finding};
use samspil_documents::import::{Counts, Destination, Draft, Field, Recognised, TableKind, Trace};
use samspil_documents::read::{Grid, Part};

use super::accept::new_findings;
use super::settle::{Drafted, drafted};
use super::shown;
use super::store::Import;
use super::{meeting, people};
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Problem, form};

pub(super) async fn page(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let row = loaded.row.clone();
    let known = id.clone();
    let import = ctx.app.read(move |tx| super::store::find(tx, &row, &known)).await?;
    if import.accepted_at.is_some() {
        return Ok(shown::page(&ctx, loaded, &import));
    }
    let drafted = drafted(&ctx, id).await?;
    Ok(render(&ctx, loaded, &drafted))
}

fn render(ctx: &Ctx, loaded: &Loaded, drafted: &Drafted) -> Markup {
    let words = ctx.words;
    let Drafted { import, draft, .. } = drafted;
    let title = words.with("imports-review-title", &[("file", &import.name)]);
    let base = format!("/programmes/{}/imports/{}", loaded.slug(), import.id);
    let content = html! { div.stack data-gap="large" {
        p { (words.text("imports-review-lead")) }
        (counts(ctx, draft.counts()))
        @if draft.is_empty() { div.ds-alert data-color="warning" { p { (words.text("imports-not-recognised")) } } }
        (decide(ctx, draft, &base))
        (told(ctx, loaded, draft))
        (people::section(ctx, loaded, draft, import, &base))
        (meeting::choice(ctx, loaded, draft, import, &base))
        (missing(ctx, loaded, draft, import, &base))
        (tables(ctx, drafted, &base))
        (outside(ctx, drafted))
    } };
    let page = Page { width: Width::Wide, ..Page::new(&title) };
    layout::programme_page(ctx, loaded, page, content)
}

/// Cells and lines, and where they went: nothing is lost.
pub(super) fn counts(ctx: &Ctx, counts: Counts) -> Markup {
    let words = ctx.words;
    let facts = [
        ("cells", counts.cells),
        ("lines", counts.lines),
        ("placed", counts.placed),
        ("headings", counts.headings),
        ("left-out", counts.left_out),
        ("unread", counts.unread),
    ];
    html! {
        dl.facts.import-counts { @for (word, count) in facts {
            div { dt { (words.text(&format!("imports-count-{word}"))) } dd { strong { (count) } } }
        } }
    }
}

fn decide(ctx: &Ctx, draft: &Draft, base: &str) -> Markup {
    let words = ctx.words;
    html! {
        div.row {
            @if !draft.is_empty() {
                form method="post" action=(format!("{base}/acceptance")) {
                    button.ds-button { (words.text("imports-accept")) }
                }
            }
            form method="post" action=(format!("{base}/removal")) {
                button.ds-button data-variant="secondary" { (words.text("imports-discard")) }
            }
            a.ds-button data-variant="tertiary" href=(format!("{base}/file")) { (words.text("imports-original")) }
        }
    }
}

/// What is worth telling about the file, and what the check would find.
fn told(ctx: &Ctx, loaded: &Loaded, draft: &Draft) -> Markup {
    let words = ctx.words;
    // What contradicts itself comes first; what any new plan lacks can wait.
    let (gaps, findings): (Vec<_>, Vec<_>) = new_findings(draft, loaded)
        .into_iter()
        .partition(|finding| finding.code.to_string().starts_with("S1"));
    html! {
        @if !(draft.remarks.is_empty() && findings.is_empty() && gaps.is_empty()) {
            section.section {
                h2 { (words.text("imports-told")) }
                ul.findings {
                    @for remark in draft.remarks.iter().take(100) {
                        li.finding data-severity="hint" {
                            span.severity { span.icon.icon-hint aria-hidden="true" {} (words.text("severity-note")) }
                            div { p { (words.message(&remark.message)) } }
                            @if let Some(place) = remark.place {
                                a href=(format!("#row-{}-{}", place.table + 1, place.row + 1)) {
                                    (words.with("imports-to-row", &[("table", &(place.table + 1)), ("row", &(place.row + 1))]))
                                }
                            }
                        }
                    }
                    @for finding in findings.iter().take(100) { (found(ctx, loaded, finding)) }
                }
                @if !gaps.is_empty() { details.ds-details {
                    summary { (words.with("imports-gaps", &[("count", &gaps.len())])) }
                    ul.findings { @for finding in gaps.iter().take(100) { (found(ctx, loaded, finding)) } }
                } }
            }
        }
    }
}

fn found(ctx: &Ctx, loaded: &Loaded, finding: &Finding) -> Markup {
    let severity = finding.severity.as_str();
    html! {
        li.finding data-severity=(if severity == "note" { "hint" } else { severity }) {
            span.severity {
                span.icon.icon-error[severity == "error"].icon-warning[severity == "warning"].icon-hint[severity == "note"] aria-hidden="true" {}
                (ctx.words.text(&format!("severity-{severity}")))
            }
            div { p { (form::message(ctx, loaded, &finding.message)) } p { (form::message(ctx, loaded, &finding.help)) } }
        }
    }
}

/// What stands in the plan and not in the file: kept, unless it is chosen to go.
fn missing(ctx: &Ctx, loaded: &Loaded, draft: &Draft, import: &Import, base: &str) -> Markup {
    let words = ctx.words;
    html! {
        @if !draft.missing.is_empty() {
            section.section #missing {
                h2 { (words.with("imports-missing", &[("count", &draft.missing.len())])) }
                p { (words.text("imports-missing-help")) }
                ul { @for id in draft.missing.iter().take(50) { li { (loaded.name(id)) } } }
                form.form method="post" action=(format!("{base}/settings")) {
                    input type="hidden" name="version" value=(import.version);
                    div.ds-field {
                        input.ds-input type="checkbox" id="remove_missing" name="remove_missing" value="1" checked[import.settings.remove_missing];
                        label.ds-label for="remove_missing" { (words.text("imports-remove-missing")) }
                    }
                    div.actions { button.ds-button data-variant="secondary" { (words.text("imports-settle")) } }
                }
            }
        }
    }
}

fn tables(ctx: &Ctx, drafted: &Drafted, base: &str) -> Markup {
    let grids: Vec<&Grid> = drafted
        .source
        .parts
        .iter()
        .filter_map(|part| match part {
            Part::Table(grid) => Some(grid),
            Part::Paragraph { .. } => None,
        })
        .collect();
    let cells = drafted.draft.by_cell();
    let view = View { ctx, drafted, base, cells, facts: Facts::new(&drafted.draft.plan) };
    html! {
        @for (at, (grid, table)) in grids.into_iter().zip(&drafted.draft.tables).enumerate() {
            (view.table(at, grid, table))
        }
    }
}

/// Rows shown of a table; the rest is read all the same.
const MOST_ROWS: usize = 400;

struct View<'a> {
    ctx: &'a Ctx,
    drafted: &'a Drafted,
    base: &'a str,
    cells: HashMap<(usize, usize, usize), Vec<&'a Trace>>,
    facts: Facts<'a>,
}

impl View<'_> {
    fn table(&self, at: usize, grid: &Grid, table: &Recognised) -> Markup {
        let words = self.ctx.words;
        let number = at + 1;
        let title = words.with("imports-table", &[("number", &number)]);
        let hidden = grid.rows.len().saturating_sub(MOST_ROWS);
        html! {
            section.section id=(format!("table-{number}")) {
                h2 { (title) @if let Some(name) = &grid.name { span.muted { " · " (name) } } }
                (self.settings(at, table))
                div.scroll role="region" tabindex="0" aria-label=(title) {
                    table.ds-table.stacked.import-table role="table" {
                        caption.visually-hidden { (title) }
                        thead role="rowgroup" { tr role="row" {
                            th scope="col" role="columnheader" { (words.text("imports-row")) }
                            th scope="col" role="columnheader" { (words.text("imports-in-file")) }
                            th scope="col" role="columnheader" { (words.text("imports-in-plan")) }
                        } }
                        tbody role="rowgroup" { @for row in 0..grid.rows.len().min(MOST_ROWS) { (self.row(at, row, grid, table)) } }
                    }
                }
                @if hidden > 0 { p { (words.with("imports-rows-hidden", &[("count", &hidden)])) } }
            }
        }
    }

    /// What the table is and what its columns mean.
    fn settings(&self, at: usize, table: &Recognised) -> Markup {
        let words = self.ctx.words;
        let number = at + 1;
        html! {
            form.form method="post" action=(format!("{}/settings", self.base)) {
                input type="hidden" name="version" value=(self.drafted.import.version);
                input type="hidden" name="table" value=(at);
                div.row {
                    div.ds-field {
                        label.ds-label for=(format!("kind-{number}")) { (words.text("imports-kind")) }
                        select.ds-input id=(format!("kind-{number}")) name="kind" {
                            @for kind in TableKind::ALL {
                                option value=(kind.as_str()) selected[kind == table.kind] { (words.text(&format!("imports-kind-{}", kind.as_str()))) }
                            }
                        }
                    }
                    button.ds-button data-variant="secondary" { (words.text("imports-settle")) }
                }
                @if table.kind != TableKind::Ignored && table.kind != TableKind::ActivitySheets {
                    @let unknown = table.columns.iter().filter(|field| field.is_none()).count();
                    details.ds-details open[unknown > 0] {
                        summary {
                            (words.text("imports-columns"))
                            @if unknown > 0 { " · " (words.with("imports-columns-unknown", &[("count", &unknown)])) }
                        }
                        div.columns-form { @for (column, field) in table.columns.iter().enumerate() {
                            (self.column(number, column, *field, table))
                        } }
                    }
                }
            }
        }
    }

    fn column(&self, number: usize, column: usize, field: Option<Field>, table: &Recognised) -> Markup {
        let words = self.ctx.words;
        let id = format!("column-{number}-{column}");
        let title = table.titles.get(column).map_or("", String::as_str);
        let mut offered: Vec<Field> = table.kind.fields().to_vec();
        offered.extend(table.columns.iter().flatten().filter(|f| matches!(f, Field::Column(_))));
        offered.extend(field);
        offered.sort();
        offered.dedup();
        html! {
            div.ds-field {
                label.ds-label for=(id) { (column + 1) ". " (title) }
                select.ds-input id=(id) name=(format!("column-{column}")) {
                    option value="" selected[field.is_none()] { (words.text("imports-column-unknown")) }
                    @for other in offered {
                        option value=(other.to_string()) selected[Some(other) == field] { (self.field(other)) }
                    }
                }
            }
        }
    }

    fn field(&self, field: Field) -> String {
        let words = self.ctx.words;
        match field {
            Field::Column(column) => words.column(self.drafted.draft.plan.programme.periods.as_ref(), column),
            other => words.text(&format!("imports-field-{other}")).into_owned(),
        }
    }

    fn row(&self, at: usize, row: usize, grid: &Grid, table: &Recognised) -> Markup {
        let words = self.ctx.words;
        let cells: Vec<_> = grid
            .rows
            .get(row)
            .map(|r| r.cells.as_slice())
            .unwrap_or_default()
            .iter()
            .filter(|c| !c.lines.is_empty())
            .collect();
        let ragged = table.ragged.iter().any(|(known, _)| *known == row);
        let movable = row >= table.head && table.kind == TableKind::ActionPlan;
        let number = (at + 1, row + 1);
        let moved: i64 = self
            .drafted
            .import
            .settings
            .table(at)
            .shifts
            .iter()
            .filter(|shift| shift.row == row)
            .map(|shift| i64::from(shift.by))
            .sum();
        html! {
            @if !cells.is_empty() {
                tr id=(format!("row-{}-{}", number.0, number.1)) role="row" .ragged[ragged] {
                    th scope="row" role="rowheader" data-label=(words.text("imports-row")) {
                        (number.1)
                        @if ragged { " " span.ds-tag data-color="warning" { span.icon.icon-warning aria-hidden="true" {} (words.text("imports-ragged")) } }
                        @if moved != 0 { " " span.ds-tag { (words.with("imports-moved", &[("columns", &moved)])) } }
                        @if movable { (self.shifts(at, row)) }
                    }
                    td role="cell" data-label=(words.text("imports-in-file")) { dl.cells { @for cell in &cells {
                        div {
                            dt { (self.heading(table, cell.column)) }
                            dd { @for line in &cell.lines { p.struck[line.struck] { (line.text) } } }
                        }
                    } } }
                    td role="cell" data-label=(words.text("imports-in-plan")) { dl.cells { @for cell in &cells {
                        @let traces = self.cells.get(&(at, row, cell.column)).map(Vec::as_slice).unwrap_or_default();
                        @for trace in traces { (self.became(trace)) }
                    } } }
                }
            }
        }
    }

    /// A column's heading, else what it means, else its number.
    fn heading(&self, table: &Recognised, column: usize) -> String {
        let title = table.titles.get(column).filter(|title| !title.is_empty()).cloned();
        let meaning = || table.columns.get(column).copied().flatten().map(|field| self.field(field));
        title.or_else(meaning).unwrap_or_else(|| {
            self.ctx.words.with("imports-column-number", &[("number", &(column + 1))]).into_owned()
        })
    }

    fn shifts(&self, at: usize, row: usize) -> Markup {
        let words = self.ctx.words;
        html! {
            form.row method="post" action=(format!("{}/shifts", self.base)) {
                input type="hidden" name="version" value=(self.drafted.import.version);
                input type="hidden" name="table" value=(at);
                input type="hidden" name="row" value=(row);
                button.ds-button data-variant="tertiary" name="by" value="left" {
                    span aria-hidden="true" { "←" }
                    span.visually-hidden { (words.with("imports-shift-left", &[("row", &(row + 1))])) }
                }
                button.ds-button data-variant="tertiary" name="by" value="right" {
                    span aria-hidden="true" { "→" }
                    span.visually-hidden { (words.with("imports-shift-right", &[("row", &(row + 1))])) }
                }
            }
        }
    }

    /// What a line becomes: the element's words as they will be printed.
    fn became(&self, trace: &Trace) -> Markup {
        let words = self.ctx.words;
        match &trace.into {
            Destination::Element(id, field) => {
                let (kind, text) = shown::became(&self.facts, words, id, field, &trace.text);
                html! { div {
                    dt { @if let Some(kind) = kind { (words.text(&format!("kind-{kind}"))) } " · " (shown::field(words, field)) }
                    dd { p { (text) } }
                } }
            }
            Destination::Head(field) => {
                html! { div { dt { (shown::field(words, field)) } dd { p { (trace.text) } } } }
            }
            Destination::Heading => {
                html! { div { dt { (words.text("imports-heading")) } dd { p.muted { (trace.text) } } } }
            }
            Destination::LeftOut => {
                html! { div { dt { (words.text("imports-left-out")) } dd { p.muted { (trace.text) } } } }
            }
            Destination::Unread => html! { div {
                dt { span.ds-tag data-color="warning" { span.icon.icon-warning aria-hidden="true" {} (words.text("imports-unread")) } }
                dd { p { (trace.text) } }
            } },
        }
    }
}

/// What stands outside the tables: shown, so that nothing is missed.
fn outside(ctx: &Ctx, drafted: &Drafted) -> Markup {
    let words = ctx.words;
    let texts: Vec<&str> = drafted
        .source
        .parts
        .iter()
        .filter_map(|part| match part {
            Part::Paragraph { text, .. } if !text.trim().is_empty() => Some(text.as_str()),
            _ => None,
        })
        .collect();
    html! {
        @if !texts.is_empty() {
            section.section {
                h2 { (words.text("imports-outside")) }
                p { (words.text("imports-outside-help")) }
                ul { @for text in texts.iter().take(200) { li { (text) } } }
            }
        }
    }
}
