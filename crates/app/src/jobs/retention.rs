//! What is not needed any more is not kept.

use jiff::ToSpan;
use samspil_db::{Tx, params};

use crate::app::App;
use crate::features::accounts;
use crate::web::Problem;

/// How long a delivered letter is listed, in days.
const MAIL_DAYS: i64 = 30;

/// Removes sessions and links that are over, tries that no longer count and
/// letters delivered long ago.
pub(super) async fn tidy(app: &App) {
    let now = app.now();
    let demo = app.config.demo;
    let done = app
        .write(move |tx: &mut Tx| {
            accounts::forget_attempts(tx, now)?;
            tx.execute("DELETE FROM session WHERE expires_at < $1", params![now.to_string()])?;
            // Used links stay for a while: they tell whether an invitation was taken up.
            let past = now.saturating_sub((MAIL_DAYS * 24).hours()).unwrap_or(now).to_string();
            tx.execute("DELETE FROM login_link WHERE expires_at < $1 AND used_at IS NULL", params![&past])?;
            if !demo {
                tx.execute("DELETE FROM mail WHERE sent_at < $1", params![&past])?;
            }
            Ok::<_, Problem>(())
        })
        .await;
    if done.is_err() {
        tracing::warn!("what is over was not removed; it is tried again in an hour");
    }
}
