//! From bytes to a programme, or to everything that is wrong with them.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde_json::Value;

use super::places::clipped;
use super::schema::{self, Step};
use super::{Diagnostic, Places, Position, bytes, json, references, sense, structure, syntax, tree};
use crate::programme::Head;
use crate::{Element, ElementKind, Programme};

/// A plan file that was read without errors.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanFile {
    /// What it holds.
    pub programme: Programme,
    /// Where everything stands in it.
    pub places: Places,
}

impl PlanFile {
    /// Where an element or field stands: `occurrences[12].date`. Where the file
    /// does not hold the field, the place of the table around it.
    pub fn position(&self, path: &str) -> Option<Position> {
        self.places.position(path)
    }
}

/// Reads a plan file: TOML, or JSON where the name ends in `.json`.
///
/// # Errors
/// Every problem of the file in the order of its lines, at most 500.
pub fn read(bytes: &[u8], file_name: &str) -> Result<PlanFile, Vec<Diagnostic>> {
    if file_name.to_ascii_lowercase().ends_with(".json") {
        return read_json(bytes);
    }
    let text = bytes::text(bytes).map_err(|problem| vec![*problem])?;
    let mut places = Places::new(text);
    let (document, errors) = syntax::parse(text, &places);
    let file = tree::convert(document.get_ref(), &mut places);
    programme(file, places, errors)
}

/// Reads a plan file in JSON.
///
/// # Errors
/// As [`read`].
pub fn read_json(bytes: &[u8]) -> Result<PlanFile, Vec<Diagnostic>> {
    let text = bytes::text(bytes).map_err(|problem| vec![*problem])?;
    let mut places = Places::new(text);
    match json::parse(text, &mut places) {
        Ok(file) => programme(file, places, Vec::new()),
        Err(problem) => Err(vec![*problem]),
    }
}

/// Reads a plan that was parsed already.
///
/// # Errors
/// As [`read`], without places.
pub fn read_value(file: Value) -> Result<Programme, Vec<Diagnostic>> {
    programme(file, Places::default(), Vec::new()).map(|file| file.programme)
}

fn programme(file: Value, places: Places, syntax: Vec<Diagnostic>) -> Result<PlanFile, Vec<Diagnostic>> {
    if places.full() {
        return Err(vec![bytes::too_many()]);
    }
    if syntax.is_empty() && file.as_object().is_some_and(serde_json::Map::is_empty) {
        return Err(vec![bytes::empty()]);
    }
    let crowded = sense::crowded(&file, &places);
    if !crowded.is_empty() {
        return Err(in_order(crowded));
    }
    let mut problems = structure::check(&file, &places);
    if !syntax.is_empty() {
        return Err(in_order(beside(syntax, problems)));
    }
    let draft = Draft::new(file, &mut problems, &places);
    let broken: HashSet<String> = problems.iter().map(|problem| problem.path.clone()).collect();
    let mut more = references::check(&draft, &places);
    more.extend(sense::check(&draft, &places));
    problems.extend(more.into_iter().filter(|problem| !broken.contains(&problem.path)));
    match draft.head {
        Some(head) if problems.is_empty() => {
            let mut programme = Programme { programme: head, ..Programme::default() };
            draft.elements.into_iter().for_each(|(_, element)| programme.push(element));
            Ok(PlanFile { programme, places })
        }
        _ => Err(in_order(problems)),
    }
}

/// Beside syntax errors only those problems count that no lost line can have
/// made: values that are wrong in themselves, on other lines.
fn beside(mut syntax: Vec<Diagnostic>, others: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let lines: BTreeSet<usize> = syntax.iter().filter_map(|d| Some(d.place?.line)).collect();
    let of_keys = |d: &Diagnostic| matches!(d.code, "F202" | "F203" | "F299");
    let own = |d: &Diagnostic| !of_keys(d) && d.place.is_some_and(|p| !lines.contains(&p.line));
    syntax.extend(others.into_iter().filter(own));
    syntax
}

pub(super) fn in_order(mut problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
    problems.sort_by_key(|d| (d.place, d.code));
    problems.dedup_by(|a, b| a.code == b.code && a.path == b.path && a.place == b.place);
    problems.truncate(structure::MOST);
    problems
}

/// A file as far as it makes sense: elements with broken fields are kept
/// without those fields, so that their pointers are checked all the same.
pub(super) struct Draft {
    pub(super) head: Option<Head>,
    /// Index in its list, and the element.
    pub(super) elements: Vec<(usize, Element)>,
    /// Every id that is given, also by elements that cannot be read.
    pub(super) ids: Vec<(ElementKind, usize, String)>,
}

impl Draft {
    pub(super) fn new(mut file: Value, problems: &mut Vec<Diagnostic>, places: &Places) -> Self {
        let mut tables = Tables { broken: broken_fields(problems), problems, places };
        let mut draft = Self { head: None, elements: Vec::new(), ids: Vec::new() };
        if let Some(head) = file.get_mut("programme") {
            draft.head =
                tables.read(head.take(), "programme", &[Step::Key("programme")], serde_json::from_value);
        }
        for kind in ElementKind::ALL {
            let Some(Value::Array(list)) = file.get_mut(kind.plural()).map(Value::take) else { continue };
            for (at, value) in list.into_iter().enumerate() {
                let path = format!("{}[{at}]", kind.plural());
                if let Some(id) = value.get("id").and_then(Value::as_str) {
                    draft.ids.push((*kind, at, id.to_owned()));
                }
                let steps = [Step::Key(kind.plural()), Step::Item(at)];
                let element = tables.read(value, &path, &steps, |value| Element::from_json(*kind, value));
                draft.elements.extend(element.map(|element| (at, element)));
            }
        }
        draft
    }
}

/// Per element or head the names of the fields that are wrong.
fn broken_fields(problems: &[Diagnostic]) -> HashMap<String, HashSet<String>> {
    let mut broken: HashMap<String, HashSet<String>> = HashMap::new();
    for problem in problems {
        let (element, rest) = problem.path.split_once('.').unwrap_or((&problem.path, ""));
        let field = rest.split(['.', '[']).next().unwrap_or("").trim_matches('"');
        broken.entry(element.to_owned()).or_default().insert(field.to_owned());
    }
    broken
}

/// Reads tables one by one.
struct Tables<'a> {
    broken: HashMap<String, HashSet<String>>,
    problems: &'a mut Vec<Diagnostic>,
    places: &'a Places,
}

impl Tables<'_> {
    /// Reads one table without its broken fields. A table that cannot be read
    /// though nothing was found wrong with it is a problem of its own.
    fn read<T>(
        &mut self,
        mut value: Value,
        path: &str,
        steps: &[Step<'_>],
        read: impl FnOnce(Value) -> serde_json::Result<T>,
    ) -> Option<T> {
        let broken = self.broken.get(path);
        if let (Some(fields), Some(table)) = (broken, value.as_object_mut()) {
            table.retain(|key, _| !fields.contains(clipped(key).as_ref()));
            schema::fill(table, steps);
        }
        let read = read(value);
        if let (None, Err(error), true) = (broken, &read, self.problems.len() < structure::MOST) {
            self.problems.push(structure::other(path, &error.to_string(), self.places));
        }
        read.ok()
    }
}
