//! Programmes in the database: a row for the head, a row per element.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use samspil_core::programme::{Head, ProgrammeState};
use samspil_core::{Id, Language, Message, Programme};
use samspil_db::{Tx, Value, params, placeholders};
use uuid::Uuid;

use super::loaded::Loaded;
use crate::features::elements::searchable;
use crate::moment::stored;
use crate::web::{Kind, Problem};

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

impl Summary {
    /// A programme that was read, as it stands in a list.
    pub fn of(loaded: &Loaded) -> Self {
        let head = &loaded.plan.programme;
        Self {
            row: loaded.row.clone(),
            slug: head.id.clone(),
            title: head.title.clone(),
            language: head.language,
            state: head.state,
            published: loaded.published,
            archived: loaded.archived,
            deleted: loaded.deleted,
            changed_at: loaded.changed_at,
        }
    }

    /// Whether anyone may read it: published, no draft again and not deleted.
    pub fn is_public(&self) -> bool {
        self.published && !self.deleted && !self.state.is_draft()
    }
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
            changed_at: row.text(8)?.parse().unwrap_or_default(),
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

/// Stores a whole programme as a new one and gives its row. Every element
/// begins at version 1.
///
/// # Errors
/// Where the id is taken in the workspace, or the database refuses.
pub fn create(tx: &mut Tx, workspace: &str, plan: Programme, now: Timestamp) -> Result<String, Problem> {
    let head = &plan.programme;
    if taken_ids(tx, workspace)?.contains(&head.id) {
        return Err(taken(&head.id));
    }
    let row = Uuid::now_v7().to_string();
    let body = serde_json::to_string(head).map_err(|e| Problem::internal(&e))?;
    tx.execute(
        "INSERT INTO programme (id, workspace_id, slug, title, kind, language, state, head, version, revision, created_at, changed_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, 1, $9, $9)",
        params![
            &row, workspace, head.id.as_str(), &head.title, head.kind.as_str(), head.language.tag(),
            head.state.as_str(), body, stored(now)
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

/// What no programme may be called: the address of the form for new ones.
const RESERVED: &str = "new";

/// The ids that no new programme of a workspace can have: those of its
/// programmes, deleted ones included, and what the addresses need themselves.
///
/// # Errors
/// Where the database refuses.
pub fn taken_ids(tx: &mut Tx, workspace: &str) -> Result<HashSet<Id>, Problem> {
    let slugs =
        tx.query("SELECT slug FROM programme WHERE workspace_id = $1", params![workspace], |row| {
            row.text(0)
        })?;
    Ok(slugs.iter().map(String::as_str).chain([RESERVED]).filter_map(|slug| slug.parse().ok()).collect())
}

/// An id that cannot be had, told at its field.
pub fn taken(id: &Id) -> Problem {
    let message = Message::new("api-id-taken").with("id", id);
    Problem {
        detail: Some(message.clone()),
        fields: vec![("id".to_owned(), message)],
        ..Problem::new(Kind::Conflict)
    }
}
