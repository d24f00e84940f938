//! Work that goes on beside requests. Every server does all of it; the
//! database sees to it that nothing is done twice.

pub mod outbox;
mod retention;

use std::time::Duration;

use tokio::task::JoinHandle;

use crate::app::App;

/// How often the outbox is looked into.
const OUTBOX: Duration = Duration::from_secs(3);

/// How many looks into the outbox lie between two tidyings: an hour.
const TIDY: u32 = 1200;

/// Starts the jobs; they end when the handle is aborted.
pub fn start(app: &App) -> JoinHandle<()> {
    let app = app.clone();
    tokio::spawn(async move {
        let mut round = 0_u32;
        loop {
            if round.is_multiple_of(TIDY) {
                retention::tidy(&app).await;
            }
            outbox::run(&app).await;
            round = round.wrapping_add(1);
            tokio::time::sleep(OUTBOX).await;
        }
    })
}
