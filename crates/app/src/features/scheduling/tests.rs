use std::time::{Duration, Instant};

use axum::http::StatusCode;
use jiff::ToSpan;
use samspil_core::access::Role;
use samspil_core::scheduling::{Way, draft};
use samspil_core::{Programme, check};

use super::Proposal;
use crate::features::programmes;
use crate::testing::{Actor, TestApp, on_both, on_sqlite};
use crate::web::Problem;

const HERE: &str = "/programmes/leadership-talent/scheduling";

/// The form as the page offers it, with what is changed.
fn form<'a>(page: &'a str, changed: &[(&'a str, &'a str)]) -> Vec<(String, String)> {
    let start = page.find("<form class=\"form scheduling\"").expect("the form");
    let form = &page[start..start + page[start..].find("</form>").expect("its end")];
    let mut pairs = Vec::new();
    for input in form.split("<input").skip(1) {
        let input = &input[..input.find('>').expect("an end")];
        let attribute = |name: &str| {
            let (_, rest) = input.split_once(&format!(" {name}=\""))?;
            Some(rest[..rest.find('"')?].to_owned())
        };
        let off = attribute("type").as_deref() == Some("checkbox") && !input.contains(" checked");
        let name = attribute("name").expect("a name");
        if off || changed.iter().any(|(changed, _)| *changed == name) {
            continue;
        }
        pairs.push((name, attribute("value").unwrap_or_default()));
    }
    pairs.extend(changed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    pairs
}

/// Waits until a run has ended, and gives its page.
async fn ended(app: &TestApp, actor: &Actor, path: &str) -> String {
    let begun = Instant::now();
    loop {
        let page = app.get(actor, path).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        if !page.body.contains("hx-get") {
            return page.body;
        }
        assert!(begun.elapsed() < Duration::from_secs(40), "it has no end");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// Asks for dates and gives the address of the proposal.
async fn propose(app: &TestApp, actor: &Actor, changed: &[(&str, &str)]) -> String {
    let page = app.get(actor, HERE).await;
    let pairs = form(&page.body, changed);
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let sent = app.post(actor, HERE, &pairs).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    sent.location().to_owned()
}

/// Asks for dates and gives the address and the page of the proposal.
async fn proposed(app: &TestApp, actor: &Actor, changed: &[(&str, &str)]) -> (String, String) {
    let address = propose(app, actor, changed).await;
    let page = ended(app, actor, &address).await;
    (address, page)
}

async fn plan(app: &TestApp) -> Programme {
    let (workspace, shared) = (app.workspace.clone(), app.app.clone());
    let slug = "leadership-talent".parse().expect("an id");
    let found = app.app.read(move |tx| programmes::load(tx, &shared, &workspace, &slug)).await;
    found.expect("it is read").expect("it is there").plan.clone()
}

async fn latest(app: &TestApp) -> Proposal {
    let (workspace, shared) = (app.workspace.clone(), app.app.clone());
    let slug = "leadership-talent".parse().expect("an id");
    let found = app.app.read(move |tx| {
        let loaded = programmes::load(tx, &shared, &workspace, &slug)?.expect("it is there");
        super::list(tx, &loaded.row)
    });
    found.await.expect("it is read").swap_remove(0)
}

fn text(page: &str) -> String {
    let mut plain = String::new();
    let mut inside = false;
    for character in page.chars() {
        match character {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => plain.push(character),
            _ => {}
        }
    }
    plain
}

#[test]
fn dates_are_proposed_taken_over_and_undone() {
    on_both(|app| async move {
        let before = app.example("001").await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let (address, page) = proposed(&app, &coordinator, &[]).await;
        assert!(page.contains("There is no better plan."), "{page}");
        let outcome = latest(&app).await.outcome.expect("an outcome");
        assert_eq!(outcome.report.placed.len(), 18);

        let taken =
            app.post(&coordinator, &format!("{address}/take-over"), &[("sureness", "expected")]).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
        let made = plan(&app).await.meetings;
        let titles: Vec<&str> = made.iter().map(|meeting| meeting.title.as_str()).collect();
        assert_eq!(
            titles,
            [
                "Designworkshop 1",
                "Designworkshop 2",
                "Kick-off",
                "Workshop for nærmeste ledere",
                "Modul 1: Kerneopgaven, dag 1",
                "Modul 1: Kerneopgaven, dag 2",
                "Modul 2: Netværk og samskabelse",
                "Modul 3: Talent, dag 1",
                "Modul 3: Talent, dag 2",
                "Modul 4: Kommunikation, dag 1",
                "Modul 4: Kommunikation, dag 2",
                "Modul 5: Innovation, dag 1",
                "Modul 5: Innovation, dag 2",
                "Modul 6: Implementering og resultater, dag 1",
                "Modul 6: Implementering og resultater, dag 2",
                "Afslutningsseminar",
                "Alumnedag",
            ]
        );
        let nights: Vec<&str> = made.iter().filter(|m| m.overnight).map(|m| m.title.as_str()).collect();
        assert_eq!(nights, ["Modul 2: Netværk og samskabelse"]);
        // What was taken over breaks no rule that the programme check knows.
        let timing = ["S305", "S306", "S210", "S211", "S212", "S213"];
        let found = check::check(&plan(&app).await);
        let broken: Vec<_> = found.iter().filter(|f| timing.contains(&f.code)).map(|f| &f.path).collect();
        assert_eq!(broken, Vec::<&String>::new());

        // It stands in the plan now: nothing is left to do, and nothing is done twice.
        let again =
            app.post(&coordinator, &format!("{address}/take-over"), &[("sureness", "expected")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        let (_, changed) = taken.location().split_once("changed=").expect("a batch");
        let undo = [("batch", changed), ("next", HERE)];
        let undone = app.post(&coordinator, "/programmes/leadership-talent/undo", &undo).await;
        assert_eq!(undone.status, StatusCode::SEE_OTHER, "{}", undone.body);
        assert_eq!(plan(&app).await.canonical(), before.clone().canonical());
    });
}

#[test]
fn what_was_taken_over_is_placed_again_where_it_stands() {
    on_sqlite(false, |app| async move {
        app.example("001").await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let (address, _) = proposed(&app, &coordinator, &[]).await;
        let first = latest(&app).await.outcome.expect("an outcome");
        app.post(&coordinator, &format!("{address}/take-over"), &[("sureness", "expected")]).await;
        let (_, page) = proposed(&app, &coordinator, &[]).await;
        assert!(page.contains("There is no better plan."), "{page}");
        let second = latest(&app).await.outcome.expect("an outcome");
        let days =
            |outcome: &super::Outcome| outcome.report.placed.iter().map(|one| one.date).collect::<Vec<_>>();
        assert_eq!(days(&second), days(&first));

        // Confirmed dates stand: there is nothing to be placed any more.
        app.post(&coordinator, &format!("{address}/take-over"), &[("sureness", "confirmed")]).await;
        let confirm = latest(&app).await.id;
        let taken = app
            .post(&coordinator, &format!("{HERE}/{confirm}/take-over"), &[("sureness", "confirmed")])
            .await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
        let page = app.get(&coordinator, HERE).await.body;
        let pairs = form(&page, &[]);
        assert_eq!(pairs.iter().filter(|(name, _)| name == "place").count(), 0);
    });
}

#[test]
fn a_contradiction_is_named_and_each_way_out_of_it_leads_out() {
    on_both(|app| async move {
        app.example("001").await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        // The document wants the shadowing between the days of module 4 and
        // looked back on at module 3.
        let page = app.get(&coordinator, HERE).await.body;
        let mut pairs = form(&page, &[]);
        pairs.push(("place".to_owned(), "shadowing".to_owned()));
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        let sent = app.post(&coordinator, HERE, &pairs).await;
        let address = sent.location().to_owned();
        let page = text(&ended(&app, &coordinator, &address).await);
        assert!(page.contains("Without any one of them the others could hold."), "{page}");
        let outcome = latest(&app).await.outcome.expect("an outcome");
        let mut causes: Vec<String> = outcome.causes.iter().map(|cause| format!("{cause:?}")).collect();
        causes.sort();
        assert_eq!(causes.len(), 3, "{causes:#?}");
        assert!(!outcome.ways.is_empty());
        for (at, _) in outcome.ways.iter().enumerate() {
            let at = at.to_string();
            let tried = app.post(&coordinator, &format!("{address}/relaxations"), &[("way", &at)]).await;
            assert_eq!(tried.status, StatusCode::SEE_OTHER, "{}", tried.body);
            let tried = tried.location().to_owned();
            let page = ended(&app, &coordinator, &tried).await;
            assert!(page.contains("id=\"dates\""), "{page}");
        }
    });
}

#[test]
fn a_programme_too_short_is_told_by_how_much() {
    on_sqlite(false, |app| async move {
        app.example("001").await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let short = [
            ("first", "2024-01-08"),
            ("last", "2024-04-30"),
            ("earliest", "2023-09-01"),
            ("latest", "2024-12-20"),
        ];
        let (_, page) = proposed(&app, &coordinator, &short).await;
        let page = text(&page);
        assert!(page.contains("The programme lies between 8 January 2024 and 30 April 2024"), "{page}");
        let proposal = latest(&app).await;
        let outcome = proposal.outcome.expect("an outcome");
        let last = outcome.ways.iter().find_map(|way| match way {
            Way::Last(day) => Some(*day),
            _ => None,
        });
        let last = last.unwrap_or_else(|| panic!("no later end: {:#?}", outcome.ways));
        // One day sooner is too short.
        let plan = plan(&app).await;
        for (last, possible) in [(last, true), (last.yesterday().expect("a day"), false)] {
            let settings = Way::Last(last).apply(proposal.settings.clone());
            let draft = draft(&plan, &settings).expect("not too much");
            let cancelled = std::sync::atomic::AtomicBool::new(false);
            let found =
                super::outcome::find(&draft, &settings, None, &cancelled, &mut |_| {}).expect("numbers");
            assert_eq!(found.has_dates(), possible, "{last}");
        }
    });
}

#[test]
fn one_date_is_moved_and_the_chain_is_shown_before_it_is_kept() {
    on_both(|app| async move {
        app.example("001").await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let (address, _) = proposed(&app, &coordinator, &[]).await;
        let before = latest(&app).await;
        let outcome = before.outcome.clone().expect("an outcome");
        let key = "module-5:1:1";
        let stood =
            outcome.report.placed.iter().find(|one| one.key.to_string() == key).expect("it is placed").date;
        let to = stood.saturating_add(7.days());
        let query = format!("{address}/moves?event={key}&to={to}");
        let page = app.get(&coordinator, &query).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        assert!(page.body.contains("Save as a new proposal"), "{}", page.body);
        assert_eq!(latest(&app).await, before, "nothing is kept yet");
        let kept = app
            .post(&coordinator, &format!("{address}/moves"), &[("event", key), ("to", &to.to_string())])
            .await;
        let moved = kept.location().to_owned();
        ended(&app, &coordinator, &moved).await;
        let after = latest(&app).await.outcome.expect("an outcome");
        let on =
            |key: &str| after.report.placed.iter().find(|one| one.key.to_string() == key).map(|one| one.date);
        assert_eq!(on(key), Some(to));
        let changed = after.report.placed.iter().filter(|one| one.moved_from.is_some()).count();
        assert_eq!(page.body.matches("data-label=\"From\"").count(), changed);

        let (a, b) = (before.id, moved.rsplit('/').next().expect("an id").to_owned());
        let compared = app.get(&coordinator, &format!("{HERE}/comparison?proposal={a}&proposal={b}")).await;
        assert!(text(&compared.body).contains("7 days later"), "{}", compared.body);
        let one = app.get(&coordinator, &format!("{HERE}/comparison?proposal={a}")).await;
        assert!(one.body.contains("Choose at least two proposals"), "{}", one.body);
    });
}

#[test]
fn what_cannot_be_used_is_told_beside_what_was_typed() {
    on_sqlite(false, |app| async move {
        app.example("001").await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let page = app.get(&coordinator, HERE).await.body;
        for (changed, told) in [
            (vec![("first", "soon")], "Write a day like 2027-03-15."),
            (vec![("last", "2020-01-01")], "The last day lies before the first."),
            (vec![("weekday", "")], "Choose at least one weekday."),
            (vec![("place", "")], "There is nothing that is to get a date."),
            (vec![("latest", "2100-01-01")], "The period is too long: 10 years at most."),
        ] {
            let pairs = form(&page, &changed);
            let pairs: Vec<(&str, &str)> = pairs.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
            let sent = app.post(&coordinator, HERE, &pairs).await;
            assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "{changed:?}");
            assert!(sent.body.contains(told), "{changed:?}: {}", sent.body);
            for (name, value) in changed.iter().filter(|(_, value)| !value.is_empty()) {
                assert!(sent.body.contains(&format!("name=\"{name}\" value=\"{value}\"")), "{}", sent.body);
            }
        }
        assert_eq!(list(&app).await, 0);
    });
}

async fn list(app: &TestApp) -> usize {
    let all = app.app.read(|tx| {
        Ok::<_, Problem>(
            tx.query("SELECT id FROM scheduling_proposal", samspil_db::params![], |row| row.text(0))?,
        )
    });
    all.await.expect("it is read").len()
}

#[test]
fn absences_are_added_and_seen_by_those_who_plan_only() {
    on_both(|app| async move {
        app.example("001").await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let to = format!("{HERE}/absences");
        let wrong = app
            .post(&coordinator, &to, &[("person", ""), ("venue", ""), ("from", "2024-03-04"), ("every", "x")])
            .await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        for told in ["Choose either a person or a venue.", "Write a number from 1."] {
            assert!(wrong.body.contains(told), "{told}: {}", wrong.body);
        }
        let sent = [
            ("person", "emil-trane"),
            ("venue", ""),
            ("from", "2024-03-04"),
            ("to", "2024-06-28"),
            ("away-weekday", "tuesday"),
            ("away-weekday", "thursday"),
            ("every", "2"),
            ("reason", "Ghostly seminar"),
        ];
        let added = app.post(&coordinator, &to, &sent).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.body);
        let page = text(&app.get(&coordinator, HERE).await.body);
        let line =
            "Emil Trane: 4 March 2024 to 28 June 2024, Tuesday and Thursday, every 2 weeks (Ghostly seminar)";
        assert!(page.contains(line), "{page}");
        let talent = app.actor(Role::Talent, Some("leadership-talent")).await;
        let here = "/programmes/leadership-talent";
        for (path, status) in [
            ("/parts", 200),
            ("/parts/people/emil-trane", 200),
            ("/parts/unavailabilities", 404),
            ("/parts/unavailabilities/away", 404),
            ("/parts-of/away", 404),
            ("/scheduling", 403),
            ("/meetings", 200),
        ] {
            let page = app.get(&talent, &format!("{here}{path}")).await;
            assert_eq!(page.status.as_u16(), status, "{path}");
            assert!(!page.body.contains("Ghostly"), "{path}: {}", page.body);
            assert!(!text(&page.body).contains("Unavailability"), "{path}: {}", page.body);
        }
        // What is new in the plan tells it to nobody else either.
        for (actor, told) in [(&talent, false), (&coordinator, false)] {
            assert_eq!(app.get(actor, "/changes").await.body.contains("Ghostly"), told);
        }
        let colleague = app.person("other@test.example", "Other", &[(Role::Coordinator, None)]).await;
        assert!(app.get(&colleague, "/changes").await.body.contains("Ghostly"));
        assert_eq!(app.get(&talent, HERE).await.status, StatusCode::FORBIDDEN);
        let stranger =
            app.person("stranger@test.example", "Stranger", &[(Role::Talent, Some("elsewhere"))]).await;
        assert_eq!(app.get(&stranger, HERE).await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn ten_proposals_are_kept_and_any_can_be_removed() {
    on_both(|app| async move {
        app.example("001").await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let (first, _) = proposed(&app, &coordinator, &[]).await;
        for _ in 0..10 {
            let (_, page) = proposed(&app, &coordinator, &[]).await;
            assert!(page.contains("There is no better plan."), "{page}");
        }
        assert_eq!(list(&app).await, 10);
        assert_eq!(app.get(&coordinator, &first).await.status, StatusCode::NOT_FOUND);
        let id = latest(&app).await.id;
        let removed = app.post(&coordinator, &format!("{HERE}/{id}/removal"), &[]).await;
        assert_eq!(removed.location(), format!("{HERE}?done=proposal-removed"));
        assert_eq!(list(&app).await, 9);
    });
}

#[test]
fn a_plan_that_has_changed_says_so_and_dates_that_break_a_rule_are_not_taken_over() {
    on_both(|app| async move {
        app.example("001").await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let (address, page) = proposed(&app, &coordinator, &[]).await;
        assert!(!page.contains("The plan has changed"), "{page}");
        let kick_off = latest(&app).await.outcome.expect("an outcome");
        let day =
            kick_off.report.placed.iter().find(|one| one.key.of.as_str() == "kick-off").expect("placed").date;
        let day = day.to_string();
        let sent = [("person", "karsten-eskelund"), ("from", day.as_str()), ("to", day.as_str())];
        app.post(&coordinator, &format!("{HERE}/absences"), &sent).await;
        let page = app.get(&coordinator, &address).await.body;
        assert!(page.contains("The plan has changed since this was proposed."), "{page}");
        let taken =
            app.post(&coordinator, &format!("{address}/take-over"), &[("sureness", "expected")]).await;
        assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(taken.body.contains("the dates no longer hold"), "{}", taken.body);
        assert_eq!(plan(&app).await.meetings, []);
    });
}

#[test]
fn a_run_is_one_at_a_time_and_can_be_stopped() {
    on_both(|app| async move {
        app.example("001").await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        // A run of another server that is heard of, and then no more.
        let (_, _) = proposed(&app, &coordinator, &[]).await;
        let id = latest(&app).await.id;
        app.write(|tx| {
            tx.execute(
                "UPDATE scheduling_proposal SET ended_at = NULL, outcome = NULL",
                samspil_db::params![],
            )?;
            Ok(())
        })
        .await;
        assert_eq!(propose(&app, &coordinator, &[]).await, format!("{HERE}/{id}"));
        let page = app.get(&coordinator, &format!("{HERE}/{id}")).await.body;
        assert!(page.contains("Looking for dates"), "{page}");
        assert!(page.contains("http-equiv=\"refresh\""), "{page}");
        let stopped = app.post(&coordinator, &format!("{HERE}/{id}/cancellation"), &[]).await;
        assert_eq!(stopped.status, StatusCode::SEE_OTHER);
        let far = super::store::Far::default();
        let now = app.app.now();
        let heard = id.clone();
        assert!(app.write(move |tx| super::store::heard(tx, &heard, far, now)).await, "it is told to stop");
        app.write(|tx| {
            tx.execute(
                "UPDATE scheduling_proposal SET heard_at = '2020-01-01T00:00:00.000000Z'",
                samspil_db::params![],
            )?;
            Ok(())
        })
        .await;
        let page = app.get(&coordinator, &format!("{HERE}/{id}")).await.body;
        assert!(page.contains("The search was broken off."), "{page}");
        let (next, _) = proposed(&app, &coordinator, &[]).await;
        assert_ne!(next, format!("{HERE}/{id}"));
    });
}
