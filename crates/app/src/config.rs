//! All settings in one place: flags, environment, configuration file.

use std::net::SocketAddr;
use std::path::Path;

use serde::Deserialize;

use crate::jobs::outbox;

/// How mail leaves the server.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailSettings {
    /// `smtp://host:port`, `smtps://user:password@host` or
    /// `smtp://…?tls=required`.
    pub smtp: String,
    /// The address mail comes from: `Samspil <samspil@example.org>`.
    pub from: String,
}

/// What the server needs to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// `sqlite:PATH` or `postgres:…`.
    pub database: String,
    /// Where the server listens.
    pub listen: SocketAddr,
    /// The address people reach it under, without a closing slash. Every link
    /// that leaves the server begins with it; the Host header is never asked.
    pub public_url: String,
    /// Mail settings; without them mail is kept and links are printed.
    pub mail: Option<MailSettings>,
    /// The demo: mail is shown on a page, login links work repeatedly.
    pub demo: bool,
    /// Whether a proxy stands in front: the client's address is then the last
    /// one in `X-Forwarded-For`.
    pub behind_proxy: bool,
    /// Where the accessibility statement stands (`/was` leads there).
    pub accessibility_url: Option<String>,
}

impl Config {
    /// The mail address that letters come from and that answers go to.
    pub fn mail_address(&self) -> String {
        let from = self.mail.as_ref().and_then(|mail| mail.from.parse::<lettre::message::Mailbox>().ok());
        from.map_or_else(
            || format!("samspil@{}", outbox::host(&self.public_url)),
            |from| from.email.to_string(),
        )
    }
}

/// The configuration file: the same names as the flags.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ConfigFile {
    /// `sqlite:PATH` or `postgres:…`.
    pub database: Option<String>,
    /// Where the server listens.
    pub listen: Option<SocketAddr>,
    /// The address people reach it under.
    pub public_url: Option<String>,
    /// How mail leaves the server.
    pub mail: Option<MailSettings>,
    /// Whether a proxy stands in front.
    pub behind_proxy: bool,
    /// Where the accessibility statement stands.
    pub accessibility_url: Option<String>,
}

impl ConfigFile {
    /// Reads a configuration file.
    ///
    /// # Errors
    /// What is wrong with it, with the line, or why it cannot be read.
    pub fn read(path: &Path) -> Result<Self, String> {
        let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
        toml::from_str(&text).map_err(|e| format!("{}: {e}", path.display()))
    }
}
