//! Proposals of who is placed with whom through the API, on both engines.

use std::collections::BTreeSet;

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use super::placing_schemas;
use super::tests::{Api, on_each_engine, problem};

const BASE: &str = "/api/v1/programmes/network";

/// Four talents, two of them buddies, a mentor, and whom the buddies ask.
async fn fill(api: &Api) {
    for at in 0..4 {
        let talent = json!({"id": format!("t{at}"), "name": format!("Talent {at}"), "roles": ["talent"]});
        made(api, "people", talent).await;
    }
    made(api, "people", json!({"id": "m0", "name": "Mentor", "roles": ["mentor"]})).await;
    made(
        api,
        "relationships",
        json!({"id": "r0", "people": ["t0", "t1"], "kind": "buddies", "state": "agreed"}),
    )
    .await;
    let colleague = json!({"id": "r1", "people": ["t0"], "kind": "colleague", "with": "c2"});
    made(api, "relationships", colleague).await;
}

async fn made(api: &Api, kind: &str, body: Value) -> Value {
    let answer = api.send(Method::POST, &format!("{BASE}/{kind}"), "", Some(body)).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
    answer.json()
}

fn names(value: &Value) -> BTreeSet<String> {
    value.as_object().expect("an object").keys().cloned().collect()
}

#[test]
fn every_way_of_placing_has_one_shape() {
    on_each_engine(async |api| {
        fill(&api).await;
        let schemas = placing_schemas::all();
        for (place, schema, wished) in [
            ("pair-proposals", "PairProposal", json!({})),
            ("mentor-proposals", "MentorProposal", json!({"room": 2})),
            ("group-proposals", "GroupProposal", json!({"size_min": 2, "size_max": 2})),
            ("round-proposals", "RoundProposal", json!({"size": 2, "rounds": 3})),
            ("interview-proposals", "InterviewProposal", json!({"from": "2027-03-01", "to": "2027-03-05"})),
        ] {
            let path = format!("{BASE}/{place}");
            let proposal = made(&api, place, wished).await;
            assert_eq!(names(&proposal), names(&schemas[schema]["properties"]), "{place}");
            assert_eq!(
                names(&proposal["settings"]),
                names(&schemas[schema]["properties"]["settings"]["properties"]),
                "{place}"
            );
            let one = format!("{path}/{}", proposal["id"].as_str().expect("an id"));
            assert_eq!(api.get(&api.coordinator, &one).await.json(), proposal);
            assert_eq!(
                api.get(&api.coordinator, &path).await.json(),
                json!({"items": [proposal], "total": 1})
            );
            let changes = format!("{one}/changes");
            let unknown = json!({"version": 1, "a": "nobody", "b": "nobody", "round": 1});
            problem(&api.send(Method::POST, &changes, "", Some(unknown)).await, 422, "invalid");
            let late = json!({"version": 9, "a": "t0", "b": "t1", "round": 1});
            problem(&api.send(Method::POST, &changes, "", Some(late)).await, 409, "conflict");
            problem(&api.send(Method::POST, &path, "", Some(json!({"sise": 3}))).await, 422, "invalid");
            for (method, path) in
                [(Method::GET, &path), (Method::GET, &one), (Method::POST, &path), (Method::POST, &changes)]
            {
                problem(&api.ask(method, &api.talent, path, &[], Some("{}")).await, 403, "forbidden");
            }
            let take = api.send(Method::POST, &format!("{one}/take-over"), "", Some(json!({}))).await;
            let taken =
                if place == "interview-proposals" { StatusCode::NOT_FOUND } else { StatusCode::CREATED };
            assert_eq!(take.status, taken, "{place}: {}", take.text);
            problem(&api.send(Method::DELETE, &one, "\"7\"", None).await, 412, "stale");
            assert_eq!(api.send(Method::DELETE, &one, "\"1\"", None).await.status, StatusCode::NO_CONTENT);
            problem(&api.get(&api.coordinator, &one).await, 404, "not-found");
        }
        let kinds = api.get(&api.coordinator, &format!("{BASE}/relationships")).await.json();
        // One pair of the two talents without a buddy, and two of the four with the mentor.
        assert_eq!(kinds["total"], 2 + 1 + 2, "{kinds}");
    });
}
