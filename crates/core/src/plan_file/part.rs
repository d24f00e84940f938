//! One element or the head, read against the plan it stands in.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::read::{Draft, in_order};
use super::{Diagnostic, Places, references, sense, structure};
use crate::programme::Head;
use crate::{Element, ElementKind, Message, Programme, organisations};

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
    let place = format!("{}[0]", kind.plural());
    if let Some((_, element)) = &read {
        let broken: HashSet<String> = problems.iter().map(|problem| problem.path.clone()).collect();
        let beside = beside(plan, draft.head, element, kind);
        problems.extend(beside.into_iter().filter(|problem| !broken.contains(&problem.path)));
        problems.extend(unwelcome(plan, element, &place));
        problems.extend(twin(plan, element, &place));
    }
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

/// What does not fit of an element that is to stand in the plan, whatever its
/// id; paths begin inside the element.
pub(crate) fn unfit(plan: &Programme, element: &Element) -> Vec<Diagnostic> {
    let place = format!("{}[0]", element.kind().plural());
    let mut problems = beside(plan, Some(plan.programme.clone()), element, element.kind());
    problems.extend(unwelcome(plan, element, &place).filter(|problem| problem.code != "F301"));
    problems.extend(twin(plan, element, &place));
    inside(problems, &place)
}

/// What does not fit of a head that is to stand before the plan; paths begin
/// inside the head.
pub(crate) fn unfit_head(plan: &Programme, head: &Head) -> Vec<Diagnostic> {
    let draft = standing(plan, Some(head.clone()), None);
    let places = Places::default();
    let mut problems = references::check(&draft, &places);
    problems.extend(sense::check(&draft, &places));
    problems.retain(|problem| problem.path.starts_with("programme."));
    inside(problems, "programme")
}

/// Why the plan has no room for an element: one of another kind has its id, or
/// there are too many of its kind.
fn unwelcome(plan: &Programme, element: &Element, place: &str) -> Option<Diagnostic> {
    let kind = element.kind();
    let index = plan.index();
    match index.get(element.id()) {
        Some((other, _)) if *other == kind => None,
        Some((other, at)) => {
            let message = Message::new("plan-file-duplicate-id")
                .with("id", element.id())
                .with("first", format!("{}[{at}].id", other.plural()))
                .with("line", "");
            let help = Message::new("plan-file-duplicate-id-help");
            Some(Diagnostic::error("F301", format!("{place}.id"), message).help(help))
        }
        None => (plan.count(kind) >= kind.most())
            .then(|| sense::too_many(kind, place.to_owned(), &Places::default())),
    }
}

/// F312: an organisation that could not be told from another of the plan.
fn twin(plan: &Programme, element: &Element, place: &str) -> Option<Diagnostic> {
    let Element::Organisation(organisation) = element else { return None };
    let twin = organisations::twin(plan, organisation)?;
    let message = Message::new("organisation-twice").with("name", twin.name.as_str()).with("id", &twin.id);
    let help = Message::new("organisation-twice-help");
    Some(Diagnostic::error("F312", format!("{place}.name"), message).help(help))
}

/// What an element makes of the plan: pointers, cycles, columns. The element
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
        let taken = read_element(&plan(), ElementKind::Theme, json!({"id": "g1", "title": "T"}));
        assert_eq!(codes(taken), [("F301", "id".to_owned())]);
    }

    #[test]
    fn an_organisation_that_cannot_be_told_from_another_is_refused() {
        let mut plan = plan();
        let known = json!({"id": "bo", "name": "Bø", "qualifier": "Telemark"});
        let Ok(Element::Organisation(known)) = read_element(&plan, ElementKind::Organisation, known) else {
            panic!("an organisation");
        };
        plan.organisations.push(known);
        let read = |value| read_element(&plan, ElementKind::Organisation, value);
        let again = json!({"id": "again", "name": "bø ", "qualifier": "Telemark"});
        assert_eq!(codes(read(again.clone())), [("F312", "name".to_owned())]);
        let element = Element::from_json(ElementKind::Organisation, again).expect("an element");
        let form = crate::fit::element(&plan, &element);
        assert_eq!(form.iter().map(|f| f.path.as_str()).collect::<Vec<_>>(), ["name"]);
        assert!(read(json!({"id": "other", "name": "Bø", "qualifier": "Nordland"})).is_ok());
        assert!(read(json!({"id": "bo", "name": "Bø", "qualifier": "Telemark", "short": "B"})).is_ok());
    }

    #[test]
    fn a_broken_field_is_told_of_once() {
        let wheel = json!({"id": "w", "title": "W", "months": [1], "from": 9999, "until": 2024});
        assert_eq!(
            codes(read_element(&plan(), ElementKind::WheelItem, wheel)),
            [("F212", "from".to_owned())]
        );
        let date = json!({"id": "t", "title": "T", "part_of": 7});
        assert_eq!(codes(read_element(&plan(), ElementKind::Theme, date)), [("F201", "part_of".to_owned())]);
        let scheme = json!({"id": "o", "activity": "g1", "column": "soon"});
        let found = codes(read_element(&plan(), ElementKind::Occurrence, scheme));
        assert_eq!(found, [("F208", "column".to_owned()), ("F303", "activity".to_owned())]);
    }

    #[test]
    fn a_full_list_takes_no_more() {
        let mut plan = plan();
        let goal = plan.goals[0].clone();
        let numbered = |at: usize| Goal { id: format!("n{at}").parse().expect("an id"), ..goal.clone() };
        plan.goals.extend((1..2000).map(numbered));
        assert!(read_element(&plan, ElementKind::Goal, json!({"id": "n7", "text": "Other"})).is_ok());
        let more = read_element(&plan, ElementKind::Goal, json!({"id": "new", "text": "One more"}));
        assert_eq!(codes(more), [("F309", String::new())]);
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
