//! Invented programmes of any size, as plan files in JSON.

use serde_json::{Value, json};

/// How much a programme holds.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Activities, each with one occurrence and a meeting for every second.
    pub activities: usize,
    /// People.
    pub people: usize,
    /// Characters of purpose on each activity's sheet.
    pub text: usize,
}

/// The size the pages are measured with.
pub const USUAL: Size = Size { activities: 200, people: 150, text: 120 };

/// Half-years of the plan.
const PERIODS: usize = 8;

/// Results, under which the activities stand.
const RESULTS: usize = 12;

const WORDS: [&str; 24] = [
    "møde",
    "læring",
    "på",
    "tværs",
    "af",
    "kommuner",
    "ledere",
    "& medarbejdere",
    "drøfter",
    "praksis",
    "i hverdagen",
    "fælles",
    "udvikling",
    "netværk",
    "deltagere",
    "arbejder",
    "med",
    "cases",
    "sparring",
    "\"god ledelse\"",
    "næste",
    "skridt",
    "afprøver",
    "ideer",
];

/// Words without end, not the same twice in a row.
fn words(seed: usize, characters: usize) -> String {
    let mut text = String::new();
    let mut at = seed;
    while text.len() < characters {
        at = (at * 31 + 7) % 9973;
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(WORDS[at % WORDS.len()]);
    }
    text
}

/// A programme with an id.
pub fn programme(id: &str, size: Size) -> Value {
    json!({
        "programme": {
            "id": id,
            "title": format!("Ledernetværket {id}"),
            "subtitle": "Kommuner lærer af hinanden",
            "language": "da",
            "kind": "learning_network",
            "country": "dk",
            "state": "running",
            "purpose": words(1, 400),
            "owner": "Kommunerne i fællesskab",
            "start": "2024-08",
            "end": "2028-06",
            "periods": { "scheme": "half_year", "first": "2024-H2", "count": PERIODS },
            "coordinator": { "role": "coordinator", "person": "person-0", "state": "filled" }
        },
        "goals": list(4, |at| json!({
            "id": format!("goal-{at}"), "number": at + 1, "text": words(at, 90)
        })),
        "results": list(RESULTS, |at| json!({
            "id": format!("result-{at}"), "title": words(at + 50, 80), "goals": [format!("goal-{}", at % 4)]
        })),
        "activities": list(size.activities, |at| activity(at, size)),
        "occurrences": list(size.activities, |at| occurrence(at, size)),
        "meetings": list(size.activities / 2, |at| json!({
            "id": format!("meeting-{at}"),
            "title": format!("{}. netværksmøde", at + 1),
            "kind": "network_meeting",
            "date": day(at * 2, size),
            "venue": "Rådhuset"
        })),
        "organisations": list(20, |at| json!({
            "id": format!("organisation-{at}"), "name": format!("Kommune {}", at + 1)
        })),
        "people": list(size.people, |at| json!({
            "id": format!("person-{at}"),
            "name": format!("Anna Prøve {}", at + 1),
            "organisation": format!("organisation-{}", at % 20),
            "email": format!("person{at}@bench.example")
        })),
    })
}

fn list(count: usize, one: impl Fn(usize) -> Value) -> Value {
    (0..count).map(one).collect()
}

fn activity(at: usize, size: Size) -> Value {
    json!({
        "id": format!("activity-{at}"),
        "title": words(at + 100, 45),
        "kind": (["workshop", "conference", "seminar", "coordination"][at % 4]),
        "results": [format!("result-{}", at * RESULTS / size.activities)],
        "responsible": { "role": "consultant", "person": format!("person-{}", at % size.people), "state": "filled" },
        "sheet": {
            "purpose": words(at + 300, size.text),
            "duration": "1 day",
            "contents": [
                { "text": words(at + 500, 40), "kind": "welcome" },
                { "text": words(at + 600, 60), "kind": "case" }
            ],
            "outcomes": [words(at + 700, 70)]
        }
    })
}

/// The half-year of an activity, from 0.
fn period(at: usize, size: Size) -> usize {
    at * PERIODS * 7 / size.activities % PERIODS
}

fn day(at: usize, size: Size) -> String {
    let half = period(at, size) + 1;
    let month = if half.is_multiple_of(2) { 1 } else { 8 } + at % 5;
    format!("{}-{month:02}-{:02}", 2024 + half / 2, at % 27 + 1)
}

fn occurrence(at: usize, size: Size) -> Value {
    let half = period(at, size) + 1;
    let mut occurrence = json!({
        "id": format!("occurrence-{at}"),
        "activity": format!("activity-{at}"),
        "column": format!("{}-H{}", 2024 + half / 2, half % 2 + 1),
        "date": day(at, size),
        "status": (["planned", "planned", "held"][at % 3])
    });
    if at.is_multiple_of(2) {
        occurrence["meetings"] = json!([format!("meeting-{}", at / 2)]);
    }
    if at.is_multiple_of(5) {
        occurrence["text"] = words(at + 900, 40).into();
        occurrence["certainty"] = "tentative".into();
    }
    occurrence
}
