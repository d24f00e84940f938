//! Time budgets: the figures a plan states beside those its lines and its
//! activities come to, all exact. The page and the rules of the programme check
//! read the same figures.

use std::collections::HashSet;

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

/// The two units in which a budget is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Hours.
    Hours,
    /// Working days.
    Days,
}

impl Unit {
    /// Both.
    pub const BOTH: [Self; 2] = [Self::Hours, Self::Days];

    /// So many minutes the unit has.
    pub fn minutes(self, per_day: Figure) -> Option<Figure> {
        match self {
            Self::Hours => Some(Figure::whole(60)),
            Self::Days => per_day.times(Figure::whole(60)),
        }
    }

    /// Of a figure in hours and one in days the one in this unit.
    pub fn of<T>(self, hours: T, days: T) -> T {
        match self {
            Self::Hours => hours,
            Self::Days => days,
        }
    }
}

impl Work {
    fn of(duration: Duration, times: usize, per_day: Figure) -> Option<Self> {
        let (min, max) = duration.work_minutes(per_day)?;
        let times = Figure::whole(i64::try_from(times).ok()?);
        Some(Self { min: min.times(times)?, max: max.times(times)? })
    }

    fn exactly(minutes: Figure) -> Self {
        Self { min: minutes, max: minutes }
    }

    /// Everything added up; nothing where something is missing.
    fn sum(all: impl IntoIterator<Item = Option<Self>>) -> Option<Self> {
        all.into_iter().try_fold(Self::default(), |sum, work| {
            let work = work?;
            Some(Self { min: sum.min.plus(work.min)?, max: sum.max.plus(work.max)? })
        })
    }

    /// The sum of what is known; nothing where nothing is.
    fn sum_of_known(all: impl Iterator<Item = Option<Self>>) -> Option<Self> {
        let known: Vec<Option<Self>> = all.filter(Option::is_some).collect();
        (!known.is_empty()).then(|| Self::sum(known)).flatten()
    }

    /// The bounds in a unit; nothing where a working day has no hours.
    pub fn in_unit(self, unit: Unit, per_day: Figure) -> Option<(Figure, Figure)> {
        let minutes = unit.minutes(per_day)?;
        Some((self.min.divided_by(minutes)?, self.max.divided_by(minutes)?))
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

/// A computed figure that a stated one misses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missed {
    /// The figure stated.
    pub stated: Figure,
    /// The bound of the computed one that lies nearest to it.
    pub exact: Figure,
    /// The one is the other, rounded.
    pub rounded: bool,
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
    missed: [Option<Missed>; 2],
}

impl Figures {
    /// The figure stated in a unit.
    pub fn stated(&self, unit: Unit) -> Option<Figure> {
        unit.of(self.stated_hours, self.stated_days)
    }

    /// What the figure stated in a unit misses; nothing where it agrees or there
    /// is nothing to compare.
    pub fn missed(&self, unit: Unit) -> Option<Missed> {
        let [hours, days] = self.missed;
        unit.of(hours, days)
    }
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
    /// Activities that take the role's time and stand in no line, with their
    /// indexes in the plan.
    pub left_out: Vec<(usize, &'a Activity)>,
}

/// What a stated figure misses, printed with so many decimals.
fn missed(stated: Figure, (min, max): (Figure, Figure), decimals: u32) -> Option<Missed> {
    let exact = if stated < min { min } else { (stated > max).then_some(max)? };
    Some(Missed { stated, exact, rounded: exact.rounds_to(stated, decimals) })
}

fn verdict(stated: Option<Figure>, computed: Option<(Figure, Figure)>, missed: Option<Missed>) -> Verdict {
    let off = missed.and_then(|missed| missed.exact.difference(missed.stated));
    match (stated.zip(computed), missed, off) {
        (None, ..) | (_, Some(Missed { rounded: false, .. }), None) => Verdict::Silent,
        (_, None, _) => Verdict::Agrees,
        (_, Some(Missed { rounded: true, .. }), _) => Verdict::Rounded,
        (_, Some(missed), Some(off)) if missed.stated < missed.exact => Verdict::TooLow(off),
        (_, _, Some(off)) => Verdict::TooHigh(off),
    }
}

/// The most decimals that are taken for printed where a figure ends in zeros.
const ZEROS: u32 = 2;

/// With how many decimals the figures of a budget are printed, in hours and in
/// days: a number does not keep the zeros of 2.50, but the others beside it show
/// them.
fn printed(budget: &Budget) -> [u32; 2] {
    let lines = budget.lines.iter().map(|line| (line.stated_hours, line.stated_days));
    let parts = budget.lines.iter().flat_map(|line| &line.parts);
    let parts = parts.map(|part| (part.stated_hours, part.stated_days));
    let all: Vec<_> = lines.chain(parts).chain([(budget.stated_hours, budget.stated_days)]).collect();
    Unit::BOTH.map(|unit| {
        let stated = all.iter().filter_map(|(hours, days)| unit.of(*hours, *days));
        stated.filter_map(Figure::decimals).max().unwrap_or(0).min(ZEROS)
    })
}

/// Every budget of the programme with its figures.
pub fn budgets(programme: &Programme) -> Vec<BudgetFigures<'_>> {
    of(&Facts::new(programme))
}

/// The same, with the programme's indexes at hand.
pub(crate) fn of<'a>(facts: &Facts<'a>) -> Vec<BudgetFigures<'a>> {
    let per_day = facts.programme.programme.hours_per_day();
    let budget = |budget| Reckoner { facts, per_day, printed: printed(budget) }.budget(budget);
    facts.programme.budgets.iter().map(budget).collect()
}

struct Reckoner<'f, 'a> {
    facts: &'f Facts<'a>,
    per_day: Figure,
    printed: [u32; 2],
}

impl<'a> Reckoner<'_, 'a> {
    fn figures(
        &self,
        stated: (Option<Figure>, Option<Figure>),
        computed: Option<Work>,
        activities: Option<Work>,
    ) -> Figures {
        let compared = |unit: Unit| {
            let stated = unit.of(stated.0, stated.1);
            let computed = computed.and_then(|work| work.in_unit(unit, self.per_day));
            let missed = stated.zip(computed).and_then(|(stated, computed)| {
                let own = stated.decimals().unwrap_or(0);
                missed(stated, computed, own.max(unit.of(self.printed[0], self.printed[1])))
            });
            (verdict(stated, computed, missed), missed)
        };
        let ((hours, hours_missed), (days, days_missed)) = (compared(Unit::Hours), compared(Unit::Days));
        Figures {
            stated_hours: stated.0,
            stated_days: stated.1,
            computed,
            activities,
            hours,
            days,
            missed: [hours_missed, days_missed],
        }
    }

    fn budget(&self, budget: &'a Budget) -> BudgetFigures<'a> {
        let lines: Vec<LineFigures<'a>> = budget.lines.iter().map(|line| self.line(line)).collect();
        let computed = Work::sum(lines.iter().map(|l| l.sum.computed)).filter(|_| !lines.is_empty());
        let activities = Work::sum_of_known(lines.iter().map(|l| l.sum.activities));
        let mine = self.mine(budget.role);
        let role = Work::sum_of_known(without_wholes(self.facts, &mine).map(|a| self.activity(a)));
        let listed = listed(budget);
        let left_out = mine.into_iter().filter(|(_, a)| !is_listed(self.facts, &listed, a)).collect();
        let total = self.figures((budget.stated_hours, budget.stated_days), computed, activities);
        BudgetFigures { budget, lines, total, role, left_out }
    }

    fn line(&self, line: &'a BudgetLine) -> LineFigures<'a> {
        let parts: Vec<(&'a BudgetPart, Figures)> = line.parts.iter().map(|p| (p, self.part(p))).collect();
        let stated = (line.stated_hours, line.stated_days);
        let computed = if parts.is_empty() {
            self.as_stated(stated)
        } else {
            Work::sum(parts.iter().map(|(_, figures)| figures.computed))
        };
        let activities = Work::sum_of_known(parts.iter().map(|(_, figures)| figures.activities));
        LineFigures { line, sum: self.figures(stated, computed, activities), parts }
    }

    /// A line without parts counts as it is stated.
    fn as_stated(&self, (hours, days): (Option<Figure>, Option<Figure>)) -> Option<Work> {
        let minutes = |unit: Unit| unit.of(hours, days)?.times(unit.minutes(self.per_day)?);
        minutes(Unit::Hours).or_else(|| minutes(Unit::Days)).map(Work::exactly)
    }

    fn part(&self, part: &'a BudgetPart) -> Figures {
        let computed = Work::of(part.each, part.count.into(), self.per_day);
        let activities = part.activities.iter().filter_map(|id| self.facts.get::<Activity>(id));
        let activities =
            if part.preparation { None } else { Work::sum_of_known(activities.map(|a| self.activity(a))) };
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
            None => Work::sum_of_known(parts.into_iter().map(|part| self.activity_once(part))),
        }
    }

    /// A part of another activity; its own parts are not followed.
    fn activity_once(&self, activity: &Activity) -> Option<Work> {
        Work::of(activity.sheet.duration?, activity.times.map_or(1, usize::from), self.per_day)
    }

    fn parts(&self, id: &Id) -> Vec<&'a Activity> {
        self.facts.parts_of(id).iter().filter_map(|at| self.facts.programme.activities.get(*at)).collect()
    }

    /// The activities that take the role's time, with their indexes; not those
    /// that only gather others.
    fn mine(&self, role: RoleKind) -> Vec<(usize, &'a Activity)> {
        let takes = |a: &Activity| {
            a.sheet.audience.contains(&role)
                && (a.sheet.duration.is_some() || a.times.is_some())
                && a.obligation != Obligation::OutsidePrice
        };
        let all = self.facts.programme.activities.iter().enumerate();
        all.filter(|(_, a)| takes(a) && !self.facts.is_heading(a)).collect()
    }
}

/// The activities that are no wholes of others among them.
fn without_wholes<'a>(
    facts: &Facts<'a>,
    all: &[(usize, &'a Activity)],
) -> impl Iterator<Item = &'a Activity> {
    let wholes: HashSet<&Id> = all.iter().flat_map(|(_, a)| facts.wholes(a)).map(|whole| &whole.id).collect();
    all.iter().map(|(_, a)| *a).filter(move |a| !wholes.contains(&a.id))
}

/// The activities that a budget's parts list, other than as preparation.
fn listed(budget: &Budget) -> HashSet<&Id> {
    let parts = budget.lines.iter().flat_map(|line| &line.parts).filter(|part| !part.preparation);
    parts.flat_map(|part| &part.activities).collect()
}

/// Whether the activity, something it is part of or a part of it is listed.
fn is_listed(facts: &Facts<'_>, listed: &HashSet<&Id>, activity: &Activity) -> bool {
    listed.contains(&activity.id)
        || facts.wholes(activity).any(|whole| listed.contains(&whole.id))
        || facts.all_parts(&activity.id).iter().any(|part| listed.contains(&part.id))
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

    fn hours(work: Option<Work>) -> Option<(Figure, Figure)> {
        work?.in_unit(Unit::Hours, Figure::whole(8))
    }

    #[test]
    fn stated_hours_that_are_no_product_are_off_by_so_much() {
        let plan = plan();
        let budget = &budgets(&plan)[0];
        let (_, steering) = &budget.lines[0].parts[0];
        assert_eq!(steering.hours, Verdict::TooHigh(Figure::whole(3)));
        assert_eq!(hours(steering.computed), Some((Figure::whole(6), Figure::whole(6))));
        assert_eq!(budget.lines[0].parts[1].1.hours, Verdict::Agrees);
    }

    #[test]
    fn totals_are_exact_and_unrounded() {
        let plan = plan();
        let budget = &budgets(&plan)[0];
        let days = budget.total.computed.and_then(|work| work.in_unit(Unit::Days, Figure::whole(8)));
        assert_eq!(days, Some((Figure::ratio(7, 4), Figure::ratio(7, 4))));
        assert_eq!(budget.total.days, Verdict::TooHigh(Figure::ratio(76, 100)));
    }

    #[test]
    fn activities_are_counted_by_length_and_times() {
        let plan = plan();
        let budget = &budgets(&plan)[0];
        assert_eq!(hours(budget.lines[0].parts[1].1.activities), Some((Figure::whole(8), Figure::whole(8))));
        assert_eq!(budget.lines[0].parts[0].1.activities, None);
        assert_eq!(hours(budget.role), Some((Figure::whole(20), Figure::whole(32))));
        assert_eq!(budget.left_out.iter().map(|(_, a)| a.id.as_str()).collect::<Vec<_>>(), ["visits"]);
    }

    #[test]
    fn a_rounded_figure_is_told_from_a_wrong_one() {
        let told = |stated: Option<Figure>, computed: Option<(Figure, Figure)>| {
            let missed = stated.zip(computed).and_then(|(stated, computed)| missed(stated, computed, 2));
            verdict(stated, computed, missed)
        };
        let exact = Some((Figure::ratio(17, 8), Figure::ratio(17, 8)));
        assert_eq!(told(Some(Figure::ratio(213, 100)), exact), Verdict::Rounded);
        assert_eq!(told(Some(Figure::ratio(17, 8)), exact), Verdict::Agrees);
        let range = Some((Figure::whole(3), Figure::whole(5)));
        assert_eq!(told(Some(Figure::whole(2)), range), Verdict::TooLow(Figure::whole(1)));
        assert_eq!(told(None, exact), Verdict::Silent);
    }

    #[test]
    fn zeros_that_the_others_print_count() {
        let mut plan = plan();
        // 2.46 days beside figures with two decimals is not 2.5 rounded.
        plan.budgets[0].lines[0].stated_days = Some(Figure::ratio(18, 10));
        let off = budgets(&plan)[0].lines[0].sum.days;
        assert_eq!(off, Verdict::TooHigh(Figure::ratio(5, 100)));
        plan.budgets[0].stated_days = None;
        plan.budgets[0].lines[0].parts[0].stated_days = None;
        assert_eq!(budgets(&plan)[0].lines[0].sum.days, Verdict::Rounded);
    }

    #[test]
    fn figures_that_cannot_be_added_exactly_are_no_error() {
        let mut plan = plan();
        for at in 0..6_i64 {
            let mut part = plan.budgets[0].lines[0].parts[0].clone();
            let fine = Figure::ratio(1, 1_000_000_007 - 2 * at);
            part.each.min = fine;
            part.each.max = fine;
            plan.budgets[0].lines[0].parts.push(part);
        }
        let budget = &budgets(&plan)[0];
        assert_eq!((budget.lines[0].sum.days, budget.total.days), (Verdict::Silent, Verdict::Silent));
        let found = crate::check::check(&plan);
        assert!(!found.iter().any(|f| ["S406", "S407"].contains(&f.code)), "{found:?}");
    }

    #[test]
    fn the_page_and_the_check_leave_out_the_same() {
        let mut plan = plan();
        // Counted by times alone, and part of a part of what is listed.
        let more = |id: &str, part_of: Option<&str>| Activity {
            id: id.parse().expect("an id"),
            title: id.to_owned(),
            times: Some(2),
            part_of: part_of.map(|id| id.parse().expect("an id")),
            sheet: crate::programme::Sheet { audience: vec![RoleKind::Talent], ..Default::default() },
            ..Activity::default()
        };
        plan.activities.extend([
            more("calls", None),
            more("deep", Some("step")),
            more("step", Some("talks")),
        ]);
        let budget = &budgets(&plan)[0];
        let page: Vec<&str> = budget.left_out.iter().map(|(_, a)| a.id.as_str()).collect();
        assert_eq!(page, ["visits", "calls"]);
        plan.budgets[0].covers_all = true;
        let found = crate::check::check(&plan);
        let left_out = found.iter().filter(|f| f.code == "S410").map(|f| f.others[0].id.as_str());
        assert_eq!(left_out.collect::<Vec<_>>(), ["visits", "calls"]);
    }
}
