use samspil_core::Programme;
use samspil_core::access::Role;
use samspil_core::programme::SeatState;

use crate::testing::{TestApp, on_both, on_sqlite};

const MEETINGS: &str = "/programmes/development-forum/meetings";

fn example() -> Programme {
    toml::from_str(include_str!("../../../../../examples/002-development-forum.toml")).expect("a programme")
}

#[test]
fn a_missing_year_is_proposed_and_chosen() {
    on_both(|test: TestApp| async move {
        test.example("002").await;
        let planner = test.actor(Role::Coordinator, None).await;
        let page = test.get(&planner, &format!("{MEETINGS}?lang=en")).await;
        assert!(page.body.contains("Choose the year") && page.body.contains("id=\"year-2010\""));
        let wrong = [("year", "other"), ("other", "next year"), ("version", "1")];
        let refused = test.post(&planner, &format!("{MEETINGS}/year"), &wrong).await;
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("value=\"next year\""));
        let chosen =
            test.post(&planner, &format!("{MEETINGS}/year"), &[("year", "2010"), ("version", "1")]).await;
        assert_eq!(chosen.status, 303);
        let page = test.get(&planner, &format!("{MEETINGS}?lang=en")).await;
        assert!(!page.body.contains("Choose the year"));
        assert!(page.body.contains("27 August 2010"));
        let stale =
            test.post(&planner, &format!("{MEETINGS}/year"), &[("year", "2004"), ("version", "1")]).await;
        assert_eq!(stale.status, 409);
    });
}

#[test]
fn somebody_who_has_not_said_yes_is_known_to_those_who_plan_only() {
    on_sqlite(false, |test: TestApp| async move {
        let mut plan = example();
        let hidden = plan
            .people
            .iter()
            .find(|p| p.id.as_str() == "gry-ellemann")
            .map(|p| p.name.clone())
            .expect("a person");
        for seat in
            plan.meetings.iter_mut().flat_map(|m| &mut m.sheet.contents).filter_map(|c| c.presenter.as_mut())
        {
            if seat.person.as_ref().is_some_and(|p| p.as_str() == "gry-ellemann") {
                seat.state = SeatState::Asked;
            }
        }
        test.store(plan).await;
        for (role, sees) in [
            (Role::Coordinator, true),
            (Role::NetworkLeader, true),
            (Role::Participant, false),
            (Role::Speaker, false),
        ] {
            let reader = test.actor(role, Some("development-forum")).await;
            let page = test.get(&reader, MEETINGS).await;
            assert_eq!(page.status, 200);
            assert_eq!(page.body.contains(&hidden), sees, "{role:?}");
            let own = test.get(&reader, &format!("{MEETINGS}?person=gry-ellemann")).await;
            assert_eq!(own.status == 200, sees, "{role:?}");
        }
    });
}

#[test]
fn mail_addresses_stand_only_where_contacts_may_be_seen() {
    on_sqlite(false, |test: TestApp| async move {
        test.example("002").await;
        for (role, sees) in
            [(Role::Coordinator, true), (Role::Participant, false), (Role::SteeringGroup, false)]
        {
            let reader = test.actor(role, Some("development-forum")).await;
            let page = test.get(&reader, MEETINGS).await;
            assert_eq!(page.body.contains("mailto:"), sees, "{role:?}");
        }
    });
}

#[test]
fn only_those_who_plan_choose_the_year() {
    on_sqlite(false, |test: TestApp| async move {
        test.example("002").await;
        let reader = test.actor(Role::Participant, Some("development-forum")).await;
        let answer =
            test.post(&reader, &format!("{MEETINGS}/year"), &[("year", "2010"), ("version", "1")]).await;
        assert_eq!(answer.status, 403);
        assert!(!test.get(&reader, MEETINGS).await.body.contains("id=\"year-2010\""));
    });
}
