//! Building a plan from nothing: goals, effects, results, periods, and the
//! order they stand in.

use axum::Form;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use samspil_core::element::Part;
use samspil_core::matrix::rebucketed;
use samspil_core::period::PeriodScheme;
use samspil_core::programme::{Effect, Goal, MembersCounted, Periods, ResultTarget, Target};
use samspil_core::{Element, Id};

use super::form::{Fault, Fields};
use super::lists::Draft;
use super::{plan, store};
use crate::features::elements::{self, By, Change, ChangeError};
use crate::features::programmes::Loaded;
use crate::web::{Ctx, Problem, layout};

type Typed = Form<Vec<(String, String)>>;

/// What a form makes of the plan, or what is wrong with it.
type Made = Result<Vec<Change>, Vec<Fault>>;

pub(super) async fn goal(ctx: Ctx, Form(fields): Typed) -> Result<Response, Problem> {
    let fields = Fields(fields);
    let made = new_goal(ctx.programme()?, &fields);
    answer(&ctx, "goal", fields, made).await
}

pub(super) async fn effect(ctx: Ctx, Form(fields): Typed) -> Result<Response, Problem> {
    let fields = Fields(fields);
    let made = new_effect(ctx.programme()?, &fields);
    answer(&ctx, "effect", fields, made).await
}

pub(super) async fn result(ctx: Ctx, Form(fields): Typed) -> Result<Response, Problem> {
    let fields = Fields(fields);
    let made = new_result(ctx.programme()?, &fields);
    answer(&ctx, "result", fields, made).await
}

pub(super) async fn periods(ctx: Ctx, Form(fields): Typed) -> Result<Response, Problem> {
    let fields = Fields(fields);
    let made = new_periods(ctx.programme()?, &fields);
    answer(&ctx, "periods", fields, made).await
}

/// Stores what was made and goes back to the plan, or shows the form again.
async fn answer(ctx: &Ctx, form: &'static str, fields: Fields, made: Made) -> Result<Response, Problem> {
    let changes = match made {
        Ok(changes) => changes,
        Err(faults) => return again(ctx, &Draft { form, fields, faults }),
    };
    let by = by(ctx)?;
    let batch = by.batch.clone();
    let stored = ctx
        .app
        .write(move |tx| {
            let outcome =
                changes.into_iter().try_for_each(|change| elements::apply(tx, &by, change).map(drop));
            match outcome {
                Err(ChangeError::Conflict(..)) => Err(Problem::new(crate::web::Kind::Conflict)),
                other => other.map_err(Problem::from),
            }
        })
        .await;
    match stored {
        Err(problem) if problem.kind == crate::web::Kind::Conflict => {
            again(ctx, &Draft { form, fields, faults: vec![(conflicting(form), "matrix-fault-changed")] })
        }
        other => other.map(|()| {
            let base = format!("/programmes/{}/plan", by_slug(ctx));
            layout::redirect(&format!("{base}?changed={batch}&open={form}#build-{form}"))
        }),
    }
}

fn conflicting(form: &str) -> &'static str {
    match form {
        "periods" => "year",
        "result" => "title",
        _ => "text",
    }
}

fn by_slug(ctx: &Ctx) -> String {
    ctx.programme().map(|loaded| loaded.slug().to_string()).unwrap_or_default()
}

fn again(ctx: &Ctx, draft: &Draft) -> Result<Response, Problem> {
    let page = plan::render(ctx, ctx.programme()?, draft);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// Who changes the programme of this request.
pub(super) fn by(ctx: &Ctx) -> Result<By, Problem> {
    let loaded = ctx.programme()?;
    let account = ctx.viewer.account()?;
    Ok(By::new(&loaded.workspace, &loaded.row, Some(&account.id), ctx.now))
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
    let by = by(&ctx)?;
    let batch = by.batch.clone();
    let row = loaded.row.clone();
    ctx.app
        .write(move |tx| {
            let all = store::positions(tx, &row, kind)?;
            for (id, position) in exchanged(&all, id.as_str(), up) {
                let id = id.parse().map_err(|_| Problem::not_found())?;
                elements::apply(tx, &by, Change::Move(id, position))?;
            }
            Ok::<_, Problem>(())
        })
        .await?;
    let back = format!("/programmes/{}/plan?changed={batch}&open={kind}#build-{kind}", loaded.slug());
    Ok(layout::redirect(&back))
}

/// The two neighbours with their positions exchanged; nothing at either end.
fn exchanged(all: &[(String, i64)], id: &str, up: bool) -> Vec<(String, i64)> {
    let Some(at) = all.iter().position(|(other, _)| other == id) else { return Vec::new() };
    let other = if up { at.checked_sub(1) } else { Some(at + 1) };
    let (Some(mine), Some(other)) = (all.get(at), other.and_then(|other| all.get(other))) else {
        return Vec::new();
    };
    // Two elements may share a position after an undo: the id decides then.
    let (mut up_to, down_to) = (other.1, mine.1);
    if up_to == down_to {
        up_to += if up { -1 } else { 1 };
    }
    vec![(mine.0.clone(), up_to), (other.0.clone(), down_to)]
}
