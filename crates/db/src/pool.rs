//! A small pool that opens connections when they are first needed.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::DbError;

/// At most `most` connections, opened lazily.
pub(crate) struct Pool<C> {
    most: usize,
    patience: Duration,
    state: Mutex<State<C>>,
    returned: Condvar,
}

struct State<C> {
    idle: Vec<C>,
    open: usize,
}

/// The place of a lent connection. Dropping it without giving the connection back counts that as
/// closed, so what a panic or a broken connection leaves behind is replaced.
pub(crate) struct Slot<'a, C>(&'a Pool<C>);

impl<C> Pool<C> {
    /// A pool whose callers wait at most `patience` for a free connection.
    pub(crate) fn new(most: usize, patience: Duration) -> Self {
        Self {
            most,
            patience,
            state: Mutex::new(State { idle: Vec::new(), open: 0 }),
            returned: Condvar::new(),
        }
    }

    /// Lends a connection, opening one if none is idle and there is room for it.
    ///
    /// The flag tells whether it was used before, and so may have broken unseen.
    pub(crate) fn take(
        &self,
        open: impl FnOnce() -> Result<C, DbError>,
    ) -> Result<(Slot<'_, C>, C, bool), DbError> {
        let deadline = Instant::now() + self.patience;
        let mut state = self.lock();
        while state.idle.is_empty() && state.open >= self.most {
            let now = Instant::now();
            if now >= deadline {
                return Err(DbError::busy("no connection became free in time"));
            }
            state =
                self.returned.wait_timeout(state, deadline - now).unwrap_or_else(PoisonError::into_inner).0;
        }
        if let Some(connection) = state.idle.pop() {
            return Ok((Slot(self), connection, true));
        }
        state.open += 1;
        drop(state);
        let slot = Slot(self);
        let connection = open()?;
        Ok((slot, connection, false))
    }

    /// Takes the idle connections out, for the caller to close.
    pub(crate) fn clear(&self) -> Vec<C> {
        let mut state = self.lock();
        state.open -= state.idle.len();
        std::mem::take(&mut state.idle)
    }

    /// The state is plain numbers and a list, sound even if a thread panicked while holding it.
    fn lock(&self) -> MutexGuard<'_, State<C>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<C> Slot<'_, C> {
    /// Returns a sound connection to the pool.
    pub(crate) fn give_back(self, connection: C) {
        let mut state = self.0.lock();
        state.idle.push(connection);
        // Dropping the slot counts one connection as closed; this one stays open.
        state.open += 1;
    }
}

impl<C> Drop for Slot<'_, C> {
    fn drop(&mut self) {
        self.0.lock().open -= 1;
        self.0.returned.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Pool;
    use crate::DbError;

    #[test]
    fn connections_are_reused_and_bounded() {
        let pool = Pool::new(1, Duration::from_millis(10));
        let (slot, connection, used) = pool.take(|| Ok(1)).unwrap();
        assert!(!used);
        assert!(matches!(pool.take(|| Ok(2)), Err(DbError::Busy(_))));
        slot.give_back(connection);
        let (_slot, connection, used) = pool.take(|| Ok(3)).unwrap();
        assert_eq!((connection, used), (1, true));
    }

    #[test]
    fn a_lost_connection_makes_room() {
        let pool = Pool::new(1, Duration::from_millis(10));
        drop(pool.take(|| Ok(1)).unwrap());
        assert!(matches!(pool.take(|| Err(DbError::Aborted)), Err(DbError::Aborted)));
        assert_eq!(pool.take(|| Ok(2)).unwrap().1, 2);
    }
}
