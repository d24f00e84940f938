//! The annual wheel on paper: the picture, then ring by ring and month by
//! month what recurs.

use samspil_core::programme::WheelItem;
use samspil_core::wheel::{Ring, Turn, left_out, months, rings, usual_year};

use super::scribe::{Scribe, capital, heading};
use super::table::{cell, filled, number, table, words};
use super::{Kind, picture};
use crate::paper::{Block, Cell, Document, Page, Text, Tone, Value, Workbook};

pub(super) fn document(scribe: &Scribe<'_>) -> Document {
    let year = year(scribe);
    let rings = rings(scribe.plan, year);
    let mut blocks: Vec<Block> =
        picture(scribe.ground, Kind::AnnualWheel).map(Block::Picture).into_iter().collect();
    if rings.is_empty() {
        let key = if scribe.plan.wheel.is_empty() { "doc-wheel-empty" } else { "doc-wheel-still" };
        blocks.push(Block::Remark(Text::plain(scribe.with(key, &[("year", &year.to_string())]))));
    }
    for ring in &rings {
        blocks.extend(list(scribe, ring));
    }
    if !rings.is_empty() {
        blocks.extend(calendar(scribe, &rings));
    }
    blocks.extend(out(scribe, year));
    let mut document = scribe.document(Kind::AnnualWheel, Page::Portrait, blocks);
    document.subtitle = Some(scribe.with("wheel-title", &[("year", &year.to_string())]));
    document
}

fn year(scribe: &Scribe<'_>) -> i16 {
    scribe.ground.choice.year.unwrap_or_else(|| usual_year(scribe.plan, scribe.ground.today))
}

fn ring_name(scribe: &Scribe<'_>, ring: &Ring<'_>) -> Text {
    match ring.title {
        Some(title) => scribe.own(title, None),
        None => Text::plain(scribe.text("wheel-ring-other")),
    }
}

fn list(scribe: &Scribe<'_>, ring: &Ring<'_>) -> [Block; 2] {
    let row = |turn: &Turn<'_>| {
        let item = turn.item;
        vec![
            Cell::plain(turn.number.to_string()),
            cell(scribe.own(&item.title, item.language)),
            Cell::new(months_of(scribe, turn)),
            Cell::new(scribe.seats(&item.responsible)),
        ]
    };
    let keys = [("doc-number", 1), ("wheel-item", 6), ("field-months", 4), ("field-responsible", 4)];
    let name = ring_name(scribe, ring);
    let rows = ring.turns.iter().map(row).collect();
    let caption = scribe.titled(&scribe.text("view-wheel"), &name.string());
    let table = filled(caption, scribe.columns(&keys), 2, rows);
    [heading(1, name), table]
}

/// The months of an item, and whether they are others than usual.
fn months_of(scribe: &Scribe<'_>, turn: &Turn<'_>) -> Vec<Text> {
    let names: Vec<String> = turn.months.iter().map(|month| month_name(scribe, *month)).collect();
    let different = turn.exception.then(|| Text::toned(scribe.text("wheel-exception"), Tone::Muted));
    [Text::plain(scribe.words.list(&names))].into_iter().chain(different).collect()
}

fn month_name(scribe: &Scribe<'_>, month: u8) -> String {
    scribe.words.month(i8::try_from(month).unwrap_or(1))
}

/// Month by month.
fn calendar(scribe: &Scribe<'_>, rings: &[Ring<'_>]) -> [Block; 2] {
    let row = |month: u8| {
        let turns = rings.iter().flat_map(|ring| &ring.turns).filter(|t| t.months.contains(&month));
        let titles = turns.map(|turn| scribe.own(&turn.item.title, turn.item.language));
        vec![Cell::plain(capital(&month_name(scribe, month))), Cell::new(titles.collect())]
    };
    let columns = scribe.columns(&[("wheel-month", 3), ("wheel-item", 12)]);
    let table = table(scribe.text("wheel-months"), columns, 1, (1..=12).map(row).collect());
    [scribe.heading(1, "wheel-months"), table]
}

/// What is left out in this year.
fn out(scribe: &Scribe<'_>, year: i16) -> Vec<Block> {
    let titles = left_out(scribe.plan, year).into_iter().map(|item| scribe.own(&item.title, item.language));
    let titles: Vec<Text> = titles.collect();
    if titles.is_empty() {
        return Vec::new();
    }
    vec![scribe.heading(1, "wheel-left-out"), Block::List(titles)]
}

pub(super) fn workbook(scribe: &Scribe<'_>) -> Workbook {
    let year = year(scribe);
    let columns = [
        ("doc-ring", 20),
        ("wheel-item", 44),
        ("field-months", 30),
        ("field-responsible", 30),
        ("field-wheel_item-from", 12),
        ("field-wheel_item-until", 12),
    ];
    let row = |item: &WheelItem| {
        let names: Vec<String> = months(item, year).iter().map(|m| month_name(scribe, *m)).collect();
        vec![
            words(item.ring.as_ref()),
            Value::from(item.title.as_str()),
            Value::from(scribe.words.list(&names)),
            item.responsible.as_ref().map_or(Value::Blank, |seat| Value::from(scribe.seat(seat).string())),
            number(item.from),
            number(item.until),
        ]
    };
    let mut sheet = scribe.sheet("view-wheel", &columns, scribe.plan.wheel.iter().map(row).collect());
    sheet.name = scribe.with("wheel-title", &[("year", &year.to_string())]);
    scribe.workbook(Kind::AnnualWheel, vec![sheet])
}
