//! The problem cut into interviewers, and into parts that have nothing to do with each other.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::problem::Problem;
use crate::scale::Scale;

/// Larger than any cost.
pub(super) const NEVER: i64 = i64::MAX / 8;

/// Interviewers with more interviews are cut into several groups.
const WHOLE: usize = 9;
/// The most interviews of each of those.
const PIECE: usize = 6;

/// A slot that an interview may be in.
#[derive(Debug, Clone)]
pub(super) struct Choice {
    /// Which interview of the group.
    pub(super) member: u8,
    pub(super) slot: u32,
    pub(super) cost: i64,
    /// The contested seats it takes; 0 where there is none.
    pub(super) seats: [u32; 3],
}

/// The interviews of one interviewer, or some of them.
#[derive(Debug, Clone)]
pub(super) struct Group {
    pub(super) interviews: Vec<usize>,
    /// Ordered by slot, then by member.
    pub(super) choices: Vec<Choice>,
    /// The choices of each slot, and the slots of each day.
    pub(super) slots: Vec<Range<usize>>,
    pub(super) days: Vec<Range<usize>>,
    /// The cost of a day; a part of it where the interviewer has several groups.
    pub(super) trip: i64,
    /// The most interviews on a day.
    pub(super) most: u32,
}

/// Interviewers who compete with each other, and with nobody else.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) groups: Vec<Group>,
    /// How many may take each seat: one where it is a person in a slot, more where it is a day of an
    /// interviewer with several groups. Seat 0 is nobody's.
    pub(super) room: Vec<u32>,
    /// The groups that may take each seat, in order.
    pub(super) rivals: Vec<Vec<usize>>,
    /// Whether the groups' costs are all there is: no interviewer has several groups.
    pub(super) exact: bool,
    pub(super) step: i64,
}

/// How costs are counted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Costs {
    pub(super) scale: Scale,
    /// What a day with interviews costs an interviewer, in grains.
    pub(super) trip: i64,
    /// What an interview costs on day 1.
    pub(super) day: i64,
}

impl Costs {
    pub(super) fn of(problem: &Problem) -> Self {
        let each = problem.trip_cost + problem.day_cost * f64::from(problem.days) + 1.0;
        let top = each * (problem.interviews.len() + 1) as f64;
        let scale = Scale::of(&[problem.trip_cost, problem.day_cost], top);
        Self { scale, trip: scale.grains(problem.trip_cost), day: scale.grains(problem.day_cost) }
    }

    /// Nothing costs anything by itself; a grain's step is 1.
    pub(super) fn none(problem: &Problem) -> Self {
        let top = f64::from(problem.slots().saturating_add(2)) * (problem.interviews.len() + 1) as f64;
        Self { scale: Scale::of(&[1.0], top), trip: 0, day: 0 }
    }

    /// What slots of some interviews cost, where all of an interviewer's interviews are among them.
    pub(super) fn sum(&self, problem: &Problem, placed: impl Iterator<Item = (usize, u32)>) -> i64 {
        let mut trips = BTreeSet::new();
        let mut days = 0;
        for (interview, slot) in placed {
            let day = problem.day(slot);
            trips.insert((problem.interviews[interview].interviewer, day));
            days += i64::from(day);
        }
        self.trip * trips.len() as i64 + self.day * days
    }
}

/// By person, the slots in which they are free, in order and without repetition.
pub(super) fn free_slots(problem: &Problem) -> Vec<Vec<u32>> {
    let ordered = |free: &Vec<u32>| {
        let mut free = free.clone();
        free.sort_unstable();
        free.dedup();
        free
    };
    problem.free.iter().map(ordered).collect()
}

/// What is in both of two ordered lists.
pub(super) fn common(a: &[u32], b: &[u32]) -> Vec<u32> {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    short.iter().copied().filter(|slot| long.binary_search(slot).is_ok()).collect()
}

/// What is to be placed, under which rules, at what cost.
pub(super) struct Terms<'a> {
    pub(super) problem: &'a Problem,
    pub(super) costs: Costs,
    /// By interview the slots that it may be in, with their costs; nothing where it does not take place.
    pub(super) choices: Vec<Option<Vec<(u32, i64)>>>,
    /// By person, whether they are in one interview at a time.
    pub(super) once: Vec<bool>,
    /// By person, the most interviews they make on a day.
    pub(super) most: Vec<u32>,
}

impl<'a> Terms<'a> {
    /// Those of the problem itself.
    pub(super) fn of(problem: &'a Problem) -> Self {
        let people = problem.free.len();
        let costs = Costs::of(problem);
        let free = free_slots(problem);
        let choices = problem.interviews.iter().map(|interview| {
            let both = common(&free[interview.interviewer], &free[interview.respondent]).into_iter();
            let both = both.filter(|slot| interview.fixed.is_none_or(|fixed| fixed == *slot));
            Some(both.map(|slot| (slot, costs.day * i64::from(problem.day(slot)))).collect())
        });
        let choices = choices.collect();
        Self { problem, costs, choices, once: vec![true; people], most: vec![problem.max_per_day; people] }
    }

    /// All parts, those with the first interviews first.
    pub(super) fn parts(&self) -> Vec<Part> {
        let (mut groups, mut whole) = (Vec::new(), Vec::new());
        for (interviewer, interviews) in self.by_interviewer() {
            let pieces = if interviews.len() <= WHOLE { 1 } else { interviews.len().div_ceil(PIECE) };
            let size = interviews.len().div_ceil(pieces);
            // On a day with interviews at most so many pieces have some.
            let shares = self.most[interviewer].max(1).min(pieces as u32);
            for piece in interviews.chunks(size) {
                groups.push(self.group(piece, self.costs.trip / i64::from(shares), self.most[interviewer]));
                whole.push(pieces == 1);
            }
        }
        let room = self.seats(&mut groups, &whole);
        // Where trips are free, a group's costs do not depend on other groups.
        let exact: Vec<bool> = whole.iter().map(|whole| *whole || self.costs.trip == 0).collect();
        apart(groups, &exact, &room, self.costs.scale.step)
    }

    fn by_interviewer(&self) -> BTreeMap<usize, Vec<usize>> {
        let mut by: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (i, interview) in self.problem.interviews.iter().enumerate() {
            if self.choices[i].is_some() {
                by.entry(interview.interviewer).or_default().push(i);
            }
        }
        by
    }

    fn group(&self, interviews: &[usize], trip: i64, most: u32) -> Group {
        let mut choices = Vec::new();
        for (member, &i) in interviews.iter().enumerate() {
            for &(slot, cost) in self.choices[i].iter().flatten() {
                choices.push(Choice { member: member as u8, slot, cost, seats: [0; 3] });
            }
        }
        choices.sort_by_key(|choice| (choice.slot, choice.member));
        let slots = runs(choices.len(), |c| choices[c].slot);
        let days = runs(slots.len(), |s| self.problem.day(choices[slots[s].start].slot));
        let once = interviews.first().is_none_or(|i| self.once[self.problem.interviews[*i].interviewer]);
        // Where several at once are allowed, each choice is a slot by itself.
        let slots = if once { slots } else { (0..choices.len()).map(|c| c..c + 1).collect() };
        let days = if once { days } else { runs(slots.len(), |s| self.problem.day(choices[s].slot)) };
        Group { interviews: interviews.to_vec(), choices, slots, days, trip, most }
    }

    /// Numbers the contested seats, and tells for each how much room it has.
    fn seats(&self, groups: &mut [Group], whole: &[bool]) -> Vec<u32> {
        // What is taken, the group, the choice.
        let mut uses: Vec<((u8, usize, u32), usize, usize)> = Vec::new();
        for (g, group) in groups.iter().enumerate() {
            for (c, choice) in group.choices.iter().enumerate() {
                let interview = &self.problem.interviews[group.interviews[usize::from(choice.member)]];
                let people = [interview.interviewer, interview.respondent];
                for person in people.into_iter().filter(|person| self.once[*person]) {
                    uses.push(((0, person, choice.slot), g, c));
                }
                if !whole[g] {
                    uses.push(((1, interview.interviewer, self.problem.day(choice.slot)), g, c));
                }
            }
        }
        uses.sort_unstable();
        let mut room = vec![0];
        for run in runs(uses.len(), |u| uses[u].0) {
            let ((kind, person, _), first, _) = uses[run.start];
            let contested = self.contested(&uses[run.clone()], groups, first);
            if contested {
                let seat = room.len() as u32;
                room.push(if kind == 0 { 1 } else { self.most[person] });
                for &(_, g, c) in &uses[run] {
                    let seats = &mut groups[g].choices[c].seats;
                    if let Some(place) = seats.iter_mut().find(|seat| **seat == 0) {
                        *place = seat;
                    }
                }
            }
        }
        room
    }

    /// Whether a seat may be wanted by two, which their group does not prevent by itself.
    fn contested(&self, uses: &[((u8, usize, u32), usize, usize)], groups: &[Group], first: usize) -> bool {
        let several = uses.iter().any(|(_, g, _)| *g != first);
        let ((kind, _, _), g, _) = uses[0];
        let interviewer = groups[g].interviews.first().map(|i| self.problem.interviews[*i].interviewer);
        // A group of somebody who may be in two places at once does not keep others apart.
        several || (kind == 0 && uses.len() > 1 && interviewer.is_some_and(|i| !self.once[i]))
    }
}

/// Runs of equal keys.
fn runs<K: PartialEq>(count: usize, key: impl Fn(usize) -> K) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut start = 0;
    for at in 1..=count {
        if at == count || key(at) != key(start) {
            runs.push(start..at);
            start = at;
        }
    }
    runs
}

/// Groups that share seats, directly or through others, are a part.
fn apart(groups: Vec<Group>, exact: &[bool], room: &[u32], step: i64) -> Vec<Part> {
    let mut leader: Vec<usize> = (0..groups.len()).collect();
    let mut holder: Vec<Option<usize>> = vec![None; room.len()];
    for (g, group) in groups.iter().enumerate() {
        for &seat in group.choices.iter().flat_map(|choice| &choice.seats).filter(|seat| **seat > 0) {
            match holder[seat as usize] {
                Some(other) => join(&mut leader, g, other),
                None => holder[seat as usize] = Some(g),
            }
        }
    }
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for g in 0..groups.len() {
        members.entry(lead(&mut leader, g)).or_default().push(g);
    }
    let mut groups: Vec<Option<Group>> = groups.into_iter().map(Some).collect();
    let mut parts = Vec::new();
    for list in members.into_values() {
        let exact = list.iter().all(|g| exact[*g]);
        let own = list.iter().filter_map(|g| groups[*g].take()).collect();
        parts.push(Part::new(own, room, exact, step));
    }
    parts
}

fn lead(leader: &mut [usize], mut g: usize) -> usize {
    while leader[g] != g {
        leader[g] = leader[leader[g]];
        g = leader[g];
    }
    g
}

/// The earlier one leads.
fn join(leader: &mut [usize], a: usize, b: usize) {
    let (a, b) = (lead(leader, a), lead(leader, b));
    leader[a.max(b)] = a.min(b);
}

impl Part {
    /// Numbers the seats of these groups anew.
    pub(super) fn new(mut groups: Vec<Group>, room: &[u32], exact: bool, step: i64) -> Self {
        let mut number: BTreeMap<u32, u32> = BTreeMap::from([(0, 0)]);
        let mut own = vec![0];
        let mut rivals: Vec<Vec<usize>> = vec![Vec::new()];
        for (g, group) in groups.iter_mut().enumerate() {
            for seat in group.choices.iter_mut().flat_map(|choice| &mut choice.seats) {
                let next = own.len() as u32;
                let new = *number.entry(*seat).or_insert(next);
                if new == next {
                    own.push(room[*seat as usize]);
                    rivals.push(Vec::new());
                }
                *seat = new;
                if new > 0 && rivals[new as usize].last() != Some(&g) {
                    rivals[new as usize].push(g);
                }
            }
        }
        Self { groups, room: own, rivals, exact, step }
    }
}
