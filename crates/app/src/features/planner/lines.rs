//! Adding, changing, moving and removing lines of a meeting.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::planner::{Attendance, Presence};
use samspil_core::programme::{Meeting, ParticipantKind, ParticipantLine, Person, Seat, SeatState};
use samspil_core::{Element, Id};
use samspil_db::Tx;

use super::conflict::{self, Clash};
use super::line::Typed;
use super::section::{Open, section};
use super::view::{View, meeting, named};
use crate::features::elements::{self, By, Change};
use crate::features::programmes::{self, Loaded};
use crate::web::address::with_query;
use crate::web::form::Fields;
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Form, Kind, Problem};

type Sent = Form<Vec<(String, String)>>;

/// The page of one meeting with a line open.
fn page(ctx: &Ctx, loaded: &Loaded, meeting: &Meeting, open: &Open<'_>) -> Markup {
    let view = View::new(ctx, loaded);
    let (title, eyebrow) = (named(meeting), ctx.words.text("view-planner"));
    let content = html! { (section(&view, meeting, open)) p.section { a href=(view.at(&meeting.id)) { (ctx.words.text("planner-back")) } } };
    layout::programme_page(ctx, loaded, Page { eyebrow: Some(&eyebrow), ..Page::new(&title) }, content)
}

pub(super) async fn new(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let kind = ctx.query("kind").unwrap_or_default();
    let form = ctx.query("involvement").unwrap_or_default();
    let typed = Typed { kind, form, ..Typed::default() };
    Ok(page(&ctx, loaded, meeting(loaded, &id)?, &Open::New(&typed, None)))
}

pub(super) async fn edit(
    ctx: Ctx,
    Path((_, id, line)): Path<(String, String, String)>,
) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let meeting = meeting(loaded, &id)?;
    let asked = Asked { line: index(&line)?, version: version(&ctx.query("version").unwrap_or_default()) };
    let wanted = asked.clone();
    let (own, row) = (meeting.clone(), loaded.clone());
    // Where lines were moved since the page was opened, the same line is meant.
    let found = ctx.app.read(move |tx| locate(tx, &row, &own, &wanted)).await?;
    let (Ok(at) | Err(Clash { at, .. })) = found;
    let line = meeting.lines.get(at).ok_or_else(Problem::not_found)?;
    let typed = Typed::of(&View::new(&ctx, loaded), line);
    Ok(page(&ctx, loaded, meeting, &Open::Line(at, &typed, None)))
}

/// The line that a request is about, and the version of the meeting in which
/// the reader saw it.
#[derive(Debug, Clone)]
struct Asked {
    line: usize,
    version: Option<i64>,
}

fn index(line: &str) -> Result<usize, Problem> {
    line.parse().map_err(|_| Problem::not_found())
}

fn version(text: &str) -> Option<i64> {
    text.parse().ok()
}

/// Where a line stands now: lines have no name of their own, so the one that
/// the reader saw is looked for.
fn locate(
    tx: &mut Tx,
    loaded: &Loaded,
    now: &Meeting,
    asked: &Asked,
) -> Result<Result<usize, Clash>, Problem> {
    let current = loaded.version(&now.id);
    let seen = asked.version.unwrap_or(current);
    if seen == current {
        return if asked.line < now.lines.len() { Ok(Ok(asked.line)) } else { Err(Problem::not_found()) };
    }
    let text = elements::text_at(tx, &loaded.row, &now.id, seen)?;
    let before: Option<Meeting> = text.and_then(|text| serde_json::from_str(&text).ok());
    let lines = before.map(|before| before.lines).unwrap_or_default();
    let Some(base) = lines.get(asked.line).cloned() else { return Err(Problem::not_found()) };
    let here = now.lines.get(asked.line) == Some(&base);
    let found = here.then_some(asked.line).or_else(|| now.lines.iter().position(|line| *line == base));
    Ok(found.ok_or_else(|| {
        let theirs = now.lines.get(asked.line).filter(|_| now.lines.len() == lines.len()).cloned();
        Clash { at: asked.line, base, theirs, mine: None }
    }))
}

/// What came of a change.
enum Outcome {
    Done(String),
    Fault(&'static str),
    Clash(Box<Clash>),
}

/// Keeps a meeting with a person who may be new.
fn keep(
    tx: &mut Tx,
    by: &By,
    loaded: &Loaded,
    new: Meeting,
    person: Option<Person>,
) -> Result<Outcome, Problem> {
    if let Some(person) = person {
        elements::apply(tx, by, Change::Create(Element::Person(person), None))?;
    }
    let version = loaded.version(&new.id);
    elements::apply(tx, by, Change::Update(Element::Meeting(new), version))?;
    Ok(Outcome::Done(by.batch.clone()))
}

pub(super) async fn add(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(sent): Sent,
) -> Result<Response, Problem> {
    let typed = Typed::read(&Fields(sent));
    let (own, name) = (typed.clone(), id.clone());
    let work = move |tx: &mut Tx, loaded: &Loaded, by: &By| {
        if own.who.is_empty() {
            return Ok(Outcome::Fault("planner-fault-who"));
        }
        let mut new = meeting(loaded, &name)?.clone();
        let (line, person) = own.meant(loaded, &ParticipantLine::default(), &Typed::default());
        new.lines.push(line);
        keep(tx, by, loaded, new, person)
    };
    let (outcome, loaded) = programmes::change(&ctx, work).await?;
    let here = meeting(&loaded, &id)?;
    Ok(match outcome {
        Outcome::Done(batch) => {
            // The next one can be typed at once.
            let next = format!(
                "/programmes/{}/meetings/{id}/lines/new?kind={}",
                loaded.slug(),
                layout::encoded(&typed.kind)
            );
            layout::redirect(&with_query(&next, &format!("changed={batch}")))
        }
        Outcome::Fault(key) => {
            (StatusCode::UNPROCESSABLE_ENTITY, page(&ctx, &loaded, here, &Open::New(&typed, Some(key))))
                .into_response()
        }
        Outcome::Clash(_) => return Err(Problem::new(Kind::Conflict)),
    })
}

pub(super) async fn save(
    ctx: Ctx,
    Path((_, id, line)): Path<(String, String, String)>,
    Form(sent): Sent,
) -> Result<Response, Problem> {
    let fields = Fields(sent);
    let typed = Typed::read(&fields);
    let asked = Asked { line: index(&line)?, version: version(fields.get("version")) };
    let (own, name, reader) = (typed.clone(), id.clone(), ctx.clone());
    let work = move |tx: &mut Tx, loaded: &Loaded, by: &By| {
        if own.who.is_empty() {
            return Ok(Outcome::Fault("planner-fault-who"));
        }
        let now = meeting(loaded, &name)?;
        let view = View::new(&reader, loaded);
        match locate(tx, loaded, now, &asked)? {
            Err(mut clash) => {
                let (mine, _) = own.meant(loaded, &clash.base, &Typed::of(&view, &clash.base));
                clash.mine = Some(mine);
                Ok(Outcome::Clash(Box::new(clash)))
            }
            Ok(at) => {
                let mut new = now.clone();
                let Some(place) = new.lines.get_mut(at) else { return Err(Problem::not_found()) };
                let (line, person) = own.meant(loaded, place, &Typed::of(&view, place));
                *place = line;
                keep(tx, by, loaded, new, person)
            }
        }
    };
    answer(&ctx, &id, index(&line)?, &typed, programmes::change(&ctx, work).await)
}

/// How far a line has moved among the lines of its meeting: where it stands
/// now, and which way it went.
fn followed(to: &str, at: usize) -> Option<String> {
    match to {
        "up" => Some(format!("&line={}&to=up", at.saturating_sub(1))),
        "down" => Some(format!("&line={}&to=down", at + 1)),
        _ => None,
    }
}

/// Back to the planner; to the form or the conflict where it was not kept.
fn answer(
    ctx: &Ctx,
    id: &str,
    at: usize,
    typed: &Typed,
    outcome: Result<(Outcome, std::sync::Arc<Loaded>), Problem>,
) -> Result<Response, Problem> {
    let (outcome, loaded) = outcome?;
    let view = View::new(ctx, &loaded);
    let here = meeting(&loaded, id)?;
    Ok(match outcome {
        Outcome::Done(batch) => {
            layout::redirect(&with_query(&view.at(&here.id), &format!("changed={batch}")))
        }
        Outcome::Fault(key) => {
            let page = page(ctx, &loaded, here, &Open::Line(at, typed, Some(key)));
            (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
        }
        Outcome::Clash(clash) => {
            (StatusCode::CONFLICT, conflict::page(&view, here, typed, &clash)).into_response()
        }
    })
}

/// Up, down, or into another meeting.
pub(super) async fn place(
    ctx: Ctx,
    Path((_, id, line)): Path<(String, String, String)>,
    Form(sent): Sent,
) -> Result<Response, Problem> {
    let fields = Fields(sent);
    let asked = Asked { line: index(&line)?, version: version(fields.get("version")) };
    let (to, name) = (fields.get("to").to_owned(), id.clone());
    let target = if matches!(to.as_str(), "up" | "down") { id.clone() } else { to.clone() };
    let to_followed = to.clone();
    let work = move |tx: &mut Tx, loaded: &Loaded, by: &By| {
        let mut new = meeting(loaded, &name)?.clone();
        let at = match locate(tx, loaded, &new, &asked)? {
            Ok(at) => at,
            Err(clash) => return Ok(Outcome::Clash(Box::new(clash))),
        };
        let beside = match to.as_str() {
            "up" => at.checked_sub(1),
            "down" => Some(at + 1).filter(|next| *next < new.lines.len()),
            other => return elsewhere(tx, by, loaded, new, at, other),
        };
        match beside {
            Some(other) => new.lines.swap(at, other),
            None => return Err(Problem::not_found()),
        }
        keep(tx, by, loaded, new, None)
    };
    let outcome = programmes::change(&ctx, work).await;
    if let (Ok((Outcome::Done(batch), loaded)), Some(followed)) =
        (&outcome, followed(&to_followed, index(&line)?))
    {
        // The focus goes with the line, so that it can be moved on.
        let at = View::new(&ctx, loaded).at(&meeting(loaded, &target)?.id);
        return Ok(layout::redirect(&with_query(&at, &format!("changed={batch}{followed}"))));
    }
    let shown = if matches!(outcome, Ok((Outcome::Done(_), _))) { &target } else { &id };
    answer(&ctx, shown, index(&line)?, &Typed::default(), outcome)
}

fn elsewhere(
    tx: &mut Tx,
    by: &By,
    loaded: &Loaded,
    mut from: Meeting,
    at: usize,
    to: &str,
) -> Result<Outcome, Problem> {
    let mut to = meeting(loaded, to)?.clone();
    if to.id == from.id {
        return Err(Problem::not_found());
    }
    to.lines.push(from.lines.remove(at));
    let version = loaded.version(&to.id);
    elements::apply(tx, by, Change::Update(Element::Meeting(to), version))?;
    keep(tx, by, loaded, from, None)
}

pub(super) async fn remove(
    ctx: Ctx,
    Path((_, id, line)): Path<(String, String, String)>,
    Form(sent): Sent,
) -> Result<Response, Problem> {
    let fields = Fields(sent);
    let asked = Asked { line: index(&line)?, version: version(fields.get("version")) };
    let name = id.clone();
    let work = move |tx: &mut Tx, loaded: &Loaded, by: &By| {
        let mut new = meeting(loaded, &name)?.clone();
        match locate(tx, loaded, &new, &asked)? {
            Ok(at) => new.lines.remove(at),
            Err(clash) => return Ok(Outcome::Clash(Box::new(clash))),
        };
        keep(tx, by, loaded, new, None)
    };
    answer(&ctx, &id, index(&line)?, &Typed::default(), programmes::change(&ctx, work).await)
}

/// Puts a core participant on a meeting where the person is missing, as at
/// another meeting.
pub(super) async fn add_core(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(sent): Sent,
) -> Result<Response, Problem> {
    let fields = Fields(sent);
    let person: Id = fields.get("person").parse().map_err(|_| Problem::not_found())?;
    let name = id.clone();
    let work = move |tx: &mut Tx, loaded: &Loaded, by: &By| {
        let mut new = meeting(loaded, &name)?.clone();
        let attendance = Attendance::new(&loaded.plan);
        // Somebody else may have done it in the meantime.
        if attendance.of(&person, &new) != Presence::Missing {
            return Err(Problem::new(Kind::Conflict));
        }
        new.lines.push(like_elsewhere(loaded, &person));
        keep(tx, by, loaded, new, None)
    };
    answer(&ctx, &id, 0, &Typed::default(), programmes::change(&ctx, work).await)
}

/// The person's line with the role that the person has at other meetings.
fn like_elsewhere(loaded: &Loaded, person: &Id) -> ParticipantLine {
    let lines = loaded.plan.meetings.iter().flat_map(|m| &m.lines);
    let known = lines.filter(|line| line.who.person.as_ref() == Some(person)).map(|line| &line.who).next();
    let who =
        Seat { person: Some(person.clone()), state: SeatState::Filled, ..known.cloned().unwrap_or_default() };
    ParticipantLine { who, kind: ParticipantKind::CoreParticipant, ..ParticipantLine::default() }
}
