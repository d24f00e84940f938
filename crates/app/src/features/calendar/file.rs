//! A calendar as a file: named by a tag of all that it is made of, and written
//! only where nobody has it.

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use samspil_core::programme::Country;
use samspil_core::{Id, Language};
use samspil_db::Tx;
use samspil_documents::calendar::{Calendar, Event, Part, Stamp, Zone};
use samspil_words::Words;
use sha2::{Digest, Sha256};

use super::items::{self, Stamped};
use crate::app::{App, apart};
use crate::features::programmes::Loaded;
use crate::web::{Ctx, Kind, Problem};

/// The media type of calendars.
pub(super) const MEDIA: &str = "text/calendar; charset=utf-8";

/// Counts how the file is made: another number gives other tags.
const FORMAT: u8 = 1;

/// A programme that is wanted in a calendar, as it stood when it was looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chosen {
    /// The programme's row.
    pub(super) row: String,
    /// The workspace's row.
    pub(super) workspace: String,
    /// The programme's part of addresses.
    pub(super) slug: Id,
    /// Counts its changes.
    pub(super) revision: i64,
}

/// A calendar that somebody wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// What it is called.
    pub(super) name: String,
    /// The reader's language.
    pub(super) language: Language,
    /// The clock it is read on.
    pub(super) zone: Zone,
    /// The programmes in it.
    pub(super) programmes: Vec<Chosen>,
}

impl Wanted {
    /// The calendar of the programme that a request names, in the reader's
    /// words.
    ///
    /// # Errors
    /// Where the request names none.
    pub fn of(ctx: &Ctx) -> Result<Self, Problem> {
        Ok(Self::one(ctx.programme()?, ctx.words.language()))
    }

    /// The calendar of one programme.
    pub fn one(loaded: &Loaded, language: Language) -> Self {
        let Loaded { row, workspace, revision, plan, .. } = loaded;
        let chosen = Chosen {
            row: row.clone(),
            workspace: workspace.clone(),
            slug: loaded.slug().clone(),
            revision: *revision,
        };
        Self {
            name: plan.programme.title.clone(),
            language,
            zone: Zone::of(plan.programme.country),
            programmes: vec![chosen],
        }
    }

    /// The tag of the calendar as it would be written now. Nothing has to be
    /// written to know it.
    pub fn tag(&self) -> String {
        let mut hash = Sha256::new();
        let mut part = |text: &str| {
            hash.update(text.len().to_le_bytes());
            hash.update(text);
        };
        part(env!("CARGO_PKG_VERSION"));
        part(self.language.tag());
        part(self.zone.name());
        part(&self.name);
        for chosen in &self.programmes {
            part(&chosen.row);
            part(&chosen.revision.to_string());
        }
        hash.update([FORMAT]);
        hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// The clock of a workspace's country.
pub(super) fn zone(norway: bool) -> Zone {
    Zone::of(if norway { Country::Norway } else { Country::Denmark })
}

/// Writes a calendar, or takes it from memory; gives its tag with it. Whose
/// programmes may stand in it is decided before.
///
/// # Errors
/// Where the database refuses.
pub async fn write(app: &App, mut wanted: Wanted) -> Result<(String, Bytes), Problem> {
    let tag = wanted.tag();
    if let Some(file) = app.calendars.get(&tag) {
        return Ok((tag, file));
    }
    let stamped = stamped(app, &wanted).await?;
    // Somebody may have changed a programme since it was looked up.
    wanted.programmes = stamped.iter().map(chosen).collect();
    let tag = wanted.tag();
    let address = app.config.public_url.clone();
    let file = apart(move || Bytes::from(printed(&wanted, &stamped, &address))).await?;
    app.calendars.put(&tag, &file);
    Ok((tag, file))
}

fn chosen(stamped: &Stamped) -> Chosen {
    let loaded = &stamped.loaded;
    Chosen {
        row: loaded.row.clone(),
        workspace: loaded.workspace.clone(),
        slug: loaded.slug().clone(),
        revision: loaded.revision,
    }
}

/// The programmes with what changed in them: read where that is written down,
/// else written down now. Those that are gone by now are left out.
async fn stamped(app: &App, wanted: &Wanted) -> Result<Vec<Stamped>, Problem> {
    let (shared, all) = (app.clone(), wanted.programmes.clone());
    let read = move |tx: &mut Tx| {
        let known = |one: Chosen| Ok((items::known(tx, &shared, &one.workspace, &one.slug)?, one));
        all.into_iter().map(known).collect::<Result<Vec<_>, Problem>>()
    };
    let mut stamped = Vec::new();
    for (known, one) in app.read(read).await? {
        if let Some(known) = known {
            stamped.push(known);
            continue;
        }
        let shared = app.clone();
        match app.write(move |tx| items::note(tx, &shared, &one.workspace, &one.slug)).await {
            Ok(noted) => stamped.push(noted),
            Err(problem) if problem.kind == Kind::NotFound => {}
            Err(problem) => return Err(problem),
        }
    }
    stamped.retain(|one| !one.loaded.deleted);
    Ok(stamped)
}

fn printed(wanted: &Wanted, stamped: &[Stamped], address: &str) -> String {
    struct Made<'a> {
        scope: String,
        pages: String,
        events: Vec<Event>,
        stamp: Box<dyn Fn(&Event) -> Stamp + 'a>,
    }
    let made: Vec<Made<'_>> = stamped
        .iter()
        .map(|one| Made {
            scope: super::sent::scope(&one.loaded),
            pages: format!("{address}/programmes/{}", one.loaded.slug()),
            events: items::events_of(&one.loaded),
            stamp: Box::new(|event| one.stamp(event)),
        })
        .collect();
    let parts: Vec<Part<'_>> = made
        .iter()
        .map(|one| Part {
            scope: &one.scope,
            pages: Some(&one.pages),
            events: &one.events,
            stamp: &*one.stamp,
        })
        .collect();
    let words = Words::of(wanted.language);
    Calendar { name: &wanted.name, words, zone: wanted.zone, parts: &parts }.write()
}

/// Answers with a calendar, or says that it is as the reader has it.
///
/// # Errors
/// Where the database refuses.
pub(super) async fn respond(
    app: &App,
    wanted: Wanted,
    headers: &HeaderMap,
    name: &str,
) -> Result<Response, Problem> {
    let tag = wanted.tag();
    if has(headers, &tag) {
        return Ok((StatusCode::NOT_MODIFIED, [(header::ETAG, format!("\"{tag}\""))]).into_response());
    }
    let (tag, file) = write(app, wanted).await?;
    let mut response = file.into_response();
    let fields = [
        (header::CONTENT_TYPE, MEDIA.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.ics\"")),
        (header::ETAG, format!("\"{tag}\"")),
    ];
    for (field, value) in fields {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(field, value);
        }
    }
    Ok(response)
}

/// Whether the reader has the file with this tag.
fn has(headers: &HeaderMap, tag: &str) -> bool {
    let mut known = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    known.any(|list| {
        list.split(',').any(|one| {
            let one = one.trim();
            one == "*" || one.strip_prefix("W/").unwrap_or(one).trim_matches('"') == tag
        })
    })
}

pub(super) async fn download(ctx: Ctx, headers: HeaderMap) -> Result<Response, Problem> {
    let name = format!("{}-calendar", ctx.programme()?.slug());
    respond(&ctx.app, Wanted::of(&ctx)?, &headers, &name).await
}
