//! Rounds that stand, and plans that somebody changed.

use samspil_solve::rounds::{Fault, Plan, Problem, Seating, Violation, check, meetings, repeats, solve};
use samspil_solve::{Limits, Status};

fn four_by_four() -> Problem {
    Problem::new(16, Seating::Size(4), 5)
}

fn planned(problem: &Problem) -> Vec<Vec<Vec<usize>>> {
    let answer = solve(problem, 0, &Limits::work(50_000), &mut |_| ()).unwrap();
    answer.plan.unwrap()
}

#[test]
fn the_rest_is_planned_around_rounds_that_are_held() {
    let whole = planned(&four_by_four());
    for held in 0..=5 {
        let problem = Problem { held: whole[..held].to_vec(), ..four_by_four() };
        let answer = solve(&problem, 3, &Limits::work(1_000_000), &mut |_| ()).unwrap();
        let plan = answer.plan.unwrap();
        assert_eq!((answer.status, answer.repeats), (Status::Optimal, Some(0)), "{held}");
        assert_eq!(plan[..held], whole[..held]);
        assert_eq!(check(&problem, &plan), []);
    }
}

#[test]
fn held_rounds_count_whatever_they_look_like() {
    let odd = vec![vec![0, 1, 2, 3, 4, 5], vec![6, 7], vec![8]];
    let problem = Problem { held: vec![odd.clone(), odd], ..four_by_four() };
    let answer = solve(&problem, 0, &Limits::work(200_000), &mut |_| ()).unwrap();
    let plan = answer.plan.unwrap();
    assert_eq!(check(&problem, &plan), []);
    assert_eq!(answer.repeats, Some(repeats(&problem, &plan)));
    assert!(answer.bound.unwrap() >= 16 + 6);
}

#[test]
fn a_change_by_hand_is_judged() {
    let problem = Problem { apart: vec![(5, 0)], absent: vec![vec![], vec![3]], ..four_by_four() };
    let plan = planned(&problem);
    assert_eq!(check(&problem, &plan), []);
    let changed = |change: &dyn Fn(&mut Plan)| {
        let mut plan = plan.clone();
        change(&mut plan);
        check(&problem, &plan)
    };
    assert_eq!(changed(&|plan| plan.truncate(4)), [Violation::Rounds { rounds: 4 }]);
    let moved = changed(&|plan| {
        let person = plan[0][0].pop().unwrap();
        plan[0][1].push(person);
    });
    assert_eq!(moved, [Violation::Sizes { round: 0, least: 3, most: 5 }]);
    let gone = changed(&|plan| {
        plan[2][1].remove(0);
    });
    assert_eq!(gone, [Violation::Missing { round: 2, person: plan[2][1][0] }]);
    let short = plan[1].iter().position(|group| group.len() == 3).unwrap();
    assert_eq!(changed(&|plan| plan[1][short].push(3)), [Violation::Absent { round: 1, person: 3 }]);
    assert_eq!(changed(&|plan| plan[1][short].push(99)), [Violation::Absent { round: 1, person: 99 }]);
    let at = |person: usize| plan[0].iter().position(|group| group.contains(&person)).unwrap();
    let together = changed(&|plan| {
        let (from, to) = (at(5), at(0));
        let other = *plan[0][to].iter().find(|person| **person != 0).unwrap();
        plan[0][from].retain(|person| *person != 5);
        plan[0][from].push(other);
        plan[0][to].retain(|person| *person != other);
        plan[0][to].push(5);
    });
    assert_eq!(together, [Violation::Together { round: 0, pair: (0, 5) }]);
    let split = changed(&|plan| {
        let two = plan[3][0].split_off(2);
        plan[3].push(two);
    });
    let groups = Violation::Groups { round: 3, groups: 5, expected: 4 };
    assert_eq!(split, [groups, Violation::Sizes { round: 3, least: 2, most: 4 }]);
    let held = Problem { held: vec![plan[1].clone()], ..problem.clone() };
    assert_eq!(check(&held, &plan), [Violation::Held { round: 0 }]);
}

#[test]
fn meetings_are_counted() {
    let problem = Problem { met_before: vec![(0, 1), (1, 0)], ..Problem::new(4, Seating::Groups(2), 2) };
    let plan = vec![vec![vec![0, 1], vec![2, 3]], vec![vec![1, 0], vec![2, 3, 77]]];
    let expected = [[0, 3, 0, 0], [3, 0, 0, 0], [0, 0, 0, 2], [0, 0, 2, 0]];
    assert_eq!(meetings(&problem, &plan), expected.map(Vec::from));
    assert_eq!(repeats(&problem, &plan), 3);
}

#[test]
fn what_is_no_problem_is_refused() {
    let plain = four_by_four;
    for (problem, fault) in [
        (Problem { seating: Seating::Groups(0), ..plain() }, Fault::NoGroups),
        (Problem { apart: vec![(1, 16)], ..plain() }, Fault::NoPerson(16)),
        (Problem { met_before: vec![(1, 1)], ..plain() }, Fault::Alone(1)),
        (Problem { held: vec![vec![vec![1, 2], vec![1]]], ..plain() }, Fault::Twice { round: 0, person: 1 }),
        (
            Problem { absent: vec![vec![]; 6], ..plain() },
            Fault::TooMany { what: "rounds with absences", most: 5 },
        ),
        (Problem { people: 1001, ..plain() }, Fault::TooMany { what: "people", most: 1000 }),
    ] {
        assert_eq!(solve(&problem, 0, &Limits::none(), &mut |_| ()), Err(fault));
    }
}
