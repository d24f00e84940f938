//! The client: plain HTTP/1.1 over connections that are kept open. It is the
//! same for whatever is measured, and its own time is not counted.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::Value;

use crate::Fault;

/// An answer.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers, names in lower case.
    headers: Vec<(String, String)>,
    /// How many bytes the body has.
    pub bytes: usize,
}

impl Answer {
    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// What is asked for, as it goes over the wire.
#[derive(Debug, Clone)]
pub struct Asked(Vec<u8>);

impl Asked {
    /// A request without a body.
    pub fn new(method: &str, path: &str, headers: &[(&str, &str)]) -> Self {
        Self::with(method, path, headers, ("application/x-www-form-urlencoded", ""))
    }

    /// A request with a body in JSON.
    pub fn json(method: &str, path: &str, headers: &[(&str, &str)], body: &Value) -> Self {
        Self::with(method, path, headers, ("application/json", &body.to_string()))
    }

    /// A form that is sent.
    pub fn form(path: &str, headers: &[(&str, &str)], body: &str) -> Self {
        Self::with("POST", path, headers, ("application/x-www-form-urlencoded", body))
    }

    fn with(method: &str, path: &str, headers: &[(&str, &str)], (media, body): (&str, &str)) -> Self {
        let mut text = format!("{method} {path} HTTP/1.1\r\nHost: localhost\r\n");
        for (name, value) in headers {
            text.push_str(&format!("{name}: {value}\r\n"));
        }
        let length = body.len();
        text.push_str(&format!("Content-Type: {media}\r\nContent-Length: {length}\r\n\r\n{body}"));
        Self(text.into_bytes())
    }
}

/// An open connection.
pub struct Client {
    stream: BufReader<TcpStream>,
    body: Vec<u8>,
}

impl Client {
    /// Connects to a server of this machine.
    pub fn connect(port: u16) -> Result<Self, Fault> {
        let stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        Ok(Self { stream: BufReader::with_capacity(1 << 16, stream), body: Vec::new() })
    }

    /// Asks and reads the whole answer.
    pub fn ask(&mut self, asked: &Asked) -> Result<Answer, Fault> {
        self.stream.get_mut().write_all(&asked.0)?;
        let status = self.line()?.split(' ').nth(1).ok_or("no status line")?.parse()?;
        let mut headers = Vec::new();
        loop {
            let line = self.line()?;
            let Some((name, value)) = line.split_once(':') else { break };
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        let mut answer = Answer { status, headers, bytes: 0 };
        let length = answer.header("content-length").map_or(Ok(0), str::parse)?;
        if answer.header("transfer-encoding").is_some() {
            return Err("the answer comes in chunks".into());
        }
        self.body.resize(length, 0);
        self.stream.read_exact(&mut self.body)?;
        answer.bytes = length;
        Ok(answer)
    }

    /// The body of the last answer.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    fn line(&mut self) -> Result<String, Fault> {
        let mut line = String::new();
        if self.stream.read_line(&mut line)? == 0 {
            return Err("the connection was closed".into());
        }
        Ok(line.trim_end().to_owned())
    }
}
