//! What the tests of all ways of placing need.

use axum::http::StatusCode;
use samspil_core::Programme;

use super::{Kept, Placing};
use crate::features::programmes;
use crate::testing::{Actor, TestApp};

/// Stores the plan of a file; its id is `talent`.
pub(crate) async fn stored(app: &TestApp, text: &str) -> Programme {
    let plan: Programme = toml::from_str(text).expect("a plan");
    app.store(plan.clone()).await;
    plan
}

/// The plan as it stands.
pub(crate) async fn standing(app: &TestApp) -> Programme {
    let (workspace, shared) = (app.workspace.clone(), app.app.clone());
    let slug = "talent".parse().expect("an id");
    let found = app.app.read(move |tx| programmes::load(tx, &shared, &workspace, &slug)).await;
    found.expect("it is read").expect("it is there").plan.clone()
}

/// The newest proposal of a kind.
pub(crate) async fn newest<P: Placing>(app: &TestApp) -> Kept<P> {
    let (workspace, shared) = (app.workspace.clone(), app.app.clone());
    let slug = "talent".parse().expect("an id");
    let found = app.app.read(move |tx| {
        let loaded = programmes::load(tx, &shared, &workspace, &slug)?.expect("it is there");
        super::list::<P>(tx, &loaded.row)
    });
    found.await.expect("it is read").swap_remove(0)
}

/// Asks for a placing and gives the address and the page of the proposal.
pub(crate) async fn proposed<P: Placing>(
    app: &TestApp,
    actor: &Actor,
    sent: &[(&str, &str)],
) -> (String, String) {
    let answer = app.post(actor, &format!("/programmes/talent/{}", P::KIND), sent).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let address = answer.location().to_owned();
    let page = app.get(actor, &address).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    (address, page.body)
}

/// Undoes the batch that a redirect names.
pub(crate) async fn undone(app: &TestApp, actor: &Actor, location: &str) {
    let batch = location.split("changed=").nth(1).expect("a batch");
    let answer = app.post(actor, "/programmes/talent/undo", &[("batch", batch)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
}
