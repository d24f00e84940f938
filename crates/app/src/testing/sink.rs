//! A mail server for tests, over a real socket.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};

use crate::config::MailSettings;

/// A mail server that turns letters to `gone@…` away for good and takes all
/// others, once its bad days are over.
pub(crate) struct Sink {
    /// How letters reach it.
    pub(crate) settings: MailSettings,
    /// The letters it has taken, as they came.
    pub(crate) taken: Receiver<String>,
}

/// What goes wrong before it works.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Trouble {
    /// How many recipients are turned away for a while first (greylisting).
    pub(crate) greylist: usize,
    /// How many letters it then takes without a word: the connection is cut
    /// before its answer.
    pub(crate) cut_after: usize,
    /// How many connections it cuts in the middle of a letter.
    pub(crate) cut_within: usize,
}

/// Starts a mail server.
pub(crate) fn sink(mut trouble: Trouble) -> Sink {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    let (sender, taken) = channel();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let _ = talk(stream, &mut trouble, &sender);
        }
    });
    let settings =
        MailSettings { smtp: format!("smtp://{address}"), from: "Samspil <samspil@test.example>".to_owned() };
    Sink { settings, taken }
}

/// Whether something that goes wrong so many times goes wrong now.
fn goes_wrong(times: &mut usize) -> bool {
    let wrong = *times > 0;
    *times = times.saturating_sub(1);
    wrong
}

fn talk(stream: TcpStream, trouble: &mut Trouble, taken: &Sender<String>) -> std::io::Result<()> {
    let mut out = stream.try_clone()?;
    let mut lines = BufReader::new(stream).lines();
    out.write_all(b"220 sink\r\n")?;
    while let Some(line) = lines.next().transpose()? {
        let word = line.split([' ', ':']).next().unwrap_or("").to_uppercase();
        let answer = match word.as_str() {
            "EHLO" => "250 sink",
            "RCPT" if line.contains("gone@") => "550 no such person",
            "RCPT" if goes_wrong(&mut trouble.greylist) => "451 come back later",
            "DATA" => {
                out.write_all(b"354 go on\r\n")?;
                if goes_wrong(&mut trouble.cut_within) {
                    lines.next().transpose()?;
                    return Ok(());
                }
                let mut letter = String::new();
                while let Some(line) = lines.next().transpose()? {
                    if line == "." {
                        break;
                    }
                    letter.push_str(&line);
                    letter.push('\n');
                }
                let _ = taken.send(letter);
                if goes_wrong(&mut trouble.cut_after) {
                    return Ok(());
                }
                "250 taken"
            }
            "QUIT" => {
                out.write_all(b"221 bye\r\n")?;
                return Ok(());
            }
            _ => "250 ok",
        };
        out.write_all(format!("{answer}\r\n").as_bytes())?;
    }
    Ok(())
}
