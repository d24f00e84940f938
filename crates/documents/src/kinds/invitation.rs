//! Invitations: one page per meeting.

use samspil_core::programme::{ContentKind, Meeting, Status};

use super::Kind;
use super::gathering::chosen;
use super::lesson_plan::ask;
use super::scribe::{Scribe, page_heading};
use super::sheet::{fact, facts};
use crate::paper::{Block, Document, Page, Text};

pub(super) fn document(scribe: &Scribe<'_>) -> Document {
    // Nobody is invited to what was cancelled, unless it is asked for.
    let all = scribe.ground.choice.meeting.is_none();
    let meetings: Vec<&Meeting> =
        chosen(scribe).into_iter().filter(|m| !all || m.status != Status::Cancelled).collect();
    let mut blocks = Vec::new();
    if meetings.is_empty() {
        blocks.push(scribe.remark("doc-no-meetings"));
    }
    for (at, meeting) in meetings.into_iter().enumerate() {
        blocks.extend(invitation(scribe, meeting, at == 0));
    }
    scribe.document(Kind::Invitation, Page::Portrait, blocks)
}

fn invitation(scribe: &Scribe<'_>, meeting: &Meeting, first: bool) -> Vec<Block> {
    let (sheet, own) = (&meeting.sheet, meeting.language);
    let mut blocks = vec![page_heading(1, scribe.own(&meeting.title, own), first)];
    blocks.push(Block::Paragraph(Text::plain(scribe.text("doc-you-are-invited"))));
    blocks.extend(facts([
        fact(scribe, "doc-to", scribe.audience(meeting)),
        fact(scribe, "timeline-when", scribe.when(meeting)),
        fact(scribe, "doc-where", scribe.venue(meeting)),
        fact(scribe, "field-format", scribe.meeting_format(meeting)),
        fact(scribe, "doc-status", scribe.meeting_state(meeting)),
    ]));
    let purpose = sheet.purpose.as_ref().or(meeting.process_goal.as_ref());
    if let Some(purpose) = scribe.paragraph(purpose, own) {
        blocks.extend([scribe.heading(2, "field-purpose"), purpose]);
    }
    let programme = in_short(scribe, meeting);
    if !programme.is_empty() {
        blocks.extend([scribe.heading(2, "doc-programme"), Block::List(programme)]);
    }
    let prepare = prepare(scribe, meeting);
    if !prepare.is_empty() {
        blocks.extend([scribe.heading(2, "doc-prepare"), Block::List(prepare)]);
    }
    blocks.extend(contact(scribe));
    blocks
}

/// What is on the programme, without breaks and meals.
fn in_short(scribe: &Scribe<'_>, meeting: &Meeting) -> Vec<Text> {
    let contents = meeting.sheet.contents.iter().filter(|c| c.kind != ContentKind::Social);
    contents.map(|content| scribe.without_presenter(content, meeting.language)).collect()
}

/// The questions of the meeting's themes.
fn prepare(scribe: &Scribe<'_>, meeting: &Meeting) -> Vec<Text> {
    let themes = scribe.themes(meeting).into_iter();
    themes.filter_map(|t| Some(scribe.own(t.question.as_ref()?, t.language))).collect()
}

/// Who answers questions.
fn contact(scribe: &Scribe<'_>) -> Vec<Block> {
    let head = &scribe.plan.programme;
    let Some(person) = head.coordinator.as_ref().and_then(|seat| scribe.holder(seat)) else {
        return Vec::new();
    };
    let said = ask(scribe, head.coordinator.as_ref()).unwrap_or_else(|| Text::plain(&person.name));
    vec![scribe.heading(2, "doc-questions"), Block::Paragraph(said)]
}
