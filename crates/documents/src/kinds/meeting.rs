//! When and where a meeting is, in words.

use jiff::ToSpan;
use jiff::civil::{Date, Time};
use samspil_core::date::{Bound, When};
use samspil_core::programme::{Certainty, Clock, Format, Meeting, MeetingKind, Network, Status, Theme};
use samspil_core::timeline::resolve;
use samspil_core::{Figure, FuzzyDate, Language};

use super::line::certainty_word;
use super::scribe::{Scribe, capital};
use crate::paper::{Text, Tone};

/// A time of day on paper: "9", "9.30"; in English "9:00".
fn clock(language: Language, clock: Clock) -> String {
    let (hours, minutes) = (clock.minutes() / 60, clock.minutes() % 60);
    match (language, minutes) {
        (Language::En, _) => format!("{hours}:{minutes:02}"),
        (_, 0) => hours.to_string(),
        _ => format!("{hours}.{minutes:02}"),
    }
}

/// A time of day for a cell of a sheet.
pub(super) fn time(clock: Clock) -> Option<Time> {
    let minutes = clock.minutes();
    Time::new(i8::try_from(minutes / 60).ok()?, i8::try_from(minutes % 60).ok()?, 0, 0).ok()
}

/// The hours of a meeting of one day.
pub(super) fn hours(meeting: &Meeting) -> Option<Figure> {
    let several = meeting.date.as_ref().is_some_and(|date| matches!(date.when, When::Range(..)));
    let (start, end) = meeting.start.zip(meeting.end).filter(|_| !several)?;
    let minutes = end.minutes().checked_sub(start.minutes()).filter(|minutes| *minutes > 0)?;
    Figure::whole(i64::from(minutes)).divided_by(Figure::whole(60))
}

/// The day, where a date is exactly one.
pub(super) fn exact_day(date: &FuzzyDate) -> Option<Date> {
    date.day().filter(|_| date.bound == Bound::On && !date.approx)
}

impl<'a> Scribe<'a> {
    /// "kl. 9–16".
    pub(super) fn hours(&self, meeting: &Meeting) -> Option<String> {
        let clock = |time: Clock| clock(self.words.language(), time);
        Some(match (meeting.start.map(clock), meeting.end.map(clock)) {
            (Some(start), Some(end)) => self.with("doc-hours", &[("start", &start), ("end", &end)]),
            (Some(start), None) => self.with("doc-hours-from", &[("start", &start)]),
            (None, Some(end)) => self.with("doc-hours-until", &[("end", &end)]),
            (None, None) => return None,
        })
    }

    /// The date with its weekdays, where they are known.
    pub(super) fn weekdays(&self, date: &FuzzyDate) -> String {
        let date = self.filled(date);
        let said = self.date(&date);
        let weekdays = match date.when {
            When::Day(day) => self.words.weekday(day),
            When::Range(first, last) => {
                format!("{}–{}", self.words.weekday(first), self.words.weekday(last))
            }
            _ => return said,
        };
        self.with("doc-date-weekdays", &[("date", &said), ("weekdays", &weekdays)])
    }

    /// When a meeting is: date, weekdays, hours.
    pub(super) fn when(&self, meeting: &Meeting) -> Vec<Text> {
        let date = meeting.date.as_ref().map(|date| Text::plain(self.weekdays(date)));
        let date = date.unwrap_or_else(|| Text::toned(self.text("doc-no-date"), Tone::Tentative));
        [Some(date), self.hours(meeting).map(Text::plain)].into_iter().flatten().collect()
    }

    /// The first and last day of a meeting.
    pub(super) fn days(&self, meeting: &Meeting) -> Option<(Date, Date)> {
        let found = resolve(&self.facts, &self.filled(meeting.date.as_ref()?))?;
        Some((found.first, found.last))
    }

    /// One day of a meeting in words: "Day 2: Thursday, 27 September".
    pub(super) fn day_of(&self, meeting: &Meeting, day: u8) -> String {
        let name = self.with("meetings-day", &[("day", &usize::from(day))]);
        let exact = meeting.date.as_ref().is_some_and(|date| {
            date.bound == Bound::On && !date.approx && matches!(date.when, When::Day(_) | When::Range(..))
        });
        let date = self.days(meeting).filter(|_| exact && day > 0).and_then(|(first, last)| {
            let date = first.checked_add((i64::from(day) - 1).days()).ok()?;
            (date <= last).then_some(date)
        });
        match date {
            Some(date) => {
                let date = self.weekdays(&date.into());
                self.with("doc-day-date", &[("name", &name), ("date", &date)])
            }
            None => name,
        }
    }

    /// Where it is, and whether people stay over night.
    pub(super) fn venue(&self, meeting: &Meeting) -> Vec<Text> {
        let venue = meeting.venue.as_ref().map(|venue| self.own(venue, meeting.language));
        venue.into_iter().chain(self.overnight(meeting)).collect()
    }

    /// Whether people stay over night.
    pub(super) fn overnight(&self, meeting: &Meeting) -> Option<Text> {
        meeting.overnight.then(|| Text::plain(self.text("meetings-overnight")))
    }

    /// How people take part, where that is said.
    pub(super) fn meeting_format(&self, meeting: &Meeting) -> Vec<Text> {
        let said = (meeting.format != Format::Unsaid).then(|| self.word("Format", meeting.format.as_str()));
        said.map(|word| Text::plain(capital(&word))).into_iter().collect()
    }

    /// How sure a meeting is and how far it has come; nothing where it is agreed
    /// and planned.
    pub(super) fn meeting_state(&self, meeting: &Meeting) -> Vec<Text> {
        let sure = match (&meeting.marker, meeting.certainty) {
            (Some(marker), _) => Some(self.own(marker, meeting.language)),
            (None, Certainty::Confirmed) => None,
            (None, certainty) => {
                Some(Text::plain(capital(&self.word("Certainty", certainty_word(certainty)))))
            }
        };
        let status = (meeting.status != Status::Planned)
            .then(|| Text::plain(capital(&self.word("Status", meeting.status.as_str()))));
        let cause = meeting.cause.as_ref().map(|cause| self.toned(cause, meeting.language, Tone::Muted));
        [sure, status, cause].into_iter().flatten().collect()
    }

    /// The themes of a meeting.
    pub(super) fn themes(&self, meeting: &Meeting) -> Vec<&'a Theme> {
        meeting.themes.iter().filter_map(|id| self.facts.get(id)).collect()
    }

    /// The networks of a meeting.
    pub(super) fn networks(&self, meeting: &Meeting) -> Vec<&'a Network> {
        meeting.networks.iter().filter_map(|id| self.facts.get(id)).collect()
    }

    /// What kind of meeting it is, where that says anything.
    pub(super) fn meeting_kind(&self, kind: MeetingKind) -> Option<String> {
        (kind != MeetingKind::Other).then(|| capital(&self.word("MeetingKind", kind.as_str())))
    }

    /// Those a meeting is for: networks, participants in words, roles.
    pub(super) fn audience(&self, meeting: &Meeting) -> Vec<Text> {
        let networks = self.networks(meeting).into_iter().map(|n| self.own(&n.title, n.language));
        let said = meeting.sheet.participants.iter().map(|text| self.own(text, meeting.language));
        let roles = self.roles(&meeting.sheet.audience).map(Text::plain);
        networks.chain(said).chain(roles).collect()
    }

    /// Roles as one text.
    pub(super) fn roles(&self, roles: &[samspil_core::programme::RoleKind]) -> Option<String> {
        let names: Vec<String> =
            roles.iter().map(|role| self.word("RoleKind", role.as_str()).into_owned()).collect();
        (!names.is_empty()).then(|| capital(&self.words.list(&names)))
    }
}
