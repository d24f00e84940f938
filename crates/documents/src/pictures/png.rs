//! A picture in pixels, with the letters of our own fonts only.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use crate::fault::Fault;
use crate::fonts;
use crate::paper::Picture;

/// The most pixels in each direction.
const MOST: u32 = 8000;

/// Pixels across a picture in a Word document.
const IN_WORD: u32 = 2000;

static OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| {
    let mut known = fontdb::Database::new();
    fonts::FILES.iter().for_each(|file| known.load_font_data(file.to_vec()));
    known.set_sans_serif_family(fonts::TEXT);
    Options { font_family: fonts::TEXT.to_owned(), fontdb: Arc::new(known), ..Options::default() }
});

/// An SVG file as PNG, `width` pixels wide. The same file gives the same bytes.
///
/// # Errors
/// Where the file is no SVG, or would have more than 8,000 pixels in a direction.
pub fn png(svg: &str, width: u32) -> Result<Vec<u8>, Fault> {
    let tree = Tree::from_str(svg, &OPTIONS).map_err(|_| Fault::Picture)?;
    let size = tree.size();
    let scale = width as f32 / size.width();
    let height = (size.height() * scale).ceil();
    if !(1.0..=MOST as f32).contains(&height) || width == 0 || width > MOST {
        return Err(Fault::Picture);
    }
    let mut pixels = Pixmap::new(width, height as u32).ok_or(Fault::Picture)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|_| Fault::Picture)
}

/// A picture of a document in pixels; nothing where it cannot be drawn.
pub fn raster(picture: &Picture) -> Option<Vec<u8>> {
    png(&picture.svg, IN_WORD).ok()
}
