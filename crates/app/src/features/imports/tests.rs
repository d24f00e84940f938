use axum::body::Body;
use axum::http::{Request, header};
use samspil_core::access::Role;
use samspil_core::programme::Meeting;
use samspil_core::{Language, Programme};
use samspil_documents::kinds::{Ground, Kind, document};
use samspil_documents::{docx, kinds, xlsx};
use samspil_words::Words;

use crate::features::{accounts, programmes};
use crate::testing::{Actor, Answer, NOBODY, TestApp, on_both, on_sqlite};
use crate::web::LARGEST;

const PLAN: &str = r#"
[programme]
id = "prove"
title = "Prøve"
language = "da"
kind = "network"
state = "running"
periods = { scheme = "half_year", first = "2024-H1", count = 3 }
[[goals]]
id = "goal-1"
number = 1
text = "Dele viden"
[[results]]
id = "result-1"
number = 1
title = "Et stærkt netværk"
goals = ["goal-1"]
[[activities]]
id = "meetings"
title = "Netværksmøde"
results = ["result-1"]
[[occurrences]]
id = "first"
activity = "meetings"
column = "2024-H1"
"#;

fn plan() -> Programme {
    toml::from_str(PLAN).expect("a plan")
}

async fn send(test: &TestApp, actor: &Actor, name: &str, bytes: &[u8]) -> Answer {
    send_to(test, actor, "/programmes/prove/imports", name, bytes).await
}

async fn send_to(test: &TestApp, actor: &Actor, path: &str, name: &str, bytes: &[u8]) -> Answer {
    let mut body =
        format!("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n")
            .into_bytes();
    body.extend(bytes);
    body.extend(b"\r\n--x--\r\n");
    let request = Request::post(path).header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
    test.send(actor, request, Body::from(body)).await
}

async fn stands(test: &TestApp) -> Programme {
    let workspace = test.workspace.clone();
    let id = plan().programme.id;
    let found = test.write(move |tx| programmes::find(tx, &workspace, &id)).await;
    found.expect("the programme").plan
}

/// A table as a text file, a cell of the first row being the heading.
fn csv(rows: &[&[&str]]) -> Vec<u8> {
    rows.iter().map(|row| format!("{}\r\n", row.join(";"))).collect::<String>().into_bytes()
}

#[test]
fn a_table_is_looked_through_put_right_accepted_and_undone() {
    on_both(async |test| {
        test.store(plan()).await;
        let coordinator = test.actor(Role::Coordinator, None).await;
        let file = csv(&[
            &["Mål", "Resultater", "1. halvår 2024", "2. halvår 2024", "1. halvår 2025", "Noter"],
            &["Mål 1", "1 Et stærkt netværk", "Netværksmøde", "Evt. studietur", "", "Spørg styregruppen"],
            &["Mål 1", "2 Nye metoder", "", "Aflysning af webinar pga. sygdom", "Konference (maj 2025)", ""],
        ]);
        let sent = send(&test, &coordinator, "plan.csv", &file).await;
        assert_eq!(sent.status, 303, "{}", sent.body);
        let address = sent.location().to_owned();
        let review = test.get(&coordinator, &address).await;
        assert_eq!(review.status, 200);
        assert!(review.body.contains("Spørg styregruppen"), "a column that is not known stays in sight");
        assert_eq!(stands(&test).await, plan(), "nothing changes before it is accepted");

        // One action moves a row by a column, and another moves it back.
        let move_row = |by: &'static str, version: &'static str| {
            [("version", version), ("table", "0"), ("row", "2"), ("by", by)]
        };
        let shifts = format!("{address}/shifts");
        assert_eq!(test.post(&coordinator, &shifts, &move_row("left", "1")).await.status, 303);
        assert_eq!(test.post(&coordinator, &shifts, &move_row("left", "1")).await.status, 409, "an old page");
        assert_eq!(test.post(&coordinator, &shifts, &move_row("right", "2")).await.status, 303);
        assert_eq!(test.post(&coordinator, &shifts, &move_row("left", "3")).await.status, 303);

        let accepted = test.post(&coordinator, &format!("{address}/acceptance"), &[]).await;
        assert_eq!(accepted.status, 303, "{}", accepted.body);
        let made = stands(&test).await;
        let columns: Vec<(String, String)> = made
            .occurrences
            .iter()
            .map(|o| {
                let title = made.activities.iter().find(|a| a.id == o.activity).map(|a| a.title.clone());
                (title.unwrap_or_default(), o.column.to_string())
            })
            .collect();
        let wanted = [
            ("Netværksmøde", "2024-H1"),
            ("studietur", "2024-H2"),
            ("webinar", "2024-H1"),
            ("Konference", "2024-H2"),
        ];
        assert_eq!(columns, wanted.map(|(a, b)| (a.to_owned(), b.to_owned())));
        assert_eq!(made.results[0].note.as_deref(), Some("Noter: Spørg styregruppen"));
        let webinar = &made.occurrences[2];
        assert_eq!((webinar.status.as_str(), webinar.cause.as_deref()), ("cancelled", Some("sygdom")));
        assert!(made.results[1].source.as_deref().is_some_and(|source| source.starts_with("plan.csv, ")));

        let batch = accepted.location().split("changed=").nth(1).expect("a batch").to_owned();
        let undo = [("batch", batch.as_str()), ("next", "/programmes/prove/plan")];
        assert_eq!(test.post(&coordinator, "/programmes/prove/undo", &undo).await.status, 303);
        assert_eq!(stands(&test).await, plan());
        let shown = test.get(&coordinator, &address).await;
        assert!(
            shown.status == 200 && shown.body.contains("Aflysning af webinar pga. sygdom"),
            "still traceable"
        );
    });
}

#[test]
fn columns_mapped_by_hand_are_remembered_for_the_next_file_of_that_shape() {
    on_both(async |test| {
        test.store(plan()).await;
        let coordinator = test.actor(Role::Coordinator, None).await;
        let rows: &[&[&str]] = &[&["Kaldenavn", "Hjemsted"], &["Eva Holm", "Nørrevang Kommune"]];
        let first = send(&test, &coordinator, "folk.csv", &csv(rows)).await;
        let settings = format!("{}/settings", first.location());
        let kind = [("version", "1"), ("table", "0"), ("kind", "participant-list")];
        assert_eq!(test.post(&coordinator, &settings, &kind).await.status, 303);
        let mapped = [
            ("version", "2"),
            ("table", "0"),
            ("kind", "participant-list"),
            ("column-0", "name"),
            ("column-1", "organisation"),
        ];
        assert_eq!(test.post(&coordinator, &settings, &mapped).await.status, 303);
        let rows: &[&[&str]] = &[&["Kaldenavn", "Hjemsted"], &["Bo Lund", "Søby Kommune"]];
        let next = send(&test, &coordinator, "flere.csv", &csv(rows)).await;
        let accepted = test.post(&coordinator, &format!("{}/acceptance", next.location()), &[]).await;
        assert_eq!(accepted.status, 303);
        let made = stands(&test).await;
        assert_eq!(made.people.iter().map(|p| p.name.as_str()).collect::<Vec<_>>(), ["Bo Lund"]);
        assert_eq!(made.organisations.iter().map(|o| o.name.as_str()).collect::<Vec<_>>(), ["Søby Kommune"]);
    });
}

#[test]
fn what_was_printed_is_taken_in_without_a_change() {
    on_both(async |test| {
        let plan = test.example("000").await;
        let coordinator = test.actor(Role::Coordinator, None).await;
        let ground = Ground::plain(&plan, Words::of(Language::Nb));
        let word =
            docx::write(&document(Kind::ActionPlan, &ground).expect("a document"), &|_| None).expect("Word");
        let excel = xlsx::write(&kinds::workbook(Kind::ActionPlan, &ground).expect("tables")).expect("Excel");
        for (name, bytes) in [("plan.docx", word), ("plan.xlsx", excel)] {
            let mut body =
                format!("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n")
                    .into_bytes();
            body.extend(&bytes);
            body.extend(b"\r\n--x--\r\n");
            let request = Request::post("/programmes/talent-network/imports")
                .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
            let sent = test.send(&coordinator, request, Body::from(body)).await;
            assert_eq!(sent.status, 303, "{name}");
            let accepted = test.post(&coordinator, &format!("{}/acceptance", sent.location()), &[]).await;
            assert_eq!(accepted.status, 303, "{name}: {}", accepted.body);
            let workspace = test.workspace.clone();
            let id = plan.programme.id.clone();
            let found =
                test.write(move |tx| programmes::find(tx, &workspace, &id)).await.expect("the programme");
            assert_eq!(found.plan, plan.clone().canonical(), "{name}");
        }
    });
}

#[test]
fn what_cannot_be_read_is_refused_in_words_and_only_planners_take_files_in() {
    on_both(async |test| {
        test.store(plan()).await;
        let coordinator = test.actor(Role::Coordinator, None).await;
        let talent = test.actor(Role::Talent, None).await;
        for (name, bytes, advice) in [
            ("plan.docx", &b"PK\x03\x04broken"[..], "Download the file again."),
            ("plan.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word Document (.docx)"),
            ("x.pdf", b"%PDF-1.7", "Use the file that the PDF was made from."),
        ] {
            let answer = send(&test, &coordinator, name, bytes).await;
            assert_eq!(answer.status, 422, "{name}");
            let summary = answer.body.split("ds-error-summary").nth(1).expect("a summary");
            let summary = summary.split("</div>").next().expect("its end");
            assert!(summary.contains(advice), "{name}: {summary}");
        }
        assert_eq!(send(&test, &talent, "plan.csv", b"a;b\r\n1;2").await.status, 403);
        assert_eq!(send(&test, &NOBODY, "plan.csv", b"a;b\r\n1;2").await.status, 401);
        let sent = send(&test, &coordinator, "plan.csv", b"a;b\r\n1;2").await;
        assert_eq!(test.get(&talent, sent.location()).await.status, 403);
        let removal = format!("{}/removal", sent.location());
        assert_eq!(test.post(&coordinator, &removal, &[]).await.status, 303);
        assert_eq!(test.get(&coordinator, sent.location()).await.status, 404);
    });
}

#[test]
fn one_limit_holds_for_every_way_in_and_is_said_in_every_language() {
    on_sqlite(false, |test: TestApp| async move {
        test.store(plan()).await;
        let coordinator = test.actor(Role::Coordinator, None).await;
        let large = vec![b'a'; LARGEST + 1];
        for (language, said) in [
            ("da", "Filen er for stor. Der kan sendes højst 8 MB."),
            ("nb", "Fila er for stor. Det kan sendes høyst 8 MB."),
            ("nn", "Fila er for stor. Det kan sendast høgst 8 MB."),
            ("en", "The file is too large. At most 8 MB can be sent."),
        ] {
            let path = format!("/programmes/prove/imports?lang={language}");
            let answer = send_to(&test, &coordinator, &path, "plan.csv", &large).await;
            assert_eq!(answer.status, 413);
            assert_eq!(answer.body.matches(said).count(), 1, "{said}: {}", answer.body);
        }
        let refusal = samspil_documents::read::file("plan.csv", &large).expect_err("too large");
        let said = Words::of(Language::Da).message(&refusal.message()).into_owned();
        assert_eq!(said, "Filen fylder 9 MB. En fil må højst fylde 8 MB.");
        // A file of just that size gets in by every way.
        let mut full = b"Navn;Titel\r\nBo Lund;Leder\r\n".to_vec();
        full.resize(LARGEST, b'\n');
        assert_eq!(send(&test, &coordinator, "plan.csv", &full).await.status, 303);
        let token = test
            .write(|tx| {
                let sql = "SELECT id FROM account WHERE email = 'coordinator@test.example'";
                let account = tx.query_one(sql, &[], |row| row.text(0))?;
                let month = accounts::TokenLife::Month;
                accounts::issue_token(tx, &account, "test", month, jiff::Timestamp::now())
            })
            .await;
        for (bytes, status) in [(&full, 201), (&large, 422)] {
            let content = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, bytes);
            let body = serde_json::json!({"name": "plan.csv", "content": content}).to_string();
            let request = Request::post("/api/v1/programmes/prove/imports")
                .header(header::AUTHORIZATION, format!("Bearer {token}"))
                .header(header::CONTENT_TYPE, "application/json");
            assert_eq!(test.send(&NOBODY, request, Body::from(body)).await.status, status);
        }
    });
}

#[test]
fn an_agenda_goes_into_the_meeting_that_is_chosen_or_a_new_one() {
    on_both(async |test| {
        let mut plan = plan();
        for (id, title) in [("one", "Første møde"), ("two", "Andet møde <2>")] {
            let id = id.parse().expect("an id");
            plan.meetings.push(Meeting { id, title: title.to_owned(), ..Meeting::default() });
        }
        test.store(plan).await;
        let coordinator = test.actor(Role::Coordinator, None).await;
        let file = csv(&[&["Tid", "Hvad"], &["1000", "Velkomst"], &["1030-1100", "Pause"]]);
        let sent = send(&test, &coordinator, "dag.csv", &file).await;
        let address = sent.location().to_owned();
        let choices = async || {
            let page = test.get(&coordinator, &format!("{address}?lang=en")).await.body;
            let select = page.split("id=\"meeting\"").nth(1).expect("a choice").split("</select>").next();
            let options = select.expect("its end").split("<option ").skip(1);
            options
                .map(|option| option.split("</option>").next().unwrap_or("").to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            choices().await,
            [
                "value=\"\" selected>The meeting that the heading names",
                "value=\"+\">A new meeting",
                "value=\"one\">Første møde",
                "value=\"two\">Andet møde &lt;2&gt;",
            ]
        );
        let page = test.get(&coordinator, &format!("{address}?lang=en")).await.body;
        // Once as it stands in the file, once as what it becomes.
        assert_eq!(page.matches(">Velkomst</p>").count(), 2, "{page}");
        assert_eq!(page.matches("Meeting · contents").count(), 4, "{page}");
        let settings = format!("{address}/settings");
        let choose = async |version: &str, meeting: &str| {
            test.post(&coordinator, &settings, &[("version", version), ("meeting", meeting)]).await
        };
        let chosen = choose("1", "two").await;
        assert_eq!(chosen.location(), format!("{address}#meetings"));
        assert_eq!(choices().await[3], "value=\"two\" selected>Andet møde &lt;2&gt;");
        assert_eq!(choose("1", "one").await.status, 409, "somebody chose meanwhile");
        assert_eq!(test.post(&coordinator, &format!("{address}/acceptance"), &[]).await.status, 303);
        let counts = async || -> Vec<usize> {
            stands(&test).await.meetings.iter().map(|m| m.sheet.contents.len()).collect()
        };
        assert_eq!(counts().await, [0, 2]);

        let sent = send(&test, &coordinator, "dag.csv", &file).await;
        let (next, new) = (sent.location(), [("version", "1"), ("meeting", "+")]);
        assert_eq!(test.post(&coordinator, &format!("{next}/settings"), &new).await.status, 303);
        assert_eq!(test.post(&coordinator, &format!("{next}/acceptance"), &[]).await.status, 303);
        assert_eq!(counts().await, [0, 2, 2]);
        // A table of no meeting asks for none.
        let people = csv(&[&["Navn", "Kommune"], &["Bo Lund", "Søby"]]);
        let sent = send(&test, &coordinator, "folk.csv", &people).await;
        assert!(!test.get(&coordinator, sent.location()).await.body.contains("id=\"meeting\""));
    });
}

const FOLK: &str = r#"
    organisations = [{ id = "o", name = "Søby" }, { id = "q", name = "Dale" }]
    people = [
        { id = "kaja", name = "Kaja Østli", listing = "yes", email = "kaja@people.example", organisation = "o" },
        { id = "bo", name = "Bo Lund", listing = "yes", title = "Leder", organisation = "q" },
    ]
    [programme]
    id = "prove"
    title = "Prøve"
    language = "da"
    kind = "network"
    state = "running"
"#;

#[test]
fn a_list_of_participants_says_who_is_new_there_or_unclear_and_is_undone_in_one_go() {
    on_both(async |test| {
        let before: Programme = toml::from_str(FOLK).expect("a plan");
        test.store(before.clone()).await;
        let coordinator = test.actor(Role::Coordinator, None).await;
        let file = csv(&[
            &["Navn", "Stilling", "Organisation", "E-mail"],
            &["Kaja Oestli", "Rektor", "Søby", "kaja@people.example"],
            &["Bo Lund", "Lærer", "Søby", ""],
            &["Eva Dahl", "Lærer", "Dale", "eva@people.example"],
        ]);
        let sent = send(&test, &coordinator, "deltagere.csv", &file).await;
        assert_eq!(sent.status, 303, "{}", sent.body);
        let address = sent.location().to_owned();
        let people = |page: String| -> String {
            let part = page.split("id=\"people\"").nth(1).and_then(|part| part.split("</section>").next());
            part.expect("the people").to_owned()
        };
        let page = people(test.get(&coordinator, &address).await.body);
        for count in
            ["New</dt><dd><strong>1<", "There already</dt><dd><strong>1<", "Not sure</dt><dd><strong>1<"]
        {
            assert!(page.contains(count), "{count}: {page}");
        }
        assert!(page.contains("name=\"person-0-2\"") && page.contains("Bo Lund (Dale)"), "{page}");
        let settings = format!("{address}/settings");
        let new = [("version", "1"), ("people", "1"), ("person-0-2", "+")];
        let settled = test.post(&coordinator, &settings, &new).await;
        assert_eq!(settled.location(), format!("{address}#people"), "{}", settled.body);
        let page = people(test.get(&coordinator, &address).await.body);
        assert!(
            page.contains("Not sure</dt><dd><strong>0<") && page.contains("value=\"+\" selected"),
            "{page}"
        );
        assert_eq!(stands(&test).await, before);
        let accepted = test.post(&coordinator, &format!("{address}/acceptance"), &[]).await;
        assert_eq!(accepted.status, 303, "{}", accepted.body);
        let made = stands(&test).await;
        let told: Vec<_> = made.people.iter().map(|p| (p.name.as_str(), p.title.as_deref())).collect();
        let wanted = [
            ("Kaja Oestli", Some("Rektor")),
            ("Bo Lund", Some("Leder")),
            ("Bo Lund", Some("Lærer")),
            ("Eva Dahl", Some("Lærer")),
        ];
        assert_eq!(told, wanted);
        let batch = accepted.location().split("changed=").nth(1).expect("a batch").to_owned();
        let undo = [("batch", batch.as_str()), ("next", "/programmes/prove/people")];
        assert_eq!(test.post(&coordinator, "/programmes/prove/undo", &undo).await.status, 303);
        assert_eq!(stands(&test).await, before);
        // Nobody who is not in the plan can be chosen.
        let again = send(&test, &coordinator, "deltagere.csv", &file).await.location().to_owned();
        let odd = [("version", "1"), ("people", "1"), ("person-0-2", "nobody"), ("person-x", "bo")];
        assert_eq!(test.post(&coordinator, &format!("{again}/settings"), &odd).await.status, 303);
        let page = people(test.get(&coordinator, &again).await.body);
        assert!(page.contains("Not sure</dt><dd><strong>1<"), "{page}");
    });
}

#[test]
fn a_list_of_participants_tells_addresses_only_to_those_who_may_and_ask() {
    on_both(async |test| {
        test.store(toml::from_str(FOLK).expect("a plan")).await;
        let shown = "/programmes/prove/documents/participant-list";
        for (role, may) in [
            (Role::Coordinator, true),
            (Role::Talent, false),
            (Role::LineManager, false),
            (Role::SteeringGroup, false),
        ] {
            let actor = test.actor(role, Some("prove")).await;
            for (query, wanted) in [("", false), ("?contacts=1", may)] {
                let page = test.get(&actor, &format!("{shown}{query}")).await;
                assert_eq!(page.status, 200, "{role:?}");
                assert_eq!(page.body.contains("kaja@people.example"), wanted, "{role:?} {query}");
                assert!(page.body.contains("Internal: the list holds personal data"), "{}", page.body);
                let html = test.get(&actor, &format!("{shown}/html{query}")).await;
                assert_eq!(html.body.contains("kaja@people.example"), wanted, "{role:?} {query}");
                let csv = test.get(&actor, &format!("/programmes/prove/people.csv{query}")).await;
                assert_eq!(csv.body.contains("kaja@people.example"), wanted, "{role:?} {query}");
                let name = csv.headers["content-disposition"].to_str().expect("a name");
                assert!(name.contains("prove-people-internal.csv"), "{name}");
            }
            let imports = test.get(&actor, "/programmes/prove/imports").await;
            assert_eq!(imports.status.as_u16(), if may { 200 } else { 403 }, "{role:?}");
        }
        let stranger = test.actor(Role::Mentor, Some("other")).await;
        assert_eq!(test.get(&stranger, shown).await.status, 404);
    });
}
