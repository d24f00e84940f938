//! The problem in numbers.

/// The most people.
pub const MAX_PEOPLE: usize = 1_000;
/// The most rounds.
pub const MAX_ROUNDS: usize = 1_000;
/// The most pairs in one list.
pub const MAX_PAIRS: usize = MAX_PEOPLE * MAX_PEOPLE;

/// How the people of a round are divided. Sizes of groups differ by at most one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seating {
    /// Groups of so many. Where the people present are no multiple of it there is one group more
    /// (people ÷ size, rounded up), so that no group is larger and some are smaller.
    Size(usize),
    /// So many groups, or as many as there are people where they are fewer: no group is empty.
    Groups(usize),
}

/// Rounds in which people sit together in groups. People and rounds count from 0.
///
/// To be kept small are repeats: over all pairs, how often they meet beyond the first time, an
/// earlier meeting counting as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// How many people.
    pub people: usize,
    /// How they are divided.
    pub seating: Seating,
    /// How many rounds, those that are held among them.
    pub rounds: usize,
    /// Who is absent, by round; nobody in rounds that are not in the list.
    pub absent: Vec<Vec<usize>>,
    /// Pairs that have met before.
    pub met_before: Vec<(usize, usize)>,
    /// Pairs that never sit together.
    pub apart: Vec<(usize, usize)>,
    /// The first rounds, where they stand already. They need not keep any rule.
    pub held: Vec<Vec<Vec<usize>>>,
}

/// What makes a problem none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// More of something than is searched.
    #[error("more than {most} {what}")]
    TooMany {
        /// What.
        what: &'static str,
        /// The most.
        most: usize,
    },
    /// Groups of nobody, or no groups.
    #[error("a group has at least one member, and there is at least one group")]
    NoGroups,
    /// A person who does not exist.
    #[error("there is no person {0}")]
    NoPerson(usize),
    /// A pair of one person.
    #[error("{0} is paired with themselves")]
    Alone(usize),
    /// A held round in which somebody sits twice.
    #[error("{person} sits twice in round {round}")]
    Twice {
        /// The round.
        round: usize,
        /// The person.
        person: usize,
    },
}

impl Problem {
    /// People without absences, earlier meetings or anything else.
    #[must_use]
    pub const fn new(people: usize, seating: Seating, rounds: usize) -> Self {
        Self {
            people,
            seating,
            rounds,
            absent: Vec::new(),
            met_before: Vec::new(),
            apart: Vec::new(),
            held: Vec::new(),
        }
    }

    /// Whether the numbers make sense: people exist, sizes are within bounds.
    ///
    /// # Errors
    /// The first thing that does not.
    pub fn validate(&self) -> Result<(), Fault> {
        most("people", self.people, MAX_PEOPLE)?;
        most("rounds", self.rounds, MAX_ROUNDS)?;
        most("rounds with absences", self.absent.len(), self.rounds)?;
        most("held rounds", self.held.len(), self.rounds)?;
        most("earlier meetings", self.met_before.len(), MAX_PAIRS)?;
        most("pairs that are kept apart", self.apart.len(), MAX_PAIRS)?;
        if matches!(self.seating, Seating::Size(0) | Seating::Groups(0)) {
            return Err(Fault::NoGroups);
        }
        self.absent.iter().flatten().try_for_each(|&person| self.known(person))?;
        for &(a, b) in self.met_before.iter().chain(&self.apart) {
            self.known(a)?;
            self.known(b)?;
            if a == b {
                return Err(Fault::Alone(a));
            }
        }
        self.held.iter().enumerate().try_for_each(|(round, groups)| self.validate_round(round, groups))
    }

    fn validate_round(&self, round: usize, groups: &[Vec<usize>]) -> Result<(), Fault> {
        let mut seen = vec![false; self.people];
        for &person in groups.iter().flatten() {
            self.known(person)?;
            if std::mem::replace(&mut seen[person], true) {
                return Err(Fault::Twice { round, person });
            }
        }
        Ok(())
    }

    const fn known(&self, person: usize) -> Result<(), Fault> {
        if person < self.people { Ok(()) } else { Err(Fault::NoPerson(person)) }
    }

    /// Who is there in a round, in order.
    #[must_use]
    pub fn present(&self, round: usize) -> Vec<usize> {
        let mut there = vec![true; self.people];
        for &person in self.absent.get(round).into_iter().flatten() {
            there[person] = false;
        }
        (0..self.people).filter(|person| there[*person]).collect()
    }
}

impl Seating {
    /// How many groups so many people sit in.
    #[must_use]
    pub const fn groups(self, present: usize) -> usize {
        match self {
            Self::Size(size) => present.div_ceil(size),
            Self::Groups(groups) if groups < present => groups,
            Self::Groups(_) => present,
        }
    }
}

const fn most(what: &'static str, count: usize, most: usize) -> Result<(), Fault> {
    if count > most { Err(Fault::TooMany { what, most }) } else { Ok(()) }
}
