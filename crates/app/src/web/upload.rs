//! A form with a file, as a browser sends it.

use axum::extract::multipart::{Multipart, MultipartError};
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use samspil_core::Message;
use samspil_documents::read::limits::MAX_FILE;

use super::{Kind, Problem};

/// The largest file that is taken, in bytes: what is read of a table.
pub const LARGEST: usize = MAX_FILE;

/// The fields and files of a form.
#[derive(Debug, Default)]
pub struct Upload {
    /// The fields that are no files, as typed.
    pub fields: Vec<(String, String)>,
    /// The files that were chosen.
    pub files: Vec<Sent>,
}

/// A file that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// The form's field.
    pub field: String,
    /// What the file is called, without any folder.
    pub name: String,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

impl Upload {
    /// The value of a field; empty where it is not there.
    pub fn field(&self, name: &str) -> &str {
        self.fields.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str())
    }

    /// The file of a field, where one was chosen.
    pub fn file(&self, field: &str) -> Option<&Sent> {
        self.files.iter().find(|file| file.field == field)
    }
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let unreadable = |_| Problem::invalid(Message::new("form-unreadable"));
        let mut parts = Multipart::from_request(request, state).await.map_err(unreadable)?;
        let mut upload = Self::default();
        while let Some(part) = parts.next_field().await.map_err(problem)? {
            let field = part.name().unwrap_or_default().to_owned();
            match part.file_name().map(short) {
                Some(name) => {
                    let bytes = part.bytes().await.map_err(problem)?.to_vec();
                    if bytes.len() > LARGEST {
                        return Err(too_large());
                    }
                    if !bytes.is_empty() {
                        upload.files.push(Sent { field, name, bytes });
                    }
                }
                None => upload.fields.push((field, part.text().await.map_err(problem)?)),
            }
        }
        if upload.fields.iter().any(|(name, value)| name.contains('\0') || value.contains('\0')) {
            return Err(super::typed::nul());
        }
        Ok(upload)
    }
}

fn problem(error: MultipartError) -> Problem {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        return too_large();
    }
    tracing::debug!(%error, "a form with a file could not be read");
    Problem::invalid(Message::new("form-unreadable"))
}

fn too_large() -> Problem {
    let message = Message::new("upload-too-large").with("megabytes", LARGEST / 1024 / 1024);
    Problem { detail: Some(message), ..Problem::new(Kind::TooLarge) }
}

/// A file's name without folders, signs that steer, and more than 200 letters.
fn short(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let clean: String = last.chars().filter(|c| !c.is_control()).take(200).collect();
    if clean.trim().is_empty() { "fil".to_owned() } else { clean }
}
