//! Measures groups: `groups SHAPE DRAW SECONDS FIRST LAST`, or `groups ruled PEOPLE SEED`; shapes and draws counted from 0, with the
//! seeds from the first to the last; what was found after which CPU time.

use std::error::Error;

use samspil_solve::sample::groups::{Draw, SHAPES, plain, ruled};
use samspil_solve::{Halt, Limits, door, groups};

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [word, people, seed] = args.as_slice()
        && word == "ruled"
    {
        return first(people.parse()?, seed.parse()?);
    }
    let [shape, draw, seconds, first, last] = args.as_slice() else {
        return Err("SHAPE DRAW SECONDS FIRST LAST".into());
    };
    let (people, count, sizes) = *SHAPES.get(shape.parse::<usize>()?).ok_or("no such shape")?;
    let draw = *Draw::ALL.get(draw.parse::<usize>()?).ok_or("no such draw")?;
    let seconds: f64 = seconds.parse()?;
    let text = plain(draw, people, count, sizes, 1).to_string();
    let read = door::groups(text.as_bytes())?;
    for seed in first.parse::<u64>()?..=last.parse()? {
        let start = cpu();
        let stop = || (cpu() - start > seconds).then_some(Halt::Limit);
        let mut found = Vec::new();
        let limits = Limits { stop: &stop, work: None };
        let answer =
            groups::solve(&read.problem, seed, &limits, &mut |p| found.push((cpu() - start, p.value)))?;
        let at = |seconds: f64| {
            found.iter().take_while(|(time, _)| *time < seconds).last().and_then(|(_, value)| *value)
        };
        println!(
            "{people} {count} {draw:?} seed {seed}: {:?} {:.1} bound {:.1} steps {} last {:.2} s; 1 s {:.1?} 2 s {:.1?} 5 s {:.1?} 10 s {:.1?} 20 s {:.1?}",
            answer.status,
            answer.value.unwrap_or(0.0),
            answer.bound.unwrap_or(0.0),
            answer.work,
            found.last().map_or(0.0, |(time, _)| *time),
            at(1.0),
            at(2.0),
            at(5.0),
            at(10.0),
            at(20.0)
        );
    }
    Ok(())
}

/// When the first grouping of people with roles and wishes was there.
fn first(people: usize, seed: u64) -> Result<(), Box<dyn Error>> {
    let text = ruled(people, seed).to_string();
    let start = cpu();
    let read = door::groups(text.as_bytes())?;
    let parsed = cpu() - start;
    let mut found = None;
    let limits = Limits::work(1_000_000);
    let answer = groups::solve(&read.problem, 0, &limits, &mut |p| {
        if p.value.is_some() && found.is_none() {
            found = Some((cpu() - start, p));
        }
    })?;
    println!(
        "{people} {seed}: read {parsed:.4} s, {found:?}, {:?} {:?} bound {:?} in {:.3} s",
        answer.status,
        answer.value,
        answer.bound,
        cpu() - start
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
