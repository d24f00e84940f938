//! Lesson plans, planners, agendas, sheets and lists of participants.

use samspil_core::Programme;
use samspil_core::programme::{Certainty, ContentKind, Meeting, MeetingKind, ParticipantLine};
use samspil_documents::import::{Draft, Settings};

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
                "1 – –-– Undertema",
                "2 – –-– Undertema",
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
fn an_agenda_of_two_days_keeps_times_and_who() {
    each(include_str!("agenda.txt"), [28, 32, 29, 3], |name, draft| {
        let [meeting] = draft.plan.meetings.as_slice() else { panic!("{name}: one meeting") };
        let who =
            |c: &samspil_core::programme::Content| c.presenter.as_ref().and_then(|seat| seat.text.clone());
        let parts: Vec<(&str, Option<String>)> =
            meeting.sheet.contents.iter().map(|c| (c.text.as_str(), who(c))).collect();
        let named = |text: &str| Some(text.to_owned());
        assert_eq!(
            parts,
            [
                ("DAG 1 – 26. september", None),
                ("1000 Velkommen Bakgrunn, mål og opplegg Nytt fra prosjektene", named("Kari Prøve")),
                ("1200 LUNSJ", None),
                ("1300 DYPDYKK I PROSJEKTENE To og to kommuner", None),
                ("1440 Kaffepause", None),
                ("1500 Strategi i praksis", named("direktør Siv Eksempel og rådgiver Per Mønster")),
                ("1700 Vi runder av for dagen", None),
                ("DAG 2 – 27. september", None),
                ("0830 God morgen", None),
                ("0845 Rundebord i roller", named("Ola Ordfører, Bø Eva Rådmann, Lom")),
                ("1230 LUNSJ", None),
                ("1445 Slutt", None),
            ],
            "{name}"
        );
        let social = meeting.sheet.contents.iter().filter(|c| c.kind == ContentKind::Social).count();
        assert_eq!(social, 3, "{name}");
    });
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
