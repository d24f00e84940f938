//! What goals and effects are called for short.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use samspil_core::Id;
use samspil_core::programme::{Effect, Goal, ResultTarget};

use super::scribe::{Scribe, joined};
use crate::import::{EffectName, GoalName};
use crate::paper::{Text, Tone};
use crate::spaces;
use crate::{literal, titles};

/// The short names of a programme's goals and effects, and whether each is the
/// only one of its name.
pub(super) struct Labels<'a> {
    goals: HashMap<&'a Id, Option<(usize, bool)>>,
    effects: HashMap<&'a Id, Option<(String, bool)>>,
    /// Which of several of one name and text each is.
    places: HashMap<&'a Id, usize>,
}

/// The own labels with the texts that have them, each with whether only one text
/// has it. Where none has any, its place in the order serves.
fn labels<T: Eq + Hash + Clone>(
    own: &[(Option<T>, &str)],
    place: impl Fn(usize) -> T,
) -> Vec<Option<(T, bool)>> {
    if own.iter().all(|(label, _)| label.is_none()) {
        return (0..own.len()).map(|at| Some((place(at), true))).collect();
    }
    let mut texts: HashMap<&T, HashSet<&str>> = HashMap::new();
    for (label, text) in own {
        label.iter().for_each(|label| {
            texts.entry(label).or_default().insert(text);
        });
    }
    let only = |label: &T| texts.get(label).is_some_and(|texts| texts.len() == 1);
    own.iter().map(|(label, _)| label.clone().map(|label| (label.clone(), only(&label)))).collect()
}

/// A, B … Z, then numbers.
fn letter(at: usize) -> String {
    let letter = u8::try_from(at).ok().filter(|at| *at < 26).map(|at| char::from(b'A' + at));
    letter.map_or_else(|| (at + 1).to_string(), String::from)
}

impl<'a> Labels<'a> {
    pub(super) fn new(scribe: &Scribe<'a>) -> Self {
        let plan = scribe.plan;
        let numbers: Vec<_> =
            plan.goals.iter().map(|goal| (goal.number.map(usize::from), goal.text.as_str())).collect();
        let letters: Vec<_> =
            plan.effects.iter().map(|effect| (effect.letter.clone(), effect.text.as_str())).collect();
        let (numbers, letters) = (labels(&numbers, |at| at + 1), labels(&letters, letter));
        let goals = plan.goals.iter().zip(&numbers);
        let goals = goals
            .map(|(goal, label)| (label.as_ref().map(|(number, _)| *number), spaces::single(&goal.text)));
        let effects = plan.effects.iter().zip(&letters);
        let effects = effects
            .map(|(effect, label)| (label.as_ref().map(|(letter, _)| letter), spaces::single(&effect.text)));
        let places = plan.goals.iter().map(|goal| &goal.id).zip(titles::places(goals));
        let places = places.chain(plan.effects.iter().map(|effect| &effect.id).zip(titles::places(effects)));
        Self {
            places: places.collect(),
            goals: plan.goals.iter().map(|goal| &goal.id).zip(numbers).collect(),
            effects: plan.effects.iter().map(|effect| &effect.id).zip(letters).collect(),
        }
    }

    /// A goal in short: "Goal 1"; with its text where several have the number;
    /// its text where it has none.
    pub(super) fn goal(&self, scribe: &Scribe<'_>, goal: &Goal) -> Text {
        let nth = self.places.get(&goal.id).copied().unwrap_or(1);
        let text = |text: String| {
            let marked = || literal::quoted(&goal.text);
            scribe.own(titles::told_apart(text, nth, marked), goal.language)
        };
        match self.goals.get(&goal.id).and_then(Option::as_ref) {
            Some((number, true)) if nth == 1 => Text::plain(goal_label(scribe, *number)),
            Some((number, _)) => {
                let label = Text::toned(format!("{}. ", goal_label(scribe, *number)), Tone::Strong);
                joined(label, text(literal::quoted(&goal.text)))
            }
            None => {
                let is_text = GoalName::read(&goal.text) == GoalName::Text(goal.text.clone(), 1);
                text(if is_text { literal::told(&goal.text) } else { literal::quoted(&goal.text) })
            }
        }
    }

    /// A goal in full: "Goal 1. Text".
    pub(super) fn whole_goal(&self, scribe: &Scribe<'_>, goal: &Goal) -> Text {
        let Some((number, only)) = self.goals.get(&goal.id).and_then(Option::as_ref) else {
            return self.goal(scribe, goal);
        };
        let label = format!("{}. ", goal_label(scribe, *number));
        let wanted = u16::try_from(*number).ok().map(|n| GoalName::Numbered(n, goal.text.clone(), None));
        let usual = literal::told(&goal.text);
        let is_read_back = *only && Some(GoalName::read(&format!("{label}{usual}"))) == wanted;
        let text = if is_read_back { usual } else { literal::quoted(&goal.text) };
        joined(Text::toned(label, Tone::Strong), scribe.own(text, goal.language))
    }

    /// An effect in short: its letter, or its text where it has none.
    pub(super) fn effect(&self, scribe: &Scribe<'_>, effect: &Effect) -> Text {
        match self.effects.get(&effect.id).and_then(Option::as_ref) {
            Some((label, true)) => Text::plain(label.as_str()),
            _ => scribe.own(&effect.text, effect.language),
        }
    }

    /// An effect in full: "A: Text".
    pub(super) fn whole_effect(&self, scribe: &Scribe<'_>, effect: &Effect) -> Text {
        self.effect_told(scribe, effect, false)
    }

    /// `exact` puts the text between marks in any case.
    fn effect_told(&self, scribe: &Scribe<'_>, effect: &Effect, exact: bool) -> Text {
        let label = self.effects.get(&effect.id).and_then(Option::as_ref);
        let name = label.map_or_else(String::new, |(label, _)| format!("{}: ", effect_label(label)));
        let only = !exact && label.is_none_or(|(_, only)| *only);
        let wanted = EffectName {
            letter: label.map(|(label, _)| label.clone()),
            text: effect.text.clone(),
            exact: false,
            nth: 1,
        };
        let usual = literal::told(&effect.text);
        let is_read_back = only && EffectName::read(&format!("{name}{usual}")) == wanted;
        let text = if is_read_back { usual } else { literal::quoted(&effect.text) };
        let text = scribe.own(text, effect.language);
        if name.is_empty() { text } else { joined(Text::toned(name, Tone::Strong), text) }
    }

    /// The goals a result serves, in short.
    pub(super) fn goals_of(&self, scribe: &Scribe<'a>, result: &ResultTarget) -> Vec<Text> {
        let goals = result.goals.iter().filter_map(|id| scribe.facts.get::<Goal>(id));
        goals.map(|goal| self.goal(scribe, goal)).collect()
    }

    /// The effects a result leads to, in full.
    pub(super) fn effects_of(&self, scribe: &Scribe<'a>, result: &ResultTarget) -> Vec<Text> {
        let effects = result.effects.iter().filter_map(|id| scribe.facts.get::<Effect>(id));
        let told = |effect: &Effect| match self.places.get(&effect.id).copied().unwrap_or(1) {
            1 => self.whole_effect(scribe, effect),
            nth => self.effect_told(scribe, effect, true).and(twin_mark(nth), Tone::Muted),
        };
        effects.map(told).collect()
    }
}

/// What the second of several of one name ends with.
fn twin_mark(nth: usize) -> String {
    format!(" {}", literal::quoted(&nth.to_string()))
}

fn goal_label(scribe: &Scribe<'_>, number: usize) -> String {
    scribe.with("doc-goal-number", &[("number", &number.to_string())])
}

/// A letter as it is; anything else between marks.
fn effect_label(label: &str) -> String {
    let letter = label.len() == 1 && label.chars().all(|c| c.is_ascii_uppercase());
    if letter { label.to_owned() } else { literal::quoted(label) }
}
