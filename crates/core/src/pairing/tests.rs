//! Rules, reasons and what is refused.

use super::*;
use crate::Element;

const PLAN: &str = r#"
    [programme]
    id = "plan"
    title = "Plan"
    language = "da"
    kind = "talent_programme"
    [[organisations]]
    id = "north"
    name = "North"
    [[organisations]]
    id = "south"
    name = "South"
    [[cohorts]]
    id = "h1"
    title = "Hold 1"
    [[foundations]]
    id = "l1"
    title = "Leder af ledere"
    kind = "level"
    [[foundations]]
    id = "l2"
    title = "Leder af medarbejdere"
    kind = "level"
    [[people]]
    id = "anna"
    name = "Anna"
    roles = ["talent"]
    organisation = "north"
    department = "Skole"
    level = "l1"
    cohorts = ["h1"]
    [[people]]
    id = "bo"
    name = "Bo"
    roles = ["talent"]
    organisation = "north"
    department = "skole "
    level = "l1"
    cohorts = ["h1"]
    [[people]]
    id = "cleo"
    name = "Cleo"
    roles = ["talent"]
    organisation = "south"
    department = "Skole"
    level = "l1"
    cohorts = ["h1"]
    [[people]]
    id = "dan"
    name = "Dan"
    roles = ["talent"]
    organisation = "north"
    department = "Pleje"
    level = "l1"
    cohorts = ["h1"]
    [[people]]
    id = "eva"
    name = "Eva"
    roles = ["talent"]
    organisation = "north"
    level = "l2"
    cohorts = ["h1"]
    [[people]]
    id = "fie"
    name = "Fie"
    roles = ["consultant"]
"#;

fn plan() -> Programme {
    toml::from_str(PLAN).expect("a plan")
}

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn settings() -> Settings {
    Settings { cohort: Some(id("h1")), ..Settings::default() }
}

fn bar(settings: &Settings, a: &str, b: &str) -> Option<Bar> {
    let plan = plan();
    let people = People::of(&plan, settings);
    let at = |name: &str| people.at(people.place(&id(name)).expect("somebody")).expect("somebody");
    assert_eq!(people.bar(at(a), at(b)), people.bar(at(b), at(a)));
    people.bar(at(a), at(b))
}

#[test]
fn same_level_never_same_area_of_the_same_organisation() {
    let mut settings = settings();
    for (a, b, wanted) in [
        ("anna", "bo", Some(Bar::Area)),
        ("anna", "cleo", None),
        ("anna", "dan", None),
        ("anna", "eva", Some(Bar::Level)),
    ] {
        assert_eq!(bar(&settings, a, b), wanted, "{a} {b}");
    }
    settings.allowed = vec![[id("bo"), id("anna")]];
    assert_eq!(bar(&settings, "anna", "bo"), None);
    settings.apart = vec![[id("anna"), id("bo")], [id("cleo"), id("dan")]];
    assert_eq!(bar(&settings, "anna", "bo"), Some(Bar::Apart));
    assert_eq!(bar(&settings, "dan", "cleo"), Some(Bar::Apart));
}

#[test]
fn an_area_that_is_not_said_may_be_the_same() {
    let mut plan = plan();
    plan.people[3].department = None;
    let settings = settings();
    let people = People::of(&plan, &settings);
    assert_eq!(people.bar(&plan.people[0], &plan.people[3]), Some(Bar::AreaUnknown));
    assert_eq!(people.bar(&plan.people[2], &plan.people[3]), None);
}

#[test]
fn what_speaks_for_a_pair_is_counted() {
    let mut plan = plan();
    plan.relationships.push(Relationship {
        id: id("r"),
        people: vec![id("dan"), id("anna")],
        state: RelationshipState::Ended,
        ..Relationship::default()
    });
    let settings = Settings { wishes: vec![[id("anna"), id("cleo")]], ..settings() };
    let people = People::of(&plan, &settings);
    let [anna, _, cleo, dan] = [0, 1, 2, 3].map(|at| &plan.people[at]);
    let reasons = people.reasons(anna, cleo);
    assert_eq!(reasons, [Reason::Level, Reason::Organisation, Reason::New, Reason::Wish]);
    assert_eq!((people.score(anna, cleo), people.score(cleo, anna)), (80, 80));
    assert_eq!(people.reasons(anna, dan), [Reason::Level, Reason::Area]);
    let both =
        Settings { wishes: vec![[id("anna"), id("cleo")], [id("cleo"), id("anna")]], ..settings.clone() };
    let people = People::of(&plan, &both);
    assert_eq!(people.score(anna, cleo), 110);
    let pairs = [vec![id("anna"), id("cleo")], vec![id("bo"), id("dan")]];
    assert_eq!(people.total(&pairs), 110 + 30);
}

#[test]
fn whoever_is_in_a_pair_that_goes_on_is_not_paired_again() {
    let mut plan = plan();
    plan.relationships.push(Relationship {
        id: id("r"),
        people: vec![id("dan"), id("anna")],
        cohort: Some(id("h1")),
        state: RelationshipState::Asked,
        ..Relationship::default()
    });
    let settings = settings();
    let people = People::of(&plan, &settings);
    let names: Vec<&str> = people.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Bo", "Cleo", "Eva"]);
    assert_eq!(people.levels(), [0, 0, 2]);
    assert_eq!(people.allowed(), [(0, 1, 60)]);
}

#[test]
fn a_change_by_hand_is_judged() {
    let (plan, settings) = (plan(), settings());
    let people = People::of(&plan, &settings);
    let pair = |names: &[&str]| names.iter().map(|name| id(name)).collect::<Vec<Id>>();
    let found = troubles(&people, &[pair(&["anna", "bo"]), pair(&["cleo", "dan", "cleo"]), pair(&["fie"])]);
    assert_eq!(
        found,
        [
            Trouble::Barred(id("anna"), id("bo"), Bar::Area),
            Trouble::Size(pair(&["cleo", "dan", "cleo"])),
            Trouble::Size(pair(&["fie"])),
            Trouble::Twice(id("cleo")),
            Trouble::Unknown(id("fie")),
            Trouble::Missing(id("eva")),
        ]
    );
    let mut plan = plan;
    plan.people.retain(|person| person.name != "Eva" && person.name != "Bo");
    let people = People::of(&plan, &settings);
    assert_eq!(troubles(&people, &[pair(&["anna", "cleo", "dan"])]), []);
}

#[test]
fn pairs_stand_in_the_plan_each_under_an_id_of_its_own() {
    let (plan, settings) = (plan(), settings());
    let pairs = [vec![id("anna"), id("cleo")], vec![id("bo"), id("dan")]];
    let made = taken_over(&plan, &settings, &pairs, true);
    let ids: Vec<&str> = made.iter().map(|element| element.id().as_str()).collect();
    assert_eq!(ids, ["relationship", "relationship-2"]);
    let Element::Relationship(first) = &made[0] else { panic!("{made:?}") };
    assert_eq!((first.state, first.answers.len(), &first.people), (RelationshipState::Asked, 2, &pairs[0]));
}
