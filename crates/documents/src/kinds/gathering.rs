//! The programme of gatherings: one after the other, day by day.

use samspil_core::lessons::in_order;
use samspil_core::people::units_of;
use samspil_core::programme::{Meeting, Network, ParticipantLine, Person};

use super::Kind;
use super::line::involvement;
use super::scribe::{Scribe, heading, page_heading};
use super::sheet::{fact, facts, own_cell};
use super::table::{cell, filled};
use crate::paper::{Block, Cell, Document, Page, Text};

pub(super) fn document(scribe: &Scribe<'_>) -> Document {
    let meetings = chosen(scribe);
    let mut blocks = Vec::new();
    if meetings.is_empty() {
        blocks.push(scribe.remark("doc-no-meetings"));
    }
    for (at, (meeting, name)) in meetings.iter().zip(scribe.meeting_names(&meetings)).enumerate() {
        blocks.extend(gathering(scribe, meeting, name, at == 0));
    }
    scribe.document(Kind::Gathering, Page::Portrait, blocks)
}

/// The meeting that was chosen, or all in order.
pub(super) fn chosen<'a>(scribe: &Scribe<'a>) -> Vec<&'a Meeting> {
    let choice = scribe.ground.choice.meeting.as_ref();
    in_order(scribe.plan).into_iter().filter(|m| choice.is_none_or(|id| m.id == *id)).collect()
}

fn gathering(scribe: &Scribe<'_>, meeting: &Meeting, name: String, first: bool) -> Vec<Block> {
    let (sheet, own) = (&meeting.sheet, meeting.language);
    let mut blocks = vec![page_heading(1, scribe.own(name, own), first)];
    blocks.extend(about(scribe, meeting));
    blocks.extend(scribe.paragraph(sheet.purpose.as_ref(), own));
    blocks.extend(scribe.agenda(meeting, 2));
    let outcomes = scribe.outcomes(sheet, own);
    if !outcomes.is_empty() {
        blocks.extend([scribe.heading(2, "meetings-outcomes"), Block::List(outcomes)]);
    }
    let team = scribe.team(sheet);
    if !team.is_empty() {
        blocks.extend([scribe.heading(2, "meetings-team"), Block::List(team)]);
    }
    blocks.extend(contributions(scribe, meeting));
    blocks.extend(participants(scribe, meeting));
    blocks
}

fn about(scribe: &Scribe<'_>, meeting: &Meeting) -> Option<Block> {
    let own = meeting.language;
    let goal = meeting.process_goal.iter().map(|text| scribe.own(text, own)).collect();
    let themes = scribe.themes(meeting).into_iter().map(|t| scribe.own(&t.title, t.language)).collect();
    let spoken: Vec<String> =
        meeting.spoken.iter().map(|l| scribe.word("Language", l.tag()).into_owned()).collect();
    let spoken = (!spoken.is_empty()).then(|| Text::plain(scribe.words.list(&spoken)));
    facts([
        fact(scribe, "timeline-when", scribe.when(meeting)),
        fact(scribe, "doc-where", scribe.venue(meeting)),
        fact(scribe, "meetings-participants", scribe.audience(meeting)),
        fact(scribe, "field-process_goal", goal),
        fact(scribe, "field-themes", themes),
        fact(scribe, "field-spoken", spoken.into_iter().collect()),
        fact(scribe, "field-format", scribe.meeting_format(meeting)),
        fact(scribe, "doc-status", scribe.meeting_state(meeting)),
    ])
}

/// Who takes part, with what, how.
fn contributions(scribe: &Scribe<'_>, meeting: &Meeting) -> Vec<Block> {
    if meeting.lines.is_empty() {
        return Vec::new();
    }
    let row = |line: &ParticipantLine| {
        let how = involvement(line.form.as_deref(), line.form_role.as_deref());
        vec![
            cell(scribe.seat(&line.who)),
            own_cell(scribe, line.contribution.as_ref(), meeting.language),
            cell(scribe.own(how, meeting.language)),
        ]
    };
    let caption = scribe.with("meetings-lines-of", &[("meeting", &meeting.title)]);
    let columns = scribe.columns(&[("field-who", 4), ("field-contribution", 5), ("field-form", 4)]);
    let rows = meeting.lines.iter().map(row).collect();
    vec![scribe.heading(2, "meetings-lines"), filled(caption, columns, 1, rows)]
}

/// The people and units of each network.
fn participants(scribe: &Scribe<'_>, meeting: &Meeting) -> Vec<Block> {
    let networks = scribe.networks(meeting);
    let mut blocks = Vec::new();
    for network in networks {
        let rows = rows(scribe, network);
        if rows.is_empty() {
            continue;
        }
        if blocks.is_empty() {
            blocks.push(scribe.heading(2, "doc-participants-by-network"));
        }
        blocks.push(heading(3, scribe.own(&network.title, network.language)));
        let columns =
            scribe.columns(&[("field-name", 4), ("field-person-title", 4), ("field-organisation", 4)]);
        let caption = scribe.titled(&scribe.text("kind-network"), &network.title);
        blocks.push(filled(caption, columns, 1, rows));
    }
    blocks
}

/// The units with their organisations, then the people.
fn rows(scribe: &Scribe<'_>, network: &Network) -> Vec<Vec<Cell>> {
    let organisations = |ids: &[samspil_core::Id]| {
        Cell::new(ids.iter().map(|id| Text::plain(scribe.organisations.label(id))).collect())
    };
    let units = units_of(scribe.plan, network).into_iter().map(|unit| {
        let project = own_cell(scribe, unit.project.as_ref(), unit.language);
        vec![cell(scribe.own(&unit.title, unit.language)), project, organisations(&unit.organisations)]
    });
    let here = scribe.plan.people.iter().filter(|person| person.networks.contains(&network.id));
    let people = here.map(|person: &Person| {
        let title = own_cell(scribe, person.title.as_ref(), person.language);
        let organisation: Vec<_> = person.organisation.iter().cloned().collect();
        vec![Cell::plain(&person.name), title, organisations(&organisation)]
    });
    units.chain(people).collect()
}
