//! S413–S415, S420: what is drawn, promised and planned against what is said.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::facts::meeting_counts;
use super::status::{only_with_cancelled, tally};
use super::{Facts, Findings, Report};
use crate::ElementKind as K;
use crate::programme::{Activity, Content, Meeting, Obligation, Promise};
use crate::{Figure, Id};

/// S413: it is drawn another number of times than described.
pub(super) fn drawn_against_times(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, activity) in facts.programme.activities.iter().enumerate() {
        let Some(times) = activity.times.map(usize::from) else { continue };
        for (picture, entries) in per_picture(facts, activity) {
            let enough = activity.at_least && entries.len() > times;
            if entries.len() != times && !enough {
                let report = Report::at(K::Activity, at).field("times");
                let report = report.others(K::TimelineEntry, entries.iter().copied());
                let report = report.with("name", activity.title.as_str()).with("picture", picture);
                found.add(report.stated(times).computed(entries.len()));
            }
        }
    }
}

fn per_picture<'a>(facts: &Facts<'a>, activity: &Activity) -> BTreeMap<&'a str, Vec<usize>> {
    let mut pictures: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for at in facts.drawn(&activity.id) {
        let entry = facts.programme.timeline.get(*at);
        let picture = entry.and_then(|e| e.picture.as_deref()).unwrap_or("–");
        pictures.entry(picture).or_default().push(*at);
    }
    pictures
}

/// S414: it is missing in a picture that draws its track.
pub(super) fn missing_in_picture(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let mut of_track: HashMap<&Id, Vec<usize>> = HashMap::new();
    for (at, activity) in facts.programme.activities.iter().enumerate() {
        if let Some(track) = activity.track.as_ref().filter(|_| belongs_in_picture(facts, activity)) {
            of_track.entry(track).or_default().push(at);
        }
    }
    for (picture, shown) in pictures(facts) {
        for (track, activities) in sorted(&of_track) {
            let drawn =
                |at: &&usize| facts.programme.activities.get(**at).is_some_and(|a| in_picture(a, &shown));
            let count = activities.iter().filter(drawn).count();
            if count < 2 || count * 2 < activities.len() {
                continue;
            }
            for at in activities.iter().filter(|at| !drawn(at)) {
                let report = Report::at(K::Activity, *at).field("track").with("picture", picture);
                let name = facts.programme.name_at(K::Activity, *at);
                found.add(report.with("name", name).with("track", facts.name(track)));
            }
        }
    }
}

fn belongs_in_picture(facts: &Facts<'_>, activity: &Activity) -> bool {
    activity.obligation != Obligation::OutsidePrice && !facts.is_heading(activity)
}

fn sorted<'a, 'm>(tracks: &'m HashMap<&'a Id, Vec<usize>>) -> BTreeMap<&'a Id, &'m Vec<usize>> {
    tracks.iter().map(|(id, list)| (*id, list)).collect()
}

fn pictures<'a>(facts: &Facts<'a>) -> BTreeMap<&'a str, HashSet<&'a Id>> {
    let mut pictures: BTreeMap<&str, HashSet<&Id>> = BTreeMap::new();
    for entry in &facts.programme.timeline {
        let picture = entry.picture.as_deref().unwrap_or("–");
        pictures.entry(picture).or_default().extend(entry.activity.as_ref());
    }
    pictures
}

fn in_picture(activity: &Activity, shown: &HashSet<&Id>) -> bool {
    shown.contains(&activity.id) || activity.part_of.as_ref().is_some_and(|whole| shown.contains(whole))
}

/// S415: a promise is not kept.
pub(super) fn promise_not_kept(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, promise) in facts.programme.promises.iter().enumerate() {
        let lacking: Vec<&Id> =
            promised(facts, promise).into_iter().filter(|id| !kept(facts, promise, id)).collect();
        if lacking.is_empty() {
            continue;
        }
        let mut report = Report::at(K::Promise, at).field("of_each").with("name", promise.text.as_str());
        for (kind, index) in lacking.iter().filter_map(|id| facts.place(id)) {
            report = report.other(kind, index);
        }
        let report = report.with("count", lacking.len()).with("activities", facts.names(lacking));
        found.add(report.stated(i64::from(promise.count.unwrap_or(1))));
    }
}

/// The activities and meetings of which something is promised.
fn promised<'a>(facts: &Facts<'a>, promise: &'a Promise) -> Vec<&'a Id> {
    promise.of_each.iter().flat_map(|id| facts.spread(id)).collect()
}

fn kept(facts: &Facts<'_>, promise: &Promise, id: &Id) -> bool {
    let of_activity = facts.get::<Activity>(id).map(|a| &a.sheet.contents);
    let of_meeting = facts.get::<Meeting>(id).map(|m| &m.sheet.contents);
    let meetings = facts.meetings_of(id).iter().filter_map(|at| facts.programme.meetings.get(*at));
    let contents = of_activity.into_iter().chain(of_meeting).chain(meetings.map(|m| &m.sheet.contents));
    let fits = |c: &&Content| c.kind == promise.content && c.certainty.counts();
    contents.flatten().filter(fits).count() >= usize::from(promise.count.unwrap_or(1))
}

/// S420: it is planned another number of times than said.
pub(super) fn planned_against_times(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, activity) in facts.programme.activities.iter().enumerate() {
        let Some(times) = activity.times else { continue };
        let (counting, cancelled) = tally(facts, &activity.id);
        let meetings = facts.meetings_of(&activity.id);
        let planned = if !facts.occurrences_of(&activity.id).is_empty() {
            counting
        } else if !meetings.is_empty() {
            let all = meetings.iter().filter_map(|at| facts.programme.meetings.get(*at));
            all.filter(|m| meeting_counts(m)).count()
        } else {
            continue;
        };
        let enough = activity.at_least && planned > usize::from(times);
        let told = only_with_cancelled(Figure::whole(times.into()), counting, cancelled.len());
        if planned != usize::from(times) && !enough && !told {
            let report = Report::at(K::Activity, at).field("times").with("name", activity.title.as_str());
            found.add(report.stated(i64::from(times)).computed(planned));
        }
    }
}
