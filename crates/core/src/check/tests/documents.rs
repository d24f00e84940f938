use super::*;

#[test]
fn show() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    let folder = std::env::var("EXAMPLES").map(Into::into).unwrap_or(folder);
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        match toml::from_str::<Programme>(&text) {
            Ok(p) => {
                println!("== {}", file.file_name().unwrap().to_string_lossy());
                let start = std::time::Instant::now();
                let found = check(&p);
                println!("{:?}", start.elapsed());
                for f in found {
                    println!("{} {} [{}] {:?} {:?}", f.code, f.path, f.place.id, f.stated, f.computed);
                }
            }
            Err(e) => println!("== {} {}", file.display(), e.message()),
        }
    }
}
