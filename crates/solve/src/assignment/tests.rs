//! Ways that only large problems take, taken by small ones.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::answer::{Answer, Proof};
use super::effort::Effort;
use super::problem::Problem;
use super::{check, parts};
use crate::limits::{Limits, Meter, Status};

/// Never paths alone, lists of one offer at first, prices from hardly any offers.
const SCANT: Effort = Effort { a_wish: 0, a_unit: 0, sorted: 1, drawn: [1, 1] };

fn solved(problem: &Problem, effort: Effort) -> Answer {
    parts::solve(problem, effort, &Meter::new(&Limits::none()), &mut |_| ())
}

/// Every rule of the proof, for every wish.
fn judge(problem: &Problem, answer: &Answer) {
    let Answer { status: Status::Optimal, proof: Some(proof), .. } = answer else { panic!("{answer:?}") };
    let Proof { asker, host, cover_askers, cover_hosts } = proof;
    assert_eq!(check(problem, &answer.hosts), []);
    let room = |host: usize| i64::from(problem.room()[host]);
    let most = cover_askers.len() as i64 + cover_hosts.iter().map(|host| room(*host as usize)).sum::<i64>();
    assert_eq!((answer.served as i64, answer.bound), (most, Some(answer.value)));
    for a in 0..asker.len() as u32 {
        let first = cover_askers.contains(&a);
        assert!(first || asker[a as usize] >= 0);
        for (h, score) in problem.wishes(a) {
            let second = cover_hosts.contains(&h);
            assert!(first || second);
            assert!(first && second || asker[a as usize] + host[h as usize] >= score);
        }
    }
    assert!((0u32..).zip(host).all(|(h, price)| cover_hosts.contains(&h) || *price >= 0));
    let places: i64 = (0..host.len()).map(|h| host[h] * room(h)).sum();
    assert_eq!(asker.iter().sum::<i64>() + places, answer.value);
}

/// Up to so many askers and hosts; scores hang together or not, many wishes are missing or none.
fn problem(askers: usize, hosts: usize) -> impl Strategy<Value = Problem> {
    (1..=askers, 1..=hosts, 0..5u8, 3..=10u8).prop_flat_map(|(askers, hosts, kind, density)| {
        let room = prop::collection::vec(0..4u32, hosts);
        let numbers = prop::collection::vec((0..1000i64, 0..10u8), askers * hosts);
        let popular = prop::collection::vec(0..1000i64, hosts);
        (room, numbers, popular).prop_map(move |(room, numbers, popular)| {
            let score = |asker: usize, host: usize, number: i64| match kind {
                0 => number % 3,
                1 => number - 500,
                2 => popular[host] + number % 50,
                3 => ((asker + 1) * (host + 1)) as i64,
                _ => number * 1_000_003,
            };
            let all = numbers.iter().enumerate().filter(|(_, (_, dice))| *dice < density);
            let wishes = all.map(|(place, (number, _))| {
                let (asker, host) = (place / hosts, place % hosts);
                (asker as u32, host as u32, score(asker, host, *number))
            });
            Problem::new(askers, room, &wishes.collect::<Vec<_>>()).unwrap()
        })
    })
}

/// The same ones each time.
fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 1_000,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(3_000),
        ..ProptestConfig::default()
    }
}

#[test]
fn who_has_no_wishes_has_no_price() {
    let problem = Problem::new(2, vec![2, 1], &[(1, 0, 2)]).unwrap();
    let answer = solved(&problem, SCANT);
    judge(&problem, &answer);
    assert_eq!(answer.hosts, [None, Some(0)]);
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_way_leads_to_the_same_value_and_prices(problem in problem(30, 24), sorted in 1..5usize, drawn in 1..4usize) {
        let usual = solved(&problem, Effort::USUAL);
        judge(&problem, &usual);
        let scant = Effort { sorted, drawn: [drawn, 1], ..SCANT };
        for effort in [SCANT, scant, Effort { a_wish: 0, a_unit: 0, ..Effort::USUAL }] {
            let other = solved(&problem, effort);
            judge(&problem, &other);
            prop_assert_eq!((usual.served, usual.value), (other.served, other.value));
            let prices = |answer: &Answer| answer.proof.clone().map(|proof| proof.host);
            prop_assert_eq!(prices(&usual), prices(&other));
        }
    }

    #[test]
    fn askers_with_the_same_hosts_may_share_their_list(problem in problem(12, 6)) {
        let hosts = problem.room().len() as u32;
        let wishes = |asker| (0..hosts).map(move |host| (asker, host, i64::from(asker * 7 + host * 5) % 11));
        let wishes: Vec<_> = (0..problem.askers() as u32).flat_map(wishes).collect();
        let own = Problem::new(problem.askers(), problem.room().to_vec(), &wishes).unwrap();
        let start = (0..=problem.askers()).map(|asker| asker * hosts as usize).collect();
        let scores = wishes.iter().map(|wish| wish.2).collect();
        let list = vec![0; problem.askers()];
        let shared = Problem::from_lists(own.room().to_vec(), start, list, (0..hosts).collect(), scores).unwrap();
        prop_assert_eq!(&own, &shared);
        for effort in [Effort::USUAL, SCANT] {
            let answers = [&own, &shared].map(|problem| Answer { work: 0, ..solved(problem, effort) });
            judge(&shared, &answers[1]);
            prop_assert_eq!(&answers[0], &answers[1]);
        }
    }
}
