//! `samspil demo`: five programmes and invented people in every role.

use std::net::SocketAddr;
use std::process::ExitCode;

use clap::Args;
use jiff::Timestamp;
use rust_embed::RustEmbed;
use samspil_core::Programme;
use samspil_core::access::Role;
use samspil_db::{Tx, params};
use tokio::net::TcpListener;

use super::{Common, demo_answers, demo_data, serve};
use crate::app::App;
use crate::config::Config;
use crate::features::accounts::{self, LinkUse, TokenLife, demo};
use crate::web::Problem;

#[derive(Debug, Args)]
pub(super) struct Options {}

#[derive(RustEmbed)]
#[folder = "../../examples"]
#[include = "*.toml"]
struct Examples;

/// What the demo prints for one persona.
struct Entry {
    role: Role,
    link: String,
    token: String,
}

pub(super) fn run(common: &Common, _: &Options) -> Result<ExitCode, String> {
    let folder = tempfile::tempdir().map_err(|e| e.to_string())?;
    let database = common
        .database
        .clone()
        .unwrap_or_else(|| format!("sqlite:{}", folder.path().join("samspil.sqlite").display()));
    let public_url = common.public_url.as_deref().map(serve::web_address).transpose()?;
    let db = serve::open(&database)?;
    let now = Timestamp::now();
    let (entries, fresh) = db.write(|tx| open(tx, now)).map_err(|p: Problem| format!("{p:?}"))?;
    let listen = common.listen.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8080)));
    serve::run_to_end(async {
        let listener = TcpListener::bind(listen).await.map_err(|e| format!("{listen}: {e}"))?;
        let address = listener.local_addr().map_err(|e| e.to_string())?;
        let config = Config {
            database,
            listen: address,
            public_url: public_url.unwrap_or_else(|| format!("http://{address}")),
            mail: None,
            demo: true,
            behind_proxy: false,
            accessibility_url: None,
        };
        let app = App::new(config.clone(), db);
        if let Some(workspace) = fresh {
            let own = app.clone();
            let sent = app.write(move |tx: &mut Tx| demo_answers::fill(tx, &own, &workspace, now)).await;
            sent.map_err(|p: Problem| format!("{p:?}"))?;
        }
        announce(&config, &entries)?;
        serve::listen(app, listener).await
    })?;
    Ok(ExitCode::SUCCESS)
}

fn announce(config: &Config, entries: &[Entry]) -> Result<(), String> {
    let mut lines = vec![config.public_url.clone()];
    for Entry { role, link, token } in entries {
        lines.push(format!("LOGIN {} {}/sign-in/{link}", role.as_str(), config.public_url));
        lines.push(format!("TOKEN {} {token}", role.as_str()));
    }
    super::print(&lines.join("\n"))
}

/// The demo's workspace, filled the first time, with new links and tokens; the
/// workspace's row where it is new.
fn open(tx: &mut Tx, now: Timestamp) -> Result<(Vec<Entry>, Option<String>), Problem> {
    let known = accounts::workspace_by_slug(tx, demo::WORKSPACE)?;
    let fresh = known.is_none();
    let workspace = match known {
        Some(workspace) => workspace,
        None => demo_data::fill(tx, examples()?, now)?,
    };
    let entries = entries(tx, &workspace, now)?;
    Ok((entries, fresh.then_some(workspace)))
}

fn entries(tx: &mut Tx, workspace: &str, now: Timestamp) -> Result<Vec<Entry>, Problem> {
    demo::PERSONAS
        .iter()
        .map(|(role, name)| {
            let account = accounts::create_account(tx, &demo_data::persona(workspace, *role, name), now)?;
            // Those of an earlier start work no more.
            tx.execute("DELETE FROM login_link WHERE account_id = $1 AND reusable = 1", params![&account])?;
            tx.execute("DELETE FROM api_token WHERE account_id = $1 AND name = 'demo'", params![&account])?;
            let link = accounts::issue_link(tx, &account, LinkUse::Demo, now)?;
            let token = accounts::issue_token(tx, &account, "demo", TokenLife::Year, now)?;
            Ok(Entry { role: *role, link, token })
        })
        .collect()
}

/// The example files with their names, in order.
fn examples() -> Result<Vec<(String, Programme)>, Problem> {
    let mut names: Vec<_> = Examples::iter().collect();
    names.sort();
    names
        .into_iter()
        .filter_map(|name| Some((name.to_string(), Examples::get(&name)?.data)))
        .map(|(name, data)| {
            let text = String::from_utf8_lossy(&data);
            let plan = toml::from_str(&text).map_err(|e| Problem::internal(&format!("{name}: {e}")))?;
            Ok((name, plan))
        })
        .collect()
}
