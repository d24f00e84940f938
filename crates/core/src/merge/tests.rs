//! Two become one, in plans made by hand and by chance.

use proptest::prelude::*;

use super::*;
use crate::plan_file;
use crate::test_support;

const PLAN: &str = r#"
    [programme]
    id = "p"
    title = "P"
    language = "da"
    kind = "network"
    coordinator = { text = "Tovholder", person = "b" }
    consultants = [{ person = "a" }, { person = "b" }]
    [[organisations]]
    id = "x"
    name = "Bø"
    qualifier = "Telemark"
    [[organisations]]
    id = "y"
    name = "Bø kommune"
    part_of = "z"
    [[organisations]]
    id = "z"
    name = "Region"
    part_of = "x"
    [[units]]
    id = "u"
    title = "U"
    organisations = ["x", "y"]
    [[memberships]]
    id = "m"
    organisation = "y"
    person = "a"
    deputy = "b"
    [[people]]
    id = "a"
    name = "Kaja Vestli"
    roles = ["participant"]
    email = "kaja@example.org"
    note = "ring først"
    [[people]]
    id = "b"
    name = "K. Vestli"
    title = "Leder"
    organisation = "y"
    roles = ["talent", "participant"]
    note = "kommer sent"
    [[people]]
    id = "c"
    name = "Bo Lund"
    [[meetings]]
    id = "meeting"
    title = "M"
    lines = [{ who = { person = "a" } }, { who = { person = "b" } }, { who = { person = "c" } }]
    [[relationships]]
    id = "r"
    people = ["b", "c"]
    answers = [{ person = "b", answer = "yes" }]
"#;

fn plan() -> Programme {
    toml::from_str(PLAN).expect("a plan")
}

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn merged(kept: &str, gone: &str, chosen: &[(&str, Side)]) -> Result<(Merge, Programme), Refusal> {
    let chosen = chosen.iter().map(|(field, side)| ((*field).to_owned(), *side)).collect();
    let plan = plan();
    let merge = of(&plan, &id(kept), &id(gone), &chosen)?;
    let made = merge.applied(&plan);
    Ok((merge, made))
}

#[test]
fn what_differs_is_told_with_what_usually_stands() {
    let plan = plan();
    let (a, b) = (Element::Person(plan.people[0].clone()), Element::Person(plan.people[1].clone()));
    let told: Vec<_> = differences(&a, &b).into_iter().map(|d| (d.field, d.usual)).collect();
    let wanted = [
        ("name", Side::Kept),
        ("title", Side::Gone),
        ("organisation", Side::Gone),
        ("roles", Side::Both),
        ("email", Side::Kept),
        ("note", Side::Both),
    ];
    assert_eq!(told, wanted.map(|(field, side)| (field.to_owned(), side)));
}

#[test]
fn everybody_points_at_the_one_that_stays_and_nothing_stands_twice() {
    let (merge, made) = merged("a", "b", &[("name", Side::Gone)]).expect("a merge");
    let Element::Person(kept) = &merge.kept else { panic!("a person") };
    assert_eq!((kept.name.as_str(), kept.title.as_deref()), ("K. Vestli", Some("Leder")));
    assert_eq!(kept.note.as_deref(), Some("ring først\nkommer sent"));
    assert_eq!(kept.email.as_deref(), Some("kaja@example.org"));
    assert_eq!(kept.roles.len(), 2);
    assert_eq!(made.people.len(), 2);
    assert_eq!(made.programme.coordinator.as_ref().and_then(|seat| seat.person.clone()), Some(id("a")));
    assert_eq!(made.programme.consultants.len(), 1);
    assert_eq!(made.meetings[0].lines.len(), 2);
    assert_eq!(made.memberships[0].deputy, None);
    assert_eq!(made.relationships[0].people, [id("a"), id("c")]);
    assert_eq!(made.relationships[0].answers[0].person, id("a"));
}

#[test]
fn two_who_are_bound_to_each_other_stay_two() {
    assert_eq!(merged("b", "c", &[]).err(), Some(Refusal::BoundToEachOther(id("r"))));
    for (kept, gone) in [("a", "a"), ("a", "x"), ("a", "nobody"), ("u", "u")] {
        assert_eq!(merged(kept, gone, &[]).err(), Some(Refusal::NoPair), "{kept} {gone}");
    }
}

#[test]
fn a_merged_organisation_is_part_of_nothing_that_is_part_of_it() {
    let (merge, made) = merged("x", "y", &[]).expect("a merge");
    let Element::Organisation(kept) = &merge.kept else { panic!("an organisation") };
    assert_eq!((kept.part_of.clone(), kept.qualifier.as_deref()), (None, Some("Telemark")));
    assert_eq!(made.organisations[1].part_of, Some(id("x")));
    assert_eq!(made.units[0].organisations, [id("x")]);
    assert_eq!(made.people[1].organisation, Some(id("x")));
}

#[test]
fn a_merge_that_makes_two_of_one_name_is_refused() {
    let chosen = BTreeMap::from([("name".to_owned(), Side::Gone), ("qualifier".to_owned(), Side::Gone)]);
    let mut plan = plan();
    let twin = crate::programme::Organisation { id: id("t"), name: "Bø".into(), ..Default::default() };
    plan.organisations.push(twin);
    plan.organisations[1].name = "bø".into();
    plan.organisations[1].qualifier = Some("Oslo".into());
    let merge = |chosen: &BTreeMap<String, Side>, plan: &Programme| of(plan, &id("x"), &id("y"), chosen);
    assert!(merge(&chosen, &plan).is_ok());
    plan.organisations[3].qualifier = Some("Oslo".into());
    assert_eq!(merge(&chosen, &plan).err(), Some(Refusal::Twin(id("t"))));
}

/// What undoing a batch does: every element as it stood, the one that went at
/// its place.
fn undone(before: &Programme, merge: &Merge, after: &Programme) -> Programme {
    let head = if merge.head.is_some() { &before.programme } else { &after.programme };
    let mut made = Programme { programme: head.clone(), ..Programme::default() };
    let touched: Vec<&Id> = merge.changed.iter().chain([&merge.kept]).map(Element::id).collect();
    let standing = after.index();
    for kind in ElementKind::ALL {
        for old in before.elements_of(*kind) {
            let now = standing.get(old.id()).and_then(|(kind, at)| after.element_at(*kind, *at));
            match now {
                Some(now) if !touched.contains(&old.id()) => made.push(now),
                _ => made.push(old),
            }
        }
    }
    made
}

fn points_at(plan: &Programme, id: &Id) -> bool {
    let mut found = plan.programme.references().iter().any(|reference| reference.id == id);
    plan.visit(|_, _, own, _, references| {
        found = found || own == id || references.iter().any(|reference| reference.id == id);
    });
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_points_at_what_went_the_plan_holds_and_undoing_gives_it_back(
        plan in test_support::programme(), first in 0_usize..3, second in 0_usize..3, sides in any::<u64>()
    ) {
        for kind in KINDS {
            let (Some(kept), Some(gone)) = (plan.id_at(kind, first), plan.id_at(kind, second)) else { continue };
            let elements = plan.element_at(kind, first).zip(plan.element_at(kind, second));
            let chosen: BTreeMap<String, Side> = elements
                .map(|(a, b)| differences(&a, &b))
                .unwrap_or_default()
                .into_iter()
                .enumerate()
                .filter(|(at, _)| sides >> (at % 64) & 1 == 1)
                .map(|(_, difference)| (difference.field, Side::Gone))
                .collect();
            let Ok(merge) = of(&plan, kept, gone, &chosen) else { continue };
            let made = merge.applied(&plan);
            prop_assert!(!points_at(&made, gone));
            prop_assert_eq!(made.count(kind) + 1, plan.count(kind));
            prop_assert_eq!(&undone(&plan, &merge, &made), &plan);
            let file = serde_json::to_value(&made).expect("JSON");
            prop_assert_eq!(plan_file::read_value(file).err(), None);
        }
    }
}
