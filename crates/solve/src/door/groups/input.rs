//! Groups as they stand in the JSON.

use serde::Deserialize;
use serde_json::Value;

/// Everything. What may be left out may also be `null`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Input {
    pub(super) n: i64,
    pub(super) groups: i64,
    pub(super) size_min: Sizes,
    pub(super) size_max: Sizes,
    pub(super) distance: Vec<Vec<f64>>,
    pub(super) role: Option<Vec<Value>>,
    pub(super) min_per_role: Option<i64>,
    pub(super) keep: Option<Vec<[i64; 2]>>,
    pub(super) forbid: Option<Vec<[i64; 2]>>,
    pub(super) fixed: Option<Vec<[i64; 2]>>,
}

/// A number, or a list of them.
#[derive(Debug, Deserialize)]
#[serde(untagged, expecting = "a size, or a list of sizes")]
pub(super) enum Sizes {
    All(i64),
    Each(Vec<i64>),
}
