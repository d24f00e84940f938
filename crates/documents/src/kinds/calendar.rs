//! What has a date, in order.

use samspil_core::programme::Meeting;
use samspil_core::timeline::{Item, Source, timeline};

use super::Kind;
use super::meeting::time;
use super::scribe::Scribe;
use super::table::{cell, table, words};
use crate::paper::{Block, Cell, Document, Page, Text, Value, Workbook};

/// The items of the timeline that have a date of their own.
fn dated(scribe: &Scribe<'_>) -> Vec<Item> {
    let mut items = timeline(scribe.plan).items;
    items.retain(|item| item.date.is_some() && item.days.is_some());
    items
}

fn meeting<'a>(scribe: &Scribe<'a>, item: &Item) -> Option<&'a Meeting> {
    (item.source == Source::Meeting).then(|| scribe.facts.get(&item.id)).flatten()
}

pub(super) fn document(scribe: &Scribe<'_>) -> Document {
    let items = dated(scribe);
    if items.is_empty() {
        return scribe.document(Kind::Calendar, Page::Portrait, vec![scribe.remark("doc-calendar-empty")]);
    }
    let row = |item: &Item| {
        let meeting = meeting(scribe, item);
        let mut when = vec![Text::plain(match (&item.date, item.about) {
            (Some(date), false) => scribe.weekdays(date),
            _ => scribe.item_when(item),
        })];
        when.extend(meeting.and_then(|m| scribe.hours(m)).map(Text::plain));
        let place = meeting.map_or_else(Vec::new, |m| scribe.venue(m));
        let state = Cell::new(scribe.item_state(item));
        vec![Cell::new(when), cell(scribe.item_title(item)), Cell::new(place), state]
    };
    let keys = [("timeline-when", 5), ("timeline-what", 7), ("doc-where", 4), ("timeline-state", 3)];
    let rows = items.iter().map(row).collect();
    let table: Block = table(scribe.kind_name(Kind::Calendar), scribe.columns(&keys), 1, rows);
    scribe.document(Kind::Calendar, Page::Portrait, vec![table])
}

pub(super) fn workbook(scribe: &Scribe<'_>) -> Workbook {
    let columns = [
        ("doc-first-day", 14),
        ("doc-last-day", 14),
        ("field-start", 10),
        ("field-end", 10),
        ("field-date", 26),
        ("timeline-what", 50),
        ("timeline-kind", 18),
        ("field-venue", 30),
        ("timeline-state", 24),
    ];
    let rows = dated(scribe).into_iter().map(|item| {
        let meeting = meeting(scribe, &item);
        let clock = |clock| time(clock).map_or(Value::Blank, Value::Time);
        let (first, last) = item.days.map(|d| (Value::Date(d.0), Value::Date(d.1))).unwrap_or_default();
        let state: Vec<String> = scribe.item_state(&item).iter().map(Text::string).collect();
        vec![
            first,
            last,
            meeting.and_then(|m| m.start).map_or(Value::Blank, clock),
            meeting.and_then(|m| m.end).map_or(Value::Blank, clock),
            Value::from(scribe.item_when(&item)),
            Value::from(scribe.item_title(&item).string()),
            Value::from(scribe.item_kind(&item)),
            words(meeting.and_then(|m| m.venue.as_ref())),
            Value::from(state.join("; ")),
        ]
    });
    let mut sheet = scribe.sheet("view-timeline", &columns, rows.collect());
    sheet.name = scribe.kind_name(Kind::Calendar).into_owned();
    scribe.workbook(Kind::Calendar, vec![sheet])
}
