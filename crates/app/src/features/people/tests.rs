use samspil_core::access::Role;
use samspil_core::programme::{Consent, Head, Person, ProgrammeState, RoleKind};
use samspil_core::{Id, Language, Programme};
use samspil_db::params;

use crate::testing::{Actor, TestApp, on_both, on_sqlite};
use crate::web::Problem;

fn person(id: &str, name: &str, roles: &[RoleKind]) -> Person {
    Person {
        id: id.parse().expect("an id"),
        name: name.to_owned(),
        roles: roles.to_vec(),
        email: Some(format!("{id}@people.example")),
        phone: Some("+45 11 22 33 44".to_owned()),
        reads: Some(Language::Nn),
        listing: Some(Consent::Yes),
        ..Person::default()
    }
}

fn plan() -> Programme {
    Programme {
        programme: Head {
            id: Id::from_title("prove", "prove"),
            title: "Prøve".to_owned(),
            language: Language::Da,
            state: ProgrammeState::Running,
            ..Head::default()
        },
        people: vec![
            person("p1", "Åse Holm", &[RoleKind::Participant]),
            person("p2", "Grethe Malling", &[RoleKind::Citizen]),
            person("p3", "Anders Bo", &[RoleKind::SteeringGroup, RoleKind::Chair]),
        ],
        ..Programme::default()
    }
}

#[test]
fn each_role_sees_of_people_what_it_may() {
    on_both(|test: TestApp| async move {
        test.store(plan()).await;
        let roles = [
            // role, contacts, full names
            (Role::Coordinator, true, true),
            (Role::NetworkLeader, true, true),
            (Role::SteeringGroup, false, true),
            (Role::Participant, false, false),
            (Role::Citizen, false, false),
        ];
        for (role, contacts, full) in roles {
            let actor = test.actor(role, Some("prove")).await;
            let bare = test.get(&actor, "/programmes/prove/people.csv").await;
            assert!(!bare.body.contains("@people.example") && !bare.body.contains("11 22 33 44"), "{role:?}");
            for path in ["/programmes/prove/people", "/programmes/prove/people.csv?contacts=1"] {
                let answer = test.get(&actor, path).await;
                assert_eq!(answer.status, 200, "{role:?} {path}");
                assert_eq!(answer.body.contains("@people.example"), contacts, "{role:?} {path}");
                assert_eq!(answer.body.contains("11 22 33 44"), contacts, "{role:?} {path}");
                assert_eq!(answer.body.contains("Malling"), full, "{role:?} {path}");
                assert_eq!(answer.body.contains("Grethe M."), !full, "{role:?} {path}");
            }
        }
        let stranger = test.actor(Role::Talent, Some("other")).await;
        assert_eq!(test.get(&stranger, "/programmes/prove/people").await.status, 404);
        let admin = test.actor(Role::Admin, None).await;
        assert_eq!(test.get(&admin, "/programmes/prove/people.csv").await.status, 404);
    });
}

#[test]
fn whoever_has_not_agreed_is_not_among_those_the_others_see() {
    on_both(|test: TestApp| async move {
        let mut plan = plan();
        plan.people[0].listing = None;
        test.store(plan).await;
        let role = (Role::Participant, Some("prove"));
        let own = test.person("p1@people.example", "Åse", &[role]).await;
        let other = test.actor(Role::Participant, Some("prove")).await;
        let coordinator = test.actor(Role::Coordinator, Some("prove")).await;
        let lists = ["people", "people.csv", "parts/people", "documents/participant-list.html"];
        let sees = async |actor: &Actor, seen: bool| {
            for list in lists {
                let page = test.get(actor, &format!("/programmes/prove/{list}")).await;
                assert_eq!(page.status, 200, "{list}");
                assert_eq!(page.body.contains("Åse Holm"), seen, "{list}");
            }
            for page in ["people/p1", "parts-of/p1"] {
                let status = test.get(actor, &format!("/programmes/prove/{page}")).await.status;
                assert_eq!(status != 404, seen, "{page}: {status}");
            }
            let found = test.get(actor, "/search?q=%C3%85se").await.body;
            assert_eq!(found.contains("/programmes/prove/people/p1"), seen, "{found}");
        };
        sees(&coordinator, true).await;
        sees(&other, false).await;
        let page = test.get(&other, "/programmes/prove/people").await.body;
        assert!(page.contains("One more participant has not agreed"), "{page}");
        // The person sees the question, says yes, and takes it back.
        assert!(test.get(&own, "/my-page").await.body.contains("Yes, show me in the list"));
        assert!(test.get(&own, "/programmes/prove/people").await.body.contains("Åse Holm"));
        let answer = async |said: &str| {
            let typed = [("answer", said), ("next", "/my-page")];
            test.post(&own, "/programmes/prove/listing", &typed).await.location().to_owned()
        };
        assert_eq!(answer("yes").await, "/my-page?done=listing");
        assert!(!test.get(&own, "/my-page").await.body.contains("Yes, show me in the list"));
        sees(&other, true).await;
        answer("no").await;
        sees(&other, false).await;
        // Whoever is not among the people has nothing to answer.
        let nobody = test.post(&other, "/programmes/prove/listing", &[("answer", "yes")]).await;
        assert_eq!(nobody.status, 404);
    });
}

#[test]
fn the_list_sorts_as_in_the_north_and_filters() {
    on_sqlite(false, |test: TestApp| async move {
        test.store(plan()).await;
        let actor = test.actor(Role::Coordinator, None).await;
        let file = test.get(&actor, "/programmes/prove/people.csv").await.body;
        let names: Vec<_> = file.lines().skip(1).map(|line| line.split(';').next().unwrap_or("")).collect();
        assert_eq!(names, ["Anders Bo", "Grethe Malling", "Åse Holm"]);
        let some = test.get(&actor, "/programmes/prove/people.csv?role=chair").await.body;
        assert_eq!(some.lines().count(), 2, "{some}");
    });
}

#[test]
fn a_person_is_invited_with_the_roles_of_the_programme() {
    on_both(|test: TestApp| async move {
        test.store(plan()).await;
        let leader = test.actor(Role::NetworkLeader, Some("prove")).await;
        let coordinator = test.actor(Role::Coordinator, Some("prove")).await;
        let path = "/programmes/prove/people/p3/invitation";
        assert_eq!(test.post(&leader, path, &[]).await.status, 403);
        assert_eq!(test.post(&coordinator, "/programmes/prove/people/p9/invitation", &[]).await.status, 404);
        assert_eq!(
            test.post(&coordinator, path, &[]).await.location(),
            "/programmes/prove/people?done=invited"
        );
        let found = test
            .app
            .read(|tx| {
                let rows = tx.query(
                    "SELECT a.email, a.language, s.role, s.programme, s.person FROM assignment s \
                     JOIN account a ON a.id = s.account_id WHERE s.person IS NOT NULL",
                    params![],
                    |row| Ok((row.text(0)?, row.text(1)?, row.text(2)?, row.text(3)?, row.text(4)?)),
                )?;
                Ok::<_, Problem>(rows)
            })
            .await
            .expect("roles");
        let expected = ("p3@people.example", "nn", "steering_group", "prove", "p3");
        let found: Vec<_> = found
            .iter()
            .map(|(a, b, c, d, e)| (a.as_str(), b.as_str(), c.as_str(), d.as_str(), e.as_str()))
            .collect();
        assert_eq!(found, [expected]);
        let page = test.get(&coordinator, "/programmes/prove/people").await.body;
        assert!(page.contains("Has access"), "{page}");
        assert!(!page.contains("/people/p3/invitation"), "{page}");
    });
}

#[test]
fn members_are_counted_towards_the_target() {
    on_sqlite(false, |test: TestApp| async move {
        let mut plan = test.example("000").await;
        let actor = test.actor(Role::Participant, None).await;
        let counted = samspil_core::people::members_counted(&plan, Default::default());
        let page = test.get(&actor, "/programmes/talent-network/members").await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains(&format!("{counted} of at least 40")), "{}", page.body);
        plan.programme.id = Id::from_title("fewer", "fewer");
        plan.memberships.truncate(1);
        test.store(plan).await;
        let page = test.get(&actor, "/programmes/fewer/members").await;
        assert!(page.body.contains("1 of at least 40"), "{}", page.body);
        assert_eq!(test.get(&actor, "/programmes/fewer/networks").await.status, 200);
    });
}

/// People who were asked everywhere (Kaja), who said yes once (Bo), and who are
/// citizens by what they stand for at a meeting (Oda) or by their seat (Liv).
const SEATED: &str = r#"
    [programme]
    id = "seated"
    title = "Et netværk"
    language = "da"
    kind = "network"
    state = "running"
    coordinator = { role = "coordinator", person = "person-2", state = "suggested" }
    consultants = [{ person = "person-2", state = "dropped" }]
    [[activities]]
    id = "talk"
    title = "Oplæg om frafald"
    responsible = { text = "En leder", person = "person-2", state = "asked" }
    [[meetings]]
    id = "one"
    title = "Opstart"
    lines = [{ who = { person = "person-3", state = "filled" } }, { who = { person = "person-4" }, kind = "citizen" }]
    [meetings.sheet]
    team = [{ seats = [{ person = "person-2", state = "asked" }] }]
    [[meetings]]
    id = "two"
    title = "Opsamling"
    lines = [{ who = { person = "person-3", state = "asked" } }, { who = { person = "person-2", state = "dropped" } }]
    [[themes]]
    id = "theme"
    title = "Tema"
    [[networks]]
    id = "north"
    title = "Nord"
    themes = ["theme"]
    leader = { text = "En netværksleder", person = "person-2", state = "asked" }
    resource_group = [{ person = "person-2", state = "suggested" }, { role = "citizen", person = "person-5" }]
    [[bodies]]
    id = "board"
    title = "Styregruppe"
    chair = { person = "person-2", state = "asked" }
    seats = [{ role = "leader", person = "person-2", state = "asked" }]
    [[people]]
    id = "person-2"
    name = "Kaja Vestli"
    [[people]]
    id = "person-3"
    name = "Bo Lindgaard"
    [[people]]
    id = "person-4"
    name = "Oda Nattestad"
    [[people]]
    id = "person-5"
    name = "Liv Strandmo"
"#;

const PAGES: [&str; 8] = [
    "",
    "/networks",
    "/meetings",
    "/governance",
    "/parts/activities/talk",
    "/parts/meetings/one",
    "/parts/networks/north",
    "/parts/bodies/board",
];

#[test]
fn nobody_is_named_who_has_not_said_yes_but_to_those_who_plan() {
    on_both(|test: TestApp| async move {
        test.store(toml::from_str(SEATED).expect("a plan")).await;
        for role in [Role::Talent, Role::SteeringGroup, Role::Coordinator] {
            let actor = test.actor(role, Some("seated")).await;
            let plans = role == Role::Coordinator;
            for path in PAGES {
                let answer = test.get(&actor, &format!("/programmes/seated{path}")).await;
                assert_eq!(answer.status, 200, "{role:?} {path}");
                for text in ["Kaja Vestli", "somebody asked", "somebody suggested"] {
                    assert!(
                        plans || !answer.body.contains(text),
                        "{role:?} {path} tells {text}: {}",
                        answer.body
                    );
                }
                let named = answer.body.contains("Kaja Vestli");
                assert_eq!(named, plans, "{role:?} {path}: {}", answer.body);
            }
            let meetings = test.get(&actor, "/programmes/seated/meetings").await.body;
            assert_eq!(meetings.contains("given up"), plans, "{role:?}: {meetings}");
            let own = test.get(&actor, "/programmes/seated/parts/people/person-2").await;
            assert_eq!(own.status, 200);
            for title in ["Oplæg om frafald", "Opstart", "Opsamling", "Nord", "Styregruppe"] {
                assert_eq!(own.body.contains(title), plans, "{role:?} {title}: {}", own.body);
            }
            let meetings = "/programmes/seated/meetings?person=person-";
            let hidden = test.get(&actor, &format!("{meetings}2")).await;
            assert_eq!(hidden.status == 200, plans, "{role:?}");
            let once = test.get(&actor, &format!("{meetings}3")).await.body;
            assert!(once.contains("Opstart"), "{once}");
            assert_eq!(once.contains("Opsamling"), plans, "{role:?}: {once}");
        }
    });
}

#[test]
fn citizens_are_known_by_what_the_plan_says_of_them_anywhere() {
    on_both(|test: TestApp| async move {
        test.store(toml::from_str(SEATED).expect("a plan")).await;
        for (role, full) in [(Role::Talent, false), (Role::SteeringGroup, true)] {
            let actor = test.actor(role, Some("seated")).await;
            let pages = [
                ("/meetings", ["Oda Nattestad", "Oda N."]),
                ("/networks", ["Liv Strandmo", "Liv S."]),
                ("/people", ["Oda Nattestad", "Oda N."]),
                ("/people.csv", ["Liv Strandmo", "Liv S."]),
                ("/parts/people", ["Oda Nattestad", "Oda N."]),
                ("/parts/people/person-5", ["Liv Strandmo", "Liv S."]),
            ];
            for (path, names) in pages {
                let answer = test.get(&actor, &format!("/programmes/seated{path}")).await;
                let found = names.map(|name| answer.body.contains(name));
                assert_eq!(found, [full, !full], "{role:?} {path}: {}", answer.body);
            }
            let found = test.get(&actor, "/search?q=Nattestad").await.body;
            assert_eq!(found.contains("/parts/people/person-4"), full, "{role:?}: {found}");
        }
    });
}
