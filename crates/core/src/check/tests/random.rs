//! Whatever a plan holds, the check answers, in order and the same each time.

use proptest::prelude::*;

use super::*;
use crate::element::ElementKind;
use crate::message::Argument;

fn place(finding: &Finding) -> (Option<usize>, &str) {
    let kind = finding.place.kind.and_then(|kind| ElementKind::ALL.iter().position(|k| *k == kind));
    (kind, finding.code)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_programme_is_answered(programme in crate::test_support::programme()) {
        let found = check(&programme);
        prop_assert_eq!(&found, &check(&programme));
        prop_assert!(found.is_sorted_by_key(|f| place(f).0));
        let index = programme.index();
        for finding in &found {
            kept::well_worded(finding);
            prop_assert!(finding.place.kind.is_none() || index.contains_key(&finding.place.id));
        }
    }
}

/// A plan with many activities: the clean one, many times beside itself.
fn large(copies: usize) -> Programme {
    let clean = clean();
    let mut programme = clean.clone();
    for copy in 1..copies {
        for activity in &clean.activities {
            let mut activity = activity.clone();
            activity.id = format!("{}-{copy}", activity.id).parse().unwrap();
            activity.number = None;
            activity.labels.clear();
            programme.activities.push(activity);
        }
        for occurrence in &clean.occurrences {
            let mut occurrence = occurrence.clone();
            occurrence.id = format!("{}-{copy}", occurrence.id).parse().unwrap();
            occurrence.activity = format!("{}-{copy}", occurrence.activity).parse().unwrap();
            programme.occurrences.push(occurrence);
        }
    }
    programme
}

#[test]
fn a_large_plan_is_found_faulty_only_where_it_is() {
    let programme = large(84);
    assert!(programme.activities.len() > 500);
    let found = check(&programme);
    let codes: std::collections::BTreeSet<&str> = found.iter().map(|f| f.code).collect();
    // The copies stand in no budget and are not drawn.
    assert_eq!(codes.into_iter().collect::<Vec<_>>(), ["S410", "S411"]);
    let all = found.iter().flat_map(|f| &f.message.arguments);
    assert!(all.clone().all(|(_, value)| *value != Argument::Text(String::new())));
}
