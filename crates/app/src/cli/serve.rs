//! `samspil serve`: the server.

use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;

use clap::Args;
use samspil_db::Db;
use tokio::net::TcpListener;

use super::Common;
use crate::app::App;
use crate::config::{Config, ConfigFile, MailSettings};
use crate::features::accounts;
use crate::jobs::{self, outbox};
use crate::{schema, web};

#[derive(Debug, Args)]
pub(super) struct Options {
    /// A proxy stands in front: take the client's address from X-Forwarded-For
    #[arg(long, env = "SAMSPIL_BEHIND_PROXY")]
    behind_proxy: bool,
}

/// The settings from flags, environment and file, in this order.
pub(super) fn settings(common: &Common) -> Result<Config, String> {
    let file = match &common.config {
        Some(path) => ConfigFile::read(path)?,
        None => ConfigFile::default(),
    };
    let listen = common.listen.or(file.listen).unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8080)));
    let public_url =
        common.public_url.clone().or(file.public_url).unwrap_or_else(|| format!("http://{listen}"));
    Ok(Config {
        database: common
            .database
            .clone()
            .or(file.database)
            .unwrap_or_else(|| "sqlite:samspil.sqlite".to_owned()),
        listen,
        public_url: web_address(&public_url)?,
        mail: mail_settings(common, file.mail)?,
        demo: false,
        behind_proxy: file.behind_proxy,
        accessibility_url: file.accessibility_url,
    })
}

/// The address people reach the server under, without a closing slash.
pub(super) fn web_address(text: &str) -> Result<String, String> {
    if text.starts_with("http://") || text.starts_with("https://") {
        Ok(text.trim_end_matches('/').to_owned())
    } else {
        Err(format!("--public-url: {text} does not begin with http:// or https://"))
    }
}

fn mail_settings(common: &Common, file: Option<MailSettings>) -> Result<Option<MailSettings>, String> {
    let (smtp, from) = file.map_or((None, None), |mail| (Some(mail.smtp), Some(mail.from)));
    match (common.smtp.clone().or(smtp), common.mail_from.clone().or(from)) {
        (Some(smtp), Some(from)) => {
            let mail = MailSettings { smtp, from };
            outbox::check(&mail)?;
            Ok(Some(mail))
        }
        (None, None) => Ok(None),
        (Some(_), None) => Err("--mail-from is missing: whom does mail come from?".to_owned()),
        (None, Some(_)) => Err("--smtp is missing: which server takes the mail?".to_owned()),
    }
}

/// Opens the database and brings it up to date.
pub(super) fn open(url: &str) -> Result<Db, String> {
    let db = Db::open(url).map_err(|e| e.to_string())?;
    db.migrate(schema::MIGRATIONS).map_err(|e| e.to_string())?;
    Ok(db)
}

pub(super) fn run(common: &Common, options: &Options) -> Result<ExitCode, String> {
    let mut config = settings(common)?;
    config.behind_proxy |= options.behind_proxy;
    let db = open(&config.database)?;
    if db.read(accounts::workspaces).is_ok_and(|all| all.is_empty()) {
        tracing::warn!("nobody has access yet: samspil invite ADDRESS --role admin");
    }
    let app = App::new(config.clone(), db);
    run_to_end(async {
        let listener =
            TcpListener::bind(config.listen).await.map_err(|e| format!("{}: {e}", config.listen))?;
        tracing::info!(address = %config.public_url, "listening");
        listen(app, listener).await
    })?;
    Ok(ExitCode::SUCCESS)
}

/// Runs a server until it ends. Blocking work under way, such as a letter that
/// a slow mail server does not take, is not waited for longer than requests.
pub(super) fn run_to_end(server: impl Future<Output = Result<(), String>>) -> Result<(), String> {
    run_with_grace(server, GRACE)
}

fn run_with_grace(server: impl Future<Output = Result<(), String>>, grace: Duration) -> Result<(), String> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(|e| e.to_string())?;
    let outcome = runtime.block_on(server);
    runtime.shutdown_timeout(grace);
    outcome
}

/// How long requests under way may take once the server is told to stop.
const GRACE: Duration = Duration::from_secs(5);

/// Serves until the process is told to stop.
pub(super) async fn listen(app: App, listener: TcpListener) -> Result<(), String> {
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let jobs = jobs::start(&app);
    let service = web::router(app).into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, service).with_graceful_shutdown(async move {
        signal().await;
        let _ = stop.send(true);
    });
    let mut told = stopped.clone();
    let late = async move {
        let _ = told.wait_for(|stop| *stop).await;
        tokio::time::sleep(GRACE).await;
    };
    let outcome = tokio::select! {
        outcome = server => outcome.map_err(|e| e.to_string()),
        () = late => Ok(()),
    };
    jobs.abort();
    outcome
}

async fn signal() {
    let interrupt = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;

    #[test]
    fn what_hangs_does_not_keep_a_server_from_ending() {
        let begun = Instant::now();
        let server = async {
            tokio::task::spawn_blocking(|| std::thread::sleep(Duration::from_secs(60)));
            Ok(())
        };
        assert_eq!(run_with_grace(server, Duration::from_millis(50)), Ok(()));
        assert!(begun.elapsed() < Duration::from_secs(30));
    }
}
