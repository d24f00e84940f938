//! Rounds through the web, on both databases.

use axum::http::StatusCode;
use samspil_core::access::Role;
use samspil_core::rounds::rounds;

use super::Rounds;
use crate::features::placing::testing::{newest, proposed, standing, stored, undone};
use crate::testing::{NOBODY, on_both};

/// A network of so many participants with two meetings.
fn network(people: usize) -> String {
    let mut text = String::from(
        "[programme]\nid = \"talent\"\ntitle = \"Netværk\"\nlanguage = \"da\"\nkind = \"network\"\nstate = \"running\"\n\
         [[meetings]]\nid = \"m1\"\ntitle = \"Møde 1\"\n[[meetings]]\nid = \"m2\"\ntitle = \"Møde 2\"\n",
    );
    for at in 0..people {
        text += &format!(
            "[[people]]\nid = \"p{at:02}\"\nname = \"Deltager {at:02}\"\nroles = [\"participant\"]\n"
        );
    }
    text
}

fn at<'a>(meeting: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [&[("meeting", meeting), ("earlier", "1")], more].concat()
}

#[test]
fn nine_people_in_threes_all_meet_once_with_proof() {
    on_both(|app| async move {
        stored(&app, &network(9)).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let (_, page) =
            proposed::<Rounds>(&app, &coordinator, &at("m1", &[("rounds", "4"), ("size", "3")])).await;
        let found = newest::<Rounds>(&app).await.draft;
        assert_eq!((found.rounds.len(), found.new, found.again, found.fewest), (4, 36, 0, Some(0)));
        assert!(page.contains("4 rounds: 36 new meetings, two meet again 0 times"), "{page}");
        assert!(page.contains("In no other rounds do fewer meet again (0). This is proven."), "{page}");
    });
}

#[test]
fn everybody_who_is_there_has_a_seat_whatever_their_number() {
    on_both(|app| async move {
        stored(&app, &network(10)).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let more = [("rounds", "2"), ("size", "3"), ("absent", "Deltager 00, 2")];
        proposed::<Rounds>(&app, &coordinator, &at("m1", &more)).await;
        let odd = newest::<Rounds>(&app).await.draft;
        let seats = |round: &Vec<Vec<samspil_core::Id>>| round.iter().map(Vec::len).collect::<Vec<_>>();
        let mut first = seats(&odd.rounds[0]);
        first.sort_unstable();
        assert_eq!((first, seats(&odd.rounds[1])), (vec![2, 2, 3, 3], vec![3, 3, 3]));
    });
}

#[test]
fn a_second_meeting_brings_new_people_together_and_is_planned_on() {
    on_both(|app| async move {
        stored(&app, &network(8)).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let pairs = [("rounds", "4"), ("size", "2"), ("form", "two_and_two")];
        let (address, _) = proposed::<Rounds>(&app, &coordinator, &at("m1", &pairs)).await;
        let taken = app.post(&coordinator, &format!("{address}/take-over"), &[]).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
        // Seven rounds of pairs meet everybody: the three that are left are all new.
        proposed::<Rounds>(&app, &coordinator, &at("m2", &[("rounds", "3"), ("size", "2")])).await;
        let second = newest::<Rounds>(&app).await.draft;
        assert_eq!((second.new, second.again), (12, 0));
        let forgetful = [("meeting", "m2"), ("rounds", "7"), ("size", "2")];
        proposed::<Rounds>(&app, &coordinator, &forgetful).await;
        assert_eq!(newest::<Rounds>(&app).await.draft.new, 28);
        // Planned on after the first four, the first four stand.
        let standing_rounds = rounds(&standing(&app).await.seatings[0], false);
        let on = [("rounds", "6"), ("size", "2"), ("after", "bordplan-moede-1")];
        let (address, _) = proposed::<Rounds>(&app, &coordinator, &at("m1", &on)).await;
        let longer = newest::<Rounds>(&app).await.draft;
        assert_eq!((&longer.rounds[..4], longer.rounds.len(), longer.again), (&standing_rounds[..], 6, 0));
        let held = [
            ("version", "1"),
            ("round", "1"),
            ("a", "p00"),
            (
                "b",
                if standing_rounds[0][0].iter().any(|id| id.as_str() == "p00") {
                    "table:2"
                } else {
                    "table:1"
                },
            ),
        ];
        let refused = app.post(&coordinator, &format!("{address}/changes"), &held).await;
        assert!(refused.body.contains("The rounds that stand cannot be changed here."), "{}", refused.body);
        app.post(&coordinator, &format!("{address}/take-over"), &[]).await;
        let seatings = standing(&app).await.seatings;
        assert_eq!((seatings.len(), rounds(&seatings[0], false).len()), (1, 6));
    });
}

#[test]
fn rounds_that_cannot_be_say_who_stands_in_the_way() {
    on_both(|app| async move {
        stored(&app, &network(4)).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let apart = "Deltager 00, Deltager 01\nDeltager 00, Deltager 02\nDeltager 01, Deltager 02";
        let (address, page) = proposed::<Rounds>(
            &app,
            &coordinator,
            &at("m1", &[("rounds", "1"), ("size", "2"), ("apart", apart)]),
        )
        .await;
        assert!(page.contains("There are no rounds that keep all rules"), "{page}");
        assert!(page.contains("In round 1, 4 sit at 2 tables."), "{page}");
        assert!(page.contains("Deltager 00 and Deltager 01 never sit together."), "{page}");
        let ways = newest::<Rounds>(&app).await.draft.ways;
        assert!(!ways.is_empty());
        let again = app.post(&coordinator, &format!("{address}/exceptions"), &[("exception", "0")]).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.body);
        assert_eq!(newest::<Rounds>(&app).await.draft.rounds.len(), 1);
    });
}

#[test]
fn a_change_that_breaks_a_rule_is_refused_with_the_reason() {
    on_both(|app| async move {
        stored(&app, &network(6)).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let more = [("rounds", "2"), ("size", "3"), ("apart", "Deltager 00, Deltager 01")];
        let (address, _) = proposed::<Rounds>(&app, &coordinator, &at("m1", &more)).await;
        let before = newest::<Rounds>(&app).await;
        let table = before.draft.rounds[0].iter().position(|who| who.iter().any(|id| id.as_str() == "p01"));
        let there = table.expect("a table");
        let other =
            before.draft.rounds[0][there].iter().find(|id| id.as_str() != "p01").expect("a neighbour");
        let to = format!("table:{}", there + 1);
        let changes = format!("{address}/changes");
        for (a, b, round, why) in [
            ("p00", other.as_str(), "1", "Deltager 00 and Deltager 01 may not sit together"),
            ("p00", to.as_str(), "1", "would not be of one size"),
            ("p00", "p01", "3", "There is no round 3."),
            ("p00", "p77", "1", "is not part of this"),
        ] {
            let sent = [("version", "1"), ("a", a), ("b", b), ("round", round)];
            let refused = app.post(&coordinator, &changes, &sent).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{a} {b} {round}");
            assert!(refused.body.contains(why), "{why}: {}", refused.body);
            assert_eq!(newest::<Rounds>(&app).await, before);
        }
        let swap = [("version", "1"), ("a", "p00"), ("b", "p01"), ("round", "1")];
        assert_eq!(app.post(&coordinator, &changes, &swap).await.status, StatusCode::SEE_OTHER);
        assert!(newest::<Rounds>(&app).await.by_hand());
        assert_eq!(app.post(&coordinator, &changes, &swap).await.status, StatusCode::CONFLICT);
    });
}

#[test]
fn everybody_finds_their_seat_and_the_room_sees_a_round() {
    on_both(|app| async move {
        stored(&app, &network(6)).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let (address, _) =
            proposed::<Rounds>(&app, &coordinator, &at("m1", &[("rounds", "2"), ("size", "3")])).await;
        let taken = app.post(&coordinator, &format!("{address}/take-over"), &[]).await;
        let participant = app.actor(Role::Participant, Some("talent")).await;
        let here = "/programmes/talent/seatings/bordplan-moede-1";
        let page = app.get(&participant, &format!("{here}?who=p03")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            page.body.contains("Where do I sit?") && page.body.contains("with Deltager"),
            "{}",
            page.body
        );
        let screen = app.get(&participant, &format!("{here}/screen?round=2")).await.body;
        assert!(
            screen.contains("Round 2") && screen.contains("Table 1") && screen.contains("Deltager 05"),
            "{screen}"
        );
        for odd in ["0", "99", "x"] {
            assert_eq!(
                app.get(&participant, &format!("{here}/screen?round={odd}")).await.status,
                StatusCode::OK
            );
        }
        assert_eq!(app.get(&participant, &format!("{here}?who=nobody")).await.status, StatusCode::OK);
        assert_eq!(
            app.get(&participant, "/programmes/talent/seatings/none").await.status,
            StatusCode::NOT_FOUND
        );
        assert_eq!(app.get(&NOBODY, here).await.status, StatusCode::SEE_OTHER);
        for path in ["/programmes/talent/rounds", address.as_str()] {
            assert_eq!(app.get(&participant, path).await.status, StatusCode::FORBIDDEN, "{path}");
        }
        undone(&app, &coordinator, taken.location()).await;
        assert_eq!(standing(&app).await.seatings, []);
        assert_eq!(app.get(&participant, here).await.status, StatusCode::NOT_FOUND);
    });
}
