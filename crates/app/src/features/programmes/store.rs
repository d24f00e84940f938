//! Programmes in the database: a row for the head, a row per element.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, OnceLock};

use jiff::Timestamp;
use samspil_core::check::{self, Finding};
use samspil_core::element::Element;
use samspil_core::programme::{Head, ProgrammeState};
use samspil_core::{ElementKind, Id, Language, Message, Programme};
use samspil_db::{Tx, Value, params, placeholders};
use uuid::Uuid;

use crate::app::App;
use crate::features::accounts;
use crate::features::elements::{self, By, Change, searchable};
use crate::web::{Kind, Problem};

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
    findings: OnceLock<Vec<Finding>>,
    places: OnceLock<HashMap<Id, (ElementKind, usize)>>,
    pointing: OnceLock<HashMap<Id, Vec<(ElementKind, usize)>>>,
}

impl Loaded {
    /// What the programme check finds, found once per revision.
    pub fn findings(&self) -> &[Finding] {
        self.findings.get_or_init(|| check::check(&self.plan))
    }

    /// The programme's part of addresses.
    pub fn slug(&self) -> &Id {
        &self.plan.programme.id
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

/// A programme in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// The programme's row.
    pub row: String,
    /// Its part of addresses.
    pub slug: Id,
    /// What it is called.
    pub title: String,
    /// The language of its content.
    pub language: Language,
    /// How far it is.
    pub state: ProgrammeState,
    /// Anyone may read it.
    pub published: bool,
    /// It is put away.
    pub archived: bool,
    /// It is deleted and can be restored.
    pub deleted: bool,
    /// When it last changed.
    pub changed_at: Timestamp,
}

fn moment(text: &str) -> Timestamp {
    text.parse().unwrap_or_default()
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
                    changed_at: moment(&found.text(6)?),
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

/// Every programme of a workspace, by title.
///
/// # Errors
/// Where the database refuses or holds what cannot be read.
pub fn list(tx: &mut Tx, workspace: &str) -> Result<Vec<Summary>, Problem> {
    let sql = "SELECT id, slug, title, language, state, published_at, archived_at, deleted_at, changed_at \
        FROM programme WHERE workspace_id = $1 ORDER BY title COLLATE nordic, slug";
    let rows = tx.query(sql, params![workspace], |row| {
        let words = (row.text(1)?.parse(), row.text(3)?.parse(), row.text(4)?.parse());
        let (Ok(slug), Ok(language), Ok(state)) = words else { return Ok(None) };
        Ok(Some(Summary {
            row: row.text(0)?,
            slug,
            title: row.text(2)?,
            language,
            state,
            published: row.opt_text(5)?.is_some(),
            archived: row.opt_text(6)?.is_some(),
            deleted: row.opt_text(7)?.is_some(),
            changed_at: moment(&row.text(8)?),
        }))
    })?;
    let unreadable = || Problem::internal(&"a programme's row cannot be read");
    rows.into_iter().map(|row| row.ok_or_else(unreadable)).collect()
}

/// How many heads are read at once; always as many parameters, so that there
/// is one statement to prepare.
const HEADS: usize = 50;

/// The heads of some programmes, in the order of their rows.
///
/// # Errors
/// Where the database refuses, lacks one or holds what cannot be read.
pub fn heads(tx: &mut Tx, rows: &[&str]) -> Result<Vec<Head>, Problem> {
    let sql = format!("SELECT id, head FROM programme WHERE id IN ({})", placeholders(1, HEADS));
    let mut found = HashMap::new();
    for some in rows.chunks(HEADS) {
        let mut keys: Vec<Value> = some.iter().map(|row| Value::from(*row)).collect();
        keys.resize(HEADS, Value::from(""));
        found.extend(tx.query(&sql, &keys, |row| Ok((row.text(0)?, row.text(1)?)))?);
    }
    rows.iter()
        .map(|row| {
            let head = found.get(*row).ok_or_else(Problem::not_found)?;
            serde_json::from_str(head).map_err(|e| Problem::internal(&e))
        })
        .collect()
}

/// The word of a programme's state in the database.
fn state(state: ProgrammeState) -> &'static str {
    state.as_str()
}

/// Stores a whole programme as a new one and gives its row. Every element
/// begins at version 1.
///
/// # Errors
/// Where the id is taken in the workspace, or the database refuses.
pub fn create(tx: &mut Tx, workspace: &str, plan: Programme, now: Timestamp) -> Result<String, Problem> {
    let row = Uuid::now_v7().to_string();
    let head = &plan.programme;
    let body = serde_json::to_string(head).map_err(|e| Problem::internal(&e))?;
    tx.execute(
        "INSERT INTO programme (id, workspace_id, slug, title, kind, language, state, head, version, revision, created_at, changed_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, 1, $9, $9)",
        params![
            &row, workspace, head.id.as_str(), &head.title, head.kind.as_str(), head.language.tag(),
            state(head.state), body, now.to_string()
        ],
    )?;
    let title = head.title.clone();
    searchable::put(tx, &row, &head.id, &title, head.purpose.as_deref().unwrap_or(""))?;
    insert_elements(tx, &row, plan)?;
    Ok(row)
}

fn insert_elements(tx: &mut Tx, row: &str, plan: Programme) -> Result<(), Problem> {
    let mut rows: Vec<Vec<Value>> = Vec::new();
    for (position, element) in plan.into_elements().into_iter().enumerate() {
        let body = element.to_json().map_err(|e| Problem::internal(&e))?;
        searchable::put_element(tx, row, &element, &body)?;
        rows.push(vec![
            row.into(),
            element.id().as_str().into(),
            element.kind().as_str().into(),
            ((position + 1) * 1024).into(),
            1_i64.into(),
            body.to_string().into(),
        ]);
    }
    tx.insert_many("element", &["programme_id", "id", "kind", "position", "version", "body"], rows)?;
    Ok(())
}

/// What came of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Imported {
    /// A new programme.
    Created,
    /// The plan of a programme that was there.
    Replaced,
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

/// The workspace a command means: the one named, else the only one. An empty
/// database gets one.
///
/// # Errors
/// Where none has the name, or several are there and none is named.
pub fn workspace_for(tx: &mut Tx, slug: Option<&str>, now: Timestamp) -> Result<String, Problem> {
    let all = tx.query("SELECT id, slug FROM workspace ORDER BY slug", params![], |row| {
        Ok((row.text(0)?, row.text(1)?))
    })?;
    let names = || all.iter().map(|(_, slug)| slug.clone()).collect::<Vec<_>>().join(", ");
    match (slug, all.as_slice()) {
        (Some(wanted), _) => all
            .iter()
            .find(|(_, slug)| slug == wanted)
            .map(|(id, _)| id.clone())
            .ok_or_else(|| Problem::invalid(Message::new("workspace-unknown").with("known", names()))),
        (None, []) => {
            let slug = Id::from_title("samspil", "samspil");
            accounts::create_workspace(tx, &slug, "Samspil", "dk", Language::Da, now)
        }
        (None, [(id, _)]) => Ok(id.clone()),
        (None, _) => Err(Problem::invalid(Message::new("workspace-several").with("known", names()))),
    }
}

/// Takes a plan in: as a new programme, or with `replace` as the new plan of
/// the one that has its id. Replacing is a batch of changes and can be undone.
///
/// # Errors
/// Where the id is taken and `replace` is not given, or the database refuses.
pub fn import(
    tx: &mut Tx,
    workspace: &str,
    plan: Programme,
    replace: bool,
    account: Option<&str>,
    now: Timestamp,
) -> Result<Imported, Problem> {
    let row = tx.query_one_opt(
        "SELECT id FROM programme WHERE workspace_id = $1 AND slug = $2",
        params![workspace, plan.programme.id.as_str()],
        |row| row.text(0),
    )?;
    let Some(row) = row else {
        let id = plan.programme.id.clone();
        let title = plan.programme.title.clone();
        let row = create(tx, workspace, plan, now)?;
        elements::record(tx, &By::new(workspace, &row, account, now), "import", &id, &title)?;
        return Ok(Imported::Created);
    };
    if !replace {
        let detail = Message::new("import-taken").with("programme", &plan.programme.id);
        return Err(Problem { detail: Some(detail), ..Problem::new(Kind::Conflict) });
    }
    let old = read(tx, workspace, &row)?;
    tx.execute("UPDATE programme SET deleted_at = NULL WHERE id = $1", params![&row])?;
    let by = By::new(workspace, &row, account, now);
    replace_plan(tx, &by, &old, plan)?;
    Ok(Imported::Replaced)
}

/// Turns the plan that stands into another, change by change.
///
/// # Errors
/// Where somebody changed it in the meantime, or the database refuses.
pub fn replace_plan(tx: &mut Tx, by: &By, old: &Loaded, plan: Programme) -> Result<(), Problem> {
    if plan.programme != old.plan.programme {
        elements::apply(tx, by, Change::Head(Box::new(plan.programme.clone()), old.head_version))?;
    }
    let mut standing: HashMap<Id, Element> =
        old.plan.clone().into_elements().into_iter().map(|e| (e.id().clone(), e)).collect();
    let wanted = plan.into_elements();
    let kept = |id: &Id, kind| wanted.iter().any(|e| e.id() == id && e.kind() == kind);
    let gone: Vec<_> =
        standing.values().filter(|e| !kept(e.id(), e.kind())).map(|e| e.id().clone()).collect();
    for id in gone {
        standing.remove(&id);
        elements::apply(tx, by, Change::Delete(id.clone(), old.version(&id)))?;
    }
    for (at, element) in wanted.into_iter().enumerate() {
        let position = i64::try_from((at + 1) * 1024).unwrap_or(i64::MAX);
        let id = element.id().clone();
        match standing.get(&id) {
            None => {
                elements::apply(tx, by, Change::Create(element, Some(position)))?;
            }
            Some(same) => {
                if *same != element {
                    elements::apply(tx, by, Change::Update(element, old.version(&id)))?;
                }
                elements::apply(tx, by, Change::Move(id, position))?;
            }
        }
    }
    Ok(())
}

/// The parts of addresses that are taken in a workspace, deleted programmes
/// included.
///
/// # Errors
/// Where the database refuses.
pub fn slugs(tx: &mut Tx, workspace: &str) -> Result<HashSet<Id>, Problem> {
    let slugs =
        tx.query("SELECT slug FROM programme WHERE workspace_id = $1", params![workspace], |row| {
            row.text(0)
        })?;
    // "new" is the address of the form for new programmes.
    Ok(slugs.iter().map(String::as_str).chain(["new"]).filter_map(|slug| slug.parse().ok()).collect())
}
