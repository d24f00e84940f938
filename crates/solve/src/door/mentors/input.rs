//! Talents and mentors as they stand in the JSON.

use serde::Deserialize;

use super::edges::Edges;

/// Everything. What may be left out may also be `null`.
#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Input {
    pub(super) talents: i64,
    pub(super) mentors: i64,
    pub(super) capacity: Option<Vec<i64>>,
    pub(super) edges: Edges,
    pub(super) objective: Option<String>,
}
