//! What no plan can be better than.
//!
//! Meetings are as many as the sizes of groups say; those of pairs that are
//! new are counted from above, and all others are repeats.

use super::pairs::Pairs;
use super::problem::Problem;
use super::seats::Seats;

/// The fewest repeats, those of held rounds among them.
pub(super) fn bound(problem: &Problem, seats: &[Seats], before: &Pairs<u16>, apart: &Pairs<bool>) -> u64 {
    let meetings: u64 = seats.iter().map(Seats::pairs).sum();
    let new = by_person(problem, seats, before, apart).min(by_round(seats, before));
    before.repeats() + meetings.saturating_sub(new)
}

/// New pairs, where everyone meets no more new people than there are, and no more than sit with them.
fn by_person(problem: &Problem, seats: &[Seats], before: &Pairs<u16>, apart: &Pairs<bool>) -> u64 {
    let people = problem.people;
    let rounds = attendance(people, seats);
    // Partners in groups of the smaller size, and in how many rounds they may sit in a larger one.
    let (mut partners, mut chances) = (vec![0; people], vec![0; people]);
    for round in seats {
        for &person in &round.present {
            partners[person] += round.size.saturating_sub(1);
            chances[person] += usize::from(round.larger > 0);
        }
    }
    let mut sum = 0;
    let mut wanted = vec![0; people];
    for person in 0..people {
        let meets = |other: &usize| {
            *other != person
                && before.of(person, *other) == 0
                && !apart.of(person, *other)
                && rounds[person].iter().zip(&rounds[*other]).any(|(a, b)| a & b != 0)
        };
        let strangers = (0..people).filter(meets).count();
        sum += strangers.min(partners[person]);
        wanted[person] = strangers.saturating_sub(partners[person]).min(chances[person]);
    }
    let given = seats.iter().map(|round| {
        let takers = round.present.iter().filter(|person| wanted[**person] > 0).count();
        takers.min(round.larger * (round.size + 1))
    });
    let extra = given.sum::<usize>().min(wanted.iter().sum());
    (sum + extra) as u64 / 2
}

/// The rounds in which each person is there, as bits.
fn attendance(people: usize, seats: &[Seats]) -> Vec<Vec<u64>> {
    let mut rounds = vec![vec![0u64; seats.len().div_ceil(64)]; people];
    for (number, round) in seats.iter().enumerate() {
        for &person in &round.present {
            rounds[person][number / 64] |= 1 << (number % 64);
        }
    }
    rounds
}

/// New pairs, where many who met at once (in another round, or before) cannot all sit apart: they
/// are more than there are groups.
fn by_round(seats: &[Seats], before: &Pairs<u16>) -> u64 {
    let cliques = cliques(before);
    let mut seen = vec![false; before.people()];
    let mut new = 0;
    for (number, round) in seats.iter().enumerate() {
        seen.fill(false);
        round.present.iter().for_each(|person| seen[*person] = true);
        let known = cliques.iter().map(|clique| {
            let there = clique.iter().filter(|person| seen[**person]).count();
            together(there, round.groups)
        });
        let mut repeated: u64 = known.sum();
        for earlier in &seats[..number] {
            let both = earlier.present.iter().filter(|person| seen[**person]).count();
            // They sit in so many places: a group then and a group now.
            repeated = repeated.max(together(both, earlier.groups * round.groups));
        }
        new += round.pairs().saturating_sub(repeated);
    }
    new
}

/// The fewest pairs that share a place.
const fn together(people: usize, places: usize) -> u64 {
    if places == 0 {
        return 0;
    }
    let (size, larger) = (people / places, people % places);
    (larger * size + places * (size * size.saturating_sub(1) / 2)) as u64
}

/// Groups of people who all know each other, none of them in two groups.
fn cliques(before: &Pairs<u16>) -> Vec<Vec<usize>> {
    let mut left: Vec<usize> = (0..before.people()).collect();
    let mut cliques = Vec::new();
    while let Some((person, others)) = left.split_first() {
        let mut clique = vec![*person];
        let mut rest = Vec::with_capacity(others.len());
        for &other in others {
            if clique.iter().all(|member| before.of(*member, other) > 0) {
                clique.push(other);
            } else {
                rest.push(other);
            }
        }
        cliques.push(clique);
        left = rest;
    }
    cliques
}
