//! What stands on the timeline.

use std::collections::HashMap;

use jiff::civil::Date;

use super::{Item, Source, Timeline, resolve};
use crate::check::Facts;
use crate::element::Part;
use crate::period::Column;
use crate::programme::{Activity, Certainty, Mark, Meeting, Occurrence, Phase, Status};
use crate::{ElementKind, FuzzyDate, Id, Programme};

/// The timeline of a programme, from occurrences, meetings, deadlines,
/// products and the entries of the plan's own picture. What is drawn twice in
/// the plan stands here once: an occurrence that names its dated meetings
/// gives way to them, an entry to the meetings and occurrences of its activity at
/// the same time.
pub fn timeline(programme: &Programme) -> Timeline {
    let facts = Facts::new(programme);
    let (start, end) = facts.span();
    let mut items = Vec::new();
    occurrences(&facts, &mut items);
    meetings(&facts, &mut items);
    deadlines(&facts, &mut items);
    products(&facts, &mut items);
    entries(&facts, &mut items);
    marks(&facts, &mut items);
    for item in &mut items {
        item.phase = phase(item, start, end);
    }
    // Stable: what has the same days stays in the order of the plan.
    items.sort_by_key(|item| (item.days.is_none(), item.days));
    Timeline { start, end, items }
}

fn new(source: Source, kind: ElementKind, id: &Id, title: String) -> Item {
    Item {
        source,
        kind: Some(kind),
        id: id.clone(),
        title,
        series: id.clone(),
        section: None,
        date: None,
        column: None,
        days: None,
        about: false,
        exact: false,
        phase: Phase::During,
        certainty: Certainty::Confirmed,
        status: Status::Planned,
        marker: None,
        cause: None,
        mark: None,
    }
}

impl Item {
    /// The same item at a date.
    fn at(mut self, facts: &Facts<'_>, date: Option<FuzzyDate>) -> Self {
        let found = date.as_ref().and_then(|date| resolve(facts, date));
        self.days = found.map(|days| (days.first, days.last));
        self.about = found.is_some_and(|days| days.about);
        self.exact = found.is_some_and(|days| days.exact);
        self.date = date;
        self
    }

    /// The same item in the section and phase of its activity.
    fn below(mut self, facts: &Facts<'_>, activity: Option<&Id>, result: Option<&Id>) -> Self {
        let found = activity.and_then(|id| facts.get::<Activity>(id));
        self.phase = facts.phase(activity);
        self.section = section(facts, found, result);
        self
    }
}

/// The track, else the result, that an activity is shown under.
fn section(facts: &Facts<'_>, activity: Option<&Activity>, result: Option<&Id>) -> Option<Id> {
    let activity = activity?;
    let whole = facts.whole(activity);
    let of = |pick: fn(&Activity) -> Option<&Id>| pick(activity).or_else(|| whole.and_then(pick)).cloned();
    if facts.programme.tracks.is_empty() {
        result.cloned().or_else(|| of(|a| a.results.first()))
    } else {
        of(|a| a.track.as_ref())
    }
}

fn filled(facts: &Facts<'_>, date: &FuzzyDate) -> FuzzyDate {
    facts.programme.programme.year.and_then(|year| date.in_year(year)).unwrap_or_else(|| date.clone())
}

fn occurrences(facts: &Facts<'_>, items: &mut Vec<Item>) {
    for o in &facts.programme.occurrences {
        if shown_by_meetings(facts, o) {
            continue;
        }
        let mut item = new(Source::Occurrence, ElementKind::Occurrence, &o.id, facts.occurrence_name(o))
            .at(facts, facts.occurrence_date(o))
            .below(facts, Some(&o.activity), o.result.as_ref());
        item.series = o.activity.clone();
        item.column = Some(o.column);
        if item.days.is_none()
            && let Column::Period(period) = o.column
        {
            item.days = Some((period.start(), period.end()));
        }
        if o.column == Column::After {
            item.phase = Phase::After;
        }
        item.certainty = o.certainty;
        item.status = o.status;
        item.marker.clone_from(&o.marker);
        item.cause.clone_from(&o.cause);
        item.mark = o.mark;
        items.push(item);
    }
}

fn shown_by_meetings(facts: &Facts<'_>, occurrence: &Occurrence) -> bool {
    let dated = |id: &Id| facts.get::<Meeting>(id).is_some_and(|m| m.date.is_some());
    !occurrence.meetings.is_empty() && occurrence.meetings.iter().all(dated)
}

fn meetings(facts: &Facts<'_>, items: &mut Vec<Item>) {
    for m in &facts.programme.meetings {
        let mut item = new(Source::Meeting, ElementKind::Meeting, &m.id, m.title.clone())
            .at(facts, m.date.as_ref().map(|d| filled(facts, d)))
            .below(facts, m.activity.as_ref(), None);
        item.certainty = m.certainty;
        item.status = m.status;
        item.marker.clone_from(&m.marker);
        item.cause.clone_from(&m.cause);
        items.push(item);
    }
}

fn deadlines(facts: &Facts<'_>, items: &mut Vec<Item>) {
    for a in &facts.programme.activities {
        if let Some(deadline) = &a.deadline {
            items.push(
                new(Source::Deadline, ElementKind::Activity, &a.id, a.title.clone())
                    .at(facts, Some(filled(facts, deadline)))
                    .below(facts, Some(&a.id), None),
            );
        }
    }
}

fn products(facts: &Facts<'_>, items: &mut Vec<Item>) {
    for p in facts.programme.products.iter().filter(|p| p.date.is_some()) {
        let mut item = new(Source::Product, ElementKind::Product, &p.id, p.title.clone())
            .at(facts, p.date.as_ref().map(|d| filled(facts, d)))
            .below(facts, p.activities.first(), p.results.first());
        item.certainty = p.certainty;
        item.status = p.status;
        items.push(item);
    }
}

fn entries(facts: &Facts<'_>, items: &mut Vec<Item>) {
    let mut dated: HashMap<Id, Vec<Days>> = HashMap::new();
    for item in items.iter() {
        if let Some((activity, days)) = activity_of(facts, item).zip(item.days) {
            dated.entry(activity).or_default().push(days);
        }
    }
    for e in &facts.programme.timeline {
        let mut item = new(Source::Entry, ElementKind::TimelineEntry, &e.id, e.title.clone())
            .at(facts, e.date.as_ref().map(|d| filled(facts, d)))
            .below(facts, e.activity.as_ref(), None);
        item.phase = e.phase;
        let same = |days: &Days| item.days.is_none_or(|(first, last)| first <= days.1 && days.0 <= last);
        let others = e.activity.as_ref().and_then(|activity| dated.get(activity));
        if !others.is_some_and(|others| others.iter().any(same)) {
            items.push(item);
        }
    }
}

type Days = (Date, Date);

fn activity_of(facts: &Facts<'_>, item: &Item) -> Option<Id> {
    match item.source {
        Source::Occurrence => Some(item.series.clone()),
        Source::Meeting => facts.get::<Meeting>(&item.id).and_then(|m| m.activity.clone()),
        _ => None,
    }
}

/// The programme's own first and last day, where no occurrence marks them.
fn marks(facts: &Facts<'_>, items: &mut Vec<Item>) {
    let head = &facts.programme.programme;
    for (mark, date) in [(Mark::Start, &head.start), (Mark::End, &head.end)] {
        if date.is_none() || items.iter().any(|item| item.mark == Some(mark)) {
            continue;
        }
        let mut item = new(Source::Programme, ElementKind::Goal, &head.id, head.title.clone())
            .at(facts, date.as_ref().map(|d| filled(facts, d)));
        item.kind = None;
        item.mark = Some(mark);
        items.push(item);
    }
}

/// Before the first day, after the last one, else as the plan says.
fn phase(item: &Item, start: Option<Date>, end: Option<Date>) -> Phase {
    match item.days {
        Some((_, last)) if start.is_some_and(|start| last < start) => Phase::Before,
        Some((first, _)) if end.is_some_and(|end| end < first) => Phase::After,
        Some(_) if start.is_some() && end.is_some() => Phase::During,
        _ => item.phase,
    }
}

/// The name of a section: the track's or the result's.
pub(super) fn section_name(programme: &Programme, id: &Id) -> String {
    let track = programme.tracks.iter().find(|t| t.id == *id).map(|t| (t.number, t.name()));
    let result = programme.results.iter().find(|r| r.id == *id).map(|r| (r.number, r.name()));
    match track.or(result) {
        Some((Some(number), name)) => format!("{number} {name}"),
        Some((None, name)) => name.to_owned(),
        None => String::new(),
    }
}
