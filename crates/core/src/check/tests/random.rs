//! Whatever a plan holds, the check answers, in order and the same each time.

use proptest::prelude::*;

use super::*;
use crate::Figure;
use crate::element::ElementKind;
use crate::message::Argument;

/// Where a finding stands in the file: its list, which of the list, its code.
fn place(finding: &Finding) -> (Option<usize>, usize, &str) {
    let kind = finding.place.kind.and_then(|kind| ElementKind::ALL.iter().position(|k| *k == kind));
    let index = finding.path.split(['[', ']']).nth(1).and_then(|index| index.parse().ok());
    (kind, index.unwrap_or(0), finding.code)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_programme_is_answered(programme in crate::test_support::programme()) {
        let found = check(&programme);
        prop_assert_eq!(&found, &check(&programme));
        prop_assert!(found.is_sorted_by_key(place));
        for finding in &found {
            kept::well_worded(finding);
            let named = finding.place.kind.and_then(|kind| programme.id_at(kind, place(finding).1));
            prop_assert_eq!(named.unwrap_or(&programme.programme.id), &finding.place.id);
        }
    }

    #[test]
    fn every_view_answers(
        mut programme in crate::test_support::programme(),
        other in crate::test_support::programme(),
        year in any::<i16>(),
        length in 0_i64..=1_000_000_000,
    ) {
        // Values that no file can bring but that a view must bear.
        programme.programme.year = Some(year);
        programme.wheel.iter_mut().for_each(|item| item.until = item.until.map(|_| year));
        for date in programme.meetings.iter_mut().filter_map(|meeting| meeting.date.as_mut()) {
            if let crate::date::When::Relative(duration, ..) = &mut date.when {
                duration.max = Figure::whole(length);
            }
        }
        answers(&programme, &other, year);
    }
}

/// Asks every view of the programme.
fn answers(programme: &Programme, other: &Programme, year: i16) {
    use crate::{budget, diff, lessons, matrix, people, removal, shift, thread, timeline, wheel};
    let today = jiff::civil::date(2026, 1, 15);
    check(programme);
    let timeline = timeline::timeline(programme);
    timeline::picture(programme, &timeline, |item| item.title.clone(), |_| Some("a date".to_owned()));
    matrix::matrix(programme, today);
    matrix::suggested(programme);
    lessons::in_order(programme);
    lessons::span(programme);
    for seats in [lessons::Seats::Settled, lessons::Seats::All] {
        let people = lessons::people(programme, seats).into_iter();
        people.for_each(|person| drop(lessons::of_person(programme, &person.id, seats)));
    }
    budget::budgets(programme);
    people::network_counts(programme, |_| true);
    for year in wheel::years(programme, today).into_iter().chain([year, wheel::usual_year(programme, today)])
    {
        wheel::rings(programme, year).iter().for_each(|ring| drop(wheel::pieces(ring, 1.0, 2.0)));
        wheel::left_out(programme, year);
        wheel::proposals(programme, year);
    }
    thread::thread(programme, None);
    for id in programme.index().keys() {
        thread::thread(programme, Some(id));
        assert!(removal::of(programme, id).is_some(), "{id}");
    }
    diff::diff(programme, other);
    shift::shift(programme, year, programme.programme.id.clone());
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

/// An id of a made-up element.
fn id(name: &str, at: usize) -> crate::Id {
    format!("{name}-{at}").parse().unwrap()
}

/// Within a time that nobody waits for in vain; a thousandth of it is usual.
#[expect(clippy::disallowed_methods, reason = "a test measures how long it takes")]
#[track_caller]
fn soon<T>(work: impl FnOnce() -> T) -> T {
    let began = std::time::Instant::now();
    let done = work();
    assert!(began.elapsed().as_secs() < 60, "{:?}", began.elapsed());
    done
}

#[test]
fn what_is_found_everywhere_is_told_two_hundred_times_and_then_counted() {
    let tags = vec!["samspil".to_owned()];
    let programme = Programme {
        goals: (0..2000)
            .map(|at| crate::programme::Goal { id: id("g", at), tags: tags.clone(), ..Default::default() })
            .collect(),
        results: (0..2000)
            .map(|at| crate::programme::ResultTarget {
                id: id("r", at),
                tags: tags.clone(),
                ..Default::default()
            })
            .collect(),
        ..Programme::default()
    };
    let found = soon(|| check(&programme));
    found.iter().for_each(kept::well_worded);
    let linked: Vec<&Finding> = found.iter().filter(|f| f.code == "S110").collect();
    assert_eq!(linked.len(), crate::check::MOST + 1);
    assert_eq!(linked[0].message.key, "check-more");
    assert_eq!(linked[0].path, "programme");
    assert_eq!(linked[0].message.arguments[0].1, Argument::Count(4_000_000 - 200));
}

#[test]
fn rules_of_timing_without_number_are_answered() {
    use crate::programme::{Activity, Anchor, Relation, TimingRule};
    let anchor = |at: usize| Anchor { of: id("a", at), day: None };
    let rule = |at: usize, to: usize| TimingRule {
        id: id("rule", at),
        text: format!("Rule {at}"),
        what: anchor(at),
        relation: Relation::Before,
        to: Some(anchor(to)),
        ..TimingRule::default()
    };
    let activities = (0..2000).map(|at| Activity { id: id("a", at), ..Activity::default() }).collect();
    let mut programme = Programme { activities, ..Programme::default() };
    // Each before the next, and the last before the first.
    programme.timing_rules = (0..2000).map(|at| rule(at, (at + 1) % 2000)).collect();
    let found = soon(|| check(&programme));
    let of = |code: &str| found.iter().filter(|f| f.code == code).count();
    assert_eq!(of("S301"), 1);
    // All about the same two points.
    for (at, rule) in programme.timing_rules.iter_mut().enumerate() {
        rule.what = anchor(0);
        rule.to = Some(anchor(1));
        rule.relation = if at % 2 == 0 { Relation::Before } else { Relation::At };
    }
    let found = soon(|| check(&programme));
    assert_eq!(found.iter().filter(|f| f.code == "S304").count(), crate::check::MOST + 1);
}
