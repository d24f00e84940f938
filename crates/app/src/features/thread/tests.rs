use samspil_core::Programme;
use samspil_core::access::Role;

use crate::testing::{TestApp, on_both, on_sqlite};

const THREAD: &str = "/programmes/talent-network/thread";

fn example() -> Programme {
    toml::from_str(include_str!("../../../../../examples/000-talent-network.toml")).expect("a programme")
}

#[test]
fn a_picked_goal_lights_its_chain_and_names_its_gaps() {
    on_both(|test: TestApp| async move {
        let mut plan = example();
        plan.activities.retain(|a| !a.results.iter().any(|r| r.as_str() == "result-5"));
        plan.occurrences.clear();
        test.store(plan).await;
        let planner = test.actor(Role::Coordinator, None).await;
        let page = test.get(&planner, &format!("{THREAD}?of=result-5&lang=en")).await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("node lit"));
        assert!(page.body.contains("No activity leads to the result."));
        let close = "/programmes/talent-network/new/activity?results=result-5&";
        assert!(page.body.contains(close), "{}", page.body);
        let form = test.get(&planner, &format!("{close}lang=en")).await;
        assert!(form.body.contains("value=\"result-5\" checked"), "{}", form.body);
        assert!(page.body.contains("not in the thread"));
    });
}

#[test]
fn gaps_are_for_those_who_may_see_the_check() {
    on_sqlite(false, |test: TestApp| async move {
        test.example("000").await;
        for (role, sees) in
            [(Role::Coordinator, true), (Role::SteeringGroup, true), (Role::Participant, false)]
        {
            let reader = test.actor(role, Some("talent-network")).await;
            let page = test.get(&reader, &format!("{THREAD}?of=effect-a&lang=en")).await;
            assert_eq!(page.body.contains("The effect has no indicator."), sees, "{role:?}");
        }
    });
}

#[test]
fn what_is_in_no_thread_is_not_found() {
    on_sqlite(false, |test: TestApp| async move {
        test.example("000").await;
        let reader = test.actor(Role::Participant, Some("talent-network")).await;
        for of in ["nothing", "steering-group", "No%20Id"] {
            assert_eq!(test.get(&reader, &format!("{THREAD}?of={of}")).await.status, 404, "{of}");
        }
    });
}
