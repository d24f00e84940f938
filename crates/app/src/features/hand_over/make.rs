//! Making the file: programme by programme, so that only one of them is in
//! memory at a time.

use std::collections::HashMap;
use std::io::{Seek, Write};
use std::sync::Arc;

use jiff::civil::Date;
use samspil_core::access::Action;
use samspil_core::{Id, Language, Message};
use samspil_db::Tx;
use samspil_documents::hand_over::{Archive, Colleague, Organisation};
use samspil_documents::kinds::Kind;
use samspil_words::Words;
use tokio::sync::Semaphore;

use super::store::{self, Standing};
use crate::app::{App, apart};
use crate::features::documents::{self, Asked, Basis, Reader};
use crate::features::programmes::{self, Loaded, Summary};
use crate::features::{accounts, calendar};
use crate::web::{Problem, Viewer};

/// Who asks.
#[derive(Debug, Clone)]
pub(super) enum Asker {
    /// Somebody, with the rights they have now.
    Viewer(Box<Viewer>),
    /// Whoever holds the database.
    Everything(Date),
}

impl Asker {
    pub(super) fn today(&self) -> Date {
        match self {
            Self::Viewer(viewer) => viewer.today,
            Self::Everything(today) => *today,
        }
    }

    pub(super) fn sees(&self, one: &Summary) -> bool {
        match self {
            Self::Viewer(viewer) => store::sees(viewer, one),
            Self::Everything(_) => !one.deleted,
        }
    }

    pub(super) fn manages(&self) -> bool {
        match self {
            Self::Viewer(viewer) => viewer.may_in_workspace(Action::ManageAccounts),
            Self::Everything(_) => true,
        }
    }

    fn reader(&self, programme: &Id) -> Reader {
        match self {
            Self::Viewer(viewer) => Reader::of(viewer, programme),
            Self::Everything(today) => Reader::whole(*today),
        }
    }
}

/// How much is made at most.
#[derive(Debug, Clone, Copy)]
pub struct Bound {
    /// Programmes.
    pub programmes: usize,
    /// Bytes, before they are packed.
    pub bytes: u64,
}

impl Bound {
    /// For whoever asks by page or API.
    pub const SERVED: Self = Self { programmes: 500, bytes: 1024 * MEGABYTE };

    fn passed(self) -> Problem {
        let megabytes = usize::try_from(self.bytes / MEGABYTE).unwrap_or(usize::MAX);
        let message = Message::new("hand-over-too-large");
        Problem::invalid(message.with("programmes", self.programmes).with("megabytes", megabytes))
    }
}

const MEGABYTE: u64 = 1024 * 1024;

/// Nothing is too much: for whoever holds the server.
pub fn unbounded() -> Bound {
    Bound { programmes: usize::MAX, bytes: u64::MAX }
}

/// An organisation's file that somebody wants.
#[derive(Debug, Clone)]
pub struct Wanted {
    workspace: String,
    asker: Asker,
    language: Language,
    bound: Bound,
}

impl Wanted {
    /// What somebody may see, in a language.
    ///
    /// # Errors
    /// Where nobody is signed in.
    pub fn of(viewer: &Viewer, language: Language, bound: Bound) -> Result<Self, Problem> {
        let workspace = viewer.account()?.workspace.clone();
        Ok(Self { workspace, asker: Asker::Viewer(Box::new(viewer.clone())), language, bound })
    }

    /// Everything in a workspace, for whoever holds the database.
    pub fn everything(workspace: String, language: Language, today: Date) -> Self {
        Self { workspace, asker: Asker::Everything(today), language, bound: unbounded() }
    }
}

/// One is made at a time; whoever asks meanwhile waits.
static TURN: Semaphore = Semaphore::const_new(1);

/// Makes the file.
///
/// # Errors
/// Where it would be larger than the bound, cannot be written, or the database
/// refuses.
pub async fn make<W>(app: &App, wanted: Wanted, out: W) -> Result<W, Problem>
where
    W: Write + Seek + Send + 'static,
{
    let _turn = TURN.acquire().await.map_err(|error| Problem::internal(&error))?;
    let Wanted { workspace, asker, language, bound } = wanted;
    let asker = Arc::new(asker);
    let (of, who) = (workspace.clone(), Arc::clone(&asker));
    let standing = app.read(move |tx| store::standing(tx, &of, &who)).await?;
    if standing.programmes.len() > bound.programmes {
        return Err(bound.passed());
    }
    let mut archive = Archive::new(out);
    for one in &standing.programmes {
        // It may be gone by now.
        let Some((loaded, basis)) = read(app, &workspace, one, &asker).await? else { continue };
        let calendar = calendar::write(app, calendar::Wanted::one(&loaded, language)).await?.1;
        archive = apart(move || {
            let text = String::from_utf8_lossy(&calendar);
            archive.programme(&basis.ground(language), &text, loaded.archived)?;
            Ok::<_, samspil_documents::Fault>(archive)
        })
        .await?
        .map_err(|fault| documents::problem(fault.into()))?;
        if archive.bytes() > bound.bytes {
            return Err(bound.passed());
        }
    }
    let made = asker.today();
    let finished = apart(move || finish(archive, &standing, language, made)).await?;
    finished.map_err(|fault| documents::problem(fault.into()))
}

async fn read(
    app: &App,
    workspace: &str,
    one: &Summary,
    asker: &Arc<Asker>,
) -> Result<Option<(Arc<Loaded>, Basis)>, Problem> {
    let (shared, asker) = (app.clone(), Arc::clone(asker));
    let (workspace, slug, row) = (workspace.to_owned(), one.slug.clone(), one.row.clone());
    let work = move |tx: &mut Tx| {
        let loaded = programmes::load(tx, &shared, &workspace, &slug)?.filter(|loaded| loaded.row == row);
        // Its state may be another than when the list was read.
        let seen = |loaded: &Arc<Loaded>| asker.sees(&Summary::of(loaded));
        let Some(loaded) = loaded.filter(seen) else { return Ok(None) };
        let reader = asker.reader(loaded.slug());
        let basis = documents::basis(tx, &loaded, Kind::HandOver, Asked::default(), reader)?;
        Ok::<_, Problem>(Some((loaded, basis)))
    };
    app.read(work).await
}

fn finish<W: Write + Seek>(
    archive: Archive<W>,
    standing: &Standing,
    language: Language,
    made: Date,
) -> Result<W, samspil_documents::Fault> {
    let words = Words::of(language);
    let colleagues = standing.colleagues.as_ref().map(|all| in_words(all, &standing.all, words));
    let of = Organisation {
        name: &standing.name,
        words,
        made,
        look: &standing.look,
        colleagues: colleagues.as_deref(),
    };
    archive.finish(&of)
}

/// Who has access, in words. When somebody signed in is nobody's business.
fn in_words(colleagues: &[accounts::Colleague], all: &[Summary], words: Words) -> Vec<Colleague> {
    let titles: HashMap<&Id, &str> = all.iter().map(|one| (&one.slug, one.title.as_str())).collect();
    let role = |held: &accounts::Held| {
        let role = words.text(&format!("role-{}", held.assignment.role.as_str()));
        let place = match &held.assignment.programme {
            None => words.text("whole-workspace").into_owned(),
            Some(slug) => titles.get(slug).map_or_else(|| slug.to_string(), |title| (*title).to_owned()),
        };
        format!("{role} · {place}")
    };
    let one = |colleague: &accounts::Colleague| Colleague {
        name: colleague.name.clone(),
        email: colleague.email.clone(),
        roles: colleague.roles.iter().filter(|held| !held.ended).map(role).collect(),
        access: words.text(colleague.access()).into_owned(),
    };
    colleagues.iter().map(one).collect()
}
