use samspil_core::Programme;
use samspil_core::access::Role;
use samspil_core::programme::ProgrammeState;

use crate::features::elements::{self, By, Change};
use crate::testing::{NOBODY, TestApp, on_both};

const PLAN: &str = r#"
    [programme]
    id = "plan"
    title = "Et netværk"
    language = "da"
    kind = "network"
    state = "draft"
    note = "Budgettet er ukendt"
    coordinator = { role = "coordinator", person = "person" }
    periods = { scheme = "half_year", first = "2026-H1", count = 2 }
    [[results]]
    id = "shared"
    title = "Fælles sprog"
    [[results]]
    id = "english"
    title = "Shared practice"
    language = "en"
    [[results]]
    id = "empty"
    title = "Uden aktiviteter"
    [[activities]]
    id = "talk"
    title = "Oplæg"
    results = ["shared", "english"]
    responsible = { text = "En leder", person = "person", state = "asked" }
    [[occurrences]]
    id = "late"
    activity = "talk"
    column = "2026-H2"
    certainty = "tentative"
    [[occurrences]]
    id = "early"
    activity = "talk"
    column = "2026-H1"
    text = "A talk"
    language = "en"
    result = "english"
    [[meetings]]
    id = "off"
    title = "Mødet i maj"
    date = "2026-05-04"
    status = "cancelled"
    [[meetings]]
    id = "unsure"
    title = "The meeting in June"
    language = "en"
    date = "2026-06-02"
    certainty = "tentative"
    [[meetings]]
    id = "firm"
    title = "Mødet i august"
    date = "2026-08-20"
    lines = [{ who = { person = "person" } }]
    [[people]]
    id = "person"
    name = "Kaja Vestli"
    email = "kaja@hemmelig.example"
"#;

const PUBLIC: &str = "/public/test/plan";

/// Stores the plan and puts it into another state.
async fn set_state(test: &TestApp, row: &str, state: ProgrammeState, version: i64) {
    let (workspace, row) = (test.workspace.clone(), row.to_owned());
    test.write(move |tx| {
        let mut head = toml::from_str::<Programme>(PLAN).expect("a plan").programme;
        head.state = state;
        let by = By::new(&workspace, &row, None, jiff::Timestamp::now());
        Ok(elements::apply(tx, &by, Change::Head(Box::new(head), version))?)
    })
    .await;
}

#[test]
fn a_draft_is_never_public() {
    on_both(|test: TestApp| async move {
        let row = test.store(toml::from_str(PLAN).expect("a plan")).await;
        let editor = test.actor(Role::Coordinator, None).await;
        let publish = || test.post(&editor, "/programmes/plan/publication", &[("published", "true")]);
        let refused = publish().await;
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("It can be published once it is approved."), "{}", refused.body);
        let manage = test.get(&editor, "/programmes/plan/manage").await.body;
        assert!(!manage.contains("/programmes/plan/publication"), "{manage}");
        assert_eq!(test.get(&NOBODY, PUBLIC).await.status, 404);
        set_state(&test, &row, ProgrammeState::Running, 1).await;
        assert_eq!(test.get(&NOBODY, PUBLIC).await.status, 404);
        assert_eq!(publish().await.status, 303);
        assert_eq!(test.get(&NOBODY, PUBLIC).await.status, 200);
        // A draft again, while it is published.
        set_state(&test, &row, ProgrammeState::Draft, 2).await;
        assert_eq!(test.get(&NOBODY, PUBLIC).await.status, 404);
        let overview = test.get(&editor, "/programmes/plan").await.body;
        assert!(!overview.contains(PUBLIC), "{overview}");
        let taken = test.post(&editor, "/programmes/plan/publication", &[("published", "false")]).await;
        assert_eq!(taken.status, 303);
    });
}

#[test]
fn the_public_page_says_what_is_not_firm_in_the_language_it_was_written_in() {
    on_both(|test: TestApp| async move {
        let row = test.store(toml::from_str(PLAN).expect("a plan")).await;
        set_state(&test, &row, ProgrammeState::Running, 1).await;
        let editor = test.actor(Role::Coordinator, None).await;
        test.post(&editor, "/programmes/plan/publication", &[("published", "true")]).await;
        let page = test.get(&NOBODY, &format!("{PUBLIC}?lang=nb")).await.body;
        let main =
            page.split("<main").nth(1).and_then(|main| main.split("</main>").next()).expect("the content");
        for secret in ["Kaja", "Vestli", "hemmelig", "ukendt", "En leder"] {
            assert!(!main.contains(secret), "{secret}: {main}");
        }
        let items: Vec<&str> =
            main.split("<li>").skip(1).map(|item| item.split("</li>").next().unwrap_or("")).collect();
        let tentative = "<span class=\"ds-tag\" data-state=\"tentative\"><span class=\"icon icon-tentative\" aria-hidden=\"true\"></span>";
        let late = format!("lang=\"da\">Oplæg</div>{tentative}kanskje</span>");
        assert_eq!(items.len(), 6, "{main}");
        // For the first result the occurrence without one of its own; for the second both, in order.
        assert!(items[0].ends_with(&late) && items[2].ends_with(&late), "{main}");
        assert!(items[1].ends_with("<div lang=\"en\">A talk</div>"), "{main}");
        assert!(main.contains("<h2 lang=\"en\">Shared practice</h2>"), "{main}");
        assert!(
            items[3].contains("lang=\"da\"><s>Mødet i maj</s>") && items[3].contains("icon-cancelled"),
            "{main}"
        );
        assert!(items[4].contains("lang=\"en\">The meeting in June<"), "{main}");
        assert!(items[4].ends_with(&format!("{tentative}kanskje</span>")), "{main}");
        assert!(!items[5].contains("ds-tag"), "{main}");
    });
}
