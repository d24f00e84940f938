//! What was found, for people and for programs.

use std::path::Path;

use serde::Serialize;

use crate::Fault;
use crate::comparison::Comparison;

/// Many measurements of one thing.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Spread {
    /// The middle one.
    pub median: f64,
    /// A quarter is below.
    pub low: f64,
    /// A quarter is above.
    pub high: f64,
}

impl Spread {
    /// Of these measurements, which it puts in order.
    pub fn of(times: &mut [f64]) -> Self {
        times.sort_by(f64::total_cmp);
        let at = |part: f64| {
            let index = (times.len().saturating_sub(1) as f64 * part).round() as usize;
            times.get(index).copied().unwrap_or(f64::NAN)
        };
        Self { median: at(0.5), low: at(0.25), high: at(0.75) }
    }
}

/// One page: its CPU time beside the ceiling's.
#[derive(Debug, Serialize)]
pub struct Page {
    /// What it is.
    pub name: &'static str,
    /// The address.
    pub path: String,
    /// How long the answer is.
    pub bytes: usize,
    /// How many rows the ceiling reads for as long an answer.
    pub rows: usize,
    /// CPU milliseconds of the ceiling.
    pub ceiling: Spread,
    /// CPU milliseconds of Samspil.
    pub subject: Spread,
    /// The subject's over the ceiling's, round by round.
    pub ratio: Spread,
    /// What must be reached.
    pub bar: f64,
    /// What is wanted.
    pub goal: f64,
}

/// A format of documents: what a file costs, and what it costs others.
#[derive(Debug, Serialize)]
pub struct Written {
    /// What it is.
    pub name: &'static str,
    /// How long the file is.
    pub bytes: usize,
    /// CPU seconds of a file.
    pub seconds: Spread,
    /// What must be reached.
    pub bar: f64,
    /// What is wanted.
    pub goal: f64,
    /// What the others need.
    pub peers: Vec<Peer>,
}

/// Somebody else who writes the same.
#[derive(Debug, Serialize)]
pub struct Peer {
    /// Its name with its version.
    pub name: String,
    /// CPU seconds of a file; nothing where it was not measured.
    pub seconds: Option<Spread>,
    /// How many times as much as Samspil needs.
    pub times: Option<f64>,
    /// Why it was not measured.
    pub missing: Option<String>,
}

/// A single figure.
#[derive(Debug, Serialize)]
pub struct Figure {
    name: String,
    value: f64,
    unit: &'static str,
    spread: Option<Spread>,
    bar: Option<f64>,
    goal: Option<f64>,
}

impl Figure {
    /// A figure measured once.
    pub fn new(name: impl Into<String>, value: f64, unit: &'static str) -> Self {
        Self { name: name.into(), value, unit, spread: None, bar: None, goal: None }
    }

    /// The median of several measurements.
    pub fn of_many(name: impl Into<String>, values: &mut [f64], unit: &'static str) -> Self {
        let spread = Spread::of(values);
        Self { spread: Some(spread), ..Self::new(name, spread.median, unit) }
    }

    /// With what must be reached and what is wanted.
    #[must_use]
    pub fn of(mut self, bar: f64, goal: f64) -> Self {
        (self.bar, self.goal) = (Some(bar), Some(goal));
        self
    }
}

/// All of it.
#[derive(Debug, Default, Serialize)]
pub struct Report {
    pages: Vec<Page>,
    documents: Vec<Written>,
    figures: Vec<Figure>,
    comparisons: Vec<Comparison>,
    missing: Vec<String>,
}

impl Report {
    /// Adds a page.
    pub fn page(&mut self, page: Page) {
        self.pages.push(page);
    }

    /// Adds a format of documents.
    pub fn written(&mut self, written: Written) {
        self.documents.push(written);
    }

    /// Adds a figure.
    pub fn figure(&mut self, figure: Figure) {
        self.figures.push(figure);
    }

    /// Adds what a peer reached on the same instance.
    pub fn comparison(&mut self, comparison: Comparison) {
        self.comparisons.push(comparison);
    }

    /// Notes what could not be measured.
    pub fn missing(&mut self, what: String) {
        self.missing.push(what);
    }

    /// Whether all of it could be measured, and no peer proves that Samspil is wrong.
    pub fn complete(&self) -> bool {
        self.missing.is_empty() && self.comparisons.iter().all(Comparison::agreed)
    }

    /// Prints the tables; those that are empty are left out.
    pub fn print(&self) {
        if !self.pages.is_empty() {
            self.print_pages();
        }
        if !self.documents.is_empty() {
            self.print_documents();
        }
        if !self.figures.is_empty() {
            self.print_figures();
        }
        if !self.comparisons.is_empty() {
            Comparison::print_all(&self.comparisons);
        }
        for what in &self.missing {
            say(&format!("NOT MEASURED: {what}"));
        }
        for Comparison { problem, peer, .. } in self.comparisons.iter().filter(|both| !both.agreed()) {
            complain(&format!("NOT AGREED: {problem}: Samspil and {peer} cannot both be right"));
        }
    }

    fn print_pages(&self) {
        say("\nCPU time of the server's process for one answer, median (quarter–quarter) of the rounds\n");
        say(&format!(
            "{:<34}{:>8}{:>6}{:>22}{:>22}{:>8}{:>7}{:>7}",
            "page", "bytes", "rows", "ceiling ms", "samspil ms", "ratio", "bar", "goal"
        ));
        for page in &self.pages {
            say(&format!(
                "{:<34}{:>8}{:>6}{:>22}{:>22}{:>8}{:>7}{:>7}  {}",
                page.name,
                page.bytes,
                page.rows,
                spread(page.ceiling),
                spread(page.subject),
                format!("{:.1} ×", page.ratio.median),
                format!("≤{} ×", page.bar),
                format!("≤{} ×", page.goal),
                verdict(page.ratio.median, page.bar, page.goal)
            ));
        }
    }

    fn print_documents(&self) {
        say("\nCPU time of one file, median (quarter–quarter) of several, each with other words\n");
        say(&format!(
            "{:<42}{:>8}{:>24}{:>10}{:>8}{:>8}",
            "document", "bytes", "seconds", "ratio", "bar", "goal"
        ));
        for written in &self.documents {
            written.print();
        }
    }

    fn print_figures(&self) {
        say(&format!("\n{:<58}{:>12}  {:<6}{:>8}{:>8}", "figure", "value", "unit", "bar", "goal"));
        for figure in &self.figures {
            let limit = |limit: Option<f64>| limit.map_or_else(|| "–".to_owned(), |l| format!("≤{l}"));
            let verdict = match (figure.bar, figure.goal) {
                (Some(bar), Some(goal)) => verdict(figure.value, bar, goal),
                _ => "",
            };
            say(&format!(
                "{:<58}{:>12}  {:<6}{:>8}{:>8}  {verdict}",
                figure.name,
                format!("{:.3}", figure.value),
                figure.unit,
                limit(figure.bar),
                limit(figure.goal)
            ));
        }
    }

    /// Writes everything as JSON.
    pub fn write(&self, path: &Path) -> Result<(), Fault> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(path, serde_json::to_string_pretty(self)?)?;
        say(&format!("\n{}", path.display()));
        Ok(())
    }
}

impl Written {
    fn print(&self) {
        let Self { name, bytes, seconds, bar, goal, .. } = self;
        let verdict = verdict(seconds.median, *bar, *goal);
        let (bar, goal) = (format!("≤{bar}"), format!("≤{goal}"));
        say(&format!("{name:<42}{bytes:>8}{:>24}{:>10}{bar:>8}{goal:>8}  {verdict}", spread(*seconds), ""));
        for Peer { name, seconds, times, missing } in &self.peers {
            let name = format!("  {name}");
            match (seconds, times) {
                (Some(seconds), Some(times)) => {
                    say(&format!("{name:<50}{:>24}{:>10}", spread(*seconds), format!("{times:.1} ×")));
                }
                _ => say(&format!("{name:<50}{:>24}", missing.as_deref().unwrap_or("not measured"))),
            }
        }
    }
}

fn spread(spread: Spread) -> String {
    format!("{:.3} ({:.3}–{:.3})", spread.median, spread.low, spread.high)
}

fn verdict(value: f64, bar: f64, goal: f64) -> &'static str {
    if value <= goal {
        "goal reached"
    } else if value <= bar {
        "within the bar"
    } else {
        "ABOVE THE BAR"
    }
}

/// A line on standard output.
#[expect(clippy::print_stdout, reason = "the figures are the output")]
pub fn say(line: &str) {
    println!("{line}");
}

/// A line on standard error.
#[expect(clippy::print_stderr, reason = "a command says what went wrong")]
pub fn complain(line: &str) {
    eprintln!("samspil-bench: {line}");
}
