//! Dates and sentences about a plan, with its elements called by their names.

use samspil_core::message::Argument;
use samspil_core::{FuzzyDate, Message};

use super::name_of;
use crate::features::programmes::Loaded;
use crate::web::Ctx;

/// A date; one that depends on another element names it.
pub fn date(ctx: &Ctx, loaded: &Loaded, date: &FuzzyDate) -> String {
    ctx.words.date_naming(date, |anchor| match loaded.element(anchor) {
        Some(element) => format!("»{}«", name_of(ctx, loaded, &element)),
        None => anchor.to_string(),
    })
}

/// A sentence about a plan.
pub fn message(ctx: &Ctx, loaded: &Loaded, message: &Message) -> String {
    let arguments = message.arguments.iter().map(|(name, value)| (*name, named(ctx, loaded, value)));
    ctx.words.message(&Message { key: message.key.clone(), arguments: arguments.collect() }).into_owned()
}

/// One argument of such a sentence, on its own.
pub fn argument(ctx: &Ctx, loaded: &Loaded, argument: &Argument) -> String {
    ctx.words.argument(&named(ctx, loaded, argument))
}

fn named(ctx: &Ctx, loaded: &Loaded, argument: &Argument) -> Argument {
    match argument {
        Argument::Date(value) => Argument::Text(date(ctx, loaded, value)),
        Argument::List(list) => Argument::List(list.iter().map(|one| named(ctx, loaded, one)).collect()),
        other => other.clone(),
    }
}
