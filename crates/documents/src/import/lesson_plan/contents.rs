//! What the cell of the contents says: purpose, process goal, what is on,
//! outcomes.

use samspil_core::Language;
use samspil_core::check::Facts;
use samspil_core::programme::{Content, Meeting};
use samspil_words::Words;

use crate::import::action_plan::items;
use crate::import::build::Build;
use crate::import::{content, words};
use crate::kinds::line::Lines;
use crate::literal;
use crate::read::GridCell;
use crate::spaces::same;

/// What begins a line that is no part of the programme.
const LABELS: [&str; 3] = ["field-purpose", "field-process_goal", "field-outcomes"];

/// Whether a line would be taken for something else than a part of the
/// programme.
pub(crate) fn is_labelled(text: &str) -> bool {
    LABELS.iter().any(|key| words::after_label(key, text).is_some())
}

/// Reads the lines of the cell into the meeting.
pub(super) fn read(build: &Build<'_>, meeting: &mut Meeting, cell: &GridCell) {
    let mut standing = Standing::of(build, meeting);
    let mut said: [Vec<String>; LABELS.len()] = Default::default();
    let mut lines: Vec<String> = Vec::new();
    for item in items(cell) {
        let labelled = LABELS.iter().zip(&mut said);
        let found = labelled.into_iter().find_map(|(key, said)| {
            words::after_label(key, &item.text).map(|text| (said, literal::plain(text)))
        });
        match found {
            Some((said, text)) => said.push(text),
            None => lines.push(item.text),
        }
    }
    meeting.sheet.contents = standing.told(build, &lines);
    let [purpose, goal, outcomes] = said;
    replace(&mut meeting.sheet.purpose, &purpose);
    replace(&mut meeting.process_goal, &goal);
    let own = &mut meeting.sheet.outcomes;
    if outcomes.len() != own.len() || !outcomes.iter().zip(own.iter()).all(|(a, b)| same(a, b)) {
        *own = outcomes;
    }
}

fn replace(field: &mut Option<String>, said: &[String]) {
    let text = said.join("\n");
    if !text.is_empty() && !same(field.as_deref().unwrap_or(""), &text) {
        *field = Some(text);
    }
}

/// What the plan has on the programme, as printed in every language.
struct Standing(Vec<([String; 4], Option<Content>)>);

impl Standing {
    fn of(build: &Build<'_>, meeting: &Meeting) -> Self {
        let facts = Facts::new(&build.plan);
        let lines = Language::ALL.map(|language| Lines { facts: &facts, words: Words::of(language) });
        let printed = |content: &Content| {
            let texts = lines.each_ref().map(|lines| lines.content(content, meeting.language).string());
            (texts, Some(content.clone()))
        };
        Self(meeting.sheet.contents.iter().map(printed).collect())
    }

    /// The parts that lines tell. A line that is printed like none of the plan,
    /// where there are as many of both, is the part in its place in other words:
    /// what the line does not tell of it stays.
    fn told(&mut self, build: &Build<'_>, lines: &[String]) -> Vec<Content> {
        let in_place = lines.len() == self.0.len();
        let as_printed: Vec<Option<Content>> = lines.iter().map(|line| self.take(line)).collect();
        let mut all = Vec::with_capacity(lines.len());
        for (at, (line, printed)) in lines.iter().zip(as_printed).enumerate() {
            let mut other = || self.0.get_mut(at).filter(|_| in_place).and_then(|(_, free)| free.take());
            all.push(printed.unwrap_or_else(|| {
                let read = content::read(build, line);
                let base = other().unwrap_or_else(|| read.clone());
                let Content { text, kind, day, presenter, certainty, marker, .. } = read;
                Content { text, kind, day, presenter, certainty, marker, ..base }
            }));
        }
        all
    }

    /// The part that is printed like this, once.
    fn take(&mut self, text: &str) -> Option<Content> {
        let is = |(printed, free): &&mut ([String; 4], Option<Content>)| {
            free.is_some() && printed.iter().any(|printed| same(printed, text))
        };
        self.0.iter_mut().find(is)?.1.take()
    }
}
