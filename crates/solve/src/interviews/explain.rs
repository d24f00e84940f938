//! Why there are no slots: rules that contradict each other, and the smallest changes that help.

use std::collections::BTreeSet;

use super::all;
use super::answer::{Explanation, Relaxation, Remedy, Rule};
use super::part::{Costs, Terms, common, free_slots};
use super::problem::{MAX_CHOICES, Problem};
use crate::limits::{Halt, Halted, Meter, Status};

/// Explains, or finds that there is nothing to explain. Where the limit comes early, the conflict may
/// have rules too many, and relaxations may be missing.
pub(super) fn explain(problem: &Problem, meter: &Meter<'_>) -> Result<Option<Explanation>, Halted> {
    if problem.slots() == 0 && !problem.interviews.is_empty() {
        return Ok(Some(Explanation { conflict: vec![Rule::Window], ..Explanation::default() }));
    }
    let asked = Asked { problem, free: free_slots(problem), meter };
    let all = asked.rules();
    if asked.possible(&all)? {
        return Ok(None);
    }
    let conflict = asked.irreducible(asked.narrowed(&all)?);
    let relaxations = asked.relaxations(&all, &conflict);
    let together = if relaxations.is_empty() { asked.together(&all).unwrap_or_default() } else { Vec::new() };
    Ok(Some(Explanation { conflict: conflict.into_iter().collect(), relaxations, together }))
}

/// A problem of which it is asked what is possible.
struct Asked<'a> {
    problem: &'a Problem,
    free: Vec<Vec<u32>>,
    meter: &'a Meter<'a>,
}

type Rules = BTreeSet<Rule>;

impl Asked<'_> {
    /// All rules that say something.
    fn rules(&self) -> Rules {
        let mut rules = Rules::new();
        let mut count = vec![0; self.free.len()];
        for (i, interview) in self.problem.interviews.iter().enumerate() {
            rules.extend([Rule::Interview(i), Rule::MaxPerDay(interview.interviewer)]);
            rules.extend(interview.fixed.map(|_| Rule::Fixed(i)));
            for person in [interview.interviewer, interview.respondent] {
                count[person] += 1;
                rules.insert(Rule::Free(person));
                if count[person] > 1 {
                    rules.insert(Rule::Once(person));
                }
            }
        }
        rules
    }

    /// The problem where only these rules hold and nothing costs anything; nothing where that is too large.
    fn terms(&self, rules: &Rules) -> Result<Terms<'_>, Halted> {
        let every: Vec<u32> = (0..self.problem.slots()).collect();
        let mut count = 0;
        let mut choices = Vec::with_capacity(self.problem.interviews.len());
        for (i, interview) in self.problem.interviews.iter().enumerate() {
            if !rules.contains(&Rule::Interview(i)) {
                choices.push(None);
                continue;
            }
            let free =
                |person: usize| if rules.contains(&Rule::Free(person)) { &self.free[person] } else { &every };
            let mut both = common(free(interview.interviewer), free(interview.respondent));
            if rules.contains(&Rule::Fixed(i)) {
                both.retain(|slot| interview.fixed == Some(*slot));
            }
            count += both.len();
            self.meter.spend(both.len() as u64)?;
            if count > 2 * MAX_CHOICES {
                return Err(Halted(Halt::Limit));
            }
            choices.push(Some(both.into_iter().map(|slot| (slot, 0)).collect()));
        }
        let people = 0..self.free.len();
        let most = |person| {
            if rules.contains(&Rule::MaxPerDay(person)) { self.problem.max_per_day } else { u32::MAX }
        };
        Ok(Terms {
            problem: self.problem,
            costs: Costs::none(self.problem),
            choices,
            once: people.clone().map(|person| rules.contains(&Rule::Once(person))).collect(),
            most: people.map(most).collect(),
        })
    }

    /// The cheapest slots; nothing where there are none.
    fn slots(&self, terms: &Terms<'_>, any: bool) -> Result<Option<Vec<u32>>, Halted> {
        let answer = all::solve(terms, any, 0, self.meter, &mut |_| ());
        match answer.status {
            Status::Optimal => Ok(answer.slots),
            Status::Infeasible => Ok(None),
            Status::BestFound if any => Ok(answer.slots),
            Status::Cancelled => Err(Halted(Halt::Cancelled)),
            Status::BestFound | Status::Unknown => Err(Halted(Halt::Limit)),
        }
    }

    fn possible(&self, rules: &Rules) -> Result<bool, Halted> {
        Ok(self.slots(&self.terms(rules)?, true)?.is_some())
    }

    /// Rules that contradict each other by themselves: about one interview, else about one person, else
    /// all of them.
    fn narrowed(&self, all: &Rules) -> Result<Rules, Halted> {
        let interviews = &self.problem.interviews;
        let only = |among: &dyn Fn(usize) -> bool| -> Rules {
            all.iter().copied().filter(|rule| !matches!(rule, Rule::Interview(i) if !among(*i))).collect()
        };
        for (i, interview) in interviews.iter().enumerate() {
            let both = common(&self.free[interview.interviewer], &self.free[interview.respondent]);
            let mut both = both.iter().filter(|slot| interview.fixed.is_none_or(|fixed| fixed == **slot));
            if self.problem.max_per_day == 0 || both.next().is_none() {
                return Ok(only(&|other| other == i));
            }
        }
        for person in 0..self.free.len() {
            let own = |i: usize| interviews[i].interviewer == person || interviews[i].respondent == person;
            let rules = only(&own);
            if !self.possible(&rules)? {
                return Ok(rules);
            }
        }
        Ok(all.clone())
    }

    /// Leaves out rules while the others contradict each other; those that are left where the limit comes.
    fn irreducible(&self, rules: Rules) -> Rules {
        // Interviews last in the list are tried first: without them most other rules say nothing.
        let mut kept: Vec<Rule> = rules.into_iter().collect();
        kept.sort_by_key(|rule| (!matches!(rule, Rule::Interview(_)), *rule));
        let (mut from, mut count) = (0, kept.len().div_ceil(2));
        while from < kept.len() {
            count = count.min(kept.len() - from);
            let mut fewer = kept.clone();
            fewer.drain(from..from + count);
            match self.possible(&fewer.iter().copied().collect()) {
                Err(_) => break,
                Ok(false) => kept = fewer,
                Ok(true) if count == 1 => {
                    from += 1;
                    count = (kept.len() - from).div_ceil(4);
                }
                Ok(true) => count /= 2,
            }
        }
        kept.into_iter().collect()
    }

    /// For each rule that alone stands in the way its smallest change, the smallest first.
    fn relaxations(&self, all: &Rules, conflict: &Rules) -> Vec<Relaxation> {
        let mut found = Vec::new();
        for &rule in conflict {
            match self.remedy(all, rule) {
                Ok(Some((size, remedy))) => found.push((size, Relaxation { rule, remedy })),
                Ok(None) => {}
                Err(_) => break,
            }
        }
        found.sort_by_key(|(size, relaxation)| (*size, relaxation.rule));
        found.into_iter().map(|(_, relaxation)| relaxation).collect()
    }

    /// The smallest change of a rule, and how large it is.
    fn remedy(&self, all: &Rules, rule: Rule) -> Result<Option<(u32, Remedy)>, Halted> {
        let mut rules = all.clone();
        rules.remove(&rule);
        if !self.possible(&rules)? {
            return Ok(None);
        }
        Ok(match rule {
            Rule::Free(person) => self
                .freed(&rules, &[person])?
                .pop()
                .map(|(_, slots)| (slots.len() as u32, Remedy::Free(slots))),
            Rule::MaxPerDay(person) => Some(self.more_a_day(all, person)?),
            Rule::Fixed(i) => self.elsewhere(&rules, i)?.map(|slot| (3, Remedy::Slot(slot))),
            Rule::Once(_) => Some((DROP, Remedy::Drop)),
            Rule::Interview(_) | Rule::Window => Some((DROP + 1, Remedy::Drop)),
        })
    }

    /// As few slots as possible in which these people would have to be free too, where they are not
    /// bound to what they said; by person.
    fn freed(&self, rules: &Rules, people: &[usize]) -> Result<Vec<(usize, Vec<u32>)>, Halted> {
        let mut terms = self.terms(rules)?;
        let one = terms.costs.scale.grains(1.0);
        let bound = |person: usize, slot: u32| {
            people.binary_search(&person).is_ok() && self.free[person].binary_search(&slot).is_err()
        };
        for (interview, choices) in self.problem.interviews.iter().zip(&mut terms.choices) {
            for (slot, cost) in choices.iter_mut().flatten() {
                let more =
                    [interview.interviewer, interview.respondent].into_iter().filter(|p| bound(*p, *slot));
                *cost = one * more.count() as i64;
            }
        }
        let Some(slots) = self.slots(&terms, false)? else { return Ok(Vec::new()) };
        let mut more: Vec<(usize, u32)> = Vec::new();
        for (interview, &slot) in self.problem.interviews.iter().zip(&slots) {
            let both = [interview.interviewer, interview.respondent].into_iter();
            more.extend(both.filter(|person| bound(*person, slot)).map(|person| (person, slot)));
        }
        more.sort_unstable();
        let by = more.chunk_by(|a, b| a.0 == b.0);
        Ok(by.map(|run| (run[0].0, run.iter().map(|(_, slot)| *slot).collect())).collect())
    }

    /// The fewest interviews a day that do.
    fn more_a_day(&self, all: &Rules, person: usize) -> Result<(u32, Remedy), Halted> {
        let mut terms = self.terms(all)?;
        let (mut low, mut high) = (self.problem.max_per_day, self.problem.interviews.len() as u32);
        while low + 1 < high {
            let middle = low + (high - low) / 2;
            terms.most[person] = middle;
            if self.slots(&terms, true)?.is_some() { high = middle } else { low = middle }
        }
        Ok((2 * (high - self.problem.max_per_day), Remedy::MaxPerDay(high)))
    }

    /// The slot nearest to its fixed one that an interview can be in.
    fn elsewhere(&self, rules: &Rules, i: usize) -> Result<Option<u32>, Halted> {
        let mut terms = self.terms(rules)?;
        let one = terms.costs.scale.grains(1.0);
        let fixed = self.problem.interviews[i].fixed.unwrap_or(0);
        for (slot, cost) in terms.choices[i].iter_mut().flatten() {
            *cost = one * i64::from(slot.abs_diff(fixed));
        }
        Ok(self.slots(&terms, false)?.and_then(|slots| slots.get(i).copied()))
    }

    /// As few slots as possible in which anybody would have to be free too.
    fn together(&self, all: &Rules) -> Result<Vec<Relaxation>, Halted> {
        let rules = all.iter().copied().filter(|rule| !matches!(rule, Rule::Free(_))).collect();
        let everybody: Vec<usize> = (0..self.free.len()).collect();
        let freed = self.freed(&rules, &everybody)?.into_iter();
        Ok(freed
            .map(|(person, slots)| Relaxation { rule: Rule::Free(person), remedy: Remedy::Free(slots) })
            .collect())
    }
}

/// How large it is that a rule does not hold at all.
const DROP: u32 = 1_000_000;
