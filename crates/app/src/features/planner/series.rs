//! How many meetings fit into the time, and making them, the closing one last.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use maud::{Markup, html};
use samspil_core::check::Facts;
use samspil_core::planner::{Series, added, after_months, days, meetings};
use samspil_core::programme::{Certainty, Meeting, MeetingKind};
use samspil_core::timeline::resolve;
use samspil_core::{Element, ElementKind, FuzzyDate, Id};
use samspil_db::Tx;
use samspil_words::Words;

use super::page;
use super::view::View;
use crate::features::elements::{self, By, Change};
use crate::features::programmes::{self, Loaded};
use crate::web::form::{Fields, TextField};
use crate::web::{Ctx, Form, Problem, layout};

/// Months of a series, where nothing else is said.
const MONTHS: u8 = 4;

/// Weeks from one meeting to the next, where nothing else is said.
const WEEKS: u8 = 3;

/// From when to when a series runs and how close its meetings are, as asked
/// for or as the plan says.
#[derive(Debug, Clone)]
pub(super) struct Frame {
    asked: bool,
    first: String,
    last: String,
    months: String,
    weeks: String,
    /// What it comes to, or the field that cannot be read.
    days: Result<Vec<Date>, &'static str>,
}

impl Frame {
    /// What was asked for; where nothing was, what the plan says.
    pub(super) fn read(ctx: &Ctx, loaded: &Loaded, pairs: &[(String, String)]) -> Self {
        let fields = Fields(pairs.to_vec());
        let asked = !fields.get("weeks").is_empty();
        let own = |name: &str, usual: String| if asked { fields.get(name).to_owned() } else { usual };
        let day = |day: Date| ctx.words.date(&FuzzyDate::from(day));
        let (first, last) = span(ctx, loaded);
        let mut frame = Self {
            asked,
            first: own("first", day(first)),
            last: own("last", last.map(day).unwrap_or_default()),
            months: own("months", MONTHS.to_string()),
            weeks: own("weeks", WEEKS.to_string()),
            days: Ok(Vec::new()),
        };
        frame.days = frame.fitting(loaded);
        frame
    }

    fn fitting(&self, loaded: &Loaded) -> Result<Vec<Date>, &'static str> {
        let day = |text: &str, field| FuzzyDate::parse_typed(text).ok().and_then(|d| d.day()).ok_or(field);
        let number =
            |text: &str, field| text.parse::<u8>().ok().filter(|n| (1..=52).contains(n)).ok_or(field);
        let first = day(&self.first, "first")?;
        let last = match self.last.as_str() {
            "" => after_months(first, number(&self.months, "months")?),
            last => day(last, "last")?,
        };
        let weeks = number(&self.weeks, "weeks")?;
        Ok(days(loaded.plan.programme.country, first, last, weeks))
    }
}

/// The programme's own days, else the first meeting's; else from today on.
fn span(ctx: &Ctx, loaded: &Loaded) -> (Date, Option<Date>) {
    let facts = Facts::new(&loaded.plan);
    let (start, end) = facts.span();
    let dated = meetings(&loaded.plan).into_iter().find_map(|m| resolve(&facts, m.date.as_ref()?));
    let first = start.or_else(|| dated.map(|days| days.first)).unwrap_or(ctx.viewer.today);
    // A programme that runs for years is no series of meetings.
    let short = end.filter(|end| *end >= first && *end <= after_months(first, 12));
    (first, short)
}

/// The question how many meetings fit, and its answer.
pub(super) fn section(view: &View<'_>, frame: &Frame) -> Markup {
    let words = view.words;
    let none = Series::of(&view.plan, None).count() == 0;
    html! {
        @if view.edits { section.section.screen-only id="series" {
            details.ds-details open[frame.asked || none || frame.days.is_err()] {
                summary { (words.text("planner-fit")) }
                div.stack {
                    p { (words.text("planner-fit-help")) }
                    (ask(view, frame))
                    @if let Ok(days) = &frame.days { (fits(view, frame, days)) }
                }
            }
        } }
    }
}

fn ask(view: &View<'_>, frame: &Frame) -> Markup {
    let words = view.words;
    let field = |name: &str, value: &str, help: Option<&str>| {
        let (id, label) = (format!("series-{name}"), words.text(&format!("planner-fit-{name}")));
        let fault = (frame.days == Err(name_of(name))).then(|| words.text(&format!("planner-fault-{name}")));
        let help = help.map(|key| words.text(key));
        TextField {
            name,
            help: help.as_deref(),
            fault: fault.as_deref(),
            short: true,
            ..TextField::new(&id, &label, value)
        }
        .markup()
    };
    html! {
        form.form method="get" action={ (view.base) "/planner#series" } {
            div.pair { (field("first", &frame.first, None)) (field("last", &frame.last, None)) }
            div.pair { (field("months", &frame.months, Some("planner-fit-months-help"))) (field("weeks", &frame.weeks, None)) }
            div.actions { button.ds-button data-variant="secondary" { (words.text("planner-fit-count")) } }
        }
    }
}

/// The field's name as a fault names it.
fn name_of(name: &str) -> &'static str {
    ["first", "last", "months"].into_iter().find(|known| *known == name).unwrap_or("weeks")
}

fn fits(view: &View<'_>, frame: &Frame, days: &[Date]) -> Markup {
    let words = view.words;
    let standing = Series::of(&view.plan, None).count();
    let before = days.len().saturating_sub(1);
    let missing = days.len().saturating_sub(standing);
    html! {
        @if days.is_empty() { p role="status" { (words.text("planner-fits-none")) } } @else {
            p role="status" { strong { (words.with("planner-fits", &[("count", &days.len()), ("before", &before)])) } }
            ol.series-days { @for day in days { li { (words.weekday(*day)) " " (words.date(&FuzzyDate::from(*day))) } } }
            p { (words.with("planner-standing", &[("count", &standing)])) }
            @if missing > 0 { form.stack method="post" action={ (view.base) "/planner/meetings" } {
                input type="hidden" name="what" value="fit";
                @for (name, value) in [("first", &frame.first), ("last", &frame.last), ("months", &frame.months), ("weeks", &frame.weeks)] {
                    input type="hidden" name=(name) value=(value);
                }
                div.ds-field {
                    input.ds-input type="checkbox" id="series-dated" name="dated" value="on" checked[standing == 0];
                    label.ds-label for="series-dated" { (words.text("planner-fit-dated")) }
                }
                div.actions { button.ds-button data-variant="secondary" { (words.with("planner-fit-create", &[("count", &missing)])) } }
            } }
        }
    }
}

/// Makes one meeting more, or as many as fit.
pub(super) async fn create(ctx: Ctx, Form(sent): Form<Vec<(String, String)>>) -> Result<Response, Problem> {
    let fields = Fields(sent);
    let one = fields.get("what") == "one";
    let frame = Frame::read(&ctx, ctx.programme()?, &fields.0);
    if !one && frame.days.is_err() {
        let page = page::render(&ctx, ctx.programme()?, &frame);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let (fitting, dated) = (frame.days.unwrap_or_default(), fields.get("dated") == "on");
    let work = move |tx: &mut Tx, loaded: &Loaded, by: &By| {
        let new = if one { more(loaded, 1) } else { up_to(loaded, &fitting, dated) };
        let first = new.first().map(|m| m.id.clone());
        store(tx, by, loaded, new)?;
        Ok(first.map(|first| (first, by.batch.clone())))
    };
    let (made, loaded) = programmes::change(&ctx, work).await?;
    let base = format!("/programmes/{}/planner", loaded.slug());
    Ok(layout::redirect(&match made {
        Some((first, batch)) => {
            format!("{base}?changed={batch}&at={first}#{}", super::view::section_id(&first))
        }
        None => format!("{base}#series"),
    }))
}

/// Keeps new meetings, with the closing one after them.
///
/// # Errors
/// Where the database refuses.
pub(super) fn store(tx: &mut Tx, by: &By, loaded: &Loaded, new: Vec<Meeting>) -> Result<(), Problem> {
    let before = new.iter().filter(|m| m.kind != MeetingKind::Closing).count();
    let series = Series::of(&loaded.plan, None);
    if let Some(closing) = added(&series, u16::try_from(before).unwrap_or(u16::MAX)) {
        let version = loaded.version(&closing.id);
        elements::apply(tx, by, Change::Update(Element::Meeting(closing), version))?;
    }
    for meeting in new {
        elements::apply(tx, by, Change::Create(Element::Meeting(meeting), None))?;
    }
    Ok(())
}

/// New meetings before the closing one, named by their kind and number.
pub(super) fn more(loaded: &Loaded, count: usize) -> Vec<Meeting> {
    let series = Series::of(&loaded.plan, None);
    let (words, model) = (Words::of(loaded.plan.programme.language), series.like_the_others());
    let mut taken: Vec<Id> = Vec::new();
    let numbers = (series.next_number()..=u16::MAX).take(count);
    numbers
        .map(|number| {
            let kind = words.text(&format!("word-MeetingKind-{}", model.kind.as_str()));
            let title = format!("{} {number}", capital(&kind));
            let id = free(loaded, &title, &mut taken);
            Meeting { id, title, number: Some(number), ..model.clone() }
        })
        .collect()
}

/// A free id for a new meeting.
pub(super) fn free(loaded: &Loaded, title: &str, taken: &mut Vec<Id>) -> Id {
    let in_plan = |id: &Id| loaded.versions.contains_key(id) || *id == loaded.plan.programme.id;
    let id = ElementKind::Meeting.new_id(title, |id| in_plan(id) || taken.contains(id));
    taken.push(id.clone());
    id
}

/// The text with a capital first.
pub(super) fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}

/// As many meetings as there are days, the closing one among them, each on
/// its day where that lies after the others.
fn up_to(loaded: &Loaded, days: &[Date], dated: bool) -> Vec<Meeting> {
    let series = Series::of(&loaded.plan, None);
    let Some((closing_day, before)) = days.split_last() else { return Vec::new() };
    let mut new = more(loaded, before.len().saturating_sub(series.meetings.len()));
    let latest = series.last_day();
    let facts = Facts::new(&loaded.plan);
    let end = series.closing.and_then(|c| resolve(&facts, c.date.as_ref()?)).map(|days| days.first);
    let fits = |day: &Date| latest.is_none_or(|latest| *day > latest) && end.is_none_or(|end| *day < end);
    let proposed = |day: Date, meeting: &mut Meeting| {
        meeting.date = Some(FuzzyDate::from(day));
        meeting.certainty = Certainty::Tentative;
    };
    for (meeting, day) in new.iter_mut().zip(before.iter().skip(series.meetings.len())) {
        if dated && fits(day) {
            proposed(*day, meeting);
        }
    }
    if series.closing.is_none() {
        let mut closing = closing_meeting(loaded, &series, new.len());
        if dated && fits(closing_day) {
            proposed(*closing_day, &mut closing);
        }
        new.push(closing);
    }
    new
}

/// The closing meeting: analysis and learning.
fn closing_meeting(loaded: &Loaded, series: &Series<'_>, before: usize) -> Meeting {
    let words = Words::of(loaded.plan.programme.language);
    let title = capital(&words.text("word-MeetingKind-closing"));
    let number = series.next_number().saturating_add(u16::try_from(before).unwrap_or(u16::MAX));
    Meeting {
        id: free(loaded, &title, &mut Vec::new()),
        title,
        kind: MeetingKind::Closing,
        number: Some(number),
        activity: None,
        ..series.like_the_others()
    }
}
