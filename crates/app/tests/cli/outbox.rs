//! Letters and a server that dies in the middle of sending them.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use samspil_db::{Db, params};

use super::{command, told, url};

/// A mail server that takes its time. Gives recipient and message id of each
/// letter it has taken.
fn sink() -> (String, Receiver<(String, String)>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    let (sender, taken) = channel();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let sender = sender.clone();
            std::thread::spawn(move || talk(stream, &sender));
        }
    });
    (format!("smtp://{address}"), taken)
}

fn talk(stream: TcpStream, taken: &Sender<(String, String)>) -> std::io::Result<()> {
    let mut out = stream.try_clone()?;
    let mut lines = BufReader::new(stream).lines();
    let mut recipient = String::new();
    out.write_all(b"220 sink\r\n")?;
    while let Some(line) = lines.next().transpose()? {
        let answer = match line.get(..4).unwrap_or("").to_uppercase().as_str() {
            "RCPT" => {
                recipient = line;
                "250 ok"
            }
            "DATA" => {
                out.write_all(b"354 go on\r\n")?;
                let mut id = String::new();
                while let Some(line) = lines.next().transpose()?.filter(|line| line != ".") {
                    if line.starts_with("Message-ID:") {
                        id = line;
                    }
                }
                let _ = taken.send((recipient.clone(), id));
                std::thread::sleep(Duration::from_millis(40));
                "250 taken"
            }
            "QUIT" => "221 bye",
            _ => "250 ok",
        };
        out.write_all(format!("{answer}\r\n").as_bytes())?;
    }
    Ok(())
}

fn serve(database: &str, smtp: &str) -> Child {
    let mut command: Command = command(&["serve", "--database", database, "--listen", "127.0.0.1:0"]);
    command.args(["--smtp", smtp, "--mail-from", "Samspil <samspil@test.example>"]);
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("a server")
}

const LETTERS: usize = 24;

#[test]
fn a_server_killed_while_sending_loses_no_letter_and_sends_none_as_another() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = url(&folder.path().join("samspil.sqlite"));
    // Nobody listens there: the invitations wait.
    let nowhere = "smtp://127.0.0.1:9";
    for number in 0..LETTERS {
        let address = format!("person-{number}@test.example");
        let mut arguments = vec!["invite", &address, "--role", "talent", "--database", &database];
        arguments.extend(["--smtp", nowhere, "--mail-from", "Samspil <samspil@test.example>"]);
        if number == 0 {
            arguments.extend(["--workspace-name", "Testby"]);
        }
        assert!(told(&arguments).contains("waits in the outbox"));
    }
    let at_once = |db: &Db| {
        // As if the waiting times, and those for a server that died, had passed.
        db.write(|tx| tx.execute("UPDATE mail SET due_at = created_at WHERE sent_at IS NULL", params![]))
            .expect("written")
    };
    let db = Db::open(&database).expect("a database");
    assert_eq!(at_once(&db), LETTERS);
    let (smtp, taken) = sink();
    let mut letters: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut note = |(recipient, id): (String, String)| letters.entry(recipient).or_default().push(id);
    let mut server = serve(&database, &smtp);
    for _ in 0..LETTERS / 3 {
        note(taken.recv_timeout(Duration::from_secs(60)).expect("a letter"));
    }
    // SIGKILL: nothing of it can tidy up.
    server.kill().expect("killed");
    server.wait().expect("gone");
    let waiting = at_once(&db);
    assert!(waiting > 0 && waiting < LETTERS, "it was killed in the middle: {waiting}");
    let mut server = serve(&database, &smtp);
    loop {
        if let Ok(letter) = taken.recv_timeout(Duration::from_secs(10)) {
            note(letter);
        }
        let left = db
            .read(|tx| {
                tx.query_one("SELECT count(*) FROM mail WHERE sent_at IS NULL", params![], |row| {
                    row.integer(0)
                })
            })
            .expect("counted");
        if left == 0 {
            break;
        }
    }
    while let Ok(letter) = taken.recv_timeout(Duration::from_millis(300)) {
        note(letter);
    }
    server.kill().expect("killed");
    server.wait().expect("gone");
    assert_eq!(letters.len(), LETTERS, "everybody got a letter");
    let twice: Vec<&Vec<String>> = letters.values().filter(|ids| ids.len() > 1).collect();
    assert!(twice.len() <= 1, "only the one that was on its way can come twice: {twice:?}");
    assert!(
        letters.values().all(|ids| ids.iter().all(|id| *id == ids[0])),
        "and then as the same letter: {letters:?}"
    );
    let mut ids: Vec<&String> = letters.values().map(|ids| &ids[0]).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), LETTERS, "no two letters have the same id");
}
