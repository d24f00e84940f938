//! Finding somebody for a place. What was sought stays.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::planner::{Sought, SoughtFor, board, seat_at, standing, with_seat};
use samspil_core::programme::{ParticipantKind, Person, Seat, SeatState};
use samspil_core::{Element, Id};
use samspil_db::Tx;

use super::board::{about, by, place, unplaced};
use super::length::{finished, kept};
use super::line::new_person;
use super::view::View;
use crate::features::elements::{self, By, Change};
use crate::features::programmes::{self, Loaded};
use crate::web::form::{Fields, TextField, choice};
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Form, Problem, seat};

/// The place that an address names.
struct Place {
    element: Element,
    nth: usize,
    seat: Seat,
}

impl Place {
    fn find(loaded: &Loaded, element: &str, nth: &str) -> Result<Self, Problem> {
        let id: Id = element.parse().map_err(|_| Problem::not_found())?;
        let nth: usize = nth.parse().map_err(|_| Problem::not_found())?;
        let on_board = board(&loaded.plan).iter().any(|one| *one.owner == id && one.nth == nth);
        let element = loaded.element(&id).filter(|_| on_board).ok_or_else(Problem::not_found)?;
        let seat = seat_at(&element, nth).ok_or_else(Problem::not_found)?;
        Ok(Self { element, nth, seat })
    }
}

/// The form as it stands or as it was typed.
struct Draft<'a> {
    person: &'a str,
    name: &'a str,
    state: SeatState,
    fault: bool,
}

pub(super) async fn page(
    ctx: Ctx,
    Path((_, element, nth)): Path<(String, String, String)>,
) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let place = Place::find(loaded, &element, &nth)?;
    let person = place.seat.person.as_ref().map_or("", Id::as_str);
    let state = match standing(&place.seat) {
        SeatState::Open => SeatState::Filled,
        state => state,
    };
    Ok(show(&ctx, loaded, &place, &Draft { person, name: "", state, fault: false }))
}

fn show(ctx: &Ctx, loaded: &Loaded, place: &Place, draft: &Draft<'_>) -> Markup {
    let view = View::new(ctx, loaded);
    let words = ctx.words;
    let all = board(&view.plan);
    let sought = all.iter().find(|one| one.owner == place.element.id() && one.nth == place.nth);
    let title = words.with("seats-fill", &[("role", &view.role(&place.seat))]);
    let eyebrow = words.text("view-seats");
    let content = html! { div.stack data-gap="large" {
        @if let Some(sought) = sought { (facts(&view, sought)) }
        (form(&view, place, draft))
    } };
    let page = Page { eyebrow: Some(&eyebrow), width: Width::Text, ..Page::new(&title) };
    layout::programme_page(ctx, loaded, page, content)
}

fn facts(view: &View<'_>, sought: &Sought<'_>) -> Markup {
    let words = view.words;
    html! {
        dl.facts {
            div { dt { (words.text("seats-where")) } dd { (place(view, sought)) } }
            div { dt { (words.text("seats-by")) } dd { (by(view, sought)) } }
            div { dt { (words.text("field-Seat-state")) } dd { (words.text(&format!("word-SeatState-{}", standing(sought.seat).as_str()))) } }
            @if let Some(text) = &sought.seat.text { div { dt { (words.text("seats-wish")) } dd lang=[view.lang(None)] { (text) } } }
        }
    }
}

fn form(view: &View<'_>, place: &Place, draft: &Draft<'_>) -> Markup {
    let words = view.words;
    let fault = draft.fault.then(|| words.text("seats-fault"));
    let name = words.text("seats-new-person");
    let states: Vec<(&str, String)> = SeatState::ALL
        .iter()
        .map(|state| (state.as_str(), words.text(&format!("seats-state-{}", state.as_str())).into_owned()))
        .collect();
    html! {
        form.form method="post" data-guard {
            input type="hidden" name="version" value=(view.loaded.version(place.element.id()));
            (people(view, place, draft))
            (TextField { name: "name", fault: fault.as_deref(), ..TextField::new("name", &name, draft.name) }.markup())
            (choice("state", "state", &words.text("field-Seat-state"), draft.state.as_str(), &states))
            p.muted { (words.text("seats-keeps")) }
            div.actions {
                button.ds-button { (words.text("save")) }
                a.ds-button data-variant="tertiary" href={ (view.base) "/seats" } { (words.text("cancel")) }
            }
        }
    }
}

/// Everybody, those first who are in no meeting yet and fit what is sought.
fn people(view: &View<'_>, place: &Place, draft: &Draft<'_>) -> Markup {
    let words = view.words;
    let mut free = unplaced(view.loaded);
    free.sort_by_key(|person| !fits(person, &place.seat));
    let busy: Vec<&Person> =
        view.loaded.plan.people.iter().filter(|p| !free.iter().any(|other| other.id == p.id)).collect();
    let option = |person: &Person| {
        let label = format!("{} – {}", seat::name(view.ctx, view.loaded, person), about(view, person));
        html! { option value=(person.id) selected[person.id.as_str() == draft.person] { (label.trim_end_matches(" – ")) } }
    };
    html! {
        div.ds-field {
            label.ds-label for="person" { (words.text("seats-person")) }
            select.ds-input id="person" name="person" autofocus {
                option value="" { (words.text("seats-nobody")) }
                @if !free.is_empty() { optgroup label=(words.text("seats-free")) { @for person in free { (option(person)) } } }
                @if !busy.is_empty() { optgroup label=(words.text("seats-busy")) { @for person in busy { (option(person)) } } }
            }
        }
    }
}

/// Whether a person has the role or the competence that is sought.
fn fits(person: &Person, seat: &Seat) -> bool {
    let text = seat.text.as_deref().unwrap_or("").to_lowercase();
    let known = |word: &String| !word.is_empty() && text.contains(&word.to_lowercase());
    seat.role.is_some_and(|role| person.roles.contains(&role)) || person.tags.iter().any(known)
}

pub(super) async fn save(
    ctx: Ctx,
    Path((_, element, nth)): Path<(String, String, String)>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let fields = Fields(sent);
    let state: SeatState = fields.get("state").parse().unwrap_or_default();
    let (person, name) = (fields.get("person").to_owned(), fields.get("name").to_owned());
    if state == SeatState::Filled && person.is_empty() && name.is_empty() {
        let loaded = ctx.programme()?;
        let place = Place::find(loaded, &element, &nth)?;
        let draft = Draft { person: "", name: "", state, fault: true };
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&ctx, loaded, &place, &draft)).into_response());
    }
    let version: i64 = fields.get("version").parse().unwrap_or(0);
    let work = move |tx: &mut Tx, loaded: &Loaded, by: &By| {
        let place = Place::find(loaded, &element, &nth)?;
        let stale = loaded.version(place.element.id()) != version;
        let (seat, new) = filled(loaded, &place, &person, &name, state)?;
        if let Some(new) = new.filter(|_| !stale) {
            elements::apply(tx, by, Change::Create(Element::Person(new), None))?;
        }
        kept(tx, by, with_seat(place.element, place.nth, &seat), version)
    };
    let (made, loaded) = programmes::change(&ctx, work).await?;
    finished(&ctx, &loaded, made, version, |view, _| format!("{}/seats", view.base)).await
}

/// The seat with whoever was chosen, and the person who is new to the plan.
fn filled(
    loaded: &Loaded,
    place: &Place,
    person: &str,
    name: &str,
    state: SeatState,
) -> Result<(Seat, Option<Person>), Problem> {
    let new = (!name.is_empty() && state != SeatState::Open)
        .then(|| new_person(loaded, name, None, kind(loaded, place)));
    let known = match person {
        "" => None,
        id => Some(
            loaded
                .plan
                .people
                .iter()
                .find(|p| p.id.as_str() == id)
                .ok_or_else(Problem::not_found)?
                .id
                .clone(),
        ),
    };
    let holder = new.as_ref().map(|person| person.id.clone()).or(known);
    let holder = if state == SeatState::Open { None } else { holder };
    Ok((Seat { person: holder, state, ..place.seat.clone() }, new))
}

/// What whoever takes the place stands for.
fn kind(loaded: &Loaded, place: &Place) -> ParticipantKind {
    let all = board(&loaded.plan);
    let sought = all.iter().find(|one| one.owner == place.element.id() && one.nth == place.nth);
    match sought.map(|one| one.what) {
        Some(SoughtFor::Line(line)) => line.kind,
        _ => ParticipantKind::default(),
    }
}
