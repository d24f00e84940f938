use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::{Date, Weekday, date};
use jiff::tz::TimeZone;
use proptest::prelude::*;
use samspil_core::view::{Known, View};
use samspil_core::{Language, Programme, test_support};
use samspil_words::Words;

use super::*;

fn plan(text: &str) -> Programme {
    let head = "[programme]\nid = \"net\"\ntitle = \"Netværk, øst\"\nlanguage = \"da\"\nkind = \"network\"\n";
    toml::from_str(&format!("{head}{text}")).expect("a plan")
}

fn written(plan: &Programme, language: Language) -> String {
    let events = events(plan, false);
    let stamp =
        |_: &Event| Stamp { sequence: 3, changed_at: "2026-03-01T12:30:05.5Z".parse().expect("a moment") };
    let pages = Some("https://samspil.example.org/programmes/net");
    let parts = [Part { scope: "row.samspil", pages, events: &events, stamp: &stamp }];
    Calendar {
        name: "Netværk, øst",
        words: Words::of(language),
        zone: Zone::of(plan.programme.country),
        parts: &parts,
    }
    .write()
}

/// The file's lines, unfolded.
fn lines(file: &str) -> Vec<String> {
    file.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

/// The values of one property, whatever its parameters.
fn values(file: &str, name: &str) -> Vec<String> {
    let of = |line: &String| {
        let (head, value) = line.split_once(':')?;
        (head.split(';').next() == Some(name)).then(|| value.to_owned())
    };
    lines(file).iter().filter_map(of).collect()
}

/// The lines that say when an event is.
fn times(plan: &Programme) -> Vec<String> {
    let file = written(plan, Language::Da);
    let events = file.split("BEGIN:VEVENT").skip(1).flat_map(lines);
    events.filter(|line| line.starts_with("DTSTART") || line.starts_with("DTEND")).collect()
}

#[test]
fn an_event_holds_what_is_printed_of_a_meeting() {
    let plan = plan(
        r#"
        country = "no"
        [[meetings]]
        id = "trip"
        title = "Studietur"
        date = "2027-03-27/2027-03-28"
        start = "09:00"
        end = "15:30"
        venue = "Rådhuset; sal 2"
        certainty = "tentative"
        marker = "Evt."
        sheet = { purpose = "Se hvordan andre gør", contents = [{ text = "Velkomst", day = 1 }, { text = "Case", day = 2, certainty = "tbd" }] }
        "#,
    );
    let file = written(&plan, Language::Nb);
    let event: Vec<_> = lines(&file).into_iter().skip_while(|line| line != "BEGIN:VEVENT").collect();
    assert_eq!(
        event,
        [
            "BEGIN:VEVENT",
            "UID:meeting.trip@row.samspil",
            "DTSTAMP:20260301T123005Z",
            "LAST-MODIFIED:20260301T123005Z",
            "SEQUENCE:3",
            // The clocks are put forward in the night between.
            "DTSTART;TZID=Europe/Oslo:20270327T090000",
            "DTEND;TZID=Europe/Oslo:20270328T153000",
            "SUMMARY:Evt. Studietur",
            "LOCATION:Rådhuset\\; sal 2",
            "DESCRIPTION:Se hvordan andre gør\\nDag 1\\n– Velkomst\\nDag 2\\n– Case (informasjon følger)\\nFra planen «Netværk\\, øst»",
            "CATEGORIES:Netværk\\, øst",
            "STATUS:TENTATIVE",
            "TRANSP:OPAQUE",
            "CLASS:PRIVATE",
            "URL:https://samspil.example.org/programmes/net/parts-of/trip",
            "END:VEVENT",
            "END:VCALENDAR",
        ]
    );
    let head: Vec<_> = lines(&file).into_iter().take_while(|line| line != "BEGIN:VTIMEZONE").collect();
    assert_eq!(
        head,
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Samspil//Samspil//EN",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            "X-WR-CALNAME:Netværk\\, øst",
            "X-WR-TIMEZONE:Europe/Oslo",
            "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
            "X-PUBLISHED-TTL:PT1H",
        ]
    );
    assert_eq!(values(&file, "TZID"), ["Europe/Oslo"]);
}

#[test]
fn a_programme_with_times_is_listed_with_them() {
    let plan = plan(
        r#"
        [[meetings]]
        id = "day"
        title = "Temadag"
        date = "2027-03-02"
        start = "09:00"
        sheet = { contents = [{ text = "Velkomst", minutes = 30 }, { text = "Case", lane = "Nord", minutes = 45 }, { text = "Case", lane = "Syd", minutes = 30 }, { text = "Frokost", kind = "meal", pinned = "12:00" }] }
        "#,
    );
    let description = |language| values(&written(&plan, language), "DESCRIPTION");
    assert_eq!(
        description(Language::Da),
        [
            "09.00–09.30 Velkomst\\n09.30–10.15 Nord: Case\\n09.30–10.00 Syd: Case\\n12.00 Frokost\\nFra planen »Netværk\\, øst«"
        ]
    );
    assert!(description(Language::En)[0].starts_with("09:00–09:30 Velkomst"));
}

#[test]
fn days_stand_whole_and_hours_on_the_clock_of_the_country() {
    let days = |first: &str, after: &str| {
        vec![format!("DTSTART;VALUE=DATE:{first}"), format!("DTEND;VALUE=DATE:{after}")]
    };
    let clock = |from: &str, to: &str| {
        let zone = "TZID=Europe/Copenhagen";
        vec![format!("DTSTART;{zone}:{from}"), format!("DTEND;{zone}:{to}")]
    };
    for (fields, wanted) in [
        ("date = \"2027-12-31\"", days("20271231", "20280101")),
        ("date = \"2200-12-31\"", days("22001231", "22010101")),
        ("date = \"2028-02-28/2028-02-29\"", days("20280228", "20280301")),
        ("date = \"2027-05-03\"\nend = \"12:00\"", days("20270503", "20270504")),
        ("date = \"2027-05-03/2027-05-04\"\nstart = \"09:00\"", days("20270503", "20270505")),
        (
            "date = \"2027-05-03\"\nstart = \"09:00\"\nend = \"12:15\"",
            clock("20270503T090000", "20270503T121500"),
        ),
        (
            "date = \"2027-10-30/2027-10-31\"\nstart = \"12:00\"\nend = \"10:00\"",
            clock("20271030T120000", "20271031T100000"),
        ),
        (
            "date = \"2027-05-03\"\nstart = \"09:00\"",
            vec!["DTSTART;TZID=Europe/Copenhagen:20270503T090000".to_owned()],
        ),
        (
            "date = \"2027-05-03\"\nstart = \"09:00\"\nend = \"09:00\"",
            vec!["DTSTART;TZID=Europe/Copenhagen:20270503T090000".to_owned()],
        ),
    ] {
        let plan = plan(&format!("[[meetings]]\nid = \"m\"\ntitle = \"M\"\n{fields}\n"));
        assert_eq!(times(&plan), wanted, "{fields}");
    }
}

#[test]
fn only_what_is_known_to_the_day_stands_in_the_calendar() {
    let count = |year: &str, date: &str| {
        let text = format!(
            "{year}[[meetings]]\nid = \"a\"\ntitle = \"A\"\ndate = \"2027-05-03\"\n\
             [[meetings]]\nid = \"m\"\ntitle = \"M\"\n{date}\n"
        );
        events(&plan(&text), false).len() - 1
    };
    for date in
        ["2027-05-03", "by 2027-05-03", "as of 2027-05-03", "2027-05-03/2027-05-09", "3 weeks after a"]
    {
        assert_eq!(count("", &format!("date = \"{date}\"")), 1, "{date}");
    }
    for date in ["2027-05", "about 2027-05-03", "2027-spring", "--05-03", "about 3 weeks after a"] {
        assert_eq!(count("", &format!("date = \"{date}\"")), 0, "{date}");
    }
    assert_eq!(count("", ""), 0);
    assert_eq!(count("year = 2027\n", "date = \"--05-03\""), 1);
    assert_eq!(count("year = 2027\n", "date = \"--05\""), 0);
}

const DATED: &str = r#"
    start = "2027-01-04"
    end = "2027-12-01"
    [[activities]]
    id = "report"
    title = "Rapport"
    deadline = "by 2027-02-01"
    sheet = { purpose = "Samle op" }
    [[activities]]
    id = "visit"
    title = "Besøg"
    [[occurrences]]
    id = "held"
    activity = "visit"
    column = "2027-H1"
    date = "2027-03-01"
    meetings = ["m"]
    [[occurrences]]
    id = "report-1"
    activity = "report"
    column = "2027-H1"
    date = "--02-15"
    status = "postponed"
    cause = "Sne"
    [[meetings]]
    id = "m"
    title = "Møde"
    activity = "visit"
    date = "2027-03-02"
    status = "cancelled"
    [[products]]
    id = "film"
    kind = "video"
    title = "Film"
    date = "2027-06-01"
    certainty = "expected"
    [[timeline]]
    id = "t"
    title = "Halvvejs?"
    date = "2027-07-01"
"#;

#[test]
fn every_dated_thing_stands_there_once() {
    let file = written(&plan(DATED), Language::Da);
    assert_eq!(
        values(&file, "UID"),
        [
            "start.net@row.samspil",
            "deadline.report@row.samspil",
            "occurrence.report-1@row.samspil",
            "meeting.m@row.samspil",
            "product.film@row.samspil",
            "entry.t@row.samspil",
            "end.net@row.samspil",
        ]
    );
    assert_eq!(
        values(&file, "STATUS"),
        ["CONFIRMED", "CONFIRMED", "TENTATIVE", "CANCELLED", "TENTATIVE", "CONFIRMED", "CONFIRMED"]
    );
    let of = "Fra planen »Netværk\\, øst«";
    assert_eq!(
        values(&file, "DESCRIPTION"),
        [
            format!("senest 1. februar 2027\\n{of}"),
            format!("Årsag: Sne\\nSamle op\\n{of}"),
            of.to_owned(),
            of.to_owned(),
            of.to_owned(),
        ]
    );
    assert_eq!(values(&file, "TRANSP"), ["TRANSPARENT"; 7]);
}

#[test]
fn titles_are_in_the_readers_words() {
    let titles = |language| values(&written(&plan(DATED), language), "SUMMARY");
    for (language, wanted) in [
        (Language::Da, ["Start", "Frist", "Udsat", "Aflyst", "Forventes", "Slut"]),
        (Language::Nb, ["Start", "Frist", "Utsatt", "Avlyst", "Forventes", "Slutt"]),
        (Language::Nn, ["Start", "Frist", "Utsett", "Avlyst", "Ventast", "Slutt"]),
        (Language::En, ["Start", "Deadline", "Postponed", "Cancelled", "Expected", "End"]),
    ] {
        let [start, deadline, postponed, cancelled, expected, end] = wanted;
        assert_eq!(
            titles(language),
            [
                format!("{start}: Netværk\\, øst"),
                format!("{deadline}: Rapport"),
                format!("{postponed}: Rapport"),
                format!("{cancelled}: Møde"),
                format!("{expected}: Film"),
                "Halvvejs?".to_owned(),
                format!("{end}: Netværk\\, øst"),
            ],
            "{language}"
        );
    }
}

#[test]
fn the_marker_stands_as_it_was_printed() {
    for (title, certainty, marker, wanted) in [
        ("Tur", "tentative", Some("Evt."), "Evt. Tur"),
        ("Evt. tur", "tentative", Some("Evt."), "Evt. tur"),
        ("Tur", "tentative", Some("?"), "Tur?"),
        ("Tur?", "tentative", Some("?"), "Tur?"),
        ("Tur", "tbd", Some("tid og sted ikke satt"), "Tur (tid og sted ikke satt)"),
        ("Tur", "expected", Some("Det forventes"), "Det forventes Tur"),
        ("Tur", "tentative", None, "Foreløbig: Tur"),
        ("Tur", "tbd", None, "Tur (informationer følger)"),
        ("Tur", "confirmed", None, "Tur"),
    ] {
        let marker = marker.map_or_else(String::new, |marker| format!("marker = \"{marker}\"\n"));
        let plan = plan(&format!(
            "[[meetings]]\nid = \"m\"\ntitle = \"{title}\"\ndate = \"2027-05-03\"\ncertainty = \"{certainty}\"\n{marker}"
        ));
        assert_eq!(values(&written(&plan, Language::Da), "SUMMARY"), [wanted]);
    }
}

#[test]
fn in_a_programme_that_is_called_off_nothing_takes_place_any_more() {
    let plan = plan(
        r#"
        state = "cancelled"
        cause = "Ingen penge"
        [[meetings]]
        id = "a"
        title = "A"
        date = "2027-05-03"
        status = "held"
        [[meetings]]
        id = "b"
        title = "B"
        date = "2027-05-04"
        [[meetings]]
        id = "c"
        title = "C"
        date = "2027-05-05"
        status = "postponed"
        cause = "Sne"
        "#,
    );
    let file = written(&plan, Language::Da);
    assert_eq!(values(&file, "SUMMARY"), ["A", "Aflyst: B", "Aflyst: C"]);
    assert_eq!(values(&file, "STATUS"), ["CONFIRMED", "CANCELLED", "CANCELLED"]);
    let causes = values(&file, "DESCRIPTION");
    assert!(causes[1].starts_with("Årsag: Ingen penge") && causes[2].starts_with("Årsag: Sne"), "{causes:?}");
}

const PEOPLED: &str = r#"
    note = "Secret-1"
    coordinator = { person = "p1" }
    [[people]]
    id = "p1"
    name = "Secret-2 Lund"
    email = "secret-3@example.org"
    phone = "87654321"
    [[meetings]]
    id = "m"
    title = "Møde"
    date = "2027-05-03"
    note = "Secret-4"
    source = "Secret-5"
    lines = [{ who = { person = "p1", text = "Secret-6" }, contribution = "Secret-7" }]
    sheet = { participants = "Secret-8", team = [{ seats = [{ person = "p1" }] }], contents = [{ text = "Case", presenter = { person = "p1", text = "Secret-9" } }] }
"#;

#[test]
fn nobody_is_named_and_no_remark_is_told_even_to_those_who_plan() {
    let file = written(&plan(PEOPLED), Language::En);
    assert_eq!(values(&file, "DESCRIPTION"), ["– Case\\nFrom the plan “Netværk\\, øst”"]);
    let lower = lines(&file).join("\n").to_lowercase();
    for secret in ["secret", "lund", "87654321", "attendee", "organizer", "mailto"] {
        assert!(!lower.contains(secret), "{secret}: {file}");
    }
}

#[test]
fn the_view_of_a_reader_changes_nothing() {
    let plan = plan(PEOPLED);
    let seen = View::PUBLIC.programme(&plan, &Known::of(&plan)).into_owned();
    assert_ne!(seen, plan);
    assert_eq!(events(&seen, false), events(&plan, false));
}

/// The keys of the events that a change of the plan changes.
fn changed(before: &str, after: &str) -> Vec<String> {
    let digests = |text: &str| {
        let events = events(&plan(text), false);
        events.iter().map(|event| (event.key().to_owned(), event.digest())).collect::<Vec<_>>()
    };
    let before: BTreeSet<_> = digests(before).into_iter().collect();
    digests(after).into_iter().filter(|event| !before.contains(event)).map(|(key, _)| key).collect()
}

#[test]
fn an_event_changes_only_with_what_is_printed_of_it() {
    let text = r#"
        [[meetings]]
        id = "a"
        title = "A"
        date = "2027-05-03"
        note = "n"
        venue = "V"
        lines = [{ who = { text = "En leder" } }]
        [[meetings]]
        id = "b"
        title = "B"
        date = "3 weeks after a"
        [[meetings]]
        id = "c"
        title = "C"
        date = "2027-06-01"
    "#;
    assert_eq!(changed(text, text), Vec::<String>::new());
    for (from, to, wanted) in [
        ("note = \"n\"", "note = \"other\"", vec![]),
        ("En leder", "En anden", vec![]),
        ("2027-05-03", "2027-05-04", vec!["meeting.a", "meeting.b"]),
        ("2027-06-01", "2027-06-02", vec!["meeting.c"]),
        ("venue = \"V\"", "venue = \"W\"", vec!["meeting.a"]),
        ("venue = \"V\"", "venue = \"V\"\nstatus = \"cancelled\"", vec!["meeting.a"]),
        ("title = \"C\"", "title = \"C2\"", vec!["meeting.c"]),
        ("3 weeks after a", "2027-05-24", vec![]),
    ] {
        assert_eq!(changed(text, &text.replace(from, to)), wanted, "{from}");
    }
    let plan = plan(text);
    let digests = |public| events(&plan, public).iter().map(Event::digest).collect::<Vec<_>>();
    assert!(digests(true).iter().zip(digests(false)).all(|(public, private)| *public != private));
}

/// The value of a line between two others.
fn rule<'a>(rules: &'a str, part: &str, name: &str) -> &'a str {
    let inside = rules.split(&format!("BEGIN:{part}\r\n")).nth(1).expect("the part");
    let line = inside.lines().find(|line| line.starts_with(name)).expect("the line");
    &line[name.len() + 1..]
}

/// When a part of the rules begins to hold in a year, and the offset from
/// then on, in hours.
fn onset(rules: &str, part: &str, year: i16) -> (Timestamp, i8) {
    let hours = |name: &str| rule(rules, part, name)[..3].parse::<i8>().expect("hours");
    let month = match rule(rules, part, "RRULE") {
        "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU" => 3,
        "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU" => 10,
        other => panic!("{other}"),
    };
    let sunday: Date = date(year, month, 1).nth_weekday_of_month(-1, Weekday::Sunday).expect("a Sunday");
    let first = rule(rules, part, "DTSTART");
    assert_eq!(first.len(), 15);
    let hour: i8 = first[9..11].parse().expect("an hour");
    let before = TimeZone::fixed(jiff::tz::offset(hours("TZOFFSETFROM")));
    (sunday.at(hour, 0, 0, 0).to_zoned(before).expect("a time").timestamp(), hours("TZOFFSETTO"))
}

#[test]
fn the_rules_of_the_clocks_are_those_of_the_time_zone_database() {
    for zone in [Zone::Copenhagen, Zone::Oslo] {
        let rules = zone.rules();
        assert_eq!(rule(rules, "VTIMEZONE", "TZID"), zone.name());
        let known = TimeZone::get(zone.name()).expect("a time zone");
        let ours: Vec<_> = (1996..=2037)
            .flat_map(|year| [onset(rules, "DAYLIGHT", year), onset(rules, "STANDARD", year)])
            .collect();
        let begin: Timestamp = "1996-01-01T00:00:00Z".parse().expect("a moment");
        let theirs: Vec<_> = known
            .following(begin)
            .map(|change| {
                (change.timestamp(), i8::try_from(change.offset().seconds() / 3600).expect("hours"))
            })
            .take(ours.len())
            .collect();
        assert_eq!(ours, theirs);
        assert_eq!(rule(rules, "DAYLIGHT", "DTSTART"), "19960331T020000");
        assert_eq!(rule(rules, "STANDARD", "DTSTART"), "19961027T030000");
    }
}

#[test]
fn a_calendar_without_events_and_one_of_two_countries_have_their_clocks() {
    let of = |parts: &[Part<'_>]| {
        let words = Words::of(Language::En);
        values(&Calendar { name: "All", words, zone: Zone::Copenhagen, parts }.write(), "TZID")
    };
    assert_eq!(of(&[]), ["Europe/Copenhagen"]);
    let there = plan("country = \"no\"\n[[meetings]]\nid = \"m\"\ntitle = \"M\"\ndate = \"2027-05-03\"\n");
    let stamp = |_: &Event| Stamp { sequence: 0, changed_at: Timestamp::UNIX_EPOCH };
    let events = events(&there, true);
    let part = Part { scope: "a", pages: None, events: &events, stamp: &stamp };
    assert_eq!(of(&[part]), ["Europe/Copenhagen", "Europe/Oslo"]);
}

/// Reads a file with a reader of others'. Its strict mode takes no component
/// inside another.
fn read(file: &str) -> calcard::icalendar::ICalendar {
    match calcard::Parser::new(file).entry() {
        calcard::Entry::ICalendar(calendar) => calendar,
        other => panic!("{other:?}: {file}"),
    }
}

#[test]
fn texts_come_back_from_the_file_as_they_were_written() {
    for text in ["a,b;c\\d:e\"f", "æøå €𝄞 ".repeat(40).trim(), "BEGIN:VEVENT\nEND:VCALENDAR", "\\n\\,"]
    {
        let mut plan = plan("[[meetings]]\nid = \"m\"\ntitle = \"M\"\ndate = \"2027-05-03\"\n");
        plan.meetings[0].title = text.to_owned();
        let calendar = read(&written(&plan, Language::Da));
        let summaries: Vec<_> = calendar
            .components
            .iter()
            .flat_map(|component| &component.entries)
            .filter(|entry| entry.name == calcard::icalendar::ICalendarProperty::Summary)
            .map(|entry| entry.values.clone())
            .collect();
        assert_eq!(summaries, [[calcard::icalendar::ICalendarValue::Text(text.to_owned())]]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_plan_becomes_a_file_that_others_read(mut plan in test_support::programme(), text in "\\PC{0,200}") {
        let day = date(2027, 5, 3);
        for meeting in &mut plan.meetings {
            meeting.date = Some(day.into());
            meeting.title = text.clone();
            meeting.venue = Some(format!("{text}\r\n{text}\u{0}\u{2028}"));
        }
        let events = events(&plan, true);
        prop_assert!(events.len() >= plan.meetings.len());
        let keys: BTreeSet<_> = events.iter().map(Event::key).collect();
        prop_assert_eq!(keys.len(), events.len());
        for language in Language::ALL {
            let file = written(&plan, language);
            prop_assert!(file.split("\r\n").all(|line| line.len() <= 75));
            prop_assert!(!file.replace("\r\n", "").contains(|c: char| c.is_control()));
            prop_assert!(!file.contains('⟦'));
            // The calendar, its clock with two rules, and the events.
            prop_assert_eq!(read(&file).components.len(), 4 + events.len());
        }
    }
}
