//! Pictures as pixels, for where no drawing can stand.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{ImageHrefResolver, Options, Tree};

use crate::Fault;
use crate::fonts::{FILES, TEXT};

/// The longest side, in pixels.
const LONGEST: u32 = 10_000;
/// The most pixels: 160 MB while it is drawn.
const MOST: u64 = 40_000_000;

static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    for file in FILES {
        fonts.load_font_source(Source::Binary(Arc::new(file)));
    }
    fonts.set_sans_serif_family(TEXT);
    fonts.set_serif_family(TEXT);
    fonts.set_monospace_family(TEXT);
    Arc::new(fonts)
});

/// An SVG file as PNG, so many pixels wide and as high as it becomes. The same
/// drawing gives the same bytes; nothing is read from outside.
///
/// # Errors
///
/// [`Fault::Picture`] where it is no SVG, or the picture would be empty or
/// larger than a computer can show.
pub fn png(svg: &str, width: u32) -> Result<Vec<u8>, Fault> {
    let options = Options {
        fontdb: Arc::clone(&FONTS),
        font_family: TEXT.to_owned(),
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).map_err(|_| Fault::Picture)?;
    let (height, scale) = fitted(&tree, width).ok_or(Fault::Picture)?;
    let mut pixels = Pixmap::new(width, height).ok_or(Fault::Picture)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|_| Fault::Picture)
}

/// The height in pixels, and by how much the drawing grows.
fn fitted(tree: &Tree, width: u32) -> Option<(u32, f32)> {
    let size = tree.size();
    let scale = f64::from(width) / f64::from(size.width());
    let height = (f64::from(size.height()) * scale).round();
    if !(1.0..=f64::from(LONGEST)).contains(&height) || !(1..=LONGEST).contains(&width) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and LONGEST")]
    let (height, scale) = (height as u32, scale as f32);
    (u64::from(width) * u64::from(height) <= MOST).then_some((height, scale))
}
