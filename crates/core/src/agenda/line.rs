//! Items as people write them, one a line: "10:00 Velkommen 15 min v/ ordfører".

use super::clock;
use super::{Agenda, Moment, Part, change};
use crate::duration::Duration;
use crate::programme::{Clock, Content, ContentKind, Meeting, MeetingDay, Minutes, Seat, SeatState};
use crate::{Figure, Programme};

/// A line, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// When it begins.
    pub start: Option<Clock>,
    /// How long it takes.
    pub minutes: Option<Minutes>,
    /// What it is.
    pub text: String,
    /// Who presents it, as written.
    pub presenter: Option<String>,
}

/// What stands before who presents: "v/ ordfører".
const BY: [&str; 2] = [" v/ ", " v/"];

impl Line {
    /// Whether the line only says when the day is over: "14:45 Slutt".
    pub fn is_end(&self) -> bool {
        const WORDS: [&str; 5] = ["slut", "slutt", "end", "finish", "ferdig"];
        let words = self.text.trim_end_matches(['.', '!']).to_lowercase();
        let of_day = words.split_once(' ').filter(|(_, rest)| {
            ["for i dag", "for dagen", "på dagen", "of the day", "of day"].contains(rest)
        });
        let word = of_day.map_or(words.as_str(), |(first, _)| first);
        self.start.is_some() && WORDS.contains(&word)
    }

    /// Reads a line; nothing where it holds no words.
    pub fn read(line: &str) -> Option<Self> {
        let (span, rest) = match clock::leading(line) {
            Some((span, rest, _)) => (Some(span), rest),
            None => (None, line),
        };
        let rest = rest.trim_start_matches(['–', '-', ':', ' ', '\t']);
        let (rest, presenter) = presented(rest);
        let (text, length) = length(rest);
        // The length may stand after who presents it, too.
        let (presenter, length) = match (presenter, length) {
            (Some(name), None) => {
                let (name, length) = self::length(name);
                (Some(name), length)
            }
            (name, length) => (name, length),
        };
        let from_span =
            span.and_then(|span| Minutes::new(span.end?.minutes().checked_sub(span.start.minutes())?).ok());
        let text = text.trim();
        let is_words = !text.is_empty() && clock::span(text).is_none();
        is_words.then(|| Self {
            start: span.map(|span| span.start),
            minutes: from_span.or(length),
            text: text.to_owned(),
            presenter: presenter.map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned),
        })
    }
}

fn presented(text: &str) -> (&str, Option<&str>) {
    match BY.iter().find_map(|by| text.rsplit_once(by)) {
        Some((text, name)) if !text.trim().is_empty() => (text, Some(name)),
        _ => (text, None),
    }
}

/// The length at the end of a text: "30 min", "(1½ time)", "45".
fn length(text: &str) -> (&str, Option<Minutes>) {
    let text = text.trim();
    let bracketed = text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
    if let Some((before, inside)) = bracketed
        && let Some(minutes) = minutes(inside)
    {
        return (before.trim(), Some(minutes));
    }
    let starts: Vec<usize> = text.char_indices().filter(|(_, c)| *c == ' ').map(|(at, _)| at).collect();
    for start in starts.iter().rev().take(2) {
        let (before, last) = (text.get(..*start).unwrap_or(text), text.get(*start..).unwrap_or_default());
        if let Some(minutes) = minutes(last) {
            return (before.trim_end_matches([',', ' ', '–', '-']), Some(minutes));
        }
    }
    (text, None)
}

/// A length of an item: "30 min.", "1 time", "1½ timer".
pub fn minutes(text: &str) -> Option<Minutes> {
    let text = text.trim().trim_end_matches('.');
    let text = text.strip_suffix('\'').map_or_else(|| text.to_owned(), |number| format!("{number} min"));
    let (low, high) = Duration::parse_typed(&text).ok()?.work_minutes(Figure::whole(8))?;
    let whole = low.to_string().parse().ok()?;
    if low == high { Minutes::new(whole).ok() } else { None }
}

/// Breaks, meals and what else is known by its words, in the four languages.
pub fn kind_of(text: &str) -> ContentKind {
    const WORDS: [(ContentKind, &[&str]); 12] = [
        (
            ContentKind::Meal,
            &["lunsj", "lunch", "frokost", "middag", "dinner", "breakfast", "aftensmad", "kveldsmat"],
        ),
        (ContentKind::Break, &["pause", "kaffe", "coffee", "break", "utsjekk", "udtjek"]),
        (ContentKind::Social, &["quiz", "aperitif", "samvær", "underholdning"]),
        (ContentKind::CrossPresentation, &["2 & 2", "2&2", "to og to kommuner", "to & to"]),
        (ContentKind::Welcome, &["velkom", "welcome", "god morgen", "godmorgen", "good morning"]),
        (
            ContentKind::SummingUp,
            &[
                "oppsummer",
                "opsamling",
                "oppsamling",
                "runder av",
                "runder af",
                "summing up",
                "afrunding",
                "avrunding",
                "vel hjem",
                "vel heim",
            ],
        ),
        (ContentKind::Evaluation, &["evaluering", "evaluation"]),
        (ContentKind::Expectations, &["forventningsaf", "forventningsav", "expectations"]),
        (
            ContentKind::Status,
            &[
                "nytt fra",
                "nyt fra",
                "status",
                "nytt frå",
                "runde:",
                "presentasjonsrunde",
                "præsentationsrunde",
            ],
        ),
        (
            ContentKind::GroupWork,
            &[
                "gruppearbe",
                "netværksgrupper",
                "nettverksgrupper",
                "group work",
                "oppgave",
                "opgave",
                "oppgåve",
            ],
        ),
        (
            ContentKind::Dialogue,
            &[
                "samtale",
                "rundebord",
                "dialog",
                "spørsmål og",
                "spørgsmål og",
                "questions",
                "drøft",
                "round table",
            ],
        ),
        (ContentKind::Case, &["case"]),
    ];
    let lower = text.to_lowercase();
    let known = WORDS.iter().find(|(_, words)| words.iter().any(|word| lower.contains(word)));
    known.map_or(ContentKind::Other, |(kind, _)| *kind)
}

/// A meeting with lines added to a day. A time that is written says how long
/// the item before lasts, where that did not say; where it does not fit what
/// stands before, the item gets a fixed start. A line that says when the day is
/// over sets the day's end. `content` makes an item of any other line.
#[must_use]
pub fn written(
    meeting: &Meeting,
    year: Option<i16>,
    day: u8,
    lines: &[Line],
    content: impl Fn(&Line) -> Content,
) -> Meeting {
    let mut meeting = meeting.clone();
    for line in lines {
        if let Some(end) = line.start.filter(|_| line.is_end()) {
            ends(&mut meeting, year, day, end);
            continue;
        }
        let days = u8::try_from(Agenda::of(&meeting, year).days.len()).unwrap_or(1).max(day);
        let mut item = Content { minutes: line.minutes, ..content(line) };
        if let Some(start) = line.start {
            begin(&mut meeting, year, day, start, &mut item);
        }
        meeting.sheet.contents = change::added(&meeting.sheet.contents, day, item, days);
    }
    meeting
}

fn begin(meeting: &mut Meeting, year: Option<i16>, day: u8, start: Clock, item: &mut Content) {
    let agenda = Agenda::of(meeting, year);
    let standing = agenda.days.iter().find(|one| one.number == day);
    let Some(last) = standing.and_then(|one| one.parts.last()) else {
        // The first item of a day says when it begins.
        if standing.and_then(|one| one.start) != Some(start.minutes()) {
            begins(meeting, day, start);
        }
        return;
    };
    let wanted = start.minutes();
    let open = open_until(last, wanted);
    if last.end() == Some(wanted) && open.is_none() {
        return;
    }
    match open {
        Some((at, minutes)) => lasts(meeting, at, minutes),
        None => item.pinned = Some(start),
    }
}

/// The item of a part that says no length, and how long it is when it lasts
/// until a moment.
fn open_until(part: &Part<'_>, until: Moment) -> Option<(usize, Minutes)> {
    let Part::Together(slot) = part else { return None };
    let minutes = until.checked_sub(slot.start?).filter(|_| slot.content.minutes.is_none())?;
    Some((slot.at, Minutes::new(minutes).ok()?))
}

fn lasts(meeting: &mut Meeting, at: usize, minutes: Minutes) {
    if let Some(item) = meeting.sheet.contents.get_mut(at) {
        item.minutes = Some(minutes);
    }
}

/// Sets when a day ends; its last item lasts until then, where it says no length.
fn ends(meeting: &mut Meeting, year: Option<i16>, day: u8, end: Clock) {
    let agenda = Agenda::of(meeting, year);
    let agenda_days = agenda.days.len();
    let last = agenda.days.iter().find(|one| one.number == day).and_then(|one| one.parts.last());
    let open = last.and_then(|part| open_until(part, end.minutes()));
    if let Some((at, minutes)) = open {
        lasts(meeting, at, minutes);
    }
    is_over(meeting, day, agenda_days, end);
}

/// Sets when one of so many days is over.
pub(super) fn is_over(meeting: &mut Meeting, day: u8, days: usize, end: Clock) {
    if days == usize::from(day) {
        meeting.end = Some(end);
    } else {
        day_of_meeting(meeting, day).end = Some(end);
    }
}

/// Sets when a day begins.
pub fn begins(meeting: &mut Meeting, day: u8, start: Clock) {
    if day == 1 {
        meeting.start = Some(start);
        return;
    }
    day_of_meeting(meeting, day).start = Some(start);
}

/// What is said of one day; begun where nothing is.
pub fn day_of_meeting(meeting: &mut Meeting, day: u8) -> &mut MeetingDay {
    let at = meeting.days.iter().position(|one| one.day == day).unwrap_or_else(|| {
        let at = meeting.days.iter().take_while(|one| one.day < day).count();
        meeting.days.insert(at, MeetingDay { day, ..MeetingDay::default() });
        at
    });
    &mut meeting.days[at]
}

/// The one who presents, those who do too, those who may instead.
pub type Presenters = (Option<Seat>, Vec<Seat>, Vec<Seat>);

/// Who presents, as written: people of the plan by their names, all else as
/// roles in words. "A og B" present together, "A, B eller C" in each other's
/// place.
pub fn seats(plan: &Programme, text: &str) -> Presenters {
    const OR: [&str; 2] = [" eller ", " or "];
    const AND: [&str; 3] = [" og ", " and ", " & "];
    let split = |between: &[&str]| between.iter().find_map(|word| text.rsplit_once(word));
    let parts = |(start, last): (&str, &str)| -> Vec<Seat> {
        start
            .split([',', '/'])
            .chain([last])
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .map(|name| seat(plan, name))
            .collect()
    };
    let slashes = text.rsplit_once('/').filter(|(a, b)| !a.trim().is_empty() && !b.trim().is_empty());
    if let Some(found) = split(&OR).or(slashes) {
        let mut seats = parts(found);
        let first = (!seats.is_empty()).then(|| seats.remove(0));
        return (first, Vec::new(), seats);
    }
    let known = |seats: &[Seat]| seats.iter().any(|seat| seat.person.is_some());
    match split(&AND).map(parts) {
        // "Kultur og fritid" is one role.
        Some(mut seats) if known(&seats) && seats.len() > 1 => (Some(seats.remove(0)), seats, Vec::new()),
        _ => (Some(seat(plan, text.trim())), Vec::new(), Vec::new()),
    }
}

fn seat(plan: &Programme, name: &str) -> Seat {
    let lower = name.to_lowercase();
    let mut named = plan.people.iter().filter(|person| person.name.to_lowercase() == lower);
    match (named.next(), named.next()) {
        (Some(person), None) => {
            Seat { person: Some(person.id.clone()), state: SeatState::Filled, ..Seat::default() }
        }
        _ => Seat { text: Some(name.to_owned()), ..Seat::default() },
    }
}
