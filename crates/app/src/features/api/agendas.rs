//! The agenda with its reckoned times, for programs.

use axum::response::Response;
use samspil_core::Element;
use samspil_core::agenda::{Agenda, Figures, MOST_DAYS};
use samspil_words::agenda::talk_share;
use serde::Serialize;

use super::answer::{self, Tag};
use super::call::Call;
use crate::features::agenda::said;
use crate::web::{Ctx, Problem};

/// The days of a meeting.
#[derive(Serialize)]
struct Told {
    days: Vec<ToldDay>,
    troubles: Vec<String>,
}

#[derive(Serialize)]
struct ToldDay {
    day: u8,
    date: Option<String>,
    title: Option<String>,
    items: Vec<Item>,
    gross_minutes: u32,
    net_minutes: u32,
    talk_minutes: u32,
}

#[derive(Serialize)]
struct Item {
    /// Its place in the meeting's `sheet.contents`, from 0.
    at: usize,
    text: String,
    kind: &'static str,
    lane: Option<String>,
    start: Option<String>,
    end: Option<String>,
    pinned: bool,
}

fn clock(at: Option<u16>) -> Option<String> {
    at.map(|at| format!("{:02}:{:02}", at / 60 % 24, at % 60))
}

pub(super) async fn read(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let id = call.id()?;
    let meeting =
        loaded.plan.meetings.iter().find(|meeting| meeting.id == id).ok_or_else(Problem::not_found)?;
    // As the reader may see it: who was only asked is known to those who plan.
    let shown = answer::view_of(&ctx, loaded).element(Element::Meeting(meeting.clone()), loaded.known());
    let Element::Meeting(meeting) = &shown else { return Err(Problem::not_found()) };
    let tag = Tag::of(format_args!("{}-{}", loaded.revision, ctx.words.language().tag()));
    if let Some(unchanged) = call.unchanged(&tag) {
        return Ok(unchanged);
    }
    let agenda = Agenda::in_plan(&loaded.plan, meeting);
    let days = agenda.days.iter().map(|day| {
        let figures = Figures::of(day, |slot| talk_share(&loaded.plan, slot));
        let items = day.slots().map(|slot| Item {
            at: slot.at,
            text: slot.content.text.clone(),
            kind: slot.content.kind.as_str(),
            lane: slot.content.lane.clone(),
            start: clock(slot.start),
            end: clock(slot.end),
            pinned: slot.content.pinned.is_some(),
        });
        ToldDay {
            day: day.number,
            date: day.date.map(|date| date.to_string()),
            title: day.title.map(str::to_owned),
            items: items.collect(),
            gross_minutes: figures.gross,
            net_minutes: figures.net,
            talk_minutes: figures.talk,
        }
    });
    let told = Told { days: days.take(MOST_DAYS.into()).collect(), troubles: said(&ctx, loaded, &agenda) };
    Ok(answer::found(answer::json(&told)?, &tag))
}
