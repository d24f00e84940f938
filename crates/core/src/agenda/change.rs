//! Changes of an agenda's order. Every function takes the contents as they
//! stand and gives them as they are to stand: day by day, of parallel items
//! one lane after the other.

use super::lay::lane_of;
use super::{MOST_DAYS, day_of};
use crate::programme::Content;

/// The contents day by day, of parallel items one lane after the other by
/// name; where each stood before.
fn ordered(contents: &[Content]) -> Vec<(usize, Content)> {
    let mut all: Vec<(usize, Content)> = contents.iter().cloned().enumerate().collect();
    all.sort_by_key(|(_, content)| day_of(content));
    settle(&mut all);
    all
}

/// Puts the items of each run of parallel items in the order of their lanes.
fn settle(all: &mut [(usize, Content)]) {
    let parallel = |a: &(usize, Content), b: &(usize, Content)| {
        day_of(&a.1) == day_of(&b.1) && lane_of(&a.1).is_some() && lane_of(&b.1).is_some()
    };
    for run in all.chunk_by_mut(parallel) {
        run.sort_by(|(_, a), (_, b)| lane_of(a).cmp(&lane_of(b)));
    }
}

fn contents_of(mut all: Vec<(usize, Content)>) -> Vec<Content> {
    settle(&mut all);
    all.into_iter().map(|(_, content)| content).collect()
}

/// The contents in the order in which an agenda keeps them.
pub fn normal(contents: &[Content]) -> Vec<Content> {
    contents_of(ordered(contents))
}

/// Which way an item goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

/// One step up or down: past the part beside it, in its own lane, or over to
/// the day beside. Nothing where the item cannot go further.
pub fn stepped(contents: &[Content], at: usize, way: Way, days: u8) -> Option<Vec<Content>> {
    let mut all = ordered(contents);
    let from = all.iter().position(|(old, _)| *old == at)?;
    let (_, item) = all.get(from)?.clone();
    let day = day_of(&item);
    let run = run_of(&all, from);
    if let Some(other) = in_lane(&all, from, &run, way) {
        swap(&mut all, from, other);
        return Some(contents_of(all));
    }
    let edge = match way {
        Way::Up => run.start.checked_sub(1),
        Way::Down => Some(run.end),
    };
    let beside = edge.and_then(|edge| all.get(edge)).is_some_and(|(_, other)| day_of(other) == day);
    let moved = all.remove(from);
    match (beside, way) {
        // The part beside is one item, or for an item of no lane a whole run.
        (true, Way::Up) => {
            let part = run_of(&all, run.start - 1);
            let to = if lane_of(&item).is_some() { run.start - 1 } else { part.start };
            all.insert(to, moved);
        }
        (true, Way::Down) => {
            // One less stands before it, now that the item is out.
            let next = run.end - 1;
            let to = if lane_of(&item).is_some() { next + 1 } else { run_of(&all, next).end };
            all.insert(to, moved);
        }
        (false, way) => {
            let to = other_day(day, way, days)?;
            let at = match way {
                Way::Up => run.start,
                Way::Down => run.end - 1,
            };
            all.insert(at, (moved.0, on_day(moved.1, to)));
        }
    }
    Some(contents_of(all))
}

fn other_day(day: u8, way: Way, days: u8) -> Option<u8> {
    match way {
        Way::Up => day.checked_sub(1).filter(|day| *day > 0),
        Way::Down => Some(day + 1).filter(|day| *day <= days.min(MOST_DAYS)),
    }
}

/// The item alone, or the run of parallel items it is in.
fn run_of(all: &[(usize, Content)], at: usize) -> std::ops::Range<usize> {
    let Some((_, item)) = all.get(at).filter(|(_, item)| lane_of(item).is_some()) else { return at..at + 1 };
    let beside = |(_, other): &&(usize, Content)| day_of(other) == day_of(item) && lane_of(other).is_some();
    let before = all.iter().take(at).rev().take_while(beside).count();
    let after = all.iter().skip(at + 1).take_while(beside).count();
    at - before..at + after + 1
}

/// The item beside in the same lane of the same run.
fn in_lane(all: &[(usize, Content)], from: usize, run: &std::ops::Range<usize>, way: Way) -> Option<usize> {
    let name = lane_of(&all.get(from)?.1)?;
    let same = |at: &usize| all.get(*at).is_some_and(|(_, other)| lane_of(other) == Some(name));
    match way {
        Way::Up => (run.start..from).rev().find(same),
        Way::Down => (from + 1..run.end).find(same),
    }
}

fn swap(all: &mut [(usize, Content)], a: usize, b: usize) {
    if a.max(b) < all.len() {
        all.swap(a, b);
    }
}

/// The item on another day. The first day is not written down where it was not.
fn on_day(content: Content, day: u8) -> Content {
    let day = if day == 1 && content.day.is_none() { None } else { Some(day) };
    Content { day, ..content }
}

/// Where an item is dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drop {
    /// Before another item: on its day and, inside parallel items, in its lane.
    Before(usize),
    /// At the end of a day, for everybody.
    EndOf(u8),
}

/// An item dropped somewhere else; nothing where one of the two is not there.
pub fn dropped(contents: &[Content], at: usize, to: Drop) -> Option<Vec<Content>> {
    let mut all = ordered(contents);
    let from = all.iter().position(|(old, _)| *old == at)?;
    if to == Drop::Before(at) {
        return Some(contents_of(all));
    }
    let (old, item) = all.remove(from);
    let (place, day, lane) = match to {
        Drop::EndOf(day) => {
            let day = day.clamp(1, MOST_DAYS);
            (all.iter().take_while(|(_, other)| day_of(other) <= day).count(), day, None)
        }
        Drop::Before(target) => {
            let place = all.iter().position(|(old, _)| *old == target)?;
            let other = &all.get(place)?.1;
            // Before the first of parallel items an item for everybody stays one.
            let first = run_of(&all, place).start == place;
            let lane = other.lane.clone().filter(|_| !first || lane_of(&item).is_some());
            (place, day_of(other), lane)
        }
    };
    all.insert(place, (old, Content { lane, ..on_day(item, day) }));
    Some(contents_of(all))
}

/// A new item at the end of a day.
pub fn added(contents: &[Content], day: u8, content: Content, days: u8) -> Vec<Content> {
    let mut all = ordered(contents);
    let place = all.iter().take_while(|(_, other)| day_of(other) <= day).count();
    let day = (days > 1 || day > 1).then_some(day);
    all.insert(place, (usize::MAX, Content { day, ..content }));
    contents_of(all)
}
