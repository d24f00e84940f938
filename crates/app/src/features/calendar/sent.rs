//! A meeting as it is sent to people, with the count of its changes.

use samspil_core::Id;
use samspil_db::Tx;
use samspil_documents::calendar::{Event, Stamp};

use super::items;
use crate::app::App;
use crate::features::programmes::Loaded;
use crate::web::Problem;

/// A meeting on its way to people's calendars.
#[derive(Debug, Clone)]
pub struct Sendable {
    /// The meeting, as it stands in the programme's calendar too.
    pub event: Event,
    /// How often it was changed.
    pub stamp: Stamp,
    /// What stands after the `@` in its identifier.
    pub scope: String,
}

/// The meeting with an id, where it has a day; changes are written down.
///
/// # Errors
/// Where the programme is gone, or the database refuses.
pub fn sendable(tx: &mut Tx, app: &App, loaded: &Loaded, meeting: &Id) -> Result<Option<Sendable>, Problem> {
    let stamped = items::note(tx, app, &loaded.workspace, loaded.slug())?;
    let key = format!("meeting.{meeting}");
    let event = items::events_of(&stamped.loaded).into_iter().find(|event| event.key() == key);
    Ok(event.map(|event| {
        let stamp = stamped.stamp(&event);
        Sendable { event, stamp, scope: scope(loaded) }
    }))
}

/// What stands after the `@` in the identifiers of a programme's events.
pub(super) fn scope(loaded: &Loaded) -> String {
    format!("{}.samspil", loaded.row)
}
