//! Building a plan from nothing: goals, effects, results, periods, and the
//! order they stand in.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use samspil_core::element::Part;
use samspil_core::matrix::rebucketed;
use samspil_core::period::PeriodScheme;
use samspil_core::programme::{Effect, Goal, MembersCounted, Periods, ResultTarget, Target};
use samspil_core::{Element, Id};
use samspil_db::Tx;

use super::form::{Fault, Fields};
use super::lists::Draft;
use super::plan;
use crate::features::elements::{self, By, Change};
use crate::features::programmes::{self, Loaded};
use crate::web::{Ctx, Form, Kind, Problem, layout};

type Typed = Form<Vec<(String, String)>>;

/// What a form makes of the plan, or what is wrong with it.
type Made = Result<Vec<Change>, Vec<Fault>>;

pub(super) async fn goal(ctx: Ctx, Form(fields): Typed) -> Result<Response, Problem> {
    answer(&ctx, "goal", Fields(fields), new_goal).await
}

pub(super) async fn effect(ctx: Ctx, Form(fields): Typed) -> Result<Response, Problem> {
    answer(&ctx, "effect", Fields(fields), new_effect).await
}

pub(super) async fn result(ctx: Ctx, Form(fields): Typed) -> Result<Response, Problem> {
    answer(&ctx, "result", Fields(fields), new_result).await
}

pub(super) async fn periods(ctx: Ctx, Form(fields): Typed) -> Result<Response, Problem> {
    answer(&ctx, "periods", Fields(fields), new_periods).await
}

/// Stores what the form makes and goes back to the plan, or shows the form
/// again.
async fn answer(
    ctx: &Ctx,
    form: &'static str,
    fields: Fields,
    make: fn(&Loaded, &Fields) -> Made,
) -> Result<Response, Problem> {
    let typed = fields.clone();
    let work = move |tx: &mut Tx, loaded: &Loaded, by: &By| match make(loaded, &typed) {
        Err(faults) => Ok(Err(faults)),
        Ok(changes) => {
            changes.into_iter().try_for_each(|change| elements::apply(tx, by, change).map(drop))?;
            Ok(Ok(by.batch.clone()))
        }
    };
    let faults = match programmes::change(ctx, work).await {
        Ok((Ok(batch), loaded)) => {
            let base = format!("/programmes/{}/plan", loaded.slug());
            return Ok(layout::redirect(&format!("{base}?changed={batch}&open={form}#build-{form}")));
        }
        Ok((Err(faults), _)) => faults,
        Err(problem) if problem.kind == Kind::Conflict => vec![(conflicting(form), "matrix-fault-changed")],
        Err(problem) => return Err(problem),
    };
    let page = plan::render(ctx, ctx.programme()?, &Draft { form, fields, faults });
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn conflicting(form: &str) -> &'static str {
    match form {
        "periods" => "year",
        "result" => "title",
        _ => "text",
    }
}

/// An id that nothing in the programme has yet.
pub(super) fn free_id(loaded: &Loaded, title: &str, fallback: &str) -> Id {
    Id::from_title(title, fallback)
        .free(|id| loaded.versions.contains_key(id) || *id == loaded.plan.programme.id)
}

fn number(fields: &Fields, faults: &mut Vec<Fault>) -> Option<u16> {
    let typed = fields.get("number");
    let number = typed.parse().ok();
    if number.is_none() && !typed.is_empty() {
        faults.push(("number", "matrix-fault-number"));
    }
    number
}

fn required(fields: &Fields, field: &'static str, faults: &mut Vec<Fault>) -> String {
    let text = fields.get(field).to_owned();
    if text.is_empty() {
        faults.push((field, "matrix-fault-empty"));
    }
    text
}

fn optional(fields: &Fields, field: &str) -> Option<String> {
    let text = fields.get(field);
    (!text.is_empty()).then(|| text.to_owned())
}

/// Those of the ids ticked that are in the list.
fn ticked<P: Part>(loaded: &Loaded, fields: &Fields, field: &str) -> Vec<Id> {
    let all = P::list(&loaded.plan).iter();
    all.map(Part::id).filter(|id| fields.ticked(field, id.as_str())).cloned().collect()
}

fn made(element: Element, faults: Vec<Fault>) -> Made {
    if faults.is_empty() { Ok(vec![Change::Create(element, None)]) } else { Err(faults) }
}

fn new_goal(loaded: &Loaded, fields: &Fields) -> Made {
    let mut faults = Vec::new();
    let number = number(fields, &mut faults);
    let text = required(fields, "text", &mut faults);
    let id = free_id(loaded, &numbered("goal", number, &text), "goal");
    made(Element::Goal(Goal { id, text, number, ..Goal::default() }), faults)
}

fn new_effect(loaded: &Loaded, fields: &Fields) -> Made {
    let mut faults = Vec::new();
    let letter = optional(fields, "letter");
    let text = required(fields, "text", &mut faults);
    let name = letter.as_ref().map_or_else(|| text.clone(), |letter| format!("effect {letter}"));
    let id = free_id(loaded, &name, "effect");
    let target_group = optional(fields, "target_group");
    made(Element::Effect(Effect { id, letter, text, target_group, ..Effect::default() }), faults)
}

fn new_result(loaded: &Loaded, fields: &Fields) -> Made {
    let mut faults = Vec::new();
    let number = number(fields, &mut faults);
    let title = required(fields, "title", &mut faults);
    let wanted = fields.get("at_least");
    let at_least = wanted.parse().ok().filter(|n| *n > 0);
    if at_least.is_none() && !wanted.is_empty() {
        faults.push(("at_least", "matrix-fault-number"));
    }
    let target = at_least.map(|at_least| Target { at_least, counted: MembersCounted::Organisations });
    let id = free_id(loaded, &numbered("result", number, &title), "result");
    let (goals, effects) =
        (ticked::<Goal>(loaded, fields, "goal"), ticked::<Effect>(loaded, fields, "effect"));
    let result = ResultTarget { id, title, number, goals, effects, target, ..ResultTarget::default() };
    made(Element::ResultTarget(result), faults)
}

/// "goal 1" where there is a number, so that ids stay short and readable.
fn numbered(kind: &str, number: Option<u16>, text: &str) -> String {
    number.map_or_else(|| text.to_owned(), |number| format!("{kind} {number}"))
}

/// The head with its periods, and every occurrence that has to change its
/// column for them.
fn new_periods(loaded: &Loaded, fields: &Fields) -> Made {
    let mut faults = Vec::new();
    let scheme =
        PeriodScheme::ALL.into_iter().find(|s| s.as_str() == fields.get("scheme")).unwrap_or_default();
    let month = fields.get("month").parse().unwrap_or(1);
    let year = fields.get("year").parse().ok().filter(|year| (1900..=2199).contains(year));
    let first = year.and_then(|year| Date::new(year, month, 1).ok());
    if first.is_none() {
        faults.push(("year", "matrix-fault-year"));
    }
    let count = fields.get("count").parse().ok().filter(|count| (1..=60).contains(count));
    if count.is_none() {
        faults.push(("count", "matrix-fault-count"));
    }
    let labels: Vec<String> = fields
        .get("labels")
        .split('|')
        .map(|label| label.trim().to_owned())
        .filter(|l| !l.is_empty())
        .collect();
    if !labels.is_empty() && labels.len() != usize::try_from(scheme.per_year()).unwrap_or(0) {
        faults.push(("labels", "matrix-fault-labels"));
    }
    let (Some(first), Some(count), true) = (first, count, faults.is_empty()) else { return Err(faults) };
    let periods = Periods { scheme, first: scheme.period_of(first), count, labels };
    let moved = rebucketed(&loaded.plan, &periods).into_iter().map(|occurrence| {
        let version = loaded.version(&occurrence.id);
        Change::Update(Element::Occurrence(occurrence), version)
    });
    let mut head = loaded.plan.programme.clone();
    head.periods = Some(periods);
    let version = fields.get("version").parse().unwrap_or(loaded.head_version);
    Ok([Change::Head(Box::new(head), version)].into_iter().chain(moved).collect())
}

/// Moves a goal, effect or result one up or down among its kind.
pub(super) async fn order(ctx: Ctx, Form(fields): Typed) -> Result<Response, Problem> {
    let fields = Fields(fields);
    let loaded = ctx.programme()?;
    let id: Id = fields.get("id").parse().map_err(|_| Problem::not_found())?;
    let (kind, _) = loaded.place(&id).ok_or_else(Problem::not_found)?;
    let up = fields.get("direction") == "up";
    let work = move |tx: &mut Tx, _: &Loaded, by: &By| {
        elements::swap(tx, by, kind, &id, up).map(|moved| moved.then(|| by.batch.clone()))
    };
    let (batch, _) = programmes::change(&ctx, work).await?;
    let changed = batch.map(|batch| format!("changed={batch}&")).unwrap_or_default();
    Ok(layout::redirect(&format!("/programmes/{}/plan?{changed}open={kind}#build-{kind}", loaded.slug())))
}
