//! Forms and readings of everything a plan holds, made once for all kinds of
//! elements from the fields of their types.

mod choices;
mod differences;
mod fields;
mod inputs;
mod said;
mod show;

pub use choices::{Choices, name_in, name_of, person_name};
pub use differences::differences;
pub use fields::{Fields, TextField, choice};
pub use inputs::{Form, contact_fields, speak};
pub use said::{argument, date, message, word};
pub use show::{Reader, address, label};

use axum::extract::FromRequest;
use samspil_core::form::Typed;

use super::{Kind, Problem};

/// What was sent from a form.
pub struct Sent(pub Typed);

/// More inputs than this no form of ours has.
const MOST_INPUTS: usize = 20_000;

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = Problem;

    async fn from_request(request: axum::extract::Request, state: &S) -> Result<Self, Problem> {
        let super::Form(pairs) = super::Form::<Vec<(String, String)>>::from_request(request, state).await?;
        if pairs.len() > MOST_INPUTS {
            return Err(Problem::new(Kind::TooLarge));
        }
        Ok(Self(pairs.into_iter().collect()))
    }
}
