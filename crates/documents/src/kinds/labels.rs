//! What goals and effects are called for short.

use std::collections::HashMap;
use std::hash::Hash;

use samspil_core::Id;
use samspil_core::programme::{Effect, Goal, ResultTarget};

use super::scribe::Scribe;
use crate::paper::{Text, Tone};

/// The short names of a programme's goals and effects.
pub(super) struct Labels<'a> {
    goals: HashMap<&'a Id, Option<String>>,
    effects: HashMap<&'a Id, Option<String>>,
}

/// A label where it is the only one of its kind. Where none has any, its place
/// in the order serves.
fn labels<T: Eq + Hash + Clone>(own: Vec<Option<T>>, place: impl Fn(usize) -> T) -> Vec<Option<T>> {
    if own.iter().all(Option::is_none) {
        return (0..own.len()).map(|at| Some(place(at))).collect();
    }
    let mut counts: HashMap<&T, usize> = HashMap::new();
    for label in own.iter().flatten() {
        *counts.entry(label).or_default() += 1;
    }
    own.iter().map(|label| label.clone().filter(|label| counts.get(label) == Some(&1))).collect()
}

/// A, B … Z, then numbers.
fn letter(at: usize) -> String {
    let letter = u8::try_from(at).ok().filter(|at| *at < 26).map(|at| char::from(b'A' + at));
    letter.map_or_else(|| (at + 1).to_string(), String::from)
}

impl<'a> Labels<'a> {
    pub(super) fn new(scribe: &Scribe<'a>) -> Self {
        let plan = scribe.plan;
        let numbers = plan.goals.iter().map(|goal| goal.number.map(usize::from)).collect();
        let numbers = labels(numbers, |at| at + 1).into_iter().map(|number| {
            number.map(|number| scribe.with("doc-goal-number", &[("number", &number.to_string())]))
        });
        let letters = labels(plan.effects.iter().map(|effect| effect.letter.clone()).collect(), letter);
        Self {
            goals: plan.goals.iter().map(|goal| &goal.id).zip(numbers).collect(),
            effects: plan.effects.iter().map(|effect| &effect.id).zip(letters).collect(),
        }
    }

    /// A goal in short: "Goal 1", or its text where it has no label.
    pub(super) fn goal(&self, scribe: &Scribe<'_>, goal: &Goal) -> Text {
        match self.goals.get(&goal.id).and_then(Option::as_ref) {
            Some(label) => Text::plain(label.as_str()),
            None => scribe.own(&goal.text, goal.language),
        }
    }

    /// A goal in full: "Goal 1 Text".
    pub(super) fn whole_goal(&self, scribe: &Scribe<'_>, goal: &Goal) -> Text {
        let text = scribe.own(&goal.text, goal.language);
        before(self.goals.get(&goal.id).and_then(Option::as_ref), ". ", text)
    }

    /// An effect in short: its letter, or its text where it has none.
    pub(super) fn effect(&self, scribe: &Scribe<'_>, effect: &Effect) -> Text {
        match self.effects.get(&effect.id).and_then(Option::as_ref) {
            Some(label) => Text::plain(label.as_str()),
            None => scribe.own(&effect.text, effect.language),
        }
    }

    /// An effect in full: "A: Text".
    pub(super) fn whole_effect(&self, scribe: &Scribe<'_>, effect: &Effect) -> Text {
        let text = scribe.own(&effect.text, effect.language);
        before(self.effects.get(&effect.id).and_then(Option::as_ref), ": ", text)
    }

    /// The goals a result serves, in short.
    pub(super) fn goals_of(&self, scribe: &Scribe<'a>, result: &ResultTarget) -> Vec<Text> {
        let goals = result.goals.iter().filter_map(|id| scribe.facts.get::<Goal>(id));
        goals.map(|goal| self.goal(scribe, goal)).collect()
    }

    /// The effects a result leads to, in full.
    pub(super) fn effects_of(&self, scribe: &Scribe<'a>, result: &ResultTarget) -> Vec<Text> {
        let effects = result.effects.iter().filter_map(|id| scribe.facts.get::<Effect>(id));
        effects.map(|effect| self.whole_effect(scribe, effect)).collect()
    }
}

/// A text after its label.
fn before(label: Option<&String>, joint: &str, text: Text) -> Text {
    let Some(label) = label else { return text };
    let mut all = Text::toned(format!("{label}{joint}"), Tone::Strong);
    all.runs.extend(text.runs);
    all
}
