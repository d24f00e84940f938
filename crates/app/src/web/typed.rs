//! A form as sent by a browser, typed.

use axum::extract::rejection::RawFormRejection;
use axum::extract::{FromRequest, RawForm, Request};
use samspil_core::Message;
use serde::de::DeserializeOwned;

use super::{Kind, Problem};

/// The fields of a form. What cannot be read as `T` is a problem in the
/// reader's words instead of a bare line of text.
pub struct Form<T>(pub T);

impl<T, S> FromRequest<S> for Form<T>
where
    T: DeserializeOwned,
    S: Send + Sync,
{
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let unreadable = |error: &dyn std::fmt::Display| {
            tracing::debug!(%error, "a form could not be read");
            Problem::invalid(Message::new("form-unreadable"))
        };
        let bytes = match RawForm::from_request(request, state).await {
            Ok(RawForm(bytes)) => bytes,
            Err(RawFormRejection::BytesRejection(_)) => return Err(Problem::new(Kind::TooLarge)),
            Err(error) => return Err(unreadable(&error)),
        };
        if has_nul(&bytes) {
            return Err(nul());
        }
        serde_urlencoded::from_bytes(&bytes).map(Self).map_err(|error| unreadable(&error))
    }
}

/// Whether an address or form holds the character NUL, which no database
/// keeps and nobody can type.
pub(super) fn has_nul(bytes: &[u8]) -> bool {
    bytes.contains(&0) || bytes.windows(3).any(|three| three == b"%00")
}

/// What is said of it.
pub(super) fn nul() -> Problem {
    Problem { detail: Some(Message::new("sent-unreadable")), ..Problem::new(Kind::BadRequest) }
}
