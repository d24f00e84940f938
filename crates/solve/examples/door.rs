//! `samspil solve` without Samspil: `door KIND SECONDS < problem.json`.

use std::error::Error;
use std::io::Read as _;

use samspil_solve::door::{self, Kind, Request};
use samspil_solve::{Halt, Limits};

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [kind, seconds] = args.as_slice() else { return Err("door KIND SECONDS < problem.json".into()) };
    let kind = *Kind::ALL.iter().find(|known| known.as_str() == kind).ok_or("no such problem")?;
    let seconds: f64 = seconds.parse()?;
    let mut text = Vec::new();
    std::io::stdin().lock().read_to_end(&mut text)?;
    let stop = || (cpu() > seconds).then_some(Halt::Limit);
    let later = || (cpu() > seconds + 1.0).then_some(Halt::Limit);
    let limits = Limits { stop: &stop, work: None };
    let grace = Limits { stop: &later, work: None };
    let mut output = door::answer(Request { kind, text: &text, seed: 0, limits, grace, tell: &mut |_| () })?;
    output.cpu_s = cpu();
    println!("{}", output.json()?);
    Ok(())
}

/// CPU seconds of this process, which has one thread; 0 where the system does not say.
#[expect(clippy::disallowed_methods, reason = "an example reads files")]
fn cpu() -> f64 {
    let text = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let first = text.split(' ').next().and_then(|spent| spent.parse().ok());
    first.unwrap_or(0.0) / 1e9
}
