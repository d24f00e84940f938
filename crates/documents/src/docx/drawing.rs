//! Pictures in the text.

use super::measure::EMU;
use super::xml::Xml;

/// A picture's width and height in English metric units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Box {
    pub width: i64,
    pub height: i64,
}

impl Box {
    /// The largest box of a picture's proportions in a room of so many
    /// twentieths of a point; nothing where the picture has no size.
    #[expect(clippy::cast_possible_truncation, reason = "a box is never larger than its room")]
    pub fn fitting(size: (f64, f64), room: (u32, u32)) -> Option<Self> {
        let (width, height) = size;
        let scale = (f64::from(room.0) / width).min(f64::from(room.1) / height);
        let is_drawn = width > 0.0 && height > 0.0 && scale.is_normal();
        let side = |length: f64| ((length * scale) as i64 * EMU).max(EMU);
        is_drawn.then(|| Self { width: side(width), height: side(height) })
    }
}

const NO_EDGE: &str = r#"distT="0" distB="0" distL="0" distR="0""#;
const PICTURES: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
/// How Word names the extension of a picture by its SVG.
const SVG: &str = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
const SVG_NAMES: &str = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";

/// A run that holds a picture: its number in the part, what it shows, and the
/// relations to its raster file and its SVG.
pub(super) fn put(xml: &mut Xml, number: usize, size: Box, alt: &str, (raster, svg): (&str, Option<&str>)) {
    let Box { width, height } = size;
    let extent = format!(r#"cx="{width}" cy="{height}""#);
    xml.put(&format!(
        r#"<w:r><w:drawing><wp:inline {NO_EDGE}><wp:extent {extent}/><wp:docPr id="{number}" name="picture-{number}" descr=""#
    ));
    xml.words(alt);
    let extension = svg.map_or_else(String::new, |id| {
        format!(
            r#"<a:extLst><a:ext uri="{SVG}"><asvg:svgBlip xmlns:asvg="{SVG_NAMES}" r:embed="{id}"/></a:ext></a:extLst>"#
        )
    });
    xml.put(&format!(
        r#""/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="{PICTURES}"><pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="picture-{number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{raster}">{extension}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"#
    ));
}
