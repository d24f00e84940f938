//! The servers that are measured: started, found, stopped.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::Fault;
use crate::client::{Asked, Client};

/// A server of this run; it ends with this value.
pub struct Server {
    child: Child,
    /// Where it listens.
    pub port: u16,
    /// From start to first answer.
    pub started: Duration,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    /// `samspil serve` on a database, once it answers.
    pub fn serve(binary: &Path, database: &Path) -> Result<Self, Fault> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let begun = Instant::now();
        let child = samspil(binary, database)
            .args(["serve", "--listen", &format!("127.0.0.1:{port}")])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let mut server = Self { child, port, started: Duration::ZERO };
        let asked = Asked::new("GET", "/sign-in", &[]);
        while begun.elapsed() < Duration::from_secs(60) {
            if let Ok(mut client) = Client::connect(port)
                && client.ask(&asked)?.status == 200
            {
                server.started = begun.elapsed();
                return Ok(server);
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        Err("the server does not answer".into())
    }

    /// The ceiling.
    pub fn ceiling(folder: &Path) -> Result<Self, Fault> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("ceiling").arg(folder).stdout(Stdio::piped());
        let mut child = command.spawn()?;
        let output = child.stdout.take().ok_or("no output")?;
        let mut server = Self { child, port: 0, started: Duration::ZERO };
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        server.port = line.trim().parse()?;
        Ok(server)
    }

    /// The process.
    pub fn process(&self) -> u32 {
        self.child.id()
    }
}

fn samspil(binary: &Path, database: &Path) -> Command {
    let mut command = Command::new(binary);
    command.arg("--database").arg(format!("sqlite:{}", database.display())).env("SAMSPIL_LOG", "warn");
    command
}

/// Who asks: a coordinator, by session and by token.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// The cookie of the session.
    pub cookie: String,
    /// The value of the header `Authorization`.
    pub bearer: String,
}

/// Makes a database with the demo's people, and signs one of them in.
pub fn people(binary: &Path, database: &Path) -> Result<Visitor, Fault> {
    let mut child = samspil(binary, database)
        .args(["demo", "--listen", "127.0.0.1:0"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let output = child.stdout.take().ok_or("no output")?;
    let demo = Server { child, port: 0, started: Duration::ZERO };
    let visitor = enter(BufReader::new(output));
    drop(demo);
    visitor
}

fn enter(output: impl BufRead) -> Result<Visitor, Fault> {
    let (mut link, mut token) = (None, None);
    for line in output.lines() {
        let line = line?;
        match line.split(' ').collect::<Vec<_>>().as_slice() {
            ["LOGIN", "coordinator", url] => link = Some((*url).to_owned()),
            ["TOKEN", "coordinator", secret] => token = Some((*secret).to_owned()),
            _ => {}
        }
        if let (Some(link), Some(token)) = (&link, &token) {
            let address = link.strip_prefix("http://127.0.0.1:").ok_or("a foreign address")?;
            let (port, path) = address.split_once('/').ok_or("an address without a path")?;
            let mut client = Client::connect(port.parse()?)?;
            let answer = client.ask(&Asked::new("POST", &format!("/{path}"), &[]))?;
            let cookie = answer.header("set-cookie").ok_or("nobody was signed in")?;
            let cookie = cookie.split(';').next().unwrap_or("").to_owned();
            return Ok(Visitor { cookie, bearer: format!("Bearer {token}") });
        }
    }
    Err("the demo named no coordinator".into())
}

/// Takes plan files into a database.
pub fn import(binary: &Path, database: &Path, files: &[std::path::PathBuf]) -> Result<(), Fault> {
    let output =
        samspil(binary, database).arg("import").args(["--workspace", "demo"]).args(files).output()?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!("import: {}", String::from_utf8_lossy(&output.stderr)).into())
}
