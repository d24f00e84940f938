//! `samspil export`: a programme as a plan file, or one of its documents; or
//! everything that an organisation has.

mod organisation;

use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use jiff::Timestamp;
use jiff::civil::Date;
use samspil_core::{Id, Language, plan_file};
use samspil_db::Tx;
use samspil_documents::kinds::{Format, Kind, Layout};

use super::{Common, serve};
use crate::app::App;
use crate::features::calendar;
use crate::features::documents::{self, Asked, Reader};
use crate::features::programmes::{self, Loaded};
use crate::web::Problem;
use samspil_words::Words;

/// The form of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FileFormat {
    /// The plan file, for people.
    Toml,
    /// The plan file, for programs.
    Json,
    /// PDF (PDF/UA-1 and PDF/A).
    Pdf,
    /// Word.
    Docx,
    /// Excel.
    Xlsx,
    /// iCalendar.
    Ics,
    /// A picture to scale.
    Svg,
    /// A picture in pixels.
    Png,
    /// A page.
    Html,
    /// Everything in one file.
    Zip,
}

impl FileFormat {
    /// The format of a document; nothing for plan files.
    fn of_document(self) -> Option<Format> {
        Some(match self {
            Self::Toml | Self::Json => return None,
            Self::Pdf => Format::Pdf,
            Self::Docx => Format::Docx,
            Self::Xlsx => Format::Xlsx,
            Self::Ics => Format::Ics,
            Self::Svg => Format::Svg,
            Self::Png => Format::Png,
            Self::Html => Format::Html,
            Self::Zip => Format::Zip,
        })
    }
}

#[derive(Debug, Args)]
pub(super) struct Options {
    /// The programme's id
    #[arg(required_unless_present = "organisation")]
    programme: Option<String>,
    /// Everything in the workspace instead of one programme: --document hand-over --format zip
    #[arg(long, conflicts_with_all = ["programme", "meeting", "project", "blank", "year", "layout"])]
    organisation: bool,
    /// The form of the file
    #[arg(long, value_enum)]
    format: FileFormat,
    /// The document: action-plan, lesson-plan, meeting-planner, gathering, run-sheet, invitation,
    /// milestone-plan, brochure, timeline, annual-wheel, governance-plan, check-report,
    /// version-diff, participant-list, name-badges, table-cards, sign-in-sheet, calendar or hand-over
    #[arg(long, value_parser = kind)]
    document: Option<Kind>,
    /// One meeting instead of all, by its id (gathering, run-sheet, invitation, name-badges,
    /// table-cards, sign-in-sheet)
    #[arg(long)]
    meeting: Option<Id>,
    /// One local project instead of all, by its id (milestone-plan)
    #[arg(long)]
    project: Option<Id>,
    /// The empty form (meeting-planner, run-sheet, milestone-plan, sign-in-sheet)
    #[arg(long)]
    blank: bool,
    /// The year (annual-wheel)
    #[arg(long)]
    year: Option<i16>,
    /// How large: 8 or 10 on a sheet (name-badges), a4 or a5 (table-cards)
    #[arg(long, value_parser = layout)]
    layout: Option<Layout>,
    /// Where to write it; standard output where nothing is said
    #[arg(long)]
    output: Option<PathBuf>,
    /// The workspace, where the database holds several
    #[arg(long)]
    workspace: Option<String>,
    /// The language of the document, and of messages; documents need it
    #[arg(long, value_parser = super::language)]
    lang: Option<Language>,
}

fn kind(text: &str) -> Result<Kind, String> {
    text.parse().map_err(|()| Kind::ALL.iter().map(|kind| kind.as_str()).collect::<Vec<_>>().join(", "))
}

fn layout(text: &str) -> Result<Layout, String> {
    text.parse().map_err(|()| Layout::ALL.iter().map(|layout| layout.as_str()).collect::<Vec<_>>().join(", "))
}

pub(super) fn run(common: &Common, options: &Options) -> Result<ExitCode, String> {
    let words = Words::of(options.lang.unwrap_or_default());
    if options.organisation {
        organisation::export(common, options)?;
        return Ok(ExitCode::SUCCESS);
    }
    let bytes = match (options.document, options.format.of_document()) {
        (None, None) => plan(common, options, words)?.into_bytes(),
        (Some(kind), Some(format)) => document(common, options, kind, format)?,
        (None, Some(_)) => return Err(words.text("export-which-document").into_owned()),
        (Some(_), None) => return Err(words.text("export-plan-file").into_owned()),
    };
    match &options.output {
        None => out(&bytes, words)?,
        Some(path) => std::fs::write(path, bytes).map_err(|e| format!("{}: {e}", path.display()))?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes to standard output; bytes that are no text only where no person reads.
fn out(bytes: &[u8], words: Words) -> Result<(), String> {
    if std::str::from_utf8(bytes).is_err() && std::io::stdout().is_terminal() {
        return Err(words.text("export-to-terminal").into_owned());
    }
    match std::io::stdout().lock().write_all(bytes) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(()),
    }
}

fn plan(common: &Common, options: &Options, words: Words) -> Result<String, String> {
    let config = serve::settings(common)?;
    let db = serve::open(&config.database)?;
    let found = db.read(|tx| find(tx, options)).map_err(|problem| super::told(words, &problem))?;
    let loaded = found.ok_or_else(|| unknown(options, words))?;
    Ok(match options.format {
        FileFormat::Json => plan_file::write_json(&loaded.plan),
        _ => plan_file::write(&loaded.plan),
    })
}

fn unknown(options: &Options, words: Words) -> String {
    words
        .with("export-unknown", &[("programme", &options.programme.as_deref().unwrap_or_default())])
        .into_owned()
}

fn find(tx: &mut Tx, options: &Options) -> Result<Option<Loaded>, Problem> {
    let Some(id) = options.programme.as_ref().and_then(|id| id.parse::<Id>().ok()) else { return Ok(None) };
    match programmes::workspace_for(tx, options.workspace.as_deref())? {
        Some(workspace) => programmes::find(tx, &workspace, &id),
        None => Ok(None),
    }
}

/// The language, which documents need.
fn language(options: &Options) -> Result<Language, String> {
    options.lang.ok_or_else(|| Words::of(Language::En).text("export-which-language").into_owned())
}

fn document(common: &Common, options: &Options, kind: Kind, format: Format) -> Result<Vec<u8>, String> {
    let language = language(options)?;
    let words = Words::of(language);
    if !kind.formats().contains(&format) {
        let known = kind.formats().iter().map(|f| f.as_str()).collect::<Vec<_>>().join(", ");
        let arguments: [(&str, &dyn samspil_words::Show); 2] =
            [("document", &kind.as_str()), ("formats", &known)];
        return Err(words.with("export-other-format", &arguments).into_owned());
    }
    let config = serve::settings(common)?;
    let db = serve::open(&config.database)?;
    let asked = Asked {
        meeting: options.meeting.clone(),
        project: options.project.clone(),
        blank: options.blank,
        year: options.year,
        layout: options.layout,
        ..Asked::default()
    };
    let today = today();
    let found = db.read(|tx| {
        let Some(loaded) = find(tx, options)? else { return Ok(None) };
        // Whoever holds the database holds the whole plan.
        let basis = documents::basis(tx, &loaded, kind, asked, Reader::whole(today))?;
        Ok(Some((loaded, basis)))
    });
    let found = found.map_err(|problem: Problem| super::told(words, &problem))?;
    let (loaded, basis) = found.ok_or_else(|| unknown(options, words))?;
    let calendar = match documents::holds_calendar(kind, format) {
        true => calendar_of(App::new(config, db), &loaded, language, words)?,
        false => String::new(),
    };
    basis.file(kind, format, language, &calendar).map_err(|why| super::told(words, &documents::problem(why)))
}

fn today() -> Date {
    Timestamp::now().to_zoned(jiff::tz::TimeZone::system()).date()
}

fn calendar_of(app: App, loaded: &Loaded, language: Language, words: Words) -> Result<String, String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|e| e.to_string())?;
    let written = runtime.block_on(calendar::write(&app, calendar::Wanted::one(loaded, language)));
    let (_, file) = written.map_err(|problem| super::told(words, &problem))?;
    Ok(String::from_utf8_lossy(&file).into_owned())
}
