//! A form as sent by a browser, typed.

use axum::extract::{FromRequest, Request};
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
        use axum::extract::rejection::FormRejection;
        match axum::extract::Form::<T>::from_request(request, state).await {
            Ok(axum::extract::Form(fields)) => Ok(Self(fields)),
            Err(FormRejection::BytesRejection(_)) => Err(Problem::new(Kind::TooLarge)),
            Err(error) => {
                tracing::debug!(%error, "a form could not be read");
                Err(Problem::invalid(Message::new("form-unreadable")))
            }
        }
    }
}
