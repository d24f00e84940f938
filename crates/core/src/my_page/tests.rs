//! Every persona on one plan, on one day: what is theirs, and nothing of others.

use jiff::civil::{Date, date};

use super::*;
use crate::Programme;
use crate::test_support::programme;

const TODAY: Date = date(2027, 3, 1);

const PLAN: &str = r#"
    [programme]
    id = "p"
    title = "P"
    language = "da"
    kind = "talent_programme"
    [[cohorts]]
    id = "h"
    title = "H"
    [[networks]]
    id = "n1"
    title = "N1"
    leader = { person = "nelly", state = "filled" }
    [[networks]]
    id = "n2"
    title = "N2"
    [[units]]
    id = "u1"
    title = "U1"
    organisations = []
    [[units]]
    id = "u2"
    title = "U2"
    organisations = []
    [[bodies]]
    id = "steering"
    title = "Steering"
    kind = "steering_group"
    seats = [{ person = "stine", state = "filled" }]
    [[meetings]]
    id = "over"
    title = "Over"
    date = "2027-02-01"
    cohorts = ["h"]
    [[meetings]]
    id = "module"
    title = "Module"
    date = "2027-03-10"
    cohorts = ["h"]
    [meetings.sheet]
    audience = ["talent"]
    contents = [{ text = "Talk", presenter = { person = "sperling", state = "filled" } }, { text = "Other", presenter = { person = "asked", state = "asked" } }]
    [[meetings]]
    id = "managers"
    title = "Managers"
    date = "2027-04-01"
    [meetings.sheet]
    audience = ["line_manager"]
    [[meetings]]
    id = "dialogue"
    title = "Dialogue"
    date = "2027-05-01"
    involved = [{ who = { role = "politician", person = "pol", state = "filled" } }, { who = { role = "union_rep" } }]
    lines = [{ who = { person = "ulf" } }]
    [[meetings]]
    id = "board"
    title = "Board"
    date = "2027-03-20"
    body = "steering"
    [[meetings]]
    id = "n2-meeting"
    title = "N2"
    date = "2027-03-05"
    networks = ["n2"]
    lines = [{ who = { text = "A school leader" } }]
    [[meetings]]
    id = "n1-meeting"
    title = "N1"
    networks = ["n1"]
    lines = [{ who = { person = "ulf" } }]
    [[meetings]]
    id = "cancelled"
    title = "Cancelled"
    date = "2027-03-02"
    status = "cancelled"
    [[activities]]
    id = "report"
    title = "Report"
    deadline = "2027-02-20"
    responsible = { person = "inge", state = "filled" }
    [[activities]]
    id = "done"
    title = "Done"
    deadline = "2027-02-10"
    responsible = { person = "inge", state = "filled" }
    [[occurrences]]
    id = "done-1"
    activity = "done"
    column = "2027-H1"
    status = "held"
    [[milestone_plans]]
    id = "project"
    title = "Project"
    unit = "u1"
    [[milestone_plans]]
    id = "elsewhere"
    title = "Elsewhere"
    unit = "u2"
    [[milestones]]
    id = "mine"
    title = "Mine"
    plan = "project"
    date = "2027-06-01"
    [[milestones]]
    id = "theirs"
    title = "Theirs"
    plan = "elsewhere"
    date = "2027-02-15"
    [[checklists]]
    id = "list"
    title = "List"
    steps = [{ text = "Book the room", deadline = "2027-03-03", responsible = { person = "inge" } }, { text = "Done", done = true, responsible = { person = "inge" } }]
    [[decisions]]
    id = "decide"
    text = "The plan"
    body = "steering"
    meeting = "board"
    [[decisions]]
    id = "decided"
    text = "The name"
    body = "steering"
    status = "decided"
    [[relationships]]
    id = "mentor-asked"
    kind = "mentor"
    people = ["tia"]
    with = "mona"
    state = "asked"
    [[relationships]]
    id = "buddies-asked"
    kind = "buddies"
    people = ["tia", "tom"]
    state = "asked"
    answers = [{ person = "tom", answer = "yes" }]
    [[relationships]]
    id = "buddies-proposed"
    kind = "buddies"
    people = ["tia", "tom"]
    state = "proposed"
    [[people]]
    id = "tia"
    name = "Tia"
    roles = ["talent"]
    cohorts = ["h"]
    email = "tia@example.org"
    [[people]]
    id = "tom"
    name = "Tom"
    roles = ["talent"]
    cohorts = ["h"]
    [[people]]
    id = "mona"
    name = "Mona"
    roles = ["mentor"]
    [[people]]
    id = "lars"
    name = "Lars"
    roles = ["line_manager"]
    [[people]]
    id = "stine"
    name = "Stine"
    roles = ["steering_group"]
    [[people]]
    id = "inge"
    name = "Inge"
    roles = ["internal_consultant"]
    [[people]]
    id = "sperling"
    name = "Sperling"
    roles = ["speaker"]
    [[people]]
    id = "asked"
    name = "Asked"
    roles = ["speaker"]
    [[people]]
    id = "pro"
    name = "Pro"
    roles = ["project_leader"]
    units = ["u1"]
    [[people]]
    id = "pol"
    name = "Pol"
    roles = ["politician"]
    [[people]]
    id = "ulf"
    name = "Ulf"
    roles = ["union_rep"]
    [[people]]
    id = "nelly"
    name = "Nelly"
    roles = ["network_leader"]
"#;

fn plan() -> Programme {
    toml::from_str(PLAN).expect("a plan")
}

/// What somebody has: element and reason, in order.
fn things(id: Option<&str>, roles: &[Role]) -> Vec<String> {
    let plan = plan();
    let person = id.map(|id| plan.people.iter().find(|person| person.id.as_str() == id).expect("somebody"));
    let me = Me { person, roles: roles.to_vec() };
    mine(&plan, &me, TODAY).iter().map(|one| format!("{} {}", one.id, one.reason.as_str())).collect()
}

#[test]
fn a_talent_has_modules_and_what_the_talent_is_asked() {
    let talent = things(Some("tia"), &[Role::Talent]);
    // The mentor is asked first; what is only proposed is not told.
    assert_eq!(talent, ["module audience", "buddies-asked asked"]);
    assert_eq!(things(Some("tom"), &[Role::Talent]), ["module audience"]);
}

#[test]
fn a_mentor_is_asked_and_nobody_else_sees_it() {
    assert_eq!(things(Some("mona"), &[Role::Mentor]), ["mentor-asked asked"]);
}

#[test]
fn everyone_has_what_is_theirs() {
    let cases: [(&str, Role, &[&str]); 8] = [
        ("lars", Role::LineManager, &["managers audience"]),
        ("stine", Role::SteeringGroup, &["board body", "decide decides"]),
        ("inge", Role::InternalConsultant, &["report responsible", "list responsible"]),
        ("sperling", Role::Speaker, &["module presents"]),
        // Who was only asked to speak does not read it here.
        ("asked", Role::Speaker, &[]),
        ("pro", Role::ProjectLeader, &["mine project"]),
        ("pol", Role::Politician, &["dialogue takes"]),
        ("ulf", Role::UnionRep, &["dialogue takes", "n1-meeting takes"]),
    ];
    for (person, role, wanted) in cases {
        assert_eq!(things(Some(person), &[role]), wanted, "{person}");
    }
}

#[test]
fn a_coordinator_has_every_meeting_and_a_network_leader_those_of_the_network() {
    assert_eq!(
        things(None, &[Role::Coordinator]),
        [
            "n2-meeting plans",
            "module plans",
            "board plans",
            "managers plans",
            "dialogue plans",
            "n1-meeting plans"
        ]
    );
    assert_eq!(things(Some("nelly"), &[Role::NetworkLeader]), ["n1-meeting runs"]);
}

#[test]
fn whoever_is_not_in_the_plan_has_what_the_role_has() {
    let cases: [(Role, &[&str]); 7] = [
        (Role::Talent, &["module audience"]),
        (Role::LineManager, &["managers audience"]),
        (Role::SteeringGroup, &["board body", "decide decides"]),
        (Role::Politician, &["dialogue takes"]),
        (Role::UnionRep, &["dialogue takes"]),
        (Role::Mentor, &[]),
        (Role::Admin, &[]),
    ];
    for (role, wanted) in cases {
        assert_eq!(things(None, &[role]), wanted, "{role:?}");
        // Whoever it is: relations are told to those in them only.
        assert!(things(None, Role::ALL).iter().all(|one| !one.ends_with("asked")));
    }
}

#[test]
fn what_is_behind_is_told_by_kind_with_the_days_left() {
    let plan = plan();
    let found: Vec<_> = behind(&plan, TODAY)
        .iter()
        .map(|one| {
            format!(
                "{} {} {}",
                one.late.as_str(),
                one.id,
                one.left.map_or_else(String::new, |l| l.to_string())
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            "overdue theirs -14",
            "overdue report -9",
            "unsaid over -28",
            "seat n2-meeting -10",
            "seat module -5",
            "unanswered buddies-asked ",
            "unanswered mentor-asked ",
            "undated n1-meeting ",
            "bare n2-meeting 4",
            "bare board 19",
            "bare managers 31",
        ]
    );
}

#[test]
fn the_first_things_of_several_programmes_stand_by_date() {
    let plan = plan();
    let me = |roles: &[Role]| Me { person: None, roles: roles.to_vec() };
    let all = [mine(&plan, &me(&[Role::SteeringGroup]), TODAY), mine(&plan, &me(&[Role::Talent]), TODAY)];
    let found: Vec<_> = first(&all).iter().map(|(at, one)| format!("{at} {}", one.id)).collect();
    assert_eq!(found, ["1 module", "0 board", "0 decide"]);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 24, ..proptest::prelude::ProptestConfig::default() })]

    #[test]
    fn relations_of_others_never_show(plan in programme(), at in 0..5_usize) {
        let person = plan.people.get(at);
        let me = Me { person, roles: Role::ALL.to_vec() };
        for thing in mine(&plan, &me, TODAY) {
            if thing.kind == ElementKind::Relationship {
                let bound = plan.relationships.iter().find(|one| one.id == *thing.id).expect("a relation");
                proptest::prop_assert!(bound.everyone().any(|id| person.is_some_and(|own| own.id == *id)));
            }
        }
        for one in behind(&plan, TODAY) {
            proptest::prop_assert_eq!(one.left.is_some(), one.day.is_some());
        }
    }
}
