//! The command line as people and scripts use it: the binary itself.

#![expect(clippy::expect_used, reason = "a test that cannot run the binary has failed")]

mod hand_over;
mod import;
mod outbox;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use samspil_db::Db;
use samspil_db::test_support;

const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/003-learning-network.toml");

fn samspil(arguments: &[&str]) -> Output {
    command(arguments).output().expect("it runs")
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samspil"));
    command.args(arguments);
    for name in ["DATABASE", "LISTEN", "PUBLIC_URL", "CONFIG", "SMTP", "MAIL_FROM", "BEHIND_PROXY"] {
        command.env_remove(format!("SAMSPIL_{name}"));
    }
    command
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Standard output of a command that must succeed.
fn told(arguments: &[&str]) -> String {
    let output = samspil(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
    text(&output.stdout)
}

/// Standard error of a command that must be refused.
fn refused(arguments: &[&str]) -> String {
    let output = samspil(arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", text(&output.stdout));
    assert_eq!(text(&output.stdout), "", "{arguments:?}");
    text(&output.stderr)
}

fn url(path: &Path) -> String {
    format!("sqlite:{}", path.display())
}

/// What a database holds, as its portable copy.
fn contents(url: &str) -> String {
    let mut copy = Vec::new();
    Db::open(url).expect("a database").dump(&mut copy).expect("a copy");
    text(&copy)
}

/// A running server that ends with the test.
struct Server {
    child: Child,
    lines: Vec<String>,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Starts the demo and reads what it prints.
fn demo(arguments: &[&str]) -> Server {
    let mut child =
        command(arguments).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("it starts");
    let out = child.stdout.take().expect("its output");
    let lines = BufReader::new(out).lines().take(33).map(|line| line.expect("a line")).collect();
    Server { child, lines }
}

fn ask(address: &str, request: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("a connection");
    stream.write_all(request.as_bytes()).expect("sent");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("an answer");
    text(&answer)
}

const ROLES: [&str; 16] = [
    "admin",
    "coordinator",
    "network_leader",
    "participant",
    "talent",
    "buddy",
    "line_manager",
    "mentor",
    "steering_group",
    "internal_consultant",
    "consultant",
    "project_leader",
    "politician",
    "union_rep",
    "speaker",
    "citizen",
];

#[test]
fn the_demo_prints_its_address_and_a_link_and_a_token_for_each_persona() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = url(&folder.path().join("demo.sqlite"));
    let mut programmes = Vec::new();
    // The second time the database is there already and nothing is doubled.
    for _ in 0..2 {
        let server = demo(&["demo", "--listen", "127.0.0.1:0", "--database", &database]);
        let base = server.lines[0].clone();
        let address = base.strip_prefix("http://").expect("an address").to_owned();
        for (at, role) in ROLES.iter().enumerate() {
            let login = &server.lines[1 + 2 * at];
            assert!(login.starts_with(&format!("LOGIN {role} {base}/sign-in/")), "{login}");
            assert!(server.lines[2 + 2 * at].starts_with(&format!("TOKEN {role} samspil_")));
        }
        let path = server.lines[3].split(&base).nth(1).expect("a path").to_owned();
        for _ in 0..2 {
            let request = format!(
                "POST {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\
                 Content-Type: application/x-www-form-urlencoded\r\n\r\n"
            );
            let answer = ask(&address, &request);
            assert!(answer.contains("303 See Other") && answer.contains("samspil_session="), "{answer}");
        }
        let token = server.lines[4].rsplit(' ').next().expect("a token").to_owned();
        let request = format!(
            "GET /programmes HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer {token}\r\n\r\n"
        );
        programmes.push(ask(&address, &request).matches("<article").count());
    }
    assert!(programmes[0] > 0, "{programmes:?}");
    assert_eq!(programmes[0], programmes[1], "nothing is doubled");
}

#[test]
fn the_first_administrator_creates_the_workspace_and_gets_a_link() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = url(&folder.path().join("new.sqlite"));
    // Settings stand before and after the command.
    let before = told(&[
        "--database",
        &database,
        "--public-url",
        "https://samspil.example.org/",
        "invite",
        "Mette@Example.org",
        "--role",
        "admin",
        "--workspace-name",
        "Netværk Vest",
        "--country",
        "no",
        "--lang",
        "nn",
    ]);
    let link = before.lines().last().expect("a link");
    assert!(link.starts_with("https://samspil.example.org/sign-in/"), "{before}");
    let after = told(&["invite", "jonas@example.org", "--role", "coordinator", "--database", &database]);
    assert!(after.contains("http://127.0.0.1:8080/sign-in/"), "{after}");
    let holds = contents(&database);
    assert!(holds.contains("\"mette@example.org\""), "{holds}");
    assert!(holds.contains("\"Netværk Vest\",\"no\",\"nn\""), "{holds}");
    assert_eq!(holds.matches("\"Netværk Vest\"").count(), 1, "one workspace");
    let slip = refused(&[
        "invite",
        "a@example.org",
        "--role",
        "admin",
        "--workspace",
        "nowhere",
        "--database",
        &database,
    ]);
    assert!(slip.starts_with("nowhere: there is no such workspace"), "{slip}");
    let secret = link.rsplit('/').next().expect("a secret");
    assert!(!holds.contains(secret), "secrets are stored hashed");
}

#[test]
fn what_cannot_be_is_said_in_plain_words_on_standard_error() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = url(&folder.path().join("x.sqlite"));
    let no_address = refused(&["invite", "nobody", "--role", "admin", "--database", &database]);
    assert_eq!(no_address, "nobody is no mail address\n");
    let no_role = refused(&["invite", "a@b.example", "--role", "boss"]);
    assert!(no_role.contains("a role is one of admin, coordinator"), "{no_role}");
    told(&["migrate", "--database", &database]);
    let no_programme = refused(&[
        "invite",
        "a@b.example",
        "--role",
        "talent",
        "--programme",
        "nix",
        "--database",
        &database,
    ]);
    assert_eq!(no_programme, "nix: there is no such programme in the workspace\n");
    assert!(refused(&["serve", "--database", "mysql:x"]).contains("sqlite:PATH"));
    assert!(refused(&["serve", "--smtp", "smtp://localhost"]).contains("--mail-from is missing"));
    let password = refused(&["serve", "--smtp", "http://u:geheim@x", "--mail-from", "a@b.example"]);
    assert!(password.starts_with("--smtp: ") && !password.contains("geheim"), "{password}");
    assert!(refused(&["migrate", "--public-url", "samspil.example.org"]).contains("http://"));
    let config = folder.path().join("samspil.toml");
    std::fs::write(&config, "datbase = 'x'\n").expect("written");
    let wrong = refused(&["migrate", "--config", &config.display().to_string()]);
    assert!(wrong.contains("datbase") && wrong.contains("line 1"), "{wrong}");
}

#[test]
fn a_configuration_file_says_what_flags_do_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let config = folder.path().join("samspil.toml");
    let (file, flag) = (folder.path().join("file.sqlite"), folder.path().join("flag.sqlite"));
    std::fs::write(&config, format!("database = \"{}\"\n", url(&file))).expect("written");
    let config = config.display().to_string();
    assert!(told(&["migrate", "--config", &config]).contains("made."));
    assert_eq!(told(&["--config", &config, "migrate"]), "The database is up to date.\n");
    assert!(file.exists());
    told(&["migrate", "--config", &config, "--database", &url(&flag)]);
    assert!(flag.exists());
}

#[test]
fn a_backup_is_restored_on_either_engine_and_overwrites_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = url(&folder.path().join("old.sqlite"));
    told(&["invite", "mette@example.org", "--role", "admin", "--name", "Mette Ærø", "--database", &database]);
    let backup = folder.path().join("backup.jsonl").display().to_string();
    told(&["backup", &backup, "--database", &database]);
    assert!(refused(&["backup", &backup, "--database", &database]).contains("exists already"));
    assert!(refused(&["restore", &backup, "--database", &database]).contains("not empty"));
    let missing = url(&folder.path().join("missing.sqlite"));
    let other = folder.path().join("other.jsonl").display().to_string();
    assert!(refused(&["backup", &other, "--database", &missing]).contains("no such database"));
    let mut targets = vec![(url(&folder.path().join("new.sqlite")), None)];
    targets.extend(test_support::postgres().expect("a database").map(|db| (db.url.clone(), Some(db))));
    for (target, _keep) in &targets {
        told(&["restore", &backup, "--database", target]);
        assert_eq!(contents(target), contents(&database), "{target}");
        let again = folder.path().join("again.jsonl");
        told(&["backup", &again.display().to_string(), "--database", target]);
        assert_eq!(std::fs::read(&again).expect("read"), std::fs::read(&backup).expect("read"));
        std::fs::remove_file(&again).expect("removed");
    }
    let half = folder.path().join("half.jsonl");
    let whole = std::fs::read(&backup).expect("read");
    std::fs::write(&half, &whole[..whole.len() / 2]).expect("written");
    let fresh = url(&folder.path().join("fresh.sqlite"));
    let wrong = refused(&["restore", &half.display().to_string(), "--database", &fresh]);
    assert!(wrong.contains("half.jsonl, line "), "{wrong}");
    told(&["restore", &backup, "--database", &fresh]);
    let left: Vec<_> = std::fs::read_dir(folder.path())
        .expect("a folder")
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .filter(|name| name.starts_with(".samspil-backup"))
        .collect();
    assert_eq!(left, Vec::<String>::new());
}

#[test]
fn taking_a_plan_out_of_an_empty_database_puts_nothing_in() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = url(&folder.path().join("empty.sqlite"));
    let said = refused(&["export", "plan", "--format", "toml", "--database", &database]);
    assert!(said.contains("plan"), "{said}");
    assert!(!contents(&database).contains("Samspil"), "no workspace was made");
}

/// A plan file with a head and what follows it.
fn plan(rest: &str) -> Vec<u8> {
    let head = "[programme]\nid = \"a\"\ntitle = \"A\"\nkind = \"learning_network\"\nlanguage = \"da\"\n";
    format!("{head}{rest}").into_bytes()
}

#[test]
fn a_malformed_plan_file_is_told_where_and_what_and_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = url(&folder.path().join("x.sqlite"));
    told(&["import", EXAMPLE, "--database", &database]);
    let before = contents(&database);
    let long = format!("note = \"{}\"\nstart = 1\n", "å".repeat(1_000_000));
    let files: [(&str, Vec<u8>, &str, &str); 11] = [
        ("wrong-type", plan("year = \"soon\"\n"), "F201", ":6:8]"),
        ("unknown-key", plan("purpos = \"x\"\n"), "F202", "“purpose”"),
        (
            "cycle",
            plan(
                "[[activities]]\nid = \"x\"\ntitle = \"X\"\npart_of = \"y\"\n\
                 [[activities]]\nid = \"y\"\ntitle = \"Y\"\npart_of = \"x\"\n",
            ),
            "F304",
            "x → y → x",
        ),
        ("bad-date", plan("start = \"31 February 2024\"\n"), "F206", ":6:9]"),
        (
            "duplicate",
            plan("[[goals]]\nid = \"g\"\ntext = \"X\"\n[[goals]]\nid = \"g\"\ntext = \"Y\"\n"),
            "F301",
            ":10:6]",
        ),
        ("huge", vec![b'a'; 9_000_000], "F001", "9 MB"),
        ("binary", (0..=255).cycle().take(4000).collect(), "F002", "byte 0"),
        ("encoding", b"[programme]\nid = \"a\"\ntitle = \"\xC6r\xF8\"\n".to_vec(), "F003", ":3:10]"),
        (
            "missing-reference",
            plan("[[results]]\nid = \"r\"\ntitle = \"X\"\ngoals = [\"nope\"]\n"),
            "F302",
            "“nope”",
        ),
        ("empty", Vec::new(), "F005", "empty"),
        ("long-line", plan(&long), "F201", ":7:9]"),
    ];
    for (name, content, code, says) in files {
        let file = folder.path().join(format!("{name}.toml"));
        std::fs::write(&file, content).expect("written");
        let file = file.display().to_string();
        let checked = samspil(&["check", &file, "--lang", "en"]);
        let taken = samspil(&["import", &file, "--database", &database, "--lang", "en"]);
        assert_eq!((checked.status.code(), taken.status.code()), (Some(2), Some(2)), "{name}");
        for said in [text(&checked.stdout), text(&taken.stderr)] {
            assert!(said.contains(code) && said.contains(says), "{name}: {said}");
            assert!(said.len() < 2500, "{name}: {} bytes", said.len());
            assert!(!said.contains(|c: char| c.is_control() && c != '\n'), "{name}: {said:?}");
        }
    }
    assert_eq!(contents(&database), before, "nothing was changed");
}
