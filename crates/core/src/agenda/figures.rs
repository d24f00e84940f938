//! What the minutes of a day go to.

use super::{Day, Part, Slot};
use crate::programme::ContentKind;

/// The minutes of a day, or of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figures {
    /// From the beginning to the end, with breaks and gaps.
    pub gross: u32,
    /// Without breaks, meals, social parts and gaps.
    pub net: u32,
    /// Of the net minutes those in which the participants themselves talk.
    pub talk: u32,
    /// Breaks, meals and social parts.
    pub rest: u32,
    /// What the hours of the day allow, where they are said.
    pub available: Option<u32>,
}

/// How much of an item of a kind the participants themselves talk, in percent:
/// our own rule of thumb, used where no method says better.
pub fn talk_percent(kind: ContentKind) -> u32 {
    match kind {
        ContentKind::GroupWork
        | ContentKind::Dialogue
        | ContentKind::CrossPresentation
        | ContentKind::Evaluation => 100,
        ContentKind::Expectations | ContentKind::Status => 75,
        ContentKind::Training | ContentKind::SummingUp => 50,
        ContentKind::Case | ContentKind::BestPracticeCase => 25,
        ContentKind::Other
        | ContentKind::Welcome
        | ContentKind::Input
        | ContentKind::Social
        | ContentKind::Break
        | ContentKind::Meal => 0,
    }
}

/// Whether an item of a kind is time off.
pub(super) fn is_rest(kind: ContentKind) -> bool {
    matches!(kind, ContentKind::Break | ContentKind::Meal | ContentKind::Social)
}

impl Figures {
    /// Those of a day; `share` gives the percent of an item in which
    /// participants talk, [`talk_percent`] at least.
    pub fn of(day: &Day<'_>, share: impl Fn(&Slot<'_>) -> u32) -> Self {
        let begins = day.parts.first().and_then(Part::start);
        let gross =
            begins.zip(day.known_over()).map_or(0, |(start, end)| u32::from(end.saturating_sub(start)));
        let mut figures = Self { gross, ..Self::default() };
        for part in &day.parts {
            figures.add(part, &share);
        }
        figures.available = day.start.zip(day.end).map(|(start, end)| u32::from(end.saturating_sub(start)));
        figures
    }

    /// Of parallel lanes the longest counts.
    fn add(&mut self, part: &Part<'_>, share: &impl Fn(&Slot<'_>) -> u32) {
        let lanes: Vec<Vec<Slot<'_>>> = match part {
            Part::Together(slot) => vec![vec![*slot]],
            Part::Parallel(lanes) => lanes.iter().map(|lane| lane.slots.clone()).collect(),
        };
        let sums = lanes.iter().map(|slots| sums(slots, share));
        let (net, talk, rest) = sums.max_by_key(|(net, _, rest)| net + rest).unwrap_or_default();
        self.net += net;
        self.talk += talk;
        self.rest += rest;
    }

    /// Several days together; what is available is known only where it is for all.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            gross: self.gross + other.gross,
            net: self.net + other.net,
            talk: self.talk + other.talk,
            rest: self.rest + other.rest,
            available: self.available.zip(other.available).map(|(a, b)| a + b),
        }
    }
}

fn sums(slots: &[Slot<'_>], share: &impl Fn(&Slot<'_>) -> u32) -> (u32, u32, u32) {
    slots.iter().fold((0, 0, 0), |(net, talk, rest), slot| {
        let minutes = u32::from(slot.minutes().unwrap_or(0));
        if is_rest(slot.content.kind) {
            (net, talk, rest + minutes)
        } else {
            (net + minutes, talk + minutes * share(slot).min(100) / 100, rest)
        }
    })
}
