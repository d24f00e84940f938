//! What is dated to the day, without words: the same for every reader.

use jiff::civil::Date;
use samspil_core::agenda::{Agenda, Moment, Slot};
use samspil_core::check::Facts;
use samspil_core::date::{Bound, FuzzyDate, When};
use samspil_core::programme::{
    Activity, Certainty, Clock, Content, Mark, Meeting, Occurrence, ProgrammeState, Sheet, Status,
};
use samspil_core::timeline::{Item, Source, timeline};
use samspil_core::{Id, Programme};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::Zone;

/// One thing in the calendar: everything that is printed of it, and nothing
/// else, so that it is the same as before if it would be printed the same.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Event {
    key: String,
    #[serde(skip)]
    pub(super) element: Option<Id>,
    pub(super) title: String,
    pub(super) mark: Option<Mark>,
    pub(super) deadline: bool,
    pub(super) first: Date,
    pub(super) last: Date,
    /// The days with how they bind, where not simply on them.
    pub(super) bound: Option<FuzzyDate>,
    pub(super) start: Option<Clock>,
    pub(super) end: Option<Clock>,
    /// Those who take part have no time for anything else.
    pub(super) busy: bool,
    pub(super) certainty: Certainty,
    pub(super) marker: Option<String>,
    pub(super) status: Status,
    pub(super) cause: Option<String>,
    pub(super) venue: Option<String>,
    pub(super) purpose: Option<String>,
    pub(super) contents: Vec<Point>,
    pub(super) programme: String,
    pub(super) zone: Zone,
    pub(super) public: bool,
}

/// One thing on the programme of an event.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Point {
    pub(super) text: String,
    pub(super) day: Option<u8>,
    pub(super) certainty: Certainty,
    pub(super) marker: Option<String>,
    // What an agenda without times does not say is no part of its fingerprint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) lane: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) start: Option<Moment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) end: Option<Moment>,
}

impl Event {
    /// By which the event is known in its programme for as long as it stands:
    /// `meeting.kick-off`, `deadline.report`, `start.network`.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// A fingerprint of all that is printed, in hexadecimal digits; the words
    /// of a language have no part in it.
    pub fn digest(&self) -> String {
        // A struct of texts and numbers always serialises.
        let fields = serde_json::to_vec(self).unwrap_or_default();
        let digits = Sha256::digest(fields).into_iter().flat_map(|byte| [byte >> 4, byte & 15]);
        digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect()
    }

    fn new(facts: &Facts<'_>, item: Item, public: bool) -> Option<Self> {
        let (first, last) = item.days.filter(|_| item.exact)?;
        let head = &facts.programme.programme;
        let own = item.source == Source::Programme;
        let mark = item.mark.filter(|_| own);
        let key = format!("{}.{}", mark.map_or(item.source.as_str(), Mark::as_str), item.id);
        Some(Self {
            key,
            element: (!own).then_some(item.id),
            title: item.title,
            mark,
            deadline: item.source == Source::Deadline,
            first,
            last,
            bound: bound(item.date.as_ref(), first, last),
            start: None,
            end: None,
            busy: false,
            certainty: item.certainty,
            marker: item.marker,
            status: item.status,
            cause: item.cause,
            venue: None,
            purpose: None,
            contents: Vec::new(),
            programme: head.title.clone(),
            zone: Zone::of(head.country),
            public,
        })
    }

    fn meeting(&mut self, plan: &Programme, meeting: &Meeting) {
        (self.start, self.end) = (meeting.start, meeting.end);
        self.busy = true;
        self.venue.clone_from(&meeting.venue);
        self.sheet(&meeting.sheet);
        let agenda = Agenda::in_plan(plan, meeting);
        if agenda.is_timed() {
            self.contents = agenda.slots().map(|slot| Point::at(&slot)).collect();
        }
    }

    fn sheet(&mut self, sheet: &Sheet) {
        self.purpose.clone_from(&sheet.purpose);
        self.contents = sheet.contents.iter().map(Point::of).collect();
    }

    /// In a programme that is called off nothing takes place any more.
    fn call_off(&mut self, cause: Option<&String>) {
        if !matches!(self.status, Status::Held | Status::Cancelled) {
            self.status = Status::Cancelled;
            self.cause = self.cause.take().or_else(|| cause.cloned());
        }
    }
}

impl Point {
    fn of(content: &Content) -> Self {
        let Content { text, day, certainty, marker, .. } = content;
        let (text, marker) = (text.clone(), marker.clone());
        Self { text, day: *day, certainty: *certainty, marker, lane: None, start: None, end: None }
    }

    /// The same when it takes place.
    fn at(slot: &Slot<'_>) -> Self {
        let lane = slot.content.lane.clone();
        Self { lane, start: slot.start, end: slot.end, ..Self::of(slot.content) }
    }
}

fn bound(date: Option<&FuzzyDate>, first: Date, last: Date) -> Option<FuzzyDate> {
    let bound = date.map(|date| date.bound).filter(|bound| *bound != Bound::On)?;
    let when = if first == last { When::Day(first) } else { When::Range(first, last) };
    Some(FuzzyDate { when, bound, approx: false })
}

/// What a plan dates to the day, in the order of the timeline: meetings,
/// occurrences that no dated meeting holds, deadlines, products, what is drawn
/// on the plan's own timeline, the programme's first and last day. `public`
/// says whether anyone may read the programme.
pub fn events(plan: &Programme, public: bool) -> Vec<Event> {
    let facts = Facts::new(plan);
    let head = &plan.programme;
    let items = timeline(plan).items;
    let mut events: Vec<Event> = items.into_iter().filter_map(|item| event(&facts, item, public)).collect();
    if head.state == ProgrammeState::Cancelled {
        events.iter_mut().for_each(|event| event.call_off(head.cause.as_ref()));
    }
    events
}

fn event(facts: &Facts<'_>, item: Item, public: bool) -> Option<Event> {
    let (source, id) = (item.source, item.id.clone());
    let mut event = Event::new(facts, item, public)?;
    match source {
        Source::Meeting => {
            if let Some(meeting) = facts.get::<Meeting>(&id) {
                event.meeting(facts.programme, meeting);
            }
        }
        Source::Occurrence => {
            let activity = facts.get::<Occurrence>(&id).map(|occurrence| &occurrence.activity);
            if let Some(activity) = activity.and_then(|id| facts.get::<Activity>(id)) {
                event.sheet(&activity.sheet);
            }
        }
        _ => {}
    }
    Some(event)
}
