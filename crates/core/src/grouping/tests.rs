//! Who is divided, how much they differ, what groups become.

use super::*;

const PLAN: &str = r#"
    [programme]
    id = "plan"
    title = "Plan"
    language = "nb"
    kind = "network"
    [[organisations]]
    id = "bergen"
    name = "Bergen"
    qualifier = "Vestland"
    [[organisations]]
    id = "voss"
    name = "Voss"
    qualifier = "vestland"
    [[organisations]]
    id = "oslo"
    name = "Oslo"
    [[units]]
    id = "u1"
    title = "Bergen og Voss"
    organisations = ["bergen", "voss"]
    [[units]]
    id = "u2"
    title = "Oslo"
    organisations = ["oslo"]
    [[networks]]
    id = "n1"
    title = "Vest"
    units = ["u1"]
    [[people]]
    id = "anne"
    name = "Anne"
    roles = ["participant"]
    organisation = "bergen"
    networks = ["n1"]
    [[people]]
    id = "berit"
    name = "Berit"
    roles = ["politician", "core_participant"]
    organisation = "voss"
    [[people]]
    id = "carl"
    name = "Carl"
    roles = ["participant"]
    organisation = "oslo"
    [[people]]
    id = "dag"
    name = "Dag"
    roles = ["coordinator"]
"#;

fn plan() -> Programme {
    toml::from_str(PLAN).expect("a plan")
}

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn ids(settings: &Settings) -> Vec<String> {
    let plan = plan();
    Members::of(&plan, settings).ids().map(Id::to_string).collect()
}

#[test]
fn people_by_role_and_network_or_units_are_divided() {
    assert_eq!(ids(&Settings::default()), ["anne", "berit", "carl"]);
    let network = Settings { network: Some(id("n1")), ..Settings::default() };
    assert_eq!(ids(&network), ["anne"]);
    assert_eq!(ids(&Settings { units: true, ..Settings::default() }), ["u1", "u2"]);
    assert_eq!(ids(&Settings { units: true, ..network }), ["u1"]);
}

#[test]
fn two_differ_by_what_is_known_of_both() {
    let (plan, settings) = (plan(), Settings::default());
    let members = Members::of(&plan, &settings);
    // Another organisation and another role, the same county though written otherwise.
    assert_eq!(members.differ(0, 1), 4 + 3);
    // Another organisation; of Oslo no county is known.
    assert_eq!(members.differ(0, 2), 4);
    let only = Settings { mix: [Mix::Role].into(), ..Settings::default() };
    assert_eq!(Members::of(&plan, &only).differ(0, 1), 3);
    let group = [id("anne"), id("berit"), id("carl")];
    assert_eq!(members.mixed(&group), [(Mix::Organisation, 3), (Mix::Role, 2), (Mix::Region, 1)]);
    assert_eq!(members.roles(), [Some(0), Some(1), Some(0)]);
    assert_eq!(members.role(1), Some(RoleKind::CoreParticipant));
}

#[test]
fn sizes_suggest_how_many_groups() {
    let mut plan = plan();
    for at in 0..21 {
        let roles = vec![RoleKind::Participant];
        plan.people.push(Person { id: id(&format!("x{at}")), roles, ..Person::default() });
    }
    let groups = |size_min, size_max, groups| {
        let settings = Settings { size_min, size_max, groups, ..Settings::default() };
        Members::of(&plan, &settings).groups()
    };
    assert_eq!((groups(4, 6, None), groups(6, 6, None), groups(3, 3, None)), (4, 4, 8));
    assert_eq!(groups(4, 6, Some(5)), 5);
    // Impossible sizes give the fewest groups that hold everybody.
    assert_eq!(groups(23, 23, None), 2);
}

#[test]
fn groups_become_bodies_with_filled_seats() {
    let (plan, settings) = (plan(), Settings { cohort: None, ..Settings::default() });
    let groups = [vec![id("anne"), id("berit")], vec![id("carl")]];
    let made = taken_over(&plan, &settings, &groups, &|number| format!("Gruppe {number}"));
    let [Element::Body(first), Element::Body(second)] = made.as_slice() else { panic!("{made:?}") };
    assert_eq!(
        (first.id.as_str(), second.id.as_str(), first.kind),
        ("gruppe-1", "gruppe-2", BodyKind::NetworkGroup)
    );
    let filled = |seat: &Seat| (seat.person.clone().map(|id| id.to_string()), seat.role, seat.state);
    assert_eq!(
        filled(&first.seats[1]),
        (Some("berit".into()), Some(RoleKind::CoreParticipant), SeatState::Filled)
    );
    let units = Settings { units: true, ..Settings::default() };
    let made = taken_over(&plan, &units, &[vec![id("u1")]], &|number| format!("Gruppe {number}"));
    let [Element::Body(body)] = made.as_slice() else { panic!("{made:?}") };
    assert_eq!(body.seats[0].text.as_deref(), Some("Bergen og Voss"));
    assert_eq!((body.seats[0].organisation.clone(), &body.seats[0].person), (Some(id("bergen")), &None));
}
