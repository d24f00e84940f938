//! What is written is read back, byte for byte.

use super::super::{read, read_json, write, write_json};

const SMALL: &str = r#"[programme]
id = "kickoff"
title = "Kick-off og evaluering"
language = "da"
kind = "network"
start = "2024-spring"
periods = { scheme = "half_year", first = "2024-H1", count = 4 }

[[goals]]
id = "g1"
text = """
To linjer
af mål"""

[[activities]]
id = "a1"
title = "Første møde"
responsible = { role = "coordinator" }

[activities.sheet]
duration = "2 hours"
outcomes = [
  "En udbyttebeskrivelse, der er så lang, at den ikke passer sammen med de andre på en linje",
  "Endnu en",
]

[[activities.sheet.team]]
day = 1
seats = [{ role = "consultant", count = 2 }, { text = "en skoleleder" }]

[[activities.sheet.team]]
day = 2
seats = [{ role = "consultant" }]

[[occurrences]]
id = "o1"
activity = "a1"
column = "2024-H1"
date = "2024-03-01"

[[activities]]
id = "a2"
title = 'Møde med "gåseøjne"'

[[occurrences]]
id = "o2"
activity = "a2"
column = "after"
"#;

#[test]
fn the_canonical_file_is_written_as_it_was_read() {
    let file = read(SMALL.as_bytes(), "small.toml").unwrap();
    let canonical = write(&file.programme);
    assert_eq!(write(&read(canonical.as_bytes(), "small.toml").unwrap().programme), canonical);
    assert_eq!(canonical, SMALL);
}

#[test]
fn json_holds_the_same_and_knows_its_places() {
    let programme = read(SMALL.as_bytes(), "small.toml").unwrap().programme;
    let json = write_json(&programme);
    let file = read_json(json.as_bytes()).unwrap();
    assert_eq!(file.programme, programme);
    let place = file.position("occurrences[1].column").unwrap();
    assert_eq!(json.get(place.offset..place.offset + place.length), Some("\"after\""));
}

#[test]
fn places_fall_back_to_the_table_around_them() {
    let file = read(SMALL.as_bytes(), "small.toml").unwrap();
    let at = |path: &str| file.position(path).map(|p| (p.line, p.column));
    assert_eq!(at("occurrences[0].date"), Some((39, 8)));
    assert_eq!(at("occurrences[1].date"), Some((45, 1)));
    assert_eq!(at("occurrences[1]"), Some((45, 1)));
    assert_eq!(at("activities[0].sheet.team[0].seats[1].text"), Some((29, 55)));
    assert_eq!(at(""), Some((1, 1)));
}
