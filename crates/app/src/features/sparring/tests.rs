//! Sparring through the web: asked, answered, framed, ended by those in it.

use samspil_core::access::Role;
use samspil_core::programme::{Relationship, RelationshipState};
use samspil_core::{Id, Programme};

use crate::features::people::register_tests::{api, bearer};
use crate::features::programmes;
use crate::testing::{Actor, NOBODY, TestApp, on_both};

const PLAN: &str = r#"
    organisations = [{ id = "o", name = "O" }]
    units = [
        { id = "u1", title = "Projekt nord", organisations = ["o"], contact = { person = "kaja", state = "filled" } },
        { id = "u2", title = "Projekt syd", organisations = ["o"], contact = { person = "bo", state = "filled" } },
    ]
    people = [
        { id = "kaja", name = "Kaja Vestli", email = "kaja@people.example" },
        { id = "bo", name = "Bo Lund", email = "Bo@people.example" },
        { id = "per", name = "Per Holm", email = "per@people.example" },
    ]
    [programme]
    id = "plan"
    title = "Et netværk"
    language = "da"
    kind = "network"
    state = "running"
"#;

const HERE: &str = "/programmes/plan/sparring";

async fn bound(test: &TestApp) -> Vec<Relationship> {
    let (workspace, shared) = (test.workspace.clone(), test.app.clone());
    let slug: Id = "plan".parse().expect("an id");
    let found = test.app.read(move |tx| programmes::load(tx, &shared, &workspace, &slug)).await;
    found.expect("it is read").expect("it is there").plan.relationships.clone()
}

async fn somebody(test: &TestApp, name: &str) -> Actor {
    test.person(&format!("{name}@people.example"), name, &[(Role::Participant, Some("plan"))]).await
}

#[test]
fn one_asks_the_other_answers_and_both_write_the_frame() {
    on_both(|test: TestApp| async move {
        test.store(toml::from_str::<Programme>(PLAN).expect("a plan")).await;
        let (kaja, bo, per) =
            (somebody(&test, "kaja").await, somebody(&test, "bo").await, somebody(&test, "per").await);
        let empty = test.post(&kaja, HERE, &[("frame", "Om frafald")]).await;
        assert_eq!(empty.status, 422);
        assert!(empty.body.contains("Om frafald") && empty.body.contains("Choose whom"), "{}", empty.body);
        let asked = test.post(&kaja, HERE, &[("unit", "u2"), ("frame", "Tre gange om frafald")]).await;
        assert_eq!(asked.location(), format!("{HERE}?done=sparring-asked"), "{}", asked.body);
        let made = bound(&test).await.remove(0);
        assert_eq!((made.state, made.units.len(), made.people.len()), (RelationshipState::Asked, 2, 2));
        let again = test.post(&kaja, HERE, &[("person", "bo")]).await;
        assert_eq!(again.status, 422);
        let page = test.get(&bo, HERE).await.body;
        assert!(page.contains("id=\"asked\"") && page.contains("Tre gange om frafald"), "{page}");
        let other = test.get(&per, HERE).await.body;
        assert!(!other.contains("frafald"), "{other}");
        let answer = format!("{HERE}/{}/answer", made.id);
        assert_eq!(test.post(&per, &answer, &[("answer", "yes")]).await.status, 404);
        assert_eq!(test.post(&kaja, &answer, &[("answer", "yes")]).await.status, 422);
        let yes = test.post(&bo, &answer, &[("answer", "yes"), ("frame", "Fire gange, en time")]).await;
        assert_eq!(yes.status, 303, "{}", yes.body);
        let page = test.get(&kaja, HERE).await.body;
        assert!(page.contains("Fire gange, en time"), "{page}");
        let letters = test.letters().await;
        let to: Vec<&str> = letters.iter().map(|(to, ..)| to.as_str()).collect();
        assert_eq!(to, ["bo@people.example", "kaja@people.example"]);
        assert!(
            letters.iter().all(|(_, _, text)| !text.contains("gange") && text.contains(HERE)),
            "{letters:?}"
        );
        let frame = format!("{HERE}/{}/frame", made.id);
        let long = "x".repeat(2001);
        let refused = test.post(&kaja, &frame, &[("frame", &long)]).await;
        assert!(refused.status == 422 && refused.body.contains(&long), "nothing is lost");
        assert_eq!(test.post(&kaja, &frame, &[("frame", "Fem gange")]).await.status, 303);
        assert_eq!(test.post(&bo, &format!("{HERE}/{}/ending", made.id), &[]).await.status, 303);
        let over = bound(&test).await.remove(0);
        assert_eq!((over.state, over.frame.as_deref()), (RelationshipState::Ended, Some("Fem gange")));
    });
}

#[test]
fn programs_ask_and_answer_as_the_pages_do() {
    on_both(|test: TestApp| async move {
        test.store(toml::from_str::<Programme>(PLAN).expect("a plan")).await;
        let base = "/api/v1/programmes/plan/requests";
        let token = async |name: &str| {
            bearer(&test, &format!("{name}@people.example"), &[(Role::Participant, Some("plan"))]).await
        };
        let (kaja, bo, per) = (token("kaja").await, token("bo").await, token("per").await);
        // Per has not agreed to be seen, and has no part in the plan.
        let hidden = api(&test, &kaja, base, r#"{"person": "per", "frame": "Om frafald"}"#).await;
        assert_eq!(hidden.status, 422, "{}", hidden.body);
        let listed = api(&test, &per, "/api/v1/programmes/plan/listing", r#"{"yes": true}"#).await;
        assert_eq!(listed.status, 204, "{}", listed.body);
        let asked = api(&test, &kaja, base, r#"{"person": "per", "frame": "Om frafald"}"#).await;
        assert_eq!(asked.status, 201, "{}", asked.body);
        let made = bound(&test).await.remove(0);
        assert!(asked.body.contains(made.id.as_str()));
        let answers = format!("{base}/{}/answers", made.id);
        assert_eq!(api(&test, &bo, &answers, r#"{"yes": true}"#).await.status, 404);
        assert!(api(&test, &per, base, "").await.body.contains("\"my_turn\":true"));
        let no = api(&test, &per, &answers, r#"{"yes": false}"#).await;
        assert_eq!(no.status, 204, "{}", no.body);
        assert_eq!(bound(&test).await.remove(0).state, RelationshipState::Declined);
    });
}

#[test]
fn sparring_is_seen_by_those_in_it_and_that_it_is_by_those_who_plan() {
    on_both(|test: TestApp| async move {
        test.store(toml::from_str::<Programme>(PLAN).expect("a plan")).await;
        let kaja = somebody(&test, "kaja").await;
        test.post(&kaja, HERE, &[("person", "bo"), ("frame", "Noget fortroligt")]).await;
        for role in [Role::Talent, Role::LineManager, Role::SteeringGroup, Role::Coordinator] {
            let actor = test.actor(role, Some("plan")).await;
            let page = test.get(&actor, HERE).await;
            assert_eq!(page.status, 200, "{role:?}");
            assert!(
                page.body.contains("not among the people") && !page.body.contains("fortroligt"),
                "{role:?}"
            );
            let plans = role == Role::Coordinator;
            assert_eq!(page.body.contains("id=\"all\""), plans, "{role:?}");
            assert_eq!(page.body.contains("Kaja Vestli"), plans, "{role:?}: {}", page.body);
            assert_eq!(test.post(&actor, HERE, &[("person", "bo")]).await.status, 404, "{role:?}");
            let api = test.get(&actor, "/api/v1/programmes/plan/relationships").await;
            assert_eq!(api.status.as_u16(), if plans { 200 } else { 403 }, "{role:?}");
            let whole = test.get(&actor, "/api/v1/programmes/plan/plan").await;
            assert_eq!(whole.body.contains("fortroligt"), plans, "{role:?}");
        }
        let stranger = test.actor(Role::Mentor, Some("other")).await;
        assert_eq!(test.get(&stranger, HERE).await.status, 404);
        assert!(test.get(&NOBODY, HERE).await.location().starts_with("/sign-in?"));
    });
}
