//! Templates of checklists that other programmes of the workspace share.

use samspil_core::programme::{Checklist, Head, ProgrammeState};
use samspil_core::{Element, ElementKind, Id};
use samspil_db::{Tx, params};

use crate::web::Problem;

/// A template of another programme.
#[derive(Debug, Clone)]
pub(super) struct Shared {
    /// The other programme's part of addresses.
    pub(super) programme: Id,
    /// Its title.
    pub(super) title: String,
    /// Where it stands, which says who may know of it.
    pub(super) state: ProgrammeState,
    /// The template.
    pub(super) checklist: Checklist,
}

/// The templates that others of the workspace share, in the order of their
/// programmes. Those of deleted programmes are not among them.
pub(super) fn shared(tx: &mut Tx, workspace: &str, but: &str) -> Result<Vec<Shared>, Problem> {
    let rows = tx.query(
        "SELECT p.head, e.body FROM element e JOIN programme p ON p.id = e.programme_id \
         WHERE p.workspace_id = $1 AND p.id <> $2 AND p.deleted_at IS NULL AND e.kind = $3 \
         ORDER BY p.slug, e.position, e.id",
        params![workspace, but, ElementKind::Checklist.as_str()],
        |row| Ok((row.text(0)?, row.text(1)?)),
    )?;
    let mut shared = Vec::new();
    for (head, body) in rows {
        let element =
            Element::from_json_text(ElementKind::Checklist, &body).map_err(|e| Problem::internal(&e))?;
        if let Element::Checklist(checklist) = element
            && checklist.template
            && checklist.shared
        {
            let head: Head = serde_json::from_str(&head).map_err(|e| Problem::internal(&e))?;
            let language = checklist.language.or(Some(head.language));
            let checklist = Checklist { language, ..checklist };
            shared.push(Shared { programme: head.id, title: head.title, state: head.state, checklist });
        }
    }
    Ok(shared)
}
