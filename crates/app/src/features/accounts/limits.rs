//! How often something may be tried, counted in the database so that it holds
//! for all servers together.

use jiff::{Timestamp, ToSpan};
use samspil_db::{Tx, params};

use super::store::{hashed, row_id};
use crate::moment::stored;
use crate::web::{Kind, Problem};

/// The span in which tries are counted, in minutes.
const SPAN_MINUTES: i64 = 15;

/// Counts one more try of something; a problem where there were too many in
/// the last quarter of an hour. What is tried is stored hashed.
///
/// # Errors
/// Too many tries, or the database refuses.
pub fn count(tx: &mut Tx, what: &str, who: &str, most: i64, now: Timestamp) -> Result<(), Problem> {
    let subject = format!("{what}:{}", hashed(who));
    let stamp = stored(now);
    // A row of the subject's own, so that two servers count one after the other.
    tx.execute(
        "INSERT INTO attempt (id, subject, at) VALUES ($1, $1, $2) ON CONFLICT (id) DO UPDATE SET at = excluded.at",
        params![format!("lock:{subject}"), &stamp],
    )?;
    let since = now.saturating_sub(SPAN_MINUTES.minutes()).unwrap_or(now);
    let tries = tx.query_one(
        "SELECT count(*) FROM attempt WHERE subject = $1 AND at > $2",
        params![&subject, stored(since)],
        |row| row.integer(0),
    )?;
    if tries >= most {
        return Err(Problem::new(Kind::TooMany));
    }
    tx.execute(
        "INSERT INTO attempt (id, subject, at) VALUES ($1, $2, $3)",
        params![row_id(), &subject, &stamp],
    )?;
    Ok(())
}

/// Forgets the tries that no longer count.
///
/// # Errors
/// Where the database refuses.
pub fn forget(tx: &mut Tx, now: Timestamp) -> Result<(), Problem> {
    let since = now.saturating_sub((2 * SPAN_MINUTES).minutes()).unwrap_or(now);
    tx.execute("DELETE FROM attempt WHERE at < $1", params![stored(since)])?;
    Ok(())
}
