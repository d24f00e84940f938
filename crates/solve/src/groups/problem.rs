//! The problem in numbers.

/// The most people.
pub const MAX_PEOPLE: usize = 2_000;
/// The most groups.
pub const MAX_GROUPS: usize = 500;
/// The most pairs that are kept together, and that are kept apart.
pub const MAX_PAIRS: usize = 20_000;
/// The largest distance, and the smallest with a minus before it.
pub const MAX_DISTANCE: f64 = 1e6;

/// People to be divided into groups so that those who are together differ as much as they can.
///
/// The value of a grouping is the sum of the distances of all pairs within its groups (maximally
/// diverse grouping, Feo and Khellaf 1990).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Problem {
    /// What every grouping must keep to.
    pub rules: Rules,
    /// Row by row, people × people, symmetric; what stands on the diagonal does not matter.
    pub distance: Vec<f64>,
}

/// What a grouping must keep to. People and groups are counted from 0.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rules {
    /// How many people there are.
    pub people: usize,
    /// How many groups.
    pub groups: usize,
    /// The fewest people of a group.
    pub size_min: Sizes,
    /// The most people of a group.
    pub size_max: Sizes,
    /// The role of each person, counted from 0, or none; empty where nobody has one.
    pub role: Vec<Option<usize>>,
    /// Every group has at least so many people of every role that occurs.
    pub min_per_role: usize,
    /// Pairs who are in one group.
    pub keep: Vec<(usize, usize)>,
    /// Pairs who are not in one group.
    pub forbid: Vec<(usize, usize)>,
    /// People who have their group already, as person and group; they stay there.
    pub fixed: Vec<(usize, usize)>,
}

/// A size for all groups, or one for each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sizes {
    /// The same for all.
    All(usize),
    /// One for each group.
    Each(Vec<usize>),
}

impl Default for Sizes {
    fn default() -> Self {
        Self::All(0)
    }
}

impl Sizes {
    /// The size for a group.
    #[must_use]
    pub fn of(&self, group: usize) -> usize {
        match self {
            Self::All(size) => *size,
            Self::Each(sizes) => sizes.get(group).copied().unwrap_or(0),
        }
    }
}

/// Why a problem is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// There is more of something than can be searched.
    #[error("too many {what}: at most {most}")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// The most there may be.
        most: usize,
    },
    /// There is not one entry for each person, pair or group.
    #[error("{what}: not as many as there should be")]
    Count {
        /// Of what.
        what: &'static str,
    },
    /// A person or a group that is not there.
    #[error("{what} {index} does not exist")]
    Unknown {
        /// What is named.
        what: &'static str,
        /// The place that is named.
        index: usize,
    },
    /// A person is kept with or from themselves.
    #[error("person {0} is paired with themselves")]
    Alone(usize),
    /// A distance is too large, no number, or not the same in both directions.
    #[error("the distance of {0} and {1} is not one number up to 1000000")]
    Distance(usize, usize),
}

impl Problem {
    /// Whether the numbers make sense.
    ///
    /// # Errors
    /// The first thing that does not.
    pub fn validate(&self) -> Result<(), Fault> {
        self.rules.validate()?;
        let n = self.rules.people;
        if self.distance.len() != n * n {
            return Err(Fault::Count { what: "distances" });
        }
        for (i, row) in self.distance.chunks_exact(n.max(1)).enumerate() {
            for (j, &there) in row.iter().enumerate().skip(i + 1) {
                let fits = there.abs() <= MAX_DISTANCE && self.distance.get(j * n + i) == Some(&there);
                if !fits {
                    return Err(Fault::Distance(i, j));
                }
            }
        }
        Ok(())
    }

    /// The distance of two people.
    #[must_use]
    pub fn between(&self, a: usize, b: usize) -> f64 {
        self.distance.get(a * self.rules.people + b).copied().unwrap_or(0.0)
    }
}

impl Rules {
    /// Whether the numbers make sense: people and groups exist, there is not too much of anything.
    ///
    /// # Errors
    /// The first thing that does not.
    pub fn validate(&self) -> Result<(), Fault> {
        most("people", self.people, MAX_PEOPLE)?;
        most("groups", self.groups, MAX_GROUPS)?;
        most("pairs", self.keep.len().max(self.forbid.len()), MAX_PAIRS)?;
        most("fixed people", self.fixed.len(), MAX_PAIRS)?;
        if self.groups == 0 {
            return Err(Fault::Count { what: "groups" });
        }
        if !self.role.is_empty() && self.role.len() != self.people {
            return Err(Fault::Count { what: "roles" });
        }
        for sizes in [&self.size_min, &self.size_max] {
            if matches!(sizes, Sizes::Each(sizes) if sizes.len() != self.groups) {
                return Err(Fault::Count { what: "sizes" });
            }
        }
        for &role in self.role.iter().flatten() {
            known("role", role, self.people)?;
        }
        for &(a, b) in self.keep.iter().chain(&self.forbid) {
            known("person", a, self.people)?;
            known("person", b, self.people)?;
            if a == b {
                return Err(Fault::Alone(a));
            }
        }
        for &(person, group) in &self.fixed {
            known("person", person, self.people)?;
            known("group", group, self.groups)?;
        }
        Ok(())
    }

    /// How many people have each role.
    #[must_use]
    pub fn role_counts(&self) -> Vec<usize> {
        let roles = self.role.iter().flatten().max().map_or(0, |last| last + 1);
        let mut counts = vec![0; roles];
        self.role.iter().flatten().for_each(|role| counts[*role] += 1);
        counts
    }
}

fn most(what: &'static str, count: usize, most: usize) -> Result<(), Fault> {
    if count > most { Err(Fault::TooMany { what, most }) } else { Ok(()) }
}

fn known(what: &'static str, index: usize, count: usize) -> Result<(), Fault> {
    if index < count { Ok(()) } else { Err(Fault::Unknown { what, index }) }
}
