//! A text as a QR code, to be read with a telephone.

use maud::{Markup, html};
use qrcode::{Color, EcLevel, QrCode};

/// The white rim that readers need, in dots.
const RIM: usize = 4;

/// A text as a QR code, drawn to any size: a whole SVG file without script,
/// also for pages. `label` says what it leads to, for those who do not see it.
/// Nothing where the text is longer than a code holds (about 2,300 bytes).
///
/// Dark on white, whatever the page around it looks like: readers need it so.
/// Level M of ISO/IEC 18004: it is read with 15 % of it soiled.
pub fn qr(text: &str, label: &str) -> Option<Markup> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let side = code.width() + 2 * RIM;
    Some(html! {
        svg.qr xmlns="http://www.w3.org/2000/svg" viewBox=(format!("0 0 {side} {side}")) role="img"
            aria-label=(label) shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#fff" {}
            path d=(dots(&code)) fill="#000" {}
        }
    })
}

/// The dark dots, row by row, those beside each other in one stroke.
fn dots(code: &QrCode) -> String {
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(code.width()).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if run.first() == Some(&Color::Dark) {
                let (left, top, wide) = (x + RIM, y + RIM, run.len());
                path.push_str(&format!("M{left} {top}h{wide}v1h-{wide}z"));
            }
            x += run.len();
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The dots as they come out of the drawing, read back from its path alone.
    fn drawn(svg: &str) -> (usize, Vec<(usize, usize)>) {
        let side =
            svg.split("viewBox=\"0 0 ").nth(1).and_then(|rest| rest.split(' ').next()).expect("a side");
        let path = svg.split("d=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a path");
        let mut dots = Vec::new();
        for stroke in path.split('z').filter(|stroke| !stroke.is_empty()) {
            let (place, wide) = stroke.trim_start_matches('M').split_once('h').expect("a stroke");
            let (x, y) = place.split_once(' ').expect("a place");
            let wide: usize = wide.split('v').next().and_then(|wide| wide.parse().ok()).expect("a width");
            let (x, y): (usize, usize) = (x.parse().expect("x"), y.parse().expect("y"));
            dots.extend((x..x + wide).map(|x| (x, y)));
        }
        (side.parse().expect("a number"), dots)
    }

    #[test]
    fn the_drawing_has_exactly_the_dots_of_the_code() {
        for text in ["https://samspil.example/s/ærø-2027", "A", &"x".repeat(900)] {
            let code = QrCode::with_error_correction_level(text, EcLevel::M).expect("a code");
            let (side, dots) = drawn(&qr(text, "Code").expect("a code").into_string());
            assert_eq!(side, code.width() + 8);
            let dark = |x: usize, y: usize| {
                let inside = (4..side - 4).contains(&x) && (4..side - 4).contains(&y);
                inside && code[(x - 4, y - 4)] == Color::Dark
            };
            let wanted: Vec<_> = (0..side)
                .flat_map(|y| (0..side).map(move |x| (x, y)))
                .filter(|(x, y)| dark(*x, *y))
                .collect();
            assert_eq!(dots, wanted);
        }
    }

    #[test]
    fn a_text_that_no_code_holds_has_none_and_a_label_is_no_markup() {
        assert!(qr(&"x".repeat(3000), "Code").is_none());
        let svg = qr("a", "<b>\"").expect("a code").into_string();
        assert!(svg.contains("aria-label=\"&lt;b&gt;&quot;\""), "{svg}");
    }
}
