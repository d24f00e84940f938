//! My page through the web, on both databases: what is one's own, and nothing of
//! others.

use axum::http::StatusCode;
use jiff::{Timestamp, ToSpan};
use samspil_core::access::Role;
use samspil_db::params;

use crate::testing::{NOBODY, TestApp, on_both};

/// A day so many days from today where the workspace is, as plan files write it.
fn day(days: i64) -> String {
    let today = Timestamp::now().to_zoned(crate::web::zone(false)).date();
    today.checked_add(days.days()).expect("a day").to_string()
}

fn plan(id: &str, state: &str) -> String {
    format!(
        "[programme]\nid = \"{id}\"\ntitle = \"Programme {id}\"\nlanguage = \"en\"\nkind = \"talent_programme\"\n\
         state = \"{state}\"\n\
         [[meetings]]\nid = \"module\"\ntitle = \"Module of {id}\"\ndate = \"{soon}\"\n\
         [meetings.sheet]\naudience = [\"talent\"]\n\
         [[meetings]]\nid = \"board\"\ntitle = \"Board of {id}\"\ndate = \"{later}\"\nlines = [{{ who = {{ person = \"stine\" }} }}, {{ who = {{ text = \"A school leader\" }} }}]\n\
         [[meetings]]\nid = \"undated\"\ntitle = \"Undated of {id}\"\nlines = [{{ who = {{ person = \"stine\" }} }}]\n\
         [[activities]]\nid = \"report\"\ntitle = \"Report of {id}\"\ndeadline = \"{past}\"\nresponsible = {{ person = \"tia\", state = \"filled\" }}\n\
         [[relationships]]\nid = \"asked\"\nkind = \"buddies\"\npeople = [\"tia\", \"tom\"]\nstate = \"asked\"\n\
         [[relationships]]\nid = \"secret\"\nkind = \"mentor\"\npeople = [\"tom\"]\nwith = \"mona\"\nstate = \"asked\"\n\
         [[goals]]\nid = \"goal\"\ntext = \"A goal\"\n\
         [[people]]\nid = \"tia\"\nname = \"Tia Talent\"\nroles = [\"talent\"]\nemail = \"tia@test.example\"\n\
         [[people]]\nid = \"tom\"\nname = \"Tom Talent\"\nroles = [\"talent\"]\nemail = \"tom@test.example\"\n\
         [[people]]\nid = \"mona\"\nname = \"Mona Mentor\"\nroles = [\"mentor\"]\nemail = \"mona@test.example\"\n\
         [[people]]\nid = \"stine\"\nname = \"Stine Steering\"\nroles = [\"steering_group\"]\nemail = \"stine@test.example\"\n",
        soon = day(10),
        later = day(40),
        past = day(-5),
    )
}

async fn stored(app: &TestApp, id: &str, state: &str) {
    app.store(toml::from_str(&plan(id, state)).expect("a plan")).await;
}

#[test]
fn whoever_signs_in_comes_to_their_page() {
    on_both(|app| async move {
        let asked = app.get(&NOBODY, "/my-page").await;
        assert_eq!((asked.status, asked.location()), (StatusCode::SEE_OTHER, "/sign-in?next=%2Fmy-page"));
        let talent = app.actor(Role::Talent, None).await;
        let front = app.get(&talent, "/").await;
        assert_eq!((front.status, front.location()), (StatusCode::SEE_OTHER, "/my-page"));
        let page = app.get(&talent, "/my-page").await.body;
        assert!(page.contains("You are in no programme yet."), "{page}");
        let admin = app.actor(Role::Admin, None).await;
        stored(&app, "running", "running").await;
        let page = app.get(&admin, "/my-page").await.body;
        assert!(
            page.contains("You look after the installation") && !page.contains("Programme running"),
            "{page}"
        );
    });
}

#[test]
fn everyone_sees_what_is_their_own() {
    on_both(|app| async move {
        stored(&app, "running", "running").await;
        stored(&app, "draft", "draft").await;
        stored(&app, "ended", "ended").await;
        let person =
            async |who: &str, role| app.person(&format!("{who}@test.example"), who, &[(role, None)]).await;
        let cases = [
            // Late first, then by date; what is asked names the other.
            ("tia", Role::Talent, &["Report of running", "Module of running", "Buddies: Tom Talent"][..]),
            ("tom", Role::Talent, &["Module of running", "Buddies: Tia Talent"]),
            ("mona", Role::Mentor, &["Mentor: Tom Talent"]),
            ("stine", Role::SteeringGroup, &["Board of running", "Undated of running"]),
        ];
        for (who, role, wanted) in cases {
            let actor = person(who, role).await;
            let page = app.get(&actor, "/my-page").await.body;
            let list = page.split("<ol class=\"events\">").nth(1).and_then(|rest| rest.split("</ol>").next());
            let titles: Vec<&str> = list
                .unwrap_or_default()
                .split("class=\"title\"")
                .skip(1)
                .filter_map(|rest| rest.split_once('>')?.1.split('<').next())
                .collect();
            assert_eq!(titles, wanted, "{who}: {page}");
            assert!(
                !page.contains("Behind") && !page.contains("of draft") && !page.contains("of ended"),
                "{page}"
            );
            let api = app.get(&actor, "/api/v1/my-page").await;
            assert_eq!(api.status, StatusCode::OK, "{}", api.body);
            assert_eq!(api.body.matches("\"reason\"").count(), wanted.len(), "{}", api.body);
            // Who is to be whose mentor is told to the mentor alone.
            for text in [&page, &api.body] {
                assert_eq!(text.contains("Mentor: "), who == "mona", "{text}");
                assert!(!text.contains("school leader"), "{text}");
            }
        }
    });
}

#[test]
fn whoever_was_invited_under_another_address_is_the_person_of_the_plan() {
    on_both(|app| async move {
        stored(&app, "running", "running").await;
        let actor = app.person("home@test.example", "M. M.", &[(Role::Mentor, Some("running"))]).await;
        assert!(!app.get(&actor, "/my-page").await.body.contains("Mentor: Tom Talent"));
        app.write(|tx| Ok(tx.execute("UPDATE assignment SET person = 'mona'", params![])?)).await;
        assert!(app.get(&actor, "/my-page").await.body.contains("Mentor: Tom Talent"));
        app.write(|tx| Ok(tx.execute("UPDATE assignment SET to_day = '2020-01-01'", params![])?)).await;
        assert!(!app.get(&actor, "/my-page").await.body.contains("Mentor: Tom Talent"));
    });
}

#[test]
fn those_who_plan_see_what_is_behind() {
    on_both(|app| async move {
        stored(&app, "running", "running").await;
        stored(&app, "draft", "draft").await;
        for role in [Role::Coordinator, Role::NetworkLeader] {
            let actor = app.actor(role, None).await;
            let page = app.get(&actor, "/my-page").await.body;
            assert!(
                page.contains("Behind: Programme running") && page.contains("Behind: Programme draft"),
                "{page}"
            );
            for wanted in [
                "Overdue (1)",
                "5 days over",
                "Seats that lack a person (1)",
                "A school leader",
                "26 days left",
                "Asked, have not answered (2)",
                "Meetings without a date (1)",
                "/programmes/running/parts/meetings/undated/edit#date",
                "Meetings without an agenda (2)",
                "/programmes/running/check",
            ] {
                assert!(page.contains(wanted), "{wanted}: {page}");
            }
            // Three first, the rest behind a link.
            let first =
                page.split("<ol class=\"events\">").nth(1).and_then(|rest| rest.split("</ol>").next());
            assert_eq!(first.unwrap_or_default().matches("<li>").count(), 3, "{page}");
            let all = app.get(&actor, "/my-page?all=1").await.body;
            assert!(all.contains("Undated of running") && all.contains("Undated of draft"), "{all}");
            assert!(!all.contains("Behind:"), "{all}");
        }
        // One programme only: nothing is told of the other.
        let local = app.person("local@test.example", "Local", &[(Role::Coordinator, Some("draft"))]).await;
        let page = app.get(&local, "/my-page").await.body;
        assert!(page.contains("Programme draft") && !page.contains("running"), "{page}");
    });
}
