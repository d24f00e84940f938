use std::collections::BTreeMap;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use jiff::{Timestamp, ToSpan};
use samspil_core::access::Role;
use samspil_core::programme::{Meeting, ProgrammeState};
use samspil_core::{Element, Id, Language, Programme};
use samspil_db::{Db, params};

use super::*;
use crate::app::App;
use crate::features::accounts;
use crate::features::elements::{self, By, Change};
use crate::features::programmes;
use crate::testing::{Actor, Answer, NOBODY, TestApp, config, on_both, on_sqlite};
use crate::web::Problem;

const PLAN: &str = r#"
    [programme]
    id = "plan"
    title = "Et netværk"
    language = "da"
    kind = "network"
    state = "running"
    note = "Budget ukjent"
    start = "2027-01-04"
    [[people]]
    id = "p1"
    name = "Inger Solhaug"
    email = "inger.secret@example.org"
    [[meetings]]
    id = "first"
    title = "Åbning"
    date = "2027-03-01"
    start = "09:00"
    end = "15:00"
    note = "Leder uenig"
    lines = [{ who = { person = "p1" } }]
    [[meetings]]
    id = "second"
    title = "Opfølgning"
    date = "3 weeks after first"
    [[meetings]]
    id = "third"
    title = "Tredje"
    date = "2027-05-03"
"#;

const FILE: &str = "/programmes/plan/calendar.ics";

fn plan() -> Programme {
    toml::from_str(PLAN).expect("a plan")
}

fn plan_called(id: &str, title: &str) -> Programme {
    let mut plan = plan();
    plan.programme.id = id.parse().expect("an id");
    plan.programme.title = title.to_owned();
    plan
}

/// Changes one meeting as somebody who plans does.
async fn change(test: &TestApp, row: &str, id: &str, work: impl Fn(&mut Meeting) + Send + 'static) {
    let (workspace, row, id) = (test.workspace.clone(), row.to_owned(), id.parse::<Id>().expect("an id"));
    let now = test.app.now();
    test.write(move |tx| {
        let loaded = programmes::read(tx, &workspace, &row)?;
        let Some(Element::Meeting(mut meeting)) = loaded.element(&id) else { panic!("no meeting") };
        work(&mut meeting);
        let by = By::new(&workspace, &row, None, now);
        elements::apply(tx, &by, Change::Update(Element::Meeting(meeting), loaded.version(&id)))?;
        Ok(())
    })
    .await;
}

/// The values of a property of each event, by the event's key.
fn of_events(file: &str, name: &str) -> BTreeMap<String, String> {
    let value = |event: &str, name: &str| {
        let lines = event.replace("\r\n ", "");
        let line =
            lines.split("\r\n").find(|line| line.split([':', ';']).next() == Some(name)).map(str::to_owned);
        line.and_then(|line| Some(line.split_once(':')?.1.to_owned())).unwrap_or_default()
    };
    let key = |event: &str| value(event, "UID").split('@').next().unwrap_or("").to_owned();
    file.split("BEGIN:VEVENT").skip(1).map(|event| (key(event), value(event, name))).collect()
}

fn sequences(file: &str) -> Vec<(String, i64)> {
    of_events(file, "SEQUENCE").into_iter().map(|(key, n)| (key, n.parse().expect("a number"))).collect()
}

fn tag(answer: &Answer) -> String {
    answer.headers.get(header::ETAG).expect("a tag").to_str().expect("text").to_owned()
}

async fn ask(test: &TestApp, path: &str, known: &str) -> Answer {
    test.send(&NOBODY, Request::get(path).header(header::IF_NONE_MATCH, known), Body::empty()).await
}

/// Makes a link on the page and gives its address.
async fn link(test: &TestApp, actor: &Actor, form: &[(&str, &str)]) -> String {
    let page = test.post(actor, "/calendar?lang=en", form).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    assert_eq!(page.headers[header::CACHE_CONTROL], "no-store");
    let rest = page.body.split_once("value=\"https://samspil.test").expect("the address").1;
    let address = rest.split('"').next().expect("its end").to_owned();
    assert!(page.body.contains(&format!("href=\"webcal://samspil.test{address}\"")), "{}", page.body);
    address
}

/// The keys of what stands in a calendar.
async fn keys(test: &TestApp, address: &str) -> Vec<String> {
    let answer = test.get(&NOBODY, address).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    of_events(&answer.body, "UID").into_keys().collect()
}

const ALL: [&str; 4] = ["meeting.first", "meeting.second", "meeting.third", "start.plan"];

#[test]
fn the_file_is_in_the_readers_language_and_names_nobody() {
    on_both(|test: TestApp| async move {
        test.store(plan()).await;
        for role in [Role::Coordinator, Role::Talent, Role::Speaker] {
            let reader = test.actor(role, Some("plan")).await;
            let file = test.get(&reader, &format!("{FILE}?lang=nn")).await;
            assert_eq!(file.status, StatusCode::OK, "{}", file.body);
            assert_eq!(file.headers[header::CONTENT_TYPE], "text/calendar; charset=utf-8");
            assert_eq!(
                file.headers[header::CONTENT_DISPOSITION],
                "attachment; filename=\"plan-calendar.ics\""
            );
            assert_eq!(of_events(&file.body, "UID").into_keys().collect::<Vec<_>>(), ALL);
            assert!(file.body.contains("Frå planen «Et netværk»"), "{}", file.body);
            for secret in ["Inger", "Solhaug", "inger.secret", "uenig", "ukjent", "ATTENDEE", "⟦"] {
                assert!(!file.body.contains(secret), "{role:?} {secret}: {}", file.body);
            }
            let danish = test.get(&reader, &format!("{FILE}?lang=da")).await;
            assert!(danish.body.contains("Fra planen »Et netværk«"));
            assert_ne!(tag(&file), tag(&danish));
        }
    });
}

#[test]
fn who_does_not_see_the_programme_gets_no_calendar_of_it() {
    on_sqlite(false, |test: TestApp| async move {
        test.store(plan()).await;
        let mut draft = plan_called("draft", "Udkast");
        draft.programme.state = ProgrammeState::Draft;
        test.store(draft).await;
        let talent = test.actor(Role::Talent, None).await;
        let elsewhere = test.actor(Role::Participant, Some("other")).await;
        let admin = test.actor(Role::Admin, None).await;
        assert_eq!(test.get(&talent, FILE).await.status, StatusCode::OK);
        assert_eq!(test.get(&talent, "/programmes/draft/calendar.ics").await.status, StatusCode::NOT_FOUND);
        for actor in [&elsewhere, &admin] {
            assert_eq!(test.get(actor, FILE).await.status, StatusCode::NOT_FOUND);
            let refused = test.post(actor, "/calendar?lang=en", &[("programme", "plan")]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.body.contains("There is no such programme."), "{}", refused.body);
        }
        assert!(test.get(&NOBODY, FILE).await.location().starts_with("/sign-in?"));
        assert!(test.get(&NOBODY, "/calendar").await.location().starts_with("/sign-in?"));
    });
}

#[test]
fn only_what_is_printed_anew_counts_as_changed() {
    on_both(|test: TestApp| async move {
        let row = test.store(plan()).await;
        let reader = test.actor(Role::Coordinator, None).await;
        let of = |changes: [i64; 4]| ALL.map(str::to_owned).into_iter().zip(changes).collect::<Vec<_>>();
        let first = test.get(&reader, FILE).await;
        assert_eq!(sequences(&first.body), of([0, 0, 0, 0]));
        change(&test, &row, "first", |m| m.note = Some("Another".into())).await;
        let noted = test.get(&reader, FILE).await;
        assert_eq!(noted.body, first.body);
        change(&test, &row, "first", |m| m.date = "2027-03-02".parse().ok()).await;
        let moved = test.get(&reader, FILE).await;
        // What hangs on the date moves with it.
        assert_eq!(sequences(&moved.body), of([1, 1, 0, 0]));
        let start = of_events(&moved.body, "DTSTART");
        assert_eq!(
            (start["meeting.first"].as_str(), start["meeting.second"].as_str()),
            ("20270302T090000", "20270323")
        );
        for name in ["LAST-MODIFIED", "DTSTAMP"] {
            let (before, after) = (of_events(&first.body, name), of_events(&moved.body, name));
            assert_eq!(
                (&before["meeting.third"], &before["start.plan"]),
                (&after["meeting.third"], &after["start.plan"])
            );
            assert_eq!(before["meeting.third"].len(), "20270301T120000Z".len());
        }
        change(&test, &row, "third", |m| m.status = samspil_core::programme::Status::Cancelled).await;
        let cancelled = test.get(&reader, FILE).await;
        assert_eq!(sequences(&cancelled.body), of([1, 1, 1, 0]));
        assert_eq!(of_events(&cancelled.body, "STATUS")["meeting.third"], "CANCELLED");
        // What comes back goes on counting.
        change(&test, &row, "third", |m| m.date = None).await;
        assert_eq!(sequences(&test.get(&reader, FILE).await.body).len(), 3);
        change(&test, &row, "third", |m| m.date = "2027-05-04".parse().ok()).await;
        assert_eq!(sequences(&test.get(&reader, FILE).await.body), of([1, 1, 2, 0]));
    });
}

#[test]
fn the_moment_of_the_last_change_is_kept() {
    on_sqlite(false, |test: TestApp| async move {
        let row = test.store(plan()).await;
        let earlier = "2026-02-03T04:05:06.000000Z";
        test.write(move |tx| Ok(tx.execute("UPDATE programme SET changed_at = $1", params![earlier])?)).await;
        let reader = test.actor(Role::Coordinator, None).await;
        let before = of_events(&test.get(&reader, FILE).await.body, "LAST-MODIFIED");
        assert!(before.values().all(|at| at == "20260203T040506Z"), "{before:?}");
        change(&test, &row, "first", |m| m.venue = Some("Rådhuset".into())).await;
        let after = of_events(&test.get(&reader, FILE).await.body, "LAST-MODIFIED");
        let changed: Vec<_> =
            after.iter().filter(|(key, at)| before[*key] != **at).map(|(key, _)| key).collect();
        assert_eq!(changed, ["meeting.first"]);
    });
}

#[test]
fn two_servers_write_down_the_same() {
    on_both(|test: TestApp| async move {
        let row = test.store(plan()).await;
        let url = test.url.clone();
        let second = tokio::task::spawn_blocking(move || Db::open(&url)).await.expect("a thread");
        let other = App::new(config(false), second.expect("the database"));
        for day in 1..6 {
            let date = format!("2027-03-{day:02}");
            change(&test, &row, "first", move |m| m.date = date.parse().ok()).await;
            let (workspace, now) = (test.workspace.clone(), row.clone());
            let wanted = test
                .write(move |tx| {
                    let loaded = programmes::read(tx, &workspace, &now)?;
                    Ok(Wanted {
                        name: "Plan".into(),
                        language: Language::Da,
                        zone: file::zone(false),
                        programmes: vec![file::Chosen {
                            row: now,
                            workspace,
                            slug: "plan".parse().expect("an id"),
                            revision: loaded.revision,
                        }],
                    })
                })
                .await;
            let (one, two) = tokio::join!(write(&test.app, wanted.clone()), write(&other, wanted));
            let (one, two) = (one.expect("a file"), two.expect("a file"));
            assert_eq!(one, two);
            let file = String::from_utf8_lossy(&one.1).into_owned();
            let counted = sequences(&file);
            assert_eq!(counted[0], ("meeting.first".to_owned(), day - 1));
            assert_eq!(counted[2], ("meeting.third".to_owned(), 0));
        }
    });
}

#[test]
fn a_link_is_shown_once_and_kept_as_a_fingerprint_only() {
    on_both(|test: TestApp| async move {
        test.store(plan()).await;
        let reader = test.actor(Role::Participant, Some("plan")).await;
        let empty = test.get(&reader, "/calendar?lang=en").await;
        assert!(empty.body.contains("You have no calendar links yet"));
        let address =
            link(&test, &reader, &[("programme", "plan"), ("language", "nb"), ("name", " My  phone ")]).await;
        let secret =
            address.strip_prefix("/calendar/").and_then(|rest| rest.strip_suffix(".ics")).expect("a secret");
        assert_eq!(secret.len(), 64);
        let page = test.get(&reader, "/calendar?lang=en").await;
        assert!(!page.body.contains(secret));
        for said in ["My phone", "Et netværk", "Bokmål", "Not fetched yet"] {
            assert!(page.body.contains(said), "{said}: {}", page.body);
        }
        let known = secret.to_owned();
        let rows = test
            .write(move |tx| {
                let sql = "SELECT count(*) FROM calendar_feed WHERE token_hash = $1 OR id = $1 OR name = $1";
                Ok(tx.query_one(sql, params![known], |row| row.integer(0))?)
            })
            .await;
        assert_eq!(rows, 0);
        let calendar = test.get(&NOBODY, &address).await;
        assert_eq!(calendar.status, StatusCode::OK);
        assert_eq!(calendar.headers[header::CONTENT_TYPE], "text/calendar; charset=utf-8");
        assert!(calendar.body.contains("X-WR-CALNAME:My phone\r\n"), "{}", calendar.body);
        assert!(calendar.body.contains("Fra planen «Et netværk»"));
        assert_eq!(of_events(&calendar.body, "UID").into_keys().collect::<Vec<_>>(), ALL);
        let page = test.get(&reader, "/calendar?lang=en").await;
        assert!(
            page.body.contains("Last fetched") && !page.body.contains("Not fetched yet"),
            "{}",
            page.body
        );
    });
}

#[test]
fn what_is_known_already_is_neither_written_nor_sent_again() {
    on_both(|test: TestApp| async move {
        let row = test.store(plan()).await;
        let reader = test.actor(Role::Participant, Some("plan")).await;
        let address = link(&test, &reader, &[]).await;
        let first = test.get(&NOBODY, &address).await;
        let known = tag(&first);
        assert!(known.starts_with('"'), "a strong tag: {known}");
        let before = test.app.db.statement_count();
        let again = ask(&test, &address, &known).await;
        assert_eq!((again.status, again.body.as_str()), (StatusCode::NOT_MODIFIED, ""));
        assert_eq!(tag(&again), known);
        // The link, its owner, the roles, the programmes.
        assert_eq!(test.app.db.statement_count() - before, 4);
        for tags in ["*", &format!("\"x\", W/{known}")] {
            assert_eq!(ask(&test, &address, tags).await.status, StatusCode::NOT_MODIFIED, "{tags}");
        }
        assert_eq!(ask(&test, &address, "\"x\"").await.body, first.body);
        change(&test, &row, "first", |m| m.date = "2027-03-02".parse().ok()).await;
        let changed = ask(&test, &address, &known).await;
        assert_eq!(changed.status, StatusCode::OK);
        assert_ne!(tag(&changed), known);
        assert_eq!(ask(&test, &address, &tag(&changed)).await.status, StatusCode::NOT_MODIFIED);
    });
}

async fn sql(test: &TestApp, text: &'static str) {
    test.write(move |tx| Ok(tx.execute(text, params![])?)).await;
}

#[test]
fn the_calendar_shows_what_its_owner_may_see_at_that_moment() {
    on_both(|test: TestApp| async move {
        test.store(plan()).await;
        test.store(plan_called("other", "Et andet")).await;
        let mut draft = plan_called("draft", "Udkast");
        draft.programme.state = ProgrammeState::Idea;
        test.store(draft).await;
        let reader = test.actor(Role::Participant, Some("plan")).await;
        let everywhere = test.person("all@test.example", "N", &[(Role::Talent, None)]).await;
        let one = link(&test, &reader, &[("programme", "plan")]).await;
        let mine = link(&test, &reader, &[("programme", "")]).await;
        let all = link(&test, &everywhere, &[]).await;
        assert_eq!(keys(&test, &one).await, ALL);
        assert_eq!(keys(&test, &mine).await, ALL);
        let both: Vec<_> = ALL[..3].iter().copied().chain(["start.other", "start.plan"]).collect();
        assert_eq!(keys(&test, &all).await, both);
        let body = test.get(&NOBODY, &all).await.body;
        assert_eq!(body.matches("BEGIN:VEVENT").count(), 8);
        assert!(body.contains("X-WR-CALNAME:Samspil · Testby\r\n") && !body.contains("Udkast"), "{body}");
        // The programme is put back to a draft, and is approved again.
        sql(&test, "UPDATE programme SET state = 'draft' WHERE slug = 'plan'").await;
        assert_eq!(keys(&test, &one).await, Vec::<String>::new());
        sql(&test, "UPDATE programme SET state = 'running', deleted_at = '2027' WHERE slug = 'plan'").await;
        assert_eq!(keys(&test, &one).await, Vec::<String>::new());
        assert_eq!(keys(&test, &all).await.last().map(String::as_str), Some("start.other"));
        sql(&test, "UPDATE programme SET deleted_at = NULL WHERE slug = 'plan'").await;
        assert_eq!(keys(&test, &one).await, ALL);
        // The role ends.
        sql(&test, "UPDATE assignment SET to_day = '2020-01-01' WHERE role = 'participant'").await;
        for address in [&one, &mine] {
            let gone = test.get(&NOBODY, address).await;
            assert_eq!((gone.status, gone.body.contains("VEVENT")), (StatusCode::OK, false));
            assert!(!gone.body.contains("netværk"), "{}", gone.body);
        }
        let page = test.get(&reader, "/calendar?lang=en").await;
        assert!(page.body.contains("You can no longer see the programme"), "{}", page.body);
        assert!(!page.body.contains("Et netværk"));
        // The access ends, and comes back.
        sql(
            &test,
            "UPDATE account SET ended_at = '2020-01-01T00:00:00.000000Z' WHERE email = 'all@test.example'",
        )
        .await;
        assert_eq!(keys(&test, &all).await, Vec::<String>::new());
        sql(&test, "UPDATE account SET ended_at = NULL WHERE email = 'all@test.example'").await;
        assert_eq!(keys(&test, &all).await, both);
    });
}

#[test]
fn nothing_of_another_workspace_is_in_a_calendar() {
    on_both(|test: TestApp| async move {
        test.store(plan()).await;
        let secrets = test
            .write(|tx| {
                let now = Timestamp::now();
                let slug = "away".parse::<Id>().expect("an id");
                let away = accounts::create_workspace(tx, &slug, "Away", "no", Language::Nb, now)?;
                let new = accounts::NewAccount {
                    workspace: &away,
                    email: "c@away.example",
                    name: "C",
                    language: Language::Nb,
                };
                let account = accounts::create_account(tx, &new, now)?;
                accounts::assign(tx, &away, &account, Role::Coordinator, None, None, now)?;
                let viewer = accounts::viewer_of(tx, &account, now)?;
                let link = |programme| NewLink { name: String::new(), programme, language: Language::Nb };
                let there = make_link(tx, &viewer, link("plan".parse().ok()), now);
                assert_eq!(there.map_err(|problem| problem.kind).err(), Some(crate::web::Kind::Invalid));
                let all = make_link(tx, &viewer, link(None), now)?.1;
                // A link that leads to it all the same.
                let row = tx.query_one("SELECT id FROM programme", params![], |row| row.text(0))?;
                let forged = make_link(tx, &viewer, link(None), now)?;
                tx.execute(
                    "UPDATE calendar_feed SET programme_id = $2 WHERE id = $1",
                    params![forged.0.id, row],
                )?;
                Ok([all, forged.1])
            })
            .await;
        for secret in secrets {
            let calendar = test.get(&NOBODY, &format!("/calendar/{secret}.ics")).await;
            assert_eq!((calendar.status, calendar.body.contains("VEVENT")), (StatusCode::OK, false));
            assert!(calendar.body.contains("X-WR-TIMEZONE:Europe/Oslo\r\n"), "{}", calendar.body);
        }
    });
}

#[test]
fn a_link_that_was_ended_leads_nowhere() {
    on_both(|test: TestApp| async move {
        test.store(plan()).await;
        let reader = test.actor(Role::Participant, Some("plan")).await;
        let other = test.actor(Role::Talent, Some("plan")).await;
        let address = link(&test, &reader, &[("programme", "plan")]).await;
        let page = test.get(&reader, "/calendar").await;
        let ending = page.body.split("href=\"/calendar/links/").nth(1).expect("a way to end it");
        let ending = format!("/calendar/links/{}", ending.split('"').next().expect("its end"));
        assert_eq!(test.get(&other, &ending).await.status, StatusCode::NOT_FOUND);
        assert_eq!(test.post(&other, &ending, &[]).await.status, StatusCode::NOT_FOUND);
        let asked = test.get(&reader, &format!("{ending}?lang=en")).await;
        assert!(asked.body.contains("End the calendar link?") && asked.body.contains("Et netværk"));
        // Asking ends nothing.
        assert_eq!(keys(&test, &address).await, ALL);
        let ended = test.post(&reader, &ending, &[]).await;
        assert_eq!(ended.location(), "/calendar?done=calendar-ended");
        assert_eq!(test.post(&reader, &ending, &[]).await.status, StatusCode::NOT_FOUND);
        let known = "*";
        assert_eq!(ask(&test, &address, known).await.status, StatusCode::NOT_FOUND);
        for nothing in ["/calendar/x.ics", "/calendar/.ics", "/calendar/feed", &"/calendar/a".repeat(40)] {
            assert_eq!(test.get(&NOBODY, nothing).await.status, StatusCode::NOT_FOUND, "{nothing}");
        }
        let deeds = test
            .write(|tx| {
                let sql = "SELECT action FROM change WHERE action LIKE 'calendar-%' ORDER BY id";
                Ok(tx.query(sql, params![], |row| row.text(0))?)
            })
            .await;
        assert_eq!(deeds, ["calendar-made", "calendar-ended"]);
    });
}

#[test]
fn what_cannot_be_a_link_is_told() {
    on_sqlite(false, |test: TestApp| async move {
        test.store(plan()).await;
        let reader = test.actor(Role::Participant, Some("plan")).await;
        let long = "ø".repeat(201);
        for (form, said) in [
            ([("name", long.as_str()), ("programme", "plan")], "The name can have 200 characters at most"),
            ([("name", ""), ("programme", "Not an id")], "There is no such programme."),
            ([("name", ""), ("programme", "none")], "There is no such programme."),
        ] {
            let refused = test.post(&reader, "/calendar?lang=en", &form).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.body.contains(said), "{said}: {}", refused.body);
        }
        for _ in 0..30 {
            link(&test, &reader, &[("name", &long[2..])]).await;
        }
        let many = test.post(&reader, "/calendar?lang=en", &[]).await;
        assert_eq!(many.status, StatusCode::CONFLICT);
        assert!(many.body.contains("You have 30 calendar links."), "{}", many.body);
    });
}

#[test]
fn programs_read_links_and_end_them_but_make_none() {
    on_both(|test: TestApp| async move {
        test.store(plan()).await;
        let talent = test.actor(Role::Talent, Some("plan")).await;
        let token = test
            .write(|tx| {
                let sql = "SELECT id FROM account WHERE email = 'talent@test.example'";
                let account = tx.query_one(sql, params![], |row| row.text(0))?;
                accounts::issue_token(tx, &account, "test", accounts::TokenLife::Month, Timestamp::now())
            })
            .await;
        let call = async |method: &str, path: &str, tag: &str, body: &str| {
            let request = Request::builder().method(method).uri(format!("/api/v1{path}"));
            let request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
            let request =
                request.header(header::CONTENT_TYPE, "application/json").header(header::IF_MATCH, tag);
            test.send(&NOBODY, request.header(header::IF_NONE_MATCH, tag), Body::from(body.to_owned())).await
        };
        let json = |answer: &Answer| serde_json::from_str::<serde_json::Value>(&answer.body).expect("JSON");
        let file = call("GET", "/programmes/plan/calendar.ics?lang=en", "", "").await;
        assert_eq!(file.headers[header::CONTENT_TYPE], "text/calendar; charset=utf-8");
        assert_eq!(of_events(&file.body, "UID").into_keys().collect::<Vec<_>>(), ALL);
        let same = call("GET", "/programmes/plan/calendar.ics?lang=en", &tag(&file), "").await;
        assert_eq!(same.status, StatusCode::NOT_MODIFIED);
        // A link would still read when the token that made it has ended.
        let made = call("POST", "/calendar-feeds", "", r#"{"programme": "plan"}"#).await;
        assert_eq!(made.status, StatusCode::METHOD_NOT_ALLOWED, "{}", made.body);
        let form = Request::post("/calendar")
            .header(header::AUTHORIZATION, format!("Bearer {token}"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let by_page = test.send(&NOBODY, form, Body::from("programme=plan")).await;
        assert_eq!(by_page.status, StatusCode::FORBIDDEN, "{}", by_page.body);
        assert_eq!(json(&call("GET", "/calendar-feeds", "", "").await)["total"], 0);

        let here = &link(&test, &talent, &[("programme", "plan"), ("language", "nn")]).await;
        let list = json(&call("GET", "/calendar-feeds", "", "").await);
        assert_eq!((&list["total"], &list["items"][0]["fetched_on"]), (&1.into(), &serde_json::Value::Null));
        let unread = call(
            "GET",
            &format!("/calendar-feeds/{}", list["items"][0]["id"].as_str().expect("a row")),
            "",
            "",
        )
        .await;
        assert_eq!(keys(&test, here).await, ALL);
        let list = json(&call("GET", "/calendar-feeds", "", "").await);
        assert_ne!(list["items"][0]["fetched_on"], serde_json::Value::Null);
        let feed = list["items"][0].clone();
        assert_eq!(
            (&feed["programme"], &feed["all"], &feed["language"]),
            (&"plan".into(), &false.into(), &"nn".into())
        );
        let path = format!("/calendar-feeds/{}", feed["id"].as_str().expect("a row"));
        assert_eq!(call("DELETE", &path, &tag(&unread), "").await.status, StatusCode::PRECONDITION_FAILED);
        let read = call("GET", &path, "", "").await;
        assert_eq!(json(&read), feed);
        assert_eq!(call("GET", &path, &tag(&read), "").await.status, StatusCode::NOT_MODIFIED);
        assert_eq!(call("DELETE", &path, &tag(&read), "").await.status, StatusCode::NO_CONTENT);
        assert_eq!(test.get(&NOBODY, here).await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn pages_of_a_programme_lead_to_its_calendar() {
    on_sqlite(false, |test: TestApp| async move {
        test.store(plan()).await;
        let reader = test.actor(Role::Participant, Some("plan")).await;
        for page in ["meetings", "timeline"] {
            let page = test.get(&reader, &format!("/programmes/plan/{page}")).await;
            assert!(page.body.contains(&format!("href=\"{FILE}\"")));
            assert!(page.body.contains("href=\"/calendar?programme=plan\""));
        }
        let form = test.get(&reader, "/calendar?programme=plan").await;
        assert!(form.body.contains("<option value=\"plan\" selected>Et netværk</option>"), "{}", form.body);
    });
}

#[test]
fn the_day_on_which_a_link_was_used_is_the_last_one() {
    on_sqlite(false, |test: TestApp| async move {
        test.store(plan()).await;
        let reader = test.actor(Role::Participant, Some("plan")).await;
        let address = link(&test, &reader, &[]).await;
        let day = async || {
            let read = |tx: &mut samspil_db::Tx| {
                Ok::<_, Problem>(
                    tx.query_one("SELECT fetched_on FROM calendar_feed", params![], |row| row.opt_text(0))?,
                )
            };
            test.write(read).await
        };
        assert_eq!(day().await, None);
        sql(&test, "UPDATE calendar_feed SET fetched_on = '2020-01-01'").await;
        keys(&test, &address).await;
        let used: jiff::civil::Date = day().await.and_then(|day| day.parse().ok()).expect("a day");
        let today = Timestamp::now().to_zoned(crate::web::zone(false)).date();
        assert!(used == today || used.saturating_add(1.day()) == today);
    });
}
