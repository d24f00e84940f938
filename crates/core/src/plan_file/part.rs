//! One element or the head, read against the plan it stands in.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::read::{Draft, in_order};
use super::{Diagnostic, Places, references, sense, structure};
use crate::programme::Head;
use crate::{Element, ElementKind, Programme};

/// Reads an element that is to stand in a plan, new or in the place of the one
/// with its id.
///
/// # Errors
/// Everything wrong with it: its fields, what it points at and what it makes
/// of its neighbours. Paths begin inside the element: `lines[2].who`.
pub fn read_element(plan: &Programme, kind: ElementKind, value: Value) -> Result<Element, Vec<Diagnostic>> {
    let mut file = Map::new();
    file.insert("programme".into(), serde_json::to_value(&plan.programme).unwrap_or_default());
    file.insert(kind.plural().into(), Value::Array(vec![value]));
    let (draft, mut problems) = part(Value::Object(file));
    let read = draft.elements.into_iter().next();
    if let Some((_, element)) = &read {
        problems.extend(beside(plan, draft.head, element, kind));
    }
    let place = format!("{}[0]", kind.plural());
    problems.retain(|problem| problem.path.starts_with(&place) || problem.path.is_empty());
    match read {
        Some((_, element)) if problems.is_empty() => Ok(element),
        _ => Err(inside(problems, &place)),
    }
}

/// Reads a head that is to stand before a plan.
///
/// # Errors
/// Everything wrong with it. Paths begin inside the head: `periods.first`.
pub fn read_head(plan: &Programme, value: Value) -> Result<Head, Vec<Diagnostic>> {
    let file = Map::from_iter([("programme".to_owned(), value)]);
    let (mut draft, mut problems) = part(Value::Object(file));
    let before: HashSet<(&str, String)> = {
        let standing = standing(plan, Some(plan.programme.clone()), None);
        sense::check(&standing, &Places::default()).into_iter().map(|p| (p.code, p.path)).collect()
    };
    let whole = standing(plan, draft.head.take(), None);
    let broken: HashSet<String> = problems.iter().map(|problem| problem.path.clone()).collect();
    let places = Places::default();
    let more = references::check(&whole, &places).into_iter().filter(|p| p.path.starts_with("programme."));
    let sense =
        sense::check(&whole, &places).into_iter().filter(|p| !before.contains(&(p.code, p.path.clone())));
    problems.extend(more.chain(sense).filter(|problem| !broken.contains(&problem.path)));
    match whole.head {
        Some(head) if problems.is_empty() => Ok(head),
        _ => Err(inside(problems, "programme")),
    }
}

fn part(file: Value) -> (Draft, Vec<Diagnostic>) {
    let places = Places::default();
    let mut problems = structure::check(&file, &places);
    let draft = Draft::new(file, &mut problems, &places);
    (draft, problems)
}

/// What an element makes of the plan: pointers, circles, columns. The element
/// goes first in its list, so that what it breaks is told of it.
fn beside(plan: &Programme, head: Option<Head>, element: &Element, kind: ElementKind) -> Vec<Diagnostic> {
    let draft = standing(plan, head, Some(element));
    let places = Places::default();
    let mut problems = references::check(&draft, &places);
    problems.extend(sense::check(&draft, &places));
    let place = format!("{}[0]", kind.plural());
    problems.retain(|problem| problem.path.starts_with(&place));
    problems
}

/// The plan as a draft, with an element put in the place of the one that has
/// its id.
fn standing(plan: &Programme, head: Option<Head>, element: Option<&Element>) -> Draft {
    let mut elements: Vec<(usize, Element)> = element.map(|e| (0, e.clone())).into_iter().collect();
    for kind in ElementKind::ALL {
        let shift = usize::from(element.is_some_and(|e| e.kind() == *kind));
        let others = plan.elements_of(*kind).into_iter().enumerate();
        elements.extend(
            others
                .filter(|(_, other)| element.is_none_or(|e| e.id() != other.id() || e.kind() != other.kind()))
                .map(|(at, other)| (at + shift, other)),
        );
    }
    let ids = elements.iter().map(|(at, e)| (e.kind(), *at, e.id().as_str().to_owned())).collect();
    Draft { head, elements, ids }
}

/// The problems with paths that begin inside the element.
fn inside(mut problems: Vec<Diagnostic>, place: &str) -> Vec<Diagnostic> {
    for problem in &mut problems {
        let inner = problem.path.strip_prefix(place).unwrap_or(&problem.path);
        problem.path = inner.strip_prefix('.').unwrap_or(inner).to_owned();
    }
    in_order(problems)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::programme::Goal;

    fn plan() -> Programme {
        let goal = Goal { id: "g1".parse().expect("an id"), text: "One".into(), ..Goal::default() };
        let mut plan = Programme { goals: vec![goal], ..Programme::default() };
        plan.programme.id = "p".parse().expect("an id");
        plan.programme.title = "P".into();
        plan
    }

    fn codes(result: Result<Element, Vec<Diagnostic>>) -> Vec<(&'static str, String)> {
        result.expect_err("problems").into_iter().map(|p| (p.code, p.path)).collect()
    }

    #[test]
    fn a_sound_element_is_read() {
        let read =
            read_element(&plan(), ElementKind::Theme, json!({"id": "t1", "title": "T", "goals": ["g1"]}));
        assert_eq!(read.expect("an element").name(), "T");
        let again = read_element(&plan(), ElementKind::Goal, json!({"id": "g1", "text": "Other"}));
        assert_eq!(again.expect("an element").name(), "Other");
    }

    #[test]
    fn every_problem_is_named_inside_the_element() {
        let read = read_element(
            &plan(),
            ElementKind::Theme,
            json!({"id": "T 1", "titel": "T", "goals": ["g9", "g1"], "number": "x"}),
        );
        assert_eq!(
            codes(read),
            [
                ("F201", "number".to_owned()),
                ("F202", "titel".to_owned()),
                ("F203", "title".to_owned()),
                ("F205", "id".to_owned()),
                ("F302", "goals[0]".to_owned()),
            ]
        );
    }

    #[test]
    fn an_element_is_not_part_of_itself_nor_a_taken_id() {
        let read =
            read_element(&plan(), ElementKind::Theme, json!({"id": "t1", "title": "T", "part_of": "t1"}));
        assert_eq!(codes(read), [("F304", "part_of".to_owned())]);
    }

    #[test]
    fn a_head_is_read_against_its_plan() {
        let good = json!({"id": "p", "title": "New", "language": "da", "kind": "network"});
        assert_eq!(read_head(&plan(), good).expect("a head").title, "New");
        let bad = json!({"id": "p", "title": 3, "language": "xx", "kind": "network", "coordinator": {"person": "nobody"}});
        let paths: Vec<_> =
            read_head(&plan(), bad).expect_err("problems").into_iter().map(|p| p.path).collect();
        assert_eq!(paths, ["title", "language", "coordinator.person"]);
    }
}
