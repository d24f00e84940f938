//! Agendas printed and read back: whether the same is meant.

use samspil_core::agenda::Agenda;
use samspil_core::lessons::in_order;
use samspil_core::programme::{Clock, Content, Meeting, Minutes};
use samspil_core::{Language, Programme};
use samspil_documents::kinds::Kind;
use samspil_documents::paper::{Block, Text, Value};
use samspil_words::Words;

use crate::support::{book, paper};

/// When an item takes place: day, start on the clock, its own minutes, its own
/// fixed start.
type When = (u8, Option<u16>, Option<u16>, Option<u16>);

/// The meetings with an agenda that has times on every day that has items.
fn timed<'a>(plan: &'a Programme) -> Vec<(&'a Meeting, Agenda<'a>)> {
    let all = in_order(plan).into_iter().map(|meeting| (meeting, Agenda::in_plan(plan, meeting)));
    all.filter(|(_, agenda)| agenda.is_timed()).collect()
}

fn when(plan: &Programme) -> Vec<Vec<When>> {
    let of = |content: &Content| (content.minutes.map(Minutes::get), content.pinned.map(Clock::minutes));
    let one = |(_, agenda): &(&Meeting, Agenda<'_>)| {
        let days = agenda.days.iter().filter(|day| day.is_timed());
        let slots = days.flat_map(|day| day.slots().map(|slot| (day.number, slot)));
        let each = slots.map(|(day, slot)| {
            let (minutes, pinned) = of(slot.content);
            (day, slot.start.map(|start| start % 1440), minutes, pinned)
        });
        each.collect()
    };
    timed(plan).iter().map(one).collect()
}

/// Every item begins when it did, to the minute; what had a length or a fixed
/// start of its own has it again.
pub fn differ_in_time(plan: &Programme, read: &Programme) -> Option<String> {
    let (before, after) = (when(plan), when(read));
    let held = |own: Option<u16>, found: Option<u16>| own.is_none() || own == found;
    let alike = |(a, b): (&When, &When)| (a.0, a.1) == (b.0, b.1) && held(a.2, b.2) && held(a.3, b.3);
    let same = |(a, b): (&Vec<When>, &Vec<When>)| a.len() == b.len() && a.iter().zip(b).all(alike);
    let all = before.len() == after.len() && before.iter().zip(&after).all(same);
    (!all).then(|| format!("{before:#?}\n{after:#?}"))
}

/// What stands in the rows of agendas with times, beside the times.
pub fn told(kind: Kind, plan: &Programme, language: Language) -> Vec<Vec<String>> {
    let words = Words::of(language);
    let times = [words.text("doc-time"), words.text("doc-minutes")];
    let mut all = Vec::new();
    for block in paper(kind, plan, language).blocks {
        let Block::Table(table) = block else { continue };
        if table.columns.first().is_none_or(|column| column.title.string() != times[0]) {
            continue;
        }
        for row in &table.rows {
            let cells = table.columns.iter().zip(&row.cells);
            let beside = cells.filter(|(column, _)| !times.iter().any(|time| *time == column.title.string()));
            all.push(
                beside
                    .map(|(_, cell)| cell.lines.iter().map(single).collect::<Vec<_>>().join(" / "))
                    .collect(),
            );
        }
    }
    all
}

/// The same in the sheet: the texts that stand in each row, without meeting,
/// day and times.
pub fn told_in_sheet(plan: &Programme, language: Language) -> Vec<Vec<Value>> {
    let spaced = |value: &Value| match value {
        Value::Text(text) => Value::Text(text.lines().map(spaces).collect::<Vec<_>>().join("\n")),
        other => other.clone(),
    };
    let sheets = book(Kind::RunSheet, plan, language).sheets;
    let rows = sheets.into_iter().next().map(|sheet| sheet.rows).unwrap_or_default();
    rows.iter().map(|row| row.iter().skip(5).map(spaced).collect()).collect()
}

fn single(text: &Text) -> String {
    text.string().lines().map(spaces).collect::<Vec<_>>().join("\n")
}

fn spaces(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
