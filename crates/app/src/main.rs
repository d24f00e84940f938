//! Samspil.
fn main() {}
