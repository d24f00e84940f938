//! Groups through the web, on both databases.

use axum::http::StatusCode;
use samspil_core::access::Role;
use samspil_core::programme::{BodyKind, SeatState};

use super::Groups;
use crate::features::placing::testing::{newest, proposed, standing, stored, undone};
use crate::testing::{TestApp, on_both};

/// So many participants of four organisations in two counties; every third is a core participant.
fn network(people: usize) -> String {
    let mut text = String::from(
        "[programme]\nid = \"talent\"\ntitle = \"Netværk\"\nlanguage = \"da\"\nkind = \"network\"\nstate = \"running\"\n",
    );
    for at in 0..4 {
        text += &format!(
            "[[organisations]]\nid = \"o{at}\"\nname = \"Kommune {at}\"\nqualifier = \"Region {}\"\n\
             [[units]]\nid = \"u{at}\"\ntitle = \"Enhed {at}\"\norganisations = [\"o{at}\"]\n",
            at % 2
        );
    }
    for at in 0..people {
        let role = if at % 3 == 0 { "core_participant" } else { "participant" };
        text += &format!(
            "[[people]]\nid = \"p{at:02}\"\nname = \"Deltager {at:02}\"\nroles = [\"{role}\"]\norganisation = \"o{}\"\n",
            at % 4
        );
    }
    text
}

const ROLES: [(&str, &str); 2] = [("role", "participant"), ("role", "core_participant")];

fn sent<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mixes = ["organisation", "role", "region", "level"].map(|mix| ("mix", mix));
    [&ROLES[..], &mixes[..], more].concat()
}

/// Where somebody is, from 1.
async fn group_of(app: &TestApp, id: &str) -> usize {
    let draft = newest::<Groups>(app).await.draft;
    let at = draft.groups.iter().position(|group| group.iter().any(|one| one.as_str() == id));
    at.expect("a group") + 1
}

#[test]
fn groups_mix_organisations_and_roles_and_say_so() {
    on_both(|app| async move {
        stored(&app, &network(12)).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let more = [
            ("size_min", "4"),
            ("size_max", "4"),
            ("per_role", "1"),
            ("together", "Deltager 00, Deltager 04"),
            ("apart", "Deltager 01, Deltager 02"),
            ("fixed", "Deltager 05, 2"),
        ];
        let (_, page) = proposed::<Groups>(&app, &coordinator, &sent(&more)).await;
        let found = newest::<Groups>(&app).await.draft;
        assert_eq!(found.groups.iter().map(Vec::len).collect::<Vec<_>>(), [4, 4, 4]);
        assert_eq!(group_of(&app, "p00").await, group_of(&app, "p04").await);
        assert_ne!(group_of(&app, "p01").await, group_of(&app, "p02").await);
        assert_eq!(group_of(&app, "p05").await, 2);
        for group in &found.groups {
            let core = group.iter().filter(|id| ["p00", "p03", "p06", "p09"].contains(&id.as_str())).count();
            assert!((1..4).contains(&core), "{found:?}");
        }
        assert!(found.most.is_some_and(|most| most >= found.points), "{found:?}");
        assert!(page.contains("12 divided into 3 groups"), "{page}");
        assert!(page.contains("No other groups mix more"), "{page}");
        assert!(page.contains("organisations, 2 roles and 2 regions"), "{page}");
        proposed::<Groups>(&app, &coordinator, &sent(&more)).await;
        assert_eq!(newest::<Groups>(&app).await.draft, found);
    });
}

#[test]
fn an_odd_number_gives_groups_within_the_sizes() {
    on_both(|app| async move {
        stored(&app, &network(11)).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        proposed::<Groups>(&app, &coordinator, &sent(&[("size_min", "3"), ("size_max", "4")])).await;
        let found = newest::<Groups>(&app).await.draft;
        let mut sizes: Vec<usize> = found.groups.iter().map(Vec::len).collect();
        sizes.sort_unstable();
        assert_eq!(sizes, [3, 4, 4]);
        let (_, units) = proposed::<Groups>(
            &app,
            &coordinator,
            &[("whom", "units"), ("mix", "region"), ("size_min", "2"), ("size_max", "2")],
        )
        .await;
        assert!(units.contains("4 divided into 2 groups") && units.contains("2 regions"), "{units}");
    });
}

#[test]
fn rules_that_contradict_each_other_are_named_with_what_would_help() {
    on_both(|app| async move {
        stored(&app, &network(6)).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let more = [
            ("size_min", "3"),
            ("size_max", "3"),
            ("together", "Deltager 00, Deltager 01"),
            ("apart", "Deltager 01, Deltager 00"),
        ];
        let (address, page) = proposed::<Groups>(&app, &coordinator, &sent(&more)).await;
        assert!(page.contains("There are no groups that keep all rules"), "{page}");
        assert!(page.contains("Deltager 00 and Deltager 01 are together."), "{page}");
        assert!(page.contains("Deltager 01 and Deltager 00 are apart."), "{page}");
        assert!(page.contains("Let Deltager 01 and Deltager 00 be together."), "{page}");
        assert!(newest::<Groups>(&app).await.draft.groups.is_empty());
        let none = app.post(&coordinator, &format!("{address}/take-over"), &[]).await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        let again = app.post(&coordinator, &format!("{address}/exceptions"), &[("exception", "0")]).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.body);
        assert_eq!(newest::<Groups>(&app).await.draft.groups.len(), 2);

        let sizes = [("size_min", "5"), ("size_max", "5"), ("groups", "2")];
        let (_, page) = proposed::<Groups>(&app, &coordinator, &sent(&sizes)).await;
        assert!(page.contains("A group has at least 5.") && page.contains("Allow groups of 3."), "{page}");
    });
}

#[test]
fn a_move_or_swap_that_breaks_a_rule_is_refused_with_the_reason() {
    on_both(|app| async move {
        stored(&app, &network(8)).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let more = [("size_min", "4"), ("size_max", "4"), ("fixed", "Deltager 00, 1\nDeltager 01, 2")];
        let (address, _) = proposed::<Groups>(&app, &coordinator, &sent(&more)).await;
        let before = newest::<Groups>(&app).await;
        let changes = format!("{address}/changes");
        for (a, b, why) in [
            ("p00", "p01", "Deltager 00 is to be in group 1."),
            ("p02", if group_of(&app, "p02").await == 1 { "group:2" } else { "group:1" }, "would have"),
            ("p02", "group:3", "is not part of this"),
            ("p02", "p99", "is not part of this"),
        ] {
            let refused = app.post(&coordinator, &changes, &[("version", "1"), ("a", a), ("b", b)]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{a} {b}");
            assert!(refused.body.contains(why), "{a} {b}: {}", refused.body);
            assert_eq!(newest::<Groups>(&app).await, before);
        }
        let other =
            before.draft.groups[1].iter().find(|id| id.as_str() != "p01").expect("another").to_string();
        let one = before.draft.groups[0].iter().find(|id| id.as_str() != "p00").expect("one").to_string();
        let sent = [("version", "1"), ("a", one.as_str()), ("b", other.as_str())];
        assert_eq!(app.post(&coordinator, &changes, &sent).await.status, StatusCode::SEE_OTHER);
        let after = newest::<Groups>(&app).await;
        assert!(after.by_hand() && after.draft.points <= before.draft.points);
        assert_eq!(group_of(&app, &one).await, 2);
        assert_eq!(app.post(&coordinator, &changes, &sent).await.status, StatusCode::CONFLICT);
        // Back again, it is worth what it was worth.
        let back = [("version", "2"), ("a", one.as_str()), ("b", other.as_str())];
        assert_eq!(app.post(&coordinator, &changes, &back).await.status, StatusCode::SEE_OTHER);
        assert_eq!(newest::<Groups>(&app).await.draft.points, before.draft.points);
    });
}

#[test]
fn groups_are_taken_over_in_one_step_and_undone_in_one() {
    on_both(|app| async move {
        stored(&app, &network(8)).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let more = [("size_min", "4"), ("size_max", "4"), ("kind", "working_group")];
        let (address, _) = proposed::<Groups>(&app, &coordinator, &sent(&more)).await;
        let talent = app.actor(Role::Participant, Some("talent")).await;
        for path in ["/programmes/talent/groups", address.as_str()] {
            assert_eq!(app.get(&talent, path).await.status, StatusCode::FORBIDDEN, "{path}");
        }
        let taken = app.post(&coordinator, &format!("{address}/take-over"), &[]).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
        let bodies = standing(&app).await.bodies;
        assert_eq!(
            bodies.iter().map(|body| body.title.as_str()).collect::<Vec<_>>(),
            ["Gruppe 1", "Gruppe 2"]
        );
        assert!(bodies.iter().all(|body| body.kind == BodyKind::WorkingGroup && body.seats.len() == 4));
        assert!(bodies.iter().flat_map(|body| &body.seats).all(|seat| seat.state == SeatState::Filled));
        let page = app.get(&coordinator, "/programmes/talent/groups").await.body;
        assert!(page.contains("Gruppe 2") && page.contains("4 members"), "{page}");
        undone(&app, &coordinator, taken.location()).await;
        assert_eq!(standing(&app).await.bodies, []);
    });
}
