//! Tables from Word, Excel and text files into a plan, by the command.

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use samspil_core::{Programme, plan_file};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{EXAMPLE, contents, refused, told, url};

const WORD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/browser/fixtures/handleplan.docx");

const BARE: &str =
    "[programme]\nid = \"bare\"\ntitle = \"Bare\"\nkind = \"network\"\nlanguage = \"da\"\nyear = 2024\n";

/// A folder with a database that holds an empty plan.
struct Place {
    folder: tempfile::TempDir,
    database: String,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let database = url(&folder.path().join("x.sqlite"));
        let place = Self { folder, database };
        let bare = place.file("bare.toml", BARE.as_bytes());
        told(&["import", &bare, "--database", &place.database]);
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self, name: &str, bytes: &[u8]) -> String {
        std::fs::write(self.path(name), bytes).expect("written");
        self.path(name).display().to_string()
    }

    /// Takes a file in and gives what is said, in English.
    fn take(&self, file: &str, more: &[&str]) -> String {
        told(&[&["import", file, "--into", "bare", "--database", &self.database], more].concat())
    }

    /// What is said of a file that is refused, and that nothing was changed.
    fn refuse(&self, file: &str, more: &[&str]) -> String {
        let before = contents(&self.database);
        let said =
            refused(&[&["import", file, "--into", "bare", "--database", &self.database], more].concat());
        assert_eq!(contents(&self.database), before, "{file}");
        said
    }

    fn plan(&self, id: &str) -> Programme {
        let text = told(&["export", id, "--format", "toml", "--database", &self.database]);
        plan_file::read(text.as_bytes(), "plan.toml").expect("a plan").programme
    }
}

/// What the second plan has more.
fn diff(first: &Programme, second: &Programme) -> String {
    let first = plan_file::write(first);
    let known: std::collections::HashSet<&str> = first.lines().collect();
    plan_file::write(second).lines().filter(|line| !known.contains(line)).collect::<Vec<_>>().join("\n")
}

fn named(file: &str) -> &str {
    Path::new(file).file_name().and_then(|name| name.to_str()).expect("a name")
}

#[test]
fn a_word_table_becomes_the_plan() {
    let place = Place::new();
    let said = place.take(WORD, &[]);
    let first = said.lines().next().expect("a line");
    let counts = "164 cells, 187 lines; 162 in the plan, 25 headings, 0 left out, 0 not understood";
    assert_eq!(first, format!("{WORD}: {counts}"));
    let plan = place.plan("bare");
    let periods = plan.programme.periods.as_ref().expect("periods");
    assert_eq!((periods.first.to_string().as_str(), periods.count), ("2019-H2", 9));
    assert_eq!((plan.goals.len(), plan.results.len(), plan.effects.len()), (4, 7, 4));
    let goal = &plan.goals[1];
    assert_eq!((goal.number, goal.text.as_str()), (Some(2), "Samle det, miljøerne allerede ved"));
    assert_eq!(goal.source.as_deref(), Some(named(WORD)));
    // The same file once more says the same again.
    place.take(WORD, &[]);
    assert!(place.plan("bare") == plan, "{}", diff(&plan, &place.plan("bare")));
}

#[test]
fn what_was_exported_as_excel_comes_into_another_plan() {
    let place = Place::new();
    told(&["import", EXAMPLE, "--database", &place.database]);
    let table = place.path("people.xlsx").display().to_string();
    told(&[
        "export",
        "learning-network",
        "--document",
        "participant-list",
        "--format",
        "xlsx",
        "--lang",
        "nb",
        "--output",
        &table,
        "--database",
        &place.database,
    ]);
    let said = place.take(&table, &["--kind", "participant-list"]);
    assert!(said.starts_with(&format!("{table}: ")) && said.contains(", 0 not understood"), "{said}");
    let of = |plan: &Programme| -> Vec<(String, Option<String>, Option<String>)> {
        plan.people.iter().map(|p| (p.name.clone(), p.title.clone(), p.email.clone())).collect()
    };
    let (from, into) = (place.plan("learning-network"), place.plan("bare"));
    assert!(!from.people.is_empty());
    assert_eq!(of(&into), of(&from));
    assert_eq!(into.meetings, [], "what the plan has no table of is left");
}

#[test]
fn a_text_file_is_what_the_command_says_it_is() {
    let place = Place::new();
    let people = "Navn;Titel;Kommune\r\nÅse Ærø;Bibliotekar;Søby\r\nBo Lund;Leder;Nørrevang\r\n";
    let file = place.file("folk.csv", people.as_bytes());
    let said = place.take(&file, &["--lang", "da"]);
    let counts = "9 celler, 9 linjer; 6 i planen, 3 overskrifter, 0 udeladt, 0 ikke forstået";
    assert_eq!(said, format!("{file}: {counts}\n"));
    let plan = place.plan("bare");
    let people: Vec<_> = plan.people.iter().map(|p| (p.name.as_str(), p.title.as_deref())).collect();
    assert_eq!(people, [("Åse Ærø", Some("Bibliotekar")), ("Bo Lund", Some("Leder"))]);
    let organisations: Vec<_> = plan.organisations.iter().map(|o| o.name.as_str()).collect();
    assert_eq!(organisations, ["Søby", "Nørrevang"]);

    // As it stands nothing says what it is.
    let agenda = place.file("dag.csv", "9.00;Velkomst\r\n9.30;Oplæg\r\n".as_bytes());
    assert_eq!(
        place.refuse(&agenda, &[]),
        format!(
            "{agenda}: Nothing of the file can be taken into the plan. Say with --kind what the tables are, \
             or look the file through on the page “Take a table in”\n"
        )
    );
}

/// A text of LibreOffice, as far as it says what it is.
fn odt() -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    writer.start_file("mimetype", options).expect("a part");
    writer.write_all(b"application/vnd.oasis.opendocument.text").expect("its bytes");
    writer.finish().expect("a file").into_inner()
}

#[test]
fn what_is_no_table_is_refused_with_how_to_go_on() {
    let place = Place::new();
    let old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    let odt = odt();
    for (name, bytes, said, advice) in [
        ("plan.doc", &old[..], "Files of the type .doc are not read.", "(.docx)"),
        ("plan.xls", &old[..], "Files of the type .xls are not read.", "(.xlsx)"),
        ("plan.odt", &odt, "Files of the type .odt are not read.", "(.docx)"),
        ("plan.pdf", b"%PDF-1.7", "Files of the type PDF are not read.", ".docx"),
        ("empty.docx", b"", "The file is empty.", ""),
    ] {
        let file = place.file(name, bytes);
        let told = place.refuse(&file, &[]);
        let mut lines = told.lines();
        assert_eq!(lines.next(), Some(format!("{file}: {said}").as_str()));
        let help = lines.next().expect("advice");
        assert!(help.starts_with("  ") && help.contains(advice), "{help}");
        assert_eq!(lines.next(), None);
    }
    let plan = place.path("bare.toml").display().to_string();
    assert!(place.refuse(&plan, &[]).starts_with(&format!("{plan} is a plan file. ")));
    let large = place.path("large.csv");
    std::fs::File::create(&large).expect("a file").set_len(30 * 1024 * 1024).expect("its size");
    let large = large.display().to_string();
    let said = place.refuse(&large, &["--lang", "da"]);
    assert_eq!(
        said.lines().next(),
        Some(format!("{large}: Filen fylder 30 MB. En fil må højst fylde 8 MB.").as_str())
    );
    let missing = place.path("none.docx").display().to_string();
    assert!(place.refuse(&missing, &[]).starts_with(&format!("{missing} cannot be read: ")));
}

#[test]
fn a_programme_and_a_kind_must_be_known() {
    let place = Place::new();
    let nowhere =
        refused(&["import", WORD, "--into", "nowhere", "--database", &place.database, "--lang", "nb"]);
    assert_eq!(nowhere, "Det finnes ikke noe program med id nowhere.\n");
    let kind = place.refuse(WORD, &["--kind", "poem"]);
    assert!(kind.contains("action-plan, lesson-plan, meeting-planner, agenda"), "{kind}");
    let alone = refused(&["import", WORD, "--kind", "goals", "--database", &place.database]);
    assert!(alone.contains("--into"), "{alone}");
    let no_plan = refused(&["import", WORD, "--database", &place.database]);
    assert!(
        no_plan.split_whitespace().collect::<Vec<_>>().join(" ").contains("--into PROGRAMME"),
        "{no_plan}"
    );
}
