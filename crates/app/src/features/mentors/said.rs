//! Mentors, their reasons and what speaks against them, in words.

use samspil_core::mentoring::{Bar, Exception, Pair, People, Reason, Trouble, Unserved};
use samspil_core::{Id, Message};

use crate::features::placing::{name, names};
use crate::features::programmes::Loaded;
use crate::web::Ctx;

/// What does not hold; only those who plan see it, with full names.
pub(super) fn trouble(loaded: &Loaded, trouble: &Trouble) -> Message {
    let name = |id: &Id| loaded.name(id).to_owned();
    match trouble {
        Trouble::Barred(pair, bar) => {
            Message::new(barred(*bar)).with("talent", name(&pair.talent)).with("mentor", name(&pair.mentor))
        }
        Trouble::Full(mentor, room) => {
            Message::new("mentors-trouble-full").with("name", name(mentor)).with("room", i64::from(*room))
        }
        Trouble::Twice(id) => Message::new("mentors-trouble-twice").with("name", name(id)),
        Trouble::Unknown(id) => Message::new("mentors-trouble-unknown").with("name", name(id)),
    }
}

fn barred(bar: Bar) -> String {
    format!("mentors-barred-{}", bar.as_str())
}

fn why_not(ctx: &Ctx, loaded: &Loaded, bar: Bar, talent: &Id, mentor: &Id) -> String {
    let both: [(&str, &dyn samspil_words::Show); 2] =
        [("talent", &name(ctx, loaded, talent)), ("mentor", &name(ctx, loaded, mentor))];
    ctx.words.with(&barred(bar), &both).into_owned()
}

/// What speaks for a mentor.
pub(super) fn reasons(ctx: &Ctx, people: &People<'_>, pair: &Pair) -> String {
    let both = people.talent(&pair.talent).zip(people.mentor(&pair.mentor));
    let found = both.map(|(talent, mentor)| people.reasons(talent, mentor)).unwrap_or_default();
    let word = |reason: &Reason| {
        let count = if let Reason::Topics(count) = reason { i64::from(*count) } else { 0 };
        ctx.words.with(&format!("mentors-reason-{}", reason.as_str()), &[("count", &count)]).into_owned()
    };
    let said: Vec<String> = found.iter().map(word).collect();
    if said.is_empty() { ctx.words.text("mentors-reason-none").into_owned() } else { ctx.words.list(&said) }
}

/// How many mentors are named as to why they may not.
const NAMED: usize = 3;

/// Why a talent has no mentor.
pub(super) fn unserved(ctx: &Ctx, loaded: &Loaded, people: &People<'_>, one: &Unserved) -> String {
    let words = ctx.words;
    let talent = name(ctx, loaded, &one.talent);
    if !one.full.is_empty() {
        let mentors: Vec<Id> = one.full.iter().map(|full| full.mentor.clone()).collect();
        let args: [(&str, &dyn samspil_words::Show); 2] =
            [("talent", &talent), ("mentors", &names(ctx, loaded, &mentors))];
        return words.with("mentors-unserved-full", &args).into_owned();
    }
    let barred = people.talent(&one.talent).into_iter().flat_map(|talent| {
        people.mentors().iter().filter_map(move |mentor| Some((talent, mentor, people.bar(talent, mentor)?)))
    });
    let why: Vec<String> = barred
        .take(NAMED)
        .map(|(talent, mentor, bar)| why_not(ctx, loaded, bar, &talent.id, &mentor.id))
        .collect();
    if why.is_empty() {
        return words.with("mentors-unserved", &[("talent", &talent)]).into_owned();
    }
    let barred = words.with("mentors-unserved-barred", &[("talent", &talent)]).into_owned();
    format!("{barred} {}", why.join(" "))
}

/// An exception in sentences.
pub(super) fn exception(ctx: &Ctx, loaded: &Loaded, people: &People<'_>, one: &Exception) -> Vec<String> {
    let words = ctx.words;
    let about = |key: &str, id: &Id| words.with(key, &[("name", &name(ctx, loaded, id))]).into_owned();
    match one {
        Exception::More(mentor) => vec![about("mentors-exception-more", mentor)],
        Exception::Leave(talent) => vec![about("mentors-exception-leave", talent)],
        Exception::Allow(pair) => {
            let both: [(&str, &dyn samspil_words::Show); 2] =
                [("talent", &name(ctx, loaded, &pair.talent)), ("mentor", &name(ctx, loaded, &pair.mentor))];
            let mut said = vec![words.with("mentors-exception-allow", &both).into_owned()];
            let known = people.talent(&pair.talent).zip(people.mentor(&pair.mentor));
            let bar = known.and_then(|(talent, mentor)| people.bar(talent, mentor));
            said.extend(bar.map(|bar| why_not(ctx, loaded, bar, &pair.talent, &pair.mentor)));
            said
        }
    }
}
