use super::*;
use crate::message::Argument;
use crate::programme::{Anchor, Relation, TimingRule};

fn rule(id: &str, what: &str, relation: Relation, to: Option<(&str, Option<u8>)>) -> TimingRule {
    TimingRule {
        id: id.parse().unwrap(),
        text: format!("rule {id}"),
        what: Anchor { of: what.parse().unwrap(), day: None },
        relation,
        to: to.map(|(of, day)| Anchor { of: of.parse().unwrap(), day }),
        ..Default::default()
    }
}

#[test]
fn s301_names_the_smallest_set_of_rules() {
    let finding = breaks("S301", "timing_rules[4]", |p| {
        p.timing_rules.push(rule("review", "shadowing", Relation::Before, Some(("module-1", Some(2)))));
    });
    let argument = |name| finding.message.arguments.iter().find(|(n, _)| *n == name).map(|(_, v)| v.clone());
    assert_eq!(argument("count"), Some(Argument::Count(2)));
    assert_eq!(argument("order-count"), Some(Argument::Count(2)));
    let others: Vec<&str> = finding.others.iter().map(|p| p.id.as_str()).collect();
    assert_eq!(others, ["rule-shadowing", "module-1", "module-2"]);
}

#[test]
fn s301_finds_a_cycle_and_incompatible_lengths() {
    breaks("S301", "timing_rules[5]", |p| {
        p.timing_rules.push(rule("a", "shadowing", Relation::Before, Some(("forum", None))));
        p.timing_rules.push(rule("b", "forum", Relation::Before, Some(("shadowing", None))));
    });
    breaks("S301", "timing_rules[4]", |p| {
        let mut twice = p.timing_rules[0].clone();
        twice.id = "twice".parse().unwrap();
        twice.gap = Some("8 weeks".parse().unwrap());
        p.timing_rules.push(twice);
        p.occurrences.retain(|o| o.id.as_str() != "o-1-2");
    });
}

#[test]
fn s301_reads_relative_dates() {
    breaks("S301", "occurrences[10].date", |p| {
        p.occurrences[10].date = Some(date("2 weeks before module-1"));
    });
}

#[test]
fn s302_different_distances() {
    let other = |p: &mut Programme| {
        let mut about = p.timing_rules[0].clone();
        about.id = "about".parse().unwrap();
        about.gap = Some("about 4 weeks".parse().unwrap());
        p.timing_rules.push(about);
    };
    let finding = breaks("S302", "timing_rules[4].gap", other);
    assert_eq!(finding.others[0].id.as_str(), "rule-gap-1");
    let equal = |p: &mut Programme| {
        other(p);
        p.timing_rules[4].gap = p.timing_rules[0].gap;
    };
    assert_eq!(after(equal), []);
}

#[test]
fn s302_a_general_rule_holds_for_each_part() {
    let general = |p: &mut Programme| {
        let mut whole = p.activities[0].clone();
        whole.id = "modules".parse().unwrap();
        whole.number = None;
        whole.track = None;
        whole.labels.clear();
        whole.sheet = Default::default();
        p.activities[0].part_of = Some(whole.id.clone());
        p.activities[1].part_of = Some(whole.id.clone());
        p.activities.push(whole);
        let mut rule = p.timing_rules[0].clone();
        rule.id = "general".parse().unwrap();
        rule.general = true;
        rule.what.of = "modules".parse().unwrap();
        rule.to.as_mut().unwrap().of = "modules".parse().unwrap();
        p.timing_rules.push(rule);
        p.timing_rules[0].gap = Some("about 4 weeks".parse().unwrap());
    };
    let finding = breaks("S302", "timing_rules[0].gap", general);
    assert_eq!(finding.others[0].id.as_str(), "general");
}

#[test]
fn s303_residential_against_gap() {
    let finding = breaks("S303", "timing_rules[4].relation", |p| {
        p.timing_rules[0].general = true;
        p.occurrences.retain(|o| o.id.as_str() != "o-1-2");
        p.timing_rules.push(rule("camp", "module-1", Relation::Residential, None));
    });
    assert_eq!(finding.others[0].id.as_str(), "rule-gap-1");
}

#[test]
fn s304_placed_twice() {
    breaks("S304", "timing_rules[4].relation", |p| {
        p.occurrences.retain(|o| o.id.as_str() != "o-pairing");
        let mut other = p.occurrences[9].clone();
        other.id = "o-pairing".parse().unwrap();
        other.activity = "pairing".parse().unwrap();
        p.occurrences.push(other);
        p.timing_rules.push(rule("at", "pairing", Relation::At, Some(("module-1", None))));
    });
}

#[test]
fn s305_day_beyond_length() {
    let finding = breaks("S305", "timing_rules[3].and.day", |p| {
        p.timing_rules[3].and.as_mut().unwrap().day = Some(3);
    });
    assert_eq!(finding.computed, Some(Argument::Count(2)));
    breaks("S305", "activities[0].sheet.contents[0].day", |p| {
        p.activities[0].sheet.contents[0].day = Some(3);
    });
}

#[test]
fn s306_dates_against_rule() {
    let finding = breaks("S306", "timing_rules[0]", |p| p.occurrences[1].date = Some(date("2024-03-12")));
    let days = finding.message.arguments.iter().find(|(name, _)| *name == "days").map(|(_, v)| v);
    assert_eq!(days, Some(&Argument::Count(7)));
    assert_eq!(finding.stated, Some(Argument::Date(date("2024-03-12"))));
    assert_eq!(finding.computed, Some(Argument::Date(date("2024-03-05"))));
    breaks("S306", "timing_rules[2]", |p| p.occurrences[4].date = Some(date("--04-02")));
}

#[test]
fn s306_a_general_rule_yields_to_a_more_precise_one() {
    let broken = |change: fn(&mut Programme)| {
        let found = after(|p| {
            p.occurrences[1].date = Some(date("2024-03-12"));
            p.timing_rules[0].general = true;
            change(p);
        });
        found.iter().filter(|f| f.code == "S306").map(|f| f.path.clone()).collect::<Vec<_>>()
    };
    assert_eq!(broken(|_| {}), ["timing_rules[0]"]);
    let precise = |p: &mut Programme| {
        let gap = "5 weeks".parse().ok();
        let id = "precise".parse().expect("an id");
        p.timing_rules.push(TimingRule { id, gap, general: false, ..p.timing_rules[0].clone() });
    };
    assert_eq!(broken(precise), Vec::<String>::new());
}

#[test]
fn s307_incomplete_rule() {
    breaks("S307", "timing_rules[0].gap", |p| p.timing_rules[0].gap = None);
    breaks("S307", "timing_rules[3].and", |p| p.timing_rules[3].and = None);
}

#[test]
fn s301_takes_parallel_tracks_for_two_sequences() {
    let parallel = |p: &mut Programme| {
        // The second module first, on a track of its own.
        p.activities[1].track = Some("other-track".parse().unwrap());
        let mut rule = rule("swap", "module-2", Relation::Before, Some(("module-1", None)));
        rule.gap = None;
        p.timing_rules.push(rule);
    };
    assert!(!after(parallel).iter().any(|f| f.code == "S301" && f.path == "timing_rules[4]"));
    let found = after(|p| {
        parallel(p);
        p.activities[1].track = p.activities[0].track.clone();
    });
    assert!(found.iter().any(|f| f.code == "S301"), "{found:?}");
}

/// The findings that a rule of timing about `module-1` makes.
fn against(rule: TimingRule, change: impl FnOnce(&mut Programme)) -> Vec<(i64, FuzzyDate)> {
    let found = after(|p| {
        p.timing_rules.clear();
        p.timing_rules.push(rule);
        change(p);
    });
    let days = |f: &Finding| {
        f.message.arguments.iter().find_map(|(name, value)| match value {
            Argument::Count(days) if *name == "days" => Some(*days),
            _ => None,
        })
    };
    let computed = |f: &Finding| match &f.computed {
        Some(Argument::Date(date)) => Some(date.clone()),
        _ => None,
    };
    found.iter().filter(|f| f.code == "S306").filter_map(|f| Some((days(f)?, computed(f)?))).collect()
}

/// Leaves `module-1` with these dates, one each time.
fn held(p: &mut Programme, dates: &[&str]) {
    let first = p.occurrences.iter().find(|o| o.activity.as_str() == "module-1").unwrap().clone();
    p.occurrences.retain(|o| o.activity.as_str() != "module-1");
    for (at, day) in dates.iter().enumerate() {
        let id = format!("held-{at}").parse().unwrap();
        p.occurrences.push(crate::programme::Occurrence { id, date: Some(date(day)), ..first.clone() });
    }
}

#[test]
fn s306_days_of_a_residential_follow_each_other() {
    let camp = || rule("camp", "module-1", Relation::Residential, None);
    assert_eq!(against(camp(), |p| held(p, &["2024-03-05/2024-03-07"])), []);
    assert_eq!(against(camp(), |p| held(p, &["2024-03-05", "2024-03-08"])), [(2, date("2024-03-06"))]);
    assert_eq!(against(camp(), |p| held(p, &["2024-03-05", "2024-04"])), []);
}

#[test]
fn s306_what_recurs_keeps_its_interval() {
    let monthly = || TimingRule {
        gap: Some("about 4 weeks".parse().unwrap()),
        ..rule("monthly", "module-1", Relation::Interval, None)
    };
    let change = |dates: &'static [&str]| {
        move |p: &mut Programme| {
            held(p, dates);
            p.activities[0].times = Some(3);
        }
    };
    assert_eq!(against(monthly(), change(&["2024-02-06", "2024-03-05", "2024-04-02"])), []);
    let late = against(monthly(), change(&["2024-02-06", "2024-03-05", "2024-05-07"]));
    assert_eq!(late, [(28, date("2024-04-09"))]);
    assert_eq!(against(monthly(), change(&["2024-02-06", "2024-03-05", "2024-09"])), []);
}

#[test]
fn s306_what_lasts_until_ends_so_long_after() {
    let until = |gap: Option<&str>| TimingRule {
        gap: gap.map(|gap| gap.parse().unwrap()),
        ..rule("until", "module-1", Relation::Until, Some(("forum", None)))
    };
    let forum = |p: &mut Programme, day: &str| {
        p.meetings.retain(|m| m.activity.as_ref().is_none_or(|a| a.as_str() != "forum"));
        let mut first = p.occurrences[0].clone();
        p.occurrences.retain(|o| o.activity.as_str() != "forum");
        first.id = "forum-day".parse().unwrap();
        first.activity = "forum".parse().unwrap();
        first.date = Some(date(day));
        p.occurrences.push(first);
        let forum = p.activities.iter_mut().find(|a| a.id.as_str() == "forum").unwrap();
        forum.times = None;
    };
    let lasting = |day: &'static str| {
        move |p: &mut Programme| {
            held(p, &["2024-02-06", "2024-03-05"]);
            forum(p, day);
        }
    };
    assert_eq!(against(until(None), lasting("2024-03-05")), []);
    assert_eq!(against(until(None), lasting("2024-03-15")), [(10, date("2024-03-15"))]);
    assert_eq!(against(until(Some("2 weeks")), lasting("2024-02-20")), []);
    assert_eq!(against(until(Some("2 weeks")), lasting("2024-03-01")), [(10, date("2024-03-15"))]);
}
