//! What is measured without a server.

use std::path::Path;

use samspil_core::{Programme, check};

use crate::report::{Figure, Report};
use crate::{Fault, plan, process};

/// How large the binary is.
pub fn binary_size(report: &mut Report, binary: &Path) -> Result<(), Fault> {
    let size = std::fs::metadata(binary).map_err(|e| format!("{}: {e}", binary.display()))?.len();
    report.figure(Figure::new("binary, stripped", size as f64 / 1e6, "MB").of(80.0, 50.0));
    Ok(())
}

/// The programme check on a plan of 500 activities, with nothing kept from
/// one time to the next.
pub fn programme_check(report: &mut Report) -> Result<(), Fault> {
    let size = plan::Size { activities: 500, ..plan::USUAL };
    let programme: Programme = serde_json::from_value(plan::programme("check", size))?;
    let mut times = Vec::new();
    for _ in 0..60 {
        let before = process::thread_time();
        std::hint::black_box(check::check(std::hint::black_box(&programme)));
        times.push(process::thread_time() - before);
    }
    report.figure(Figure::of_many("programme check, 500 activities", &mut times[10..], "ms").of(10.0, 2.0));
    Ok(())
}
