use samspil_core::Programme;
use samspil_core::access::Role;
use samspil_core::programme::{SeatState, Status};

use crate::features::programmes;
use crate::testing::{Actor, TestApp, on_both};

const PLAN: &str = r#"
    [programme]
    id = "plan"
    title = "Et netværk"
    language = "da"
    kind = "network"
    state = "running"
    periods = { scheme = "half_year", first = "2024-H1", count = 4 }
    [[activities]]
    id = "talk"
    title = "Oplæg"
    responsible = { text = "En leder" }
    [[occurrences]]
    id = "first"
    activity = "talk"
    column = "2024-H1"
    date = "2024-03-05"
    [[meetings]]
    id = "meeting"
    title = "Første møde"
    lines = [{ who = { person = "person-2" }, kind = "citizen" }]
    [[people]]
    id = "person"
    name = "Inger Marie Borgersen"
    roles = ["citizen"]
    [[people]]
    id = "person-2"
    name = "Oda Nattestad"
    [[people]]
    id = "person-3"
    name = "Kaja Vestli"
"#;

fn plan() -> Programme {
    toml::from_str(PLAN).expect("a plan")
}

/// The plan as it is later.
fn later() -> Programme {
    let mut plan = plan();
    let occurrence = &mut plan.occurrences[0];
    occurrence.status = Status::Cancelled;
    occurrence.column = "2024-H2".parse().expect("a column");
    occurrence.date = "2024-09-12".parse().ok();
    plan.activities[0].note = Some("Hun orker det næppe".to_owned());
    let seat = plan.activities[0].responsible.as_mut().expect("a seat");
    (seat.person, seat.state) = ("person-3".parse().ok(), SeatState::Asked);
    plan.people[0].name = "Inger Marie Dahlberg".to_owned();
    plan.people[0].email = Some("inger@hemmelig.example".to_owned());
    plan.people[1].name = "Oda Solbakken".to_owned();
    plan.meetings[0].title = "Møde nummer 1".to_owned();
    plan
}

/// The page that compares what was kept first with the plan as it stands.
async fn comparison(test: &TestApp, actor: &Actor) -> String {
    let index = test.get(actor, "/programmes/plan/versions").await;
    let at = index.body.find("compare?from=").expect("a link") + "compare?from=".len();
    let id = index.body[at..].split('"').next().expect("an id");
    let answer = test.get(actor, &format!("/programmes/plan/versions/compare?from={id}")).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.body
}

async fn stored(test: &TestApp) -> [Actor; 2] {
    let row = test.store(plan()).await;
    let editor = test.actor(Role::Coordinator, Some("plan")).await;
    let reader = test.actor(Role::Talent, Some("plan")).await;
    let kept = test.post(&editor, "/programmes/plan/versions", &[("title", "Første")]).await;
    assert_eq!(kept.status, 303, "{}", kept.body);
    let workspace = test.workspace.clone();
    test.write(move |tx| {
        let now = jiff::Timestamp::now();
        let mut later = later();
        later.versions = programmes::read(tx, &workspace, &row)?.plan.versions;
        programmes::import(tx, &workspace, later, true, None, now)
    })
    .await;
    [editor, reader]
}

/// What only those who plan may see.
const SECRETS: [&str; 8] =
    ["orker", "hemmelig", "Borgersen", "Dahlberg", "Nattestad", "Solbakken", "Kaja Vestli", "somebody asked"];

#[test]
fn a_comparison_shows_each_reader_what_the_pages_show() {
    on_both(|test: TestApp| async move {
        let [editor, reader] = stored(&test).await;
        let full = comparison(&test, &editor).await;
        for text in SECRETS {
            assert!(full.contains(text), "{text}");
        }
        let part = comparison(&test, &reader).await;
        for text in SECRETS {
            assert!(!part.contains(text), "{text}: {part}");
        }
        assert!(part.contains("Møde nummer 1"), "{part}");
    });
}

#[test]
fn a_comparison_speaks_the_readers_language() {
    on_both(|test: TestApp| async move {
        let [editor, _] = stored(&test).await;
        let page = comparison(&test, &editor).await;
        let main = page.split("<main").nth(1).expect("the content");
        for word in ["5 March 2024", "12 September 2024", "Oplæg (half-year 2, 2024)", "somebody asked"] {
            assert!(main.contains(word), "{word}: {main}");
        }
        for code in ["2024-H1", "2024-H2", "2024-03-05", "2024-09-12", ">asked<", ">person-3<", ">first<"] {
            assert!(!main.contains(code), "{code}: {main}");
        }
    });
}
