//! What the web application calls beside solving.

use samspil_solve::assignment::{Fault, Held, Problem, Unserved, Violation, check, score, solve, unserved};
use samspil_solve::{Limits, Status};

fn problem(askers: usize, room: &[u32], wishes: &[(u32, u32, i64)]) -> Problem {
    Problem::new(askers, room.to_vec(), wishes).unwrap()
}

#[test]
fn manual_pairs_are_checked() {
    let problem = problem(3, &[1, 2], &[(0, 0, 5), (1, 0, 3), (1, 1, 4), (2, 1, 1)]);
    assert_eq!(check(&problem, &vec![Some(0), Some(1), Some(1)]), []);
    assert_eq!(score(&problem, &vec![Some(0), Some(1), None]), 9);
    assert_eq!(
        check(&problem, &vec![Some(0), Some(0), Some(0), Some(7)]),
        [
            Violation::NoWish { asker: 2, host: 0 },
            Violation::Nobody { asker: 3 },
            Violation::Full { host: 0, askers: 3 }
        ]
    );
    assert_eq!(check(&problem, &vec![Some(9)]), [Violation::NoWish { asker: 0, host: 9 }]);
}

#[test]
fn who_is_left_learns_who_stands_in_the_way() {
    let problem = problem(3, &[1, 1], &[(0, 0, 9), (1, 0, 8), (1, 1, 7), (2, 0, 5), (2, 1, 1)]);
    let answer = solve(&problem, &Limits::none(), &mut |_| ());
    assert_eq!((answer.status, answer.served, answer.value), (Status::Optimal, 2, 16));
    let left = unserved(&problem, &answer.hosts, answer.proof.as_ref().unwrap());
    let held = |host, score, asker, one_more| Held { host, score, askers: vec![asker], one_more };
    assert_eq!(left, [Unserved { asker: 2, hosts: vec![held(0, 5, 0, 5), held(1, 1, 1, 1)] }]);
}

#[test]
fn agreed_pairs_are_kept() {
    let problem = problem(3, &[1, 2], &[(0, 0, 9), (1, 0, 8), (1, 1, 1), (2, 1, 4)]);
    let left = problem.without(&[(1, 0)]).unwrap();
    assert_eq!((left.room(), left.hosts(1)), (&[0, 2][..], &[][..]));
    let mut hosts = solve(&left, &Limits::none(), &mut |_| ()).hosts;
    hosts[1] = Some(0);
    assert_eq!(hosts, [None, Some(0), Some(1)]);
    assert_eq!(check(&problem, &hosts), []);
    assert_eq!(problem.without(&[(3, 0)]), Err(Fault::Unknown { what: "asker", number: 3 }));
    assert_eq!(problem.without(&[(0, 2)]), Err(Fault::Unknown { what: "host", number: 2 }));
}

#[test]
fn what_is_no_problem_is_refused() {
    let new = |wishes: &[(u32, u32, i64)]| Problem::new(2, vec![1], wishes).map(|_| ());
    assert_eq!(new(&[(2, 0, 1)]), Err(Fault::Unknown { what: "asker", number: 2 }));
    assert_eq!(new(&[(u32::MAX, 0, 1)]), Err(Fault::Unknown { what: "asker", number: u32::MAX }));
    assert_eq!(new(&[(0, 1, 1)]), Err(Fault::Unknown { what: "host", number: 1 }));
    assert_eq!(new(&[(0, 0, 1), (0, 0, 2)]), Err(Fault::Twice { asker: 0, host: 0 }));
    assert_eq!(new(&[(0, 0, i64::MIN)]), Err(Fault::TooLarge(i64::MIN)));
    let rows = |start: &[usize]| Problem::from_rows(vec![1], start.to_vec(), vec![0], vec![1]).is_ok();
    assert!(rows(&[0, 1]) && !rows(&[0, 2]) && !rows(&[1, 1]) && !rows(&[]) && !rows(&[0, 2, 1]));
}
