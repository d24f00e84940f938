//! A logo that somebody sends: looked through before it stands on documents.

use std::io::Cursor;
use std::sync::Arc;

use image::{ImageFormat, ImageReader, Limits};

use crate::paper::{Logo, RasterFormat};

/// The largest logo that is taken, in bytes.
pub const LARGEST: usize = 512 * 1024;

/// The most pixels a logo may have in each direction.
pub const MOST_PIXELS: u32 = 4000;

/// Why a picture is no logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoLogo {
    /// It has more bytes than [`LARGEST`].
    #[error("the file is too large")]
    TooLarge,
    /// It is neither PNG nor JPEG.
    #[error("the file is neither PNG nor JPEG")]
    OtherType,
    /// It has more pixels than [`MOST_PIXELS`] in a direction.
    #[error("the picture has too many pixels")]
    TooManyPixels,
    /// It cannot be drawn.
    #[error("the picture is broken")]
    Broken,
}

/// Looks a picture through: PNG or JPEG by its content, of a size that can be
/// printed, and whole.
///
/// # Errors
/// Why it cannot stand on documents.
pub fn logo(bytes: &[u8], alt: &str) -> Result<Logo, NoLogo> {
    if bytes.len() > LARGEST {
        return Err(NoLogo::TooLarge);
    }
    let format = match image::guess_format(bytes) {
        Ok(ImageFormat::Png) => RasterFormat::Png,
        Ok(ImageFormat::Jpeg) => RasterFormat::Jpeg,
        _ => return Err(NoLogo::OtherType),
    };
    let kind = if format == RasterFormat::Png { ImageFormat::Png } else { ImageFormat::Jpeg };
    let size =
        ImageReader::with_format(Cursor::new(bytes), kind).into_dimensions().map_err(|_| NoLogo::Broken)?;
    if size.0 > MOST_PIXELS || size.1 > MOST_PIXELS || size.0 == 0 || size.1 == 0 {
        return Err(NoLogo::TooManyPixels);
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), kind);
    reader.limits(Limits::default());
    reader.decode().map_err(|_| NoLogo::Broken)?;
    Ok(Logo { bytes: Arc::from(bytes), format, size, alt: alt.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let picture = image::DynamicImage::new_rgb8(width, height);
        picture.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).expect("a picture");
        bytes
    }

    #[test]
    fn only_whole_pictures_of_a_printable_size_are_logos() {
        let whole = png(120, 40);
        let logo = super::logo(&whole, "Logo").expect("a logo");
        assert_eq!((logo.size, logo.format, logo.alt.as_str()), ((120, 40), RasterFormat::Png, "Logo"));
        assert_eq!(super::logo(&whole[..whole.len() / 2], "").err(), Some(NoLogo::Broken));
        assert_eq!(super::logo(b"<svg onload='alert(1)'/>", "").err(), Some(NoLogo::OtherType));
        assert_eq!(super::logo(&png(4001, 1), "").err(), Some(NoLogo::TooManyPixels));
        assert_eq!(super::logo(&vec![0; LARGEST + 1], "").err(), Some(NoLogo::TooLarge));
    }
}
