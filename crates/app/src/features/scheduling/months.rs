//! Dates as a calendar, month by month.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};
use samspil_core::scheduling::{Key, Placed};

use super::outcome::Outcome;
use super::said;
use crate::features::programmes::Loaded;
use crate::web::Ctx;

/// The anchor of an event's row.
pub(super) fn anchor(key: &Key) -> String {
    format!("on-{}", key.to_string().replace([':', '@'], "-"))
}

pub(super) fn section(ctx: &Ctx, loaded: &Loaded, outcome: &Outcome) -> Markup {
    let mut months: BTreeMap<Date, Vec<&Placed>> = BTreeMap::new();
    for one in &outcome.report.placed {
        months.entry(one.date.first_of_month()).or_default().push(one);
    }
    html! { section.section #months {
        h2 { (ctx.words.text("scheduling-months")) }
        div.months { @for (month, placed) in &months { (of_month(ctx, loaded, *month, placed)) } }
    } }
}

fn of_month(ctx: &Ctx, loaded: &Loaded, month: Date, placed: &[&Placed]) -> Markup {
    let words = ctx.words;
    let id = format!("month-{}-{}", month.year(), month.month());
    html! { div.month {
        h3 id=(id) { (words.month(month.month())) " " (month.year()) }
        table aria-labelledby=(id) {
            thead { tr {
                th scope="col" { span.visually-hidden { (words.text("scheduling-week-heading")) } }
                @for day in 1..=7 {
                    @let name = words.text(&format!("weekday-{day}"));
                    th scope="col" { span aria-hidden="true" { (name.chars().next().unwrap_or(' ').to_uppercase()) } span.visually-hidden { (name) } }
                }
            } }
            tbody { @for monday in weeks(month) { tr {
                th scope="row" { (monday.iso_week_date().week()) }
                @for day in 0..7_i64 { (cell(ctx, loaded, month, monday.saturating_add(day.days()), placed)) }
            } } }
        }
    } }
}

/// The Mondays of the weeks of a month.
fn weeks(month: Date) -> impl Iterator<Item = Date> {
    let back = i64::from(month.weekday().to_monday_zero_offset());
    let first = month.saturating_sub(back.days());
    let last = month.last_of_month();
    (0..6_i64)
        .map(move |week| first.saturating_add((week * 7).days()))
        .take_while(move |monday| *monday <= last)
}

fn cell(ctx: &Ctx, loaded: &Loaded, month: Date, day: Date, placed: &[&Placed]) -> Markup {
    if day.first_of_month() != month {
        return html! { td {} };
    }
    let on: Vec<&&Placed> = placed.iter().filter(|one| one.date == day).collect();
    let names = ctx.words.list(&on.iter().map(|one| said::placed(ctx, loaded, one)).collect::<Vec<_>>());
    html! {
        @match on.first() {
            None => td { (day.day()) },
            Some(one) => td.on { a href=(format!("#{}", anchor(&one.key))) title=(names) {
                (day.day()) span.visually-hidden { ": " (names) } } },
        }
    }
}
