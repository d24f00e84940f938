//! What search finds: every text of a plan that the plan's readers may see.

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
    let mut text = String::new();
    gather(body, &mut text);
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

fn gather(value: &Value, text: &mut String) {
    match value {
        Value::String(part) if part.contains(' ') || part.chars().any(char::is_uppercase) => {
            text.push_str(part);
            text.push('\n');
        }
        Value::Array(parts) => parts.iter().for_each(|part| gather(part, text)),
        Value::Object(fields) => {
            for (name, part) in fields {
                match part {
                    Value::String(words) if ["title", "text", "name"].contains(&name.as_str()) => {
                        text.push_str(words);
                        text.push('\n');
                    }
                    part if !HIDDEN.contains(&name.as_str()) => gather(part, text),
                    _ => {}
                }
            }
        }
        _ => {}
    }
}
