//! The heat map: who is involved at which milestone.

use crate::programme::{Engagement, Involvement, Milestone};

/// Who is involved at which milestone.
#[derive(Debug)]
pub struct HeatMap<'a> {
    /// The milestones in order.
    pub columns: Vec<&'a Milestone>,
    /// Those involved: who must, then who should, then who can.
    pub rows: Vec<HeatRow<'a>>,
}

/// Somebody in a heat map.
#[derive(Debug)]
pub struct HeatRow<'a> {
    /// The place in the list of the plan.
    pub at: usize,
    /// Who, how much, how and where.
    pub line: &'a Involvement,
    /// Whether at each of the milestones.
    pub cells: Vec<bool>,
}

impl HeatRow<'_> {
    /// Whether at none of the milestones.
    pub fn is_beside(&self) -> bool {
        !self.cells.contains(&true)
    }
}

/// How many are involved in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HeatSum {
    /// Who must.
    pub must: usize,
    /// Who should.
    pub should: usize,
    /// Who can.
    pub can: usize,
}

impl HeatSum {
    /// All of them.
    pub fn all(self) -> usize {
        self.must + self.should + self.can
    }

    /// Counts one more.
    fn add(&mut self, engagement: Engagement) {
        match engagement {
            Engagement::Must => self.must += 1,
            Engagement::Should => self.should += 1,
            Engagement::Can => self.can += 1,
        }
    }
}

impl<'a> HeatMap<'a> {
    /// Lays out who is involved at which of the milestones.
    pub fn new(involved: &'a [Involvement], columns: Vec<&'a Milestone>) -> Self {
        let row = |(at, line): (usize, &'a Involvement)| HeatRow {
            at,
            line,
            cells: columns.iter().map(|column| line.milestones.contains(&column.id)).collect(),
        };
        let mut rows: Vec<_> = involved.iter().enumerate().map(row).collect();
        rows.sort_by_key(|row| row.line.engagement);
        Self { columns, rows }
    }

    /// The rows of one group.
    pub fn group(&self, engagement: Engagement) -> impl Iterator<Item = &HeatRow<'a>> {
        self.rows.iter().filter(move |row| row.line.engagement == engagement)
    }

    /// How many are involved at a milestone; after the last, at none.
    pub fn sum(&self, column: usize) -> HeatSum {
        let mut sum = HeatSum::default();
        for row in &self.rows {
            if row.cells.get(column).copied().unwrap_or_else(|| row.is_beside()) {
                sum.add(row.line.engagement);
            }
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Id;
    use crate::programme::Seat;

    fn id(text: &str) -> Id {
        text.parse().expect("an id")
    }

    fn milestone(name: &str) -> Milestone {
        Milestone { id: id(name), title: name.to_owned(), ..Milestone::default() }
    }

    fn line(who: &str, engagement: Engagement, milestones: &[&str]) -> Involvement {
        Involvement {
            who: Seat { text: Some(who.to_owned()), ..Seat::default() },
            engagement,
            milestones: milestones.iter().map(|m| id(m)).collect(),
            ..Involvement::default()
        }
    }

    #[test]
    fn the_heat_map_groups_and_sums() {
        let [a, b] = [milestone("a"), milestone("b")];
        let involved = [
            line("can", Engagement::Can, &["b"]),
            line("must", Engagement::Must, &["a", "b"]),
            line("should", Engagement::Should, &["elsewhere"]),
        ];
        let map = HeatMap::new(&involved, vec![&a, &b]);
        let rows: Vec<_> = map.rows.iter().map(|row| (row.at, row.cells.clone(), row.is_beside())).collect();
        assert_eq!(
            rows,
            [(1, vec![true, true], false), (2, vec![false, false], true), (0, vec![false, true], false)]
        );
        let sums = [0, 1, 2].map(|column| map.sum(column));
        assert_eq!(
            sums,
            [
                HeatSum { must: 1, ..HeatSum::default() },
                HeatSum { must: 1, can: 1, ..HeatSum::default() },
                HeatSum { should: 1, ..HeatSum::default() },
            ]
        );
        assert_eq!(map.group(Engagement::Can).count(), 1);
        // Every row is counted once in a column where it stands.
        assert_eq!(sums.map(HeatSum::all).iter().sum::<usize>(), 4);
    }
}
