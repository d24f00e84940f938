use super::*;
use crate::programme::Certainty;

const PARTS: &str = r#"
    [[activities]]
    id = "m"
    title = "Modul"
    kind = "module"
    sheet = { duration = "3 days" }
    [[activities]]
    id = "w"
    title = "Workshop"
    kind = "workshop"
    times = 2
    sheet = { duration = "1 days" }
    [[meetings]]
    id = "meeting"
    title = "Møde"
    venue = "Salen"
    marker = "måske"
    certainty = "tentative"
    [[meetings]]
    id = "stays"
    title = "Fast"
    date = "2027-02-02"
    [[timing_rules]]
    id = "r"
    text = "De to første dage er et internat"
    what = { of = "m", day = 1 }
    relation = "gap"
    to = { of = "m", day = 3 }
    gap = "2-3 weeks"
"#;

fn dates(pairs: &[(&str, Date)]) -> Dates {
    pairs.iter().map(|(key, day)| (key.parse().expect("a key"), *day)).collect()
}

fn all() -> Dates {
    dates(&[
        ("m:1:1", date(2027, 3, 1)),
        ("m:1:2", date(2027, 3, 2)),
        ("m:1:3", date(2027, 3, 23)),
        ("w:1:1", date(2027, 4, 6)),
        ("w:2:1", date(2027, 4, 7)),
        ("meeting:1:1", date(2027, 5, 4)),
        ("stays:1:1", date(2027, 2, 2)),
    ])
}

fn name(named: Named<'_>) -> String {
    let part = named
        .part
        .map_or(String::new(), |part| format!("{} {part}", if named.is_day { ", dag" } else { "" }));
    format!("{}{part}", named.title)
}

#[test]
fn runs_of_days_become_meetings_and_meetings_get_their_dates() {
    let programme = plan(PARTS);
    let settings = Way::Most(id("r"), 22).apply(Settings::suggested(&programme, today()));
    let draft = draft(&programme, &settings).expect("not too much");
    let taken = taken_over(&programme, (&settings, &draft, &all()), Sureness::Confirmed, true, &name);
    let new: Vec<(String, String, String)> = taken
        .new
        .iter()
        .map(|m| (m.id.to_string(), m.title.clone(), m.date.as_ref().expect("a date").to_string()))
        .collect();
    let row = |a: &str, b: &str, c: &str| (a.to_owned(), b.to_owned(), c.to_owned());
    assert_eq!(
        new,
        [
            row("m-1", "Modul, dag 1", "2027-03-01/2027-03-02"),
            row("m-2", "Modul, dag 2", "2027-03-23"),
            row("w-1", "Workshop 1", "2027-04-06"),
            row("w-2", "Workshop 2", "2027-04-07"),
        ]
    );
    assert!(taken.new.iter().all(|meeting| meeting.certainty == Certainty::Confirmed));
    let [changed] = taken.changed.as_slice() else { panic!("{:?}", taken.changed) };
    assert_eq!(
        (changed.id.as_str(), changed.venue.as_deref(), changed.marker.as_deref()),
        ("meeting", Some("Salen"), None)
    );
    assert_eq!(changed.date, Some(date(2027, 5, 4).into()));
    let rules: Vec<String> = taken.rules.iter().map(|rule| rule.gap.expect("a gap").to_string()).collect();
    assert_eq!(rules, ["14-22 days"]);
    let kept = taken_over(&programme, (&settings, &draft, &all()), Sureness::Expected, false, &name);
    assert_eq!(kept.rules, []);
}

#[test]
fn what_was_taken_over_is_placed_as_the_same_days() {
    let mut programme = plan(PARTS);
    let settings = Settings::suggested(&programme, today());
    let first = draft(&programme, &settings).expect("not too much");
    let taken = taken_over(&programme, (&settings, &first, &all()), Sureness::Expected, false, &name);
    programme.meetings.extend(taken.new);
    let again = drafted(&programme);
    // The rule between day 1 and day 3 finds the days in the two meetings.
    assert_eq!(lags(&again, by_rule), ["m-1:1:1>m-2:1:1 14..21"]);
    assert_eq!(lags(&again, |why| why.word() == "times"), ["m-1:1:2>m-2:1:1 1.."]);
}

#[test]
fn a_report_tells_the_distance_by_the_rule_that_demands_it_and_who_misses_what() {
    let programme = plan(&format!(
        "{PARTS}\n[[people]]\nid = 'p'\nname = 'P'\nroles = ['talent']\n\
         [[unavailabilities]]\nid = 'u'\nperson = 'p'\nfrom = '2027-03-22'\nto = '2027-04-30'\n"
    ));
    let report = report(&drafted(&programme), &all());
    let order: Vec<String> = report.placed.iter().map(|one| one.key.to_string()).collect();
    assert_eq!(order, ["stays:1:1", "m:1:1", "m:1:2", "m:1:3", "w:1:1", "w:2:1", "meeting:1:1"]);
    let told: Vec<(String, i32, String)> =
        report.placed[3].distances.iter().map(|d| (d.from.to_string(), d.days, d.why.to_string())).collect();
    assert_eq!(told, [("m:1:1".to_owned(), 22, "rule:r".to_owned())]);
    assert_eq!(report.missing, [(id("p"), 3)]);
    assert!(report.placed[0].stood && !report.placed[1].stood);
}
