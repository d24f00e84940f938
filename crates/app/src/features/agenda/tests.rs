use samspil_core::Programme;
use samspil_core::access::Role;

use crate::testing::{Actor, TestApp, on_both, on_sqlite};

const AGENDA: &str = "/programmes/framework-programme/meetings/gathering-9/agenda";

/// The framework programme with a gathering of two days on which nothing is
/// planned yet.
fn example() -> Programme {
    let mut plan: Programme =
        toml::from_str(include_str!("../../../../../examples/004-framework-programme.toml"))
            .expect("a programme");
    let meeting =
        r#"{"id": "gathering-9", "title": "Samling", "kind": "gathering", "date": "2027-09-22/2027-09-23"}"#;
    plan.meetings.push(serde_json::from_str(meeting).expect("a meeting"));
    plan
}

/// The agenda as programs read it: "09:00–09:30 Velkommen" per item.
async fn times(test: &TestApp, actor: &Actor) -> Vec<String> {
    let answer = test.get(actor, "/api/v1/programmes/framework-programme/meetings/gathering-9/agenda").await;
    let told: serde_json::Value = serde_json::from_str(&answer.body).expect("JSON");
    let days = told["days"].as_array().cloned().unwrap_or_default();
    let items = days.iter().flat_map(|day| day["items"].as_array().cloned().unwrap_or_default());
    let said = |value: &serde_json::Value| value.as_str().unwrap_or("?").to_owned();
    items.map(|i| format!("{}–{} {}", said(&i["start"]), said(&i["end"]), said(&i["text"]))).collect()
}

/// What the page sends with every change.
async fn seen(test: &TestApp, actor: &Actor) -> String {
    let page = test.get(actor, AGENDA).await.body;
    let rest = page.split("name=\"seen\" value=\"").nth(1).expect("a form");
    rest.split('"').next().expect("a value").to_owned()
}

async fn post(test: &TestApp, actor: &Actor, path: &str, fields: &[(&str, &str)]) -> u16 {
    let seen = seen(test, actor).await;
    let mut sent = vec![("seen", seen.as_str())];
    sent.extend_from_slice(fields);
    test.post(actor, &format!("{AGENDA}{path}"), &sent).await.status.into()
}

#[test]
fn an_agenda_is_written_moved_pinned_and_undone() {
    on_both(|test: TestApp| async move {
        test.store(example()).await;
        let planner = test.actor(Role::Coordinator, None).await;
        let lines =
            "10:00 Velkommen 30 min\nOplæg 45 min v/ Eirik Nordgård\n12:00 Lunsj 60 min\n13:00 Runde 30 min";
        assert_eq!(post(&test, &planner, "/items", &[("day", "1"), ("lines", lines)]).await, 303);
        let first = ["10:00–10:30 Velkommen", "10:30–11:15 Oplæg", "12:00–13:00 Lunsj", "13:00–13:30 Runde"];
        assert_eq!(times(&test, &planner).await, first);
        let page = test.get(&planner, &format!("{AGENDA}?lang=en")).await.body;
        assert!(page.contains("Nothing is planned for 45 min from 11:15 to 12:00, before “Lunsj”."));
        assert!(page.contains("Eirik Nordgård"));

        // Longer talk: the gap goes. Let go, lunch follows what stands before.
        assert_eq!(post(&test, &planner, "/items/1/time", &[("minutes", "90"), ("pinned", "")]).await, 303);
        assert_eq!(times(&test, &planner).await[1..3], ["10:30–12:00 Oplæg", "12:00–13:00 Lunsj"]);
        assert_eq!(post(&test, &planner, "/items/2/time", &[("minutes", "60"), ("pinned", "")]).await, 303);
        assert_eq!(post(&test, &planner, "/items/0/time", &[("minutes", "45"), ("pinned", "")]).await, 303);
        assert_eq!(times(&test, &planner).await[2], "12:15–13:15 Lunsj");

        // Up and down, and dragged behind the round.
        assert_eq!(post(&test, &planner, "/items/3/position", &[("way", "up")]).await, 303);
        assert_eq!(times(&test, &planner).await[2..], ["12:15–12:45 Runde", "12:45–13:45 Lunsj"]);
        assert_eq!(post(&test, &planner, "/items/3/position", &[("before", "0")]).await, 303);
        assert_eq!(times(&test, &planner).await[0], "10:00–11:00 Lunsj");
        assert_eq!(post(&test, &planner, "/items/0/position", &[("day", "2")]).await, 303);
        assert_eq!(times(&test, &planner).await[3], "?–? Lunsj");
        assert_eq!(
            post(&test, &planner, "/days", &[("day", "2"), ("start", "8.30"), ("end", "14")]).await,
            303
        );
        assert_eq!(times(&test, &planner).await[3], "08:30–09:30 Lunsj");

        // What is taken out comes back.
        let seen = seen(&test, &planner).await;
        let removed = test.post(&planner, &format!("{AGENDA}/items/3/removal"), &[("seen", &seen)]).await;
        let batch = removed
            .location()
            .split("changed=")
            .nth(1)
            .expect("a batch")
            .split('&')
            .next()
            .expect("a batch")
            .to_owned();
        assert_eq!(times(&test, &planner).await.len(), 3);
        let undone = [("batch", batch.as_str()), ("next", AGENDA)];
        assert_eq!(test.post(&planner, "/programmes/framework-programme/undo", &undone).await.status, 303);
        assert_eq!(times(&test, &planner).await[3], "08:30–09:30 Lunsj");
    });
}

#[test]
fn who_saw_an_older_agenda_changes_nothing_and_loses_nothing() {
    on_both(|test: TestApp| async move {
        test.store(example()).await;
        let planner = test.actor(Role::Coordinator, None).await;
        let old = seen(&test, &planner).await;
        assert_eq!(post(&test, &planner, "/items", &[("day", "1"), ("lines", "9:00 En 10 min")]).await, 303);
        let sent = [("seen", old.as_str()), ("day", "1"), ("lines", "9:00 En anden 20 min")];
        let late = test.post(&planner, &format!("{AGENDA}/items?lang=en"), &sent).await;
        assert_eq!(late.status, 409);
        assert!(late.body.contains("9:00 En anden 20 min</textarea>"));
        let item = test.get(&planner, &format!("{AGENDA}/items/0")).await;
        assert_eq!(item.status, 200);
        let sent = [("_seen", old.as_str()), ("text", "Min tekst"), ("minutes", "25")];
        let late = test.post(&planner, &format!("{AGENDA}/items/0"), &sent).await;
        assert_eq!(late.status, 409);
        assert!(late.body.contains("value=\"Min tekst\""));
        assert_eq!(times(&test, &planner).await, ["09:00–09:10 En"]);
        let gone = test
            .post(&planner, &format!("{AGENDA}/items/7/removal"), &[("seen", &seen(&test, &planner).await)])
            .await;
        assert_eq!(gone.status, 409);
        assert_eq!(test.get(&planner, &format!("{AGENDA}/items/7")).await.status, 404);
    });
}

#[test]
fn an_item_with_everything_is_saved_from_its_form() {
    on_sqlite(false, |test: TestApp| async move {
        test.store(example()).await;
        let planner = test.actor(Role::Coordinator, None).await;
        assert_eq!(
            post(&test, &planner, "/items", &[("day", "1"), ("lines", "9:00 En 10 min\n9:10 To 10 min")])
                .await,
            303
        );
        let seen = seen(&test, &planner).await;
        let wrong = [("_seen", seen.as_str()), ("text", "En"), ("minutes", "0"), ("pinned", "25.00")];
        let refused = test.post(&planner, &format!("{AGENDA}/items/0?lang=en"), &wrong).await;
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("href=\"#minutes\"") && refused.body.contains("href=\"#pinned\""));
        let sent = [
            ("_seen", seen.as_str()),
            ("text", "En"),
            ("minutes", "30"),
            ("lane", "Salen"),
            ("presenter.person", "eirik-nordgaard"),
            ("presenter.state", "filled"),
            ("materials", "Post-it\nTusjer"),
        ];
        assert_eq!(test.post(&planner, &format!("{AGENDA}/items/0"), &sent).await.status, 303);
        let seen = self::seen(&test, &planner).await;
        let sent = [
            ("_seen", seen.as_str()),
            ("text", "To"),
            ("minutes", "20"),
            ("lane", "Biblioteket"),
            ("presenter.person", "eirik-nordgaard"),
            ("presenter.state", "filled"),
        ];
        assert_eq!(test.post(&planner, &format!("{AGENDA}/items/1"), &sent).await.status, 303);
        // In two places at once, by name.
        let page = test.get(&planner, &format!("{AGENDA}?lang=en")).await.body;
        assert!(page.contains("Eirik Nordgård is in two places at once at 09:00: “To” and “En”."), "{page}");
        assert!(page.contains("Post-it"));
        let reader = test.actor(Role::Participant, Some("framework-programme")).await;
        let page = test.get(&reader, &format!("{AGENDA}?lang=en")).await;
        assert_eq!(page.status, 200);
        assert!(!page.body.contains("Post-it") && !page.body.contains("name=\"minutes\""));
        assert_eq!(test.get(&reader, &format!("{AGENDA}/items/0")).await.status, 403);
        assert_eq!(test.post(&reader, &format!("{AGENDA}/items/0/time"), &[("seen", "x")]).await.status, 403);
    });
}

#[test]
fn a_day_begins_with_a_template_and_runs_late() {
    on_both(|test: TestApp| async move {
        test.store(example()).await;
        let planner = test.actor(Role::Coordinator, None).await;
        let chosen = [("day", "1"), ("template", "theme_day")];
        assert_eq!(post(&test, &planner, "/template", &chosen).await, 303);
        let planned = times(&test, &planner).await;
        assert_eq!(
            (planned.len(), planned[0].split(' ').next(), planned[5].as_str()),
            (10, Some("09:00–09:15"), "11:30–12:15 Lunsj")
        );
        assert_eq!(planned[9].split(' ').next(), Some("14:45–15:00"));
        // The own project begins at 9:50 instead of 9:30.
        let late = test.get(&planner, &format!("{AGENDA}/delay?item=2&now=9.50&lang=en")).await;
        assert!(late.body.contains("20 min behind the plan."));
        assert!(late.body.contains("So that “Lunsj” begins in time:"));
        assert_eq!(post(&test, &planner, "/delay", &[("item", "2"), ("now", "09:50")]).await, 303);
        let now = times(&test, &planner).await;
        assert_eq!((now[2].split('–').next(), now[5].as_str()), (Some("09:50"), "11:30–12:15 Lunsj"));
        let bad = test.get(&planner, &format!("{AGENDA}/delay?item=2&now=later&lang=en")).await;
        assert_eq!(bad.status, 422);
        assert!(bad.body.contains("“later” is no time of day."));
        // A second day keeps the first one's end.
        assert_eq!(post(&test, &planner, "/days", &[("more", "day")]).await, 303);
        assert!(test.get(&planner, AGENDA).await.body.contains("lines-3"));
    });
}
