//! Items with the times that were written for them, as in a table from Word:
//! they become lengths, and fixed starts where nothing else gives the time.

use std::collections::HashSet;

use super::line::{begins, is_over};
use super::{Agenda, MOST_ITEMS, Moment, day_of};
use crate::programme::{Clock, Content, ContentKind, Meeting, Minutes};

/// An item, and when it was said to begin and end.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Told {
    /// The item; with a length or a fixed start where they were said as such.
    pub content: Content,
    /// When it was said to begin.
    pub start: Option<Clock>,
    /// When it was said to end.
    pub end: Option<Clock>,
}

/// The minutes of a day.
const DAY: Moment = 24 * 60;

/// Minutes from one time to the next; from evening to night over midnight.
/// Nothing where it is the same or goes backwards.
pub fn between(start: Clock, end: Clock) -> Option<Minutes> {
    const EVENING: Moment = 18 * 60;
    const MORNING: Moment = 6 * 60;
    let (start, end) = (start.minutes(), end.minutes());
    let over_midnight = end < start && start >= EVENING && end <= MORNING;
    let minutes = if over_midnight { end + DAY - start } else { end.checked_sub(start)? };
    Minutes::new(minutes).ok()
}

/// A meeting that has these items on a day, instead of those that stood there.
/// Each begins when it was said to; it lasts until it was said to end, as long
/// as it says, or until the next begins. `over` is when the day was said to be
/// over. Hours of the day that the meeting says itself stay.
#[must_use]
pub fn told(meeting: &Meeting, year: Option<i16>, day: u8, items: &[Told], over: Option<Clock>) -> Meeting {
    let mut made = meeting.clone();
    hours(&mut made, year, day, items, over);
    let agenda = Agenda::of(&made, year);
    let standing = agenda.days.iter().find(|one| one.number == day);
    let hours = (standing.and_then(|one| one.start), standing.and_then(|one| one.end));
    let contents = loosened(hours, items, over);
    let place = made.sheet.contents.iter().take_while(|content| day_of(content) < day).count();
    made.sheet.contents.retain(|content| day_of(content) != day);
    let place = place.min(made.sheet.contents.len());
    made.sheet.contents.splice(place..place, contents);
    made
}

/// Says when the day begins and ends, where the meeting does not.
fn hours(meeting: &mut Meeting, year: Option<i16>, day: u8, items: &[Told], over: Option<Clock>) {
    let agenda = Agenda::of(meeting, year);
    let count = agenda.days.len().max(usize::from(day));
    let standing = agenda.days.iter().find(|one| one.number == day);
    let (start, end) = (standing.and_then(|one| one.start), standing.and_then(|one| one.end));
    if let (None, Some(first)) = (start, first(items)) {
        begins(meeting, day, first);
    }
    if let (None, Some(over)) = (end, over) {
        is_over(meeting, day, count, over);
    }
}

/// When the first item begins: of parallel lanes the earliest.
fn first(items: &[Told]) -> Option<Clock> {
    let first = items.first()?;
    match lane(first) {
        None => first.start,
        Some(_) => {
            let mut known = HashSet::new();
            let firsts = run(items).iter().filter(|item| known.insert(lane(item)));
            firsts.filter_map(|item| item.start).min()
        }
    }
}

fn lane(item: &Told) -> Option<&str> {
    super::lay::lane_of(&item.content)
}

/// The parallel items with which a list begins.
fn run(items: &[Told]) -> &[Told] {
    let length = items.iter().take_while(|item| lane(item).is_some()).count();
    items.get(..length).unwrap_or_default()
}

/// When what follows an item begins: in its own lane, else what is next for
/// everybody; after the last the end of the day.
fn next(ahead: &[Told], own: Option<&str>, over: Option<Clock>) -> Option<Clock> {
    let parallel = if own.is_some() { run(ahead) } else { &[] };
    if let Some(next) = parallel.iter().find(|item| lane(item) == own) {
        return next.start;
    }
    match ahead.get(parallel.len()..).unwrap_or_default() {
        [] => over,
        rest => first(rest),
    }
}

/// How long an item takes. A closing word that long stands alone says nothing
/// of how long it takes.
fn minutes(item: &Told, ahead: &[Told], over: Option<Clock>) -> Option<Minutes> {
    const LONG: u16 = 60;
    let said = item.start.zip(item.end).and_then(|(start, end)| between(start, end));
    let until_next = || {
        let minutes = between(item.start?, next(ahead, lane(item), over)?)?;
        let closing = item.content.kind == ContentKind::SummingUp && minutes.get() > LONG;
        (!closing).then_some(minutes)
    };
    said.or(item.content.minutes).or_else(until_next)
}

/// The items with their lengths; fixed only where they were said to be, or
/// would else begin at another time.
fn loosened(
    (start, end): (Option<Moment>, Option<Moment>),
    items: &[Told],
    over: Option<Clock>,
) -> Vec<Content> {
    let fixed = items.iter().enumerate().map(|(at, item)| Content {
        minutes: minutes(item, items.get(at + 1..).unwrap_or_default(), over),
        pinned: item.content.pinned.or(item.start),
        ..item.content.clone()
    });
    let mut contents: Vec<Content> = fixed.collect();
    if contents.len() > MOST_ITEMS {
        return contents;
    }
    // From the last on: what stands before is fixed for as long as that is tried.
    for (at, item) in items.iter().enumerate().rev().filter(|(_, item)| item.content.pinned.is_none()) {
        let Some(content) = contents.get_mut(at) else { break };
        content.pinned = None;
        if !begins_as_told(&contents, items, (start, end))
            && let Some(content) = contents.get_mut(at)
        {
            content.pinned = item.start;
        }
    }
    contents
}

/// Whether every item begins when it was said to; times after midnight are
/// those of a clock.
fn begins_as_told(
    contents: &[Content],
    items: &[Told],
    (start, end): (Option<Moment>, Option<Moment>),
) -> bool {
    let all: Vec<(usize, &Content)> = contents.iter().enumerate().collect();
    let parts = super::lay::day(&all, start, end);
    parts.iter().flat_map(super::Part::slots).all(|slot| {
        let wanted = items.get(slot.at).and_then(|item| item.start).map(Clock::minutes);
        wanted.is_none_or(|wanted| slot.start.map(|start| start % DAY) == Some(wanted))
    })
}
