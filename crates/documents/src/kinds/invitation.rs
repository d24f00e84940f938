//! Invitations: one page per meeting.

use samspil_core::agenda::{Agenda, Day, Slot};
use samspil_core::programme::{ContentKind, Meeting, Status};

use super::Kind;
use super::agenda::{is_pause, kind_of};
use super::gathering::chosen;
use super::lesson_plan::ask;
use super::scribe::{Scribe, heading, joined, page_heading};
use super::sheet::{fact, facts};
use crate::paper::{Block, Document, Page, Text, Tone};

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
    blocks.extend(in_short(scribe, meeting));
    let prepare = prepare(scribe, meeting);
    if !prepare.is_empty() {
        blocks.extend([scribe.heading(2, "doc-prepare"), Block::List(prepare)]);
    }
    blocks.extend(contact(scribe));
    blocks
}

/// What is on the programme: without breaks, and without meals where no times
/// are known.
fn in_short(scribe: &Scribe<'_>, meeting: &Meeting) -> Vec<Block> {
    let agenda = Agenda::in_plan(scribe.plan, meeting);
    let mut blocks = Vec::new();
    if !agenda.is_timed() {
        let contents = meeting.sheet.contents.iter().filter(|content| !is_pause(content));
        let lines: Vec<Text> =
            contents.map(|content| scribe.without_presenter(content, meeting.language)).collect();
        if !lines.is_empty() {
            blocks.extend([scribe.heading(2, "doc-programme"), Block::List(lines)]);
        }
        return blocks;
    }
    for day in &agenda.days {
        let lines = with_hours(scribe, meeting, day);
        if !lines.is_empty() {
            blocks.extend([heading(2, scribe.day_heading(meeting, &agenda, day)), Block::List(lines)]);
        }
    }
    blocks
}

/// The parts of a day with the time at which they begin.
fn with_hours(scribe: &Scribe<'_>, meeting: &Meeting, day: &Day<'_>) -> Vec<Text> {
    let line = |slot: Slot<'_>| {
        let text = scribe.without_presenter(slot.content, meeting.language);
        let lane = slot.content.lane.as_ref();
        let text = match lane.map(|lane| scribe.own(format!("{lane}: "), meeting.language)) {
            Some(lane) => joined(lane, text),
            None => text,
        };
        match slot.start {
            Some(start) => joined(Text::toned(format!("{} ", scribe.words.clock(start)), Tone::Muted), text),
            None => text,
        }
    };
    day.slots().filter(|slot| kind_of(slot.content) != ContentKind::Break).map(line).collect()
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
