use samspil_core::access::Role;

use crate::testing::{TestApp, on_both, on_sqlite};

const GOVERNANCE: &str = "/programmes/talent-network/governance";

#[test]
fn a_decision_approves_a_version_in_one_step_and_one_undo_takes_both_back() {
    on_both(|test: TestApp| async move {
        let plan = test.example("000").await;
        let version = plan.versions.last().expect("a version").id.to_string();
        let planner = test.actor(Role::Coordinator, None).await;
        let before = test
            .get(&planner, &format!("{GOVERNANCE}?lang=en"))
            .await
            .body
            .matches("Not approved yet")
            .count();
        let form = [
            ("text", "Planen er god"),
            ("body", "steering-group"),
            ("date", "3. marts 2021"),
            ("version", version.as_str()),
        ];
        let answer = test.post(&planner, &format!("{GOVERNANCE}/decisions"), &form).await;
        assert_eq!(answer.status, 303);
        let batch = answer
            .location()
            .split("changed=")
            .nth(1)
            .and_then(|t| t.split('#').next())
            .expect("a batch")
            .to_owned();
        let page = test.get(&planner, &format!("{GOVERNANCE}?lang=en")).await;
        assert_eq!(page.body.matches("Not approved yet").count(), before - 1);
        assert_eq!(page.body.matches("3 March 2021").count(), 2);
        test.post(&planner, "/programmes/talent-network/undo", &[("batch", &batch), ("next", GOVERNANCE)])
            .await;
        let page = test.get(&planner, &format!("{GOVERNANCE}?lang=en")).await;
        assert_eq!(page.body.matches("Not approved yet").count(), before);
        assert!(!page.body.contains("Planen er god"));
    });
}

#[test]
fn nothing_typed_is_lost_where_a_date_cannot_be_read() {
    on_sqlite(false, |test: TestApp| async move {
        test.example("000").await;
        let planner = test.actor(Role::Coordinator, None).await;
        let form = [("text", "Vi ses igen"), ("date", "engang")];
        let answer = test.post(&planner, &format!("{GOVERNANCE}/decisions"), &form).await;
        assert_eq!(answer.status, 422);
        assert!(answer.body.contains("Vi ses igen") && answer.body.contains("value=\"engang\""));
    });
}

#[test]
fn readers_see_governance_but_decide_nothing() {
    on_sqlite(false, |test: TestApp| async move {
        test.example("000").await;
        let reader = test.actor(Role::SteeringGroup, Some("talent-network")).await;
        let page = test.get(&reader, GOVERNANCE).await;
        assert_eq!(page.status, 200);
        assert!(!page.body.contains("name=\"text\"") && !page.body.contains("/edit\""));
        let answer = test.post(&reader, &format!("{GOVERNANCE}/decisions"), &[("text", "Nej")]).await;
        assert_eq!(answer.status, 403);
    });
}
