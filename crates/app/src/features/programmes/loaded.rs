//! A programme as read at one revision, and holding it while it is changed.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use jiff::Timestamp;
use samspil_core::check::{self, Finding};
use samspil_core::element::Element;
use samspil_core::view::Known;
use samspil_core::{ElementKind, Id, Message, Programme};
use samspil_db::{Tx, params};

use crate::app::App;
use crate::features::elements::By;
use crate::web::{Ctx, Problem};

/// A programme as read at one revision.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The programme's row.
    pub row: String,
    /// The workspace's row.
    pub workspace: String,
    /// Counts every change of the programme.
    pub revision: i64,
    /// The version of the head.
    pub head_version: i64,
    /// The version of each element.
    pub versions: HashMap<Id, i64>,
    /// The plan itself.
    pub plan: Programme,
    /// Anyone may read it.
    pub published: bool,
    /// It is put away.
    pub archived: bool,
    /// It is deleted and can be restored.
    pub deleted: bool,
    /// When it last changed.
    pub changed_at: Timestamp,
    known: OnceLock<Known>,
    findings: OnceLock<Vec<Finding>>,
    places: OnceLock<HashMap<Id, (ElementKind, usize)>>,
    pointing: OnceLock<HashMap<Id, Vec<(ElementKind, usize)>>>,
}

impl Loaded {
    /// What the plan says of its people in many places, found once per revision.
    pub fn known(&self) -> &Known {
        self.known.get_or_init(|| Known::of(&self.plan))
    }

    /// What the programme check finds, found once per revision.
    pub fn findings(&self) -> &[Finding] {
        self.findings.get_or_init(|| check::check(&self.plan))
    }

    /// Whether the programme check was done at this revision.
    pub fn is_checked(&self) -> bool {
        self.findings.get().is_some()
    }

    /// The programme's part of addresses.
    pub fn slug(&self) -> &Id {
        &self.plan.programme.id
    }

    /// Whether anyone may read it: published, no draft again and not deleted.
    pub fn is_public(&self) -> bool {
        self.published && !self.deleted && !self.plan.programme.state.is_draft()
    }

    /// What stands in the way of publishing it.
    pub fn unpublishable(&self) -> Option<Message> {
        self.plan.programme.state.is_draft().then(|| Message::new("manage-publish-draft"))
    }

    /// Where an element stands: its kind and its index in the list of it.
    pub fn place(&self, id: &Id) -> Option<(ElementKind, usize)> {
        let places = self
            .places
            .get_or_init(|| self.plan.index().into_iter().map(|(id, place)| (id.clone(), place)).collect());
        places.get(id).copied()
    }

    /// Where those stand that point at an element, in the order of the plan
    /// file; gathered once per revision.
    pub fn pointing_at(&self, id: &Id) -> &[(ElementKind, usize)] {
        let pointing = self.pointing.get_or_init(|| {
            let mut pointing: HashMap<Id, Vec<(ElementKind, usize)>> = HashMap::new();
            self.plan.visit(|kind, at, _, _, references| {
                for reference in references {
                    let places = pointing.entry(reference.id.clone()).or_default();
                    if places.last() != Some(&(kind, at)) {
                        places.push((kind, at));
                    }
                }
            });
            pointing
        });
        pointing.get(id).map_or(&[], Vec::as_slice)
    }

    /// A copy of an element.
    pub fn element(&self, id: &Id) -> Option<Element> {
        let (kind, at) = self.place(id)?;
        self.plan.element_at(kind, at)
    }

    /// The name by which people know an element: its own, else that of what
    /// it belongs to, else its id.
    pub fn name<'a>(&'a self, id: &'a Id) -> &'a str {
        let Some((kind, at)) = self.place(id) else { return id.as_str() };
        let own = self.plan.name_at(kind, at);
        let owner = match kind {
            ElementKind::Occurrence => self.plan.occurrences.get(at).map(|o| &o.activity),
            ElementKind::Membership => self.plan.memberships.get(at).map(|m| &m.organisation),
            _ => None,
        };
        match (own, owner) {
            (_, Some(owner)) if own.is_empty() || kind == ElementKind::Membership => self.name(owner),
            ("", None) => id.as_str(),
            (own, _) => own,
        }
    }

    /// The version of an element.
    pub fn version(&self, id: &Id) -> i64 {
        self.versions.get(id).copied().unwrap_or(0)
    }
}

/// The programme with this part of the address, from memory where the
/// database still names the same revision.
///
/// # Errors
/// Where the database refuses or holds what cannot be read.
pub fn load(tx: &mut Tx, app: &App, workspace: &str, slug: &Id) -> Result<Option<Arc<Loaded>>, Problem> {
    let row = tx.query_one_opt(
        "SELECT id, revision FROM programme WHERE workspace_id = $1 AND slug = $2",
        params![workspace, slug.as_str()],
        |row| Ok((row.text(0)?, row.integer(1)?)),
    )?;
    let Some((row, revision)) = row else { return Ok(None) };
    if let Some(loaded) = app.cached(&row, revision) {
        return Ok(Some(loaded));
    }
    let loaded = Arc::new(read(tx, workspace, &row)?);
    app.keep(&loaded);
    Ok(Some(loaded))
}

/// Reads a whole programme from its rows.
///
/// # Errors
/// Where the database refuses or holds what cannot be read.
pub fn read(tx: &mut Tx, workspace: &str, row: &str) -> Result<Loaded, Problem> {
    let mut loaded = tx.query_one(
        "SELECT head, version, revision, published_at, archived_at, deleted_at, changed_at FROM programme WHERE id = $1",
        params![row],
        |found| {
            Ok((
                found.text(0)?,
                Loaded {
                    row: row.to_owned(),
                    workspace: workspace.to_owned(),
                    revision: found.integer(2)?,
                    head_version: found.integer(1)?,
                    versions: HashMap::new(),
                    plan: Programme::default(),
                    published: found.opt_text(3)?.is_some(),
                    archived: found.opt_text(4)?.is_some(),
                    deleted: found.opt_text(5)?.is_some(),
                    changed_at: found.text(6)?.parse().unwrap_or_default(),
                    known: OnceLock::new(),
                    findings: OnceLock::new(),
                    places: OnceLock::new(),
                    pointing: OnceLock::new(),
                },
            ))
        },
    ).map_err(Problem::from).and_then(|(head, mut loaded)| {
        loaded.plan.programme = serde_json::from_str(&head).map_err(|e| Problem::internal(&e))?;
        Ok(loaded)
    })?;
    let rows = tx.query(
        "SELECT id, kind, version, body FROM element WHERE programme_id = $1 ORDER BY position, id",
        params![row],
        |found| Ok((found.text(0)?, found.text(1)?, found.integer(2)?, found.text(3)?)),
    )?;
    for (id, kind, version, body) in rows {
        let kind: ElementKind = kind.parse().map_err(|e| Problem::internal(&e))?;
        let element = Element::from_json_text(kind, &body).map_err(|e| Problem::internal(&e))?;
        let id: Id = id.parse().map_err(|e| Problem::internal(&e))?;
        loaded.versions.insert(id, version);
        loaded.plan.push(element);
    }
    Ok(loaded)
}

/// The programme with this part of the address, read anew; deleted ones are
/// not found.
///
/// # Errors
/// Where the database refuses or holds what cannot be read.
pub fn find(tx: &mut Tx, workspace: &str, slug: &Id) -> Result<Option<Loaded>, Problem> {
    let row = tx.query_one_opt(
        "SELECT id FROM programme WHERE workspace_id = $1 AND slug = $2 AND deleted_at IS NULL",
        params![workspace, slug.as_str()],
        |row| row.text(0),
    )?;
    row.map(|row| read(tx, workspace, &row)).transpose()
}

/// The programme as it stands, held until the transaction ends: whoever else
/// wants to change it waits. What is checked against this plan still holds
/// when the change is kept.
///
/// # Errors
/// Where it is not there or deleted, or the database refuses.
pub fn hold(tx: &mut Tx, app: &App, workspace: &str, slug: &Id) -> Result<Arc<Loaded>, Problem> {
    tx.execute(
        "UPDATE programme SET revision = revision WHERE workspace_id = $1 AND slug = $2",
        params![workspace, slug.as_str()],
    )?;
    load(tx, app, workspace, slug)?.filter(|standing| !standing.deleted).ok_or_else(Problem::not_found)
}

/// The programme that the address names, as it stands now.
///
/// # Errors
/// Where it is gone, or the database refuses.
pub async fn standing(ctx: &Ctx) -> Result<Arc<Loaded>, Problem> {
    let loaded = ctx.programme()?;
    let (app, workspace, slug) = (ctx.app.clone(), loaded.workspace.clone(), loaded.slug().clone());
    let found = ctx.app.read(move |tx| load(tx, &app, &workspace, &slug)).await?;
    found.ok_or_else(Problem::not_found)
}

/// Runs one change of the programme that the address names, against the plan
/// as it stands while nobody else can change it. For pages and API alike.
///
/// # Errors
/// What the work returns; where the programme is gone, or the database refuses.
pub async fn change<T: Send + 'static>(
    ctx: &Ctx,
    work: impl FnOnce(&mut Tx, &Loaded, &By) -> Result<T, Problem> + Send + 'static,
) -> Result<(T, Arc<Loaded>), Problem> {
    let (known, by) = (ctx.programme()?.clone(), By::of(ctx)?);
    let app = ctx.app.clone();
    ctx.app
        .write(move |tx| {
            let standing = hold(tx, &app, &known.workspace, known.slug())?;
            let made = work(tx, &standing, &by)?;
            Ok::<_, Problem>((made, standing))
        })
        .await
}
