//! What several rules look up, gathered once.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use crate::element::Part;
use crate::message::Argument;
use crate::period::{Column, Period};
use crate::programme::{Activity, Certainty, Meeting, Occurrence, Phase, Status};
use crate::{ElementKind, FuzzyDate, Id, Programme};

/// How many steps up from part to whole are followed.
const DEPTH: usize = 50;

type Lists<'a> = HashMap<&'a Id, Vec<usize>>;

/// A programme with its indexes.
pub struct Facts<'a> {
    /// The programme.
    pub programme: &'a Programme,
    places: HashMap<&'a Id, (ElementKind, usize)>,
    occurrences: Lists<'a>,
    meetings: Lists<'a>,
    parts: Lists<'a>,
    drawn: Lists<'a>,
}

fn lists<'a, T>(items: &'a [T], key: impl Fn(&'a T) -> Option<&'a Id>) -> Lists<'a> {
    let mut lists = Lists::new();
    for (at, item) in items.iter().enumerate() {
        if let Some(id) = key(item) {
            lists.entry(id).or_default().push(at);
        }
    }
    lists
}

impl<'a> Facts<'a> {
    /// Builds the indexes.
    pub fn new(programme: &'a Programme) -> Self {
        Self {
            programme,
            places: programme.index(),
            occurrences: lists(&programme.occurrences, |o| Some(&o.activity)),
            meetings: lists(&programme.meetings, |m| m.activity.as_ref()),
            parts: lists(&programme.activities, |a| a.part_of.as_ref()),
            drawn: lists(&programme.timeline, |t| t.activity.as_ref()),
        }
    }

    /// The id of an element, or the programme's own.
    pub fn id_at(&self, kind: Option<ElementKind>, index: usize) -> Id {
        kind.and_then(|kind| self.programme.id_at(kind, index))
            .unwrap_or(&self.programme.programme.id)
            .clone()
    }

    /// Kind and index of an id.
    pub fn place(&self, id: &Id) -> Option<(ElementKind, usize)> {
        self.places.get(id).copied()
    }

    /// The index of an id in the list of one kind.
    pub fn index<T: Part>(&self, id: &Id) -> Option<usize> {
        self.place(id).filter(|(kind, _)| *kind == T::KIND).map(|(_, at)| at)
    }

    /// The element with an id, if it is of that kind.
    pub fn get<T: Part + 'a>(&self, id: &Id) -> Option<&'a T> {
        T::list(self.programme).get(self.index::<T>(id)?)
    }

    /// The name by which a person knows the element, or the id.
    pub fn name(&self, id: &Id) -> String {
        match self.place(id) {
            Some((ElementKind::Occurrence, at)) => {
                self.programme.occurrences.get(at).map_or_else(String::new, |o| self.occurrence_name(o))
            }
            Some((kind, at)) => self.programme.name_at(kind, at).to_owned(),
            None => id.to_string(),
        }
    }

    /// The names of several elements, as a list in a sentence.
    pub fn names<'i>(&self, ids: impl IntoIterator<Item = &'i Id>) -> Argument {
        Argument::List(ids.into_iter().map(|id| Argument::Text(self.name(id))).collect())
    }

    /// An occurrence's own words, or its activity's title.
    pub fn occurrence_name(&self, occurrence: &Occurrence) -> String {
        occurrence.text.clone().unwrap_or_else(|| {
            self.get::<Activity>(&occurrence.activity).map_or_else(String::new, |a| a.title.clone())
        })
    }

    /// Indexes of the activity's occurrences.
    pub fn occurrences_of(&self, activity: &Id) -> &[usize] {
        self.occurrences.get(activity).map_or(&[], Vec::as_slice)
    }

    /// Indexes of the activity's meetings.
    pub fn meetings_of(&self, activity: &Id) -> &[usize] {
        self.meetings.get(activity).map_or(&[], Vec::as_slice)
    }

    /// Indexes of the activities that are part of this one.
    pub fn parts_of(&self, activity: &Id) -> &[usize] {
        self.parts.get(activity).map_or(&[], Vec::as_slice)
    }

    /// The activities for which an id stands: the parts of a heading, which has
    /// parts but no length of its own, and otherwise the id itself.
    pub fn spread(&self, id: &'a Id) -> Vec<&'a Id> {
        let own_length = self.get::<Activity>(id).is_some_and(|a| a.sheet.duration.is_some());
        match self.parts_of(id) {
            [] => vec![id],
            _ if own_length => vec![id],
            parts => {
                parts.iter().filter_map(|at| self.programme.activities.get(*at)).map(|a| &a.id).collect()
            }
        }
    }

    /// Whether the activity only gathers others.
    pub fn is_heading(&self, activity: &Activity) -> bool {
        activity.sheet.duration.is_none() && !self.parts_of(&activity.id).is_empty()
    }

    /// Indexes of the timeline entries that draw the activity.
    pub fn drawn(&self, activity: &Id) -> &[usize] {
        self.drawn.get(activity).map_or(&[], Vec::as_slice)
    }

    /// The activity this one is part of.
    pub fn whole(&self, activity: &Activity) -> Option<&'a Activity> {
        self.get::<Activity>(activity.part_of.as_ref()?)
    }

    /// What the activity is part of, what that is part of, and so on.
    pub fn wholes(&self, activity: &Activity) -> impl Iterator<Item = &'a Activity> {
        // In a plan that was not read from a file parts might go round.
        std::iter::successors(self.whole(activity), |whole| self.whole(whole)).take(DEPTH)
    }

    /// The parts of an activity, their parts, and so on.
    pub fn all_parts(&self, activity: &Id) -> Vec<&'a Activity> {
        let mut all: Vec<&'a Activity> = Vec::new();
        let mut seen: HashSet<usize> = HashSet::new();
        let mut open: Vec<usize> = self.parts_of(activity).to_vec();
        while let Some(at) = open.pop() {
            if let Some(part) = self.programme.activities.get(at).filter(|_| seen.insert(at)) {
                all.push(part);
                open.extend(self.parts_of(&part.id));
            }
        }
        all
    }

    /// When, seen from the programme, the activity lies.
    pub fn phase(&self, activity: Option<&Id>) -> Phase {
        activity.and_then(|id| self.get::<Activity>(id)).map_or(Phase::During, |a| a.phase)
    }

    /// First and last day of the programme, as far as they are known.
    pub fn span(&self) -> (Option<Date>, Option<Date>) {
        let head = &self.programme.programme;
        let days = |date: &Option<FuzzyDate>| date.as_ref().and_then(|d| self.days(d));
        (days(&head.start).map(|d| d.0), days(&head.end).map(|d| d.1))
    }

    /// A date's first and last day; a missing year is the programme's.
    pub fn days(&self, date: &FuzzyDate) -> Option<(Date, Date)> {
        match self.programme.programme.year {
            Some(year) => date.in_year(year)?.days(),
            None => date.days(),
        }
    }

    /// An occurrence's date; a missing year is its column's, or the
    /// programme's in the column after the last.
    pub fn occurrence_date(&self, occurrence: &Occurrence) -> Option<FuzzyDate> {
        let date = occurrence.date.as_ref()?;
        match occurrence.column {
            Column::Period(period) if date.lacks_year() => in_period(date, period),
            _ => match self.programme.programme.year {
                Some(year) => date.in_year(year),
                None => Some(date.clone()),
            },
        }
    }

    /// How a column is called: by the plan's own heading, or as a period.
    pub fn column(&self, column: Column) -> Argument {
        let Column::Period(period) = column else { return Argument::Key("check-column-after".into()) };
        match self.programme.programme.periods.as_ref().and_then(|p| p.label(period)) {
            Some(label) => Argument::Text(label),
            None => Argument::Date(crate::date::When::Period(period).into()),
        }
    }
}

/// The date with the year that makes it fall into the period, or else with
/// the period's year.
fn in_period(date: &FuzzyDate, period: Period) -> Option<FuzzyDate> {
    let last = period.end().year();
    let fits = |d: &FuzzyDate| d.days().is_some_and(|(a, b)| a <= period.end() && period.start() <= b);
    (period.year()..=last)
        .filter_map(|year| date.in_year(year))
        .find(fits)
        .or_else(|| date.in_year(period.year()))
}

/// Whether the occurrence counts as planned or held.
pub(super) fn counts(occurrence: &Occurrence) -> bool {
    counts_as(occurrence.certainty, occurrence.status)
}

/// Whether the meeting counts as planned or held.
pub(super) fn meeting_counts(meeting: &Meeting) -> bool {
    counts_as(meeting.certainty, meeting.status)
}

/// Whether it takes place on its date: not where it was cancelled or postponed.
pub(super) fn takes_place(status: Status) -> bool {
    !matches!(status, Status::Cancelled | Status::Postponed)
}

fn counts_as(certainty: Certainty, status: Status) -> bool {
    certainty.counts() && takes_place(status)
}
