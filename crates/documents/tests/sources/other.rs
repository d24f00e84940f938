//! Lesson plans, planners, agendas, sheets and lists of participants.

use samspil_core::Programme;
use samspil_core::agenda::Agenda;
use samspil_core::programme::{Certainty, ContentKind, Meeting, MeetingKind, ParticipantLine, Seat};
use samspil_documents::import::{Destination, Draft, Settings};

use crate::{assert_traced, both, drafted, unread};

/// Read as Word and as Excel: cells, lines, lines in the plan and headings as
/// counted, nothing left as text.
fn each(text: &str, counted: [usize; 4], essentials: impl Fn(&str, &Draft)) {
    for (name, bytes) in both(text) {
        let draft = drafted(name, &bytes, &Programme::default(), &Settings::default());
        assert_traced(&draft, text, name);
        assert_eq!(unread(&draft), Vec::<&str>::new(), "{name}");
        let counts = draft.counts();
        assert_eq!([counts.cells, counts.lines, counts.placed, counts.headings], counted, "{name}");
        essentials(name, &draft);
    }
}

/// "1 --08-27 09:00-16:00 Title".
fn meeting(meeting: &Meeting) -> String {
    let shown = |part: Option<String>| part.unwrap_or_else(|| "–".to_owned());
    format!(
        "{} {} {}-{} {}",
        shown(meeting.number.map(|number| number.to_string())),
        shown(meeting.date.as_ref().map(ToString::to_string)),
        shown(meeting.start.map(|clock| clock.to_string())),
        shown(meeting.end.map(|clock| clock.to_string())),
        meeting.title
    )
}

/// "1 10:00–12:00 Velkommen": the agenda to the minute; what has a fixed start
/// says so.
fn laid(meeting: &Meeting) -> Vec<String> {
    let time = |at: Option<u16>| at.map_or("?".to_owned(), |at| format!("{:02}:{:02}", at / 60, at % 60));
    let agenda = Agenda::of(meeting, None);
    let days = agenda.days.iter().flat_map(|day| day.slots().map(|slot| (day.number, slot)));
    let line = |(day, slot): (u8, samspil_core::agenda::Slot<'_>)| {
        let fixed = if slot.content.pinned.is_some() { " (fixed)" } else { "" };
        format!("{day} {}–{} {}{fixed}", time(slot.start), time(slot.end), slot.content.text)
    };
    days.map(line).collect()
}

fn names(seats: &[Seat]) -> Vec<&str> {
    seats.iter().filter_map(|seat| seat.text.as_deref()).collect()
}

#[test]
fn a_lesson_plan_over_two_pages_is_five_meetings() {
    each(include_str!("lesson_plan.txt"), [15, 29, 26, 3], |name, draft| {
        let meetings = &draft.plan.meetings;
        assert_eq!(
            meetings.iter().map(meeting).collect::<Vec<_>>(),
            [
                "1 --08-27 09:00-16:00 Meeting 1",
                "2 --09-29 09:00-15:00 Meeting 2",
                "3 --10-29 09:00-15:00 Meeting 3",
                "4 --11-15 09:00-15:00 Meeting 4",
                "5 --12-01 09:00-15:00 Meeting 5",
            ],
            "{name}"
        );
        let purpose = "Deltagerne lærer at lede fælles projekter.\nDe fører deres projekt videre hjemme.\nTemaerne er fælles for alle.";
        assert_eq!(draft.plan.programme.purpose.as_deref(), Some(purpose), "{name}");
        let contents: Vec<usize> = meetings.iter().map(|meeting| meeting.sheet.contents.len()).collect();
        assert_eq!(contents, [4, 3, 3, 3, 4], "{name}");
        let third = &meetings[3].sheet.contents[1];
        assert_eq!(third.text, "Eventuelt en 3. case (informationer følger)", "{name}");
        assert_eq!(
            (third.certainty, third.marker.as_deref()),
            (Certainty::Tbd, Some("informationer følger"))
        );
        assert_eq!(meetings[4].sheet.contents[0].certainty, Certainty::Expected, "{name}");
        let by = meetings[2].sheet.contents[1].presenter.as_ref();
        assert_eq!(by.and_then(|seat| seat.text.as_deref()), Some("Ida Prøve"), "{name}");
    });
}

#[test]
fn a_planner_of_several_meetings_keeps_them_apart() {
    each(include_str!("planner.txt"), [28, 28, 16, 12], |name, draft| {
        let plan = &draft.plan;
        assert_eq!(
            plan.meetings.iter().map(meeting).collect::<Vec<_>>(),
            [
                "1 – –-– Netværksmøde 1",
                "2 – –-– Netværksmøde 2",
                "3 2027-05-12 –-– Data i hverdagen",
                "– – –-– Afsluttende møde: Læring på tværs af møderne",
            ],
            "{name}"
        );
        assert_eq!(plan.meetings[3].kind, MeetingKind::Closing, "{name}");
        let who = |line: &ParticipantLine| {
            let person = plan.people.iter().find(|p| Some(&p.id) == line.who.person.as_ref());
            let named = person.map(|p| p.name.clone()).or(line.who.text.clone());
            [named, line.contribution.clone(), line.form.clone(), line.form_role.clone()]
                .map(Option::unwrap_or_default)
        };
        let lines: Vec<Vec<[String; 4]>> =
            plan.meetings.iter().map(|m| m.lines.iter().map(who).collect()).collect();
        let form = "Værksted m. borgere";
        let first = [
            ["Mia M.", "Fortæller om tal", form, "ordstyrer"],
            ["Leo L.", "Kender praksis", form, "deltager"],
            ["Asta A.", "Bruger tilbuddet", form, "deltager"],
        ];
        let third = ["En skoleleder", "Ser det fra skolen", "Oplæg", ""];
        let own = |line: [&str; 4]| line.map(str::to_owned);
        assert_eq!(lines, [first.map(own).to_vec(), vec![], vec![own(third)], vec![]], "{name}");
    });
}

#[test]
fn a_planners_date_is_put_into_the_meeting_it_names() {
    let mut target = Programme::default();
    let meeting = |number, title: &str| Meeting {
        id: format!("m{number}").parse().expect("an id"),
        number: Some(number),
        title: title.to_owned(),
        ..Meeting::default()
    };
    target.meetings = vec![meeting(2, "Retning"), meeting(3, "Data i hverdagen")];
    for (name, bytes) in both(include_str!("planner.txt")) {
        let draft = drafted(name, &bytes, &target, &Settings::default());
        let dates = draft.plan.meetings.iter().take(2).map(|m| m.date.as_ref().map(ToString::to_string));
        assert_eq!(dates.collect::<Vec<_>>(), [None, Some("2027-05-12".to_owned())], "{name}");
    }
}

#[test]
fn an_agenda_of_two_days_keeps_times_and_who() {
    each(include_str!("agenda.txt"), [28, 32, 29, 3], |name, draft| {
        let [meeting] = draft.plan.meetings.as_slice() else { panic!("{name}: one meeting") };
        assert_eq!(
            laid(meeting),
            [
                "1 10:00–12:00 Velkommen Bakgrunn, mål og opplegg Nytt fra prosjektene",
                "1 12:00–13:00 LUNSJ",
                "1 13:00–14:40 DYPDYKK I PROSJEKTENE To og to kommuner",
                "1 14:40–15:00 Kaffepause",
                "1 15:00–17:00 Strategi i praksis",
                "1 17:00–? Vi runder av for dagen",
                "2 08:30–08:45 God morgen",
                "2 08:45–12:30 Rundebord i roller",
                "2 12:30–14:45 LUNSJ",
            ],
            "{name}"
        );
        let title = if name.ends_with("docx") { "Andre samling" } else { "Sheet1" };
        assert_eq!(self::meeting(meeting), format!("– --09-26 10:00-14:45 {title}"), "{name}");
        let contents = &meeting.sheet.contents;
        let presenter = |at: usize| contents[at].presenter.clone().into_iter().collect::<Vec<_>>();
        assert_eq!(names(&presenter(0)), ["Kari Prøve"], "{name}");
        assert_eq!(names(&presenter(7)), ["Ola Ordfører, Bø"], "{name}");
        assert_eq!(names(&contents[7].co_presenters), ["Eva Rådmann, Lom"], "{name}");
        let of = |kind| contents.iter().filter(move |content| content.kind == kind).count();
        assert_eq!(
            (of(ContentKind::Meal), of(ContentKind::Break), of(ContentKind::Social)),
            (2, 1, 0),
            "{name}"
        );
    });
}

/// The programme of a gathering to the minute, as it is printed on slides.
const GATHERING: [&str; 16] = [
    "1 10:00–12:00 Velkommen Bakgrunn, mål og opplegg Nytt fra prosjektene",
    "1 12:00–13:00 LUNSJ",
    "1 13:00–14:40 DYPDYKK I PROSJEKTENE 2 & 2 kommuner",
    "1 14:40–15:00 Kaffepause",
    "1 15:00–16:30 Strategi i praksis",
    "1 16:30–17:00 Spørsmål og kommentarer",
    "1 17:00–19:00 Vi runder av for dagen",
    // Nothing says how long the closing takes; the evening has its own time.
    "1 19:00–19:30 Kommunequiz med aperitif (fixed)",
    "1 19:30–? Middag",
    "2 08:30–08:45 God morgen",
    "2 08:45–10:30 Lederoppgaven og partenes interesser",
    "2 10:30–11:00 Pause – utsjekking",
    "2 11:00–12:30 Mål og planer for fremtiden",
    "2 12:30–13:30 LUNSJ",
    "2 13:30–14:15 Når hodet er fullt av gamle tanker",
    "2 14:15–14:45 Oppsummering og vel hjem",
];

#[test]
fn a_gathering_of_two_days_is_right_to_the_minute_as_table_and_as_lines() {
    let wanted = GATHERING;
    let table = include_str!("gathering_table.txt");
    for (name, bytes) in both(table) {
        let draft = drafted(name, &bytes, &Programme::default(), &Settings::default());
        assert_traced(&draft, table, name);
        assert_eq!(unread(&draft), Vec::<&str>::new(), "{name}");
        let [meeting] = draft.plan.meetings.as_slice() else { panic!("{name}: one meeting") };
        assert_eq!(laid(meeting), wanted, "{name}");
        let shown = |clock: Option<samspil_core::programme::Clock>| clock.map(|clock| clock.to_string());
        assert_eq!(
            (shown(meeting.start).as_deref(), shown(meeting.end).as_deref()),
            (Some("10:00"), Some("14:45"))
        );
        assert_eq!(
            meeting.days.iter().map(|day| (day.day, shown(day.start))).collect::<Vec<_>>(),
            [(2, Some("08:30".to_owned()))]
        );
        let contents = &meeting.sheet.contents;
        let presenter = |at: usize| contents[at].presenter.clone().into_iter().collect::<Vec<_>>();
        assert_eq!(
            (names(&presenter(4)), names(&contents[4].co_presenters)),
            (vec!["direktør Siv Eksempel"], vec!["sjefkonsulent Per Mønster"])
        );
        assert_eq!(
            (names(&presenter(10)), names(&contents[10].alternatives)),
            (vec!["Ordfører"], vec!["rådmann", "tillitsvalgt"])
        );
        assert_eq!(names(&presenter(14)), ["professor Ola Eksempel"]);
        assert_eq!(
            (contents[2].materials.as_slice(), contents[2].room.as_deref()),
            (&["Flipover".to_owned(), "tusjer".to_owned()][..], Some("Sal A"))
        );
        let kinds: Vec<ContentKind> = [1, 2, 3, 7, 8, 11].map(|at| contents[at].kind).to_vec();
        use ContentKind as K;
        assert_eq!(kinds, [K::Meal, K::CrossPresentation, K::Break, K::Social, K::Meal, K::Break]);
        assert_eq!(meeting.note, None);
    }
    let lines = include_str!("gathering_lines.txt");
    let (name, bytes) = &both(lines)[0];
    let draft = drafted(name, bytes, &Programme::default(), &Settings::default());
    assert_eq!(unread(&draft), Vec::<&str>::new());
    let [meeting] = draft.plan.meetings.as_slice() else { panic!("one meeting") };
    assert_eq!(
        (meeting.title.as_str(), laid(meeting)),
        ("Andre nettverkssamling", wanted.iter().map(|line| (*line).to_owned()).collect())
    );
    assert_eq!(
        meeting.sheet.contents[14].presenter.as_ref().and_then(|seat| seat.text.as_deref()),
        Some("professor Ola Eksempel")
    );
}

#[test]
fn an_agenda_that_is_read_again_changes_times_and_keeps_what_it_does_not_tell() {
    let text =
        "# Samling\n\n|Tid|Hva\n|09:00–09:30|Velkommen\n|09:30–10:15|Runde\n|10:15|Pause\n|10:30|Slutt\n";
    let (name, bytes) = &both(text)[0];
    let mut target = drafted(name, bytes, &Programme::default(), &Settings::default()).plan;
    let round = &mut target.meetings[0].sheet.contents[1];
    (round.how, round.room) = (Some("To og to".to_owned()), Some("Sal B".to_owned()));
    let later = text.replace("09:30–10:15|Runde", "09:30–10:00|Runde").replace("10:15|Pause", "10:00|Pause");
    let (name, bytes) = &both(&later.replace("|09:00–09:30|Velkommen\n", "|09:00–09:30|God morgen\n"))[0];
    let draft = drafted(name, bytes, &target, &Settings::default());
    let [made] = draft.plan.meetings.as_slice() else { panic!("one meeting") };
    assert_eq!(
        laid(made),
        ["1 09:00–09:30 God morgen", "1 09:30–10:00 Runde", "1 10:00–10:30 Pause", "1 10:30–11:00 Velkommen"]
    );
    let round = &made.sheet.contents[1];
    assert_eq!((round.how.as_deref(), round.room.as_deref()), (Some("To og to"), Some("Sal B")));
    let said = "“Velkommen” stands in the plan on the programme of “Samling”, but not in the file. It stays, last of the day.";
    assert_eq!(told(&draft), [said]);
}

#[test]
fn a_planner_fills_the_meetings_of_its_numbers() {
    let mut target = Programme::default();
    let known = Meeting {
        id: "talk".parse().expect("an id"),
        title: "Tal om unge".to_owned(),
        number: Some(1),
        ..Meeting::default()
    };
    target.meetings.push(known);
    let (name, bytes) = &both(include_str!("planner.txt"))[0];
    let draft = drafted(name, bytes, &target, &Settings::default());
    let meetings: Vec<(&str, usize)> =
        draft.plan.meetings.iter().map(|m| (m.title.as_str(), m.lines.len())).collect();
    let closing = "Afsluttende møde: Læring på tværs af møderne";
    assert_eq!(meetings, [("Tal om unge", 3), ("Netværksmøde 2", 0), ("Data i hverdagen", 1), (closing, 0)]);
}

#[test]
fn the_only_planner_of_a_file_goes_into_the_meeting_that_is_chosen() {
    let mut target = Programme::default();
    for (id, number) in [("first", 1), ("second", 2)] {
        let (id, title) = (id.parse().expect("an id"), format!("Møde om {id}"));
        target.meetings.push(Meeting { id, title, number: Some(number), ..Meeting::default() });
    }
    let text = "Netværksmøde 1: [Undertema], [dato]

|Netværksdeltager|Hvad skal personen bidrage med?|Hvordan?
|En skoleleder|Ser det fra skolen|Oplæg
";
    let (name, bytes) = &both(text)[0];
    for (chosen, wanted) in [
        (None, vec![("Møde om first", 1), ("Møde om second", 0)]),
        (Some("second"), vec![("Møde om first", 0), ("Møde om second", 1)]),
        (Some(""), vec![("Møde om first", 0), ("Møde om second", 0), ("Netværksmøde 1", 1)]),
    ] {
        let settings = Settings { meeting: chosen.map(str::to_owned), ..Settings::default() };
        let draft = drafted(name, bytes, &target, &settings);
        assert!(draft.is_of_one_meeting());
        let found: Vec<(&str, usize)> =
            draft.plan.meetings.iter().map(|m| (m.title.as_str(), m.lines.len())).collect();
        assert_eq!(found, wanted, "{chosen:?}");
    }
    let (name, bytes) = &both(include_str!("planner.txt"))[0];
    let several = drafted(name, bytes, &target, &Settings::default());
    assert!(!several.is_of_one_meeting(), "several planners name their own");
}

/// A result with a list of what is done in each half-year, as Word makes lists.
const BULLETS: &str = "|Resultater|1. halvår 2026|2. halvår 2026|Effekter
|1 Et stærkt netværk|* Opstart (januar 2026) // * Studietur, fysisk // * Webinar|Før listen // * Konference|* A: Flere unge med // * B: Bedre tilbud
";

#[test]
fn items_of_a_list_are_lines_of_their_own_and_effects_are_shown_as_themselves() {
    for (name, bytes) in both(BULLETS) {
        let draft = drafted(name, &bytes, &Programme::default(), &Settings::default());
        assert_eq!(unread(&draft), Vec::<&str>::new(), "{name}");
        let plan = &draft.plan;
        let title = |o: &samspil_core::programme::Occurrence| {
            let activity = plan.activities.iter().find(|a| a.id == o.activity).expect("an activity");
            format!("{} {}", o.column, activity.title)
        };
        let done: Vec<String> = plan.occurrences.iter().map(title).collect();
        assert_eq!(
            done,
            [
                "2026-H1 Opstart",
                "2026-H1 Studietur",
                "2026-H1 Webinar",
                "2026-H2 Før listen",
                "2026-H2 Konference"
            ],
            "{name}"
        );
        let effects: Vec<(&str, &str)> =
            plan.effects.iter().map(|e| (e.letter.as_deref().unwrap_or(""), e.text.as_str())).collect();
        assert_eq!(effects, [("A", "Flere unge med"), ("B", "Bedre tilbud")], "{name}");
        assert_eq!(plan.results[0].effects.len(), 2, "{name}");
        let went: Vec<&Destination> = draft
            .traces
            .iter()
            .filter(|t| t.place.column == 3 && t.place.row == 1)
            .map(|t| &t.into)
            .collect();
        let wanted: Vec<Destination> =
            plan.effects.iter().map(|e| Destination::Element(e.id.clone(), "text")).collect();
        assert_eq!(went, wanted.iter().collect::<Vec<_>>(), "{name}");
    }
}

/// The messages of what is told, in English.
fn told(draft: &Draft) -> Vec<String> {
    let words = samspil_words::Words::of(samspil_core::Language::En);
    draft.remarks.iter().map(|remark| words.message(&remark.message).into_owned()).collect()
}

const TWO_DAYS: &str = "# Samling i nettverket

DAG 1 – Tirsdag den 4. februar

|Tid|Hva|Hvem
|1000–1115|Velkommen|Kari Prøve
|1115-1200|Gruppearbeid|
|ca. kl. 12|Lunsj|

DAG 2 – Torsdag den 5. februar

|Tid|Hva|Hvem
|kl. 9-10.30|Oppsummering|
|0830|Utsjekk|
||1200 Hjemreise|
||1000 deltakere svarer|
";

#[test]
fn days_stand_above_their_tables_and_what_is_doubtful_is_told() {
    for (name, bytes) in both(TWO_DAYS).into_iter().take(1) {
        let mut target = Programme::default();
        target.programme.start = Some("2024-08".parse().expect("a date"));
        target.programme.end = Some("2026-06".parse().expect("a date"));
        let draft = drafted(name, &bytes, &target, &Settings::default());
        assert_eq!(unread(&draft), Vec::<&str>::new());
        let [made] = draft.plan.meetings.as_slice() else { panic!("one meeting") };
        // Of the programme's years a Tuesday is 4 February in 2025 only; the
        // fifth is no Thursday in any.
        assert_eq!(meeting(made), "– --02-04 10:00-12:00 Samling i nettverket");
        assert_eq!(
            laid(made),
            [
                "1 10:00–11:15 Velkommen",
                "1 11:15–12:00 Gruppearbeid",
                "1 12:00–? ca. kl. 12 Lunsj",
                "2 09:00–10:30 Oppsummering",
                "2 08:30–12:00 Utsjekk (fixed)",
                "2 12:00–? Hjemreise",
                "2 ?–? 1000 deltakere svarer",
            ]
        );
        assert_eq!(
            told(&draft),
            [
                "No meeting in the plan is called “Samling i nettverket”. One will be made.",
                "“ca. kl. 12” stands where the time belongs but is no time. It stands before the item.",
                "08:30 is before the time before it, or ends before it begins. Look whether that is right.",
                "The number was read as the time 12:00. Look whether that is right.",
                "The date 4 February has no year. The plan proposes years once the file is taken in.",
            ]
        );
        // With the right weekday the year is found, and both days are the date.
        let right = TWO_DAYS.replace("Torsdag", "Onsdag");
        let (name, bytes) = &both(&right)[0];
        let draft = drafted(name, bytes, &target, &Settings::default());
        assert_eq!(
            meeting(&draft.plan.meetings[0]),
            "– 2025-02-04/2025-02-05 10:00-12:00 Samling i nettverket"
        );
        let said = "The file does not say the year. The plan gets 4–5 February 2025, as that lies in the \
                    programme’s years and the weekday is right.";
        assert_eq!(told(&draft).last().map(String::as_str), Some(said));
        // A year that is printed shows a wrong weekday; a date of the plan stays.
        let year = TWO_DAYS.replace("4. februar", "4. februar 2025");
        let (name, bytes) = &both(&year)[0];
        let mut planned = draft.plan.clone();
        planned.meetings[0].date = Some("2025-02-11".parse().expect("a date"));
        let draft = drafted(name, bytes, &planned, &Settings::default());
        assert_eq!(draft.plan.meetings[0].date, planned.meetings[0].date);
        let told = told(&draft);
        assert_eq!(
            told[told.len() - 2..],
            [
                "5 February 2025 is a Wednesday. Look whether day or date is right.",
                "The file says 4–5 February 2025, but in the plan “Samling i nettverket” is held on \
                 11 February 2025. The plan’s date is not changed."
            ]
        );
    }
}

#[test]
fn an_agenda_goes_into_the_meeting_that_is_chosen() {
    let mut target = Programme::default();
    for id in ["first", "second"] {
        let meeting =
            Meeting { id: id.parse().expect("an id"), title: "Samling".to_owned(), ..Meeting::default() };
        target.meetings.push(meeting);
    }
    let text = TWO_DAYS.replace("# Samling i nettverket", "# Samling");
    let (name, bytes) = &both(&text)[0];
    for (chosen, counts) in [
        (None, vec![7, 0]),
        (Some("second"), vec![0, 7]),
        (Some(""), vec![0, 0, 7]),
        (Some("none"), vec![0, 0, 7]),
    ] {
        let settings = Settings { meeting: chosen.map(str::to_owned), ..Settings::default() };
        let draft = drafted(name, bytes, &target, &settings);
        let found: Vec<usize> = draft.plan.meetings.iter().map(|m| m.sheet.contents.len()).collect();
        assert_eq!(found, counts, "{chosen:?}");
    }
}

#[test]
fn an_agenda_without_headings_is_read_when_it_is_said_to_be_one() {
    let (name, bytes) = &both("|1000|Velkommen|Kari Prøve\n|1030–1100|Pause|\n")[0];
    let mut settings = Settings::default();
    settings.tables.entry(0).or_default().kind = Some("agenda".to_owned());
    let draft = drafted(name, bytes, &Programme::default(), &settings);
    assert_eq!(laid(&draft.plan.meetings[0]), ["1 10:00–10:30 Velkommen", "1 10:30–11:00 Pause"]);
    assert_eq!(unread(&draft), Vec::<&str>::new());
}

#[test]
fn sheets_become_activities() {
    each(include_str!("sheets.txt"), [24, 29, 18, 11], |name, draft| {
        let [start, module] = draft.plan.activities.as_slice() else { panic!("{name}: two activities") };
        assert_eq!(
            (start.title.as_str(), module.title.as_str()),
            ("Opstart", "Modul 1: Egen rolle"),
            "{name}"
        );
        assert_eq!(start.sheet.purpose.as_deref(), Some("At lære hinanden at kende"), "{name}");
        assert_eq!(start.sheet.participants.as_deref(), Some("Talenter og nærmeste leder"), "{name}");
        let team = start.sheet.team.iter().flat_map(|day| &day.seats).filter_map(|seat| seat.text.as_deref());
        assert_eq!(team.collect::<Vec<_>>(), ["Ida Prøve", "Bo Mønster"], "{name}");
        assert_eq!(start.sheet.outcomes, ["Et netværk", "En plan"], "{name}");
        assert_eq!(module.sheet.duration, Some("2 days".parse().expect("a duration")), "{name}");
        let days: Vec<_> = module.sheet.contents.iter().map(|c| (c.day, c.text.as_str())).collect();
        assert_eq!(days, [(Some(1), "Hvad er ledelse?"), (Some(2), "Min vej")], "{name}");
    });
}

#[test]
fn lists_of_participants_become_people() {
    each(include_str!("participants.txt"), [31, 31, 20, 11], |name, draft| {
        let plan = &draft.plan;
        let people: Vec<String> = plan
            .people
            .iter()
            .map(|p| {
                let at = plan.organisations.iter().find(|o| Some(&o.id) == p.organisation.as_ref());
                let rest = [&p.title, &at.map(|o| o.name.clone()), &p.department, &p.email, &p.phone];
                let rest = rest.map(|part| part.clone().unwrap_or_default());
                format!("{} | {}", p.name, rest.join(" | "))
            })
            .collect();
        assert_eq!(
            people,
            [
                "Kari Prøve | Rådgiver | Bø |  | kari@eksempel.no | ",
                "Per Mønster | Prosjektleder | Lom |  | per@eksempel.no | 00 00 00 00",
                "Eva Eksempel | Tillitsvalgt | Bø |  |  | ",
                "Bo Mønster | Konsulent | Nordby Kommune | Økonomi |  | ",
                "Ida Prøve | Leder | Sydby Kommune | Kultur |  | ",
            ],
            "{name}"
        );
    });
}
