//! A calendar as it stands in the JSON.

use serde::Deserialize;

use crate::door::entries::Entries;

/// Everything. What may be left out may also be `null`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Input {
    pub(super) first: String,
    pub(super) days: i64,
    pub(super) closed: Option<Vec<i64>>,
    pub(super) resources: Option<Entries<Vec<i64>>>,
    pub(super) cohorts: Vec<Cohort>,
    pub(super) absence_limit: Option<AbsenceLimit>,
    pub(super) weekday_cost: Option<Entries<f64>>,
    pub(super) fixed: Option<Entries<i64>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AbsenceLimit {
    pub(super) free: i64,
    pub(super) cost: f64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cohort {
    pub(super) id: String,
    pub(super) starts_no_earlier: Option<i64>,
    pub(super) participants: Option<Vec<Vec<i64>>>,
    pub(super) events: Vec<Event>,
    pub(super) lags: Option<Vec<Lag>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Event {
    pub(super) id: String,
    pub(super) resources: Option<Vec<String>>,
    pub(super) weekdays: Option<Vec<i64>>,
    pub(super) attendance_weight: Option<f64>,
    pub(super) counts_absence: Option<bool>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lag {
    pub(super) a: String,
    pub(super) b: String,
    pub(super) min: Option<i64>,
    pub(super) max: Option<i64>,
    pub(super) ideal: Option<f64>,
}
