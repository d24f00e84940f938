use super::*;
use crate::message::Argument;
use crate::programme::{Country, Phase, Status};

#[test]
fn s201_date_outside_column() {
    let finding = breaks("S201", "occurrences[3].date", |p| {
        p.occurrences[3].column = "2024-H2".parse().unwrap();
    });
    assert_eq!(finding.stated, Some(Argument::Date(date("2024-05-07"))));
    assert_eq!(finding.computed, Some(Argument::Date(date("2024-H1"))));
}

#[test]
fn s201_takes_a_missing_year_from_the_column() {
    assert_eq!(after(|p| p.occurrences[5].date = Some(date("--11"))), []);
    breaks("S201", "occurrences[5].date", |p| p.occurrences[5].date = Some(date("--02")));
}

#[test]
fn s201_compares_the_last_day_of_by_and_the_first_of_as_of() {
    breaks("S201", "occurrences[7].date", |p| p.occurrences[7].date = Some(date("by 2025-02")));
    breaks("S201", "occurrences[7].date", |p| p.occurrences[7].date = Some(date("as of 2024-06-01")));
    breaks("S201", "occurrences[7].date", |p| p.occurrences[7].date = Some(date("2025-spring")));
    assert_eq!(after(|p| p.occurrences[7].date = Some(date("2024"))), []);
}

#[test]
fn s202_date_after_end() {
    let late = |p: &mut Programme| p.programme.end = Some(date("2025-11-01"));
    assert_eq!(after(late), []);
    breaks("S202", "occurrences[9].date", |p| {
        late(p);
        p.occurrences[9].date = Some(date("--11"));
    });
    let after_phase = |p: &mut Programme| {
        late(p);
        p.occurrences[9].date = Some(date("--11"));
        p.activities[4].phase = Phase::After;
    };
    assert_eq!(after(after_phase), []);
}

#[test]
fn what_does_not_take_place_has_no_wrong_date() {
    for status in [Status::Cancelled, Status::Postponed] {
        let spoil = |p: &mut Programme| {
            p.activities[0].deadline = Some(date("2024-01-20"));
            for occurrence in p.occurrences.iter_mut().filter(|o| o.activity.as_str() == "module-1") {
                occurrence.status = status;
                occurrence.cause = Some("illness".to_owned());
                occurrence.moved_to = Some(occurrence.column);
            }
            p.programme.end = Some(date("2024-01-21"));
        };
        let found = after(spoil);
        let wrong = |f: &&Finding| {
            ["S202", "S205", "S210", "S217"].contains(&f.code) && f.place.id.as_str().starts_with("o-1")
        };
        assert_eq!(found.iter().filter(wrong).count(), 0, "{found:?}");
    }
}

#[test]
fn s203_column_after_end() {
    breaks("S203", "occurrences[9].column", |p| p.programme.end = Some(date("2025-06-30")));
}

#[test]
fn s204_outside_the_periods() {
    breaks("S204", "occurrences[9].column", |p| p.occurrences[9].column = "after".parse().unwrap());
}

#[test]
fn s205_date_before_start() {
    breaks("S205", "occurrences[4].date", |p| p.programme.start = Some(date("2024-01-17")));
}

#[test]
fn s206_column_not_in_plan() {
    breaks("S206", "occurrences[9].column", |p| p.programme.periods.as_mut().unwrap().count = 3);
    breaks("S206", "occurrences[9].column", |p| p.occurrences[9].column = "2025-Q3".parse().unwrap());
}

#[test]
fn s207_cancelled_without_cause() {
    let cancel = |p: &mut Programme| p.meetings[1].status = Status::Cancelled;
    breaks("S207", "meetings[1].cause", cancel);
    let cause = |p: &mut Programme| {
        cancel(p);
        p.meetings[1].cause = Some("illness".to_owned());
    };
    assert_eq!(after(cause), []);
}

#[test]
fn s208_cancelled_counted() {
    let cancel = |p: &mut Programme| {
        p.occurrences[9].status = Status::Cancelled;
        p.occurrences[9].cause = Some("illness".to_owned());
    };
    let finding = breaks("S208", "activities[4].times", cancel);
    assert_eq!(finding.computed, Some(Argument::Count(2)));
}

#[test]
fn s209_postponed_without_target() {
    let postpone = |p: &mut Programme| p.occurrences[10].status = Status::Postponed;
    breaks("S209", "occurrences[10].moved_to", postpone);
    let target = |p: &mut Programme| {
        postpone(p);
        p.occurrences[10].moved_to = Some("2025-H1".parse().unwrap());
    };
    assert_eq!(after(target), []);
}

#[test]
fn s210_on_weekend() {
    let finding = breaks("S210", "meetings[1].date", |p| p.meetings[1].date = Some(date("2024-10-05")));
    assert_eq!(finding.message.arguments[2].1, Argument::Key("check-saturday".into()));
    assert_eq!(after(|p| p.occurrences[5].date = Some(date("as of 2024-10-05"))), []);
}

#[test]
fn s211_on_holiday_of_the_country() {
    let prayer_day = |p: &mut Programme| {
        p.programme.start = None;
        p.occurrences[4].column = "2023-H1".parse().unwrap();
        p.programme.periods.as_mut().unwrap().first = "2023-H1".parse().unwrap();
        p.programme.periods.as_mut().unwrap().count = 6;
        p.occurrences[4].date = Some(date("--05-05"));
    };
    breaks("S211", "occurrences[4].date", prayer_day);
    let norway = |p: &mut Programme| {
        prayer_day(p);
        p.programme.country = Country::Norway;
    };
    assert_eq!(after(norway), []);
}

#[test]
fn s212_on_half_holiday() {
    breaks("S212", "occurrences[8].date", |p| p.occurrences[8].date = Some(date("2025-06-05")));
}

#[test]
fn s213_in_school_holiday() {
    breaks("S213", "meetings[1].date", |p| p.meetings[1].date = Some(date("2024-10-15")));
}

#[test]
fn s213_is_told_once_of_each_holiday() {
    let found = after(|p| {
        p.meetings[1].date = Some(date("2024-10-15/2024-10-17"));
        let mut other = p.school_holidays[0].clone();
        other.id = "elsewhere".parse().unwrap();
        p.school_holidays.push(other);
    });
    assert_eq!(codes(&found), [("S213", "meetings[1].date"), ("S213", "meetings[1].date")]);
    assert_ne!(found[0].others, found[1].others);
}

fn without_years(p: &mut Programme) {
    p.meetings[0].date = Some(date("--09-03"));
    p.meetings[1].date = Some(date("--10-01"));
    p.meetings[2].date = Some(date("--11-05"));
}

#[test]
fn s214_year_to_be_chosen() {
    let finding = breaks("S214", "programme.year", without_years);
    assert_eq!(finding.others.len(), 3);
    assert_eq!(finding.computed, Some(Argument::Text("2024".to_owned())));
    let chosen = |p: &mut Programme| {
        without_years(p);
        p.programme.year = Some(2024);
    };
    assert_eq!(after(chosen), []);
}

#[test]
fn s214_ranks_by_the_years_that_texts_name() {
    let named = |year: &str| {
        let text = format!("{{\"note\": \"to be ready in {year}\"}}");
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        let note = json["note"].as_str().unwrap().to_owned();
        let mut p: Programme = toml::from_str(
            "[programme]\nid = \"p\"\ntitle = \"P\"\nlanguage = \"da\"\nkind = \"development_forum\"\n",
        )
        .unwrap();
        p.programme.note = Some(note);
        for (at, text) in ["--08-27", "--09-29", "--10-29", "--11-15", "--12-01"].iter().enumerate() {
            p.meetings.push(crate::programme::Meeting {
                id: format!("m{at}").parse().unwrap(),
                title: "A meeting".to_owned(),
                date: Some(date(text)),
                ..Default::default()
            });
        }
        check(&p)
    };
    let years = |found: &[Finding]| match &found[0].message.arguments[2].1 {
        Argument::List(list) => list.clone(),
        _ => Vec::new(),
    };
    let text = |year: i32| Argument::Text(year.to_string());
    let found = named("2012");
    assert_eq!(codes(&found), [("S214", "programme.year")]);
    assert_eq!(years(&found)[0], text(2010));
    assert_eq!(years(&named("2030"))[0], text(2032));
}

#[test]
fn s215_numbers_against_dates() {
    breaks("S215", "meetings[1].date", |p| p.meetings[1].date = Some(date("2024-08-27")));
}

#[test]
fn s216_ends_before_it_begins() {
    breaks("S216", "cohorts[0].end", |p| p.cohorts[0].end = Some(date("2023-12")));
    breaks("S216", "meetings[0].end", |p| p.meetings[0].end = Some("08:00".parse().unwrap()));
    breaks("S216", "wheel[0].until", |p| p.wheel[0].until = Some(2023));
}

#[test]
fn s217_after_deadline() {
    breaks("S217", "occurrences[1].date", |p| p.activities[0].deadline = Some(date("2024-02")));
}
