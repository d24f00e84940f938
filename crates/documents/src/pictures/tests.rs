use samspil_core::timeline::timeline as gather;
use samspil_core::wheel::rings;
use samspil_core::{Language, Programme};

use super::*;
use crate::Fault;
use crate::paper::Page;

fn plan() -> Programme {
    toml::from_str(include_str!("../../../../examples/000-talent-network.toml")).expect("a programme")
}

fn drawn(language: Language, today: Option<Date>) -> [Drawn; 3] {
    let plan = plan();
    let scene = Scene { plan: &plan, words: Words::of(language), today, name: &|id| id.to_string() };
    let rings = rings(&plan, 2022);
    let timeline = timeline(&scene, &gather(&plan)).expect("something on it");
    [timeline, wheel(&scene, &rings, 2022), poster(&scene, &rings, 2022)]
}

fn picture(text: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 40\" width=\"200\" height=\"40\">\
         <style>text{{font-family:Inter,Helvetica,sans-serif;font-size:20px}}</style>\
         <rect width=\"200\" height=\"40\" fill=\"#fff\"/><text x=\"4\" y=\"28\">{text}</text></svg>"
    )
}

/// How dark the picture is: what all pixels lack of white.
fn darkness(svg: &str) -> u64 {
    let file = png(svg, 200).expect("a picture");
    let pixels = resvg::tiny_skia::Pixmap::decode_png(&file).expect("a PNG");
    assert_eq!((pixels.width(), pixels.height()), (200, 40));
    pixels.pixels().iter().map(|pixel| u64::from(255 - pixel.green())).sum()
}

#[test]
fn every_language_draws_its_own_words() {
    for language in Language::ALL {
        let during = Words::of(language).text("timeline-phase-during");
        let [timeline, wheel, poster] = drawn(language, None).map(|drawn| drawn.file());
        assert!(timeline.contains(during.as_ref()));
        for file in [timeline, wheel, poster] {
            assert!(file.starts_with("<?xml") && file.ends_with("</svg>") && !file.contains('⟦'));
        }
    }
}

#[test]
fn a_file_carries_its_colours_and_a_page_gives_them() {
    for drawn in drawn(Language::Nb, None) {
        assert_eq!(drawn.file().matches("<style>").count(), 1);
        assert_eq!(drawn.inline().into_string().matches("<style>").count(), 0);
        assert_eq!(drawn.picture().alt, format!("{}. {}", drawn.title, drawn.description));
    }
}

#[test]
fn a_long_timeline_is_drawn_on_sheets_that_fit_their_page() {
    let plan = plan();
    let scene =
        Scene { plan: &plan, words: Words::of(Language::Da), today: None, name: &|id| id.to_string() };
    let sheets = timeline_sheets(&scene, &gather(&plan), Page::Wide);
    let count = sheets.len();
    assert!(count > 1);
    for (nth, sheet) in sheets.iter().enumerate() {
        assert_eq!(sheet.title, format!("Tidslinje for {} ({}/{count})", plan.programme.title, nth + 1));
        // 420 by 297 mm without margins and title.
        assert!(sheet.height / sheet.width <= 230.0 / 388.0, "{}", sheet.height);
    }
    let short = Programme { meetings: plan.meetings.clone().into_iter().take(1).collect(), ..bare(&plan) };
    let scene = Scene { plan: &short, ..scene };
    let [one] = timeline_sheets(&scene, &gather(&short), Page::Wide).try_into().expect("one sheet");
    assert_eq!(Some(one.file()), timeline(&scene, &gather(&short)).map(|whole| whole.file()));
}

/// The head of a programme without its parts.
fn bare(plan: &Programme) -> Programme {
    let mut bare: Programme =
        toml::from_str("[programme]\nid = \"p\"\ntitle = \"P\"\nlanguage = \"da\"\nkind = \"network\"\n")
            .expect("a plan");
    bare.programme = plan.programme.clone();
    bare
}

#[test]
fn only_the_day_that_is_asked_for_is_marked() {
    let marks = |today| drawn(Language::Da, today).map(|drawn| drawn.file().matches("class=\"now\"").count());
    assert_eq!(marks(None), [0, 0, 0]);
    assert_eq!(marks(Some(Date::constant(2022, 5, 1))), [1, 1, 1]);
    // Outside the programme and the year.
    assert_eq!(marks(Some(Date::constant(1999, 5, 1))), [0, 0, 0]);
}

#[test]
fn letters_are_drawn_without_the_fonts_of_the_computer() {
    let empty = darkness(&picture(""));
    assert_eq!(empty, 0);
    let each = ["æ", "ø", "å", "Æ", "Ø", "Å", "☐", "→"].map(|letter| darkness(&picture(letter)));
    assert!(each.iter().all(|dark| *dark > 3000), "{each:?}");
    assert!(darkness(&picture("æøå")) > each[0] + each[1]);
    assert!(darkness(&picture("å")) > darkness(&picture("a")), "the ring is there");
}

#[test]
fn the_same_drawing_is_the_same_picture() {
    for drawn in drawn(Language::Nn, None) {
        let file = drawn.file();
        let first = png(&file, 800).expect("a picture");
        assert!(first.starts_with(b"\x89PNG"));
        assert!(first == png(&file, 800).expect("a picture"));
    }
}

#[test]
fn what_cannot_be_drawn_is_a_fault() {
    let tall = picture("")
        .replace("viewBox=\"0 0 200 40\" width=\"200\" height=\"40\"", "width=\"1\" height=\"100000\"");
    let flat = picture("")
        .replace("viewBox=\"0 0 200 40\" width=\"200\" height=\"40\"", "width=\"100000\" height=\"1\"");
    let bomb = "<!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;\">]><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text>&f;</text></svg>";
    let all = [
        (picture("x").as_str(), 0),
        (&picture("x"), 10_001),
        (&tall, 100),
        (&flat, 100),
        ("", 100),
        ("<svg", 100),
        (bomb, 100),
    ]
    .map(|(svg, width)| matches!(png(svg, width), Err(Fault::Picture)));
    assert_eq!(all, [true; 7]);
    // Nothing is fetched from elsewhere, and the rest is drawn.
    let outside =
        picture("x").replace("<text", "<image href=\"/etc/hostname\" width=\"9\" height=\"9\"/><text");
    assert_eq!(darkness(&outside), darkness(&picture("x")));
}
