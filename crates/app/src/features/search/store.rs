//! What is found in the plans that somebody sees.

use std::borrow::Cow;
use std::collections::HashMap;

use samspil_core::view::{Known, View};
use samspil_core::{Element, ElementKind, Id};
use samspil_db::{Tx, Value};

use crate::app::App;
use crate::features::elements::searchable;
use crate::features::programmes::{self, Summary};
use crate::web::{Problem, Viewer};

/// How many hits a page shows.
pub(super) const HITS: usize = 50;

/// One hit.
pub struct Found {
    /// The index of the programme among those searched.
    pub programme: usize,
    /// The element, or the programme itself.
    pub id: Id,
    /// The kind of element; none for the programme itself.
    pub kind: Option<ElementKind>,
    /// The text around what was found.
    pub snippet: String,
}

/// The programmes that the viewer sees, and what is found in them. A citizen's
/// name is searched only as far as the viewer sees it.
///
/// # Errors
/// Where the database refuses.
pub fn hits(
    tx: &mut Tx,
    app: &App,
    viewer: &Viewer,
    workspace: &str,
    asked: &str,
) -> Result<(Vec<Summary>, Vec<Found>), Problem> {
    let seen: Vec<Summary> = programmes::list(tx, workspace)?
        .into_iter()
        .filter(|p| !p.deleted && viewer.sees(&p.slug, p.state))
        .collect();
    let scopes: Vec<&str> = seen.iter().map(|p| p.row.as_str()).collect();
    let hits = tx.search(searchable::INDEX, &scopes, asked, HITS)?;
    let at: HashMap<&str, usize> = scopes.iter().enumerate().map(|(at, row)| (*row, at)).collect();
    let mut found = Vec::new();
    for hit in hits {
        let (Some(programme), Some((_, id))) = (at.get(hit.scope.as_str()), hit.key.split_once('/')) else {
            continue;
        };
        let Ok(id) = id.parse() else { continue };
        found.push(Found { programme: *programme, id, kind: None, snippet: hit.snippet });
    }
    let kinds = kinds(tx, &seen, &found)?;
    let mut shown = Vec::new();
    for mut hit in found {
        if let Some((kind, body)) = kinds.get(&(hit.programme, hit.id.clone())) {
            hit.kind = Some(*kind);
            let Some(programme) = seen.get(hit.programme) else { continue };
            let view = viewer.view(&programme.slug);
            if *kind == ElementKind::Person && view != View::ALL {
                let Some(loaded) = programmes::load(tx, app, workspace, &programme.slug)? else { continue };
                if !is_seen(&mut hit, body, asked, view, loaded.known()) {
                    continue;
                }
            }
        }
        shown.push(hit);
    }
    Ok((seen, shown))
}

/// Whether a person is found by what the viewer may see of them; of a citizen
/// only that is shown.
fn is_seen(hit: &mut Found, body: &str, asked: &str, view: View, known: &Known) -> bool {
    let Ok(Element::Person(person)) = Element::from_json_text(ElementKind::Person, body) else {
        return false;
    };
    if !view.lists(&person, known) {
        return false;
    }
    let Cow::Owned(name) = view.name(&person, known) else { return true };
    let text = [Some(name.as_str()), person.title.as_deref(), person.department.as_deref()];
    let text = text.into_iter().flatten().collect::<Vec<_>>().join("\n");
    let folded = text.to_lowercase();
    let found = asked.to_lowercase().split_whitespace().all(|word| folded.contains(word));
    hit.snippet = text;
    found
}

/// Kind and text by programme (index of those seen) and element.
type Bodies = HashMap<(usize, Id), (ElementKind, String)>;

/// The kind and the text of each element found; a programme's own text has none.
fn kinds(tx: &mut Tx, seen: &[Summary], found: &[Found]) -> Result<Bodies, Problem> {
    if found.is_empty() {
        return Ok(HashMap::new());
    }
    // Always as many parameters, so that there is one statement to prepare,
    // whatever is found.
    let key = |hit: &Found| Some([seen.get(hit.programme)?.row.as_str().into(), hit.id.as_str().into()]);
    let mut keys: Vec<Value> = found.iter().filter_map(key).flatten().collect();
    keys.resize(2 * HITS, Value::from(""));
    let pairs: Vec<String> = (1..=HITS).map(|at| format!("(${}, ${})", 2 * at - 1, 2 * at)).collect();
    let sql = format!(
        "WITH hit (programme_id, id) AS (VALUES {}) \
         SELECT element.programme_id, element.id, kind, body FROM hit \
         JOIN element ON element.programme_id = hit.programme_id AND element.id = hit.id",
        pairs.join(", ")
    );
    let rows = tx.query(&sql, &keys, |row| Ok((row.text(0)?, row.text(1)?, row.text(2)?, row.text(3)?)))?;
    Ok(rows
        .into_iter()
        .filter_map(|(programme, id, kind, body)| {
            let at = seen.iter().position(|p| p.row == programme)?;
            Some(((at, id.parse().ok()?), (kind.parse().ok()?, body)))
        })
        .collect())
}
