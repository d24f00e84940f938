//! Values drawn from the schema of plan files.

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::scalars::{date, day, duration, figure, period, text};
use crate::period::PeriodScheme;
use crate::plan_file::{Step, resolve, schema_at, words};

/// A value that fits the place of a plan file.
pub(super) fn value(place: &[Step<'_>]) -> BoxedStrategy<Value> {
    schema_at(place).map_or_else(|| Just(Value::Null).boxed(), of_schema)
}

fn of_schema(schema: &'static Map<String, Value>) -> BoxedStrategy<Value> {
    let words = words(schema);
    if !words.is_empty() {
        return proptest::sample::select(words).prop_map(Value::from).boxed();
    }
    if let Some(format) = schema.get("format").and_then(Value::as_str)
        && let Some(strategy) = of_format(format)
    {
        return strategy;
    }
    match schema.get("type").and_then(Value::as_str).unwrap_or("string") {
        "object" => table(schema),
        "array" => vec(inner(schema, "items"), 0..3).prop_map(Value::Array).boxed(),
        "boolean" => any::<bool>().prop_map(Value::from).boxed(),
        "integer" => integer(schema),
        _ => text().prop_map(Value::from).boxed(),
    }
}

fn of_format(format: &str) -> Option<BoxedStrategy<Value>> {
    let any_scheme = proptest::sample::select(&PeriodScheme::ALL[..]).prop_flat_map(period);
    let written = |text: String| Value::from(text);
    Some(match format {
        // Pointers get their ids when all elements are known.
        "samspil-id" => Just(json!("x")).boxed(),
        "samspil-date" => date().prop_map(move |date| written(date.to_string())).boxed(),
        "samspil-period" => any_scheme.prop_map(move |period| written(period.to_string())).boxed(),
        "samspil-column" => {
            prop_oneof![Just(json!("after")), any_scheme.prop_map(move |period| written(period.to_string()))]
                .boxed()
        }
        "samspil-duration" => duration().prop_map(move |duration| written(duration.to_string())).boxed(),
        "samspil-clock" => (0..24, 0..60).prop_map(|(h, m)| json!(format!("{h:02}:{m:02}"))).boxed(),
        "samspil-day" => day().prop_map(move |day| written(day.to_string())).boxed(),
        "samspil-figure" => figure().prop_map(|figure| json!(figure)).boxed(),
        _ => return None,
    })
}

fn inner(schema: &'static Map<String, Value>, key: &str) -> BoxedStrategy<Value> {
    let schema = schema.get(key).and_then(Value::as_object).and_then(resolve);
    schema.map_or_else(|| Just(Value::Null).boxed(), of_schema)
}

fn integer(schema: &'static Map<String, Value>) -> BoxedStrategy<Value> {
    let bound = |name: &str, or: i64| schema.get(name).and_then(Value::as_i64).unwrap_or(or);
    let (low, high) = (bound("minimum", 0), bound("maximum", 1000));
    prop_oneof![(low..=high), low.max(0)..=high.min(low.max(0) + 12)].prop_map(Value::from).boxed()
}

fn table(schema: &'static Map<String, Value>) -> BoxedStrategy<Value> {
    let required = schema.get("required").and_then(Value::as_array);
    let required = |key: &str| required.is_some_and(|list| list.iter().any(|name| name == key));
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else {
        return Just(json!({})).boxed();
    };
    let fields: Vec<BoxedStrategy<Option<(String, Value)>>> = properties
        .iter()
        .filter_map(|(key, field)| {
            let drawn = of_schema(resolve(field.as_object()?)?).prop_map(|value| (key.clone(), value));
            Some(if required(key) { drawn.prop_map(Some).boxed() } else { of(drawn).boxed() })
        })
        .collect();
    fields.prop_map(|fields| Value::Object(fields.into_iter().flatten().collect())).boxed()
}
