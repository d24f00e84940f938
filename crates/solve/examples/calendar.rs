//! Solves one calendar of a file, or samples, and prints what came of it:
//! `calendar FILE` or `calendar sample FLAVOUR COHORTS FIRST LAST [SECONDS]`.

use samspil_solve::calendar::{self, check, cost, explain};
use samspil_solve::{Halt, Limits, Status, door, sample};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if args.first().map(String::as_str) == Some("write") {
        let flavour = sample::Flavour::ALL[args[1].parse::<usize>().unwrap()];
        println!("{}", sample::calendar(args[3].parse().unwrap(), args[2].parse().unwrap(), flavour));
        return;
    }
    if args.first().map(String::as_str) == Some("sample") {
        let flavour = sample::Flavour::ALL[args[1].parse::<usize>().unwrap()];
        let cohorts = args[2].parse().unwrap();
        for seed in args[3].parse::<u64>().unwrap()..=args[4].parse().unwrap() {
            let text = sample::calendar(seed, cohorts, flavour).to_string();
            one(
                &format!("{flavour:?} {cohorts} {seed}"),
                text.as_bytes(),
                args.get(5).map_or(60.0, |s| s.parse().unwrap()),
            );
        }
        return;
    }
    for file in &args {
        let text = std::fs::read(file).unwrap();
        one(file, &text, 60.0);
    }
}

/// CPU seconds of this process, which has one thread.
#[expect(clippy::disallowed_methods, reason = "an example measures")]
fn cpu() -> f64 {
    let text = std::fs::read_to_string("/proc/self/schedstat").unwrap();
    text.split(' ').next().unwrap().parse::<f64>().unwrap() / 1e9
}

fn one(name: &str, text: &[u8], seconds: f64) {
    let calendar = door::calendar(text).unwrap();
    let start = cpu();
    let stop = || (cpu() - start > seconds).then_some(Halt::Limit);
    let limits = Limits { stop: &stop, work: None };
    let answer = calendar::solve(&calendar.problem, None, &limits, &mut |_| ()).unwrap();
    let spent = cpu() - start;
    let broken = answer.dates.as_ref().map_or(0, |dates| check(&calendar.problem, dates).len());
    let total = answer.dates.as_ref().map(|dates| cost(&calendar.problem, dates));
    println!(
        "{name}: {:?} value {:?} bound {:?} in {spent:.3} s, {} steps, broken {broken}, {:?}",
        answer.status,
        answer.value,
        answer.bound,
        answer.work,
        total.map(|t| (t.total(), t.absence_limit))
    );
    if answer.status == Status::Infeasible {
        println!("{:?}", explain(&calendar.problem, &limits));
    }
}
