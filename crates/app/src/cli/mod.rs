//! The command line: one file per command.

mod backup;
mod check;
mod demo;
mod demo_answers;
mod demo_data;
mod export;
mod import;
mod invite;
mod mail;
mod migrate;
mod serve;
mod solve;

use std::io::{IsTerminal, Write};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use samspil_core::{Language, plan_file};

use crate::web::Problem;
use samspil_words::Words;

/// Plan, run and follow up learning networks and talent programmes.
#[derive(Debug, Parser)]
#[command(name = "samspil", version, propagate_version = true)]
struct Cli {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Command,
}

/// Settings that every command understands, before and after its name.
#[derive(Debug, Clone, Args)]
pub(crate) struct Common {
    /// The database: sqlite:PATH or postgres:…
    #[arg(long, global = true, env = "SAMSPIL_DATABASE", hide_env_values = true)]
    database: Option<String>,
    /// Where the server listens: ADDRESS:PORT
    #[arg(long, global = true, env = "SAMSPIL_LISTEN")]
    listen: Option<SocketAddr>,
    /// The address people reach the server under; every link begins with it
    #[arg(long, global = true, env = "SAMSPIL_PUBLIC_URL")]
    public_url: Option<String>,
    /// The mail server: smtp://HOST:PORT, smtps://USER:PASSWORD@HOST or smtp://…?tls=required
    #[arg(long, global = true, env = "SAMSPIL_SMTP", hide_env_values = true)]
    smtp: Option<String>,
    /// Whom mail comes from: "Samspil <samspil@example.org>"
    #[arg(long, global = true, env = "SAMSPIL_MAIL_FROM")]
    mail_from: Option<String>,
    /// A configuration file (TOML) with the same names
    #[arg(long, global = true, env = "SAMSPIL_CONFIG")]
    config: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Show everything with five programmes and invented people
    Demo(demo::Options),
    /// Run the server
    Serve(serve::Options),
    /// Bring the database up to date
    Migrate(migrate::Options),
    /// Give somebody access; the first one creates the workspace
    Invite(invite::Options),
    /// Understand letters that come back: answers to invitations, letters that did not arrive
    #[command(subcommand)]
    Mail(mail::Command),
    /// Copy the whole database into a file
    Backup(backup::Options),
    /// Read a backup into an empty database, of either kind
    Restore(backup::Options),
    /// Say what does not hold in plan files
    Check(check::Options),
    /// Take plan files into the database, or with --into tables into a plan
    Import(import::Options),
    /// Write a programme as a plan file or one of its documents
    Export(export::Options),
    /// Print the JSON Schema of plan files
    Schema,
    /// Solve a placing problem given as JSON: the best answer, and what is proven about it
    Solve(solve::Options),
}

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("SAMSPIL_LOG")
                .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn,samspil=info")),
        )
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr)
        .init();
    let outcome = match cli.command {
        Command::Demo(options) => demo::run(&cli.common, &options),
        Command::Serve(options) => serve::run(&cli.common, &options),
        Command::Migrate(options) => migrate::run(&cli.common, &options),
        Command::Invite(options) => invite::run(&cli.common, &options),
        Command::Mail(command) => mail::run(&cli.common, &command),
        Command::Backup(options) => backup::backup(&cli.common, &options),
        Command::Restore(options) => backup::restore(&cli.common, &options),
        Command::Check(options) => check::run(&options),
        Command::Import(options) => import::run(&cli.common, &options),
        Command::Export(options) => export::run(&cli.common, &options),
        Command::Schema => schema(),
        Command::Solve(options) => solve::run(&options),
    };
    match outcome {
        Ok(code) => code,
        Err(message) => {
            let _ = print_error(&message);
            ExitCode::from(2)
        }
    }
}

fn schema() -> Result<ExitCode, String> {
    print(&serde_json::to_string_pretty(&plan_file::schema()).map_err(|e| e.to_string())?)?;
    Ok(ExitCode::SUCCESS)
}

/// Reads the language of an argument.
fn language(text: &str) -> Result<Language, String> {
    text.parse().map_err(|e: samspil_core::language::UnknownLanguage| e.to_string())
}

/// Writes text to standard output as it is. A reader that has gone is no fault.
fn print_exact(text: &str) -> Result<(), String> {
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(()),
    }
}

/// Writes lines to standard output.
fn print(text: &str) -> Result<(), String> {
    print_exact(&format!("{text}\n"))
}

/// Writes lines to standard error.
fn print_error(text: &str) -> Result<(), String> {
    std::io::stderr().lock().write_all(format!("{text}\n").as_bytes()).map_err(|e| e.to_string())
}

/// A problem in words, each of what it is about on a line of its own.
fn told(words: Words, problem: &Problem) -> String {
    let first = match &problem.detail {
        Some(detail) => words.message(detail).into_owned(),
        None => words.text(&format!("problem-{}", problem.kind.word())).into_owned(),
    };
    let others = problem.fields.iter().map(|(_, message)| words.message(message).into_owned());
    let others = others.filter(|other| *other != first).map(|other| format!("  {other}"));
    std::iter::once(first.clone()).chain(others).collect::<Vec<_>>().join("\n")
}
