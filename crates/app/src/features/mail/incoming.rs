//! What comes back by mail: answers to invitations (iMIP, RFC 6047) and notes
//! that a letter did not arrive (RFC 3464).

use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders, PartType};
use samspil_documents::calendar::{Reply, replies};

/// The largest letter that is read, in bytes.
pub const LARGEST: usize = 5 * 1024 * 1024;

/// What a letter says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Incoming {
    /// Answers to invitations by whoever wrote it.
    Replies(Vec<Reply>),
    /// A letter of ours did not arrive.
    Bounce {
        /// The letter's row.
        mail: String,
        /// What the mail server said.
        fault: String,
    },
    /// Nothing that is understood here.
    Other,
}

/// Reads a letter as it came. An answer counts only where it is about whoever
/// wrote the letter: nobody answers for somebody else.
pub fn read(letter: &[u8]) -> Incoming {
    let Some(message) = MessageParser::default().parse(letter) else { return Incoming::Other };
    if let Some(bounce) = bounce(&message) {
        return bounce;
    }
    let from = message.from().and_then(|from| from.first()).and_then(|from| from.address());
    let from = from.map(str::to_lowercase).unwrap_or_default();
    let calendars = message.parts.iter().filter(|part| is_calendar(part)).filter_map(text);
    let mut answers: Vec<Reply> = calendars.flat_map(|file| replies(&file)).collect();
    answers.retain(|reply| reply.attendee == from);
    // A mail program sends the same file as text and as attachment.
    answers.dedup();
    if answers.is_empty() { Incoming::Other } else { Incoming::Replies(answers) }
}

fn is_type(part: &MessagePart<'_>, kind: &str, subtype: &str) -> bool {
    part.content_type().is_some_and(|found| {
        found.c_type.eq_ignore_ascii_case(kind)
            && found.c_subtype.as_ref().is_some_and(|found| found.eq_ignore_ascii_case(subtype))
    })
}

fn is_calendar(part: &MessagePart<'_>) -> bool {
    is_type(part, "text", "calendar") || is_type(part, "application", "ics")
}

fn text(part: &MessagePart<'_>) -> Option<String> {
    match &part.body {
        PartType::Text(text) | PartType::Html(text) => Some(text.clone().into_owned()),
        PartType::Binary(bytes) | PartType::InlineBinary(bytes) => {
            Some(String::from_utf8_lossy(bytes).into_owned())
        }
        PartType::Message(_) | PartType::Multipart(_) => None,
    }
}

/// The note that a letter of ours failed for good.
fn bounce(message: &Message<'_>) -> Option<Incoming> {
    let report = message.parts.iter().find(|part| is_type(part, "message", "delivery-status"))?;
    let report = text(report)?;
    let field = |name: &str| {
        let line = report.lines().find(|line| line.to_lowercase().starts_with(&format!("{name}:")))?;
        Some(line.split_once(':')?.1.trim().to_owned())
    };
    if !field("action")?.eq_ignore_ascii_case("failed") {
        return None;
    }
    let fault = field("diagnostic-code").or_else(|| field("status")).unwrap_or_default();
    let mail = message.parts.iter().find_map(original)?;
    Some(Incoming::Bounce { mail, fault })
}

/// The row of the letter that a note is about: the name before the `@` in its
/// message id.
fn original(part: &MessagePart<'_>) -> Option<String> {
    let id = match &part.body {
        PartType::Message(inner) => inner.message_id().map(str::to_owned),
        _ if is_type(part, "text", "rfc822-headers") => {
            let headers = text(part)?;
            let inner = MessageParser::default().parse(headers.as_bytes())?;
            inner.message_id().map(str::to_owned)
        }
        _ => None,
    };
    Some(id?.split('@').next()?.trim_start_matches('<').to_owned())
}

#[cfg(test)]
mod tests {
    use samspil_documents::calendar::Answer;

    use super::*;

    fn reply(from: &str) -> String {
        format!(
            "From: =?utf-8?Q?=C3=85se?= <{from}>\r\nTo: samspil@test.example\r\nSubject: Accepted\r\n\
             MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n\
             --x\r\nContent-Type: text/plain\r\n\r\nJa\r\n\
             --x\r\nContent-Type: text/calendar; charset=utf-8; method=REPLY\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
             BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:meeting.may@row.samspil\r\n\
             SEQUENCE:1\r\nDTSTAMP:20990401T080000Z\r\nATTENDEE;PARTSTAT=3DACCEPTED:mailto:Aase@Test.example\r\nEND:VEVENT\r\n\
             END:VCALENDAR\r\n\r\n--x--\r\n"
        )
    }

    #[test]
    fn an_answer_counts_from_whoever_wrote_it() {
        let Incoming::Replies(answers) = read(reply("aase@test.example").as_bytes()) else {
            panic!("no reply")
        };
        assert_eq!((answers.len(), answers[0].answer, answers[0].sequence), (1, Answer::Yes, 1));
        assert_eq!(read(reply("somebody@else.example").as_bytes()), Incoming::Other);
    }

    #[test]
    fn a_letter_that_did_not_arrive_is_known_by_its_message_id() {
        let bounce = |action: &str, original: &str| {
            format!(
                "From: mailer-daemon@mx.example\r\nTo: samspil@test.example\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n\
                 Content-Type: multipart/report; report-type=delivery-status; boundary=y\r\n\r\n\
                 --y\r\nContent-Type: text/plain\r\n\r\nSorry\r\n\
                 --y\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n\
                 Final-Recipient: rfc822; gone@test.example\r\nAction: {action}\r\nStatus: 5.1.1\r\n\
                 Diagnostic-Code: smtp; 550 no such person\r\n\r\n\
                 --y\r\n{original}\r\n\r\nMessage-ID: <abc-1@samspil.test>\r\nSubject: x\r\n\r\n--y--\r\n"
            )
        };
        let expected =
            Incoming::Bounce { mail: "abc-1".to_owned(), fault: "smtp; 550 no such person".to_owned() };
        for original in ["Content-Type: message/rfc822", "Content-Type: text/rfc822-headers"] {
            assert_eq!(read(bounce("failed", original).as_bytes()), expected, "{original}");
            assert_eq!(read(bounce("delayed", original).as_bytes()), Incoming::Other);
        }
    }

    #[test]
    fn any_other_letter_says_nothing() {
        for letter in [
            "",
            "Subject: x\r\n\r\nHello",
            "\u{0}\u{1}",
            "Content-Type: multipart/mixed; boundary=\r\n\r\n--",
        ] {
            assert_eq!(read(letter.as_bytes()), Incoming::Other);
        }
    }

    proptest::proptest! {
        #[test]
        fn no_letter_makes_the_reader_panic(noise in "\\PC{0,200}", cut in 0..900_usize) {
            let whole = reply("aase@test.example");
            let (head, tail) = whole.split_at(whole.floor_char_boundary(cut));
            let _ = read(format!("{head}{noise}{tail}").as_bytes());
        }
    }
}
