//! Inviting somebody: account, roles, letter and history in one go. Pages,
//! the participant list and the command line all come here.

use jiff::Timestamp;
use samspil_core::access::Role;
use samspil_core::{Id, Language};
use samspil_db::{Tx, params};

use super::history::{self, About, Deed};
use super::letters::{self, InvitationText};
use super::store::{self, LinkUse, NewAccount};
use crate::features::mail::{self, NewMail};
use crate::web::Problem;

/// An invitation.
#[derive(Debug, Clone)]
pub struct Invitation<'a> {
    /// The workspace's row.
    pub workspace: &'a str,
    /// The mail address.
    pub email: &'a str,
    /// The name; an account that exists keeps its own.
    pub name: &'a str,
    /// The language read; an account that exists keeps its own.
    pub language: Language,
    /// The roles to be given.
    pub roles: &'a [Role],
    /// In which programme; nothing for the whole workspace.
    pub programme: Option<&'a Id>,
    /// Who the account is among the programme's people.
    pub person: Option<&'a Id>,
    /// Row and name of the account that invites; nothing where a command does.
    pub by: Option<(&'a str, &'a str)>,
    /// The address every link begins with.
    pub public_url: &'a str,
    /// Whether a letter is written; otherwise the link is handed over.
    pub letter: bool,
}

/// What came of an invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// The account's row.
    pub account: String,
    /// The link to sign in with.
    pub link: String,
}

/// Invites somebody. Whoever had access once gets only the roles given now,
/// not those of then.
///
/// # Errors
/// Where the database refuses.
pub fn invite(tx: &mut Tx, invitation: &Invitation<'_>, now: Timestamp) -> Result<Invited, Problem> {
    let Invitation { workspace, email, name, language, roles, programme, .. } = *invitation;
    end_former_roles(tx, workspace, email, now)?;
    let account = store::create_account(tx, &NewAccount { workspace, email, name, language }, now)?;
    let about = About { workspace, account: &account, by: invitation.by.map(|(row, _)| row), now };
    for role in roles {
        store::assign(tx, workspace, &account, *role, programme, invitation.person, now)?;
        history::record(tx, &about, Deed::Invited, Some((*role, programme)))?;
    }
    let link = send_link(tx, invitation, &account, now)?;
    Ok(Invited { account, link })
}

/// A new link for an account, in a letter where one is wanted.
pub(super) fn send_link(
    tx: &mut Tx,
    invitation: &Invitation<'_>,
    account: &str,
    now: Timestamp,
) -> Result<String, Problem> {
    let secret = store::issue_link(tx, account, LinkUse::Invitation, now)?;
    let link = letters::link(invitation.public_url, &secret, None);
    if !invitation.letter {
        return Ok(link);
    }
    let (name, email, language, workspace) = tx.query_one(
        "SELECT a.name, a.email, a.language, w.name FROM account a JOIN workspace w ON w.id = a.workspace_id \
         WHERE a.id = $1",
        params![account],
        |row| Ok((row.text(0)?, row.text(1)?, row.text(2)?, row.text(3)?)),
    )?;
    let language = language.parse().unwrap_or_default();
    let text = letters::invitation(&InvitationText {
        language,
        name: &name,
        workspace: &workspace,
        by: invitation.by.map(|(_, name)| name),
        roles: invitation.roles,
        link: &link,
    });
    let letter = NewMail {
        workspace: invitation.workspace,
        recipient: &email,
        language,
        subject: &text.subject,
        body: &text.body,
        expires: LinkUse::Invitation.ends(now),
        extra: mail::Extra::default(),
    };
    mail::queue(tx, &letter, now)?;
    Ok(link)
}

fn end_former_roles(tx: &mut Tx, workspace: &str, email: &str, now: Timestamp) -> Result<(), Problem> {
    let yesterday = super::colleagues_store::yesterday(now);
    tx.execute(
        "UPDATE assignment SET to_day = $3 WHERE to_day IS NULL AND account_id IN \
         (SELECT id FROM account WHERE workspace_id = $1 AND email = $2 AND ended_at IS NOT NULL)",
        params![workspace, email.trim().to_lowercase(), yesterday.to_string()],
    )?;
    Ok(())
}
