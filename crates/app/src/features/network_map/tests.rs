//! The network map through the web, on both databases.

use axum::http::StatusCode;
use samspil_core::access::Role;

use crate::testing::{TestApp, on_both};

const HERE: &str = "/programmes/met/network-map";

/// Six people of a large organisation, of whom five were at the meeting, and two
/// of a small one; one of the six and one of the two are buddies.
fn plan() -> String {
    let mut text = String::from(
        "[programme]\nid = \"met\"\ntitle = \"Met\"\nlanguage = \"en\"\nkind = \"network\"\nstate = \"approved\"\n\
         [[organisations]]\nid = \"large\"\nname = \"Large Municipality\"\n\
         [[organisations]]\nid = \"small\"\nname = \"Small Municipality\"\n\
         [[networks]]\nid = \"n\"\ntitle = \"Network\"\n\
         [[relationships]]\nid = \"buddies\"\npeople = [\"p5\", \"p7\"]\nkind = \"buddies\"\nstate = \"agreed\"\n",
    );
    for at in 0..8 {
        let organisation = if at < 6 { "large" } else { "small" };
        text += &format!(
            "[[people]]\nid = \"p{at}\"\nname = \"Person Surname{at}\"\norganisation = \"{organisation}\"\n\
             email = \"p{at}@test.example\"\n",
        );
    }
    let lines = |people: &[u8]| {
        let line = |at: &u8| format!("{{ who = {{ person = \"p{at}\" }} }}");
        people.iter().map(line).collect::<Vec<_>>().join(", ")
    };
    for (id, day, people) in
        [("kick-off", "2020-01-20", &[0, 1, 2][..]), ("second", "2020-02-20", &[2, 3, 4, 6])]
    {
        text += &format!(
            "[[meetings]]\nid = \"{id}\"\ntitle = \"The {id}\"\ndate = \"{day}\"\nlines = [{}]\n",
            lines(people)
        );
    }
    text
}

async fn stored(app: &TestApp) {
    app.store(toml::from_str(&plan()).expect("a plan")).await;
}

#[test]
fn those_who_plan_see_who_has_met_whom_and_through_what() {
    on_both(|app| async move {
        stored(&app).await;
        for role in [Role::Coordinator, Role::NetworkLeader] {
            let actor = app.actor(role, None).await;
            let page = app.get(&actor, HERE).await;
            assert_eq!(page.status, StatusCode::OK, "{}", page.body);
            // 3 + 6 pairs at the meetings, and the buddies: 10 of 28.
            assert!(page.body.contains("10 of 28 (35.7 %)"), "{}", page.body);
            assert!(page.body.contains("Person Surname7"), "{}", page.body);
            let first = app.get(&actor, &format!("{HERE}?until=kick-off")).await.body;
            assert!(first.contains("3 of 28 (10.7 %)") && first.contains("until=second"), "{first}");
            let met = app.get(&actor, &format!("{HERE}?person=p2")).await.body;
            assert!(met.contains("Person Surname2 has met") && met.contains("The kick-off"), "{met}");
            let bridges = app.get(&actor, &format!("{HERE}?list=organisations")).await.body;
            assert!(bridges.contains("Small Municipality"), "{bridges}");
            let picture = app.get(&actor, "/programmes/met/network-map.svg").await;
            assert!(picture.body.contains("<title>Person Surname7</title>"), "{}", picture.body);
            let close = app.get(&actor, &format!("{HERE}?counted=close")).await.body;
            assert!(close.contains("1 of 28 (3.6 %)"), "{close}");
        }
    });
}

#[test]
fn everybody_else_sees_organisations_and_themselves() {
    on_both(|app| async move {
        stored(&app).await;
        let own = app.person("p2@test.example", "Me", &[(Role::Participant, Some("met"))]).await;
        let mut seen = vec![(app.get(&own, HERE).await, true)];
        for role in [Role::Talent, Role::SteeringGroup, Role::LineManager, Role::Speaker, Role::Citizen] {
            let actor = app.actor(role, None).await;
            for query in ["", "?list=people", "?person=p5", "?until=kick-off", "?counted=close"] {
                seen.push((app.get(&actor, &format!("{HERE}{query}")).await, false));
            }
            seen.push((app.get(&actor, "/programmes/met/network-map.svg").await, false));
            let api = app.get(&actor, "/api/v1/programmes/met/network-map").await;
            assert!(api.body.contains("\"met\":9"), "{}", api.body);
            seen.push((api, false));
            let pairs = app.get(&actor, "/api/v1/programmes/met/network-map/pairs").await;
            assert_eq!(pairs.status, StatusCode::FORBIDDEN, "{}", pairs.body);
        }
        for (page, own) in seen {
            assert_eq!(page.status, StatusCode::OK, "{}", page.body);
            // Nobody's name, no organisation of two people, no word of buddies.
            assert!(!page.body.contains("Surname"), "{}", page.body);
            assert!(!page.body.contains("Small Municipality"), "{}", page.body);
            assert!(!page.body.contains("10 of 28"), "{}", page.body);
            assert_eq!(page.body.contains("You have met 5 of 7 others."), own, "{}", page.body);
        }
    });
}

#[test]
fn the_api_lists_pairs_in_pages_and_empty_programmes_have_no_map() {
    on_both(|app| async move {
        stored(&app).await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let at = "/api/v1/programmes/met/network-map/pairs";
        let page = app.get(&coordinator, &format!("{at}?limit=9&until=second")).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        assert!(
            page.body.contains("\"total\":9")
                && page.body.contains("{\"a\":\"p0\",\"b\":\"p1\",\"through\":[\"kick-off\"]}"),
            "{}",
            page.body
        );
        let two = app.get(&coordinator, &format!("{at}?limit=2")).await;
        assert_eq!(two.body.matches("\"through\"").count(), 2, "{}", two.body);
        let empty = "[programme]\nid = \"none\"\ntitle = \"None\"\nlanguage = \"en\"\nkind = \"network\"\nstate = \"approved\"\n";
        app.store(toml::from_str(empty).expect("a plan")).await;
        let page = app.get(&coordinator, "/programmes/none/network-map").await;
        assert!(
            page.status == StatusCode::OK && page.body.contains("There are no people here yet."),
            "{}",
            page.body
        );
        assert_eq!(
            app.get(&coordinator, "/programmes/none/network-map.svg").await.status,
            StatusCode::NOT_FOUND
        );
    });
}
