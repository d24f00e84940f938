//! The programmes that somebody is in, with what they mean to them.

use std::sync::Arc;

use samspil_core::access::{self, Action};
use samspil_core::check::Severity;
use samspil_core::my_page::{Behind, Me, Thing, behind, mine};
use samspil_core::programme::ProgrammeState;
use samspil_db::Tx;

use crate::app::apart;
use crate::features::programmes::{self, Loaded, Summary};
use crate::web::{Ctx, Problem, Viewer, seat};

/// The most programmes that are looked through.
const MOST: usize = 100;

/// What somebody is in.
pub struct Desk {
    /// The programmes that go on, in the order of their titles.
    pub programmes: Vec<Arc<Loaded>>,
    /// More programmes go on than are looked through.
    pub more: bool,
}

/// Reads the programmes that go on and that the asker sees.
///
/// # Errors
/// Where nobody is signed in or the database refuses.
pub async fn gather(ctx: &Ctx) -> Result<Desk, Problem> {
    let workspace = ctx.viewer.account()?.workspace.clone();
    let (app, viewer) = (ctx.app.clone(), ctx.viewer.clone());
    let read = move |tx: &mut Tx| {
        let mut all = programmes::list(tx, &workspace)?;
        all.retain(|one| goes_on(&viewer, one));
        let more = all.len() > MOST;
        all.truncate(MOST);
        let mut found = Vec::with_capacity(all.len());
        for one in &all {
            found.extend(programmes::load(tx, &app, &workspace, &one.slug)?);
        }
        Ok::<_, Problem>(Desk { programmes: found, more })
    };
    let desk = ctx.app.read(read).await?;
    check(ctx, &desk).await?;
    Ok(desk)
}

/// Checks what the asker plans, apart from requests.
async fn check(ctx: &Ctx, desk: &Desk) -> Result<(), Problem> {
    let plans = |one: &&Arc<Loaded>| ctx.viewer.may(one.slug(), Action::EditPlan) && !one.is_checked();
    let unchecked: Vec<_> = desk.programmes.iter().filter(plans).cloned().collect();
    apart(move || unchecked.iter().map(|one| one.findings().len()).sum::<usize>()).await?;
    Ok(())
}

fn goes_on(viewer: &Viewer, programme: &Summary) -> bool {
    let over = matches!(programme.state, ProgrammeState::Ended | ProgrammeState::Cancelled);
    !programme.deleted && !programme.archived && !over && viewer.sees(&programme.slug, programme.state)
}

impl Desk {
    /// What the asker has before them, by programme.
    pub fn things(&self, ctx: &Ctx) -> Vec<Vec<Thing<'_>>> {
        self.programmes
            .iter()
            .map(|loaded| {
                let roles = access::held(&ctx.viewer.roles, loaded.slug(), ctx.viewer.today);
                let me = Me { person: seat::own(ctx, loaded), roles };
                mine(&loaded.plan, &me, ctx.viewer.today)
            })
            .collect()
    }
}

/// What is behind in a programme, and what its check finds: errors and warnings.
pub(super) fn late<'a>(ctx: &Ctx, loaded: &'a Loaded) -> (Vec<Behind<'a>>, [usize; 2]) {
    let count = |severity| loaded.findings().iter().filter(|found| found.severity == severity).count();
    (behind(&loaded.plan, ctx.viewer.today), [count(Severity::Error), count(Severity::Warning)])
}
