//! What is placed, by which distances, with whom; and what dates make of a plan.

mod placed;
mod rules;
mod taken;

use jiff::civil::{Date, date};

use super::*;
use crate::{Id, Programme};

const HEAD: &str = "[programme]\nid = \"p\"\ntitle = \"P\"\nlanguage = \"da\"\nkind = \"talent_programme\"\n\
     start = \"2027-01-04\"\nend = \"2027-12-17\"\n";

/// A plan of a few lines: `activity ID LENGTH`, `rule ID what.day relation to.day gap`.
fn plan(text: &str) -> Programme {
    toml::from_str(&format!("{HEAD}{text}")).expect("a plan")
}

fn today() -> Date {
    date(2026, 11, 1)
}

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn drafted(programme: &Programme) -> Draft {
    draft(programme, &Settings::suggested(programme, today())).expect("not too much")
}

/// The distances of a kind, as text: `a:1:1>b:1:1 21..28 (25)`.
fn lags(draft: &Draft, wanted: impl Fn(&Why) -> bool) -> Vec<String> {
    let of = |group: &Group| {
        let name = |at: usize| group.events[at].key.to_string();
        let bound = |bound: Option<i32>| bound.map_or(String::new(), |days| days.to_string());
        let lags = group.lags.iter().filter(|lag| wanted(&lag.why));
        let text = |lag: &Lag| {
            let ideal = lag.ideal.map_or(String::new(), |days| format!(" ({days})"));
            format!("{}>{} {}..{}{ideal}", name(lag.a), name(lag.b), bound(lag.min), bound(lag.max))
        };
        lags.map(text).collect::<Vec<_>>()
    };
    draft.groups.iter().flat_map(of).collect()
}

fn by_rule(why: &Why) -> bool {
    matches!(why, Why::Rule(_))
}

fn keys(draft: &Draft) -> Vec<String> {
    draft.groups.iter().flat_map(|group| &group.events).map(|event| event.key.to_string()).collect()
}
