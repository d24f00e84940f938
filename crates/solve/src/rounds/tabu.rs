//! Rounds that are changed by swapping two people of different groups, with
//! everything kept at hand that says what a swap costs (after Dotú and Van
//! Hentenryck, "Scheduling Social Golfers Locally", 2005; the sums by group are
//! those of Lai and Hao for maximally diverse grouping).

use super::answer::Round;
use super::pairs::Pairs;
use super::seats::Seats;

/// What it costs that two sit together who are kept apart: more than any repeats.
pub(super) const APART: i32 = 1 << 20;

/// Somebody without a seat.
const NOWHERE: u16 = u16::MAX;

/// A swap, or where `with` is nobody, a move to another group that is smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Swap {
    pub(super) round: usize,
    pub(super) person: usize,
    pub(super) with: Option<usize>,
    pub(super) group: usize,
}

/// Rounds that are worked on. Other rounds count in `count` as earlier meetings do.
pub(super) struct Floor<'a> {
    pub(super) seats: Vec<&'a Seats>,
    pub(super) people: usize,
    apart: &'a Pairs<bool>,
    /// Meetings of each pair, in these rounds and before.
    count: Pairs<u16>,
    /// By round and group.
    members: Vec<Vec<Vec<usize>>>,
    /// The group of each person, by round and by person.
    by_round: Vec<u16>,
    by_person: Vec<u16>,
    /// By round, group and person: what the person's meetings with this group cost, or would.
    weight: Vec<i32>,
    width: usize,
    /// Repeats, and [`APART`] for each pair that should not sit together.
    pub(super) cost: i64,
}

impl<'a> Floor<'a> {
    /// `count` has the meetings of the given rounds in it.
    pub(super) fn new(
        seats: Vec<&'a Seats>,
        rounds: &[Round],
        count: Pairs<u16>,
        apart: &'a Pairs<bool>,
    ) -> Self {
        let people = count.people();
        let width = seats.iter().map(|seats| seats.groups).max().unwrap_or(0);
        let size = rounds.len() * people;
        let mut floor = Self {
            seats,
            people,
            apart,
            cost: i64::try_from(count.repeats()).unwrap_or(i64::MAX / 2),
            count,
            members: rounds.to_vec(),
            by_round: vec![NOWHERE; size],
            by_person: vec![NOWHERE; size],
            weight: vec![0; size * width],
            width,
        };
        for (round, groups) in rounds.iter().enumerate() {
            for (group, members) in groups.iter().enumerate() {
                for &person in members {
                    floor.put(round, person, group as u16);
                    let bad = members.iter().filter(|other| apart.of(person, **other)).count();
                    floor.cost += i64::from(APART) * bad as i64;
                }
            }
        }
        // Every such pair was counted from both sides.
        let repeats = i64::try_from(floor.count.repeats()).unwrap_or(i64::MAX / 2);
        floor.cost -= (floor.cost - repeats) / 2;
        for (round, groups) in rounds.iter().enumerate() {
            for (group, members) in groups.iter().enumerate() {
                members.iter().for_each(|person| floor.weigh(round, *person, group, 1));
            }
        }
        floor
    }

    pub(super) fn rounds(&self) -> &[Round] {
        &self.members
    }

    /// Where somebody sits.
    pub(super) fn group(&self, round: usize, person: usize) -> usize {
        usize::from(self.by_round[round * self.people + person])
    }

    fn put(&mut self, round: usize, person: usize, group: u16) {
        self.by_round[round * self.people + person] = group;
        self.by_person[person * self.members.len() + round] = group;
    }

    fn at(&self, round: usize, group: usize) -> usize {
        (round * self.width + group) * self.people
    }

    /// What somebody's meetings in their own group cost.
    pub(super) fn own(&self, round: usize, person: usize) -> i32 {
        self.weight[self.at(round, self.group(round, person)) + person]
    }

    /// What everyone's meetings with a group cost, or would.
    pub(super) fn weights(&self, round: usize, group: usize) -> &[i32] {
        let at = self.at(round, group);
        &self.weight[at..at + self.people]
    }

    pub(super) const fn apart(&self) -> &Pairs<bool> {
        self.apart
    }

    pub(super) const fn count(&self) -> &Pairs<u16> {
        &self.count
    }

    /// Makes a swap.
    pub(super) fn swap(&mut self, swap: Swap) {
        let from = self.group(swap.round, swap.person);
        self.leave(swap.round, swap.person, from);
        if let Some(with) = swap.with {
            self.leave(swap.round, with, swap.group);
            self.join(swap.round, with, from);
        }
        self.join(swap.round, swap.person, swap.group);
    }

    fn leave(&mut self, round: usize, person: usize, group: usize) {
        self.weigh(round, person, group, -1);
        self.put(round, person, NOWHERE);
        let mut members = std::mem::take(&mut self.members[round][group]);
        members.retain(|member| *member != person);
        for &other in &members {
            self.part(round, person, other);
        }
        self.members[round][group] = members;
    }

    fn join(&mut self, round: usize, person: usize, group: usize) {
        let members = std::mem::take(&mut self.members[round][group]);
        for &other in &members {
            self.meet(round, person, other);
        }
        self.members[round][group] = members;
        self.members[round][group].push(person);
        self.put(round, person, group as u16);
        self.weigh(round, person, group, 1);
    }

    /// What meeting somebody of this group costs everyone, added or taken away. The meeting of those
    /// who do sit together in this round does not count for itself.
    fn weigh(&mut self, round: usize, person: usize, group: usize, sign: i32) {
        let at = self.at(round, group);
        let seats = &self.by_round[round * self.people..(round + 1) * self.people];
        let mine = seats[person];
        let (counts, apart) = (self.count.row(person), self.apart.row(person));
        let weights = &mut self.weight[at..at + self.people];
        for other in 0..self.people {
            let together = u16::from(seats[other] == mine && mine != NOWHERE);
            let met = i32::from(counts[other] > together);
            let cost = met + if apart[other] { APART } else { 0 };
            weights[other] += sign * cost;
        }
    }

    fn meet(&mut self, round: usize, a: usize, b: usize) {
        let met = self.count.of(a, b);
        self.count.set(a, b, met + 1);
        self.cost += i64::from(met > 0);
        if self.apart.of(a, b) {
            self.cost += i64::from(APART);
        }
        self.echo(round, a, b, met, 1);
    }

    fn part(&mut self, round: usize, a: usize, b: usize) {
        let met = self.count.of(a, b) - 1;
        self.count.set(a, b, met);
        self.cost -= i64::from(met > 0);
        if self.apart.of(a, b) {
            self.cost -= i64::from(APART);
        }
        self.echo(round, a, b, met, -1);
    }

    /// What a meeting in one round means for the others: with no further meeting, it costs in all of
    /// them; with one, only in the round of that one.
    fn echo(&mut self, round: usize, a: usize, b: usize, others: u16, sign: i32) {
        if others > 1 {
            return;
        }
        let rounds = self.members.len();
        for other in 0..rounds {
            let (mine, yours) = (self.by_person[a * rounds + other], self.by_person[b * rounds + other]);
            if other == round || mine == NOWHERE || yours == NOWHERE || (others == 1 && mine != yours) {
                continue;
            }
            let (mine, yours) = (self.at(other, usize::from(mine)), self.at(other, usize::from(yours)));
            self.weight[yours + a] += sign;
            self.weight[mine + b] += sign;
        }
    }
}
