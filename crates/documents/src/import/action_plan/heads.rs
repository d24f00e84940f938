//! Goals and effects: found by number or letter and text, or made.

use std::collections::{HashMap, HashSet};

use samspil_core::programme::{Effect, Goal};
use samspil_core::{ElementKind, Id, Message};

use super::names::{EffectName, GoalName};
use crate::import::build::Build;
use crate::import::draft::{Destination, Place};
use crate::import::field::Field;
use crate::import::table::{Table, TableRow};
use crate::import::words;
use crate::literal;
use crate::read::{Part, Source};
use crate::spaces;
use crate::spaces::same;

/// Takes in the goals and effects that stand in paragraphs around the table.
pub(super) fn listed_around(build: &mut Build<'_>, source: &Source) {
    let mut seen = HashSet::new();
    let (mut goals, mut effects) = (true, false);
    for part in &source.parts {
        let Part::Paragraph { text, heading } = part else { continue };
        if heading.is_some() {
            // Below another heading of ours, goals are only spoken of.
            goals = words::is("kinds-goal", text) || !words::is_label(text);
            effects = words::is("kinds-effect", text);
        } else if effects {
            listed_effect(build, text);
        } else if goals && let GoalName::Numbered(number, text, exact) = GoalName::read(text) {
            listed_goal(build, &mut seen, number, text, exact.is_some());
        }
    }
}

/// "Mål 1. Afprøve …".
fn listed_goal(build: &mut Build<'_>, seen: &mut HashSet<Id>, number: u16, text: String, exact: bool) {
    let goals = &build.plan.goals;
    if !goals.is_empty() && goals.iter().all(|goal| goal.number.is_none()) {
        return;
    }
    let of_number = |goal: &&Goal| goal.number == Some(number) && !seen.contains(&goal.id);
    let alike = goals.iter().find(|goal| of_number(goal) && same(&goal.text, &text));
    let found = alike.or_else(|| goals.iter().find(of_number).filter(|_| !exact)).map(|goal| goal.id.clone());
    let id = match found {
        Some(id) => {
            let goal = build.plan.goals.iter_mut().find(|goal| goal.id == id);
            if let Some(goal) = goal.filter(|goal| words::normal(&goal.text) != words::normal(&text)) {
                goal.text = text;
            }
            id
        }
        None => made_goal(build, Some(number), text),
    };
    seen.insert(id);
}

fn made_goal(build: &mut Build<'_>, number: Option<u16>, text: String) -> Id {
    let name = number.map_or_else(|| text.clone(), |number| format!("goal {number}"));
    let id = build.new_id(ElementKind::Goal, &name);
    let source = Some(build.file.to_owned());
    build.plan.goals.push(Goal { id: id.clone(), text, number, source, ..Goal::default() });
    id
}

/// The goals that a line of a cell names.
pub(super) fn goals_named(build: &mut Build<'_>, line: &str) -> Vec<Id> {
    match GoalName::read(line) {
        GoalName::Numbers(numbers) => numbers.into_iter().map(|number| goal(build, number)).collect(),
        GoalName::Numbered(number, _, None) => vec![goal(build, number)],
        GoalName::Numbered(number, text, Some(nth)) => {
            let is = |goal: &&Goal| goal.number == Some(number) && same(&goal.text, &text);
            let alike: Vec<Id> = build.plan.goals.iter().filter(is).map(|goal| goal.id.clone()).collect();
            vec![nth_goal(build, &alike, nth, Some(number), text)]
        }
        GoalName::Text(text, nth) => vec![goal_of_words(build, text, nth)],
    }
}

/// The goal of a number; one that the file names nowhere else is made, and told.
fn goal(build: &mut Build<'_>, number: u16) -> Id {
    let goals = &build.plan.goals;
    // Goals without numbers are numbered by their place.
    let by_place = goals.iter().all(|goal| goal.number.is_none());
    let found = match by_place {
        true => goals.get(usize::from(number).wrapping_sub(1)),
        false => goals.iter().find(|goal| goal.number == Some(number)),
    };
    if let Some(goal) = found {
        return goal.id.clone();
    }
    let text = format!("{} {number}", build.words.text("kind-goal"));
    build.remark(None, Message::new("import-goal-without-words").with("goal", text.as_str()));
    made_goal(build, Some(number), text)
}

fn goal_of_words(build: &mut Build<'_>, words: String, nth: usize) -> Id {
    let standing = build.target.goals.len();
    let of_words = |goal: &&Goal| same(&goal.text, &words);
    let goals = &build.plan.goals;
    let standing = || goals.iter().take(standing).find(of_words).filter(|_| nth == 1);
    let unnumbered = goals.iter().filter(|goal| goal.number.is_none()).filter(of_words);
    let alike: Vec<Id> = unnumbered.map(|goal| goal.id.clone()).collect();
    match standing().filter(|_| alike.is_empty()) {
        Some(goal) => goal.id.clone(),
        None => nth_goal(build, &alike, nth, None, words),
    }
}

/// The nth goal of a name; those before it come with it.
fn nth_goal(build: &mut Build<'_>, alike: &[Id], nth: usize, number: Option<u16>, text: String) -> Id {
    if let Some(id) = alike.get(nth - 1) {
        return id.clone();
    }
    let missing = nth.saturating_sub(alike.len() + 1).min(MOST_NAMESAKES);
    (0..missing).for_each(|_| drop(made_goal(build, number, text.clone())));
    made_goal(build, number, text)
}

/// A row of a list of goals.
pub(super) fn listed(build: &mut Build<'_>, table: &Table<'_>, row: &TableRow<'_>, seen: &mut HashSet<Id>) {
    let words = table.text(row, Field::Goals);
    let Some(cell) = table.cell(row, Field::Goals).filter(|_| !words.is_empty()) else { return };
    let number: Option<u16> = table.text(row, Field::Number).parse().ok();
    let goals = || build.plan.goals.iter().enumerate().filter(|(_, goal)| !seen.contains(&goal.id));
    let standing = build.target.goals.len();
    let named = |goal: &Goal| same(&goal.text, &words);
    let at = goals()
        .find(|(_, goal)| named(goal) && goal.number == number)
        .or_else(|| goals().find(|(at, goal)| *at < standing && named(goal)))
        .or_else(|| goals().find(|(at, goal)| *at < standing && number.is_some() && goal.number == number));
    let at = at.map(|(at, _)| at);
    let place = Place { table: table.at, row: row.at, column: cell.column, line: 0 };
    let source = Some(build.source(place, &words));
    let id = match at {
        Some(at) => {
            let goal = &mut build.plan.goals[at];
            if !same(&goal.text, &words) {
                (goal.text, goal.source) = (words, source);
            }
            goal.id.clone()
        }
        None => {
            let id = build.new_id(ElementKind::Goal, &words);
            build.plan.goals.push(Goal { id: id.clone(), text: words, number, source, ..Goal::default() });
            id
        }
    };
    seen.insert(id.clone());
    for placed in &row.cells {
        let known = matches!(table.columns.get(placed.column), Some(Some(Field::Goals | Field::Number)));
        let into = if known { Destination::Element(id.clone(), "goals") } else { Destination::LeftOut };
        build.trace_cell(table, row.at, placed.cell, &into);
    }
}

/// "A: Flere … (Målgruppe: unge)" in a list: made where nothing in the plan is
/// called so.
fn listed_effect(build: &mut Build<'_>, text: &str) {
    let (text, group) = grouped(text);
    let name = EffectName::read(text);
    if name.letter.is_some() && !name.text.is_empty() {
        effect_listed(build, name, group);
    }
}

/// The words of an effect, and whom it is for.
pub(crate) fn grouped(text: &str) -> (&str, Option<String>) {
    let label = |words: samspil_words::Words| format!(" ({}: ", words.text("field-target_group"));
    let inside = text.strip_suffix(')');
    let found = inside.and_then(|inside| {
        let all = samspil_core::Language::ALL.into_iter().map(|l| label(samspil_words::Words::of(l)));
        let parted = all
            .filter_map(|label| inside.rfind(&label).map(|at| (&inside[..at], &inside[at + label.len()..])));
        parted.min_by_key(|(_, group)| group.len())
    });
    found.map_or((text, None), |(text, group)| (text, Some(literal::plain(group))))
}

/// An effect of a list.
fn effect_listed(build: &mut Build<'_>, name: EffectName, group: Option<String>) {
    let before = build.plan.effects.len();
    let id = effect(build, name);
    let made = build.plan.effects.len() > before;
    if let Some(effect) = build.plan.effects.iter_mut().find(|effect| effect.id == id).filter(|_| made) {
        effect.target_group = group;
    }
}

/// A sheet of effects: letter, words, target group. Gives back whether it is one.
pub(super) fn effects_sheet(build: &mut Build<'_>, table: &Table<'_>) -> bool {
    const KEYS: [&str; 3] = ["field-letter", "kind-effect", "field-target_group"];
    let Some(first) = table.grid.rows.first() else { return false };
    let headed = KEYS.iter().enumerate().all(|(column, key)| {
        first.cells.iter().any(|cell| cell.column == column && words::is(key, &cell.text()))
    });
    let mut seen = HashMap::new();
    for (at, row) in table.grid.rows.iter().enumerate().skip(1).filter(|_| headed) {
        let text = |column| row.cells.iter().find(|cell| cell.column == column).map(|cell| cell.text());
        let Some(words) = text(1) else { continue };
        let name = (text(0), spaces::single(&words));
        let nth = *seen.entry(name).and_modify(|count| *count += 1).or_insert(1);
        effect_listed(build, EffectName { letter: text(0), text: words, exact: true, nth }, text(2));
        for cell in &row.cells {
            build.trace_cell(table, at, cell, &Destination::LeftOut);
        }
    }
    headed
}

/// The effect that a line of a cell names.
pub(super) fn effect_named(build: &mut Build<'_>, line: &str) -> Id {
    effect(build, EffectName::read(line))
}

fn effect(build: &mut Build<'_>, EffectName { letter, text, exact, nth }: EffectName) -> Id {
    let effects = &build.plan.effects;
    let standing = build.target.effects.len();
    let of_words = |effect: &&Effect| same(&effect.text, &text);
    let of_letter = |effect: &&Effect| effect.letter == letter;
    let both = effects.iter().filter(of_letter).filter(of_words).nth(nth - 1);
    let lettered = || effects.iter().find(of_letter).filter(|_| letter.is_some() && !exact);
    // Effects without letters are lettered by their place.
    let by_place = || {
        let none = !exact && effects.iter().all(|effect| effect.letter.is_none());
        let at = place(letter.as_deref().filter(|_| none)?)?;
        effects.get(at).filter(|effect| at < standing || text.is_empty() || of_words(effect))
    };
    let by_words = || effects.iter().take(standing).find(of_words);
    let first = || lettered().or_else(by_words).or_else(by_place).filter(|_| nth == 1);
    if let Some(found) = both.or_else(first) {
        let id = found.id.clone();
        if !text.is_empty() && !same(&found.text, &text) && !build.target.index().contains_key(&id) {
            let message = Message::new("import-effect-differs");
            let letter = letter.unwrap_or_default();
            build.remark(None, message.with("letter", letter).with("text", text.as_str()));
        }
        return id;
    }
    // The others of its name come with it, so that each keeps its place.
    let there = effects.iter().filter(of_letter).filter(of_words).count();
    let missing = nth.saturating_sub(there + 1).min(MOST_NAMESAKES);
    (0..missing).for_each(|_| drop(made_effect(build, letter.clone(), text.clone())));
    made_effect(build, letter, text)
}

fn made_effect(build: &mut Build<'_>, letter: Option<String>, text: String) -> Id {
    let name = letter.as_ref().map_or_else(|| text.clone(), |letter| format!("effect {letter}"));
    let id = build.new_id(ElementKind::Effect, &name);
    let text = if text.is_empty() { name } else { text };
    let source = Some(build.file.to_owned());
    build.plan.effects.push(Effect { id: id.clone(), text, letter, source, ..Effect::default() });
    id
}

/// So many of one name are made at once.
const MOST_NAMESAKES: usize = 16;

/// The place of a letter: A is 0.
fn place(letter: &str) -> Option<usize> {
    let byte = *letter.as_bytes().first()?;
    (letter.len() == 1 && byte.is_ascii_uppercase()).then(|| usize::from(byte - b'A'))
}
