//! Delivers the letters of the outbox.

use std::error::Error as _;
use std::time::Duration;

use jiff::{Timestamp, ToSpan};
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, MultiPart, MultiPartKind, SinglePart};
use lettre::{SmtpTransport, Transport};
use samspil_db::Db;

use crate::app::App;
use crate::config::MailSettings;
use crate::features::mail::{self, Letter};
use crate::web::Problem;

/// How long a mail server may take for one step. Well below the time after
/// which another server of ours would try.
const PATIENCE: Duration = Duration::from_secs(30);

/// After so many tries, about three days, a letter is given up.
const TRIES: i64 = 20;

/// Whether mail can be sent with these settings, as far as can be told without
/// sending any.
///
/// # Errors
/// What is wrong with them, in words.
pub fn check(settings: &MailSettings) -> Result<(), String> {
    transport(settings)?;
    sender(settings).map(|_| ())
}

fn transport(settings: &MailSettings) -> Result<SmtpTransport, String> {
    // The address may hold a password: it is not repeated.
    SmtpTransport::from_url(&settings.smtp).map(|builder| builder.timeout(Some(PATIENCE)).build()).map_err(
        |_| {
            "--smtp: write smtp://HOST:PORT, smtps://USER:PASSWORD@HOST or smtp://HOST?tls=required"
                .to_owned()
        },
    )
}

fn sender(settings: &MailSettings) -> Result<Mailbox, String> {
    settings
        .from
        .parse()
        .map_err(|error| format!("--mail-from: {error}; write \"Samspil <samspil@example.org>\""))
}

/// Delivers what is due, where mail settings stand.
pub(super) async fn run(app: &App) {
    let Some(settings) = app.config.mail.clone() else { return };
    let (db, public_url) = (app.db.clone(), app.config.public_url.clone());
    let outcome = tokio::task::spawn_blocking(move || deliver(&db, &settings, &public_url, &now)).await;
    match outcome {
        Ok(Ok(_)) => {}
        Ok(Err(problem)) => tracing::warn!(?problem, "the outbox could not be read"),
        Err(error) => tracing::error!(%error, "delivering mail failed"),
    }
}

/// The present moment.
pub fn now() -> Timestamp {
    Timestamp::now()
}

/// Delivers every letter that is due and gives the number of those a mail
/// server accepted. Letters that another server of ours has claimed are left
/// to it. Blocks.
///
/// # Errors
/// Where the settings or the database refuse; what a mail server refuses is
/// noted at the letter.
pub fn deliver(
    db: &Db,
    settings: &MailSettings,
    public_url: &str,
    clock: &dyn Fn() -> Timestamp,
) -> Result<usize, Problem> {
    let post = Post {
        transport: transport(settings).map_err(|e| Problem::internal(&e))?,
        sender: sender(settings).map_err(|e| Problem::internal(&e))?,
        host: host(public_url),
    };
    let mut accepted = 0;
    for letter in db.read(|tx| mail::due(tx, clock()))? {
        // The claim is kept before sending: nobody waits for a mail server
        // while holding the database.
        if !db.write(|tx| mail::claim(tx, &letter, clock()))? {
            continue;
        }
        match post.send(&letter) {
            Ok(()) => {
                db.write(|tx| mail::delivered(tx, &letter.id, clock()))?;
                accepted += 1;
            }
            Err(fault) => put_off(db, &letter, &fault, clock())?,
        }
    }
    Ok(accepted)
}

/// What a letter needs to leave.
struct Post {
    transport: SmtpTransport,
    sender: Mailbox,
    host: String,
}

/// Why a letter did not leave.
struct Fault {
    text: String,
    permanent: bool,
}

impl Post {
    fn send(&self, letter: &Letter) -> Result<(), Fault> {
        let message = self.message(letter).map_err(|text| Fault { text, permanent: true })?;
        match self.transport.send(&message) {
            Ok(_) => Ok(()),
            Err(error) => {
                let text = match error.source() {
                    Some(source) => format!("{error}: {source}"),
                    None => error.to_string(),
                };
                Err(Fault { text, permanent: error.is_permanent() })
            }
        }
    }

    fn message(&self, letter: &Letter) -> Result<Message, String> {
        let to = letter.recipient.parse().map_err(|e: lettre::address::AddressError| e.to_string())?;
        let builder = Message::builder()
            .from(self.sender.clone())
            .to(Mailbox::new(None, to))
            .subject(&letter.subject)
            // The row's own name: a letter that is sent again can be told.
            .message_id(Some(format!("<{}@{}>", letter.id, self.host)))
            .date(letter.written_at.into());
        let text = SinglePart::plain(letter.body.clone());
        let message = match &letter.calendar {
            Some((method, calendar)) => {
                builder.multipart(forms(letter, text).singlepart(invitation(method, calendar)?))
            }
            None => builder.singlepart(text),
        };
        let mut message = message.map_err(|e| e.to_string())?;
        let own = [("Auto-Submitted", "auto-generated"), ("Content-Language", letter.language.tag())];
        let list = letter.unsubscribe.as_ref().map(|address| format!("<{address}>"));
        let one_click = list.as_deref().map(|address| {
            [("List-Unsubscribe", address), ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")]
        });
        for (name, value) in own.into_iter().chain(one_click.into_iter().flatten()) {
            let name = HeaderName::new_from_ascii_str(name);
            message.headers_mut().insert_raw(HeaderValue::new(name, value.to_owned()));
        }
        Ok(message)
    }
}

/// Two forms of one letter: so mail programs show answers to tap, not a file
/// beside a text. What stands between them is the letter's own name, so that a
/// letter sent again is the same to the octet.
fn forms(letter: &Letter, text: SinglePart) -> MultiPart {
    MultiPart::builder().kind(MultiPartKind::Alternative).boundary(&letter.id).singlepart(text)
}

/// A calendar file as a part of a letter (RFC 6047).
fn invitation(method: &str, calendar: &str) -> Result<SinglePart, String> {
    let kind = format!("text/calendar; charset=utf-8; method={method}");
    let kind = ContentType::parse(&kind).map_err(|error| error.to_string())?;
    Ok(SinglePart::builder().header(kind).body(calendar.to_owned()))
}

/// The host part of an address.
pub fn host(public_url: &str) -> String {
    let rest = public_url.split_once("://").map_or(public_url, |(_, rest)| rest);
    let host = rest.split(['/', ':', '[', ']']).find(|part| !part.is_empty());
    host.unwrap_or("samspil.invalid").to_owned()
}

fn put_off(db: &Db, letter: &Letter, fault: &Fault, now: Timestamp) -> Result<(), Problem> {
    let tries = letter.tries + 1;
    let text: String = fault.text.chars().filter(|c| !c.is_control()).take(500).collect();
    tracing::warn!(letter = letter.id, tries, fault = text, "mail was not accepted");
    if fault.permanent || tries >= TRIES {
        db.write(|tx| mail::given_up(tx, &letter.id, &text, now))
    } else {
        let again = now.saturating_add(wait(tries).minutes()).unwrap_or(now);
        db.write(|tx| mail::failed(tx, &letter.id, &text, again))
    }
}

/// Minutes until the next try: 1, 2, 4 … at most 6 hours.
fn wait(tries: i64) -> i64 {
    let doublings = u32::try_from(tries - 1).unwrap_or(0).min(9);
    2_i64.pow(doublings).min(360)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tries_lie_further_and_further_apart() {
        assert_eq!([1, 2, 3, 9, 10, 19].map(wait), [1, 2, 4, 256, 360, 360]);
    }

    #[test]
    fn the_host_of_an_address() {
        assert_eq!(host("https://samspil.example.org/sub"), "samspil.example.org");
        assert_eq!(host("http://127.0.0.1:8080"), "127.0.0.1");
    }

    #[test]
    fn settings_are_checked_without_repeating_passwords() {
        let settings = |smtp: &str, from: &str| MailSettings { smtp: smtp.to_owned(), from: from.to_owned() };
        assert_eq!(check(&settings("smtp://localhost:25", "Samspil <a@example.org>")), Ok(()));
        assert_eq!(check(&settings("smtps://u:p%40@mail.example.org", "a@example.org")), Ok(()));
        let wrong = check(&settings("http://u:secret@x", "a@example.org")).expect_err("no mail server");
        assert!(!wrong.contains("secret"), "{wrong}");
        assert!(check(&settings("smtp://localhost", "nobody")).is_err());
    }
}
