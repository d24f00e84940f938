//! The one binary `samspil`.

use std::process::ExitCode;

fn main() -> ExitCode {
    samspil::cli::run()
}
