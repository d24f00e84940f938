//! What the kernel says about a process: CPU time and memory.

use std::collections::HashMap;
use std::fs;
use std::time::Duration;

use crate::Fault;

/// The CPU time, user and system, that each thread of a process has had, in
/// nanoseconds.
pub struct Cpu(HashMap<String, u64>);

impl Cpu {
    /// As it stands now, once the process has come to rest.
    pub fn of(process: u32) -> Result<Self, Fault> {
        // A thread's time is written down when it is taken off the core.
        std::thread::sleep(Duration::from_millis(20));
        let mut threads = HashMap::new();
        for entry in fs::read_dir(format!("/proc/{process}/task"))? {
            let entry = entry?;
            // A thread may end between the listing and the reading.
            let Ok(text) = fs::read_to_string(entry.path().join("schedstat")) else { continue };
            let time = text.split(' ').next().unwrap_or("").parse()?;
            threads.insert(entry.file_name().to_string_lossy().into_owned(), time);
        }
        Ok(Self(threads))
    }

    /// Milliseconds since an earlier reading.
    pub fn since(&self, before: &Self) -> f64 {
        let spent = |(thread, time): (&String, &u64)| time - before.0.get(thread).unwrap_or(&0).min(time);
        self.0.iter().map(spent).sum::<u64>() as f64 / 1e6
    }

    /// Milliseconds since the process began.
    pub fn total(&self) -> f64 {
        self.0.values().sum::<u64>() as f64 / 1e6
    }
}

/// The memory of a process in MB, shared pages by share (PSS).
pub fn memory(process: u32) -> Result<f64, Fault> {
    let text = fs::read_to_string(format!("/proc/{process}/smaps_rollup"))?;
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:")).ok_or("no PSS")?;
    let kilobytes: f64 = line.trim().trim_end_matches("kB").trim().parse()?;
    Ok(kilobytes / 1024.0)
}

/// The CPU time of this thread in milliseconds.
pub fn thread_time() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec as f64 * 1e3 + time.tv_nsec as f64 / 1e6
}

/// The CPU time of all threads of this process in milliseconds.
pub fn process_time() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    time.tv_sec as f64 * 1e3 + time.tv_nsec as f64 / 1e6
}

/// The CPU time, user and system, of all ended children of this process and of
/// theirs, in milliseconds; counted in hundredths of a second.
pub fn children_time() -> Result<f64, Fault> {
    let text = fs::read_to_string("/proc/self/stat")?;
    // The name of the program stands in brackets and may hold spaces.
    let (_, fields) = text.rsplit_once(')').ok_or("no name")?;
    let ticks = fields.split_whitespace().skip(13).take(2).map(str::parse::<u64>);
    Ok(ticks.sum::<Result<u64, _>>()? as f64 * 10.0)
}
