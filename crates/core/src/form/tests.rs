use serde_json::{Map, Value, json};

use super::*;
use crate::{Element, ElementKind};

fn plainly(_: &Shape, text: &str) -> String {
    text.to_owned()
}

fn typed(pairs: &[(&str, &str)]) -> Typed {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn kept() -> Map<String, Value> {
    Map::from_iter([("id".to_owned(), json!("x"))])
}

#[test]
fn every_field_of_every_kind_has_a_shape() {
    for kind in ElementKind::ALL {
        let mut generator = schemars::SchemaGenerator::default();
        let schema = kind.schema(&mut generator).to_value();
        let name = schema["$ref"].as_str().and_then(|address| address.rsplit('/').next()).expect("a name");
        let fields = generator.definitions()[name]["properties"].as_object().expect("properties").len();
        assert_eq!(of(*kind).fields.len(), fields, "{kind}");
    }
    assert_eq!(head().field("title").map(|field| field.required), Some(true));
}

#[test]
fn pointers_know_what_they_may_point_at() {
    let field = |kind, name: &str| of(kind).field(name).map(|field| field.shape.clone());
    assert_eq!(field(ElementKind::ResultTarget, "goals"), Some(Shape::Pointers(vec![ElementKind::Goal])));
    assert_eq!(field(ElementKind::Statement, "of"), Some(Shape::Pointer(Vec::new())));
    let Some(Shape::Record(seat)) = field(ElementKind::Activity, "responsible") else { panic!("a seat") };
    assert_eq!(
        seat.field("person").map(|f| f.shape.clone()),
        Some(Shape::Pointer(vec![ElementKind::Person]))
    );
    let Some(Shape::Rows(line)) = field(ElementKind::Budget, "lines") else { panic!("lines") };
    let Some(Shape::Rows(part)) = line.field("parts").map(|f| f.shape.clone()) else { panic!("parts") };
    let activities = part.field("activities").map(|f| f.shape.clone());
    assert_eq!(activities, Some(Shape::Pointers(vec![ElementKind::Activity])));
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test reads the example files")]
fn the_examples_come_back_from_their_forms() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples");
    let mut seen = 0;
    for file in std::fs::read_dir(folder).expect("examples").flatten() {
        if file.path().extension().is_none_or(|ending| ending != "toml") {
            continue;
        }
        let text = std::fs::read_to_string(file.path()).expect("a file");
        let plan: crate::Programme = toml::from_str(&text).expect("a plan");
        for element in plan.into_elements() {
            let json = element.to_json().expect("JSON");
            let form = fill(of(element.kind()), &json, &plainly);
            let kept = Map::from_iter([("id".to_owned(), json!(element.id().as_str()))]);
            let back = read(of(element.kind()), &form, &kept).expect("no faults");
            assert_eq!(Element::from_json(element.kind(), back).expect("an element"), element);
            seen += 1;
        }
    }
    assert!(seen > 100);
}

#[test]
fn people_type_dates_lengths_and_figures_in_their_language() {
    let form = typed(&[
        ("title", " Slutseminar "),
        ("deadline", "senest februar 2024"),
        ("sheet.duration", "½ dag"),
        ("sheet.contents.3.text", "Velkomst"),
        ("sheet.contents.3.kind", "other"),
        ("sheet.team.0.day", ""),
        ("kind", "other"),
    ]);
    let json = read(of(ElementKind::Activity), &form, &kept()).expect("no faults");
    assert_eq!(
        json,
        json!({"id": "x", "title": "Slutseminar", "deadline": "by 2024-02",
            "sheet": {"duration": "0.5 days", "contents": [{"text": "Velkomst"}]}})
    );
}

#[test]
fn faults_name_their_inputs() {
    let form = typed(&[("deadline", "snart"), ("number", "-1"), ("sheet.contents.0.marker", "Evt.")]);
    let faults = read(of(ElementKind::Activity), &form, &kept()).expect_err("faults");
    let found: Vec<_> =
        faults.iter().map(|fault| (fault.path.as_str(), fault.message.key.as_ref())).collect();
    assert_eq!(
        found,
        [
            ("title", "form-required"),
            ("number", "form-not-a-number"),
            ("deadline", "form-not-a-date"),
            ("sheet.contents.0.text", "form-required"),
        ]
    );
}

#[test]
fn empty_and_removed_rows_do_not_count() {
    let form = typed(&[
        ("title", "Møde"),
        ("lines.0.who.text", "En skoleleder"),
        ("lines.1.who.text", ""),
        ("lines.2.who.text", "En politiker"),
        ("lines.2._remove", "on"),
        ("lines.3.contribution", "Erfaringer"),
    ]);
    let json = read(of(ElementKind::Meeting), &form, &kept()).expect("no faults");
    assert_eq!(
        json["lines"],
        json!([{"who": {"text": "En skoleleder"}}, {"who": {}, "contribution": "Erfaringer"}])
    );
}

#[test]
fn a_period_may_be_typed_as_a_date() {
    let form = typed(&[
        ("title", "P"),
        ("language", "da"),
        ("kind", "network"),
        ("periods.scheme", "half_year"),
        ("periods.first", "1/11 2019"),
        ("periods.count", "9"),
    ]);
    let json = read(head(), &form, &kept()).expect("no faults");
    assert_eq!(json["periods"], json!({"scheme": "half_year", "first": "2019-H2", "count": 9}));
}
