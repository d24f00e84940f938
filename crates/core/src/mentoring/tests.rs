//! Who may be whose mentor, what speaks for it, and how both say yes.

use jiff::civil::date;

use super::*;
use crate::Element;

const YES: Said = Said::Yes { shadowing: true };

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
    [[people]]
    id = "anna"
    name = "Anna"
    roles = ["talent"]
    organisation = "north"
    department = "Skole"
    cohorts = ["h1"]
    tags = ["Digitalisering", "budget"]
    [[people]]
    id = "bo"
    name = "Bo"
    roles = ["talent"]
    organisation = "south"
    department = "Pleje"
    cohorts = ["h1"]
    [[people]]
    id = "mads"
    name = "Mads"
    roles = ["mentor"]
    organisation = "south"
    department = "Skole"
    tags = ["digitalisering"]
    held = [{ role = "talent", from = "2019", to = "2021" }]
    [[people]]
    id = "mia"
    name = "Mia"
    held = [{ role = "mentor", from = "2020", to = "2022" }]
    [[people]]
    id = "mette"
    name = "Mette"
    roles = ["line_manager"]
    organisation = "north"
    department = "Skole"
    [[relationships]]
    id = "r1"
    people = ["anna"]
    kind = "line_manager"
    with = "mette"
    state = "agreed"
"#;

fn plan() -> Programme {
    toml::from_str(PLAN).expect("a plan")
}

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn settings() -> Settings {
    Settings { on: Some(date(2024, 3, 1)), ..Settings::default() }
}

fn pair(talent: &str, mentor: &str) -> Pair {
    Pair { talent: id(talent), mentor: id(mentor) }
}

fn mentors(settings: &Settings) -> Vec<String> {
    let plan = plan();
    People::of(&plan, settings).mentors().iter().map(|one| one.id.to_string()).collect()
}

#[test]
fn mentors_volunteer_and_pause_and_others_are_asked_where_it_is_chosen() {
    assert_eq!(mentors(&settings()), ["mads"]);
    let earlier = Settings { on: Some(date(2022, 3, 1)), ..settings() };
    assert_eq!(mentors(&earlier), ["mads", "mia"]);
    let managers = Settings { line_managers: true, ..settings() };
    assert_eq!(mentors(&managers), ["mads", "mette"]);
    let mut plan = plan();
    plan.people.iter_mut().filter(|one| one.id.as_str() == "mads").for_each(|one| one.roles.clear());
    assert!(People::of(&plan, &settings()).mentors().is_empty());
    let talents = Settings { earlier_talents: true, ..settings() };
    assert_eq!(People::of(&plan, &talents).mentors().len(), 1);
}

#[test]
fn the_own_manager_the_same_area_a_veto_and_a_relation_that_is_over_bar() {
    let mut plan = plan();
    let settings = Settings { line_managers: true, apart: vec![[id("mads"), id("bo")]], ..settings() };
    let bar = |plan: &Programme, settings: &Settings, talent: &str, mentor: &str| {
        let people = People::of(plan, settings);
        people
            .bar(people.talent(&id(talent)).expect("a talent"), people.mentor(&id(mentor)).expect("a mentor"))
    };
    assert_eq!(bar(&plan, &settings, "anna", "mads"), None);
    assert_eq!(bar(&plan, &settings, "anna", "mette"), Some(Bar::Manager));
    assert_eq!(bar(&plan, &settings, "bo", "mads"), Some(Bar::Apart));
    // Neither yields to an exception.
    let allowed = vec![[id("anna"), id("mette")], [id("bo"), id("mads")]];
    let stretched = Settings { allowed, ..settings.clone() };
    assert_eq!(bar(&plan, &stretched, "anna", "mette"), Some(Bar::Manager));
    assert_eq!(bar(&plan, &stretched, "bo", "mads"), Some(Bar::Apart));
    plan.relationships.clear();
    assert_eq!(bar(&plan, &settings, "anna", "mette"), Some(Bar::Area));
    assert_eq!(bar(&plan, &stretched, "anna", "mette"), None);
    let far = Settings { distance: Distance::Organisation, apart: Vec::new(), ..settings.clone() };
    assert_eq!(bar(&plan, &far, "bo", "mads"), Some(Bar::Organisation));
    let any = Settings { distance: Distance::Any, apart: Vec::new(), ..settings.clone() };
    assert_eq!(bar(&plan, &any, "anna", "mette"), None);
    plan.relationships.push(Relationship {
        people: vec![id("anna")],
        kind: RelationshipKind::Mentor,
        with: Some(id("mads")),
        state: RelationshipState::Ended,
        ..Relationship::default()
    });
    assert_eq!(bar(&plan, &settings, "anna", "mads"), Some(Bar::Before));
}

#[test]
fn wishes_places_topics_and_the_same_way_speak_for_a_mentor() {
    let plan = plan();
    let reasons = |settings: &Settings, talent: &str| {
        let people = People::of(&plan, settings);
        let mads = people.mentor(&id("mads")).expect("a mentor");
        people.reasons(people.talent(&id(talent)).expect("a talent"), mads)
    };
    let plain = [Reason::Organisation, Reason::Way, Reason::Topics(1)];
    assert_eq!(reasons(&settings(), "anna"), plain);
    assert_eq!(reasons(&settings(), "bo"), [Reason::Way, Reason::Area]);
    let there = vec![[id("anna"), id("mads")]];
    let wished = Settings { wishes: there.clone(), ..settings() };
    assert_eq!(reasons(&wished, "anna")[1], Reason::TalentWish);
    let both = Settings { wishes: [there, vec![[id("mads"), id("anna")]]].concat(), ..settings() };
    assert_eq!(reasons(&both, "anna")[0], Reason::Mutual);
}

#[test]
fn room_counts_those_a_mentor_has_already() {
    let mut plan = plan();
    plan.relationships.push(Relationship {
        people: vec![id("bo")],
        kind: RelationshipKind::Mentor,
        with: Some(id("mads")),
        ..Relationship::default()
    });
    let settings = settings();
    let people = People::of(&plan, &settings);
    assert_eq!((people.room(&id("mads")), people.talents().len()), (1, 1));
    let own = Settings { rooms: vec![Room { mentor: id("mads"), talents: 4 }], ..settings.clone() };
    assert_eq!(People::of(&plan, &own).room(&id("mads")), 3);
}

#[test]
fn changes_by_hand_are_judged() {
    let plan = plan();
    let settings = Settings { line_managers: true, room: 1, ..settings() };
    let people = People::of(&plan, &settings);
    let pairs = [pair("anna", "mads")];
    assert_eq!(troubles(&people, &pairs), []);
    let both = moved(&people, &pairs, &id("bo"), Some(&id("mads"))).expect("a change");
    assert_eq!(troubles(&people, &both), [Trouble::Full(id("mads"), 1)]);
    let other = moved(&people, &pairs, &id("bo"), Some(&id("anna"))).expect("a swap");
    assert_eq!(other, [pair("bo", "mads")]);
    assert_eq!(moved(&people, &pairs, &id("anna"), None), Some(Vec::new()));
    assert_eq!(moved(&people, &pairs, &id("anna"), Some(&id("mia"))), None);
    let own = moved(&people, &pairs, &id("anna"), Some(&id("mette"))).expect("a change");
    assert_eq!(troubles(&people, &own), [Trouble::Barred(pair("anna", "mette"), Bar::Manager)]);
    let twice = [pair("anna", "mads"), pair("anna", "mads")];
    assert!(troubles(&people, &twice).contains(&Trouble::Twice(id("anna"))));
    assert_eq!(troubles(&people, &[pair("mads", "mads")]), [Trouble::Unknown(id("mads"))]);
}

#[test]
fn one_more_place_comes_before_a_rule_set_aside_and_before_going_without() {
    let plan = plan();
    let settings = Settings { line_managers: true, room: 1, ..settings() };
    let people = People::of(&plan, &settings);
    let pairs = [pair("anna", "mads")];
    let full = vec![Full { mentor: id("mads"), talents: vec![id("anna")] }];
    let unserved = [Unserved { talent: id("bo"), full }];
    let found = exceptions(&people, &unserved, &pairs);
    assert_eq!(found, [Exception::More(id("mads")), Exception::Leave(id("bo"))]);
}

#[test]
fn the_mentor_answers_first_then_the_talent() {
    let (plan, day) = (plan(), date(2024, 4, 2));
    let made = taken_over(&plan, &settings(), &[pair("anna", "mads")], false);
    let [Element::Relationship(proposed)] = made.as_slice() else { panic!("{made:?}") };
    let (anna, mads) = (id("anna"), id("mads"));
    assert_eq!((proposed.state, turn(proposed)), (RelationshipState::Proposed, None));
    assert!(!sees(proposed, &mads) && !sees(proposed, &anna));
    let first = asked(proposed).expect("asked");
    assert_eq!(turn(&first), Some(&mads));
    assert!(sees(&first, &mads) && !sees(&first, &anna));
    assert_eq!(answered(&first, &anna, YES, day), Err(Refusal::NotAsked));
    let second = answered(&first, &mads, YES, day).expect("yes");
    assert_eq!((second.state, turn(&second)), (RelationshipState::Asked, Some(&anna)));
    assert!(sees(&second, &anna));
    let agreed = answered(&second, &anna, Said::Yes { shadowing: false }, day).expect("yes");
    assert!(!agreed.shadows(), "only the mentor wants it");
    let both = answered(&second, &anna, YES, day).expect("yes");
    assert!(both.shadows());
    assert_eq!((agreed.state, agreed.from.clone()), (RelationshipState::Agreed, Some(day.into())));
    assert_eq!(agreed.answers.len(), 2);
    let over = ended(&agreed, &anna, day).expect("the end");
    assert_eq!((over.state, over.to.clone()), (RelationshipState::Ended, Some(day.into())));
    assert_eq!(ended(&over, &anna, day), Err(Refusal::Over));
    assert_eq!(ended(&agreed, &id("bo"), day), Err(Refusal::Over));
}

#[test]
fn a_no_is_the_end_of_it_and_is_told_to_nobody() {
    let (plan, day) = (plan(), date(2024, 4, 2));
    let made = taken_over(&plan, &settings(), &[pair("anna", "mads")], true);
    let [Element::Relationship(first)] = made.as_slice() else { panic!("{made:?}") };
    let (anna, mads) = (id("anna"), id("mads"));
    let declined = answered(first, &mads, Said::No, day).expect("no");
    assert_eq!((declined.state, turn(&declined)), (RelationshipState::Declined, None));
    assert!(!sees(&declined, &anna) && !sees(&declined, &mads));
    // The talent is looked for anew, with the others as they stand.
    let mut after = plan.clone();
    after.relationships.push(declined);
    let settings = settings();
    let people = People::of(&after, &settings);
    let talent = people.talent(&anna).expect("she has no mentor");
    assert_eq!(people.bar(talent, people.mentor(&mads).expect("he is one")), Some(Bar::Before));
}
