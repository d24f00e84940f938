//! Cards as PDF: where each stands on its sheet, how large its words are, and
//! where it is cut or folded. Lengths are millimetres, type is in points.

use serde::Serialize;

use super::characters::{printable, printable_picture};
use super::data::{hex, short};
use super::fitted::{Fitted, Room, fit};
use super::world::Template;
use super::{broken, typeset};
use crate::Fault;
use crate::paper::{Card, CardForm, Cards};

/// The most cards of one file.
const MOST: usize = 2_000;
/// The longest text on a card that is looked at, in letters.
const LONGEST: usize = 300;
/// Points in a millimetre.
const POINT: f64 = 72.0 / 25.4;

/// Cards as a PDF file (PDF/A-2a and PDF/UA-1).
///
/// # Errors
///
/// [`Fault::TooLarge`] above 2,000 cards, [`Fault::Typesetting`] where a code
/// is no SVG.
pub fn write_cards(cards: &Cards) -> Result<Vec<u8>, Fault> {
    if cards.cards.len() > MOST {
        return Err(Fault::TooLarge);
    }
    typeset(Template::Cards, serde_json::to_vec(&CardsData::new(cards)).map_err(broken)?, Vec::new())
}

#[derive(Serialize)]
struct CardsData {
    title: String,
    organisation: Option<String>,
    language: &'static str,
    colour: String,
    width: f64,
    height: f64,
    none: String,
    /// They stand on tables: folded, to be read from both sides.
    folded: bool,
    /// Where they are cut, the same on every sheet: x, y, x, y.
    cuts: Vec<[f64; 4]>,
    /// Where they are folded.
    folds: Vec<[f64; 4]>,
    sheets: Vec<Vec<CardData>>,
}

#[derive(Serialize)]
struct CardData {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
    rim: f64,
    event: Fitted,
    name: Fitted,
    title: Fitted,
    organisation: Fitted,
    role: Fitted,
    code: Option<Code>,
}

#[derive(Serialize)]
struct Code {
    svg: String,
    alt: String,
    side: f64,
}

/// The measures of a form.
struct Measures {
    sheet: (f64, f64),
    /// The outer corner of the first card.
    origin: (f64, f64),
    card: (f64, f64),
    columns: usize,
    rows: usize,
    rim: f64,
    code: f64,
    /// Largest type and lines of event, name, title, organisation and role.
    sizes: [(u8, usize); 5],
}

fn measures(form: CardForm) -> Measures {
    let badges = |card: (f64, f64), rows: usize, rim, sizes| Measures {
        sheet: (210.0, 297.0),
        origin: ((210.0 - 2.0 * card.0) / 2.0, (297.0 - count(rows) * card.1) / 2.0),
        card,
        columns: 2,
        rows,
        rim,
        code: 19.0,
        sizes,
    };
    let tents = |sheet: (f64, f64), columns: usize, rim, sizes| Measures {
        sheet,
        origin: (0.0, 0.0),
        card: (sheet.0 / count(columns), sheet.1),
        columns,
        rows: 1,
        rim,
        code: 0.0,
        sizes,
    };
    match form {
        CardForm::Eight => badges((90.0, 65.0), 4, 6.0, [(8, 1), (24, 2), (11, 2), (11, 2), (9, 1)]),
        CardForm::Ten => badges((85.0, 54.0), 5, 5.0, [(8, 1), (18, 2), (9, 2), (9, 2), (8, 1)]),
        CardForm::Large => tents((210.0, 297.0), 1, 15.0, [(14, 1), (72, 2), (22, 2), (26, 2), (16, 1)]),
        CardForm::Small => tents((297.0, 210.0), 2, 10.0, [(11, 1), (50, 2), (16, 2), (19, 2), (12, 1)]),
    }
}

fn count(number: usize) -> f64 {
    super::measure::as_number(number)
}

impl CardsData {
    fn new(cards: &Cards) -> Self {
        let measures = measures(cards.form);
        let folded = matches!(cards.form, CardForm::Large | CardForm::Small);
        let sheets = cards.cards.chunks(cards.form.per_sheet());
        let organisation = cards.look.organisation.as_deref().map(|name| short(&printable(name), LONGEST));
        Self {
            title: short(&printable(&cards.title), LONGEST),
            organisation,
            language: cards.language.tag(),
            colour: hex(cards.look.colour),
            width: measures.sheet.0,
            height: measures.sheet.1,
            none: printable(&cards.none).into_owned(),
            folded,
            cuts: if folded { between(&measures) } else { marks(&measures) },
            folds: if folded { folds(&measures) } else { Vec::new() },
            sheets: sheets.map(|sheet| placed(&measures, sheet)).collect(),
        }
    }
}

/// The cards of a sheet, row by row.
fn placed(measures: &Measures, sheet: &[Card]) -> Vec<CardData> {
    let at = |(at, card): (usize, &Card)| {
        let (row, column) = (at / measures.columns, at % measures.columns);
        let x = measures.origin.0 + count(column) * measures.card.0;
        let y = measures.origin.1 + count(row) * measures.card.1;
        set(measures, card, (x, y))
    };
    sheet.iter().enumerate().map(at).collect()
}

fn set(measures: &Measures, card: &Card, (x, y): (f64, f64)) -> CardData {
    let width = measures.card.0 - 2.0 * measures.rim;
    // A code stands below the name, beside everything else.
    let beside = if card.code.is_some() { width - measures.code - 3.0 } else { width };
    let text = |text: Option<&str>, place: usize, width: f64| {
        let (largest, lines) = measures.sizes.get(place).copied().unwrap_or((8, 1));
        let smallest = if place == 1 { largest / 2 } else { (largest * 3 / 4).max(7) };
        let text = short(&printable(text.unwrap_or_default()), LONGEST);
        fit(&text, Room { width: width * POINT, lines, largest, smallest })
    };
    let code = |(svg, alt): &(String, String)| Code {
        svg: printable_picture(svg),
        alt: short(&printable(alt), LONGEST),
        side: measures.code,
    };
    CardData {
        x,
        y,
        width: measures.card.0,
        height: measures.card.1,
        rim: measures.rim,
        event: text(card.event.as_deref(), 0, width),
        name: text(Some(&card.name), 1, width),
        title: text(card.title.as_deref(), 2, beside),
        organisation: text(card.organisation.as_deref(), 3, beside),
        role: text(card.role.as_deref(), 4, beside),
        code: card.code.as_ref().filter(|_| measures.code > 0.0).map(code),
    }
}

/// Marks at the rim of the sheet for every cut, and a small cross at every
/// inner corner.
fn marks(measures: &Measures) -> Vec<[f64; 4]> {
    const LONG: f64 = 6.0;
    const GAP: f64 = 1.5;
    const CROSS: f64 = 1.0;
    let Measures { origin: (left, top), card: (width, height), columns, rows, .. } = *measures;
    let (right, bottom) = (left + width * count(columns), top + height * count(rows));
    let xs: Vec<f64> = (0..=columns).map(|at| left + count(at) * width).collect();
    let ys: Vec<f64> = (0..=rows).map(|at| top + count(at) * height).collect();
    let upright = xs
        .iter()
        .flat_map(|x| [[*x, top - GAP - LONG, *x, top - GAP], [*x, bottom + GAP, *x, bottom + GAP + LONG]]);
    let level = ys
        .iter()
        .flat_map(|y| [[left - GAP - LONG, *y, left - GAP, *y], [right + GAP, *y, right + GAP + LONG, *y]]);
    let cross = |x: f64, y: f64| [[x - CROSS, y, x + CROSS, y], [x, y - CROSS, x, y + CROSS]];
    let inner = xs.iter().flat_map(|x| ys.iter().flat_map(move |y| cross(*x, *y)));
    upright.chain(level).chain(inner).collect()
}

/// Where cards beside each other are cut apart.
fn between(measures: &Measures) -> Vec<[f64; 4]> {
    let (width, height) = measures.card;
    (1..measures.columns).map(|at| [count(at) * width, 0.0, count(at) * width, height]).collect()
}

/// Where cards are folded: at both rims, so that the fold itself stays clean.
fn folds(measures: &Measures) -> Vec<[f64; 4]> {
    const LONG: f64 = 8.0;
    let (width, height) = measures.card;
    let of = |at: usize| {
        let (left, right) = (count(at) * width, count(at + 1) * width);
        [[left, height / 2.0, left + LONG, height / 2.0], [right - LONG, height / 2.0, right, height / 2.0]]
    };
    (0..measures.columns).flat_map(of).collect()
}

#[cfg(test)]
mod tests {
    use samspil_core::Language;

    use super::*;
    use crate::paper::Look;

    fn cards(form: CardForm, number: usize) -> Cards {
        let code = crate::pictures::qr("https://samspil.example/s/1", "Tilmelding").expect("a code");
        let card = Card {
            name: "Anne-Marie Sofie Rasmussen-Christensen".to_owned(),
            title: Some("Specialkonsulent for tværsektoriel speciallægepraksisplanlægning".to_owned()),
            organisation: Some("Ældre- og Sundhedsforvaltningen, Københavns Kommune".to_owned()),
            role: Some("Kernedeltager".to_owned()),
            event: Some("Netværksmøde 1: Den første henvendelse".to_owned()),
            code: Some((code.into_string(), "Tilmelding".to_owned())),
        };
        Cards {
            title: "Navneskilte".to_owned(),
            language: Language::Da,
            look: Look::default(),
            form,
            cards: vec![card; number],
            none: "Ingen endnu.".to_owned(),
        }
    }

    const FORMS: [CardForm; 4] = [CardForm::Eight, CardForm::Ten, CardForm::Large, CardForm::Small];

    #[test]
    fn what_stands_on_a_card_fits_into_it() {
        for form in FORMS {
            let measures = measures(form);
            let data = set(&measures, &cards(form, 1).cards[0], (0.0, 0.0));
            let folded = measures.rows == 1;
            let high = if folded { measures.card.1 / 2.0 } else { measures.card.1 } - 2.0 * measures.rim;
            let texts = [&data.event, &data.name, &data.title, &data.organisation, &data.role];
            // A line is as high as its capitals and what is between two lines.
            let lines = texts.iter().map(|text| count(text.lines.len()) * f64::from(text.size) * 1.18);
            // The template's gaps.
            let gaps = if folded { 0.75 * measures.rim } else { 8.0 };
            assert!(lines.sum::<f64>() <= (high - gaps) * POINT, "{form:?}");
            // Words stay whole on the usual badge, and the name is the largest.
            assert_eq!(data.name.lines, ["Anne-Marie Sofie", "Rasmussen-Christensen"], "{form:?}");
            assert!(texts.iter().all(|text| text.size <= data.name.size));
        }
    }

    #[test]
    fn cards_stand_beside_each_other_on_their_sheets() {
        for form in FORMS {
            let of = |number| CardsData::new(&cards(form, number)).sheets;
            let per_sheet = form.per_sheet();
            assert_eq!(of(0).len(), 0);
            let sheets = of(per_sheet + 1);
            assert_eq!(sheets.iter().map(Vec::len).collect::<Vec<_>>(), [per_sheet, 1]);
            let measures = measures(form);
            for card in sheets.iter().flatten() {
                assert!(card.x >= 0.0 && card.x + card.width <= measures.sheet.0 + 0.001);
                assert!(card.y >= 0.0 && card.y + card.height <= measures.sheet.1 + 0.001);
            }
        }
    }

    #[test]
    fn cards_are_a_file_for_everybody_with_one_page_per_sheet() {
        for form in FORMS {
            let file = write_cards(&cards(form, form.per_sheet() + 1)).expect("a file");
            let count =
                |words: &str| file.windows(words.len()).filter(|part| *part == words.as_bytes()).count();
            assert_eq!(count("/Type/Page/"), 2, "{form:?}");
            assert_eq!((count("<pdfuaid:part>1<"), count("/Lang(da)")), (1, 1));
            assert!(file == write_cards(&cards(form, form.per_sheet() + 1)).expect("a file"));
        }
        assert!(write_cards(&cards(CardForm::Ten, 0)).is_ok());
        assert!(matches!(write_cards(&cards(CardForm::Ten, MOST + 1)), Err(Fault::TooLarge)));
    }
}
