//! Events in the reader's words, as lines of a calendar file.

use std::borrow::Cow;
use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use samspil_core::programme::{Certainty, Clock, Status};
use samspil_words::Words;

use super::event::Point;
use super::line::Lines;
use super::{Event, Zone};

/// How often an event was changed, and when last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// Counts the changes, from 0.
    pub sequence: i64,
    /// When it last changed, or was first printed.
    pub changed_at: Timestamp,
}

/// The events of one programme.
#[derive(Clone, Copy)]
pub struct Part<'a> {
    /// What stands after the `@` in the identifiers of its events: the same for
    /// as long as the programme stands, and no other's.
    pub scope: &'a str,
    /// The address of the programme's pages, without a closing slash:
    /// `https://example.org/programmes/network`. Nothing where there are none.
    pub pages: Option<&'a str>,
    /// Its events.
    pub events: &'a [Event],
    /// When each was changed.
    pub stamp: &'a dyn Fn(&Event) -> Stamp,
}

/// A calendar of one or several programmes.
pub struct Calendar<'a> {
    /// What it is called.
    pub name: &'a str,
    /// The reader's words.
    pub words: Words,
    /// The clock it is read on.
    pub zone: Zone,
    /// The programmes.
    pub parts: &'a [Part<'a>],
}

/// How often a reader is to look whether something changed.
const REFRESH: &str = "PT1H";

/// About how many octets an event takes.
const OCTETS: usize = 600;

impl Calendar<'_> {
    /// The calendar as a file in UTF-8.
    pub fn write(&self) -> String {
        let count: usize = self.parts.iter().map(|part| part.events.len()).sum();
        let mut lines = Lines::with_capacity(OCTETS * (count + 2));
        self.head(&mut lines);
        for part in self.parts {
            for event in part.events {
                Printed { words: self.words, part, event }.write(&mut lines);
            }
        }
        lines.plain("END", "VCALENDAR");
        lines.finish()
    }

    fn head(&self, lines: &mut Lines) {
        for (name, value) in [
            ("BEGIN", "VCALENDAR"),
            ("VERSION", "2.0"),
            ("PRODID", "-//Samspil//Samspil//EN"),
            ("CALSCALE", "GREGORIAN"),
            ("METHOD", "PUBLISH"),
        ] {
            lines.plain(name, value);
        }
        lines.said("X-WR-CALNAME", self.name);
        lines.plain("X-WR-TIMEZONE", self.zone.name());
        lines.plain("REFRESH-INTERVAL;VALUE=DURATION", REFRESH);
        lines.plain("X-PUBLISHED-TTL", REFRESH);
        let used = self.parts.iter().flat_map(|part| part.events).map(|event| event.zone);
        for zone in used.chain([self.zone]).collect::<BTreeSet<_>>() {
            lines.whole(zone.rules());
        }
    }
}

/// An event on its way into a file.
pub(super) struct Printed<'a> {
    pub(super) words: Words,
    pub(super) part: &'a Part<'a>,
    pub(super) event: &'a Event,
}

impl Printed<'_> {
    fn write(&self, lines: &mut Lines) {
        self.write_with(lines, |_| ());
    }

    /// The event, with more about it at its end.
    pub(super) fn write_with(&self, lines: &mut Lines, more: impl FnOnce(&mut Lines)) {
        let event = self.event;
        let Stamp { sequence, changed_at } = (self.part.stamp)(event);
        let changed = moment(changed_at);
        lines.plain("BEGIN", "VEVENT");
        lines.plain("UID", &uid(event, self.part.scope));
        // When it was last changed, not when it is read: what did not change
        // stays the same to the octet.
        lines.plain("DTSTAMP", &changed);
        lines.plain("LAST-MODIFIED", &changed);
        lines.plain("SEQUENCE", &sequence.to_string());
        self.time(lines);
        lines.said("SUMMARY", &self.summary());
        if let Some(venue) = &event.venue {
            lines.said("LOCATION", venue);
        }
        let description = self.description();
        if !description.is_empty() {
            lines.said("DESCRIPTION", &description);
        }
        lines.said("CATEGORIES", &event.programme);
        lines.plain("STATUS", self.status());
        lines.plain("TRANSP", if self.takes_time() { "OPAQUE" } else { "TRANSPARENT" });
        lines.plain("CLASS", if event.public { "PUBLIC" } else { "PRIVATE" });
        if let Some(url) = self.url() {
            lines.plain("URL", &url);
        }
        more(lines);
        lines.plain("END", "VEVENT");
    }

    /// From when to when: on the clock where the hours are known, else whole
    /// days. A meeting of one day whose end is not known is a point in time.
    fn time(&self, lines: &mut Lines) {
        let Event { first, last, start, end, zone, .. } = self.event;
        let one_day = first == last;
        let end = end.filter(|end| !one_day || start.is_some_and(|start| start < *end));
        match (start, end) {
            (Some(start), Some(end)) => {
                lines.plain(&on_clock("DTSTART", *zone), &local(*first, *start));
                lines.plain(&on_clock("DTEND", *zone), &local(*last, end));
            }
            (Some(start), None) if one_day => {
                lines.plain(&on_clock("DTSTART", *zone), &local(*first, *start));
            }
            _ => {
                lines.plain("DTSTART;VALUE=DATE", &day(*first));
                lines.plain("DTEND;VALUE=DATE", &day(last.tomorrow().unwrap_or(*last)));
            }
        }
    }

    fn takes_time(&self) -> bool {
        self.event.busy && !matches!(self.event.status, Status::Cancelled | Status::Postponed)
    }

    fn status(&self) -> &'static str {
        match (self.event.status, self.event.certainty) {
            (Status::Cancelled, _) => "CANCELLED",
            (Status::Held | Status::InProgress, _) => "CONFIRMED",
            (Status::Planned, Certainty::Confirmed) => "CONFIRMED",
            (Status::Planned | Status::Postponed, _) => "TENTATIVE",
        }
    }

    fn summary(&self) -> String {
        let (words, event) = (self.words, self.event);
        let title = match event.mark {
            Some(mark) => {
                let mark = words.text(&format!("timeline-mark-{}", mark.as_str()));
                words.with("calendar-mark", &[("mark", &mark), ("title", &event.title)])
            }
            None if event.deadline => words.with("calendar-deadline", &[("title", &event.title)]),
            None => Cow::Borrowed(event.title.as_str()),
        };
        let title = marked(words, title, event.certainty, event.marker.as_deref());
        match event.status {
            Status::Cancelled => words.with("calendar-cancelled", &[("title", &title)]).into_owned(),
            Status::Postponed => words.with("calendar-postponed", &[("title", &title)]).into_owned(),
            _ => title.into_owned(),
        }
    }

    /// How the date binds, the hours where the days stand whole, why it was
    /// called off, what it is for, what is on its programme.
    fn description(&self) -> String {
        let (words, event) = (self.words, self.event);
        let mut lines: Vec<String> = event.bound.iter().map(|date| words.date(date)).collect();
        lines.extend(self.hours());
        if let Some(cause) = &event.cause {
            lines.push(words.with("calendar-cause", &[("cause", cause)]).into_owned());
        }
        lines.extend(event.purpose.iter().cloned());
        contents(words, &event.contents, &mut lines);
        if event.mark.is_none() {
            lines.push(words.with("calendar-of", &[("programme", &event.programme)]).into_owned());
        }
        lines.join("\n")
    }

    /// The hours where they are not known at both ends of several days.
    fn hours(&self) -> Option<String> {
        let (words, Event { first, last, start, end, .. }) = (self.words, self.event);
        match (start, end) {
            (Some(start), None) if first != last => {
                Some(words.with("meetings-from", &[("start", &start.to_string())]).into_owned())
            }
            (None, Some(end)) => {
                Some(words.with("calendar-until", &[("end", &end.to_string())]).into_owned())
            }
            _ => None,
        }
    }

    fn url(&self) -> Option<String> {
        let pages = self.part.pages?;
        Some(match &self.event.element {
            Some(id) => format!("{pages}/parts-of/{id}"),
            None => pages.to_owned(),
        })
    }
}

/// By which an event is known everywhere.
pub(super) fn uid(event: &Event, scope: &str) -> String {
    format!("{}@{scope}", event.key())
}

/// A title with the word that says it is not certain: the plan's own marker,
/// else the reader's word.
fn marked<'a>(words: Words, title: Cow<'a, str>, certainty: Certainty, marker: Option<&str>) -> Cow<'a, str> {
    let key = match certainty {
        Certainty::Confirmed => None,
        Certainty::Expected => Some("calendar-expected"),
        Certainty::Tentative => Some("calendar-tentative"),
        Certainty::Tbd => Some("calendar-tbd"),
    };
    match (marker, key) {
        (Some(marker), _) if title.to_lowercase().contains(&marker.to_lowercase()) => title,
        (Some("?"), _) => format!("{title}?").into(),
        (Some(marker), _) if certainty == Certainty::Tbd => format!("{title} ({marker})").into(),
        (Some(marker), _) => format!("{marker} {title}").into(),
        (None, Some(key)) => words.with(key, &[("title", &title)]),
        (None, None) => title,
    }
}

fn contents(words: Words, points: &[Point], lines: &mut Vec<String>) {
    let mut day = None;
    for point in points {
        if let Some(now) = point.day.filter(|_| point.day != day) {
            day = point.day;
            lines.push(words.with("meetings-day", &[("day", &usize::from(now))]).into_owned());
        }
        let text =
            marked(words, Cow::Borrowed(point.text.as_str()), point.certainty, point.marker.as_deref());
        let text = point.lane.as_ref().map_or_else(|| text.to_string(), |lane| format!("{lane}: {text}"));
        let hours = match (point.start, point.end) {
            (Some(start), Some(end)) => format!("{}–{}", words.clock(start), words.clock(end)),
            (Some(start), None) => words.clock(start),
            (None, _) => "–".to_owned(),
        };
        lines.push(format!("{hours} {text}"));
    }
}

fn on_clock(name: &str, zone: Zone) -> String {
    format!("{name};TZID={}", zone.name())
}

fn day(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

fn local(on: Date, clock: Clock) -> String {
    format!("{}T{:02}{:02}00", day(on), clock.minutes() / 60, clock.minutes() % 60)
}

fn moment(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}
