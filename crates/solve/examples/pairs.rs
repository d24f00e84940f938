//! Finds pairs in samples or in a file of edges: `pairs PEOPLE LEVELS KIND trio|leave_one [SEED]`,
//! `pairs FILE trio|leave_one`, or `pairs write PEOPLE LEVELS KIND SEED FILE`.

use std::error::Error;
use std::io::{BufWriter, Write as _};

use samspil_solve::Limits;
use samspil_solve::door::{self, Kind, PairsOptions, Request};
use samspil_solve::pairs::{Answer, Edge, Odd, Problem, solve};
use samspil_solve::sample::pairs::{Scores, pairs};

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        ["write", people, levels, kind, seed, file] => write(
            people.parse()?,
            &pairs(seed.parse()?, people.parse()?, levels.parse()?, scores(kind)?),
            file,
        ),
        [people, levels, kind, odd] => sample(people, levels, kind, odd, "1"),
        [people, levels, kind, odd, seed] => sample(people, levels, kind, odd, seed),
        [file, odd] => read(file, odd),
        _ => Err("pairs PEOPLE LEVELS even|few|near|liked trio|leave_one [SEED]".into()),
    }
}

fn scores(kind: &str) -> Result<Scores, Box<dyn Error>> {
    match kind {
        "even" => Ok(Scores::Even),
        "few" => Ok(Scores::Few),
        "near" => Ok(Scores::Near),
        "liked" => Ok(Scores::Liked),
        _ => Err("no such kind".into()),
    }
}

fn odd(name: &str) -> Result<Odd, Box<dyn Error>> {
    Ok(*Odd::ALL.iter().find(|odd| odd.as_str() == name).ok_or("no such odd")?)
}

fn write(people: u32, edges: &[Edge], file: &str) -> Result<(), Box<dyn Error>> {
    let mut out = BufWriter::new(std::fs::File::create(file)?);
    out.write_all(&people.to_le_bytes())?;
    out.write_all(&(edges.len() as u64).to_le_bytes())?;
    for edge in edges {
        out.write_all(&edge.a.to_le_bytes())?;
        out.write_all(&edge.b.to_le_bytes())?;
        out.write_all(&edge.score.to_le_bytes())?;
    }
    Ok(out.flush()?)
}

fn sample(people: &str, levels: &str, kind: &str, name: &str, seed: &str) -> Result<(), Box<dyn Error>> {
    let people = people.parse()?;
    let edges = pairs(seed.parse()?, people, levels.parse()?, scores(kind)?);
    let before = cpu();
    let problem = Problem::new(people, None, odd(name)?, &mut edges.as_slice(), &[])?;
    let read = cpu();
    let answer: Answer = solve(&problem, &Limits::none(), &Limits::none(), &mut |_| ());
    let after = cpu();
    println!(
        "{:?} {:?} {:?} reading {:.4} s, search {:.4} s, {} steps, trios {:?}",
        answer.status,
        answer.value,
        answer.bound,
        read - before,
        after - read,
        answer.work,
        answer.certificate.map(|certificate| certificate.trios)
    );
    Ok(())
}

fn read(file: &str, name: &str) -> Result<(), Box<dyn Error>> {
    let mut source = std::fs::File::open(file)?;
    let request = Request {
        kind: Kind::Pairs,
        text: &[],
        seed: 0,
        limits: Limits::none(),
        grace: Limits::none(),
        tell: &mut |_| (),
    };
    let options = PairsOptions { odd: Some(odd(name)?), edges: Some(&mut source) };
    let output = door::pairs(request, options)?;
    println!(
        "{:?} {:?} {:?} {:.3} s, {} steps",
        output.status,
        output.value,
        output.bound,
        cpu(),
        output.work
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
