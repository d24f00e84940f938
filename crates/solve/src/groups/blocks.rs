//! People who are kept together as one block, and what groups ask of blocks.

use super::problem::Rules;

/// Who moves as one, and the rules in the form the search needs.
#[derive(Debug, Clone)]
pub(super) struct Blocks {
    /// The people of each block, in order.
    pub(super) members: Vec<Vec<usize>>,
    /// The block of each person.
    pub(super) of: Vec<usize>,
    /// How many people each block has.
    pub(super) size: Vec<i32>,
    /// How many roles count.
    pub(super) roles: usize,
    /// How many people of each role a block has: blocks × roles.
    pub(super) count: Vec<i32>,
    /// The blocks that each block must not meet.
    pub(super) foes: Vec<Vec<usize>>,
    /// The group a block must be in.
    pub(super) seat: Vec<Option<usize>>,
    /// The fewest and the most people of each group.
    pub(super) least: Vec<i32>,
    pub(super) most: Vec<i32>,
    /// At least so many people of each role in each group.
    pub(super) each: i32,
}

impl Blocks {
    /// Of rules that do not contradict themselves within a block.
    pub(super) fn new(rules: &Rules) -> Self {
        let of = united(rules.people, &rules.keep);
        let count = of.iter().max().map_or(0, |last| last + 1);
        let mut members = vec![Vec::new(); count];
        of.iter().enumerate().for_each(|(person, block)| members[*block].push(person));
        let mut foes = vec![Vec::new(); count];
        for &(a, b) in &rules.forbid {
            if of[a] != of[b] {
                foes[of[a]].push(of[b]);
                foes[of[b]].push(of[a]);
            }
        }
        for list in &mut foes {
            list.sort_unstable();
            list.dedup();
        }
        let mut seat = vec![None; count];
        rules.fixed.iter().for_each(|(person, group)| seat[of[*person]] = Some(*group));
        let limit = |size: usize| size.min(rules.people + 1) as i32;
        let mut blocks = Self {
            size: members.iter().map(|people| people.len() as i32).collect(),
            members,
            of,
            roles: 0,
            count: Vec::new(),
            foes,
            seat,
            least: (0..rules.groups).map(|g| limit(rules.size_min.of(g))).collect(),
            most: (0..rules.groups).map(|g| limit(rules.size_max.of(g))).collect(),
            each: limit(rules.min_per_role),
        };
        blocks.count_roles(rules);
        blocks
    }

    fn count_roles(&mut self, rules: &Rules) {
        if rules.min_per_role == 0 {
            return;
        }
        // Roles that nobody has ask for nothing.
        let mut place = Vec::new();
        for people in rules.role_counts() {
            place.push((people > 0).then_some(self.roles));
            self.roles += usize::from(people > 0);
        }
        self.count = vec![0; self.members.len() * self.roles];
        for (person, role) in rules.role.iter().enumerate() {
            if let Some(role) = role.and_then(|role| place.get(role).copied().flatten()) {
                self.count[self.of[person] * self.roles + role] += 1;
            }
        }
    }

    pub(super) const fn len(&self) -> usize {
        self.members.len()
    }

    pub(super) const fn groups(&self) -> usize {
        self.most.len()
    }

    /// How many people of each role a block has.
    pub(super) fn roles_of(&self, block: usize) -> &[i32] {
        &self.count[block * self.roles..(block + 1) * self.roles]
    }

    /// Whether nothing but sizes matters, and all blocks are single people.
    pub(super) fn plain(&self) -> bool {
        self.roles == 0
            && self.len() == self.of.len()
            && self.foes.iter().all(Vec::is_empty)
            && self.seat.iter().all(Option::is_none)
    }

    /// The group of each person, from that of each block.
    pub(super) fn spread(&self, groups: &[usize]) -> Vec<usize> {
        self.of.iter().map(|block| groups[*block]).collect()
    }
}

/// The block of each person, counted in the order of their first people.
pub(super) fn united(people: usize, pairs: &[(usize, usize)]) -> Vec<usize> {
    let mut parent: Vec<usize> = (0..people).collect();
    for &(a, b) in pairs {
        let (a, b) = (root(&mut parent, a), root(&mut parent, b));
        parent[a.max(b)] = a.min(b);
    }
    let mut number = vec![0; people];
    let mut count = 0;
    for person in 0..people {
        let root = root(&mut parent, person);
        if root == person {
            number[person] = count;
            count += 1;
        }
        number[person] = number[root];
    }
    number
}

fn root(parent: &mut [usize], mut person: usize) -> usize {
    while parent[person] != person {
        parent[person] = parent[parent[person]];
        person = parent[person];
    }
    person
}
