//! The cheapest dates of one cohort while nothing ties events but lags: found
//! exactly, by taking out one event after the other.

use super::curve::NEVER;
use super::part::Part;
use super::prices::Prices;
use super::shape::{On, Pair, Shape};

/// A table over two events: for each day of the late one the days of the early one within reach.
#[derive(Default)]
pub(super) struct Grid {
    /// First and last place of the early event's days.
    pub(super) spans: Vec<(u32, u32)>,
    /// Where the row of a late day begins.
    starts: Vec<usize>,
    /// The costs of the links themselves.
    plain: Vec<i64>,
    /// With what was added.
    values: Vec<i64>,
}

impl Grid {
    fn new(pair: &Pair, early: &[i32], late: &[i32]) -> Self {
        let spans = pair.curve.spans(early, late);
        if !pair.table {
            return Self { spans, ..Self::default() };
        }
        let mut starts = Vec::with_capacity(spans.len());
        let mut plain = Vec::new();
        for (&(start, end), &day) in spans.iter().zip(late) {
            starts.push(plain.len());
            plain.extend(early[start as usize..end as usize].iter().map(|e| pair.curve.at(e - day)));
        }
        let values = plain.clone();
        Self { spans, starts, plain, values }
    }

    fn row(&self, late: usize) -> (usize, &[i64]) {
        let (start, end) = self.spans[late];
        let first = self.starts[late];
        (start as usize, &self.values[first..first + (end - start) as usize])
    }

    /// The part of a row between two places of early days.
    fn part(&self, late: usize, from: usize, to: usize) -> &[i64] {
        let first = self.starts[late] + from - self.spans[late].0 as usize;
        &self.values[first..first + (to - from)]
    }

    fn place(&self, late: usize, early: usize) -> Option<usize> {
        let (start, end) = self.spans[late];
        let inside = (start as usize..end as usize).contains(&early);
        inside.then(|| self.starts[late] + early - start as usize)
    }
}

/// Everything about the days that are left at one place of the search.
pub(super) struct Tables<'a> {
    part: &'a Part,
    shape: &'a Shape,
    /// The days left, by event.
    pub(super) days: Vec<Vec<i32>>,
    own: Vec<Vec<i64>>,
    /// Costs by event and day, with those of the events taken out before.
    pub(super) sums: Vec<Vec<i64>>,
    grids: Vec<Grid>,
    /// What is left of an event when it is taken out, by step: a cost for each day (or pair of days)
    /// of what it depends on.
    rest: Vec<Vec<i64>>,
    /// Comparisons of one way through.
    pub(super) effort: u64,
    spare: Vec<i64>,
}

impl<'a> Tables<'a> {
    pub(super) fn new(part: &'a Part, shape: &'a Shape, days: Vec<Vec<i32>>) -> Self {
        let own = |(own, days): (&super::part::Own, &Vec<i32>)| days.iter().map(|&d| own.at(d)).collect();
        let own: Vec<Vec<i64>> = part.own.iter().zip(&days).map(own).collect();
        let grid = |pair: &Pair| Grid::new(pair, &days[pair.early], &days[pair.late]);
        let grids = shape.pairs.iter().map(grid).collect();
        let rest = vec![Vec::new(); shape.steps.len()];
        let mut tables =
            Self { part, shape, sums: own.clone(), own, days, grids, rest, effort: 0, spare: Vec::new() };
        tables.effort = tables.measure();
        tables
    }

    fn measure(&self) -> u64 {
        let steps = self.shape.steps.iter().map(|(v, on)| match *on {
            On::Nothing => self.days[*v].len() as u64,
            On::One { pair } => {
                let pair = &self.shape.pairs[pair];
                pair.curve.effort(&self.days[pair.early], &self.days[pair.late])
            }
            On::Two { pairs: (first, _), onto } => {
                let widest = self.grids[first].spans.iter().map(|(a, b)| u64::from(b - a)).max().unwrap_or(0);
                self.grids[onto].plain.len() as u64 * widest.max(1)
            }
        });
        steps.sum::<u64>() + self.days.iter().map(|days| days.len() as u64).sum::<u64>()
    }

    /// The cost of the cheapest dates where participants' absences and rooms have prices.
    pub(super) fn forward(&mut self, prices: &Prices) -> i64 {
        for (e, days) in self.days.iter().enumerate() {
            let sums = &mut self.sums[e];
            sums.clone_from(&self.own[e]);
            prices.add(self.part, e, days, sums);
        }
        for grid in &mut self.grids {
            let Grid { plain, values, .. } = grid;
            values.copy_from_slice(plain);
        }
        let mut total = prices.constant();
        for step in 0..self.shape.steps.len() {
            let (v, on) = self.shape.steps[step];
            match on {
                On::Nothing => total += self.sums[v].iter().copied().min().unwrap_or(NEVER),
                On::One { pair } => self.onto_one(step, v, pair),
                On::Two { pairs, onto } => self.onto_two(step, v, pairs, onto),
            }
            total = total.min(NEVER);
        }
        total
    }

    fn onto_one(&mut self, step: usize, v: usize, number: usize) {
        let pair = &self.shape.pairs[number];
        let rest = &mut self.rest[step];
        if pair.table {
            let grid = &self.grids[number];
            let best = |late: usize| {
                let (start, row) = grid.row(late);
                row.iter().zip(&self.sums[v][start..]).fold(NEVER, |best, (cost, sum)| best.min(cost + sum))
            };
            rest.clear();
            rest.extend((0..grid.spans.len()).map(best));
        } else {
            pair.curve.along(&self.days[v], &self.sums[v], &self.days[pair.late], rest);
        }
        for (sum, rest) in self.sums[pair.late].iter_mut().zip(rest) {
            *sum = (*sum + *rest).min(NEVER);
        }
    }

    fn onto_two(&mut self, step: usize, v: usize, (first, second): (usize, usize), onto: usize) {
        let sums = &self.sums[v];
        let (left, right) = (&self.grids[first], &self.grids[second]);
        let grid = &self.grids[onto];
        let rest = &mut self.rest[step];
        rest.clear();
        for (w, &(start, end)) in grid.spans.iter().enumerate() {
            let (from, row) = right.row(w);
            self.spare.clear();
            self.spare.extend(row.iter().zip(&sums[from..]).map(|(cost, sum)| cost + sum));
            let to = from + row.len();
            for u in start as usize..end as usize {
                let (a, b) = left.spans[u];
                let (a, b) = (from.max(a as usize), to.min(b as usize));
                let best = if a < b {
                    let ways = left.part(u, a, b).iter().zip(&self.spare[a - from..b - from]);
                    ways.fold(NEVER, |best, (cost, sum)| best.min(cost + sum))
                } else {
                    NEVER
                };
                rest.push(best);
            }
        }
        for (value, rest) in self.grids[onto].values.iter_mut().zip(rest) {
            *value = (*value + *rest).min(NEVER);
        }
    }

    /// The cost of a day of the event taken out in a step, with everything taken out before it, where
    /// the events it depends on have their days; and the places of its days that are within reach.
    pub(super) fn choices(&self, step: usize, chosen: &[usize], out: &mut Vec<(i64, usize)>) -> i64 {
        let (v, on) = self.shape.steps[step];
        let sums = &self.sums[v];
        match on {
            On::Nothing => {
                out.extend(sums.iter().enumerate().map(|(i, sum)| (*sum, i)));
                sums.iter().copied().min().unwrap_or(NEVER)
            }
            On::One { pair: number } => {
                let pair = &self.shape.pairs[number];
                let late = chosen[pair.late];
                let grid = &self.grids[number];
                let (start, end) = grid.spans[late];
                if pair.table {
                    let (_, row) = grid.row(late);
                    out.extend(
                        row.iter()
                            .enumerate()
                            .map(|(i, cost)| (cost + sums[start as usize + i], start as usize + i)),
                    );
                } else {
                    let day = self.days[pair.late][late];
                    let days = &self.days[v];
                    let cost = |i: usize| (pair.curve.at(days[i] - day) + sums[i], i);
                    out.extend((start as usize..end as usize).map(cost));
                }
                self.rest[step][late]
            }
            On::Two { pairs: (first, second), onto } => {
                let (u, w) = (chosen[self.shape.pairs[first].late], chosen[self.shape.pairs[second].late]);
                let (left, right) = (&self.grids[first], &self.grids[second]);
                let ((a, b), (c, d)) = (left.spans[u], right.spans[w]);
                let (start, end) = (a.max(c) as usize, b.min(d) as usize);
                if start < end {
                    let costs = left.part(u, start, end).iter().zip(right.part(w, start, end));
                    let costs = costs.zip(&sums[start..end]).enumerate();
                    out.extend(costs.map(|(i, ((x, y), sum))| (x + y + sum, start + i)));
                }
                let place = self.grids[onto].place(w, u);
                place.map_or(NEVER, |place| self.rest[step][place])
            }
        }
    }

    /// The cheapest dates, after [`Self::forward`] found that there are some.
    pub(super) fn dates(&self, out: &mut Vec<i32>) {
        let mut chosen = vec![0; self.days.len()];
        let mut choices = Vec::new();
        out.clear();
        out.resize(self.days.len(), 0);
        for step in (0..self.shape.steps.len()).rev() {
            let v = self.shape.steps[step].0;
            choices.clear();
            self.choices(step, &chosen, &mut choices);
            if let Some((_, place)) = choices.iter().min() {
                chosen[v] = *place;
                out[v] = self.days[v][*place];
            }
        }
    }

    /// For each event and day the cost of the cheapest dates with the event on that day, after
    /// [`Self::forward`], which gave `total`.
    pub(super) fn backward(&self, total: i64) -> Vec<Vec<i64>> {
        let mut least: Vec<Vec<i64>> = self.days.iter().map(|days| vec![NEVER; days.len()]).collect();
        let mut grids: Vec<Vec<i64>> = self.grids.iter().map(|grid| vec![NEVER; grid.values.len()]).collect();
        for step in (0..self.shape.steps.len()).rev() {
            let (v, on) = self.shape.steps[step];
            match on {
                On::Nothing => {
                    let best = self.sums[v].iter().copied().min().unwrap_or(NEVER);
                    let outside = total - best;
                    for (least, sum) in least[v].iter_mut().zip(&self.sums[v]) {
                        *least = (*sum + outside).min(NEVER);
                    }
                }
                On::One { pair } => self.back_one(step, v, pair, &mut least, &mut grids),
                On::Two { pairs, onto } => self.back_two(step, v, pairs, onto, &mut least, &mut grids),
            }
        }
        least
    }

    fn back_one(&self, step: usize, v: usize, number: usize, least: &mut [Vec<i64>], grids: &mut [Vec<i64>]) {
        let pair = &self.shape.pairs[number];
        let outside = without(&least[pair.late], &self.rest[step]);
        if pair.table {
            let grid = &self.grids[number];
            for (w, out) in outside.iter().enumerate().filter(|(_, out)| **out < NEVER / 2) {
                let (start, row) = grid.row(w);
                let first = grid.starts[w];
                for (i, cost) in row.iter().enumerate() {
                    let sum = (cost + self.sums[v][start + i] + out).min(NEVER);
                    grids[number][first + i] = sum;
                    least[v][start + i] = least[v][start + i].min(sum);
                }
            }
        } else {
            let mut ways = Vec::new();
            pair.mirror.along(&self.days[pair.late], &outside, &self.days[v], &mut ways);
            for ((least, way), sum) in least[v].iter_mut().zip(ways).zip(&self.sums[v]) {
                *least = (way + sum).min(NEVER);
            }
        }
    }

    fn back_two(
        &self,
        step: usize,
        v: usize,
        (first, second): (usize, usize),
        onto: usize,
        least: &mut [Vec<i64>],
        grids: &mut [Vec<i64>],
    ) {
        let outside = without(&grids[onto], &self.rest[step]);
        let (left, right) = (&self.grids[first], &self.grids[second]);
        let mut place = 0;
        for (w, &(start, end)) in self.grids[onto].spans.iter().enumerate() {
            for u in start as usize..end as usize {
                let out = outside[place];
                place += 1;
                let ((a, b), (c, d)) = (left.spans[u], right.spans[w]);
                if out >= NEVER / 2 || a.max(c) >= b.min(d) {
                    continue;
                }
                for i in a.max(c) as usize..b.min(d) as usize {
                    let x = left.starts[u] + i - a as usize;
                    let y = right.starts[w] + i - c as usize;
                    let sum = (left.values[x] + right.values[y] + self.sums[v][i] + out).min(NEVER);
                    least[v][i] = least[v][i].min(sum);
                    grids[first][x] = grids[first][x].min(sum);
                    grids[second][y] = grids[second][y].min(sum);
                }
            }
        }
    }

    /// Comparisons of one way back.
    pub(super) const fn back_effort(&self) -> u64 {
        self.effort * 4
    }
}

/// What everything else costs, where `all` is with an event and `rest` the event itself.
fn without(all: &[i64], rest: &[i64]) -> Vec<i64> {
    let outside =
        |(all, rest): (&i64, &i64)| if *rest >= NEVER / 2 || *all >= NEVER / 2 { NEVER } else { all - rest };
    all.iter().zip(rest).map(outside).collect()
}
