//! From a parsed TOML document to plain values and the place of each.

use serde_json::{Map, Number, Value};
use toml::Spanned;
use toml::de::{DeArray, DeFloat, DeInteger, DeTable, DeValue};

use super::Places;
use super::places::{item, join};

/// The document as a plain value; every place is put into `places`.
pub(super) fn convert(table: &DeTable<'_>, places: &mut Places) -> Value {
    Value::Object(entries(table, "", places))
}

fn entries(table: &DeTable<'_>, path: &str, places: &mut Places) -> Map<String, Value> {
    let mut map = Map::new();
    for (key, value) in table {
        if places.full() {
            break;
        }
        let path = join(path, key.get_ref());
        places.put(path.clone(), Some(key.span()), value.span());
        map.insert(key.get_ref().to_string(), one(value, &path, places));
    }
    map
}

fn one(value: &Spanned<DeValue<'_>>, path: &str, places: &mut Places) -> Value {
    match value.get_ref() {
        DeValue::String(text) => Value::String(text.to_string()),
        DeValue::Integer(number) => integer(number),
        DeValue::Float(number) => float(number),
        DeValue::Boolean(truth) => Value::Bool(*truth),
        DeValue::Datetime(_) => Value::String(datetime(places.written(path).unwrap_or(""))),
        DeValue::Array(array) => list(array, path, places),
        DeValue::Table(table) => Value::Object(entries(table, path, places)),
    }
}

fn list(array: &DeArray<'_>, path: &str, places: &mut Places) -> Value {
    let mut items = Vec::new();
    for (at, value) in array.iter().enumerate() {
        if places.full() {
            break;
        }
        let path = item(path, at);
        places.put(path.clone(), None, value.span());
        items.push(one(value, &path, places));
    }
    Value::Array(items)
}

/// A number too large for the model stays a number, so that its range is
/// complained of and not its type.
fn integer(number: &DeInteger<'_>) -> Value {
    let digits = number.as_str().replace('_', "");
    match i64::from_str_radix(&digits, number.radix()) {
        Ok(number) => number.into(),
        Err(_) if digits.starts_with('-') => i64::MIN.into(),
        Err(_) => i64::MAX.into(),
    }
}

/// `2.0` is the whole number 2.
#[expect(clippy::cast_possible_truncation, reason = "the range is checked just before")]
fn float(number: &DeFloat<'_>) -> Value {
    let Ok(parsed) = number.as_str().replace('_', "").parse::<f64>() else {
        return Value::String(number.as_str().to_owned());
    };
    if parsed.fract() == 0.0 && parsed.abs() < 1e15 {
        return (parsed as i64).into();
    }
    Number::from_f64(parsed).map_or_else(|| Value::String(number.as_str().to_owned()), Value::Number)
}

/// A date or time of day written without quotes, as its text: `2019-11-01`,
/// `09:00` (TOML may want seconds: `09:00:00`).
fn datetime(written: &str) -> String {
    let time = written.contains(':') && !written.contains('-');
    match written.strip_suffix(":00") {
        Some(short) if time && written.len() == 8 => short.to_owned(),
        _ => written.to_owned(),
    }
}
