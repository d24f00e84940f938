//! `samspil import`: plan files into the database, or a table into a plan.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use jiff::Timestamp;
use samspil_core::{Id, Language, Message, Programme};
use samspil_db::Tx;
use samspil_documents::import::{Remark, TableKind};
use samspil_documents::read::Refusal;
use samspil_documents::read::limits::MAX_FILE;

use super::{Common, check, serve};
use crate::features::accounts;
use crate::features::elements::By;
use crate::features::files::Kept;
use crate::features::imports::{self, Accepted, Traced};
use crate::features::programmes::{self, Imported};
use crate::web::Problem;
use samspil_words::{Show, Words};

#[derive(Debug, Args)]
pub(super) struct Options {
    /// Plan files (TOML, or JSON by its ending); with --into a table (docx, xlsx, csv, html)
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Take tables into this programme's plan; undone like any other change
    #[arg(long, value_name = "PROGRAMME", conflicts_with = "replace")]
    into: Option<Id>,
    /// What the tables are: action-plan, lesson-plan, meeting-planner, agenda, participant-list,
    /// activity-sheets or goals; recognised where nothing is said. Tables that are recognised as
    /// something else are left, where any is what is said
    #[arg(long, value_parser = kind, requires = "into")]
    kind: Option<TableKind>,
    /// Replace a programme that has the same id; its history keeps what stood before
    #[arg(long)]
    replace: bool,
    /// The workspace, where the database holds several
    #[arg(long)]
    workspace: Option<String>,
    /// The language of messages
    #[arg(long, default_value = "en", value_parser = super::language)]
    lang: Language,
}

fn kind(text: &str) -> Result<TableKind, String> {
    text.parse().map_err(|()| TableKind::ALL.map(TableKind::as_str).join(", "))
}

pub(super) fn run(common: &Common, options: &Options) -> Result<ExitCode, String> {
    let words = Words::of(options.lang);
    if let Some(programme) = &options.into {
        return tables(common, options, programme, words);
    }
    let Some(plans) = read_all(options, words)? else { return Ok(ExitCode::from(2)) };
    let config = serve::settings(common)?;
    let db = serve::open(&config.database)?;
    let now = Timestamp::now();
    let replace = options.replace;
    let slug = options.workspace.clone();
    let outcome = db.write(|tx| import_all(tx, slug.as_deref(), plans, replace, now));
    match outcome {
        Ok(lines) => {
            let lines: Vec<_> =
                lines.iter().map(|(key, id)| words.with(key, &[("programme", id)]).into_owned()).collect();
            super::print(&lines.join("\n"))?;
            Ok(ExitCode::SUCCESS)
        }
        Err(problem) => Err(super::told(words, &problem)),
    }
}

/// Takes every table of the files into a plan, and says what became of them.
fn tables(common: &Common, options: &Options, programme: &Id, words: Words) -> Result<ExitCode, String> {
    let config = serve::settings(common)?;
    let db = serve::open(&config.database)?;
    for path in &options.files {
        if is_plan_file(path) {
            return Err(words.with("import-into-plan-file", &[("file", &shown(path))]).into_owned());
        }
        let bytes = bytes(path, words)?;
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let file = Kept { name, bytes };
        let taken = db.write(|tx| take_in(tx, options, programme, &file));
        let accepted = taken
            .map_err(|problem| format!("{}: {}", shown(path), super::told(words, &problem)))?
            .ok_or_else(|| {
                words.with("export-unknown", &[("programme", &programme.as_str())]).into_owned()
            })?;
        super::print(&told(words, &shown(path), &accepted))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Everything of one file in one transaction.
fn take_in(tx: &mut Tx, options: &Options, programme: &Id, file: &Kept) -> Result<Option<Accepted>, Problem> {
    let Some(workspace) = programmes::workspace_for(tx, options.workspace.as_deref())? else {
        return Ok(None);
    };
    let Some(loaded) = programmes::find(tx, &workspace, programme)? else { return Ok(None) };
    let by = By::new(&workspace, &loaded.row, None, Timestamp::now());
    let taken = imports::take(tx, &by, &loaded, file, options.kind)?;
    let import = imports::find(tx, &loaded.row, &taken.id)?;
    let accepted = imports::accept(tx, &by, &loaded, &import)?;
    // Somebody who looks the file through can say what its tables are; here
    // nothing would be told but counts.
    match accepted.report.placed {
        0 => Err(Problem::invalid(Message::new("import-into-nothing"))),
        _ => Ok(Some(accepted)),
    }
}

/// How the lines fared, each that was not understood with its place, and what
/// is worth telling.
fn told(words: Words, file: &str, accepted: &Accepted) -> String {
    let report = &accepted.report;
    let counts = words.with(
        "import-into-counts",
        &[
            ("file", &file),
            ("cells", &report.cells),
            ("lines", &report.lines),
            ("placed", &report.placed),
            ("headings", &report.headings),
            ("left", &report.left_out),
            ("unread", &report.unread),
        ],
    );
    let place = |trace: &Traced| {
        let [table, row, column, _] = trace.place;
        let at = words.with("imports-at", &[("table", &table), ("row", &row), ("column", &column)]);
        format!("  {at}: {}", trace.text)
    };
    let unread = report.traces.iter().filter(|trace| trace.field == "unread").map(place);
    let remarks = accepted.remarks.iter().map(|remark| remarked(words, remark));
    std::iter::once(counts.into_owned()).chain(unread).chain(remarks).collect::<Vec<_>>().join("\n")
}

fn remarked(words: Words, remark: &Remark) -> String {
    let message = words.message(&remark.message);
    match remark.place {
        Some(place) => {
            let at =
                words.with("imports-to-row", &[("table", &(place.table + 1)), ("row", &(place.row + 1))]);
            format!("  {at}: {message}")
        }
        None => format!("  {message}"),
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// Whether a file's name says that it is a plan, which is no table.
fn is_plan_file(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_lowercase);
    ending.is_some_and(|ending| ending == "toml" || ending == "json")
}

/// A file's bytes; one that is too large is not read.
fn bytes(path: &Path, words: Words) -> Result<Vec<u8>, String> {
    let unreadable = |cause: std::io::Error| {
        let said: [(&str, &dyn Show); 2] = [("file", &shown(path)), ("cause", &cause.to_string())];
        words.with("file-unreadable", &said).into_owned()
    };
    let size = std::fs::metadata(path).map_err(unreadable)?.len();
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    if size > MAX_FILE {
        let problem = imports::refused(&Refusal::TooLarge { bytes: size });
        return Err(format!("{}: {}", shown(path), super::told(words, &problem)));
    }
    std::fs::read(path).map_err(unreadable)
}

/// Every file, or nothing where one of them is malformed.
fn read_all(options: &Options, words: Words) -> Result<Option<Vec<Programme>>, String> {
    let mut plans = Vec::new();
    let mut sound = true;
    for file in &options.files {
        match check::read(file) {
            Ok((plan, _)) => plans.push(plan.programme),
            Err(problems) => {
                sound = false;
                let name = file.display().to_string();
                let text =
                    std::fs::read(file).map(|b| String::from_utf8_lossy(&b).into_owned()).unwrap_or_default();
                let shown: Vec<_> = problems.iter().map(|d| check::malformed(d, &name, words)).collect();
                super::print_error(&check::reports(&name, &shown, &text)?)?;
            }
        }
    }
    Ok(sound.then_some(plans))
}

fn import_all(
    tx: &mut Tx,
    workspace: Option<&str>,
    plans: Vec<Programme>,
    replace: bool,
    now: Timestamp,
) -> Result<Vec<(&'static str, String)>, crate::web::Problem> {
    let workspace = match programmes::workspace_for(tx, workspace)? {
        Some(workspace) => workspace,
        None => {
            let slug = Id::from_title("samspil", "samspil");
            accounts::create_workspace(tx, &slug, "Samspil", "dk", Language::Da, now)?
        }
    };
    plans
        .into_iter()
        .map(|plan| {
            let id = plan.programme.id.to_string();
            let key = match programmes::import(tx, &workspace, plan, replace, None, now)? {
                Imported::Created => "import-created",
                Imported::Replaced => "import-replaced",
            };
            Ok((key, id))
        })
        .collect()
}
