//! Goals and effects as documents name them: "Mål 2. …", "A: …".

use samspil_core::Message;
use samspil_core::programme::Goal;
use samspil_core::{ElementKind, Id};

use super::rows::same;
use crate::import::build::Build;
use crate::import::draft::{Destination, Place};
use crate::import::field::Field;
use crate::import::table::{Table, TableRow};
use crate::import::words::{heading, normal};
use crate::read::{GridCell, Part, Source};

/// "A: Flere …" taken apart; the text is empty where only the letter stands.
pub(super) fn lettered(text: &str) -> Option<(String, String)> {
    let text = text.trim();
    let letter = text.chars().next().filter(char::is_ascii_uppercase)?;
    let rest = &text[1..];
    let after = rest.trim_start();
    if after.is_empty() {
        return Some((letter.to_string(), String::new()));
    }
    let body = after.strip_prefix([':', '.', ')'])?.trim();
    Some((letter.to_string(), body.to_owned()))
}

/// A cell reads like effects: each line begins with a letter.
pub(crate) fn like_effects(cell: &GridCell) -> bool {
    !cell.lines.is_empty() && cell.lines.iter().all(|line| lettered(&line.text).is_some())
}

/// The numbers of the goals that a text names: "Mål 1 Mål 2" is 1 and 2.
pub(super) fn numbers(text: &str) -> Option<Vec<u16>> {
    let mut found = Vec::new();
    for word in text.split([' ', ',', ';', '\n', '\u{a0}']).filter(|word| !word.is_empty()) {
        if is_goal_word(word) || matches!(word, "og" | "and" | "&" | "+") {
            continue;
        }
        found.push(word.trim_end_matches(['.', ':']).parse().ok()?);
    }
    (!found.is_empty()).then_some(found)
}

fn is_goal_word(word: &str) -> bool {
    heading(word).is_some_and(|(field, _)| field == Field::Goals)
}

/// "Mål 1. Afprøve …": the number and the words of a goal.
pub(super) fn numbered(text: &str) -> Option<(u16, &str)> {
    let (word, rest) = text.trim().split_once([' ', '\u{a0}'])?;
    if !is_goal_word(word) {
        return None;
    }
    let digits = rest.chars().take_while(char::is_ascii_digit).count();
    let number = rest.get(..digits)?.parse().ok()?;
    let words = rest.get(digits..)?.trim_start_matches(['.', ':', ' ', '–', '-', '\u{a0}']).trim();
    (!words.is_empty()).then_some((number, words))
}

/// Takes in the goals that stand in paragraphs around the table.
pub(super) fn goals(build: &mut Build<'_>, source: &Source) {
    for part in &source.parts {
        let Part::Paragraph { text, .. } = part else { continue };
        let Some((number, words)) = numbered(text) else { continue };
        if !build.plan.goals.is_empty() && build.plan.goals.iter().all(|goal| goal.number.is_none()) {
            continue;
        }
        match build.plan.goals.iter_mut().find(|goal| goal.number == Some(number)) {
            Some(goal) if normal(&goal.text) != normal(words) => goal.text = words.to_owned(),
            Some(_) => {}
            None => {
                let id = build.new_id(ElementKind::Goal, &format!("goal {number}"));
                build.plan.goals.push(Goal {
                    id,
                    text: words.to_owned(),
                    number: Some(number),
                    source: Some(build.file.to_owned()),
                    ..Goal::default()
                });
            }
        }
    }
}

/// The goal of a number; one that the file names nowhere else is made, and told.
pub(super) fn goal(build: &mut Build<'_>, number: u16) -> Id {
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
    let id = build.new_id(ElementKind::Goal, &format!("goal {number}"));
    let text = format!("{} {number}", build.words.text("kind-goal"));
    build.remark(None, Message::new("import-goal-without-words").with("goal", text.as_str()));
    let source = Some(build.file.to_owned());
    build.plan.goals.push(Goal { id: id.clone(), text, number: Some(number), source, ..Goal::default() });
    id
}

/// A row of a list of goals.
pub(super) fn listed(build: &mut Build<'_>, table: &Table<'_>, row: &TableRow<'_>) {
    let words = table.text(row, Field::Goals);
    let Some(cell) = table.cell(row, Field::Goals).filter(|_| !words.is_empty()) else { return };
    let number: Option<u16> = table.text(row, Field::Number).parse().ok();
    let goals = &build.plan.goals;
    let same_number = |goal: &Goal| number.is_some() && goal.number == number;
    let at =
        goals.iter().position(|goal| same(&goal.text, &words)).or_else(|| goals.iter().position(same_number));
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
    for placed in &row.cells {
        let known = matches!(table.columns.get(placed.column), Some(Some(Field::Goals | Field::Number)));
        let into = if known { Destination::Element(id.clone(), "goals") } else { Destination::LeftOut };
        build.trace_cell(table, row.at, placed.cell, &into);
    }
}
