use std::time::{Duration, Instant};

use axum::http::StatusCode;
use samspil_core::access::Role;

use crate::testing::{Actor, TestApp, on_both};

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

#[test]
fn dates_are_proposed_taken_over_and_undone() {
    on_both(|app| async move {
        let plan = app.example("001").await;
        let coordinator = app.actor(Role::Coordinator, None).await;
        let page = app.get(&coordinator, HERE).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        let address = propose(&app, &coordinator, &[]).await;
        let page = ended(&app, &coordinator, &address).await;
        println!("{page}");
        assert!(page.contains("There is no better plan."), "{page}");
        let _ = plan;
    });
}
