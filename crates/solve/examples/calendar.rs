//! Solves calendars of files, or samples, and prints what came of them:
//! `calendar FILE…`, `calendar sample FLAVOUR COHORTS FIRST LAST SECONDS`, or
//! writes a sample: `calendar write FLAVOUR COHORTS SEED`. Flavours count from 0.

use std::error::Error;

use samspil_solve::calendar::{self, check, explain};
use samspil_solve::{Halt, Limits, Status, door, sample};

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["write", flavour, cohorts, seed] => {
            println!("{}", sample::calendar(seed.parse()?, cohorts.parse()?, named(flavour)?));
        }
        ["sample", flavour, cohorts, first, last, seconds] => {
            for seed in first.parse::<u64>()?..=last.parse()? {
                let text = sample::calendar(seed, cohorts.parse()?, named(flavour)?).to_string();
                one(&format!("{:?} {cohorts} {seed}", named(flavour)?), text.as_bytes(), seconds.parse()?)?;
            }
        }
        files => {
            for file in files {
                one(file, &read(file)?, 60.0)?;
            }
        }
    }
    Ok(())
}

fn named(flavour: &str) -> Result<sample::Flavour, Box<dyn Error>> {
    Ok(*sample::Flavour::ALL.get(flavour.parse::<usize>()?).ok_or("no such flavour")?)
}

#[expect(clippy::disallowed_methods, reason = "an example reads files")]
fn read(file: &str) -> std::io::Result<Vec<u8>> {
    std::fs::read(file)
}

/// CPU seconds of this process, which has one thread; 0 where the system does not say.
fn cpu() -> f64 {
    let text = read("/proc/self/schedstat").unwrap_or_default();
    let first = String::from_utf8_lossy(&text).split(' ').next().and_then(|spent| spent.parse().ok());
    first.unwrap_or(0.0) / 1e9
}

fn one(name: &str, text: &[u8], seconds: f64) -> Result<(), Box<dyn Error>> {
    let calendar = door::calendar(text)?;
    let start = cpu();
    let stop = || (cpu() - start > seconds).then_some(Halt::Limit);
    let limits = Limits { stop: &stop, work: None };
    let answer = calendar::solve(&calendar.problem, None, &limits, &mut |_| ())?;
    let spent = cpu() - start;
    let broken = answer.dates.as_ref().map_or(0, |dates| check(&calendar.problem, dates).len());
    println!(
        "{name}: {:?} value {:?} bound {:?} in {spent:.3} s, {} steps, broken {broken}",
        answer.status, answer.value, answer.bound, answer.work
    );
    if answer.status == Status::Infeasible {
        println!("{:?}", explain(&calendar.problem, &limits)?);
    }
    Ok(())
}
