//! What a person puts right while looking a file through: what a table is,
//! what its columns mean, a row moved sideways.

use axum::extract::Path;
use axum::response::Response;
use samspil_core::{Message, Programme};
use samspil_db::Tx;
use samspil_documents::import::{self, Draft, Field, Recognised, Settings, Shift, TableKind};
use samspil_documents::read::{self, Refusal, Source};

use super::store::{self, Import};
use super::{meeting, people};
use crate::app::apart;
use crate::features::files;
use crate::features::programmes;
use crate::web::{Ctx, Form, Problem, layout};

/// A file as read and as it would change the plan.
pub struct Drafted {
    /// The import.
    pub import: Import,
    /// The file's tables.
    pub source: Source,
    /// The plan as it would be.
    pub draft: Draft,
}

/// Reads a file into a plan.
///
/// # Errors
/// Where the file cannot be read: with why, and how to go on.
pub fn draft_of(
    name: &str,
    bytes: &[u8],
    target: &Programme,
    settings: &Settings,
) -> Result<(Source, Draft), Problem> {
    let source = read::file(name, bytes).map_err(|refusal| refused(&refusal))?;
    let draft = import::read(name, &source, target, settings);
    Ok((source, draft))
}

/// What is wrong with a file, and with it how to go on.
pub fn refused(refusal: &Refusal) -> Problem {
    Problem { fields: vec![("content".to_owned(), refusal.help())], ..Problem::invalid(refusal.message()) }
}

/// An import of the programme that the address names, read as it is settled.
///
/// # Errors
/// Where there is none, or its file cannot be read.
pub async fn drafted(ctx: &Ctx, id: String) -> Result<Drafted, Problem> {
    let loaded = ctx.programme()?.clone();
    let (row, workspace) = (loaded.row.clone(), loaded.workspace.clone());
    let (import, file) = ctx
        .app
        .read(move |tx| {
            let import = store::find(tx, &row, &id)?;
            let file = files::read(tx, &workspace, &import.file)?.ok_or_else(Problem::not_found)?;
            Ok::<_, Problem>((import, file))
        })
        .await?;
    let settings = import.settings.clone();
    let (source, draft) = apart(move || draft_of(&file.name, &file.bytes, &loaded.plan, &settings)).await??;
    Ok(Drafted { import, source, draft })
}

pub(super) async fn save(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let drafted = drafted(&ctx, id).await?;
    let mut import = drafted.import;
    let table = number(&fields, "table").and_then(|at| Some((at, drafted.draft.tables.get(at)?.clone())));
    match table {
        Some((at, known)) => of_table(&mut import.settings, at, &known, &fields),
        None if fields.iter().any(|(name, _)| name == "meeting") => {
            import.settings.meeting = meeting::chosen(&fields, &ctx.programme()?.plan);
        }
        None if fields.iter().any(|(name, _)| name == "people") => {
            import.settings.people = people::chosen(&import.settings.people, &fields);
        }
        None => {
            import.settings.remove_missing = fields.iter().any(|(name, _)| name == "remove_missing");
        }
    }
    version(&mut import, &fields);
    let shape =
        number(&fields, "table").and_then(|at| drafted.draft.tables.get(at)).map(|table| table.shape.clone());
    let chosen = number(&fields, "table").map(|at| import.settings.table(at));
    let kept = import.clone();
    programmes::change(&ctx, move |tx: &mut Tx, loaded, by| {
        store::settle(tx, &kept)?;
        if let (Some(shape), Some(chosen)) = (shape, chosen) {
            store::remember(tx, &loaded.workspace, &shape, &chosen, by.now)?;
        }
        Ok(())
    })
    .await?;
    Ok(layout::redirect(&format!("{}{}", address(&ctx, &import)?, anchor(&fields))))
}

pub(super) async fn shift(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let drafted = drafted(&ctx, id).await?;
    let mut import = drafted.import;
    version(&mut import, &fields);
    let by = match fields.iter().find(|(name, _)| name == "by").map(|(_, value)| value.as_str()) {
        Some("right") => 1,
        Some("left") => -1,
        _ => return Err(Problem::invalid(Message::new("form-unreadable"))),
    };
    if let (Some(at), Some(row)) = (number(&fields, "table"), number(&fields, "row"))
        && let Some(table) = drafted.draft.tables.get(at)
    {
        // Where there are no periods, the whole row but its first cell moves.
        let from = table.first_period().unwrap_or(1);
        import.settings.shift(at, Shift { row, from, by });
    }
    let kept = import.clone();
    programmes::change(&ctx, move |tx: &mut Tx, _, _| store::settle(tx, &kept)).await?;
    Ok(layout::redirect(&format!("{}{}", address(&ctx, &import)?, anchor(&fields))))
}

fn address(ctx: &Ctx, import: &Import) -> Result<String, Problem> {
    Ok(format!("/programmes/{}/imports/{}", ctx.programme()?.slug(), import.id))
}

/// Back to the table or row that was changed.
fn anchor(fields: &[(String, String)]) -> String {
    match (number(fields, "table"), number(fields, "row")) {
        (Some(table), Some(row)) => format!("#row-{}-{}", table + 1, row + 1),
        (Some(table), None) => format!("#table-{}", table + 1),
        _ if fields.iter().any(|(name, _)| name == "meeting") => "#meetings".to_owned(),
        _ if fields.iter().any(|(name, _)| name == "people") => "#people".to_owned(),
        _ => "#missing".to_owned(),
    }
}

fn number(fields: &[(String, String)], name: &str) -> Option<usize> {
    fields.iter().find(|(key, _)| key == name)?.1.parse().ok()
}

/// The version that the form was made from: somebody else may have changed it.
fn version(import: &mut Import, fields: &[(String, String)]) {
    if let Some(sent) = number(fields, "version").and_then(|sent| i64::try_from(sent).ok()) {
        import.version = sent;
    }
}

/// What a table is and its columns mean, as chosen in its form.
fn of_table(settings: &mut Settings, at: usize, known: &Recognised, fields: &[(String, String)]) {
    let table = settings.tables.entry(at).or_default();
    let chosen = |name: &str| fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
    if let Some(kind) = chosen("kind").and_then(|kind| kind.parse::<TableKind>().ok()) {
        if kind != known.kind {
            // Another kind has other columns.
            table.columns.clear();
        }
        table.kind = Some(kind.as_str().to_owned());
    }
    for (column, field) in known.columns.iter().enumerate() {
        let Some(word) = chosen(&format!("column-{column}")) else { continue };
        match word.parse::<Field>() {
            Ok(new) if Some(new) != *field => {
                table.columns.insert(column, new);
            }
            Err(_) if field.is_some() => {
                table.columns.insert(column, Field::Remark);
            }
            _ => {}
        }
    }
}
