//! What search finds: every text of a plan that the plan's readers may see.

use samspil_core::form::{self, Record, Shape};
use samspil_core::view::is_for_planners;
use samspil_core::{Element, Id};
use samspil_db::Tx;
use serde_json::Value;

use crate::web::Problem;

/// The search index of plan texts: the key is `<programme row>/<element id>`,
/// the scope the programme's row.
pub const INDEX: &str = "plan_search";

/// Fields that search never sees: contact data, and remarks for those who
/// plan. What one reader may not see stands in no text that others search.
const HIDDEN: [&str; 3] = ["email", "phone", "note"];

fn key(row: &str, id: &Id) -> String {
    format!("{row}/{id}")
}

/// Puts a programme's own texts into the index.
///
/// # Errors
/// Where the database refuses.
pub fn put(tx: &mut Tx, row: &str, id: &Id, title: &str, text: &str) -> Result<(), Problem> {
    Ok(tx.search_put(INDEX, &key(row, id), row, &format!("{title}\n{text}"))?)
}

/// Puts an element's texts into the index.
///
/// # Errors
/// Where the database refuses.
pub fn put_element(tx: &mut Tx, row: &str, element: &Element, body: &Value) -> Result<(), Problem> {
    // When somebody is away and what was said after a meeting is for those who plan only.
    if is_for_planners(element.kind()) {
        return remove(tx, row, element.id());
    }
    let mut text = String::new();
    gather(form::of(element.kind()), body, &mut text);
    Ok(tx.search_put(INDEX, &key(row, element.id()), row, &text)?)
}

/// Takes an element out of the index.
///
/// # Errors
/// Where the database refuses.
pub fn remove(tx: &mut Tx, row: &str, id: &Id) -> Result<(), Problem> {
    tx.search_delete(INDEX, &key(row, id))?;
    Ok(())
}

/// The texts of a value, one a line; dates, words of lists and pointers are none.
fn gather(record: &Record, value: &Value, text: &mut String) {
    let Some(fields) = value.as_object() else { return };
    for (name, value) in fields {
        let shape = record.field(name).filter(|_| !HIDDEN.contains(&name.as_str())).map(|field| &field.shape);
        match (shape, value) {
            (Some(Shape::Text { .. }), Value::String(line)) => push(line, text),
            (Some(Shape::Lines), Value::Array(lines)) => {
                lines.iter().filter_map(Value::as_str).for_each(|line| push(line, text));
            }
            (Some(Shape::Rows(row)), Value::Array(rows)) => {
                rows.iter().for_each(|one| gather(row, one, text))
            }
            (Some(Shape::Record(inner)), inner_value) => gather(inner, inner_value, text),
            _ => {}
        }
    }
}

fn push(line: &str, text: &mut String) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}
