//! What planners call their meetings: kind and number where the title does not
//! tell them, title, date; told apart where several are called the same.

use samspil_core::programme::{Meeting, MeetingKind};
use samspil_core::{Id, Programme};

use super::scribe::{Scribe, joined};
use crate::import::known::Known;
use crate::import::{Named, is_closing};
use crate::paper::Text;
use crate::spaces;
use crate::{literal, titles};

/// The headings of a planner's meetings, in order.
pub(super) fn headings(scribe: &Scribe<'_>, meetings: &[&Meeting]) -> Vec<Text> {
    let all = numbers_are_needed(scribe, meetings);
    let known = Known::of(scribe.plan);
    let prefixes: Vec<Option<String>> = meetings.iter().map(|m| prefix(scribe, m, all)).collect();
    let dates: Vec<String> = meetings.iter().map(|m| date(scribe, m)).collect();
    let alike = prefixes.iter().zip(meetings).zip(&dates).map(|((prefix, m), date)| {
        let title = spaces::single(&m.title);
        (prefix.as_ref().map_or_else(|| title.clone(), |prefix| format!("{prefix}: {title}")), date)
    });
    let places = titles::places(alike);
    let heading = |(((m, prefix), date), nth): (((&&Meeting, &Option<String>), &String), &usize)| {
        Heading { scribe, meeting: m, prefix: prefix.as_deref(), date, nth: *nth }.told(&known)
    };
    meetings.iter().zip(&prefixes).zip(&dates).zip(&places).map(heading).collect()
}

fn date(scribe: &Scribe<'_>, meeting: &Meeting) -> String {
    match &meeting.date {
        Some(date) => scribe.date(date),
        None => scribe.text("doc-date-placeholder").into_owned(),
    }
}

/// The title tells the number.
fn tells_number(meeting: &Meeting) -> bool {
    let number = meeting.number.map(|number| number.to_string());
    meeting.kind == MeetingKind::Closing || number.is_some_and(|number| meeting.title.contains(&number))
}

/// Whether the meetings would stand in another order without the numbers that
/// their titles tell.
fn numbers_are_needed(scribe: &Scribe<'_>, meetings: &[&Meeting]) -> bool {
    if !meetings.iter().any(|m| m.number.is_some() && tells_number(m)) {
        return false;
    }
    let mut plan: Programme = scribe.plan.clone();
    plan.meetings.iter_mut().filter(|m| tells_number(m)).for_each(|m| m.number = None);
    // The way back has the meetings in the order of the paper.
    plan.meetings.sort_by_key(|m| meetings.iter().position(|own| own.id == m.id));
    let order: Vec<&Id> = samspil_core::planner::meetings(&plan).into_iter().map(|m| &m.id).collect();
    !order.into_iter().eq(meetings.iter().map(|m| &m.id))
}

/// "Network meeting 1", where the title does not tell kind and number.
fn prefix(scribe: &Scribe<'_>, meeting: &Meeting, all: bool) -> Option<String> {
    let closing = is_closing(&meeting.title);
    let number = meeting
        .number
        .filter(|_| all || !tells_number(meeting) || (closing && meeting.kind != MeetingKind::Closing));
    if meeting.kind == MeetingKind::Closing {
        let short = scribe.text("doc-closing-short");
        return match number {
            Some(number) => Some(format!("{short} {number}")),
            None => (!closing).then(|| short.into_owned()),
        };
    }
    let kind = scribe.meeting_kind(meeting.kind).unwrap_or_else(|| scribe.text("kind-meeting").into_owned());
    number.map(|number| format!("{kind} {number}"))
}

struct Heading<'h, 'a> {
    scribe: &'h Scribe<'a>,
    meeting: &'h Meeting,
    prefix: Option<&'h str>,
    date: &'h str,
    nth: usize,
}

impl Heading<'_, '_> {
    /// As people write it where it can be read back, else with the title between
    /// marks.
    fn told(&self, known: &Known) -> Text {
        let usual = self.written(literal::told(&self.meeting.title));
        if self.is_read_back(known, &usual) {
            usual
        } else {
            self.written(literal::quoted(&self.meeting.title))
        }
    }

    fn written(&self, title: String) -> Text {
        let prefix = self.prefix.map_or_else(String::new, |prefix| format!("{prefix}: "));
        let marked = || literal::quoted(&self.meeting.title);
        let title = self.scribe.own(titles::told_apart(title, self.nth, marked), self.meeting.language);
        let date = Text::plain(format!(", {}", self.date));
        match prefix.is_empty() {
            true => joined(title, date),
            false => joined(joined(Text::plain(prefix), title), date),
        }
    }

    fn is_read_back(&self, known: &Known, written: &Text) -> bool {
        let found = Named::read(known, &written.string());
        let own = (self.meeting.number, Some(self.meeting.kind));
        let wanted = match self.prefix {
            Some(prefix) => (own.0.filter(|_| prefix.ends_with(|c: char| c.is_ascii_digit())), own.1),
            None => (None, own.1.filter(|kind| *kind == MeetingKind::Closing)),
        };
        // Which of several a date hangs on is told by its name only.
        let same_date = found.date.is_some() == self.meeting.date.is_some();
        let same = spaces::same(&found.title, &self.meeting.title) && (found.number, found.kind) == wanted;
        same_date && found.nth == self.nth && (same || self.is_parted(&found))
    }

    /// The title begins with kind and number: "Network meeting 1: Title" may be
    /// read as a number and the rest, which stand on paper as the same.
    fn is_parted(&self, found: &Named) -> bool {
        let own = (self.meeting.number, Some(self.meeting.kind));
        let parted = Meeting { title: found.title.clone(), ..self.meeting.clone() };
        let again = prefix(self.scribe, &parted, false).map(|prefix| format!("{prefix}: {}", found.title));
        let whole = again.is_some_and(|again| spaces::same(&again, &self.meeting.title));
        self.prefix.is_none() && self.nth == 1 && (found.number, found.kind) == own && whole
    }
}
