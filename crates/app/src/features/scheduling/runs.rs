//! Runs beside requests: few at a time, each with an end, told of in the
//! database so that every server can show and stop them.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use samspil_core::Message;
use samspil_core::scheduling::{Dates, Draft, Settings, draft};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinHandle;

use super::outcome::{self, Outcome};
use super::store::{self, Far};
use crate::app::App;
use crate::features::programmes;
use crate::web::{Ctx, Kind, Problem};

/// How many runs go on at a time on this server.
const AT_ONCE: usize = 2;

/// How often a run tells how far it is and asks whether to stop.
const TELL: Duration = Duration::from_millis(400);

/// The runs of this server.
#[derive(Clone)]
pub struct Runs(Arc<Semaphore>);

impl Default for Runs {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(AT_ONCE)))
    }
}

impl Runs {
    /// A place for one run.
    ///
    /// # Errors
    /// Where too many go on already.
    pub(super) fn place(&self) -> Result<OwnedSemaphorePermit, Problem> {
        Arc::clone(&self.0).try_acquire_owned().map_err(|_| Problem {
            detail: Some(Message::new("scheduling-busy")),
            ..Problem::new(Kind::TooMany)
        })
    }
}

/// A run that was begun.
pub struct Begun {
    /// The proposal.
    pub id: String,
    /// Ends with the run; nothing where another run was going on already.
    pub work: Option<JoinHandle<()>>,
}

/// What is to be placed.
///
/// # Errors
/// Where there is nothing, or too much.
pub(super) fn drafted(plan: &samspil_core::Programme, settings: &Settings) -> Result<Draft, Problem> {
    let draft = draft(plan, settings).map_err(|large| Problem::invalid(large.message()))?;
    if draft.is_empty() {
        return Err(Problem::invalid(Message::new("scheduling-nothing-to-place")));
    }
    Ok(draft)
}

/// Begins a run for the programme that the address names. Where one is going
/// on already, that one is handed out.
///
/// # Errors
/// Where there is nothing or too much to place, or too many runs go on.
pub async fn begin(ctx: &Ctx, settings: Settings, hint: Option<Dates>) -> Result<Begun, Problem> {
    let place = ctx.app.runs.place()?;
    let (made, _) = programmes::change(ctx, move |tx, loaded, by| {
        if let Some(id) = store::running(tx, &by.programme, by.now)? {
            return Ok((id, None));
        }
        let draft = drafted(&loaded.plan, &settings)?;
        let id = store::begin(tx, by, &settings, &outcome::fingerprint(&draft))?;
        Ok((id, Some((draft, settings))))
    })
    .await?;
    let (id, work) = made;
    let work = work.map(|(draft, settings)| {
        let run = Run { app: ctx.app.clone(), id: id.clone(), draft, settings, hint };
        tokio::spawn(run.go(place))
    });
    Ok(Begun { id, work })
}

struct Run {
    app: App,
    id: String,
    draft: Draft,
    settings: Settings,
    hint: Option<Dates>,
}

impl Run {
    async fn go(self, place: OwnedSemaphorePermit) {
        let (app, id) = (self.app.clone(), self.id.clone());
        let (cancelled, far) = (Arc::new(AtomicBool::new(false)), Arc::new(Mutex::new(Far::default())));
        let (stop, told) = (Arc::clone(&cancelled), Arc::clone(&far));
        let mut work = tokio::task::spawn_blocking(move || {
            let _place = place;
            self.find(&stop, &told)
        });
        let outcome = loop {
            match tokio::time::timeout(TELL, &mut work).await {
                Ok(done) => break done.unwrap_or_default(),
                Err(_) => tell(&app, &id, &far, &cancelled).await,
            }
        };
        let now = app.now();
        let kept = app.write(move |tx| store::ended(tx, &id, outcome.as_ref(), now)).await;
        if let Err(problem) = kept {
            tracing::warn!(?problem, "what a run found could not be kept");
        }
    }

    fn find(&self, cancelled: &AtomicBool, far: &Mutex<Far>) -> Option<Outcome> {
        let mut tell = |now: samspil_solve::Progress| {
            let now = Far { steps: now.work, weight: now.value, bound: now.bound };
            *far.lock().unwrap_or_else(PoisonError::into_inner) = now;
        };
        let found = outcome::find(&self.draft, &self.settings, self.hint.as_ref(), cancelled, &mut tell);
        found.map_err(|fault| tracing::error!(%fault, "a draft that cannot be placed")).ok()
    }
}

/// Tells how far a run is, and stops it where somebody wants that.
async fn tell(app: &App, id: &str, far: &Mutex<Far>, cancelled: &AtomicBool) {
    let far = *far.lock().unwrap_or_else(PoisonError::into_inner);
    let (id, now) = (id.to_owned(), app.now());
    if let Ok(true) = app.write(move |tx| store::heard(tx, &id, far, now)).await {
        cancelled.store(true, Ordering::Relaxed);
    }
}
