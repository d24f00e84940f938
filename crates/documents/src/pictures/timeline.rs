//! The timeline as a picture.

use maud::{Markup, html};
use samspil_core::period::PeriodScheme;
use samspil_core::programme::{Certainty, Mark, Phase, Status};
use samspil_core::timeline::{Bar, Item, PhaseBox, Picture, Row, Section, Tick, Timeline, WIDTH, picture};
use samspil_words::Words;

use super::Scene;
use super::drawn::{Drawn, number};
use super::named::{phase, states, title, when};
use crate::paper::Page;

/// Room for the legend below the picture.
const LEGEND: f64 = 56.0;

/// The picture of a programme's timeline; nothing where it is empty.
pub fn timeline(scene: &Scene<'_>, timeline: &Timeline) -> Option<Drawn> {
    let picture = lay_out(scene, timeline)?;
    Some(drawn(scene, timeline, &picture, ""))
}

/// The same on as many sheets of a page as keep its letters legible.
pub fn timeline_sheets(scene: &Scene<'_>, timeline: &Timeline, page: Page) -> Vec<Drawn> {
    let Some(picture) = lay_out(scene, timeline) else { return Vec::new() };
    let sheets = picture.sheets(room(page) - LEGEND);
    let place = |nth: usize| {
        if sheets.len() > 1 { format!(" ({}/{})", nth + 1, sheets.len()) } else { String::new() }
    };
    sheets.iter().enumerate().map(|(nth, sheet)| drawn(scene, timeline, sheet, &place(nth))).collect()
}

/// How high a picture may be that is as wide as the page's text.
fn room(page: Page) -> f64 {
    let (width, height) = page.millimetres();
    // Without margins, and with room for a title.
    WIDTH * (f64::from(height) - 67.0) / (f64::from(width) - 32.0)
}

fn lay_out(scene: &Scene<'_>, timeline: &Timeline) -> Option<Picture> {
    let words = scene.words;
    let date = |item: &Item| {
        // The axis says the period already; a date says more.
        let date = item.date.as_ref().map(|_| when(scene, item));
        let all: Vec<String> = date.into_iter().chain(states(words, item)).collect();
        (!all.is_empty()).then(|| all.join(" · "))
    };
    picture(scene.plan, timeline, |item| title(words, item), date)
}

fn drawn(scene: &Scene<'_>, timeline: &Timeline, picture: &Picture, place: &str) -> Drawn {
    let words = scene.words;
    let name = scene.plan.programme.title.as_str();
    Drawn {
        id: "timeline",
        width: WIDTH,
        height: picture.height + LEGEND,
        title: format!("{}{place}", words.with("timeline-picture", &[("programme", &name)])),
        description: words.with("timeline-description", &[("count", &timeline.items.len())]).into_owned(),
        language: words.language().tag(),
        shapes: shapes(scene, timeline, picture),
    }
}

fn shapes(scene: &Scene<'_>, timeline: &Timeline, picture: &Picture) -> Markup {
    let words = scene.words;
    let language = scene.plan.programme.language;
    let lang = (language != words.language()).then(|| language.tag());
    html! {
        (axis(words, picture))
        g.rows lang=[lang] {
            @for section in &picture.sections { (section_shapes(timeline, section)) }
        }
        (now(scene, picture))
        (undated(words, picture))
        (legend(words, picture.height))
    }
}

fn axis(words: Words, picture: &Picture) -> Markup {
    let (top, bottom) = picture.axis;
    let lower = bottom - top;
    html! {
        @for (nth, year) in picture.years.iter().enumerate() {
            @if nth % 2 == 0 { rect.band x=(number(year.x)) y=(number(top)) width=(number(year.width)) height=(number(lower)) {} }
        }
        @for part in &picture.parts { (line("grid", part.x, top + 34.0, bottom)) }
        @for year in &picture.years { (line("rule", year.x, top, bottom)) }
        @for phase in &picture.phases { (phase_strip(words, phase)) }
        @for year in picture.years.iter().filter(|year| year.named) {
            text.year x=(number(year.x + 7.0)) y=(number(top + 24.0)) { (year.period.year()) }
        }
        @for part in picture.parts.iter().filter(|part| part.named) {
            text.small.muted x=(number(part.x + 7.0)) y=(number(top + 50.0)) { (part_name(words, part)) }
        }
    }
}

fn line(class: &str, x: f64, from: f64, until: f64) -> Markup {
    html! { line class=(class) x1=(number(x)) x2=(number(x)) y1=(number(from)) y2=(number(until)) {} }
}

fn part_name(words: Words, part: &Tick) -> String {
    let index = part.period.index();
    match part.period.scheme() {
        PeriodScheme::Month => words.month(i8::try_from(index).unwrap_or(1)).chars().take(3).collect(),
        _ if part.width < 90.0 => format!("{index}."),
        _ => words.with("timeline-half-year", &[("index", &index.to_string())]).into_owned(),
    }
}

fn phase_strip(words: Words, strip: &PhaseBox) -> Markup {
    let during = strip.phase == Phase::During;
    html! {
        rect.phase.during[during] x=(number(strip.x + 1.0)) y="6" width=(number((strip.width - 2.0).max(1.0))) height="30" rx="4" {}
        @if strip.width > 76.0 {
            text.strong x=(number(strip.x + 12.0)) y="26" { (phase(words, strip.phase)) }
        }
    }
}

fn section_shapes(timeline: &Timeline, section: &Section) -> Markup {
    html! {
        @if !section.title.is_empty() {
            line.rule x1="36" x2=(number(WIDTH - 36.0)) y1=(number(section.top)) y2=(number(section.top)) {}
            text.strong x="42" y=(number(section.y)) { (section.title) }
        }
        @for row in &section.rows { (row_shapes(timeline, row)) }
    }
}

fn row_shapes(timeline: &Timeline, row: &Row) -> Markup {
    let mut y = row.y;
    let mut next = || {
        let here = y;
        y += 18.0;
        here
    };
    html! {
        @for text in &row.lines {
            text.struck[row.cancelled] x=(number(row.x)) y=(number(next())) { (text) }
        }
        @if let Some(date) = &row.date {
            text.small.muted x=(number(row.x)) y=(number(next())) { (date) }
        }
        @for bar in &row.bars {
            @if let Some(item) = timeline.items.get(bar.item) { (bar_shape(item, bar, row.bar_y)) }
        }
    }
}

/// The classes of what is drawn, so that state is a shape and no colour alone.
fn state(item: &Item) -> &'static str {
    match (item.status, item.certainty) {
        (Status::Cancelled | Status::Postponed, _) => "cancelled",
        (Status::Held, _) => "held",
        (_, Certainty::Tentative | Certainty::Tbd) => "tentative",
        _ => "planned",
    }
}

fn bar_shape(item: &Item, bar: &Bar, y: f64) -> Markup {
    let state = state(item);
    let middle = y + 6.0;
    html! {
        @match (bar.width, item.mark) {
            (width, Some(mark)) => (diamond(mark_at(mark, bar.x, width.unwrap_or(0.0)), middle)),
            (Some(width), None) => {
                rect class=(format!("bar {state}")) x=(number(bar.x)) y=(number(y)) width=(number(width)) height="12" rx="6" {}
            }
            (None, None) => {
                circle class=(format!("dot {state}")) cx=(number(bar.x)) cy=(number(middle)) r="6.5" {}
            }
        }
        @if state == "cancelled" {
            @let (from, until) = (bar.x - if bar.width.is_none() { 9.0 } else { 0.0 }, bar.x + bar.width.unwrap_or(9.0));
            line.strike x1=(number(from)) x2=(number(until)) y1=(number(middle)) y2=(number(middle)) {}
        }
    }
}

/// The end of a month or half-year is its last day.
fn mark_at(mark: Mark, x: f64, width: f64) -> f64 {
    if mark == Mark::End && width > 16.0 { x + width - 8.0 } else { x + width.min(16.0) / 2.0 }
}

fn diamond(x: f64, y: f64) -> Markup {
    html! { path.dot d=(format!("M{} {}l8 8-8 8-8-8z", number(x), number(y - 8.0))) {} }
}

fn now(scene: &Scene<'_>, picture: &Picture) -> Markup {
    let Some(x) = scene.today.and_then(|today| picture.day(today)) else { return html! {} };
    let (top, bottom) = picture.axis;
    let beside = x > WIDTH - 160.0;
    html! {
        (line("now", x, top, bottom))
        text.now.small x=(number(if beside { x - 6.0 } else { x + 6.0 })) y=(number(bottom - 4.0))
            text-anchor=(if beside { "end" } else { "start" }) { (scene.words.text("timeline-today")) }
    }
}

fn undated(words: Words, picture: &Picture) -> Markup {
    html! {
        @for column in &picture.undated {
            rect.phase.during[column.phase == Phase::During] x=(number(column.x)) y=(number(picture.undated_y)) width=(number(column.width)) height="30" rx="4" {}
            text.strong x=(number(column.x + 12.0)) y=(number(picture.undated_y + 20.0)) {
                (phase(words, column.phase)) tspan.muted.small dx="8" { (words.text("timeline-undated")) }
            }
            (undated_entries(column, picture.undated_y + 44.0))
        }
    }
}

fn undated_entries(column: &PhaseBox, top: f64) -> Markup {
    let mut y = top + 8.0;
    let mut lines = Vec::new();
    for (_, text) in &column.entries {
        for (nth, line) in text.iter().enumerate() {
            lines.push((nth == 0, line, y));
            y += 18.0;
        }
        y += 6.0;
    }
    html! {
        @for (first, text, y) in lines {
            @if first { circle.dot cx=(number(column.x + 9.0)) cy=(number(y - 5.0)) r="4" {} }
            text x=(number(column.x + 22.0)) y=(number(y)) { (text) }
        }
    }
}

fn legend(words: Words, top: f64) -> Markup {
    let y = top + 34.0;
    let mut x = 36.0;
    let mut place = |text: &str| {
        let here = x;
        x += 44.0 + samspil_core::lettering::width(text, 13.0) + 26.0;
        here
    };
    html! {
        @for state in ["planned", "held", "tentative", "cancelled"] {
            @let text = words.text(&format!("timeline-key-{state}"));
            @let x = place(&text);
            rect class=(format!("bar {state}")) x=(number(x)) y=(number(y - 10.0)) width="34" height="12" rx="6" {}
            @if state == "cancelled" { line.strike x1=(number(x)) x2=(number(x + 34.0)) y1=(number(y - 4.0)) y2=(number(y - 4.0)) {} }
            text.small.muted x=(number(x + 42.0)) y=(number(y)) { (text) }
        }
        @let text = words.text("timeline-key-mark");
        @let x = place(&text);
        (diamond(x + 26.0, y - 4.0))
        text.small.muted x=(number(x + 42.0)) y=(number(y)) { (text) }
    }
}
