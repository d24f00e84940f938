//! Groups, what they mix and what speaks against them, in words.

use samspil_core::grouping::{Members, Settings};
use samspil_core::{Id, Message};
use samspil_solve::groups::{self, Violation};

use super::draft::{self, Draft, Rule, Way};
use crate::features::placing::name;
use crate::features::programmes::Loaded;
use crate::web::Ctx;

/// What does not hold about groups, first of all; only those who plan see it.
pub(super) fn trouble(loaded: &Loaded, settings: &Settings, draft: &Draft) -> Option<Message> {
    let members = Members::of(&loaded.plan, settings);
    let mut placed = draft.groups.iter().flatten();
    if let Some(id) = placed.find(|id| members.place(id).is_none()) {
        return Some(Message::new("placing-unknown").with("name", loaded.name(id).to_owned()));
    }
    let grouping = draft::grouping(&members, draft);
    if let Some((id, _)) = members.ids().zip(&grouping).find(|(_, group)| **group == usize::MAX) {
        return Some(Message::new("groups-trouble-missing").with("name", loaded.name(id).to_owned()));
    }
    let rules = match draft::rules(&members, settings) {
        Ok(rules) => groups::Rules { groups: draft.groups.len(), ..rules },
        Err(why) => return Some(why),
    };
    let first = *groups::check(&rules, &grouping).first()?;
    broken(loaded, settings, first)
}

fn broken(loaded: &Loaded, settings: &Settings, violation: Violation) -> Option<Message> {
    let group = i64::try_from(violation.group + 1).unwrap_or_default();
    let name = |id: &Id| loaded.name(id).to_owned();
    let two = |key: &'static str, [a, b]: &[Id; 2]| Message::new(key).with("a", name(a)).with("b", name(b));
    Some(match draft::named(settings, violation.rule)? {
        Rule::SizeMin(size) => sized("groups-trouble-small", group, size),
        Rule::SizeMax(size) => sized("groups-trouble-large", group, size),
        Rule::PerRole(count) => sized("groups-trouble-role", group, count),
        Rule::Together(both) => two("groups-trouble-together", &both),
        Rule::Apart(both) => two("groups-trouble-apart", &both),
        Rule::Fixed(who, number) => {
            Message::new("groups-trouble-fixed").with("name", name(&who)).with("number", i64::from(number))
        }
    })
}

fn sized(key: &'static str, group: i64, size: u16) -> Message {
    Message::new(key).with("group", group).with("size", i64::from(size))
}

/// What a group mixes.
pub(super) fn why(ctx: &Ctx, members: &Members<'_>, group: &[Id]) -> String {
    let words = ctx.words;
    let part = |(mix, count): &(samspil_core::grouping::Mix, usize)| {
        words.with(&format!("groups-mixes-{}", mix.as_str()), &[("count", count)]).into_owned()
    };
    let parts: Vec<String> = members.mixed(group).iter().map(part).collect();
    if parts.is_empty() { words.text("groups-mixes-nothing").into_owned() } else { words.list(&parts) }
}

/// A rule as it was chosen, in a sentence.
pub(super) fn rule(ctx: &Ctx, loaded: &Loaded, rule: &Rule) -> String {
    said(ctx, loaded, "groups-rule", rule)
}

/// What would help, in a sentence.
pub(super) fn way(ctx: &Ctx, loaded: &Loaded, way: &Way) -> String {
    said(ctx, loaded, "groups-way", &way.rule)
}

fn said(ctx: &Ctx, loaded: &Loaded, key: &str, rule: &Rule) -> String {
    let with = |of: &str, args: &[(&str, &dyn samspil_words::Show)]| {
        ctx.words.with(&format!("{key}-{of}"), args).into_owned()
    };
    match rule {
        Rule::SizeMin(size) => with("size-min", &[("size", &i64::from(*size))]),
        Rule::SizeMax(size) => with("size-max", &[("size", &i64::from(*size))]),
        Rule::PerRole(size) => with("per-role", &[("size", &i64::from(*size))]),
        Rule::Together([a, b]) => {
            with("together", &[("a", &name(ctx, loaded, a)), ("b", &name(ctx, loaded, b))])
        }
        Rule::Apart([a, b]) => with("apart", &[("a", &name(ctx, loaded, a)), ("b", &name(ctx, loaded, b))]),
        Rule::Fixed(who, number) => {
            with("fixed", &[("name", &name(ctx, loaded, who)), ("number", &i64::from(*number))])
        }
    }
}
