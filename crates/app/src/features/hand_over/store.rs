//! What stands in an organisation's hand-over, read from the database.

use samspil_core::access::Action;
use samspil_db::{Tx, params};
use samspil_documents::paper::Look;

use super::make::Asker;
use crate::features::accounts::{self, Colleague};
use crate::features::look;
use crate::features::programmes::{self, Summary};
use crate::web::{Problem, Viewer};

/// An organisation, as whoever asks may see it.
pub(super) struct Standing {
    /// What it is called.
    pub(super) name: String,
    /// Its look.
    pub(super) look: Look,
    /// The programmes, by title.
    pub(super) programmes: Vec<Summary>,
    /// Every programme that a role may name.
    pub(super) all: Vec<Summary>,
    /// Who has access; nothing where whoever asks may not see that.
    pub(super) colleagues: Option<Vec<Colleague>>,
}

pub(super) fn standing(tx: &mut Tx, workspace: &str, asker: &Asker) -> Result<Standing, Problem> {
    let look = look::of(tx, workspace)?;
    let name = match &look.organisation {
        Some(name) => name.clone(),
        None => workspace_name(tx, workspace)?,
    };
    let all = programmes::list(tx, workspace)?;
    let programmes = all.iter().filter(|one| asker.sees(one)).cloned().collect();
    let colleagues = match asker.manages() {
        true => Some(accounts::colleagues(tx, workspace, None, asker.today())?),
        false => None,
    };
    Ok(Standing { name, look, programmes, all, colleagues })
}

fn workspace_name(tx: &mut Tx, workspace: &str) -> Result<String, Problem> {
    Ok(tx.query_one("SELECT name FROM workspace WHERE id = $1", params![workspace], |row| row.text(0))?)
}

/// The programmes that somebody finds in the file.
pub(super) fn seen(tx: &mut Tx, workspace: &str, viewer: &Viewer) -> Result<Vec<Summary>, Problem> {
    let mut all = programmes::list(tx, workspace)?;
    all.retain(|one| sees(viewer, one));
    Ok(all)
}

/// Whether a programme is in somebody's file: whoever may fetch its own.
pub(super) fn sees(viewer: &Viewer, one: &Summary) -> bool {
    !one.deleted && viewer.sees(&one.slug, one.state) && viewer.may(&one.slug, Action::View)
}
