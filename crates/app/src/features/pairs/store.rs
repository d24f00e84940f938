//! Proposals of pairs in the database.

use jiff::Timestamp;
use samspil_core::pairing::{self, People, Settings, taken_over, troubles};
use samspil_core::{Id, Message};
use samspil_db::{Row, Tx, params};
use uuid::Uuid;

use super::draft::Draft;
use super::said::trouble;
use crate::features::elements::{self, By, Change};
use crate::features::programmes::Loaded;
use crate::moment::stored;
use crate::web::Problem;

/// How many proposals of a programme are kept.
const KEPT: usize = 10;

/// A proposal of pairs.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// The row.
    pub id: String,
    /// The name of who asked for it.
    pub by: Option<String>,
    /// When.
    pub created_at: Timestamp,
    /// Counts its changes.
    pub version: i64,
    /// What was chosen for it.
    pub settings: Settings,
    /// The pairs, or why there are none.
    pub draft: Draft,
    /// When it was taken over.
    pub taken_at: Option<Timestamp>,
}

const COLUMNS: &str = "id, (SELECT name FROM account WHERE account.id = account_id), created_at, version, \
     settings, outcome, taken_at";

fn read(row: &Row<'_>) -> Result<Result<Kept, Problem>, samspil_db::DbError> {
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
pub fn list(tx: &mut Tx, programme: &str) -> Result<Vec<Kept>, Problem> {
    let sql = format!("SELECT {COLUMNS} FROM pair_proposal WHERE programme_id = $1 ORDER BY id DESC");
    tx.query(&sql, params![programme], read)?.into_iter().collect()
}

/// One proposal of a programme.
///
/// # Errors
/// Where it is not there, or the database refuses.
pub fn one(tx: &mut Tx, programme: &str, id: &str) -> Result<Kept, Problem> {
    let sql = format!("SELECT {COLUMNS} FROM pair_proposal WHERE programme_id = $1 AND id = $2");
    tx.query_one_opt(&sql, params![programme, id], read)?.ok_or_else(Problem::not_found)?
}

/// Keeps pairs as a proposal; the oldest make room.
pub(super) fn keep(tx: &mut Tx, by: &By, settings: &Settings, draft: &Draft) -> Result<String, Problem> {
    let id = Uuid::now_v7().to_string();
    tx.execute(
        "INSERT INTO pair_proposal (id, programme_id, account_id, created_at, version, settings, outcome) \
         VALUES ($1, $2, $3, $4, 1, $5, $6)",
        params![&id, &by.programme, by.account.as_deref(), stored(by.now), text(settings)?, text(draft)?],
    )?;
    let all = tx.query(
        "SELECT id FROM pair_proposal WHERE programme_id = $1 ORDER BY id DESC",
        params![&by.programme],
        |row| row.text(0),
    )?;
    for old in all.into_iter().skip(KEPT) {
        remove(tx, &by.programme, &old)?;
    }
    Ok(id)
}

/// Two people change places in a proposal, where no rule speaks against it.
///
/// # Errors
/// Where a rule does, the proposal was changed meanwhile or taken over, or the
/// database refuses.
pub fn swap(tx: &mut Tx, loaded: &Loaded, id: &str, version: i64, [a, b]: [&Id; 2]) -> Result<(), Problem> {
    let kept = one(tx, &loaded.row, id)?;
    if kept.taken_at.is_some() {
        return Err(Problem::invalid(Message::new("pairs-taken-already")));
    }
    let mut draft = kept.draft;
    for person in draft.pairs.iter_mut().flatten() {
        if person == a {
            person.clone_from(b);
        } else if person == b {
            person.clone_from(a);
        }
    }
    let people = People::of(&loaded.plan, &kept.settings);
    if let Some(why) = troubles(&people, &draft.pairs).first() {
        return Err(Problem::invalid(trouble(loaded, why)));
    }
    draft.points = people.total(&draft.pairs).into();
    draft.by_hand = true;
    let changed = tx.execute(
        "UPDATE pair_proposal SET outcome = $4, version = version + 1 \
         WHERE programme_id = $1 AND id = $2 AND version = $3",
        params![&loaded.row, id, version, text(&draft)?],
    )?;
    if changed == 0 {
        return Err(Problem::invalid(Message::new("pairs-changed-meanwhile")));
    }
    Ok(())
}

/// Puts the pairs of a proposal into the plan as it stands now, in one batch.
///
/// # Errors
/// Where there are none, they were taken over already, a rule speaks against
/// them now, or the database refuses.
pub fn take_over(tx: &mut Tx, by: &By, loaded: &Loaded, id: &str, asked: bool) -> Result<String, Problem> {
    let kept = one(tx, &loaded.row, id)?;
    if kept.taken_at.is_some() {
        return Err(Problem::invalid(Message::new("pairs-taken-already")));
    }
    if kept.draft.pairs.is_empty() {
        return Err(Problem::invalid(Message::new("pairs-none-to-take")));
    }
    let people = People::of(&loaded.plan, &kept.settings);
    if let Some(why) = pairing::troubles(&people, &kept.draft.pairs).first() {
        return Err(Problem::invalid(trouble(loaded, why)));
    }
    for element in taken_over(&loaded.plan, &kept.settings, &kept.draft.pairs, asked) {
        elements::apply(tx, by, Change::Create(element, None))?;
    }
    tx.execute(
        "UPDATE pair_proposal SET taken_at = $3, batch = $4 WHERE programme_id = $1 AND id = $2",
        params![&by.programme, id, stored(by.now), &by.batch],
    )?;
    Ok(by.batch.clone())
}

/// Removes a proposal.
///
/// # Errors
/// Where the database refuses.
pub(super) fn remove(tx: &mut Tx, programme: &str, id: &str) -> Result<(), Problem> {
    tx.execute("DELETE FROM pair_proposal WHERE programme_id = $1 AND id = $2", params![programme, id])?;
    Ok(())
}
