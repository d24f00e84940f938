//! Names the folder that is embedded, so that a new file in it is noticed.

fn main() {
    println!("cargo:rerun-if-changed=locales");
}
