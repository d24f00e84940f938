//! Who makes a change.

use jiff::Timestamp;
use uuid::Uuid;

use crate::web::{Ctx, Problem};

/// Who changes which programme, when, and what belongs together: all changes
/// of one batch are undone together.
#[derive(Debug, Clone)]
pub struct By {
    /// The workspace's row.
    pub workspace: String,
    /// The programme's row.
    pub programme: String,
    /// The account's row; nothing where a command of the server did it.
    pub account: Option<String>,
    /// When.
    pub now: Timestamp,
    /// What belongs together.
    pub batch: String,
}

impl By {
    /// A new batch of changes.
    pub fn new(workspace: &str, programme: &str, account: Option<&str>, now: Timestamp) -> Self {
        Self {
            workspace: workspace.to_owned(),
            programme: programme.to_owned(),
            account: account.map(str::to_owned),
            now,
            batch: Uuid::now_v7().to_string(),
        }
    }

    /// A new batch of changes of the programme that a request names, by
    /// whoever asks.
    ///
    /// # Errors
    /// Where nobody is signed in or no programme is named.
    pub fn of(ctx: &Ctx) -> Result<Self, Problem> {
        let loaded = ctx.programme()?;
        let account = ctx.viewer.account()?;
        Ok(Self::new(&loaded.workspace, &loaded.row, Some(&account.id), ctx.now))
    }
}
