//! All methods that somebody may use: looked through by need, and found by
//! their part of the address.

use samspil_core::Language;
use samspil_core::Message;
use samspil_core::access::Action;
use samspil_core::method::{Candidate, Wish, rank};
use samspil_core::programme::Method;
use samspil_db::Tx;
use samspil_words::methods as library;
use sha2::{Digest, Sha256};

use super::entry::{Entry, Origin};
use super::store::{self, Shared};
use crate::features::programmes::Loaded;
use crate::web::{Ctx, Problem, Viewer};

/// A method that was found.
pub struct Found {
    /// The method.
    pub entry: Entry,
    /// Why it fits.
    pub reasons: Vec<Message>,
    /// What of the wish it does not meet; such methods come last.
    pub obstacles: Vec<Message>,
}

/// The methods that serve a wish, the best first.
pub fn search(entries: Vec<Entry>, wish: &Wish) -> Vec<Found> {
    let candidates: Vec<Candidate<'_>> = entries.iter().map(Entry::candidate).collect();
    let ranked = rank(wish, &candidates);
    let mut entries: Vec<Option<Entry>> = entries.into_iter().map(Some).collect();
    let found = ranked.into_iter().filter_map(|ranked| {
        let entry = entries.get_mut(ranked.at)?.take()?;
        Some(Found { entry, reasons: ranked.reasons, obstacles: ranked.obstacles })
    });
    found.collect()
}

/// Every method for those who may read a programme: its own, the library's in
/// the reader's language, and those that others of the workspace share.
pub(super) async fn methods(ctx: &Ctx, loaded: &Loaded) -> Result<Vec<Entry>, Problem> {
    let (reader, workspace, row) = (ctx.clone(), loaded.workspace.clone(), loaded.row.clone());
    let shared = ctx.app.read(move |tx| shared(tx, &reader.viewer, &workspace, Some(&row))).await?;
    Ok(own_and_library(loaded, ctx.words.language()).into_iter().chain(shared).collect())
}

/// Every method for those who read no programme in particular.
pub async fn of_workspace(ctx: &Ctx) -> Result<Vec<Entry>, Problem> {
    let (reader, workspace) = (ctx.clone(), ctx.viewer.account()?.workspace.clone());
    let shared = ctx.app.read(move |tx| shared(tx, &reader.viewer, &workspace, None)).await?;
    let language = ctx.words.language();
    let library = library::library().iter().map(|method| Entry::of_library(method, language));
    Ok(library.chain(shared).collect())
}

/// The method of that part of the address; those of the library in the
/// language given.
///
/// # Errors
/// Where there is none for the reader.
pub(super) fn find(
    tx: &mut Tx,
    viewer: &Viewer,
    loaded: &Loaded,
    key: &str,
    language: Language,
) -> Result<Entry, Problem> {
    if let Some(entry) = known(loaded, key, language) {
        return Ok(entry);
    }
    let shared = shared(tx, viewer, &loaded.workspace, Some(&loaded.row))?;
    shared.into_iter().find(|entry| entry.key == key).ok_or_else(Problem::not_found)
}

/// The method that the programme's agendas call so: its own, else the
/// library's.
pub(super) fn known(loaded: &Loaded, key: &str, language: Language) -> Option<Entry> {
    let own = loaded.plan.methods.iter().find(|own| own.id.as_str() == key);
    let own = own.map(|own| Entry::of_own(own, loaded.plan.programme.language));
    own.or_else(|| library::find(key).map(|method| Entry::of_library(method, language)))
}

/// The programme's own methods, and those of the library that no method of the
/// programme's own replaces.
pub(super) fn own_and_library(loaded: &Loaded, language: Language) -> Vec<Entry> {
    let own: &[Method] = &loaded.plan.methods;
    let replaced = |method: &&library::Method| !own.iter().any(|own| own.id == *method.id());
    let library = library::library().iter().filter(replaced);
    let own = own.iter().map(|own| Entry::of_own(own, loaded.plan.programme.language));
    own.chain(library.map(|method| Entry::of_library(method, language))).collect()
}

fn shared(tx: &mut Tx, viewer: &Viewer, workspace: &str, but: Option<&str>) -> Result<Vec<Entry>, Problem> {
    let all = store::shared(tx, workspace, but)?;
    Ok(all.into_iter().filter(|one| is_offered(viewer, one)).map(|one| entry(viewer, one)).collect())
}

/// Drafts and what is put away share nothing, but with those who see them.
fn is_offered(viewer: &Viewer, one: &Shared) -> bool {
    let (programme, state) = (&one.head.id, one.head.state);
    (!state.is_draft() || viewer.sees(programme, state))
        && (!one.archived || viewer.may(programme, Action::View))
}

/// The method and nothing else of its programme: not even the names by which
/// it could be found there.
fn entry(viewer: &Viewer, one: Shared) -> Entry {
    let Shared { row, head, method, .. } = one;
    let digest = Sha256::digest(format!("{row} {}", method.id));
    let key: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let origin = Origin::Shared(Some(head.title).filter(|_| viewer.sees(&head.id, head.state)));
    let whole = Entry { key: format!("shared-{key}"), origin, ..Entry::of_own(&method, head.language) };
    Entry { method: whole.taken_over(whole.language), ..whole }
}
