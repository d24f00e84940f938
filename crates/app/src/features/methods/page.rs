//! One method with everything that is to be said of it.

use axum::extract::Path;
use maud::{Markup, html};
use samspil_core::Message;
use samspil_core::access::Action;
use samspil_core::agenda::Agenda;
use samspil_core::programme::{Meeting, Status};

use super::entry::{Entry, Origin, said};
use super::{address, list, shelf, used};
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Problem, form};

/// What is to stand in the form that puts it into an agenda.
#[derive(Debug, Default)]
pub(super) struct Typed {
    /// A meeting and one of its days.
    pub(super) place: Option<String>,
    pub(super) minutes: Option<String>,
    /// What is wrong with the minutes.
    pub(super) fault: Option<Message>,
}

pub(super) async fn method(ctx: Ctx, Path((_, key)): Path<(String, String)>) -> Result<Markup, Problem> {
    let day = ctx.query("day").unwrap_or_else(|| "1".to_owned());
    let place = ctx.query("meeting").map(|meeting| format!("{meeting}/{day}"));
    again(&ctx, &key, &Typed { place, ..Typed::default() }).await
}

/// The page, with what was typed.
///
/// # Errors
/// Where there is no such method for the reader.
pub(super) async fn again(ctx: &Ctx, key: &str, typed: &Typed) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let (reader, row, key) = (ctx.clone(), loaded.clone(), key.to_owned());
    let find =
        move |tx: &mut samspil_db::Tx| shelf::find(tx, &reader.viewer, &row, &key, reader.words.language());
    let entry = ctx.app.read(find).await?;
    Ok(page(ctx, loaded, &entry, typed))
}

fn page(ctx: &Ctx, loaded: &Loaded, entry: &Entry, typed: &Typed) -> Markup {
    let words = ctx.words;
    let edits = ctx.viewer.may(loaded.slug(), Action::EditPlan);
    let eyebrow = words.text("method-library-one");
    let content = html! {
        div.split {
            div.stack data-gap="large" {
                (list::origin(ctx, entry))
                (part(ctx, loaded, entry, "method-fits", &entry.method.fits))
                (steps(ctx, loaded, entry))
                (part(ctx, loaded, entry, "method-tip", &entry.method.tip))
            }
            aside { (facts(ctx, loaded, entry)) }
        }
        @if edits { (insert(ctx, loaded, entry, typed)) (in_planner(ctx, loaded, entry)) }
        (used::section(ctx, loaded, entry))
        p.section.screen-only { a href=(format!("/programmes/{}/methods", loaded.slug())) { (words.text("method-all")) } }
    };
    let page = Page {
        eyebrow: Some(&eyebrow),
        lead: entry.method.purpose.as_deref(),
        language: Some(entry.language),
        tools: tools(ctx, loaded, entry, edits),
        ..Page::new(&entry.method.title)
    };
    layout::programme_page(ctx, loaded, page, content)
}

fn tools(ctx: &Ctx, loaded: &Loaded, entry: &Entry, edits: bool) -> Markup {
    let words = ctx.words;
    let here = address(loaded, &entry.key);
    let edit = format!(
        "/programmes/{}/parts/methods/{}/edit?next={}",
        loaded.slug(),
        entry.key,
        layout::encoded(&here)
    );
    html! {
        @if edits { div.toolbar {
            @if entry.origin == Origin::Own {
                a.ds-button data-variant="secondary" href=(edit) { (words.text("method-edit")) }
                form method="post" action=(format!("{here}/sharing")) {
                    input type="hidden" name="version" value=(loaded.version(&entry.method.id));
                    input type="hidden" name="shared" value=(!entry.method.shared);
                    button.ds-button data-variant="tertiary" { (words.text(if entry.method.shared { "method-unshare" } else { "method-share" })) }
                }
            } @else {
                form method="post" action=(format!("{here}/version")) {
                    button.ds-button data-variant="secondary" { (words.text("method-make-own")) }
                }
            }
        } }
    }
}

fn part(ctx: &Ctx, loaded: &Loaded, entry: &Entry, key: &str, text: &Option<String>) -> Markup {
    let lang = layout::lang_of(ctx, loaded, Some(entry.language));
    html! { @if let Some(text) = text { section { h2 { (ctx.words.text(key)) } p.keep lang=[lang] { (text) } } } }
}

fn steps(ctx: &Ctx, loaded: &Loaded, entry: &Entry) -> Markup {
    let lang = layout::lang_of(ctx, loaded, Some(entry.language));
    let steps = entry.steps(entry.minutes().map(|minutes| minutes.usual()));
    html! {
        @if !steps.is_empty() { section {
            h2 { (ctx.words.text("method-steps")) }
            ol.method-steps lang=[lang] { @for step in &steps { li { (said(step, entry.language)) } } }
        } }
    }
}

fn facts(ctx: &Ctx, loaded: &Loaded, entry: &Entry) -> Markup {
    let words = ctx.words;
    let own = &entry.method;
    let lang = layout::lang_of(ctx, loaded, Some(entry.language));
    let fact = |key: &str, value: Option<String>| {
        html! { @if let Some(value) = value { div { dt { (words.text(key)) } dd { (value) } } } }
    };
    let listed = |key: &str, values: &[String]| {
        html! { @if !values.is_empty() { div { dt { (words.text(key)) } dd lang=[lang] { (values.join(", ")) } } } }
    };
    let needs: Vec<String> = own
        .needs
        .iter()
        .map(|need| words.text(&format!("word-Need-{}", need.as_str())).into_owned())
        .collect();
    let share = own
        .talk_share
        .map(|percent| words.with("method-talk-share-value", &[("percent", &usize::from(percent))]));
    let word = |list: &str, word: &str| Some(words.text(&format!("word-{list}-{word}")).into_owned());
    html! {
        dl.facts.compact.stacked {
            (fact("method-minutes", list::minutes(ctx, entry)))
            (fact("method-group-size", list::group(ctx, entry)))
            (fact("method-group-form", word("GroupForm", own.group_form.as_str())))
            (fact("method-talk-share", share.map(std::borrow::Cow::into_owned)))
            (fact("method-kind", word("ContentKind", own.kind.as_str())))
            (fact("method-needs", (!needs.is_empty()).then(|| needs.join(", "))))
            (listed("method-roles", &own.method_roles))
            (listed("method-materials", &own.materials))
            (listed("method-other-names", &own.other_names))
        }
    }
}

/// The days into whose agendas it can be put.
fn places(loaded: &Loaded) -> Vec<(&Meeting, u8, bool)> {
    let open = loaded.plan.meetings.iter().filter(|meeting| meeting.status != Status::Cancelled);
    let days = |meeting: &Meeting| -> Vec<u8> {
        Agenda::in_plan(&loaded.plan, meeting).days.iter().map(|day| day.number).collect()
    };
    open.flat_map(|meeting| {
        let days = days(meeting);
        let several = days.len() > 1;
        days.into_iter().map(move |day| (meeting, day, several))
    })
    .collect()
}

fn place_title(ctx: &Ctx, loaded: &Loaded, (meeting, day, several): (&Meeting, u8, bool)) -> String {
    let mut parts = vec![meeting.title.clone()];
    parts.extend(meeting.date.as_ref().map(|date| form::date(ctx, loaded, date)));
    if several {
        parts.push(ctx.words.with("meetings-day", &[("day", &usize::from(day))]).into_owned());
    }
    parts.join(" · ")
}

fn insert(ctx: &Ctx, loaded: &Loaded, entry: &Entry, typed: &Typed) -> Markup {
    let words = ctx.words;
    let places = places(loaded);
    let available = ctx.query("minutes").and_then(|minutes| minutes.parse().ok());
    let minutes =
        typed.minutes.clone().or_else(|| entry.minutes_for(available).map(|minutes| minutes.to_string()));
    let bounds = entry.minutes();
    let fault = typed.fault.as_ref().map(|fault| words.message(fault));
    html! {
        section.section.screen-only id="insert" {
            h2 { (words.text("method-insert")) }
            @if places.is_empty() { p.muted { (words.text("method-no-meetings")) } } @else {
                form.filters method="post" action=(format!("{}/insertion", address(loaded, &entry.key))) {
                    div.ds-field.place {
                        label.ds-label for="place" { (words.text("method-place")) }
                        select.ds-input id="place" name="place" { @for one in places {
                            @let value = format!("{}/{}", one.0.id, one.1);
                            option value=(value) selected[typed.place.as_deref() == Some(value.as_str())] { (place_title(ctx, loaded, one)) }
                        } }
                    }
                    div.ds-field.amount {
                        label.ds-label for="minutes" { (words.text("agenda-minutes")) }
                        input.ds-input id="minutes" name="minutes" type="number" value=[minutes] autocomplete="off" autofocus[fault.is_some()]
                            min=(bounds.map_or(1, |bounds| bounds.least())) max=(bounds.map_or(1440, |bounds| bounds.most()))
                            aria-invalid=[fault.as_ref().map(|_| "true")] aria-describedby=[fault.as_ref().map(|_| "minutes-fault")];
                        @if let Some(fault) = &fault { p.ds-validation-message id="minutes-fault" { (fault) } }
                    }
                    button.ds-button { (words.text("method-insert")) }
                }
            }
        }
    }
}

/// The ways into the planner, where a line is begun with it as the form of
/// involvement.
fn in_planner(ctx: &Ctx, loaded: &Loaded, entry: &Entry) -> Markup {
    let words = ctx.words;
    let open: Vec<&Meeting> =
        loaded.plan.meetings.iter().filter(|meeting| meeting.status != Status::Cancelled).collect();
    let spoken = entry.clone().spoken(loaded.plan.programme.language);
    let form = layout::encoded(&spoken.method.title);
    html! {
        @if !open.is_empty() {
            details.ds-details.screen-only {
                summary { (words.text("method-in-planner")) }
                div {
                    p { (words.text("method-in-planner-help")) }
                    ul { @for meeting in open { li {
                        a href=(format!("/programmes/{}/meetings/{}/lines/new?involvement={form}", loaded.slug(), meeting.id)) {
                            (place_title(ctx, loaded, (meeting, 1, false)))
                        }
                    } } }
                }
            }
        }
    }
}
