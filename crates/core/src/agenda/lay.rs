//! Lays items one after the other.

use super::{Lane, Moment, Part, Slot};
use crate::programme::Content;

type Item<'a> = (usize, &'a Content);

/// Items that stand together in the order of the day.
enum Segment<'a> {
    Together(Item<'a>),
    Parallel(Vec<(&'a str, Vec<Item<'a>>)>),
}

/// The parts of a day that begins at `start` and is to end at `end`.
pub(super) fn day<'a>(items: &[Item<'a>], start: Option<Moment>, end: Option<Moment>) -> Vec<Part<'a>> {
    let segments = segments(items);
    let mut now = start;
    let mut parts = Vec::with_capacity(segments.len());
    for (at, segment) in segments.iter().enumerate() {
        let begins = segment.pin().or(now);
        let ahead = segments.get(at + 1..).unwrap_or_default();
        let part = match segment {
            Segment::Together(item) => Part::Together(slot(*item, begins, || room_before(ahead, end))),
            Segment::Parallel(lanes) => {
                Part::Parallel(lanes.iter().map(|(name, items)| lane(name, items, begins)).collect())
            }
        };
        now = part.end();
        parts.push(part);
    }
    parts
}

fn lane<'a>(name: &'a str, items: &[Item<'a>], start: Option<Moment>) -> Lane<'a> {
    let mut now = start;
    let mut slots = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        let ahead: Vec<Segment<'_>> =
            items.iter().skip(at + 1).map(|item| Segment::Together(*item)).collect();
        let slot = slot(*item, pin(item.1).or(now), || room_before(&ahead, None));
        now = slot.end;
        slots.push(slot);
    }
    Lane { name, slots }
}

/// An item that begins at `start`. Where it says no length it lasts until
/// `limit`.
fn slot(item: Item<'_>, start: Option<Moment>, limit: impl Fn() -> Option<Moment>) -> Slot<'_> {
    let (at, content) = item;
    let end = match content.minutes {
        Some(minutes) => start.map(|start| start.saturating_add(minutes.get())),
        None => start.and_then(|start| Some(limit()?.max(start))),
    };
    Slot { at, content, start, end }
}

/// When an item without a length has to be over: what follows it, up to the
/// next fixed start or the day's end, has its lengths and needs them.
fn room_before(ahead: &[Segment<'_>], end: Option<Moment>) -> Option<Moment> {
    let mut needed: Moment = 0;
    for segment in ahead {
        if let Some(pin) = segment.pin() {
            return Some(pin.saturating_sub(needed));
        }
        needed = needed.saturating_add(segment.minutes()?);
    }
    end.map(|end| end.saturating_sub(needed))
}

fn pin(content: &Content) -> Option<Moment> {
    content.pinned.map(crate::programme::Clock::minutes)
}

fn segments<'a>(items: &[Item<'a>]) -> Vec<Segment<'a>> {
    let mut all: Vec<Segment<'a>> = Vec::new();
    for item in items {
        let Some(name) = lane_of(item.1) else {
            all.push(Segment::Together(*item));
            continue;
        };
        if let Some(Segment::Parallel(lanes)) = all.last_mut() {
            match lanes.iter_mut().find(|(known, _)| *known == name) {
                Some((_, items)) => items.push(*item),
                None => lanes.push((name, vec![*item])),
            }
        } else {
            all.push(Segment::Parallel(vec![(name, vec![*item])]));
        }
    }
    all
}

/// The lane of an item; blanks name none.
pub(super) fn lane_of(content: &Content) -> Option<&str> {
    content.lane.as_deref().map(str::trim).filter(|name| !name.is_empty())
}

impl Segment<'_> {
    /// The fixed start: of lanes the earliest with which one of them begins.
    fn pin(&self) -> Option<Moment> {
        match self {
            Self::Together((_, content)) => pin(content),
            Self::Parallel(lanes) => {
                lanes.iter().filter_map(|(_, items)| items.first()).filter_map(|(_, c)| pin(c)).min()
            }
        }
    }

    /// How long it takes, where every length is said and nothing in it is fixed.
    fn minutes(&self) -> Option<Moment> {
        let sum = |items: &[Item<'_>]| {
            items.iter().try_fold(0_u16, |sum, (_, content)| {
                if content.pinned.is_some() { None } else { Some(sum.saturating_add(content.minutes?.get())) }
            })
        };
        match self {
            Self::Together(item) => sum(&[*item]),
            Self::Parallel(lanes) => {
                let sums: Option<Vec<u16>> = lanes.iter().map(|(_, items)| sum(items)).collect();
                sums?.into_iter().max()
            }
        }
    }
}
