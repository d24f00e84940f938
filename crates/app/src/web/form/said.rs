//! Dates and sentences about a plan, with its elements called by their names.

use samspil_core::form::{self, Record, Shape};
use samspil_core::message::Argument;
use samspil_core::{ElementKind, FuzzyDate, Message};

use super::name_of;
use crate::features::programmes::Loaded;
use crate::web::Ctx;
use samspil_words::Words;

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

/// A word of a closed list as sent in the field of this name, in the reader's
/// words; nothing where the field takes other values.
pub fn word(words: Words, field: &str, value: &str) -> Option<String> {
    let records = ElementKind::ALL.iter().map(|kind| form::of(*kind));
    let key = records.chain([form::head()]).find_map(|record| word_key(record, field, value))?;
    Some(words.text(&key).into_owned())
}

fn word_key(record: &Record, name: &str, value: &str) -> Option<String> {
    record.fields.iter().find_map(|field| match &field.shape {
        Shape::Word(list) | Shape::Words(list) if field.name == name => {
            list.words.iter().any(|word| word == value).then(|| format!("word-{}-{value}", list.name))
        }
        Shape::Record(inner) | Shape::Rows(inner) => word_key(inner, name, value),
        _ => None,
    })
}
