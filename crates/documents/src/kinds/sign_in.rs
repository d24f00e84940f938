//! The sheet on which people sign that they came.

use samspil_core::programme::{Meeting, Status};

use super::Kind;
use super::attendee_list::{Attendee, attendees};
use super::gathering::chosen;
use super::scribe::{Scribe, page_heading};
use super::sheet::{fact, facts};
use super::table::column;
use crate::paper::{Block, Cell, Column, Document, Page, Row, Table, Text};

/// Rows for those whom nobody expected.
const MORE: usize = 8;
/// Rows of a sheet on which nobody stands yet.
const BLANK: usize = 20;

pub(super) fn document(scribe: &Scribe<'_>) -> Document {
    // Nobody signs for what was cancelled, unless it is asked for.
    let all = scribe.ground.choice.meeting.is_none();
    let meetings: Vec<&Meeting> =
        chosen(scribe).into_iter().filter(|m| !all || m.status != Status::Cancelled).collect();
    let mut blocks = Vec::new();
    if meetings.is_empty() {
        blocks.push(scribe.remark("doc-no-meetings"));
    }
    for (at, meeting) in meetings.into_iter().enumerate() {
        blocks.extend(sheet(scribe, meeting, at == 0));
    }
    scribe.document(Kind::SignInSheet, Page::Portrait, blocks)
}

fn sheet(scribe: &Scribe<'_>, meeting: &Meeting, first: bool) -> Vec<Block> {
    let mut blocks = vec![page_heading(1, scribe.own(&meeting.title, meeting.language), first)];
    blocks.extend(facts([
        fact(scribe, "timeline-when", scribe.when(meeting)),
        fact(scribe, "doc-where", scribe.venue(meeting)),
    ]));
    blocks.push(Block::Remark(Text::plain(scribe.text("doc-sign-in-why"))));
    let expected = if scribe.ground.choice.blank { Vec::new() } else { attendees(scribe, &[meeting]) };
    let more = if expected.is_empty() { BLANK } else { MORE };
    let rows = expected.into_iter().map(row).chain((0..more).map(|_| row(Attendee::default())));
    blocks.push(Block::Table(Table {
        caption: scribe.with("doc-sign-in-of", &[("meeting", &meeting.title)]),
        columns: columns(scribe),
        row_headings: 1,
        dense: false,
        rows: rows.collect(),
    }));
    blocks
}

fn columns(scribe: &Scribe<'_>) -> Vec<Column> {
    let keys = [("people-name", 5), ("people-organisation", 5), ("doc-signature", 6)];
    keys.iter().map(|(key, share)| column(scribe.text(key), *share)).collect()
}

/// A row with room to sign.
fn row(one: Attendee) -> Row {
    let cells =
        vec![Cell::plain(one.name), Cell::plain(one.organisation.unwrap_or_default()), Cell::plain("")];
    Row { cells, strong: false, blank: true }
}
