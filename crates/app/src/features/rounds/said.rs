//! Rounds and what speaks against them, in words.

use samspil_core::rounds::{Settings, sitting};
use samspil_core::{Id, Message};
use samspil_solve::rounds::{self, Violation};

use super::Rounds;
use super::draft::{self, Draft, Rule, Way};
use crate::features::placing::{Kept, name};
use crate::features::programmes::Loaded;
use crate::web::Ctx;

/// How good the rounds are.
pub(super) fn verdict(ctx: &Ctx, kept: &Kept<Rounds>) -> String {
    let draft = &kept.draft;
    let Some(fewest) = draft.fewest else { return ctx.words.text("placing-proof-none").into_owned() };
    let of = match (draft.again <= fewest, kept.by_hand()) {
        (true, false) => "best",
        (true, true) => "hand-best",
        (false, true) => "hand",
        (false, false) => "near",
    };
    let args: [(&str, &dyn samspil_words::Show); 2] = [("again", &draft.again), ("fewest", &fewest)];
    ctx.words.with(&format!("rounds-proof-{of}"), &args).into_owned()
}

/// What does not hold about rounds, first of all; only those who plan see it.
pub(super) fn trouble(loaded: &Loaded, settings: &Settings, draft: &Draft) -> Option<Message> {
    let people = sitting(&loaded.plan, settings);
    let numbers = match draft::numbers(&loaded.plan, settings, &people) {
        Ok(numbers) => numbers,
        Err(why) => return Some(why),
    };
    let Some(plan) = draft::plan_of(&people, &draft.rounds) else {
        return Some(Message::new("rounds-trouble-people"));
    };
    let first = rounds::check(&numbers, &plan).into_iter().next()?;
    let name = |at: usize| people.get(at).map_or(String::new(), |id| loaded.name(id).to_owned());
    Some(broken(&first, &name))
}

fn broken(violation: &Violation, name: &dyn Fn(usize) -> String) -> Message {
    let number = |round: usize| i64::try_from(round + 1).unwrap_or_default();
    let person = |key: &'static str, round: usize, person: usize| {
        Message::new(key).with("round", number(round)).with("name", name(person))
    };
    match *violation {
        Violation::Rounds { .. } | Violation::Held { .. } => Message::new("rounds-trouble-held"),
        Violation::Missing { round, person: who } => person("rounds-trouble-missing", round, who),
        Violation::Twice { round, person: who } => person("rounds-trouble-twice", round, who),
        Violation::Absent { round, person: who } => person("rounds-trouble-absent", round, who),
        Violation::Groups { round, .. } | Violation::Sizes { round, .. } => {
            Message::new("rounds-trouble-sizes").with("round", number(round))
        }
        Violation::Together { round, pair: (a, b) } => Message::new("rounds-trouble-together")
            .with("round", number(round))
            .with("a", name(a))
            .with("b", name(b)),
    }
}

/// A rule as it was chosen, in a sentence.
pub(super) fn rule(ctx: &Ctx, loaded: &Loaded, rule: &Rule) -> String {
    match rule {
        Rule::Tables(round, people, tables) => {
            let args: [(&str, &dyn samspil_words::Show); 3] = [
                ("round", &i64::from(*round)),
                ("people", &i64::from(*people)),
                ("tables", &i64::from(*tables)),
            ];
            ctx.words.with("rounds-rule-tables", &args).into_owned()
        }
        Rule::Apart(two) => couple(ctx, loaded, "rounds-rule-apart", two),
    }
}

/// What would help, in sentences.
pub(super) fn way(ctx: &Ctx, loaded: &Loaded, way: &Way) -> Vec<String> {
    let count = |key: &str, number: u16| ctx.words.with(key, &[("count", &i64::from(number))]).into_owned();
    match way {
        Way::Together(pairs) => {
            pairs.iter().map(|two| couple(ctx, loaded, "rounds-way-together", two)).collect()
        }
        Way::Size(size) => vec![count("rounds-way-size", *size)],
        Way::Tables(tables) => vec![count("rounds-way-tables", *tables)],
    }
}

fn couple(ctx: &Ctx, loaded: &Loaded, key: &str, [a, b]: &[Id; 2]) -> String {
    ctx.words.with(key, &[("a", &name(ctx, loaded, a)), ("b", &name(ctx, loaded, b))]).into_owned()
}
