//! What an answer after a meeting leads to, done in the same step.

use samspil_core::planner::{later, leaves};
use samspil_core::programme::{
    Meeting, MeetingKind, ParticipantKind, ParticipantLine, Person, ReviewOutcome, ReviewQuestion, RoleKind,
    Seat, SeatState, Status,
};
use samspil_core::{Element, FuzzyDate, Id};
use samspil_db::Tx;
use samspil_words::Words;

use super::line::Typed;
use super::series::{self, capital, free, more};
use super::view::meeting;
use crate::features::elements::{self, By, Change};
use crate::features::programmes::Loaded;
use crate::web::Problem;
use crate::web::form::Fields;

/// The outcomes that may follow from an answer to a question; the first is the
/// usual one.
pub(super) fn outcomes(question: ReviewQuestion) -> &'static [ReviewOutcome] {
    use ReviewOutcome as O;
    match question {
        ReviewQuestion::PlanHolds => &[O::Unchanged, O::Open, O::Other],
        ReviewQuestion::ReferenceLeader => &[O::Unchanged, O::Open, O::MeetingAdded],
        ReviewQuestion::MeetingCount => &[O::Unchanged, O::Open, O::MeetingAdded, O::MeetingDropped],
        ReviewQuestion::WhoIsMissing => &[O::Unchanged, O::Open, O::SeatAdded],
        ReviewQuestion::StillRelevant => &[O::Unchanged, O::Open, O::SeatDropped],
    }
}

/// A field and the key of what is wrong with it.
pub(super) type Fault = (&'static str, &'static str);

/// Makes the changes of an answer. Gives what was changed.
pub(super) fn carry_out(
    tx: &mut Tx,
    by: &By,
    loaded: &Loaded,
    after: &Id,
    (question, outcome): (ReviewQuestion, ReviewOutcome),
    fields: &Fields,
) -> Result<Result<Vec<Id>, Fault>, Problem> {
    match (question, outcome) {
        (ReviewQuestion::ReferenceLeader, ReviewOutcome::MeetingAdded) => {
            with_reference_leader(tx, by, loaded, fields)
        }
        (_, ReviewOutcome::MeetingAdded) => one_more(tx, by, loaded),
        (_, ReviewOutcome::MeetingDropped) => dropped(tx, by, loaded, fields),
        (_, ReviewOutcome::SeatAdded) => sought(tx, by, loaded, after, fields),
        (_, ReviewOutcome::SeatDropped) => left(tx, by, loaded, after, fields),
        _ => Ok(Ok(Vec::new())),
    }
}

type Made = Result<Result<Vec<Id>, Fault>, Problem>;

fn one_more(tx: &mut Tx, by: &By, loaded: &Loaded) -> Made {
    let new = more(loaded, 1);
    let ids = new.iter().map(|m| m.id.clone()).collect();
    series::store(tx, by, loaded, new)?;
    Ok(Ok(ids))
}

/// A meeting with the reference leader, like one before, with whoever has that
/// role suggested.
fn with_reference_leader(tx: &mut Tx, by: &By, loaded: &Loaded, fields: &Fields) -> Made {
    let typed = fields.get("date");
    let date = (!typed.is_empty()).then(|| FuzzyDate::parse_typed(typed)).transpose();
    let Ok(date) = date else { return Ok(Err(("date", "matrix-fault-date"))) };
    let before = loaded.plan.meetings.iter().rev().find(|m| m.kind == MeetingKind::ReferenceLeader);
    let title = capital(&Words::of(loaded.plan.programme.language).text("word-MeetingKind-reference_leader"));
    let leader = |p: &&Person| p.roles.contains(&RoleKind::ReferenceLeader);
    let person = loaded.plan.people.iter().find(leader).map(|p| p.id.clone());
    let state = if person.is_some() { SeatState::Suggested } else { SeatState::Open };
    let who = Seat { role: Some(RoleKind::ReferenceLeader), person, state, ..Seat::default() };
    let new = Meeting {
        id: free(loaded, &title, &mut Vec::new()),
        title,
        kind: MeetingKind::ReferenceLeader,
        activity: before.and_then(|m| m.activity.clone()),
        networks: before.map(|m| m.networks.clone()).unwrap_or_default(),
        date,
        lines: vec![ParticipantLine {
            who,
            kind: ParticipantKind::ReferenceLeader,
            ..ParticipantLine::default()
        }],
        ..Meeting::default()
    };
    let id = new.id.clone();
    elements::apply(tx, by, Change::Create(Element::Meeting(new), None))?;
    Ok(Ok(vec![id]))
}

/// Cancels a meeting; what was answered is the cause.
fn dropped(tx: &mut Tx, by: &By, loaded: &Loaded, fields: &Fields) -> Made {
    let wanted = fields.get("dropped");
    if wanted.is_empty() {
        return Ok(Err(("dropped", "review-fault-meeting")));
    }
    let mut new = meeting(loaded, wanted)?.clone();
    new.status = Status::Cancelled;
    new.cause = Some(fields.get("answer").to_owned());
    update(tx, by, loaded, Element::Meeting(new)).map(|id| Ok(vec![id]))
}

fn update(tx: &mut Tx, by: &By, loaded: &Loaded, element: Element) -> Result<Id, Problem> {
    let (id, version) = (element.id().clone(), loaded.version(element.id()));
    elements::apply(tx, by, Change::Update(element, version))?;
    Ok(id)
}

/// A place at a later meeting; somebody named is suggested, not yet asked.
fn sought(tx: &mut Tx, by: &By, loaded: &Loaded, after: &Id, fields: &Fields) -> Made {
    let typed = Typed {
        who: fields.get("who_missing").to_owned(),
        contribution: fields.get("contribution").to_owned(),
        kind: fields.get("kind").to_owned(),
        ..Typed::default()
    };
    if typed.who.is_empty() {
        return Ok(Err(("who_missing", "planner-fault-who")));
    }
    let chosen = fields.get("at");
    let after_it = later(&loaded.plan, after);
    let next = after_it.iter().find(|m| m.kind != MeetingKind::ReferenceLeader);
    let next = next.map_or(after.as_str(), |m| m.id.as_str());
    let mut new = meeting(loaded, if chosen.is_empty() { next } else { chosen })?.clone();
    let (mut line, person) = typed.meant(loaded, &ParticipantLine::default(), &Typed::default());
    if line.who.person.is_some() {
        line.who.state = SeatState::Suggested;
    }
    if let Some(person) = person {
        elements::apply(tx, by, Change::Create(Element::Person(person), None))?;
    }
    new.lines.push(line);
    update(tx, by, loaded, Element::Meeting(new)).map(|id| Ok(vec![id]))
}

/// Somebody takes part no longer.
fn left(tx: &mut Tx, by: &By, loaded: &Loaded, after: &Id, fields: &Fields) -> Made {
    let wanted = fields.get("leaves");
    let Some(person) = loaded.plan.people.iter().find(|p| p.id.as_str() == wanted) else {
        return Ok(Err(("leaves", "review-fault-person")));
    };
    let mut ids = Vec::new();
    for element in leaves(&loaded.plan, &person.id, after) {
        ids.push(update(tx, by, loaded, element)?);
    }
    Ok(Ok(ids))
}
