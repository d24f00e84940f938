use samspil_core::access::Role;

use crate::testing::{TestApp, on_both};

#[test]
fn stated_and_computed_figures_stand_side_by_side_and_exact() {
    on_both(|test: TestApp| async move {
        test.example("001").await;
        let reader = test.actor(Role::NetworkLeader, Some("leadership-talent")).await;
        let page = test.get(&reader, "/programmes/leadership-talent/time?lang=da").await;
        assert_eq!(page.status, 200);
        for figure in ["20,76", "20,375", "2,51", "2,125", "Oplyst 3 timer for meget"] {
            assert!(page.body.contains(figure), "{figure}");
        }
    });
}
