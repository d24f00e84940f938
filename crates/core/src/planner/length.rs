//! How long a meeting should be for what it is to lead to.

use crate::programme::macros::words;

words! {
    /// What a meeting is to lead to.
    Wanted {
        /// Everybody knows something new.
        Inform = "inform",
        /// Everybody knows the others' experience.
        Share = "share",
        /// What was said is understood more deeply.
        Analyse = "analyse",
        /// Something is decided.
        Decide = "decide",
        /// Something new is made.
        Create = "create",
    }
}

impl Wanted {
    /// Minutes it takes whoever comes, and minutes more for each who takes
    /// part. Rules of thumb: a talk with questions; a few minutes each in small
    /// groups; work in rounds; a decision prepared, heard and put in words;
    /// a workshop from ideas to a first draft.
    fn minutes(self) -> (u16, u16) {
        match self {
            Self::Inform => (45, 0),
            Self::Share => (30, 4),
            Self::Analyse => (60, 2),
            Self::Decide => (30, 3),
            Self::Create => (120, 2),
        }
    }
}

/// The longest day, in minutes: whoever stays longer learns no more.
pub const LONGEST_MINUTES: u16 = 7 * 60;

/// Welcome and summing up, in minutes.
const FRAME: u16 = 30;

/// After so many minutes there is a break of so many.
const BREAK: (u16, u16) = (90, 15);

/// From so many minutes on there is a meal of so many.
const MEAL: (u16, u16) = (240, 45);

/// A length and what it is made of, all in minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// For each of what is wanted.
    pub parts: Vec<(Wanted, u16)>,
    /// Welcome and summing up.
    pub frame: u16,
    /// Breaks and a meal.
    pub pauses: u16,
    /// All of it, up to the next half hour, at most a day.
    pub minutes: u16,
    /// It does not fit into a day: several meetings are better.
    pub too_much: bool,
}

/// How long a meeting should be; nothing where nothing is wanted.
pub fn suggested(wanted: &[Wanted], people: u16) -> Option<Suggestion> {
    let people = people.min(100);
    let each = |wanted: &Wanted| {
        let (base, more) = wanted.minutes();
        (*wanted, base + more * people)
    };
    let parts: Vec<(Wanted, u16)> = Wanted::ALL.iter().filter(|w| wanted.contains(w)).map(each).collect();
    if parts.is_empty() {
        return None;
    }
    let work = FRAME + parts.iter().map(|(_, minutes)| minutes).sum::<u16>();
    let breaks = (work.saturating_sub(1) / BREAK.0) * BREAK.1;
    let pauses = breaks + if work >= MEAL.0 { MEAL.1 } else { 0 };
    let all = (work + pauses).div_ceil(30) * 30;
    Some(Suggestion {
        parts,
        frame: FRAME,
        pauses,
        minutes: all.min(LONGEST_MINUTES),
        too_much: all > LONGEST_MINUTES,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_follow_what_is_wanted_and_how_many_come() {
        use Wanted::{Analyse, Create, Decide, Inform, Share};
        let table: [(&[Wanted], u16, u16, bool); 7] = [
            (&[Inform], 10, 90, false),
            (&[Inform, Share], 6, 150, false),
            (&[Share, Analyse], 12, 240, false),
            (&[Decide], 8, 90, false),
            (&[Create], 10, 210, false),
            (&[Inform, Share, Create], 10, 390, false),
            (&[Inform, Share, Analyse, Decide, Create], 20, 420, true),
        ];
        for (wanted, people, minutes, too_much) in table {
            let told = suggested(wanted, people).expect("a length");
            assert_eq!((told.minutes, told.too_much), (minutes, too_much), "{wanted:?} {people}: {told:?}");
        }
        assert_eq!(suggested(&[], 10), None);
    }

    #[test]
    fn the_parts_add_up_and_more_people_never_take_less_time() {
        for wanted in Wanted::ALL {
            let mut before = 0;
            for people in 0..=200 {
                let told = suggested(&[*wanted], people).expect("a length");
                let parts: u16 = told.parts.iter().map(|(_, minutes)| minutes).sum();
                let sum = parts + told.frame + told.pauses;
                assert!(told.too_much || (sum <= told.minutes && told.minutes < sum + 30));
                assert!(told.minutes >= before && told.minutes <= LONGEST_MINUTES);
                before = told.minutes;
            }
        }
    }
}
