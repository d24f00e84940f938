//! Times of interviews and what speaks against them, in words.

use samspil_core::interviews::{Interview, Settings, wanted};
use samspil_core::{Id, Message};
use samspil_solve::interviews as solve;
use samspil_words::Show;

use super::Interviews;
use super::draft::{Draft, Grid, Placed, Remedy, Rule};
use crate::features::placing::{Kept, name};
use crate::features::programmes::Loaded;
use crate::web::Ctx;

/// How good the times are.
pub(super) fn verdict(ctx: &Ctx, kept: &Kept<Interviews>) -> String {
    let draft = &kept.draft;
    if kept.by_hand() {
        return ctx.words.text("interviews-proof-hand").into_owned();
    }
    match draft.least {
        Some(least) if draft.cost <= least => ctx.words.text("interviews-proof-best").into_owned(),
        _ => ctx.words.text("placing-proof-none").into_owned(),
    }
}

/// What does not hold about times, first of all; only those who plan see it.
pub(super) fn trouble(loaded: &Loaded, settings: &Settings, draft: &Draft) -> Option<Message> {
    let (mut now, _) = wanted(&loaded.plan, settings);
    let mut planned: Vec<Interview> = draft.placed.iter().map(|one| one.interview.clone()).collect();
    let grid = Grid::of(&loaded.plan, settings, &planned);
    let numbers = grid.numbers(&loaded.plan, settings, &planned);
    let slots: Vec<Option<u32>> = draft.placed.iter().map(|one| grid.slot(one.on, one.at)).collect();
    let broken = match slots.into_iter().collect::<Option<Vec<u32>>>() {
        None => return Some(Message::new("interviews-trouble-window")),
        Some(slots) => solve::check(&numbers, &slots),
    };
    if let Some(first) = broken.into_iter().next() {
        let (rule, placed) = (grid.named(&planned, first.rule)?, draft.placed.get(first.interview)?);
        return Some(wrong(loaded, settings, &rule, placed));
    }
    now.sort();
    planned.sort();
    (now != planned).then(|| Message::new("interviews-trouble-people"))
}

fn wrong(loaded: &Loaded, settings: &Settings, rule: &Rule, placed: &Placed) -> Message {
    let about = |key: &'static str, id: &Id| Message::new(key).with("name", loaded.name(id).to_owned());
    match rule {
        Rule::Window => Message::new("interviews-trouble-window"),
        Rule::Interview(_) => Message::new("interviews-trouble-people"),
        Rule::Free(who) => {
            about("interviews-trouble-busy", who).with("day", samspil_core::FuzzyDate::from(placed.on))
        }
        Rule::Once(who) => about("interviews-trouble-once", who),
        Rule::PerDay(who) => {
            about("interviews-trouble-per-day", who).with("count", i64::from(settings.per_day))
        }
    }
}

/// An interview in a sentence: who asks whom for whose mirror.
pub(super) fn interview(ctx: &Ctx, loaded: &Loaded, key: &str, one: &Interview) -> String {
    let args: [(&str, &dyn Show); 3] = [
        ("interviewer", &name(ctx, loaded, &one.interviewer)),
        ("respondent", &name(ctx, loaded, &one.respondent)),
        ("talent", &name(ctx, loaded, &one.talent)),
    ];
    ctx.words.with(key, &args).into_owned()
}

/// A rule as it was chosen, in a sentence.
pub(super) fn rule(ctx: &Ctx, loaded: &Loaded, settings: &Settings, rule: &Rule) -> String {
    let about = |key: &str, id: &Id| {
        let args: [(&str, &dyn Show); 2] =
            [("name", &name(ctx, loaded, id)), ("count", &i64::from(settings.per_day))];
        ctx.words.with(key, &args).into_owned()
    };
    match rule {
        Rule::Window => ctx.words.text("interviews-rule-window").into_owned(),
        Rule::Interview(one) => interview(ctx, loaded, "interviews-rule-interview", one),
        Rule::Free(who) => about("interviews-rule-free", who),
        Rule::Once(who) => about("interviews-rule-once", who),
        Rule::PerDay(who) => about("interviews-rule-per-day", who),
    }
}

/// What would help, in a sentence.
pub(super) fn remedy(ctx: &Ctx, loaded: &Loaded, remedy: &Remedy) -> String {
    match remedy {
        Remedy::Free(who, days) => {
            let days: Vec<String> = days.iter().map(|day| ctx.words.day(*day)).collect();
            let args: [(&str, &dyn Show); 2] =
                [("name", &name(ctx, loaded, who)), ("days", &ctx.words.list(&days))];
            ctx.words.with("interviews-way-free", &args).into_owned()
        }
        Remedy::PerDay(count) => {
            ctx.words.with("interviews-way-per-day", &[("count", &i64::from(*count))]).into_owned()
        }
        Remedy::Leave(one) => interview(ctx, loaded, "interviews-way-leave", one),
    }
}
