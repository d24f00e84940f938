use samspil_core::Programme;
use samspil_core::access::Role;

use crate::testing::{TestApp, on_both, on_sqlite};

const WHEEL: &str = "/programmes/talent-network/wheel";

fn example() -> Programme {
    toml::from_str(include_str!("../../../../../examples/000-talent-network.toml")).expect("a programme")
}

#[test]
fn occurrences_are_shown_first_then_made_in_one_step_and_never_twice() {
    on_both(|test: TestApp| async move {
        let mut plan = example();
        plan.occurrences.retain(|o| o.activity.as_str() != "newsletter");
        test.store(plan).await;
        let planner = test.actor(Role::Coordinator, None).await;
        let preview = test.get(&planner, &format!("{WHEEL}/occurrences?year=2022&lang=en")).await;
        assert_eq!(preview.status, 200);
        assert!(preview.body.contains("Create 2 occurrences"), "{}", preview.body);
        let made = test.post(&planner, &format!("{WHEEL}/occurrences"), &[("year", "2022")]).await;
        assert_eq!(made.status, 303);
        let batch = made.location().split("changed=").nth(1).expect("a batch").to_owned();
        for year in ["32767", "-32768", "2201"] {
            let none = test.post(&planner, &format!("{WHEEL}/occurrences"), &[("year", year)]).await;
            assert_eq!(none.status, 404, "{year}");
        }
        let again = test.post(&planner, &format!("{WHEEL}/occurrences"), &[("year", "2022")]).await;
        assert_eq!(again.location(), format!("{WHEEL}?year=2022"));
        let undone = test
            .post(&planner, "/programmes/talent-network/undo", &[("batch", &batch), ("next", WHEEL)])
            .await;
        assert_eq!(undone.status, 303);
        let preview = test.get(&planner, &format!("{WHEEL}/occurrences?year=2022&lang=en")).await;
        assert!(preview.body.contains("Create 2 occurrences"));
    });
}

#[test]
fn only_those_who_plan_make_occurrences() {
    on_sqlite(false, |test: TestApp| async move {
        test.example("000").await;
        let reader = test.actor(Role::Participant, Some("talent-network")).await;
        assert_eq!(test.get(&reader, &format!("{WHEEL}?year=2022")).await.status, 200);
        assert_eq!(test.get(&reader, &format!("{WHEEL}/occurrences?year=2022")).await.status, 403);
        assert_eq!(
            test.post(&reader, &format!("{WHEEL}/occurrences"), &[("year", "2022")]).await.status,
            403
        );
        let stranger = test.actor(Role::Talent, Some("other")).await;
        assert_eq!(test.get(&stranger, WHEEL).await.status, 404);
    });
}

#[test]
fn the_poster_carries_its_legend() {
    on_sqlite(false, |test: TestApp| async move {
        test.example("000").await;
        let reader = test.actor(Role::Participant, Some("talent-network")).await;
        let file = test.get(&reader, "/programmes/talent-network/wheel.svg?year=2022&lang=da").await;
        assert_eq!(file.status, 200);
        assert!(file.body.contains("Advisory board mødes") && file.body.contains("marts og oktober"));
        assert!(
            file.body.split('<').all(|tag| tag.matches(" class=\"").count() < 2),
            "an attribute stands twice"
        );
        let still = test.get(&reader, "/programmes/talent-network/wheel.svg?year=1999").await;
        assert_eq!(still.status, 404);
    });
}
