//! One meeting of the planner: what it takes up, and its three columns.

use maud::{Markup, html};
use samspil_core::planner::Series;
use samspil_core::programme::{Meeting, ParticipantLine, Status, Theme};

use super::line::{Form, Typed};
use super::view::{View, named, section_id};
use crate::features::meetings::{Columns, reasons, when};
use crate::web::layout;

/// Which of a meeting's lines stands open as a form.
pub(super) enum Open<'a> {
    /// None.
    Nothing,
    /// A line to add.
    New(&'a Typed, Option<&'static str>),
    /// The line with this index.
    Line(usize, &'a Typed, Option<&'static str>),
}

/// A meeting with its lines. Links and forms in it swap the section; without
/// script each is a page of its own.
pub(super) fn section(view: &View<'_>, meeting: &Meeting, open: &Open<'_>) -> Markup {
    let id = section_id(&meeting.id);
    let target = format!("#{id}");
    html! {
        section.section.planner-meeting id=(id) hx-boost:inherited="true" hx-target:inherited=(target) hx-select:inherited=(target)
            hx-swap:inherited="outerHTML" hx-select-oob:inherited="#overview" hx-push-url:inherited="false" {
            (heading(view, meeting))
            (saved(view, meeting))
            (table(view, meeting, open))
            @if view.edits && !matches!(open, Open::New(..)) {
                a.add id={ "line-" (meeting.id) "-new" } href={ (view.lines(&meeting.id)) "/new" } { "+ " (view.words.text("planner-add")) span.visually-hidden { ": " (named(meeting)) } }
            }
        }
    }
}

fn heading(view: &View<'_>, meeting: &Meeting) -> Markup {
    let words = view.words;
    let struck = matches!(meeting.status, Status::Cancelled | Status::Postponed);
    let title = html! { span lang=[view.lang(meeting.language)] { (named(meeting)) } };
    html! {
        header hx-boost="false" {
            div {
                h2 { @if struck { s { (title) } } @else { (title) } }
                div.row.small { (when(view.ctx, view.loaded, meeting)) }
                (taken_up(view, meeting))
                @if struck { p { span.ds-tag data-color="neutral" { span.icon.icon-cancelled aria-hidden="true" {} (words.text(&format!("timeline-status-{}", meeting.status.as_str()))) } } }
                @if let Some(cause) = &meeting.cause { p.small.muted { (layout::content_span(view.ctx, meeting.language.unwrap_or(view.plan.programme.language), cause)) } }
                (reasons(view.ctx, view.loaded, &meeting.id))
            }
            @if view.edits { ul.row.plain-list.screen-only.small {
                li { a href={ (view.base) "/parts/meeting/" (meeting.id) "/edit?next=" (layout::encoded(&view.at(&meeting.id))) } { (words.text("planner-edit-meeting")) span.visually-hidden { ": " (named(meeting)) } } }
                li { a href={ (view.base) "/meetings/" (meeting.id) "/length" } { (words.text("planner-how-long")) span.visually-hidden { ": " (named(meeting)) } } }
                li { a href={ (view.base) "/meetings/" (meeting.id) "/review" } { (words.text("planner-review")) span.visually-hidden { ": " (named(meeting)) } } }
            } }
        }
    }
}

/// The themes of a meeting with their questions, and the advice to take up one.
fn taken_up(view: &View<'_>, meeting: &Meeting) -> Markup {
    let words = view.words;
    let themes: Vec<&Theme> =
        meeting.themes.iter().filter_map(|id| view.plan.themes.iter().find(|t| t.id == *id)).collect();
    let language = |theme: &Theme| view.lang(theme.language);
    let closing = Series::of(&view.plan, None).closing.is_some_and(|closing| closing.id == meeting.id);
    html! {
        @for theme in &themes { p.small {
            span lang=[language(theme)] { strong { (theme.title) } @if let Some(question) = &theme.question { " – " (question) } }
        } }
        @if themes.len() > 1 && !closing { p.small.muted {
            span.icon.icon-hint aria-hidden="true" {} " " (words.with("planner-several-themes", &[("count", &themes.len())]))
        } }
    }
}

/// "Saved · Undo", beside what was changed.
fn saved(view: &View<'_>, meeting: &Meeting) -> Markup {
    let (words, ctx) = (view.words, view.ctx);
    let here = ctx.query("at").as_deref() == Some(meeting.id.as_str())
        || (ctx.fragment && ctx.path.contains("/lines/"));
    let Some(batch) = ctx.query("changed").filter(|_| here && view.edits) else { return html! {} };
    let undone = ctx.query("undone").is_some();
    html! {
        form.inline-form.saved method="post" action={ (view.base) "/undo" } hx-"status:409"="select:#main target:#main swap:outerHTML" {
            input type="hidden" name="batch" value=(batch);
            input type="hidden" name="next" value=(view.at(&meeting.id));
            span role=[ctx.fragment.then_some("status")] { (words.text(if undone { "change-undone" } else { "planner-saved" })) }
            button.ds-button data-variant="tertiary" {
                span.icon.icon-undo aria-hidden="true" {} (words.text(if undone { "redo" } else { "undo" }))
            }
        }
    }
}

fn table(view: &View<'_>, meeting: &Meeting, open: &Open<'_>) -> Markup {
    let columns = Columns::of(view.ctx, view.loaded);
    let titles = columns.titles();
    let width = titles.len() + usize::from(view.edits);
    let label = view.words.with("meetings-lines-of", &[("meeting", &meeting.title.as_str())]);
    html! {
        table.ds-table.stacked.planner role="table" aria-label=(label) data-border {
            thead role="rowgroup" { tr role="row" {
                @for title in titles { th scope="col" role="columnheader" { (title) } }
                @if view.edits { th.screen-only scope="col" role="columnheader" { span.visually-hidden { (view.words.text("planner-do")) } } }
            } }
            tbody role="rowgroup" {
                @for (at, line) in meeting.lines.iter().enumerate() {
                    @match open {
                        Open::Line(shown, typed, fault) if *shown == at => (form_row(width, &row_id(meeting, at), line_form(view, meeting, at, line, typed, *fault))),
                        _ => (row(view, &columns, meeting, at, line)),
                    }
                }
                @if let Open::New(typed, fault) = open { (form_row(width, &format!("line-{}-new", meeting.id), new_form(view, meeting, typed, *fault))) }
                @else if meeting.lines.is_empty() { (sample(view, width)) }
            }
        }
    }
}

fn row(
    view: &View<'_>,
    columns: &Columns<'_>,
    meeting: &Meeting,
    at: usize,
    line: &ParticipantLine,
) -> Markup {
    html! {
        tr role="row" id=(row_id(meeting, at)) {
            (columns.cells(line))
            @if view.edits { td.screen-only.planner-actions role="cell" { (actions(view, meeting, at, line)) } }
        }
    }
}

fn row_id(meeting: &Meeting, at: usize) -> String {
    format!("line-{}-{at}", meeting.id)
}

/// Edit, up and down.
fn actions(view: &View<'_>, meeting: &Meeting, at: usize, line: &ParticipantLine) -> Markup {
    let (words, who) = (view.words, view.who(&line.who));
    let address = format!("{}/{at}", view.lines(&meeting.id));
    let version = view.loaded.version(&meeting.id);
    let last = meeting.lines.len().saturating_sub(1);
    let asked = |name: &str, wanted: &str| view.ctx.query(name).as_deref() == Some(wanted);
    // The focus goes with a line that was moved, to its other button at an end.
    let followed = asked("at", meeting.id.as_str()) && asked("line", &at.to_string());
    let way = match view.ctx.query("to").filter(|_| followed).as_deref() {
        Some("up") if at == 0 => Some("down"),
        Some("down") if at == last => Some("up"),
        Some("up") => Some("up"),
        Some("down") => Some("down"),
        _ => None,
    };
    let button = |to: &str, key: &str, sign: &str| {
        html! {
            button.ds-button data-variant="tertiary" data-icon name="to" value=(to) id={ (row_id(meeting, at)) "-" (to) } autofocus[way == Some(to)] {
                span aria-hidden="true" { (sign) } span.visually-hidden { (words.text(key)) ": " (who) }
            }
        }
    };
    html! {
        div.row {
            a href={ (address) "?version=" (version) } id={ (row_id(meeting, at)) "-edit" } { (words.text("edit")) span.visually-hidden { ": " (who) } }
            @if meeting.lines.len() > 1 {
                form.inline-form method="post" action={ (address) "/place" } hx-"status:409"="select:#main target:#main swap:outerHTML" {
                    input type="hidden" name="version" value=(version);
                    @if at > 0 { (button("up", "matrix-up", "↑")) }
                    @if at < last { (button("down", "matrix-down", "↓")) }
                }
            }
        }
    }
}

/// A row that holds a form. It is called like the row or link it stands for, so
/// that the focus finds back.
fn form_row(width: usize, id: &str, form: Markup) -> Markup {
    html! { tr role="row" id=(id) { td.planner-open role="cell" colspan=(width) { (form) } } }
}

fn new_form(view: &View<'_>, meeting: &Meeting, typed: &Typed, fault: Option<&'static str>) -> Markup {
    Form {
        typed,
        action: view.lines(&meeting.id),
        version: None,
        fault,
        wish: None,
        back: view.at(&meeting.id),
    }
    .markup(view)
}

/// The form of a line, and below it the way to another meeting or out.
fn line_form(
    view: &View<'_>,
    meeting: &Meeting,
    at: usize,
    line: &ParticipantLine,
    typed: &Typed,
    fault: Option<&'static str>,
) -> Markup {
    let words = view.words;
    let address = format!("{}/{at}", view.lines(&meeting.id));
    let version = view.loaded.version(&meeting.id);
    let wish = line.who.text.as_deref().filter(|_| line.who.person.is_some());
    let form = Form {
        typed,
        action: address.clone(),
        version: Some(version),
        fault,
        wish,
        back: view.at(&meeting.id),
    };
    let others: Vec<_> =
        samspil_core::planner::meetings(&view.plan).into_iter().filter(|m| m.id != meeting.id).collect();
    html! {
        (form.markup(view))
        div.row.planner-elsewhere {
            @if !others.is_empty() { form.inline-form method="post" action={ (address) "/place" } hx-boost="false" {
                input type="hidden" name="version" value=(version);
                div.ds-field {
                    label.ds-label for="line-to" { (words.text("planner-move-to")) }
                    select.ds-input id="line-to" name="to" { @for other in others { option value=(other.id) { (named(other)) } } }
                }
                button.ds-button data-variant="secondary" { (words.text("planner-move")) }
            } }
            form.inline-form method="post" action={ (address) "/removal" } hx-"status:409"="select:#main target:#main swap:outerHTML" {
                input type="hidden" name="version" value=(version);
                button.ds-button data-variant="tertiary" data-color="danger" { (words.text("planner-remove")) span.visually-hidden { ": " (view.who(&line.who)) } }
            }
        }
    }
}

/// What a line could say, where there is none yet.
fn sample(view: &View<'_>, width: usize) -> Markup {
    let words = view.words;
    let columns = Columns::of(view.ctx, view.loaded);
    let texts = ["planner-sample-who", "planner-sample-what", "planner-sample-how"];
    html! {
        @if view.edits && columns.titles().len() == texts.len() {
            tr.sample role="row" {
                @for (at, key) in texts.iter().enumerate() { td role="cell" {
                    @if at == 0 { span.small { (words.text("planner-sample")) " " } }
                    (words.text(key))
                } }
                td.screen-only role="cell" {}
            }
        } @else {
            tr role="row" { td.muted role="cell" colspan=(width) { (words.text("planner-nobody")) } }
        }
    }
}
