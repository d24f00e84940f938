//! Duplicates through the web: found, compared, merged, undone.

use samspil_core::access::Role;
use samspil_core::programme::SignUp;
use samspil_core::{Id, Programme};
use samspil_db::params;

use crate::features::people::register_tests::{api, bearer};
use crate::features::programmes;
use crate::testing::{NOBODY, TestApp, on_both};
use crate::web::Problem;

const PLAN: &str = r#"
    [programme]
    id = "plan"
    title = "Et netværk"
    language = "da"
    kind = "network"
    state = "running"
    coordinator = { text = "Tovholder", person = "b" }
    [[organisations]]
    id = "x"
    name = "Bø"
    qualifier = "Telemark"
    [[organisations]]
    id = "y"
    name = "Boe kommune"
    short = "BK"
    [[organisations]]
    id = "n"
    name = "Bø"
    qualifier = "Nordland"
    [[units]]
    id = "u"
    title = "U"
    organisations = ["x", "y"]
    [[people]]
    id = "a"
    name = "Kaja Østli"
    organisation = "x"
    email = "kaja@people.example"
    [[people]]
    id = "b"
    name = "Kaja Oestli"
    title = "Leder"
    organisation = "y"
    email = "Kaja@people.example "
    note = "kommer sent"
    [[people]]
    id = "c"
    name = "Bo Lund"
    [[people]]
    id = "d"
    name = "Bo Lund"
    email = "bo@people.example"
    [[meetings]]
    id = "meeting"
    title = "M"
    lines = [{ who = { person = "a" } }, { who = { person = "b" } }]
    [[relationships]]
    id = "r"
    people = ["c", "d"]
    state = "agreed"
"#;

const HERE: &str = "/programmes/plan/duplicates";

fn plan() -> Programme {
    toml::from_str(PLAN).expect("a plan")
}

async fn standing(test: &TestApp) -> Programme {
    let (workspace, shared) = (test.workspace.clone(), test.app.clone());
    let slug: Id = "plan".parse().expect("an id");
    let found = test.app.read(move |tx| programmes::load(tx, &shared, &workspace, &slug)).await;
    found.expect("it is read").expect("it is there").plan.clone()
}

#[test]
fn what_looks_the_same_is_found_and_said_not_to_be() {
    on_both(|test: TestApp| async move {
        test.store(plan()).await;
        let editor = test.actor(Role::Coordinator, None).await;
        let list = test.get(&editor, HERE).await.body;
        assert!(list.contains("4 pairs look alike"), "{list}");
        for pair in ["/a/b", "/c/d", "/x/y", "/y/n"] {
            assert!(list.contains(&format!("{HERE}{pair}\"")), "{pair}: {list}");
        }
        assert!(list.contains("the same mail address") && !list.contains("/x/n"), "{list}");
        let different = test.post(&editor, &format!("{HERE}/d/c/difference"), &[]).await;
        assert_eq!(different.location(), format!("{HERE}?done=pair-different"));
        let list = test.get(&editor, HERE).await.body;
        assert!(list.contains("3 pairs look alike") && list.contains("1 pair is not the same"), "{list}");
        assert_eq!(test.post(&editor, &format!("{HERE}/c/d/doubt"), &[]).await.status, 303);
        assert!(test.get(&editor, HERE).await.body.contains("4 pairs look alike"));
        for path in ["/a/nobody", "/a/a", "/a/x", "/u/u"] {
            assert_eq!(test.get(&editor, &format!("{HERE}{path}")).await.status, 404, "{path}");
            let sent = [("_kept", "1"), ("_gone", "1")];
            let status = test.post(&editor, &format!("{HERE}{path}/merge"), &sent).await.status;
            assert!(status == 404 || status == 422, "{path}: {status}");
        }
    });
}

#[test]
fn two_become_one_in_a_batch_and_undo_gives_both_back() {
    on_both(|test: TestApp| async move {
        let before = plan();
        test.store(before.clone()).await;
        let editor = test.actor(Role::NetworkLeader, Some("plan")).await;
        let page = test.get(&editor, &format!("{HERE}/a/b")).await.body;
        for text in [
            "Kaja Østli",
            "Kaja Oestli",
            "kommer sent",
            "2 places point at the one that goes",
            "name=\"title\" value=\"gone\" checked",
        ] {
            assert!(page.contains(text), "{text}: {page}");
        }
        let sent =
            [("_kept", "1"), ("_gone", "1"), ("name", "gone"), ("email", "kept"), ("organisation", "kept")];
        let merged = test.post(&editor, &format!("{HERE}/a/b/merge"), &sent).await;
        assert_eq!(merged.status, 303, "{}", merged.body);
        let batch = merged.location().split("changed=").nth(1).expect("a batch").to_owned();
        let after = standing(&test).await;
        let kept = after.people.iter().find(|person| person.id.as_str() == "a").expect("the one that stays");
        assert_eq!((kept.name.as_str(), kept.title.as_deref()), ("Kaja Oestli", Some("Leder")));
        assert_eq!(kept.organisation.as_ref().map(Id::as_str), Some("x"));
        assert_eq!((after.people.len(), after.meetings[0].lines.len()), (3, 1));
        let tovholder = after.programme.coordinator.as_ref().and_then(|seat| seat.person.as_ref());
        assert_eq!(tovholder.map(Id::as_str), Some("a"));
        let late = test
            .post(&editor, &format!("{HERE}/x/y/merge"), &[("_kept", "7"), ("_gone", "1"), ("short", "kept")])
            .await;
        assert_eq!(late.status, 422);
        assert!(
            late.body.contains("changed meanwhile")
                && late.body.contains("name=\"short\" value=\"kept\" checked"),
            "{}",
            late.body
        );
        let undone = test.post(&editor, "/programmes/plan/undo", &[("batch", &batch), ("next", HERE)]).await;
        assert_eq!(undone.status, 303, "{}", undone.body);
        assert_eq!(standing(&test).await, before);
        let both = test.post(&editor, &format!("{HERE}/x/y/merge"), &[("_kept", "1"), ("_gone", "1")]).await;
        assert_eq!(both.status, 303, "{}", both.body);
        let after = standing(&test).await;
        assert_eq!(after.units[0].organisations.len(), 1);
        assert_eq!(after.organisations.len(), 2);
    });
}

#[test]
fn access_and_registrations_go_to_the_one_that_stays() {
    on_both(|test: TestApp| async move {
        let mut plan = plan();
        plan.sign_ups = vec![SignUp {
            id: "s".parse().expect("an id"),
            title: "Tilmelding".to_owned(),
            ..SignUp::default()
        }];
        test.store(plan).await;
        let coordinator = test.actor(Role::Coordinator, Some("plan")).await;
        test.post(&coordinator, "/programmes/plan/people/b/invitation", &[]).await;
        test.post(&coordinator, "/programmes/plan/sign-ups/s/invitations", &[("person", "b")]).await;
        let holders = async || {
            let found = test.app.read(|tx| {
                let sql = "SELECT person FROM assignment WHERE person IS NOT NULL \
                           UNION ALL SELECT person FROM registration";
                Ok::<_, Problem>(tx.query(sql, params![], |row| row.opt_text(0))?)
            });
            found.await.expect("people")
        };
        let of = |id: &str| vec![Some(id.to_owned()); 2];
        assert_eq!(holders().await, of("b"));
        let sent = [("_kept", "1"), ("_gone", "1"), ("email", "kept")];
        let merged = test.post(&coordinator, &format!("{HERE}/a/b/merge"), &sent).await;
        assert_eq!(merged.status, 303, "{}", merged.body);
        assert_eq!(holders().await, of("a"));
    });
}

#[test]
fn two_who_are_bound_to_each_other_are_not_merged() {
    on_both(|test: TestApp| async move {
        test.store(plan()).await;
        let editor = test.actor(Role::Coordinator, None).await;
        let page = test.get(&editor, &format!("{HERE}/c/d")).await.body;
        assert!(page.contains("bound to each other") && !page.contains("/merge\""), "{page}");
        let refused =
            test.post(&editor, &format!("{HERE}/c/d/merge"), &[("_kept", "1"), ("_gone", "1")]).await;
        assert_eq!(refused.status, 422);
        let twin = [("_kept", "1"), ("_gone", "1"), ("qualifier", "gone")];
        let refused = test.post(&editor, &format!("{HERE}/n/x/merge"), &twin).await;
        assert_eq!(refused.status, 303, "one of the two goes: {}", refused.body);
    });
}

#[test]
fn only_those_who_plan_find_and_merge() {
    on_both(|test: TestApp| async move {
        test.store(plan()).await;
        for role in [Role::Talent, Role::LineManager, Role::SteeringGroup] {
            let actor = test.actor(role, Some("plan")).await;
            for path in ["", "/a/b"] {
                let answer = test.get(&actor, &format!("{HERE}{path}")).await;
                assert_eq!(answer.status, 403, "{role:?}");
                assert!(!answer.body.contains("people.example"));
            }
            for deed in ["merge", "difference", "doubt"] {
                let sent = [("_kept", "1"), ("_gone", "1")];
                assert_eq!(
                    test.post(&actor, &format!("{HERE}/a/b/{deed}"), &sent).await.status,
                    403,
                    "{role:?}"
                );
            }
        }
        let stranger = test.actor(Role::NetworkLeader, Some("other")).await;
        assert_eq!(test.get(&stranger, HERE).await.status, 404);
        assert!(test.get(&NOBODY, HERE).await.location().starts_with("/sign-in?"));
        assert_eq!(standing(&test).await, plan());
    });
}

#[test]
fn programs_find_and_merge_as_their_owners_may() {
    on_both(|test: TestApp| async move {
        test.store(plan()).await;
        let list = "/api/v1/programmes/plan/duplicates";
        let merges = "/api/v1/programmes/plan/merges";
        let token = bearer(&test, "c@api.example", &[(Role::Coordinator, None)]).await;
        let found: serde_json::Value =
            serde_json::from_str(&api(&test, &token, list, "").await.body).expect("JSON");
        assert_eq!((found["total"].as_u64(), found["items"][0]["a"].as_str()), (Some(4), Some("a")));
        for (body, status) in [
            (r#"{"kept": "a", "gone": "b", "fields": {"name": "either"}}"#, 422),
            (r#"{"kept": "c", "gone": "d"}"#, 422),
            (r#"{"kept": "a", "gone": "nobody"}"#, 422),
            (r#"{"kept": "a", "gone": "b", "fields": {"name": "kept", "note": "gone"}}"#, 201),
        ] {
            let answer = api(&test, &token, merges, body).await;
            assert_eq!(answer.status.as_u16(), status, "{body}: {}", answer.body);
            assert_eq!(answer.headers.contains_key("samspil-change"), status == 201, "{body}");
        }
        let kept = standing(&test).await.people.remove(0);
        assert_eq!((kept.name.as_str(), kept.note.as_deref()), ("Kaja Østli", Some("kommer sent")));
        for role in [Role::Talent, Role::LineManager, Role::SteeringGroup] {
            let token =
                bearer(&test, &format!("{}@api.example", role.as_str()), &[(role, Some("plan"))]).await;
            assert_eq!(api(&test, &token, list, "").await.status, 403, "{role:?}");
            assert_eq!(
                api(&test, &token, merges, r#"{"kept": "x", "gone": "y"}"#).await.status,
                403,
                "{role:?}"
            );
        }
    });
}
