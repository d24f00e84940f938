//! Rules of timing made plain: one instance per activity they hold for, and
//! the days an anchor is known to lie on.

use jiff::civil::Date;

use super::days::{in_chosen_year, single_days};
use super::facts::{meeting_counts, takes_place};
use super::{Facts, Findings, Report};
use crate::ElementKind as K;
use crate::date::When;
use crate::duration::{Duration, Unit};
use crate::programme::{Activity, Anchor, Meeting, Relation, Sheet, TimingRule};
use crate::{FuzzyDate, Id};

/// A point of the plan: an activity or meeting, and one of its days.
pub(crate) type Point<'a> = (&'a Id, Option<u8>);

/// A rule as it holds for one activity.
#[derive(Clone, Copy)]
pub(crate) struct Instance<'a> {
    /// The rule's index.
    pub(crate) rule: usize,
    /// How the points stand to each other.
    pub(crate) relation: Relation,
    pub(crate) what: Point<'a>,
    pub(crate) to: Option<Point<'a>>,
    pub(crate) and: Option<Point<'a>>,
    pub(crate) gap: Option<Duration>,
    pub(crate) general: bool,
}

impl<'a> Instance<'a> {
    /// The distance the rule states: from, to, how far.
    pub(crate) fn distance(&self) -> Option<(Point<'a>, Point<'a>, Duration)> {
        let (to, gap) = self.to.zip(self.gap)?;
        match self.relation {
            Relation::Gap | Relation::Before => Some((self.what, to, gap)),
            Relation::After => Some((to, self.what, gap)),
            _ => None,
        }
    }
}

/// The most instances that are looked at: rules times parts may be many.
const MOST: usize = 10_000;

/// Every rule for every activity it holds for: a rule about the days of an
/// activity that has parts holds for each part.
pub(crate) fn instances<'a>(facts: &Facts<'a>) -> Vec<Instance<'a>> {
    let mut all = Vec::new();
    for (at, rule) in facts.programme.timing_rules.iter().enumerate() {
        if all.len() >= MOST {
            break;
        }
        let own_days = [&rule.to, &rule.and].into_iter().flatten().all(|a| a.of == rule.what.of);
        match facts.spread(&rule.what.of).as_slice() {
            parts if own_days && *parts != [&rule.what.of] => {
                all.extend(parts.iter().map(|part| instance(at, rule, Some(part))));
            }
            _ => all.push(instance(at, rule, None)),
        }
    }
    all
}

fn instance<'a>(at: usize, rule: &'a TimingRule, part: Option<&'a Id>) -> Instance<'a> {
    let point = |anchor: &'a Anchor| (part.unwrap_or(&anchor.of), anchor.day);
    Instance {
        rule: at,
        relation: rule.relation,
        what: point(&rule.what),
        to: rule.to.as_ref().map(point),
        and: rule.and.as_ref().map(point),
        gap: rule.gap,
        general: rule.general,
    }
}

/// The more precise rule that stands in the place of a general one: about the
/// same distance, or about the days of the same activity following each other.
pub(crate) fn precise(general: &Instance<'_>, all: &[Instance<'_>]) -> Option<usize> {
    if !general.general {
        return None;
    }
    let own_days = general.to.is_some_and(|to| to.0 == general.what.0);
    let more = |other: &&Instance<'_>| {
        let row = other.relation == Relation::Residential && other.what.0 == general.what.0 && own_days;
        let both = general.distance().zip(other.distance());
        let same = both.is_some_and(|(a, b)| (a.0, a.1) == (b.0, b.1));
        !other.general && (row || same)
    };
    all.iter().find(more).map(|other| other.rule)
}

/// A length in calendar days, first and last; "about" gives a quarter of it
/// to either side, at least a day.
pub(crate) fn calendar(gap: Duration) -> (i64, i64) {
    let (low, high) = gap.calendar_days();
    let slack = |days: f64| if gap.approx { (days / 4.0).max(1.0) } else { 0.0 };
    (whole_days((low - slack(low)).floor()), whole_days((high + slack(high)).ceil()))
}

#[expect(clippy::cast_possible_truncation, reason = "clamped to a few thousand years")]
fn whole_days(days: f64) -> i64 {
    days.clamp(-1_000_000.0, 1_000_000.0) as i64
}

/// How many days an activity or meeting lasts, where that is known.
pub(crate) fn day_count(facts: &Facts<'_>, id: &Id) -> Option<u8> {
    let range = facts.get::<Meeting>(id).and_then(|m| m.date.as_ref()).and_then(|d| match d.when {
        When::Range(first, last) => first.until(last).ok().map(|s| s.get_days().unsigned_abs() + 1),
        _ => None,
    });
    let sheet = || sheet(facts, id).and_then(|s| s.duration).and_then(days_of);
    range.and_then(|days| u8::try_from(days).ok()).or_else(sheet)
}

fn sheet<'a>(facts: &Facts<'a>, id: &Id) -> Option<&'a Sheet> {
    let activity = facts.get::<Activity>(id).map(|a| &a.sheet);
    activity.or_else(|| facts.get::<Meeting>(id).map(|m| &m.sheet))
}

fn days_of(duration: Duration) -> Option<u8> {
    let (_, high) = duration.calendar_days();
    match duration.unit {
        Unit::Minutes | Unit::Hours => Some(1),
        Unit::Days => u8::try_from(whole_days(high.ceil())).ok().map(|days| days.max(1)),
        _ => None,
    }
}

/// When a point is known to lie: earliest and latest first day, earliest and
/// latest last day.
#[derive(Clone, Copy)]
pub(super) struct Known {
    pub(super) start: (Date, Date),
    pub(super) end: (Date, Date),
}

/// Where the plan's dates put a point.
pub(super) fn known(facts: &Facts<'_>, (id, day): Point<'_>) -> Option<Known> {
    let (exact, vague) = dates(facts, id);
    if let Some(day) = day {
        let date = exact.get(usize::from(day).checked_sub(1)?).filter(|_| vague.is_empty())?;
        return Some(Known { start: (*date, *date), end: (*date, *date) });
    }
    match (exact.first().zip(exact.last()), vague.as_slice()) {
        (Some((first, last)), []) => Some(Known { start: (*first, *first), end: (*last, *last) }),
        (None, [days]) => Some(Known { start: *days, end: *days }),
        _ => None,
    }
}

/// The days on which an activity or meeting lies, in order; nothing where one of
/// its dates is vague.
pub(crate) fn known_days(facts: &Facts<'_>, id: &Id) -> Option<Vec<Date>> {
    let (exact, vague) = dates(facts, id);
    vague.is_empty().then_some(exact)
}

/// The first day of each time that an activity takes place, in order; nothing
/// where one is not known to the day.
pub(super) fn beginnings(facts: &Facts<'_>, id: &Id) -> Option<Vec<Date>> {
    let first = |date: &FuzzyDate| match facts.days(date)? {
        (first, _) if !single_days(date).is_empty() => Some(first),
        _ => None,
    };
    let found = all_dates(facts, id);
    let dated = found.iter().map(|date| in_chosen_year(facts, date));
    let mut days: Vec<Date> = dated.map(|date| first(&date?)).collect::<Option<_>>()?;
    days.sort_unstable();
    days.dedup();
    Some(days)
}

/// The dates of an activity's meetings and occurrences.
fn all_dates(facts: &Facts<'_>, id: &Id) -> Vec<FuzzyDate> {
    let programme = facts.programme;
    let meetings = facts.meetings_of(id).iter().filter_map(|at| programme.meetings.get(*at));
    let mut found: Vec<FuzzyDate> =
        meetings.filter(|m| meeting_counts(m)).filter_map(|m| m.date.clone()).collect();
    let occurrences = facts.occurrences_of(id).iter().filter_map(|at| programme.occurrences.get(*at));
    let held = occurrences.filter(|o| takes_place(o.status));
    found.extend(held.filter_map(|o| facts.occurrence_date(o)));
    found
}

/// The single days on which an activity or meeting lies, in order, and its
/// vaguer dates. An activity that takes place several times has none.
fn dates(facts: &Facts<'_>, id: &Id) -> (Vec<Date>, Vec<(Date, Date)>) {
    let mut found = Vec::new();
    if let Some(meeting) = facts.get::<Meeting>(id) {
        found.extend(meeting.date.clone());
    } else if facts.get::<Activity>(id).is_some_and(|a| a.times.is_none_or(|times| times <= 1)) {
        found = all_dates(facts, id);
    }
    let (mut exact, mut vague) = (Vec::new(), Vec::new());
    for date in &found {
        let Some(date) = in_chosen_year(facts, date) else { continue };
        let days = single_days(&date);
        vague.extend(date.days().filter(|_| days.is_empty()));
        exact.extend(days);
    }
    exact.sort_unstable();
    exact.dedup();
    (exact, vague)
}

/// S305: a day is named that the activity does not have.
pub(super) fn day_beyond_length(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for (at, rule) in facts.programme.timing_rules.iter().enumerate() {
        let anchors =
            [("what.day", Some(&rule.what)), ("to.day", rule.to.as_ref()), ("and.day", rule.and.as_ref())];
        for (field, anchor) in anchors.into_iter().filter_map(|(field, a)| a.map(|a| (field, a))) {
            let Some(day) = anchor.day else { continue };
            beyond(facts, found, Report::at(K::TimingRule, at).field(field), &anchor.of, day);
        }
    }
    for (at, activity) in facts.programme.activities.iter().enumerate() {
        days_of_sheet(facts, found, (K::Activity, at), &activity.id, &activity.sheet);
    }
    for (at, meeting) in facts.programme.meetings.iter().enumerate() {
        days_of_sheet(facts, found, (K::Meeting, at), &meeting.id, &meeting.sheet);
    }
}

fn days_of_sheet(
    facts: &Facts<'_>,
    found: &mut Findings<'_>,
    (kind, at): (K, usize),
    id: &Id,
    sheet: &Sheet,
) {
    let team = sheet.team.iter().map(|t| t.day).enumerate();
    let contents = sheet.contents.iter().map(|c| c.day).enumerate();
    let team = team.map(|(i, day)| (format!("sheet.team[{i}].day"), day));
    for (field, day) in team.chain(contents.map(|(i, day)| (format!("sheet.contents[{i}].day"), day))) {
        if let Some(day) = day {
            beyond(facts, found, Report::at(kind, at).field(field), id, day);
        }
    }
}

fn beyond(facts: &Facts<'_>, found: &mut Findings<'_>, report: Report, id: &Id, day: u8) {
    let parts = facts.parts_of(id).iter().filter_map(|at| facts.programme.activities.get(*at));
    let longest = parts.filter_map(|a| day_count(facts, &a.id)).max();
    if let Some(days) = day_count(facts, id).or(longest).filter(|days| day > *days || day == 0) {
        found.add(report.with("name", facts.name(id)).stated(i64::from(day)).computed(i64::from(days)));
    }
}
