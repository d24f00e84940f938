//! Methods of working together: what they are for, what they take, and which
//! of them fit a wish. The texts stand in the words of each language.

mod matching;
mod search;

pub use search::{Candidate, Ranked, Wish, rank};

use serde::Deserialize;

use crate::Id;
use crate::programme::macros::words;
use crate::programme::{ContentKind, GroupForm, Need};

words! {
    /// Who somebody is in a method.
    MethodRole {
        /// Takes part.
        Participant = "participant",
        /// Leads the process.
        Facilitator = "facilitator",
        /// Writes down what is said.
        NoteTaker = "note_taker",
        /// Keeps an eye on the time.
        Timekeeper = "timekeeper",
        /// Presents something.
        Presenter = "presenter",
        /// Asks the questions.
        Interviewer = "interviewer",
        /// The one it is about: tells and is asked.
        FocusPerson = "focus_person",
        /// Listens, and then thinks aloud about what was said.
        ReflectingTeam = "reflecting_team",
        /// Stays at a table or a topic and receives those who come.
        TableHost = "table_host",
        /// Knows the matter from their own life.
        Citizen = "citizen",
        /// Answers for the matter in the organisation.
        Leader = "leader",
        /// Listens and asks as an equal.
        SparringPartner = "sparring_partner",
        /// Listens without taking part yet.
        Observer = "observer",
        /// Brought the topic or the proposal.
        Proposer = "proposer",
        /// Reads the questions and counts the points.
        QuizMaster = "quiz_master",
    }
}

/// How many minutes a method takes: least ≤ usual ≤ most, and never 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Stated")]
pub struct Minutes {
    least: u16,
    usual: u16,
    most: u16,
}

/// Minutes as they stand in a file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Stated {
    least: u16,
    usual: u16,
    most: u16,
}

impl TryFrom<Stated> for Minutes {
    type Error = &'static str;

    fn try_from(stated: Stated) -> Result<Self, Self::Error> {
        let Stated { least, usual, most } = stated;
        Self::new(least, usual, most).ok_or("minutes must be 1 <= least <= usual <= most")
    }
}

impl Minutes {
    /// Minutes in their order; nothing where they are not in order or 0.
    pub fn new(least: u16, usual: u16, most: u16) -> Option<Self> {
        (0 < least && least <= usual && usual <= most).then_some(Self { least, usual, most })
    }

    /// What is known of a method that may state only some of them: the usual
    /// ones stand for the others, else the least. Nothing where none is known
    /// or they contradict each other.
    pub fn known(least: Option<u16>, usual: Option<u16>, most: Option<u16>) -> Option<Self> {
        let usual = usual.or(least).or(most)?;
        Self::new(least.unwrap_or(usual), usual, most.unwrap_or(usual))
    }

    /// The fewest minutes in which it can be done.
    pub fn least(self) -> u16 {
        self.least
    }

    /// The minutes it usually takes.
    pub fn usual(self) -> u16 {
        self.usual
    }

    /// The most minutes that make sense.
    pub fn most(self) -> u16 {
        self.most
    }

    /// The minutes to set aside where so many are available: no fewer than the
    /// least, no more than the most.
    pub fn within(self, available: u16) -> u16 {
        available.max(self.least).min(self.most)
    }
}

/// For how many people a method is; an end that is missing is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupSize {
    /// The fewest.
    pub least: Option<u16>,
    /// The most.
    pub most: Option<u16>,
}

impl GroupSize {
    /// Whether so many people can do it.
    pub fn holds(self, people: u16) -> bool {
        self.least.is_none_or(|least| least <= people) && self.most.is_none_or(|most| people <= most)
    }
}

/// What is true of a method of the library in every language.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MethodFacts {
    /// The name by which it is found again; never changes.
    pub id: Id,
    /// What it is for, the most important first.
    pub needs: Vec<Need>,
    /// What it is on an agenda.
    pub kind: ContentKind,
    /// For how many people.
    pub group: GroupSize,
    /// How long it takes.
    pub minutes: Minutes,
    /// How much of the time those who take part talk themselves, in percent.
    pub talk_share: u8,
    /// How people sit.
    pub form: GroupForm,
    /// The roles in it.
    pub roles: Vec<MethodRole>,
    /// The minutes of each step where it takes the usual time.
    pub steps: Vec<u16>,
}

impl MethodFacts {
    /// The minutes to set aside where so many are available.
    pub fn minutes_for(&self, available: u16) -> u16 {
        self.minutes.within(available)
    }

    /// The minutes of each step where the whole takes `total`; their sum is
    /// `total`.
    pub fn step_minutes(&self, total: u16) -> Vec<u16> {
        shared_out(&self.steps, total)
    }

    /// How many of `total` minutes those who take part talk themselves.
    pub fn talk_minutes(&self, total: u16) -> u16 {
        part(total, u64::from(self.talk_share.min(100)), 100)
    }
}

/// `total` minutes shared between steps in the proportion of their own; the sum
/// is `total`, or 0 where no step takes time.
pub fn shared_out(steps: &[u16], total: u16) -> Vec<u16> {
    let whole: u64 = steps.iter().copied().map(u64::from).sum();
    let mut before = 0;
    let mut until = 0;
    let mut shares = Vec::with_capacity(steps.len());
    for step in steps {
        before += u64::from(*step);
        let end = part(total, before, whole);
        shares.push(end - until);
        until = end;
    }
    shares
}

/// A step as it is written, and the minutes that stand at its end: "Everybody
/// writes alone (5 min)".
pub fn timed_step(text: &str) -> (&str, Option<u16>) {
    let read = || {
        let (step, end) = text.trim_end().strip_suffix(')')?.rsplit_once('(')?;
        let minutes = end.trim().strip_suffix("min").or_else(|| end.trim().strip_suffix("min."))?;
        Some((step.trim_end(), minutes.trim().parse().ok().filter(|minutes| *minutes > 0)?))
    };
    read().map_or((text, None), |(step, minutes)| (step, Some(minutes)))
}

/// `total` × `share` ∕ `whole`, rounded; `share` is at most `whole`.
fn part(total: u16, share: u64, whole: u64) -> u16 {
    let rounded = (u64::from(total) * share + whole / 2).checked_div(whole).unwrap_or(0);
    u16::try_from(rounded).unwrap_or(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(steps: &[u16]) -> MethodFacts {
        MethodFacts {
            id: "fishbowl".parse().expect("an id"),
            needs: vec![Need::Perspectives],
            kind: ContentKind::Dialogue,
            group: GroupSize { least: Some(12), most: Some(60) },
            minutes: Minutes::new(30, 45, 75).expect("in order"),
            talk_share: 60,
            form: GroupForm::Plenary,
            roles: vec![MethodRole::Facilitator],
            steps: steps.to_vec(),
        }
    }

    #[test]
    fn method_minutes_stay_between_least_and_most() {
        let method = facts(&[45]);
        let set_aside: Vec<u16> = [0, 29, 30, 50, 75, 76, u16::MAX].map(|m| method.minutes_for(m)).into();
        assert_eq!(set_aside, [30, 30, 30, 50, 75, 75, 75]);
        assert_eq!(method.talk_minutes(45), 27);
    }

    #[test]
    fn method_minutes_that_contradict_each_other_are_none() {
        assert_eq!(Minutes::new(0, 10, 20), None);
        assert_eq!(Minutes::new(20, 10, 30), None);
        assert_eq!(Minutes::new(10, 40, 30), None);
        assert_eq!(Minutes::known(None, None, None), None);
        assert_eq!(Minutes::known(Some(50), Some(40), None), None);
        assert_eq!(Minutes::known(Some(20), None, Some(40)), Minutes::new(20, 20, 40));
        assert_eq!(Minutes::known(None, Some(30), None), Minutes::new(30, 30, 30));
    }

    #[test]
    fn method_steps_share_the_time_without_rest() {
        let method = facts(&[5, 20, 12, 8]);
        assert_eq!(method.step_minutes(45), [5, 20, 12, 8]);
        assert_eq!(method.step_minutes(30), [3, 14, 8, 5]);
        for total in [0, 1, 7, 44, 75, u16::MAX] {
            assert_eq!(method.step_minutes(total).iter().sum::<u16>(), total);
        }
        assert_eq!(facts(&[]).step_minutes(30), Vec::<u16>::new());
        assert_eq!(facts(&[0, 0]).step_minutes(30), [0, 0]);
    }

    #[test]
    fn method_steps_say_their_minutes_at_the_end() {
        assert_eq!(timed_step("Skriv alene (5 min)"), ("Skriv alene", Some(5)));
        assert_eq!(timed_step("Del (to og to) ( 10 min. ) "), ("Del (to og to)", Some(10)));
        for plain in ["Skriv alene", "Del (to og to)", "(min)", "Skriv (0 min)", "Skriv (99999 min)", ")", ""]
        {
            assert_eq!(timed_step(plain), (plain, None));
        }
    }

    proptest::proptest! {
        #[test]
        fn method_steps_always_add_up(steps: Vec<u16>, total: u16) {
            let shares = facts(&steps).step_minutes(total);
            proptest::prop_assert_eq!(shares.len(), steps.len());
            let whole = if steps.iter().all(|step| *step == 0) { 0 } else { total };
            proptest::prop_assert_eq!(shares.iter().copied().map(u64::from).sum::<u64>(), u64::from(whole));
        }
    }

    #[test]
    fn method_group_size_may_be_open() {
        let size = |least, most| GroupSize { least, most };
        let held = |size: GroupSize| [1, 4, 8, 9].map(|people| size.holds(people));
        assert_eq!(held(size(Some(4), Some(8))), [false, true, true, false]);
        assert_eq!(held(size(None, Some(8))), [true, true, true, false]);
        assert_eq!(held(size(Some(4), None)), [false, true, true, true]);
    }
}
