//! The sheet in Word's units: twentieths of a point.

use crate::paper::{Column, Page};

/// English metric units per twentieth of a point: pictures are measured in them.
pub(super) const EMU: i64 = 635;

/// A sheet with its margins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measure {
    pub width: u32,
    pub height: u32,
    /// Left and right.
    pub side: u32,
    /// Above and below.
    pub end: u32,
    pub lying: bool,
}

impl Measure {
    pub fn of(page: Page) -> Self {
        let (width, height) = page.millimetres();
        let lying = page != Page::Portrait;
        let side = if lying { 15 } else { 22 };
        Self { width: twips(width), height: twips(height), side: twips(side), end: twips(20), lying }
    }

    /// The width between the margins.
    pub fn usable_width(self) -> u32 {
        self.width - 2 * self.side
    }

    /// The height between the margins.
    pub fn usable_height(self) -> u32 {
        self.height - 2 * self.end
    }
}

/// Millimetres as twentieths of a point.
pub(super) fn twips(millimetres: u16) -> u32 {
    (u32::from(millimetres) * 14_400 + 127) / 254
}

/// The widths of columns by their shares; together exactly `total`.
pub(super) fn widths(columns: &[Column], total: u32) -> Vec<u32> {
    let share = |column: &Column| u64::from(column.share.max(1));
    let all: u64 = columns.iter().map(share).sum::<u64>().max(1);
    let (mut reached, mut edge) = (0, 0);
    let mut next = |column: &Column| {
        reached += share(column);
        let right = u32::try_from(reached * u64::from(total) / all).unwrap_or(total);
        right - std::mem::replace(&mut edge, right)
    };
    columns.iter().map(&mut next).collect()
}
