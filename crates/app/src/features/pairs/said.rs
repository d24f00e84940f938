//! Pairs, their reasons and what speaks against them, in words.

use samspil_core::pairing::{Bar, People, Reason, Trouble, couples};
use samspil_core::{Id, Message};

use super::draft::{Blocked, Exception};
use crate::features::placing::{name, names};
use crate::features::programmes::Loaded;
use crate::web::Ctx;

/// What does not hold about pairs; only those who plan see it, with full names.
pub(super) fn trouble(loaded: &Loaded, trouble: &Trouble) -> Message {
    let name = |id: &Id| loaded.name(id).to_owned();
    match trouble {
        Trouble::Barred(a, b, bar) => Message::new(barred(*bar)).with("a", name(a)).with("b", name(b)),
        Trouble::Twice(id) => Message::new("pairs-trouble-twice").with("name", name(id)),
        Trouble::Missing(id) => Message::new("pairs-trouble-missing").with("name", name(id)),
        Trouble::Unknown(id) => Message::new("pairs-unknown").with("name", name(id)),
        Trouble::Size(people) => {
            let names: Vec<String> = people.iter().map(name).collect();
            Message::new("pairs-trouble-size").with("names", names.join(", "))
        }
    }
}

fn barred(bar: Bar) -> &'static str {
    match bar {
        Bar::Level => "pairs-barred-level",
        Bar::Area => "pairs-barred-area",
        Bar::AreaUnknown => "pairs-barred-area-unknown",
        Bar::Apart => "pairs-barred-apart",
    }
}

/// Why two people may not be a pair.
pub(super) fn why_not(ctx: &Ctx, loaded: &Loaded, bar: Bar, [a, b]: [&Id; 2]) -> String {
    ctx.words.with(barred(bar), &[("a", &name(ctx, loaded, a)), ("b", &name(ctx, loaded, b))]).into_owned()
}

/// What speaks for a pair or trio, a line for each two of them.
pub(super) fn reasons(ctx: &Ctx, people: &People<'_>, pair: &[Id]) -> Vec<String> {
    let person = |id: &Id| people.place(id).and_then(|place| people.at(place));
    let word = |reason: &Reason| ctx.words.text(&format!("pairs-reason-{}", reason.as_str())).into_owned();
    couples(pair)
        .filter_map(|[a, b]| Some(people.reasons(person(a)?, person(b)?)))
        .map(|reasons| {
            let said: Vec<String> = reasons.iter().map(word).collect();
            if said.is_empty() {
                ctx.words.text("pairs-reason-none").into_owned()
            } else {
                ctx.words.list(&said)
            }
        })
        .collect()
}

/// Who stands in the way, in sentences.
pub(super) fn blocked(ctx: &Ctx, loaded: &Loaded, blocked: &Blocked) -> Vec<String> {
    let words = ctx.words;
    let mut said: Vec<String> = Vec::new();
    let (alone, together): (Vec<&Vec<Id>>, Vec<&Vec<Id>>) =
        blocked.groups.iter().partition(|group| group.len() == 1);
    let alone: Vec<Id> = alone.into_iter().flatten().cloned().collect();
    let few = names(ctx, loaded, &blocked.few);
    let key = |of: &str| {
        if blocked.few.is_empty() {
            format!("pairs-blocked-{of}-nobody")
        } else {
            format!("pairs-blocked-{of}")
        }
    };
    if !alone.is_empty() {
        let count = alone.len();
        let args: [(&str, &dyn samspil_words::Show); 3] =
            [("count", &count), ("names", &names(ctx, loaded, &alone)), ("few", &few)];
        said.push(words.with(&key("alone"), &args).into_owned());
    }
    for group in together {
        let names = names(ctx, loaded, group);
        said.push(words.with(&key("group"), &[("names", &names), ("few", &few)]).into_owned());
    }
    said.push(words.with("pairs-blocked-over", &[("count", &i64::from(blocked.over))]).into_owned());
    said
}

/// An exception in a sentence.
pub(super) fn exception(
    ctx: &Ctx,
    loaded: &Loaded,
    people: &People<'_>,
    exception: &Exception,
) -> Vec<String> {
    let words = ctx.words;
    let person = |id: &Id| people.place(id).and_then(|place| people.at(place));
    let allow = exception.allow.iter().map(|[a, b]| {
        let both = [("a", &name(ctx, loaded, a) as &dyn samspil_words::Show), ("b", &name(ctx, loaded, b))];
        let allowed = words.with("pairs-exception-allow", &both).into_owned();
        let bar = person(a).zip(person(b)).and_then(|(a, b)| people.bar(a, b));
        match bar {
            Some(bar) => format!("{allowed} {}", why_not(ctx, loaded, bar, [a, b])),
            None => allowed,
        }
    });
    let leave = exception
        .leave
        .iter()
        .map(|id| words.with("pairs-exception-leave", &[("name", &name(ctx, loaded, id))]).into_owned());
    allow.chain(leave).collect()
}
