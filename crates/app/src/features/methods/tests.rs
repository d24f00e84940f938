use samspil_core::Programme;
use samspil_core::access::Role;
use samspil_core::programme::{Content, ContentKind, Method, Minutes, ProgrammeState};
use serde_json::Value;

use crate::testing::{Actor, NOBODY, TestApp, on_both, on_sqlite};

const HERE: &str = "/programmes/network";

/// A Danish programme with a meeting of two days, a line that names a method,
/// and a method of its own.
fn network() -> Programme {
    toml::from_str(
        r#"
        [programme]
        id = "network"
        title = "Netværk"
        kind = "network"
        language = "da"
        state = "running"

        [[meetings]]
        id = "meeting-1"
        title = "Netværksmøde"
        date = "2027-09-22/2027-09-23"
        start = "09:00"
        [[meetings.lines]]
        who = { text = "Deltagere" }
        form = "fishbowl"

        [[meetings]]
        id = "off"
        title = "Aflyst møde"
        status = "cancelled"

        [[methods]]
        id = "gaatur"
        title = "Gåtur i par"
        purpose = "Få luft og tænk højt sammen."
        needs = ["energise"]
        minutes_min = 10
        minutes = 20
        minutes_max = 40
        group_form = "pairs"
        steps = ["Find en makker (5 min)", "Gå og tal (15 min)"]
        materials = ["Overtøj"]
        method_roles = ["gående"]
        "#,
    )
    .expect("a programme")
}

/// A programme that shares one method and keeps another.
fn other(id: &str, state: ProgrammeState) -> Programme {
    let mut plan: Programme = toml::from_str(
        r#"
        [programme]
        id = "other"
        title = "Hemmeligt program"
        kind = "network"
        language = "nb"

        [[methods]]
        id = "stille-post"
        title = "Stille post"
        purpose = "Se hva som går tapt underveis."
        steps = ["Si det videre"]
        shared = true
        note = "Intern merknad"
        source = "Internt notat"
        tags = ["internt"]
        links = [{ title = "Intern lenke", url = "https://example.org/internt" }]

        [[methods]]
        id = "bare-vaar"
        title = "Bare vår"
        "#,
    )
    .expect("a programme");
    plan.programme.id = id.parse().expect("an id");
    plan.programme.state = state;
    plan
}

/// The titles on the page of the library, in their order.
fn titles(page: &str) -> Vec<&str> {
    let rows = page.split("<h3 class=\"title\">").skip(1);
    rows.filter_map(|row| row.split("</a>").next()?.rsplit('>').next()).collect()
}

/// The address of the first method with a title on the page.
fn address_of(page: &str, title: &str) -> String {
    let row = page.split("<h3 class=\"title\">").find(|row| row.contains(title)).expect("the method");
    row.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("an address").to_owned()
}

async fn contents(test: &TestApp, actor: &Actor) -> Vec<Content> {
    let answer = test.get(actor, "/api/v1/programmes/network/meetings/meeting-1").await;
    let told: Value = serde_json::from_str(&answer.body).expect("JSON");
    serde_json::from_value(told["sheet"]["contents"].clone()).unwrap_or_default()
}

async fn own(test: &TestApp, actor: &Actor) -> Vec<Method> {
    let told: Value = serde_json::from_str(&test.get(actor, "/api/v1/programmes/network/methods").await.body)
        .expect("JSON");
    serde_json::from_value(told["items"].clone()).expect("methods")
}

async fn undo(test: &TestApp, actor: &Actor, location: &str) {
    let batch = location.split("changed=").nth(1).and_then(|rest| rest.split('#').next()).expect("a batch");
    let sent = [("batch", batch), ("next", HERE)];
    assert_eq!(test.post(actor, &format!("{HERE}/undo"), &sent).await.status, 303);
}

#[test]
fn a_method_is_found_by_need_and_says_why() {
    on_both(|test: TestApp| async move {
        test.store(network()).await;
        let reader = test.actor(Role::Participant, Some("network")).await;
        let all = test.get(&reader, &format!("{HERE}/methods?lang=en")).await;
        assert_eq!(all.status, 200);
        assert!(all.body.contains("43 methods"), "42 of the library and one of its own");
        assert_eq!(titles(&all.body).len(), 20);
        assert_eq!(titles(&test.get(&reader, &format!("{HERE}/methods?page=3")).await.body).len(), 3);

        let found = test
            .get(&reader, &format!("{HERE}/methods?lang=da&need=energise&minutes=15&words=g%C3%A5tur"))
            .await;
        assert_eq!(titles(&found.body)[0], "Gåtur i par");
        assert!(found.body.contains("Kan gøres på 15 minutter."), "{}", found.body);
        assert!(found.body.contains("Egen metode"));
        // Who only reads puts nothing into an agenda, and is sent nowhere to do so.
        let asked = test.get(&reader, &format!("{HERE}/methods?meeting=meeting-1&day=1")).await;
        assert!(!asked.body.contains("/insertion"));
        let none = test.get(&reader, &format!("{HERE}/methods?lang=en&words=xyzzy")).await;
        assert!(none.body.contains("No method fits."));
        assert_eq!(titles(&none.body), Vec::<&str>::new());
        // What cannot be read asks for nothing.
        let odd = test
            .get(
                &reader,
                &format!("{HERE}/methods?need=x&people=-4&minutes=many&group_form=x&day=999&page=x"),
            )
            .await;
        assert_eq!((odd.status.as_u16(), titles(&odd.body).len()), (200, 20));
    });
}

#[test]
fn a_method_becomes_an_item_of_the_agenda_and_is_taken_out_again() {
    on_both(|test: TestApp| async move {
        test.store(network()).await;
        let planner = test.actor(Role::Coordinator, None).await;
        let sent = [("place", "meeting-1/2"), ("minutes", "30")];
        let placed = test.post(&planner, &format!("{HERE}/methods/gaatur/insertion"), &sent).await;
        assert_eq!(placed.status, 303, "{}", placed.body);
        let agenda = format!("{HERE}/meetings/meeting-1/agenda");
        assert!(
            placed.location().starts_with(&format!("{agenda}?changed="))
                && placed.location().ends_with("#item-0")
        );
        let item = Content {
            text: "Gåtur i par".to_owned(),
            kind: ContentKind::default(),
            day: Some(2),
            minutes: Minutes::new(30).ok(),
            least: Minutes::new(10).ok(),
            how: Some("1. Find en makker (8 min)\n2. Gå og tal (22 min)".to_owned()),
            materials: vec!["Overtøj".to_owned()],
            method: Some("gaatur".to_owned()),
            ..Content::default()
        };
        assert_eq!(contents(&test, &planner).await, [item]);
        // Named with its address, on the agenda, on the item and the other way round.
        let link = format!("<a href=\"{HERE}/methods/gaatur\" hx-boost=\"false\">");
        assert!(test.get(&planner, &agenda).await.body.contains(&link));
        assert!(test.get(&planner, &format!("{agenda}/items/0")).await.body.contains(&link));
        let page = test.get(&planner, &format!("{HERE}/methods/gaatur")).await.body;
        assert!(page.contains(&format!("{agenda}#item-0")));
        undo(&test, &planner, placed.location()).await;
        assert_eq!(contents(&test, &planner).await, []);
    });
}

#[test]
fn a_method_of_the_library_is_put_in_in_the_language_of_the_plan() {
    on_sqlite(false, |test: TestApp| async move {
        test.store(network()).await;
        let planner = test.actor(Role::Coordinator, None).await;
        let insertion = format!("{HERE}/methods/fishbowl/insertion?lang=en");
        let text =
            samspil_words::methods::find("fishbowl").expect("a method").text(samspil_core::Language::Da);
        let sent = [("place", "meeting-1/1"), ("minutes", "")];
        assert_eq!(test.post(&planner, &insertion, &sent).await.status, 303);
        let [item] = contents(&test, &planner).await.try_into().expect("one item");
        assert_eq!(
            (item.text, item.materials, item.minutes),
            (text.title.clone(), text.materials.clone(), Minutes::new(45).ok())
        );
        let how = item.how.expect("its steps");
        assert_eq!(how.lines().count(), text.steps.len());
        assert!(how.starts_with(&format!("1. {} (", text.steps[0])), "{how}");

        // No fewer and no more minutes than make sense, and only on days that are there.
        for (minutes, status) in [("29", 422), ("76", 422), ("x", 422), ("0", 422), ("75", 303)] {
            let sent = [("place", "meeting-1/1"), ("minutes", minutes)];
            let answer = test.post(&planner, &insertion, &sent).await;
            assert_eq!(answer.status, status, "{minutes}");
            assert!(status != 422 || answer.body.contains("aria-invalid=\"true\""), "{minutes}");
        }
        for place in ["meeting-1/3", "meeting-1/0", "meeting-9/1", "meeting-1", "meeting-1/300", ""] {
            let answer = test.post(&planner, &insertion, &[("place", place)]).await;
            assert_eq!(answer.status, 404, "{place}");
        }
        assert_eq!(contents(&test, &planner).await.len(), 2);
        let missing = test.post(&planner, &format!("{HERE}/methods/none/insertion"), &sent).await;
        assert_eq!(missing.status, 404);
        let reader = test.actor(Role::Participant, Some("network")).await;
        assert_eq!(test.post(&reader, &insertion, &sent).await.status, 403);
    });
}

#[test]
fn a_method_shows_where_it_is_used_and_fills_the_planner() {
    on_sqlite(false, |test: TestApp| async move {
        test.store(network()).await;
        let planner = test.actor(Role::Coordinator, None).await;
        // The line names it in English, the plan is Danish.
        let page = test.get(&planner, &format!("{HERE}/methods/fishbowl?lang=en")).await.body;
        assert!(page.contains(&format!("{HERE}/planner?at=meeting-1#meeting-meeting-1")));
        assert!(!page.contains("Aflyst møde"), "nothing is put into a cancelled meeting");
        let form = "/meetings/meeting-1/lines/new?involvement=";
        assert!(page.contains(&format!("{HERE}{form}Akvarium")), "{page}");
        let line = test.get(&planner, &format!("{HERE}{form}G%C3%A5tur+i+par")).await.body;
        assert!(line.contains("name=\"involvement\" value=\"Gåtur i par\""));
        let list = |id: &str| {
            let rest = line.split(&format!("<datalist id=\"{id}\">")).nth(1).expect("a list");
            rest.split("</datalist>").next().expect("its end").matches("<option").count()
        };
        // The 42 of the library, the own one, and what a line says already.
        assert_eq!((list("line-forms"), list("line-roles")), (44, 1));
        assert!(line.contains("<option value=\"gående\">"));
    });
}

#[test]
fn an_own_version_is_made_changed_and_shared() {
    on_both(|test: TestApp| async move {
        test.store(network()).await;
        test.store(other("second", ProgrammeState::Running)).await;
        let planner = test.actor(Role::Coordinator, None).await;
        let made = test.post(&planner, &format!("{HERE}/methods/fishbowl/version"), &[]).await;
        assert_eq!(
            made.location(),
            format!("{HERE}/parts/methods/akvarium/edit?next=%2Fprogrammes%2Fnetwork%2Fmethods%2Fakvarium")
        );
        assert_eq!(test.get(&planner, made.location()).await.status, 200);
        let [_, version] = own(&test, &planner).await.try_into().expect("two methods");
        let from = samspil_words::methods::find("fishbowl").expect("a method");
        let text = from.text(samspil_core::Language::Da);
        assert_eq!(
            (&version.title, version.purpose.as_ref(), version.shared),
            (&text.title, Some(&text.purpose), false)
        );
        assert_eq!(version.steps.len(), text.steps.len());

        // Shared, and seen in the other programme; then no longer.
        let share = |shared: &'static str, version: &'static str| {
            let sent = [("version", version), ("shared", shared)];
            let (test, planner) = (&test, &planner);
            async move {
                test.post(planner, &format!("{HERE}/methods/akvarium/sharing"), &sent).await.status.as_u16()
            }
        };
        let elsewhere = async || {
            let page = test.get(&planner, "/programmes/second/methods?words=akvarium&lang=da").await.body;
            titles(&page).into_iter().map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(elsewhere().await, ["Akvarium"], "the library's alone");
        assert_eq!(share("true", "1").await, 303);
        assert_eq!(elsewhere().await, ["Akvarium", "Akvarium"]);
        assert_eq!(share("false", "1").await, 409, "somebody else changed it");
        assert_eq!(share("false", "2").await, 303);
        assert_eq!(elsewhere().await, ["Akvarium"]);
        let sent = [("version", "1"), ("shared", "true")];
        let library = test.post(&planner, &format!("{HERE}/methods/fishbowl/sharing"), &sent).await;
        assert_eq!(library.status, 404);
    });
}

#[test]
fn what_another_programme_shares_is_there_and_nothing_else_of_it() {
    on_both(|test: TestApp| async move {
        test.store(network()).await;
        test.store(other("second", ProgrammeState::Running)).await;
        let leader = test.actor(Role::NetworkLeader, Some("network")).await;
        let words = format!("{HERE}/methods?lang=en&words=");
        let list = test.get(&leader, &format!("{words}underveis")).await.body;
        assert_eq!(titles(&list), ["Stille post"]);
        assert_eq!(
            titles(&test.get(&leader, &format!("{words}bare+v%C3%A5r")).await.body),
            Vec::<&str>::new()
        );
        let address = address_of(&list, "Stille post");
        let page = test.get(&leader, &address).await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("Se hva som går tapt underveis."));
        for secret in ["Hemmeligt", "programmes/second", "stille-post", "ntern", "Bare vår"] {
            assert!(!list.contains(secret) && !page.body.contains(secret), "{secret}");
        }
        // Who may see the other programme reads whose it is.
        let both = [(Role::NetworkLeader, Some("network")), (Role::Participant, Some("second"))];
        let both = test.person("both@test.example", "Both", &both).await;
        assert!(test.get(&both, &address).await.body.contains("Hemmeligt program"));
        assert_eq!(test.get(&leader, "/programmes/network/methods/stille-post").await.status, 404);
        assert_eq!(test.get(&leader, "/programmes/network/methods/bare-vaar").await.status, 404);
        assert_ne!(test.get(&NOBODY, &address).await.status, 200);

        // Put into an agenda it becomes the programme's own, once.
        for items in [1, 2] {
            let sent = [("place", "meeting-1/1"), ("minutes", "25")];
            let placed = test.post(&leader, &format!("{address}/insertion"), &sent).await;
            assert_eq!(placed.status, 303);
            let contents = contents(&test, &leader).await;
            assert_eq!(contents.len(), items);
            assert_eq!(contents[items - 1].method.as_deref(), Some("stille-post"));
            let methods = own(&test, &leader).await;
            assert_eq!(methods.len(), 2);
            let kept = Method {
                id: "stille-post".parse().expect("an id"),
                title: "Stille post".to_owned(),
                purpose: Some("Se hva som går tapt underveis.".to_owned()),
                steps: vec!["Si det videre".to_owned()],
                language: Some(samspil_core::Language::Nb),
                ..Method::default()
            };
            assert_eq!(methods[1], kept);
            if items == 2 {
                undo(&test, &leader, placed.location()).await;
            }
        }
        assert_eq!((contents(&test, &leader).await.len(), own(&test, &leader).await.len()), (1, 2));
    });
}

#[test]
fn drafts_and_what_is_put_away_share_with_those_who_see_them() {
    on_both(|test: TestApp| async move {
        test.store(network()).await;
        test.store(other("draft", ProgrammeState::Draft)).await;
        let archived = test.store(other("archived", ProgrammeState::Running)).await;
        let deleted = test.store(other("deleted", ProgrammeState::Running)).await;
        test.write(move |tx| {
            for (column, row) in [("archived_at", archived), ("deleted_at", deleted)] {
                let sql = format!("UPDATE programme SET {column} = changed_at WHERE id = $1");
                tx.execute(&sql, samspil_db::params![row])?;
            }
            Ok(())
        })
        .await;
        let leader = test.actor(Role::NetworkLeader, Some("network")).await;
        let everywhere = test.actor(Role::Coordinator, None).await;
        let roles = [
            (Role::Participant, Some("network")),
            (Role::Participant, Some("draft")),
            (Role::Talent, Some("archived")),
        ];
        let reader = test.person("reader@test.example", "Reader", &roles).await;
        for (actor, seen) in [(&leader, 0), (&everywhere, 2), (&reader, 1)] {
            let list = test.get(actor, &format!("{HERE}/methods?words=underveis")).await.body;
            assert_eq!(titles(&list).len(), seen);
            let told = test.get(actor, "/api/v1/method-library?words=underveis").await.body;
            let told: Value = serde_json::from_str(&told).expect("JSON");
            assert_eq!(told["total"], seen);
        }
    });
}

#[test]
fn programs_search_the_library_too() {
    on_sqlite(false, |test: TestApp| async move {
        test.store(network()).await;
        test.store(other("second", ProgrammeState::Running)).await;
        let reader = test.actor(Role::Participant, Some("network")).await;
        let ask = async |query: &str| -> Value {
            let answer = test.get(&reader, &format!("/api/v1/method-library?{query}")).await;
            assert_eq!(answer.status, 200, "{}", answer.body);
            serde_json::from_str(&answer.body).expect("JSON")
        };
        assert_eq!(ask("").await["total"], 43);
        let found = ask("lang=en&words=fishbowl&people=4&minutes=45").await;
        let one = &found["items"][0];
        assert_eq!(
            (&one["id"], &one["origin"], &one["title"]),
            (&"fishbowl".into(), &"library".into(), &"Fishbowl".into())
        );
        assert_eq!(
            one["reasons"],
            serde_json::json!(["The title matches the word.", "Usually takes 45 minutes."])
        );
        assert_eq!(one["obstacles"].as_array().map(Vec::len), Some(1));
        let steps = one["steps"].as_array().expect("steps");
        assert_eq!(steps.iter().filter_map(|step| step["minutes"].as_u64()).sum::<u64>(), 45);
        let shared = ask("words=underveis").await;
        assert_eq!(
            (&shared["items"][0]["programme"], &shared["items"][0]["language"]),
            (&Value::Null, &"nb".into())
        );
        for wrong in ["need=x", "people=0", "minutes=x", "group_form=x"] {
            let answer = test.get(&reader, &format!("/api/v1/method-library?{wrong}")).await;
            assert_eq!(answer.status, 400, "{wrong}");
        }
        assert_eq!(test.get(&NOBODY, "/api/v1/method-library").await.status, 401);
    });
}
