//! Taking a suggestion in, turning it down, taking it up again.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use samspil_core::directory::Suggestion;
use samspil_core::{Element, ElementKind, Message, fit};
use samspil_db::Tx;
use serde::Deserialize;

use super::moderate::{self, Typed, stands};
use super::store::{self, Decision};
use crate::features::elements::{self, By, Change};
use crate::features::programmes::{self, Loaded};
use crate::web::{Ctx, Form, Kind, Problem, layout};

/// A suggestion as it was put right.
struct Acceptance {
    version: i64,
    suggestion: Suggestion,
}

/// Makes an initiative of it, as it was put right, in one batch.
pub(super) async fn accept(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let Acceptance { version, suggestion } = read(&sent)?;
    let suggestion = suggestion.trimmed();
    let faults = suggestion.faults();
    if !faults.is_empty() {
        let faults = faults.into_iter().map(|fault| (fault.path, fault.message)).collect();
        return again(&ctx, &id, Typed { suggestion: Some(suggestion), faults, ..Typed::default() }).await;
    }
    let (of, wanted) = (id.clone(), suggestion.clone());
    let made = programmes::change(&ctx, move |tx: &mut Tx, loaded, by| {
        take_in(tx, by, loaded, &of, version, &wanted)
    });
    match made.await {
        Ok((batch, loaded)) => {
            Ok(layout::redirect(&format!("/programmes/{}/directory?changed={batch}", loaded.slug())))
        }
        Err(Problem { kind: Kind::Invalid, detail: Some(why), .. }) => {
            let faults = vec![("title".to_owned(), why)];
            again(&ctx, &id, Typed { suggestion: Some(suggestion), faults, ..Typed::default() }).await
        }
        Err(problem) => Err(problem),
    }
}

fn read(sent: &[(String, String)]) -> Result<Acceptance, Problem> {
    let unreadable = || Problem::invalid(Message::new("form-unreadable"));
    let value = |name: &str| sent.iter().find(|(field, _)| field == name).map(|(_, value)| value.clone());
    let own = |name: &str| value(name).unwrap_or_default();
    Ok(Acceptance {
        version: value("version").and_then(|version| version.parse().ok()).ok_or_else(unreadable)?,
        suggestion: Suggestion {
            title: own("title"),
            host: own("host"),
            place: own("place"),
            region: own("region"),
            category: own("category"),
            subcategory: own("subcategory"),
            audience: own("audience"),
            text: own("text"),
        },
    })
}

/// Takes a suggestion into the directory, as it was put right.
///
/// # Errors
/// Where it cannot stand in the plan, somebody else decided, or the database
/// refuses.
pub fn take_in(
    tx: &mut Tx,
    by: &By,
    loaded: &Loaded,
    id: &str,
    version: i64,
    suggestion: &Suggestion,
) -> Result<String, Problem> {
    let sent = store::one(tx, &loaded.row, id)?;
    if let Some(fault) = suggestion.faults().into_iter().next() {
        let fields = vec![(fault.path, fault.message.clone())];
        return Err(Problem { fields, ..Problem::invalid(fault.message) });
    }
    let free = ElementKind::Initiative
        .new_id(&suggestion.title, |id| loaded.place(id).is_some() || id == loaded.slug());
    let mut initiative = suggestion.initiative(free.clone());
    initiative.language = Some(sent.language).filter(|language| *language != loaded.plan.programme.language);
    let element = Element::Initiative(initiative);
    if let Some(fault) = fit::element(&loaded.plan, &element).into_iter().next() {
        return Err(Problem::invalid(fault.message));
    }
    store::decide(tx, by, id, version, Some(&free), None)?;
    elements::apply(tx, by, Change::Create(element, None))?;
    Ok(by.batch.clone())
}

/// The page again, with what is wrong.
async fn again(ctx: &Ctx, id: &str, typed: Typed) -> Result<Response, Problem> {
    let page = moderate::shown(ctx, id, &typed).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

#[derive(Deserialize)]
pub(super) struct Rejection {
    version: i64,
    #[serde(default)]
    reason: String,
}

/// The longest reason, in letters.
const LONGEST_REASON: usize = 500;

pub(super) async fn reject(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(Rejection { version, reason }): Form<Rejection>,
) -> Result<Response, Problem> {
    let (of, text) = (id.clone(), reason.clone());
    let rejected = programmes::change(&ctx, move |tx: &mut Tx, loaded, by| {
        turn_down(tx, by, loaded, &of, version, &text)
    });
    match rejected.await {
        Ok(_) => Ok(done(&ctx, "suggestion-rejected")?),
        Err(Problem { kind: Kind::Invalid, detail: Some(why), .. }) => {
            again(&ctx, &id, Typed { reason, faults: vec![("reason".to_owned(), why)], ..Typed::default() })
                .await
        }
        Err(problem) => Err(problem),
    }
}

/// Turns a suggestion down, for a reason.
///
/// # Errors
/// Where no reason stands, somebody else decided, or the database refuses.
pub fn turn_down(
    tx: &mut Tx,
    by: &By,
    loaded: &Loaded,
    id: &str,
    version: i64,
    reason: &str,
) -> Result<(), Problem> {
    store::one(tx, &loaded.row, id)?;
    let reason = reason.trim();
    let letters = reason.chars().count();
    let why = match letters {
        0 => Some(Message::new("directory-reason-missing")),
        _ if letters > LONGEST_REASON => {
            Some(Message::new("directory-too-long").with("most", LONGEST_REASON).with("letters", letters))
        }
        _ => None,
    };
    match why {
        Some(why) => {
            Err(Problem { fields: vec![("reason".to_owned(), why.clone())], ..Problem::invalid(why) })
        }
        None => store::decide(tx, by, id, version, None, Some(reason)),
    }
}

fn done(ctx: &Ctx, what: &str) -> Result<Response, Problem> {
    Ok(layout::redirect(&format!("/programmes/{}/directory?done={what}", ctx.programme()?.slug())))
}

#[derive(Deserialize)]
pub(super) struct Version {
    version: i64,
}

/// Takes up again what was turned down, or came in and was taken back.
pub(super) async fn take_up(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(Version { version }): Form<Version>,
) -> Result<Response, Problem> {
    let of = id.clone();
    programmes::change(&ctx, move |tx: &mut Tx, loaded, by| {
        let sent = store::one(tx, &loaded.row, &of)?;
        if matches!(&sent.decision, Decision::Accepted(element) if stands(loaded, element)) {
            return Err(store::meanwhile());
        }
        store::take_up(tx, by, &of, version)
    })
    .await?;
    Ok(layout::redirect(&format!("/programmes/{}/directory/{id}", ctx.programme()?.slug())))
}
