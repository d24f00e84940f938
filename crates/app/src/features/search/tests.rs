use samspil_core::Programme;
use samspil_core::access::Role;
use samspil_core::programme::Goal;

use crate::features::elements::{self, By, Change};
use crate::features::programmes;
use crate::testing::{Actor, TestApp, on_both};

const PLAN: &str = r#"
    [programme]
    id = "plan"
    title = "Et netværk"
    language = "da"
    kind = "network"
    state = "running"
    note = "Lederen vil af med projektet"
    [[goals]]
    id = "goal"
    text = "Bedre overgange"
    note = "Fortroligt forlig"
    [[people]]
    id = "anne"
    name = "Anne Klitgaard"
    email = "anne@hemmelig.example"
    note = "Er måske for travl"
"#;

fn plan() -> Programme {
    toml::from_str(PLAN).expect("a plan")
}

/// How many hits the page shows.
async fn hits(test: &TestApp, actor: &Actor, asked: &str) -> usize {
    let query = serde_urlencoded::to_string([("q", asked)]).expect("a query");
    let answer = test.get(actor, &format!("/search?{query}")).await;
    assert_eq!(answer.status, 200, "{asked}");
    answer.body.matches("class=\"title\"").count()
}

#[test]
fn remarks_for_those_who_plan_are_found_by_nobody() {
    on_both(|test: TestApp| async move {
        let row = test.store(plan()).await;
        let actors =
            [test.actor(Role::Talent, Some("plan")).await, test.actor(Role::Coordinator, Some("plan")).await];
        let remarks = ["forlig", "travl", "projektet", "hemmelig", "skjult"];
        for actor in &actors {
            assert_eq!(hits(&test, actor, "overgange").await, 1);
            for asked in remarks {
                assert_eq!(hits(&test, actor, asked).await, 0, "{asked}");
            }
        }
        // Changed, and replaced by an import.
        let workspace = test.workspace.clone();
        test.write(move |tx| {
            let now = jiff::Timestamp::now();
            let goal = Goal { note: Some("Et skjult mål".to_owned()), ..plan().goals.remove(0) };
            let change = Change::Update(samspil_core::Element::Goal(goal), 1);
            elements::apply(tx, &By::new(&workspace, &row, None, now), change)?;
            programmes::import(tx, &workspace, plan(), true, None, now)?;
            Ok(())
        })
        .await;
        for actor in &actors {
            assert_eq!(hits(&test, actor, "overgange").await, 1);
            for asked in remarks {
                assert_eq!(hits(&test, actor, asked).await, 0, "{asked}");
            }
        }
    });
}

#[test]
fn a_hit_shows_texts_and_neither_codes_nor_ids() {
    on_both(|test: TestApp| async move {
        test.example("000").await;
        let reader = test.actor(Role::Coordinator, Some("talent-network")).await;
        let page = test.get(&reader, "/search?q=aflyst&lang=da").await;
        assert!(page.body.contains("Netværksmødet er aflyst"), "{}", page.body);
        for code in ["2020-H", "network-meeting"] {
            let shown = page.body.split("class=\"events\"").nth(1).unwrap_or_default();
            let shown: Vec<&str> = shown.split('>').filter_map(|part| part.split('<').next()).collect();
            assert!(
                !shown.iter().any(|text| text.contains(code) || text.ends_with('·')),
                "{code}: {shown:?}"
            );
        }
        assert_eq!(hits(&test, &reader, "2020-H2").await, 0);
    });
}
