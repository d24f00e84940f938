//! Times of interviews through the web, on both databases.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use samspil_core::access::Role;

use super::Interviews;
use crate::features::placing::testing::{newest, proposed, standing, stored};
use crate::testing::{NOBODY, on_both};

/// Two buddies, each with a colleague, a collaborator and a manager; `away` is added.
fn buddies(away: &str) -> String {
    let mut text = String::from(
        "[programme]\nid = \"talent\"\ntitle = \"Talent\"\nlanguage = \"da\"\nkind = \"talent_programme\"\nstate = \"running\"\n\
         [[relationships]]\nid = \"pair\"\npeople = [\"t0\", \"t1\"]\nkind = \"buddies\"\nstate = \"agreed\"\n",
    );
    for at in 0..2 {
        text += &format!("[[people]]\nid = \"t{at}\"\nname = \"Talent {at}\"\nroles = [\"talent\"]\n");
        for kind in ["colleague", "collaborator", "line_manager"] {
            text += &format!(
                "[[people]]\nid = \"{}{at}\"\nname = \"{kind} {at}\"\n[[relationships]]\nid = \"r-{}-{at}\"\n\
                 people = [\"t{at}\"]\nkind = \"{kind}\"\nwith = \"{}{at}\"\nstate = \"agreed\"\n",
                kind.replace('_', "-"),
                kind.replace('_', "-"),
                kind.replace('_', "-"),
            );
        }
    }
    text + away
}

/// A week of five working days.
const WEEK: [(&str, &str); 4] =
    [("from", "2027-03-01"), ("to", "2027-03-05"), ("first", "9.00"), ("last", "12.00")];

#[test]
fn each_asks_three_for_the_other_on_as_few_days_as_can_be() {
    on_both(|app| async move {
        let away = "[[unavailabilities]]\nid = \"away\"\nfrom = \"2027-03-01\"\nto = \"2027-03-02\"\nperson = \"colleague0\"\n";
        stored(&app, &buddies(away)).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let (address, page) = proposed::<Interviews>(&app, &coordinator, &WEEK).await;
        let found = newest::<Interviews>(&app).await.draft;
        assert_eq!((found.placed.len(), found.trips), (6, 2), "{found:?}");
        assert!(found.least.is_some_and(|least| least >= found.cost), "{found:?}");
        for one in &found.placed {
            assert_ne!(one.interview.interviewer, one.interview.talent);
            assert!(one.interview.respondent.as_str() != "colleague0" || one.on.day() > 2, "{one:?}");
        }
        let once: BTreeSet<_> =
            found.placed.iter().map(|one| (one.on, one.at, &one.interview.interviewer)).collect();
        assert_eq!(once.len(), 6);
        assert!(page.contains("6 interviews on 2 days in all"), "{page}");
        assert!(page.contains("No other times do it on fewer days"), "{page}");
        let file = app.get(&coordinator, &format!("{address}/table.csv")).await;
        assert_eq!(file.status, StatusCode::OK);
        assert!(
            file.body.starts_with("\u{feff}Confidential\r\n") && file.body.lines().count() == 8,
            "{}",
            file.body
        );
        // Nothing of it comes into the plan, and nobody else sees it.
        assert_eq!(standing(&app).await.meetings, []);
        let taken = app.post(&coordinator, &format!("{address}/take-over"), &[]).await;
        assert_eq!(taken.status, StatusCode::NOT_FOUND);
        let talent = app.actor(Role::Talent, Some("talent")).await;
        for path in [address.clone(), format!("{address}/table.csv"), "/programmes/talent/interviews".into()]
        {
            assert_eq!(app.get(&talent, &path).await.status, StatusCode::FORBIDDEN, "{path}");
            assert_eq!(app.get(&NOBODY, &path).await.status, StatusCode::SEE_OTHER, "{path}");
        }
    });
}

#[test]
fn where_nobody_can_it_says_who_and_what_would_help() {
    on_both(|app| async move {
        let away = "[[unavailabilities]]\nid = \"away\"\nfrom = \"2027-02-01\"\nto = \"2027-03-31\"\nperson = \"colleague0\"\n";
        stored(&app, &buddies(away)).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let (address, page) = proposed::<Interviews>(&app, &coordinator, &WEEK).await;
        assert!(page.contains("There are no times at which everybody can"), "{page}");
        assert!(page.contains("colleague 0 can only on the days that are free in the plan."), "{page}");
        assert!(page.contains("colleague 0 can after all on"), "{page}");
        let ways = newest::<Interviews>(&app).await.draft.ways;
        assert!(!ways.is_empty());
        for (at, way) in ways.iter().enumerate() {
            let sent = [("exception", at.to_string())];
            let sent: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let again = app.post(&coordinator, &format!("{address}/exceptions"), &sent).await;
            assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.body);
            assert!(newest::<Interviews>(&app).await.draft.placed.len() >= 5, "{way:?}");
        }
    });
}

#[test]
fn another_time_that_breaks_a_rule_is_refused_with_the_reason() {
    on_both(|app| async move {
        let away = "[[unavailabilities]]\nid = \"away\"\nfrom = \"2027-03-05\"\nto = \"2027-03-05\"\nperson = \"t1\"\n";
        stored(&app, &buddies(away)).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let (address, _) = proposed::<Interviews>(&app, &coordinator, &WEEK).await;
        let before = newest::<Interviews>(&app).await;
        let changes = format!("{address}/changes");
        let placed = &before.draft.placed;
        let mine: Vec<usize> =
            (0..6).filter(|at| placed[*at].interview.interviewer.as_str() == "t1").collect();
        let (one, other) = (mine[0].to_string(), &placed[mine[1]]);
        let same = format!("{}T{}", other.on, other.at);
        for (a, b, why) in [
            (one.as_str(), "2027-03-05T09:00", "Talent 1 cannot on"),
            (one.as_str(), same.as_str(), "Talent 1 would have two interviews at once."),
            (one.as_str(), "2027-03-08T09:00", "The time is not in the period."),
            (one.as_str(), "2027-03-03T09:07", "The time is not in the period."),
            (one.as_str(), "soon", "is not part of this"),
            ("99", "2027-03-04T09:00", "is not part of this"),
        ] {
            let refused = app.post(&coordinator, &changes, &[("version", "1"), ("a", a), ("b", b)]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{a} {b}");
            assert!(refused.body.contains(why), "{why}: {}", refused.body);
            assert_eq!(newest::<Interviews>(&app).await, before);
        }
        let sent = [("version", "1"), ("a", one.as_str()), ("b", "2027-03-04T09:00")];
        assert_eq!(app.post(&coordinator, &changes, &sent).await.status, StatusCode::SEE_OTHER);
        let after = newest::<Interviews>(&app).await;
        assert!(after.by_hand() && after.draft.trips == 3, "{after:?}");
        assert_eq!(app.post(&coordinator, &changes, &sent).await.status, StatusCode::CONFLICT);
    });
}

#[test]
fn a_form_that_cannot_be_used_comes_back_as_it_was_typed() {
    on_both(|app| async move {
        stored(&app, &buddies("")).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        for (name, typed, why) in [
            ("from", "soon", "Write a day like"),
            ("to", "2020-01-01", "The last day is before the first."),
            ("first", "noon", "Write a time like"),
            ("minutes", "0", "a whole number from 5"),
        ] {
            let answer = app.post(&coordinator, "/programmes/talent/interviews", &[(name, typed)]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(answer.body.contains(why) && answer.body.contains(typed), "{name}: {}", answer.body);
        }
    });
}
