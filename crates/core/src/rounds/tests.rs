//! Who sits, who has met, what rounds become.

use super::*;

const PLAN: &str = r#"
    [programme]
    id = "plan"
    title = "Plan"
    language = "nb"
    kind = "network"
    [[networks]]
    id = "n1"
    title = "Vest"
    units = ["u1"]
    [[units]]
    id = "u1"
    title = "Bergen"
    organisations = []
    [[units]]
    id = "u2"
    title = "Voss"
    organisations = []
    [[people]]
    id = "a"
    name = "Anne"
    roles = ["participant"]
    networks = ["n1"]
    [[people]]
    id = "b"
    name = "Berit"
    roles = ["talent"]
    [[people]]
    id = "c"
    name = "Carl"
    roles = ["speaker"]
    [[meetings]]
    id = "m1"
    title = "Samling 1"
    networks = ["n1"]
    [[meetings]]
    id = "m2"
    title = "Samling 2"
    lines = [{ who = { person = "c" } }, { who = { person = "b", state = "filled" } }, { who = { person = "a", state = "asked" } }]
    [[seatings]]
    id = "s1"
    title = "Bord"
    meeting = "m1"
    tables = [{ round = 2, table = 1, people = ["c", "a"] }, { round = 1, table = 2, people = ["b"] }, { round = 1, table = 1, people = ["b", "a"] }]
"#;

fn plan() -> Programme {
    toml::from_str(PLAN).expect("a plan")
}

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn list(ids: &[&str]) -> Vec<Id> {
    ids.iter().map(|text| id(text)).collect()
}

#[test]
fn those_on_the_list_sit_or_else_the_participants() {
    let plan = plan();
    let who =
        |settings: &Settings| sitting(&plan, settings).into_iter().map(Id::to_string).collect::<Vec<_>>();
    assert_eq!(who(&Settings::default()), ["a", "b"]);
    let at = |meeting: &str, units| Settings { meeting: Some(id(meeting)), units, ..Settings::default() };
    assert_eq!(who(&at("m1", false)), ["a"]);
    assert_eq!(who(&at("m2", false)), ["b", "c"]);
    assert_eq!(
        (who(&at("m1", true)), who(&at("m2", true))),
        (vec!["u1".into()], vec!["u1".into(), "u2".into()])
    );
}

#[test]
fn earlier_tables_count_unless_one_plans_on_from_them() {
    let plan = plan();
    let pairs = |settings: &Settings| {
        met(&plan, settings).into_iter().map(|two| two.map(|id| id.to_string())).collect::<Vec<_>>()
    };
    let both = [["a".to_owned(), "b".to_owned()], ["a".to_owned(), "c".to_owned()]];
    assert_eq!(pairs(&Settings::default()), both);
    assert_eq!(pairs(&Settings { earlier: false, ..Settings::default() }), [[""; 2]; 0]);
    let on = Settings { after: Some(id("s1")), ..Settings::default() };
    assert_eq!(pairs(&on), [[""; 2]; 0]);
    assert_eq!(held(&plan, &on), [vec![list(&["b", "a"]), list(&["b"])], vec![list(&["c", "a"])]]);
}

#[test]
fn meetings_are_new_once_and_then_again() {
    let known = BTreeSet::from([[id("a"), id("b")]]);
    let rounds = vec![vec![list(&["b", "a", "c"])], vec![list(&["c", "a"]), list(&["b"])]];
    assert_eq!(figures(&known, &rounds), (2, 2));
    assert_eq!(figures(&BTreeSet::new(), &rounds), (3, 1));
}

#[test]
fn rounds_become_a_seating_that_everybody_finds_themselves_in() {
    let plan = plan();
    let settings = Settings { meeting: Some(id("m2")), ..Settings::default() };
    let made = vec![vec![list(&["a"]), list(&["b", "c"])], vec![list(&["a", "c"]), list(&["b"])]];
    let seating = taken_over(&plan, &settings, &made, "Bord");
    assert_eq!((seating.id.as_str(), seating.tables.len()), ("bord", 4));
    assert_eq!(rounds(&seating, false), made);
    let (c, b) = (id("c"), id("b"));
    let found: Vec<_> =
        places(&seating, &c).into_iter().map(|(table, with)| (table.round, table.table, with)).collect();
    let a = id("a");
    assert_eq!(found, [(1, 2, vec![&b]), (2, 1, vec![&a])]);
    assert_eq!(places(&seating, &id("nobody")).len(), 0);
    // Planned on from one, it stays the same element.
    let on = Settings { after: Some(id("s1")), ..settings };
    let again = taken_over(&plan, &on, &made, "other");
    assert_eq!((again.id.as_str(), again.meeting, again.title.as_str()), ("s1", Some(id("m1")), "Bord"));
    let units =
        taken_over(&plan, &Settings { units: true, ..Settings::default() }, &vec![vec![list(&["u1"])]], "X");
    assert_eq!((&units.tables[0].units, &units.tables[0].people), (&list(&["u1"]), &Vec::new()));
}
