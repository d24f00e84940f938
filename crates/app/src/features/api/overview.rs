//! What is computed from a plan: findings and matrix; and what describes the
//! API and the plan files themselves.

use std::sync::{LazyLock, OnceLock};

use axum::response::Response;
use samspil_core::certainty::Certainty;
use samspil_core::check::{Finding, Place};
use samspil_core::matrix::{self, Line, Matrix, Rows};
use samspil_core::thread::{self, Light};
use samspil_core::{Id, Language, Programme, plan_file};
use serde::Serialize;

use super::answer::{self, Tag};
use super::call::Call;
use super::document;
use crate::features::programmes::Loaded;
use crate::web::{Ctx, Problem, form};
use samspil_words::Words;

#[derive(Serialize)]
struct Spot<'a> {
    kind: Option<&'static str>,
    id: &'a Id,
    field: Option<&'a str>,
}

impl<'a> Spot<'a> {
    fn of(place: &'a Place) -> Self {
        Self { kind: place.kind.map(|kind| kind.as_str()), id: &place.id, field: place.field.as_deref() }
    }
}

#[derive(Serialize)]
struct Found<'a> {
    code: &'static str,
    severity: &'static str,
    path: &'a str,
    place: Spot<'a>,
    message: String,
    stated: Option<String>,
    computed: Option<String>,
    help: String,
    others: Vec<Spot<'a>>,
}

impl<'a> Found<'a> {
    fn of(finding: &'a Finding, ctx: &Ctx, loaded: &Loaded) -> Self {
        Self {
            code: finding.code,
            severity: finding.severity.as_str(),
            path: &finding.path,
            place: Spot::of(&finding.place),
            message: form::message(ctx, loaded, &finding.message),
            stated: finding.stated.as_ref().map(|argument| form::argument(ctx, loaded, argument)),
            computed: finding.computed.as_ref().map(|argument| form::argument(ctx, loaded, argument)),
            help: form::message(ctx, loaded, &finding.help),
            others: finding.others.iter().map(Spot::of).collect(),
        }
    }
}

pub(super) async fn findings(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let loaded = ctx.checked().await?;
    let tag = Tag::of(format_args!("{}-{}", loaded.revision, ctx.words.language().tag()));
    let window = call.window(|_| None)?;
    if let Some(unchanged) = call.unchanged(&tag) {
        return Ok(unchanged);
    }
    let (severity, code) = (call.query("severity"), call.query("code"));
    let found: Vec<Found<'_>> = loaded
        .findings()
        .iter()
        .filter(|f| severity.is_none_or(|s| s == f.severity.as_str()) && code.is_none_or(|c| c == f.code))
        .map(|finding| Found::of(finding, &ctx, loaded))
        .collect();
    answer::page(&ctx, &found, window, Some(&tag), |_| String::new())
}

#[derive(Serialize)]
struct Column {
    column: String,
    title: String,
    now: bool,
    outside: bool,
}

#[derive(Serialize)]
struct Thing<'a> {
    occurrence: Option<&'a Id>,
    activity: Option<&'a Id>,
    meeting: Option<&'a Id>,
}

#[derive(Serialize)]
struct Row<'a> {
    of: Option<&'a Id>,
    cells: Vec<Vec<Thing<'a>>>,
    rest: Vec<Thing<'a>>,
}

#[derive(Serialize)]
struct Shown<'a> {
    rows_are: &'static str,
    guessed: bool,
    columns: Vec<Column>,
    rows: Vec<Row<'a>>,
}

fn thing(plan: &Programme, line: Line) -> Thing<'_> {
    match line {
        Line::Occurrence { at, activity } => Thing {
            occurrence: plan.occurrences.get(at).map(|o| &o.id),
            activity: activity.and_then(|at| plan.activities.get(at)).map(|a| &a.id),
            meeting: None,
        },
        Line::Meeting { at } => {
            Thing { occurrence: None, activity: None, meeting: plan.meetings.get(at).map(|m| &m.id) }
        }
        Line::Activity { at } => {
            Thing { occurrence: None, activity: plan.activities.get(at).map(|a| &a.id), meeting: None }
        }
    }
}

fn shown<'a>(plan: &'a Programme, matrix: &Matrix, words: Words) -> Shown<'a> {
    Shown {
        rows_are: match matrix.rows_are {
            Rows::Results => "results",
            Rows::Tracks => "tracks",
            Rows::Activities => "activities",
        },
        guessed: matrix.guessed,
        columns: matrix
            .columns
            .iter()
            .map(|heading| Column {
                column: heading.column.to_string(),
                title: words.column(plan.programme.periods.as_ref(), heading.column),
                now: heading.now,
                outside: heading.outside,
            })
            .collect(),
        rows: matrix
            .rows
            .iter()
            .map(|row| Row {
                of: matrix::row_id(plan, matrix.rows_are, row.of),
                cells: row
                    .cells
                    .iter()
                    .map(|cell| cell.iter().map(|line| thing(plan, *line)).collect())
                    .collect(),
                rest: row.rest.iter().map(|line| thing(plan, *line)).collect(),
            })
            .collect(),
    }
}

pub(super) async fn matrix(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let today = ctx.viewer.today;
    let tag = Tag::of(format_args!("{}-{today}-{}", loaded.revision, ctx.words.language().tag()));
    if let Some(unchanged) = call.unchanged(&tag) {
        return Ok(unchanged);
    }
    let matrix = matrix::matrix(&loaded.plan, today);
    Ok(answer::found(answer::json(&shown(&loaded.plan, &matrix, ctx.words))?, &tag))
}

/// Made once: anyone may ask for it.
static SCHEMA: LazyLock<String> = LazyLock::new(|| plan_file::schema().to_string());

pub(super) async fn schema(_: Ctx, call: Call) -> Result<Response, Problem> {
    let tag = Tag::of(env!("CARGO_PKG_VERSION"));
    match call.unchanged(&tag) {
        Some(unchanged) => Ok(unchanged),
        None => Ok(answer::found(SCHEMA.clone().into_bytes(), &tag)),
    }
}

/// The document in each language, made once: anyone may ask for it. Each with
/// the address it was made for.
static DOCUMENTS: [OnceLock<(String, String)>; Language::ALL.len()] =
    [const { OnceLock::new() }; Language::ALL.len()];

pub(super) async fn openapi(ctx: Ctx, _: Call) -> Result<Response, Problem> {
    let (url, words) = (&ctx.app.config.public_url, ctx.words);
    let make = || document::document(url, words).to_string();
    let at = Language::ALL.iter().position(|language| *language == words.language());
    let kept = at.and_then(|at| DOCUMENTS.get(at)).map(|kept| kept.get_or_init(|| (url.clone(), make())));
    let document = kept.filter(|(of, _)| of == url).map_or_else(make, |(_, document)| document.clone());
    Ok(answer::raw(axum::http::StatusCode::OK, document.into_bytes()))
}

#[derive(Serialize)]
struct Link<'a> {
    kind: &'static str,
    id: &'a Id,
    name: &'a str,
    number: Option<&'a str>,
    in_thread: bool,
    certainty: &'a Certainty,
    status: &'static str,
    occurrences: Option<usize>,
}

#[derive(Serialize)]
struct Stage<'a> {
    stage: &'static str,
    items: Vec<Link<'a>>,
}

#[derive(Serialize)]
struct Stages<'a> {
    stages: Vec<Stage<'a>>,
}

impl<'a> Link<'a> {
    fn of(node: &'a thread::Node) -> Self {
        Self {
            kind: node.kind.as_str(),
            id: &node.id,
            name: &node.name,
            number: node.number.as_deref(),
            in_thread: node.light != Light::Dim,
            certainty: &node.certainty,
            status: node.status.as_str(),
            occurrences: node.count,
        }
    }
}

pub(super) async fn thread(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let tag = Tag::of(loaded.revision);
    if let Some(unchanged) = call.unchanged(&tag) {
        return Ok(unchanged);
    }
    let of = call.query("of").map(str::parse::<Id>).transpose().map_err(|_| Problem::not_found())?;
    let found = thread::thread(&loaded.plan, of.as_ref()).ok_or_else(Problem::not_found)?;
    let stages = found
        .iter()
        .map(|(stage, nodes)| Stage { stage: stage.as_str(), items: nodes.iter().map(Link::of).collect() })
        .collect();
    Ok(answer::found(answer::json(&Stages { stages })?, &tag))
}
