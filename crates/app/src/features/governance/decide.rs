//! Writing decisions down: a new one, or the outcome of an open one.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use samspil_core::programme::{Decision, DecisionStatus, PlanVersion, Subject};
use samspil_core::{Element, FuzzyDate, Id};
use samspil_db::Tx;
use serde::Deserialize;

use super::pages;
use crate::features::elements::{self, By, Change};
use crate::features::programmes::{self, Loaded};
use crate::web::layout;
use crate::web::{Ctx, Form, Kind, Problem};

/// What was typed and which of it cannot be used.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Typed {
    #[serde(default)]
    pub text: String,
    #[serde(default)]
    pub body: String,
    #[serde(default)]
    pub date: String,
    #[serde(default)]
    pub subject: String,
    #[serde(default)]
    pub version: String,
    /// The ids of the fields that cannot be used.
    #[serde(skip)]
    pub wrong: Vec<String>,
    /// Somebody changed it in the meantime.
    #[serde(skip)]
    pub late: bool,
    /// The open decision it is about; nothing for a new one.
    #[serde(skip)]
    pub decision: Option<Id>,
}

/// What was sent for an open decision.
#[derive(Debug, Deserialize)]
pub(super) struct Settled {
    version: i64,
    #[serde(default)]
    date: String,
    outcome: String,
}

/// A date that is left out, or typed; `Err` where it is no date.
fn date(typed: &str) -> Result<Option<FuzzyDate>, ()> {
    match typed.trim() {
        "" => Ok(None),
        text => FuzzyDate::parse_typed(text).map(Some).map_err(|_| ()),
    }
}

fn again(ctx: &Ctx, loaded: &Loaded, typed: &Typed) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, pages::page(ctx, loaded, typed)).into_response()
}

pub(super) async fn record(ctx: Ctx, Form(mut typed): Form<Typed>) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let date = date(&typed.date);
    if typed.text.trim().is_empty() {
        typed.wrong.push("text".to_owned());
    }
    let Ok(date) = date else {
        typed.wrong.push("date".to_owned());
        return Ok(again(&ctx, loaded, &typed));
    };
    if !typed.wrong.is_empty() {
        return Ok(again(&ctx, loaded, &typed));
    }
    let kept = typed.clone();
    let made = apply(&ctx, move |loaded| Ok(recorded(loaded, &typed, date))).await;
    or_again(&ctx, made, kept).await
}

/// A decision that was not in the plan, and what it approves.
fn recorded(loaded: &Loaded, typed: &Typed, date: Option<FuzzyDate>) -> Vec<Change> {
    let plan = &loaded.plan;
    let taken = plan.index();
    let version = plan.versions.iter().find(|v| v.id.as_str() == typed.version);
    let decision = Decision {
        id: Id::from_title(&typed.text, "decision").free(|id| taken.contains_key(id)),
        text: typed.text.trim().to_owned(),
        body: plan.bodies.iter().find(|b| b.id.as_str() == typed.body).map(|b| b.id.clone()),
        subject: match version {
            Some(_) => Subject::PlanVersion,
            None => Subject::ALL.iter().copied().find(|s| s.as_str() == typed.subject).unwrap_or_default(),
        },
        version: version.map(|v| v.id.clone()),
        date,
        status: DecisionStatus::Decided,
        ..Decision::default()
    };
    let mut changes: Vec<Change> = approved(loaded, &decision).into_iter().collect();
    changes.insert(0, Change::Create(Element::Decision(decision), None));
    changes
}

pub(super) async fn settle(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(form): Form<Settled>,
) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let found = loaded.plan.decisions.iter().find(|d| d.id.as_str() == id).ok_or_else(Problem::not_found)?;
    let Ok(date) = date(&form.date) else {
        let wrong = vec![format!("date-{id}")];
        let typed = Typed { date: form.date, wrong, decision: Some(found.id.clone()), ..Typed::default() };
        return Ok(again(&ctx, loaded, &typed));
    };
    let status = if form.outcome == "rejected" { DecisionStatus::Rejected } else { DecisionStatus::Decided };
    let (id, version) = (found.id.clone(), form.version);
    let typed = Typed { date: form.date, decision: Some(id.clone()), ..Typed::default() };
    let made = apply(&ctx, move |loaded| {
        let found = loaded.plan.decisions.iter().find(|d| d.id == id).ok_or_else(Problem::not_found)?;
        let decision = Decision { date, status, ..found.clone() };
        let mut changes: Vec<Change> = approved(loaded, &decision).into_iter().collect();
        changes.insert(0, Change::Update(Element::Decision(decision), version));
        Ok(changes)
    })
    .await;
    or_again(&ctx, made, typed).await
}

/// The page again with what was typed, where somebody changed the same in the
/// meantime.
async fn or_again(ctx: &Ctx, made: Result<Response, Problem>, typed: Typed) -> Result<Response, Problem> {
    match made {
        Err(problem) if matches!(problem.kind, Kind::Conflict | Kind::NotFound) => {
            let standing = programmes::standing(ctx).await?;
            Ok(again(ctx, &standing, &Typed { late: true, ..typed }))
        }
        made => made,
    }
}

/// The version of the plan that a decision approves, with who and when.
fn approved(loaded: &Loaded, decision: &Decision) -> Option<Change> {
    if decision.status != DecisionStatus::Decided {
        return None;
    }
    let version = loaded.plan.versions.iter().find(|v| decision.version.as_ref() == Some(&v.id))?;
    let approved_by = decision.body.clone().or_else(|| version.approved_by.clone());
    let approved = decision.date.clone().or_else(|| version.approved.clone());
    let version = PlanVersion { approved_by, approved, ..version.clone() };
    let at = loaded.version(&version.id);
    Some(Change::Update(Element::PlanVersion(version), at))
}

/// Makes the changes as one batch and shows the decisions.
async fn apply(
    ctx: &Ctx,
    changes: impl FnOnce(&Loaded) -> Result<Vec<Change>, Problem> + Send + 'static,
) -> Result<Response, Problem> {
    let work = move |tx: &mut Tx, loaded: &Loaded, by: &By| {
        for change in changes(loaded)? {
            elements::apply(tx, by, change)?;
        }
        Ok::<_, Problem>(by.batch.clone())
    };
    let (batch, loaded) = programmes::change(ctx, work).await?;
    Ok(layout::redirect(&format!("/programmes/{}/governance?changed={batch}#decisions", loaded.slug())))
}
