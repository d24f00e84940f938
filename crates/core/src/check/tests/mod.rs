//! Every rule: a good programme is clean, one change makes exactly its
//! finding appear, and taking the change back removes it.

mod agendas;
mod chain;
mod figures;
mod kept;
mod people;
mod projects;
mod random;
mod time;
mod timing;

use super::{Finding, check};
use crate::{FuzzyDate, Programme};

/// A programme in which every rule holds and has something to look at.
pub(super) fn clean() -> Programme {
    toml::from_str(include_str!("clean.toml")).unwrap()
}

/// The findings after a change of the clean programme.
pub(super) fn after(change: impl FnOnce(&mut Programme)) -> Vec<Finding> {
    let mut programme = clean();
    change(&mut programme);
    let found = check(&programme);
    found.iter().for_each(kept::well_worded);
    found
}

/// After the change there is exactly this finding; before it, none.
#[track_caller]
pub(super) fn breaks(code: &str, path: &str, change: impl FnOnce(&mut Programme)) -> Finding {
    assert_eq!(codes(&check(&clean())), Vec::<(&str, &str)>::new());
    let mut found = after(change);
    assert_eq!(codes(&found), [(code, path)]);
    found.remove(0)
}

pub(super) fn codes(found: &[Finding]) -> Vec<(&str, &str)> {
    found.iter().map(|f| (f.code, f.path.as_str())).collect()
}

pub(super) fn date(text: &str) -> FuzzyDate {
    text.parse().unwrap()
}

#[test]
fn the_clean_programme_is_clean() {
    assert_eq!(codes(&check(&clean())), Vec::<(&str, &str)>::new());
}

#[test]
fn an_empty_programme_is_clean() {
    assert_eq!(check(&Programme::default()), Vec::new());
}

#[test]
fn findings_come_in_the_order_of_the_file_and_always_the_same() {
    let spoil = |p: &mut Programme| {
        p.results[0].goals.clear();
        p.results[0].effects.clear();
        p.meetings[1].date = Some(date("2024-10-05"));
        p.activities[3].responsible = None;
    };
    let found = after(spoil);
    assert_eq!(found, after(spoil));
    let paths: Vec<_> = codes(&found);
    let mut expected = paths.clone();
    let place = |path: &str| {
        let list = path.split(['[', '.']).next().unwrap_or("");
        crate::ElementKind::ALL.iter().position(|k| k.plural() == list)
    };
    expected.sort_by_key(|(code, path)| (place(path), code.to_string()));
    assert_eq!(paths, expected);
}
