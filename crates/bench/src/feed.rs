//! The calendar behind a private link: from memory, unchanged, and after every
//! change of the plan.

use serde_json::json;

use crate::Fault;
use crate::client::{Asked, Client};
use crate::pages::turn;
use crate::process::Cpu;
use crate::report::{Figure, Report};
use crate::server::{Server, Visitor};

/// How often each is measured.
const ROUNDS: usize = 11;

/// Measures the feed of a programme.
pub fn measure(
    report: &mut Report,
    server: &Server,
    visitor: &Visitor,
    programme: &str,
) -> Result<(), Fault> {
    let path = link(server, visitor, programme)?;
    let asked = Asked::new("GET", &path, &[]);
    let mut client = Client::connect(server.port)?;
    let answer = client.ask(&asked)?;
    let tag = answer.header("etag").ok_or_else(|| format!("the feed answers {}", answer.status))?.to_owned();
    let items = count(client.body());
    let name = |what: &str| format!("calendar feed, {items} items{what}");
    report.figure(Figure::of_many(name(""), &mut turns(server, &asked, 200)?, "ms").of(2.0, 0.8));
    let unchanged = Asked::new("GET", &path, &[("If-None-Match", &tag)]);
    let mut times = turns(server, &unchanged, 304)?;
    report.figure(Figure::of_many(name(", unchanged (304)"), &mut times, "ms").of(0.1, 0.03));
    let mut times = anew(server, visitor, programme, &asked)?;
    report.figure(Figure::of_many(name(", after a change"), &mut times, "ms").of(2.0, 0.8));
    Ok(())
}

/// A new link: its path. Links are made by people, on a page.
fn link(server: &Server, visitor: &Visitor, programme: &str) -> Result<String, Fault> {
    let who = [("Cookie", &*visitor.cookie)];
    let mut client = Client::connect(server.port)?;
    let answer = client.ask(&Asked::form("/calendar", &who, &format!("name=bench&programme={programme}")))?;
    let page = String::from_utf8_lossy(client.body());
    let address = page.split_once("id=\"address\" value=\"").and_then(|(_, rest)| rest.split_once('"'));
    let secret = address.and_then(|(address, _)| address.rsplit_once("/calendar/"));
    let (_, secret) = secret.ok_or_else(|| format!("no calendar link was made: {}", answer.status))?;
    Ok(format!("/calendar/{secret}"))
}

fn count(calendar: &[u8]) -> usize {
    String::from_utf8_lossy(calendar).matches("BEGIN:VEVENT").count()
}

fn turns(server: &Server, asked: &Asked, status: u16) -> Result<Vec<f64>, Fault> {
    turn(server, asked, status)?;
    (0..ROUNDS).map(|_| turn(server, asked, status)).collect()
}

/// One request after each change of something in the calendar; the change
/// itself is not counted.
fn anew(server: &Server, visitor: &Visitor, programme: &str, asked: &Asked) -> Result<Vec<f64>, Fault> {
    let mut client = Client::connect(server.port)?;
    let who = [("Authorization", &*visitor.bearer), ("If-Match", "*")];
    let path = format!("/api/v1/programmes/{programme}/meetings/meeting-17");
    let mut times = Vec::new();
    for round in 0..=2 * ROUNDS {
        let change =
            Asked::json("PATCH", &path, &who, &json!({ "venue": format!("Rådhuset, lokale {round}") }));
        let changed = client.ask(&change)?.status;
        if changed != 200 {
            return Err(format!("a change answers {changed}").into());
        }
        let before = Cpu::of(server.process())?;
        let answer = client.ask(asked)?.status;
        if answer != 200 {
            return Err(format!("the feed answers {answer}").into());
        }
        times.push(Cpu::of(server.process())?.since(&before));
    }
    Ok(times.split_off(1))
}
