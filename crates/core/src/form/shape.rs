//! The fields of elements and values, read out of the JSON Schema of their
//! types, so that a field added to a type stands in its form at once.

use std::collections::HashMap;
use std::sync::LazyLock;

use schemars::SchemaGenerator;
use serde_json::{Map, Value, json};

use crate::element::Reference;
use crate::programme::Head;
use crate::{Element, ElementKind};

/// The fields of an element, of the head or of a value inside them.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// The type's name: `Activity`, `Seat`.
    pub name: String,
    /// The fields in their order.
    pub fields: Vec<Field>,
}

impl Record {
    /// The field of a name.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// One field.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Its name in the plan file.
    pub name: String,
    /// It must be filled in.
    pub required: bool,
    /// Nothing may stand there; otherwise a default holds.
    pub nullable: bool,
    /// What stands in it.
    pub shape: Shape,
}

/// A closed list of words: its type's name and the words, the default first.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// The type's name: `RoleKind`.
    pub name: String,
    /// The words as they stand in plan files.
    pub words: Vec<String>,
}

/// The ways of writing that have a notation of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Notation {
    /// A date as precise as it is known.
    Date,
    /// A length of time.
    Duration,
    /// A time of day.
    Clock,
    /// A period.
    Period,
    /// A column of the plan.
    Column,
    /// One day.
    Day,
}

/// What stands in a field.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A line of text, or several.
    Text {
        /// Several lines are usual.
        long: bool,
    },
    /// A whole number, from and to.
    Number(i64, i64),
    /// An exact figure.
    Figure,
    /// Yes or no.
    Bool,
    /// One word of a closed list.
    Word(List),
    /// Several words of a closed list.
    Words(List),
    /// Something with a notation of its own.
    Notation(Notation),
    /// The id of an element of these kinds; of any where none is named.
    Pointer(Vec<ElementKind>),
    /// Several such ids.
    Pointers(Vec<ElementKind>),
    /// Several lines of text.
    Lines,
    /// Several whole numbers: months.
    Numbers,
    /// Several values.
    Rows(Record),
    /// One value.
    Record(Record),
}

/// Fields in which several lines are usual.
const LONG: [&str; 15] = [
    "text",
    "purpose",
    "mandate",
    "note",
    "before",
    "assumption",
    "verification",
    "evidence",
    "question",
    "knowledge",
    "reading_guide",
    "project",
    "participants",
    "process_goal",
    "target_group",
];

/// Values in which even `text` is one line.
const SHORT: [&str; 5] = ["Seat", "Content", "BudgetLine", "BudgetPart", "Occurrence"];

struct All {
    kinds: HashMap<ElementKind, Record>,
    head: Record,
}

static ALL: LazyLock<All> = LazyLock::new(|| {
    let mut generator = SchemaGenerator::default();
    let kinds: Vec<(ElementKind, Value)> =
        ElementKind::ALL.iter().map(|kind| (*kind, kind.schema(&mut generator).to_value())).collect();
    let head = generator.subschema_for::<Head>().to_value();
    let schemas = Schemas { definitions: generator.take_definitions(false) };
    let kinds = kinds.into_iter().filter_map(|(kind, schema)| {
        let mut record = schemas.record(&schema)?;
        if let Ok(element) = Element::from_json(kind, sample(&record)) {
            point(&mut record, &element.references());
        }
        Some((kind, record))
    });
    let kinds = kinds.collect();
    let mut head = schemas.record(&head).unwrap_or(Record { name: String::new(), fields: Vec::new() });
    if let Ok(sample) = serde_json::from_value::<Head>(sample(&head)) {
        point(&mut head, &sample.references());
    }
    All { kinds, head }
});

static NONE: Record = Record { name: String::new(), fields: Vec::new() };

/// The fields of a kind of element.
pub fn of(kind: ElementKind) -> &'static Record {
    ALL.kinds.get(&kind).unwrap_or(&NONE)
}

/// The fields of a programme's head.
pub fn head() -> &'static Record {
    &ALL.head
}

struct Schemas {
    definitions: Map<String, Value>,
}

impl Schemas {
    /// The definition behind a reference, with its name.
    fn resolve<'a>(&'a self, schema: &'a Value) -> (&'a str, &'a Value) {
        let name = schema.get("$ref").and_then(Value::as_str).and_then(|address| address.rsplit('/').next());
        match name.and_then(|name| self.definitions.get_key_value(name)) {
            Some((name, definition)) => (name, definition),
            None => ("", schema),
        }
    }

    fn record(&self, schema: &Value) -> Option<Record> {
        let (name, schema) = self.resolve(schema);
        self.named(name, schema)
    }

    fn named(&self, name: &str, schema: &Value) -> Option<Record> {
        let properties = schema.get("properties")?.as_object()?;
        let required = schema.get("required").and_then(Value::as_array);
        let is_required =
            |field: &str| required.is_some_and(|names| names.iter().any(|name| name.as_str() == Some(field)));
        let fields = properties.iter().filter_map(|(field, schema)| {
            let (nullable, schema) = without_null(schema);
            let shape = self.shape(name, field, schema)?;
            Some(Field { name: field.clone(), required: is_required(field), nullable, shape })
        });
        Some(Record { name: name.to_owned(), fields: fields.collect() })
    }

    fn shape(&self, owner: &str, field: &str, schema: &Value) -> Option<Shape> {
        let (name, schema) = self.resolve(schema);
        if let Some(words) = words(schema) {
            return Some(Shape::Word(List { name: name.to_owned(), words }));
        }
        if let Some(format) = schema.get("format").and_then(Value::as_str).and_then(notation) {
            return Some(format);
        }
        if schema.get("properties").is_some() {
            return self.named(name, schema).map(Shape::Record);
        }
        match main_type(schema)? {
            "string" => Some(Shape::Text { long: LONG.contains(&field) && !SHORT.contains(&owner) }),
            "boolean" => Some(Shape::Bool),
            "integer" => {
                let bound = |key: &str, other| schema.get(key).and_then(Value::as_i64).unwrap_or(other);
                Some(Shape::Number(bound("minimum", i64::from(i16::MIN)), bound("maximum", bits(schema))))
            }
            "array" => Some(match self.shape(owner, "", schema.get("items")?)? {
                Shape::Text { .. } => Shape::Lines,
                Shape::Number(..) => Shape::Numbers,
                Shape::Word(list) => Shape::Words(list),
                Shape::Pointer(kinds) => Shape::Pointers(kinds),
                Shape::Record(record) => Shape::Rows(record),
                _ => return None,
            }),
            _ => None,
        }
    }
}

/// The largest number of an integer type that its schema does not bound.
fn bits(schema: &Value) -> i64 {
    match schema.get("format").and_then(Value::as_str) {
        Some("int16") => i64::from(i16::MAX),
        Some("uint8") => i64::from(u8::MAX),
        Some("uint16") => i64::from(u16::MAX),
        _ => i64::from(u32::MAX),
    }
}

fn without_null(schema: &Value) -> (bool, &Value) {
    if let Some(choices) = schema.get("anyOf").and_then(Value::as_array) {
        let null = json!({"type": "null"});
        let rest: Vec<_> = choices.iter().filter(|choice| **choice != null).collect();
        if let [one] = rest.as_slice() {
            return (rest.len() < choices.len(), one);
        }
    }
    let types = schema.get("type").and_then(Value::as_array);
    (types.is_some_and(|types| types.iter().any(|name| name == "null")), schema)
}

fn main_type(schema: &Value) -> Option<&str> {
    match schema.get("type")? {
        Value::Array(types) => types.iter().filter_map(Value::as_str).find(|name| *name != "null"),
        one => one.as_str(),
    }
}

fn words(schema: &Value) -> Option<Vec<String>> {
    let listed = schema.get("enum").and_then(Value::as_array).into_iter().flatten();
    let described = schema.get("oneOf").and_then(Value::as_array).into_iter().flatten();
    let described = described.flat_map(|choice| {
        let listed = choice.get("enum").and_then(Value::as_array).into_iter().flatten();
        choice.get("const").into_iter().chain(listed)
    });
    let words: Vec<String> =
        listed.chain(described).filter_map(|word| Some(word.as_str()?.to_owned())).collect();
    (!words.is_empty()).then_some(words)
}

fn notation(format: &str) -> Option<Shape> {
    Some(match format {
        "samspil-id" => Shape::Pointer(Vec::new()),
        "samspil-figure" => Shape::Figure,
        "samspil-date" => Shape::Notation(Notation::Date),
        "samspil-duration" => Shape::Notation(Notation::Duration),
        "samspil-clock" => Shape::Notation(Notation::Clock),
        "samspil-period" => Shape::Notation(Notation::Period),
        "samspil-column" => Shape::Notation(Notation::Column),
        "samspil-day" => Shape::Notation(Notation::Day),
        _ => return None,
    })
}

/// A value in which everything is filled in, so that its pointers tell where
/// they stand and what may stand there.
fn sample(record: &Record) -> Value {
    let fields = record.fields.iter().map(|field| (field.name.clone(), sample_of(&field.shape)));
    Value::Object(fields.collect())
}

fn sample_of(shape: &Shape) -> Value {
    match shape {
        Shape::Text { .. } | Shape::Pointer(_) => "x".into(),
        Shape::Number(..) | Shape::Figure => 1.into(),
        Shape::Bool => true.into(),
        Shape::Word(list) => list.words.first().cloned().unwrap_or_default().into(),
        Shape::Words(list) => json!([list.words.first()]),
        Shape::Notation(notation) => match notation {
            Notation::Duration => "1 days".into(),
            Notation::Clock => "09:00".into(),
            Notation::Day => "2024-01-01".into(),
            Notation::Date | Notation::Period | Notation::Column => "2024".into(),
        },
        Shape::Pointers(_) | Shape::Lines => json!(["x"]),
        Shape::Numbers => json!([1]),
        Shape::Rows(record) => json!([sample(record)]),
        Shape::Record(record) => sample(record),
    }
}

/// Writes into the fields what their pointers may point at.
fn point(record: &mut Record, references: &[Reference<'_>]) {
    for reference in references {
        let path = reference.field.replace("[0]", "");
        let mut place = &mut *record;
        let mut steps = path.split('.').peekable();
        while let Some(step) = steps.next() {
            let Some(field) = place.fields.iter_mut().find(|field| field.name == step) else { break };
            match &mut field.shape {
                Shape::Pointer(kinds) | Shape::Pointers(kinds) if steps.peek().is_none() => {
                    *kinds = reference.kinds.to_vec();
                    break;
                }
                Shape::Rows(inner) | Shape::Record(inner) => place = inner,
                _ => break,
            }
        }
    }
}
