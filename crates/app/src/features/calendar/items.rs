//! How often each thing in a programme's calendar was changed, and when last.
//! It is written down when the calendar is read and the programme has changed
//! since: a thing whose fingerprint is another was changed.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::Timestamp;
use samspil_core::Id;
use samspil_core::view::View;
use samspil_db::{Tx, Value, params};
use samspil_documents::calendar::{Event, Stamp, events};

use crate::app::App;
use crate::features::programmes::{self, Loaded};
use crate::moment::stored;
use crate::web::Problem;

/// A programme with what is known of the things in its calendar.
#[derive(Debug, Clone)]
pub(super) struct Stamped {
    /// The programme.
    pub(super) loaded: Arc<Loaded>,
    stamps: HashMap<String, Stamp>,
}

impl Stamped {
    /// When a thing was changed, and how often.
    pub(super) fn stamp(&self, event: &Event) -> Stamp {
        let first = Stamp { sequence: 0, changed_at: self.loaded.changed_at };
        self.stamps.get(event.key()).copied().unwrap_or(first)
    }
}

/// What stands in a programme's calendar. It is the same for everyone who sees
/// the programme: nothing that a reader might not see is ever in it.
pub(super) fn events_of(loaded: &Loaded) -> Vec<Event> {
    events(&View::PUBLIC.programme(&loaded.plan, loaded.known()), loaded.is_public())
}

/// A programme whose changes are written down already; nothing where it has
/// changed since, or is gone.
pub(super) fn known(tx: &mut Tx, app: &App, workspace: &str, slug: &Id) -> Result<Option<Stamped>, Problem> {
    let Some(loaded) = programmes::load(tx, app, workspace, slug)? else { return Ok(None) };
    if state(tx, &loaded.row)? != Some(loaded.revision) {
        return Ok(None);
    }
    let stamps = rows(tx, &loaded.row)?.into_iter().map(|(key, (_, stamp))| (key, stamp)).collect();
    Ok(Some(Stamped { loaded, stamps }))
}

/// Writes down what was changed, unless another server did so meanwhile.
///
/// # Errors
/// Where the programme is gone, or the database refuses.
pub(super) fn note(tx: &mut Tx, app: &App, workspace: &str, slug: &Id) -> Result<Stamped, Problem> {
    let loaded = programmes::hold(tx, app, workspace, slug)?;
    let mut known = rows(tx, &loaded.row)?;
    if state(tx, &loaded.row)? != Some(loaded.revision) {
        let changed = changed(&loaded, &known);
        insert(tx, &loaded.row, &changed, &known)?;
        known.extend(changed);
        set_state(tx, &loaded)?;
    }
    let stamps = known.into_iter().map(|(key, (_, stamp))| (key, stamp)).collect();
    Ok(Stamped { loaded, stamps })
}

/// Fingerprint and stamp of each thing, by its key. What stands in the calendar
/// no more is kept: if it comes back it goes on counting.
type Rows = HashMap<String, (String, Stamp)>;

fn changed(loaded: &Loaded, known: &Rows) -> Rows {
    let mut changed = Rows::new();
    for event in events_of(loaded) {
        let (before, digest) = (known.get(event.key()), event.digest());
        let sequence = match before {
            Some((same, _)) if *same == digest => continue,
            Some((_, stamp)) => stamp.sequence + 1,
            None => 0,
        };
        let stamp = Stamp { sequence, changed_at: loaded.changed_at };
        changed.insert(event.key().to_owned(), (digest, stamp));
    }
    changed
}

fn rows(tx: &mut Tx, programme: &str) -> Result<Rows, Problem> {
    let rows = tx.query(
        "SELECT item, digest, sequence, changed_at FROM calendar_item WHERE programme_id = $1",
        params![programme],
        |row| {
            let changed_at: Timestamp = row.text(3)?.parse().unwrap_or_default();
            Ok((row.text(0)?, (row.text(1)?, Stamp { sequence: row.integer(2)?, changed_at })))
        },
    )?;
    Ok(rows.into_iter().collect())
}

fn insert(tx: &mut Tx, programme: &str, changed: &Rows, known: &Rows) -> Result<(), Problem> {
    let (old, new): (Vec<_>, Vec<_>) = changed.iter().partition(|(key, _)| known.contains_key(*key));
    for (key, (digest, stamp)) in old {
        tx.execute(
            "UPDATE calendar_item SET digest = $3, sequence = $4, changed_at = $5 \
             WHERE programme_id = $1 AND item = $2",
            params![programme, key, digest, stamp.sequence, stored(stamp.changed_at)],
        )?;
    }
    let new = new.into_iter().map(|(key, (digest, stamp))| -> Vec<Value> {
        vec![
            programme.into(),
            key.into(),
            digest.into(),
            stamp.sequence.into(),
            stored(stamp.changed_at).into(),
        ]
    });
    let columns = ["programme_id", "item", "digest", "sequence", "changed_at"];
    tx.insert_many("calendar_item", &columns, new)?;
    Ok(())
}

/// The revision up to which changes are written down.
fn state(tx: &mut Tx, programme: &str) -> Result<Option<i64>, Problem> {
    let sql = "SELECT revision FROM calendar_state WHERE programme_id = $1";
    Ok(tx.query_one_opt(sql, params![programme], |row| row.integer(0))?)
}

fn set_state(tx: &mut Tx, loaded: &Loaded) -> Result<(), Problem> {
    tx.execute(
        "INSERT INTO calendar_state (programme_id, revision) VALUES ($1, $2) \
         ON CONFLICT (programme_id) DO UPDATE SET revision = excluded.revision",
        params![&loaded.row, loaded.revision],
    )?;
    Ok(())
}
