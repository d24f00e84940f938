mod conversation;

use axum::body::Body;
use axum::http::Request;
use jiff::civil::date;
use jiff::tz::TimeZone;
use samspil_core::access::Role;
use samspil_core::registration::Standing;
use samspil_core::{Element, Id, Programme};
use samspil_db::params;

use super::store::{self, Registration};
use crate::features::accounts;
use crate::features::elements::{self, By, Change};
use crate::testing::{Actor, Answer, NOBODY, TestApp, on_both};

const PLAN: &str = r#"
    [programme]
    id = "plan"
    title = "Et netværk"
    language = "da"
    kind = "network"
    state = "running"
    country = "dk"
    [[organisations]]
    id = "town"
    name = "Byen"
    [[units]]
    id = "north"
    title = "Nordby"
    organisations = ["town"]
    [[units]]
    id = "south"
    title = "Sydby"
    organisations = ["town"]
    [[meetings]]
    id = "may"
    title = "Mødet i maj"
    date = "2099-05-04"
    start = "09:00"
    end = "15:00"
    venue = "Rådhuset"
    involved = [{ who = { person = "kaja" }, engagement = "must" }, { who = { person = "odd" }, engagement = "can" }]
    [[people]]
    id = "kaja"
    name = "Kaja Vestli"
    email = "kaja@test.example"
    reads = "nb"
    [[people]]
    id = "odd"
    name = "Odd Lie"
    [[sign_ups]]
    id = "gathering"
    title = "Samling i maj"
    meeting = "may"
    capacity = 2
    public = true
    asks = ["diet", "access"]
    [[sign_ups]]
    id = "units"
    title = "To fra hver"
    meeting = "may"
    quota = 1
    units = ["north", "south"]
    public = true
    [[sign_ups]]
    id = "inside"
    title = "Kun inviterede"
    meeting = "may"
    [[sign_ups]]
    id = "late"
    title = "Forbi"
    deadline = "2020-01-01"
    public = true
    [[sign_ups]]
    id = "small"
    title = "Ét sæde"
    meeting = "may"
    capacity = 1
    no_waiting_list = true
    public = true
    [[sign_ups]]
    id = "tight"
    title = "Uden venteliste"
    capacity = 1
    no_waiting_list = true
    public = true
"#;

const GATHERING: &str = "/public/test/plan/sign-ups/gathering";

/// The plan, published; its row.
async fn published(test: &TestApp) -> String {
    published_as(test, toml::from_str(PLAN).expect("a plan")).await
}

async fn published_as(test: &TestApp, plan: Programme) -> String {
    let row = test.store(plan).await;
    test.write(|tx| {
        tx.execute("UPDATE programme SET published_at = created_at", params![])?;
        Ok(())
    })
    .await;
    row
}

async fn join(test: &TestApp, path: &str, name: &str, more: &[(&str, &str)]) -> Answer {
    let email = format!("{}@elsewhere.example", name.to_lowercase());
    let form: Vec<(&str, &str)> =
        [("name", name), ("email", &email)].into_iter().chain(more.iter().copied()).collect();
    let body = serde_urlencoded::to_string(form).expect("a form");
    let request = Request::post(path)
        .header("content-type", "application/x-www-form-urlencoded")
        // Each from a place of their own.
        .header("x-forwarded-for", format!("192.0.2.{}", name.len()));
    test.send(&NOBODY, request, Body::from(body)).await
}

async fn rows(test: &TestApp, row: &str, sign_up: &str) -> Vec<Registration> {
    let (row, id) = (row.to_owned(), sign_up.parse::<Id>().expect("an id"));
    test.app.read(move |tx| store::all(tx, &row, &id)).await.expect("rows")
}

fn standings(rows: &[Registration]) -> Vec<(&str, Standing)> {
    rows.iter().map(|row| (row.name.as_str(), row.standing)).collect()
}

/// Every letter: to whom, what about, its calendar.
async fn letters(test: &TestApp) -> Vec<(String, String, Option<String>)> {
    test.app
        .read(|tx| {
            tx.query("SELECT recipient, subject, calendar FROM mail ORDER BY id", params![], |row| {
                Ok((row.text(0)?, row.text(1)?, row.opt_text(2)?))
            })
            .map_err(crate::web::Problem::from)
        })
        .await
        .expect("letters")
}

fn code(answer: &Answer) -> String {
    let location = answer.location();
    location.split(['/', '?']).nth(2).unwrap_or_else(|| panic!("{location} {}", answer.body)).to_owned()
}

#[test]
fn of_all_who_come_at_once_as_many_get_a_place_as_there_are_and_the_others_wait_in_order() {
    on_both(|test: TestApp| async move {
        let row = published(&test).await;
        let second = test.second_server();
        join(&test, GATHERING, "First", &[]).await;
        // One place is left, and six want it at once, on two servers.
        let answers = tokio::join!(
            join(&test, GATHERING, "Ann", &[]),
            join(&second, GATHERING, "Bodil", &[]),
            join(&test, GATHERING, "Cirkeline", &[]),
            join(&second, GATHERING, "Dagny", &[]),
            join(&test, GATHERING, "Frederikke", &[]),
            join(&second, GATHERING, "Gunhilde", &[]),
        );
        let (a, b, c, d, e, f) = answers;
        for answer in [a, b, c, d, e, f] {
            assert_eq!(answer.status, 303, "{}", answer.body);
        }
        let rows = rows(&test, &row, "gathering").await;
        let places = rows.iter().filter(|row| row.standing == Standing::Place).count();
        let waiting: Vec<i64> =
            rows.iter().filter(|row| row.standing == Standing::Waiting).map(|row| row.turn).collect();
        assert_eq!((rows.len(), places, waiting), (7, 2, vec![3, 4, 5, 6, 7]), "{:?}", standings(&rows));
    });
}

#[test]
fn whoever_waits_sees_the_position_and_moves_up_when_somebody_declines() {
    on_both(|test: TestApp| async move {
        let row = published(&test).await;
        let page = test.get(&NOBODY, GATHERING).await.body;
        assert!(page.contains("2 places are left."), "{page}");
        let ann = code(&join(&test, GATHERING, "Ann", &[("diet", "Ingen fisk")]).await);
        join(&test, GATHERING, "Bodil", &[]).await;
        let carl = code(&join(&test, GATHERING, "Carl", &[]).await);
        let dan = code(&join(&test, GATHERING, "Dan", &[]).await);
        let seen = test.get(&NOBODY, &format!("/answers/{dan}")).await;
        assert!(seen.body.contains("You are number 2 on the waiting list."), "{}", seen.body);
        assert_eq!(seen.headers["cache-control"], "no-store");
        // Opening the link answers nothing.
        assert_eq!(test.get(&NOBODY, &format!("/answers/{ann}?answer=no")).await.status, 200);
        assert_eq!(rows(&test, &row, "gathering").await[0].standing, Standing::Place);
        let declined = test.post(&NOBODY, &format!("/answers/{ann}"), &[("answer", "no")]).await;
        assert_eq!(declined.status, 303);
        let now = rows(&test, &row, "gathering").await;
        assert_eq!(
            standings(&now),
            [
                ("Ann", Standing::Declined),
                ("Bodil", Standing::Place),
                ("Carl", Standing::Place),
                ("Dan", Standing::Waiting)
            ]
        );
        assert_eq!(now[0].needs, store::Needs::new(), "what Ann needed is not needed any more");
        let seen = test.get(&NOBODY, &format!("/answers/{carl}")).await.body;
        assert!(seen.contains("You have a place."), "{seen}");
        // Ann changes her mind: behind Dan now.
        test.post(&NOBODY, &format!("/answers/{ann}"), &[("answer", "yes")]).await;
        let seen = test.get(&NOBODY, &format!("/answers/{ann}")).await.body;
        assert!(seen.contains("You are number 2 on the waiting list."), "{seen}");
        let sent: Vec<(String, String)> =
            letters(&test).await.into_iter().map(|(to, subject, _)| (to, subject)).collect();
        let expected = [
            ("ann", "You have a place: Samling i maj"),
            ("bodil", "You have a place: Samling i maj"),
            ("carl", "Waiting list: Samling i maj"),
            ("dan", "Waiting list: Samling i maj"),
            ("ann", "You do not come: Samling i maj"),
            ("carl", "A place is yours: Samling i maj"),
            ("ann", "Waiting list: Samling i maj"),
        ]
        .map(|(to, subject)| (format!("{to}@elsewhere.example"), subject.to_owned()));
        assert_eq!(sent, expected);
    });
}

#[test]
fn units_have_their_places_and_a_form_says_what_is_wrong_with_everything_kept() {
    on_both(|test: TestApp| async move {
        let row = published(&test).await;
        let path = "/public/test/plan/sign-ups/units";
        let wrong = join(&test, path, "Ann", &[]).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("Choose where you come from"), "{}", wrong.body);
        assert!(wrong.body.contains("value=\"ann@elsewhere.example\""), "{}", wrong.body);
        for (name, unit) in [("Ann", "north"), ("Bodil", "north"), ("Carl", "south")] {
            assert_eq!(join(&test, path, name, &[("unit", unit)]).await.status, 303);
        }
        let all = rows(&test, &row, "units").await;
        assert_eq!(
            standings(&all),
            [("Ann", Standing::Place), ("Bodil", Standing::Waiting), ("Carl", Standing::Place)]
        );
        let page = test.get(&NOBODY, path).await.body;
        assert!(page.contains("The places for Nordby and Sydby are taken; from there"), "{page}");
        let again = join(&test, path, "Ann", &[("unit", "north")]).await;
        assert_eq!(again.status, 422);
        assert!(again.body.contains("on the list already"), "{}", again.body);
        for (path, said) in [("late", "The last day to sign up was"), ("tight", "One place is left.")] {
            let page = test.get(&NOBODY, &format!("/public/test/plan/sign-ups/{path}")).await.body;
            assert!(page.contains(said), "{page}");
        }
        let late = join(&test, "/public/test/plan/sign-ups/late", "Dan", &[]).await;
        assert_eq!(late.status, 422);
        join(&test, "/public/test/plan/sign-ups/tight", "Ann", &[]).await;
        let full = join(&test, "/public/test/plan/sign-ups/tight", "Bodil", &[]).await;
        assert!(full.body.contains("All places are taken."), "{}", full.body);
        assert_eq!(rows(&test, &row, "tight").await.len(), 1);
        // Tries that are refused count as well.
        let mut tries = 1;
        while join(&test, "/public/test/plan/sign-ups/tight", "Bodil", &[]).await.status == 422 {
            tries += 1;
            assert!(tries < 20, "nobody stops it");
        }
        let stopped = join(&test, "/public/test/plan/sign-ups/tight", "Bodil", &[]).await;
        assert_eq!(stopped.status, 429, "{}", stopped.body);
    });
}

#[test]
fn the_public_page_leads_to_what_one_can_sign_up_for_today() {
    on_both(|test: TestApp| async move {
        published(&test).await;
        let page = test.get(&NOBODY, "/public/test/plan").await.body;
        let links: Vec<&str> = page
            .split("href=\"/public/test/plan/sign-ups/")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        assert_eq!(links, ["gathering", "units", "small", "tight"]);
    });
}

#[test]
fn what_is_not_public_does_not_exist_for_others() {
    on_both(|test: TestApp| async move {
        published(&test).await;
        assert_eq!(test.get(&NOBODY, "/public/test/plan/sign-ups/inside").await.status, 404);
        assert_eq!(join(&test, "/public/test/plan/sign-ups/inside", "Ann", &[]).await.status, 404);
        assert_eq!(test.get(&NOBODY, "/answers/none").await.status, 404);
        assert_eq!(test.post(&NOBODY, "/answers/none", &[("answer", "yes")]).await.status, 404);
        let ann = code(&join(&test, GATHERING, "Ann", &[("diet", "Nødder")]).await);
        let row = rows(&test, &published_row(&test).await, "gathering").await.remove(0);
        for role in [Role::Talent, Role::LineManager, Role::SteeringGroup, Role::Admin, Role::Participant] {
            let actor = test.actor(role, None).await;
            for path in [
                "/programmes/plan/sign-ups",
                "/programmes/plan/sign-ups/gathering",
                "/programmes/plan/sign-ups/gathering/attendance",
            ] {
                let answer = test.get(&actor, path).await;
                assert!(answer.status == 403 || answer.status == 404, "{role:?} {path}");
                assert!(!answer.body.contains("Ann") && !answer.body.contains("Nødder"), "{role:?} {path}");
            }
            let noted = test
                .post(
                    &actor,
                    "/programmes/plan/sign-ups/gathering/attendance",
                    &[("row", &row.id), ("came", "yes")],
                )
                .await;
            assert!(noted.status == 403 || noted.status == 404, "{role:?}");
        }
        // Those who plan see it, and the one whose it is.
        let coordinator = test.actor(Role::Coordinator, None).await;
        let desk = test.get(&coordinator, "/programmes/plan/sign-ups/gathering").await.body;
        assert!(desk.contains("Ann") && desk.contains("nødder"), "{desk}");
        assert!(test.get(&NOBODY, &format!("/answers/{ann}")).await.body.contains("Nødder"));
        // Nobody acts on one sign-up through another.
        let other = test
            .post(
                &coordinator,
                "/programmes/plan/sign-ups/units/attendance",
                &[("row", &row.id), ("came", "yes")],
            )
            .await;
        assert_eq!(other.status, 404);
        let other = test
            .post(
                &coordinator,
                "/programmes/plan/sign-ups/units/answers",
                &[("row", &row.id), ("answer", "no")],
            )
            .await;
        assert_eq!(other.status, 404);
    });
}

async fn published_row(test: &TestApp) -> String {
    let found = test.app.read(|tx| {
        tx.query_one("SELECT id FROM programme WHERE slug = 'plan'", params![], |row| row.text(0))
            .map_err(crate::web::Problem::from)
    });
    found.await.expect("the row")
}

#[test]
fn a_substitute_takes_the_place_and_the_position_stays_with_it() {
    on_both(|test: TestApp| async move {
        let row = published(&test).await;
        let ann = code(&join(&test, GATHERING, "Ann", &[]).await);
        join(&test, GATHERING, "Bodil", &[]).await;
        let carl = code(&join(&test, GATHERING, "Carl", &[]).await);
        join(&test, GATHERING, "Dan", &[]).await;
        let path = format!("/answers/{ann}/substitute");
        let wrong = test.post(&NOBODY, &path, &[("name", "Eva"), ("email", "eva")]).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("value=\"Eva\""), "{}", wrong.body);
        let known = test.post(&NOBODY, &path, &[("name", "Bo"), ("email", "bodil@elsewhere.example")]).await;
        assert!(known.body.contains("on the list already"), "{}", known.body);
        let done = test.post(&NOBODY, &path, &[("name", "Eva"), ("email", "Eva@elsewhere.example")]).await;
        assert_eq!(done.status, 303, "{}", done.body);
        let done = test
            .post(
                &NOBODY,
                &format!("/answers/{carl}/substitute"),
                &[("name", "Finn"), ("email", "finn@elsewhere.example")],
            )
            .await;
        assert_eq!(done.status, 303, "{}", done.body);
        let all = rows(&test, &row, "gathering").await;
        let coming: Vec<_> = standings(&all).into_iter().filter(|(_, s)| s.is_in()).collect();
        assert_eq!(
            coming,
            [
                ("Eva", Standing::Place),
                ("Bodil", Standing::Place),
                ("Finn", Standing::Waiting),
                ("Dan", Standing::Waiting)
            ]
        );
        let over = test.post(&NOBODY, &format!("/answers/{ann}"), &[("answer", "yes")]).await;
        assert_eq!(over.status, 422);
        assert!(over.body.contains("Somebody else has taken over this place."), "{}", over.body);
    });
}

/// Changes the meeting's venue or status.
async fn change_meeting(test: &TestApp, row: &str, edit: impl FnOnce(&mut samspil_core::programme::Meeting)) {
    let mut plan: Programme = toml::from_str(PLAN).expect("a plan");
    let mut meeting = plan.meetings.remove(0);
    edit(&mut meeting);
    let (workspace, row) = (test.workspace.clone(), row.to_owned());
    test.write(move |tx| {
        let by = By::new(&workspace, &row, None, jiff::Timestamp::now());
        let version = tx.query_one(
            "SELECT version FROM element WHERE programme_id = $1 AND id = 'may'",
            params![&row],
            |row| row.integer(0),
        )?;
        Ok(elements::apply(tx, &by, Change::Update(Element::Meeting(meeting), version))?)
    })
    .await;
}

fn sequence(calendar: &str) -> &str {
    calendar.split("SEQUENCE:").nth(1).and_then(|rest| rest.split("\r\n").next()).unwrap_or("")
}

#[test]
fn people_are_invited_reminded_and_told_of_changes_each_once() {
    on_both(|test: TestApp| async move {
        let row = published(&test).await;
        let coordinator = test.actor(Role::Coordinator, None).await;
        let base = "/programmes/plan/sign-ups/inside";
        let desk = test.get(&coordinator, base).await.body;
        assert!(desk.contains("value=\"kaja\" checked"), "who must come is ticked: {desk}");
        assert!(desk.contains("no mail address"), "{desk}");
        let form = [("person", "kaja"), ("person", "odd")];
        test.post(&coordinator, &format!("{base}/invitations"), &form).await;
        test.post(&coordinator, &format!("{base}/invitations"), &form).await;
        test.post(&coordinator, &format!("{base}/reminders"), &[]).await;
        test.post(&coordinator, &format!("{base}/updates"), &[]).await;
        change_meeting(&test, &row, |meeting| meeting.venue = Some("Biblioteket".to_owned())).await;
        let desk = test.get(&coordinator, base).await.body;
        assert!(desk.contains("Tell this person"), "{desk}");
        test.post(&coordinator, &format!("{base}/updates"), &[]).await;
        test.post(&coordinator, &format!("{base}/updates"), &[]).await;
        assert!(!test.get(&coordinator, base).await.body.contains("Tell this person"));
        change_meeting(&test, &row, |meeting| meeting.status = samspil_core::programme::Status::Cancelled)
            .await;
        test.post(&coordinator, &format!("{base}/updates"), &[]).await;
        test.post(&coordinator, &format!("{base}/updates"), &[]).await;
        let sent = letters(&test).await;
        let subjects: Vec<&str> = sent.iter().map(|(_, subject, _)| subject.as_str()).collect();
        let title = "Kun inviterede";
        let expected = ["Invitasjon", "Kommer du?", "Endret", "Avlyst"].map(|word| {
            if word.ends_with('?') { format!("{word} {title}") } else { format!("{word}: {title}") }
        });
        assert_eq!(subjects, expected, "in her language, nothing twice");
        let calendars: Vec<String> =
            sent.iter().map(|(_, _, file)| file.clone().expect("a calendar").replace("\r\n ", "")).collect();
        let said: Vec<(bool, &str)> =
            calendars.iter().map(|file| (file.contains("METHOD:REQUEST"), sequence(file))).collect();
        assert_eq!(said, [(true, "0"), (true, "0"), (true, "1"), (false, "2")]);
        assert!(calendars[0].contains("PARTSTAT=NEEDS-ACTION;RSVP=TRUE"), "{}", calendars[0]);
        assert!(calendars[2].contains("LOCATION:Biblioteket"), "{}", calendars[2]);
        assert!(calendars[3].contains("METHOD:CANCEL") && calendars[3].contains("STATUS:CANCELLED"));
        let uid = |file: &str| {
            file.split("UID:").nth(1).and_then(|rest| rest.split("\r\n").next()).map(str::to_owned)
        };
        assert!(calendars.iter().all(|file| uid(file) == Some(format!("meeting.may@{row}.samspil"))));
    });
}

#[test]
fn what_was_told_is_deleted_on_its_day_and_sums_stay() {
    on_both(|test: TestApp| async move {
        let row = published(&test).await;
        let ann = code(&join(&test, GATHERING, "Ann", &[("diet", "Ingen fisk")]).await);
        let page = test.get(&NOBODY, &format!("/answers/{ann}")).await.body;
        assert!(
            page.contains("This is deleted on 3 June 2099.")
                && page.contains("are deleted on 2 August 2099."),
            "{page}"
        );
        let coordinator = test.actor(Role::Coordinator, None).await;
        let at = rows(&test, &row, "gathering").await[0].id.clone();
        let path = "/programmes/plan/sign-ups/gathering/attendance";
        test.post(&coordinator, path, &[("row", &at), ("came", "yes")]).await;
        let tidy = |day| {
            let app = test.app.clone();
            test.write(move |tx| store::tidy(tx, &app, day))
        };
        assert_eq!(tidy(date(2099, 6, 2)).await, (0, 0));
        assert_eq!(tidy(date(2099, 6, 3)).await, (1, 0));
        assert!(rows(&test, &row, "gathering").await[0].needs.is_empty());
        // The meeting is moved: the days move with it.
        change_meeting(&test, &row, |meeting| meeting.date = date(2100, 5, 4).into_fuzzy()).await;
        assert_eq!(tidy(date(2099, 8, 2)).await, (0, 0));
        assert_eq!(tidy(date(2100, 8, 2)).await, (0, 1));
        let forgotten = rows(&test, &row, "gathering").await.remove(0);
        assert_eq!(
            (forgotten.name.as_str(), forgotten.standing, forgotten.came),
            ("", Standing::Place, Some(true))
        );
        assert!(!forgotten.email.contains('@'));
        assert_eq!(test.get(&NOBODY, &format!("/answers/{ann}")).await.status, 404);
        let list = test.get(&coordinator, path).await.body;
        assert!(
            list.contains("1 of 1 were there.") && list.contains("Participant 1") && !list.contains(">Ann<"),
            "{list}"
        );
    });
}

trait IntoFuzzy {
    fn into_fuzzy(self) -> Option<samspil_core::FuzzyDate>;
}

impl IntoFuzzy for jiff::civil::Date {
    fn into_fuzzy(self) -> Option<samspil_core::FuzzyDate> {
        Some(self.into())
    }
}

#[test]
fn a_sign_up_is_opened_for_a_meeting_and_can_be_undone() {
    on_both(|test: TestApp| async move {
        let mut plan: Programme = toml::from_str(PLAN).expect("a plan");
        plan.sign_ups.clear();
        test.store(plan).await;
        let coordinator = test.actor(Role::Coordinator, None).await;
        let index = test.get(&coordinator, "/programmes/plan/sign-ups").await.body;
        assert!(index.contains("Nobody can sign up for anything yet."), "{index}");
        let opened = test.post(&coordinator, "/programmes/plan/sign-ups", &[("meeting", "may")]).await;
        assert_eq!(opened.location(), "/programmes/plan/sign-ups/sign-up-may");
        let desk = test.get(&coordinator, opened.location()).await;
        assert_eq!(desk.status, 200);
        assert!(desk.body.contains("Nobody is on the list yet."), "{}", desk.body);
        let twice = test.post(&coordinator, "/programmes/plan/sign-ups", &[("meeting", "may")]).await;
        assert_eq!(twice.status, 404);
        let index = test.get(&Actor(coordinator.0.clone()), "/programmes/plan/sign-ups").await.body;
        assert!(index.contains("Every meeting has a sign-up already."), "{index}");
    });
}

/// Asks the API as somebody with a role.
async fn api(test: &TestApp, token: &str, method: &str, path: &str, body: &str) -> Answer {
    let request = Request::builder()
        .method(method)
        .uri(format!("/api/v1/programmes/plan/{path}"))
        .header("content-type", "application/json")
        .header("authorization", format!("Bearer {token}"));
    test.send(&NOBODY, request, Body::from(body.to_owned())).await
}

async fn token(test: &TestApp, role: Role) -> String {
    let workspace = test.workspace.clone();
    let email = format!("{}.program@test.example", role.as_str());
    test.write(move |tx| {
        let now = jiff::Timestamp::now();
        let language = samspil_core::Language::En;
        let new = accounts::NewAccount { workspace: &workspace, email: &email, name: "Program", language };
        let account = accounts::create_account(tx, &new, now)?;
        accounts::assign(tx, &workspace, &account, role, None, None, now)?;
        accounts::issue_token(tx, &account, "test", accounts::TokenLife::Month, now)
    })
    .await
}

#[test]
fn programs_list_invite_answer_and_note_who_was_there() {
    on_both(|test: TestApp| async move {
        published(&test).await;
        let token_of = token(&test, Role::Coordinator).await;
        let ask = |method: &'static str, path: String, body: &'static str| {
            let (test, token) = (&test, &token_of);
            async move { api(test, token, method, &path, body).await }
        };
        let invite = r#"{"sign_up": "inside", "people": ["kaja", "odd"]}"#;
        let invited = ask("POST", "invitations".to_owned(), invite).await;
        assert_eq!(
            (invited.status.as_u16(), invited.body.as_str()),
            (200, r#"{"invited":1,"without_address":1}"#)
        );
        let stranger =
            ask("POST", "invitations".to_owned(), r#"{"sign_up": "inside", "people": ["none"]}"#).await;
        assert_eq!(stranger.status, 422, "{}", stranger.body);
        let list = ask("GET", "registrations?sign_up=inside".to_owned(), "").await;
        let all: serde_json::Value = serde_json::from_str(&list.body).expect("json");
        let row = all["items"][0].clone();
        assert_eq!(
            (&row["name"], &row["standing"], &row["engagement"]),
            (&"Kaja Vestli".into(), &"invited".into(), &"must".into())
        );
        let id = row["id"].as_str().expect("a row").to_owned();
        let answered = ask("POST", format!("registrations/{id}/answers"), r#"{"comes": true}"#).await;
        assert_eq!(answered.body, r#"{"standing":"place"}"#);
        let noted = ask("POST", format!("registrations/{id}/attendance"), r#"{"came": true}"#).await;
        assert_eq!(noted.status, 204, "{}", noted.body);
        let list = ask("GET", "registrations?sign_up=inside".to_owned(), "").await;
        assert!(list.body.contains(r#""came":true"#), "{}", list.body);
        let missing = format!("registrations/{}/answers", store::row_id());
        assert_eq!(ask("POST", missing, r#"{"comes": true}"#).await.status, 404);
        let talent = token(&test, Role::Talent).await;
        assert_eq!(api(&test, &talent, "GET", "registrations", "").await.status, 403);
    });
}

#[test]
fn whoever_is_taken_out_of_the_plan_is_forgotten_like_those_from_outside() {
    on_both(|test: TestApp| async move {
        let row = published(&test).await;
        let coordinator = test.actor(Role::Coordinator, None).await;
        let path = "/programmes/plan/sign-ups/inside/invitations";
        test.post(&coordinator, path, &[("person", "kaja")]).await;
        let tidy = |day| {
            let app = test.app.clone();
            test.write(move |tx| store::tidy(tx, &app, day))
        };
        assert_eq!(tidy(date(2099, 8, 2)).await, (0, 0));
        let (workspace, of) = (test.workspace.clone(), row.clone());
        test.write(move |tx| {
            let by = By::new(&workspace, &of, None, jiff::Timestamp::now());
            Ok(elements::apply(tx, &by, Change::Delete("kaja".parse().expect("an id"), 1))?)
        })
        .await;
        assert_eq!(tidy(date(2099, 8, 2)).await, (0, 1));
        assert_eq!(rows(&test, &row, "inside").await[0].name, "");
    });
}

#[test]
fn whoever_signs_up_after_the_end_of_a_programme_is_kept_as_long_as_they_were_told() {
    on_both(|test: TestApp| async move {
        let mut plan: Programme = toml::from_str(PLAN).expect("a plan");
        plan.programme.end = "2020-01-31".parse().ok();
        let row = published_as(&test, plan).await;
        assert_eq!(join(&test, "/public/test/plan/sign-ups/tight", "Ann", &[]).await.status, 303);
        let before = rows(&test, &row, "tight").await.remove(0);
        let (app, day) = (test.app.clone(), before.created_at.to_zoned(TimeZone::UTC).date());
        assert_eq!(test.write(move |tx| store::tidy(tx, &app, day)).await, (0, 0));
        assert_eq!(rows(&test, &row, "tight").await, [before]);
    });
}
