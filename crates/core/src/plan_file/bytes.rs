//! From bytes to text: size, encoding, emptiness.

use super::{Diagnostic, Places};
use crate::Message;

/// The largest plan file that is read, in bytes.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;

/// The text of a file, or why it is none.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Box<Diagnostic>> {
    if bytes.len() > MAX_BYTES {
        return Err(too_large(bytes.len()).into());
    }
    if let [0xff, 0xfe, ..] | [0xfe, 0xff, ..] = bytes {
        return Err(wrong("F004", Message::new("plan-file-utf16"), bytes, 0).into());
    }
    if let Some(at) = bytes.iter().position(|byte| *byte == 0) {
        let message = Message::new("plan-file-binary").with("offset", at);
        return Err(Diagnostic::error("F002", "", message)
            .at(place(bytes, at))
            .help(Message::new("plan-file-binary-help"))
            .into());
    }
    let text = std::str::from_utf8(bytes).map_err(|error| Box::new(not_utf8(bytes, error.valid_up_to())))?;
    if text.trim_start_matches('\u{feff}').trim().is_empty() {
        return Err(empty().into());
    }
    Ok(text)
}

/// The file holds no keys.
pub(super) fn empty() -> Diagnostic {
    Diagnostic::error("F005", "", Message::new("plan-file-empty"))
        .at(Some(Places::new(" ").range(0..0)))
        .help(Message::new("plan-file-empty-help"))
}

fn too_large(size: usize) -> Diagnostic {
    let megabytes = |bytes: usize| bytes.div_ceil(1024 * 1024);
    let message =
        Message::new("plan-file-too-large").with("size", megabytes(size)).with("limit", megabytes(MAX_BYTES));
    Diagnostic::error("F001", "", message)
        .at(Some(Places::new(" ").range(0..0)))
        .help(Message::new("plan-file-too-large-help"))
}

/// The file holds more values than are read.
pub(super) fn too_many() -> Diagnostic {
    let message = Message::new("plan-file-too-many").with("limit", super::places::MAX_VALUES);
    Diagnostic::error("F001", "", message)
        .at(Some(Places::new(" ").range(0..0)))
        .help(Message::new("plan-file-too-large-help"))
}

fn not_utf8(bytes: &[u8], at: usize) -> Diagnostic {
    let byte = bytes.get(at).copied().unwrap_or(0);
    let message = Message::new("plan-file-not-utf8").with("offset", at).with("byte", format!("0x{byte:02X}"));
    wrong("F003", message, bytes, at)
}

fn wrong(code: &'static str, message: Message, bytes: &[u8], at: usize) -> Diagnostic {
    Diagnostic::error(code, "", message).at(place(bytes, at)).help(Message::new("plan-file-save-as-utf8"))
}

/// Line and column of a byte whose neighbours before it are text.
fn place(bytes: &[u8], at: usize) -> Option<super::Position> {
    let before = String::from_utf8_lossy(bytes.get(..at)?);
    let mut position = Places::new(&before).range(before.len()..before.len());
    position.offset = at;
    position.length = 1;
    Some(position)
}
