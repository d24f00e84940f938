//! Organisations, units, members and people's roles through the web.

use axum::body::Body;
use axum::http::{Request, header};
use jiff::Timestamp;
use samspil_core::access::Role;
use samspil_core::{Id, Language, Programme};

use crate::features::accounts;
use crate::testing::{Actor, Answer, NOBODY, TestApp, on_both};

const PLAN: &str = r#"
    [programme]
    id = "plan"
    title = "Kompetanse"
    language = "nb"
    kind = "network"
    state = "running"
    country = "no"
    [[results]]
    id = "r"
    title = "Minst to medlemmer"
    target = { at_least = 2 }
    [[organisations]]
    id = "council"
    name = "Vesterålen regionråd"
    kind = "regional_council"
    [[organisations]]
    id = "bo-n"
    name = "Bø"
    qualifier = "Nordland"
    part_of = "council"
    kind = "municipality"
    [[organisations]]
    id = "bo-t"
    name = "Bø"
    qualifier = "Telemark"
    kind = "municipality"
    [[organisations]]
    id = "finnoey"
    name = "Finnøy"
    [[units]]
    id = "joint"
    title = "Finnøy og Bø"
    project = "Felles"
    organisations = ["finnoey", "bo-n"]
    joined = "2021"
    [[units]]
    id = "alone"
    title = "Bø i Nordland"
    organisations = ["bo-n"]
    [[networks]]
    id = "west"
    title = "Kompetanse vest"
    units = ["joint"]
    [[networks]]
    id = "east"
    title = "Kompetanse øst"
    units = ["alone"]
    [[memberships]]
    id = "m1"
    organisation = "bo-n"
    category = "Musik"
    subcategory = "Kor"
    status = "active"
    joined = "2021-03"
    states = [{ status = "invited", on = "2020-11-04" }, { status = "active", on = "2021-03" }]
    person = "kaja"
    deputy = "ola"
    [[memberships]]
    id = "m2"
    organisation = "bo-t"
    category = "Dans"
    status = "left"
    joined = "2020"
    left = "2022-05"
    [[people]]
    id = "kaja"
    name = "Kaja Vestli"
    organisation = "bo-n"
    email = "kaja@people.example"
    note = "tungvint"
    held = [
        { role = "chair", from = "2019", to = "2020-06", at = "west" },
        { role = "leader", from = "2021-03-01", at = "bo-n" },
    ]
    [[people]]
    id = "ola"
    name = "Ola Nattestad"
    organisation = "finnoey"
    roles = ["citizen"]
    [[bodies]]
    id = "board"
    title = "Styringsgruppa"
    chair = { person = "kaja", state = "filled" }
    seats = [{ person = "ola", state = "asked" }]
    deputies = [{ role = "leader", text = "En vara", state = "open" }]
    seat_rules = [{ least = 1, most = 2, category = "Musik" }, { least = 2, role = "politician" }]
"#;

fn plan() -> Programme {
    toml::from_str(PLAN).expect("a plan")
}

/// The token of a new account with roles.
pub(crate) async fn bearer(test: &TestApp, email: &str, roles: &[(Role, Option<&str>)]) -> String {
    let workspace = test.workspace.clone();
    let email = email.to_owned();
    let roles: Vec<_> =
        roles.iter().map(|(role, at)| (*role, at.map(|at| at.parse::<Id>().expect("an id")))).collect();
    test.write(move |tx| {
        let now = Timestamp::now();
        let new =
            accounts::NewAccount { workspace: &workspace, email: &email, name: "A", language: Language::En };
        let account = accounts::create_account(tx, &new, now)?;
        for (role, programme) in roles {
            accounts::assign(tx, &workspace, &account, role, programme.as_ref(), None, now)?;
        }
        accounts::issue_token(tx, &account, "test", accounts::TokenLife::Month, now)
    })
    .await
}

/// Asks the API, or sends it a body.
pub(crate) async fn api(test: &TestApp, token: &str, path: &str, body: &str) -> Answer {
    let method = if body.is_empty() { Request::get(path) } else { Request::post(path) };
    let request = method
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .header(header::CONTENT_TYPE, "application/json");
    test.send(&NOBODY, request, Body::from(body.to_owned())).await
}

async fn main_of(test: &TestApp, actor: &Actor, path: &str) -> String {
    let answer = test.get(actor, &format!("/programmes/plan{path}")).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.body);
    let main = answer.body.split("<main").nth(1).and_then(|main| main.split("</main>").next());
    main.expect("the content").to_owned()
}

#[test]
fn a_second_organisation_of_the_same_name_region_and_country_is_refused() {
    on_both(|test: TestApp| async move {
        test.store(plan()).await;
        let editor = test.actor(Role::Coordinator, None).await;
        let new = "/programmes/plan/new/organisation";
        let sent = [("name", "bø "), ("qualifier", "Telemark"), ("short", "BT")];
        let refused = test.post(&editor, new, &sent).await;
        assert_eq!(refused.status, 422);
        for kept in
            ["is there already with the same name, region and country", "value=\"bø \"", "value=\"BT\""]
        {
            assert!(refused.body.contains(kept), "{kept}: {}", refused.body);
        }
        let token = bearer(&test, "api@test.example", &[(Role::Coordinator, None)]).await;
        let body = r#"{"name": "Bø", "qualifier": "Telemark", "country": "no"}"#;
        let refused = api(&test, &token, "/api/v1/programmes/plan/organisations", body).await;
        assert_eq!(refused.status, 422, "{}", refused.body);
        assert!(refused.body.contains("\"field\":\"name\""), "{}", refused.body);
        let other = r#"{"name": "Bø", "qualifier": "Telemark", "country": "dk"}"#;
        let made = api(&test, &token, "/api/v1/programmes/plan/organisations", other).await;
        assert_eq!(made.status, 201, "{}", made.body);
        let edit = "/programmes/plan/parts/organisations/bo-n/edit";
        let circle = [
            ("name", "Vesterålen regionråd"),
            ("kind", "regional_council"),
            ("part_of", "bo-n"),
            ("_version", "1"),
        ];
        let refused = test.post(&editor, "/programmes/plan/parts/organisations/council/edit", &circle).await;
        assert_eq!(refused.status, 422, "{}", refused.body);
        let same = [("name", "Bø"), ("qualifier", "Nordland"), ("short", "B"), ("_version", "1")];
        assert_eq!(test.post(&editor, edit, &same).await.status, 303);
    });
}

#[test]
fn an_organisation_and_a_unit_show_what_belongs_to_them() {
    on_both(|test: TestApp| async move {
        test.store(plan()).await;
        let reader = test.actor(Role::Participant, Some("plan")).await;
        let list = main_of(&test, &reader, "/organisations").await;
        assert_eq!(list.matches("<th scope=\"row\"").count(), 4, "{list}");
        assert!(list.contains("Bø (Nordland)") && list.contains("Bø (Telemark)"), "{list}");
        let some = main_of(&test, &reader, "/organisations?words=boe+tele").await;
        assert_eq!(some.matches("<th scope=\"row\"").count(), 1, "{some}");
        let bo = main_of(&test, &reader, "/organisations/bo-n").await;
        for text in [
            "Vesterålen regionråd",
            "Kompetanse vest",
            "Kompetanse øst",
            "Finnøy og Bø",
            "Kaja Vestli",
            "Kor",
            "since 1 March 2021",
        ] {
            assert!(bo.contains(text), "{text}: {bo}");
        }
        let council = main_of(&test, &reader, "/organisations/council").await;
        assert!(council.contains("/organisations/bo-n"), "{council}");
        let unit = main_of(&test, &reader, "/units/joint").await;
        for text in
            ["Finnøy", "Bø (Nordland)", "Felles", "since 2021", "2 organisations with one project", "Ola N."]
        {
            assert!(unit.contains(text), "{text}: {unit}");
        }
        assert!(!unit.contains("Kompetanse øst") && !unit.contains("Kaja"), "{unit}");
        for path in ["/organisations/nobody", "/units/bo-n", "/organisations/joint", "/people/bo-n"] {
            assert_eq!(test.get(&reader, &format!("/programmes/plan{path}")).await.status, 404, "{path}");
        }
    });
}

#[test]
fn members_are_filtered_and_the_target_is_counted_from_them() {
    on_both(|test: TestApp| async move {
        test.store(plan()).await;
        let reader = test.actor(Role::Participant, Some("plan")).await;
        let all = main_of(&test, &reader, "/members").await;
        for text in ["1 of at least 2", "May 2022", "invited: 4 November 2020", "active: March 2021"] {
            assert!(all.contains(text), "{text}: {all}");
        }
        for (query, found, other) in [
            ("status=left", "Telemark", "Ola"),
            ("category=Musik", "Nordland", "May 2022"),
            ("subcategory=Kor", "Nordland", "May 2022"),
            ("region=Telemark", "May 2022", "Kaja"),
            ("organisation=council", "Kaja", "May 2022"),
            ("words=boe+dan", "May 2022", "Kaja"),
        ] {
            let page = main_of(&test, &reader, &format!("/members?{query}")).await;
            let list = page.split("</form>").last().expect("the list");
            assert!(
                list.contains("1 of 2") && list.contains(found) && !list.contains(other),
                "{query}: {list}"
            );
        }
        let none = main_of(&test, &reader, "/members?words=xyzzy").await;
        assert!(none.contains("No members fit the search"), "{none}");
    });
}

#[test]
fn a_person_shows_who_held_what_from_when_to_when() {
    on_both(|test: TestApp| async move {
        test.store(plan()).await;
        let reader = test.actor(Role::SteeringGroup, Some("plan")).await;
        let page = main_of(&test, &reader, "/people/kaja").await;
        let held =
            page.split("id=\"held\"").nth(1).and_then(|part| part.split("</section>").next()).expect("roles");
        let (now, over) = (held.find("since 1 March 2021"), held.find("from 2019 until June 2020"));
        assert!(now.is_some() && now < over, "{held}");
        assert!(held.contains("Kompetanse vest"), "{held}");
        assert!(page.contains("Styringsgruppa") && page.contains("Chair"), "{page}");
    });
}

#[test]
fn seats_of_a_body_are_shown_with_what_is_filled_and_lacking() {
    on_both(|test: TestApp| async move {
        test.store(plan()).await;
        let reader = test.actor(Role::Participant, Some("plan")).await;
        let page = main_of(&test, &reader, "/governance").await;
        for text in ["between 1 and 2", "1 filled", "at least 2", "0 filled, 2 lacking", "En vara"] {
            assert!(page.contains(text), "{text}: {page}");
        }
    });
}

#[test]
fn each_role_sees_of_the_register_what_it_may() {
    on_both(|test: TestApp| async move {
        test.store(plan()).await;
        let pages = ["/people/kaja", "/people/ola", "/members", "/organisations/bo-n", "/units/joint"];
        // role, contacts, full names, seats of those who were asked
        let roles = [
            (Role::Coordinator, true, true, true),
            (Role::Talent, false, false, false),
            (Role::LineManager, false, false, false),
            (Role::SteeringGroup, false, true, false),
        ];
        for (role, contacts, full, plans) in roles {
            let actor = test.actor(role, Some("plan")).await;
            let mut all = String::new();
            for path in pages {
                all += &main_of(&test, &actor, path).await;
            }
            assert_eq!(all.contains("kaja@people.example"), contacts, "{role:?}");
            assert_eq!(all.contains("Nattestad"), full, "{role:?}");
            assert!(!all.contains("tungvint"), "{role:?}");
            let ola = main_of(&test, &actor, "/people/ola").await;
            assert_eq!(ola.contains("Styringsgruppa"), plans, "{role:?}: {ola}");
            let token =
                bearer(&test, &format!("{}@api.example", role.as_str()), &[(role, Some("plan"))]).await;
            let told = api(&test, &token, "/api/v1/programmes/plan/people", "").await;
            assert_eq!((told.status.as_u16(), told.body.contains("kaja@people.example")), (200, contacts));
            assert_eq!(told.body.contains("Nattestad"), full, "{role:?}");
            let file = test.get(&actor, "/programmes/plan/people.csv?contacts=1").await.body;
            assert_eq!((file.contains("kaja@people.example"), file.contains("Nattestad")), (contacts, full));
        }
        let stranger = test.actor(Role::Mentor, Some("other")).await;
        for path in pages {
            assert_eq!(test.get(&stranger, &format!("/programmes/plan{path}")).await.status, 404, "{path}");
            let nobody = test.get(&NOBODY, &format!("/programmes/plan{path}")).await;
            assert!(nobody.location().starts_with("/sign-in?"), "{path}");
        }
    });
}
