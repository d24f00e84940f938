//! Making calendar links, and ending them for pages and API alike: with its
//! entry in the history.

use jiff::Timestamp;
use samspil_core::{Id, Language, Message};
use samspil_db::Tx;

use super::store::{self, Link};
use crate::features::accounts::{self, Account};
use crate::web::{Kind, Problem, Viewer};

/// How many links somebody can have at once.
const MOST: usize = 30;

/// The longest name of a link, in characters.
const NAME: usize = 200;

/// What a new link needs.
#[derive(Debug, Clone)]
pub struct NewLink {
    /// What it is for; may be empty.
    pub name: String,
    /// The programme; nothing for every one that its owner sees.
    pub programme: Option<Id>,
    /// The language of the calendar.
    pub language: Language,
}

/// Makes a link and gives its secret, which is nowhere else. Only somebody
/// signed in makes one: a link reads on when the token that made it has ended.
///
/// # Errors
/// Where nobody is signed in, a token asks, the name is too long, the programme is none that
/// the viewer sees, there are too many links, or the database refuses.
pub fn make_link(
    tx: &mut Tx,
    viewer: &Viewer,
    new: NewLink,
    now: Timestamp,
) -> Result<(Link, String), Problem> {
    let account = viewer.account()?;
    if viewer.by_token {
        return Err(Problem::new(Kind::Forbidden));
    }
    let name = new.name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.chars().count() > NAME {
        return Err(wrong("name", "calendar-name-long"));
    }
    let count = store::links(tx, &account.id)?.len();
    if count >= MOST {
        let detail = Message::new("calendar-too-many").with("count", count);
        return Err(Problem { detail: Some(detail), ..Problem::new(Kind::Conflict) });
    }
    let link = Link {
        id: accounts::row_id(),
        account: account.id.clone(),
        name,
        programme: new.programme.map(|slug| seen(tx, viewer, account, &slug)).transpose()?,
        language: new.language,
        made_at: now,
        fetched_on: None,
    };
    let secret = store::insert(tx, &link)?;
    accounts::calendar_made(tx, account, now)?;
    Ok((link, secret))
}

/// The row of a programme that the viewer sees.
fn seen(tx: &mut Tx, viewer: &Viewer, account: &Account, slug: &Id) -> Result<String, Problem> {
    let all = store::listed(tx, &account.workspace, None)?;
    let found = all.into_iter().find(|one| one.slug == *slug && viewer.sees(&one.slug, one.state));
    found.map(|one| one.row).ok_or_else(|| wrong("programme", "api-programme-unknown"))
}

fn wrong(field: &str, key: &'static str) -> Problem {
    let message = Message::new(key);
    Problem { fields: vec![(field.to_owned(), message.clone())], ..Problem::invalid(message) }
}

/// Ends a link: nobody gets at the calendar by it any more.
///
/// # Errors
/// Where the account has none with that row, or the database refuses.
pub fn end_link(tx: &mut Tx, account: &Account, link: &str, now: Timestamp) -> Result<(), Problem> {
    if !store::remove(tx, &account.id, link)? {
        return Err(Problem::not_found());
    }
    accounts::calendar_ended(tx, account, now)
}
