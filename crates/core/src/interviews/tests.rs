//! Who asks whom, and when everybody could.

use jiff::civil::date;

use super::*;

const PLAN: &str = r#"
    [programme]
    id = "plan"
    title = "Plan"
    language = "da"
    kind = "talent_programme"
    [[cohorts]]
    id = "h1"
    title = "Hold 1"
    [[people]]
    id = "a"
    name = "Anna"
    cohorts = ["h1"]
    [[people]]
    id = "b"
    name = "Bo"
    [[people]]
    id = "c"
    name = "Ce"
    [[relationships]]
    id = "trio"
    people = ["a", "b", "c"]
    kind = "buddies"
    cohort = "h1"
    state = "agreed"
    [[relationships]]
    id = "manager"
    people = ["b"]
    kind = "line_manager"
    with = "m"
    [[relationships]]
    id = "colleague"
    people = ["c"]
    kind = "colleague"
    with = "b"
    [[relationships]]
    id = "over"
    people = ["a"]
    kind = "collaborator"
    with = "x"
    state = "ended"
    [[meetings]]
    id = "m1"
    title = "Modul 1"
    cohorts = ["h1"]
    date = "2024-05-14"
    [[unavailabilities]]
    from = "2024-05-13"
    to = "2024-05-20"
    id = "away"
    person = "a"
    weekdays = ["monday"]
"#;

fn plan() -> Programme {
    toml::from_str(PLAN).expect("a plan")
}

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

#[test]
fn each_of_a_trio_asks_for_the_next_and_who_is_missing_is_told() {
    let plan = plan();
    let (interviews, missing) = wanted(&plan, &Settings::default());
    let one = |i: &Interview| (i.interviewer.to_string(), i.talent.to_string(), i.respondent.to_string());
    let told: Vec<_> = interviews.iter().map(one).collect();
    // Bo is a colleague of Ce but asks for her: somebody else is needed.
    assert_eq!(told, [("a".to_owned(), "b".to_owned(), "m".to_owned())]);
    assert_eq!(missing.len(), 8);
    assert!(missing.contains(&Missing { talent: id("c"), kind: RelationshipKind::Colleague }));
    assert!(missing.contains(&Missing { talent: id("a"), kind: RelationshipKind::Collaborator }));
    let left = Settings { left: interviews, ..Settings::default() };
    assert_eq!(wanted(&plan, &left).0, []);
    let other = Settings { cohort: Some(id("h2")), ..Settings::default() };
    assert_eq!(wanted(&plan, &other), (Vec::new(), Vec::new()));
}

#[test]
fn days_are_working_days_and_starts_leave_room_for_the_last() {
    let mut settings = Settings::default();
    settings.on(date(2024, 5, 3));
    assert_eq!((settings.from, settings.to), (Some(date(2024, 5, 17)), Some(date(2024, 6, 13))));
    let settings = Settings { from: Some(date(2024, 5, 8)), to: Some(date(2024, 5, 20)), ..settings };
    // Without the weekends, Ascension Day and Whit Monday.
    let all: Vec<i8> = days(&plan(), &settings).iter().map(|day| day.day()).collect();
    assert_eq!(all, [8, 10, 13, 14, 15, 16, 17]);
    let starts: Vec<String> = settings.starts().iter().map(Clock::to_string).collect();
    assert_eq!((starts.len(), starts[0].as_str(), starts[6].as_str()), (7, "09:00", "15:00"));
    let short = Settings { minutes: 90, first: Clock::at(9 * 60).expect("a time"), ..settings };
    assert_eq!(short.starts().len(), 4);
}

#[test]
fn days_off_and_the_cohorts_meetings_are_busy_unless_set_aside() {
    let plan = plan();
    let window =
        Settings { from: Some(date(2024, 5, 8)), to: Some(date(2024, 5, 24)), ..Settings::default() };
    let all = |settings: &Settings, who: &str| {
        busy(&plan, settings, &id(who)).into_iter().map(|day| day.day()).collect::<Vec<_>>()
    };
    assert_eq!(all(&window, "a"), [13, 14, 20]);
    assert_eq!(all(&window, "b"), [0; 0]);
    let free = vec![Free { who: id("a"), on: date(2024, 5, 13) }];
    assert_eq!(all(&Settings { free, ..window }, "a"), [14, 20]);
}
