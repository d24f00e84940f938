//! A whole conversation by mail: invitation, change, answer, cancellation,
//! through a mail server that is unwilling at first.

use jiff::{Timestamp, ToSpan};
use mail_parser::{Message, MessageParser, MimeHeaders};
use samspil_core::access::Role;
use samspil_core::programme::Status;
use samspil_core::registration::Standing;

use super::{change_meeting, published, rows};
use crate::features::mail::{self, Incoming};
use crate::features::sign_ups::{self, Outcome};
use crate::jobs::outbox;
use crate::testing::sink::{Sink, Trouble, sink};
use crate::testing::{TestApp, on_both};

/// Delivers what is due, for so many hours to come.
async fn deliver(test: &TestApp, sink: &Sink, hours: i64) -> usize {
    let (db, settings) = (test.app.db.clone(), sink.settings.clone());
    tokio::task::spawn_blocking(move || {
        let mut sent = 0;
        for minute in (0..hours * 60).step_by(7) {
            let now = Timestamp::now().checked_add(minute.minutes()).expect("a moment");
            sent += outbox::deliver(&db, &settings, "https://samspil.test", &move || now).expect("delivered");
        }
        sent
    })
    .await
    .expect("it runs")
}

fn letter(text: &str) -> Message<'_> {
    MessageParser::default().parse(text.as_bytes()).expect("a letter")
}

/// The calendar in a letter, and the method its part names.
fn calendar(message: &Message<'_>) -> (String, String) {
    let part = message
        .parts
        .iter()
        .find(|part| part.content_type().is_some_and(|kind| kind.subtype() == Some("calendar")))
        .expect("a calendar");
    let method = part.content_type().and_then(|kind| kind.attribute("method")).expect("a method").to_owned();
    (part.text_contents().expect("text").replace('\r', "").replace("\n ", ""), method)
}

/// What a mail program answers to an invitation.
fn answer(calendar: &str, said: &str) -> String {
    let line = |name: &str| {
        calendar.lines().find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("{name}: {calendar}"))
    };
    format!(
        "From: Kaja Vestli <kaja@test.example>\r\nTo: samspil@test.example\r\nSubject: Svar\r\nMIME-Version: 1.0\r\n\
         Content-Type: text/calendar; charset=utf-8; method=REPLY\r\n\r\n\
         BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n{}\r\n{}\r\n\
         DTSTAMP:{}\r\nATTENDEE;PARTSTAT={said}:mailto:kaja@test.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        line("UID:"),
        line("SEQUENCE:"),
        Timestamp::now().strftime("%Y%m%dT%H%M%SZ")
    )
}

async fn receive(test: &TestApp, letter: String) -> Vec<Outcome> {
    let app = test.app.clone();
    test.write(move |tx| match mail::read(letter.as_bytes()) {
        Incoming::Replies(all) => all.iter().map(|one| sign_ups::reply(tx, &app, one)).collect(),
        other => panic!("{other:?}"),
    })
    .await
}

#[test]
fn invitation_change_answer_and_cancellation_arrive_each_once() {
    on_both(|test: TestApp| async move {
        let row = published(&test).await;
        let coordinator = test.actor(Role::Coordinator, None).await;
        let base = "/programmes/plan/sign-ups/inside";
        // Turned away twice, cut off once in the middle of the letter.
        let sink = sink(Trouble { greylist: 2, cut_within: 1, cut_after: 0 });
        test.post(&coordinator, &format!("{base}/invitations"), &[("person", "kaja")]).await;
        assert_eq!(deliver(&test, &sink, 2).await, 1);
        let invited = sink.taken.try_recv().expect("the invitation");
        let message = letter(&invited);
        let (first, method) = calendar(&message);
        assert_eq!(method, "REQUEST");
        assert!(first.contains("SUMMARY:Mødet i maj") && first.contains("SEQUENCE:0"), "{first}");
        assert!(first.contains("ORGANIZER;CN=\"Et netværk\":mailto:"), "{first}");
        assert!(message.body_text(0).is_some_and(|text| text.contains("https://samspil.test/answers/")));

        // The meeting changes before she has answered: her answer to what it
        // was does not count, the one to what it is does.
        change_meeting(&test, &row, |meeting| meeting.venue = Some("Biblioteket".to_owned())).await;
        test.post(&coordinator, &format!("{base}/updates"), &[]).await;
        assert_eq!(deliver(&test, &sink, 1).await, 1);
        let changed = sink.taken.try_recv().expect("the change");
        let (second, method) = calendar(&letter(&changed));
        assert_eq!(method, "REQUEST");
        assert!(second.contains("SEQUENCE:1") && second.contains("LOCATION:Biblioteket"), "{second}");
        assert_eq!(receive(&test, answer(&first, "ACCEPTED")).await, [Outcome::Outdated]);
        assert_eq!(rows(&test, &row, "inside").await[0].standing, Standing::Invited);
        assert_eq!(receive(&test, answer(&second, "ACCEPTED")).await, [Outcome::Noted]);
        assert_eq!(rows(&test, &row, "inside").await[0].standing, Standing::Place);
        assert_eq!(deliver(&test, &sink, 1).await, 1);
        let confirmed = sink.taken.try_recv().expect("the confirmation");
        assert!(calendar(&letter(&confirmed)).0.contains("PARTSTAT=ACCEPTED;RSVP=FALSE"));

        // Called off.
        change_meeting(&test, &row, |meeting| meeting.status = Status::Cancelled).await;
        test.post(&coordinator, &format!("{base}/updates"), &[]).await;
        assert_eq!(deliver(&test, &sink, 1).await, 1);
        let cancelled = sink.taken.try_recv().expect("the cancellation");
        let (last, method) = calendar(&letter(&cancelled));
        assert_eq!(method, "CANCEL");
        assert!(last.contains("SEQUENCE:2") && last.contains("STATUS:CANCELLED"), "{last}");
        assert_eq!(deliver(&test, &sink, 24).await, 0, "nothing is sent twice");
        let ids: std::collections::BTreeSet<String> = [&invited, &changed, &confirmed, &cancelled]
            .map(|text| letter(text).message_id().expect("an id").to_owned())
            .into_iter()
            .collect();
        assert_eq!(ids.len(), 4, "each letter has an id of its own");
    });
}

#[test]
fn a_connection_cut_before_the_answer_gives_the_same_letter_again_and_nothing_else() {
    on_both(|test: TestApp| async move {
        published(&test).await;
        let coordinator = test.actor(Role::Coordinator, None).await;
        let sink = sink(Trouble { cut_after: 1, ..Trouble::default() });
        let base = "/programmes/plan/sign-ups/inside";
        test.post(&coordinator, &format!("{base}/invitations"), &[("person", "kaja")]).await;
        assert_eq!(deliver(&test, &sink, 2).await, 1);
        // The mail server has it twice and can tell: it is the same letter.
        let (once, twice) = (sink.taken.try_recv().expect("once"), sink.taken.try_recv().expect("twice"));
        assert_eq!(once, twice);
        assert!(sink.taken.try_recv().is_err());
    });
}

#[test]
fn a_decline_by_mail_gives_the_place_to_who_waits_and_nobody_answers_for_others() {
    on_both(|test: TestApp| async move {
        let row = published(&test).await;
        let sink = sink(Trouble::default());
        for name in ["Ann", "Bodil", "Carl"] {
            super::join(&test, super::GATHERING, name, &[]).await;
        }
        deliver(&test, &sink, 1).await;
        let (request, _) = calendar(&letter(&sink.taken.try_recv().expect("to Ann")));
        let foreign =
            answer(&request, "DECLINED").replace("mailto:kaja@test.example", "mailto:ann@elsewhere.example");
        assert_eq!(mail::read(foreign.as_bytes()), Incoming::Other, "Kaja cannot answer for Ann");
        let own = foreign.replace("<kaja@test.example>", "<Ann@elsewhere.example>");
        assert_eq!(receive(&test, own.clone()).await, [Outcome::Noted]);
        let standings: Vec<Standing> =
            rows(&test, &row, "gathering").await.iter().map(|row| row.standing).collect();
        assert_eq!(standings, [Standing::Declined, Standing::Place, Standing::Place]);
        let earlier =
            own.replace("DTSTAMP:", "DTSTAMP:19990101T000000Z\r\nX-WAS:").replace("DECLINED", "ACCEPTED");
        assert_eq!(receive(&test, earlier).await, [Outcome::Older]);
        let stranger = answer(&request, "ACCEPTED");
        assert_eq!(receive(&test, stranger).await, [Outcome::Unknown]);
    });
}

#[test]
fn whoever_says_yes_by_mail_when_there_is_no_place_is_told() {
    on_both(|test: TestApp| async move {
        let row = published(&test).await;
        let small = "/public/test/plan/sign-ups/small";
        let sink = sink(Trouble::default());
        super::join(&test, small, "Kaja", &[]).await;
        deliver(&test, &sink, 1).await;
        let (request, _) = calendar(&letter(&sink.taken.try_recv().expect("to Kaja")));
        let from = |said: &str| answer(&request, said).replace("kaja@test.example", "kaja@elsewhere.example");
        assert_eq!(receive(&test, from("DECLINED")).await, [Outcome::Noted]);
        super::join(&test, small, "Bodil", &[]).await;
        let later = from("ACCEPTED").replace("DTSTAMP:", "DTSTAMP:20990101T000000Z\r\nX-WAS:");
        assert_eq!(receive(&test, later.clone()).await, [Outcome::Full]);
        receive(&test, later).await;
        let letters = super::letters(&test).await;
        let told: Vec<&str> = letters
            .iter()
            .filter(|(_, subject, _)| subject.starts_with("No place"))
            .map(|(to, ..)| to.as_str())
            .collect();
        assert_eq!(told, ["kaja@elsewhere.example"], "once: {letters:?}");
        let standings: Vec<Standing> =
            rows(&test, &row, "small").await.iter().map(|row| row.standing).collect();
        assert_eq!(standings, [Standing::Declined, Standing::Place]);
    });
}

#[test]
fn a_letter_that_did_not_arrive_is_shown_at_the_person() {
    on_both(|test: TestApp| async move {
        published(&test).await;
        let coordinator = test.actor(Role::Coordinator, None).await;
        let sink = sink(Trouble::default());
        super::join(&test, super::GATHERING, "Ann", &[]).await;
        deliver(&test, &sink, 1).await;
        let sent = sink.taken.try_recv().expect("a letter");
        let id = letter(&sent).message_id().expect("an id").split('@').next().expect("a row").to_owned();
        let desk = "/programmes/plan/sign-ups/gathering";
        assert!(!test.get(&coordinator, desk).await.body.contains("Letters do not arrive"));
        let now = Timestamp::now();
        assert!(test.write(move |tx| mail::bounced(tx, &id, "550 no such person", now)).await);
        assert!(!test.write(move |tx| mail::bounced(tx, "another", "550", now)).await);
        let page = test.get(&coordinator, desk).await.body;
        assert!(page.contains("Letters do not arrive") && page.contains("550 no such person"), "{page}");
    });
}
