//! How long a meeting should be for what it is to lead to.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::Element;
use samspil_core::planner::{Suggestion, Wanted, suggested};
use samspil_core::programme::{Clock, Meeting, Need};
use samspil_db::Tx;

use super::view::{View, meeting, named};
use crate::features::elements::{self, By, Change, ChangeError};
use crate::features::programmes::{self, Loaded};
use crate::web::address::with_query;
use crate::web::form::{Fields, TextField};
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Form, Problem};

/// When a meeting begins that says nothing about it, in minutes.
const NINE: u16 = 9 * 60;

pub(super) async fn page(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let meeting = meeting(loaded, &id)?;
    let view = View::new(&ctx, loaded);
    let fields = Fields(ctx.pairs().to_vec());
    let wanted: Vec<Wanted> = fields.all("wanted").filter_map(|word| word.parse().ok()).collect();
    let people = fields.get("people").parse().unwrap_or_else(|_| people(meeting));
    let (title, eyebrow) = (ctx.words.text("planner-length"), named(meeting));
    let lead = ctx.words.text("planner-length-lead");
    let content = html! { div.stack data-gap="large" {
        (ask(&view, meeting, &wanted, people))
        @if let Some(found) = suggested(&wanted, people) { (answer(&view, meeting, &found, people)) }
        p { a href=(view.at(&meeting.id)) { (ctx.words.text("planner-back")) } }
    } };
    let page = Page { eyebrow: Some(&eyebrow), lead: Some(&lead), width: Width::Text, ..Page::new(&title) };
    Ok(layout::programme_page(&ctx, loaded, page, content))
}

/// How many take part, as far as the meeting says.
fn people(meeting: &Meeting) -> u16 {
    meeting.lines.iter().map(|line| line.who.count.unwrap_or(1)).fold(0, u16::saturating_add)
}

fn ask(view: &View<'_>, meeting: &Meeting, wanted: &[Wanted], people: u16) -> Markup {
    let words = view.words;
    html! {
        form.form method="get" action={ (view.base) "/meetings/" (meeting.id) "/length" } {
            fieldset.ds-fieldset {
                legend.ds-label { (words.text("planner-wanted")) }
                @for one in Wanted::ALL {
                    @let id = format!("wanted-{}", one.as_str());
                    div.ds-field {
                        input.ds-input type="checkbox" id=(id) name="wanted" value=(one.as_str()) checked[wanted.contains(one)];
                        label.ds-label for=(id) { (words.text(&format!("planner-wanted-{}", one.as_str()))) }
                    }
                }
            }
            (TextField { short: true, ..TextField::new("people", &words.text("planner-people"), &people.to_string()) }.markup())
            div.actions { button.ds-button data-variant=[(!wanted.is_empty()).then_some("secondary")] { (words.text("planner-length-ask")) } }
        }
    }
}

fn answer(view: &View<'_>, meeting: &Meeting, found: &Suggestion, people: u16) -> Markup {
    let words = view.words;
    let part = |(wanted, minutes): &(Wanted, u16)| {
        let what = words.text(&format!("planner-wanted-{}", wanted.as_str()));
        let methods = format!(
            "{}/methods?meeting={}&day=1&need={}&people={people}&minutes={minutes}#found",
            view.base,
            meeting.id,
            need(*wanted).as_str()
        );
        html! {
            li {
                (what) ": " (words.with("planner-minutes", &[("count", &usize::from(*minutes))])) " · "
                a href=(methods) { (words.text("method-search")) span.visually-hidden { ": " (what) } }
            }
        }
    };
    html! {
        section.stack role="status" {
            h2 { (words.with("planner-suggested", &[("time", &clock(found.minutes))])) }
            p { (words.with("planner-suggested-why", &[("count", &usize::from(people))])) }
            ul {
                @for one in &found.parts { (part(one)) }
                li { (words.text("planner-frame")) ": " (words.with("planner-minutes", &[("count", &usize::from(found.frame))])) }
                @if found.pauses > 0 { li { (words.text("planner-pauses")) ": " (words.with("planner-minutes", &[("count", &usize::from(found.pauses))])) } }
            }
            @if found.too_much { p.ds-alert data-color="warning" { (words.text("planner-too-much")) } }
            (take(view, meeting, found.minutes))
        }
    }
}

/// What a method must be good for, to lead to what is wanted.
fn need(wanted: Wanted) -> Need {
    match wanted {
        Wanted::Inform => Need::Input,
        Wanted::Share => Need::Experience,
        Wanted::Analyse => Need::Depth,
        Wanted::Decide => Need::Decide,
        Wanted::Create => Need::Ideas,
    }
}

/// Hours and minutes: "4:30".
fn clock(minutes: u16) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// The one step that gives the meeting this length.
fn take(view: &View<'_>, meeting: &Meeting, minutes: u16) -> Markup {
    let Some((start, end)) = hours(meeting, minutes) else { return html! {} };
    let label =
        view.words.with("planner-length-take", &[("start", &start.to_string()), ("end", &end.to_string())]);
    html! {
        form method="post" action={ (view.base) "/meetings/" (meeting.id) "/length" } {
            input type="hidden" name="version" value=(view.loaded.version(&meeting.id));
            input type="hidden" name="minutes" value=(minutes);
            button.ds-button { (label) }
        }
    }
}

/// Start and end of a meeting of so many minutes; it ends on the day on which
/// it begins.
fn hours(meeting: &Meeting, minutes: u16) -> Option<(Clock, Clock)> {
    let start = meeting.start.map_or(NINE, Clock::minutes);
    let at = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60).parse().ok();
    Some((at(start)?, at(start.checked_add(minutes)?)?))
}

/// Gives the meeting the length.
pub(super) async fn set(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let fields = Fields(sent);
    let minutes = fields.get("minutes").parse().map_err(|_| Problem::not_found())?;
    let version: i64 = fields.get("version").parse().unwrap_or(0);
    let work = move |tx: &mut Tx, loaded: &Loaded, by: &By| {
        let mut new = meeting(loaded, &id)?.clone();
        let Some((start, end)) = hours(&new, minutes) else { return Err(Problem::not_found()) };
        (new.start, new.end) = (Some(start), Some(end));
        kept(tx, by, Element::Meeting(new), version)
    };
    let (made, loaded) = programmes::change(&ctx, work).await?;
    finished(&ctx, &loaded, made, version, |view, element| view.at(element.id())).await
}

/// An element that was kept with its batch, or that came too late.
pub(super) type Kept = Result<(String, Box<Element>), Box<Element>>;

/// Keeps an element that is still at the version given.
pub(super) fn kept(tx: &mut Tx, by: &By, new: Element, version: i64) -> Result<Kept, Problem> {
    match elements::apply(tx, by, Change::Update(new.clone(), version)) {
        Ok(applied) => Ok(Ok((applied.batch, Box::new(new)))),
        Err(ChangeError::Conflict(..)) => Ok(Err(Box::new(new))),
        Err(other) => Err(other.into()),
    }
}

/// On to where the change is seen, or the page with both texts.
pub(super) async fn finished(
    ctx: &Ctx,
    loaded: &Loaded,
    made: Kept,
    version: i64,
    next: impl Fn(&View<'_>, &Element) -> String,
) -> Result<Response, Problem> {
    match made {
        Ok((batch, element)) => {
            let address = next(&View::new(ctx, loaded), &element);
            Ok(layout::redirect(&with_query(&address, &format!("changed={batch}"))).into_response())
        }
        Err(mine) => elements::conflicted(ctx, &mine, version).await,
    }
}
