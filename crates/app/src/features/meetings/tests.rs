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

#[test]
fn own_columns_are_filled_in_and_shown() {
    const NEW: &str = "/programmes/development-forum/new/form_label";
    on_both(|test: TestApp| async move {
        let mut plan = example();
        let meeting = plan.meetings.first_mut().expect("a meeting");
        let id = meeting.id.clone();
        let who = samspil_core::programme::Seat { text: Some("En skoleleder".into()), ..Default::default() };
        meeting.lines = vec![samspil_core::programme::ParticipantLine { who, ..Default::default() }];
        test.store(plan).await;
        let planner = test.actor(Role::Coordinator, None).await;
        let own = [
            ("label", "Forberedelse"),
            ("form", "meeting_planner"),
            ("part", "own"),
            ("hint", "Hvad skal læses?"),
        ];
        let how = [("label", "Form"), ("form", "meeting_planner"), ("part", "involvement"), ("hidden", "on")];
        for label in [&own, &how] {
            assert_eq!(test.post(&planner, NEW, label).await.status, 303);
        }
        let odd = [("label", "x"), ("form", "participant_list"), ("part", "who")];
        let refused = test.post(&planner, &format!("{NEW}?lang=en"), &odd).await;
        assert_eq!(refused.status, 422);
        assert!(
            refused.body.contains("“who takes part” cannot be changed in the form “list of participants”.")
        );
        // The meeting's form asks for it under its own name, with the hint.
        let address = format!("/programmes/development-forum/parts/meeting/{id}");
        let form = test.get(&planner, &format!("{address}/edit")).await;
        assert!(
            form.body.contains("<label class=\"ds-label\" for=\"lines.0.own.0.text\">Forberedelse</label>")
        );
        assert!(form.body.contains("Hvad skal læses?"));
        let typed = |text: &'static str| {
            [
                ("title", "Første møde"),
                ("_version", "1"),
                ("lines.0.who.text", "En skoleleder"),
                ("lines.0.own.0.field", "forberedelse"),
                ("lines.0.own.0.text", text),
            ]
        };
        assert_eq!(test.post(&planner, &format!("{address}/edit"), &typed("Læs bilag 2")).await.status, 303);
        let page = test.get(&planner, MEETINGS).await;
        assert!(page.body.contains("data-label=\"Forberedelse\"") && page.body.contains("Læs bilag 2"));
        assert!(!page.body.contains("data-label=\"Form\""));
        // A column that is left empty holds nothing.
        let mut emptied = typed("  ");
        emptied[1].1 = "2";
        assert_eq!(test.post(&planner, &format!("{address}/edit"), &emptied).await.status, 303);
        let page = test.get(&planner, MEETINGS).await;
        assert!(page.body.contains("<td role=\"cell\" data-label=\"Forberedelse\"></td>"));
    });
}
