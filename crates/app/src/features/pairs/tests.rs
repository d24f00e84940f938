//! Pairs through the web, on both databases.

use axum::http::StatusCode;
use samspil_core::access::Role;
use samspil_core::programme::{Relationship, RelationshipState};
use samspil_core::{Id, Programme};

use super::{Draft, Pairs};
use crate::features::placing::testing::{self, newest, standing, stored};
use crate::testing::{Actor, TestApp, on_both};

/// A cohort of so many talents on two levels, of four organisations with two areas each.
fn cohort(count: usize) -> String {
    let mut text = String::from(
        "[programme]\nid = \"talent\"\ntitle = \"Talent\"\nlanguage = \"da\"\nkind = \"talent_programme\"\n\
         state = \"approved\"\n[[cohorts]]\nid = \"h1\"\ntitle = \"Hold 1\"\n",
    );
    for (id, title) in [("l1", "Leder af ledere"), ("l2", "Leder af medarbejdere")] {
        text += &format!("[[foundations]]\nid = \"{id}\"\ntitle = \"{title}\"\nkind = \"level\"\n");
    }
    for organisation in 0..4 {
        text += &format!("[[organisations]]\nid = \"o{organisation}\"\nname = \"Kommune {organisation}\"\n");
    }
    for at in 0..count {
        text += &format!(
            "[[people]]\nid = \"p{at:02}\"\nname = \"Talent {at:02}\"\nroles = [\"talent\"]\ncohorts = [\"h1\"]\n\
             organisation = \"o{}\"\ndepartment = \"{}\"\nlevel = \"l{}\"\n",
            at % 4,
            if at % 8 < 4 { "Skole" } else { "Pleje" },
            if at % 2 == 0 { 1 } else { 2 },
        );
    }
    text
}

async fn draft(app: &TestApp) -> Draft {
    newest::<Pairs>(app).await.draft
}

async fn proposed(app: &TestApp, actor: &Actor, sent: &[(&str, &str)]) -> (String, String) {
    testing::proposed::<Pairs>(app, actor, sent).await
}

const HERE: &str = "/programmes/talent/pairs";

/// Same level, never the same area of the same organisation: by the names of
/// the cohort alone, not by the code that found the pairs.
fn judge(plan: &Programme, draft: &Draft) {
    let person = |id: &Id| plan.people.iter().find(|person| person.id == *id).expect("somebody");
    let mut seen: Vec<_> = draft.pairs.iter().flatten().collect();
    for pair in &draft.pairs {
        for (at, a) in pair.iter().enumerate() {
            for b in &pair[at + 1..] {
                let (a, b) = (person(a), person(b));
                assert_eq!(a.level, b.level, "{} {}", a.name, b.name);
                assert!(a.organisation != b.organisation || a.department != b.department);
            }
        }
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), plan.people.len());
    assert_eq!(draft.pairs.iter().map(Vec::len).sum::<usize>(), plan.people.len());
}

#[test]
fn twenty_four_talents_are_twelve_pairs_each_explained() {
    on_both(|app| async move {
        let plan = stored(&app, &cohort(24)).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let (_, page) = proposed(&app, &coordinator, &[("cohort", "h1")]).await;
        let found = draft(&app).await;
        judge(&plan, &found);
        assert_eq!((found.pairs.len(), found.points, found.most), (12, 12 * 60, Some(12 * 60)));
        assert!(page.contains("12 pairs") && !page.contains("trio"), "{page}");
        let explained = page.matches("same level, each from another organisation and never buddies before");
        assert_eq!(explained.count(), 12, "{page}");
        assert!(page.contains("it is proven that no pairs have more"));
        let (_, again) = proposed(&app, &coordinator, &[("cohort", "h1")]).await;
        assert_eq!(draft(&app).await, found, "{again}");
    });
}

#[test]
fn twenty_three_talents_are_pairs_and_a_trio() {
    on_both(|app| async move {
        let plan = stored(&app, &cohort(23)).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let (address, page) = proposed(&app, &coordinator, &[("cohort", "h1")]).await;
        let found = draft(&app).await;
        judge(&plan, &found);
        assert_eq!(found.pairs.iter().filter(|pair| pair.len() == 3).count(), 1);
        assert_eq!(found.pairs.len(), 11);
        assert!(page.contains("10 pairs and one trio"), "{page}");

        let taken = app.post(&coordinator, &format!("{address}/take-over"), &[("asked", "1")]).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
        let made = standing(&app).await.relationships;
        assert_eq!(made.len(), 11);
        let asked = |bound: &Relationship| {
            bound.state == RelationshipState::Asked && bound.answers.len() == bound.people.len()
        };
        assert!(made.iter().all(asked), "{made:?}");
        let twice = app.post(&coordinator, &format!("{address}/take-over"), &[]).await;
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
        let nobody = app.post(&coordinator, HERE, &[("cohort", "h1")]).await;
        assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nobody.body.contains("fewer than two talents"), "{}", nobody.body);
    });
}

#[test]
fn a_swap_that_breaks_a_rule_is_refused_with_the_reason() {
    on_both(|app| async move {
        stored(&app, &cohort(24)).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let (address, _) =
            proposed(&app, &coordinator, &[("cohort", "h1"), ("apart", "Talent 00, Talent 02\n")]).await;
        let before = draft(&app).await;
        let partner = |id: &str| {
            let pair = before.pairs.iter().find(|pair| pair.iter().any(|one| one.as_str() == id));
            pair.expect("a pair").iter().find(|one| one.as_str() != id).expect("a partner").to_string()
        };
        let swaps = format!("{address}/changes");
        // Somebody of the other level, and the one who is to be kept apart.
        for (other, why) in [("p01", "are on different levels"), ("p02", "are not to be paired")] {
            let with = partner("p00");
            let sent = [("version", "1"), ("a", with.as_str()), ("b", other)];
            let refused = app.post(&coordinator, &swaps, &sent).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.body.contains(why), "{why}: {}", refused.body);
            assert_eq!(draft(&app).await, before);
        }
        let all = before.pairs.iter().flatten();
        let mut done = None;
        for other in all.filter(|id| !["p00", partner("p00").as_str()].contains(&id.as_str())) {
            let with = partner("p00");
            let sent = [("version", "1"), ("a", with.as_str()), ("b", other.as_str())];
            if app.post(&coordinator, &swaps, &sent).await.status == StatusCode::SEE_OTHER {
                done = Some(other);
                break;
            }
        }
        assert!(done.is_some());
        let after = draft(&app).await;
        assert!(newest::<Pairs>(&app).await.by_hand() && after != before);
        let (with, other) = (partner("p00"), done.expect("a swap").to_string());
        let late = app.post(&coordinator, &swaps, &[("version", "1"), ("a", &with), ("b", &other)]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.body.contains("changed this meanwhile"), "{}", late.body);
        assert_eq!(draft(&app).await, after);
    });
}

#[test]
fn an_impossible_cohort_names_who_is_in_the_way_and_the_cheapest_exception() {
    on_both(|app| async move {
        // Five from one area, and only three others on their level.
        let mut text = cohort(0);
        for (at, organisation) in [0, 0, 0, 0, 0, 1, 2, 3].into_iter().enumerate() {
            text += &format!(
                "[[people]]\nid = \"p{at}\"\nname = \"Talent {at}\"\nroles = [\"talent\"]\ncohorts = [\"h1\"]\n\
                 organisation = \"o{organisation}\"\ndepartment = \"Skole\"\nlevel = \"l1\"\n"
            );
        }
        stored(&app, &text).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let (address, page) = proposed(&app, &coordinator, &[("cohort", "h1")]).await;
        let found = draft(&app).await;
        assert!(found.pairs.is_empty());
        assert!(page.contains("Not everybody can be paired"), "{page}");
        let names = "Talent 0, Talent 1, Talent 2, Talent 3 and Talent 4 can each only be paired with Talent 5, Talent 6 and Talent 7.";
        assert!(page.contains(names), "{page}");
        assert!(page.contains("2 of them are left over"), "{page}");
        let first = &found.exceptions[0];
        assert_eq!((first.allow.len(), first.leave.len()), (1, 0), "{found:?}");
        assert!(page.contains("work in the same area of the same organisation"), "{page}");

        let again = app.post(&coordinator, &format!("{address}/exceptions"), &[("exception", "0")]).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.body);
        let found = draft(&app).await;
        assert_eq!(found.pairs.len(), 4, "{found:?}");
        let page = app.get(&coordinator, again.location()).await.body;
        assert_eq!(page.matches("allowed as an exception").count(), 0, "{page}");
    });
}

#[test]
fn lines_that_name_nobody_are_said_and_kept() {
    on_both(|app| async move {
        stored(&app, &cohort(4)).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        for (line, why) in [
            ("Talent 00", "is not two different names"),
            ("Talent 00, Talent 99", "is not among those"),
            ("Talent 00, talent 00", "is not two different names"),
        ] {
            let answer = app.post(&coordinator, HERE, &[("cohort", "h1"), ("wishes", line)]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(answer.body.contains(why) && answer.body.contains(line), "{why}: {}", answer.body);
        }
        let sent = [("cohort", "h1"), ("wishes", "Talent 00 – Talent 02"), ("kept", "Talent 01; Talent 03")];
        proposed(&app, &coordinator, &sent).await;
        let found = draft(&app).await;
        assert_eq!((found.pairs.len(), found.points), (2, 80 + 60), "{found:?}");
    });
}
