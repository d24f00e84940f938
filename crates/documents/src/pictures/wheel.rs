//! The wheel as a picture.

use maud::{Markup, html};
use samspil_core::lettering;
use samspil_core::wheel::{Ring, day_angle, month_arc, pieces};
use samspil_words::Words;

use super::Scene;
use super::drawn::{Drawn, number};
use super::named::{month_names, ring_name};

const SIZE: f64 = 880.0;
const CENTRE: f64 = SIZE / 2.0;
const RIM: f64 = 420.0;
const OUTER: f64 = 362.0;
const HUB: f64 = 112.0;
const THICKEST: f64 = 62.0;
const GAP: f64 = 8.0;
const LEGEND: f64 = 560.0;

/// The colours that rings take in turn.
pub const HUES: usize = 6;

/// The wheel on its own, for a page that has the legend beside it.
pub fn wheel(scene: &Scene<'_>, rings: &[Ring<'_>], year: i16) -> Drawn {
    drawn(scene, year, (SIZE, SIZE), round(scene, rings, year))
}

/// The wheel with its legend, for the wall.
pub fn poster(scene: &Scene<'_>, rings: &[Ring<'_>], year: i16) -> Drawn {
    let title = scene.plan.programme.title.as_str();
    let name = lettering::wrap(title, 30.0, LEGEND - 40.0, 2);
    let (legend, bottom) =
        legend(scene.words, rings, 70.0 + 34.0 * f64::from(u8::try_from(name.len()).unwrap_or(1)));
    let shapes = html! {
        (round(scene, rings, year))
        @for (nth, line) in name.iter().enumerate() {
            text.title x=(SIZE + 10.0) y=(if nth == 0 { 64 } else { 100 }) { (line) }
        }
        (legend)
    };
    drawn(scene, year, (SIZE + LEGEND, SIZE.max(bottom + 30.0)), shapes)
}

fn drawn(scene: &Scene<'_>, year: i16, (width, height): (f64, f64), shapes: Markup) -> Drawn {
    let words = scene.words;
    let name = scene.plan.programme.title.as_str();
    let year = year.to_string();
    Drawn {
        id: "wheel",
        width,
        height,
        title: words.with("wheel-picture", &[("programme", &name), ("year", &year)]).into_owned(),
        description: words.text("wheel-description").into_owned(),
        language: words.language().tag(),
        shapes,
    }
}

fn round(scene: &Scene<'_>, rings: &[Ring<'_>], year: i16) -> Markup {
    let room = (OUTER - HUB - GAP) / f64::from(u16::try_from(rings.len().max(1)).unwrap_or(1));
    let thick = (room - GAP).clamp(6.0, THICKEST);
    let mut outer = OUTER;
    let mut bands = Vec::new();
    for (nth, ring) in rings.iter().enumerate() {
        bands.push((nth, ring, outer - thick, outer));
        outer -= thick + GAP;
    }
    html! {
        (rim(scene.words))
        @for (nth, ring, inner, outer) in bands { (band(nth, ring, inner, outer)) }
        @for month in 1..=12 { (spoke(month_arc(month, 0.0, 0.0).from, outer, RIM)) }
        (today(scene, year, outer))
        text.centre.middle x=(CENTRE) y=(CENTRE + 18.0) { (year) }
    }
}

fn spoke(angle: f64, inner: f64, outer: f64) -> Markup {
    let at = |radius: f64| (CENTRE + radius * angle.sin(), CENTRE - radius * angle.cos());
    let ((x1, y1), (x2, y2)) = (at(inner), at(outer));
    html! { line.spoke x1=(number(x1)) y1=(number(y1)) x2=(number(x2)) y2=(number(y2)) {} }
}

/// The months around the wheel, every second one tinted.
fn rim(words: Words) -> Markup {
    html! {
        @for month in 1..=12_u8 {
            @let arc = month_arc(month, OUTER + GAP, RIM);
            @let (x, y) = arc.middle(CENTRE);
            @let degrees = f64::from(month) * 30.0 - 15.0;
            @let turned = if (90.0..270.0).contains(&degrees) { degrees + 180.0 } else { degrees };
            path.month.odd[month % 2 == 1] d=(arc.path(CENTRE)) {}
            text.rim.middle x=(number(x)) y=(number(y)) dy="0.35em"
                transform=(format!("rotate({turned} {} {})", number(x), number(y))) {
                (words.month(i8::try_from(month).unwrap_or(1)))
            }
        }
    }
}

fn band(nth: usize, ring: &Ring<'_>, inner: f64, outer: f64) -> Markup {
    let large = outer - inner > 40.0;
    html! {
        g class=(format!("hue-{}", nth % HUES)) {
            circle.ring cx=(CENTRE) cy=(CENTRE) r=(number(inner.midpoint(outer))) stroke-width=(number(outer - inner)) {}
            @for (item, arc) in pieces(ring, inner, outer) {
                @let (x, y) = arc.middle(CENTRE);
                path.item d=(arc.path(CENTRE)) {}
                text.on.middle.large[large] x=(number(x)) y=(number(y)) dy="0.35em" { (item) }
            }
        }
    }
}

/// The hand of today, in this year's wheel.
fn today(scene: &Scene<'_>, year: i16, inner: f64) -> Markup {
    let Some(today) = scene.today.filter(|today| today.year() == year) else { return html! {} };
    let angle = day_angle(today);
    let at = |radius: f64| (CENTRE + radius * angle.sin(), CENTRE - radius * angle.cos());
    let ((x1, y1), (x2, y2)) = (at(inner.min(HUB)), at(RIM + 8.0));
    html! {
        line.now x1=(number(x1)) y1=(number(y1)) x2=(number(x2)) y2=(number(y2)) {}
        circle.now-dot cx=(number(x2)) cy=(number(y2)) r="7" { title { (scene.words.text("wheel-today")) } }
    }
}

/// The legend of the poster, and how far down it reaches.
fn legend(words: Words, rings: &[Ring<'_>], top: f64) -> (Markup, f64) {
    let left = SIZE + 10.0;
    let mut y = top;
    let mut lines = Vec::new();
    for (nth, ring) in rings.iter().enumerate() {
        y += 26.0;
        lines.push(html! { text.heading x=(left) y=(number(y)) { (ring_name(words, ring)) } });
        y += 12.0;
        for turn in &ring.turns {
            let months = month_names(words, &turn.months);
            let title = lettering::wrap(&turn.item.title, 18.0, LEGEND - 90.0, 2);
            y += 26.0;
            lines.push(html! {
                circle class=(format!("key hue-{}", nth % HUES)) cx=(left + 14.0) cy=(number(y - 6.0)) r="14" {}
                text.on.middle x=(left + 14.0) y=(number(y - 6.0)) dy="0.35em" { (turn.number) }
                @for (at, line) in title.iter().enumerate() {
                    text.entry x=(left + 42.0) y=(number(y + if at == 0 { 0.0 } else { 22.0 })) { (line) }
                }
            });
            y += if title.len() > 1 { 22.0 } else { 0.0 } + 18.0;
            lines.push(html! { text.small.muted x=(left + 42.0) y=(number(y)) { (months) } });
            y += 4.0;
        }
        y += 8.0;
    }
    (html! { @for line in &lines { (line) } }, y)
}
