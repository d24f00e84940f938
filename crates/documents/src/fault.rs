//! Why a file could not be written.

/// A file could not be written.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// More than the format can hold, or a computer can set at once.
    #[error("the file would hold more than its format can")]
    TooLarge,
    /// The parts could not be put together.
    #[error("the file could not be put together: {0}")]
    Packing(String),
    /// The pages could not be set.
    #[error("the pages could not be set: {0}")]
    Typesetting(String),
    /// A picture is no SVG that can be drawn, or too large.
    #[error("the picture could not be drawn")]
    Picture,
}

impl From<zip::result::ZipError> for Fault {
    fn from(error: zip::result::ZipError) -> Self {
        Self::Packing(error.to_string())
    }
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Self {
        Self::Packing(error.to_string())
    }
}
