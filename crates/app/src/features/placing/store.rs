//! Proposals in the database, all kinds in one table.

use jiff::Timestamp;
use samspil_core::Message;
use samspil_db::{Row, Tx, params};
use serde::Deserialize;
use uuid::Uuid;

use super::{Placing, key};
use crate::features::elements::{self, By};
use crate::features::programmes::Loaded;
use crate::moment::stored;
use crate::web::{Kind, Problem};

/// How many proposals of a kind a programme keeps.
const KEPT: usize = 10;

/// A proposal.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept<P: Placing> {
    /// The row.
    pub id: String,
    /// The name of who asked for it.
    pub by: Option<String>,
    /// When.
    pub created_at: Timestamp,
    /// Counts its changes.
    pub version: i64,
    /// What was chosen for it.
    pub settings: P::Settings,
    /// What is proposed, or why nothing is.
    pub draft: P::Draft,
    /// When it was taken over.
    pub taken_at: Option<Timestamp>,
}

impl<P: Placing> Kept<P> {
    /// Whether somebody changed what was found.
    pub fn by_hand(&self) -> bool {
        self.version > 1
    }
}

/// A change by hand.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The version it is about.
    pub version: i64,
    /// Who is placed otherwise.
    pub a: String,
    /// With whom they change places, or where they go.
    pub b: String,
    /// In which round, from 1, where there are rounds.
    #[serde(default)]
    pub round: Option<u16>,
}

const COLUMNS: &str = "id, (SELECT name FROM account WHERE account.id = account_id), created_at, version, \
     settings, outcome, taken_at";

fn read<P: Placing>(row: &Row<'_>) -> Result<Result<Kept<P>, Problem>, samspil_db::DbError> {
    let moment = |text: String| text.parse::<Timestamp>().map_err(|e| Problem::internal(&e));
    let (id, by, created, version) = (row.text(0)?, row.opt_text(1)?, row.text(2)?, row.integer(3)?);
    let (settings, outcome, taken) = (row.text(4)?, row.text(5)?, row.opt_text(6)?);
    let made = || {
        Ok(Kept {
            id,
            by,
            created_at: moment(created)?,
            version,
            settings: serde_json::from_str(&settings).map_err(|e| Problem::internal(&e))?,
            draft: serde_json::from_str(&outcome).map_err(|e| Problem::internal(&e))?,
            taken_at: taken.map(moment).transpose()?,
        })
    };
    Ok(made())
}

fn text(value: &impl serde::Serialize) -> Result<String, Problem> {
    serde_json::to_string(value).map_err(|error| Problem::internal(&error))
}

/// The proposals of a programme, newest first.
///
/// # Errors
/// Where the database refuses.
pub fn list<P: Placing>(tx: &mut Tx, programme: &str) -> Result<Vec<Kept<P>>, Problem> {
    let sql =
        format!("SELECT {COLUMNS} FROM proposal WHERE programme_id = $1 AND kind = $2 ORDER BY id DESC");
    tx.query(&sql, params![programme, P::KIND], read)?.into_iter().collect()
}

/// How many proposals of each kind a programme has that are not taken over.
///
/// # Errors
/// Where the database refuses.
pub(super) fn open(tx: &mut Tx, programme: &str) -> Result<Vec<String>, Problem> {
    let sql = "SELECT kind FROM proposal WHERE programme_id = $1 AND taken_at IS NULL";
    Ok(tx.query(sql, params![programme], |row| row.text(0))?)
}

/// One proposal of a programme.
///
/// # Errors
/// Where it is not there, or the database refuses.
pub fn one<P: Placing>(tx: &mut Tx, programme: &str, id: &str) -> Result<Kept<P>, Problem> {
    let sql = format!("SELECT {COLUMNS} FROM proposal WHERE programme_id = $1 AND kind = $2 AND id = $3");
    tx.query_one_opt(&sql, params![programme, P::KIND, id], read)?.ok_or_else(Problem::not_found)?
}

/// Keeps a draft as a proposal; the oldest of its kind make room.
pub(super) fn keep<P: Placing>(
    tx: &mut Tx,
    by: &By,
    settings: &P::Settings,
    draft: &P::Draft,
) -> Result<String, Problem> {
    let id = Uuid::now_v7().to_string();
    tx.execute(
        "INSERT INTO proposal (id, programme_id, kind, account_id, created_at, version, settings, outcome) \
         VALUES ($1, $2, $3, $4, $5, 1, $6, $7)",
        params![
            &id,
            &by.programme,
            P::KIND,
            by.account.as_deref(),
            stored(by.now),
            text(settings)?,
            text(draft)?
        ],
    )?;
    let all = tx.query(
        "SELECT id FROM proposal WHERE programme_id = $1 AND kind = $2 ORDER BY id DESC",
        params![&by.programme, P::KIND],
        |row| row.text(0),
    )?;
    for old in all.into_iter().skip(KEPT) {
        erase(tx, &by.programme, &old)?;
    }
    Ok(id)
}

fn open_one<P: Placing>(tx: &mut Tx, loaded: &Loaded, id: &str) -> Result<Kept<P>, Problem> {
    let kept = one::<P>(tx, &loaded.row, id)?;
    if kept.taken_at.is_some() {
        return Err(Problem::invalid(Message::new(key::<P>("taken-already"))));
    }
    Ok(kept)
}

/// Changes a proposal by hand, where no rule speaks against it.
///
/// # Errors
/// Where a rule does, what is named is not there, the proposal was changed
/// meanwhile or taken over, or the database refuses.
pub fn change<P: Placing>(tx: &mut Tx, loaded: &Loaded, id: &str, change: &Change) -> Result<(), Problem> {
    let kept = open_one::<P>(tx, loaded, id)?;
    let meanwhile = || Problem {
        detail: Some(Message::new("placing-changed-meanwhile")),
        ..Problem::new(Kind::Conflict)
    };
    if kept.version != change.version {
        return Err(meanwhile());
    }
    let draft = P::changed(loaded, &kept.settings, &kept.draft, change).map_err(Problem::invalid)?;
    if let Some(why) = P::trouble(loaded, &kept.settings, &draft) {
        return Err(Problem::invalid(why));
    }
    let changed = tx.execute(
        "UPDATE proposal SET outcome = $4, version = version + 1 \
         WHERE programme_id = $1 AND id = $2 AND version = $3",
        params![&loaded.row, id, change.version, text(&draft)?],
    )?;
    if changed == 0 { Err(meanwhile()) } else { Ok(()) }
}

/// Puts a proposal into the plan as it stands now, and gives the batch.
///
/// # Errors
/// Where there is nothing in it, it was taken over already, a rule speaks
/// against it now, or the database refuses.
pub fn take_over<P: Placing>(
    tx: &mut Tx,
    by: &By,
    loaded: &Loaded,
    id: &str,
    asked: bool,
) -> Result<String, Problem> {
    let kept = open_one::<P>(tx, loaded, id)?;
    if !P::is_found(&kept.draft) || !P::TAKEN_OVER {
        return Err(Problem::invalid(Message::new(key::<P>("none-to-take"))));
    }
    if let Some(why) = P::trouble(loaded, &kept.settings, &kept.draft) {
        return Err(Problem::invalid(why));
    }
    for change in P::taken_over(loaded, &kept, asked) {
        elements::apply(tx, by, change)?;
    }
    tx.execute(
        "UPDATE proposal SET taken_at = $3, batch = $4 WHERE programme_id = $1 AND id = $2",
        params![&by.programme, id, stored(by.now), &by.batch],
    )?;
    Ok(by.batch.clone())
}

/// Removes a proposal.
///
/// # Errors
/// Where it is not there, or the database refuses.
pub fn remove<P: Placing>(tx: &mut Tx, programme: &str, id: &str) -> Result<(), Problem> {
    one::<P>(tx, programme, id)?;
    erase(tx, programme, id)
}

fn erase(tx: &mut Tx, programme: &str, id: &str) -> Result<(), Problem> {
    tx.execute("DELETE FROM proposal WHERE programme_id = $1 AND id = $2", params![programme, id])?;
    Ok(())
}
