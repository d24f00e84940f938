//! What does not fit in an agenda.

use std::collections::BTreeMap;

use super::{Agenda, Day, Moment, Part, Slot};
use crate::Id;

/// Something that does not fit, at an item of the meeting's contents. Minutes
/// are whole minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// A day has items but no time at which it begins.
    NoStart {
        /// The day, from 1.
        day: u8,
    },
    /// Nothing says how long an item takes.
    NoLength {
        /// The item.
        at: usize,
    },
    /// Nothing is planned before an item with a fixed start.
    Gap {
        /// The item.
        at: usize,
        /// How long nothing is planned.
        minutes: u16,
        /// From when.
        from: Moment,
    },
    /// What stands before an item with a fixed start is not over by then.
    Overlap {
        /// The item.
        at: usize,
        /// The one that is not over.
        before: usize,
        /// How much too long.
        minutes: u16,
    },
    /// The first item begins before the day does.
    Early {
        /// The item.
        at: usize,
        /// How much too early.
        minutes: u16,
    },
    /// A parallel lane is over before the others.
    LaneWaits {
        /// The lane's last item.
        at: usize,
        /// How long it waits.
        minutes: u16,
    },
    /// The day's items go on after its end.
    TooLong {
        /// The day, from 1.
        day: u8,
        /// How much too long.
        minutes: u16,
    },
    /// The day's items are over before its end.
    TooShort {
        /// The day, from 1.
        day: u8,
        /// How much is left.
        minutes: u16,
    },
    /// Somebody presents in two places at once.
    Twice {
        /// Who.
        person: Id,
        /// The one item.
        at: usize,
        /// The other.
        other: usize,
    },
    /// Two things take place in one room at once.
    Room {
        /// The room.
        room: String,
        /// The one item.
        at: usize,
        /// The other.
        other: usize,
    },
}

impl Trouble {
    /// The item it stands at, where it does not belong to a whole day.
    pub fn at(&self) -> Option<usize> {
        match self {
            Self::NoStart { .. } | Self::TooLong { .. } | Self::TooShort { .. } => None,
            Self::NoLength { at }
            | Self::Gap { at, .. }
            | Self::Overlap { at, .. }
            | Self::Early { at, .. }
            | Self::LaneWaits { at, .. }
            | Self::Twice { at, .. }
            | Self::Room { at, .. } => Some(*at),
        }
    }

    /// The day it stands at, where it belongs to a whole day.
    pub fn day(&self) -> Option<u8> {
        match self {
            Self::NoStart { day } | Self::TooLong { day, .. } | Self::TooShort { day, .. } => Some(*day),
            _ => None,
        }
    }

    /// Whether it cannot take place so; else it is worth knowing.
    pub fn is_impossible(&self) -> bool {
        matches!(self, Self::Overlap { .. } | Self::Twice { .. } | Self::Room { .. })
    }
}

/// What does not fit in an agenda, in its order. Lists without any times have
/// no troubles.
pub fn troubles(agenda: &Agenda<'_>) -> Vec<Trouble> {
    agenda.days.iter().filter(|day| day.is_timed()).flat_map(of_day).collect()
}

fn of_day(day: &Day<'_>) -> Vec<Trouble> {
    let mut found = Vec::new();
    if day.parts.first().is_some_and(|part| part.start().is_none()) {
        found.push(Trouble::NoStart { day: day.number });
    }
    let mut before: Option<Slot<'_>> = None;
    for part in &day.parts {
        match part {
            Part::Together(slot) => found.extend(joint(before, day.start, *slot)),
            Part::Parallel(lanes) => {
                for lane in lanes {
                    let mut last = before;
                    for slot in &lane.slots {
                        found.extend(joint(last, day.start, *slot));
                        last = Some(*slot);
                    }
                }
                found.extend(waiting(part));
            }
        }
        let slots = part.slots();
        found.extend(
            slots
                .iter()
                .filter(|s| s.start.is_some() && s.end.is_none())
                .map(|s| Trouble::NoLength { at: s.at }),
        );
        before = last(part).or(before);
    }
    found.extend(hours(day));
    found.extend(doubled(day));
    found
}

/// The item with which a part is over.
fn last<'a>(part: &Part<'a>) -> Option<Slot<'a>> {
    match part {
        Part::Together(slot) => Some(*slot),
        Part::Parallel(lanes) => {
            lanes.iter().filter_map(|lane| lane.slots.last().copied()).max_by_key(|slot| slot.end)
        }
    }
}

/// Where an item does not begin when the one before it ends.
fn joint(before: Option<Slot<'_>>, day_starts: Option<Moment>, slot: Slot<'_>) -> Option<Trouble> {
    let start = slot.start?;
    let over = match before {
        Some(before) => before.end?,
        None => day_starts?,
    };
    let at = slot.at;
    match (before, over.cmp(&start)) {
        (_, std::cmp::Ordering::Less) => Some(Trouble::Gap { at, minutes: start - over, from: over }),
        (Some(before), std::cmp::Ordering::Greater) => {
            Some(Trouble::Overlap { at, before: before.at, minutes: over - start })
        }
        (None, std::cmp::Ordering::Greater) => Some(Trouble::Early { at, minutes: over - start }),
        (_, std::cmp::Ordering::Equal) => None,
    }
}

fn waiting<'p>(part: &'p Part<'_>) -> impl Iterator<Item = Trouble> + 'p {
    let over = part.end();
    let lanes = match part {
        Part::Parallel(lanes) => lanes.as_slice(),
        Part::Together(_) => &[],
    };
    lanes.iter().filter_map(move |lane| {
        let last = lane.slots.last()?;
        let minutes = over?.checked_sub(last.end?).filter(|minutes| *minutes > 0)?;
        Some(Trouble::LaneWaits { at: last.at, minutes })
    })
}

fn hours(day: &Day<'_>) -> Option<Trouble> {
    let (over, end) = day.over().zip(day.end)?;
    let day = day.number;
    match over.cmp(&end) {
        std::cmp::Ordering::Greater => Some(Trouble::TooLong { day, minutes: over - end }),
        std::cmp::Ordering::Less => Some(Trouble::TooShort { day, minutes: end - over }),
        std::cmp::Ordering::Equal => None,
    }
}

/// Who and which rooms are needed by an item.
fn people<'a>(slot: &Slot<'a>) -> impl Iterator<Item = &'a Id> {
    let content = slot.content;
    content.presenter.iter().chain(&content.co_presenters).filter_map(|seat| seat.person.as_ref())
}

fn doubled(day: &Day<'_>) -> Vec<Trouble> {
    let slots: Vec<Slot<'_>> = day.slots().collect();
    let mut by_person: BTreeMap<&Id, Vec<Slot<'_>>> = BTreeMap::new();
    let mut by_room: BTreeMap<String, Vec<Slot<'_>>> = BTreeMap::new();
    for slot in &slots {
        people(slot).for_each(|person| by_person.entry(person).or_default().push(*slot));
        if let Some(room) = slot.content.room.as_deref().map(str::trim).filter(|room| !room.is_empty()) {
            by_room.entry(room.to_lowercase()).or_default().push(*slot);
        }
    }
    let mut found: Vec<Trouble> = Vec::new();
    for (person, slots) in by_person {
        let twice = |(at, other)| Trouble::Twice { person: person.clone(), at, other };
        found.extend(at_once(&slots).map(twice));
    }
    for slots in by_room.into_values() {
        let room = slots.first().and_then(|slot| slot.content.room.clone()).unwrap_or_default();
        found.extend(at_once(&slots).map(|(at, other)| Trouble::Room { room: room.clone(), at, other }));
    }
    found
}

/// Pairs of items that take place at once: each with the one that began before it.
fn at_once(slots: &[Slot<'_>]) -> impl Iterator<Item = (usize, usize)> {
    let mut timed: Vec<(Moment, Moment, usize)> =
        slots.iter().filter_map(|slot| Some((slot.start?, slot.end?, slot.at))).collect();
    timed.sort_unstable();
    timed.dedup_by_key(|(_, _, at)| *at);
    let mut latest: Option<(Moment, usize)> = None;
    let mut found = Vec::new();
    for (start, end, at) in timed {
        if let Some((over, other)) = latest
            && start < over
        {
            found.push((at, other));
        }
        if latest.is_none_or(|(over, _)| end > over) {
            latest = Some((end, at));
        }
    }
    found.into_iter()
}
