//! Days, distances and results in words.

use jiff::civil::Date;
use maud::{Markup, html};
use samspil_core::programme::Person;
use samspil_core::scheduling::{Distance, Draft, Key, Placed, Settings, Why};
use samspil_core::{FuzzyDate, Id};

use super::numbers::ABSENCE;
use super::outcome::{Found, Outcome};
use crate::features::programmes::Loaded;
use crate::web::{Ctx, form, layout, seat};

/// "tirsdag 5. marts 2024".
pub(super) fn day(ctx: &Ctx, date: Date) -> String {
    let words = ctx.words;
    words
        .with("scheduling-day", &[("weekday", &words.weekday(date)), ("date", &words.day(date))])
        .into_owned()
}

/// "uge 10".
pub(super) fn week(ctx: &Ctx, date: Date) -> String {
    let week = i64::from(date.iso_week_date().week());
    ctx.words.with("scheduling-week", &[("week", &week)]).into_owned()
}

/// "Modul 1, dag 2".
pub(super) fn called(ctx: &Ctx, loaded: &Loaded, title: &str, key: &Key, days: u8) -> String {
    let day = if days > 1 { i64::from(key.day) } else { 0 };
    let time = i64::from(key.time);
    let times =
        i64::from(loaded.plan.activities.iter().find(|a| a.id == key.of).and_then(|a| a.times).unwrap_or(1));
    let cohort = key.cohort.as_ref().map_or("", |cohort| loaded.name(cohort));
    let name = ctx.words.with("scheduling-name", &[("name", &title), ("day", &day)]);
    let name = if times > 1 {
        ctx.words.with("scheduling-name-time", &[("name", &name), ("time", &time)])
    } else {
        name
    };
    match cohort {
        "" => name.into_owned(),
        cohort => {
            ctx.words.with("scheduling-name-cohort", &[("name", &name), ("cohort", &cohort)]).into_owned()
        }
    }
}

/// The same for something that was placed.
pub(super) fn placed(ctx: &Ctx, loaded: &Loaded, one: &Placed) -> String {
    called(ctx, loaded, &one.title, &one.key, one.days)
}

/// "3 uger efter Modul 1, dag 1", with the rule that says so.
pub(super) fn distance(ctx: &Ctx, loaded: &Loaded, settings: &Settings, one: &Distance) -> Markup {
    let words = ctx.words;
    let name = called(ctx, loaded, &one.title, &one.from, one.of_days);
    let (key, count) = apart(one.days);
    let text = words.with(&format!("scheduling-after-{key}"), &[("count", &count), ("name", &name)]);
    html! {
        (text) " "
        span.muted.small { (why(ctx, loaded, settings, &one.why)) }
    }
}

/// In weeks where they are whole.
pub(super) fn apart(days: i32) -> (&'static str, i64) {
    if days % 7 == 0 { ("weeks", i64::from(days / 7)) } else { ("days", i64::from(days)) }
}

/// Where a rule comes from, with a link to it.
pub(super) fn why(ctx: &Ctx, loaded: &Loaded, settings: &Settings, why: &Why) -> Markup {
    let text = form::message(ctx, loaded, &why.message(&loaded.plan, settings));
    match why {
        Why::Rule(id) => html! { a href=(part(loaded, id)) { (text) } },
        _ => html! { (text) },
    }
}

/// The address of an element of the plan.
pub(super) fn part(loaded: &Loaded, id: &Id) -> String {
    format!("/programmes/{}/parts-of/{id}", loaded.slug())
}

/// People by name.
pub(super) fn names(ctx: &Ctx, loaded: &Loaded, people: &[Id]) -> String {
    let name = |id: &Id| {
        let person: Option<&Person> = loaded.plan.people.iter().find(|person| person.id == *id);
        person.map_or_else(|| id.to_string(), |person| seat::name(ctx, loaded, person))
    };
    ctx.words.list(&people.iter().map(name).collect::<Vec<_>>())
}

/// What was found, in a sentence.
pub(super) fn found(ctx: &Ctx, outcome: &Outcome) -> String {
    let words = ctx.words;
    let key = match outcome.found {
        Found::Best => "scheduling-found-best",
        Found::Good => return at_most(ctx, outcome),
        Found::Contradiction => "scheduling-found-contradiction",
        Found::Stopped => "scheduling-found-stopped",
        Found::Nothing => "scheduling-found-nothing",
    };
    words.text(key).into_owned()
}

/// How much better other dates could be at most.
fn at_most(ctx: &Ctx, outcome: &Outcome) -> String {
    let words = ctx.words;
    let Some((weight, bound)) = outcome.weight.zip(outcome.bound) else {
        return words.text("scheduling-found-good").into_owned();
    };
    let gap = (weight - bound).max(0.0);
    let absences = whole((gap / ABSENCE).ceil());
    words.with("scheduling-found-at-most", &[("absences", &absences)]).into_owned()
}

/// A weight to the next whole number.
pub(super) fn whole(weight: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "clamped to what a person reads")]
    let whole = weight.round().clamp(-1e9, 1e9) as i64;
    whole
}

/// A date of the plan.
pub(super) fn date(ctx: &Ctx, day: Date) -> String {
    ctx.words.date(&FuzzyDate::from(day))
}

/// What the draft calls an event.
pub(super) fn event(ctx: &Ctx, loaded: &Loaded, draft: &Draft, key: &Key) -> String {
    match draft.find(key) {
        Some((_, event)) => called(ctx, loaded, &event.title, key, event.days),
        None => key.to_string(),
    }
}

/// A text of the plan in its language.
pub(super) fn text(ctx: &Ctx, loaded: &Loaded, text: &str) -> Markup {
    layout::content_span(ctx, loaded.plan.programme.language, text)
}
