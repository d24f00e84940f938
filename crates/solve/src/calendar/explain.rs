//! Why there are no dates: a smallest set of rules that contradict each other,
//! and for each of them the smallest change that alone makes the whole possible.

mod hitting;
mod relax;

use std::collections::BTreeSet;

use super::answer::{Dates, Explanation, Rule};
use super::check::check;
use super::net::{Found, Net};
use super::part::Rules;
use super::problem::{Cohort, Problem};
use crate::limits::{Halt, Halted, Meter};

/// The most days of a calendar whose window is dropped.
const FARTHEST: i64 = 20_000;

/// The most questions whether rules can be kept, while looking for a smaller conflict.
const QUESTIONS: usize = 400;

/// Explains, or finds that there is nothing to explain. Where the limit comes early, the conflict need
/// not be a smallest one, and relaxations may be missing.
pub(super) fn explain(problem: &Problem, meter: &Meter<'_>) -> Result<Option<Explanation>, Halted> {
    let whole = Bare::new(problem, meter);
    if whole.dates(&BTreeSet::new())?.is_some() {
        return Ok(None);
    }
    let part = narrowed(problem, meter)?;
    let asked = Bare::new(part.as_ref().unwrap_or(problem), meter);
    let found = asked.irreducible(asked.rules())?;
    let (mut conflict, smallest) = match whole.smallest(&found) {
        Ok(Some(smaller)) => (smaller, true),
        Ok(None) => (found, true),
        Err(GaveUp) => (found, false),
    };
    conflict.sort_unstable();
    let relaxations = relax::relaxations(&whole, &conflict);
    Ok(Some(Explanation { conflict, smallest, relaxations }))
}

/// The problem of one cohort alone, where that contradicts itself already.
fn narrowed(problem: &Problem, meter: &Meter<'_>) -> Result<Option<Problem>, Halted> {
    if problem.cohorts.len() < 2 {
        return Ok(None);
    }
    for c in 0..problem.cohorts.len() {
        let mut alone = problem.clone();
        for (_, other) in alone.cohorts.iter_mut().enumerate().filter(|(o, _)| *o != c) {
            *other = Cohort::default();
        }
        if Bare::new(&alone, meter).dates(&BTreeSet::new())?.is_none() {
            return Ok(Some(alone));
        }
    }
    Ok(None)
}

/// Looking for a smallest conflict was given up.
struct GaveUp;

impl From<Halted> for GaveUp {
    fn from(_: Halted) -> Self {
        Self
    }
}

/// A problem whose costs do not matter.
struct Bare<'a> {
    problem: Problem,
    meter: &'a Meter<'a>,
}

impl<'a> Bare<'a> {
    fn new(problem: &Problem, meter: &'a Meter<'a>) -> Self {
        let problem = problem.clone();
        Self { problem, meter }
    }

    /// All rules that say something.
    fn rules(&self) -> Vec<Rule> {
        let problem = &self.problem;
        let mut rules = vec![Rule::Window];
        let mut users = vec![0; problem.resources.len()];
        for (cohort, given) in problem.cohorts.iter().enumerate() {
            if given.starts_no_earlier > 0 && !given.events.is_empty() {
                rules.push(Rule::StartsNoEarlier { cohort });
            }
            for (event, e) in given.events.iter().enumerate() {
                let add = |rules: &mut Vec<Rule>, says: bool, rule| {
                    if says {
                        rules.push(rule)
                    }
                };
                add(&mut rules, !problem.closed.is_empty(), Rule::Closed { cohort, event });
                add(&mut rules, e.weekdays.contains(&false), Rule::Weekdays { cohort, event });
                add(&mut rules, e.fixed.is_some(), Rule::Fixed { cohort, event });
                for resource in e.resources.iter().copied().collect::<BTreeSet<_>>() {
                    users[resource] += 1;
                    let says = !problem.resources[resource].busy.is_empty();
                    add(&mut rules, says, Rule::Resource { resource, cohort, event });
                }
            }
            rules.extend((0..given.lags.len()).map(|lag| Rule::Lag { cohort, lag }));
        }
        let shared = users.iter().enumerate().filter(|(_, users)| **users > 1);
        rules.extend(shared.map(|(resource, _)| Rule::Exclusive { resource }));
        rules
    }

    /// How far the calendar goes: to its window, or as far as anything could need.
    fn horizon(&self, dropped: &BTreeSet<Rule>) -> u32 {
        if !dropped.contains(&Rule::Window) {
            return self.problem.days;
        }
        let problem = &self.problem;
        let mut far = i64::from(problem.days) + 7;
        for cohort in &problem.cohorts {
            let fixed = cohort.events.iter().filter_map(|event| event.fixed).max().unwrap_or(0);
            far = far.max(i64::from(cohort.starts_no_earlier.max(fixed)) + 7);
        }
        for cohort in &problem.cohorts {
            let needs = cohort.lags.iter().map(|lag| {
                let min = i64::from(lag.min.unwrap_or(0));
                let max = i64::from(lag.max.unwrap_or(0));
                min.max(-max).max(0)
            });
            far += needs.sum::<i64>() + 14 * cohort.events.len() as i64;
        }
        u32::try_from(far.min(FARTHEST).max(problem.days.into())).unwrap_or(problem.days)
    }

    /// Dates that keep all rules but those that are dropped.
    fn dates(&self, dropped: &BTreeSet<Rule>) -> Result<Option<Dates>, Halted> {
        let days = self.horizon(dropped);
        self.dates_of(&Rules { problem: &self.problem, dropped, instead: None, days })
    }

    fn dates_of(&self, rules: &Rules<'_>) -> Result<Option<Dates>, Halted> {
        let mut net = Net::new(rules);
        match net.find(usize::MAX, self.meter)? {
            Found::Dates(dates) => Ok(Some(net.split(&dates))),
            Found::Impossible => Ok(None),
            Found::Open => Err(Halted(Halt::Limit)),
        }
    }

    /// Dates that keep these rules and no others.
    fn keeping(&self, kept: &BTreeSet<Rule>, all: &[Rule]) -> Result<Option<Dates>, Halted> {
        let dropped: BTreeSet<Rule> = all.iter().copied().filter(|rule| !kept.contains(rule)).collect();
        self.dates(&dropped)
    }

    /// Leaves out rules of a contradiction as long as one remains.
    fn irreducible(&self, all: Vec<Rule>) -> Result<Vec<Rule>, Halted> {
        let mut kept = all.clone();
        let mut from = 0;
        let mut count = kept.len().div_ceil(2);
        while from < kept.len() {
            count = count.clamp(1, kept.len() - from);
            let mut fewer = kept.clone();
            fewer.drain(from..from + count);
            if self.keeping(&fewer.iter().copied().collect(), &all)?.is_none() {
                kept = fewer;
            } else if count == 1 {
                from += 1;
                count = kept.len().saturating_sub(from).div_ceil(4);
            } else {
                count /= 2;
            }
        }
        kept.sort_unstable();
        Ok(kept)
    }

    /// A conflict with fewer rules than the known one; nothing where there is none.
    ///
    /// Every conflict hits every set of rules without which the rest can be kept. So the smallest
    /// set that hits all those known so far is a conflict, or shows one more of them.
    fn smallest(&self, known: &[Rule]) -> Result<Option<Vec<Rule>>, GaveUp> {
        let all = self.rules();
        let mut corrections = hitting::Sets::default();
        let mut least = 0;
        for _ in 0..QUESTIONS {
            let Some(hit) = corrections.smallest(least, known.len()).ok_or(GaveUp)? else {
                return Ok(None);
            };
            least = hit.len();
            let kept: BTreeSet<Rule> = hit.iter().copied().collect();
            let Some(dates) = self.keeping(&kept, &all)? else { return Ok(Some(hit)) };
            corrections.add(&self.correction(kept, dates, &all)?);
        }
        Err(GaveUp)
    }

    /// Rules without which the others can be kept, as few as that takes; where `kept` can be, with
    /// these dates.
    fn correction(&self, mut kept: BTreeSet<Rule>, dates: Dates, all: &[Rule]) -> Result<Vec<Rule>, Halted> {
        kept.extend(self.held(&dates, all));
        for rule in all {
            if !kept.contains(rule) {
                let mut more = kept.clone();
                more.insert(*rule);
                if let Some(dates) = self.keeping(&more, all)? {
                    kept = more;
                    kept.extend(self.held(&dates, all));
                }
            }
        }
        Ok(all.iter().copied().filter(|rule| !kept.contains(rule)).collect())
    }

    /// The rules that dates keep.
    fn held(&self, dates: &Dates, all: &[Rule]) -> BTreeSet<Rule> {
        let broken: BTreeSet<Rule> = check(&self.problem, dates).into_iter().map(|v| v.rule).collect();
        all.iter().copied().filter(|rule| !broken.contains(rule)).collect()
    }
}
