//! Pictures drawn from a programme: in a page they take the page's colours, as
//! a file, in PDF and in Word they carry their own.

mod drawn;
mod named;
mod network;
mod png;
mod qr;
#[cfg(test)]
mod tests;
mod timeline;
mod wheel;

pub use drawn::Drawn;
pub use named::{month_names, phase, ring_name, states, title, when};
pub use network::{Network, network};
pub use png::png;
pub use qr::qr;
pub use timeline::{timeline, timeline_sheets};
pub use wheel::{HUES, poster, wheel};

use jiff::civil::Date;
use samspil_core::{Id, Programme};
use samspil_words::Words;

/// Pixels across a picture in a Word document.
const IN_WORD: u32 = 2000;

/// A picture of a document in pixels; nothing where it cannot be drawn.
pub fn raster(picture: &crate::paper::Picture) -> Option<Vec<u8>> {
    png(&picture.svg, IN_WORD).ok()
}

/// A programme as somebody is to see it.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The programme.
    pub plan: &'a Programme,
    /// The reader's words.
    pub words: Words,
    /// The day that is marked; none in what is kept.
    pub today: Option<Date>,
    /// The name by which people know an element.
    pub name: &'a dyn Fn(&Id) -> String,
}
