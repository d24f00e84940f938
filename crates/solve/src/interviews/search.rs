//! What a search in one part knows: its best slots so far, and what is open.

use super::best::{Tables, sets};
use super::part::{Costs, NEVER, Part};
use super::problem::Problem;
use crate::limits::{Halted, Meter};

/// By group, the choice of each of its interviews.
pub(super) type Picks = Vec<Vec<u32>>;

/// By group and choice, whether it is still in question.
pub(super) type Open = Vec<Vec<bool>>;

/// Larger tables are not kept.
const MOST_KEPT: usize = 4_096;

/// A part, and the best that is known of it.
pub(super) struct Search<'a> {
    pub(super) problem: &'a Problem,
    pub(super) costs: Costs,
    pub(super) part: &'a Part,
    pub(super) meter: &'a Meter<'a>,
    pub(super) tables: Tables,
    /// Tables of each group by itself.
    kept: Vec<Tables>,
    pub(super) charges: Vec<i64>,
    /// The best picks, and what they cost.
    pub(super) best: Option<Picks>,
    /// Only slots that cost less than this are looked for.
    pub(super) cutoff: i64,
    /// Whether the first slots end the search, whatever they cost.
    pub(super) any: bool,
}

impl<'a> Search<'a> {
    pub(super) fn new(
        problem: &'a Problem,
        costs: Costs,
        part: &'a Part,
        any: bool,
        meter: &'a Meter<'a>,
    ) -> Self {
        let mut search = Self {
            problem,
            costs,
            part,
            meter,
            tables: Tables::default(),
            kept: part.groups.iter().map(|_| Tables::default()).collect(),
            charges: Vec::new(),
            best: None,
            cutoff: NEVER,
            any,
        };
        search.cutoff = search.ceiling();
        search
    }

    /// More than any slots cost.
    fn ceiling(&self) -> i64 {
        let of = |group: &super::part::Group| {
            let mut most = vec![0; group.interviews.len()];
            for choice in &group.choices {
                let most = &mut most[usize::from(choice.member)];
                *most = choice.cost.max(*most);
            }
            most.iter().map(|most| most + self.costs.trip).sum::<i64>()
        };
        self.part.groups.iter().map(of).sum::<i64>() + self.part.step
    }

    pub(super) fn all_open(&self) -> Open {
        self.part.groups.iter().map(|group| vec![true; group.choices.len()]).collect()
    }

    /// Fills `charges` for a group: what each open choice costs with what is asked for its seats.
    pub(super) fn charge(&mut self, g: usize, open: &[bool], price: impl Fn(usize) -> i64) {
        self.charges.clear();
        for (choice, open) in self.part.groups[g].choices.iter().zip(open) {
            let mut cost = if *open { choice.cost } else { NEVER };
            for &seat in choice.seats.iter().filter(|seat| **seat > 0) {
                cost = cost.saturating_add(price(seat as usize));
            }
            self.charges.push(cost.min(NEVER));
        }
    }

    /// The least cost of a group under the charges, and its picks.
    pub(super) fn least(&mut self, g: usize, picks: &mut Vec<u32>) -> Result<i64, Halted> {
        let cost = self.tables.best(&self.part.groups[g], &self.charges, false, picks);
        self.pay()?;
        Ok(cost)
    }

    /// The same where most charges are as they were the last time.
    pub(super) fn least_again(&mut self, g: usize, picks: &mut Vec<u32>) -> Result<i64, Halted> {
        let group = &self.part.groups[g];
        if group.days.len() * sets(group) > MOST_KEPT {
            return self.least(g, picks);
        }
        let cost = self.kept[g].best(group, &self.charges, true, picks);
        self.tables.work += std::mem::take(&mut self.kept[g].work);
        self.pay()?;
        Ok(cost)
    }

    pub(super) fn pay(&mut self) -> Result<(), Halted> {
        self.meter.spend(std::mem::take(&mut self.tables.work) + 50)
    }

    /// What one group's picks cost by themselves.
    pub(super) fn cost_of(&self, g: usize, picks: &[u32]) -> i64 {
        let group = &self.part.groups[g];
        let mut sum = 0;
        for (p, pick) in picks.iter().enumerate() {
            let choice = &group.choices[*pick as usize];
            let day = self.problem.day(choice.slot);
            let earlier =
                picks[..p].iter().any(|other| self.problem.day(group.choices[*other as usize].slot) == day);
            sum += choice.cost + if earlier { 0 } else { group.trip };
        }
        sum
    }

    /// What picks cost in truth.
    pub(super) fn cost(&self, picks: &Picks) -> i64 {
        if self.part.exact {
            return picks.iter().enumerate().map(|(g, picks)| self.cost_of(g, picks)).sum();
        }
        self.costs.sum(self.problem, self.placed(picks))
    }

    /// Interviews and their slots.
    pub(super) fn placed<'b>(&'b self, picks: &'b Picks) -> impl Iterator<Item = (usize, u32)> + 'b {
        self.part.groups.iter().zip(picks).flat_map(|(group, picks)| {
            picks
                .iter()
                .enumerate()
                .map(|(member, pick)| (group.interviews[member], group.choices[*pick as usize].slot))
        })
    }

    /// By seat, how many take it.
    pub(super) fn usage(&self, picks: &Picks) -> Vec<u32> {
        let mut usage = vec![0; self.part.room.len()];
        for (group, picks) in self.part.groups.iter().zip(picks) {
            for &pick in picks {
                group.choices[pick as usize].seats.iter().for_each(|seat| usage[*seat as usize] += 1);
            }
        }
        usage[0] = 0;
        usage
    }

    /// Keeps picks that are possible and better than the best so far; whether they were.
    pub(super) fn offer(&mut self, picks: &Picks) -> bool {
        let cost = self.cost(picks);
        if cost >= self.cutoff
            || self.usage(picks).iter().zip(&self.part.room).any(|(used, room)| used > room)
        {
            return false;
        }
        self.cutoff = cost;
        self.best = Some(picks.clone());
        true
    }

    /// Whether nothing better than `bound` can still be of use.
    pub(super) fn settled(&self, bound: i64) -> bool {
        self.up(bound) >= self.cutoff || (self.any && self.best.is_some())
    }

    pub(super) fn up(&self, bound: i64) -> i64 {
        if bound >= NEVER { NEVER } else { self.costs.scale.up(bound) }
    }
}
