//! Can people be kept apart in a round? Groups of nearly one size in which
//! nobody sits with somebody they are kept apart from: colours for the people,
//! each used about equally often. Exact, by trying.

use super::pairs::Pairs;
use super::seats::Seats;
use crate::limits::{Halted, Meter};

/// What is known of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Divided {
    /// Groups that keep them apart.
    Groups(Vec<Vec<usize>>),
    /// There are none.
    Impossible,
    /// Looked at too many places.
    Open,
}

/// The most places that are looked at in one round.
const PLACES: u64 = 20_000;

/// After so many places it is looked more closely whether the others can be seated.
const CLOSELY: u64 = 100;

/// Divides the people of a round so that at most `spare` pairs sit together who should be kept apart.
pub(super) fn divide(
    seats: &Seats,
    apart: &Pairs<bool>,
    spare: u32,
    meter: &Meter<'_>,
) -> Result<Divided, Halted> {
    if seats.groups == 0 {
        return Ok(Divided::Groups(Vec::new()));
    }
    let mut division = Division::new(seats, apart, spare);
    meter.spend((division.count * division.count) as u64)?;
    let found = division.place(0, 0, meter)?;
    Ok(match found {
        Some(true) => Divided::Groups(division.groups()),
        Some(false) => Divided::Impossible,
        None => Divided::Open,
    })
}

/// People numbered by their place among those present; first those who are kept apart from somebody,
/// in the order in which they are placed, then the others.
struct Division<'a> {
    seats: &'a Seats,
    order: Vec<usize>,
    /// How many are kept apart from somebody.
    bound: usize,
    count: usize,
    /// From whom each is kept apart.
    from: Vec<Vec<usize>>,
    /// The one before them in the order who is kept apart from the same people.
    twin: Vec<Option<usize>>,
    group: Vec<usize>,
    sizes: Vec<usize>,
    larger: usize,
    /// So many more pairs may sit together who should be kept apart.
    spare: u32,
    /// For each group and person, from how many in it they are kept apart.
    barred: Vec<u32>,
    /// For each group, how many without a place could still join it.
    may_join: Vec<usize>,
    looked: u64,
}

impl<'a> Division<'a> {
    fn new(seats: &'a Seats, apart: &Pairs<bool>, spare: u32) -> Self {
        let people = &seats.present;
        let neighbours = |a: &usize| people.iter().filter(|b| apart.of(*a, **b)).count();
        let degrees: Vec<usize> = people.iter().map(neighbours).collect();
        let order = order(people, &degrees, apart);
        let count = order.len();
        let bound = degrees.iter().filter(|degree| **degree > 0).count();
        let from = |a: usize| (0..bound).filter(|b| apart.of(people[order[a]], people[order[*b]])).collect();
        let from: Vec<Vec<usize>> = (0..count).map(from).collect();
        let twin = |a: usize| (0..a).rev().find(|b| from[*b] == from[a]);
        let twin = (0..bound).map(twin).collect();
        Self {
            seats,
            bound,
            count,
            twin,
            from,
            order,
            group: vec![0; count],
            sizes: vec![0; seats.groups],
            larger: 0,
            spare,
            barred: vec![0; seats.groups * count],
            may_join: vec![count; seats.groups],
            looked: 0,
        }
    }

    /// Finds places from the `next` person on, where groups from `open` on are empty.
    fn place(&mut self, next: usize, open: usize, meter: &Meter<'_>) -> Result<Option<bool>, Halted> {
        if next == self.bound {
            return Ok(Some(true));
        }
        // Who is interchangeable sits in no earlier group than the one before; so does who opens one.
        let first = self.twin[next].map_or(0, |twin| self.group[twin]);
        let last = open.min(self.seats.groups - 1);
        let mut choices: Vec<usize> = (first..=last).filter(|group| self.fits(next, *group)).collect();
        choices.sort_by_key(|group| self.sizes[*group]);
        for group in choices {
            self.looked += 1;
            if self.looked > PLACES {
                return Ok(None);
            }
            meter.spend((self.seats.groups + self.from[next].len()) as u64 * 2)?;
            self.sit(next, group);
            if self.hopeful() && (self.looked < CLOSELY || self.fillable(next + 1, meter)?) {
                match self.place(next + 1, open.max(group + 1), meter)? {
                    Some(false) => {}
                    done => return Ok(done),
                }
            }
            self.rise(next, group);
        }
        Ok(Some(false))
    }

    fn fits(&self, person: usize, group: usize) -> bool {
        let room = match self.sizes[group] {
            size if size < self.seats.size => true,
            size => size == self.seats.size && self.larger < self.seats.larger,
        };
        room && self.barred[group * self.count + person] <= self.spare
    }

    /// Whether every group can still be filled.
    fn hopeful(&self) -> bool {
        let spare = self.spare as usize;
        self.sizes.iter().zip(&self.may_join).all(|(size, may)| size + may + spare >= self.seats.size)
    }

    /// Whether everyone from the `next` person on finds a seat in a group that they may join, as long as
    /// it does not matter whom they meet there of each other (a matching, by augmenting paths).
    fn fillable(&self, next: usize, meter: &Meter<'_>) -> Result<bool, Halted> {
        let mut seated = vec![Vec::new(); self.seats.groups];
        // Who is interchangeable sits in no earlier group than those who have a place.
        let mut first = vec![0; self.count];
        for person in next..self.bound {
            let twin = self.twin[person];
            first[person] = twin.map_or(0, |twin| if twin < next { self.group[twin] } else { first[twin] });
        }
        let mut lost = 0;
        for person in next..self.count {
            let mut seen = vec![false; self.seats.groups];
            meter.spend((self.count + self.seats.groups) as u64)?;
            lost += u32::from(!self.augment(person, &first, &mut seated, &mut seen));
        }
        Ok(lost <= self.spare)
    }

    fn augment(&self, person: usize, first: &[usize], seated: &mut [Vec<usize>], seen: &mut [bool]) -> bool {
        let may = |group: &usize| self.barred[group * self.count + person] == 0;
        let groups: Vec<usize> = (first[person]..self.seats.groups).filter(|g| !seen[*g] && may(g)).collect();
        let most = self.seats.most();
        if let Some(&free) = groups.iter().find(|g| self.sizes[**g] + seated[**g].len() < most) {
            seated[free].push(person);
            return true;
        }
        for group in groups {
            if std::mem::replace(&mut seen[group], true) {
                continue;
            }
            for place in 0..seated[group].len() {
                if self.augment(seated[group][place], first, seated, seen) {
                    seated[group][place] = person;
                    return true;
                }
            }
        }
        false
    }

    fn sit(&mut self, person: usize, group: usize) {
        self.group[person] = group;
        self.spare -= self.barred[group * self.count + person];
        self.sizes[group] += 1;
        self.larger += usize::from(self.sizes[group] == self.seats.size + 1);
        for (other, may) in self.may_join.iter_mut().enumerate() {
            *may -= usize::from(self.barred[other * self.count + person] == 0);
        }
        for &other in &self.from[person] {
            let barred = &mut self.barred[group * self.count + other];
            *barred += 1;
            self.may_join[group] -= usize::from(*barred == 1 && other > person);
        }
    }

    fn rise(&mut self, person: usize, group: usize) {
        for &other in &self.from[person] {
            let barred = &mut self.barred[group * self.count + other];
            *barred -= 1;
            self.may_join[group] += usize::from(*barred == 0 && other > person);
        }
        for (other, may) in self.may_join.iter_mut().enumerate() {
            *may += usize::from(self.barred[other * self.count + person] == 0);
        }
        self.larger -= usize::from(self.sizes[group] == self.seats.size + 1);
        self.sizes[group] -= 1;
        self.spare += self.barred[group * self.count + person];
    }

    /// The groups; who is kept apart from nobody fills them up.
    fn groups(&self) -> Vec<Vec<usize>> {
        let mut groups = vec![Vec::new(); self.seats.groups];
        for person in 0..self.bound {
            groups[self.group[person]].push(self.seats.present[self.order[person]]);
        }
        let mut others = self.order[self.bound..].iter().map(|place| self.seats.present[*place]);
        for group in &mut groups {
            let missing = self.seats.size.saturating_sub(group.len());
            group.extend(others.by_ref().take(missing));
        }
        for group in &mut groups {
            if group.len() == self.seats.size {
                group.extend(others.next());
            }
        }
        groups
    }
}

/// The order in which people are placed: who is kept apart from most of those before, then from most.
fn order(people: &[usize], degrees: &[usize], apart: &Pairs<bool>) -> Vec<usize> {
    let mut left: Vec<usize> = (0..people.len()).collect();
    let mut before = vec![0usize; people.len()];
    let mut order = Vec::with_capacity(people.len());
    while let Some(place) = (0..left.len()).max_by_key(|place| {
        let person = left[*place];
        (degrees[person] > 0, before[person], degrees[person], std::cmp::Reverse(person))
    }) {
        let person = left.swap_remove(place);
        order.push(person);
        for &other in &left {
            before[other] += usize::from(apart.of(people[person], people[other]));
        }
    }
    order
}
