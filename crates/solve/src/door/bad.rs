//! What is wrong with an input.

use serde::de::DeserializeOwned;

/// An input that is no problem: what is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {what:?}")]
pub struct BadInput {
    /// Where it stands, as a path into the JSON: `cohorts[0].lags[3].a`.
    pub path: String,
    /// What is wrong.
    pub what: What,
}

/// What is wrong at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// It is no JSON, or of another type than is needed; the parser's own words.
    Form(String),
    /// No date of the form `2027-01-04`, or too far away.
    Date(String),
    /// Larger or smaller than is allowed.
    Range {
        /// What stands there.
        value: String,
        /// The least.
        least: String,
        /// The most.
        most: String,
    },
    /// More of something than is searched.
    TooMany {
        /// How many there are.
        count: usize,
        /// The most there may be.
        most: usize,
    },
    /// A name that stands there twice.
    Twice(String),
    /// A name that is nowhere explained.
    Unknown(String),
    /// No name at all.
    Empty,
}

impl BadInput {
    pub(super) fn new(path: impl Into<String>, what: What) -> Self {
        Self { path: path.into(), what }
    }

    pub(super) fn range(
        path: impl Into<String>,
        value: impl ToString,
        least: impl ToString,
        most: impl ToString,
    ) -> Self {
        let what = What::Range { value: value.to_string(), least: least.to_string(), most: most.to_string() };
        Self::new(path, what)
    }
}

/// Reads JSON that is one value and nothing else.
pub(super) fn json<T: DeserializeOwned>(text: &[u8]) -> Result<T, BadInput> {
    let mut reader = serde_json::Deserializer::from_slice(text);
    let input = serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| BadInput::new(error.path().to_string(), What::Form(error.inner().to_string())))?;
    reader.end().map_err(|error| BadInput::new(".", What::Form(error.to_string())))?;
    Ok(input)
}

/// Refuses more than `most` of something.
pub(super) fn most(path: &str, count: usize, most: usize) -> Result<(), BadInput> {
    if count > most { Err(BadInput::new(path, What::TooMany { count, most })) } else { Ok(()) }
}

/// A number of a range whose ends belong to it.
pub(super) fn number(path: &str, value: i64, least: i64, most: i64) -> Result<u32, BadInput> {
    let fits = (least..=most).contains(&value);
    u32::try_from(value).ok().filter(|_| fits).ok_or_else(|| BadInput::range(path, value, least, most))
}
