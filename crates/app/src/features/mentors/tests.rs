//! Mentors through the web, on both databases: found, changed, taken over,
//! asked one after the other.

use axum::http::StatusCode;
use samspil_core::Programme;
use samspil_core::access::Role;
use samspil_core::programme::{Relationship, RelationshipKind, RelationshipState};

use super::Mentors;
use crate::features::people::register_tests::{api, bearer};
use crate::features::placing::testing::{newest, proposed, standing, stored, undone};
use crate::testing::{Actor, NOBODY, TestApp, on_both};

/// So many talents and mentors; the first talent's manager is the first mentor.
fn cohort(talents: usize, mentors: usize) -> String {
    let mut text = String::from(
        "[programme]\nid = \"talent\"\ntitle = \"Talent\"\nlanguage = \"da\"\nkind = \"talent_programme\"\n\
         state = \"running\"\n[[cohorts]]\nid = \"h1\"\ntitle = \"Hold 1\"\n",
    );
    for organisation in 0..4 {
        text += &format!("[[organisations]]\nid = \"o{organisation}\"\nname = \"Kommune {organisation}\"\n");
    }
    for at in 0..talents {
        text += &format!(
            "[[people]]\nid = \"t{at}\"\nname = \"Talent {at}\"\nroles = [\"talent\"]\ncohorts = [\"h1\"]\n\
             organisation = \"o{}\"\ndepartment = \"Skole\"\nemail = \"t{at}@test.example\"\n",
            at % 4,
        );
    }
    for at in 0..mentors {
        text += &format!(
            "[[people]]\nid = \"m{at}\"\nname = \"Mentor {at}\"\nroles = [\"mentor\"]\n\
             organisation = \"o{}\"\ndepartment = \"Skole\"\nemail = \"m{at}@test.example\"\n",
            at % 4,
        );
    }
    text + "[[relationships]]\nid = \"r1\"\npeople = [\"t1\"]\nkind = \"line_manager\"\nwith = \"m0\"\nstate = \"agreed\"\n"
}

fn mentored(plan: &Programme) -> Vec<&Relationship> {
    plan.relationships.iter().filter(|bound| bound.id.as_str() != "r1").collect()
}

async fn somebody(app: &TestApp, name: &str, role: Role) -> Actor {
    app.person(&format!("{name}@test.example"), name, &[(role, Some("talent"))]).await
}

const REQUESTS: &str = "/programmes/talent/requests";

#[test]
fn everybody_gets_a_mentor_with_proof_and_none_their_own_manager() {
    on_both(|app| async move {
        let plan = stored(&app, &cohort(6, 3)).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let wish = [("cohort", "h1"), ("wishes", "Talent 2 – Mentor 1"), ("room", "2")];
        let (_, page) = proposed::<Mentors>(&app, &coordinator, &wish).await;
        let found = newest::<Mentors>(&app).await.draft;
        assert_eq!((found.pairs.len(), found.unserved.len()), (6, 0), "{found:?}");
        // Six times another organisation, and the wish: nothing can be better.
        assert_eq!((found.points, found.most), (6 * 40 + 35, Some(6 * 40 + 35)));
        let of = |id: &str| plan.people.iter().find(|one| one.id.as_str() == id).expect("somebody");
        for pair in &found.pairs {
            assert_ne!(of(pair.talent.as_str()).organisation, of(pair.mentor.as_str()).organisation);
            assert!((pair.talent.as_str(), pair.mentor.as_str()) != ("t1", "m0"));
        }
        assert!(page.contains("6 of 6 talents get a mentor"), "{page}");
        assert!(page.contains("This is proven."), "{page}");
        assert!(
            page.contains("each from another organisation and the talent&#39;s wish")
                || page.contains("each from another organisation and the talent's wish"),
            "{page}"
        );
    });
}

#[test]
fn who_stays_without_is_told_who_stands_in_the_way_and_what_is_cheapest() {
    on_both(|app| async move {
        stored(&app, &cohort(4, 1)).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let (address, page) =
            proposed::<Mentors>(&app, &coordinator, &[("cohort", "h1"), ("room", "1")]).await;
        let found = newest::<Mentors>(&app).await.draft;
        assert_eq!((found.pairs.len(), found.unserved.len()), (1, 3), "{found:?}");
        // The mentor's own organisation, and the mentor's own subordinate.
        assert!(page.contains("Talent 0 and Mentor 0 work in the same area"), "{page}");
        assert!(page.contains("Mentor 0 is the line manager of Talent 1."), "{page}");
        assert!(page.contains("could have Mentor 0, but there is no room for more"), "{page}");
        assert!(page.contains("Mentor 0 takes one talent more."), "{page}");
        let again = app.post(&coordinator, &format!("{address}/exceptions"), &[("exception", "0")]).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.body);
        assert_eq!(newest::<Mentors>(&app).await.draft.pairs.len(), 2);
        let none = app.post(&coordinator, &format!("{address}/exceptions"), &[("exception", "99")]).await;
        assert_eq!(none.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_change_that_breaks_a_rule_is_refused_with_the_reason() {
    on_both(|app| async move {
        stored(&app, &cohort(4, 3)).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let (address, _) = proposed::<Mentors>(&app, &coordinator, &[("cohort", "h1"), ("room", "2")]).await;
        let before = newest::<Mentors>(&app).await;
        let changes = format!("{address}/changes");
        for (a, b, why) in [
            ("t1", "m0", "is the line manager of"),
            ("t0", "m0", "work in the same area"),
            ("m0", "t0", "is not part of this"),
            ("t0", "nobody", "is not part of this"),
        ] {
            let refused = app.post(&coordinator, &changes, &[("version", "1"), ("a", a), ("b", b)]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{a} {b}");
            assert!(refused.body.contains(why), "{a} {b} {why}: {}", refused.body);
            assert_eq!(newest::<Mentors>(&app).await, before);
        }
        let done = app.post(&coordinator, &changes, &[("version", "1"), ("a", "t3"), ("b", "")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let after = newest::<Mentors>(&app).await;
        assert!(after.by_hand() && after.draft.pairs.len() == 3 && after.draft.unserved.len() == 1);
        let late = app.post(&coordinator, &changes, &[("version", "1"), ("a", "t2"), ("b", "")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.body);
    });
}

#[test]
fn mentors_are_taken_over_in_one_step_and_undone_in_one() {
    on_both(|app| async move {
        stored(&app, &cohort(4, 3)).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let (address, _) = proposed::<Mentors>(&app, &coordinator, &[("cohort", "h1")]).await;
        let taken = app.post(&coordinator, &format!("{address}/take-over"), &[]).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
        let plan = standing(&app).await;
        assert_eq!(mentored(&plan).len(), 4);
        assert!(
            mentored(&plan)
                .iter()
                .all(|one| one.state == RelationshipState::Proposed && one.answers.is_empty())
        );
        let twice = app.post(&coordinator, &format!("{address}/take-over"), &[]).await;
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
        undone(&app, &coordinator, taken.location()).await;
        assert_eq!(mentored(&standing(&app).await).len(), 0);
    });
}

#[test]
fn the_mentor_is_asked_first_then_the_talent_and_nobody_else_sees_it() {
    on_both(|app| async move {
        // The second talent cannot have either: one is the manager, the other a colleague.
        stored(&app, &cohort(3, 2)).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let (address, _) =
            proposed::<Mentors>(&app, &coordinator, &[("kept", "Talent 0, Mentor 1"), ("room", "1")]).await;
        app.post(&coordinator, &format!("{address}/take-over"), &[]).await;
        let (mentor, talent) =
            (somebody(&app, "m1", Role::Mentor).await, somebody(&app, "t0", Role::Talent).await);
        let other = somebody(&app, "t1", Role::Talent).await;
        let said = |actor: Actor| {
            let app = &app;
            async move { app.get(&actor, REQUESTS).await.body }
        };
        assert!(said(mentor.clone()).await.contains("You are not asked anything"));
        let asked = app.post(&coordinator, "/programmes/talent/mentors/asking", &[]).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.body);
        assert!(said(mentor.clone()).await.contains("Will you be mentor of Talent 0?"));
        assert!(said(talent.clone()).await.contains("You are not asked anything"));
        let id = mentored(&standing(&app).await)[0].id.clone();
        let answer = format!("{REQUESTS}/{id}/answer");
        // It does not exist for others, nor for the talent before the mentor has said yes.
        for actor in [&talent, &other, &coordinator] {
            let refused = app.post(actor, &answer, &[("answer", "yes")]).await;
            assert_eq!(refused.status, StatusCode::NOT_FOUND, "{}", refused.body);
        }
        let unclear = app.post(&mentor, &answer, &[("answer", "perhaps")]).await;
        assert_eq!(unclear.status, StatusCode::UNPROCESSABLE_ENTITY);
        let yes = app
            .post(&mentor, &answer, &[("answer", "yes"), ("frame", "3 talks"), ("shadowing", "yes")])
            .await;
        assert_eq!(yes.status, StatusCode::SEE_OTHER, "{}", yes.body);
        let twice = app.post(&mentor, &answer, &[("answer", "no")]).await;
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(said(talent.clone()).await.contains("Would you like Mentor 1 as your mentor?"));
        assert!(said(talent.clone()).await.contains("3 talks"));
        app.post(&talent, &answer, &[("answer", "yes"), ("shadowing", "yes")]).await;
        assert!(said(mentor.clone()).await.contains("Shadowing is agreed"));
        assert_eq!(mentored(&standing(&app).await)[0].state, RelationshipState::Agreed);
        // Each was written to when it was their turn, and nothing confidential stands in it.
        let letters = app.letters().await;
        let told: Vec<(&str, bool)> =
            letters.iter().map(|(to, _, text)| (to.as_str(), text.contains("sige nej"))).collect();
        let [mentor_of, talent_of] = ["m1@test.example", "t0@test.example"];
        // Both mentors, then the talent of the one who said yes, then both that it is agreed.
        assert_eq!(told.len(), 5, "{letters:?}");
        assert!(told[..2].contains(&(mentor_of, true)), "{letters:?}");
        assert_eq!(told[2], (talent_of, true), "{letters:?}");
        assert!(
            told[3..].contains(&(mentor_of, false)) && told[3..].contains(&(talent_of, false)),
            "{letters:?}"
        );
        for (_, subject, text) in &letters {
            assert!(!subject.contains("Mentor 1") && !text.contains("3 talks"), "{text}");
            assert!(text.contains("/programmes/talent/requests"), "{text}");
        }
        assert!(!said(other.clone()).await.contains("Mentor 1"));
        let page = app.get(&coordinator, "/programmes/talent/mentors").await.body;
        assert!(page.contains("Talent 0 with Mentor 1 as mentor"), "{page}");

        // Either ends it, without a reason; the others are then left as they are.
        let ending = format!("{REQUESTS}/{id}/ending");
        assert_eq!(app.post(&other, &ending, &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(app.post(&talent, &ending, &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(app.post(&talent, &ending, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        proposed::<Mentors>(&app, &coordinator, &[("room", "2")]).await;
        let found = newest::<Mentors>(&app).await.draft;
        let paired = found.pairs.iter().map(|pair| &pair.talent);
        let mut looked: Vec<&str> =
            found.unserved.iter().map(|one| &one.talent).chain(paired).map(|id| id.as_str()).collect();
        looked.sort_unstable();
        assert_eq!(looked, ["t0", "t1"], "{found:?}");
    });
}

#[test]
fn programs_answer_for_mentor_and_talent_as_the_pages_do() {
    on_both(|app| async move {
        let mut plan: Programme = toml::from_str(&cohort(2, 2)).expect("a plan");
        let with = |mentor: &str| Relationship {
            id: "bond".parse().expect("an id"),
            people: vec!["t0".parse().expect("an id")],
            kind: RelationshipKind::Mentor,
            with: mentor.parse().ok(),
            ..Relationship::default()
        };
        plan.relationships.push(with("m1"));
        app.store(plan).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        app.post(&coordinator, "/programmes/talent/mentors/asking", &[]).await;
        let base = "/api/v1/programmes/talent/requests";
        let mentor = bearer(&app, "m1@test.example", &[(Role::Mentor, Some("talent"))]).await;
        let talent = bearer(&app, "t0@test.example", &[(Role::Talent, Some("talent"))]).await;
        let other = bearer(&app, "t1@test.example", &[(Role::Talent, Some("talent"))]).await;
        let read = async |token: &str| -> serde_json::Value {
            let answer = api(&app, token, base, "").await;
            serde_json::from_str(&answer.body).expect("JSON")
        };
        assert_eq!(read(&mentor).await["items"][0]["my_turn"], true);
        assert_eq!(
            (read(&talent).await["total"].as_u64(), read(&other).await["total"].as_u64()),
            (Some(0), Some(0))
        );
        let answers = format!("{base}/bond/answers");
        assert_eq!(api(&app, &other, &answers, r#"{"yes": true}"#).await.status, 404);
        let yes = r#"{"yes": true, "shadowing": true, "frame": "3 talks"}"#;
        for token in [&mentor, &talent] {
            let answer = api(&app, token, &answers, yes).await;
            assert_eq!(answer.status, 204, "{}", answer.body);
        }
        assert_eq!(api(&app, &talent, &answers, yes).await.status, 422);
        let stands = read(&talent).await["items"][0].clone();
        let said = |name: &str| stands[name].clone();
        assert_eq!(
            (said("state"), said("shadowing"), said("frame")),
            ("agreed".into(), true.into(), "3 talks".into())
        );
        assert_eq!(said("with"), serde_json::json!(["m1"]));
        let ending = format!("{base}/bond/ending");
        assert_eq!(api(&app, &other, &ending, "{}").await.status, 404);
        assert_eq!(api(&app, &talent, &ending, "{}").await.status, 204);
        assert_eq!(read(&mentor).await["items"][0]["state"], "ended");
    });
}

#[test]
fn only_those_who_plan_find_mentors() {
    on_both(|app| async move {
        stored(&app, &cohort(4, 2)).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let (address, _) = proposed::<Mentors>(&app, &coordinator, &[]).await;
        let talent = somebody(&app, "t0", Role::Talent).await;
        for path in ["/programmes/talent/mentors", "/programmes/talent/placing", address.as_str()] {
            assert_eq!(app.get(&talent, path).await.status, StatusCode::FORBIDDEN, "{path}");
            assert_eq!(app.get(&NOBODY, path).await.status, StatusCode::SEE_OTHER, "{path}");
        }
        let overview = app.get(&coordinator, "/programmes/talent/placing").await;
        assert_eq!(overview.status, StatusCode::OK);
        for way in ["pairs", "mentors", "groups", "rounds", "interviews"] {
            assert!(overview.body.contains(&format!("/programmes/talent/{way}")), "{way}");
        }
        let wrong = [("room", "0"), ("rooms", "Mentor 0, 3")];
        let answer = app.post(&coordinator, "/programmes/talent/mentors", &wrong).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            answer.body.contains("Mentor 0, 3") && answer.body.contains("a whole number from 1"),
            "{}",
            answer.body
        );
        for (rooms, why) in
            [("Mentor 0", "is not a name and a number"), ("Mentor 9, 2", "is not among those")]
        {
            let answer = app.post(&coordinator, "/programmes/talent/mentors", &[("rooms", rooms)]).await;
            assert!(answer.body.contains(why) && answer.body.contains(rooms), "{}", answer.body);
        }
        let removed = app.post(&coordinator, &format!("{address}/removal"), &[]).await;
        assert_eq!(removed.status, StatusCode::SEE_OTHER);
        assert_eq!(app.get(&coordinator, &address).await.status, StatusCode::NOT_FOUND);
    });
}
