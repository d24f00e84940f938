//! Names the folders that are embedded, so that a new file in one of them is
//! noticed.

fn main() {
    for folder in ["assets", "../../examples"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}
