//! The pages beside the ceiling, in turns.

use std::path::Path;

use crate::client::{Asked, Client};
use crate::process::{self, Cpu};
use crate::report::{Figure, Page, Report, Spread};
use crate::server::{self, Server, Visitor};
use crate::{Fault, feed, plan};

/// How often ceiling and subject take turns.
const ROUNDS: usize = 11;

/// Requests of one turn.
const REQUESTS: usize = 240;

/// Connections that ask at the same time.
const CONNECTIONS: usize = 4;

/// What is asked, who asks, and what it is held to.
pub struct Subject {
    name: &'static str,
    /// The address.
    pub path: String,
    api: bool,
    rows: usize,
    bar: f64,
    goal: f64,
}

impl Subject {
    /// What it is called.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Whether it shows one programme only.
    pub fn of_one_programme(&self) -> bool {
        self.path.contains("/programmes/")
    }
}

/// Every page that is measured, of a programme. The number of rows is what
/// the ceiling reads and shows for it: as many things as the page shows.
pub fn subjects(programme: &str) -> Vec<Subject> {
    let page = |name, path: &str, rows, bar, goal| Subject {
        name,
        path: path.replace("{p}", &format!("/programmes/{programme}")),
        api: false,
        rows,
        bar,
        goal,
    };
    let api = |name, path: &str, rows, bar, goal| Subject {
        path: format!("/api/v1/programmes/{programme}{path}"),
        api: true,
        ..page(name, "", rows, bar, goal)
    };
    vec![
        page("overview", "{p}", 12, 5.0, 2.5),
        page("plan matrix, 200 occurrences", "{p}/plan", 200, 5.0, 3.0),
        page("one activity", "{p}/parts/activities/activity-17", 1, 5.0, 3.0),
        page("one meeting", "{p}/parts/meetings/meeting-17", 1, 5.0, 3.0),
        page("200 activities with states", "{p}/parts/activities", 200, 6.0, 3.0),
        page("programme check", "{p}/check", 200, 5.0, 2.5),
        page("programmes, list", "/programmes", 6, 6.0, 3.0),
        page("search, 50 hits", "/search?q=sparring", 50, 6.0, 3.0),
        api("JSON list, 200 activities", "/activities?limit=200", 200, 4.0, 2.0),
        api("JSON list, 200 occurrences", "/occurrences?limit=200", 200, 4.0, 2.0),
    ]
}

/// Everything on a database with the demo's programmes and one of 200
/// activities.
pub fn measure(report: &mut Report, binary: &Path, folder: &Path) -> Result<(), Fault> {
    let database = folder.join("small.sqlite");
    let visitor = small(binary, &database, folder)?;
    let ceiling = Server::ceiling(folder)?;
    let server = Server::serve(binary, &database)?;
    std::thread::sleep(std::time::Duration::from_secs(1));
    report.figure(Figure::new("start to first answer", server.started.as_secs_f64(), "s").of(0.5, 0.1));
    report.figure(Figure::new("start to first answer, CPU", Cpu::of(server.process())?.total() / 1e3, "s"));
    let memory = |when: &str| {
        let ceiling = process::memory(ceiling.process())?;
        Ok::<_, Fault>((
            Figure::new(format!("memory {when} (PSS)"), process::memory(server.process())?, "MB"),
            Figure::new(format!("memory {when} (PSS), ceiling"), ceiling, "MB"),
        ))
    };
    let (idle, ceiling_idle) = memory("idle")?;
    report.figure(idle.of(60.0, 25.0));
    report.figure(ceiling_idle);
    for subject in subjects("bench") {
        one(report, &ceiling, &server, &visitor, &subject)?;
    }
    feed::measure(report, &server, &visitor, "bench")?;
    let (loaded, ceiling_loaded) = memory("after load")?;
    report.figure(loaded.of(120.0, 60.0));
    report.figure(ceiling_loaded);
    Ok(())
}

/// The database the pages are measured on.
pub fn small(binary: &Path, database: &Path, folder: &Path) -> Result<Visitor, Fault> {
    let visitor = server::people(binary, database)?;
    let file = folder.join("bench.json");
    std::fs::write(&file, plan::programme("bench", plan::USUAL).to_string())?;
    server::import(binary, database, &[file])?;
    Ok(visitor)
}

/// One page: turns of ceiling and subject; then the unchanged answer, where
/// the page knows of it.
fn one(
    report: &mut Report,
    ceiling: &Server,
    server: &Server,
    visitor: &Visitor,
    subject: &Subject,
) -> Result<(), Fault> {
    let asked = asked(visitor, subject, None);
    let answer = Client::connect(server.port)?.ask(&asked)?;
    if answer.status != 200 {
        report.missing(format!("{}: {} answers {}", subject.name, subject.path, answer.status));
        return Ok(());
    }
    let (rows, least) = as_long(ceiling.port, subject, answer.bytes)?;
    let mut spent = (Vec::new(), Vec::new(), Vec::new());
    turn(ceiling, &least, 200)?;
    turn(server, &asked, 200)?;
    for _ in 0..ROUNDS {
        let below = turn(ceiling, &least, 200)?;
        let above = turn(server, &asked, 200)?;
        spent.0.push(below);
        spent.1.push(above);
        spent.2.push(above / below);
    }
    report.page(Page {
        name: subject.name,
        path: subject.path.clone(),
        bytes: answer.bytes,
        rows,
        ceiling: Spread::of(&mut spent.0),
        subject: Spread::of(&mut spent.1),
        ratio: Spread::of(&mut spent.2),
        bar: subject.bar,
        goal: subject.goal,
    });
    if let Some(tag) = answer.header("etag") {
        let asked = self::asked(visitor, subject, Some(tag));
        let times: Result<Vec<f64>, Fault> = (0..ROUNDS).map(|_| turn(server, &asked, 304)).collect();
        report.figure(Figure::of_many(format!("{}, unchanged (304)", subject.name), &mut times?, "ms"));
    }
    Ok(())
}

/// The request, as the visitor sends it.
pub fn asked(visitor: &Visitor, subject: &Subject, tag: Option<&str>) -> Asked {
    let who = if subject.api { ("Authorization", &*visitor.bearer) } else { ("Cookie", &*visitor.cookie) };
    match tag {
        Some(tag) => Asked::new("GET", &subject.path, &[who, ("If-None-Match", tag)]),
        None => Asked::new("GET", &subject.path, &[who]),
    }
}

/// CPU milliseconds of the server for one request, over one turn of them.
pub fn turn(server: &Server, asked: &Asked, status: u16) -> Result<f64, Fault> {
    let port = server.port;
    let mut clients = Vec::new();
    for _ in 0..CONNECTIONS {
        clients.push(Client::connect(port)?);
    }
    let before = Cpu::of(server.process())?;
    let ask = |mut client: Client| {
        for _ in 0..REQUESTS / CONNECTIONS {
            let answer = client.ask(asked).map_err(|e| e.to_string())?;
            if answer.status != status {
                return Err(format!("answered {} where {status} was awaited", answer.status));
            }
        }
        Ok(client)
    };
    let kept: Result<Vec<Client>, String> = std::thread::scope(|scope| {
        let threads: Vec<_> = clients.into_iter().map(|client| scope.spawn(move || ask(client))).collect();
        threads.into_iter().map(|thread| thread.join().map_err(|_| "a thread failed".to_owned())?).collect()
    });
    let kept = kept?;
    let spent = Cpu::of(server.process())?.since(&before);
    drop(kept);
    Ok(spent / REQUESTS as f64)
}

/// A request to the ceiling whose answer is as long as the subject's: the rows
/// and the request. Where the rows alone are longer, it reads fewer.
fn as_long(port: u16, subject: &Subject, bytes: usize) -> Result<(usize, Asked), Fault> {
    let mut client = Client::connect(port)?;
    let mut length = |rows: usize, text: usize| -> Result<(usize, Asked), Fault> {
        let shape = format!("rows={rows}&text={text}");
        client.ask(&Asked::new("GET", &format!("/make?{shape}"), &[]))?;
        let path = if subject.api { "json" } else { "page" };
        let asked = Asked::new("GET", &format!("/{path}?{shape}"), &[]);
        Ok((client.ask(&asked)?.bytes, asked))
    };
    let mut rows = subject.rows;
    let (mut bare, _) = length(rows, 0)?;
    if bare > bytes {
        rows = rows * bytes / bare;
        bare = length(rows, 0)?.0;
    }
    // What a character of the text takes, escaped: measured, not assumed.
    let per_text = (length(rows, 1000)?.0 - bare) as f64 / 1000.0;
    let text = bytes.saturating_sub(bare) as f64 / per_text;
    Ok((rows, length(rows, text.round() as usize)?.1))
}
