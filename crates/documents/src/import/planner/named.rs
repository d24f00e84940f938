//! The meeting that a heading of a planner names.

use samspil_core::programme::{Meeting, MeetingKind};
use samspil_core::{ElementKind, FuzzyDate, Id};

use crate::import::action_plan::same;
use crate::import::build::Build;
use crate::import::field::Field;
use crate::import::words;

/// What a heading says: "Netværksmøde 1: Titel, 12. maj 2024".
pub(super) struct Named {
    pub(super) number: Option<u16>,
    pub(super) title: String,
    pub(super) date: Option<FuzzyDate>,
    pub(super) kind: MeetingKind,
}

impl Named {
    pub(super) fn read(build: &Build<'_>, heading: &str) -> Self {
        let heading = heading.trim();
        let (rest, date) = match heading.rsplit_once(", ") {
            Some((rest, date)) if words::is("doc-date-placeholder", date) || is_placeholder(date) => {
                (rest, None)
            }
            Some((rest, date)) => match build.known.date(date) {
                Some(date) => (rest, Some(date)),
                None => (heading, None),
            },
            None => (heading, None),
        };
        let (kind, number, title) = match rest.split_once(": ").or_else(|| rest.split_once(':')) {
            Some((start, title)) => match kind_and_number(start) {
                Some((kind, number)) => (kind, Some(number), title.trim()),
                None => (MeetingKind::NetworkMeeting, None, rest),
            },
            None => (MeetingKind::NetworkMeeting, None, rest),
        };
        // "[Undertema]" is a place to write on: kind and number name the meeting.
        let title = match (is_placeholder(title), number) {
            (false, _) => title,
            (true, Some(_)) => rest.split(':').next().unwrap_or_default(),
            (true, None) => "",
        };
        Self { number, title: title.trim().to_owned(), date, kind }
    }

    pub(super) fn find_or_make(self, build: &mut Build<'_>, heading: &str) -> Id {
        let Self { number, title, date, .. } = &self;
        let meetings = &build.plan.meetings;
        let named = |m: &&Meeting| same(&m.title, title);
        let found = meetings
            .iter()
            .find(|m| named(m) && m.number == *number && m.date == *date)
            .or_else(|| meetings.iter().find(|m| named(m) && (number.is_none() || m.number == *number)))
            .or_else(|| meetings.iter().find(|m| named(m) && m.number.is_none()))
            .or_else(|| meetings.iter().find(|m| number.is_some() && m.number == *number));
        if let Some(found) = found {
            let id = found.id.clone();
            build.seen.insert(id.clone());
            return id;
        }
        self.make(build, heading)
    }

    pub(super) fn make(self, build: &mut Build<'_>, heading: &str) -> Id {
        let Self { number, title, date, kind } = self;
        let title = match title.is_empty() {
            true if is_placeholder(heading) => build.words.text("kind-meeting").into_owned(),
            true => heading.to_owned(),
            false => title,
        };
        let kind = if words::heading_is_closing(&title) { MeetingKind::Closing } else { kind };
        let id = build.new_id(ElementKind::Meeting, &title);
        let source = Some(build.file.to_owned());
        build.plan.meetings.push(Meeting {
            id: id.clone(),
            title,
            number,
            date,
            kind,
            source,
            ..Meeting::default()
        });
        id
    }
}

/// A text in brackets stands for what is to be written there.
fn is_placeholder(title: &str) -> bool {
    let inside = title.trim().strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    inside.is_some_and(|inside| !inside.contains(['[', ']']))
}

/// "Netværksmøde 1": the kind of meeting and its number.
fn kind_and_number(text: &str) -> Option<(MeetingKind, u16)> {
    let (word, number) = text.trim().rsplit_once(' ')?;
    let number = number.trim_end_matches('.').parse().ok()?;
    let kind = words::word("MeetingKind", MeetingKind::WORDS, word).and_then(|word| word.parse().ok());
    if let Some(kind) = kind {
        return Some((kind, number));
    }
    let is_meeting = words::heading(word).is_some_and(|(field, _)| field == Field::Meeting);
    is_meeting.then_some((MeetingKind::NetworkMeeting, number))
}
