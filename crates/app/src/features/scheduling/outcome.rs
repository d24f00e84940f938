//! What comes of a run, as it is kept.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use samspil_core::scheduling::{Cause, Dates, Draft, Report, Settings, Way, report};
use samspil_solve::calendar::{self, Fault};
use samspil_solve::{Halt, Limits, Progress, Status};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::numbers::{For, Numbers, roomy};

/// The longest a run may take.
pub(super) const LONGEST: Duration = Duration::from_secs(20);

/// The most steps of a run, so that a fast and a slow machine come to the same
/// end; on a usual one well within [`LONGEST`].
const STEPS: u64 = 12_000_000;

/// What came of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// Dates that are proven to be the best.
    Best,
    /// Dates; there may be better ones.
    Good,
    /// The rules contradict each other.
    Contradiction,
    /// It was stopped before there were dates.
    Stopped,
    /// The time was over before there were dates.
    Nothing,
}

/// What dates weigh, by reason; in days beside a wished distance.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Weights {
    /// Absent participants, and those absent too often.
    pub absences: f64,
    /// Mondays and Fridays.
    pub weekdays: f64,
    /// Distances beside the wished ones.
    pub distances: f64,
    /// Dates that were expected and are moved.
    pub moves: f64,
}

/// What a run found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// In a word.
    pub found: Found,
    /// The dates, and what they mean.
    pub report: Report,
    /// What they weigh.
    pub weight: Option<f64>,
    /// What no dates weigh less than.
    pub bound: Option<f64>,
    /// What they weigh, by reason.
    pub weights: Weights,
    /// What cannot hold together.
    pub causes: Vec<Cause>,
    /// Whether that is a smallest such set.
    pub smallest: bool,
    /// What would help, cheapest first.
    pub ways: Vec<Way>,
    /// Steps used.
    pub steps: u64,
}

impl Outcome {
    /// The date of each event.
    pub fn dates(&self) -> Dates {
        self.report.placed.iter().map(|placed| (placed.key.clone(), placed.date)).collect()
    }

    /// Whether there are dates.
    pub fn has_dates(&self) -> bool {
        !self.report.placed.is_empty()
    }
}

/// What a run went by, in short: differs as soon as anything differs that
/// could lead to other dates.
pub(super) fn fingerprint(draft: &Draft) -> String {
    let text = serde_json::to_vec(draft).unwrap_or_default();
    Sha256::digest(&text).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// Looks for dates. Takes up to [`LONGEST`]; ends soon after `cancelled` is
/// set. `hint` are dates that may be near.
///
/// # Errors
/// Where the draft is too large for it.
pub(super) fn find(
    draft: &Draft,
    settings: &Settings,
    hint: Option<&Dates>,
    cancelled: &AtomicBool,
    tell: &mut dyn FnMut(Progress),
) -> Result<Outcome, Fault> {
    let numbers = Numbers::of(draft, For::Dates);
    let end = Instant::now() + LONGEST;
    let stop = || {
        if cancelled.load(Ordering::Relaxed) {
            return Some(Halt::Cancelled);
        }
        (Instant::now() >= end).then_some(Halt::Limit)
    };
    let limits = Limits { stop: &stop, work: Some(STEPS) };
    let hint = hint.and_then(|dates| numbers.days(dates));
    let answer = calendar::solve(&numbers.problem, hint.as_ref(), &limits, tell)?;
    let mut outcome = Outcome {
        found: match answer.status {
            Status::Optimal => Found::Best,
            _ if answer.dates.is_some() => Found::Good,
            Status::Infeasible => Found::Contradiction,
            Status::Cancelled => Found::Stopped,
            _ => Found::Nothing,
        },
        report: Report::default(),
        weight: answer.value,
        bound: answer.bound,
        weights: Weights::default(),
        causes: Vec::new(),
        smallest: false,
        ways: Vec::new(),
        steps: answer.work,
    };
    if let Some(days) = &answer.dates {
        outcome.report = report(draft, &numbers.dates(days));
        outcome.weights = weights(&calendar::cost(&numbers.problem, days));
    } else if answer.status == Status::Infeasible {
        reasons(draft, settings, &limits, &mut outcome);
    }
    Ok(outcome)
}

/// Why there are no dates, and what would help.
fn reasons(draft: &Draft, settings: &Settings, limits: &Limits<'_>, outcome: &mut Outcome) {
    let roomy = roomy(draft);
    let numbers = Numbers::of(&roomy, For::Reasons);
    match calendar::explain(&numbers.problem, limits) {
        Ok(Some(why)) => {
            (outcome.causes, outcome.ways) = numbers.explained(&why, settings);
            outcome.smallest = why.smallest;
        }
        Ok(None) => {}
        Err(fault) => tracing::debug!(%fault, "too much to find out why there are no dates"),
    }
}

fn weights(cost: &calendar::Cost) -> Weights {
    Weights {
        absences: cost.attendance + cost.absence_limit,
        weekdays: cost.weekdays,
        distances: cost.ideals,
        moves: cost.moves,
    }
}

/// The rules that dates break, as the plan stands now.
pub(super) fn broken(draft: &Draft, dates: &Dates) -> Vec<Cause> {
    let numbers = Numbers::of(draft, For::Dates);
    let Some(days) = numbers.days(dates) else { return Vec::new() };
    let mut causes = Vec::new();
    for cause in calendar::check(&numbers.problem, &days).iter().filter_map(|v| numbers.cause(v.rule)) {
        if !causes.contains(&cause) {
            causes.push(cause);
        }
    }
    causes
}
