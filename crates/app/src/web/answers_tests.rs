//! Long lists come in pages. What cannot be read, is sent from elsewhere or comes too late is answered
//! in the reader's words, and nothing written is lost.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use samspil_core::access::Role;
use samspil_core::programme::{
    Decision, DecisionStatus, Meeting, Membership, MembershipStatus, Occurrence, Person, PlanVersion,
};
use samspil_core::{Id, Programme};

use crate::testing::{Actor, Answer, NOBODY, TestApp, on_both, on_sqlite};

const HERE: &str = "/programmes/plan";

/// Danish, with a date that depends on a meeting on every page that shows
/// dates, and with causes and markers.
const PLAN: &str = r#"
    [programme]
    id = "plan"
    title = "Et netværk"
    subtitle = "For unge"
    language = "da"
    kind = "network"
    state = "running"
    start = "2 weeks after opening-x"
    periods = { scheme = "half_year", first = "2026-H1", count = 2 }
    [[results]]
    id = "result"
    title = "Fælles sprog"
    [[activities]]
    id = "talk"
    title = "Oplæg"
    results = ["result"]
    [[occurrences]]
    id = "first"
    activity = "talk"
    column = "2026-H1"
    date = "3 weeks after opening-x"
    status = "cancelled"
    cause = "Ingen meldte sig"
    [[meetings]]
    id = "opening-x"
    title = "Åbning"
    date = "2026-03-02"
    [[meetings]]
    id = "second"
    title = "Andet møde"
    date = "4 weeks after opening-x"
    certainty = "tentative"
    marker = "Måske"
    status = "postponed"
    cause = "Sne"
    [[organisations]]
    id = "city"
    name = "Byen"
    [[memberships]]
    id = "member"
    organisation = "city"
    status = "active"
    joined = "5 weeks after opening-x"
    [[bodies]]
    id = "board"
    title = "Styregruppen"
    activity = "talk"
    formed = "6 weeks after opening-x"
    [[decisions]]
    id = "decision"
    text = "Vi gør det"
    status = "decided"
    date = "7 weeks after opening-x"
    [[versions]]
    id = "version"
    title = "Første udgave"
    date = "8 weeks after opening-x"
    approved = "9 weeks after opening-x"
"#;

async fn planner(test: &TestApp) -> Actor {
    let plan: Programme = toml::from_str(PLAN).expect("a plan");
    test.store(plan).await;
    test.actor(Role::Coordinator, None).await
}

/// A page in the reader's language, not a bare line.
fn assert_page(answer: &Answer, status: u16, what: &str) {
    assert_eq!(answer.status.as_u16(), status, "{what}: {}", answer.body);
    assert!(answer.body.contains("<html lang=\"nn\""), "{what}: {}", answer.body);
    assert!(!answer.body.contains('⟦'), "{what}");
}

async fn post_as(test: &TestApp, actor: &Actor, path: &str, kind: &str, body: impl Into<Body>) -> Answer {
    let request = Request::post(path).header(header::CONTENT_TYPE, kind).header(header::COOKIE, "lang=nn");
    test.send(actor, request.header(header::ACCEPT_LANGUAGE, "nn"), body.into()).await
}

const FORM: &str = "application/x-www-form-urlencoded";

#[test]
fn a_form_that_cannot_be_read_is_told_in_the_readers_words() {
    on_sqlite(false, |test: TestApp| async move {
        let planner = planner(&test).await;
        for path in [
            "wheel/occurrences",
            "governance/decisions",
            "governance/decisions/decision",
            "meetings/year",
            "plan/goals",
            "plan/effects",
            "plan/results",
            "plan/periods",
            "plan/order",
            "plan/result/2026-H1",
            "coverage",
            "new/goal",
        ] {
            let path = format!("{HERE}/{path}?lang=nn");
            let answer = post_as(&test, &planner, &path, "text/plain", "x").await;
            assert_page(&answer, 422, &path);
            assert!(answer.body.contains("Skjemaet kom ikkje heilt fram"), "{path}: {}", answer.body);
            let large = format!("text={}", "a".repeat(9 * 1024 * 1024));
            assert_page(&post_as(&test, &planner, &path, FORM, large).await, 413, &path);
        }
    });
}

#[test]
fn what_no_person_can_type_is_refused_before_it_is_looked_up() {
    on_both(|test: TestApp| async move {
        let planner = planner(&test).await;
        for path in [
            "/public/%00/x",
            "/public/test/%ff",
            "/programmes/plan/parts/goals/%ff",
            "/programmes/plan/parts/%00/goal",
            "/programmes/plan/meetings?person=%00",
            "/search?q=%00",
            "/sign-in/%00",
        ] {
            let request = Request::get(path).header(header::ACCEPT_LANGUAGE, "nn");
            let answer = test.send(&NOBODY, request, Body::empty()).await;
            assert_page(&answer, 400, path);
        }
        for (path, form) in [
            ("/sign-in?lang=nn", "email=a%00@b.example"),
            ("/programmes/plan/new/goal?lang=nn", "text=a%00b"),
            ("/programmes/plan/undo?lang=nn", "batch=%00"),
            ("/programmes/plan/copy?lang=nn", "title=a%00&years=1"),
        ] {
            assert_page(&post_as(&test, &planner, path, FORM, form).await, 400, path);
        }
        for page in ["18446744073709551615", "0", "-1", "999999999999999999999999"] {
            let answer = test.get(&planner, &format!("{HERE}/parts/meetings?page={page}")).await;
            assert_eq!(answer.status, StatusCode::OK, "page {page}");
        }
    });
}

#[test]
fn a_form_from_another_site_is_refused_with_a_page_and_shows_nothing_of_it() {
    on_sqlite(false, |test: TestApp| async move {
        let planner = planner(&test).await;
        for actor in [&planner, &NOBODY] {
            let request = Request::post(format!("{HERE}/new/goal?lang=nn"))
                .header(header::CONTENT_TYPE, FORM)
                .header("sec-fetch-site", "cross-site");
            let answer = test.send(actor, request, Body::from("text=Lokkemad")).await;
            assert_page(&answer, 403, "cross-site");
            assert!(answer.body.contains("Skjemaet kom frå ein annan stad"), "{}", answer.body);
            assert!(!answer.body.contains("Lokkemad"));
        }
    });
}

#[test]
fn after_signing_in_the_same_page_is_asked_for() {
    on_sqlite(false, |test: TestApp| async move {
        planner(&test).await;
        let answer = test.get(&NOBODY, &format!("{HERE}/check?severity=error&page=2")).await;
        assert_eq!(
            answer.location(),
            "/sign-in?next=%2Fprogrammes%2Fplan%2Fcheck%3Fseverity%3Derror%26page%3D2"
        );
        let answer = test.get(&NOBODY, &format!("{HERE}/plan")).await;
        assert_eq!(answer.location(), "/sign-in?next=%2Fprogrammes%2Fplan%2Fplan");
    });
}

#[test]
fn what_was_written_stays_where_the_session_ended() {
    on_sqlite(false, |test: TestApp| async move {
        let planner = planner(&test).await;
        let path = format!("{HERE}/new/goal?from=plan&lang=nn");
        let sent = "_version=0&text=Et+%3Cnyt%3E+m%C3%A5l&tags=a&tags=b&number=";
        let answer = post_as(&test, &NOBODY, &path, FORM, sent).await;
        assert_page(&answer, 401, "no session");
        assert!(answer.body.contains("action=\"/programmes/plan/new/goal?from=plan\""), "{}", answer.body);
        assert!(answer.body.contains("<dd><span class=\"keep\">Et &lt;nyt&gt; mål</span></dd>"));
        assert!(answer.body.contains("target=\"_blank\""));
        // Sent again as it was.
        let inputs: Vec<(&str, &str)> =
            vec![("_version", "0"), ("text", "Et <nyt> mål"), ("tags", "a"), ("tags", "b"), ("number", "")];
        for (name, value) in &inputs {
            let value = value.replace('<', "&lt;").replace('>', "&gt;");
            let input = format!("<input type=\"hidden\" name=\"{name}\" value=\"{value}\">");
            assert!(answer.body.contains(&input), "{input}");
        }
        let again = test.post(&planner, &format!("{HERE}/new/goal?from=plan"), &inputs).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.body);
        assert!(again.location().starts_with("/programmes/plan/parts/goals/"), "{}", again.location());
    });
}

#[test]
fn choosing_a_language_leads_back_without_what_was_said_once() {
    on_sqlite(false, |test: TestApp| async move {
        let planner = planner(&test).await;
        let next = |answer: Answer| {
            let (_, rest) = answer.body.split_once("name=\"next\" value=\"").expect("the menu");
            rest.split('"').next().expect("an address").to_owned()
        };
        let path = format!("{HERE}/check?severity=note&lang=nb&changed=b&undone=1&done=x");
        assert_eq!(next(test.get(&planner, &path).await), "/programmes/plan/check?severity=note");
        assert_eq!(next(test.get(&planner, &format!("{HERE}?lang=nn")).await), "/programmes/plan");
    });
}

#[test]
fn a_redirect_after_a_form_never_leaves_the_application() {
    on_sqlite(false, |test: TestApp| async move {
        let planner = planner(&test).await;
        for next in ["/\t/evil.example", "/\n/evil.example", "/\\evil.example", "//evil.example", "/a\nb"] {
            let form = [("text", "Et mål"), ("_next", next)];
            let answer = test.post(&planner, &format!("{HERE}/new/goal"), &form).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{next:?}: {}", answer.body);
            let (address, batch) = answer.location().split_once("?changed=").expect("a batch");
            assert!(address.starts_with("/programmes/plan/parts/goals/"), "{next:?}: {address}");
            let form = [("batch", batch), ("next", next)];
            let undone = test.post(&planner, &format!("{HERE}/undo"), &form).await;
            assert_eq!(undone.status, StatusCode::SEE_OTHER, "{next:?}: {}", undone.body);
            assert!(undone.location().starts_with("/programmes/plan?changed="), "{}", undone.location());
        }
    });
}

#[test]
fn a_date_that_depends_on_something_names_it() {
    on_sqlite(false, |test: TestApp| async move {
        let planner = planner(&test).await;
        test.post(&planner, &format!("{HERE}/publication"), &[("published", "true")]).await;
        for (path, weeks) in [
            (HERE, vec![2]),
            ("/programmes/plan/plan", vec![3, 4]),
            ("/programmes/plan/meetings", vec![4]),
            ("/programmes/plan/members", vec![5]),
            ("/programmes/plan/governance", vec![3, 6, 7, 9]),
            ("/programmes/plan/versions", vec![8, 9]),
            ("/programmes/plan/parts/meetings/second", vec![4]),
            ("/public/test/plan", vec![2, 3, 4]),
        ] {
            let page = test.get(&planner, &format!("{path}?lang=en")).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            for weeks in weeks {
                let text = format!("{weeks} weeks after »Åbning«");
                assert!(page.body.contains(&text), "{path}: {text}");
            }
            assert!(!page.body.contains("after opening-x"), "{path}");
        }
    });
}

#[test]
fn only_what_a_user_wrote_carries_its_language() {
    on_sqlite(false, |test: TestApp| async move {
        let planner = planner(&test).await;
        let head = test.get(&planner, &format!("{HERE}?lang=en")).await.body;
        assert!(
            head.contains("<div><h1 lang=\"da\">Et netværk</h1><p class=\"lead\" lang=\"da\">For unge</p>")
        );
        let sheet = test.get(&planner, &format!("{HERE}/parts/meetings/second?lang=en")).await.body;
        assert!(sheet.contains("<div><p class=\"eyebrow\">Meeting</p><h1 lang=\"da\">Andet møde</h1></div>"));
        for (page, texts) in [
            ("timeline", vec!["Måske", "Sne", "Ingen meldte sig"]),
            ("meetings", vec!["Måske", "Sne"]),
            ("governance", vec!["Ingen meldte sig"]),
        ] {
            let body = test.get(&planner, &format!("{HERE}/{page}?lang=en")).await.body;
            for text in texts {
                assert!(body.contains(&format!("<span lang=\"da\">{text}</span>")), "{page}: {text}");
            }
        }
    });
}

#[test]
fn a_page_is_shown_though_the_visit_cannot_be_noted() {
    on_sqlite(false, |test: TestApp| async move {
        let planner = planner(&test).await;
        test.write(|tx| Ok(tx.execute("DROP TABLE visit", &[])?)).await;
        let page = test.get(&planner, HERE).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("Et netværk"));
    });
}

#[test]
fn findings_lead_to_the_form_only_for_those_who_may_change() {
    on_sqlite(false, |test: TestApp| async move {
        let planner = planner(&test).await;
        let reader = test.actor(Role::SteeringGroup, Some("plan")).await;
        let check = format!("{HERE}/check");
        let page = test.get(&planner, &check).await;
        assert!(page.body.contains("/edit"));
        let page = test.get(&reader, &check).await;
        assert!(page.body.contains("class=\"finding\"") && !page.body.contains("/edit"), "{}", page.body);
        assert!(page.body.contains("href=\"/programmes/plan/parts/"));
    });
}

/// A plan whose every list is longer than a page.
fn long() -> Programme {
    let id = |name: &str, n: usize| format!("{name}-{n}").parse::<Id>().expect("an id");
    let mut plan: Programme = toml::from_str(PLAN).expect("a plan");
    for n in 0..150 {
        plan.people.push(Person { id: id("person", n), name: format!("Navn {n:03}"), ..Person::default() });
        plan.memberships.push(Membership {
            id: id("membership", n),
            organisation: "city".parse().expect("an id"),
            status: MembershipStatus::Invited,
            ..Membership::default()
        });
        let title = format!("Møde {n:03}");
        plan.meetings.push(Meeting { id: id("meeting", n), title, ..Meeting::default() });
        let (text, status) = (format!("Valg {n:03}"), DecisionStatus::Decided);
        plan.decisions.push(Decision { id: id("choice", n), text, status, ..Decision::default() });
        plan.versions.push(PlanVersion {
            id: id("edition", n),
            title: format!("Udgave {n:03}"),
            ..PlanVersion::default()
        });
        plan.occurrences.push(Occurrence {
            id: id("turn", n),
            activity: "talk".parse().expect("an id"),
            column: "2026-H1".parse().expect("a column"),
            ..Occurrence::default()
        });
    }
    plan
}

#[test]
fn long_lists_come_in_pages_that_keep_the_filter() {
    on_sqlite(false, |test: TestApp| async move {
        let plan = long();
        let findings =
            samspil_core::check::check(&plan).iter().filter(|f| f.severity.as_str() == "note").count();
        test.store(plan).await;
        let planner = test.actor(Role::Coordinator, None).await;
        for n in 0..150 {
            test.person(
                &format!("p{n}@test.example"),
                &format!("Kollega {n:03}"),
                &[(Role::Participant, None)],
            )
            .await;
        }
        for (path, item, whole, size) in [
            ("/colleagues?", "<a href=\"/colleagues/0", 151, 100),
            ("/programmes/plan/people?sort=organisation", "/programmes/plan/people/person-", 150, 100),
            ("/programmes/plan/members?status=invited", "/parts/memberships/membership-", 150, 100),
            ("/programmes/plan/parts/people?find=navn", "/parts/people/person-", 150, 100),
            ("/programmes/plan/meetings?", "<article class=\"lesson\"", 152, 50),
            ("/programmes/plan/governance?", "/parts/decision/", 151, 100),
            ("/programmes/plan/versions?", "/parts/versions/", 151, 50),
            ("/programmes/plan/check?severity=note", "<li class=\"finding\"", findings, 50),
            ("/programmes/plan/parts/activities/talk?", "/parts/occurrences/turn-", 150, 100),
        ] {
            assert!(whole > size, "{path} is long enough: {whole}");
            let mut next = path.to_owned();
            let mut seen = 0;
            for page in 1..=whole.div_ceil(size) {
                let answer = test.get(&planner, &next).await;
                assert_eq!(answer.status, StatusCode::OK, "{next}");
                let found = answer.body.matches(item).count();
                assert!((1..=size).contains(&found), "{next}: {found}");
                seen += found;
                let link =
                    answer.body.split("rel=\"next\" href=\"").nth(1).and_then(|rest| rest.split('"').next());
                let Some(link) = link else {
                    assert_eq!(page, whole.div_ceil(size), "{next} is the last page");
                    break;
                };
                let (base, query) = path.split_once('?').expect("a query");
                let wanted = if query.is_empty() { "?".to_owned() } else { format!("?{query}&amp;") };
                assert_eq!(link, format!("{wanted}page={}", page + 1));
                next = format!("{base}{}", link.replace("&amp;", "&"));
            }
            assert!(seen >= whole, "{path}: {seen} of {whole}");
        }
        let sheet = test.get(&planner, "/programmes/plan/parts/activities/talk?lang=en&page=2").await;
        assert!(sheet.body.contains("(151)"), "the heading keeps the whole count");
    });
}
