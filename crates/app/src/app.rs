//! What every request shares.

use std::collections::HashMap;
use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use samspil_db::{Db, DbError, Tx};

use crate::config::Config;
use crate::features::calendar::Kept;
use crate::features::programmes::Loaded;
use crate::features::scheduling::Runs;
use crate::web::Problem;

/// The running application. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Shared>);

/// What lies behind an [`App`].
pub struct Shared {
    /// The settings.
    pub config: Config,
    /// The database.
    pub db: Db,
    /// Programmes as last read, each with the revision it was read at. A
    /// programme is served from here only while the database still names the
    /// same revision, so a second server's changes are seen at once.
    cache: Mutex<Cache>,
    /// Calendar files as last written, by their tags.
    pub calendars: Kept,
    /// Runs that look for dates.
    pub runs: Runs,
}

/// Programmes in memory, each with the moment it was last asked for.
#[derive(Default)]
struct Cache {
    asked: u64,
    programmes: HashMap<String, (u64, Arc<Loaded>)>,
}

/// How many elements are kept in memory, of all programmes together: some
/// 30 MB. One programme is kept however large it is.
const CACHED_ELEMENTS: usize = 20_000;

impl Cache {
    fn get(&mut self, id: &str, revision: i64) -> Option<Arc<Loaded>> {
        self.asked += 1;
        let (asked, loaded) = self.programmes.get_mut(id)?;
        *asked = self.asked;
        (loaded.revision == revision).then(|| Arc::clone(loaded))
    }

    /// Keeps a programme; those not asked for longest make room.
    fn put(&mut self, loaded: &Arc<Loaded>) {
        self.asked += 1;
        self.programmes.insert(loaded.row.clone(), (self.asked, Arc::clone(loaded)));
        let mut elements: usize = self.programmes.values().map(|(_, held)| held.versions.len()).sum();
        while elements > CACHED_ELEMENTS && self.programmes.len() > 1 {
            let oldest = self.programmes.iter().min_by_key(|(_, (asked, _))| *asked);
            let Some(id) = oldest.map(|(id, _)| id.clone()) else { return };
            elements -= self.programmes.remove(&id).map_or(0, |(_, held)| held.versions.len());
        }
    }
}

impl Deref for App {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

impl App {
    /// The application over an opened and migrated database.
    pub fn new(config: Config, db: Db) -> Self {
        Self(Arc::new(Shared {
            config,
            db,
            cache: Mutex::default(),
            calendars: Kept::default(),
            runs: Runs::default(),
        }))
    }

    /// The present moment, to the microsecond.
    pub fn now(&self) -> Timestamp {
        let now = Timestamp::now();
        Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now)
    }

    /// Runs one unit of reading off the request threads.
    ///
    /// # Errors
    /// What the work returns; a broken database becomes a [`Problem`].
    pub async fn read<T, E>(
        &self,
        work: impl FnOnce(&mut Tx) -> Result<T, E> + Send + 'static,
    ) -> Result<T, Problem>
    where
        T: Send + 'static,
        E: From<DbError> + Into<Problem> + Send + 'static,
    {
        let db = self.db.clone();
        apart(move || db.read(work)).await?.map_err(Into::into)
    }

    /// Runs one unit of writing off the request threads; all of it is kept or
    /// nothing.
    ///
    /// # Errors
    /// What the work returns; a broken database becomes a [`Problem`].
    pub async fn write<T, E>(
        &self,
        work: impl FnOnce(&mut Tx) -> Result<T, E> + Send + 'static,
    ) -> Result<T, Problem>
    where
        T: Send + 'static,
        E: From<DbError> + Into<Problem> + Send + 'static,
    {
        let db = self.db.clone();
        apart(move || db.write(work)).await?.map_err(Into::into)
    }

    /// The programme as kept in memory, if it still has this revision.
    pub fn cached(&self, id: &str, revision: i64) -> Option<Arc<Loaded>> {
        self.cache.lock().unwrap_or_else(PoisonError::into_inner).get(id, revision)
    }

    /// Keeps a programme in memory.
    pub fn keep(&self, loaded: &Arc<Loaded>) {
        self.cache.lock().unwrap_or_else(PoisonError::into_inner).put(loaded);
    }
}

/// Runs work that takes long beside the threads on which requests are
/// answered.
///
/// # Errors
/// Where the work panics.
pub async fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Problem> {
    tokio::task::spawn_blocking(work).await.map_err(|error| Problem::internal(&error))
}
