//! Time budgets: the figures a plan states beside those its lines and its
//! activities come to, all exact.

use crate::check::Facts;
use crate::duration::Duration;
use crate::programme::{Activity, Budget, BudgetLine, BudgetPart, Obligation, RoleKind};
use crate::{Figure, Id, Programme};

/// A length of work that may lie between two bounds, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Work {
    /// The least, in minutes.
    pub min: Figure,
    /// The most, in minutes.
    pub max: Figure,
}

impl Work {
    fn of(duration: Duration, times: usize, per_day: Figure) -> Option<Self> {
        let (min, max) = duration.work_minutes(per_day)?;
        let times = Figure::whole(i64::try_from(times).unwrap_or(i64::MAX));
        Some(Self { min: min * times, max: max * times })
    }

    /// The bounds in hours.
    pub fn hours(self) -> (Figure, Figure) {
        let hour = Figure::whole(60);
        (self.min.divided_by(hour), self.max.divided_by(hour))
    }

    /// The bounds in working days.
    pub fn days(self, per_day: Figure) -> (Figure, Figure) {
        let day = per_day * Figure::whole(60);
        (self.min.divided_by(day), self.max.divided_by(day))
    }
}

impl std::iter::Sum for Work {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |a, b| Self { min: a.min + b.min, max: a.max + b.max })
    }
}

/// How a stated figure stands to the computed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing is stated, or nothing can be computed.
    Silent,
    /// They agree.
    Agrees,
    /// The stated one is the computed one, rounded.
    Rounded,
    /// The stated one is larger by so much.
    TooHigh(Figure),
    /// The stated one is smaller by so much.
    TooLow(Figure),
}

/// The figures of a part, line or budget, in hours and days.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// The hours stated.
    pub stated_hours: Option<Figure>,
    /// The days stated.
    pub stated_days: Option<Figure>,
    /// What the budget's own counts and lengths come to.
    pub computed: Option<Work>,
    /// What the activities come to, where the budget names any.
    pub activities: Option<Work>,
    /// How the stated hours stand.
    pub hours: Verdict,
    /// How the stated days stand.
    pub days: Verdict,
}

/// A line of a budget with its parts.
#[derive(Debug, Clone, PartialEq)]
pub struct LineFigures<'a> {
    /// The line.
    pub line: &'a BudgetLine,
    /// Its parts.
    pub parts: Vec<(&'a BudgetPart, Figures)>,
    /// The line as a whole.
    pub sum: Figures,
}

/// A budget with all its figures.
#[derive(Debug, Clone, PartialEq)]
pub struct BudgetFigures<'a> {
    /// The budget.
    pub budget: &'a Budget,
    /// Its lines.
    pub lines: Vec<LineFigures<'a>>,
    /// The total.
    pub total: Figures,
    /// What every activity comes to that the role takes part in, whether or
    /// not the budget names it.
    pub role: Option<Work>,
    /// Activities that take the role's time and stand in no line.
    pub left_out: Vec<&'a Activity>,
}

fn verdict(stated: Option<Figure>, computed: Option<(Figure, Figure)>) -> Verdict {
    let (Some(stated), Some((min, max))) = (stated, computed) else { return Verdict::Silent };
    if min <= stated && stated <= max {
        return Verdict::Agrees;
    }
    let bound = if stated < min { min } else { max };
    if bound.rounds_to(stated) {
        Verdict::Rounded
    } else if stated < min {
        Verdict::TooLow(difference(min, stated))
    } else {
        Verdict::TooHigh(difference(stated, max))
    }
}

/// How much larger the first figure is than the second.
fn difference(larger: Figure, smaller: Figure) -> Figure {
    larger + smaller * Figure::whole(-1)
}

/// Every budget of the programme with its figures.
pub fn budgets(programme: &Programme) -> Vec<BudgetFigures<'_>> {
    let facts = Facts::new(programme);
    let reckoner = Reckoner { facts: &facts, per_day: programme.programme.hours_per_day() };
    programme.budgets.iter().map(|budget| reckoner.budget(budget)).collect()
}

struct Reckoner<'f, 'a> {
    facts: &'f Facts<'a>,
    per_day: Figure,
}

impl<'a> Reckoner<'_, 'a> {
    fn figures(
        &self,
        stated: (Option<Figure>, Option<Figure>),
        computed: Option<Work>,
        activities: Option<Work>,
    ) -> Figures {
        let hours = verdict(stated.0, computed.map(Work::hours));
        let days = verdict(stated.1, computed.map(|work| work.days(self.per_day)));
        Figures { stated_hours: stated.0, stated_days: stated.1, computed, activities, hours, days }
    }

    fn budget(&self, budget: &'a Budget) -> BudgetFigures<'a> {
        let lines: Vec<LineFigures<'a>> = budget.lines.iter().map(|line| self.line(line)).collect();
        let computed =
            lines.iter().map(|l| l.sum.computed).sum::<Option<Work>>().filter(|_| !lines.is_empty());
        let activities = sum(lines.iter().map(|l| l.sum.activities));
        let mine: Vec<&'a Activity> = self.mine(budget.role);
        let role = sum(mine.iter().map(|a| self.activity(a)));
        let left_out = mine.into_iter().filter(|a| !self.listed(budget, a)).collect();
        let total = self.figures((budget.stated_hours, budget.stated_days), computed, activities);
        BudgetFigures { budget, lines, total, role, left_out }
    }

    fn line(&self, line: &'a BudgetLine) -> LineFigures<'a> {
        let parts: Vec<(&'a BudgetPart, Figures)> = line.parts.iter().map(|p| (p, self.part(p))).collect();
        let stated = (line.stated_hours, line.stated_days);
        let computed = if parts.is_empty() {
            self.as_stated(stated)
        } else {
            parts.iter().map(|(_, figures)| figures.computed).sum()
        };
        let activities = sum(parts.iter().map(|(_, figures)| figures.activities));
        LineFigures { line, sum: self.figures(stated, computed, activities), parts }
    }

    /// A line without parts counts as it is stated.
    fn as_stated(&self, (hours, days): (Option<Figure>, Option<Figure>)) -> Option<Work> {
        let hour = Figure::whole(60);
        let minutes = hours.map(|h| h * hour).or_else(|| days.map(|d| d * self.per_day * hour))?;
        Some(Work { min: minutes, max: minutes })
    }

    fn part(&self, part: &'a BudgetPart) -> Figures {
        let computed = Work::of(part.each, part.count.into(), self.per_day);
        let activities = part.activities.iter().filter_map(|id| self.facts.get::<Activity>(id));
        let activities = if part.preparation { None } else { sum(activities.map(|a| self.activity(a))) };
        self.figures((part.stated_hours, part.stated_days), computed, activities)
    }

    /// How long an activity takes in all: its length as often as it takes
    /// place, or what its parts take.
    fn activity(&self, activity: &Activity) -> Option<Work> {
        let parts = self.parts(&activity.id);
        match activity.sheet.duration {
            Some(length) => {
                let times = activity.times.map_or(parts.len().max(1), usize::from);
                Work::of(length, times, self.per_day)
            }
            None => sum(parts.into_iter().map(|part| self.activity_once(part))),
        }
    }

    /// A part of another activity; its own parts are not followed.
    fn activity_once(&self, activity: &Activity) -> Option<Work> {
        Work::of(activity.sheet.duration?, activity.times.map_or(1, usize::from), self.per_day)
    }

    fn parts(&self, id: &Id) -> Vec<&'a Activity> {
        self.facts.parts_of(id).iter().filter_map(|at| self.facts.programme.activities.get(*at)).collect()
    }

    /// The activities that take the role's time, without wholes whose parts do.
    fn mine(&self, role: RoleKind) -> Vec<&'a Activity> {
        let takes = |a: &&Activity| {
            a.sheet.audience.contains(&role)
                && a.obligation != Obligation::OutsidePrice
                && self.parts(&a.id).is_empty()
                && a.sheet.duration.is_some()
        };
        self.facts.programme.activities.iter().filter(takes).collect()
    }

    fn listed(&self, budget: &Budget, activity: &Activity) -> bool {
        let parts = budget.lines.iter().flat_map(|line| &line.parts).filter(|part| !part.preparation);
        let ids: Vec<&Id> = parts.flat_map(|part| &part.activities).collect();
        ids.contains(&&activity.id) || activity.part_of.as_ref().is_some_and(|whole| ids.contains(&whole))
    }
}

/// The sum of what is known; nothing where nothing is.
fn sum(all: impl Iterator<Item = Option<Work>>) -> Option<Work> {
    let known: Vec<Work> = all.flatten().collect();
    (!known.is_empty()).then(|| known.into_iter().sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: &str = r#"
[programme]
id = "p"
title = "P"
language = "da"
kind = "talent_programme"
[[activities]]
id = "talks"
title = "Samtaler"
times = 8
[activities.sheet]
audience = ["talent"]
duration = "1 hours"
[[activities]]
id = "visits"
title = "Besøg"
times = 3
[activities.sheet]
audience = ["talent"]
duration = "0.5-1 days"
[[budgets]]
id = "b"
title = "Talent"
role = "talent"
stated_days = 2.51
[[budgets.lines]]
text = "Linje"
stated_days = 2.13
[[budgets.lines.parts]]
text = "Styregruppe"
count = 3
each = "2 hours"
stated_hours = 9
stated_days = 1.13
[[budgets.lines.parts]]
text = "Samtaler"
count = 8
each = "1 hours"
stated_hours = 8
activities = ["talks"]
"#;

    fn plan() -> Programme {
        toml::from_str(PLAN).expect("a plan")
    }

    #[test]
    fn stated_hours_that_are_no_product_are_off_by_so_much() {
        let plan = plan();
        let budget = &budgets(&plan)[0];
        let (_, steering) = &budget.lines[0].parts[0];
        assert_eq!(steering.hours, Verdict::TooHigh(Figure::whole(3)));
        assert_eq!(steering.computed.map(Work::hours), Some((Figure::whole(6), Figure::whole(6))));
        assert_eq!(budget.lines[0].parts[1].1.hours, Verdict::Agrees);
    }

    #[test]
    fn totals_are_exact_and_unrounded() {
        let plan = plan();
        let budget = &budgets(&plan)[0];
        let days = budget.total.computed.map(|work| work.days(Figure::whole(8)));
        assert_eq!(days, Some((Figure::ratio(7, 4), Figure::ratio(7, 4))));
        assert_eq!(budget.total.days, Verdict::TooHigh(Figure::ratio(76, 100)));
    }

    #[test]
    fn activities_are_counted_by_length_and_times() {
        let plan = plan();
        let budget = &budgets(&plan)[0];
        assert_eq!(
            budget.lines[0].parts[1].1.activities.map(Work::hours),
            Some((Figure::whole(8), Figure::whole(8)))
        );
        assert_eq!(budget.lines[0].parts[0].1.activities, None);
        assert_eq!(budget.role.map(Work::hours), Some((Figure::whole(20), Figure::whole(32))));
        assert_eq!(budget.left_out.iter().map(|a| a.id.as_str()).collect::<Vec<_>>(), ["visits"]);
    }

    #[test]
    fn a_rounded_figure_is_told_from_a_wrong_one() {
        let exact = Some((Figure::ratio(17, 8), Figure::ratio(17, 8)));
        assert_eq!(verdict(Some(Figure::ratio(213, 100)), exact), Verdict::Rounded);
        assert_eq!(verdict(Some(Figure::ratio(17, 8)), exact), Verdict::Agrees);
        assert_eq!(
            verdict(Some(Figure::whole(2)), Some((Figure::whole(3), Figure::whole(5)))),
            Verdict::TooLow(Figure::whole(1))
        );
        assert_eq!(verdict(None, exact), Verdict::Silent);
    }
}
