//! The programme's documents, and tables on their way into the plan.

use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use samspil_core::{Id, Message};
use samspil_db::Tx;
use samspil_documents::import::{Draft, Settings, TableKind};
use samspil_documents::kinds::{Format, Kind};
use serde::{Deserialize, Serialize};

use super::answer::{self, Tag};
use super::call::Call;
use super::programmes::field;
use crate::features::documents::{self, Asked};
use crate::features::files::Kept;
use crate::features::hand_over;
use crate::features::imports::{self, Import, Report};
use crate::features::programmes;
use crate::web::{Ctx, Problem};
use samspil_words::Words;

#[derive(Serialize)]
struct Offered {
    document: &'static str,
    title: String,
    formats: Vec<&'static str>,
}

pub(super) async fn list(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let loaded = ctx.programme()?;
    let may = |kind: &Kind| documents::may(&ctx.viewer, loaded.slug(), *kind);
    let offered = |kind: Kind| Offered {
        document: kind.as_str(),
        title: ctx.words.text(&format!("doc-kind-{}", kind.as_str())).into_owned(),
        formats: kind.formats().iter().map(|format| format.as_str()).collect(),
    };
    let all: Vec<Offered> = Kind::ALL.iter().copied().filter(may).map(offered).collect();
    let window = call.window(|word| all.iter().position(|one| one.document == word))?;
    answer::page(&ctx, &all, window, None, |one| one.document.to_owned())
}

pub(super) async fn read(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let kind: Kind = call.word("document")?.parse().map_err(|()| Problem::not_found())?;
    let format: Format = call.query("format").unwrap_or("pdf").parse().map_err(|()| Problem::not_found())?;
    let asked = Asked {
        meeting: call.query("meeting").and_then(|id| id.parse().ok()),
        project: call.query("project").and_then(|id| id.parse().ok()),
        blank: call.query("blank") == Some("1"),
        year: call.query("year").and_then(|year| year.parse().ok()),
        layout: call.query("layout").and_then(|layout| layout.parse().ok()),
        from: call.query("from").map(str::to_owned),
        to: call.query("to").map(str::to_owned),
        contacts: call.query("contacts") == Some("1"),
    };
    documents::respond(&ctx, kind, format, asked).await
}

pub(super) async fn hand_over(ctx: Ctx, _: Call) -> Result<Response, Problem> {
    hand_over::respond(&ctx).await
}

/// An import as programs see it.
#[derive(Serialize)]
struct Shown {
    id: String,
    name: String,
    made_at: String,
    accepted_at: Option<String>,
    settings: Settings,
    #[serde(skip_serializing_if = "Option::is_none")]
    tables: Option<Vec<Table>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    remarks: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    missing: Option<Vec<Id>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    people: Option<Vec<Person>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<Report>,
}

/// Whom a row of a list of participants is taken to mean.
#[derive(Serialize)]
struct Person {
    table: usize,
    row: usize,
    name: String,
    id: Id,
    how: &'static str,
    candidates: Vec<Id>,
    chosen: bool,
}

#[derive(Serialize)]
struct Table {
    kind: &'static str,
    heading_rows: usize,
    columns: Vec<Option<String>>,
    titles: Vec<String>,
    ragged_rows: Vec<usize>,
}

impl Person {
    fn of(met: &samspil_documents::import::Met) -> Self {
        Self {
            table: met.place.table,
            row: met.place.row,
            name: met.name.clone(),
            id: met.id.clone(),
            how: met.how.as_str(),
            candidates: met.candidates.clone(),
            chosen: met.chosen,
        }
    }
}

impl Shown {
    fn of(import: Import) -> Self {
        Self {
            id: import.id,
            name: import.name,
            made_at: import.created_at.to_string(),
            accepted_at: import.accepted_at.map(|at| at.to_string()),
            settings: import.settings,
            tables: None,
            remarks: None,
            missing: None,
            people: None,
            report: import.report,
        }
    }

    fn with(mut self, draft: &Draft, words: Words) -> Self {
        let table = |table: &samspil_documents::import::Recognised| Table {
            kind: table.kind.as_str(),
            heading_rows: table.head,
            columns: table.columns.iter().map(|field| field.map(|field| field.to_string())).collect(),
            titles: table.titles.clone(),
            ragged_rows: table.ragged.iter().map(|(row, _)| row + 1).collect(),
        };
        self.tables = Some(draft.tables.iter().map(table).collect());
        self.remarks =
            Some(draft.remarks.iter().map(|remark| words.message(&remark.message).into_owned()).collect());
        self.missing = Some(draft.missing.clone());
        self.people = Some(draft.people.iter().map(Person::of).collect());
        self.report = Some(imports::report(draft));
        self
    }
}

fn base(ctx: &Ctx) -> Result<String, Problem> {
    Ok(format!("/api/v1/programmes/{}/imports", ctx.programme()?.slug()))
}

pub(super) async fn imports(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let row = ctx.programme()?.row.clone();
    let known = ctx.app.read(move |tx| imports::list(tx, &row)).await?;
    let all: Vec<Shown> = known.into_iter().map(Shown::of).collect();
    let window = call.window(|id| all.iter().position(|one| one.id == id))?;
    answer::page(&ctx, &all, window, None, |one| one.id.clone())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewImport {
    /// What the file is called: its ending says what it is.
    name: String,
    /// The file, base64.
    content: String,
    /// What its tables are, where that is not to be recognised.
    #[serde(default)]
    kind: Option<String>,
}

pub(super) async fn import(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let new: NewImport = call.typed()?;
    let bytes = BASE64.decode(new.content.as_bytes()).map_err(|_| field("content", "api-value-wrong"))?;
    let kind = match new.kind.as_deref().map(str::parse::<TableKind>) {
        None => None,
        Some(Ok(kind)) => Some(kind),
        Some(Err(())) => return Err(field("kind", "api-value-wrong")),
    };
    if new.name.trim().is_empty() || new.name.contains('\0') {
        return Err(field("name", "api-empty"));
    }
    if new.name.chars().count() > 200 {
        return Err(field("name", "api-value-wrong"));
    }
    let file = Kept { name: new.name, bytes };
    let work =
        move |tx: &mut Tx, loaded: &programmes::Loaded, by: &_| imports::take(tx, by, loaded, &file, kind);
    let (taken, _) = programmes::change(&ctx, work).await?;
    let drafted = imports::drafted(&ctx, taken.id).await?;
    let path = format!("{}/{}", base(&ctx)?, drafted.import.id);
    let tag = Tag::of(drafted.import.version);
    let shown = Shown::of(drafted.import).with(&drafted.draft, ctx.words);
    Ok(answer::made(&ctx, &path, answer::json(&shown)?, Some(&tag), None))
}

pub(super) async fn read_import(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    shown(&ctx, call.row()?).await
}

async fn shown(ctx: &Ctx, id: String) -> Result<Response, Problem> {
    let row = ctx.programme()?.row.clone();
    let wanted = id.clone();
    let import = ctx.app.read(move |tx| imports::find(tx, &row, &wanted)).await?;
    let tag = Tag::of(import.version);
    let shown = match import.accepted_at {
        Some(_) => Shown::of(import),
        None => {
            let drafted = imports::drafted(ctx, id).await?;
            Shown::of(drafted.import).with(&drafted.draft, ctx.words)
        }
    };
    Ok(answer::found(answer::json(&shown)?, &tag))
}

pub(super) async fn settle(ctx: Ctx, mut call: Call) -> Result<Response, Problem> {
    let settings: Settings = call.typed()?;
    let id = call.row()?;
    let wanted = id.clone();
    programmes::change(&ctx, move |tx: &mut Tx, loaded, _| {
        let mut import = imports::find(tx, &loaded.row, &wanted)?;
        call.expects(&Tag::of(import.version))?;
        import.settings = settings;
        imports::settle(tx, &import)
    })
    .await?;
    shown(&ctx, id).await
}

pub(super) async fn accept(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let id = call.row()?;
    let work = move |tx: &mut Tx, loaded: &programmes::Loaded, by: &_| {
        let import = imports::find(tx, &loaded.row, &id)?;
        Ok((imports::accept(tx, by, loaded, &import)?, id))
    };
    let ((accepted, id), _) = programmes::change(&ctx, work).await?;
    let path = format!("{}/{id}", base(&ctx)?);
    let body = answer::json(&accepted.report)?;
    Ok(answer::made(&ctx, &path, body, None, Some(&accepted.batch)))
}

pub(super) async fn discard(ctx: Ctx, call: Call) -> Result<Response, Problem> {
    let id = call.row()?;
    programmes::change(&ctx, move |tx: &mut Tx, loaded, _| {
        let import = imports::find(tx, &loaded.row, &id)?;
        call.expects(&Tag::of(import.version))?;
        if import.accepted_at.is_some() {
            return Err(Problem::invalid(Message::new("imports-accepted-already")));
        }
        imports::remove(tx, &loaded.row, &id)
    })
    .await?;
    Ok(answer::gone(None))
}
