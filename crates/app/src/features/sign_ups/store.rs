//! Who was invited and who signed up, in the database. A person's way in is a
//! link of their own: its secret is stored hashed.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use samspil_core::programme::{Engagement, SignUpQuestion};
use samspil_core::registration::{self, Entry, Standing};
use samspil_core::{Id, Language};
use samspil_db::{DbError, Row, Tx, params};
use uuid::Uuid;

use crate::app::App;
use crate::features::{accounts, programmes};
use crate::moment::stored;
use crate::web::{self, Problem};

/// What somebody said of what they need, by question.
pub type Needs = BTreeMap<String, String>;

/// Somebody who was invited or signed up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    /// The row.
    pub id: String,
    /// The programme's row.
    pub programme: String,
    /// The sign-up in the plan.
    pub sign_up: Id,
    /// The place in the order of coming.
    pub turn: i64,
    /// Where the person stands.
    pub standing: Standing,
    /// How important it is that they come.
    pub engagement: Option<Engagement>,
    /// The person in the plan.
    pub person: Option<Id>,
    /// The name; empty where it is kept no more.
    pub name: String,
    /// The mail address in small letters.
    pub email: String,
    /// Where they come from, as written.
    pub organisation: Option<String>,
    /// The unit they come for.
    pub unit: Option<Id>,
    /// The language their letters are written in.
    pub language: Language,
    /// What they need; empty where it is kept no more.
    pub needs: Needs,
    /// The day from which needs are kept no more.
    pub needs_until: Date,
    /// The day from which name and address are kept no more, where they are not
    /// in the plan.
    pub contact_until: Date,
    /// The row of whoever they come instead of.
    pub instead_of: Option<String>,
    /// When the row was written.
    pub created_at: Timestamp,
    /// Counts its changes.
    pub version: i64,
    /// The version of the event that was sent last.
    pub sent: Option<i64>,
    /// When the last answer was written.
    pub replied_at: Option<Timestamp>,
    /// When they were last reminded.
    pub reminded_at: Option<Timestamp>,
    /// Whether they were there, where somebody noted it.
    pub came: Option<bool>,
}

impl Registration {
    /// As the queue sees it.
    pub fn entry(&self) -> Entry {
        Entry { unit: self.unit.clone(), standing: self.standing }
    }

    /// What the person said to a question.
    pub fn need(&self, question: SignUpQuestion) -> Option<&str> {
        self.needs.get(question.as_str()).map(String::as_str)
    }
}

const COLUMNS: &str = "id, programme_id, sign_up, turn, standing, engagement, person, name, email, organisation, \
     unit, language, needs, needs_until, contact_until, instead_of, created_at, version, sent, replied_at, \
     reminded_at, came";

fn read(row: &Row<'_>) -> Result<Result<Registration, Problem>, DbError> {
    let moment = |text: Option<String>| text.and_then(|text| text.parse::<Timestamp>().ok());
    let id = |text: Option<String>| text.and_then(|text| text.parse::<Id>().ok());
    let engagement = row.opt_text(5)?.and_then(|word| word.parse().ok());
    let needs = row.opt_text(12)?.map(|text| serde_json::from_str(&text)).transpose();
    let (sign_up, standing) = (row.text(2)?.parse(), row.text(4)?.parse());
    let (needs_until, contact_until) = (row.text(13)?.parse(), row.text(14)?.parse());
    let (Ok(sign_up), Ok(standing), Ok(needs), Ok(needs_until), Ok(contact_until)) =
        (sign_up, standing, needs, needs_until, contact_until)
    else {
        return Ok(Err(Problem::internal(&"a registration cannot be read")));
    };
    Ok(Ok(Registration {
        id: row.text(0)?,
        programme: row.text(1)?,
        sign_up,
        turn: row.integer(3)?,
        standing,
        engagement,
        person: id(row.opt_text(6)?),
        name: row.text(7)?,
        email: row.text(8)?,
        organisation: row.opt_text(9)?,
        unit: id(row.opt_text(10)?),
        language: row.text(11)?.parse().unwrap_or_default(),
        needs: needs.unwrap_or_default(),
        needs_until,
        contact_until,
        instead_of: row.opt_text(15)?,
        created_at: moment(Some(row.text(16)?)).unwrap_or_default(),
        version: row.integer(17)?,
        sent: row.opt_integer(18)?,
        replied_at: moment(row.opt_text(19)?),
        reminded_at: moment(row.opt_text(20)?),
        came: row.opt_text(21)?.map(|came| came == "yes"),
    }))
}

/// Everybody of a sign-up, in the order of coming.
///
/// # Errors
/// Where the database refuses.
pub fn all(tx: &mut Tx, programme: &str, sign_up: &Id) -> Result<Vec<Registration>, Problem> {
    let sql = format!(
        "SELECT {COLUMNS} FROM registration WHERE programme_id = $1 AND sign_up = $2 ORDER BY turn, id"
    );
    tx.query(&sql, params![programme, sign_up.as_str()], read)?.into_iter().collect()
}

/// Everybody of every sign-up of a programme.
///
/// # Errors
/// Where the database refuses.
pub fn of_programme(tx: &mut Tx, programme: &str) -> Result<Vec<Registration>, Problem> {
    let sql =
        format!("SELECT {COLUMNS} FROM registration WHERE programme_id = $1 ORDER BY sign_up, turn, id");
    tx.query(&sql, params![programme], read)?.into_iter().collect()
}

/// One of them.
///
/// # Errors
/// Where it is not there, or the database refuses.
pub fn one(tx: &mut Tx, id: &str) -> Result<Registration, Problem> {
    let sql = format!("SELECT {COLUMNS} FROM registration WHERE id = $1");
    tx.query_one_opt(&sql, params![id], read)?.ok_or_else(Problem::not_found)?
}

/// The one whose link holds this secret.
///
/// # Errors
/// Where there is none, or the database refuses.
pub fn by_code(tx: &mut Tx, code: &str) -> Result<Registration, Problem> {
    let id = tx.query_one_opt(
        "SELECT registration_id FROM registration_link WHERE code_hash = $1",
        params![accounts::hashed(code)],
        |row| row.text(0),
    )?;
    one(tx, &id.ok_or_else(Problem::not_found)?)
}

/// A new way in for somebody; the ones before it go on working.
///
/// # Errors
/// Where the database refuses.
pub fn link(tx: &mut Tx, registration: &str, now: Timestamp) -> Result<String, Problem> {
    let code = accounts::secret();
    tx.execute(
        "INSERT INTO registration_link (code_hash, registration_id, created_at) VALUES ($1, $2, $3)",
        params![accounts::hashed(&code), registration, stored(now)],
    )?;
    Ok(code)
}

/// The next place in the order of coming. Whoever asks holds the programme.
pub(super) fn next_turn(tx: &mut Tx, programme: &str, sign_up: &Id) -> Result<i64, Problem> {
    Ok(tx.query_one(
        "SELECT COALESCE(MAX(turn), 0) + 1 FROM registration WHERE programme_id = $1 AND sign_up = $2",
        params![programme, sign_up.as_str()],
        |row| row.integer(0),
    )?)
}

/// A row for somebody new, with a row id of its own.
pub(super) fn insert(tx: &mut Tx, new: &Registration, now: Timestamp) -> Result<(), Problem> {
    tx.execute(
        "INSERT INTO registration (id, programme_id, sign_up, turn, standing, engagement, person, name, email, \
         organisation, unit, language, needs, needs_until, contact_until, instead_of, created_at, changed_at, \
         version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17, 1)",
        params![
            &new.id,
            &new.programme,
            new.sign_up.as_str(),
            new.turn,
            new.standing.as_str(),
            new.engagement.map(Engagement::as_str),
            new.person.as_ref().map(Id::as_str),
            &new.name,
            &new.email,
            new.organisation.as_deref(),
            new.unit.as_ref().map(Id::as_str),
            new.language.tag(),
            text_of(&new.needs)?,
            new.needs_until.to_string(),
            new.contact_until.to_string(),
            new.instead_of.as_deref(),
            stored(now)
        ],
    )?;
    Ok(())
}

fn text_of(needs: &Needs) -> Result<Option<String>, Problem> {
    if needs.is_empty() {
        return Ok(None);
    }
    serde_json::to_string(needs).map(Some).map_err(|error| Problem::internal(&error))
}

/// Writes down where somebody stands and what they said; counts the change.
pub(super) fn update(tx: &mut Tx, row: &mut Registration, now: Timestamp) -> Result<(), Problem> {
    row.version += 1;
    tx.execute(
        "UPDATE registration SET turn = $2, standing = $3, needs = $4, changed_at = $5, version = $6, \
         replied_at = $7, reminded_at = $8 WHERE id = $1",
        params![
            &row.id,
            row.turn,
            row.standing.as_str(),
            text_of(&row.needs)?,
            stored(now),
            row.version,
            row.replied_at.map(stored),
            row.reminded_at.map(stored)
        ],
    )?;
    Ok(())
}

/// Notes when the last answer was written.
pub(super) fn note_reply(tx: &mut Tx, id: &str, at: Option<Timestamp>) -> Result<(), Problem> {
    tx.execute("UPDATE registration SET replied_at = $2 WHERE id = $1", params![id, at.map(stored)])?;
    Ok(())
}

/// Notes which version of the meeting somebody was sent.
pub(super) fn note_sent(tx: &mut Tx, id: &str, sequence: i64) -> Result<(), Problem> {
    tx.execute("UPDATE registration SET sent = $2 WHERE id = $1", params![id, sequence])?;
    Ok(())
}

/// Notes whether somebody was there; nothing takes the note back.
///
/// # Errors
/// Where the database refuses.
pub fn note_attendance(tx: &mut Tx, id: &str, came: Option<bool>) -> Result<(), Problem> {
    let came = came.map(|came| if came { "yes" } else { "no" });
    tx.execute("UPDATE registration SET came = $2 WHERE id = $1", params![id, came])?;
    Ok(())
}

/// Whether somebody with a mail address is on the list already.
pub(super) fn by_email(
    tx: &mut Tx,
    programme: &str,
    sign_up: &Id,
    email: &str,
) -> Result<Option<Registration>, Problem> {
    let sql =
        format!("SELECT {COLUMNS} FROM registration WHERE programme_id = $1 AND sign_up = $2 AND email = $3");
    tx.query_one_opt(&sql, params![programme, sign_up.as_str(), email], read)?.transpose()
}

/// A new row id.
pub(super) fn row_id() -> String {
    Uuid::now_v7().to_string()
}

/// Makes what one of a programme's people signed up for that of another, who is
/// the same.
///
/// # Errors
/// Where the database refuses.
pub fn is_now(tx: &mut Tx, programme: &str, (gone, kept): (&Id, &Id)) -> Result<(), Problem> {
    tx.execute(
        "UPDATE registration SET person = $3 WHERE programme_id = $1 AND person = $2",
        params![programme, gone.as_str(), kept.as_str()],
    )?;
    Ok(())
}

/// Removes what is kept no more from a day on: needs, then names and addresses
/// of people from outside the programme with their links. Sums stay: the row
/// keeps where somebody stood and whether they came. Gives how many of each.
///
/// # Errors
/// Where the database refuses.
fn purge(tx: &mut Tx, today: Date) -> Result<(usize, usize), Problem> {
    let day = today.to_string();
    let needs = tx.execute(
        "UPDATE registration SET needs = NULL WHERE needs IS NOT NULL AND needs_until <= $1",
        params![&day],
    )?;
    tx.execute(
        "DELETE FROM registration_link WHERE registration_id IN \
         (SELECT id FROM registration WHERE person IS NULL AND contact_until <= $1)",
        params![&day],
    )?;
    let contacts = tx.execute(
        "UPDATE registration SET name = '', organisation = NULL, needs = NULL, email = id \
         WHERE person IS NULL AND contact_until <= $1 AND name <> ''",
        params![&day],
    )?;
    Ok((needs, contacts))
}

/// Sets the days again until which things are kept, where the day it is over has
/// moved. Only ever for what is still there.
fn keep_until(tx: &mut Tx, row: &Registration, over: Date) -> Result<(), Problem> {
    let signed_up = row.created_at.to_zoned(web::zone(false)).date();
    let needs = registration::needs_until(Some(over), signed_up);
    let contact = registration::contact_until(Some(over), signed_up);
    if row.name.is_empty() || (needs, contact) == (row.needs_until, row.contact_until) {
        return Ok(());
    }
    tx.execute(
        "UPDATE registration SET needs_until = $2, contact_until = $3 WHERE id = $1",
        params![&row.id, needs.to_string(), contact.to_string()],
    )?;
    Ok(())
}

/// Brings the days until which things are kept up to date with the plans, then
/// removes what is kept no more. Gives how many needs and how many names.
///
/// # Errors
/// Where the database refuses.
pub fn tidy(tx: &mut Tx, app: &App, today: Date) -> Result<(usize, usize), Problem> {
    let programmes = tx.query(
        "SELECT DISTINCT workspace_id, slug FROM programme JOIN registration ON programme_id = programme.id \
         WHERE name <> '' AND deleted_at IS NULL",
        params![],
        |row| Ok((row.text(0)?, row.text(1)?)),
    )?;
    for (workspace, slug) in programmes {
        let Ok(slug) = slug.parse() else { continue };
        let Some(loaded) = programmes::load(tx, app, &workspace, &slug)? else { continue };
        // Whoever is taken out of the plan is from outside from then on.
        let stands = |id: &Id| loaded.plan.people.iter().any(|person| person.id == *id);
        let rows = of_programme(tx, &loaded.row)?;
        for row in rows.iter().filter(|row| row.person.as_ref().is_some_and(|id| !stands(id))) {
            tx.execute("UPDATE registration SET person = NULL WHERE id = $1", params![&row.id])?;
        }
        for sign_up in &loaded.plan.sign_ups {
            if let Some(over) = registration::over(&loaded.plan, sign_up) {
                rows.iter()
                    .filter(|row| row.sign_up == sign_up.id)
                    .try_for_each(|row| keep_until(tx, row, over))?;
            }
        }
    }
    purge(tx, today)
}
