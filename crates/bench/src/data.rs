//! What is put on paper, here and by the peers: an action plan's table, and a
//! sheet of ten thousand rows. Invented, the same in every run.

use samspil_core::{Figure, Language};
use samspil_documents::paper::{
    Block, Cell, Column, Document, Look, Page, Row, Sheet, SheetColumn, Table, Text, Value, Workbook,
};
use serde_json::json;

/// Rows of the table on paper.
const ROWS: usize = 130;

/// Its columns with their share of the width.
const COLUMNS: [(&str, u16); 5] =
    [("Resultatmål", 5), ("Aktivitet", 7), ("Hvornår", 3), ("Ansvarlig", 4), ("Tegn på effekt", 6)];

/// Rows of the sheet.
pub const SHEET_ROWS: usize = 10_000;

/// The sheet's columns with their width in characters.
const SHEET_COLUMNS: [(&str, u16); 10] = [
    ("Nr.", 8),
    ("Navn", 28),
    ("Kommune", 20),
    ("Stilling", 28),
    ("Mail", 34),
    ("Tilmeldt", 12),
    ("Timer", 8),
    ("Møder", 8),
    ("Status", 14),
    ("Bemærkning", 40),
];

const RESULTS: [&str; 6] = [
    "Flere medarbejdere søger lederstillinger i egen kommune",
    "Ledere bruger hinandens erfaringer i hverdagen",
    "Overgangen fra dagtilbud til skole opleves som sammenhængende",
    "Nye ledere kender deres råderum og deres netværk",
    "Kommunerne deler metoder til rekruttering og fastholdelse",
    "Faglig ledelse er et fast punkt på alle afdelingsmøder",
];

const ACTIVITIES: [&str; 8] = [
    "Netværksmøde med oplæg, casearbejde og kollegial sparring i mindre grupper",
    "Besøg hos en nabokommune med fælles opsamling bagefter",
    "Workshop: fra beslutning til handling, med afprøvning i egen organisation",
    "Individuel sparring med en erfaren leder",
    "Introduktionsdag for nye deltagere & deres nærmeste leder",
    "Temadag om samarbejdet mellem skole, forældre og fritidstilbud",
    "Evaluering af halvåret og justering af handleplanen",
    "Afslutningskonference, hvor deltagerne viser, hvad de har lært",
];

const WHEN: [&str; 5] =
    ["2. halvår 2026", "12. marts 2027", "Uge 45–47, 2026", "Hver anden måned", "Efteråret 2027"];

const BY: [&str; 5] = [
    "Netværkskoordinatoren",
    "Forvaltningschefen i værtskommunen",
    "Styregruppen",
    "Deltagerne og deres ledere",
    "HR-udviklingskonsulenten",
];

const EFFECTS: [&str; 6] = [
    "Mindst 12 ud af 20 deltagere har søgt en stilling inden for et år",
    "Deltagerne fortæller om to konkrete ændringer i deres egen praksis",
    "Færre klager over skift og ventetid",
    "Ledelsen kan pege på, hvad der er gjort anderledes",
    "Sygefraværet er faldet i de afdelinger, der har været med",
    "Alle kommuner har meldt sig til næste forløb",
];

/// The texts of the table, row by row. Every run has other words, so that
/// nobody is quick by remembering the run before.
fn rows(run: usize) -> impl Iterator<Item = [String; 5]> {
    (0..ROWS).map(move |row| {
        let at = row + run * ROWS;
        [
            format!("{}. {}", at + 1, RESULTS[row % RESULTS.len()]),
            format!("{} (hold {})", ACTIVITIES[row % ACTIVITIES.len()], at % 997),
            format!("{}, kl. {}", WHEN[row % WHEN.len()], 8 + at % 9),
            format!("{}, gruppe {}", BY[row % BY.len()], at % 991),
            format!("{}; målt {} gange", EFFECTS[row % EFFECTS.len()], at % 983),
        ]
    })
}

/// The table as a document: A4, lying.
pub fn document(run: usize) -> Document {
    let column = |(title, share): (&str, u16)| Column { title: Text::plain(title), share, number: false };
    let row = |texts: [String; 5]| Row { cells: texts.map(Cell::plain).into(), ..Row::default() };
    Document {
        title: title(run),
        subtitle: None,
        language: Language::Da,
        look: Look { organisation: Some("Kommunerne i fællesskab".to_owned()), ..Look::default() },
        page: Page::Landscape,
        foot: FOOT.to_owned(),
        blocks: vec![Block::Table(Table {
            caption: "Handleplanens resultatmål og aktiviteter".to_owned(),
            columns: COLUMNS.map(column).into(),
            row_headings: 1,
            dense: true,
            rows: rows(run).map(row).collect(),
        })],
    }
}

const FOOT: &str = "Handleplan, udgave 3";

fn title(run: usize) -> String {
    format!("Handleplan for ledernetværket, udskrift {run}")
}

/// The same table for the peers.
pub fn for_peers(run: usize) -> serde_json::Value {
    json!({
        "title": title(run),
        "foot": FOOT,
        "columns": COLUMNS.map(|(name, _)| name),
        "shares": COLUMNS.map(|(_, share)| share),
        "rows": rows(run).collect::<Vec<_>>(),
    })
}

/// A row of the sheet.
fn sheet_row(at: usize) -> Vec<Value> {
    let number = |value: usize| Value::Number(i64::try_from(value).unwrap_or_default());
    let day = jiff::civil::date(2026, 8, 1).checked_add(jiff::ToSpan::days(i64::from(at as u16 % 700)));
    vec![
        number(at + 1),
        format!("Anna Prøve {}", at + 1).into(),
        format!("Kommune {}", at % 98 + 1).into(),
        BY[at % BY.len()].into(),
        format!("person{at}@bench.example").into(),
        day.map_or(Value::Blank, Value::Date),
        Value::Figure(Figure::ratio(i64::from(at as u16 % 75), 2)),
        number(at % 14),
        ["tilmeldt", "venteliste", "gennemført"][at % 3].into(),
        if at.is_multiple_of(4) { EFFECTS[at % EFFECTS.len()].into() } else { Value::Blank },
    ]
}

const SHEET: &str = "Deltagere";

/// The sheet as a workbook.
pub fn workbook() -> Workbook {
    let column = |(title, width): (&str, u16)| SheetColumn { title: title.to_owned(), width };
    Workbook {
        title: SHEET.to_owned(),
        language: Language::Da,
        sheets: vec![Sheet {
            name: SHEET.to_owned(),
            columns: SHEET_COLUMNS.map(column).into(),
            frozen: 2,
            rows: (0..SHEET_ROWS).map(sheet_row).collect(),
            landscape: true,
        }],
    }
}

/// The same sheet for the peers.
pub fn sheet_for_peers() -> serde_json::Value {
    let value = |value: &Value| match value {
        Value::Blank => serde_json::Value::Null,
        Value::Text(text) => json!(text),
        Value::Number(number) => json!(number),
        Value::Figure(figure) => json!(figure.to_f64()),
        Value::Date(date) => json!({ "date": date.to_string() }),
        Value::Time(time) => json!(time.to_string()),
    };
    let row = |at| sheet_row(at).iter().map(value).collect::<serde_json::Value>();
    json!({
        "name": SHEET,
        "columns": SHEET_COLUMNS.map(|(name, _)| name),
        "rows": (0..SHEET_ROWS).map(row).collect::<serde_json::Value>(),
    })
}
