//! One cell: shown, opened as a form, saved. With htmx the form stands in the
//! table, without it is a page of its own.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::Id;
use samspil_core::matrix::{Line, Typed};
use samspil_core::period::Column;
use samspil_core::programme::{Format, Status};

use super::conflict;
use super::form::{self, CERTAINTIES, Fields, Raw, TextField, certainty_word, choice};
use super::plan::cell_id;
use super::save::{self, Outcome};
use super::view::{View, capital};
use crate::features::programmes;
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Form, Kind, Problem};

/// A cell of the matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// Index of the row's result, track or activity; `None` where it is the
    /// row of what belongs to none.
    pub(super) row: Option<usize>,
    /// The row in addresses.
    pub(super) key: String,
    /// The column.
    pub(super) column: Column,
}

impl Place {
    /// The cell that an address names.
    ///
    /// # Errors
    /// Where there is no such row or column.
    pub(super) fn find(view: &View<'_>, row: &str, column: &str) -> Result<Self, Problem> {
        let column = column.parse().map_err(|_| Problem::not_found())?;
        if !columns(view).contains(&column) {
            return Err(Problem::not_found());
        }
        Self { row: None, key: row.to_owned(), column }.in_view(view)
    }

    /// The same cell in the plan as it stands in `view`: rows may have been
    /// put in another order meanwhile.
    ///
    /// # Errors
    /// Where the row is gone.
    pub(super) fn in_view(&self, view: &View<'_>) -> Result<Self, Problem> {
        let row = match self.key.as_str() {
            "-" => None,
            key => Some(
                (0..view.rows()).find(|at| view.row_key(Some(*at)) == key).ok_or_else(Problem::not_found)?,
            ),
        };
        Ok(Self { row, ..self.clone() })
    }

    /// The lines that stand in it.
    pub(super) fn lines<'a>(&self, view: &'a View<'_>) -> &'a [Line] {
        let row = view.matrix.rows.iter().find(|row| row.of == self.row);
        let cell = row.zip(view.matrix.column(self.column)).and_then(|(row, at)| row.cells.get(at));
        cell.map_or(&[], Vec::as_slice)
    }
}

/// Every column that a line may stand in, from left to right.
pub(super) fn columns(view: &View<'_>) -> Vec<Column> {
    let mut columns: Vec<Column> = view.matrix.columns.iter().map(|heading| heading.column).collect();
    if !view.matrix.guessed && !columns.contains(&Column::After) {
        columns.push(Column::After);
    }
    columns
}

/// The form of a cell as it stands or as it was typed.
#[derive(Debug, Clone, Default)]
pub(super) struct CellForm {
    /// Its lines.
    pub(super) lines: Vec<LineForm>,
    /// The line to add.
    pub(super) new: Raw,
    /// An activity of the same name below another result.
    pub(super) offer: Option<Id>,
    /// Field and key of what is wrong.
    pub(super) faults: Vec<(String, &'static str)>,
    /// The line on which the reader is: an id or `new`.
    pub(super) focus: String,
}

/// One line of the form.
#[derive(Debug, Clone)]
pub(super) struct LineForm {
    pub(super) id: Id,
    pub(super) version: i64,
    pub(super) raw: Raw,
}

impl CellForm {
    fn of(view: &View<'_>, place: &Place, focus: Option<String>) -> Self {
        let lines: Vec<LineForm> = place
            .lines(view)
            .iter()
            .filter_map(|line| match *line {
                Line::Occurrence { at, .. } => view.plan.occurrences.get(at),
                Line::Meeting { .. } | Line::Activity { .. } => None,
            })
            .map(|occurrence| LineForm {
                id: occurrence.id.clone(),
                version: view.loaded.version(&occurrence.id),
                raw: Raw::of(view.words, &Typed::of(occurrence, save::title(view.plan, occurrence))),
            })
            .collect();
        let first = lines.first().map_or("new", |line| line.id.as_str()).to_owned();
        let known = |focus: &String| focus == "new" || lines.iter().any(|line| line.id.as_str() == focus);
        Self { focus: focus.filter(known).unwrap_or(first), lines, ..Self::default() }
    }
}

pub(super) async fn show(
    ctx: Ctx,
    Path((_, row, column)): Path<(String, String, String)>,
) -> Result<Markup, Problem> {
    let view = View::new(&ctx, ctx.programme()?);
    let place = Place::find(&view, &row, &column)?;
    if ctx.fragment && ctx.query("view").is_some() {
        return Ok(view.cell(place.row, place.column, place.lines(&view), true));
    }
    if !view.cells_open() {
        let lines = view.cell(place.row, place.column, place.lines(&view), false);
        return Ok(page(&view, &place, lines));
    }
    let form = CellForm::of(&view, &place, ctx.query("line"));
    Ok(open(&view, &place, &form))
}

/// The form in the table or as a page.
fn open(view: &View<'_>, place: &Place, form: &CellForm) -> Markup {
    let content = cell_form(view, place, form);
    if view.ctx.fragment { content } else { page(view, place, content) }
}

fn page(view: &View<'_>, place: &Place, content: Markup) -> Markup {
    let row = view.row_name(place.row);
    let column = view.column_name(place.column);
    let title = format!("{} · {column}", row.text);
    let plan = view.words.text("view-plan");
    let page = Page { eyebrow: Some(&plan), width: Width::Text, ..Page::new(&title) };
    layout::programme_page(view.ctx, view.loaded, page, content)
}

fn cell_form(view: &View<'_>, place: &Place, form: &CellForm) -> Markup {
    let words = view.words;
    let address = view.cell_address(&place.key, place.column);
    let fragment = view.ctx.fragment;
    let back = if fragment { format!("{address}?view=1") } else { format!("{}/plan", view.base) };
    let fields = Cell { view, place, form };
    html! {
        form.form method="post" action=(address) data-guard novalidate
            hx-"status:409"="select:#main target:#main swap:outerHTML"
            hx-"status:401"="select:#main target:#main swap:outerHTML"
            hx-"status:403"="select:#main target:#main swap:outerHTML"
            hx-"status:404"="select:#main target:#main swap:outerHTML" {
            // First, so that Enter in a field saves.
            button.visually-hidden name="action" value="save" tabindex="-1" aria-hidden="true" { (words.text("save")) }
            @if !form.faults.is_empty() && !fragment { (fields.summary()) }
            @for line in &form.lines { (fields.line(line)) }
            (fields.new_line())
            div.actions {
                button.ds-button name="action" value="save" { (words.text("save")) }
                a.ds-button data-variant="tertiary" data-cancel href=(back) { (words.text("cancel")) }
            }
        }
    }
}

/// The fields of one cell's form.
struct Cell<'a> {
    view: &'a View<'a>,
    place: &'a Place,
    form: &'a CellForm,
}

impl Cell<'_> {
    fn id(&self, name: &str) -> String {
        format!("{}-{}", cell_id(&self.place.key, self.place.column), name.replace(':', "-"))
    }

    fn fault(&self, name: &str) -> Option<String> {
        let found = self.form.faults.iter().find(|(field, _)| field == name);
        found.map(|(_, key)| self.view.words.text(key).into_owned())
    }

    fn summary(&self) -> Markup {
        let faults: Vec<_> = self
            .form
            .faults
            .iter()
            .map(|(field, key)| (self.id(field), self.view.words.text(key).into_owned()))
            .collect();
        form::summary(self.view.words, &faults)
    }

    fn text(&self, of: &str, field: &str, label: &str, value: &str, more: &TextField<'_>) -> Markup {
        let name = format!("{field}:{of}");
        let (id, fault, label) = (self.id(&name), self.fault(&name), self.view.words.text(label));
        TextField { id: &id, name: &name, label: &label, value, fault: fault.as_deref(), ..*more }.markup()
    }

    fn line(&self, line: &LineForm) -> Markup {
        let (view, words, id) = (self.view, self.view.words, &line.id);
        let Some(occurrence) = view.plan.occurrences.iter().find(|o| o.id == *id) else { return html! {} };
        let lang = view.lang(occurrence.language);
        let plain = TextField::new("", "", "");
        let focus = self.form.focus == id.as_str();
        // One line is open, so that a full cell stays in sight.
        let open = focus || self.faulty(id) || self.form.lines.len() == 1;
        html! {
            details open[open] {
                summary lang=[lang] { (line.raw.text) }
                fieldset.ds-fieldset {
                legend.visually-hidden { (line.raw.text) }
                input type="hidden" name="line" value=(id);
                input type="hidden" name={ "version:" (id) } value=(line.version);
                (self.text(id.as_str(), "text", "field-text", &line.raw.text, &TextField { lang, focus, ..plain }))
                (self.date(id.as_str(), &line.raw.date))
                (self.more(line, lang))
                div.row {
                    (self.moves(id))
                    button.ds-button data-variant="tertiary" data-color="danger" name="action" value={ "delete:" (id) } {
                        (words.text("delete")) span.visually-hidden { ": " (line.raw.text) }
                    }
                    a.small href=(view.part(&occurrence.activity)) hx-boost="false" { (words.text("matrix-to-activity")) }
                }
                }
            }
        }
    }

    fn faulty(&self, line: &Id) -> bool {
        let of = |field: &str| field.split_once(':').is_some_and(|(_, of)| of == line.as_str());
        self.form.faults.iter().any(|(field, _)| of(field))
    }

    fn date(&self, of: &str, value: &str) -> Markup {
        let help = self.view.words.text("matrix-date-help");
        let more = TextField { help: Some(&help), ..TextField::new("", "", "") };
        self.text(of, "date", "field-date", value, &more)
    }

    /// What is usually left alone: certainty, form, status and cause.
    fn more(&self, line: &LineForm, lang: Option<&'static str>) -> Markup {
        let words = self.view.words;
        let of = line.id.as_str();
        let list = |prefix: &str, all: &[&'static str]| -> Vec<(&'static str, String)> {
            all.iter().map(|word| (*word, capital(&words.text(&format!("word-{prefix}-{word}"))))).collect()
        };
        let mut certainty = vec![("", words.text("matrix-automatic").into_owned())];
        certainty.extend(list("Certainty", &CERTAINTIES.map(certainty_word)));
        let plain = TextField { lang, ..TextField::new("", "", "") };
        html! {
            details open[line.raw.says_more()] {
                summary { (words.text("matrix-more")) }
                div.stack {
                    (self.choice(of, "certainty", "field-certainty", &line.raw.certainty, &certainty))
                    (self.choice(of, "format", "field-format", &line.raw.format, &list("Format", Format::WORDS)))
                    (self.choice(of, "status", "field-status", &line.raw.status, &list("Status", Status::WORDS)))
                    (self.text(of, "cause", "field-cause", &line.raw.cause, &plain))
                }
            }
        }
    }

    fn choice(&self, of: &str, field: &str, label: &str, chosen: &str, values: &[(&str, String)]) -> Markup {
        let name = format!("{field}:{of}");
        choice(&self.id(&name), &name, &self.view.words.text(label), chosen, values)
    }

    /// One column to the left or right.
    fn moves(&self, id: &Id) -> Markup {
        let all = columns(self.view);
        let at = all.iter().position(|column| *column == self.place.column);
        let button = |way: &str, sign: &str, to: Option<&Column>| {
            let Some(to) = to else { return html! {} };
            let label = self.view.words.with("matrix-move-to", &[("column", &self.view.column_name(*to))]);
            html! {
                button.ds-button data-variant="tertiary" name="action" value={ (way) ":" (id) } title=(label) {
                    span aria-hidden="true" { (sign) } span.visually-hidden { (label) }
                }
            }
        };
        html! {
            (button("left", "←", at.and_then(|at| at.checked_sub(1)).and_then(|at| all.get(at))))
            (button("right", "→", at.and_then(|at| all.get(at + 1))))
        }
    }

    fn new_line(&self) -> Markup {
        let (view, words) = (self.view, self.view.words);
        let titles = save::titles(view, self.place.row);
        let list = self.id("titles");
        let help = words.text("matrix-new-help");
        let more = TextField {
            list: (!titles.is_empty()).then_some(&list),
            help: (!titles.is_empty()).then_some(&help),
            focus: self.form.focus == "new",
            lang: view.lang(None),
            ..TextField::new("", "", "")
        };
        html! {
            fieldset.ds-fieldset {
                legend.visually-hidden { (words.text("matrix-new")) }
                (self.text("new", "text", "matrix-new", &self.form.new.text, &more))
                @if !titles.is_empty() { datalist id=(list) { @for title in titles { option value=(title); } } }
                (self.offer())
                (self.date("new", &self.form.new.date))
            }
        }
    }

    /// An activity of the same name elsewhere: one activity below two results,
    /// or two activities?
    fn offer(&self) -> Markup {
        let words = self.view.words;
        let offered = self.form.offer.as_ref();
        let Some(activity) = self.view.plan.activities.iter().find(|a| Some(&a.id) == offered) else {
            return html! {};
        };
        let choice = |value: &str, text: &str, checked: bool| {
            let id = self.id(&format!("link-{value}"));
            html! { div.ds-field {
                input.ds-input type="radio" name="link" id=(id) value=(value) checked[checked] autofocus[checked];
                label.ds-label for=(id) { (text) }
            } }
        };
        let elsewhere = activity
            .results
            .first()
            .and_then(|id| self.view.plan.results.iter().find(|r| r.id == *id).map(|r| r.title.clone()));
        let other = elsewhere.unwrap_or_else(|| words.text("matrix-no-result").into_owned());
        html! {
            fieldset.ds-fieldset role="alert" {
                legend.ds-label { (words.with("matrix-same", &[("title", &activity.title), ("result", &other)])) }
                (choice(activity.id.as_str(), &words.text("matrix-same-link"), true))
                (choice("new", &words.text("matrix-same-new"), false))
            }
        }
    }
}

pub(super) async fn save(
    ctx: Ctx,
    Path((_, row, column)): Path<(String, String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let fields = Fields(fields);
    match store(&ctx, (&row, &column), &fields).await {
        Err(problem) if problem.kind == Kind::NotFound => {
            let plan = format!("/programmes/{}/plan", ctx.programme()?.slug());
            let page = layout::unplaced_page(&ctx, &fields.0, &plan);
            Ok((StatusCode::NOT_FOUND, page).into_response())
        }
        answer => answer,
    }
}

async fn store(ctx: &Ctx, (row, column): (&str, &str), fields: &Fields) -> Result<Response, Problem> {
    let before = View::new(ctx, ctx.programme()?);
    let place = Place::find(&before, row, column)?;
    if !before.cells_open() {
        return Err(Problem::not_found());
    }
    let outcome = save::save(ctx, &place, fields).await?;
    let loaded = programmes::standing(ctx).await?;
    let view = View::new(ctx, &loaded);
    let place = place.in_view(&view)?;
    Ok(match outcome {
        Outcome::Again(form) => {
            (StatusCode::UNPROCESSABLE_ENTITY, open(&view, &place, &form)).into_response()
        }
        Outcome::Clash(clashes) => {
            let page = conflict::page(&view, &place, fields, &clashes);
            (StatusCode::CONFLICT, page).into_response()
        }
        Outcome::Saved { batch, moved_to } => saved(&before, &view, &place, batch.as_deref(), moved_to),
    })
}

/// The cell as it stands now, with the way back; elsewhere the whole page.
fn saved(
    before: &View<'_>,
    view: &View<'_>,
    place: &Place,
    batch: Option<&str>,
    moved_to: Option<Column>,
) -> Response {
    let plan = format!("{}/plan", view.base);
    let cell = cell_id(&place.key, place.column);
    let whole = match batch {
        Some(batch) => format!("{plan}?changed={batch}#{cell}"),
        None => format!("{plan}#{cell}"),
    };
    if !view.ctx.fragment {
        return layout::redirect(&whole);
    }
    let shown =
        |column: Column| before.matrix.column(column).is_some() && view.matrix.column(column).is_some();
    let row_stays =
        [before, view].iter().all(|v| v.matrix.rows.iter().any(|row| v.row_key(row.of) == place.key));
    if !(row_stays && shown(place.column) && moved_to.is_none_or(shown)) {
        return ([("HX-Redirect", whole)], "").into_response();
    }
    let other = moved_to.map(|column| Place { column, ..place.clone() });
    html! {
        (view.cell(place.row, place.column, place.lines(view), true))
        @if let Some(batch) = batch { (undo(view, batch, &cell, other.as_ref())) }
        @if let Some(other) = &other {
            hx-partial hx-target={ "#" (cell_id(&other.key, other.column)) } hx-swap="innerHTML" {
                (view.cell(other.row, other.column, other.lines(view), false))
            }
        }
    }
    .into_response()
}

/// "Saved · Undo" in the cell. Only script ever sees it, so it needs no form.
fn undo(view: &View<'_>, batch: &str, cell: &str, other: Option<&Place>) -> Markup {
    let words = view.words;
    let next = format!("{}/plan", view.base);
    let values = serde_json::json!({"batch": batch, "next": next}).to_string();
    html! {
        p.small role="status" {
            (words.text("matrix-saved")) " "
            button.ds-button type="button" data-variant="tertiary" hx-post={ (view.base) "/undo" } hx-vals=(values)
                hx-target={ "#" (cell) } hx-select={ "#" (cell) } hx-swap="outerHTML"
                hx-select-oob=[other.map(|o| format!("#{}", cell_id(&o.key, o.column)))]
                hx-"status:4xx"="select:#main target:#main swap:outerHTML" {
                span.icon.icon-undo aria-hidden="true" {} (words.text("undo"))
            }
        }
    }
}
