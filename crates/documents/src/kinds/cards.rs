//! Name badges and cards for tables: what is printed on them, and the same as
//! a list to look at before.

use samspil_core::programme::Meeting;

use super::attendee_list::{Attendee, attendees};
use super::gathering::chosen;
use super::kind::Layout;
use super::scribe::Scribe;
use super::table::table;
use super::{Ground, Kind};
use crate::paper::{Block, Card, CardForm, Cards, Cell, Document, Page, Text};
use crate::pictures::qr;

/// The badges or table cards of a meeting, or of everybody who comes to any.
/// Nothing where the kind is no cards.
pub fn cards(kind: Kind, ground: &Ground<'_>) -> Option<Cards> {
    let form = form(kind, ground.choice.layout)?;
    let scribe = Scribe::new(ground);
    let meetings = chosen(&scribe);
    let event = event(&scribe, &meetings);
    let card = |one: Attendee| Card {
        code: one.code.as_deref().and_then(|code| drawn(&scribe, code)),
        name: one.name,
        title: one.title,
        organisation: one.organisation,
        role: one.role,
        event: Some(event.clone()),
    };
    Some(Cards {
        title: scribe.titled(&scribe.kind_name(kind), &event),
        language: scribe.words.language(),
        look: ground.look.clone(),
        form,
        cards: attendees(&scribe, &meetings).into_iter().map(card).collect(),
        none: scribe.text("doc-nobody-attends").into_owned(),
    })
}

/// A code with what it is, in words.
fn drawn(scribe: &Scribe<'_>, code: &str) -> Option<(String, String)> {
    let label = scribe.text("doc-badge-code").into_owned();
    Some((qr(code, &label)?.into_string(), label))
}

/// What cards are printed as: as asked for, where the kind is printed so.
fn form(kind: Kind, layout: Option<Layout>) -> Option<CardForm> {
    Some(match (kind, layout) {
        (Kind::NameBadges, Some(Layout::Ten)) => CardForm::Ten,
        (Kind::NameBadges, _) => CardForm::Eight,
        (Kind::TableCards, Some(Layout::Small)) => CardForm::Small,
        (Kind::TableCards, _) => CardForm::Large,
        _ => return None,
    })
}

/// What they come to: the meeting, or the programme where there are several.
fn event(scribe: &Scribe<'_>, meetings: &[&Meeting]) -> String {
    match meetings {
        [only] if scribe.ground.choice.meeting.is_some() => only.title.clone(),
        _ => scribe.plan.programme.title.clone(),
    }
}

/// What will stand on the cards, as a list.
pub(super) fn document(scribe: &Scribe<'_>, kind: Kind) -> Document {
    let meetings = chosen(scribe);
    let all = attendees(scribe, &meetings);
    let per_sheet = form(kind, scribe.ground.choice.layout).map_or(1, CardForm::per_sheet);
    let blocks = if all.is_empty() {
        vec![scribe.remark("doc-nobody-attends")]
    } else {
        let sheets = all.len().div_ceil(per_sheet);
        let said = scribe.with("doc-cards-count", &[("count", &all.len()), ("sheets", &sheets)]);
        let how = scribe.text(if kind == Kind::NameBadges { "doc-badges-cut" } else { "doc-cards-fold" });
        vec![Block::Paragraph(Text::plain(format!("{said} {how}"))), list(scribe, all)]
    };
    let event = event(scribe, &meetings);
    let title = scribe.titled(&scribe.kind_name(kind), &event);
    Document { title, ..scribe.document(kind, Page::Portrait, blocks) }
}

fn list(scribe: &Scribe<'_>, all: Vec<Attendee>) -> Block {
    let keys = [("people-name", 4), ("people-position", 4), ("people-organisation", 4), ("people-roles", 3)];
    let row = |one: Attendee| {
        let rest = [one.title, one.organisation, one.role];
        let cells = rest.into_iter().map(|text| Cell::plain(text.unwrap_or_default()));
        std::iter::once(Cell::plain(one.name)).chain(cells).collect()
    };
    table(scribe.text("kinds-person"), scribe.columns(&keys), 1, all.into_iter().map(row).collect())
}
