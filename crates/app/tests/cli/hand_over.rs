//! Everything that an organisation has, by the command.

use std::fs::File;

use zip::ZipArchive;

use super::{contents, refused, told, url};

const PLAN: &str =
    "[programme]\nid = \"a\"\ntitle = \"A\"\nkind = \"network\"\nlanguage = \"da\"\nstate = \"draft\"\n";

#[test]
fn everything_of_an_organisation_stands_in_one_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = url(&folder.path().join("x.sqlite"));
    for id in ["a", "b"] {
        let file = folder.path().join(format!("{id}.toml"));
        std::fs::write(&file, PLAN.replace("\"a\"", &format!("\"{id}\""))).expect("written");
        told(&["import", &file.display().to_string(), "--database", &database]);
    }
    told(&["invite", "mette@example.org", "--role", "admin", "--database", &database]);
    let out = folder.path().join("all.zip");
    let path = out.display().to_string();
    let whole = ["export", "--organisation", "--document", "hand-over", "--format", "zip"];
    told(&[&whole[..], &["--lang", "nn", "--output", &path, "--database", &database]].concat());
    let archive = ZipArchive::new(File::open(&out).expect("the file")).expect("a ZIP");
    let named = |name: &str| archive.file_names().any(|known| known.is_ok_and(|known| known == name));
    for name in [
        "index.html",
        "programmes/a/plan.toml",
        "programmes/b/docx/action-plan.docx",
        "organisation/colleagues.xlsx",
    ] {
        assert!(named(name), "{name}");
    }
    let before = contents(&database);
    let other =
        refused(&["export", "--organisation", "--format", "zip", "--lang", "en", "--database", &database]);
    assert_eq!(other, "With --organisation always say --document hand-over --format zip\n");
    let no_language = refused(&[&whole[..], &["--output", &path, "--database", &database]].concat());
    assert_eq!(
        no_language,
        "Say with --lang in which language the document is to be written: da, nb, nn or en\n"
    );
    let both = refused(&[&whole[..], &["a", "--lang", "da", "--database", &database]].concat());
    assert!(both.contains("--organisation"), "{both}");
    assert_eq!(contents(&database), before);
}
