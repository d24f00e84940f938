//! The examples of docs/PLAN-FILE.md are true.

use samspil_core::ElementKind;
use samspil_core::plan_file::read;

const DOC: &str = include_str!("../../../docs/PLAN-FILE.md");

#[test]
fn the_examples_are_read_without_errors() {
    let blocks: Vec<&str> =
        DOC.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert_eq!(blocks.len(), 3);
    for block in blocks {
        assert_eq!(read(block.as_bytes(), "example.toml").err(), None, "{block}");
    }
}

#[test]
fn every_notation_of_the_tables_is_read_and_every_list_is_named() {
    let table = |heading: &str| {
        let rest = DOC.split(heading).nth(1).unwrap_or("");
        let rows = rest.split("\n\n").next().unwrap_or("").lines().skip(2);
        let cells = rows.filter_map(|row| row.split('|').nth(1));
        let shown = cells.flat_map(|cell| cell.split('`').skip(1).step_by(2));
        shown.map(|text| text.trim_matches('"').to_owned()).collect::<Vec<_>>()
    };
    let dates = table("| Dates |");
    assert_eq!(dates.len(), 19);
    dates.iter().for_each(|text| assert!(text.parse::<samspil_core::FuzzyDate>().is_ok(), "{text}"));
    let columns = table("| Periods and columns |");
    assert_eq!(columns.len(), 7);
    columns.iter().for_each(|text| assert!(text.parse::<samspil_core::period::Column>().is_ok(), "{text}"));
    let durations = table("| Durations |");
    assert_eq!(durations.len(), 8);
    durations
        .iter()
        .for_each(|text| assert!(text.parse::<samspil_core::duration::Duration>().is_ok(), "{text}"));
    let lists = table("| List |");
    let missing: Vec<_> =
        ElementKind::ALL.iter().filter(|kind| !lists.contains(&kind.plural().to_owned())).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
