//! One line of involvement: added, changed, taken out, and put on a meeting's
//! list of those who take part.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::form::Typed;
use samspil_core::programme::{
    Engagement, Involvement, Meeting, ParticipantKind, ParticipantLine, RoleKind, Seat, SeatState,
};
use samspil_core::{Element, FuzzyDate, Id, projects};
use samspil_db::Tx;
use serde::Deserialize;

use super::involved::Holder;
use super::save;
use crate::features::elements::{self, By, Change};
use crate::features::programmes::{self, Loaded};
use crate::web::form::{Sent, person_name, speak};
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Form, Problem};

type Address = Path<(String, String, String)>;

/// Which line an address names: nothing for a new one.
fn place(holder: Holder<'_>, line: &str) -> Result<Option<usize>, Problem> {
    if line == "new" {
        return Ok(None);
    }
    let at: usize = line.parse().map_err(|_| Problem::not_found())?;
    if at < holder.involved().len() { Ok(Some(at)) } else { Err(Problem::not_found()) }
}

pub(super) async fn form(ctx: Ctx, Path((_, id, line)): Address) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let holder = Holder::find(&ctx, loaded, &id)?;
    let at = place(holder, &line)?;
    let typed = match at.and_then(|at| holder.involved().get(at)) {
        Some(known) => filled(&ctx, known),
        None => Typed::default(),
    };
    Ok(page(&ctx, loaded, holder, at, &typed, &[]))
}

/// What stands in the form for a line.
fn filled(ctx: &Ctx, line: &Involvement) -> Typed {
    let mut typed = Typed::default();
    let mut put = |name: &str, value: Option<String>| value.into_iter().for_each(|v| typed.put(name, v));
    put("text", line.who.text.clone());
    put("role", line.who.role.map(|role| role.as_str().to_owned()));
    put("person", line.who.person.as_ref().map(ToString::to_string));
    put("count", line.who.count.map(|count| count.to_string()));
    put("state", Some(line.who.state.as_str().to_owned()));
    put("engagement", Some(line.engagement.as_str().to_owned()));
    put("how", line.how.clone());
    put("when", line.when.as_ref().map(|date| typeable(ctx, date)));
    line.milestones.iter().for_each(|id| put("milestones", Some(id.to_string())));
    line.activities.iter().for_each(|id| put("activities", Some(id.to_string())));
    typed
}

/// A date as it can be typed again: in words, where these are read back.
pub(super) fn typeable(ctx: &Ctx, date: &FuzzyDate) -> String {
    use samspil_core::form::{Notation, Shape};
    speak(ctx.words)(&Shape::Notation(Notation::Date), &date.to_string())
}

/// What a form means. `known` is the line as it stood.
fn read(
    loaded: &Loaded,
    typed: &Typed,
    known: Option<&Involvement>,
) -> Result<Involvement, Vec<&'static str>> {
    let text = |name: &str| Some(typed.one(name).trim().to_owned()).filter(|text| !text.is_empty());
    let mut wrong = Vec::new();
    let base = known.cloned().unwrap_or_default();
    let person = text("person").and_then(|id| id.parse::<Id>().ok());
    let role = RoleKind::ALL.iter().copied().find(|role| role.as_str() == typed.one("role"));
    let state = SeatState::ALL.iter().copied().find(|state| state.as_str() == typed.one("state"));
    let mut who = Seat { text: text("text"), role, person, state: state.unwrap_or_default(), ..base.who };
    if who.person.is_some() && who.state == SeatState::Open {
        // Nobody has said yes by being thought of.
        who.state = SeatState::Suggested;
    }
    if who.text.is_none() && who.role.is_none() && who.person.is_none() {
        wrong.push("text");
    }
    match text("count").map(|count| count.parse::<u16>()).transpose() {
        Ok(count) => who.count = count.filter(|count| *count > 0),
        Err(_) => wrong.push("count"),
    }
    let when = text("when").map(|typed| FuzzyDate::parse_typed(&typed)).transpose();
    let when = when.unwrap_or_else(|_| {
        wrong.push("when");
        None
    });
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let ids = |name: &str| -> Vec<Id> {
        let ids = typed.all(name).iter().filter_map(|id| id.parse().ok());
        ids.filter(|id| loaded.place(id).is_some()).collect()
    };
    let engagement = Engagement::ALL.iter().copied().find(|word| word.as_str() == typed.one("engagement"));
    Ok(Involvement {
        who,
        engagement: engagement.unwrap_or_default(),
        milestones: ids("milestones"),
        when,
        how: text("how"),
        activities: ids("activities"),
    })
}

pub(super) async fn save(
    ctx: Ctx,
    Path((_, id, line)): Address,
    Sent(typed): Sent,
) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let holder = Holder::find(&ctx, loaded, &id)?;
    let at = place(holder, &line)?;
    let version: i64 = typed.one("version").parse().map_err(|_| save::unusable())?;
    let known = at.and_then(|at| holder.involved().get(at));
    let read = match read(loaded, &typed, known) {
        Ok(read) => read,
        Err(wrong) => {
            let page = page(&ctx, loaded, holder, at, &typed, &wrong);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let mut involved = holder.involved().to_vec();
    match at.and_then(|at| involved.get_mut(at)) {
        Some(line) => *line = read,
        None => involved.push(read),
    }
    save::update(&ctx, holder.with(involved), version, &holder.page(loaded)).await
}

/// The version that was seen.
#[derive(Debug, Deserialize)]
pub(super) struct Seen {
    version: i64,
}

pub(super) async fn remove(
    ctx: Ctx,
    Path((_, id, line)): Address,
    Form(seen): Form<Seen>,
) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let holder = Holder::find(&ctx, loaded, &id)?;
    let at = place(holder, &line)?.ok_or_else(Problem::not_found)?;
    let others = holder.involved().iter().enumerate().filter(|(other, _)| *other != at);
    let involved = others.map(|(_, one)| one.clone()).collect();
    save::update(&ctx, holder.with(involved), seen.version, &holder.page(loaded)).await
}

/// On which list somebody is to stand, and the version of the project or
/// meeting that was seen: the line is counted in it.
#[derive(Debug, Deserialize)]
pub(super) struct Invited {
    version: i64,
    meeting: String,
}

/// Puts somebody on the list of those who take part in a meeting.
pub(super) async fn invite(
    ctx: Ctx,
    Path((_, id, line)): Address,
    Form(invited): Form<Invited>,
) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let holder = Holder::find(&ctx, loaded, &id)?;
    let at = place(holder, &line)?.ok_or_else(Problem::not_found)?;
    let (next, holds) = (holder.page(loaded), holder.id().clone());
    if loaded.version(&holds) != invited.version {
        // Somebody else may stand in this line now: look again first.
        return Ok(layout::redirect(&next));
    }
    let Some(one) = holder.involved().get(at).cloned() else { return Err(Problem::not_found()) };
    let work = move |tx: &mut Tx, standing: &Loaded, by: &By| {
        let meetings = &standing.plan.meetings;
        let meeting = meetings.iter().find(|m| m.id.as_str() == invited.meeting);
        let meeting = meeting.ok_or_else(Problem::not_found)?;
        if projects::line_of(&one.who, meeting).is_some() {
            return Ok(None);
        }
        let element = Element::Meeting(joined(meeting, &one));
        save::fits(standing, &element)?;
        let version = standing.version(element.id());
        Ok::<_, Problem>(Some(elements::apply(tx, by, Change::Update(element, version))?.batch))
    };
    let (batch, _) = programmes::change(&ctx, work).await?;
    Ok(batch.map_or_else(|| layout::redirect(&next), |batch| save::changed(&next, &batch)))
}

/// The meeting with one more who takes part, with what and as whom they are
/// involved.
fn joined(meeting: &Meeting, one: &Involvement) -> Meeting {
    let kind = match one.who.role {
        Some(RoleKind::Citizen) => ParticipantKind::Citizen,
        Some(RoleKind::ReferenceLeader) => ParticipantKind::ReferenceLeader,
        Some(RoleKind::CoreParticipant) => ParticipantKind::CoreParticipant,
        _ => ParticipantKind::Professional,
    };
    let line = ParticipantLine {
        who: one.who.clone(),
        kind,
        contribution: one.how.clone(),
        ..ParticipantLine::default()
    };
    let mut meeting = meeting.clone();
    meeting.lines.push(line);
    meeting
}

/// The form of one line.
fn page(
    ctx: &Ctx,
    loaded: &Loaded,
    holder: Holder<'_>,
    at: Option<usize>,
    typed: &Typed,
    wrong: &[&str],
) -> Markup {
    let words = ctx.words;
    let title = words.text(if at.is_some() { "projects-involve-change" } else { "projects-involve" });
    let line = at.map_or_else(|| "new".to_owned(), |at| at.to_string());
    let action = format!("{}/involved/{line}", holder.base(loaded));
    let version = match typed.one("version") {
        "" => loaded.version(holder.id()).to_string(),
        seen => seen.to_owned(),
    };
    let content = html! {
        @if !wrong.is_empty() {
            div.ds-error-summary tabindex="-1" autofocus {
                h2 { (words.with("form-faults", &[("count", &wrong.len())])) }
                ul { @for field in wrong { li { a href=(format!("#{field}")) { (words.text(&format!("projects-error-{field}"))) } } } }
            }
        }
        form.form method="post" action=(action) data-guard {
            input type="hidden" name="version" value=(version);
            (inputs(ctx, loaded, holder, typed, wrong))
            div.actions {
                button.ds-button { (words.text("save")) }
                a.ds-button data-variant="tertiary" href=(holder.page(loaded)) { (words.text("cancel")) }
            }
        }
        @if at.is_some() {
            form.inline-form.section method="post" action=(format!("{action}/removal")) {
                input type="hidden" name="version" value=(version);
                button.ds-button data-variant="tertiary" data-color="danger" { (words.text("projects-involve-remove")) }
            }
        }
    };
    let page = Page { eyebrow: Some(holder.title()), width: Width::Text, ..Page::new(&title) };
    layout::programme_page(ctx, loaded, page, content)
}

fn inputs(ctx: &Ctx, loaded: &Loaded, holder: Holder<'_>, typed: &Typed, wrong: &[&str]) -> Markup {
    let words = ctx.words;
    html! {
        (text_input(ctx, "text", "field-Seat-text", typed, wrong, false))
        div.pair {
            (choice(ctx, "role", "field-role", typed, RoleKind::ALL.iter().map(|role| {
                (role.as_str().to_owned(), words.text(&format!("word-RoleKind-{}", role.as_str())).into_owned())
            })))
            (text_input(ctx, "count", "field-Seat-count", typed, wrong, true))
        }
        div.pair {
            (choice(ctx, "person", "kind-person", typed, loaded.plan.people.iter().map(|person| {
                (person.id.to_string(), person_name(ctx, loaded, person))
            })))
            (state_choice(ctx, typed))
        }
        (engagements(ctx, typed))
        @let milestones = holder.milestones(loaded);
        @let milestones: Vec<_> = milestones.iter().map(|one| (&one.id, one.title.as_str())).collect();
        (boxes(ctx, "milestones", "field-milestones", typed, &milestones))
        (text_input(ctx, "when", "field-when", typed, wrong, true))
        div.ds-field {
            label.ds-label for="how" { (words.text("projects-how")) (optional(ctx)) }
            p data-field="description" id="how-help" { (words.text("projects-how-help")) }
            textarea.ds-input id="how" name="how" rows="2" aria-describedby="how-help" { (typed.one("how")) }
        }
        @if matches!(holder, Holder::Project(_)) { (places(ctx, loaded, typed)) }
    }
}

fn optional(ctx: &Ctx) -> Markup {
    html! { " " span.optional { "(" (ctx.words.text("optional")) ")" } }
}

fn text_input(ctx: &Ctx, name: &str, key: &str, typed: &Typed, wrong: &[&str], is_optional: bool) -> Markup {
    let words = ctx.words;
    let wrong = wrong.contains(&name);
    html! {
        div.ds-field {
            label.ds-label for=(name) { (words.text(key)) @if is_optional { (optional(ctx)) } }
            input.ds-input id=(name) name=(name) value=(typed.one(name))
                aria-invalid=[wrong.then_some("true")] aria-describedby=[wrong.then(|| format!("{name}-error"))];
            @if wrong { p.ds-validation-message id=(format!("{name}-error")) { (words.text(&format!("projects-error-{name}"))) } }
        }
    }
}

fn choice(
    ctx: &Ctx,
    name: &str,
    key: &str,
    typed: &Typed,
    options: impl Iterator<Item = (String, String)>,
) -> Markup {
    html! {
        div.ds-field {
            label.ds-label for=(name) { (ctx.words.text(key)) (optional(ctx)) }
            select.ds-input id=(name) name=(name) {
                option value="" { (ctx.words.text("form-nothing")) }
                @for (value, said) in options { option value=(value) selected[typed.one(name) == value] { (said) } }
            }
        }
    }
}

fn state_choice(ctx: &Ctx, typed: &Typed) -> Markup {
    let words = ctx.words;
    html! {
        div.ds-field {
            label.ds-label for="state" { (words.text("field-Seat-state")) }
            select.ds-input id="state" name="state" { @for state in SeatState::ALL {
                option value=(state.as_str()) selected[typed.one("state") == state.as_str()] { (words.text(&format!("word-SeatState-{}", state.as_str()))) }
            } }
        }
    }
}

fn engagements(ctx: &Ctx, typed: &Typed) -> Markup {
    let words = ctx.words;
    let chosen = match typed.one("engagement") {
        "" => Engagement::default().as_str(),
        chosen => chosen,
    };
    html! {
        fieldset.ds-fieldset {
            legend.ds-label { (words.text("field-engagement")) }
            @for engagement in Engagement::ALL {
                @let id = format!("engagement-{}", engagement.as_str());
                div.ds-field {
                    input.ds-input type="radio" id=(id) name="engagement" value=(engagement.as_str()) checked[chosen == engagement.as_str()];
                    label.ds-label for=(id) {
                        (words.text(&format!("word-Engagement-{}", engagement.as_str()))) " "
                        span.muted { (words.text(&format!("projects-engagement-{}", engagement.as_str()))) }
                    }
                }
            }
        }
    }
}

/// A list with more choices than this is folded until one is ticked.
const MANY: usize = 12;

fn boxes(ctx: &Ctx, name: &str, key: &str, typed: &Typed, options: &[(&Id, &str)]) -> Markup {
    let words = ctx.words;
    let ticked = |id: &Id| typed.all(name).iter().any(|value| value == id.as_str());
    let count = options.iter().filter(|(id, _)| ticked(id)).count();
    let list = html! {
        fieldset.ds-fieldset {
            legend.ds-label { (words.text(key)) (optional(ctx)) }
            @for (id, title) in options {
                div.ds-field {
                    input.ds-input type="checkbox" id=(format!("{name}-{id}")) name=(name) value=(id) checked[ticked(id)];
                    label.ds-label for=(format!("{name}-{id}")) { (title) }
                }
            }
        }
    };
    html! {
        @if options.len() > MANY {
            details.ds-details open[count > 0] { summary { (words.text(key)) " (" (options.len()) ")" } div { (list) } }
        } @else if !options.is_empty() { (list) }
    }
}

/// The activities and meetings at which it can happen.
fn places(ctx: &Ctx, loaded: &Loaded, typed: &Typed) -> Markup {
    let plan = &loaded.plan;
    let meetings: Vec<_> = plan.meetings.iter().map(|one| (&one.id, one.title.as_str())).collect();
    let activities: Vec<_> = plan.activities.iter().map(|one| (&one.id, one.title.as_str())).collect();
    html! {
        (boxes(ctx, "activities", "kinds-meeting", typed, &meetings))
        (boxes(ctx, "activities", "kinds-activity", typed, &activities))
    }
}
