//! `samspil export`: a programme as a plan file.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use samspil_core::{Id, Language, plan_file};

use super::{Common, serve};
use crate::features::programmes;
use crate::web::Problem;
use samspil_words::Words;

/// The form of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Toml,
    /// For programs.
    Json,
}

#[derive(Debug, Args)]
pub(super) struct Options {
    /// The programme's id
    programme: String,
    /// The form of the file
    #[arg(long, value_enum)]
    format: Format,
    /// Where to write it; standard output where nothing is said
    #[arg(long)]
    output: Option<PathBuf>,
    /// The workspace, where the database holds several
    #[arg(long)]
    workspace: Option<String>,
    /// The language of messages
    #[arg(long, default_value = "en", value_parser = super::language)]
    lang: Language,
}

pub(super) fn run(common: &Common, options: &Options) -> Result<ExitCode, String> {
    let words = Words::of(options.lang);
    let unknown = || words.with("export-unknown", &[("programme", &options.programme)]).into_owned();
    let id: Id = options.programme.parse().map_err(|_| unknown())?;
    let config = serve::settings(common)?;
    let db = serve::open(&config.database)?;
    let slug = options.workspace.clone();
    let loaded = db
        .read(|tx| match programmes::workspace_for(tx, slug.as_deref())? {
            Some(workspace) => programmes::find(tx, &workspace, &id),
            None => Ok(None),
        })
        .map_err(|problem: Problem| super::told(words, &problem))?
        .ok_or_else(unknown)?;
    let text = match options.format {
        Format::Toml => plan_file::write(&loaded.plan),
        Format::Json => plan_file::write_json(&loaded.plan),
    };
    match &options.output {
        None => super::print_exact(&text)?,
        Some(path) => std::fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))?,
    }
    Ok(ExitCode::SUCCESS)
}
