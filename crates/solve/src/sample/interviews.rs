//! Interviews of a real leadership programme's size and shape: buddies in pairs, each of whom asks
//! the three people around the other one: the nearest manager, a colleague, somebody they lead.

use super::Dice;
use serde_json::{Value, json};

/// What interviews are like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Talks {
    /// How many pairs of buddies.
    pub pairs: u64,
    /// Weeks of five days.
    pub weeks: u64,
    /// Slots of a day.
    pub slots_per_day: u64,
    /// The share of slots in which people are free.
    pub free: f64,
    /// How many have the same nearest manager.
    pub per_manager: u64,
    /// The share of colleagues and led people who are somebody's already: a buddy or one who is asked by others too.
    pub shared: f64,
    /// The share of people's days that are not to be had at all.
    pub away: f64,
}

impl Default for Talks {
    fn default() -> Self {
        Self { pairs: 20, weeks: 4, slots_per_day: 6, free: 0.4, per_manager: 3, shared: 0.2, away: 0.1 }
    }
}

/// Invented interviews, as the door takes them. There are slots for all of them.
#[must_use]
pub fn interviews(seed: u64, talks: Talks) -> Value {
    let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9).wrapping_add(17));
    let days = talks.weeks * 5;
    let buddies = 2 * talks.pairs;
    let mut people = buddies;
    let managers = buddies.div_ceil(talks.per_manager.max(1));
    let first_manager = people;
    people += managers;
    let mut around: Vec<[u64; 3]> = Vec::new();
    for buddy in 0..buddies {
        let mut of = [first_manager + dice.below(managers), 0, 0];
        for place in [1, 2] {
            of[place] = if dice.chance(talks.shared) {
                // Not the buddy, nor the one who asks.
                let other = (buddy / 2 * 2 + 2 + dice.below((people - 2).max(1))) % people;
                if of[..place].contains(&other) || other / 2 == buddy / 2 { people } else { other }
            } else {
                people
            };
            people = people.max(of[place] + 1);
        }
        around.push(of);
    }
    let pairs: Vec<(u64, u64)> = (0..buddies)
        .flat_map(|buddy| around[(buddy ^ 1) as usize].map(|respondent| (buddy, respondent)))
        .collect();
    let mut free: Vec<Vec<bool>> = (0..people).map(|_| week(&mut dice, &talks, days)).collect();
    plant(&mut dice, &talks, days, &pairs, &mut free);
    let slots = |free: &Vec<bool>| {
        free.iter().enumerate().filter(|(_, free)| **free).map(|(s, _)| s).collect::<Vec<_>>()
    };
    json!({
        "days": days,
        "slots_per_day": talks.slots_per_day,
        "free": free.iter().map(slots).collect::<Vec<_>>(),
        "interviews": pairs.iter().map(|(a, b)| json!({"interviewer": a, "respondent": b})).collect::<Vec<_>>(),
        "max_per_day": 2,
        "trip_cost": 10,
        "day_cost": 1,
    })
}

/// When somebody is free.
fn week(dice: &mut Dice, talks: &Talks, days: u64) -> Vec<bool> {
    let mut free = Vec::new();
    for _ in 0..days {
        let away = dice.chance(talks.away);
        free.extend((0..talks.slots_per_day).map(|_| dice.chance(talks.free) && !away));
    }
    free
}

/// One slot for each interview in which both are free, so that there is an answer.
fn plant(dice: &mut Dice, talks: &Talks, days: u64, pairs: &[(u64, u64)], free: &mut [Vec<bool>]) {
    let mut taken = vec![vec![false; (days * talks.slots_per_day) as usize]; free.len()];
    let mut made = vec![vec![0; days as usize]; free.len()];
    for &(a, b) in pairs {
        let (a, b) = (a as usize, b as usize);
        for _ in 0..10_000 {
            let slot = dice.below(days * talks.slots_per_day) as usize;
            let day = slot / talks.slots_per_day as usize;
            if !taken[a][slot] && !taken[b][slot] && made[a][day] < 2 {
                (taken[a][slot], taken[b][slot], free[a][slot], free[b][slot]) = (true, true, true, true);
                made[a][day] += 1;
                break;
            }
        }
    }
}
