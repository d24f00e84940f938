//! `samspil mail receive`: a mail server hands over a letter that came for the
//! address Samspil writes from.

use std::io::Read;
use std::process::ExitCode;

use clap::Subcommand;
use samspil_words::Words;

use super::{Common, serve};
use crate::app::App;
use crate::features::mail::{self, Incoming};
use crate::features::sign_ups::{self, Outcome};
use samspil_core::Language;

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Read one letter (RFC 5322) from standard input
    Receive,
}

pub(super) fn run(common: &Common, command: &Command) -> Result<ExitCode, String> {
    let Command::Receive = command;
    let mut letter = Vec::new();
    let most = mail::LARGEST as u64;
    std::io::stdin().lock().take(most + 1).read_to_end(&mut letter).map_err(|e| e.to_string())?;
    if letter.len() > mail::LARGEST {
        return Err(format!("the letter is larger than {} MB; nothing was read", mail::LARGEST >> 20));
    }
    let config = serve::settings(common)?;
    let db = serve::open(&config.database)?;
    let app = App::new(config, db.clone());
    let said = db.write(|tx| match mail::read(&letter) {
        Incoming::Replies(replies) => {
            let outcomes = replies.iter().map(|reply| sign_ups::reply(tx, &app, reply));
            let outcomes = outcomes.collect::<Result<Vec<Outcome>, _>>()?;
            Ok(outcomes.into_iter().map(said).collect::<Vec<_>>().join("\n"))
        }
        Incoming::Bounce { mail, fault } => {
            let known = mail::bounced(tx, &mail, &fault, app.now())?;
            Ok(if known { "noted: a letter did not arrive" } else { "not about a letter of ours" }.to_owned())
        }
        Incoming::Other => Ok("nothing that is understood here".to_owned()),
    });
    super::print(&said.map_err(|problem| super::told(Words::of(Language::En), &problem))?)?;
    Ok(ExitCode::SUCCESS)
}

fn said(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Noted => "noted: an answer",
        Outcome::Older => "left: a later answer is known already",
        Outcome::Outdated => "left: the answer is about an earlier version of the meeting",
        Outcome::Full => "left: there is no place",
        Outcome::Unknown => "left: nobody with this address was invited to this meeting",
    }
}
