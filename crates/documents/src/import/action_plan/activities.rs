//! Which activity a line belongs to: the same words in a row are one activity in
//! several periods, as long as the lines of every cell stand in its order.

use std::collections::{HashMap, HashSet};

use samspil_core::matrix::Rows;
use samspil_core::programme::Activity;
use samspil_core::{ElementKind, Id};

use super::cells::At;
use super::order;
use crate::import::build::Build;

/// The activities that lines are given to.
pub(super) struct Activities {
    rows_are: Rows,
    /// How many the plan had.
    standing: usize,
    /// By row and words, those of the plan first.
    named: HashMap<(Option<Id>, String), Vec<Id>>,
    old: HashSet<Id>,
    /// What stands in no period: nothing else may be given to it.
    idle: HashSet<Id>,
    /// The lines of each cell, from above.
    cells: Vec<(At, Vec<Id>)>,
    places: HashMap<At, usize>,
    /// What stands directly below each in some cell.
    below: HashMap<Id, HashSet<Id>>,
}

/// So many steps are followed to see whether lines would contradict each other.
const MOST_STEPS: usize = 500;

/// So many activities of one name are tried.
const MOST_NAMESAKES: usize = 8;

/// What the same words are told by.
fn key(text: &str) -> String {
    text.trim_end_matches(['.', ' ']).to_lowercase()
}

impl Activities {
    pub(super) fn new(build: &Build<'_>, rows_are: Rows) -> Self {
        let mut new = Self {
            rows_are,
            standing: build.target.activities.len(),
            named: HashMap::new(),
            old: build.target.activities.iter().map(|activity| activity.id.clone()).collect(),
            idle: HashSet::new(),
            cells: Vec::new(),
            places: HashMap::new(),
            below: HashMap::new(),
        };
        for activity in &build.plan.activities {
            let row = match rows_are {
                Rows::Results => activity.results.first().cloned(),
                Rows::Tracks => activity.track.clone(),
                Rows::Activities => Some(activity.id.clone()),
            };
            new.named.entry((row, key(&activity.title))).or_default().push(activity.id.clone());
        }
        new
    }

    /// The activity of a line in a period.
    pub(super) fn of_line(&mut self, build: &mut Build<'_>, at: &At, title: &str, source: &str) -> Id {
        if let (Rows::Activities, Some(row)) = (self.rows_are, &at.0) {
            return row.clone();
        }
        let above =
            self.places.get(at).and_then(|cell| self.cells.get(*cell)).and_then(|(_, all)| all.last());
        let all = self.named.get(&(at.0.clone(), key(title))).map(Vec::as_slice).unwrap_or_default();
        let fits = |id: &&Id| !self.idle.contains(*id) && self.fits_below(above, id);
        let id = match all.iter().take(MOST_NAMESAKES).find(fits).cloned() {
            Some(id) => id,
            None => self.make(build, at.0.as_ref(), title, source),
        };
        self.put(at, &id);
        id
    }

    /// The activity that a meeting belongs to; none in the row of what belongs
    /// to none.
    pub(super) fn of_meeting(
        &mut self,
        build: &mut Build<'_>,
        at: &At,
        title: &str,
        source: &str,
    ) -> Option<Id> {
        let row = at.0.as_ref()?;
        if self.rows_are == Rows::Activities {
            return Some(row.clone());
        }
        let all = self.named.get(&(at.0.clone(), key(title))).map(Vec::as_slice).unwrap_or_default();
        let found = all.iter().find(|id| !self.idle.contains(*id)).cloned();
        Some(found.unwrap_or_else(|| self.make(build, Some(row), title, source)))
    }

    /// The activity of a line that stands in no period.
    pub(super) fn idle(&mut self, build: &mut Build<'_>, at: &At, title: &str, source: &str) -> Id {
        if let (Rows::Activities, Some(row)) = (self.rows_are, &at.0) {
            return row.clone();
        }
        let all = self.named.get(&(at.0.clone(), key(title))).map(Vec::as_slice).unwrap_or_default();
        let standing = all.iter().find(|id| self.old.contains(*id)).cloned();
        let id = standing.unwrap_or_else(|| self.make(build, at.0.as_ref(), title, source));
        self.idle.insert(id.clone());
        self.put(at, &id);
        id
    }

    fn make(&mut self, build: &mut Build<'_>, row: Option<&Id>, title: &str, source: &str) -> Id {
        let id = build.new_id(ElementKind::Activity, title);
        let mut activity = Activity {
            id: id.clone(),
            title: title.to_owned(),
            source: Some(source.to_owned()),
            ..Activity::default()
        };
        match (self.rows_are, row) {
            (Rows::Results, Some(row)) => activity.results = vec![row.clone()],
            (Rows::Tracks, Some(row)) => activity.track = Some(row.clone()),
            _ => {}
        }
        build.plan.activities.push(activity);
        self.named.entry((row.cloned(), key(title))).or_default().push(id.clone());
        id
    }

    /// Puts an activity at the end of its cell.
    fn put(&mut self, at: &At, id: &Id) {
        let cell = *self.places.entry(at.clone()).or_insert_with(|| {
            self.cells.push((at.clone(), Vec::new()));
            self.cells.len() - 1
        });
        let Some((_, all)) = self.cells.get_mut(cell) else { return };
        if let Some(above) = all.last().filter(|above| *above != id) {
            self.below.entry(above.clone()).or_default().insert(id.clone());
        }
        all.push(id.clone());
    }

    /// Whether an activity can stand below another: not where it stands above it
    /// elsewhere. Those of the plan keep their order whatever the file says.
    fn fits_below(&self, above: Option<&Id>, id: &Id) -> bool {
        let Some(above) = above.filter(|above| *above != id && !self.old.contains(id)) else { return true };
        let (mut open, mut seen) = (vec![id], HashSet::from([id]));
        while let Some(next) = open.pop() {
            if next == above {
                return false;
            }
            if seen.len() > MOST_STEPS {
                return true;
            }
            open.extend(self.below.get(next).into_iter().flatten().filter(|below| seen.insert(*below)));
        }
        true
    }

    /// Puts the new activities into the order of the cells.
    pub(super) fn arrange(self, build: &mut Build<'_>) {
        let cells: Vec<Vec<Id>> = self.cells.into_iter().map(|(_, all)| all).collect();
        order::arrange(&mut build.plan.activities, self.standing, &cells);
    }
}
