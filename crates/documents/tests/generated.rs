//! Programmes made up by chance are printed and read back.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

#[path = "generated/dates.rs"]
mod dates;
#[path = "generated/plans.rs"]
mod plans;
#[path = "support/mod.rs"]
mod support;
#[path = "generated/texts.rs"]
mod texts;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use samspil_core::Language;
use samspil_core::diff::diff;
use samspil_documents::import::Destination;
use support::*;

#[test]
#[ignore]
fn survey() {
    let n: usize = std::env::var("N").ok().and_then(|n| n.parse().ok()).unwrap_or(20);
    let mut runner = TestRunner::deterministic();
    let start = std::time::Instant::now();
    let mut counts = std::collections::BTreeMap::new();
    let mut shown = std::collections::BTreeMap::new();
    let mut gen_time = std::time::Duration::ZERO;
    let want: usize = std::env::var("SHOW").ok().and_then(|n| n.parse().ok()).unwrap_or(3);
    let only = std::env::var("ONLY").unwrap_or_default();
    for at in 0..n {
        let t = std::time::Instant::now();
        let plan = plans::plan().new_tree(&mut runner).expect("a tree").current();
        gen_time += t.elapsed();
        let language = Language::ALL[at % 4];
        for kind in KINDS {
            for (name, bytes) in printed(kind, &plan, language) {
                let key = format!("{} {}", kind.as_str(), &name[5..]);
                let mut fail = |what: &str, text: String| {
                    let key = format!("{what} {key}");
                    if !key.contains(&only) {
                        return;
                    }
                    *counts.entry(key.clone()).or_insert(0) += 1;
                    let s = shown.entry(key.clone()).or_insert(0);
                    *s += 1;
                    if *s <= want {
                        println!("#{at} {language} {key}: {text}");
                    }
                };
                let draft = back(name, &bytes, &plan);
                let changes = diff(&plan, &draft.plan);
                if !changes.is_empty() {
                    fail("1-self", format!("{:.600}", format!("{changes:?}")));
                }
                let unread: Vec<_> =
                    draft.traces.iter().filter(|trace| trace.into == Destination::Unread).collect();
                if !unread.is_empty() {
                    fail("1-unread", format!("{:.300}", format!("{unread:?}")));
                }
                if !draft.missing.is_empty() {
                    fail("1-missing", format!("{:?}", draft.missing));
                }
                let draft = back(name, &bytes, &emptied(kind, &plan));
                let (before, after) = (
                    rows(kind, &paper(kind, &plan, language)),
                    rows(kind, &paper(kind, &draft.plan, language)),
                );
                if before != after {
                    let d = before.iter().zip(&after).find(|(a, b)| a != b);
                    let cell = d.map(|(a, b)| a.iter().zip(b).find(|(a, b)| a != b));
                    fail("2-print", format!("{} {} rows; {:?}", before.len(), after.len(), cell));
                }
            }
        }
    }
    println!("{:?} {:?} {counts:#?}", start.elapsed(), gen_time);
}
