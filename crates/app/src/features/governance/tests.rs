use samspil_core::access::Role;
use samspil_core::programme::{Body, Decision, ProgrammeState};
use samspil_core::{Id, Programme};

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

#[test]
fn a_decision_somebody_else_settled_first_is_shown_with_what_was_typed() {
    on_both(|test: TestApp| async move {
        let mut plan = test_plan();
        plan.decisions.push(Decision {
            id: id("open"),
            text: "Vi fortsætter".to_owned(),
            ..Decision::default()
        });
        test.store(plan).await;
        let planner = test.actor(Role::Coordinator, None).await;
        let path = "/programmes/plan/governance/decisions/open?lang=en";
        let form = |date, version| [("version", version), ("date", date), ("outcome", "decided")];
        // A date that is none stands in its own field and not in that of a new decision.
        let wrong = test.post(&planner, path, &form("en dag", "1")).await;
        assert_eq!(wrong.status, 422);
        assert_eq!(wrong.body.matches("value=\"en dag\"").count(), 1);
        let field = wrong.body.split("id=\"date-open\"").nth(1).and_then(|rest| rest.split('>').next());
        assert!(field.is_some_and(|field| field.contains("value=\"en dag\"")), "{}", wrong.body);
        let edit = [("_version", "1"), ("text", "Vi fortsætter i to år"), ("status", "open")];
        let changed = test.post(&planner, "/programmes/plan/parts/decisions/open/edit", &edit).await;
        assert_eq!(changed.status, 303, "{}", changed.body);
        let late = test.post(&planner, path, &form("3. maj 2027", "1")).await;
        assert_eq!(late.status, 422, "{}", late.body);
        assert!(late.body.contains("Look at what stands now and send again."));
        assert_eq!(late.body.matches("value=\"3. maj 2027\"").count(), 1);
        assert!(late.body.contains("Vi fortsætter i to år"));
        let again = test.post(&planner, path, &form("3. maj 2027", "2")).await;
        assert_eq!(again.status, 303);
    });
}

#[test]
fn a_copy_or_version_that_cannot_be_made_is_typed_once_only() {
    on_sqlite(false, |test: TestApp| async move {
        test.store(test_plan()).await;
        let planner = test.actor(Role::Coordinator, None).await;
        for (years, title) in [("mange", "Næste år"), ("99", "Næste år"), ("2", " ")] {
            let form = [("title", title), ("years", years)];
            let answer = test.post(&planner, "/programmes/plan/copy?lang=en", &form).await;
            assert_eq!(answer.status, 422);
            assert!(answer.body.contains("The copy needs a title and a move of -20 to 50 years."));
            assert!(answer.body.contains(&format!("value=\"{title}\"")), "{}", answer.body);
            assert!(answer.body.contains(&format!("value=\"{years}\"")));
        }
        let form = [("title", " "), ("approved_by", "board")];
        let answer = test.post(&planner, "/programmes/plan/versions?lang=en", &form).await;
        assert_eq!(answer.status, 422);
        assert!(answer.body.contains("The version needs a name."));
        assert!(answer.body.contains("<option value=\"board\" selected>"), "{}", answer.body);
    });
}

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn test_plan() -> Programme {
    let mut plan = Programme::default();
    plan.programme.id = id("plan");
    plan.programme.title = "Et netværk".to_owned();
    plan.programme.state = ProgrammeState::Running;
    plan.bodies.push(Body { id: id("board"), title: "Styregruppen".to_owned(), ..Body::default() });
    plan
}
