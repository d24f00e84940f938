//! `samspil solve`: a problem as JSON in, its answer as JSON out.

use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use clap::Args;
use clap::builder::PossibleValuesParser;
use samspil_core::Language;
use samspil_solve::door::{self, BadInput, Kind, Output, PairsOptions, Request, What};
use samspil_solve::pairs::Odd;
use samspil_solve::{Halt, Limits, Progress};
use samspil_words::Words;

#[derive(Debug, Args)]
pub(super) struct Options {
    /// The problem
    #[arg(value_parser = problems())]
    problem: String,
    /// The file to read; standard input where nothing is said
    #[arg(long)]
    input: Option<PathBuf>,
    /// For pairs, instead of JSON: a file of edges, little-endian u32 n, u64 m, then m × (u32, u32, i32 score)
    #[arg(long, value_name = "FILE", conflicts_with = "input")]
    edges: Option<PathBuf>,
    /// For pairs: what becomes of an odd number of people
    #[arg(long, value_parser = odds())]
    odd: Option<String>,
    /// The same input and seed give the same answer
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// End after so many seconds with the best answer so far
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    time_limit: Option<Duration>,
    /// End after so many steps: unlike seconds the same on every machine
    #[arg(long, value_name = "STEPS")]
    work: Option<u64>,
    /// Tell standard error how far it has come, as lines of JSON
    #[arg(long)]
    progress: bool,
    /// The language of messages
    #[arg(long, default_value = "en", value_parser = super::language)]
    lang: Language,
}

/// The most bytes of an input.
const MOST_BYTES: u64 = 1024 * 1024 * 1024;

/// What may be spent on explaining after the limit, and the steps for it.
const GRACE: Duration = Duration::from_secs(1);
const GRACE_STEPS: u64 = 1_000_000;

fn seconds(text: &str) -> Result<Duration, String> {
    let seconds: f64 = text.parse().map_err(|error: std::num::ParseFloatError| error.to_string())?;
    Duration::try_from_secs_f64(seconds).map_err(|error| error.to_string())
}

pub(super) fn run(options: &Options) -> Result<ExitCode, String> {
    let start = Instant::now();
    let words = Words::of(options.lang);
    let kind = known(options).map_err(|bad| told(&bad, words))?;
    let mut edges = options.edges.as_deref().map(|path| open(path, words)).transpose()?;
    let text = if edges.is_some() { Vec::new() } else { read(options, words)? };
    let mut output = solve(options, kind, &text, edges.as_mut(), start).map_err(|bad| told(&bad, words))?;
    output.cpu_s = cpu_seconds();
    super::print(&output.json().map_err(|error| error.to_string())?)?;
    Ok(ExitCode::from(output.exit_code()))
}

/// The problem that is asked for. What only pairs know is refused for others.
fn known(options: &Options) -> Result<Kind, BadInput> {
    let unknown =
        |path: &str, name: &str| BadInput { path: path.to_owned(), what: What::Unknown(name.to_owned()) };
    let known = Kind::ALL.iter().find(|kind| kind.as_str() == options.problem);
    let kind = *known.ok_or_else(|| unknown(".", &options.problem))?;
    if kind != Kind::Pairs && options.edges.is_some() {
        return Err(unknown("--edges", kind.as_str()));
    }
    if kind != Kind::Pairs && options.odd.is_some() {
        return Err(unknown("--odd", kind.as_str()));
    }
    Ok(kind)
}

fn open(path: &Path, words: Words) -> Result<File, String> {
    File::open(path).map_err(|cause| {
        let (file, cause) = (path.display().to_string(), cause.to_string());
        words.with("file-unreadable", &[("file", &file), ("cause", &cause)]).into_owned()
    })
}

fn read(options: &Options, words: Words) -> Result<Vec<u8>, String> {
    let mut text = Vec::new();
    let (name, read) = match &options.input {
        Some(path) => {
            let read = File::open(path).and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut text));
            (path.display().to_string(), read)
        }
        None => ("-".to_owned(), std::io::stdin().lock().take(MOST_BYTES + 1).read_to_end(&mut text)),
    };
    read.map_err(|cause| {
        words.with("file-unreadable", &[("file", &name), ("cause", &cause.to_string())]).into_owned()
    })?;
    if text.len() as u64 > MOST_BYTES {
        let megabytes = (MOST_BYTES / 1024 / 1024).to_string();
        return Err(words.with("solve-too-long", &[("megabytes", &megabytes)]).into_owned());
    }
    Ok(text)
}

fn problems() -> PossibleValuesParser {
    PossibleValuesParser::new(Kind::ALL.iter().map(|kind| kind.as_str()))
}

fn odds() -> PossibleValuesParser {
    PossibleValuesParser::new(Odd::ALL.iter().map(|odd| odd.as_str()))
}

fn solve(
    options: &Options,
    kind: Kind,
    text: &[u8],
    edges: Option<&mut File>,
    start: Instant,
) -> Result<Output, BadInput> {
    let cancelled = cancelled();
    let halt = |limit: Option<Duration>| {
        if cancelled.load(Ordering::Relaxed) {
            return Some(Halt::Cancelled);
        }
        limit.filter(|limit| start.elapsed() >= *limit).map(|_| Halt::Limit)
    };
    let stop = || halt(options.time_limit);
    let later = || halt(options.time_limit.map(|limit| limit.saturating_add(GRACE)));
    let request = Request {
        kind,
        text,
        seed: options.seed,
        limits: Limits { stop: &stop, work: options.work },
        grace: Limits { stop: &later, work: options.work.map(|steps| steps.max(GRACE_STEPS)) },
        tell: &mut |progress| {
            if options.progress {
                report(progress);
            }
        },
    };
    if kind != Kind::Pairs {
        return door::answer(request);
    }
    let odd =
        options.odd.as_deref().and_then(|name| Odd::ALL.iter().copied().find(|odd| odd.as_str() == name));
    door::pairs(request, PairsOptions { odd, edges: edges.map(|file| file as &mut dyn door::Source) })
}

/// A flag that is set when somebody ends the command.
fn cancelled() -> Arc<AtomicBool> {
    let flag = Arc::new(AtomicBool::new(false));
    let set = Arc::clone(&flag);
    std::thread::spawn(move || {
        if wait_for_signal().is_ok() {
            set.store(true, Ordering::Relaxed);
        }
    });
    flag
}

fn wait_for_signal() -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminate = signal(SignalKind::terminate())?;
        tokio::select! {
            interrupted = tokio::signal::ctrl_c() => interrupted,
            _ = terminate.recv() => Ok(()),
        }
    })
}

fn report(progress: Progress) {
    if let Ok(line) = serde_json::to_string(&progress) {
        let _ = std::io::stderr().lock().write_all(format!("{line}\n").as_bytes());
    }
}

/// CPU time of the whole process.
fn cpu_seconds() -> f64 {
    let spent = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    spent.tv_sec as f64 + spent.tv_nsec as f64 / 1e9
}

/// What is wrong with an input, in words.
fn told(bad: &BadInput, words: Words) -> String {
    let said = match &bad.what {
        What::Form(cause) => words.with("solve-bad-form", &[("cause", cause)]),
        What::Date(text) => words.with("solve-bad-date", &[("text", text)]),
        What::Range { value, least, most } => {
            words.with("solve-bad-range", &[("value", value), ("least", least), ("most", most)])
        }
        What::TooMany { count, most } => {
            words.with("solve-bad-many", &[("count", &count.to_string()), ("most", &most.to_string())])
        }
        What::Twice(name) => words.with("solve-bad-twice", &[("name", name)]),
        What::Unknown(name) => words.with("solve-bad-unknown", &[("name", name)]),
        What::Empty => words.text("solve-bad-empty"),
    };
    words.with("solve-bad", &[("path", &bad.path), ("said", &said.into_owned())]).into_owned()
}
