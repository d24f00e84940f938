//! The calendar of one programme as a file.

use samspil_core::{Language, Programme};
use samspil_db::Tx;
use samspil_documents::calendar::{Calendar, Event, Part, Stamp, Zone, events};
use samspil_words::Words;

use crate::features::programmes::Loaded;
use crate::web::Problem;

/// The calendar of a programme as its reader may see it.
///
/// # Errors
/// Where the database refuses.
pub fn file(_: &mut Tx, loaded: &Loaded, seen: &Programme, language: Language) -> Result<String, Problem> {
    let events = events(seen, loaded.is_public());
    let stamp = |_: &Event| Stamp { sequence: 0, changed_at: loaded.changed_at };
    let parts = [Part { scope: &loaded.row, pages: None, events: &events, stamp: &stamp }];
    let head = &seen.programme;
    let zone = Zone::of(head.country);
    Ok(Calendar { name: &head.title, words: Words::of(language), zone, parts: &parts }.write())
}
