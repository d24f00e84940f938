//! The methods that the programmes of a workspace share.

use samspil_core::programme::{Head, Method};
use samspil_core::{Element, ElementKind};
use samspil_db::{Tx, params};

use crate::web::Problem;

/// A method of another programme.
#[derive(Debug, Clone)]
pub(super) struct Shared {
    /// The other programme's row.
    pub(super) row: String,
    /// The other programme's head, which says who may know of it.
    pub(super) head: Head,
    /// The other programme is put away.
    pub(super) archived: bool,
    /// The method.
    pub(super) method: Method,
}

/// The methods that programmes of the workspace share, but for one programme,
/// in the order of the programmes. Those of deleted programmes are not among
/// them.
pub(super) fn shared(tx: &mut Tx, workspace: &str, but: Option<&str>) -> Result<Vec<Shared>, Problem> {
    let rows = tx.query(
        "SELECT p.id, p.head, p.archived_at, e.body FROM element e JOIN programme p ON p.id = e.programme_id \
         WHERE p.workspace_id = $1 AND p.id <> $2 AND p.deleted_at IS NULL AND e.kind = $3 \
         ORDER BY p.slug, e.position, e.id",
        params![workspace, but.unwrap_or(""), ElementKind::Method.as_str()],
        |row| Ok((row.text(0)?, row.text(1)?, row.opt_text(2)?.is_some(), row.text(3)?)),
    )?;
    let mut shared = Vec::new();
    for (row, head, archived, body) in rows {
        let element =
            Element::from_json_text(ElementKind::Method, &body).map_err(|e| Problem::internal(&e))?;
        if let Element::Method(method) = element
            && method.shared
        {
            let head: Head = serde_json::from_str(&head).map_err(|e| Problem::internal(&e))?;
            shared.push(Shared { row, head, archived, method });
        }
    }
    Ok(shared)
}
