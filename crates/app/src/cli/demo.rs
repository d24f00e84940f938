//! `samspil demo`: five programmes and invented people in every role.

use std::net::SocketAddr;
use std::process::ExitCode;

use clap::Args;
use jiff::Timestamp;
use rust_embed::RustEmbed;
use samspil_core::access::Role;
use samspil_core::{Id, Language, Programme};
use samspil_db::Tx;
use tokio::net::TcpListener;

use super::{Common, serve};
use crate::app::App;
use crate::config::Config;
use crate::features::{accounts, programmes};
use crate::web::Problem;

#[derive(Debug, Args)]
pub(super) struct Options {}

#[derive(RustEmbed)]
#[folder = "../../examples"]
#[include = "*.toml"]
struct Examples;

/// Who signs in for each persona: invented.
const PEOPLE: [(Role, &str); 16] = [
    (Role::Admin, "Asbjørn Lund"),
    (Role::Coordinator, "Mette Kragelund"),
    (Role::NetworkLeader, "Ingrid Solvang"),
    (Role::Participant, "Jonas Hedegaard"),
    (Role::Talent, "Sofie Brandstrup"),
    (Role::Buddy, "Emil Thorsager"),
    (Role::LineManager, "Kirsten Vedel"),
    (Role::Mentor, "Poul Eskelund"),
    (Role::SteeringGroup, "Hanne Ravnkilde"),
    (Role::InternalConsultant, "Lasse Munkholm"),
    (Role::Consultant, "Birgitte Falkenberg"),
    (Role::ProjectLeader, "Torunn Nygård"),
    (Role::Politician, "Arvid Haugen"),
    (Role::UnionRep, "Siri Bergland"),
    (Role::Speaker, "Nikolaj Westergaard"),
    (Role::Citizen, "Grethe Malling"),
];

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
    let db = serve::open(&database)?;
    let now = Timestamp::now();
    let entries = db.write(|tx| fill(tx, now)).map_err(|p: Problem| format!("{p:?}"))?;
    let listen = common.listen.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8080)));
    serve::runtime()?.block_on(async {
        let listener = TcpListener::bind(listen).await.map_err(|e| format!("{listen}: {e}"))?;
        let address = listener.local_addr().map_err(|e| e.to_string())?;
        let public_url = common.public_url.clone().unwrap_or_else(|| format!("http://{address}"));
        let config =
            Config { database, listen: address, public_url, mail: None, demo: true, accessibility_url: None };
        announce(&config, &entries);
        serve::listen(App::new(config, db), listener).await
    })?;
    Ok(ExitCode::SUCCESS)
}

#[expect(clippy::print_stdout, reason = "the demo's addresses are its output")]
fn announce(config: &Config, entries: &[Entry]) {
    println!("{}", config.public_url);
    for Entry { role, link, token } in entries {
        println!("LOGIN {} {}/sign-in/{link}", role.as_str(), config.public_url);
        println!("TOKEN {} {token}", role.as_str());
    }
}

fn fill(tx: &mut Tx, now: Timestamp) -> Result<Vec<Entry>, Problem> {
    let slug = Id::from_title("demo", "demo");
    if accounts::workspace_by_slug(tx, slug.as_str())?.is_some() {
        return renew(tx, now);
    }
    let workspace = accounts::create_workspace(tx, &slug, "Samspil Demo", "dk", Language::Da, now)?;
    let mut all = Vec::new();
    for name in Examples::iter() {
        let Some(file) = Examples::get(&name) else { continue };
        let text = String::from_utf8_lossy(&file.data);
        let plan: Programme =
            toml::from_str(&text).map_err(|e| Problem::internal(&format!("{name}: {e}")))?;
        all.push(plan.programme.id.clone());
        programmes::create(tx, &workspace, plan, now)?;
    }
    for (role, name) in PEOPLE {
        let email = format!("{}@demo.example", role.as_str().replace('_', "."));
        let new = accounts::NewAccount { workspace: &workspace, email: &email, name, language: Language::Da };
        let account = accounts::create_account(tx, &new, now)?;
        let everywhere = matches!(role, Role::Admin | Role::Coordinator);
        if everywhere {
            accounts::assign(tx, &workspace, &account, role, None, None, now)?;
        } else {
            for programme in &all {
                accounts::assign(tx, &workspace, &account, role, Some(programme), None, now)?;
            }
        }
    }
    renew(tx, now)
}

/// New links and tokens for the people of the demo.
fn renew(tx: &mut Tx, now: Timestamp) -> Result<Vec<Entry>, Problem> {
    let slug = Id::from_title("demo", "demo");
    let workspace = accounts::workspace_by_slug(tx, slug.as_str())?.ok_or_else(Problem::not_found)?;
    PEOPLE
        .iter()
        .map(|(role, name)| {
            let email = format!("{}@demo.example", role.as_str().replace('_', "."));
            let new =
                accounts::NewAccount { workspace: &workspace, email: &email, name, language: Language::Da };
            let account = accounts::create_account(tx, &new, now)?;
            let link = accounts::issue_link(tx, &account, true, now)?;
            let token = accounts::issue_token(tx, &account, "demo", now)?;
            Ok(Entry { role: *role, link, token })
        })
        .collect()
}
