//! S403–S407: the figures of time budgets, computed exactly.

use super::{Facts, Findings, Report};
use crate::ElementKind as K;
use crate::Figure;
use crate::programme::{Budget, BudgetLine, BudgetPart};

/// A length that lies between two bounds, in minutes.
#[derive(Clone, Copy)]
struct Span {
    min: Figure,
    max: Figure,
}

impl Span {
    fn exactly(minutes: Figure) -> Self {
        Self { min: minutes, max: minutes }
    }

    /// The span in a unit of so many minutes.
    fn per(self, unit: Figure) -> Self {
        Self { min: self.min.divided_by(unit), max: self.max.divided_by(unit) }
    }

    /// The bound nearest to a figure outside the span; nothing inside it.
    fn missed_by(self, stated: Figure) -> Option<Figure> {
        if stated < self.min { Some(self.min) } else { (stated > self.max).then_some(self.max) }
    }
}

impl std::iter::Sum for Span {
    fn sum<I: Iterator<Item = Self>>(spans: I) -> Self {
        spans.fold(Self::exactly(Figure::ZERO), |a, b| Self { min: a.min + b.min, max: a.max + b.max })
    }
}

/// The two units in which a budget is printed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Hours,
    Days,
}

impl Unit {
    const BOTH: [Self; 2] = [Self::Hours, Self::Days];

    fn minutes(self, facts: &Facts<'_>) -> Figure {
        match self {
            Self::Hours => Figure::whole(60),
            Self::Days => facts.programme.programme.hours_per_day() * Figure::whole(60),
        }
    }

    fn field(self) -> &'static str {
        match self {
            Self::Hours => "stated_hours",
            Self::Days => "stated_days",
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Hours => "hours",
            Self::Days => "days",
        }
    }

    fn of(self, hours: Option<Figure>, days: Option<Figure>) -> Option<Figure> {
        match self {
            Self::Hours => hours,
            Self::Days => days,
        }
    }
}

/// One printed figure beside its exact one.
struct Printed {
    budget: usize,
    field: String,
    name: String,
    unit: Unit,
    level: Level,
    stated: Figure,
    exact: Span,
    /// Whether the figures printed below it add up to it.
    adds_up: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    Part,
    Line,
    Total,
}

fn part_span(facts: &Facts<'_>, part: &BudgetPart) -> Option<Span> {
    let (min, max) = part.each.work_minutes(facts.programme.programme.hours_per_day())?;
    let count = Figure::whole(part.count.into());
    Some(Span { min: min * count, max: max * count })
}

fn line_span(facts: &Facts<'_>, line: &BudgetLine) -> Option<Span> {
    if !line.parts.is_empty() {
        return line.parts.iter().map(|part| part_span(facts, part)).sum::<Option<Span>>();
    }
    let in_unit = |unit: Unit| unit.of(line.stated_hours, line.stated_days).map(|f| f * unit.minutes(facts));
    in_unit(Unit::Hours).or_else(|| in_unit(Unit::Days)).map(Span::exactly)
}

/// The figure printed for a part, or its exact one where none is printed.
fn shown_part(facts: &Facts<'_>, part: &BudgetPart, unit: Unit) -> Option<Figure> {
    unit.of(part.stated_hours, part.stated_days)
        .or_else(|| part_span(facts, part).map(|span| span.per(unit.minutes(facts)).min))
}

fn shown_line(facts: &Facts<'_>, line: &BudgetLine, unit: Unit) -> Option<Figure> {
    unit.of(line.stated_hours, line.stated_days)
        .or_else(|| line_span(facts, line).map(|span| span.per(unit.minutes(facts)).min))
}

fn of_line(facts: &Facts<'_>, at: usize, l: usize, line: &BudgetLine, unit: Unit, all: &mut Vec<Printed>) {
    let minutes = unit.minutes(facts);
    for (p, part) in line.parts.iter().enumerate() {
        let stated = unit.of(part.stated_hours, part.stated_days);
        let Some((stated, span)) = stated.zip(part_span(facts, part)) else { continue };
        let field = format!("lines[{l}].parts[{p}].{}", unit.field());
        let (name, exact) = (part.text.clone(), span.per(minutes));
        all.push(Printed {
            budget: at,
            field,
            name,
            unit,
            level: Level::Part,
            stated,
            exact,
            adds_up: false,
        });
    }
    let stated = unit.of(line.stated_hours, line.stated_days).filter(|_| !line.parts.is_empty());
    let Some((stated, span)) = stated.zip(line_span(facts, line)) else { return };
    let sum: Option<Figure> = line.parts.iter().map(|part| shown_part(facts, part, unit)).sum();
    let field = format!("lines[{l}].{}", unit.field());
    let (name, exact, adds_up) = (line.text.clone(), span.per(minutes), sum == Some(stated));
    all.push(Printed { budget: at, field, name, unit, level: Level::Line, stated, exact, adds_up });
}

fn of_total(facts: &Facts<'_>, at: usize, budget: &Budget, unit: Unit) -> Option<Printed> {
    let stated = unit.of(budget.stated_hours, budget.stated_days).filter(|_| !budget.lines.is_empty())?;
    let span = budget.lines.iter().map(|line| line_span(facts, line)).sum::<Option<Span>>()?;
    let sum: Option<Figure> = budget.lines.iter().map(|line| shown_line(facts, line, unit)).sum();
    Some(Printed {
        budget: at,
        field: unit.field().to_owned(),
        name: budget.title.clone(),
        unit,
        level: Level::Total,
        stated,
        exact: span.per(unit.minutes(facts)),
        adds_up: sum == Some(stated),
    })
}

fn printed(facts: &Facts<'_>) -> Vec<Printed> {
    let mut all = Vec::new();
    for (at, budget) in facts.programme.budgets.iter().enumerate() {
        for unit in Unit::BOTH.into_iter().filter(|unit| unit.minutes(facts) != Figure::ZERO) {
            for (l, line) in budget.lines.iter().enumerate() {
                of_line(facts, at, l, line, unit, &mut all);
            }
            all.extend(of_total(facts, at, budget, unit));
        }
    }
    all
}

fn report(item: &Printed, exact: Figure) -> Report {
    Report::at(K::Budget, item.budget)
        .field(item.field.clone())
        .with("name", item.name.as_str())
        .with("unit", item.unit.word())
        .with("adds-up", if item.adds_up { "yes" } else { "no" })
        .stated(item.stated)
        .computed(exact)
}

fn wrong(facts: &Facts<'_>, found: &mut Findings<'_>, wanted: impl Fn(&Printed) -> bool) {
    for item in printed(facts).iter().filter(|item| wanted(item)) {
        let exact = item.exact.missed_by(item.stated);
        if let Some(exact) = exact.filter(|exact| !exact.rounds_to(item.stated)) {
            found.add(report(item, exact));
        }
    }
}

/// S403: the hours of a budget part are not count × length.
pub(super) fn hours_of_part(facts: &Facts<'_>, found: &mut Findings<'_>) {
    wrong(facts, found, |item| item.level == Level::Part && item.unit == Unit::Hours);
}

/// S404: the days of a budget part are not count × length.
pub(super) fn days_of_part(facts: &Facts<'_>, found: &mut Findings<'_>) {
    wrong(facts, found, |item| item.level == Level::Part && item.unit == Unit::Days);
}

/// S405: the figure stated is rounded.
pub(super) fn rounded(facts: &Facts<'_>, found: &mut Findings<'_>) {
    for item in printed(facts) {
        if let Some(exact) = item.exact.missed_by(item.stated).filter(|e| e.rounds_to(item.stated)) {
            found.add(report(&item, exact));
        }
    }
}

/// S406: the line is not the sum of its parts.
pub(super) fn sum_of_line(facts: &Facts<'_>, found: &mut Findings<'_>) {
    wrong(facts, found, |item| item.level == Level::Line);
}

/// S407: the total is not the sum of its lines.
pub(super) fn sum_of_budget(facts: &Facts<'_>, found: &mut Findings<'_>) {
    wrong(facts, found, |item| item.level == Level::Total);
}
