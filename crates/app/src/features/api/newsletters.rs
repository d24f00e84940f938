//! Letters to many: listed, written, sent.

use axum::http::StatusCode;
use axum::response::Response;
use samspil_core::Id;
use samspil_core::registration::Standing;
use serde::{Deserialize, Serialize};

use super::answer;
use super::call::Call;
use crate::features::newsletters::{self, Newsletter};
use crate::web::{Ctx, Problem};

#[derive(Serialize)]
struct Shown {
    id: String,
    subject: String,
    body: String,
    roles: Vec<&'static str>,
    networks: Vec<Id>,
    cohorts: Vec<Id>,
    sign_up: Option<Id>,
    standings: Vec<&'static str>,
    version: i64,
    sent_at: Option<String>,
    recipients: Option<i64>,
}

impl Shown {
    fn of(one: Newsletter) -> Self {
        let Newsletter { id, subject, body, audience, version, sent_at, recipients, .. } = one;
        let (sign_up, standings) = audience.sign_up.unzip();
        Self {
            id,
            subject,
            body,
            roles: audience.roles.iter().map(|role| role.as_str()).collect(),
            networks: audience.networks,
            cohorts: audience.cohorts,
            sign_up,
            standings: standings.iter().flatten().map(|standing: &Standing| standing.as_str()).collect(),
            version,
            sent_at: sent_at.map(|at| at.to_string()),
            recipients,
        }
    }
}

pub(super) async fn list(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let row = ctx.programme()?.row.clone();
    let all = ctx.app.read(move |tx| newsletters::list(tx, &row)).await?;
    let all: Vec<Shown> = all.into_iter().map(Shown::of).collect();
    let window = call.window(|id| all.iter().position(|one| one.id == id))?;
    answer::page(&ctx, &all, window, None, |one| one.id.clone())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewNewsletter {
    subject: String,
    body: String,
    #[serde(default)]
    roles: Vec<String>,
    #[serde(default)]
    networks: Vec<Id>,
    #[serde(default)]
    cohorts: Vec<Id>,
    sign_up: Option<Id>,
    #[serde(default)]
    standings: Vec<String>,
}

#[derive(Serialize)]
struct Made {
    id: String,
}

/// Keeps a draft; nothing is sent yet.
pub(super) async fn draft(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let new: NewNewsletter = call.typed()?;
    let one = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let mut sent = vec![one("subject", &new.subject), one("body", &new.body)];
    sent.extend(new.roles.iter().map(|role| one("role", role)));
    sent.extend(new.networks.iter().map(|id| one("network", id.as_str())));
    sent.extend(new.cohorts.iter().map(|id| one("cohort", id.as_str())));
    sent.extend(new.sign_up.iter().map(|id| one("sign_up", id.as_str())));
    sent.extend(new.standings.iter().map(|standing| one("standing", standing)));
    let id = newsletters::draft(&ctx, &sent).await?;
    Ok(answer::raw(StatusCode::CREATED, answer::json(&Made { id })?))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewSending {
    version: i64,
}

/// Sends one to everybody for whom it is, each once.
pub(super) async fn send(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let id = call.row()?;
    let NewSending { version } = call.typed()?;
    newsletters::deliver_now(&ctx, &id, version).await?;
    Ok(answer::gone(None))
}
