//! Agendas on paper: for those who take part and for those who run them.

use super::*;
use crate::paper::{Page, Sheet, Tone};

/// Two days with parallel lanes, a fixed lunch, who may present instead.
const PLAN: &str = r#"
[programme]
id = "plan"
title = "Plan"
language = "da"
kind = "network"
[[people]]
id = "eva"
name = "Eva Lind"
[[meetings]]
id = "m"
title = "Samling"
date = "2027-03-02/2027-03-03"
start = "09:00"
end = "11:00"
days = [{ day = 1, title = "Dypdyk", end = "13:00" }, { day = 2, start = "08:30" }]
[meetings.sheet]
contents = [
  { text = "Velkommen", kind = "welcome", day = 1, minutes = 15, presenter = { text = "Borgmester" }, alternatives = [{ text = "direktør" }, { text = "formand" }] },
  { text = "Øvelse", kind = "training", day = 1, minutes = 60, lane = "Nord", room = "Sal A", purpose = "Prøv det selv", how = "To og to\nByt efter fem minutter", method = "round-table", materials = ["Kort", "Post-its, gule"], presenter = { person = "eva" }, co_presenters = [{ text = "En kollega" }] },
  { text = "Øvelse", kind = "training", day = 1, minutes = 45, lane = "Syd", room = "Sal B", presenter = { person = "eva" } },
  { text = "Frokost", kind = "social", day = 1, minutes = 60, pinned = "12:00" },
  { text = "Dag 2", day = 2, minutes = 30 },
  { text = "Opsamling", kind = "summing_up", day = 2, certainty = "expected" },
]
"#;

fn laid_out(kind: Kind, language: Language) -> Document {
    document(kind, &ground(&toml_of(PLAN), language)).expect("a document")
}

fn titles(table: &Table) -> Vec<String> {
    table.columns.iter().map(|column| column.title.string()).collect()
}

fn headings(document: &Document) -> Vec<String> {
    let headings = document.blocks.iter().filter_map(|block| match block {
        Block::Heading { text, .. } => Some(text.string()),
        _ => None,
    });
    headings.collect()
}

#[test]
fn a_programme_has_times_who_lane_and_room() {
    let document = laid_out(Kind::Gathering, Language::Da);
    let days = ["Samling", "Dag 1: 2. marts 2027 (tirsdag) – Dypdyk", "Dag 2: 3. marts 2027 (onsdag)"];
    assert_eq!(headings(&document), days);
    let [first, second] = tables(&document)[..] else { panic!("two tables") };
    assert_eq!(titles(first), ["Tid", "Parallelt spor", "Hvad", "Hvem", "Lokale"]);
    assert_eq!(
        rows(first),
        [
            ["09.00–09.15", "", "Velkommen", "Borgmester, direktør eller formand", ""],
            ["09.15–10.15", "Nord", "Øvelse", "Eva Lind\nEn kollega", "Sal A"],
            ["09.15–10.00", "Syd", "Øvelse", "Eva Lind", "Sal B"],
            ["12.00–13.00 fast", "", "Frokost", "", ""],
        ]
    );
    // Lunch is set back, also where an older plan calls it social.
    assert_eq!(first.rows[3].cells[2].lines[0].runs[0].tone, Tone::Muted);
    assert_eq!(titles(second), ["Tid", "Hvad"]);
    assert_eq!(rows(second), [["08.30–09.00", "‹Dag 2›"], ["09.00", "Opsamling\nForventet"]]);
    assert_eq!(rows(tables(&laid_out(Kind::Gathering, Language::En))[0])[3][0], "12:00–13:00 fixed");
}

#[test]
fn a_day_without_times_stands_as_a_list() {
    let plan = toml_of(&PLAN.replace("minutes = 30", "least = 30").replace("08:30", "09:00"));
    let document = document(Kind::Gathering, &ground(&plan, Language::Da)).expect("a document");
    let [_, second] = tables(&document)[..] else { panic!("two tables") };
    assert_eq!(
        (titles(second), rows(second)[1].clone()),
        (vec!["Hvad".to_owned()], vec!["Opsamling\nForventet".to_owned()])
    );
}

#[test]
fn a_run_sheet_says_how_what_is_needed_and_what_does_not_fit() {
    let document = laid_out(Kind::RunSheet, Language::Da);
    assert_eq!((document.page, document.title.as_str()), (Page::Portrait, "Drejebog: Plan"));
    let [first, second] = tables(&document)[..] else { panic!("two tables") };
    assert_eq!(
        titles(first),
        ["Tid", "Min.", "Parallelt spor", "Hvad og hvordan", "Hvem", "Materialer", "Lokale"]
    );
    let how =
        "Øvelse\nFormål: Prøv det selv\nHvordan: To og to\nByt efter fem minutter\nMetode: Rundbordssamtale";
    assert_eq!(
        rows(first)[1],
        ["09.15", "60", "Nord", how, "Eva Lind\nEn kollega", "Kort\n‹Post-its, gule›", "Sal A"]
    );
    assert_eq!(rows(first)[3][..2], ["12.00 fast", "60"]);
    assert_eq!(rows(second), [["08.30", "30", "‹Dag 2›"], ["09.00", "(120)", "Opsamling\nForventet"]]);
    let facts: Vec<Vec<String>> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Facts(facts) => {
                Some(facts.iter().flat_map(|(_, lines)| lines.iter().map(Text::string)).collect())
            }
            _ => None,
        })
        .collect();
    assert_eq!(
        facts[1..],
        [
            vec![
                "I alt: 4 t. · Uden pauser: 1 t. 15 min. · Deltagernes egen taletid: 51 min. (68 %) · Til rådighed: 4 t.",
                "»Syd« er færdig 15 min. før de andre spor.",
                "Intet er planlagt i 1 t. 45 min. kl. 10.15–12.00, før »Frokost«.",
                "Eva Lind er to steder på én gang kl. 09.15: »Øvelse« og »Øvelse«.",
            ],
            vec![
                "I alt: 2 t. 30 min. · Uden pauser: 2 t. 30 min. · Deltagernes egen taletid: 1 t. (40 %) · Til rådighed: 2 t. 30 min."
            ],
        ]
    );
}

#[test]
fn a_run_sheet_as_tables_is_typed() {
    let plan = toml_of(PLAN);
    let sheets: Vec<Sheet> = workbook(Kind::RunSheet, &ground(&plan, Language::Da)).expect("tables").sheets;
    let time = |hour, minute| Value::Time(jiff::civil::Time::constant(hour, minute, 0, 0));
    let row = &sheets[0].rows[3];
    assert_eq!(
        row[..5],
        [
            Value::from("Samling"),
            Value::from("Dag 1: 2. marts 2027 (tirsdag)"),
            time(12, 0),
            Value::Number(60),
            time(12, 0)
        ]
    );
    assert_eq!(sheets[0].rows.len(), 6);
    assert_eq!(
        sheets[1].rows[1][3..9],
        [
            time(8, 30),
            time(11, 0),
            Value::Number(150),
            Value::Number(150),
            Value::Number(60),
            Value::Number(150)
        ]
    );
}

#[test]
fn the_empty_run_sheet_is_a_page_to_write_on() {
    let plan = toml_of(PLAN);
    let mut ground = ground(&plan, Language::Da);
    ground.choice.blank = true;
    let document = document(Kind::RunSheet, &ground).expect("a document");
    let [table] = tables(&document)[..] else { panic!("one table") };
    assert_eq!(titles(table), ["Tid", "Min.", "Hvad og hvordan", "Hvem", "Materialer", "Lokale"]);
    assert!(table.rows.iter().all(|row| row.blank));
}

#[test]
fn an_invitation_has_the_times_without_breaks() {
    let plan = toml_of(&PLAN.replace("\"Dag 2\"", "\"Kaffepause\", kind = \"social\""));
    let document = document(Kind::Invitation, &ground(&plan, Language::Da)).expect("a document");
    let lists: Vec<Vec<String>> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::List(lines) => Some(lines.iter().map(Text::string).collect()),
            _ => None,
        })
        .collect();
    let first = ["09.00 Velkommen", "09.15 Nord: Øvelse", "09.15 Syd: Øvelse", "12.00 Frokost"];
    assert_eq!(lists, [first.map(str::to_owned).to_vec(), vec!["09.00 Opsamling".to_owned()]]);
}
