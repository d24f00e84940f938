//! The day runs late: what follows shifts around what is fixed, and something
//! has to be shorter.

use super::{Agenda, Day, Moment, Part, Slot, lay};
use crate::programme::{Content, Minutes};

/// An item that is to be shorter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cut {
    /// The item, by its place in the contents.
    pub at: usize,
    /// Its minutes as planned.
    pub from: u16,
    /// Its minutes now.
    pub to: u16,
}

/// What becomes of the rest of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Late {
    /// The day, from 1.
    pub day: u8,
    /// Minutes behind the plan; below 0 where the day is ahead of it.
    pub behind: i32,
    /// What is to be shorter, in the order of the day.
    pub cuts: Vec<Cut>,
    /// Minutes that remain too much although everything is as short as it can be.
    pub missing: u16,
    /// The item with the fixed start up to which the time has to be found;
    /// nothing where that is the end of the day, or nothing is fixed.
    pub until: Option<usize>,
    /// Every item that is left: its place, start and end as planned, and now.
    pub rest: Vec<Shifted>,
}

/// An item that is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shifted {
    /// The item, by its place in the contents.
    pub at: usize,
    /// When it was to begin.
    pub planned: Option<Moment>,
    /// When it begins now.
    pub start: Option<Moment>,
    /// When it ends now.
    pub end: Option<Moment>,
}

/// The shortest an item can be: as it says, else half its length, to the next
/// five minutes; nothing that is under ten minutes is cut.
fn least(content: &Content, minutes: u16) -> u16 {
    let least = content
        .least
        .map_or_else(|| if minutes < 10 { minutes } else { (minutes / 2).next_multiple_of(5) }, Minutes::get);
    least.min(minutes)
}

/// The day when the item at a place of the contents begins only at `now`, and
/// everything before it is over. Nothing where there is no such item, or it has
/// no planned start.
pub fn late(agenda: &Agenda<'_>, at: usize, now: Moment) -> Option<Late> {
    let (day, slot) = agenda.slot(at)?;
    let planned = slot.start?;
    let first = day.parts.iter().position(|part| part.slots().iter().any(|slot| slot.at == at))?;
    let parts = day.parts.get(first..)?;
    let stretch = Stretch::of(parts, day, now);
    let (cuts, missing) = stretch.cuts();
    Some(Late {
        day: day.number,
        behind: i32::from(now) - i32::from(planned),
        missing,
        until: stretch.until,
        rest: rest(parts, day, now, &cuts),
        cuts,
    })
}

/// The parts up to the next fixed start, and the minutes they are too long.
struct Stretch<'p, 'a> {
    parts: &'p [Part<'a>],
    until: Option<usize>,
    over: u16,
}

impl<'p, 'a> Stretch<'p, 'a> {
    fn of(parts: &'p [Part<'a>], day: &Day<'a>, now: Moment) -> Self {
        let pinned = |part: &Part<'_>| part.slots().iter().find(|s| s.content.pinned.is_some()).map(|s| s.at);
        let fixed = parts.iter().enumerate().skip(1).find_map(|(nth, part)| Some((nth, pinned(part)?)));
        let (count, until) = fixed.map_or((parts.len(), None), |(nth, at)| (nth, Some(at)));
        let limit = match fixed {
            Some((nth, _)) => parts.get(nth).and_then(Part::start),
            None => day.end,
        };
        let parts = parts.get(..count).unwrap_or(parts);
        let needed: u16 = parts.iter().fold(0, |sum, part| sum.saturating_add(length(part)));
        let over = limit.map_or(0, |limit| now.saturating_add(needed).saturating_sub(limit));
        Self { parts, until, over }
    }

    /// Five minutes at a time from where most can be spared for its length.
    fn cuts(&self) -> (Vec<Cut>, u16) {
        let mut spare: Vec<u16> = self.parts.iter().map(Self::spare).collect();
        let mut taken = vec![0_u16; spare.len()];
        let mut over = self.over;
        while over > 0 {
            let weight = |nth: &usize| {
                let spare = u32::from(spare.get(*nth).copied().unwrap_or(0));
                let length = u32::from(self.parts.get(*nth).map_or(0, length)).max(1);
                spare * 1000 / length
            };
            let Some(nth) = (0..spare.len()).max_by_key(|nth| (weight(nth), std::cmp::Reverse(*nth))) else {
                break;
            };
            let (Some(left), Some(sum)) = (spare.get_mut(nth), taken.get_mut(nth)) else { break };
            let step = over.min(5).min(*left);
            if step == 0 {
                break;
            }
            *left -= step;
            *sum += step;
            over -= step;
        }
        let cuts = self.parts.iter().zip(taken).flat_map(|(part, cut)| shorten(part, cut)).collect();
        (cuts, over)
    }

    /// How much shorter a part can be: of parallel lanes the longest decides.
    fn spare(part: &Part<'_>) -> u16 {
        let least = lanes(part)
            .map(|slots| slots.iter().fold(0_u16, |sum, slot| sum.saturating_add(least_of(slot))))
            .max();
        length(part).saturating_sub(least.unwrap_or(0))
    }
}

fn lanes<'a>(part: &Part<'a>) -> impl Iterator<Item = Vec<Slot<'a>>> {
    let lanes: Vec<Vec<Slot<'a>>> = match part {
        Part::Together(slot) => vec![vec![*slot]],
        Part::Parallel(lanes) => lanes.iter().map(|lane| lane.slots.clone()).collect(),
    };
    lanes.into_iter()
}

fn least_of(slot: &Slot<'_>) -> u16 {
    least(slot.content, slot.minutes().unwrap_or(0))
}

fn sum(slots: &[Slot<'_>]) -> u16 {
    slots.iter().fold(0, |sum, slot| sum.saturating_add(slot.minutes().unwrap_or(0)))
}

fn length(part: &Part<'_>) -> u16 {
    lanes(part).map(|slots| sum(&slots)).max().unwrap_or(0)
}

/// The items of a part that is to be so many minutes shorter.
fn shorten(part: &Part<'_>, cut: u16) -> Vec<Cut> {
    let target = length(part).saturating_sub(cut);
    lanes(part).flat_map(|slots| shorten_lane(&slots, sum(&slots).saturating_sub(target))).collect()
}

/// Takes minutes from the last items of a lane first.
fn shorten_lane(slots: &[Slot<'_>], mut cut: u16) -> Vec<Cut> {
    let mut cuts = Vec::new();
    for slot in slots.iter().rev() {
        let from = slot.minutes().unwrap_or(0);
        let take = cut.min(from.saturating_sub(least_of(slot)));
        if take > 0 {
            cuts.push(Cut { at: slot.at, from, to: from - take });
            cut -= take;
        }
    }
    cuts.reverse();
    cuts
}

/// When everything that is left takes place.
fn rest(parts: &[Part<'_>], day: &Day<'_>, now: Moment, cuts: &[Cut]) -> Vec<Shifted> {
    let slots: Vec<Slot<'_>> = parts.iter().flat_map(Part::slots).collect();
    let first = parts.first().map_or(0, |part| part.slots().len());
    let contents: Vec<(usize, Content)> = slots
        .iter()
        .enumerate()
        .map(|(nth, slot)| {
            let mut content = slot.content.clone();
            let cut = cuts.iter().find(|cut| cut.at == slot.at).map(|cut| cut.to);
            content.minutes = cut.or(slot.minutes()).and_then(|minutes| Minutes::new(minutes).ok());
            // What is on now begins now, whatever was planned.
            if nth < first {
                content.pinned = None;
            }
            (slot.at, content)
        })
        .collect();
    let items: Vec<(usize, &Content)> = contents.iter().map(|(at, content)| (*at, content)).collect();
    let laid = lay::day(&items, Some(now), day.end);
    let planned = |at: usize| slots.iter().find(|slot| slot.at == at).and_then(|slot| slot.start);
    let shifted =
        |slot: Slot<'_>| Shifted { at: slot.at, planned: planned(slot.at), start: slot.start, end: slot.end };
    laid.iter().flat_map(Part::slots).map(shifted).collect()
}
