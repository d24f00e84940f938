//! The days of a meeting: when each begins and ends, one more, a template to
//! begin with.

use axum::extract::Path;
use axum::response::Response;
use samspil_core::Message;
use samspil_core::agenda::template::{Template, template as named};
use samspil_core::agenda::{Agenda, MOST_DAYS, MOST_ITEMS, change, line};
use samspil_core::programme::{Clock, Content, Meeting, MeetingDay, Minutes};
use samspil_words::Words;
use serde::Deserialize;

use super::pages::Shown;
use super::row::typed;
use super::save;
use crate::features::programmes::Loaded;
use crate::web::{Ctx, Form, Kind, Problem};

/// What is said of a day, or that there is to be one more.
#[derive(Debug, Deserialize)]
pub(super) struct Hours {
    seen: String,
    #[serde(default)]
    day: u8,
    #[serde(default)]
    start: String,
    #[serde(default)]
    end: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    more: String,
}

pub(super) async fn hours(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(sent): Form<Hours>,
) -> Result<Response, Problem> {
    let (start, end) = (typed(&sent.start, "agenda-not-a-time")?, typed(&sent.end, "agenda-not-a-time")?);
    if let (Some(start), Some(end)) = (start, end)
        && end <= start
    {
        return Err(Problem::invalid(Message::new("form-end-before-start")));
    }
    let seen = sent.seen.clone();
    let work = move |loaded: &Loaded, meeting: &Meeting| {
        let days = u8::try_from(Agenda::in_plan(&loaded.plan, meeting).days.len()).unwrap_or(1);
        if !sent.more.is_empty() {
            return (days < MOST_DAYS).then(|| one_more(meeting, days));
        }
        let title = Some(sent.title.trim()).filter(|title| !title.is_empty()).map(str::to_owned);
        ((1..=days).contains(&sent.day)).then(|| told(meeting, sent.day, days, (start, end), title))
    };
    let outcome = save::change(&ctx, &id, &seen, work).await?;
    save::answer(&ctx, &id, outcome, None, Shown::default()).await
}

/// A meeting of one day more. What ended the last day still ends that day.
fn one_more(meeting: &Meeting, days: u8) -> Meeting {
    let mut changed = meeting.clone();
    let end = changed.end.take();
    if days > 1 || end.is_some() {
        line::day_of_meeting(&mut changed, days).end = end;
    }
    line::day_of_meeting(&mut changed, days + 1);
    changed.days.retain(|day| day.day > days || *day != MeetingDay { day: day.day, ..MeetingDay::default() });
    changed
}

/// The first day begins and the last ends when the meeting does.
fn told(
    meeting: &Meeting,
    day: u8,
    days: u8,
    (start, end): (Option<Clock>, Option<Clock>),
    title: Option<String>,
) -> Meeting {
    let mut changed = meeting.clone();
    let last = day == days;
    if day == 1 {
        changed.start = start;
    }
    if last {
        changed.end = end;
    }
    let one = line::day_of_meeting(&mut changed, day);
    one.title = title;
    one.start = start.filter(|_| day != 1);
    one.end = end.filter(|_| !last);
    // A day of which nothing is said need not be listed, but for one at the end.
    let nothing = |one: &MeetingDay| *one == MeetingDay { day: one.day, ..MeetingDay::default() };
    changed.days.retain(|one| !nothing(one) || one.day > 1 && one.day == days);
    changed
}

/// Which template, for which day.
#[derive(Debug, Deserialize)]
pub(super) struct Chosen {
    seen: String,
    day: u8,
    template: String,
}

pub(super) async fn template(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(sent): Form<Chosen>,
) -> Result<Response, Problem> {
    let chosen = named(&sent.template).ok_or_else(|| Problem::new(Kind::Invalid))?;
    let day = sent.day;
    let work = move |loaded: &Loaded, meeting: &Meeting| {
        let days = u8::try_from(Agenda::in_plan(&loaded.plan, meeting).days.len()).unwrap_or(1);
        let room = meeting.sheet.contents.len() + chosen.items.len() <= MOST_ITEMS;
        let language = meeting.language.unwrap_or(loaded.plan.programme.language);
        ((1..=days).contains(&day) && room).then(|| begun(meeting, day, days, chosen, Words::of(language)))
    };
    let outcome = save::change(&ctx, &id, &sent.seen, work).await?;
    save::answer(&ctx, &id, outcome, None, Shown::default()).await
}

/// A meeting whose day has the items of a template, in the words of the plan's
/// language. It begins when the day does, else when the template says.
fn begun(meeting: &Meeting, day: u8, days: u8, template: &Template, words: Words) -> Meeting {
    let mut changed = meeting.clone();
    let standing =
        Agenda::of(meeting, None).days.into_iter().find(|one| one.number == day).and_then(|one| one.start);
    let start = standing.unwrap_or(template.start);
    if standing.is_none()
        && let Some(start) = Clock::at(start)
    {
        line::begins(&mut changed, day, start);
    }
    let mut now = start;
    for item in template.items {
        let content = Content {
            text: words.text(&format!("agenda-item-{}", item.key)).into_owned(),
            kind: item.kind,
            minutes: Minutes::new(item.minutes).ok(),
            pinned: if item.pinned { Clock::at(now) } else { None },
            ..Content::default()
        };
        now = now.saturating_add(item.minutes);
        changed.sheet.contents = change::added(&changed.sheet.contents, day, content, days);
    }
    changed
}
