//! A row of a planner, and which line of the plan it is.

use samspil_core::programme::{ParticipantKind, SeatState};

use crate::spaces::same;

/// A row of the planner in words.
pub(super) struct Row {
    /// As it stands, column by column.
    pub(super) cells: [Option<String>; 7],
    pub(super) how: Option<String>,
    pub(super) who: String,
    pub(super) contribution: String,
    pub(super) form: Option<String>,
    pub(super) role: Option<String>,
    pub(super) seat_text: Option<String>,
    pub(super) kind: Option<ParticipantKind>,
    pub(super) state: Option<SeatState>,
}

/// The places of some columns in [`Row::cells`].
pub(super) const CONTRIBUTION: usize = 3;
pub(super) const FORM: usize = 4;
/// So many columns at the beginning say who it is.
const WHO: usize = 3;

impl Row {
    /// Whether it is what is printed, in three columns or in one for each thing.
    /// Columns that the table has not say nothing.
    pub(super) fn is(&self, printed: &[String; 3], cells: &[String; 7]) -> bool {
        match self.is_printed() {
            true => {
                let own = [self.cells[0].as_ref(), self.cells[CONTRIBUTION].as_ref(), self.how.as_ref()];
                all_same(own, printed)
            }
            false => all_same(self.cells.each_ref().map(Option::as_ref), cells),
        }
    }

    /// Whether it names the same participant.
    pub(super) fn is_of(&self, printed: &[String; 3], cells: &[String; 7]) -> bool {
        match self.is_printed() {
            true => self.cells[0].as_ref().is_some_and(|who| same(who, &printed[0])),
            false => self.cells.iter().zip(cells).take(WHO).all(|(own, known)| is_same(own.as_ref(), known)),
        }
    }

    /// Its columns are those of the printed form.
    fn is_printed(&self) -> bool {
        self.how.is_some()
            || self.cells.iter().enumerate().all(|(at, cell)| cell.is_none() || at == 0 || at == CONTRIBUTION)
    }
}

fn all_same<const N: usize>(own: [Option<&String>; N], printed: &[String; N]) -> bool {
    own.into_iter().zip(printed).all(|(own, known)| is_same(own, known))
}

fn is_same(own: Option<&String>, known: &str) -> bool {
    own.is_none_or(|own| same(own, known))
}
