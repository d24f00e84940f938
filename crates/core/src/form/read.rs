//! From what was typed to what is meant.

use serde_json::{Map, Value};

use super::{Field, Notation, Record, Shape, Typed};
use crate::date::When;
use crate::duration::Duration;
use crate::message::Message;
use crate::period::{Column, Period, PeriodScheme};
use crate::programme::Clock;
use crate::{Figure, FuzzyDate, Id};

/// Something that cannot stand as it was typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// The name of the input.
    pub path: String,
    /// What is wrong.
    pub message: Message,
}

impl Fault {
    /// A fault at an input.
    pub fn new(path: impl Into<String>, message: Message) -> Self {
        Self { path: path.into(), message }
    }
}

/// What a form means, as the JSON of the record. The fields of `kept` are not
/// in the form and stay as they are.
///
/// # Errors
/// Everything that cannot stand as it was typed, in the order of the form.
pub fn read(record: &Record, typed: &Typed, kept: &Map<String, Value>) -> Result<Value, Vec<Fault>> {
    let mut found = read_record(record, typed, "", kept);
    found.wrong.append(&mut found.missing);
    if !found.wrong.is_empty() {
        let place = |fault: &Fault| {
            let name = fault.path.split('.').next().unwrap_or("");
            record.fields.iter().position(|field| field.name == name)
        };
        found.wrong.sort_by_key(place);
        return Err(found.wrong);
    }
    Ok(found.value.unwrap_or_else(|| Value::Object(Map::new())))
}

/// What was found in one field or record. What is missing counts only where
/// something else was filled in around it.
#[derive(Default)]
struct Found {
    value: Option<Value>,
    missing: Vec<Fault>,
    wrong: Vec<Fault>,
}

impl Found {
    fn value(value: impl Into<Value>) -> Self {
        Self { value: Some(value.into()), ..Self::default() }
    }

    fn wrong(path: &str, message: Message) -> Self {
        Self { wrong: vec![Fault::new(path, message)], ..Self::default() }
    }
}

fn read_record(record: &Record, typed: &Typed, prefix: &str, kept: &Map<String, Value>) -> Found {
    let mut all = Found::default();
    let mut values = Map::new();
    let mut filled = false;
    for field in &record.fields {
        if let (true, kept) = (prefix.is_empty(), kept.get(&field.name))
            && let Some(value) = kept
        {
            values.insert(field.name.clone(), value.clone());
            continue;
        }
        let path = format!("{prefix}{}", field.name);
        let mut found = read_field(field, typed, &path, &values);
        filled |= !found.wrong.is_empty();
        all.wrong.append(&mut found.wrong);
        match found.value {
            Some(value) => {
                filled = true;
                values.insert(field.name.clone(), value);
            }
            None if field.required => {
                if let Shape::Record(_) = field.shape {
                    values.insert(field.name.clone(), Value::Object(Map::new()));
                    all.missing.append(&mut found.missing);
                } else {
                    all.missing.push(Fault::new(path, Message::new("form-required")));
                }
            }
            None => {}
        }
    }
    if filled || prefix.is_empty() {
        all.value = Some(Value::Object(values));
        all.wrong.append(&mut all.missing);
    }
    all
}

fn read_field(field: &Field, typed: &Typed, path: &str, beside: &Map<String, Value>) -> Found {
    let text = typed.one(path).replace("\r\n", "\n");
    let text = text.trim();
    match &field.shape {
        Shape::Lines => {
            let lines: Vec<Value> =
                text.lines().map(str::trim).filter(|line| !line.is_empty()).map(Into::into).collect();
            list(lines)
        }
        Shape::Words(words) => {
            let chosen = typed.all(path);
            if chosen.iter().any(|word| !words.words.contains(word)) {
                return Found::wrong(path, Message::new("form-not-a-word"));
            }
            list(chosen.iter().map(|word| word.as_str().into()).collect())
        }
        Shape::Pointers(_) => ids(path, typed.all(path)),
        Shape::Numbers => numbers(path, typed.all(path)),
        Shape::Rows(record) => rows(record, typed, path),
        Shape::Record(record) => read_record(record, typed, &format!("{path}."), &Map::new()),
        Shape::Bool if typed.has(path) => Found::value(true),
        _ if text.is_empty() => Found::default(),
        shape => one(shape, field, text, path, beside),
    }
}

fn one(shape: &Shape, field: &Field, text: &str, path: &str, beside: &Map<String, Value>) -> Found {
    match shape {
        Shape::Number(least, most) => match text.parse::<i64>() {
            Ok(number) if (*least..=*most).contains(&number) => Found::value(number),
            _ => Found::wrong(
                path,
                Message::new("form-not-a-number").with("least", (*least).max(0)).with("most", *most),
            ),
        },
        Shape::Figure => {
            match text.parse::<Figure>().ok().and_then(|figure| serde_json::to_value(figure).ok()) {
                Some(figure) => Found::value(figure),
                None => Found::wrong(path, Message::new("form-not-a-figure")),
            }
        }
        Shape::Word(list) if !list.words.iter().any(|word| word == text) => {
            Found::wrong(path, Message::new("form-not-a-word"))
        }
        // The default is not written.
        Shape::Word(list)
            if !field.required && !field.nullable && list.words.first().is_some_and(|w| w == text) =>
        {
            Found::default()
        }
        Shape::Pointer(_) => match text.parse::<Id>() {
            Ok(id) => Found::value(id.as_str()),
            Err(_) => Found::wrong(path, Message::new("form-not-an-element")),
        },
        Shape::Notation(notation) => match canonical(*notation, text, beside) {
            Some(written) => Found::value(written),
            None => Found::wrong(path, Message::new(format!("form-not-a-{}", word(*notation)))),
        },
        _ => Found::value(text),
    }
}

fn list(values: Vec<Value>) -> Found {
    if values.is_empty() { Found::default() } else { Found::value(values) }
}

fn ids(path: &str, chosen: &[String]) -> Found {
    let mut ids: Vec<Value> = Vec::new();
    for text in chosen.iter().filter(|text| !text.trim().is_empty()) {
        match text.trim().parse::<Id>() {
            Ok(id) if ids.iter().any(|known| known.as_str() == Some(id.as_str())) => {}
            Ok(id) => ids.push(id.as_str().into()),
            Err(_) => return Found::wrong(path, Message::new("form-not-an-element")),
        }
    }
    list(ids)
}

fn numbers(path: &str, chosen: &[String]) -> Found {
    let read: Result<Vec<u8>, _> = chosen.iter().map(|text| text.trim().parse::<u8>()).collect();
    match read {
        Ok(numbers) => list(numbers.into_iter().map(Value::from).collect()),
        Err(_) => Found::wrong(path, Message::new("form-not-a-month")),
    }
}

/// The values of own columns: their inputs name the column, so only what
/// stands in them tells whether anything was written.
const OWN: &str = "OwnValue";

fn rows(record: &Record, typed: &Typed, path: &str) -> Found {
    let mut all = Found::default();
    let mut values = Vec::new();
    for at in 0..typed.rows(path) {
        let empty_own = record.name == OWN && typed.one(&format!("{path}.{at}.text")).trim().is_empty();
        if empty_own || typed.has(&format!("{path}.{at}._remove")) {
            continue;
        }
        let mut found = read_record(record, typed, &format!("{path}.{at}."), &Map::new());
        all.wrong.append(&mut found.wrong);
        values.extend(found.value);
    }
    Found { value: list(values).value, ..all }
}

/// How many rows of a list there are up to the last one in which something
/// stands.
pub fn filled_rows(record: &Record, typed: &Typed, path: &str) -> usize {
    let filled = |at: &usize| {
        let found = read_record(record, typed, &format!("{path}.{at}."), &Map::new());
        found.value.is_some()
    };
    (0..typed.rows(path)).rev().find(filled).map_or(0, |last| last + 1)
}

/// The word of a notation in the keys of texts.
fn word(notation: Notation) -> &'static str {
    match notation {
        Notation::Date => "date",
        Notation::Duration => "duration",
        Notation::Clock => "clock",
        Notation::Period => "period",
        Notation::Column => "column",
        Notation::Day => "day",
    }
}

/// The notation of plan files for what a person typed.
fn canonical(notation: Notation, text: &str, beside: &Map<String, Value>) -> Option<String> {
    match notation {
        Notation::Date => FuzzyDate::parse_typed(text).ok().map(|date| date.to_string()),
        Notation::Duration => Duration::parse_typed(text).ok().map(|duration| duration.to_string()),
        Notation::Clock => text.parse::<Clock>().ok().map(|clock| clock.to_string()),
        Notation::Column => text.parse::<Column>().ok().map(|column| column.to_string()),
        Notation::Day => FuzzyDate::parse_typed(text).ok()?.day().map(|day| day.to_string()),
        Notation::Period => {
            let scheme = beside.get("scheme").and_then(|scheme| serde_json::from_value(scheme.clone()).ok());
            period(text, scheme).map(|period| period.to_string())
        }
    }
}

/// Reads a period that a person typed: in the notation of plan files, as
/// "2. halvår 2019", or as a date, whose period in `scheme` is meant.
pub fn period(text: &str, scheme: Option<PeriodScheme>) -> Option<Period> {
    if let Ok(period) = text.trim().parse::<Period>() {
        return Some(period);
    }
    if let Some(period) = Period::in_words(text) {
        return Some(period);
    }
    let date = FuzzyDate::parse_typed(text).ok()?;
    match (&date.when, scheme) {
        (When::Period(period), None) => Some(*period),
        (_, Some(scheme)) => Some(scheme.period_of(date.days()?.0)),
        _ => None,
    }
}
