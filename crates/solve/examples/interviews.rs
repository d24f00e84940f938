//! Places invented interviews and prints what came of them: `interviews sample PAIRS FIRST LAST SECONDS`,
//! or writes some: `interviews write PAIRS SEED`. More may follow: `weeks=4 slots=6 free=0.4
//! manager=3 shared=0.2 away=0.1`.

use std::error::Error;

use samspil_solve::sample::{Talks, interviews};
use samspil_solve::{Halt, Limits, door, interviews as solver};

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["write", pairs, seed, more @ ..] => println!("{}", interviews(seed.parse()?, talks(pairs, more)?)),
        ["sample", pairs, first, last, seconds, more @ ..] => {
            for seed in first.parse::<u64>()?..=last.parse()? {
                one(seed, talks(pairs, more)?, seconds.parse()?)?;
            }
        }
        _ => return Err("interviews sample PAIRS FIRST LAST SECONDS | write PAIRS SEED".into()),
    }
    Ok(())
}

fn talks(pairs: &str, more: &[&str]) -> Result<Talks, Box<dyn Error>> {
    let mut talks = Talks { pairs: pairs.parse()?, ..Talks::default() };
    for word in more {
        match word.split_once('=').ok_or("name=value")? {
            ("weeks", value) => talks.weeks = value.parse()?,
            ("slots", value) => talks.slots_per_day = value.parse()?,
            ("free", value) => talks.free = value.parse()?,
            ("manager", value) => talks.per_manager = value.parse()?,
            ("shared", value) => talks.shared = value.parse()?,
            ("away", value) => talks.away = value.parse()?,
            _ => return Err("no such name".into()),
        }
    }
    Ok(talks)
}

fn one(seed: u64, talks: Talks, seconds: f64) -> Result<(), Box<dyn Error>> {
    let problem = door::interviews(interviews(seed, talks).to_string().as_bytes())?;
    let start = cpu();
    let stop = || (cpu() - start > seconds).then_some(Halt::Limit);
    let answer = solver::solve(&problem, seed, &Limits { stop: &stop, work: None }, &mut |_| ())?;
    let spent = cpu() - start;
    let broken = answer.slots.as_ref().map_or(0, |slots| solver::check(&problem, slots).len());
    let (value, bound) = (answer.value.unwrap_or(f64::NAN), answer.bound.unwrap_or(f64::NAN));
    let gap = 100.0 * (value - bound) / value;
    println!(
        "{seed:>4} {:?} {spent:.3} s, {value} {bound} gap {gap:.2} %, broken {broken}, steps {}",
        answer.status, answer.work
    );
    Ok(())
}

/// CPU seconds of this process, which has one thread; 0 where the system does not say.
#[expect(clippy::disallowed_methods, reason = "an example reads files")]
fn cpu() -> f64 {
    let text = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let first = text.split(' ').next().and_then(|spent| spent.parse().ok());
    first.unwrap_or(0.0) / 1e9
}
