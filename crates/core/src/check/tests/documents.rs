//! The inconsistencies of the five source documents are found by rule, and go
//! when what causes them is put right.

use super::*;
use crate::Figure;
use crate::message::Argument;

const NETWORK: &str = include_str!("../../../../../examples/000-talent-network.toml");
const TALENT: &str = include_str!("../../../../../examples/001-leadership-talent.toml");
const FORUM: &str = include_str!("../../../../../examples/002-development-forum.toml");
const FRAMEWORK: &str = include_str!("../../../../../examples/004-framework-programme.toml");

fn document(text: &str) -> Programme {
    toml::from_str(text).unwrap()
}

fn of<'f>(found: &'f [Finding], code: &str) -> Vec<&'f Finding> {
    found.iter().filter(|f| f.code == code).collect()
}

fn count(found: &[Finding], code: &str) -> usize {
    of(found, code).len()
}

fn computed(found: &[Finding], code: &str) -> Vec<String> {
    of(found, code)
        .iter()
        .map(|f| match &f.computed {
            Some(Argument::Figure(figure)) => figure.text('.'),
            Some(Argument::Count(count)) => count.to_string(),
            Some(Argument::Text(text)) => text.clone(),
            other => format!("{other:?}"),
        })
        .collect()
}

#[test]
fn the_network_plan() {
    let mut plan = document(NETWORK);
    let found = check(&plan);
    assert_eq!(count(&found, "S201"), 6, "four 1 June, February and spring in the wrong column");
    assert_eq!(count(&found, "S202"), 1, "a conference after the end");
    assert_eq!(count(&found, "S204"), 2, "a tenth cell");
    assert_eq!(count(&found, "S110"), 1, "new collaborations");
    assert_eq!(count(&found, "S207") + count(&found, "S208"), 0, "cancelled with its cause");
    for goal in &mut plan.goals {
        goal.tags.clear();
    }
    plan.programme.end = Some(date("2024-12-31"));
    let found = check(&plan);
    assert_eq!((count(&found, "S110"), count(&found, "S202")), (0, 0));
}

#[test]
fn the_talent_programme() {
    let mut plan = document(TALENT);
    let found = check(&plan);
    assert_eq!(computed(&found, "S403"), ["6"]);
    assert_eq!(computed(&found, "S404"), ["0.75"]);
    assert_eq!(computed(&found, "S406"), ["2.125"]);
    assert_eq!(computed(&found, "S407"), ["20.375"]);
    assert_eq!(count(&found, "S302"), 5, "3-4 weeks, about 4 weeks");
    for code in ["S301", "S303", "S304", "S402", "S408", "S411", "S412", "S413", "S414", "S415"] {
        assert_eq!(count(&found, code), 1, "{code}");
    }
    assert!(count(&found, "S410") >= 1, "later buddy meetings");
    for part in plan.budgets.iter_mut().flat_map(|b| &mut b.lines).flat_map(|l| &mut l.parts) {
        if part.stated_hours == Some(Figure::whole(9)) {
            part.stated_hours = Some(Figure::whole(6));
        }
    }
    plan.promises.clear();
    let found = check(&plan);
    assert_eq!((count(&found, "S403"), count(&found, "S415")), (0, 0));
}

#[test]
fn the_development_forum() {
    let mut plan = document(FORUM);
    assert_eq!(computed(&check(&plan), "S214"), ["2010"]);
    plan.programme.year = Some(2012);
    let found = check(&plan);
    assert_eq!((count(&found, "S214"), count(&found, "S210")), (0, 2), "29 September and 1 December");
    plan.programme.year = Some(2010);
    assert_eq!(count(&check(&plan), "S210"), 0);
}

#[test]
fn the_framework_programme() {
    let mut plan = document(FRAMEWORK);
    let found = check(&plan);
    assert_eq!(computed(&found, "S401"), ["31", "31"]);
    assert_eq!(count(&found, "S402"), 1, "53 and 52");
    assert_eq!(count(&found, "S109"), 2, "four themes, networks for two");
    assert_eq!(count(&found, "S416"), 1, "in two networks");
    assert_eq!(computed(&found, "S417"), ["7"]);
    assert_eq!(count(&found, "S419"), 0, "two of one name are told apart");
    plan.networks.pop();
    assert_ne!(computed(&check(&plan), "S401"), ["31", "31"]);
}
