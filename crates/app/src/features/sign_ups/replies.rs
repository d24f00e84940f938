//! Answers that come from people's calendars.

use samspil_core::Id;
use samspil_core::registration::Standing;
use samspil_db::{Tx, params};
use samspil_documents::calendar::{Answer, Reply};

use super::deeds::{self, Held};
use super::letters::{self, Letter, Sender};
use super::store::{self, Registration};
use crate::app::App;
use crate::features::programmes;
use crate::web::{Kind, Problem};

/// What became of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is noted.
    Noted,
    /// A later answer is known already.
    Older,
    /// It is about a meeting as it was before; the person was told how it is
    /// now and asked again.
    Outdated,
    /// There is no place left; the person was not put on the list, and is told so.
    Full,
    /// Nobody with this address was invited to this meeting.
    Unknown,
}

/// Notes an answer.
///
/// # Errors
/// Where the database refuses.
pub fn reply(tx: &mut Tx, app: &App, reply: &Reply) -> Result<Outcome, Problem> {
    let now = app.now();
    let Some((programme, meeting)) = about(&reply.uid) else { return Ok(Outcome::Unknown) };
    let found = tx.query_one_opt(
        "SELECT workspace_id, slug FROM programme WHERE id = $1 AND deleted_at IS NULL",
        params![&programme],
        |row| Ok((row.text(0)?, row.text(1)?)),
    )?;
    let Some((workspace, Ok(slug))) = found.map(|(workspace, slug)| (workspace, slug.parse::<Id>())) else {
        return Ok(Outcome::Unknown);
    };
    let loaded = programmes::hold(tx, app, &workspace, &slug)?;
    for sign_up in loaded.plan.sign_ups.iter().filter(|one| one.meeting.as_ref() == Some(&meeting)) {
        let Some(mut row) = store::by_email(tx, &programme, &sign_up.id, &reply.attendee)? else { continue };
        let sender = Sender::of(tx, app, &loaded, sign_up.id.as_str(), now)?;
        let held =
            Held { loaded: &loaded, sign_up: deeds::sign_up(&loaded, sign_up.id.as_str())?, sender: &sender };
        return note(tx, &held, &mut row, reply);
    }
    Ok(Outcome::Unknown)
}

/// The programme's row and the meeting that an answer is about.
fn about(uid: &str) -> Option<(String, Id)> {
    let (key, scope) = uid.split_once('@')?;
    let meeting = key.strip_prefix("meeting.")?.parse().ok()?;
    Some((scope.strip_suffix(".samspil")?.to_owned(), meeting))
}

fn note(tx: &mut Tx, held: &Held<'_>, row: &mut Registration, reply: &Reply) -> Result<Outcome, Problem> {
    let older = row.replied_at.zip(reply.written_at).is_some_and(|(known, written)| written < known);
    if older {
        return Ok(Outcome::Older);
    }
    // A yes to what the meeting was before is no yes to what it is now.
    if reply.answer != Answer::No && row.sent.is_some_and(|sent| reply.sequence < sent) {
        return Ok(Outcome::Outdated);
    }
    row.replied_at = reply.written_at.or(Some(held.sender.now));
    store::note_reply(tx, &row.id, row.replied_at)?;
    let done = match reply.answer {
        Answer::Yes => held.accept(tx, row),
        Answer::No if row.standing == Standing::Replaced => Ok(()),
        Answer::No => held.decline(tx, row),
        Answer::Perhaps | Answer::Open => Ok(()),
    };
    match done {
        Ok(()) => Ok(Outcome::Noted),
        Err(problem) if problem.kind == Kind::Invalid => {
            letters::send(tx, held, row, Letter::TooLate)?;
            Ok(Outcome::Full)
        }
        Err(problem) => Err(problem),
    }
}
