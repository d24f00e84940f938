//! `samspil import`: plan files into the database.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use jiff::Timestamp;
use samspil_core::{Id, Language, Programme};
use samspil_db::Tx;

use super::{Common, check, serve};
use crate::features::accounts;
use crate::features::programmes::{self, Imported};
use samspil_words::Words;

#[derive(Debug, Args)]
pub(super) struct Options {
    /// Plan files (TOML, or JSON by its ending)
    #[arg(required = true)]
    files: Vec<PathBuf>,
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

pub(super) fn run(common: &Common, options: &Options) -> Result<ExitCode, String> {
    let words = Words::of(options.lang);
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
