//! What the application calls: pairs kept by hand, and the check of changed ones.

use samspil_solve::Limits;
use samspil_solve::pairs::{Edge, Fault, Odd, Problem, Solution, Violation, check, solve, value};
use samspil_solve::sample::pairs::{Scores, pairs};

#[test]
fn fixed_pairs_are_kept_and_the_others_are_the_best() {
    let edges = pairs(4, 40, 2, Scores::Even);
    let fixed = [[0, 5], [25, 21]];
    let problem = Problem::new(40, None, Odd::Trio, &mut edges.as_slice(), &fixed).unwrap();
    let answer = solve(&problem, &Limits::none(), &Limits::none(), &mut |_| ());
    let solution = answer.solution.unwrap();
    assert!(solution.pairs.contains(&[0, 5]) && solution.pairs.contains(&[21, 25]));
    assert_eq!(check(&problem, &solution), []);
    assert_eq!((answer.value, answer.bound), (Some(value(&problem, &solution)), answer.value));
    let kept = |edge: &Edge| {
        let both = fixed.iter().any(|pair| pair.contains(&edge.a) && pair.contains(&edge.b));
        both || !fixed.as_flattened().iter().any(|person| [edge.a, edge.b].contains(person))
    };
    let others: Vec<Edge> = edges.into_iter().filter(kept).collect();
    let levels: Vec<u32> = (0..40)
        .map(|p| fixed.iter().position(|pair| pair.contains(&p)).map_or(p / 20, |pair| 2 + pair as u32))
        .collect();
    let plain = Problem::new(40, Some(&levels), Odd::Trio, &mut others.as_slice(), &[]).unwrap();
    let plain = solve(&plain, &Limits::none(), &Limits::none(), &mut |_| ());
    assert_eq!(plain.value, answer.value);
}

#[test]
fn fixed_pairs_have_to_be_allowed_and_to_exclude_each_other() {
    let edges = [Edge { a: 0, b: 1, score: 3 }, Edge { a: 2, b: 3, score: 4 }];
    let with =
        |fixed: &[[u32; 2]]| Problem::new(4, None, Odd::Trio, &mut edges.as_slice(), fixed).map(|_| ());
    assert_eq!(with(&[[1, 0]]), Ok(()));
    assert_eq!(with(&[[2, 3], [0, 2]]), Err(Fault::Fixed(1)));
    assert_eq!(with(&[[0, 0]]), Err(Fault::Fixed(0)));
    assert_eq!(with(&[[0, 9]]), Err(Fault::Fixed(0)));
    assert_eq!(with(&[[0, 2]]), Err(Fault::Fixed(0)));
}

#[test]
fn the_check_names_what_is_broken() {
    let edges: Vec<Edge> =
        [(0, 1), (1, 2), (0, 2), (3, 4), (2, 3), (5, 6)].map(|(a, b)| Edge { a, b, score: 1 }).to_vec();
    let problem = Problem::new(7, None, Odd::Trio, &mut edges.as_slice(), &[]).unwrap();
    let good = Solution { pairs: vec![[3, 4], [5, 6]], trios: vec![[0, 1, 2]], left: vec![] };
    assert_eq!(check(&problem, &good), []);
    let broken = Solution { pairs: vec![[3, 1], [5, 6], [6, 9]], trios: vec![[0, 1, 2]], left: vec![5] };
    assert_eq!(
        check(&problem, &broken),
        [
            Violation::NotAllowed(3, 1),
            Violation::NotAllowed(6, 9),
            Violation::Nobody(9),
            Violation::Twice(1),
            Violation::Missing(4),
            Violation::Twice(5),
            Violation::Twice(6),
            Violation::LeftToo(5),
        ]
    );
}
