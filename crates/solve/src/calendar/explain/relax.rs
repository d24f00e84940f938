//! The smallest change of one rule that makes the whole problem possible.

use std::collections::BTreeSet;

use super::Bare;
use crate::calendar::answer::{Relaxation, Remedy, Rule};
use crate::calendar::part::Rules;
use crate::calendar::problem::{Lag, Problem};
use crate::limits::Halted;

/// For each rule that alone makes the difference its smallest change, the smallest first.
pub(super) fn relaxations(whole: &Bare<'_>, conflict: &[Rule]) -> Vec<Relaxation> {
    let mut found = Vec::new();
    for &rule in conflict {
        match whole.remedy(rule) {
            Ok(Some((size, remedy))) => found.push((size, Relaxation { rule, remedy })),
            Ok(None) => {}
            Err(Halted(_)) => break,
        }
    }
    found.sort_by_key(|(size, relaxation)| (*size, relaxation.rule));
    found.into_iter().map(|(_, relaxation)| relaxation).collect()
}

/// How large a change is, in days; an exception counts as one.
type Size = u32;

impl Bare<'_> {
    fn remedy(&self, rule: Rule) -> Result<Option<(Size, Remedy)>, Halted> {
        let dropped = BTreeSet::from([rule]);
        let Some(dates) = self.dates(&dropped)? else { return Ok(None) };
        let day = |c: usize, e: usize| dates.get(c).and_then(|dates| dates.get(e)).copied().unwrap_or(0);
        Ok(Some(match rule {
            Rule::Window => self.window(dates.iter().flatten().max().map_or(0, |last| last + 1))?,
            Rule::StartsNoEarlier { cohort } => {
                self.start(cohort, dates.get(cohort).and_then(|d| d.iter().min()).copied().unwrap_or(0))?
            }
            Rule::Weekdays { cohort, event } => self.weekday(cohort, event, day(cohort, event))?,
            Rule::Fixed { cohort, event } => self.near(cohort, event, day(cohort, event))?,
            Rule::Closed { cohort, event } | Rule::Resource { cohort, event, .. } => {
                (1, Remedy::Day(day(cohort, event)))
            }
            Rule::Exclusive { .. } => (7, Remedy::Drop),
            Rule::Lag { cohort, lag } => self.lag(cohort, lag)?,
        }))
    }

    fn possible(&self, edit: impl FnOnce(&mut Problem)) -> Result<bool, Halted> {
        let mut problem = self.problem.clone();
        edit(&mut problem);
        Ok(Bare { problem, meter: self.meter }.dates(&BTreeSet::new())?.is_some())
    }

    /// The fewest days that do, at most `enough`, which is known to.
    fn window(&self, enough: u32) -> Result<(Size, Remedy), Halted> {
        let days = self.problem.days;
        let more = least(enough.saturating_sub(days), |more| self.possible(|p| p.days = days + more))?;
        Ok((more, Remedy::Days(days + more)))
    }

    /// The latest first day that does, at least `enough`, which is known to.
    fn start(&self, cohort: usize, enough: u32) -> Result<(Size, Remedy), Halted> {
        let start = self.problem.cohorts.get(cohort).map_or(0, |c| c.starts_no_earlier);
        let sooner = least(start.saturating_sub(enough), |sooner| {
            self.possible(|p| p.cohorts[cohort].starts_no_earlier = start - sooner)
        })?;
        Ok((sooner, Remedy::Start(start - sooner)))
    }

    /// The first further weekday that does; that of `day` is known to.
    fn weekday(&self, cohort: usize, event: usize, day: u32) -> Result<(Size, Remedy), Halted> {
        let known = self.problem.weekday(day);
        for weekday in 0..known {
            let open = self.problem.cohorts[cohort].events[event].weekdays[weekday];
            if !open && self.possible(|p| p.cohorts[cohort].events[event].weekdays[weekday] = true)? {
                return Ok((2, Remedy::Weekday(weekday as u8)));
            }
        }
        Ok((2, Remedy::Weekday(known as u8)))
    }

    /// The nearest day beside a fixed one; `day` is known to do.
    fn near(&self, c: usize, e: usize, day: u32) -> Result<(Size, Remedy), Halted> {
        let fixed = self.problem.cohorts[c].events[e].fixed.unwrap_or(day);
        let dropped = BTreeSet::from([Rule::Fixed { cohort: c, event: e }]);
        let mut found = day;
        let off = least(day.abs_diff(fixed), |off| {
            let instead = Some((c, e, fixed.saturating_sub(off)..=fixed.saturating_add(off)));
            let rules = Rules { problem: &self.problem, dropped: &dropped, instead, days: self.problem.days };
            let dates = self.dates_of(&rules)?;
            found = dates.as_ref().map_or(found, |dates| dates[c][e]);
            Ok(dates.is_some())
        })?;
        Ok((off, Remedy::Day(found)))
    }

    /// The smaller of the two changes of a lag.
    fn lag(&self, cohort: usize, place: usize) -> Result<(Size, Remedy), Halted> {
        let lag = self.problem.cohorts[cohort].lags[place];
        let far = 2 * self.problem.days + 2;
        let with = |changed: Lag| self.possible(|p| p.cohorts[cohort].lags[place] = changed);
        let mut best: Option<(Size, Remedy)> = None;
        if let Some(max) = lag.max
            && with(Lag { max: None, ..lag })?
        {
            let reach = i64::from(self.problem.days) - i64::from(max);
            let reach = u32::try_from(reach.max(0)).unwrap_or(far);
            let more = |more: u32| max.saturating_add(i32::try_from(more).unwrap_or(i32::MAX));
            let size = least(reach, |by| with(Lag { max: Some(more(by)), ..lag }))?;
            best = Some((size, Remedy::Max(more(size))));
        }
        if let Some(min) = lag.min
            && with(Lag { min: None, ..lag })?
        {
            let reach = i64::from(min) + i64::from(self.problem.days);
            let reach = u32::try_from(reach.max(0)).unwrap_or(far);
            let less = |less: u32| min.saturating_sub(i32::try_from(less).unwrap_or(i32::MAX));
            let size = least(reach, |by| with(Lag { min: Some(less(by)), ..lag }))?;
            if best.is_none_or(|(known, _)| size < known) {
                best = Some((size, Remedy::Min(less(size))));
            }
        }
        Ok(best.unwrap_or((far, Remedy::Drop)))
    }
}

/// The least number up to `enough` that does, where `enough` and all above the least do.
fn least(enough: u32, mut does: impl FnMut(u32) -> Result<bool, Halted>) -> Result<u32, Halted> {
    let (mut low, mut high) = (0, enough);
    while low < high {
        let middle = low + (high - low) / 2;
        if does(middle)? {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    // The last question asked need not have been the answer's.
    does(low)?;
    Ok(low)
}
