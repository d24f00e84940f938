//! The six questions with which a theme day, or any meeting, is designed.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::form::Typed;
use samspil_core::programme::{Clock, Meeting, RoleKind, Seat, SeatState, TeamDay};
use samspil_core::projects::is_written;
use samspil_core::{Element, FuzzyDate, Id};

use super::involve::typeable;
use super::involved::{Holder, listed};
use super::save;
use super::sheet::missing;
use crate::features::programmes::Loaded;
use crate::web::form::{Sent, date, person_name};
use crate::web::layout::{self, Page};
use crate::web::{Ctx, Problem, seat};

/// Who holds a day together, in the order in which they are asked for.
const TEAM: [RoleKind; 3] = [RoleKind::AnchorPerson, RoleKind::Chair, RoleKind::ResourcePerson];

fn find<'a>(loaded: &'a Loaded, id: &str) -> Result<&'a Meeting, Problem> {
    loaded.plan.meetings.iter().find(|one| one.id.as_str() == id).ok_or_else(Problem::not_found)
}

/// The seat of a role in a meeting's team.
fn seat_of(meeting: &Meeting, role: RoleKind) -> Option<&Seat> {
    meeting.sheet.team.iter().flat_map(|team| &team.seats).find(|seat| seat.role == Some(role))
}

/// Which of the six questions are answered.
fn answered(meeting: &Meeting) -> [bool; 6] {
    let placed = meeting.date.is_some() && is_written(meeting.venue.as_ref());
    [
        is_written(meeting.wished_result.as_ref()),
        !meeting.involved.is_empty(),
        TEAM.into_iter().all(|role| seat_of(meeting, role).is_some()),
        placed && meeting.start.is_some() && meeting.end.is_some(),
        !meeting.critical_factors.is_empty(),
        !meeting.sheet.contents.is_empty(),
    ]
}

pub(super) async fn questions(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let meeting = find(loaded, &id)?;
    Ok(page(&ctx, loaded, meeting, &filled(&ctx, meeting), &[]))
}

/// What stands in the form for a meeting.
fn filled(ctx: &Ctx, meeting: &Meeting) -> Typed {
    let mut typed = Typed::default();
    let mut put =
        |name: String, value: Option<String>| value.into_iter().for_each(|v| typed.put(name.clone(), v));
    put("wished_result".into(), meeting.wished_result.clone());
    put("critical_factors".into(), Some(meeting.critical_factors.join("\n")));
    put("date".into(), meeting.date.as_ref().map(|date| typeable(ctx, date)));
    put("start".into(), meeting.start.map(|time| time.to_string()));
    put("end".into(), meeting.end.map(|time| time.to_string()));
    put("venue".into(), meeting.venue.clone());
    for role in TEAM {
        let seat = seat_of(meeting, role);
        put(format!("{}-text", role.as_str()), seat.and_then(|seat| seat.text.clone()));
        put(
            format!("{}-person", role.as_str()),
            seat.and_then(|s| s.person.as_ref()).map(ToString::to_string),
        );
    }
    typed
}

/// What a form means for a meeting.
fn read(meeting: &Meeting, typed: &Typed) -> Result<Meeting, Vec<&'static str>> {
    let text = |name: &str| Some(typed.one(name).trim().to_owned()).filter(|text| !text.is_empty());
    let mut wrong = Vec::new();
    let date = text("date").map(|typed| FuzzyDate::parse_typed(&typed)).transpose();
    let mut clock = |name: &'static str| {
        let time = text(name).map(|typed| typed.parse::<Clock>()).transpose();
        time.unwrap_or_else(|_| {
            wrong.push(name);
            None
        })
    };
    let (start, end) = (clock("start"), clock("end"));
    let Ok(date) = date else {
        wrong.insert(0, "date");
        return Err(wrong);
    };
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let factors = typed.one("critical_factors").lines().map(|line| line.trim().to_owned());
    let mut meeting = Meeting {
        wished_result: text("wished_result"),
        critical_factors: factors.filter(|line| !line.is_empty()).collect(),
        date,
        start,
        end,
        venue: text("venue"),
        ..meeting.clone()
    };
    for role in TEAM {
        let person = text(&format!("{}-person", role.as_str())).and_then(|id| id.parse().ok());
        seated(&mut meeting, role, text(&format!("{}-text", role.as_str())), person);
    }
    Ok(meeting)
}

/// Puts words and person into the seat of a role: a new one where there is
/// none, none where nothing is said.
fn seated(meeting: &mut Meeting, role: RoleKind, text: Option<String>, person: Option<Id>) {
    let seats = || meeting.sheet.team.iter().enumerate();
    let found = seats().find_map(|(day, team)| {
        team.seats.iter().position(|seat| seat.role == Some(role)).map(|at| (day, at))
    });
    let nobody = text.is_none() && person.is_none();
    match found {
        Some((day, at)) => {
            let Some(team) = meeting.sheet.team.get_mut(day) else { return };
            if nobody {
                team.seats.remove(at);
            } else if let Some(seat) = team.seats.get_mut(at) {
                fill(seat, text, person);
            }
            meeting.sheet.team.retain(|team| !team.seats.is_empty());
        }
        None if nobody => {}
        None => {
            let mut seat = Seat { role: Some(role), ..Seat::default() };
            fill(&mut seat, text, person);
            match meeting.sheet.team.iter_mut().find(|team| team.day.is_none()) {
                Some(team) => team.seats.push(seat),
                None => meeting.sheet.team.push(TeamDay { day: None, seats: vec![seat] }),
            }
        }
    }
}

/// Another person has not said yes by being thought of.
fn fill(seat: &mut Seat, text: Option<String>, person: Option<Id>) {
    if seat.person != person {
        seat.state = if person.is_some() { SeatState::Suggested } else { SeatState::Open };
    }
    seat.text = text;
    seat.person = person;
}

pub(super) async fn answer(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Sent(typed): Sent,
) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let meeting = find(loaded, &id)?;
    let version: i64 = typed.one("version").parse().map_err(|_| save::unusable())?;
    match read(meeting, &typed) {
        Ok(mine) => {
            let next = format!("/programmes/{}/meetings/{}/questions", loaded.slug(), meeting.id);
            save::update(&ctx, Element::Meeting(mine), version, &next).await
        }
        Err(wrong) => {
            let page = page(&ctx, loaded, meeting, &typed, &wrong);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

/// The page: questions in order, with a form for those who plan.
struct Day<'a> {
    ctx: &'a Ctx,
    loaded: &'a Loaded,
    meeting: &'a Meeting,
    typed: &'a Typed,
    wrong: &'a [&'static str],
    edits: bool,
}

fn page(ctx: &Ctx, loaded: &Loaded, meeting: &Meeting, typed: &Typed, wrong: &[&'static str]) -> Markup {
    let words = ctx.words;
    let edits = ctx.viewer.may(loaded.slug(), Action::EditPlan);
    let day = Day { ctx, loaded, meeting, typed, wrong, edits };
    let done = answered(meeting);
    let count = done.iter().filter(|done| **done).count();
    let title = words.text("questions-title");
    let lead = words.text("questions-lead");
    let version = match typed.one("version") {
        "" => loaded.version(&meeting.id).to_string(),
        seen => seen.to_owned(),
    };
    let content = html! {
        (day.summary())
        p { span.ds-tag data-color=(if count == done.len() { "success" } else { "neutral" }) {
            (words.with("questions-answered", &[("answered", &count), ("count", &done.len())])) } }
        // The answers of one form stand among questions that have forms of their own.
        @if edits { form id="answers" method="post" data-guard { input type="hidden" name="version" value=(version); } }
        ol.questions {
            @for (at, done) in done.into_iter().enumerate() {
                li id=(format!("question-{}", at + 1)) {
                    h2 { (words.text(&format!("questions-{}", at + 1))) }
                    p.small { @if done { span.ds-tag data-color="success" { span.icon.icon-ok aria-hidden="true" {} (words.text("questions-done")) } }
                        @else { span.missing { span.icon.icon-gap aria-hidden="true" {} " " (words.text("questions-open")) } } }
                    @if edits { p.muted { (words.text(&format!("questions-{}-help", at + 1))) } }
                    (day.question(at))
                }
            }
        }
    };
    let page =
        Page { eyebrow: Some(&meeting.title), lead: Some(&lead), tools: day.tools(), ..Page::new(&title) };
    layout::programme_page(ctx, loaded, page, content)
}

impl Day<'_> {
    fn tools(&self) -> Markup {
        let base = format!("/programmes/{}", self.loaded.slug());
        html! {
            div.toolbar {
                @if self.edits { button.ds-button form="answers" { (self.ctx.words.text("save")) } }
                a.ds-button data-variant="secondary" href=(format!("{base}/meetings/{}/agenda", self.meeting.id)) { (self.ctx.words.text("questions-agenda")) }
            }
        }
    }

    fn summary(&self) -> Markup {
        let words = self.ctx.words;
        html! {
            @if !self.wrong.is_empty() {
                div.ds-error-summary tabindex="-1" autofocus {
                    h2 { (words.with("form-faults", &[("count", &self.wrong.len())])) }
                    ul { @for field in self.wrong { li { a href=(format!("#{field}")) { (words.text(&format!("questions-error-{field}"))) } } } }
                }
            }
        }
    }

    fn question(&self, at: usize) -> Markup {
        match at {
            0 => self.wished(),
            1 => {
                html! { div id="involved" { (listed(self.ctx, self.loaded, Holder::Meeting(self.meeting))) } }
            }
            2 => self.team(),
            3 => self.frame(),
            4 => self.factors(),
            _ => self.programme(),
        }
    }

    fn lang(&self) -> Option<&'static str> {
        layout::lang_of(self.ctx, self.loaded, self.meeting.language)
    }

    fn wished(&self) -> Markup {
        html! {
            @if self.edits { (self.area("wished_result", "field-wished_result", 3)) }
            @else if let Some(text) = &self.meeting.wished_result { p.keep lang=[self.lang()] { (text) } }
            @else { p { (missing(self.ctx)) } }
        }
    }

    fn factors(&self) -> Markup {
        html! {
            @if self.edits { (self.area("critical_factors", "questions-one-a-line", 4)) }
            @else if self.meeting.critical_factors.is_empty() { p { (missing(self.ctx)) } }
            @else { ul { @for one in &self.meeting.critical_factors { li lang=[self.lang()] { (one) } } } }
        }
    }

    fn area(&self, name: &str, key: &str, rows: usize) -> Markup {
        html! {
            div.ds-field {
                label.ds-label for=(name) { (self.ctx.words.text(key)) }
                textarea.ds-input form="answers" id=(name) name=(name) rows=(rows) { (self.typed.one(name)) }
            }
        }
    }

    /// Anchor, chair, resource person.
    fn team(&self) -> Markup {
        html! {
            @for role in TEAM {
                @if self.edits { (self.member(role)) }
                @else {
                    p { strong { (self.role(role)) } ": "
                        @match seat_of(self.meeting, role) {
                            Some(one) => (seat::seat(self.ctx, self.loaded, one)),
                            None => (missing(self.ctx)),
                        }
                    }
                }
            }
        }
    }

    fn role(&self, role: RoleKind) -> String {
        let word = self.ctx.words.text(&format!("word-RoleKind-{}", role.as_str()));
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }

    fn member(&self, role: RoleKind) -> Markup {
        let words = self.ctx.words;
        let (text, person) = (format!("{}-text", role.as_str()), format!("{}-person", role.as_str()));
        let chosen = self.typed.one(&person);
        html! {
            fieldset.ds-fieldset {
                legend.ds-label { (self.role(role)) }
                div.pair {
                    div.ds-field {
                        label.ds-label for=(text) { (words.text("questions-who")) }
                        input.ds-input form="answers" id=(text) name=(text) value=(self.typed.one(&text));
                    }
                    div.ds-field {
                        label.ds-label for=(person) { (words.text("kind-person")) " " span.optional { "(" (words.text("optional")) ")" } }
                        select.ds-input form="answers" id=(person) name=(person) {
                            option value="" { (words.text("form-nothing")) }
                            @for one in &self.loaded.plan.people {
                                option value=(one.id) selected[chosen == one.id.as_str()] { (person_name(self.ctx, self.loaded, one)) }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Date, hours and place.
    fn frame(&self) -> Markup {
        let words = self.ctx.words;
        let meeting = self.meeting;
        let said = |key: &str, value: Option<String>, lang: Option<&str>| {
            html! { div { dt { (words.text(key)) } dd lang=[lang.filter(|_| value.is_some())] {
            @match &value { Some(value) => (value), None => (missing(self.ctx)) } } } }
        };
        html! {
            @if self.edits {
                (self.input("date", "field-date", false))
                div.pair { (self.input("start", "field-meeting-start", true)) (self.input("end", "field-meeting-end", true)) }
                (self.input("venue", "field-venue", false))
            } @else {
                dl.facts {
                    (said("field-date", meeting.date.as_ref().map(|d| date(self.ctx, self.loaded, d)), None))
                    (said("field-meeting-start", meeting.start.map(|time| time.to_string()), None))
                    (said("field-meeting-end", meeting.end.map(|time| time.to_string()), None))
                    (said("field-venue", meeting.venue.clone(), self.lang()))
                }
            }
        }
    }

    fn input(&self, name: &str, key: &str, short: bool) -> Markup {
        let words = self.ctx.words;
        let wrong = self.wrong.contains(&name);
        html! {
            div.ds-field {
                label.ds-label for=(name) { (words.text(key)) }
                input.ds-input.short[short] form="answers" id=(name) name=(name) value=(self.typed.one(name))
                    aria-invalid=[wrong.then_some("true")] aria-describedby=[wrong.then(|| format!("{name}-error"))];
                @if wrong { p.ds-validation-message id=(format!("{name}-error")) { (words.text(&format!("questions-error-{name}"))) } }
            }
        }
    }

    /// What happens, item by item; the agenda itself has a page of its own.
    fn programme(&self) -> Markup {
        let words = self.ctx.words;
        let items = self.meeting.sheet.contents.len();
        let agenda = format!("/programmes/{}/meetings/{}/agenda", self.loaded.slug(), self.meeting.id);
        html! {
            @if items > 0 { p { (words.with("questions-items", &[("count", &items)])) } }
            p { a href=(agenda) { (words.text("questions-agenda")) } }
            @if self.edits { p.actions.screen-only { button.ds-button data-variant="secondary" form="answers" { (words.text("save")) } } }
        }
    }
}
