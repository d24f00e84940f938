//! Taking a proposal over: everything in one batch, which can be undone.

use axum::extract::Path;
use axum::response::Response;
use samspil_core::scheduling::{Named, Settings, Sureness, Taken, draft, taken_over};
use samspil_core::{Element, Message, Programme};
use samspil_db::Tx;
use samspil_words::Words;
use serde::Deserialize;

use super::{outcome, store};
use crate::features::elements::{self, By, Change};
use crate::features::programmes::{self, Loaded};
use crate::web::{Ctx, Form, Problem, layout};

#[derive(Deserialize)]
pub(super) struct Wanted {
    sureness: String,
    #[serde(default)]
    rules: Option<String>,
}

pub(super) async fn post(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(wanted): Form<Wanted>,
) -> Result<Response, Problem> {
    let sureness = if wanted.sureness == "confirmed" { Sureness::Confirmed } else { Sureness::Expected };
    let rules = wanted.rules.is_some();
    let ((batch, id), loaded) = programmes::change(&ctx, move |tx: &mut Tx, loaded, by| {
        take_over(tx, by, loaded, &id, sureness, rules).map(|batch| (batch, id))
    })
    .await?;
    Ok(layout::redirect(&format!("/programmes/{}/scheduling/{id}?changed={batch}", loaded.slug())))
}

/// Puts the dates of a proposal into the plan as it stands now, and gives the
/// batch.
///
/// # Errors
/// Where the proposal has no dates, was taken over already, or its dates do
/// not hold any more.
pub fn take_over(
    tx: &mut Tx,
    by: &By,
    loaded: &Loaded,
    id: &str,
    sureness: Sureness,
    rules: bool,
) -> Result<String, Problem> {
    let proposal = store::find(tx, &loaded.row, id)?;
    let found = proposal.outcome.filter(outcome::Outcome::has_dates);
    let found = found.ok_or_else(|| Problem::invalid(Message::new("scheduling-no-dates")))?;
    let taken = changes(&loaded.plan, &proposal.settings, &found, sureness, rules)?;
    for meeting in taken.changed {
        let version = loaded.version(&meeting.id);
        elements::apply(tx, by, Change::Update(Element::Meeting(meeting), version))?;
    }
    for rule in taken.rules {
        let version = loaded.version(&rule.id);
        elements::apply(tx, by, Change::Update(Element::TimingRule(rule), version))?;
    }
    for meeting in taken.new {
        elements::apply(tx, by, Change::Create(Element::Meeting(meeting), None))?;
    }
    store::taken(tx, by, id)?;
    Ok(by.batch.clone())
}

/// What becomes of the plan, where the dates still hold and change anything.
fn changes(
    plan: &Programme,
    settings: &Settings,
    found: &outcome::Outcome,
    sureness: Sureness,
    rules: bool,
) -> Result<Taken, Problem> {
    let dates = found.dates();
    let draft = draft(plan, settings).map_err(|large| Problem::invalid(large.message()))?;
    let events = || draft.groups.iter().flat_map(|group| &group.events);
    let same = events().all(|event| dates.contains_key(&event.key)) && events().count() == dates.len();
    if !same || !outcome::broken(&draft, &dates).is_empty() {
        return Err(Problem::invalid(Message::new("scheduling-holds-no-more")));
    }
    let words = Words::of(plan.programme.language);
    let taken = taken_over(plan, (settings, &draft, &dates), sureness, rules, &|named| title(words, named));
    if taken == Taken::default() {
        return Err(Problem::invalid(Message::new("scheduling-changes-nothing")));
    }
    Ok(taken)
}

/// What a new meeting is called, in the plan's language.
fn title(words: Words, named: Named<'_>) -> String {
    let name = match named.part {
        Some(day) if named.is_day => {
            words.with("scheduling-title-day", &[("name", &named.title), ("day", &day)]).into_owned()
        }
        Some(time) => {
            words.with("scheduling-title-time", &[("name", &named.title), ("time", &time)]).into_owned()
        }
        None => named.title.to_owned(),
    };
    match named.cohort {
        Some(cohort) => {
            words.with("scheduling-name-cohort", &[("name", &name), ("cohort", &cohort)]).into_owned()
        }
        None => name,
    }
}
