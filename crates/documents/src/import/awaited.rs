//! Dates that hang on what the file itself brings: when all of it is read, the
//! names are looked for once more. What is still not found, or would hang on
//! itself, stays as text.

use std::collections::{HashMap, HashSet};

use samspil_core::date::{FuzzyDate, When};
use samspil_core::{Id, Message, Programme};

use super::build::Build;
use super::known::{Awaited, Known};

/// Puts the elements that came into the dates that waited for them.
pub(super) fn settle(build: &mut Build<'_>) {
    let now = Known::of(&build.plan);
    let mut settling = Settling { before: &build.known, now: &now, anchors: anchors(&build.plan) };
    let mut lost = Vec::new();
    for occurrence in &mut build.plan.occurrences {
        let Some(Awaited { said, .. }) = settling.settle(&occurrence.id, &mut occurrence.date) else {
            continue;
        };
        let activity = build.plan.activities.iter().find(|a| a.id == occurrence.activity);
        let own = occurrence.text.clone().or_else(|| activity.map(|a| a.title.clone())).unwrap_or_default();
        occurrence.text = Some(format!("{own} ({said})"));
        lost.push(said);
    }
    for meeting in &mut build.plan.meetings {
        if let Some(Awaited { said, .. }) = settling.settle(&meeting.id, &mut meeting.date) {
            Build::with_note(&mut meeting.note, &build.words.text("field-date"), &said);
            lost.push(said);
        }
    }
    for said in lost {
        build.remark(None, Message::new("import-date-hangs-on-unknown").with("text", said.as_str()));
    }
}

/// What each element's dates hang on.
type Anchors = HashMap<Id, Vec<Id>>;

fn anchors(plan: &Programme) -> Anchors {
    let mut all = Anchors::new();
    plan.visit(|_, _, id, _, references| {
        let dated = references.into_iter().filter(|reference| reference.dated);
        all.entry(id.clone()).or_default().extend(dated.map(|reference| reference.id.clone()));
    });
    all
}

struct Settling<'k> {
    before: &'k Known,
    now: &'k Known,
    anchors: Anchors,
}

impl Settling<'_> {
    /// Settles a date that waits for a name; gives back what is not found, and
    /// takes the date away.
    fn settle(&mut self, of: &Id, date: &mut Option<FuzzyDate>) -> Option<Awaited> {
        let FuzzyDate { when: When::Relative(length, side, anchor), bound, approx } = date.as_ref()? else {
            return None;
        };
        let awaited = self.before.awaited(anchor)?;
        let found = self.now.get(&awaited.name).filter(|id| !self.leads_to(id, of));
        let when = found.map(|id| When::Relative(*length, *side, id.clone()));
        if let Some(id) = found {
            self.anchors.entry(of.clone()).or_default().push(id.clone());
        }
        *date = when.map(|when| FuzzyDate { when, bound: *bound, approx: *approx });
        date.is_none().then_some(awaited)
    }

    /// Whether the dates of an element hang on another in the end.
    fn leads_to(&self, from: &Id, to: &Id) -> bool {
        let (mut open, mut seen) = (vec![from], HashSet::new());
        while let Some(id) = open.pop() {
            if id == to {
                return true;
            }
            if seen.insert(id) {
                open.extend(self.anchors.get(id).into_iter().flatten());
            }
        }
        false
    }
}
