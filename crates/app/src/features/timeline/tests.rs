use samspil_core::access::Role;

use crate::testing::{TestApp, on_both, on_sqlite};

#[test]
fn the_timeline_stands_as_picture_and_as_list() {
    on_both(|test: TestApp| async move {
        test.example("000").await;
        let reader = test.actor(Role::SteeringGroup, Some("talent-network")).await;
        let page = test.get(&reader, "/programmes/talent-network/timeline?lang=da").await;
        assert_eq!(page.status, 200);
        assert_eq!(page.body.matches("role=\"img\"").count(), 1);
        assert!(page.body.contains("senest februar 2024"));
        // Only those who plan get links that change the plan.
        assert!(!page.body.contains("/edit\""));
        let planner = test.actor(Role::Coordinator, None).await;
        let page = test.get(&planner, "/programmes/talent-network/timeline").await;
        assert!(page.body.contains("/parts/occurrence/project-start-2019-h2/edit\""));
    });
}

#[test]
fn the_picture_is_a_file_of_its_own() {
    on_sqlite(false, |test: TestApp| async move {
        test.example("000").await;
        let reader = test.actor(Role::Participant, Some("talent-network")).await;
        let file = test.get(&reader, "/programmes/talent-network/timeline.svg?lang=nn").await;
        assert_eq!(file.status, 200);
        assert!(file.body.starts_with("<?xml") && file.body.ends_with("</svg>"));
        assert!(file.body.contains("Undervegs") && file.body.contains("<style>"));
        assert!(!file.body.contains("⟦"));
        assert!(
            file.body.split('<').all(|tag| tag.matches(" class=\"").count() < 2),
            "an attribute stands twice"
        );
    });
}
