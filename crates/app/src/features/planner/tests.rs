use axum::body::Body;
use axum::http::{Request, header};
use samspil_core::access::Role;
use samspil_core::programme::{
    MeetingKind, ParticipantKind, ReviewOutcome, ReviewQuestion, RoleKind, SeatState, Status,
};
use samspil_core::{Id, Programme};
use samspil_documents::read::{Grid, Part};

use crate::features::{accounts, programmes};
use crate::testing::{Actor, Answer, TestApp, on_both, on_sqlite};

const BASE: &str = "/programmes/learning-network";
const PLANNER: &str = "/programmes/learning-network/planner";

/// The plan as it is kept now.
async fn plan(test: &TestApp) -> Programme {
    let workspace = test.workspace.clone();
    let slug: Id = "learning-network".parse().expect("an id");
    test.write(move |tx| Ok(programmes::find(tx, &workspace, &slug)?.expect("the programme").plan)).await
}

fn line(meeting: &str, rest: &str) -> String {
    format!("{BASE}/meetings/{meeting}/lines{rest}")
}

/// The batch that a redirect names.
fn batch(answer: &Answer) -> String {
    let (_, rest) = answer.location().split_once("changed=").expect("a change");
    rest.split(['&', '#']).next().expect("a batch").to_owned()
}

async fn undo(test: &TestApp, actor: &Actor, answer: &Answer) {
    let batch = batch(answer);
    let undone = test.post(actor, &format!("{BASE}/undo"), &[("batch", &batch), ("next", PLANNER)]).await;
    assert_eq!(undone.status, 303, "{}", undone.body);
}

/// Who, contribution and involvement of each line of a meeting.
fn told(plan: &Programme, meeting: &str) -> Vec<(String, String, String)> {
    let found = plan.meetings.iter().find(|m| m.id.as_str() == meeting).expect("the meeting");
    let name = |id: &Id| plan.people.iter().find(|p| p.id == *id).map_or("?".to_owned(), |p| p.name.clone());
    let who = |seat: &samspil_core::programme::Seat| {
        let person = seat.person.as_ref().map(name);
        [person, seat.text.clone()].into_iter().flatten().collect::<Vec<_>>().join(" / ")
    };
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    found
        .lines
        .iter()
        .map(|l| (who(&l.who), text(&l.contribution), format!("{}, {}", text(&l.form), text(&l.form_role))))
        .collect()
}

#[test]
fn lines_are_added_changed_moved_and_removed_and_each_is_undone() {
    on_both(|test: TestApp| async move {
        let original = test.example("003").await;
        let planner = test.actor(Role::Coordinator, None).await;
        let before = told(&original, "meeting-2");

        // Somebody known is linked, whatever the capitals.
        let known = [
            ("who", "kenneth lyngsø"),
            ("kind", "professional"),
            ("contribution", "Ser det fra skolen"),
            ("involvement", "Møde"),
            ("involvement_role", "deltager"),
        ];
        let added = test.post(&planner, &line("meeting-2", ""), &known).await;
        assert_eq!(added.status, 303);
        assert!(
            added.location().starts_with(&line("meeting-2", "/new?kind=professional&changed=")),
            "{}",
            added.location()
        );
        let now = told(&plan(&test).await, "meeting-2");
        let new = ("Kenneth Lyngsø".to_owned(), "Ser det fra skolen".to_owned(), "Møde, deltager".to_owned());
        assert_eq!(now.last(), Some(&new));
        undo(&test, &planner, &added).await;
        assert_eq!(told(&plan(&test).await, "meeting-2"), before);

        // A role in words is an open seat, a name that nobody has a new person.
        test.post(&planner, &line("meeting-2", ""), &[("who", "En skoleleder"), ("kind", "professional")])
            .await;
        let added = test
            .post(&planner, &line("meeting-2", ""), &[("who", "Asta Holm, Skole"), ("kind", "citizen")])
            .await;
        let now = plan(&test).await;
        let lines = &now.meetings[1].lines;
        let [.., role, person] = lines.as_slice() else { panic!("lines") };
        assert_eq!(
            (role.who.text.as_deref(), role.who.person.as_ref(), role.who.state),
            (Some("En skoleleder"), None, SeatState::Open)
        );
        assert_eq!((person.who.state, person.kind), (SeatState::Filled, ParticipantKind::Citizen));
        let asta = now.people.last().expect("a person");
        assert_eq!(
            (asta.name.as_str(), asta.department.as_deref(), asta.roles.as_slice()),
            ("Asta Holm", Some("Skole"), [RoleKind::Citizen].as_slice())
        );
        assert_eq!(person.who.person.as_ref(), Some(&asta.id));
        undo(&test, &planner, &added).await;
        assert_eq!(plan(&test).await.people.len(), original.people.len(), "the person goes with the line");

        // The form shows what stands there; the wish stays when somebody is found.
        let version = "6";
        let form =
            test.get(&planner, &format!("{}?version={version}&lang=en", line("meeting-2", "/4"))).await;
        assert_eq!(form.status, 200);
        assert!(form.body.contains("value=\"En fra en anden kommune, der har løst det\""));
        let filled = [
            ("version", version),
            ("who", "Naja Lundsgaard"),
            ("kind", "external_view"),
            ("contribution", "Ny"),
            ("involvement", "Oplæg"),
            ("involvement_role", ""),
        ];
        let saved = test.post(&planner, &line("meeting-2", "/4"), &filled).await;
        assert_eq!((saved.status.as_u16(), saved.location().ends_with("#meeting-meeting-2")), (303, true));
        let now = told(&plan(&test).await, "meeting-2");
        assert_eq!(
            now[4],
            (
                "Naja Lundsgaard / En fra en anden kommune, der har løst det".to_owned(),
                "Ny".to_owned(),
                "Oplæg, ".to_owned()
            )
        );

        // Up, down, into another meeting, out.
        let moved =
            test.post(&planner, &line("meeting-2", "/4/place"), &[("version", "7"), ("to", "up")]).await;
        assert!(moved.location().contains("&line=3&to=up"), "{}", moved.location());
        assert_eq!(told(&plan(&test).await, "meeting-2")[3], now[4]);
        let page = test.get(&planner, moved.location()).await;
        assert!(page.body.contains("id=\"line-meeting-2-3-up\" autofocus"));
        let elsewhere =
            test.post(&planner, &line("meeting-2", "/3/place"), &[("version", "8"), ("to", "closing")]).await;
        assert!(elsewhere.location().ends_with("#meeting-closing"));
        let kept = plan(&test).await;
        assert_eq!(told(&kept, "closing").last(), Some(&now[4]));
        assert_eq!(told(&kept, "meeting-2").len(), now.len() - 1);
        undo(&test, &planner, &elsewhere).await;
        assert_eq!(told(&plan(&test).await, "meeting-2").len(), now.len());
        let gone = test.post(&planner, &line("meeting-1", "/5/removal"), &[("version", "1")]).await;
        assert_eq!((gone.status.as_u16(), plan(&test).await.meetings[0].lines.len()), (303, 5));
        undo(&test, &planner, &gone).await;
        assert_eq!(plan(&test).await.meetings[0], original.meetings[0]);

        // What cannot be is refused, and nothing is lost of what was typed.
        let nobody = test
            .post(
                &planner,
                &format!("{}?lang=en", line("meeting-1", "")),
                &[("who", " "), ("contribution", "Typed all the same")],
            )
            .await;
        assert_eq!(nobody.status, 422);
        assert!(
            nobody.body.contains("Write a name or a role")
                && nobody.body.contains("value=\"Typed all the same\"")
        );
        for (path, form) in [("/99", "save"), ("/x", "save"), ("/0/place", "up"), ("/99/removal", "")] {
            let answer = test
                .post(&planner, &line("meeting-1", path), &[("version", "3"), ("who", "A"), ("to", form)])
                .await;
            assert_eq!(answer.status, 404, "{path}");
        }
    });
}

#[test]
fn a_line_that_two_changed_shows_both_and_others_changes_do_not_matter() {
    on_both(|test: TestApp| async move {
        test.example("003").await;
        let one = test.person("one@test.example", "One", &[(Role::Coordinator, None)]).await;
        let two = test.person("two@test.example", "Two", &[(Role::NetworkLeader, None)]).await;
        let typed = |contribution: &'static str| {
            [
                ("version", "1"),
                ("who", "Malene Toft"),
                ("kind", "core_participant"),
                ("contribution", contribution),
                ("involvement", "Dialog"),
                ("involvement_role", ""),
            ]
        };
        // A line above goes; the same line is still meant.
        assert_eq!(test.post(&two, &line("meeting-3", "/0/removal"), &[("version", "1")]).await.status, 303);
        assert_eq!(
            test.post(&one, &line("meeting-3", "/1"), &typed("Efter den andens ændring")).await.status,
            303
        );
        let now = told(&plan(&test).await, "meeting-3");
        assert_eq!((now.len(), now[0].1.as_str()), (3, "Efter den andens ændring"));

        // The line itself was changed: both texts, and the choice.
        let stale =
            test.post(&one, &format!("{}?lang=en", line("meeting-3", "/1")), &typed("Min egen tekst")).await;
        assert_eq!(stale.status, 409);
        for text in ["Min egen tekst", "Ved, hvem det digitale ikke når"] {
            assert!(stale.body.contains(text), "{text}");
        }
        assert_eq!(told(&plan(&test).await, "meeting-3"), now);
        let gone = test.post(&two, &line("meeting-3", "/1/removal"), &[("version", "1")]).await;
        assert_eq!(gone.status, 409, "nobody removes what they have not seen");
        let kept = test.post(&one, &line("meeting-3", ""), &typed("Min egen tekst")).await;
        assert_eq!(kept.status, 303);
        assert_eq!(
            told(&plan(&test).await, "meeting-3").last().map(|l| l.1.clone()),
            Some("Min egen tekst".to_owned())
        );
    });
}

#[test]
fn a_missing_core_participant_is_named_and_put_on_the_meeting() {
    on_both(|test: TestApp| async move {
        let mut wanted = example();
        wanted.meetings[2]
            .lines
            .retain(|l| l.who.person.as_ref().is_none_or(|p| p.as_str() != "ditte-overgaard"));
        test.store(wanted).await;
        let planner = test.actor(Role::NetworkLeader, Some("learning-network")).await;
        let reader = test.actor(Role::Participant, Some("learning-network")).await;
        let gap = "Ditte Overgaard, core participant, is not in Netværksmøde 3: Digitale veje og data.";
        for (actor, mends) in [(&planner, true), (&reader, false)] {
            let page = test.get(actor, &format!("{PLANNER}?lang=en")).await;
            assert!(page.body.contains(gap));
            assert_eq!(page.body.contains("/core-participants"), mends);
        }
        let check = test.get(&planner, &format!("{BASE}/check?lang=en")).await;
        assert!(check.body.contains("Ditte Overgaard is a core participant but is not in"));
        let address = format!("{BASE}/meetings/meeting-3/core-participants");
        let mended = test.post(&planner, &address, &[("person", "ditte-overgaard")]).await;
        assert_eq!(mended.status, 303);
        let page = test.get(&planner, &format!("{PLANNER}?lang=en")).await;
        assert!(
            !page.body.contains(gap) && page.body.contains("All core participants are in every meeting.")
        );
        let now = plan(&test).await;
        let line = now.meetings[2].lines.last().expect("a line");
        assert_eq!(
            (line.kind, line.who.text.as_deref()),
            (ParticipantKind::CoreParticipant, Some("Teamleder i borgerservice"))
        );
        assert_eq!(test.post(&planner, &address, &[("person", "ditte-overgaard")]).await.status, 409);
        undo(&test, &planner, &mended).await;
        assert!(test.get(&planner, &format!("{PLANNER}?lang=en")).await.body.contains(gap));
    });
}

fn example() -> Programme {
    toml::from_str(include_str!("../../../../../examples/003-learning-network.toml")).expect("a programme")
}

#[test]
fn a_seat_filled_keeps_its_text_by_form_and_by_api() {
    on_both(|test: TestApp| async move {
        test.example("003").await;
        let planner = test.actor(Role::Coordinator, None).await;
        let address = format!("{BASE}/seats/meeting-1/3");
        let form = test.get(&planner, &format!("{address}?lang=en")).await;
        assert_eq!(form.status, 200);
        assert!(form.body.contains("En medarbejder fra borgerservice"));
        let empty = [("version", "1"), ("state", "filled"), ("person", ""), ("name", "")];
        assert_eq!(test.post(&planner, &address, &empty).await.status, 422);
        let asked = [("version", "1"), ("state", "asked"), ("person", "kenneth-lyngsoe"), ("name", "")];
        assert_eq!(test.post(&planner, &address, &asked).await.status, 303);
        let seat = |plan: &Programme| plan.meetings[0].lines[3].who.clone();
        let found = seat(&plan(&test).await);
        assert_eq!(
            (found.person.as_ref().map(Id::as_str), found.state),
            (Some("kenneth-lyngsoe"), SeatState::Asked)
        );
        assert_eq!(found.text.as_deref(), Some("En medarbejder fra borgerservice"));

        // A new person, said yes; then an old page, too late.
        let new = [("version", "2"), ("state", "filled"), ("person", ""), ("name", "Rikke Falk")];
        assert_eq!(test.post(&planner, &address, &new).await.status, 303);
        let now = plan(&test).await;
        let rikke = now.people.last().expect("a person");
        assert_eq!((rikke.name.as_str(), seat(&now).person), ("Rikke Falk", Some(rikke.id.clone())));
        assert_eq!(
            (seat(&now).text.as_deref(), seat(&now).state),
            (Some("En medarbejder fra borgerservice"), SeatState::Filled)
        );
        let stale = test.post(&planner, &address, &asked).await;
        assert_eq!(stale.status, 409);
        assert_eq!(seat(&plan(&test).await), seat(&now));
        assert_eq!(plan(&test).await.people.len(), now.people.len());
        let open = [("version", "3"), ("state", "open"), ("person", "kenneth-lyngsoe"), ("name", "")];
        assert_eq!(test.post(&planner, &address, &open).await.status, 303);
        assert_eq!(
            (seat(&plan(&test).await).person, seat(&plan(&test).await).state),
            (None, SeatState::Open)
        );
        for nowhere in ["meeting-1/99", "meeting-1/x", "nobody/0", "frank-ibsen/0"] {
            assert_eq!(test.get(&planner, &format!("{BASE}/seats/{nowhere}")).await.status, 404, "{nowhere}");
        }

        // The API fills the same seat with the same outcome.
        let mut meeting = serde_json::to_value(&plan(&test).await.meetings[0]).expect("JSON");
        meeting["lines"][3]["who"]["person"] = "kenneth-lyngsoe".into();
        meeting["lines"][3]["who"]["state"] = "filled".into();
        let lines = serde_json::json!({"lines": meeting["lines"]}).to_string();
        let request = Request::patch("/api/v1/programmes/learning-network/meetings/meeting-1")
            .header(header::CONTENT_TYPE, "application/merge-patch+json")
            .header(header::IF_MATCH, "*");
        let patched = api(&test, request, lines).await;
        assert_eq!(patched.status, 200, "{}", patched.body);
        let found = seat(&plan(&test).await);
        assert_eq!(
            (found.person.as_ref().map(Id::as_str), found.text.as_deref()),
            (Some("kenneth-lyngsoe"), Some("En medarbejder fra borgerservice"))
        );
    });
}

/// Asks the API as a coordinator.
async fn api(test: &TestApp, request: axum::http::request::Builder, body: String) -> Answer {
    let workspace = test.workspace.clone();
    let token = test
        .write(move |tx| {
            let now = jiff::Timestamp::now();
            let new = accounts::NewAccount {
                workspace: &workspace,
                email: "api@test.example",
                name: "Api",
                language: samspil_core::Language::En,
            };
            let account = accounts::create_account(tx, &new, now)?;
            accounts::assign(tx, &workspace, &account, Role::Coordinator, None, None, now)?;
            accounts::issue_token(tx, &account, "test", accounts::TokenLife::Month, now)
        })
        .await;
    let request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
    test.send(&crate::testing::NOBODY, request, Body::from(body)).await
}

#[test]
fn candidates_and_drafts_of_seats_are_for_those_who_plan() {
    on_sqlite(false, |test: TestApp| async move {
        let mut wanted = example();
        let seat = &mut wanted.meetings[1].lines[3].who;
        (seat.person, seat.state) = ("kenneth-lyngsoe".parse().ok(), SeatState::Asked);
        wanted.meetings[3]
            .lines
            .retain(|l| l.who.person.as_ref().is_none_or(|p| p.as_str() != "kenneth-lyngsoe"));
        let dropped = &mut wanted.meetings[4].lines[3].who;
        dropped.state = SeatState::Dropped;
        wanted.people.push(samspil_core::programme::Person {
            id: "someone".parse().expect("an id"),
            name: "Sofus Hemmelig".to_owned(),
            ..Default::default()
        });
        test.store(wanted).await;
        let secrets = ["Kenneth Lyngsø", "Sofus Hemmelig", "Naja Lundsgaard", "somebody asked", "given up"];
        for (role, sees) in [
            (Role::Coordinator, true),
            (Role::NetworkLeader, true),
            (Role::Participant, false),
            (Role::Speaker, false),
            (Role::SteeringGroup, false),
            (Role::Citizen, false),
        ] {
            let reader = test.actor(role, Some("learning-network")).await;
            let board = test.get(&reader, &format!("{BASE}/seats?lang=en")).await;
            assert_eq!(board.status, 200);
            assert!(board.body.contains("En leder fra jobcentret"), "{role:?}");
            let planner = test.get(&reader, &format!("{PLANNER}?lang=en")).await;
            let filtered = test.get(&reader, &format!("{BASE}/seats?state=asked&lang=en")).await;
            let dropped = test.get(&reader, &format!("{BASE}/seats?state=dropped&lang=en")).await;
            let all = [board.body, planner.body, filtered.body, dropped.body].concat();
            // Words of the menu and the filter are the same for everybody who plans.
            let found: Vec<&str> = secrets.into_iter().filter(|secret| all.contains(secret)).collect();
            assert_eq!(found, if sees { secrets.to_vec() } else { Vec::new() }, "{role:?}");
            let fill = test.get(&reader, &format!("{BASE}/seats/meeting-2/3")).await;
            assert_eq!(fill.status == 200, sees, "{role:?}");
            let wrote = test.post(&reader, &line("meeting-1", ""), &[("who", "En til")]).await;
            assert_eq!(wrote.status.as_u16(), if sees { 303 } else { 403 }, "{role:?}");
        }
    });
}

#[test]
fn meetings_are_made_up_to_what_fits_and_the_closing_one_stays_last() {
    on_both(|test: TestApp| async move {
        let mut bare = example();
        bare.meetings.clear();
        bare.occurrences.clear();
        bare.timing_rules.clear();
        bare.programme.end = None;
        test.store(bare).await;
        let planner = test.actor(Role::Coordinator, None).await;
        let page = test.get(&planner, &format!("{PLANNER}?lang=en")).await;
        assert!(page.body.contains("6 meetings fit: 5 and the closing one."));
        let wrong = [("what", "fit"), ("first", "soon"), ("last", ""), ("months", "4"), ("weeks", "3")];
        let refused = test.post(&planner, &format!("{PLANNER}/meetings?lang=en"), &wrong).await;
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("value=\"soon\"") && refused.body.contains("Write a date, such as"));
        let fit = [
            ("what", "fit"),
            ("first", "20. januar 2027"),
            ("last", ""),
            ("months", "4"),
            ("weeks", "3"),
            ("dated", "on"),
        ];
        let made = test.post(&planner, &format!("{PLANNER}/meetings"), &fit).await;
        assert_eq!(made.status, 303);
        let told = |plan: &Programme| -> Vec<(String, Option<u16>, MeetingKind, Option<String>)> {
            let all = samspil_core::planner::meetings(plan).into_iter();
            all.map(|m| (m.title.clone(), m.number, m.kind, m.date.as_ref().map(ToString::to_string)))
                .collect()
        };
        let meeting = |n: u16, day: &str| {
            (format!("Netværksmøde {n}"), Some(n), MeetingKind::NetworkMeeting, Some(day.to_owned()))
        };
        let closing = |n: u16| {
            (
                "Afsluttende møde: analyse og læring".to_owned(),
                Some(n),
                MeetingKind::Closing,
                Some("2027-05-05".to_owned()),
            )
        };
        let five =
            [(1, "2027-01-20"), (2, "2027-02-10"), (3, "2027-03-03"), (4, "2027-03-24"), (5, "2027-04-14")];
        let mut expected: Vec<_> = five.map(|(n, day)| meeting(n, day)).into();
        expected.push(closing(6));
        assert_eq!(told(&plan(&test).await), expected);
        assert!(
            plan(&test)
                .await
                .meetings
                .iter()
                .all(|m| m.networks.iter().any(|n| n.as_str() == "citizen-network"))
        );

        // Once more changes nothing; one meeting more comes before the closing one.
        test.post(&planner, &format!("{PLANNER}/meetings"), &fit).await;
        assert_eq!(told(&plan(&test).await), expected);
        let more = test.post(&planner, &format!("{PLANNER}/meetings"), &[("what", "one")]).await;
        expected.insert(5, ("Netværksmøde 6".to_owned(), Some(6), MeetingKind::NetworkMeeting, None));
        expected[6] = closing(7);
        let mut now = told(&plan(&test).await);
        now.sort_by_key(|(_, number, ..)| *number);
        assert_eq!(now, expected);
        undo(&test, &planner, &more).await;
        expected.remove(5);
        expected[5] = closing(6);
        assert_eq!(told(&plan(&test).await), expected);
    });
}

#[test]
fn themes_are_put_in_order_and_taken_up() {
    on_both(|test: TestApp| async move {
        let mut wanted = example();
        wanted.meetings[4].themes.clear();
        test.store(wanted).await;
        let planner = test.actor(Role::Coordinator, None).await;
        let page = test.get(&planner, &format!("{PLANNER}?lang=en")).await;
        assert_eq!(page.body.matches("No meeting takes it up.").count(), 1);
        let taken = test
            .post(&planner, &format!("{PLANNER}/themes/direction/meetings"), &[("meeting", "meeting-4")])
            .await;
        assert_eq!(taken.status, 303);
        let page = test.get(&planner, &format!("{PLANNER}?lang=en")).await;
        assert!(!page.body.contains("No meeting takes it up."));
        assert!(page.body.contains("The meeting takes up 2 subthemes. One at a time goes deeper."));
        let order = |plan: &Programme| -> Vec<String> {
            let whole: Id = "citizen-across".parse().expect("an id");
            samspil_core::planner::rows(plan, Some(&whole)).into_iter().map(|t| t.id.to_string()).collect()
        };
        let moved = test.post(&planner, &format!("{PLANNER}/themes/data/order"), &[("to", "up")]).await;
        assert_eq!(
            order(&plan(&test).await),
            ["first-contact", "data", "hand-over", "families", "direction"]
        );
        undo(&test, &planner, &moved).await;
        assert_eq!(
            order(&plan(&test).await),
            ["first-contact", "hand-over", "data", "families", "direction"]
        );
        let still =
            test.post(&planner, &format!("{PLANNER}/themes/first-contact/order"), &[("to", "up")]).await;
        assert!(!still.location().contains("changed="), "{}", still.location());
    });
}

#[test]
fn a_review_records_why_and_changes_the_plan_in_the_same_step() {
    on_both(|test: TestApp| async move {
        test.example("003").await;
        let planner = test.actor(Role::Coordinator, None).await;
        let address = format!("{BASE}/meetings/meeting-2/review");
        let said = |question: &'static str, outcome: &'static str, answer: &'static str| {
            vec![("question", question), ("outcome", outcome), ("answer", answer), ("who", "network")]
        };
        let before = plan(&test).await;
        let count = before.reviews.len();
        assert_eq!(test.post(&planner, &address, &said("plan_holds", "unchanged", " ")).await.status, 422);
        assert_eq!(
            test.post(&planner, &address, &said("meeting_count", "meeting_dropped", "For mange"))
                .await
                .status,
            422
        );
        assert_eq!(
            test.post(&planner, &address, &said("who_is_missing", "seat_added", "En ung")).await.status,
            422
        );
        assert_eq!(
            test.post(&planner, &address, &said("still_relevant", "seat_dropped", "Nej")).await.status,
            422
        );
        assert_eq!(test.post(&planner, &address, &said("weather", "unchanged", "Nej")).await.status, 404);
        assert_eq!(plan(&test).await, before);

        // One meeting more, before the closing one.
        let more = test
            .post(&planner, &address, &said("meeting_count", "meeting_added", "Temaet er større end ventet"))
            .await;
        assert_eq!(more.status, 303);
        let now = plan(&test).await;
        let review = now.reviews.last().expect("a review");
        assert_eq!(
            (review.question, review.outcome, review.answer.as_str()),
            (ReviewQuestion::MeetingCount, ReviewOutcome::MeetingAdded, "Temaet er større end ventet")
        );
        let added = now.meetings.iter().find(|m| review.changed.contains(&m.id)).expect("the meeting");
        let closing =
            now.meetings.iter().find(|m| m.kind == MeetingKind::Closing).expect("the closing meeting");
        assert_eq!((added.number, closing.number), (Some(6), Some(7)));
        let page = test.get(&planner, &format!("{PLANNER}?lang=en")).await;
        assert!(page.body.contains("Changed because:") && page.body.contains("Temaet er større end ventet"));
        undo(&test, &planner, &more).await;
        assert_eq!(plan(&test).await.reviews.len(), count);
        assert_eq!(plan(&test).await.meetings.len(), before.meetings.len());

        // A meeting less, a meeting with the reference leader, a seat.
        let mut dropped = said("meeting_count", "meeting_dropped", "Vi kan nå det på fire");
        dropped.push(("dropped", "meeting-5"));
        test.post(&planner, &address, &dropped).await;
        let now = plan(&test).await;
        assert_eq!(
            (now.meetings[4].status, now.meetings[4].cause.as_deref()),
            (Status::Cancelled, Some("Vi kan nå det på fire"))
        );
        let mut extra = said("reference_leader", "meeting_added", "Han skal høre det nu");
        extra.push(("date", "2027-02-20"));
        assert_eq!(test.post(&planner, &address, &extra).await.status, 303);
        let now = plan(&test).await;
        let meeting = now.meetings.last().expect("the meeting");
        assert_eq!(
            (meeting.kind, meeting.date.as_ref().map(ToString::to_string)),
            (MeetingKind::ReferenceLeader, Some("2027-02-20".to_owned()))
        );
        assert_eq!(
            (meeting.lines[0].who.person.as_ref().map(Id::as_str), meeting.lines[0].who.state),
            (Some("henning-storm"), SeatState::Suggested)
        );
        let mut seat = said("who_is_missing", "seat_added", "Ingen taler for de unge");
        seat.extend([
            ("who_missing", "En ung under 25"),
            ("contribution", "Siger, hvordan det opleves"),
            ("kind", "citizen"),
            ("at", "meeting-4"),
        ]);
        assert_eq!(test.post(&planner, &address, &seat).await.status, 303);
        let now = plan(&test).await;
        let line = now.meetings[3].lines.last().expect("a line");
        assert_eq!(
            (line.who.text.as_deref(), line.kind, line.who.state),
            (Some("En ung under 25"), ParticipantKind::Citizen, SeatState::Open)
        );

        // Somebody leaves: later places are given up, what was stays, nobody is missed.
        let mut leaves = said("still_relevant", "seat_dropped", "Har fået nyt job");
        leaves.push(("leaves", "frank-ibsen"));
        assert_eq!(test.post(&planner, &address, &leaves).await.status, 303);
        let now = plan(&test).await;
        let states: Vec<_> = now
            .meetings
            .iter()
            .flat_map(|m| &m.lines)
            .filter(|l| l.who.person.as_ref().is_some_and(|p| p.as_str() == "frank-ibsen"))
            .map(|l| l.who.state)
            .collect();
        use SeatState::{Dropped, Filled};
        assert_eq!(
            states,
            [Filled, Filled, Dropped, Dropped, Filled, Dropped],
            "the cancelled meeting stays as it is"
        );
        let gaps = samspil_core::planner::Attendance::new(&now).gaps().len();
        assert_eq!(gaps, samspil_core::planner::Attendance::new(&before).gaps().len());

        // What was said is for those who plan.
        let reader = test.actor(Role::Participant, Some("learning-network")).await;
        assert_eq!(test.get(&reader, &address).await.status, 403);
        for path in [
            PLANNER,
            "/programmes/learning-network/meetings",
            "/programmes/learning-network/parts",
            "/search?q=job",
        ] {
            assert!(!test.get(&reader, path).await.body.contains("nyt job"), "{path}");
        }
        let id = &now.reviews.last().expect("a review").id;
        for path in [
            format!("{BASE}/parts/reviews"),
            format!("{BASE}/parts/reviews/{id}"),
            format!("{BASE}/parts-of/{id}"),
        ] {
            assert_eq!(test.get(&reader, &path).await.status, 404, "{path}");
            assert!(test.get(&planner, &path).await.status.as_u16() < 400, "{path}");
        }
        let meeting = test.get(&reader, &format!("{BASE}/parts/meetings/meeting-2")).await;
        assert!(!meeting.body.contains("nyt job"));
    });
}

#[test]
fn a_meeting_that_is_over_is_to_be_talked_over() {
    on_sqlite(false, |test: TestApp| async move {
        let mut wanted = example();
        wanted.reviews.clear();
        wanted.meetings[0].status = Status::Held;
        test.store(wanted).await;
        let planner = test.actor(Role::Coordinator, None).await;
        let reader = test.actor(Role::Participant, Some("learning-network")).await;
        let due = "The meeting is over: does the plan still hold?";
        assert!(test.get(&planner, &format!("{PLANNER}?lang=en")).await.body.contains(due));
        assert!(!test.get(&reader, &format!("{PLANNER}?lang=en")).await.body.contains(due));
        let said = [("question", "plan_holds"), ("outcome", "unchanged"), ("answer", "Ja"), ("who", "me")];
        test.post(&planner, &format!("{BASE}/meetings/meeting-1/review"), &said).await;
        assert!(!test.get(&planner, &format!("{PLANNER}?lang=en")).await.body.contains(due));
    });
}

#[test]
fn a_meeting_gets_the_length_it_needs() {
    on_both(|test: TestApp| async move {
        test.example("003").await;
        let planner = test.actor(Role::Coordinator, None).await;
        let address = format!("{BASE}/meetings/meeting-2/length");
        let page =
            test.get(&planner, &format!("{address}?wanted=share&wanted=analyse&people=12&lang=en")).await;
        assert!(
            page.body.contains("Proposal: 4:00 hours")
                && page.body.contains("With 12 participants it takes:")
        );
        assert!(page.body.contains("Set the meeting to 09:00–13:00"));
        let set = test.post(&planner, &address, &[("version", "1"), ("minutes", "270")]).await;
        assert_eq!(set.status, 303);
        let meeting = plan(&test).await.meetings.swap_remove(1);
        assert_eq!((meeting.start, meeting.end), ("09:00".parse().ok(), "13:30".parse().ok()));
        assert_eq!(test.post(&planner, &address, &[("version", "1"), ("minutes", "60")]).await.status, 409);
        for minutes in ["1000", "-1", "x"] {
            assert_eq!(
                test.post(&planner, &address, &[("version", "2"), ("minutes", minutes)]).await.status,
                404
            );
        }
    });
}

#[test]
fn whoever_is_in_the_plan_finds_their_own_meetings() {
    on_sqlite(false, |test: TestApp| async move {
        test.example("003").await;
        let roles = [(Role::Participant, Some("learning-network"))];
        let frank = test.person("frank.ibsen@noerrevang.example", "Frank", &roles).await;
        let other = test.person("anders@noerrevang.example", "Anders", &roles).await;
        let link = "/meetings?person=frank-ibsen\">When am I in, and with what?";
        for path in [PLANNER, "/programmes/learning-network/meetings"] {
            assert!(test.get(&frank, &format!("{path}?lang=en")).await.body.contains(link), "{path}");
            assert!(
                !test.get(&other, &format!("{path}?lang=en")).await.body.contains("When am I in"),
                "{path}"
            );
        }
    });
}

/// The cells of the rows of each planner on a page, as text.
fn cells(body: &str) -> Vec<Vec<Vec<String>>> {
    let strip = |html: &str| {
        let mut text = String::new();
        let mut inside = false;
        for c in html.chars() {
            match c {
                '<' => inside = true,
                '>' => inside = false,
                c if !inside => text.push(c),
                _ => {}
            }
        }
        text.replace("&amp;", "&").replace("&quot;", "\"").trim().to_owned()
    };
    let row = |row: &str| -> Vec<String> {
        let cells = row.split("role=\"cell\"").skip(1);
        let own = cells.filter(|cell| cell.starts_with(" data-label"));
        own.map(|cell| {
            strip(cell.split_once('>').map_or("", |(_, rest)| rest.split("</td>").next().unwrap_or("")))
        })
        .collect()
    };
    let tables = body.split("<table class=\"ds-table stacked planner\"").skip(1);
    let table = |table: &str| {
        let body = table.split("<tbody").nth(1).and_then(|b| b.split("</table>").next()).unwrap_or("");
        body.split("<tr").skip(1).map(row).collect()
    };
    tables.map(table).collect()
}

/// The cells of a table of a document, row by row.
fn rows(grid: &Grid) -> Vec<Vec<String>> {
    grid.rows
        .iter()
        .map(|row| row.cells.iter().map(samspil_documents::read::GridCell::text).collect())
        .collect()
}

#[test]
fn the_printed_planner_says_what_the_tool_says() {
    on_sqlite(false, |test: TestApp| async move {
        let plan = test.example("003").await;
        let planner = test.actor(Role::Coordinator, None).await;
        let page = test.get(&planner, &format!("{PLANNER}?lang=da")).await;
        let printed = test.get(&planner, &format!("{BASE}/documents/meeting-planner/docx?lang=da")).await;
        assert_eq!(printed.status, 200);
        let read = samspil_documents::read::file("planner.docx", &printed.bytes).expect("the document");
        let grids = read.parts.iter().filter_map(|part| match part {
            Part::Table(grid) => Some(rows(grid)),
            Part::Paragraph { .. } => None,
        });
        let tables: Vec<_> = grids.filter(|rows| rows[0][0] == "Netværksdeltager").collect();
        let titles = ["Netværksdeltager", "Hvad skal personen bidrage med?", "Hvordan? (Inddragelsesform)"];
        let shown = cells(&page.body);
        assert_eq!((tables.len(), shown.len()), (plan.meetings.len(), plan.meetings.len()));
        for (table, shown) in tables.iter().zip(&shown) {
            assert_eq!(table[0], titles);
            assert!(
                titles.iter().all(|title| page.body.contains(&format!("role=\"columnheader\">{title}</th>")))
            );
            let filled: Vec<_> =
                table.iter().skip(1).filter(|row| row.iter().any(|c| !c.is_empty())).collect();
            assert_eq!(filled.len(), shown.len());
            for (printed, shown) in filled.iter().zip(shown) {
                assert_eq!(&printed[1..], shown.as_slice());
            }
        }
    });
}
