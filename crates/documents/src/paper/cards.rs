//! Cards that are cut out or folded: name badges and table cards.

use samspil_core::Language;

use super::Look;

/// Cards of one form, for one file.
#[derive(Debug, Clone, PartialEq)]
pub struct Cards {
    /// The name of the file.
    pub title: String,
    /// The language of its words.
    pub language: Language,
    /// Whose they are.
    pub look: Look,
    /// What they are printed as.
    pub form: CardForm,
    /// The cards, in order.
    pub cards: Vec<Card>,
    /// What stands in place of cards where there are none.
    pub none: String,
}

/// What cards are printed as, on A4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardForm {
    /// Eight badges of 90 × 65 mm, to be cut out.
    Eight,
    /// Ten badges of 85 × 54 mm, to be cut out.
    Ten,
    /// A card for a table: A4, folded once, so that it stands 148 mm high.
    Large,
    /// Two cards for tables: A5 each, folded once, so that they stand 105 mm high.
    Small,
}

/// A card for somebody.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Card {
    /// The name, large.
    pub name: String,
    /// The title.
    pub title: Option<String>,
    /// The organisation.
    pub organisation: Option<String>,
    /// The role.
    pub role: Option<String>,
    /// What they are there for.
    pub event: Option<String>,
    /// A QR code as an SVG file, and what it leads to.
    pub code: Option<(String, String)>,
}

impl CardForm {
    /// How many cards stand on a sheet.
    pub fn per_sheet(self) -> usize {
        match self {
            Self::Eight => 8,
            Self::Ten => 10,
            Self::Large => 1,
            Self::Small => 2,
        }
    }
}
