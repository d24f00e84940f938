//! `samspil invite`: gives somebody access; the first one creates the
//! workspace.

use std::process::ExitCode;

use clap::Args;
use jiff::Timestamp;
use samspil_core::access::Role;
use samspil_core::{Id, Language};
use samspil_db::{DbError, Tx};

use super::{Common, serve};
use crate::config::Config;
use crate::features::accounts::{self, Invitation};
use crate::features::programmes;
use crate::jobs::outbox;
use crate::web::Problem;
use samspil_words::Words;

#[derive(Debug, Args)]
pub(super) struct Options {
    /// The mail address
    address: String,
    /// admin, coordinator, network_leader, participant, talent, buddy, line_manager, mentor,
    /// steering_group, internal_consultant, consultant, project_leader, politician, union_rep,
    /// speaker or citizen
    #[arg(long, value_parser = role)]
    role: Role,
    /// The name; without it the mail address until the person changes it
    #[arg(long)]
    name: Option<String>,
    /// The workspace's part of addresses
    #[arg(long)]
    workspace: Option<Id>,
    /// The name of a workspace that is created
    #[arg(long)]
    workspace_name: Option<String>,
    /// The country of a workspace that is created
    #[arg(long, default_value = "dk", value_parser = ["dk", "no"])]
    country: String,
    /// The language of the person, and of a workspace that is created
    #[arg(long, value_parser = super::language)]
    lang: Option<Language>,
    /// The programme in which the role holds; without it the whole workspace
    #[arg(long)]
    programme: Option<Id>,
}

fn role(text: &str) -> Result<Role, String> {
    text.parse().map_err(|()| {
        let all: Vec<_> = Role::ALL.iter().map(|role| role.as_str()).collect();
        format!("a role is one of {}", all.join(", "))
    })
}

pub(super) fn run(common: &Common, options: &Options) -> Result<ExitCode, String> {
    let address = accounts::mail_address(&options.address)
        .ok_or_else(|| format!("{} is no mail address", options.address))?;
    if options.role == Role::Admin && options.programme.is_some() {
        return Err("an administrator looks after the whole workspace: leave --programme out".to_owned());
    }
    let config = serve::settings(common)?;
    let db = serve::open(&config.database)?;
    let now = Timestamp::now();
    let link = db.write(|tx| invite(tx, &config, options, &address, now)).map_err(in_words)?;
    match &config.mail {
        None => {
            super::print(&format!("Hand this link to {address}; it signs in once, within a week:\n{link}"))?
        }
        Some(mail) => {
            let sent = outbox::deliver(&db, mail, &config.public_url, &outbox::now);
            let told = match sent {
                Ok(1..) => format!("The invitation was sent to {address}."),
                _ => {
                    format!("The invitation to {address} waits in the outbox; a running server tries again.")
                }
            };
            super::print(&told)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Why an invitation is not made.
enum Refusal {
    Words(String),
    Problem(Problem),
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<DbError> for Refusal {
    fn from(error: DbError) -> Self {
        Self::Problem(error.into())
    }
}

fn in_words(refusal: Refusal) -> String {
    match refusal {
        Refusal::Words(text) => text,
        Refusal::Problem(problem) => super::told(Words::of(Language::En), &problem),
    }
}

fn invite(
    tx: &mut Tx,
    config: &Config,
    options: &Options,
    address: &str,
    now: Timestamp,
) -> Result<String, Refusal> {
    let workspace = workspace(tx, options, now)?;
    if let Some(programme) = &options.programme
        && programmes::find(tx, &workspace, programme)?.is_none()
    {
        return Err(Refusal::Words(format!("{programme}: there is no such programme in the workspace")));
    }
    let invitation = Invitation {
        workspace: &workspace,
        email: address,
        name: options.name.as_deref().unwrap_or(address),
        language: options.lang.unwrap_or_else(|| language_of(&options.country)),
        roles: &[options.role],
        programme: options.programme.as_ref(),
        person: None,
        by: None,
        public_url: &config.public_url,
        letter: config.mail.is_some(),
    };
    Ok(accounts::invite(tx, &invitation, now)?.link)
}

fn language_of(country: &str) -> Language {
    if country == "no" { Language::Nb } else { Language::Da }
}

/// The workspace named, the only one there is, or a new one.
fn workspace(tx: &mut Tx, options: &Options, now: Timestamp) -> Result<String, Refusal> {
    let known = accounts::workspaces(tx)?;
    let slug = match (&options.workspace, known.as_slice()) {
        (Some(slug), _) => slug.clone(),
        (None, [(_, only)]) => only.parse().map_err(|e| Problem::internal(&e))?,
        (None, []) => Id::from_title(options.workspace_name.as_deref().unwrap_or("samspil"), "samspil"),
        (None, several) => {
            let slugs: Vec<_> = several.iter().map(|(_, slug)| slug.as_str()).collect();
            return Err(Refusal::Words(format!("name the --workspace: one of {}", slugs.join(", "))));
        }
    };
    if let Some((row, _)) = known.iter().find(|(_, known)| known == slug.as_str()) {
        return Ok(row.clone());
    }
    // A slip of the finger must not make a second workspace.
    if !known.is_empty() && options.workspace_name.is_none() {
        let slugs: Vec<_> = known.iter().map(|(_, slug)| slug.as_str()).collect();
        return Err(Refusal::Words(format!(
            "{slug}: there is no such workspace, only {}; with --workspace-name it is created",
            slugs.join(", ")
        )));
    }
    let name = options.workspace_name.clone().unwrap_or_else(|| slug.to_string());
    let language = options.lang.unwrap_or_else(|| language_of(&options.country));
    Ok(accounts::create_workspace(tx, &slug, &name, &options.country, language, now)?)
}
