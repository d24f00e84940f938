use axum::http::StatusCode;
use axum::http::header;
use samspil_core::access::Role;
use samspil_core::period::PeriodScheme;
use samspil_core::programme::*;
use samspil_core::{Id, Programme};

use crate::features::elements::{self, By};
use crate::features::{accounts, programmes};
use crate::testing::{Actor, NOBODY, TestApp, on_both, on_sqlite};

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

/// Two results, two half-years, a network meeting in the first.
fn plan() -> Programme {
    let mut plan = Programme::default();
    plan.programme.id = id("network");
    plan.programme.title = "Netværk".to_owned();
    plan.programme.state = ProgrammeState::Running;
    let first = "2024-H1".parse().expect("a period");
    plan.programme.periods =
        Some(Periods { scheme: PeriodScheme::HalfYear, first, count: 2, ..Periods::default() });
    plan.goals.push(Goal { id: id("g1"), text: "Mødes".to_owned(), number: Some(1), ..Goal::default() });
    for (name, title) in [("r1", "Netværket står fast"), ("r2", "Ny viden")] {
        plan.results.push(ResultTarget { id: id(name), title: title.to_owned(), ..ResultTarget::default() });
    }
    plan.activities.push(Activity {
        id: id("meet"),
        title: "Netværksmøde".to_owned(),
        results: vec![id("r1")],
        ..Activity::default()
    });
    plan.occurrences.push(Occurrence {
        id: id("meet-1"),
        activity: id("meet"),
        column: "2024-H1".parse().expect("a column"),
        ..Occurrence::default()
    });
    plan
}

const CELL: &str = "/programmes/network/plan/r1/2024-H1";

async fn stored(app: &TestApp) -> Programme {
    let workspace = app.workspace.clone();
    let shared = app.app.clone();
    let found = app.write(move |tx| programmes::load(tx, &shared, &workspace, &id("network"))).await;
    found.expect("the programme").plan.clone()
}

async fn version(app: &TestApp, element: &str) -> i64 {
    let workspace = app.workspace.clone();
    let (shared, element) = (app.app.clone(), id(element));
    let found = app.write(move |tx| programmes::load(tx, &shared, &workspace, &id("network"))).await;
    found.expect("the programme").version(&element)
}

async fn begin(app: &TestApp) -> Actor {
    app.store(plan()).await;
    app.actor(Role::Coordinator, None).await
}

/// The form of the cell with its one line changed.
fn line<'a>(text: &'a str, date: &'a str, version: &'a str, action: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("action", action),
        ("line", "meet-1"),
        ("version:meet-1", version),
        ("text:meet-1", text),
        ("date:meet-1", date),
        ("certainty:meet-1", ""),
        ("format:meet-1", "unsaid"),
        ("status:meet-1", "planned"),
        ("cause:meet-1", ""),
        ("text:new", ""),
        ("date:new", ""),
    ]
}

fn batch(location: &str) -> String {
    let (_, rest) = location.split_once("changed=").expect("a batch");
    rest.split(['&', '#']).next().expect("a batch").to_owned()
}

#[test]
fn a_line_is_changed_where_it_stands_and_comes_back() {
    on_both(|app| async move {
        let mette = begin(&app).await;
        let form = line("Evt. netværksmøde på Fyn", "12. marts 2024", "1", "save");
        let answer = app.post(&mette, CELL, &form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let changed = stored(&app).await.occurrences[0].clone();
        assert_eq!(changed.text.as_deref(), Some("netværksmøde på Fyn"));
        assert_eq!((changed.certainty, changed.marker.as_deref()), (Certainty::Tentative, Some("Evt.")));
        assert_eq!(changed.date.map(|d| d.to_string()).as_deref(), Some("2024-03-12"));

        let batch = batch(answer.location());
        let row = {
            let (shared, workspace) = (app.app.clone(), app.workspace.clone());
            let found = app.write(move |tx| programmes::load(tx, &shared, &workspace, &id("network"))).await;
            found.expect("the programme").row.clone()
        };
        let by = By::new(&app.workspace, &row, None, jiff::Timestamp::now());
        app.write(move |tx| elements::undo(tx, &by, &batch).map_err(Into::into)).await;
        assert_eq!(stored(&app).await, plan());
    });
}

#[test]
fn nothing_typed_changes_nothing() {
    on_sqlite(false, |app| async move {
        let mette = begin(&app).await;
        let answer = app.post(&mette, CELL, &line("Netværksmøde", "", "1", "save")).await;
        assert_eq!(answer.location(), "/programmes/network/plan#cell-r1-2024-H1");
        assert_eq!(version(&app, "meet-1").await, 1);
    });
}

#[test]
fn the_second_of_two_sees_both_texts_and_loses_nothing() {
    on_both(|app| async move {
        let mette = begin(&app).await;
        let jonas = app.person("jonas@test.example", "Jonas Vang", &[(Role::NetworkLeader, None)]).await;
        app.post(&jonas, CELL, &line("Netværksmøde i Oslo", "", "1", "save")).await;
        let mut form = line("Netværksmøde på Fyn", "", "1", "save");
        form[9] = ("text:new", "Studietur");
        let answer = app.post(&mette, CELL, &form).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        for text in ["Netværksmøde i Oslo", "Netværksmøde på Fyn", "Netværksmøde<", "Studietur", "Jonas Vang"]
        {
            assert!(answer.body.contains(text), "{text}");
        }
        let texts = |plan: &Programme| -> Vec<_> {
            plan.occurrences.iter().map(|o| o.text.clone().unwrap_or_default()).collect()
        };
        assert_eq!(texts(&stored(&app).await), ["Netværksmøde i Oslo"]);

        // Mine is kept: the same form with the version that stands there now.
        form[2] = ("version:meet-1", "2");
        let answer = app.post(&mette, CELL, &form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(texts(&stored(&app).await), ["Netværksmøde på Fyn", ""]);
    });
}

#[test]
fn a_line_that_was_deleted_meanwhile_can_be_kept() {
    on_sqlite(false, |app| async move {
        let mette = begin(&app).await;
        app.post(&mette, CELL, &line("Netværksmøde", "", "1", "delete:meet-1")).await;
        assert!(stored(&app).await.occurrences.is_empty());
        let mut form = line("Netværksmøde på Fyn", "", "1", "save");
        let answer = app.post(&mette, CELL, &form).await;
        assert_eq!(answer.status, StatusCode::CONFLICT, "{}", answer.body);
        assert!(answer.body.contains(r#"name="version:meet-1" value="0""#), "{}", answer.body);
        form[2] = ("version:meet-1", "0");
        app.post(&mette, CELL, &form).await;
        assert_eq!(stored(&app).await.occurrences[0].text.as_deref(), Some("Netværksmøde på Fyn"));
    });
}

#[test]
fn a_line_moves_one_column_and_no_further() {
    on_sqlite(false, |app| async move {
        let mette = begin(&app).await;
        let column = |plan: &Programme| plan.occurrences[0].column.to_string();
        app.post(&mette, CELL, &line("Netværksmøde", "", "1", "left:meet-1")).await;
        assert_eq!(column(&stored(&app).await), "2024-H1");
        app.post(&mette, CELL, &line("Netværksmøde", "", "1", "right:meet-1")).await;
        assert_eq!(column(&stored(&app).await), "2024-H2");
        let next = "/programmes/network/plan/r1/2024-H2";
        app.post(&mette, next, &line("Netværksmøde", "", "2", "right:meet-1")).await;
        assert_eq!(column(&stored(&app).await), "after");
    });
}

#[test]
fn a_new_line_takes_the_activity_of_that_name() {
    on_both(|app| async move {
        let mette = begin(&app).await;
        let add =
            |text: &'static str, link: &'static str| [("text:new", text), ("date:new", ""), ("link", link)];
        // Of the same result: another occurrence of it.
        let other = "/programmes/network/plan/r1/2024-H2";
        app.post(&mette, other, &add("netværksmøde?", "")).await;
        let now = stored(&app).await;
        assert_eq!(now.activities.len(), 1);
        assert_eq!(
            (now.occurrences[1].id.as_str(), now.occurrences[1].marker.as_deref()),
            ("meet-2024-h2", Some("?"))
        );
        // Below another result it is asked whether it is the same.
        let below = "/programmes/network/plan/r2/2024-H1";
        let asked = app.post(&mette, below, &add("Netværksmøde", "")).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(asked.body.contains(r#"name="link""#) && asked.body.contains(r#"value="Netværksmøde""#));
        assert_eq!(stored(&app).await.occurrences.len(), 2);
        app.post(&mette, below, &add("Netværksmøde", "meet")).await;
        let now = stored(&app).await;
        assert_eq!(now.activities[0].results, [id("r1"), id("r2")]);
        assert_eq!(now.occurrences[2].result, Some(id("r2")));
        // A new one, with its activity.
        app.post(&mette, below, &add("Evt. studietur", "")).await;
        let now = stored(&app).await;
        assert_eq!(
            (now.activities[1].title.as_str(), now.activities[1].results.clone()),
            ("Studietur", vec![id("r2")])
        );
        assert_eq!(now.occurrences[3].certainty, Certainty::Tentative);
    });
}

#[test]
fn what_cannot_be_read_is_shown_again_as_typed() {
    on_sqlite(false, |app| async move {
        let mette = begin(&app).await;
        let answer = app.post(&mette, CELL, &line("Netværksmøde", "engang til næste år", "1", "save")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains(r#"value="engang til næste år""#));
        assert_eq!(stored(&app).await, plan());
        for missing in ["r3/2024-H1", "r1/2025-H1", "r1/soon", "meet/2024-H1"] {
            let answer = app.get(&mette, &format!("/programmes/network/plan/{missing}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{missing}");
        }
    });
}

#[test]
fn with_htmx_the_cell_alone_is_answered() {
    on_sqlite(false, |app| async move {
        let mette = begin(&app).await;
        let request = axum::http::Request::get(CELL).header("hx-request", "true");
        let answer = app.send(&mette, request, axum::body::Body::empty()).await;
        assert!(answer.body.starts_with("<form") && answer.body.contains("data-cancel"), "{}", answer.body);
        let body =
            serde_urlencoded::to_string(line("Netværksmøde", "", "1", "right:meet-1")).expect("a form");
        let request = axum::http::Request::post(CELL)
            .header("hx-request", "true")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let answer = app.send(&mette, request, axum::body::Body::from(body)).await;
        assert_eq!(answer.status, StatusCode::OK);
        let (here, there) = answer.body.split_once("<hx-partial").expect("the other cell");
        assert!(!here.contains("Netværksmøde") && there.contains("Netværksmøde"), "{}", answer.body);
        assert!(here.contains("/programmes/network/undo"));
    });
}

#[test]
fn only_those_who_plan_may_change_it() {
    on_sqlite(false, |app| async move {
        begin(&app).await;
        let talent = app.actor(Role::Talent, Some("network")).await;
        let stranger = app.person("stranger@test.example", "A", &[(Role::Coordinator, Some("other"))]).await;
        let form = line("Overtaget", "", "1", "save");
        for path in ["/programmes/network/plan", CELL, "/programmes/network/coverage"] {
            assert_eq!(app.get(&talent, path).await.status, StatusCode::OK, "{path}");
            assert_eq!(app.get(&stranger, path).await.status, StatusCode::NOT_FOUND, "{path}");
            assert_eq!(app.get(&NOBODY, path).await.status, StatusCode::SEE_OTHER, "{path}");
        }
        let open = app.get(&talent, CELL).await.body;
        assert!(open.contains("Netværksmøde") && !open.contains("text:meet-1") && !open.contains("text:new"));
        for path in [
            CELL,
            "/programmes/network/plan/goals",
            "/programmes/network/plan/order",
            "/programmes/network/coverage",
        ] {
            assert_eq!(app.post(&talent, path, &form).await.status, StatusCode::FORBIDDEN, "{path}");
            assert_eq!(app.post(&stranger, path, &form).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        assert_eq!(stored(&app).await, plan());
    });
}

#[test]
fn a_plan_is_built_from_nothing() {
    on_both(|app| async move {
        let mut empty = Programme::default();
        empty.programme.id = id("network");
        app.store(empty).await;
        let mette = app.actor(Role::Coordinator, None).await;
        let base = "/programmes/network/plan";
        app.post(&mette, &format!("{base}/goals"), &[("number", "1"), ("text", "Mødes")]).await;
        app.post(&mette, &format!("{base}/effects"), &[("letter", "A"), ("text", "Synlige")]).await;
        let result = [
            ("number", "0"),
            ("title", "Styring"),
            ("goal", "goal-1"),
            ("effect", "effect-a"),
            ("at_least", "40"),
        ];
        app.post(&mette, &format!("{base}/results"), &result).await;
        app.post(&mette, &format!("{base}/results"), &[("number", "1"), ("title", "Viden")]).await;
        let periods = [
            ("scheme", "half_year"),
            ("month", "7"),
            ("year", "2019"),
            ("count", "9"),
            ("labels", "a {year} | b {year}"),
        ];
        app.post(&mette, &format!("{base}/periods"), &periods).await;
        app.post(&mette, &format!("{base}/order"), &[("id", "result-1"), ("direction", "up")]).await;
        let plan = stored(&app).await;
        let periods = plan.programme.periods.clone().expect("periods");
        assert_eq!(
            (periods.first.to_string().as_str(), periods.count, periods.labels.len()),
            ("2019-H2", 9, 2)
        );
        assert_eq!(plan.results.iter().map(|r| r.id.as_str()).collect::<Vec<_>>(), ["result-1", "result-0"]);
        assert_eq!(
            (&plan.results[1].goals, &plan.results[1].effects),
            (&vec![id("goal-1")], &vec![id("effect-a")])
        );
        assert_eq!(plan.results[1].target.as_ref().map(|t| t.at_least), Some(40));

        let ticks = [
            ("result", "result-1"),
            ("goal:result-1", "goal-1"),
            ("result", "result-0"),
            ("was-goal:result-0", "goal-1"),
        ];
        app.post(&mette, "/programmes/network/coverage", &ticks).await;
        let plan = stored(&app).await;
        assert_eq!(plan.results.iter().map(|r| r.goals.len()).collect::<Vec<_>>(), [1, 0]);

        let answer =
            app.post(&mette, &format!("{base}/goals"), &[("number", "to"), ("text", "Nyt mål")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains(r#"value="Nyt mål""#));
    });
}

#[test]
fn a_line_lands_in_its_row_though_the_rows_were_put_in_another_order() {
    on_both(|app| async move {
        let mette = begin(&app).await;
        let load = || {
            let (shared, workspace) = (app.app.clone(), app.workspace.clone());
            app.write(move |tx| Ok(programmes::load(tx, &shared, &workspace, &id("network"))?.expect("it")))
        };
        let before = load().await;
        let (secret, now) = (mette.0.clone(), app.app.now());
        let viewer = app.write(move |tx| accounts::viewer(tx, secret.as_deref(), None, now)).await;
        let ctx = crate::web::Ctx::over(app.app.clone(), viewer, before);
        // Meanwhile somebody puts the first result below the second.
        let order = [("id", "r1"), ("direction", "down")];
        app.post(&mette, "/programmes/network/plan/order", &order).await;
        let path = ("network".to_owned(), "r1".to_owned(), "2024-H2".to_owned());
        let form = [("action", "save"), ("text:new", "Studietur"), ("date:new", "")];
        let form = form.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        let answer = super::cell::save(ctx, axum::extract::Path(path), crate::web::Form(form)).await;
        assert_eq!(answer.expect("it is saved").status(), StatusCode::SEE_OTHER);
        let plan = stored(&app).await;
        let trip = plan.activities.iter().find(|a| a.title == "Studietur").expect("the activity");
        assert_eq!(trip.results, [id("r1")]);
    });
}

#[test]
fn names_in_the_plan_lead_to_their_pages() {
    on_sqlite(false, |app| async move {
        let mut plan = plan();
        plan.results[0].goals.push(id("g1"));
        app.store(plan).await;
        let mette = app.actor(Role::Coordinator, None).await;
        for page in ["plan", "coverage"] {
            let body = app.get(&mette, &format!("/programmes/network/{page}")).await.body;
            let links = body.split("href=\"/programmes/network/parts/").skip(1);
            let links: Vec<_> = links.filter_map(|rest| rest.split('"').next()).collect();
            assert!(links.contains(&"results/r1"), "{page}: {links:?}");
            for link in links {
                let answer = app.get(&mette, &format!("/programmes/network/parts/{link}")).await;
                assert_eq!(answer.status, StatusCode::OK, "{page}: {link}");
            }
        }
    });
}

#[test]
fn the_highest_number_is_no_end_of_the_plan() {
    on_sqlite(false, |app| async move {
        let mut plan = plan();
        plan.goals[0].number = Some(u16::MAX);
        plan.results[0].number = Some(u16::MAX);
        app.store(plan).await;
        let mette = app.actor(Role::Coordinator, None).await;
        assert_eq!(app.get(&mette, "/programmes/network/plan").await.status, StatusCode::OK);
    });
}

#[test]
fn what_was_typed_for_a_row_that_is_gone_is_shown() {
    on_sqlite(false, |app| async move {
        let mette = begin(&app).await;
        let form = [
            ("action", "save"),
            ("text:new", "Studietur til <Fyn>"),
            ("date:new", "12. marts 2024"),
            ("status:new", "in_progress"),
        ];
        for cell in ["gone/2024-H1", "r1/2031-H1"] {
            let path = format!("/programmes/network/plan/{cell}?lang=en");
            let answer = app.post(&mette, &path, &form).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{cell}");
            for text in [
                "Studietur til &lt;Fyn&gt;",
                "12. marts 2024",
                ">under way<",
                "href=\"/programmes/network/plan\"",
            ] {
                assert!(answer.body.contains(text), "{cell}: {text}: {}", answer.body);
            }
        }
        assert_eq!(stored(&app).await, plan());
    });
}
