//! `samspil check`: the programme check over plan files.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents, NamedSource,
    SourceCode, SourceSpan, SpanContents,
};
use samspil_core::check::{self, Severity};
use samspil_core::plan_file::{self, Diagnostic, PlanFile, Position};
use samspil_core::{Language, Message};
use serde::Serialize;

use samspil_words::Words;

/// What is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

#[derive(Debug, Args)]
pub(super) struct Options {
    /// Plan files (TOML, or JSON by its ending)
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// What to print
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// The language of the sentences
    #[arg(long, default_value = "en", value_parser = super::language)]
    lang: Language,
}

/// One line of the answer, for programs.
#[derive(Debug, Serialize)]
pub(super) struct Shown {
    code: &'static str,
    severity: &'static str,
    file: String,
    line: Option<usize>,
    column: Option<usize>,
    path: String,
    message: String,
    stated: Option<String>,
    computed: Option<String>,
    help: Option<String>,
    #[serde(skip)]
    place: Option<Position>,
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// A line of the answer together with its file, for people.
#[derive(Debug)]
struct InFile<'a> {
    shown: &'a Shown,
    source: &'a Excerpts,
}

/// The most bytes of a file that are shown around a place.
const EXCERPT: usize = 1000;

/// How much of a long line is shown, in bytes before and after the place.
const AROUND: (usize, usize) = (60, 120);

/// A file to show parts of: what would steer the terminal is blank, and of a
/// very long line only the part around the place is shown.
#[derive(Debug)]
struct Excerpts(NamedSource<String>);

impl Excerpts {
    fn new(file: &str, text: &str) -> Self {
        let mut shown = String::with_capacity(text.len());
        for letter in text.chars() {
            let steers =
                letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            if steers && letter != '\n' {
                // As long as before, so that places stay where they are.
                shown.extend(std::iter::repeat_n(' ', letter.len_utf8()));
            } else {
                shown.push(letter);
            }
        }
        Self(NamedSource::new(file, shown))
    }
}

impl SourceCode for Excerpts {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let usual = self.0.read_span(span, before, after)?;
        if usual.data().len() <= EXCERPT {
            return Ok(usual);
        }
        let place = self.0.read_span(&(span.offset(), 0).into(), 0, 0)?;
        let text = self.0.inner();
        let line = span.offset() - place.column().min(span.offset());
        let start = text.ceil_char_boundary(span.offset().saturating_sub(AROUND.0).max(line));
        let end = text.floor_char_boundary((span.offset() + AROUND.1).min(text.len()));
        let part = text.get(start..end).unwrap_or("");
        let part = part.split('\n').next().unwrap_or("");
        Ok(Box::new(MietteSpanContents::new_named(
            self.0.name().to_owned(),
            part.as_bytes(),
            (start, part.len()).into(),
            place.line(),
            place.column() - (span.offset() - start).min(place.column()),
            1,
        )))
    }
}

impl fmt::Display for InFile<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.shown.fmt(f)
    }
}

impl std::error::Error for InFile<'_> {}

impl miette::Diagnostic for InFile<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.shown.code))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.shown.severity {
            "error" => miette::Severity::Error,
            "warning" => miette::Severity::Warning,
            _ => miette::Severity::Advice,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.shown.help.as_ref().map(|help| Box::new(help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn miette::SourceCode> {
        self.shown.place.map(|_| self.source as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let place = self.shown.place?;
        let span = SourceSpan::from((place.offset, place.length.min(AROUND.1)));
        Some(Box::new(std::iter::once(LabeledSpan::new_with_span(None, span))))
    }
}

/// What came of one file.
struct Outcome {
    shown: Vec<Shown>,
    text: String,
    readable: bool,
}

pub(super) fn run(options: &Options) -> Result<ExitCode, String> {
    let words = Words::of(options.lang);
    let outcomes: Vec<_> = options.files.iter().map(|file| one(file, words)).collect();
    match options.format {
        Format::Json => print_json(&outcomes)?,
        Format::Text => print_text(&options.files, &outcomes, words)?,
    }
    let errors = outcomes.iter().flat_map(|o| &o.shown).any(|s| s.severity == "error");
    Ok(if outcomes.iter().any(|o| !o.readable) {
        ExitCode::from(2)
    } else {
        ExitCode::from(u8::from(errors))
    })
}

fn one(file: &Path, words: Words) -> Outcome {
    let name = file.display().to_string();
    match read(file) {
        Err(problems) => {
            let text =
                std::fs::read(file).map(|b| String::from_utf8_lossy(&b).into_owned()).unwrap_or_default();
            let shown = problems.iter().map(|d| malformed(d, &name, words)).collect();
            Outcome { shown, text, readable: false }
        }
        Ok((plan, text)) => Outcome { shown: findings(&plan, &name, words), text, readable: true },
    }
}

/// Reads a plan file, as JSON where its name says so.
pub(super) fn read(file: &Path) -> Result<(PlanFile, String), Vec<Diagnostic>> {
    let bytes = std::fs::read(file).map_err(|error| {
        let message = Message::new("file-unreadable")
            .with("file", file.display().to_string())
            .with("cause", error.to_string());
        vec![Diagnostic {
            code: "F100",
            severity: Severity::Error,
            path: String::new(),
            place: None,
            message,
            help: Some(Message::new("file-unreadable-help")),
        }]
    })?;
    let json = file.extension().is_some_and(|e| e.eq_ignore_ascii_case("json"));
    let name = file.display().to_string();
    let plan = if json { plan_file::read_json(&bytes)? } else { plan_file::read(&bytes, &name)? };
    Ok((plan, String::from_utf8_lossy(&bytes).into_owned()))
}

/// A fault of the file in words.
pub(super) fn malformed(found: &Diagnostic, file: &str, words: Words) -> Shown {
    Shown {
        code: found.code,
        severity: found.severity.as_str(),
        file: file.to_owned(),
        line: found.place.map(|p| p.line),
        column: found.place.map(|p| p.column),
        path: found.path.clone(),
        message: words.message(&found.message).into_owned(),
        stated: None,
        computed: None,
        help: found.help.as_ref().map(|h| words.message(h).into_owned()),
        place: found.place,
    }
}

fn findings(plan: &PlanFile, file: &str, words: Words) -> Vec<Shown> {
    let shown = |found: &check::Finding| {
        let place = plan.position(&found.path);
        Shown {
            code: found.code,
            severity: found.severity.as_str(),
            file: file.to_owned(),
            line: place.map(|p| p.line),
            column: place.map(|p| p.column),
            path: found.path.clone(),
            message: words.message(&found.message).into_owned(),
            stated: found.stated.as_ref().map(|a| words.argument(a)),
            computed: found.computed.as_ref().map(|a| words.argument(a)),
            help: Some(words.message(&found.help).into_owned()),
            place,
        }
    };
    check::check(&plan.programme).iter().map(shown).collect()
}

fn print_json(outcomes: &[Outcome]) -> Result<(), String> {
    let all: Vec<_> = outcomes.iter().flat_map(|o| &o.shown).collect();
    let text =
        serde_json::to_string_pretty(&serde_json::json!({"findings": all})).map_err(|e| e.to_string())?;
    super::print(&text)
}

fn print_text(files: &[PathBuf], outcomes: &[Outcome], words: Words) -> Result<(), String> {
    let mut text = String::new();
    for (file, outcome) in files.iter().zip(outcomes) {
        text.push_str(&reports(&file.display().to_string(), &outcome.shown, &outcome.text)?);
        let count = |severity: &str| outcome.shown.iter().filter(|s| s.severity == severity).count();
        let (errors, warnings, notes) = (count("error"), count("warning"), count("note"));
        let line = words.with(
            "check-summary",
            &[
                ("file", &file.display().to_string()),
                ("errors", &errors),
                ("warnings", &warnings),
                ("notes", &notes),
            ],
        );
        text.push_str(&line);
        text.push('\n');
    }
    super::print(&text)
}

/// Faults of a file for people: the sentence, the place in the text, the help.
pub(super) fn reports(file: &str, shown: &[Shown], source: &str) -> Result<String, String> {
    let handler = GraphicalReportHandler::new_themed(GraphicalTheme::unicode_nocolor()).with_width(100);
    let source = Excerpts::new(file, source);
    let mut text = String::new();
    for shown in shown {
        handler.render_report(&mut text, &InFile { shown, source: &source }).map_err(|e| e.to_string())?;
        text.push('\n');
    }
    Ok(text)
}
