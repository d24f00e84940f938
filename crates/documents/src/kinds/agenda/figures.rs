//! What an agenda comes to, and what does not fit in it.

use samspil_core::agenda::{Agenda, Day, Figures, Trouble, troubles};
use samspil_words::agenda::talk_share;

use crate::kinds::scribe::Scribe;

impl Scribe<'_> {
    /// What a day comes to.
    pub(in crate::kinds) fn day_figures(&self, day: &Day<'_>) -> Figures {
        Figures::of(day, |slot| talk_share(self.plan, slot))
    }

    /// What does not fit on a day, in sentences.
    pub(in crate::kinds) fn troubles_of(&self, agenda: &Agenda<'_>, day: &Day<'_>) -> Vec<String> {
        let here = |trouble: &Trouble| match (trouble.day(), trouble.at()) {
            (Some(number), _) => number == day.number,
            (None, at) => at.is_some_and(|at| day.slots().any(|slot| slot.at == at)),
        };
        let said = |trouble: &Trouble| self.words.trouble(agenda, trouble, |id| self.facts.name(id));
        troubles(agenda).iter().filter(|trouble| here(trouble)).map(said).collect()
    }
}
