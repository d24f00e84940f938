//! An action plan over three pages, each a table of another width.

use samspil_core::Programme;
use samspil_core::check::check;
use samspil_core::programme::Status;
use samspil_documents::import::{Counts, Draft, Settings, Shift, TableKind};

use crate::{assert_traced, both, builder, drafted, unread};

const PLAN: &str = include_str!("action_plan.txt");

/// A programme that ends before some of what its plan holds.
fn target() -> Programme {
    let mut target = Programme::default();
    target.programme.end = Some("2023-11-01".parse().expect("a day"));
    target
}

fn findings(draft: &Draft) -> Vec<String> {
    let found = check(&draft.plan).into_iter().map(|f| format!("{} {}", f.code, f.place.id));
    found
        .filter(|found| ["S201", "S202", "S203", "S204"].iter().any(|code| found.starts_with(code)))
        .collect()
}

/// "2020-H1: words" of the items of a result, by its number.
fn items(draft: &Draft, number: u16) -> Vec<String> {
    let plan = &draft.plan;
    let result = plan.results.iter().find(|result| result.number == Some(number)).expect("a result");
    let activity = |id: &samspil_core::Id| plan.activities.iter().find(|a| a.id == *id).expect("an activity");
    let own = plan.occurrences.iter().filter(|o| activity(&o.activity).results.contains(&result.id));
    let words = own.map(|o| {
        let text = o.text.as_ref().unwrap_or(&activity(&o.activity).title);
        format!("{}: {text}", o.column)
    });
    let mut all: Vec<String> = words.collect();
    all.sort();
    all
}

#[test]
fn the_tables_have_the_widths_of_the_source() {
    let widths = |rows: &Vec<Vec<builder::Cell<'_>>>| -> Vec<u16> {
        rows.iter().map(|row| row.iter().map(|cell| cell.span).sum()).collect()
    };
    let all: Vec<Vec<u16>> = builder::tables(PLAN).iter().map(widths).collect();
    assert_eq!(all, [vec![12; 6], vec![14; 8], vec![13; 7]]);
}

/// The first and last period of the plan that the tables make of one that has
/// four half-years of its own from 2026.
fn periods(occurrences: &str) -> (String, String, usize) {
    let own = "[programme]\nid = \"p\"\ntitle = \"P\"\nlanguage = \"da\"\nkind = \"network\"\n\
               periods = { scheme = \"half_year\", first = \"2026-H2\", count = 4 }\n";
    let target: Programme = toml::from_str(&format!("{own}{occurrences}")).expect("a plan");
    let [(name, bytes), _] = both(PLAN);
    let draft = drafted(name, &bytes, &target, &Settings::default());
    let list = draft.plan.programme.periods.expect("periods").list();
    let ends = [list.first(), list.last()].map(|period| period.expect("a period").to_string());
    let [first, last] = ends;
    (first, last, list.len())
}

#[test]
fn a_plan_in_which_nothing_is_placed_takes_the_periods_of_a_file_from_other_times() {
    assert_eq!(periods(""), ("2019-H2".to_owned(), "2023-H2".to_owned(), 9));
    let placed = "[[activities]]\nid = \"a\"\ntitle = \"A\"\n\
                  [[occurrences]]\nid = \"o\"\nactivity = \"a\"\ncolumn = \"2026-H2\"\n";
    assert_eq!(periods(placed), ("2019-H2".to_owned(), "2028-H1".to_owned(), 18));
}

#[test]
fn no_line_is_lost() {
    for (name, bytes) in both(PLAN) {
        let draft = drafted(name, &bytes, &target(), &Settings::default());
        assert_traced(&draft, PLAN, name);
        let counts = Counts { cells: 164, lines: 187, placed: 162, headings: 25, left_out: 0, unread: 0 };
        assert_eq!(draft.counts(), counts, "{name}");
        assert_eq!(unread(&draft), Vec::<&str>::new(), "{name}");
        assert_eq!(draft.tables.iter().map(|t| t.kind).collect::<Vec<_>>(), [TableKind::ActionPlan; 3]);
        // The row whose effects stand a column too far left.
        let ragged: Vec<_> = draft.tables.iter().map(|table| table.ragged.clone()).collect();
        assert_eq!(ragged, [vec![], vec![], vec![(3, 12)]], "{name}");
    }
}

#[test]
fn results_are_linked() {
    for (name, bytes) in both(PLAN) {
        let draft = drafted(name, &bytes, &target(), &Settings::default());
        let links = |r: &samspil_core::programme::ResultTarget| {
            let goals =
                r.goals.iter().map(|goal| goal.as_str().trim_start_matches("goal-")).collect::<String>();
            let effects =
                r.effects.iter().map(|e| e.as_str().trim_start_matches("effect-")).collect::<String>();
            format!("{} {} {goals} {effects}", r.number.expect("a number"), r.title)
        };
        assert_eq!(
            draft.plan.results.iter().map(links).collect::<Vec<_>>(),
            [
                "0 Ledelse og omtale 12 abcd",
                "1 Råd til skoler, kommuner og stat 234 a",
                "2 En ring, der står fast 2 abd",
                "3 Ny viden om hinandens fag 134 abcd",
                "4 Nye fællesskaber via ringen 123 bc",
                "5 Flere kender til arbejdet 2 ab",
                "6 Nye redskaber er i brug 123 abcd",
            ],
            "{name}"
        );
        assert_eq!(draft.plan.effects.len(), 4, "{name}");
        assert_eq!(draft.plan.goals.len(), 4, "{name}");
        assert!(draft.plan.results.iter().all(|result| result.note.is_none()), "{name}");
    }
}

#[test]
fn items_stand_in_their_columns_with_what_they_say() {
    for (name, bytes) in both(PLAN) {
        let draft = drafted(name, &bytes, &target(), &Settings::default());
        let mut per_column = std::collections::BTreeMap::new();
        for occurrence in &draft.plan.occurrences {
            *per_column.entry(occurrence.column.to_string()).or_insert(0) += 1;
        }
        let counts: Vec<(&str, i32)> =
            per_column.iter().map(|(column, count)| (column.as_str(), *count)).collect();
        assert_eq!(counts, COLUMNS, "{name}");
        let cancelled: Vec<_> =
            draft.plan.occurrences.iter().filter(|o| o.status == Status::Cancelled).collect();
        let told: Vec<_> = cancelled.iter().map(|o| (o.column.to_string(), o.cause.as_deref())).collect();
        assert_eq!(told, [("2020-H2".to_owned(), Some("Corona"))], "{name}");
        let mut markers: Vec<&str> =
            draft.plan.occurrences.iter().filter_map(|o| o.marker.as_deref()).collect();
        markers.sort_unstable();
        assert_eq!(markers, ["?", "?", "?", "Eventuelt", "Evt.", "Evt.", "evt."], "{name}");
        let dated =
            draft.plan.occurrences.iter().filter_map(|o| Some(format!("{} {}", o.column, o.date.as_ref()?)));
        let mut dates: Vec<String> = dated.collect();
        dates.sort();
        assert_eq!(dates, DATES, "{name}");
    }
}

const COLUMNS: [(&str, i32); 10] = [
    ("2019-H2", 10),
    ("2020-H1", 10),
    ("2020-H2", 14),
    ("2021-H1", 16),
    ("2021-H2", 18),
    ("2022-H1", 15),
    ("2022-H2", 15),
    ("2023-H1", 10),
    ("2023-H2", 12),
    ("after", 2),
];
/// Column and date, four of them in another half-year's column.
const DATES: [&str; 12] = [
    "2019-H2 2019-11-01",
    "2019-H2 as of 2020-06-01",
    "2020-H2 as of 2021-06-01",
    "2021-H2 --11",
    "2021-H2 as of 2022-06-01",
    "2022-H1 2022-04",
    "2022-H2 --11",
    "2022-H2 as of 2023-06-01",
    "2023-H2 --11",
    "2023-H2 2023-11-01",
    "2023-H2 2024-spring",
    "2023-H2 by 2024-02",
];

#[test]
fn the_check_finds_what_contradicts_itself_and_a_row_can_be_moved() {
    for (name, bytes) in both(PLAN) {
        let draft = drafted(name, &bytes, &target(), &Settings::default());
        assert_eq!(findings(&draft), FOUND, "{name}");
        let mut settings = Settings::default();
        let from = draft.tables[2].first_period().expect("periods");
        settings.shift(2, Shift { row: 0, from, by: 1 });
        let moved = drafted(name, &bytes, &target(), &settings);
        let left: Vec<&str> = FOUND.into_iter().filter(|found| !found.contains("grupper-dannes")).collect();
        assert_eq!(findings(&moved), left, "{name}");
        let groups = |draft: &Draft| -> Vec<String> {
            items(draft, 4).into_iter().filter(|item| item.contains("grupper dannes")).collect()
        };
        assert_eq!(
            groups(&moved),
            [
                "2020-H1: De første grupper dannes",
                "2021-H1: nye grupper dannes",
                "2022-H1: nye grupper dannes",
                "2023-H1: nye grupper dannes",
            ],
            "{name}"
        );
        assert_eq!(moved.counts(), draft.counts(), "{name}");
    }
}

/// What ends after the programme, stands after its last period, or in another
/// half-year's column.
const FOUND: [&str; 11] = [
    "S201 vurdering-efter-opskriften-2023-h2",
    "S202 vurdering-efter-opskriften-2023-h2",
    "S202 kursus-eller-stormoede-2023-h2",
    "S204 opskrift-paa-vurdering-after",
    "S201 de-foerste-grupper-dannes-2019-h2",
    "S201 nye-grupper-dannes-2020-h2",
    "S201 nye-grupper-dannes-2021-h2",
    "S201 nye-grupper-dannes-2022-h2",
    "S201 sidste-vurdering-og-raad-deles-2023-h2",
    "S202 sidste-vurdering-og-raad-deles-2023-h2",
    "S204 ledersparring-after",
];

/// The file that the browser's tests send.
#[test]
fn the_browsers_file_is_this_one() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/browser/fixtures/handleplan.docx");
    let made = builder::docx(PLAN);
    if std::env::var_os("SAMSPIL_WRITE_FIXTURES").is_some() {
        std::fs::write(path, &made).expect("written");
    }
    assert!(std::fs::read(path).expect("the file") == made, "SAMSPIL_WRITE_FIXTURES=1 writes it anew");
}
