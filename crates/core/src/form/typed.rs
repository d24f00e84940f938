//! What stands in the inputs of a form.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Record, Shape};

/// What was typed: values by the name of the input. The inputs of a row are
/// named `lines.0.contribution`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    values: BTreeMap<String, Vec<String>>,
}

/// More rows than this are not read from one form.
const MOST_ROWS: usize = 400;

impl FromIterator<(String, String)> for Typed {
    fn from_iter<T: IntoIterator<Item = (String, String)>>(pairs: T) -> Self {
        let mut typed = Self::default();
        for (name, value) in pairs {
            typed.put(name, value);
        }
        typed
    }
}

impl Typed {
    /// Adds a value.
    pub fn put(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.values.entry(name.into()).or_default().push(value.into());
    }

    /// The first value of an input, or an empty text.
    pub fn one(&self, name: &str) -> &str {
        self.values.get(name).and_then(|values| values.first()).map_or("", String::as_str)
    }

    /// Every value of inputs of one name.
    pub fn all(&self, name: &str) -> &[String] {
        self.values.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether an input of that name was sent.
    pub fn has(&self, name: &str) -> bool {
        self.values.contains_key(name)
    }

    /// Every name and value.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().flat_map(|(name, values)| values.iter().map(move |v| (name.as_str(), v.as_str())))
    }

    /// How many rows of a list stand in the form.
    pub fn rows(&self, path: &str) -> usize {
        let prefix = format!("{path}.");
        let under = self.values.range(prefix.clone()..).take_while(|(name, _)| name.starts_with(&prefix));
        let index =
            |name: &String| name[prefix.len()..].split('.').next().and_then(|at| at.parse::<usize>().ok());
        under
            .filter_map(|(name, _)| index(name))
            .filter(|at| *at < MOST_ROWS)
            .max()
            .map_or(0, |last| last + 1)
    }
}

/// Fills a form with a value that the plan holds. `speak` puts figures and
/// what has a notation of its own into the reader's words.
pub fn fill(record: &Record, value: &Value, speak: &dyn Fn(&Shape, &str) -> String) -> Typed {
    let mut typed = Typed::default();
    fill_record(record, value, "", speak, &mut typed);
    typed
}

fn fill_record(
    record: &Record,
    value: &Value,
    prefix: &str,
    speak: &dyn Fn(&Shape, &str) -> String,
    typed: &mut Typed,
) {
    for field in &record.fields {
        let path = format!("{prefix}{}", field.name);
        match value.get(&field.name) {
            Some(value) => fill_field(&field.shape, value, &path, speak, typed),
            // What is not written holds its default, the first of the list.
            None => {
                if let (Shape::Word(list), false) = (&field.shape, field.nullable || field.required) {
                    typed.put(path, list.words.first().cloned().unwrap_or_default());
                }
            }
        }
    }
}

fn fill_field(
    shape: &Shape,
    value: &Value,
    path: &str,
    speak: &dyn Fn(&Shape, &str) -> String,
    typed: &mut Typed,
) {
    let items = || value.as_array().into_iter().flatten();
    match shape {
        Shape::Text { .. } | Shape::Word(_) | Shape::Pointer(_) => typed.put(path, plain(value)),
        Shape::Number(..) => typed.put(path, plain(value)),
        Shape::Figure | Shape::Notation(_) => typed.put(path, speak(shape, &plain(value))),
        Shape::Bool => {
            if value.as_bool() == Some(true) {
                typed.put(path, "on");
            }
        }
        Shape::Words(_) | Shape::Pointers(_) | Shape::Numbers => {
            items().for_each(|item| typed.put(path, plain(item)));
        }
        Shape::Lines => typed.put(path, items().map(plain).collect::<Vec<_>>().join("\n")),
        Shape::Rows(record) => {
            for (at, item) in items().enumerate() {
                fill_record(record, item, &format!("{path}.{at}."), speak, typed);
            }
        }
        Shape::Record(record) => fill_record(record, value, &format!("{path}."), speak, typed),
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
