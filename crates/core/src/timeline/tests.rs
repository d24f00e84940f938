use super::*;
use crate::Programme;

fn plan(text: &str) -> Programme {
    let head = "[programme]\nid = \"p\"\ntitle = \"P\"\nlanguage = \"da\"\nkind = \"network\"\n";
    toml::from_str(&format!("{head}{text}")).expect("a plan")
}

fn titles(timeline: &Timeline) -> Vec<&str> {
    timeline.items.iter().map(|item| item.title.as_str()).collect()
}

fn drawn(plan: &Programme) -> Picture {
    let timeline = timeline(plan);
    picture(plan, &timeline, |item| item.title.clone(), |item| item.days.map(|d| d.0.to_string()))
        .expect("a picture")
}

fn meeting(id: &str, date: &str) -> String {
    format!("[[meetings]]\nid = \"{id}\"\ntitle = \"Møde {id}\"\ndate = \"{date}\"\n")
}

#[test]
fn items_stand_by_earliest_then_latest_day_and_undated_ones_last() {
    let plan = plan(
        &[
            "[[meetings]]\nid = \"x\"\ntitle = \"Uden dato\"\n".to_owned(),
            meeting("b", "2024-05"),
            meeting("a", "2024-05-01"),
            meeting("c", "by 2024-02"),
        ]
        .concat(),
    );
    assert_eq!(titles(&timeline(&plan)), ["Møde c", "Møde a", "Møde b", "Uden dato"]);
}

#[test]
fn a_relative_date_moves_with_its_anchor_and_says_about() {
    let text =
        |day: &str| [meeting("closing", day), meeting("alumni", "about 5 months after closing")].concat();
    for (day, expected) in [("2024-12-10", "2025-05-10"), ("2024-11-30", "2025-04-30")] {
        let plan = plan(&text(day));
        let timeline = timeline(&plan);
        let alumni = timeline.items.last().expect("an item");
        assert_eq!(alumni.days.map(|d| d.0.to_string()), Some(expected.to_owned()));
        assert!(alumni.about);
    }
}

#[test]
fn dates_that_hang_on_each_other_in_a_cycle_are_unknown() {
    let plan = plan(&[meeting("a", "1 months after b"), meeting("b", "1 months after a")].concat());
    assert!(timeline(&plan).items.iter().all(|item| item.days.is_none()));
}

#[test]
fn a_range_of_weeks_gives_a_range_of_days() {
    let plan = plan(&[meeting("one", "2024-01-10"), meeting("two", "3-4 weeks after one")].concat());
    let timeline = timeline(&plan);
    let days = timeline.items.last().and_then(|item| item.days).expect("days");
    assert_eq!((days.0.to_string(), days.1.to_string()), ("2024-01-31".into(), "2024-02-07".into()));
}

#[test]
fn an_occurrence_gives_way_to_its_dated_meetings_and_an_entry_to_what_it_draws() {
    let plan = plan(&[
        "[[activities]]\nid = \"act\"\ntitle = \"Seminar\"\n[[occurrences]]\nid = \"occ\"\nactivity = \"act\"\ncolumn = \"2024-H1\"\nmeetings = [\"m\"]\n",
        "[[meetings]]\nid = \"m\"\ntitle = \"Mødet\"\nactivity = \"act\"\ndate = \"2024-03-01\"\n",
        "[[timeline]]\nid = \"e1\"\ntitle = \"Tegnet\"\nactivity = \"act\"\ndate = \"2024-03\"\n",
        "[[timeline]]\nid = \"e2\"\ntitle = \"Et andet sted\"\nactivity = \"act\"\ndate = \"2024-09\"\n",
    ].concat());
    assert_eq!(titles(&timeline(&plan)), ["Mødet", "Et andet sted"]);
}

#[test]
fn what_lies_outside_the_programme_is_before_or_after_it() {
    let mut plan =
        plan(&[meeting("a", "2023-12-01"), meeting("b", "2024-03-01"), meeting("c", "2025-01")].concat());
    plan.programme.start = "2024-01-01".parse().ok();
    plan.programme.end = "2024-12-31".parse().ok();
    let phases: Vec<Phase> =
        timeline(&plan).items.iter().filter(|i| i.source == Source::Meeting).map(|i| i.phase).collect();
    assert_eq!(phases, [Phase::Before, Phase::During, Phase::After]);
    let boxes: Vec<Phase> = drawn(&plan).phases.iter().map(|b| b.phase).collect();
    assert_eq!(boxes, [Phase::Before, Phase::During, Phase::After]);
}

fn touching(picture: &Picture) -> Vec<(String, String)> {
    let rows: Vec<&Row> = picture.sections.iter().flat_map(|s| &s.rows).collect();
    let mut all = Vec::new();
    for (at, a) in rows.iter().enumerate() {
        for b in &rows[at + 1..] {
            let ([al, at, ar, ab], [bl, bt, br, bb]) = (a.room, b.room);
            if al < br && bl < ar && at < bb && bt < ab {
                all.push((a.lines.join(" "), b.lines.join(" ")));
            }
        }
    }
    all
}

#[test]
fn labels_never_overlap_or_leave_the_picture() {
    let mut text = String::new();
    for at in 0..60 {
        let (month, day) = (at % 12 + 1, at * 7 % 28 + 1);
        let long = "lange ord om det, der sker ".repeat(at % 5);
        text.push_str(&format!(
            "[[meetings]]\nid = \"m{at}\"\ntitle = \"Møde {at} {long}\"\ndate = \"2024-{month:02}-{day:02}\"\n"
        ));
    }
    let picture = drawn(&plan(&text));
    assert_eq!(touching(&picture), []);
    assert_eq!(picture.sections.iter().map(|s| s.rows.len()).sum::<usize>(), 60);
    for row in picture.sections.iter().flat_map(|s| &s.rows) {
        assert!(row.room[0] >= 0.0 && row.room[2] <= WIDTH && row.room[3] <= picture.height, "{row:?}");
    }
    assert_eq!(picture, drawn(&plan(&text)));
}

#[test]
fn long_spans_are_divided_by_half_years_and_short_ones_by_months() {
    let short = drawn(&plan(&[meeting("a", "2024-01-10"), meeting("b", "2024-12-01")].concat()));
    assert_eq!(short.parts.len(), 12);
    let long = drawn(&plan(&[meeting("a", "2019-11-01"), meeting("b", "2024-02-01")].concat()));
    assert_eq!(long.parts.len(), 10);
    assert_eq!(long.years.len(), 6);
}

#[test]
fn the_talent_network_is_drawn_without_overlaps() {
    let file = include_str!("../../../../examples/000-talent-network.toml");
    let plan: Programme = toml::from_str(file).expect("a plan");
    let picture = drawn(&plan);
    assert_eq!(touching(&picture), []);
    assert_eq!(picture.sections.first().map(|s| s.title.as_str()), Some(""));
}

#[test]
fn today_is_marked_only_inside_the_picture() {
    let picture = drawn(&plan(&meeting("a", "2024-03-10")));
    assert!(picture.day(jiff::civil::date(2024, 3, 31)).is_some());
    assert_eq!(picture.day(jiff::civil::date(2025, 3, 31)), None);
    assert_eq!(drawn(&plan("[[meetings]]\nid = \"x\"\ntitle = \"Uden dato\"\n")).undated.len(), 1);
}

#[test]
fn dates_that_lead_out_of_the_calendar_have_no_days() {
    let text = [meeting("m1", "2024-05-01"), meeting("far", "109000 days after m1")].concat();
    let far = plan(&text);
    assert_eq!(timeline(&far).items.iter().filter(|item| item.days.is_some()).count(), 1);
    assert!(!drawn(&far).sections.is_empty());
    for length in ["5000000 days", "301 years", "3000000 hours"] {
        assert!(format!("{length} after m1").parse::<FuzzyDate>().is_err(), "{length}");
    }
    // Values that no file can bring are answered as well.
    let mut far = plan(&text);
    if let Some(FuzzyDate { when: crate::date::When::Relative(length, ..), .. }) = &mut far.meetings[1].date {
        length.max = crate::Figure::whole(1_000_000_000);
        length.min = length.max;
    }
    assert_eq!(timeline(&far).items[1].days, None);
}

#[test]
fn a_year_at_the_end_of_the_calendar_is_drawn_without_end() {
    for year in [9999, i16::MAX, i16::MIN] {
        let mut plan = plan(&meeting("m", "--05-01"));
        plan.programme.year = Some(year);
        assert_eq!(timeline(&plan).items[0].days, None, "{year}");
    }
    let last = jiff::civil::Date::MAX;
    let items = timeline(&plan(&meeting("m", "2024-05-01"))).items;
    let at = |item: &Item| Item { days: Some((last, last)), ..item.clone() };
    let far = Timeline { items: items.iter().map(at).collect(), ..Timeline::default() };
    let drawn = picture(&plan(""), &far, |item| item.title.clone(), |_| None).expect("a picture");
    assert_eq!(drawn.years.len(), 1);
}

#[test]
fn what_is_known_to_the_day_is_told_from_what_is_about() {
    let exact = |anchor: &str, date: &str| {
        let plan = plan(&[meeting("a", anchor), meeting("b", date)].concat());
        let items = timeline(&plan).items;
        items.iter().find(|item| item.id.as_str() == "b").expect("an item").exact
    };
    let day = "2024-12-10";
    for date in [day, "2024-12-10/2024-12-11", "by 2024-12-10", "as of 2024-12-10", "3 weeks after a"] {
        assert!(exact(day, date), "{date}");
    }
    assert!(exact(day, "5 months before a"));
    let rough = ["about 2024-12-10", "2024-12", "2024-spring", "--12-10", "about 3 weeks after a"];
    for date in rough.into_iter().chain(["2-3 weeks after a", "0.5 months after a", "2 hours after a"]) {
        assert!(!exact(day, date), "{date}");
    }
    for anchor in ["2024-12", "about 2024-12-10", "by 2024-12-10"] {
        assert!(!exact(anchor, "3 weeks after a"), "{anchor}");
    }
}

#[test]
fn a_high_picture_stands_on_sheets_without_losing_or_cutting_a_row() {
    let meetings: String =
        (1..=28).map(|day| meeting(&format!("m{day}"), &format!("2024-02-{day:02}"))).collect();
    let undated = "[[meetings]]\nid = \"x\"\ntitle = \"Uden dato\"\n";
    let whole = drawn(&plan(&[meetings.as_str(), undated].concat()));
    let rows = |picture: &Picture| picture.sections.iter().flat_map(|s| s.rows.clone()).collect::<Vec<_>>();
    let named = |rows: &[Row]| {
        let mut names: Vec<String> = rows.iter().map(|row| row.lines.concat()).collect();
        names.sort();
        names
    };
    assert_eq!(whole.sheets(whole.height), vec![whole.clone()]);
    let sheets = whole.sheets(220.0);
    assert!(sheets.len() > 2, "{}", sheets.len());
    assert_eq!(named(&sheets.iter().flat_map(rows).collect::<Vec<_>>()), named(&rows(&whole)));
    assert_eq!(sheets.iter().map(|sheet| sheet.undated.len()).sum::<usize>(), 1);
    for sheet in &sheets {
        assert!(sheet.height <= 220.0, "{}", sheet.height);
        let all = rows(sheet);
        assert!(all.iter().all(|row| row.room[1] >= sheet.axis.0 && row.room[3] <= sheet.axis.1));
        let apart = |a: &Row, b: &Row| {
            a.room[3] <= b.room[1]
                || b.room[3] <= a.room[1]
                || a.room[2] <= b.room[0]
                || b.room[2] <= a.room[0]
        };
        assert!(all.iter().enumerate().all(|(at, a)| all.iter().skip(at + 1).all(|b| apart(a, b))));
    }
    // Too low for anything: a row on each.
    let lowest = whole.sheets(1.0);
    assert_eq!(named(&lowest.iter().flat_map(rows).collect::<Vec<_>>()), named(&rows(&whole)));
}

#[test]
fn a_section_that_goes_on_says_its_name_again() {
    let track = "[[tracks]]\nid = \"t\"\ntitle = \"Spor\"\n[[activities]]\nid = \"a\"\ntitle = \"A\"\ntrack = \"t\"\n";
    let meetings: String = (1..=20)
        .map(|day| format!("{}activity = \"a\"\n", meeting(&format!("m{day}"), &format!("2024-02-{day:02}"))))
        .collect();
    let sheets = drawn(&plan(&[track, &meetings].concat())).sheets(200.0);
    let titles: Vec<Vec<String>> = sheets
        .iter()
        .map(|sheet| sheet.sections.iter().map(|section| section.title.clone()).collect())
        .collect();
    assert_eq!(titles, vec![vec!["Spor".to_owned()]; sheets.len()]);
    assert!(sheets.len() > 1);
}
