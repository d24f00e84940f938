//! How much room there is, as far as it is decided before the text is set.

use samspil_core::lettering;

use crate::paper::{Page, Text};

/// Points in a millimetre.
const POINT: f64 = 72.0 / 25.4;
/// The margins: left and right, above, below, in millimetres.
const SIDE: f64 = 16.0;
const ABOVE: f64 = 18.0;
const BELOW: f64 = 18.0;
/// Kept beside a picture for title and remark.
const BESIDE_PICTURE: f64 = 30.0;
/// The width of names before facts, in millimetres, and their type in points.
const FACT_NAME: f64 = 42.0;
const TYPE: f64 = 10.0;
/// The most room a logo takes, in millimetres.
const LOGO_HEIGHT: f64 = 14.0;
const LOGO_WIDTH: f64 = 55.0;

/// The written part of a page, in points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sheet {
    width: f64,
    height: f64,
}

impl Sheet {
    /// Of a page.
    pub(super) fn of(page: Page) -> Self {
        let (width, height) = page.millimetres();
        Self {
            width: (f64::from(width) - 2.0 * SIDE) * POINT,
            height: (f64::from(height) - ABOVE - BELOW) * POINT,
        }
    }

    /// The width of a picture that is as large as the page lets it be.
    pub(super) fn picture_width(self, (width, height): (f64, f64)) -> f64 {
        let sound = |side: f64| if side.is_finite() { side.max(1.0) } else { 1.0 };
        let (width, height) = (sound(width), sound(height));
        let highest = self.height - BESIDE_PICTURE * POINT;
        self.width.min(highest * width / height).max(1.0)
    }

    /// The type of a table of so many columns, in points: legible, and as
    /// small as the columns need.
    pub(super) fn table_type(self, columns: usize, dense: bool) -> f64 {
        if !dense {
            return 9.5;
        }
        let column = self.width / as_number(columns.max(1));
        (5.0 + column / 40.0).clamp(6.5, 8.5)
    }

    /// Whether a row may stand on one page: it takes less than half of it.
    pub(super) fn keeps_together(self, lines: f64, size: f64) -> bool {
        lines * size * 1.35 < self.height / 2.0
    }

    /// The width of a cell that takes a share of the whole, without its margins.
    pub(super) fn cell_width(self, share: f64, size: f64) -> f64 {
        (self.width * share - 1.3 * size).max(size)
    }

    /// About how many lines the paragraphs take in a cell so many points wide.
    pub(super) fn lines(texts: &[Text], width: f64, size: f64) -> f64 {
        let of = |text: &Text| {
            let string = text.string();
            // Words seldom fill a line.
            let broken =
                string.split('\n').map(|part| (lettering::width(part, size) * 1.3 / width).ceil().max(1.0));
            broken.sum::<f64>() + 0.4
        };
        texts.iter().map(of).sum()
    }

    /// The name of a fact fits beside what is said.
    pub(super) fn fits_beside(name: &str) -> bool {
        lettering::width(name, TYPE) * 1.1 < (FACT_NAME - 4.0) * POINT
    }
}

/// The width of a logo that takes its place at the head, in points.
pub(super) fn logo_width((width, height): (u32, u32)) -> f64 {
    let ratio = f64::from(width.max(1)) / f64::from(height.max(1));
    (LOGO_HEIGHT * ratio).min(LOGO_WIDTH) * POINT
}

/// A small count as a number to reckon with.
pub(super) fn as_number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}
