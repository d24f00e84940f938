//! Storing a changed agenda: on the agenda that its writer saw, or not at all.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use samspil_core::agenda::change::added;
use samspil_core::agenda::{Agenda, MOST_DAYS, MOST_ITEMS, day_of};
use samspil_core::form::Fault;
use samspil_core::programme::{Content, Meeting};
use samspil_core::{Element, Id, Message, fit};
use samspil_db::Tx;
use sha2::{Digest, Sha256};

use super::pages::{self, Shown};
use crate::features::elements::{self, By, Change};
use crate::features::programmes::{self, Loaded};
use crate::web::layout;
use crate::web::{Ctx, Kind, Problem};

/// What an agenda looks like, in a few signs: two that differ have different
/// ones. Who else changes the same meeting's planner does not disturb.
pub(super) fn seen(meeting: &Meeting) -> String {
    let shown = (&meeting.sheet.contents, &meeting.days, meeting.start, meeting.end);
    let text = serde_json::to_vec(&shown).unwrap_or_default();
    Sha256::digest(text).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The meeting that an address names.
///
/// # Errors
/// Where there is none.
pub(super) fn meeting<'a>(loaded: &'a Loaded, id: &str) -> Result<&'a Meeting, Problem> {
    let found = loaded.plan.meetings.iter().find(|meeting| meeting.id.as_str() == id);
    found.ok_or_else(Problem::not_found)
}

/// What came of a change.
pub(super) enum Outcome {
    /// It is stored, as this batch.
    Saved(String),
    /// It changes nothing.
    Same,
    /// Somebody else has changed the agenda meanwhile.
    Stale,
    /// It cannot stand so.
    Faulty(Vec<Fault>),
}

/// Changes a meeting's agenda, where it is still the one that was seen. `work`
/// gives the meeting as it is to stand; nothing where what it is about is gone.
///
/// # Errors
/// Where there is no such meeting any more, or the database refuses.
pub(super) async fn change(
    ctx: &Ctx,
    id: &str,
    seen_before: &str,
    work: impl FnOnce(&Loaded, &Meeting) -> Option<Meeting> + Send + 'static,
) -> Result<Outcome, Problem> {
    let (id, seen_before) = (id.to_owned(), seen_before.to_owned());
    let store = move |tx: &mut Tx, loaded: &Loaded, by: &By| {
        let standing = meeting(loaded, &id)?;
        if seen(standing) != seen_before {
            return Ok(Outcome::Stale);
        }
        let Some(changed) = work(loaded, standing) else { return Ok(Outcome::Stale) };
        if changed == *standing {
            return Ok(Outcome::Same);
        }
        let faults = fit::element(&loaded.plan, &Element::Meeting(changed.clone()));
        if !faults.is_empty() {
            return Ok(Outcome::Faulty(faults));
        }
        let version = loaded.version(&changed.id);
        let applied = elements::apply(tx, by, Change::Update(Element::Meeting(changed), version))?;
        Ok::<_, Problem>(Outcome::Saved(applied.batch))
    };
    Ok(programmes::change(ctx, store).await?.0)
}

/// Puts an item at the end of a day of a meeting, whatever stands there by now,
/// and gives the address at which it is seen and can be undone.
///
/// # Errors
/// Where there is no such meeting or day, no room, or the database refuses.
pub fn append(
    tx: &mut Tx,
    by: &By,
    loaded: &Loaded,
    (id, day): (&str, u8),
    content: Content,
) -> Result<String, Problem> {
    let standing = meeting(loaded, id)?;
    let days = u8::try_from(Agenda::in_plan(&loaded.plan, standing).days.len()).unwrap_or(MOST_DAYS);
    if !(1..=days).contains(&day) {
        return Err(Problem::not_found());
    }
    if standing.sheet.contents.len() >= MOST_ITEMS {
        return Err(Problem::invalid(Message::new("agenda-too-many").with("most", MOST_ITEMS)));
    }
    let mut changed = standing.clone();
    changed.sheet.contents = added(&standing.sheet.contents, day, content.clone(), days);
    if let Some(fault) = fit::element(&loaded.plan, &Element::Meeting(changed.clone())).into_iter().next() {
        return Err(Problem::invalid(fault.message));
    }
    let new = |one: &Content| day_of(one) == day && one.text == content.text && one.method == content.method;
    let at = changed.sheet.contents.iter().rposition(new).unwrap_or(0);
    let change = Change::Update(Element::Meeting(changed), loaded.version(&standing.id));
    let applied = elements::apply(tx, by, change)?;
    Ok(format!("{}?changed={}#item-{at}", address(loaded, &standing.id), applied.batch))
}

/// The address of a meeting's agenda.
pub fn address(loaded: &Loaded, id: &Id) -> String {
    format!("/programmes/{}/meetings/{id}/agenda", loaded.slug())
}

/// The answer to a change made on the page of the agenda itself. `focus` is the
/// item to go on with.
///
/// # Errors
/// Where the meeting is gone, or what was sent fits nothing.
pub(super) async fn answer(
    ctx: &Ctx,
    id: &str,
    outcome: Outcome,
    focus: Option<usize>,
    shown: Shown,
) -> Result<Response, Problem> {
    let loaded = programmes::standing(ctx).await?;
    let standing = meeting(&loaded, id)?;
    let here = address(&loaded, &standing.id);
    let at = focus.map(|at| format!("&at={at}")).unwrap_or_default();
    Ok(match outcome {
        Outcome::Saved(batch) => layout::redirect(&format!("{here}?changed={batch}{at}")),
        Outcome::Same => layout::redirect(&format!("{here}?view=run{at}")),
        Outcome::Stale => {
            let page = pages::page(ctx, &loaded, standing, &Shown { stale: true, ..shown });
            (StatusCode::CONFLICT, page).into_response()
        }
        Outcome::Faulty(faults) => {
            let first = faults.into_iter().next().map(|fault| fault.message);
            return Err(Problem { detail: first, ..Problem::new(Kind::Invalid) });
        }
    })
}
