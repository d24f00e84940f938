//! What is drawn, in words: the lists beside the pictures say the same.

use std::borrow::Cow;

use samspil_core::date::{Side, When};
use samspil_core::programme::{Certainty, Mark, Phase, Status};
use samspil_core::timeline::Item;
use samspil_core::wheel::Ring;
use samspil_words::Words;

use super::Scene;

/// What an item of the timeline is called; the programme's own days by their mark.
pub fn title(words: Words, item: &Item) -> String {
    match item.mark.filter(|_| item.kind.is_none()) {
        Some(mark) => mark_word(words, mark).into_owned(),
        None => item.title.clone(),
    }
}

/// The word of a mark in the programme's life.
fn mark_word(words: Words, mark: Mark) -> Cow<'static, str> {
    words.text(&format!("timeline-mark-{}", mark.as_str()))
}

/// When an item is, as precisely as its writer made it; a relative date with
/// the days it comes to.
pub fn when(scene: &Scene<'_>, item: &Item) -> String {
    let words = scene.words;
    match (&item.date, item.column) {
        (Some(date), _) => {
            let When::Relative(length, side, anchor) = &date.when else { return words.date(date) };
            let key = if *side == Side::After { "date-after" } else { "date-before" };
            let name = (scene.name)(anchor);
            let text = words.with(key, &[("length", &words.duration(*length)), ("anchor", &name)]);
            let text = if date.approx && !length.approx {
                words.with("date-about", &[("date", &text)])
            } else {
                text
            };
            match item.days {
                Some((first, last)) => {
                    let days = if first == last { When::Day(first) } else { When::Range(first, last) };
                    let days = words.date(&days.into());
                    words.with("timeline-relative", &[("date", &text), ("days", &days)]).into_owned()
                }
                None => text.into_owned(),
            }
        }
        (None, Some(column)) => words.column(scene.plan.programme.periods.as_ref(), column),
        (None, None) => words.text("timeline-no-date").into_owned(),
    }
}

/// What is to be said of the item's state: marker or certainty, then status.
pub fn states(words: Words, item: &Item) -> Vec<String> {
    let mut all = Vec::new();
    match (&item.marker, item.certainty) {
        (Some(marker), _) => all.push(marker.clone()),
        (None, Certainty::Confirmed) => {}
        (None, Certainty::Expected) => all.push(words.text("timeline-expected").into_owned()),
        (None, Certainty::Tentative) => all.push(words.text("timeline-tentative").into_owned()),
        (None, Certainty::Tbd) => all.push(words.text("timeline-tbd").into_owned()),
    }
    if item.status != Status::Planned {
        all.push(words.text(&format!("timeline-status-{}", item.status.as_str())).into_owned());
    }
    all
}

/// "Before", "during" or "after".
pub fn phase(words: Words, phase: Phase) -> Cow<'static, str> {
    words.text(&format!("timeline-phase-{}", phase.as_str()))
}

/// A ring's name.
pub fn ring_name(words: Words, ring: &Ring<'_>) -> String {
    ring.title.map_or_else(|| words.text("wheel-ring-other").into_owned(), str::to_owned)
}

/// "March and October".
pub fn month_names(words: Words, months: &[u8]) -> String {
    let names: Vec<String> =
        months.iter().map(|month| words.month(i8::try_from(*month).unwrap_or(1))).collect();
    words.list(&names)
}
