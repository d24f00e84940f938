//! Others who solve the same placing problems, each in a process of its own.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use serde::Deserialize;
use tempfile::TempDir;

use crate::Fault;
use crate::comparison::{Aim, Comparison, Reached};
use crate::process::Cpu;
use crate::report::Report;

/// CPU seconds that a peer has beyond its limit for starting and for reading the problem, which are not counted.
const READING: f64 = 30.0;

/// Somebody else who solves a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Peer {
    name: &'static str,
    program: Program,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Program {
    /// What `placing.py` knows under this name.
    Python(&'static str),
    /// `pairs.cpp`, as `./bench` compiles it.
    Lemon,
}

/// Pairs, in Python.
pub const NETWORKX: Peer = Peer::python("networkx", "networkx");
/// Pairs, in Rust.
pub const RUSTWORKX: Peer = Peer::python("rustworkx", "rustworkx");
/// Pairs, in C++.
pub const LEMON: Peer = Peer { name: "LEMON", program: Program::Lemon };
/// Mentors as a flow.
pub const MIN_COST_FLOW: Peer = Peer::python("OR-tools min-cost flow", "min-cost-flow");
/// Mentors, where all talents are served or all room is taken.
pub const SPARSE_ASSIGNMENT: Peer = Peer::python("SciPy full bipartite matching", "sparse-assignment");
/// Mentors, where every talent may have every mentor.
pub const DENSE_ASSIGNMENT: Peer = Peer::python("SciPy linear sum assignment", "dense-assignment");
/// Groups of one size.
pub const CP_SAT_GROUPS: Peer = Peer::cp_sat("cp-sat-groups");
/// Interviews.
pub const CP_SAT_INTERVIEWS: Peer = Peer::cp_sat("cp-sat-interviews");
/// Calendars.
pub const CP_SAT_CALENDAR: Peer = Peer::cp_sat("cp-sat-calendar");

impl Peer {
    const fn python(name: &'static str, script: &'static str) -> Self {
        Self { name, program: Program::Python(script) }
    }

    const fn cp_sat(script: &'static str) -> Self {
        Self { name: "OR-tools CP-SAT", program: Program::Python(script) }
    }
}

/// One instance as it is put to the peers.
pub struct Instance<'a> {
    /// What it is called in the report.
    pub name: &'a str,
    /// What is wanted.
    pub aim: Aim,
    /// Where it stands.
    pub file: &'a Path,
    /// CPU seconds after which a peer ends its search, or is ended.
    pub seconds: f64,
}

/// Where the peers work.
pub struct Desk {
    folder: PathBuf,
    work: TempDir,
}

impl Desk {
    /// A desk for the peers whose scripts, and in `.venv` what was installed for them, lie in `folder`.
    ///
    /// # Errors
    /// Where there is no room for what they read.
    pub fn new(folder: &Path) -> Result<Self, Fault> {
        Ok(Self { folder: folder.to_owned(), work: tempfile::tempdir()? })
    }

    /// A file for an instance.
    pub fn file(&self, name: &str) -> PathBuf {
        self.work.path().join(name)
    }

    /// Lays down an instance as JSON.
    pub fn lay(&self, text: &str) -> Result<PathBuf, Fault> {
        let file = self.file("instance.json");
        std::fs::write(&file, text)?;
        Ok(file)
    }

    /// Sets Samspil beside each of the peers, one after the other.
    pub fn compare(&self, report: &mut Report, instance: &Instance<'_>, ours: Reached, peers: &[Peer]) {
        for peer in peers {
            let told = self.ask(*peer, instance);
            let version = told.as_ref().map(|told| format!(" {}", told.version)).unwrap_or_default();
            let name = format!("{}{version}", peer.name);
            let theirs = told.map(|told| told.reached()).map_err(|fault| fault.to_string());
            let comparison = Comparison::new(instance.name, name, instance.aim, ours, theirs);
            comparison.print_peer();
            report.comparison(comparison);
        }
    }

    fn ask(&self, peer: Peer, instance: &Instance<'_>) -> Result<Told, Fault> {
        let mut command = self.command(peer.program)?;
        command.arg(instance.file).arg(instance.seconds.to_string());
        let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        let output = ended(child, instance.seconds + READING)?;
        let last = output.stdout.trim_ascii().rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
        Ok(serde_json::from_slice(last)?)
    }

    fn command(&self, program: Program) -> Result<Command, Fault> {
        let installed = self.folder.join(".venv");
        let (program, script) = match program {
            Program::Python(script) => (installed.join("bin/python"), Some(script)),
            Program::Lemon => (installed.join("bin/pairs"), None),
        };
        if !program.exists() {
            return Err("not here".into());
        }
        let mut command = Command::new(program);
        if let Some(script) = script {
            command.arg(self.folder.join("placing.py")).arg(script);
        }
        Ok(command)
    }
}

#[derive(Deserialize)]
struct Told {
    version: String,
    seconds: f64,
    value: Option<f64>,
    bound: Option<f64>,
    served: Option<u64>,
}

impl Told {
    const fn reached(&self) -> Reached {
        let Self { seconds, value, bound, served, .. } = *self;
        Reached { seconds, value, bound, served }
    }
}

/// What a process said; it is ended once it has had so many CPU seconds.
fn ended(mut child: Child, seconds: f64) -> Result<Output, Fault> {
    while child.try_wait()?.is_none() {
        let spent = Cpu::of(child.id()).map_or(0.0, |cpu| cpu.total() / 1e3);
        if spent > seconds {
            child.kill()?;
            child.wait()?;
            return Err(format!("not done after {seconds:.0} s").into());
        }
    }
    let output = child.wait_with_output()?;
    if output.status.success() {
        return Ok(output);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let last = said.trim().lines().last().unwrap_or("it failed");
    let missing = last.starts_with("ModuleNotFoundError");
    Err(if missing { "not here".into() } else { last.to_owned().into() })
}
