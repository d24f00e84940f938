//! S701–S704: agendas that cannot be held as they stand.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::facts::takes_place;
use super::{Facts, Findings, Report};
use crate::ElementKind as K;
use crate::Id;
use crate::agenda::{Agenda, Moment, Trouble, troubles};
use crate::message::Argument;
use crate::programme::{Content, Meeting, SeatState};

/// What does not fit at meetings that take place, with their index.
fn all<'a>(facts: &Facts<'a>) -> impl Iterator<Item = (usize, &'a Meeting, Trouble)> {
    let plan = facts.programme;
    let meetings = plan.meetings.iter().enumerate().filter(|(_, meeting)| takes_place(meeting.status));
    meetings.flat_map(move |(at, meeting)| {
        troubles(&Agenda::in_plan(plan, meeting)).into_iter().map(move |trouble| (at, meeting, trouble))
    })
}

fn text(meeting: &Meeting, item: usize) -> Argument {
    Argument::Text(meeting.sheet.contents.get(item).map_or_else(String::new, |content| content.text.clone()))
}

fn report(at: usize, meeting: &Meeting, item: usize) -> Report {
    let field = format!("sheet.contents[{item}].pinned");
    Report::at(K::Meeting, at)
        .field(field)
        .with("meeting", meeting.title.as_str())
        .with("item", text(meeting, item))
}

/// S701: an item with a fixed start begins before the one before it is over.
pub(super) fn items_overlap(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, meeting, trouble) in all(facts) {
        if let Trouble::Overlap { at: item, before, minutes } = trouble {
            let report = report(at, meeting, item).with("before", text(meeting, before));
            found.add(report.with("minutes", usize::from(minutes)));
        }
    }
}

/// S702: two items that take place at once in one room.
pub(super) fn room_twice(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, meeting, trouble) in all(facts) {
        if let Trouble::Room { room, at: item, other } = trouble {
            let report = Report::at(K::Meeting, at)
                .field(format!("sheet.contents[{item}].room"))
                .with("meeting", meeting.title.as_str())
                .with("item", text(meeting, item));
            found.add(report.with("other", text(meeting, other)).with("room", room));
        }
    }
}

/// Something that somebody is at, from when to when.
struct Busy {
    meeting: usize,
    item: Option<usize>,
    from: Moment,
    to: Moment,
}

/// Who presents and has said so, or was chosen.
fn presenters(content: &Content) -> impl Iterator<Item = &Id> {
    let seats = content.presenter.iter().chain(&content.co_presenters);
    seats.filter(|seat| seat.state != SeatState::Dropped).filter_map(|seat| seat.person.as_ref())
}

/// When everybody is where: those who present at their items, all others who
/// take part at the whole meeting of that day.
fn busy<'a>(facts: &Facts<'a>) -> BTreeMap<(Date, &'a Id), Vec<Busy>> {
    let plan = facts.programme;
    let mut all: BTreeMap<(Date, &'a Id), Vec<Busy>> = BTreeMap::new();
    for (at, meeting) in plan.meetings.iter().enumerate().filter(|(_, m)| takes_place(m.status)) {
        let agenda = Agenda::in_plan(plan, meeting);
        for day in &agenda.days {
            let Some(date) = day.date else { continue };
            for slot in day.slots() {
                let Some((from, to)) = slot.start.zip(slot.end) else { continue };
                for person in presenters(slot.content) {
                    all.entry((date, person)).or_default().push(Busy {
                        meeting: at,
                        item: Some(slot.at),
                        from,
                        to,
                    });
                }
            }
            let whole = day.start.zip(day.known_over().or(day.end));
            let takes_part = meeting.lines.iter().map(|line| &line.who);
            for seat in takes_part.filter(|seat| seat.state != SeatState::Dropped) {
                let (Some((from, to)), Some(person)) = (whole, &seat.person) else { continue };
                all.entry((date, person)).or_default().push(Busy { meeting: at, item: None, from, to });
            }
        }
    }
    all
}

/// S703: somebody is to be in two places at once.
pub(super) fn somebody_twice(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for ((_, person), mut list) in busy(facts) {
        list.sort_by_key(|one| (one.from, one.to, one.meeting, one.item));
        let (mut item, mut whole): (Option<&Busy>, Option<&Busy>) = (None, None);
        for one in &list {
            // Whoever takes part in a meeting may present there, too.
            let clash = |before: &&Busy| {
                one.from < before.to
                    && (before.meeting != one.meeting || (before.item.is_some() && one.item.is_some()))
            };
            if let Some(before) = item.filter(clash).or(whole.filter(clash)) {
                found.add(twice(facts, person, before, one));
            }
            let last = if one.item.is_some() { &mut item } else { &mut whole };
            if last.is_none_or(|before| one.to > before.to) {
                *last = Some(one);
            }
        }
    }
}

fn twice(facts: &Facts<'_>, person: &Id, before: &Busy, one: &Busy) -> Report {
    let name = |busy: &Busy| {
        let meeting = facts.programme.meetings.get(busy.meeting);
        match (meeting, busy.item) {
            (Some(meeting), Some(item)) => text(meeting, item),
            (Some(meeting), None) => Argument::Text(meeting.title.clone()),
            (None, _) => Argument::Text(String::new()),
        }
    };
    let field =
        one.item.map_or_else(|| "lines".to_owned(), |item| format!("sheet.contents[{item}].presenter"));
    let clock = format!("{:02}:{:02}", one.from / 60 % 24, one.from % 60);
    Report::at(K::Meeting, one.meeting)
        .field(field)
        .with("person", facts.name(person))
        .with("one", name(before))
        .with("other", name(one))
        .with("clock", clock)
        .others(K::Meeting, (before.meeting != one.meeting).then_some(before.meeting))
}

/// S704: the items of a day go on after its end.
pub(super) fn day_too_long(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, meeting, trouble) in all(facts) {
        if let Trouble::TooLong { day, minutes } = trouble {
            let report = Report::at(K::Meeting, at).field("end").with("meeting", meeting.title.as_str());
            found.add(report.with("day", usize::from(day)).with("minutes", usize::from(minutes)));
        }
    }
}
