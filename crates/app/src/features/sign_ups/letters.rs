//! The letters of signing up, in each recipient's language, with the meeting
//! for their calendar.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use samspil_core::programme::Country;
use samspil_core::registration::{self, Entry, Standing};
use samspil_db::Tx;
use samspil_documents::calendar::{Answer, Event, Invitation, Method, Part};
use samspil_words::{Show, Words};

use super::deeds::Held;
use super::store::{self, Registration};
use crate::app::App;
use crate::features::calendar::{self, Sendable};
use crate::features::mail::{self, Extra, NewMail};
use crate::features::programmes::Loaded;
use crate::web::{self, Problem};

/// What a letter says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letter {
    /// Please come.
    Invited,
    /// You have a place.
    Place,
    /// You are on the waiting list.
    Waiting,
    /// You have moved up: you have a place.
    MovedUp,
    /// You do not come.
    Declined,
    /// Somebody else comes instead of you.
    Replaced,
    /// You come instead of somebody.
    Substitute,
    /// You have not answered yet.
    Reminder,
    /// The meeting has changed.
    Changed,
    /// The meeting does not take place.
    Cancelled,
    /// Your yes came too late: there is no place.
    TooLate,
    /// You are on the list already; here is your link.
    Again,
}

impl Letter {
    /// The letter that tells of a standing.
    pub fn of(standing: Standing) -> Self {
        match standing {
            Standing::Invited => Self::Invited,
            Standing::Place => Self::Place,
            Standing::Waiting => Self::Waiting,
            Standing::Declined => Self::Declined,
            Standing::Replaced => Self::Replaced,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Place => "place",
            Self::Waiting => "waiting",
            Self::MovedUp => "moved-up",
            Self::Declined => "declined",
            Self::Replaced => "replaced",
            Self::Substitute => "substitute",
            Self::Reminder => "reminder",
            Self::Changed => "changed",
            Self::Cancelled => "cancelled",
            Self::TooLate => "too-late",
            Self::Again => "again",
        }
    }

    /// What it does in the recipient's calendar.
    fn method(self, row: &Registration) -> Option<Method> {
        match self {
            Self::Waiting | Self::Again => None,
            Self::Declined | Self::Replaced | Self::Cancelled | Self::TooLate => {
                row.sent.map(|_| Method::Cancel)
            }
            Self::Substitute if row.standing != Standing::Place => None,
            _ => Some(Method::Request),
        }
    }
}

/// From whom letters come and when, and the meeting as it stands.
pub struct Sender {
    /// The beginning of every address.
    pub public_url: String,
    /// The mail address to which answers go.
    pub address: String,
    /// The meeting, where the sign-up is for one that has a day.
    pub event: Option<Sendable>,
    /// The present moment.
    pub now: Timestamp,
    /// Whether the clock is Norway's.
    norway: bool,
}

impl Sender {
    /// The sender for a sign-up of a held programme.
    ///
    /// # Errors
    /// Where the database refuses.
    pub fn of(tx: &mut Tx, app: &App, held: &Loaded, sign_up: &str, now: Timestamp) -> Result<Self, Problem> {
        let meeting = held.plan.sign_ups.iter().find(|one| one.id.as_str() == sign_up);
        let event = match meeting.and_then(|one| one.meeting.as_ref()) {
            Some(meeting) => calendar::sendable(tx, app, held, meeting)?,
            None => None,
        };
        let norway = held.plan.programme.country == Country::Norway;
        Ok(Self {
            public_url: app.config.public_url.clone(),
            address: app.config.mail_address(),
            event,
            now,
            norway,
        })
    }

    /// Today where the programme is.
    pub fn today(&self) -> Date {
        self.now.to_zoned(web::zone(self.norway)).date()
    }
}

/// Whether somebody does not know yet how the meeting stands: they were sent an
/// older version, or wait for a place at one that is called off.
pub fn is_behind(row: &Registration, event: &Sendable, off: bool) -> bool {
    let sequence = event.stamp.sequence;
    let older = match row.standing {
        Standing::Invited | Standing::Place => row.sent.is_some_and(|sent| sent < sequence),
        Standing::Waiting => off && row.sent != Some(sequence),
        Standing::Declined | Standing::Replaced => false,
    };
    older && !row.name.is_empty()
}

/// Writes a letter to somebody, with a way in of its own, which it gives back.
///
/// # Errors
/// Where the database refuses.
pub fn send(tx: &mut Tx, held: &Held<'_>, row: &Registration, letter: Letter) -> Result<String, Problem> {
    let sender = held.sender;
    let code = store::link(tx, &row.id, sender.now)?;
    let method = letter.method(row);
    let file = method.and_then(|method| Some((method.as_str(), invitation(held, row, method)?)));
    let text = Text { words: Words::of(row.language), held, row, letter };
    let subject = text.subject();
    let body = text.body(tx, &code)?;
    let about = about(row, letter, sender);
    let mail = NewMail {
        workspace: &held.loaded.workspace,
        recipient: &row.email,
        language: row.language,
        subject: &subject,
        body: &body,
        expires: sender.now.saturating_add((60 * 24).hours()).unwrap_or(sender.now),
        extra: Extra {
            programme: Some(&held.loaded.row),
            about: Some(&about),
            calendar: file.as_ref().map(|(method, file)| (*method, file.as_str())),
            unsubscribe: None,
        },
    };
    let queued = mail::queue(tx, &mail, sender.now)?;
    let knows = file.is_some() || letter == Letter::Cancelled;
    if let Some(event) = sender.event.as_ref().filter(|_| knows && queued.is_some()) {
        store::note_sent(tx, &row.id, event.stamp.sequence)?;
    }
    Ok(code)
}

/// The one version of one thing that a letter tells of.
fn about(row: &Registration, letter: Letter, sender: &Sender) -> String {
    let version = match letter {
        Letter::Changed | Letter::Cancelled => sender.event.as_ref().map_or(0, |event| event.stamp.sequence),
        // Whoever asks again and again gets one letter an hour.
        Letter::Again => sender.now.as_second() / 3600,
        _ => row.version,
    };
    format!("sign-up:{}:{}:{version}", row.id, letter.word())
}

fn invitation(held: &Held<'_>, row: &Registration, method: Method) -> Option<String> {
    let Sendable { event, stamp, scope } = held.sender.event.as_ref()?;
    let same = |_: &Event| *stamp;
    let part = Part { scope, pages: None, events: &[], stamp: &same };
    let answer = match (method, row.standing) {
        (Method::Cancel, _) => Answer::No,
        (_, Standing::Place) => Answer::Yes,
        _ => Answer::Open,
    };
    let from = &held.loaded.plan.programme.title;
    let invitation = Invitation {
        method,
        words: Words::of(row.language),
        part: &part,
        event,
        organizer: (from, &held.sender.address),
        attendee: (&row.name, &row.email),
        answer,
    };
    Some(invitation.write())
}

/// A letter in words.
struct Text<'a> {
    words: Words,
    held: &'a Held<'a>,
    row: &'a Registration,
    letter: Letter,
}

impl Text<'_> {
    fn subject(&self) -> String {
        let key = format!("letter-sign-up-{}-subject", self.letter.word());
        self.words.with(&key, &[("title", &self.held.sign_up.title)]).into_owned()
    }

    fn body(&self, tx: &mut Tx, code: &str) -> Result<String, Problem> {
        let words = self.words;
        let mut parts = vec![words.with("letter-sign-up-hello", &[("name", &self.row.name)]).into_owned()];
        parts.push(self.sentence(tx)?);
        let facts = self.facts();
        if !facts.is_empty() {
            parts.push(facts.join("\n"));
        }
        let address = format!("{}/answers/{code}", self.held.sender.public_url);
        match self.letter {
            Letter::Invited | Letter::Reminder => {
                let [yes, no] = ["yes", "no"].map(|answer| format!("{address}?answer={answer}"));
                parts.push(words.with("letter-sign-up-links", &[("yes", &yes), ("no", &no)]).into_owned());
            }
            Letter::Replaced | Letter::Cancelled | Letter::TooLate => {}
            _ => parts.push(words.with("letter-sign-up-link", &[("link", &address)]).into_owned()),
        }
        let until = samspil_core::FuzzyDate::from(self.row.contact_until);
        if self.row.person.is_none() {
            parts.push(words.with("letter-sign-up-kept", &[("date", &words.date(&until))]).into_owned());
        }
        Ok(parts.join("\n\n"))
    }

    /// What the letter is about, in a sentence or two.
    fn sentence(&self, tx: &mut Tx) -> Result<String, Problem> {
        let Held { loaded, sign_up, .. } = self.held;
        let position = if self.row.standing == Standing::Waiting { self.position(tx)? } else { 0 };
        let key = format!("letter-sign-up-{}", self.letter.word());
        let (title, programme) = (&sign_up.title, &loaded.plan.programme.title);
        let arguments: [(&str, &dyn Show); 3] =
            [("title", title), ("programme", programme), ("position", &position)];
        Ok(self.words.with(&key, &arguments).into_owned())
    }

    fn position(&self, tx: &mut Tx) -> Result<usize, Problem> {
        let all = store::all(tx, &self.row.programme, &self.row.sign_up)?;
        let entries: Vec<Entry> = all.iter().map(Registration::entry).collect();
        let at = all.iter().position(|row| row.id == self.row.id);
        // A row that is not kept yet comes last.
        let last = entries.iter().filter(|entry| entry.standing == Standing::Waiting).count() + 1;
        Ok(at.and_then(|at| registration::position(&entries, at)).unwrap_or(last))
    }

    /// When and where.
    fn facts(&self) -> Vec<String> {
        let words = self.words;
        let Some(meeting) = registration::meeting_of(&self.held.loaded.plan, self.held.sign_up) else {
            return Vec::new();
        };
        let hours = match (meeting.start, meeting.end) {
            (Some(start), Some(end)) => format!(", {start}–{end}"),
            (Some(start), None) => format!(", {start}"),
            _ => String::new(),
        };
        let when = meeting.date.as_ref().map(|date| format!("{}{hours}", words.date(date)));
        let line = |key: &str, value: &String| words.with(key, &[("value", value)]).into_owned();
        let when = when.iter().map(|when| line("letter-sign-up-when", when));
        when.chain(meeting.venue.iter().map(|venue| line("letter-sign-up-where", venue))).collect()
    }
}
