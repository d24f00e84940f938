//! Every kind of document of every example in every language, and of programmes
//! made up by chance.

mod agendas;
mod day;
mod grammar;
mod inverse;
mod layout;
mod projects;

use jiff::civil::date;
use proptest::prelude::*;
use samspil_core::test_support::programme;
use samspil_core::{Language, Programme};
use samspil_words::Words;

use super::*;
use crate::paper::{Block, Cell, Table, Text, Value};

const EXAMPLES: [&str; 5] = [
    include_str!("../../../../../examples/000-talent-network.toml"),
    include_str!("../../../../../examples/001-leadership-talent.toml"),
    include_str!("../../../../../examples/002-development-forum.toml"),
    include_str!("../../../../../examples/003-learning-network.toml"),
    include_str!("../../../../../examples/004-framework-programme.toml"),
];

fn example(number: usize) -> Programme {
    toml_of(EXAMPLES[number])
}

fn toml_of(text: &str) -> Programme {
    samspil_core::plan_file::read(text.as_bytes(), "plan.toml").expect("a plan").programme
}

fn ground(plan: &Programme, language: Language) -> Ground<'_> {
    Ground {
        plan,
        words: Words::of(language),
        today: date(2026, 11, 21),
        look: Look::default(),
        choice: Choice::default(),
    }
}

/// Every text of a document, below each other.
fn texts(document: &Document) -> Vec<Text> {
    let mut all = vec![Text::plain(&document.title), Text::plain(&document.foot)];
    all.extend(document.subtitle.iter().map(Text::plain));
    for block in &document.blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) | Block::Remark(text) => {
                all.push(text.clone())
            }
            Block::List(items) => all.extend(items.iter().cloned()),
            Block::Facts(facts) => {
                for (name, lines) in facts {
                    all.push(Text::plain(name));
                    all.extend(lines.iter().cloned());
                }
            }
            Block::Table(table) => {
                all.push(Text::plain(&table.caption));
                all.extend(table.columns.iter().map(|column| column.title.clone()));
                all.extend(table.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| cell.lines.clone()));
            }
            Block::Picture(picture) => all.push(Text::plain(&picture.alt)),
        }
    }
    all
}

fn tables(document: &Document) -> Vec<&Table> {
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.collect()
}

/// The text of a cell.
fn said(cell: &Cell) -> String {
    cell.lines.iter().map(Text::string).collect::<Vec<_>>().join("\n")
}

/// The rows of a table as texts.
fn rows(table: &Table) -> Vec<Vec<String>> {
    table.rows.iter().map(|row| row.cells.iter().map(said).collect()).collect()
}

/// What holds for every document.
fn holds(document: &Document, kind: Kind) {
    let name = kind.as_str();
    assert!(!document.blocks.is_empty(), "{name} has nothing to say");
    for text in texts(document) {
        assert!(!text.string().contains('⟦'), "{name}: {}", text.string());
    }
    for table in tables(document) {
        assert!(table.row_headings < table.columns.len(), "{name}: {}", table.caption);
        assert!(!table.rows.is_empty() && !table.caption.is_empty(), "{name}: {}", table.caption);
        for row in &table.rows {
            let width: usize = row.cells.iter().map(|cell| cell.span).sum();
            assert_eq!(width, table.columns.len(), "{name}: {}", table.caption);
        }
    }
    let mut level = 0;
    for block in &document.blocks {
        if let Block::Heading { level: own, .. } = block {
            assert!((1..=3).contains(own) && *own <= level + 1, "{name} leaves a level of headings out");
            level = *own;
        }
    }
}

/// What holds for every workbook.
fn sheets_hold(workbook: &Workbook, kind: Kind) {
    let name = kind.as_str();
    assert!(!workbook.sheets.is_empty(), "{name} has no sheet");
    for sheet in &workbook.sheets {
        let titles = sheet.columns.iter().map(|column| column.title.clone());
        let cells = sheet.rows.iter().flatten().filter_map(|value| match value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        });
        for text in titles.chain(cells).chain([sheet.name.clone()]) {
            assert!(!text.contains('⟦'), "{name}: {text}");
        }
        for row in &sheet.rows {
            assert!(row.len() <= sheet.columns.len(), "{name}: {}", sheet.name);
        }
    }
}

fn all_hold(ground: &Ground<'_>) {
    for kind in Kind::ALL {
        let document = document(*kind, ground);
        assert_eq!(document.is_none(), *kind == Kind::HandOver, "{}", kind.as_str());
        document.iter().for_each(|document| holds(document, *kind));
        let workbook = workbook(*kind, ground);
        assert_eq!(workbook.is_some(), kind.formats().contains(&Format::Xlsx), "{}", kind.as_str());
        workbook.iter().for_each(|workbook| sheets_hold(workbook, *kind));
    }
}

#[test]
fn every_kind_of_every_example_stands_in_every_language() {
    for number in 0..EXAMPLES.len() {
        let (plan, earlier) = (example(number), example((number + 1) % EXAMPLES.len()));
        for language in Language::ALL {
            let mut ground = ground(&plan, language);
            all_hold(&ground);
            ground.choice.earlier = Some(Earlier { plan: &earlier, name: "2020", now: None });
            ground.choice.blank = true;
            ground.choice.year = Some(2021);
            all_hold(&ground);
        }
    }
}

#[test]
fn an_empty_programme_says_what_is_missing() {
    let plan = Programme::default();
    for language in Language::ALL {
        all_hold(&ground(&plan, language));
    }
}

#[test]
fn kinds_and_formats_are_read_as_they_are_written() {
    for kind in Kind::ALL {
        assert_eq!(kind.as_str().parse(), Ok(*kind));
        assert!(!kind.formats().is_empty());
    }
    for format in Format::ALL {
        assert_eq!(format.as_str().parse(), Ok(*format));
    }
    assert_eq!("letter".parse::<Kind>(), Err(()));
}

/// Every text that stands in the plan's language says so.
#[test]
fn the_plans_own_words_are_marked_where_the_document_is_in_another_language() {
    let plan = example(4);
    for language in [Language::Nb, Language::En] {
        let document = document(Kind::ActionPlan, &ground(&plan, language)).expect("a document");
        let goal = &plan.goals[0].text;
        let all = texts(&document);
        let runs: Vec<_> = all.iter().flat_map(|text| &text.runs).filter(|run| run.text == *goal).collect();
        assert!(!runs.is_empty());
        let own = plan.programme.language;
        let expected = (own != language).then_some(own);
        assert!(runs.iter().all(|run| run.language == expected));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_programme_stands_on_paper(
        plan in programme(),
        earlier in programme(),
        language in prop::sample::select(&Language::ALL[..]),
        blank in any::<bool>(),
    ) {
        let mut ground = ground(&plan, language);
        ground.choice = Choice {
            blank,
            earlier: Some(Earlier { plan: &earlier, name: "A", now: Some("B") }),
            ..Choice::default()
        };
        all_hold(&ground);
    }
}
