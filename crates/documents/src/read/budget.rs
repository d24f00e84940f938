//! Counts what is kept of a file, and stops where a bound is passed.

use super::Refusal;
use super::limits::{MAX_CELLS, MAX_LINES, MAX_TABLES, MAX_TEXT};

/// What was kept of a file so far.
#[derive(Debug, Default)]
pub(super) struct Budget {
    tables: usize,
    cells: usize,
    lines: usize,
    text: usize,
}

impl Budget {
    /// One table more; its number in the file, from 1.
    pub(super) fn table(&mut self) -> Result<usize, Refusal> {
        self.tables += 1;
        if self.tables > MAX_TABLES { Err(Refusal::Tables) } else { Ok(self.tables) }
    }

    /// One cell more.
    pub(super) fn cell(&mut self) -> Result<(), Refusal> {
        self.cells += 1;
        if self.cells > MAX_CELLS { Err(Refusal::Cells) } else { Ok(()) }
    }

    /// One line or paragraph more.
    pub(super) fn line(&mut self) -> Result<(), Refusal> {
        self.lines += 1;
        if self.lines > MAX_LINES { Err(Refusal::Lines) } else { Ok(()) }
    }

    /// So many bytes of text more.
    pub(super) fn text(&mut self, bytes: usize) -> Result<(), Refusal> {
        self.text = self.text.saturating_add(bytes);
        if self.text > MAX_TEXT { Err(Refusal::Text) } else { Ok(()) }
    }
}
