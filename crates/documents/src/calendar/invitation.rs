//! An event sent to one person who may answer, and the answers that come back
//! (iTIP, RFC 5546).

use calcard::icalendar::{
    ICalendarComponent, ICalendarMethod, ICalendarParameterName, ICalendarParameterValue,
    ICalendarParticipationStatus, ICalendarProperty, ICalendarValue,
};
use calcard::{Entry, Parser};
use jiff::Timestamp;
use samspil_words::Words;

use super::line::Lines;
use super::print::{Printed, uid};
use super::{Event, Part};

/// What an invitation does in the calendar of whoever gets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Puts the event there, or brings it up to date.
    Request,
    /// Takes it away.
    Cancel,
}

impl Method {
    /// As the file and the letter name it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
        }
    }
}

/// Whether somebody comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Has not said.
    Open,
    /// Comes.
    Yes,
    /// May come.
    Perhaps,
    /// Does not come.
    No,
}

impl Answer {
    fn as_str(self) -> &'static str {
        match self {
            Self::Open => "NEEDS-ACTION",
            Self::Yes => "ACCEPTED",
            Self::Perhaps => "TENTATIVE",
            Self::No => "DECLINED",
        }
    }
}

/// An event for one person's calendar.
pub struct Invitation<'a> {
    /// What it does there.
    pub method: Method,
    /// The reader's words.
    pub words: Words,
    /// The programme of the event. Its pages are left out: not everyone who is
    /// invited can open them.
    pub part: &'a Part<'a>,
    /// The event.
    pub event: &'a Event,
    /// To whom answers go: name and mail address.
    pub organizer: (&'a str, &'a str),
    /// Who is invited: name and mail address.
    pub attendee: (&'a str, &'a str),
    /// What the person has said.
    pub answer: Answer,
}

impl Invitation<'_> {
    /// By which the event is known, in answers too.
    pub fn uid(&self) -> String {
        uid(self.event, self.part.scope)
    }

    /// The invitation as a file in UTF-8.
    pub fn write(&self) -> String {
        let mut lines = Lines::default();
        for (name, value) in [
            ("BEGIN", "VCALENDAR"),
            ("VERSION", "2.0"),
            ("PRODID", "-//Samspil//Samspil//EN"),
            ("CALSCALE", "GREGORIAN"),
            ("METHOD", self.method.as_str()),
        ] {
            lines.plain(name, value);
        }
        lines.whole(self.event.zone.rules());
        let part = Part { pages: None, ..*self.part };
        let printed = Printed { words: self.words, part: &part, event: self.event };
        printed.write_with(&mut lines, |lines| {
            let (name, address) = self.organizer;
            lines.plain(&format!("ORGANIZER;CN={}", quoted(name)), &format!("mailto:{address}"));
            let (name, address) = self.attendee;
            let rsvp = if self.answer == Answer::Open { "TRUE" } else { "FALSE" };
            let about = format!(
                "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT={};RSVP={rsvp};CN={}",
                self.answer.as_str(),
                quoted(name)
            );
            lines.plain(&about, &format!("mailto:{address}"));
        });
        lines.plain("END", "VCALENDAR");
        lines.finish()
    }
}

/// A name as the value of a parameter: it can hold anything but quotes.
fn quoted(name: &str) -> String {
    let name: String =
        name.chars().filter(|c| !c.is_control()).map(|c| if c == '"' { '\'' } else { c }).collect();
    format!("\"{}\"", name.trim())
}

/// What somebody answered from their calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The event, as [`Invitation::uid`] names it.
    pub uid: String,
    /// Whose answer it is: a mail address in small letters.
    pub attendee: String,
    /// The answer.
    pub answer: Answer,
    /// Which version of the event was answered.
    pub sequence: i64,
    /// When it was written, as far as the file tells.
    pub written_at: Option<Timestamp>,
}

/// The answers in a calendar file; empty where it is none, or no reply.
pub fn replies(file: &str) -> Vec<Reply> {
    let Entry::ICalendar(calendar) = Parser::new(file).entry() else { return Vec::new() };
    let mut all = calendar.components.iter();
    let answers = all.next().is_some_and(|head| {
        let method = head.property(&ICalendarProperty::Method).and_then(|entry| entry.values.first());
        matches!(method, Some(ICalendarValue::Method(ICalendarMethod::Reply)))
    });
    if !answers {
        return Vec::new();
    }
    all.filter(|component| component.component_type.is_event()).flat_map(of_event).collect()
}

fn of_event(event: &ICalendarComponent) -> Vec<Reply> {
    let Some(uid) = event.uid() else { return Vec::new() };
    let value = |name| event.property(&name).and_then(|entry| entry.values.first());
    let sequence = value(ICalendarProperty::Sequence).and_then(ICalendarValue::as_integer).unwrap_or(0);
    let written = value(ICalendarProperty::Dtstamp).and_then(ICalendarValue::as_partial_date_time);
    let written_at = written.and_then(|at| Timestamp::from_second(at.to_timestamp()?).ok());
    let attendees = event.properties(&ICalendarProperty::Attendee);
    attendees
        .filter_map(|entry| {
            let said = entry.parameter(&ICalendarParameterName::Partstat)?;
            let ICalendarParameterValue::Partstat(said) = said else { return None };
            let answer = match said {
                ICalendarParticipationStatus::Accepted => Answer::Yes,
                ICalendarParticipationStatus::Tentative => Answer::Perhaps,
                ICalendarParticipationStatus::Declined => Answer::No,
                _ => return None,
            };
            let attendee = entry.calendar_address()?.to_lowercase();
            Some(Reply { uid: uid.to_owned(), attendee, answer, sequence, written_at })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use samspil_core::Language;

    use super::super::{Stamp, events};
    use super::*;

    const PLAN: &str = r#"
        [programme]
        id = "plan"
        title = "Et netværk"
        language = "da"
        kind = "network"
        state = "running"
        [[meetings]]
        id = "may"
        title = "Møde i maj"
        date = "2027-05-03"
        start = "09:00"
        end = "15:00"
        venue = "Rådhuset"
    "#;

    fn invitation(method: Method, name: &str) -> String {
        let plan = toml::from_str(PLAN).expect("a plan");
        let events = events(&plan, false);
        let stamp = |_: &Event| Stamp { sequence: 3, changed_at: Timestamp::UNIX_EPOCH };
        let part = Part {
            scope: "row.samspil",
            pages: Some("https://x.example/secret"),
            events: &events,
            stamp: &stamp,
        };
        let invitation = Invitation {
            method,
            words: Words::of(Language::Nb),
            part: &part,
            event: &events[0],
            organizer: ("Samspil", "samspil@test.example"),
            attendee: (name, "aase@test.example"),
            answer: Answer::Open,
        };
        assert_eq!(invitation.uid(), "meeting.may@row.samspil");
        invitation.write()
    }

    #[test]
    fn an_invitation_names_who_asks_and_who_is_asked_and_nothing_else_of_the_programme() {
        let file = invitation(Method::Request, "Åse \"Smil\"\r\nATTENDEE:x");
        let plain = file.replace("\r\n ", "");
        let lines: Vec<&str> = plain.split("\r\n").collect();
        for line in [
            "METHOD:REQUEST",
            "UID:meeting.may@row.samspil",
            "SEQUENCE:3",
            "DTSTART;TZID=Europe/Copenhagen:20270503T090000",
            "ORGANIZER;CN=\"Samspil\":mailto:samspil@test.example",
            "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=\"Åse 'Smil'ATTENDEE:x\":mailto:aase@test.example",
        ] {
            assert!(lines.contains(&line), "{line}: {plain}");
        }
        assert!(!plain.contains("secret"), "{plain}");
        assert!(file.split("\r\n").all(|line| line.len() <= 75));
        assert!(invitation(Method::Cancel, "Åse").contains("METHOD:CANCEL\r\n"));
    }

    /// As a mail program writes it, with what it was sent.
    fn reply(partstat: &str, method: &str) -> String {
        format!(
            "BEGIN:VCALENDAR\r\nPRODID:-//Some//Client\r\nVERSION:2.0\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\n\
             ATTENDEE;PARTSTAT={partstat};CN=\"Åse\":MAILTO:Aase@Test.example\r\nUID:meeting.may@row.sam\r\n spil\r\n\
             SEQUENCE:3\r\nDTSTAMP:20270401T080910Z\r\nDTSTART;TZID=Europe/Copenhagen:20270503T090000\r\n\
             SUMMARY:Møde\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )
    }

    #[test]
    fn a_reply_is_understood() {
        for (said, answer) in
            [("ACCEPTED", Answer::Yes), ("TENTATIVE", Answer::Perhaps), ("DECLINED", Answer::No)]
        {
            let expected = Reply {
                uid: "meeting.may@row.samspil".to_owned(),
                attendee: "aase@test.example".to_owned(),
                answer,
                sequence: 3,
                written_at: "2027-04-01T08:09:10Z".parse().ok(),
            };
            assert_eq!(replies(&reply(said, "REPLY")), [expected]);
        }
    }

    #[test]
    fn what_is_no_reply_says_nothing() {
        for file in [
            reply("NEEDS-ACTION", "REPLY"),
            reply("DELEGATED", "REPLY"),
            reply("ACCEPTED", "REQUEST"),
            String::new(),
            "BEGIN:VCARD\r\nEND:VCARD\r\n".to_owned(),
            "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.cc\r\nEND:VEVENT\r\nEND:VCALENDAR".to_owned(),
            invitation(Method::Request, "Åse"),
        ] {
            assert_eq!(replies(&file), [], "{file}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_file_makes_the_reader_panic(text in "\\PC{0,400}", cut in 0..500_usize) {
            let whole = reply("ACCEPTED", "REPLY");
            let at = whole.floor_char_boundary(cut);
            let (head, tail) = whole.split_at(at);
            let _ = replies(&format!("{head}{text}{tail}"));
        }
    }
}
