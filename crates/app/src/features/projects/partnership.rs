//! The checklist for the way into a partnership, as every programme can have
//! it.

use samspil_core::programme::{Checklist, ChecklistStep};
use samspil_words::Words;

/// The phase of each step.
const STEPS: [u8; 12] = [1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4];

/// The checklist as a template, in a language.
pub(super) fn checklist(words: Words) -> Checklist {
    let text = |key: String| words.text(&key).into_owned();
    let step = |(number, phase): (usize, u8)| ChecklistStep {
        text: text(format!("partnership-{number}")),
        phase: Some(text(format!("partnership-phase-{phase}"))),
        hint: Some(text(format!("partnership-{number}-hint"))),
        ..ChecklistStep::default()
    };
    Checklist {
        title: text("partnership-title".to_owned()),
        purpose: Some(text("partnership-purpose".to_owned())),
        template: true,
        steps: (1..).zip(STEPS).map(step).collect(),
        ..Checklist::default()
    }
}

#[cfg(test)]
mod tests {
    use samspil_core::Language;

    use super::*;

    #[test]
    fn every_step_has_its_words_in_every_language() {
        for language in Language::ALL {
            let list = checklist(Words::of(language));
            assert_eq!(list.steps.len(), 12);
            let texts = list.steps.iter().flat_map(|s| [Some(&s.text), s.phase.as_ref(), s.hint.as_ref()]);
            let all = texts.flatten().chain([&list.title]).chain(&list.purpose);
            for text in all {
                assert!(!text.contains('⟦') && !text.is_empty(), "{language}: {text}");
            }
        }
    }
}
