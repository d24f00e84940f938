//! What is not needed any more is not kept.

use jiff::ToSpan;
use samspil_db::Tx;

use crate::app::App;
use crate::features::{accounts, directory, mail, sign_ups};
use crate::web::{Problem, zone};

/// How long letters that were sent or given up are listed, and links that work
/// no more are known, in days.
const DAYS: i64 = 30;

/// Removes sessions and links that are over, tries that no longer count, the
/// text of letters whose links work no more and letters of long ago, suggestions
/// and what people told when they signed up once their day has come.
pub(super) async fn tidy(app: &App) {
    let now = app.now();
    let past = now.saturating_sub((DAYS * 24).hours()).unwrap_or(now);
    let demo = app.config.demo;
    let shared = app.clone();
    let done = app
        .write(move |tx: &mut Tx| {
            accounts::forget_attempts(tx, now)?;
            accounts::forget_sessions(tx, now, past)?;
            sign_ups::tidy(tx, &shared, now.to_zoned(zone(false)).date())?;
            directory::purge(tx, now)?;
            // The demo's mailbox is a page: nothing leaves it.
            if !demo {
                mail::expire(tx, now)?;
                mail::forget(tx, past)?;
            }
            Ok::<_, Problem>(())
        })
        .await;
    if done.is_err() {
        tracing::warn!("what is over was not removed; it is tried again in an hour");
    }
}
