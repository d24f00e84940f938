//! The programme as a whole: what it is for and rests on, then one sheet per
//! activity, then the time it takes.

use samspil_core::programme::{
    Activity, Cohort, Competence, Foundation, FoundationKind, Meeting, OutcomeLevel, ResultTarget, Sheet,
    Track,
};

use super::labels::Labels;
use super::lesson_plan::responsible;
use super::line::numbered;
use super::scribe::{Scribe, capital, heading, joined, page_heading};
use super::sheet::{by_day, fact, facts, own_cell};
use super::table::{cell, table};
use super::{Kind, budget};
use crate::paper::{Block, Document, Page, Text, Tone};

pub(super) fn document(scribe: &Scribe<'_>) -> Document {
    let labels = Labels::new(scribe);
    let mut blocks: Vec<Block> = front(scribe);
    blocks.extend(results(scribe, &labels));
    blocks.extend(outcomes(scribe));
    blocks.extend(effects(scribe, &labels));
    blocks.extend(foundations(scribe));
    blocks.extend(tracks(scribe));
    blocks.extend(competences(scribe));
    blocks.extend(responsible(scribe));
    if blocks.is_empty() {
        blocks.push(scribe.remark("doc-brochure-empty"));
    }
    for activity in scribe.plan.activities.iter().filter(|a| a.sheet != Sheet::default()) {
        blocks.extend(sheet(scribe, activity));
    }
    blocks.extend(budget::blocks(scribe));
    scribe.document(Kind::Brochure, Page::Portrait, blocks)
}

/// Purpose and facts.
fn front(scribe: &Scribe<'_>) -> Vec<Block> {
    let head = &scribe.plan.programme;
    let own = |text: &Option<String>| text.iter().map(|text| scribe.own(text, None)).collect();
    let mut blocks = Vec::new();
    if let Some(purpose) = scribe.paragraph(head.purpose.as_ref(), None) {
        blocks.extend([scribe.heading(1, "field-purpose"), purpose]);
    }
    let dates = [("field-start", &head.start), ("field-end", &head.end)];
    let [start, end] = dates.map(|(key, date)| {
        fact(scribe, key, date.iter().map(|date| Text::plain(scribe.date(date))).collect())
    });
    blocks.extend(facts([
        fact(scribe, "field-target_group", own(&head.target_group)),
        fact(scribe, "field-owner", own(&head.owner)),
        fact(scribe, "field-funder", own(&head.funder)),
        start,
        end,
        fact(scribe, "kinds-cohort", scribe.plan.cohorts.iter().map(|c| cohort(scribe, c)).collect()),
    ]));
    blocks.extend(scribe.paragraph(head.reading_guide.as_ref(), None));
    blocks
}

/// A cohort with its size and dates.
fn cohort(scribe: &Scribe<'_>, cohort: &Cohort) -> Text {
    let size = match (cohort.capacity_min, cohort.capacity_max) {
        (Some(least), Some(most)) => Some(format!("{least}–{most}")),
        (least, most) => least.or(most).map(|count| count.to_string()),
    };
    let size = size.map(|count| scribe.with("doc-places", &[("count", &count)]));
    let dated = |key: &str, date: &Option<_>| {
        date.as_ref().map(|date| scribe.with(key, &[("date", &scribe.date(date))]))
    };
    let start = dated("doc-starts", &cohort.start);
    let deadline = dated("doc-sign-up-by", &cohort.deadline);
    let said: Vec<String> = [size, start, deadline].into_iter().flatten().collect();
    let title = scribe.own(&cohort.title, cohort.language);
    if said.is_empty() { title } else { title.and(format!(" ({})", said.join("; ")), Tone::Muted) }
}

/// Goals, then the results that serve them.
fn results(scribe: &Scribe<'_>, labels: &Labels<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let goals: Vec<Text> = scribe.plan.goals.iter().map(|goal| labels.whole_goal(scribe, goal)).collect();
    if !goals.is_empty() {
        blocks.extend([scribe.heading(1, "kinds-goal"), Block::List(goals)]);
    }
    let rows: Vec<_> = of_level(scribe, None)
        .map(|result| {
            let title = scribe.toned(numbered(result.number, &result.title), result.language, Tone::Strong);
            let text = result.text.iter().map(|text| scribe.own(text, result.language));
            vec![
                crate::paper::Cell::new([title].into_iter().chain(text).collect()),
                crate::paper::Cell::new(labels.goals_of(scribe, result)),
                crate::paper::Cell::new(labels.effects_of(scribe, result)),
            ]
        })
        .collect();
    if !rows.is_empty() {
        let columns = scribe.columns(&[("kinds-result", 6), ("kinds-goal", 3), ("kinds-effect", 6)]);
        blocks.extend([
            scribe.heading(1, "kinds-result"),
            table(scribe.text("kinds-result"), columns, 1, rows),
        ]);
    }
    blocks
}

fn of_level<'a>(scribe: &Scribe<'a>, level: Option<OutcomeLevel>) -> impl Iterator<Item = &'a ResultTarget> {
    scribe.plan.results.iter().filter(move |result| result.level == level)
}

/// The outcomes for person, team and organisation.
fn outcomes(scribe: &Scribe<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for level in OutcomeLevel::ALL {
        let all: Vec<Text> =
            of_level(scribe, Some(*level)).map(|r| scribe.own(&r.title, r.language)).collect();
        if all.is_empty() {
            continue;
        }
        if blocks.is_empty() {
            blocks.push(scribe.heading(1, "doc-outcomes"));
        }
        let name = capital(&scribe.word("OutcomeLevel", level.as_str()));
        blocks.extend([heading(2, Text::plain(name)), Block::List(all)]);
    }
    blocks
}

fn effects(scribe: &Scribe<'_>, labels: &Labels<'_>) -> Vec<Block> {
    let effects: Vec<Text> = scribe.plan.effects.iter().map(|e| labels.whole_effect(scribe, e)).collect();
    if effects.is_empty() {
        Vec::new()
    } else {
        vec![scribe.heading(1, "kinds-effect"), Block::List(effects)]
    }
}

/// What the programme rests on, kind by kind; parts below their whole.
fn foundations(scribe: &Scribe<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for kind in FoundationKind::ALL {
        let here: Vec<&Foundation> = scribe.plan.foundations.iter().filter(|f| f.kind == *kind).collect();
        if here.is_empty() {
            continue;
        }
        if blocks.is_empty() {
            blocks.push(scribe.heading(1, "kinds-foundation"));
        }
        let name = scribe.text(&format!("doc-foundations-{}", kind.as_str()));
        blocks.push(heading(2, Text::plain(name)));
        blocks.extend(here.into_iter().flat_map(|foundation| one_foundation(scribe, foundation)));
    }
    blocks
}

fn one_foundation(scribe: &Scribe<'_>, foundation: &Foundation) -> Vec<Block> {
    let own = foundation.language;
    let mut text = scribe.toned(numbered(foundation.number, &foundation.title), own, Tone::Strong);
    if let Some(more) = &foundation.text {
        text = joined(text.and(" – ", Tone::Plain), scribe.own(more, own));
    }
    let mut blocks = vec![Block::Paragraph(text)];
    if !foundation.items.is_empty() {
        blocks.push(Block::List(foundation.items.iter().map(|item| scribe.own(item, own)).collect()));
    }
    blocks
}

fn tracks(scribe: &Scribe<'_>) -> Vec<Block> {
    let row = |track: &Track| {
        let of = |a: &&Activity| a.track.as_ref() == Some(&track.id) && a.part_of.is_none();
        let activities = scribe.plan.activities.iter().filter(of).map(|a| scribe.own(&a.title, a.language));
        vec![
            cell(scribe.toned(numbered(track.number, &track.title), track.language, Tone::Strong)),
            own_cell(scribe, track.text.as_ref(), track.language),
            crate::paper::Cell::new(activities.collect()),
        ]
    };
    if scribe.plan.tracks.is_empty() {
        return Vec::new();
    }
    let columns = scribe.columns(&[("kind-track", 4), ("field-track-text", 5), ("kinds-activity", 5)]);
    let rows = scribe.plan.tracks.iter().map(row).collect();
    vec![scribe.heading(1, "kinds-track"), table(scribe.text("kinds-track"), columns, 1, rows)]
}

fn competences(scribe: &Scribe<'_>) -> Vec<Block> {
    let all = scribe.plan.competences.iter().map(|competence: &Competence| {
        let own = competence.language;
        let mut text = scribe.own(numbered(competence.number, &competence.title), own);
        if let Some(more) = &competence.text {
            text = joined(text.and(" – ", Tone::Plain), scribe.own(more, own));
        }
        let origin = scribe.word("CompetenceOrigin", competence.origin.as_str());
        text.and(format!(" ({origin})"), Tone::Muted)
    });
    let all: Vec<Text> = all.collect();
    if all.is_empty() { Vec::new() } else { vec![scribe.heading(1, "kinds-competence"), Block::List(all)] }
}

/// The sheet of an activity, on a page of its own.
fn sheet(scribe: &Scribe<'_>, activity: &Activity) -> Vec<Block> {
    let (sheet, own) = (&activity.sheet, activity.language);
    let mut blocks = vec![page_heading(1, scribe.own(&activity.title, own), false)];
    blocks.extend(about(scribe, activity));
    let days = if contents_have_times(sheet) { Vec::new() } else { by_day(sheet) };
    if days.is_empty() {
        let as_meeting = Meeting { sheet: sheet.clone(), language: own, ..Meeting::default() };
        blocks.extend(scribe.agenda(&as_meeting, 2));
    }
    for (day, contents) in days {
        let name = match day {
            Some(day) => scribe.with("meetings-day", &[("day", &usize::from(day))]),
            None => scribe.text("field-contents").into_owned(),
        };
        let lines = contents.into_iter().map(|content| {
            let text = scribe.without_presenter(content, own);
            match content.presenter.as_ref().and_then(|seat| scribe.lines().presenter(seat)) {
                Some(by) => joined(text.and(" ", Tone::Plain), by),
                None => text,
            }
        });
        blocks.extend([heading(2, Text::plain(name)), Block::List(lines.collect())]);
    }
    let outcomes = scribe.outcomes(sheet, own);
    if !outcomes.is_empty() {
        blocks.extend([scribe.heading(2, "field-outcomes"), Block::List(outcomes)]);
    }
    blocks
}

fn contents_have_times(sheet: &Sheet) -> bool {
    sheet.contents.iter().any(|content| content.minutes.is_some() || content.pinned.is_some())
}

/// Purpose, participants, team, duration and where the activity belongs.
fn about(scribe: &Scribe<'_>, activity: &Activity) -> Option<Block> {
    let (sheet, own) = (&activity.sheet, activity.language);
    let participants = sheet.participants.iter().map(|text| scribe.own(text, own));
    let roles = scribe.roles(&sheet.audience).map(Text::plain);
    let track: Option<&Track> = activity.track.as_ref().and_then(|id| scribe.facts.get(id));
    let competences = activity.competences.iter().filter_map(|id| scribe.facts.get::<Competence>(id));
    let gathering = activity.gathering.map(|g| Text::plain(capital(&scribe.word("Gathering", g.as_str()))));
    facts([
        fact(scribe, "field-purpose", sheet.purpose.iter().map(|text| scribe.own(text, own)).collect()),
        fact(scribe, "field-participants", participants.chain(roles).collect()),
        fact(scribe, "field-gathering", gathering.into_iter().collect()),
        fact(scribe, "doc-consultant-team", scribe.team(sheet)),
        fact(scribe, "field-duration", duration(scribe, activity).into_iter().collect()),
        fact(scribe, "field-track", track.iter().map(|t| scribe.own(&t.title, t.language)).collect()),
        fact(scribe, "field-competences", competences.map(|c| scribe.own(&c.title, c.language)).collect()),
    ])
}

/// "4 × 1 hour".
fn duration(scribe: &Scribe<'_>, activity: &Activity) -> Option<Text> {
    let length = activity.sheet.duration.map(|length| scribe.words.duration(length));
    let times = activity.times.filter(|times| *times > 1);
    let said = match (times, length) {
        (Some(times), Some(length)) => format!("{times} × {length}"),
        (Some(times), None) => scribe.with("doc-times", &[("times", &usize::from(times))]),
        (None, length) => length?,
    };
    let least = activity.at_least && times.is_some();
    Some(Text::plain(if least { scribe.with("doc-at-least", &[("what", &said)]) } else { said }))
}
