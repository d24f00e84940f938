//! The command line: one file per command.

mod demo;
mod serve;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

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
    #[arg(long, global = true, env = "SAMSPIL_DATABASE")]
    database: Option<String>,
    /// Where the server listens: ADDRESS:PORT
    #[arg(long, global = true, env = "SAMSPIL_LISTEN")]
    listen: Option<SocketAddr>,
    /// The address people reach the server under; every link begins with it
    #[arg(long, global = true, env = "SAMSPIL_PUBLIC_URL")]
    public_url: Option<String>,
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
}

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("SAMSPIL_LOG")
                .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn,samspil=info")),
        )
        .with_writer(std::io::stderr)
        .init();
    let outcome = match cli.command {
        Command::Demo(options) => demo::run(&cli.common, &options),
        Command::Serve(options) => serve::run(&cli.common, &options),
    };
    match outcome {
        Ok(code) => code,
        Err(message) => {
            tracing::error!("{message}");
            ExitCode::from(2)
        }
    }
}
