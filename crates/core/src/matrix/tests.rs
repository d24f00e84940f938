use jiff::civil::date;

use super::*;
use crate::period::PeriodScheme;
use crate::programme::*;

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn column(text: &str) -> Column {
    text.parse().expect("a column")
}

fn activity(name: &str, results: &[&str]) -> Activity {
    let results = results.iter().map(|r| id(r)).collect();
    Activity { id: id(name), title: name.to_owned(), results, ..Activity::default() }
}

fn occurrence(name: &str, of: &str, at: &str) -> Occurrence {
    Occurrence { id: id(name), activity: id(of), column: column(at), ..Occurrence::default() }
}

fn plan() -> Programme {
    let mut plan = Programme::default();
    let first = "2020-H1".parse().expect("a period");
    plan.programme.periods =
        Some(Periods { scheme: PeriodScheme::HalfYear, first, count: 2, ..Periods::default() });
    for name in ["r0", "r1"] {
        plan.results.push(ResultTarget { id: id(name), title: name.to_owned(), ..ResultTarget::default() });
    }
    plan.activities = vec![activity("a", &["r0"]), activity("b", &["r0", "r1"]), activity("idle", &["r1"])];
    plan.occurrences = vec![
        occurrence("b1", "b", "2020-H1"),
        occurrence("a1", "a", "2020-H1"),
        Occurrence { result: Some(id("r1")), ..occurrence("b2", "b", "2020-H2") },
    ];
    plan
}

fn names(plan: &Programme, cell: &[Line]) -> Vec<String> {
    cell.iter()
        .map(|line| match *line {
            Line::Occurrence { at, .. } => plan.occurrences[at].id.to_string(),
            Line::Meeting { at } => plan.meetings[at].id.to_string(),
            Line::Activity { at } => plan.activities[at].id.to_string(),
        })
        .collect()
}

fn shown(plan: &Programme) -> Vec<Vec<Vec<String>>> {
    let matrix = matrix(plan, date(2020, 8, 1));
    matrix.rows.iter().map(|row| row.cells.iter().map(|cell| names(plan, cell)).collect()).collect()
}

#[test]
fn lines_stand_below_their_result_in_the_order_of_activities() {
    let plan = plan();
    let expected: Vec<Vec<Vec<&str>>> = vec![vec![vec!["a1", "b1"], vec![]], vec![vec![], vec!["b2"]]];
    assert_eq!(shown(&plan), expected);
    let matrix = matrix(&plan, date(2020, 8, 1));
    assert_eq!(matrix.columns.iter().map(|c| c.now).collect::<Vec<_>>(), [false, true]);
    assert_eq!(matrix.rows.iter().map(|r| names(&plan, &r.rest)).collect::<Vec<_>>(), [vec![], vec!["idle"]]);
    assert_eq!(matrix.row(&plan, Some(&id("r1"))), Some(1));
    assert_eq!(matrix.row(&plan, None), None);
    assert_eq!(matrix.column(column("2020-H2")), Some(1));
}

#[test]
fn what_belongs_to_no_result_gets_the_last_row() {
    let mut plan = plan();
    plan.activities.push(activity("c", &[]));
    plan.occurrences.push(occurrence("c1", "c", "2020-H2"));
    assert_eq!(shown(&plan)[2], vec![Vec::<String>::new(), vec!["c1".to_owned()]]);
}

#[test]
fn nothing_is_hidden_that_stands_outside_the_periods() {
    let mut plan = plan();
    plan.occurrences.push(occurrence("late", "a", "2021-H1"));
    plan.occurrences.push(occurrence("after", "a", "after"));
    let matrix = matrix(&plan, date(2019, 1, 1));
    let columns: Vec<_> = matrix.columns.iter().map(|c| (c.column.to_string(), c.outside, c.now)).collect();
    let expected = [("2020-H1", false), ("2020-H2", false), ("2021-H1", true), ("after", false)];
    assert_eq!(columns, expected.map(|(column, outside)| (column.to_owned(), outside, false)));
}

#[test]
fn meetings_find_their_period_by_their_date() {
    let mut plan = plan();
    plan.programme.year = Some(2020);
    for (name, when, of) in
        [("m1", "2020-09-01", Some("a")), ("m2", "--03-01", None), ("m3", "--03", Some("idle"))]
    {
        plan.meetings.push(Meeting {
            id: id(name),
            date: Some(when.parse().expect("a date")),
            activity: of.map(id),
            ..Meeting::default()
        });
    }
    plan.meetings.push(Meeting { id: id("m4"), ..Meeting::default() });
    plan.occurrences[0].meetings.push(id("m5"));
    plan.meetings.push(Meeting { id: id("m5"), ..Meeting::default() });
    let matrix = matrix(&plan, date(2020, 8, 1));
    assert_eq!(names(&plan, &matrix.rows[0].cells[1]), ["m1"]);
    assert_eq!(names(&plan, &matrix.rows[1].cells[0]), ["m3"]);
    assert_eq!(names(&plan, &matrix.rows[2].cells[0]), ["m2"]);
    assert_eq!(
        matrix.rows.iter().map(|r| names(&plan, &r.rest)).collect::<Vec<_>>(),
        [vec![], vec![], vec!["m4"]]
    );
}

#[test]
fn rows_are_tracks_or_activities_where_no_results_are_served() {
    assert_eq!(rows_of(&Programme::default()), Rows::Results);
    let mut plan = Programme { activities: vec![activity("a", &[])], ..Programme::default() };
    assert_eq!(rows_of(&plan), Rows::Activities);
    plan.tracks.push(Track { id: id("t"), ..Track::default() });
    plan.activities[0].track = Some(id("t"));
    assert_eq!(rows_of(&plan), Rows::Tracks);
    plan.results.push(ResultTarget { id: id("r"), ..ResultTarget::default() });
    assert_eq!(rows_of(&plan), Rows::Tracks);
    plan.activities[0].results.push(id("r"));
    assert_eq!(rows_of(&plan), Rows::Results);
}

#[test]
fn columns_are_guessed_from_the_dates_where_the_plan_has_none() {
    let mut plan = Programme::default();
    assert_eq!(suggested(&plan), None);
    plan.programme.start = Some("2023-11".parse().expect("a date"));
    plan.programme.end = Some("2024-12-31".parse().expect("a date"));
    let found = suggested(&plan).expect("periods");
    assert_eq!(
        (found.scheme, found.first.to_string().as_str(), found.count),
        (PeriodScheme::Month, "2023-11", 14)
    );
    plan.programme.end = Some("2026-03".parse().expect("a date"));
    let found = suggested(&plan).expect("periods");
    assert_eq!((found.first.to_string().as_str(), found.count), ("2023-Q4", 10));
    // Only as far as something stands in them.
    for (name, when) in [("m1", "2024-05-02"), ("m2", "2024-11")] {
        let date = Some(when.parse().expect("a date"));
        plan.meetings.push(Meeting { id: id(name), date, ..Meeting::default() });
    }
    let matrix = matrix(&plan, date(2024, 1, 1));
    let columns: Vec<_> = matrix.columns.iter().map(|c| c.column.to_string()).collect();
    assert_eq!(
        (matrix.guessed, columns),
        (true, vec!["2024-Q2".to_owned(), "2024-Q3".to_owned(), "2024-Q4".to_owned()])
    );
    assert_eq!(names(&plan, &matrix.rows[0].cells[2]), ["m2"]);
}

#[test]
fn a_new_scheme_moves_everything_and_loses_nothing() {
    let mut plan = plan();
    plan.occurrences[0].date = Some("2020-05-02".parse().expect("a date"));
    let periods = |text: &str, count| {
        let first: crate::period::Period = text.parse().expect("a period");
        Periods { scheme: first.scheme(), first, count, ..Periods::default() }
    };
    let moved: Vec<_> =
        rebucketed(&plan, &periods("2020-Q1", 3)).iter().map(|o| format!("{} {}", o.id, o.column)).collect();
    assert_eq!(moved, ["b1 2020-Q2", "a1 2020-Q1", "b2 2020-Q3"]);
    let moved: Vec<_> = rebucketed(&plan, &periods("2020-Q1", 2)).iter().map(|o| o.id.to_string()).collect();
    assert_eq!(moved, ["b1", "a1"]);
    assert!(rebucketed(&plan, &periods("2021-H1", 2)).is_empty());
}

#[test]
fn a_plan_in_a_thousand_periods_keeps_a_thing_to_each() {
    let result = |at: usize| ResultTarget { id: id(&format!("r{at}")), ..Default::default() };
    let mut plan = Programme { results: (0..2000).map(result).collect(), ..Programme::default() };
    plan.activities.push(Activity { id: id("a"), results: vec![id("r0")], ..Activity::default() });
    let mut period = PeriodScheme::Month.period_of(date(1900, 1, 1));
    for at in 0..3000 {
        plan.occurrences.push(Occurrence {
            id: id(&format!("o{at}")),
            activity: id("a"),
            column: Column::Period(period),
            ..Occurrence::default()
        });
        period = period.next();
    }
    let matrix = matrix(&plan, date(2024, 1, 1));
    assert!(matrix.columns.len() <= MOST_COLUMNS, "{}", matrix.columns.len());
    let first = &matrix.rows[0];
    assert_eq!(first.cells.iter().map(Vec::len).sum::<usize>() + first.rest.len(), 3000);
}
