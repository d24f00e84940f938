//! Whether a changed element fits into its plan, for forms: by the rules of plan
//! files, in words for somebody who fills in a form.

use crate::form::Fault;
use crate::message::{Argument, Message};
use crate::plan_file::{self, Diagnostic};
use crate::programme::Head;
use crate::{Element, Id, Programme};

/// What does not fit of an element that is to stand in the plan, with the name
/// of the form's input (`lines.0.who.person`).
pub fn element(plan: &Programme, element: &Element) -> Vec<Fault> {
    faults(plan, plan_file::unfit(plan, element))
}

/// What does not fit of a head that is to stand before the plan.
pub fn head(plan: &Programme, head: &Head) -> Vec<Fault> {
    faults(plan, plan_file::unfit_head(plan, head))
}

fn faults(plan: &Programme, problems: Vec<Diagnostic>) -> Vec<Fault> {
    let mut faults: Vec<Fault> = problems.into_iter().map(|problem| fault(plan, problem)).collect();
    faults.dedup();
    faults
}

fn fault(plan: &Programme, problem: Diagnostic) -> Fault {
    let given = |name: &str| {
        let found = problem.message.arguments.iter().find(|(known, _)| *known == name);
        found.map_or_else(|| Argument::Text(String::new()), |(_, value)| value.clone())
    };
    let message = match problem.code {
        "F212" => {
            Message::new("form-not-a-number").with("least", given("minimum")).with("most", given("maximum"))
        }
        "F302" => Message::new("form-no-such-element").with("id", given("id")),
        "F303" => {
            let kind = kind_word(plan, &given("id"));
            Message::new("form-wrong-kind").with("id", given("id")).with("kind", kind)
        }
        "F304" => Message::new("form-part-of-itself"),
        "F305" => Message::new("form-date-of-itself"),
        "F306" => Message::new("form-other-scheme"),
        "F307" => Message::new("form-not-a-month"),
        "F308" => Message::new("form-end-before-start"),
        "F310" => Message::new("form-not-an-address"),
        _ => problem.message.clone(),
    };
    Fault::new(input(&problem.path), message)
}

/// The word for the kind of the element with an id.
fn kind_word(plan: &Programme, id: &Argument) -> Argument {
    let Argument::Text(id) = id else { return id.clone() };
    let index = plan.index();
    let found = id.parse::<Id>().ok().and_then(|id| index.get(&id).copied());
    found.map_or_else(|| id.as_str().into(), |(kind, _)| Argument::Key(format!("kind-{kind}").into()))
}

/// The name of the input for a pointer's path: `lines[0].who.person` stands in
/// `lines.0.who.person`, `goals[1]` in `goals`.
pub fn input(field: &str) -> String {
    let field =
        if field.ends_with(']') { field.rsplit_once('[').map_or(field, |(list, _)| list) } else { field };
    field.replace('[', ".").replace(']', "")
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::ElementKind;
    use crate::plan_file::{read_element, read_value, write};

    fn plan() -> Programme {
        let text = r#"
            [programme]
            id = "p"
            title = "P"
            language = "da"
            kind = "network"
            [programme.periods]
            scheme = "half_year"
            first = "2024-H1"
            count = 2
            [[activities]]
            id = "whole"
            title = "W"
            [[activities]]
            id = "part"
            title = "P"
            part_of = "whole"
            [[cohorts]]
            id = "group"
            title = "G"
            start = "1 weeks after closing"
            [[meetings]]
            id = "closing"
            title = "C"
        "#;
        toml::from_str(text).expect("a plan")
    }

    /// Form, API and file say the same of an element, each in its own words.
    fn refused(kind: ElementKind, value: Value) -> Vec<(String, String)> {
        let element = Element::from_json(kind, value.clone()).expect("an element");
        let form: Vec<_> = super::element(&plan(), &element)
            .into_iter()
            .map(|fault| (fault.path, fault.message.key.into_owned()))
            .collect();
        let api = read_element(&plan(), kind, value).err().unwrap_or_default();
        let same: Vec<String> = api.iter().map(|problem| input(&problem.path)).collect();
        assert_eq!(form.iter().map(|(path, _)| path.clone()).collect::<Vec<_>>(), same);
        let mut file = plan();
        let others = |e: &Element| e.id() != element.id();
        let kept: Vec<Element> =
            std::mem::take(&mut file).into_elements().into_iter().filter(others).collect();
        let mut file = Programme { programme: plan().programme, ..Programme::default() };
        kept.into_iter().chain([element.clone()]).for_each(|element| file.push(element));
        let read = plan_file::read(write(&file).as_bytes(), "plan.toml");
        assert_eq!(read.is_err(), !form.is_empty(), "{form:?}");
        assert_eq!(read_value(serde_json::to_value(&file).expect("JSON")).is_err(), !form.is_empty());
        form
    }

    fn one(path: &str, key: &str) -> Vec<(String, String)> {
        vec![(path.to_owned(), key.to_owned())]
    }

    #[test]
    fn form_file_and_api_have_the_same_rules() {
        use ElementKind as K;
        let activity = |more: Value| {
            let mut value = json!({"id": "whole", "title": "W"});
            value.as_object_mut().expect("a table").extend(more.as_object().expect("a table").clone());
            value
        };
        assert_eq!(refused(K::Activity, activity(json!({}))), []);
        assert_eq!(
            refused(K::Activity, activity(json!({"part_of": "part"}))),
            one("part_of", "form-part-of-itself")
        );
        assert_eq!(
            refused(K::Activity, activity(json!({"part_of": "gone"}))),
            one("part_of", "form-no-such-element")
        );
        assert_eq!(
            refused(K::Activity, activity(json!({"part_of": "group"}))),
            one("part_of", "form-wrong-kind")
        );
        let link = |url: &str| activity(json!({"links": [{"title": "L", "url": url}]}));
        for good in ["https://example.org/a", "http://example.org", "mailto:anne@example.org"] {
            assert_eq!(refused(K::Activity, link(good)), [], "{good}");
        }
        for bad in ["javascript:alert(1)", "example.org", "https://example.org/a b", "data:text/html,x", ""] {
            assert_eq!(refused(K::Activity, link(bad)), one("links.0.url", "form-not-an-address"), "{bad}");
        }
        // An end limits and places nothing: it may hang on what hangs on the group.
        let meeting = |date: &str| json!({"id": "closing", "title": "C", "date": date});
        assert_eq!(refused(K::Meeting, meeting("1 weeks after group")), one("date", "form-date-of-itself"));
        let group = json!({"id": "group", "title": "G", "start": "2024-01-10", "end": "1 weeks after group"});
        assert_eq!(refused(K::Cohort, group), []);
        let occurrence = json!({"id": "o", "activity": "part", "column": "2024-Q1"});
        assert_eq!(refused(K::Occurrence, occurrence), one("column", "form-other-scheme"));
        let wheel = json!({"id": "w", "title": "W", "months": [0, 13], "from": 2025, "until": 2024});
        let both = [one("months", "form-not-a-month"), one("until", "form-end-before-start")].concat();
        let element = Element::from_json(K::WheelItem, wheel).expect("an element");
        let form = super::element(&plan(), &element).into_iter();
        assert_eq!(form.map(|f| (f.path, f.message.key.into_owned())).collect::<Vec<_>>(), both);
    }

    #[test]
    fn a_head_is_held_to_the_rules_of_files() {
        let mut head = plan().programme;
        let periods = head.periods.as_mut().expect("periods");
        periods.count = 61;
        periods.first = "2024-Q1".parse().expect("a period");
        head.links.push(crate::programme::Link { title: "L".into(), url: "javascript:x".into() });
        let faults = super::head(&plan(), &head).into_iter();
        let mut told: Vec<_> = faults.map(|f| (f.path, f.message.key.into_owned())).collect();
        told.sort();
        assert_eq!(
            told,
            [
                one("links.0.url", "form-not-an-address"),
                one("periods.count", "form-not-a-number"),
                one("periods.first", "form-other-scheme")
            ]
            .concat()
        );
    }
}
